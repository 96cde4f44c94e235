//! Where the package comes from: whoever has the source and the tools can make the same bytes.

use std::{fs, path::Path, process::Command};

use anyhow::{Context as _, Result, bail};
use sha2::{Digest as _, Sha256};

use crate::{
    build::{self, package},
    fresh::hex,
    progress,
    project::{Project, read},
    setup,
    step::capture,
};

/// What is not copied: what the build or the machine has put there.
const LEFT: &[&str] = &["target", "node_modules", ".git", "generated"];
/// The same, of the package's own folder.
const BUILT: &[&str] = &["cjs", "d.cts", "tgz"];

/// Builds the package once more, from a copy of the source in a folder of another name with nothing built in it, and
/// compares what would be published. Returns its SHA-256, and by which tools it was made.
pub fn in_another_folder(project: &Project) -> Result<String> {
    let copy = project.copied_to(project.scratch("elsewhere/a folder with another name"));
    progress::during("reproduce: copy the source", || copy_source(project, &copy))?;
    build::package_alone(&copy)?;
    let [here, there] =
        [project, &copy].map(|one| package::pack(one).and_then(|tarball| Ok((read(&tarball)?, listed(one)?))));
    let ((here, here_files), (there, there_files)) = (here?, there?);
    let mut different: Vec<String> = here_files.iter().filter(|file| !there_files.contains(file)).cloned().collect();
    different.extend(there_files.iter().filter(|file| !here_files.contains(file)).cloned());
    for file in here_files.iter().filter(|file| there_files.contains(file)) {
        if read(&project.pkg().join(file))? != read(&copy.pkg().join(file))? {
            different.push(file.clone());
        }
    }
    if !different.is_empty() {
        bail!("built in {}, the package is another one: {}", copy.root.display(), different.join(", "));
    }
    if here != there {
        bail!("the same files were packed to other bytes");
    }
    Ok(format!("{} files, SHA-256 {}, by {}", here_files.len(), hex(&Sha256::digest(&here)), tools()?))
}

/// Copies the source and nothing that was built of it; what was compiled there the last time stays, or it would take
/// minutes.
pub fn copy_source(project: &Project, copy: &Project) -> Result<()> {
    for entry in entries(&copy.root)?.into_iter().filter(|entry| entry != "target") {
        remove(&copy.root.join(entry))?;
    }
    duplicate(&project.root, &copy.root)
}

/// The files that would be published, in order.
fn listed(project: &Project) -> Result<Vec<String>> {
    let mut npm = setup::npm();
    npm.current_dir(project.pkg()).args(["pack", "--dry-run", "--json", "--ignore-scripts"]);
    let told: serde_json::Value = serde_json::from_str(&capture(&mut npm)?).context("npm pack told no JSON")?;
    let files = told.pointer("/0/files").and_then(serde_json::Value::as_array).context("npm pack listed no files")?;
    let path = |file: &serde_json::Value| file.get("path").and_then(|path| path.as_str()).map(str::to_owned);
    let mut files: Vec<String> = files.iter().filter_map(path).collect();
    files.sort();
    if files.len() < BUILT.len() {
        bail!("npm pack listed hardly a file: {files:?}");
    }
    Ok(files)
}

/// What the bytes depend on beside the source: the lock files name all else.
fn tools() -> Result<String> {
    let version = |tool: &str| capture(Command::new(tool).arg("--version")).map(|told| told.trim().to_owned());
    Ok(format!("{}, node {}, npm {}", version("rustc")?, version("node")?, version("npm")?))
}

/// Copies a folder, without what is not source.
fn duplicate(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("cannot create {}", to.display()))?;
    for name in entries(from)? {
        let (source, copy) = (from.join(&name), to.join(&name));
        let is_built = from.ends_with("pkg") && BUILT.iter().any(|end| name.ends_with(&format!(".{end}")));
        if LEFT.contains(&name.as_str()) || is_built || is_written(from, &name) {
            continue;
        }
        if source.is_dir() {
            duplicate(&source, &copy)?;
        } else {
            fs::copy(&source, &copy).with_context(|| format!("cannot copy {}", source.display()))?;
        }
    }
    Ok(())
}

/// Whether the build writes it among files that are written by hand.
fn is_written(folder: &Path, name: &str) -> bool {
    folder.ends_with("pkg") && (name == "schema.json" || name.starts_with("LICENSE-"))
        || folder.ends_with("pkg/words") && Path::new(name).extension().is_some_and(|extension| extension == "js")
}

fn entries(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let name = entry?.file_name();
        names.push(name.to_str().with_context(|| format!("{} has no plain name", name.display()))?.to_owned());
    }
    Ok(names)
}

fn remove(path: &Path) -> Result<()> {
    let removed = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
    removed.with_context(|| format!("cannot remove {}", path.display()))
}
