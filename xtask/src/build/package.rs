//! The package's files that are neither written by hand nor wasm.

use std::{fs, path::PathBuf};

use anyhow::{Context as _, Result, bail};
use partner_association::{
    consent::NoticeId,
    notice::{Language, WordsFile},
};

use crate::{
    fresh::Stamp,
    locale,
    project::{Project, read_text, write},
    schema,
    setup::npm,
    step::{Step, capture},
    tables,
};

/// Writes `tables.js`: the names of facts, values and rules, from the Rust types.
pub fn tables(project: &Project) -> Result<()> {
    write(&project.generated().join("tables.js"), tables::render(None)?)
}

/// Writes the words of each language, for the full build to load one of them.
pub fn words(project: &Project) -> Result<()> {
    for language in Language::ALL {
        let words = serde_json::to_string(&WordsFile::write(*language))?;
        write(&words_of(project, *language), format!("export default {words};\n"))?;
    }
    Ok(())
}

/// Writes the schema of facts and decision: as the file that other tools read, and as a module.
pub fn schema(project: &Project) -> Result<()> {
    let schema = schema::render();
    write(&project.pkg().join("schema.json"), format!("{schema:#}\n"))?;
    write(&project.generated().join("schema.js"), format!("{GENERATED}export default {schema};\n"))
}

/// Writes the words of each language as tables, and the few that the element has in all of them.
pub fn locales(project: &Project) -> Result<()> {
    for language in Language::ALL {
        let words = locale::words(*language);
        write(&locale_of(project, *language), format!("{GENERATED}export default {words};\n"))?;
    }
    let (words, asked) = (locale::first_words(), locale::asked());
    let first = format!("{GENERATED}export const WORDS = {words};\nexport const ASKED = {asked};\n");
    write(&project.generated().join("first-words.js"), first)
}

/// Where the tables of a language's words lie.
pub fn locale_of(project: &Project, language: Language) -> PathBuf {
    project.pkg().join(format!("words/{}.js", language.tag()))
}

/// Writes the version of each notice.
pub fn versions(project: &Project) -> Result<()> {
    let of = |notice: &NoticeId| (notice.name().to_owned(), notice.version().into());
    let versions: serde_json::Value = NoticeId::ALL.iter().map(of).collect::<serde_json::Map<_, _>>().into();
    let versions = format!("{GENERATED}export const NOTICE_VERSIONS = Object.freeze({versions});\n");
    write(&project.generated().join("versions.js"), versions)
}

/// Writes the element's style sheet as a module: adopted, it needs no request and no leave of a policy.
pub fn style(project: &Project) -> Result<()> {
    let (sheet, short) = (project.pkg().join("element.css"), project.scratch("element.css"));
    let out = project.generated().join("element-css.js");
    let stamp = Stamp::new(project, "element-css").text(include_str!("package.rs")).input(&sheet);
    stamp.input(&project.tools().join("package-lock.json")).output(&out).unless_fresh(|| {
        let mut esbuild = project.tool("esbuild");
        esbuild.arg(&sheet).args(["--minify", "--charset=utf8", "--log-level=warning"]);
        esbuild.arg(format!("--outfile={}", short.display()));
        Step::new("package: minify the style sheet", esbuild).run()?;
        let style = serde_json::to_string(read_text(&short)?.trim_end())?;
        write(&out, format!("export default {style};\n"))
    })
}

const GENERATED: &str = "// Generated from the Rust types; do not edit.\n";

/// Where the words of a language lie.
pub fn words_of(project: &Project, language: Language) -> PathBuf {
    project.generated().join(format!("words.{}.js", language.tag()))
}

/// The entries that the package exports, by the names that `package.json` gives them.
pub fn entries(project: &Project) -> Result<Vec<String>> {
    let manifest: serde_json::Value = serde_json::from_str(&read_text(&project.pkg().join("package.json"))?)?;
    let Some(exports) = manifest.get("exports").and_then(serde_json::Value::as_object) else {
        bail!("pkg/package.json exports nothing");
    };
    Ok(exports.keys().cloned().collect())
}

/// Packs what would be published, and returns where.
pub fn pack(project: &Project) -> Result<PathBuf> {
    let folder = project.scratch("tarball");
    fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
    let mut npm = npm();
    npm.current_dir(project.pkg()).args(["pack", "--silent", "--ignore-scripts", "--pack-destination"]).arg(&folder);
    let name = capture(&mut npm)?;
    Ok(folder.join(name.trim()))
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
        esbuild.arg(&entry).args(["--bundle", "--format=iife", "--platform=neutral", "--target=es2017"]);
        esbuild.args(["--charset=utf8", "--log-level=warning", "--global-name=exported"]);
        // An object of its own, without the mark that some bundlers take for a default export.
        esbuild.arg("--footer:js=module.exports = Object.assign({}, exported);");
        esbuild.arg(format!("--outfile={}", out.display()));
        Step::new("package: bundle for require", esbuild).run().map(drop)
    })
}
