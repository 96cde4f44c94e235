//! The package's files that are neither written by hand nor wasm.

use anyhow::Result;

use crate::{
    fresh::Stamp,
    project::{Project, write},
    step::Step,
    tables,
};

/// Writes `tables.js`: the names of facts, values and rules, from the Rust types.
pub fn tables(project: &Project) -> Result<()> {
    write(&project.generated().join("tables.js"), &tables::render()?)
}

/// Writes `index.cjs`, for those who still `require`.
pub fn bundle(project: &Project) -> Result<()> {
    let (entry, out) = (project.pkg().join("index.js"), project.pkg().join("index.cjs"));
    let stamp = Stamp::new(project, "index.cjs")
        .text(include_str!("package.rs"))
        .input(&project.tools().join("package-lock.json"))
        .input(&project.pkg().join("package.json"))
        .inputs(&project.pkg(), "js");
    stamp.output(&out).unless_fresh(|| {
        let mut esbuild = project.tool("esbuild");
        esbuild.arg(&entry).args(["--bundle", "--format=cjs", "--platform=neutral", "--target=es2017"]);
        esbuild.args(["--charset=utf8", "--log-level=warning"]);
        esbuild.arg(format!("--outfile={}", out.display()));
        Step::new("package: bundle for require", esbuild).run().map(drop)
    })
}
