//! Proof that the kernel runs wherever WebAssembly runs, and may be compiled synchronously.

use anyhow::{Context, Result, bail};
use wasmparser::{ExternalKind, Parser, Payload, SubType, ValType, Validator, WasmFeatures};

/// Chromium refuses to compile more than this synchronously on the main thread.
pub const LIMIT: usize = 4096;

/// Fails with a sentence unless the module is strict MVP, closed, and small enough.
pub fn prove(wasm: &[u8]) -> Result<()> {
    if wasm.len() >= LIMIT {
        bail!(
            "the kernel has {} bytes; it must have fewer than {LIMIT}, or browsers refuse to compile it at once",
            wasm.len()
        );
    }
    let types = Validator::new_with_features(WasmFeatures::MVP)
        .validate_all(wasm)
        .context("the kernel uses something that WebAssembly did not have at first; wasm-opt should have lowered it")?;
    let types = types.as_ref();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(imports) if imports.count() > 0 => {
                bail!("the kernel imports something; nobody is there to give it");
            }
            Payload::StartSection { .. } => bail!("the kernel runs code when it is instantiated"),
            Payload::ExportSection(exports) => {
                for export in exports {
                    let export = export?;
                    if !matches!(export.kind, ExternalKind::Func) {
                        continue;
                    }
                    let signature = types.core_function_at(export.index);
                    let signature = types.get(signature).map(SubType::unwrap_func);
                    if signature.is_some_and(|of| of.params().iter().chain(of.results()).any(|ty| *ty == ValType::I64))
                    {
                        bail!(
                            "the kernel's export {:?} takes or returns an i64, which old engines cannot pass",
                            export.name
                        );
                    }
                }
            }
            _ => {}
        }
    }
    Ok(())
}

/// The names that a module exports.
pub fn exports(wasm: &[u8]) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::ExportSection(exports) = payload? {
            for export in exports {
                names.push(export?.name.to_owned());
            }
        }
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::{LIMIT, exports, prove};

    const HEADER: &[u8] = b"\0asm\x01\0\0\0";

    fn module(sections: &[&[u8]]) -> Vec<u8> {
        [HEADER, &sections.concat()].concat()
    }

    /// One function from `params` to nothing, exported as "f", with this body.
    fn function(params: &[u8], body: &[u8]) -> Vec<u8> {
        let section = |id: u8, content: &[u8]| [&[id, u8::try_from(content.len()).unwrap()], content].concat();
        let types = [&[1, 0x60, u8::try_from(params.len()).unwrap()], params, &[0]].concat();
        let code = [&[1, u8::try_from(body.len() + 2).unwrap(), 0], body, &[0x0b]].concat();
        module(&[&section(1, &types), &section(3, &[1, 0]), &section(7, &[1, 1, b'f', 0, 0]), &section(10, &code)])
    }

    #[track_caller]
    fn refused(wasm: &[u8], because: &str) {
        let error = format!("{:#}", prove(wasm).unwrap_err());
        assert!(error.contains(because), "{error}");
    }

    #[test]
    fn an_mvp_module_is_accepted() {
        prove(&module(&[])).unwrap();
        let wasm = function(&[0x7f, 0x7c], &[]);
        prove(&wasm).unwrap();
        assert_eq!(exports(&wasm).unwrap(), ["f"]);
    }

    #[test]
    fn later_instructions_are_refused() {
        // local.get 0, i32.extend8_s, drop
        refused(&function(&[0x7f], &[0x20, 0, 0xc0, 0x1a]), "sign extension");
        // local.get 0, i32.trunc_sat_f64_s, drop
        refused(&function(&[0x7c], &[0x20, 0, 0xfc, 0x02, 0x1a]), "saturating float to int");
        // i32.const 0 three times, memory.fill
        refused(&function(&[], &[0x41, 0, 0x41, 0, 0x41, 0, 0xfc, 0x0b, 0]), "bulk memory");
    }

    #[test]
    fn i64_at_the_border_is_refused() {
        refused(&function(&[0x7e], &[]), "i64");
    }

    #[test]
    fn imports_are_refused() {
        // One function type, one import "a" "b" of it.
        refused(&module(&[&[1, 4, 1, 0x60, 0, 0], &[2, 7, 1, 1, b'a', 1, b'b', 0, 0]]), "imports");
    }

    #[test]
    fn a_large_module_is_refused() {
        // A custom section without a name, filled with zeros.
        let size = LIMIT - HEADER.len() - 3;
        let [low, high] = [u8::try_from(size & 0x7f).unwrap() | 0x80, u8::try_from(size >> 7).unwrap()];
        let wasm = module(&[&[0, low, high], &vec![0; size]]);
        assert_eq!(wasm.len(), LIMIT);
        refused(&wasm, "4096");
        let smaller = module(&[&[0, low - 1, high], &vec![0; size - 1]]);
        prove(&smaller).unwrap();
    }
}
