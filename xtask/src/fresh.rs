//! Skipping what is done: a stamp remembers a step's inputs and outputs by their hash.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::Result;
use sha2::{Digest, Sha256};

use crate::project::{Project, write};

/// What a step reads and writes.
pub struct Stamp {
    file: PathBuf,
    inputs: Sha256,
    outputs: Vec<PathBuf>,
}

impl Stamp {
    /// The stamp of the step with this name.
    pub fn new(project: &Project, name: &str) -> Self {
        Self { file: project.scratch("stamps").join(name), inputs: Sha256::new(), outputs: Vec::new() }
    }

    /// Something the step depends on: a tool's version, its arguments, its own source.
    pub fn text(mut self, text: impl AsRef<[u8]>) -> Self {
        let text = text.as_ref();
        self.inputs.update((text.len() as u64).to_le_bytes());
        self.inputs.update(text);
        self
    }

    /// A file the step reads; it need not exist.
    pub fn input(self, path: &Path) -> Self {
        let bytes = fs::read(path).unwrap_or_default();
        self.text(path.as_os_str().as_encoded_bytes()).text(bytes)
    }

    /// The files under a folder whose names end so.
    pub fn inputs(mut self, folder: &Path, end: &str) -> Self {
        for path in files(folder, end) {
            self = self.input(&path);
        }
        self
    }

    /// A file the step writes.
    pub fn output(mut self, path: &Path) -> Self {
        self.outputs.push(path.to_path_buf());
        self
    }

    /// Whether the outputs are still those that these inputs gave.
    pub fn is_fresh(&self) -> bool {
        fs::read_to_string(&self.file).is_ok_and(|seen| Some(seen) == self.seal())
    }

    /// Remembers that the step was done.
    pub fn record(&self) -> Result<()> {
        write(&self.file, self.seal().unwrap_or_default())
    }

    /// Runs the step unless its outputs are fresh.
    pub fn unless_fresh(self, step: impl FnOnce() -> Result<()>) -> Result<()> {
        if self.is_fresh() {
            return Ok(());
        }
        step()?;
        self.record()
    }

    /// The hash of inputs and outputs; nothing if an output is not there.
    fn seal(&self) -> Option<String> {
        let mut seal = self.inputs.clone();
        for output in &self.outputs {
            seal.update(Sha256::digest(fs::read(output).ok()?));
        }
        Some(hex(&seal.finalize()))
    }
}

/// Bytes as people compare them.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        use std::fmt::Write as _;
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The files under a folder with this extension, in order; none if the folder does not exist.
pub fn files(folder: &Path, end: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            found.extend(files(&path, end));
        } else if path.extension().is_some_and(|its| its == end) {
            found.push(path);
        }
    }
    found.sort();
    found
}
