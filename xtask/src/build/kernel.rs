//! The kernel: compiled, lowered to the first WebAssembly, proven, and once more as JavaScript.

use std::fs;
use std::path::Path;

use anyhow::Result;
use serde_json::json;

use super::{compile, fallback, mvp};
use crate::{
    fresh::Stamp,
    project::{Project, read, write},
    step::Step,
};

/// A stack that is enough for the deepest call; the default is a megabyte, which a page would have to
/// reserve. One page of memory for everything, which does not grow: the fallback need not know how.
const LINKER: [&str; 2] = ["-zstack-size=16384", "--max-memory=65536"];

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
const LOWERING: [&str; 9] = [
    "--signext-lowering",
    "--llvm-nontrapping-fptoint-lowering",
    "--llvm-memory-copy-fill-lowering",
    // Nothing in it traps.
    "--traps-never-happen",
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
    let stamp = Stamp::new(project, "kernel")
        .text(include_str!("kernel.rs"))
        .text(include_str!("mvp.rs"))
        .text(include_str!("fallback.rs"))
        .input(&project.tools().join("package-lock.json"))
        .input(&raw);
    FILES.iter().fold(stamp, |stamp, file| stamp.output(&out.join(file))).unless_fresh(|| {
        let bytes = lower(project, &raw)?;
        mvp::prove(&bytes)?;
        write_to(project, &out, &bytes)
    })
}

/// The same for a kernel that no page compiles at once, to a folder.
pub fn of_any_size(project: &Project, out: &Path) -> Result<()> {
    let raw = compile(project, "kernel", "kernel", &LINKER)?;
    write_to(project, out, &lower(project, &raw)?)
}

const FILES: [&str; 3] = ["kernel.wasm", "kernel.js", "fallback.js"];

fn write_to(project: &Project, out: &Path, bytes: &[u8]) -> Result<()> {
    let [wasm, inlined, translated] = FILES.map(|file| out.join(file));
    write(&wasm, bytes)?;
    write(&inlined, format!("export default \"{}\";\n", letters(bytes)))?;
    write(&translated, fallback::translate(project, &wasm)?)
}

/// How far `pkg/kernel.js` moves a letter's code. So far, because most of what is in the kernel then has letters
/// of one byte: after compression that is a sixteenth shorter than not at all.
const MOVED: u8 = 37;

/// Each byte as the letter whose code, less [`MOVED`] and modulo 256, it is: after compression shorter than base64 by
/// almost a fifth. Printable ASCII stands for itself, but for what means something in a string or in HTML.
fn letters(bytes: &[u8]) -> String {
    let plain = |byte: u8| matches!(byte, b' '..=b'~') && !matches!(byte, b'"' | b'\\' | b'<');
    let moved = bytes.iter().map(|byte| byte.wrapping_add(MOVED));
    moved.filter_map(|byte| char::from_u32(u32::from(byte) + if plain(byte) { 0 } else { 256 })).collect()
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
