//! The landing page: one document for each edition and language, with everything in it.

use std::{
    collections::BTreeMap,
    fs, iter,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, bail};
use base64::{
    Engine as _,
    engine::general_purpose::{STANDARD, STANDARD_NO_PAD},
};
use minijinja::{AutoEscape, Environment, UndefinedBehavior, context};
use partner_association::{Edition, notice::Language};
use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha256};

use super::{bundle, compress, words};
use crate::{
    fresh::Stamp,
    progress,
    project::{Project, read, read_text, write},
    step::Step,
    tables,
};

/// Where the server puts what differs from request to request.
const TAIL: &str = "<!--tail-->";
/// A style sheet has no ES year; these are the browsers the page is written for.
const STYLE_TARGET: &str = "--target=chrome66,firefox60,safari11.1";

/// Writes `target/site/`.
pub fn build(project: &Project) -> Result<()> {
    let scripts = Edition::ALL.iter().map(|edition| Ok((*edition, script(project, *edition)?)));
    let scripts = scripts.collect::<Result<BTreeMap<_, _>>>()?;
    let (style, more_style) = (style(project, "style")?, style(project, "follow-up")?);
    let (template, site) = (project.root.join("www/index.html"), project.site());
    let template = read_text(&template)?;
    let package = read_text(&project.pkg().join("package.json"))?;
    let package: Value = serde_json::from_str(&package).context("pkg/package.json is no JSON")?;

    let kernel = read(&project.generated().join("fallback.js"))?;
    let kernel_name = named("kernel", "js", &kernel);
    let whole_style = format!("{style}{more_style}");
    let style_name = named("style", "css", whole_style.as_bytes());
    let later = later(project)?;
    let Some(follow_up) = later.iter().find(|file| file.starts_with("follow-up-")) else {
        bail!("esbuild has not written what follows the answer");
    };
    let words: Vec<_> = documents().map(|(edition, language)| words::of(edition, language)).collect();
    let manifest = site.join("manifest.json");
    let mut stamp = Stamp::new(project, "page")
        .text(concat!(include_str!("page.rs"), include_str!("compress.rs"), include_str!("words.rs")))
        .text(&template)
        .text(&style)
        .text(&more_style)
        .text(serde_json::to_vec(&(&words, &package, &kernel_name, &later, scripts.values().collect::<Vec<_>>()))?)
        .output(&manifest);
    for file in [&style_name, &kernel_name].into_iter().chain(&later) {
        stamp = stamp.output(&site.join(file)).output(&site.join(compressed(file)));
    }
    for (edition, language) in documents() {
        for file in FILES {
            stamp = stamp.output(&folder(&site, edition, language).join(file));
        }
    }
    stamp.unless_fresh(|| {
        progress::during("page: render and compress", || {
            let mut sizes = Map::new();
            let mut inlined = Vec::new();
            for ((edition, language), words) in documents().zip(words) {
                let (script, kernel) = (scripts.get(&edition), format!("../{kernel_name}"));
                let words = context! { css => &style, more_css => &more_style, script, kernel, ..words };
                let document = render(&template, &words)?;
                inlined.push(document.replacen(TAIL, "", 1));
                let about = document_files(&folder(&site, edition, language), &document)?;
                sizes.insert(format!("{edition}/{}", language.tag()), about);
            }
            let rulebooks = Edition::ALL.iter().map(|edition| edition.rulebook());
            let about = json!({
                "package": { "name": package.get("name"), "version": package.get("version") },
                "rulebooks": rulebooks.map(|rulebook| json!({
                    "edition": rulebook.edition.name(), "version": rulebook.version, "sha256": rulebook.sha256,
                })).collect::<Vec<_>>(),
                "csp": { "script": hashes(&inlined, "script"), "style": hashes(&inlined, "style") },
                "documents": sizes,
                "style": style_name,
                "followUp": follow_up,
                "others": iter::once(&kernel_name).chain(&later).collect::<Vec<_>>(),
            });
            let publish = |file: &str, bytes: &[u8]| {
                write(&site.join(file), bytes)?;
                write(&site.join(compressed(file)), compress::whole(bytes)?)
            };
            publish(&kernel_name, &kernel)?;
            publish(&style_name, whole_style.as_bytes())?;
            for file in &later {
                publish(file, &read(&later_folder(project).join(file))?)?;
            }
            write(&manifest, format!("{about:#}\n"))
        })
    })
}

const FILES: [&str; 4] = ["index.html", "head.html", "foot.html", "head.br"];

/// A name that changes with the bytes, so that they may be kept for ever.
fn named(name: &str, extension: &str, bytes: &[u8]) -> String {
    let digest = STANDARD_NO_PAD.encode(Sha256::digest(bytes)).replace(|c: char| !c.is_ascii_alphanumeric(), "");
    format!("{name}-{}.{extension}", digest.get(..16).unwrap_or(&digest))
}

/// Where the same file lies as the server sends it to whoever knows brotli.
fn compressed(file: &str) -> String {
    format!("{file}.br")
}

/// Every document there is.
pub fn documents() -> impl Iterator<Item = (Edition, Language)> {
    Edition::ALL.iter().flat_map(|edition| Language::ALL.iter().map(|language| (*edition, *language)))
}

/// Where a document lies.
pub fn folder(site: &Path, edition: Edition, language: Language) -> PathBuf {
    site.join(edition.name()).join(language.tag())
}

/// Writes one document, whole and in parts; returns what the manifest says of it.
fn document_files(folder: &Path, document: &str) -> Result<Value> {
    let mut parts = document.split(TAIL);
    let (Some(head), Some(foot), None) = (parts.next(), parts.next(), parts.next()) else {
        bail!("www/index.html must contain {TAIL} exactly once");
    };
    let compressed = compress::unfinished(head.as_bytes())?;
    let whole = [head, foot].concat();
    for (file, bytes) in FILES.iter().zip([whole.as_bytes(), head.as_bytes(), foot.as_bytes(), &compressed]) {
        write(&folder.join(file), bytes)?;
    }
    Ok(json!({
        "bytes": whole.len(), "head": head.len(), "foot": foot.len(), "headBrotli": compressed.len(),
        "brotli": compress::size(whole.as_bytes())?,
    }))
}

fn render(template: &str, words: &minijinja::Value) -> Result<String> {
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    // A word that does not exist is a mistake, not an empty place.
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.render_named_str("www/index.html", template, words).map_err(|error| {
        // The alternate form shows the line.
        anyhow::anyhow!("www/index.html cannot be rendered: {error:#}")
    })
}

/// What a page asks for once the answer is there; returns the names of the files.
fn later(project: &Project) -> Result<Vec<String>> {
    let folder = later_folder(project);
    let list = project.scratch("page/later.json");
    let stamp = Stamp::new(project, "later")
        .text(include_str!("bundle.rs"))
        .input(&project.tools().join("package-lock.json"))
        .inputs(&project.root.join("www"), "js")
        .inputs(&project.pkg(), "js")
        .inputs(&project.generated(), "wasm");
    stamp.output(&list).unless_fresh(|| {
        bundle::for_later(project, &project.root.join("www/follow-up.js"), &folder)?;
        let mut files = Vec::new();
        for entry in fs::read_dir(&folder)? {
            files.push(entry?.file_name().to_string_lossy().into_owned());
        }
        files.sort();
        write(&list, serde_json::to_vec(&files)?)
    })?;
    Ok(serde_json::from_slice(&read(&list)?)?)
}

fn later_folder(project: &Project) -> PathBuf {
    project.scratch("page/later")
}

/// The script of an edition's page, and the package with it, as one piece. It has the rules of no other edition: the
/// server sends an invitation's own page.
fn script(project: &Project, edition: Edition) -> Result<String> {
    let out = project.scratch(format!("page/script-{edition}.js"));
    let tables = tables::render(Some(edition))?;
    let stamp = Stamp::new(project, &format!("script-{edition}"))
        .text(include_str!("bundle.rs"))
        .text(&tables)
        .input(&project.tools().join("package-lock.json"))
        .inputs(&project.root.join("www"), "js")
        .inputs(&project.pkg(), "js");
    stamp.output(&out).unless_fresh(|| {
        let ours = |file| read(&project.root.join("www").join(file));
        let in_place = [
            ("pkg/fact-error.js", ours("fact-error.js")?),
            ("pkg/rfc3339.js", ours("rfc3339.js")?),
            ("pkg/generated/tables.js", tables.into_bytes()),
        ];
        bundle::for_page(project, &["pkg", "www"], &in_place, "www/main.js", &out)
    })?;
    inline(&out, "</script")
}

fn style(project: &Project, name: &str) -> Result<String> {
    let out = project.scratch(format!("page/{name}.css"));
    let source = project.root.join(format!("www/{name}.css"));
    let stamp = Stamp::new(project, name)
        .text(include_str!("page.rs"))
        .input(&project.tools().join("package-lock.json"))
        .input(&source);
    stamp.output(&out).unless_fresh(|| {
        let mut esbuild = project.tool("esbuild");
        esbuild.arg(&source).args(["--minify", STYLE_TARGET, "--charset=utf8", "--log-level=warning"]);
        esbuild.arg(format!("--outfile={}", out.display()));
        Step::new("page: minify the style", esbuild).run().map(drop)
    })?;
    inline(&out, "</style")
}

/// A text that goes into an element whose end it must not contain.
fn inline(path: &Path, end: &str) -> Result<String> {
    let text = read_text(path)?;
    let text = text.trim();
    if text.contains(end) {
        bail!("{} contains {end:?} and cannot be inlined", path.display());
    }
    Ok(text.to_owned())
}

/// The Content-Security-Policy sources of what stands in these elements.
fn hashes(documents: &[String], element: &str) -> Vec<String> {
    let mut found = Vec::new();
    for document in documents {
        // <script>…</script>, with or without attributes.
        for part in document.split(&format!("<{element}")).skip(1) {
            let Some((_attributes, rest)) = part.split_once('>') else { continue };
            let Some((content, _)) = rest.split_once(&format!("</{element}")) else { continue };
            let hash = format!("sha256-{}", STANDARD.encode(Sha256::digest(content)));
            if !found.contains(&hash) {
                found.push(hash);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use minijinja::context;

    use super::{hashes, render};

    #[test]
    fn what_is_inlined_is_hashed_once() {
        let page = "<style>a</style><script>b()</script><script id=\"x\">c()</script>".to_owned();
        let scripts = hashes(&[page.clone(), page.clone()], "script");
        assert_eq!(scripts.len(), 2);
        // The hash of nothing but "a", as `printf a | openssl dgst -sha256 -binary | base64` has it.
        assert_eq!(hashes(&[page], "style"), ["sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs="]);
    }

    #[test]
    fn words_are_escaped_and_must_exist() {
        let words = context! { t => context! { title => "A & <B>" } };
        assert_eq!(render("<h1>{{ t.title }}</h1>", &words).unwrap(), "<h1>A &amp; &lt;B&gt;</h1>");
        assert!(render("{{ t.titel }}", &words).unwrap_err().to_string().contains("www/index.html"));
    }
}
