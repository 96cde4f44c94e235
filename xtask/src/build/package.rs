//! The package's files that are neither written by hand nor wasm.

use std::path::PathBuf;

use anyhow::Result;
use partner_association::notice::{Language, WordsFile};

use crate::{
    fresh::Stamp,
    project::{Project, read_text, write},
    step::Step,
    tables,
};

/// Writes `tables.js`: the names of facts, values and rules, from the Rust types.
pub fn tables(project: &Project) -> Result<()> {
    write(&project.generated().join("tables.js"), tables::render()?)
}

/// Writes the words of each language, for the full build to load one of them.
pub fn words(project: &Project) -> Result<()> {
    for language in Language::ALL {
        let words = serde_json::to_string(&WordsFile::write(*language))?;
        write(&words_of(project, *language), format!("export default {words};\n"))?;
    }
    Ok(())
}

/// Where the words of a language lie.
pub fn words_of(project: &Project, language: Language) -> PathBuf {
    project.generated().join(format!("words.{}.js", language.tag()))
}

/// Puts the licences beside what is published under them.
pub fn licences(project: &Project) -> Result<()> {
    for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
        write(&project.pkg().join(licence), read_text(&project.root.join(licence))?)?;
    }
    Ok(())
}

/// Writes `index.cjs` and its types, for those who still `require`.
pub fn bundle(project: &Project) -> Result<()> {
    for types in ["index", "types"] {
        // The same declarations; but what a `.d.cts` imports must be one too.
        let declared = read_text(&project.pkg().join(types).with_extension("d.ts"))?;
        write(&project.pkg().join(types).with_extension("d.cts"), declared.replace(".js\"", ".cjs\""))?;
    }
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
