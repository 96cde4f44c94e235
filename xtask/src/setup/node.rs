//! Node, and the tools that come from npm at exactly the versions of the lock file.

use std::{fs, path::Path, process::Command};

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use crate::{
    fresh::hex,
    project::{Project, read, write},
    step::{Step, capture, on_path},
};

/// The oldest Node whose test runner and modules the tests use.
const OLDEST: u32 = 18;
const INSTALL: &str = "install Node 20 or newer (https://nodejs.org, or your system's packages)";

/// Makes the tools runnable, unless they already are those of the lock file.
pub fn ensure(project: &Project) -> Result<()> {
    check_node()?;
    install(&project.tools(), "set-up: tools from npm")
}

/// Makes what the benchmarks compare with and draw with runnable, likewise.
pub fn ensure_benches(project: &Project) -> Result<()> {
    install(&project.benches(), "set-up: other rule engines from npm")
}

/// Installs exactly what the folder's lock file names, unless it is there.
fn install(folder: &Path, name: &str) -> Result<()> {
    let lock = hex(&Sha256::digest(read(&folder.join("package-lock.json"))?));
    let installed = folder.join("node_modules/.installed-lock");
    if fs::read_to_string(&installed).is_ok_and(|there| there == lock) {
        return Ok(());
    }
    if !on_path("npm") && !cfg!(windows) {
        bail!("npm is not on PATH, though node is: {INSTALL}");
    }
    let mut npm = npm();
    // No scripts: none of them needs one, and none gets to run one.
    npm.current_dir(folder).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    Step::new(name, npm)
        .help("npm must reach its registry: check the network, or `npm config get registry` and the proxy")
        .run()?;
    write(&installed, lock)
}

/// npm, as it is called here.
pub fn npm() -> Command {
    Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
}

/// Says in a sentence what is wrong with Node, if anything is.
fn check_node() -> Result<()> {
    if !on_path("node") {
        bail!("node is not on PATH: {INSTALL}");
    }
    let version = capture(Command::new("node").arg("--version"))?;
    let version = version.trim();
    let major: u32 = version
        .trim_start_matches('v')
        .split('.')
        .next()
        .and_then(|major| major.parse().ok())
        .with_context(|| format!("cannot read node's version {version:?}"))?;
    if major < OLDEST {
        bail!("node {version} is too old, {OLDEST} is the oldest that works: {INSTALL}");
    }
    Ok(())
}
