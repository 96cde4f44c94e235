//! The kernel: compiled, lowered to the first WebAssembly, proven, and once more as JavaScript.

use std::fs;
use std::path::Path;

use anyhow::{Result, bail};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::json;

use super::{compile, mvp};
use crate::{
    fresh::Stamp,
    project::{Project, read, read_text, write},
    step::Step,
};

/// Enough for the deepest call; the default is a megabyte, which a page would have to reserve.
const LINKER: [&str; 1] = ["-zstack-size=16384"];

/// What rustc's output uses. Not `--all-features`: the lowering passes refuse some of them.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// What engines before 2020 do not know is expressed in what they know; then it is made small.
const LOWERING: [&str; 8] = [
    "--signext-lowering",
    "--llvm-nontrapping-fptoint-lowering",
    "--llvm-memory-copy-fill-lowering",
    "-Oz",
    "--converge",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// Writes `kernel.wasm`, `kernel.js` and `fallback.js`.
pub fn build(project: &Project) -> Result<()> {
    let raw = compile(project, "kernel", "kernel", &LINKER)?;
    let out = project.generated();
    let (wasm, inlined, fallback) = (out.join("kernel.wasm"), out.join("kernel.js"), out.join("fallback.js"));
    let stamp = Stamp::new(project, "kernel")
        .text(include_str!("kernel.rs"))
        .text(include_str!("mvp.rs"))
        .input(&project.tools().join("package-lock.json"))
        .input(&raw);
    stamp.output(&wasm).output(&inlined).output(&fallback).unless_fresh(|| {
        let bytes = lower(project, &raw)?;
        mvp::prove(&bytes)?;
        write(&wasm, &bytes)?;
        write(&inlined, format!("export default \"{}\";\n", STANDARD.encode(&bytes)))?;
        write(&fallback, translate(project, &wasm)?)
    })
}

/// From rustc's output to the smallest module of the first WebAssembly that does the same.
fn lower(project: &Project, raw: &Path) -> Result<Vec<u8>> {
    let scratch = project.scratch("kernel");
    fs::create_dir_all(&scratch)?;
    let (graph, exported, lowered) =
        (scratch.join("exports.json"), scratch.join("exported.wasm"), scratch.join("lowered.wasm"));

    // The linker exports its own symbols beside ours; what only they reach can go with them.
    let ours = mvp::exports(&read(raw)?)?.into_iter().filter(|name| !name.starts_with("__"));
    let ours: Vec<_> = ours.map(|name| json!({ "name": name, "export": name })).collect();
    let names: Vec<_> = ours.iter().filter_map(|node| node.get("name")).collect();
    let root = json!({ "name": "page", "root": true, "reaches": names });
    let nodes: Vec<_> = std::iter::once(&root).chain(&ours).collect();
    write(&graph, serde_json::to_vec(&nodes)?)?;
    let mut metadce = project.tool("wasm-metadce");
    metadce.arg(raw).args(FEATURES).arg("--graph-file").arg(&graph).arg("-o").arg(&exported);
    Step::new("kernel: drop needless exports", metadce).run()?;

    let mut opt = project.tool("wasm-opt");
    opt.arg(&exported).args(FEATURES).args(LOWERING).arg("-o").arg(&lowered);
    Step::new("kernel: lower and optimise", opt).run()?;
    read(&lowered)
}

/// The same module as JavaScript, for where WebAssembly is missing or forbidden.
fn translate(project: &Project, wasm: &Path) -> Result<String> {
    let scratch = project.scratch("kernel");
    let (translated, wrapped) = (scratch.join("translated.js"), scratch.join("fallback.js"));
    let mut wasm2js = project.tool("wasm2js");
    wasm2js.arg(wasm).args(["-Oz", "-o"]).arg(&translated);
    Step::new("fallback: translate to JavaScript", wasm2js).run()?;
    write(&wrapped, wrap(&read_text(&translated)?)?)?;
    let mut esbuild = project.tool("esbuild");
    esbuild.arg(&wrapped).args(["--minify", "--format=esm", "--target=es2017", "--charset=utf8"]);
    let minified = scratch.join("fallback.min.js");
    esbuild.arg(format!("--outfile={}", minified.display()));
    Step::new("fallback: minify", esbuild).run()?;
    read_text(&minified)
}

/// `wasm2js` writes a module that instantiates itself when it is imported. Ours must do nothing on
/// import, and gives a fresh instance with each call, as WebAssembly does.
fn wrap(translated: &str) -> Result<String> {
    let mut body = String::new();
    let mut instance = None;
    for line in translated.lines() {
        if line.starts_with("import ") {
            bail!("wasm2js imports something: {line}");
        }
        if line.starts_with("export ") {
            // export var run = retasmFunc.run;
            instance = line.split(" = ").nth(1).and_then(|value| value.split('.').next());
            continue;
        }
        body.push_str(line);
        body.push('\n');
    }
    let Some(instance) = instance else {
        bail!("wasm2js exports nothing; has its output changed?");
    };
    Ok(format!("export default function () {{\n{body}return {instance};\n}}\n"))
}

#[cfg(test)]
mod tests {
    use super::wrap;

    #[test]
    fn nothing_happens_on_import() {
        let wrapped = wrap("\nvar retasmFunc = asmFunc({\n});\nexport var run = retasmFunc.run;\n").unwrap();
        assert!(wrapped.starts_with("export default function () {"));
        assert!(wrapped.ends_with("return retasmFunc;\n}\n"));
        assert!(!wrapped.contains("export var"));
    }

    #[test]
    fn what_cannot_be_wrapped_is_refused() {
        assert!(wrap("import * as env from 'env';\nexport var run = retasmFunc.run;").is_err());
        assert!(wrap("var retasmFunc = asmFunc({});").is_err());
    }
}
