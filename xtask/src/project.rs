//! Where things are: the project's folders, and the cargo that started us.

use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};

use crate::step::capture;

/// The folders that the commands read and write.
pub struct Project {
    /// The workspace.
    pub root: PathBuf,
    /// Cargo's target folder.
    pub target: PathBuf,
    /// The workspace in which the tools were set up: this one, unless this is a copy.
    home: PathBuf,
}

impl Project {
    /// Finds them as cargo does, so that `CARGO_TARGET_DIR` and the like are respected.
    pub fn find() -> Result<Self> {
        let here =
            env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = here.parent().context("xtask lies in no workspace")?.to_path_buf();
        let mut metadata = Command::new(cargo());
        metadata.current_dir(&root).args(["metadata", "--no-deps", "--format-version", "1"]);
        let metadata: serde_json::Value = serde_json::from_str(&capture(&mut metadata)?)?;
        let Some(target) = metadata.get("target_directory").and_then(|at| at.as_str()) else {
            bail!("cargo metadata names no target directory");
        };
        Ok(Self { target: target.into(), home: root.clone(), root })
    }

    /// A copy of it in another folder, with a target folder of its own and the same tools.
    pub fn copied_to(&self, root: PathBuf) -> Self {
        Self { target: root.join("target"), root, home: self.home.clone() }
    }

    /// A cargo command in the workspace.
    pub fn cargo<const N: usize>(&self, args: [&str; N]) -> Command {
        let mut command = Command::new(cargo());
        command.current_dir(&self.root).env("CARGO_TARGET_DIR", &self.target).args(args);
        command
    }

    /// The bindings generator, as it was set up.
    pub fn bindgen(&self) -> Command {
        let mut command = Command::new(cargo());
        command.current_dir(&self.home).args(["run", "--quiet", "--package", "bindgen", "--"]);
        command
    }

    /// One of the tools that `npm ci` put there.
    pub fn tool(&self, name: &str) -> Command {
        let bin = self.tools().join("node_modules/.bin");
        let name = if cfg!(windows) { format!("{name}.cmd") } else { name.to_owned() };
        let mut command = Command::new(bin.join(name));
        command.current_dir(&self.root);
        command
    }

    /// The folder of the tools that come from npm.
    pub fn tools(&self) -> PathBuf {
        self.home.join("xtask/tools")
    }

    /// The benchmarks.
    pub fn benches(&self) -> PathBuf {
        self.root.join("benches")
    }

    /// The npm package.
    pub fn pkg(&self) -> PathBuf {
        self.root.join("pkg")
    }

    /// The files of the package that the build writes.
    pub fn generated(&self) -> PathBuf {
        self.pkg().join("generated")
    }

    /// The finished page.
    pub fn site(&self) -> PathBuf {
        self.target.join("site")
    }

    /// Our own corner of the target folder: stamps, logs, intermediate files.
    pub fn scratch(&self, inner: impl AsRef<Path>) -> PathBuf {
        self.target.join("xtask").join(inner)
    }
}

/// The cargo that runs us, else the one on PATH.
fn cargo() -> OsString {
    env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

/// Writes a file and the folders above it; leaves an equal file alone, so that its time stays.
pub fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Result<()> {
    let bytes = bytes.as_ref();
    if std::fs::read(path).is_ok_and(|there| there == bytes) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
    }
    std::fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))
}

/// Reads a file, and says which one could not be read.
pub fn read(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Reads a text file, and says which one could not be read.
pub fn read_text(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}
