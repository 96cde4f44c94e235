//! A script and all that it imports, as the one short script that a page inlines.

use std::path::Path;

use anyhow::Result;

use crate::{project::Project, step::Step};

/// What the page's browsers understand: those of 2018.
const TARGET: &str = "es2017";

/// Bundles `entry` to `out`.
pub fn for_page(project: &Project, entry: &Path, out: &Path) -> Result<()> {
    let bundled = out.with_extension("bundle.js");
    let mut esbuild = project.tool("esbuild");
    esbuild.arg(entry).args(["--bundle", "--minify-syntax", "--format=iife", "--charset=utf8", "--log-level=warning"]);
    esbuild.args([format!("--target={TARGET}"), format!("--outfile={}", bundled.display())]);
    // Asked for only where WebAssembly is missing; every browser of 2018 knows it.
    esbuild.arg("--supported:dynamic-import=true");
    Step::new("page: bundle the script", esbuild).run()?;
    // Minifies better than esbuild, by some hundred bytes of what a page may weigh.
    let mut terser = project.tool("terser");
    terser.arg(&bundled).args(["--compress", "passes=3,pure_getters", "--mangle", "--ecma", "2017"]);
    terser.args(["--format", "inline_script=true", "--output"]).arg(out);
    Step::new("page: minify the script", terser).run().map(drop)
}
