//! The built page, read once when the server starts.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use partner_association::notice::Language;
use serde::Deserialize;

/// The page in every language.
#[derive(Debug)]
pub struct Site {
    en: Document,
    zh_cn: Document,
    /// What the page's policy has to allow.
    pub hashes: Hashes,
    /// The rules as JavaScript, for pages that may not run WebAssembly.
    pub kernel: Kernel,
}

/// A script that a page asks for, under a name that changes with it.
#[derive(Debug)]
pub struct Kernel {
    /// The file's name.
    pub name: String,
    /// What is in it.
    pub script: String,
}

/// The page in one language, in pieces. What differs from request to request goes between them: what
/// is known before `start`, and the demonstration's own control, which no answer waits for, after it.
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
    kernel: String,
}

impl Site {
    /// Reads the folder that `cargo xtask build` writes.
    ///
    /// # Errors
    /// A file is missing or is not what the build writes.
    pub fn read(folder: &Path) -> Result<Self> {
        let manifest = text(&folder.join("manifest.json"))?;
        let Manifest { csp, kernel } = serde_json::from_str(&manifest)
            .with_context(|| format!("{} is not what the build writes", folder.join("manifest.json").display()))?;
        let document = |language: Language| Document::read(&folder.join(language.tag()));
        Ok(Self {
            en: document(Language::En)?,
            zh_cn: document(Language::ZhCn)?,
            hashes: csp,
            kernel: Kernel { script: text(&folder.join(&kernel))?, name: kernel },
        })
    }

    /// The page in that language.
    #[must_use]
    pub const fn document(&self, language: Language) -> &Document {
        match language {
            Language::En => &self.en,
            Language::ZhCn => &self.zh_cn,
        }
    }
}

impl Document {
    fn read(folder: &Path) -> Result<Self> {
        let [head, head_brotli, foot] = ["head.html", "head.br", "foot.html"].map(|file| folder.join(file));
        let foot = text(&foot)?;
        let (start, end) = foot.split_at(foot.find("</body>").unwrap_or(foot.len()));
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
