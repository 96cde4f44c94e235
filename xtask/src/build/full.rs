//! The full build: objects in, objects out, through wasm-bindgen.

use std::collections::BTreeSet;

use anyhow::Result;

use super::{compile, shorten};
use crate::{
    fresh::Stamp,
    project::{Project, read, read_text, write},
    step::Step,
};

/// Twice, and with another order of blocks before: fewer bytes, once compressed.
const OPTIMISING: [&str; 7] =
    ["--flatten", "--rereloop", "-Oz", "-Oz", "--strip-debug", "--strip-producers", "--strip-target-features"];

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
        let mut bindgen = project.cargo(["run", "--quiet", "--package", "bindgen", "--"]);
        bindgen.arg(&raw).args(["--target", "web", "--out-name", "full", "--no-typescript"]);
        bindgen.args(["--remove-name-section", "--remove-producers-section", "--out-dir"]).arg(&scratch);
        Step::new("full: bindings", bindgen).run()?;

        let (short_wasm, short_glue) = (scratch.join("short.wasm"), scratch.join("short.js"));
        let (module, script) =
            shorten::imports(&read(&scratch.join("full_bg.wasm"))?, &read_text(&scratch.join("full.js"))?)?;
        write(&short_wasm, module)?;
        write(&short_glue, script)?;

        let optimised = scratch.join("optimised.wasm");
        let mut opt = project.tool("wasm-opt");
        opt.arg(short_wasm);
        opt.args(["-Oz", "--strip-debug", "--strip-producers", "--strip-target-features", "-o"]).arg(&optimised);
        Step::new("full: optimise", opt).run()?;

        // `import.meta` came with ES2020; this build's floor is later still.
        let minified = scratch.join("full.min.js");
        let mut esbuild = project.tool("esbuild");
        esbuild.arg(short_glue).args(["--minify", "--format=esm", "--target=es2020", "--charset=utf8"]);
        esbuild.arg(format!("--outfile={}", minified.display()));
        Step::new("full: minify the glue", esbuild).run()?;

        write(&wasm, read(&optimised)?)?;
        write(&glue, read_text(&minified)?)
    })
}

/// Gives every import a number instead of its hash, which no compressor makes shorter. Both are of the same length,
/// so that the wasm stays well-formed.
fn shorten(glue: &mut String, wasm: &mut [u8]) {
    let names: BTreeSet<String> = glue
        .split(|letter: char| letter != '_' && !letter.is_ascii_alphanumeric())
        .filter(|word| word.starts_with("__wbg_"))
        .map(str::to_owned)
        .collect();
    for (number, name) in names.iter().enumerate() {
        let Some((start, hash)) = name.rsplit_once('_') else { continue };
        if hash.len() != 16 || !hash.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            continue;
        }
        let short = format!("{start}_{number:016}");
        *glue = glue.replace(name, &short);
        let places: Vec<_> = wasm
            .windows(name.len())
            .enumerate()
            .filter(|(_, part)| *part == name.as_bytes())
            .map(|(at, _)| at)
            .collect();
        for place in places {
            wasm.iter_mut().skip(place).zip(short.bytes()).for_each(|(byte, new)| *byte = new);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::shorten;

    #[test]
    fn imports_are_numbered_alike_on_both_sides() {
        let mut glue = "{ __wbg_new_4416a2fe2fac9c65: f, __wbg_new_0123456789abcdef: g, __wbg_other: h }".to_owned();
        let mut wasm = b"\x1b__wbg_new_4416a2fe2fac9c65\x1b__wbg_new_0123456789abcdef\x0b__wbg_other".to_vec();
        shorten(&mut glue, &mut wasm);
        assert_eq!(glue, "{ __wbg_new_0000000000000001: f, __wbg_new_0000000000000000: g, __wbg_other: h }");
        assert_eq!(wasm, b"\x1b__wbg_new_0000000000000001\x1b__wbg_new_0000000000000000\x0b__wbg_other");
    }
}
