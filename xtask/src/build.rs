//! The finished package in `pkg/` and the finished page in `target/site/`, step by step.

pub mod bundle;
pub mod compress;
mod countries;
mod fallback;
mod full;
mod kernel;
pub mod mvp;
pub mod package;
pub mod page;
mod shorten;
mod words;

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::Result;

use crate::{
    project::Project,
    setup::TARGET,
    step::{Step, capture},
};

/// Builds everything that changed since the last time.
pub fn build(project: &Project) -> Result<()> {
    package_alone(project)?;
    countries::build(project)?;
    page::build(project)
}

/// Writes the kernel of a copy to a folder, also one that no page would compile at once.
pub fn kernel_of_any_size(copy: &Project, out: &Path) -> Result<()> {
    kernel::of_any_size(copy, out)
}

/// Builds the package alone.
pub fn package_alone(project: &Project) -> Result<()> {
    package::tables(project)?;
    package::words(project)?;
    package::locales(project)?;
    package::versions(project)?;
    package::schema(project)?;
    package::style(project)?;
    kernel::build(project)?;
    full::build(project)?;
    package::bundle(project)?;
    package::licences(project)
}

/// Compiles the crate to one wasm file: with this profile and these features alone.
fn compile(project: &Project, profile: &str, feature: &str, linker: &[&str]) -> Result<PathBuf> {
    let mut cargo = project.cargo(["rustc", "--package", "partner-association", "--lib", "--crate-type", "cdylib"]);
    cargo
        .args(["--target", TARGET, "--profile", profile, "--no-default-features", "--features", feature])
        .env("CARGO_ENCODED_RUSTFLAGS", reproducible(project)?.join("\u{1f}"));
    if !linker.is_empty() {
        cargo.arg("--").args(linker.iter().map(|arg| format!("-Clink-arg={arg}")));
    }
    Step::new(&format!("{profile}: compile"), cargo).quiet_if_quick().run()?;
    Ok(project.target.join(TARGET).join(profile).join("partner_association.wasm"))
}

/// Compiler flags that keep this machine's folders out of the result, so that the same source gives
/// the same bytes elsewhere. The caller's own `RUSTFLAGS` would undo that, and do not count.
fn reproducible(project: &Project) -> Result<Vec<String>> {
    let mut flags = Vec::new();
    let mut map = |from: PathBuf, to: &str| flags.push(format!("--remap-path-prefix={}={to}", from.display()));
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    if let Some(cargo_home) = home.or_else(|| env::home_dir().map(|home| home.join(".cargo"))) {
        // The folder of each registry has a name that depends on how it is reached.
        let registries = fs::read_dir(cargo_home.join("registry/src")).into_iter().flatten().flatten();
        let mut folders: Vec<PathBuf> = registries.map(|entry| entry.path()).collect();
        folders.sort();
        for folder in folders {
            map(folder, "/cargo");
        }
    }
    map(project.root.clone(), "/partner-association");
    // With the component `rust-src`, the paths inside the standard library become local ones.
    let rustc = |args: &[&str]| capture(Command::new("rustc").current_dir(&project.root).args(args));
    let source = PathBuf::from(rustc(&["--print", "sysroot"])?.trim_end()).join("lib/rustlib/src/rust");
    if source.is_dir()
        && let Some(commit) = rustc(&["-vV"])?.lines().find_map(|line| line.strip_prefix("commit-hash: "))
    {
        map(source, &format!("/rustc/{commit}"));
    }
    Ok(flags)
}
