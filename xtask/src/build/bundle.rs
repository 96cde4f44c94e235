//! A script and all that it imports, as the one short script that a page inlines.

use std::{fs, path::Path};

use anyhow::{Context as _, Result};

use crate::{
    fresh,
    project::{Project, read, write},
    step::Step,
};

/// What the page's browsers understand: those of 2018.
const TARGET: &str = "es2017";

/// Bundles a script that a page asks for later, and all that it asks for in turn, to a folder: each file under a
/// name that changes with it. Such a script runs where modules do.
pub fn for_later(project: &Project, entry: &Path, folder: &Path) -> Result<()> {
    if folder.is_dir() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot clear {}", folder.display()))?;
    }
    let mut esbuild = project.tool("esbuild");
    esbuild.arg(entry).args([
        "--bundle",
        "--minify",
        "--splitting",
        "--format=esm",
        "--charset=utf8",
        "--log-level=warning",
        "--target=es2020",
        "--loader:.wasm=file",
        "--public-path=/",
        "--entry-names=[name]-[hash]",
        "--chunk-names=[name]-[hash]",
        "--asset-names=[name]-[hash]",
    ]);
    esbuild.arg(format!("--outdir={}", folder.display()));
    Step::new("page: bundle what comes later", esbuild).run().map(drop)
}

/// Files that stand in for others: the file, and what takes its place.
pub type InPlace<'a> = &'a [(&'a str, Vec<u8>)];

/// Bundles `entry`, a path within `folders` of the project, to `out`.
pub fn for_page(project: &Project, folders: &[&str], in_place: InPlace<'_>, entry: &str, out: &Path) -> Result<()> {
    let bundled = out.with_extension("bundle.js");
    let copy = out.with_extension("sources");
    for folder in folders {
        let folder = project.root.join(folder);
        for path in fresh::files(&folder, "js") {
            write(&copy.join(path.strip_prefix(&project.root)?), read(&path)?)?;
        }
    }
    for (file, bytes) in in_place {
        write(&copy.join(file), bytes)?;
    }
    let mut esbuild = project.tool("esbuild");
    esbuild.arg(copy.join(entry)).args([
        "--bundle",
        "--minify-syntax",
        "--format=iife",
        "--charset=utf8",
        "--log-level=warning",
    ]);
    esbuild.args([format!("--target={TARGET}"), format!("--outfile={}", bundled.display())]);
    // Asked for only where WebAssembly is missing; browsers know it since 2019.
    esbuild.arg("--supported:dynamic-import=true");
    Step::new("page: bundle the script", esbuild).run()?;
    // Minifies better than esbuild, by some hundred bytes of what a page may weigh.
    let mut terser = project.tool("terser");
    terser.arg(&bundled).args(["--compress", "passes=3,pure_getters", "--mangle", "--ecma", "2017"]);
    terser.args(["--format", "inline_script=true", "--output"]).arg(out);
    Step::new("page: minify the script", terser).run().map(drop)
}
