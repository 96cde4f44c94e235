//! Short names for what the full build imports from its glue. The generator's are long, end in sixteen digits of a
//! hash that no compression shortens, and are written twice.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, ensure};
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{ImportSection, Module};
use wasmparser::{Import, ImportSectionReader, Parser};

/// The module and its glue, with the same short name on both sides of every import.
///
/// # Errors
/// If the module cannot be read, or the glue lacks a name that the module imports.
pub fn imports(wasm: &[u8], glue: &str) -> Result<(Vec<u8>, String)> {
    let mut names = Names::default();
    let mut module = Module::new();
    names.parse_core_module(&mut module, Parser::new(0), wasm).context("the full build cannot be read")?;
    let mut shorter = glue.to_owned();
    // The longest first: one name can be the beginning of another.
    let mut names: Vec<_> = names.0.into_iter().collect();
    names.sort_by_key(|(long, _)| std::cmp::Reverse(long.len()));
    for (long, short) in names {
        ensure!(shorter.contains(&long), "the glue lacks {long:?}, which the module imports");
        shorter = shorter.replace(&long, &short);
    }
    Ok((module.finish(), shorter))
}

/// The short name of each import.
#[derive(Default)]
struct Names(BTreeMap<String, String>);

impl Reencode for Names {
    type Error = std::convert::Infallible;

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        for import in section.into_imports() {
            let import = import?;
            let short = format!("i{}", self.0.len());
            let short = self.0.entry(import.name.to_owned()).or_insert(short).clone();
            utils::parse_import(self, imports, Import { name: &short, ..import })?;
        }
        Ok(())
    }
}
