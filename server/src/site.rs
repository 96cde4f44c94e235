//! The built page, read once when the server starts.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use partner_association::Edition;
use partner_association::notice::Language;
use serde::Deserialize;

/// The page for every edition and in every language.
#[derive(Debug)]
pub struct Site {
    international: Documents,
    china: Documents,
    /// What the page's policy has to allow.
    pub hashes: Hashes,
    /// The style of pages that are only read.
    pub style: Asset,
    /// The name of the script that keeps a record of the boxes.
    pub follow_up: String,
    countries: HashMap<String, Vec<(String, String)>>,
    /// What pages ask for once they are there: scripts, words, WebAssembly.
    pub others: Vec<Asset>,
}

/// A file that a page asks for, under a name that changes with it.
#[derive(Debug)]
pub struct Asset {
    /// The file's name.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
    /// The same, compressed.
    pub brotli: Vec<u8>,
}

impl Asset {
    fn read(folder: &Path, name: String) -> Result<Self> {
        let read = |name: &str| {
            let file = folder.join(name);
            fs::read(&file).with_context(|| not_built(&file))
        };
        Ok(Self { bytes: read(&name)?, brotli: read(&format!("{name}.br"))?, name })
    }

    /// By the end of its name.
    #[must_use]
    pub fn media_type(&self) -> &'static str {
        match Path::new(&self.name).extension().and_then(|extension| extension.to_str()) {
            Some("js") => "text/javascript; charset=utf-8",
            Some("css") => "text/css; charset=utf-8",
            Some("json") => "application/json",
            Some("wasm") => "application/wasm",
            _ => "application/octet-stream",
        }
    }
}

/// The page for one edition.
#[derive(Debug)]
struct Documents {
    en: Document,
    zh_cn: Document,
}

/// The page for one edition and in one language, in pieces. What differs from request to request goes between them: what
/// is known before `start`, and after that what follows from it; no answer waits for this.
#[derive(Debug)]
pub struct Document {
    /// The beginning.
    pub head: String,
    /// The beginning, as a brotli stream that goes on.
    pub head_brotli: Vec<u8>,
    /// What starts the page.
    pub start: String,
    /// The end.
    pub end: String,
}

/// The hashes of what stands inside the page, as a policy names them.
#[derive(Debug, Deserialize)]
pub struct Hashes {
    /// Of its scripts.
    pub script: Vec<String>,
    /// Of its styles.
    pub style: Vec<String>,
}

#[derive(Deserialize)]
struct Manifest {
    csp: Hashes,
    style: String,
    #[serde(rename = "followUp")]
    follow_up: String,
    others: Vec<String>,
}

impl Site {
    /// Reads the folder that `cargo xtask build` writes.
    ///
    /// # Errors
    /// A file is missing or is not what the build writes.
    pub fn read(folder: &Path) -> Result<Self> {
        let manifest = text(&folder.join("manifest.json"))?;
        let Manifest { csp, style, follow_up, others } = serde_json::from_str(&manifest)
            .with_context(|| format!("{} is not what the build writes", folder.join("manifest.json").display()))?;
        let documents = |edition: Edition| {
            let document = |language: Language| Document::read(&folder.join(edition.name()).join(language.tag()));
            anyhow::Ok(Documents { en: document(Language::En)?, zh_cn: document(Language::ZhCn)? })
        };
        Ok(Self {
            international: documents(Edition::International)?,
            china: documents(Edition::China)?,
            hashes: csp,
            style: Asset::read(folder, style)?,
            countries: serde_json::from_str(&text(&folder.join("countries.json"))?)
                .with_context(|| format!("{} is not what the build writes", folder.join("countries.json").display()))?,
            follow_up,
            others: others.into_iter().map(|name| Asset::read(folder, name)).collect::<Result<_>>()?,
        })
    }

    /// All that pages ask for.
    pub fn assets(&self) -> impl Iterator<Item = &Asset> {
        std::iter::once(&self.style).chain(&self.others)
    }

    /// The countries and regions of ISO 3166-1: each with its two letters and its name, in the order of a language.
    pub fn countries(&self, language: Language) -> impl Iterator<Item = (&str, &str)> {
        let countries = self.countries.get(language.tag()).into_iter().flatten();
        countries.map(|(code, name)| (code.as_str(), name.as_str()))
    }

    /// The page for that edition, in that language.
    #[must_use]
    pub const fn document(&self, edition: Edition, language: Language) -> &Document {
        let documents = match edition {
            Edition::International => &self.international,
            Edition::China => &self.china,
        };
        match language {
            Language::En => &documents.en,
            Language::ZhCn => &documents.zh_cn,
        }
    }
}

/// Where in the foot goes what follows from the situation.
const REST: &str = "<!--rest-->";

impl Document {
    fn read(folder: &Path) -> Result<Self> {
        let [head, head_brotli, foot] = ["head.html", "head.br", "foot.html"].map(|file| folder.join(file));
        let foot = text(&foot)?;
        let (start, end) = foot.split_once(REST).unwrap_or((&foot, ""));
        Ok(Self {
            head: text(&head)?,
            head_brotli: fs::read(&head_brotli).with_context(|| not_built(&head_brotli))?,
            start: start.to_owned(),
            end: end.to_owned(),
        })
    }
}

fn text(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| not_built(file))
}

fn not_built(file: &Path) -> String {
    format!("cannot read {}; run `cargo xtask build`", file.display())
}
