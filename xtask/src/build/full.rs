//! The full build: objects in, objects out, through wasm-bindgen.

use anyhow::Result;

use super::{compile, shorten};
use crate::{
    fresh::Stamp,
    project::{Project, read, read_text, write},
    step::Step,
};

/// What makes the fewest bytes once they are compressed: repetition costs less than cleverness.
const OPTIMISING: &[&str] = &[
    "--flatten",
    "--rereloop",
    "-Os",
    "-Os",
    "--skip-pass=local-cse",
    "--one-caller-inline-max-function-size=40",
    // Below lies the end of the stack, of which half is always left.
    "--low-memory-unused",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// Writes `full.js` and `full_bg.wasm`.
pub fn build(project: &Project) -> Result<()> {
    let raw = compile(project, "full", "package", &[])?;
    let (glue, wasm) = (project.generated().join("full.js"), project.generated().join("full_bg.wasm"));
    let stamp = Stamp::new(project, "full")
        .text(concat!(include_str!("full.rs"), include_str!("shorten.rs")))
        .input(&project.tools().join("package-lock.json"))
        .input(&project.root.join("xtask/bindgen/Cargo.toml"))
        .input(&raw);
    stamp.output(&glue).output(&wasm).unless_fresh(|| {
        let scratch = project.scratch("full");
        let mut bindgen = project.bindgen();
        bindgen.arg(&raw).args(["--target", "web", "--out-name", "full", "--no-typescript"]);
        bindgen.args(["--remove-name-section", "--remove-producers-section", "--out-dir"]).arg(&scratch);
        Step::new("full: bindings", bindgen).run()?;

        let (short_wasm, short_glue) = (scratch.join("short.wasm"), scratch.join("short.js"));
        let (module, script) =
            shorten::imports(&read(&scratch.join("full_bg.wasm"))?, &read_text(&scratch.join("full.js"))?)?;
        write(&short_wasm, module)?;
        // There is one way to start it.
        write(&short_glue, script.replace("export { initSync, ", "export { "))?;

        let optimised = scratch.join("optimised.wasm");
        let mut opt = project.tool("wasm-opt");
        opt.arg(short_wasm);
        opt.args(OPTIMISING).arg("-o").arg(&optimised);
        Step::new("full: optimise", opt).run()?;

        // `import.meta` came with ES2020; this build's floor is later still.
        let minified = scratch.join("full.min.js");
        let mut esbuild = project.tool("esbuild");
        esbuild.arg(short_glue).args(["--bundle", "--minify", "--format=esm", "--target=es2020", "--charset=utf8"]);
        esbuild.arg(format!("--outfile={}", minified.display())).arg("--log-level=warning");
        Step::new("full: minify the glue", esbuild).run()?;

        write(&wasm, read(&optimised)?)?;
        write(&glue, read_text(&minified)?)
    })
}
