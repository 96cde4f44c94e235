//! The kernel once more as JavaScript, for where WebAssembly is missing or forbidden.
//!
//! `wasm2js` translates the same module. It writes for every case: a memory that may grow, data in
//! base64, the whole of `Math`. A page carries every byte of it, so what this module does not use goes.

use std::{fmt::Write as _, path::Path};

use anyhow::{Context as _, Result, bail};
use base64::{Engine as _, engine::general_purpose::STANDARD};

use crate::{
    project::{Project, read_text, write},
    step::Step,
};

/// Translates a module to a script that exports one function, which gives a fresh instance.
pub fn translate(project: &Project, wasm: &Path) -> Result<String> {
    let scratch = project.scratch("kernel");
    let (translated, wrapped) = (scratch.join("translated.js"), scratch.join("fallback.js"));
    let mut wasm2js = project.tool("wasm2js");
    wasm2js.arg(wasm).args(["-Oz", "-o"]).arg(&translated);
    Step::new("fallback: translate to JavaScript", wasm2js).run()?;
    write(&wrapped, wrap(&without_unused(&with_plain_data(&read_text(&translated)?)?))?)?;
    let mut esbuild = project.tool("esbuild");
    esbuild.arg(&wrapped).args(["--minify", "--format=esm", "--target=es2017", "--charset=utf8"]);
    let minified = scratch.join("fallback.min.js");
    esbuild.arg(format!("--outfile={}", minified.display()));
    Step::new("fallback: minify", esbuild).run()?;
    read_text(&minified)
}

/// Puts a data segment there as numbers, which need no decoder.
fn with_plain_data(translated: &str) -> Result<String> {
    let Some((before, rest)) = translated.split_once("  var base64ReverseLookup") else {
        return Ok(translated.to_owned()); // no data
    };
    let changed = "wasm2js writes data in another way than it did";
    let (_decoder, rest) = rest.split_once("function initActiveSegments").context(changed)?;
    let mut plain = format!("{before}function initActiveSegments");
    for (nth, part) in rest.split("base64DecodeToExistingUint8Array(bufferView, ").enumerate() {
        if nth == 0 {
            plain.push_str(part);
            continue;
        }
        // 16384, "AQAAAA==");
        let (offset, part) = part.split_once(", \"").context(changed)?;
        let (base64, part) = part.split_once("\");").context(changed)?;
        let bytes = STANDARD.decode(base64).context(changed)?;
        write!(plain, "bufferView.set({bytes:?}, {offset});{part}")?;
    }
    Ok(plain)
}

/// Leaves out the views of the memory and the parts of `Math` that nothing mentions.
fn without_unused(script: &str) -> String {
    let mut kept = String::new();
    for line in script.lines() {
        // var Math_imul = Math.imul;    var HEAP16 = new Int16Array(buffer);
        let declared = line.trim_start().strip_prefix("var ").and_then(|rest| rest.split_once(" = "));
        let unused = declared.is_some_and(|(name, value)| {
            (value.starts_with("Math.") || value.ends_with("Array(buffer);")) && mentions(script, name) == 1
        });
        if !unused {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

/// How often a name stands in a script.
fn mentions(script: &str, name: &str) -> usize {
    let letter = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    script.split(|c| !letter(c)).filter(|word| *word == name).count()
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
    use super::{with_plain_data, without_unused, wrap};

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

    #[test]
    fn data_needs_no_decoder() {
        let translated = "var bufferView;\n  var base64ReverseLookup = 1;\nfunction initActiveSegments(imports) {\n  \
            base64DecodeToExistingUint8Array(bufferView, 16384, \"AQID\");\n}\n";
        let plain = "var bufferView;\nfunction initActiveSegments(imports) {\n  bufferView.set([1, 2, 3], 16384);\n}\n";
        assert_eq!(with_plain_data(translated).unwrap(), plain);
        assert_eq!(with_plain_data("function f() {}").unwrap(), "function f() {}");
        assert!(with_plain_data("  var base64ReverseLookup = 1;").is_err());
    }

    #[test]
    fn only_what_is_unused_goes() {
        let script = " var HEAP8 = new Int8Array(buffer);\n var Math_abs = Math.abs;\n Math_abs(1);\n var n = 0;\n";
        assert_eq!(without_unused(script), " var Math_abs = Math.abs;\n Math_abs(1);\n var n = 0;\n");
        // A longer name is another name.
        let script = " var HEAP8 = new Int8Array(buffer);\n HEAP8_1[0];\n";
        assert_eq!(without_unused(script), " HEAP8_1[0];\n");
    }
}
