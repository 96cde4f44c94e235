//! The standard library's source of one compiler version, from Debian's archive.
//!
//! Debian carries it as `rust-src` (or `rust-web-src`), in one suite or another. A private apt folder
//! asks the mirrors that this machine already uses about each suite; packages are checked against
//! Debian's signatures as always, and nothing under `/etc/apt` or in dpkg changes.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail};

use crate::{
    progress,
    project::write,
    step::{Step, capture, on_path},
};

/// Code names first: the mirrors' aliases can be weeks behind them.
const SUITES: [&str; 7] =
    ["trixie-backports", "sid", "forky", "forky-backports", "testing", "stable-backports", "stable"];
const KEYRING: &str = "/usr/share/keyrings/debian-archive-keyring.gpg";
const OTHERWISE: &str = "run `rustup target add wasm32-unknown-unknown` where rustup's server is in reach";

/// The folder `library` of the source of this version, with its vendored crates.
pub fn std_source(version: &str, scratch: &Path) -> Result<PathBuf> {
    let folder = scratch.join(format!("rust-{version}"));
    let library = folder.join("library");
    let complete = folder.join("complete");
    if complete.is_file() && library.is_dir() {
        return Ok(library);
    }
    if !on_path("apt-get") || !on_path("dpkg-deb") {
        bail!("std for wasm is missing, and this is no Debian system to take its source from: {OTHERWISE}");
    }
    let apt = PrivateApt::new(scratch.join("apt"))?;
    let package = progress::during(&format!("set-up: look for the source of Rust {version}"), || apt.find(version))?;
    let mut download = apt.command("apt-get")?;
    download.current_dir(&apt.folder).args(["download", &package]);
    Step::new(&format!("set-up: download {package}"), download).help(OTHERWISE).run()?;
    let deb = fs::read_dir(&apt.folder)?
        .flatten()
        .map(|entry| entry.path())
        .find(|path| path.extension().is_some_and(|end| end == "deb"))
        .context("apt-get downloaded no package")?;
    unpack(&deb, &folder)?;
    if !library.join("vendor").is_dir() {
        bail!("{package} does not hold the source that was expected: {OTHERWISE}");
    }
    fs::remove_dir_all(&apt.folder)?;
    write(&complete, "")?;
    Ok(library)
}

/// Takes only the library out of the package, which holds the whole compiler.
fn unpack(deb: &Path, folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    let mut contents = Command::new("dpkg-deb")
        .arg("--fsys-tarfile")
        .arg(deb)
        .stdout(Stdio::piped())
        .spawn()
        .context("cannot start dpkg-deb")?;
    let pipe = contents.stdout.take().context("dpkg-deb has no output")?;
    let mut tar = Command::new("tar");
    tar.args(["--extract", "--strip-components=4", "--wildcards", "--directory"])
        .arg(folder)
        .arg("./usr/src/rustc-*/library");
    let unpacked = Step::new("set-up: unpack the source", tar).stdin(pipe).run();
    let status = contents.wait()?;
    unpacked?;
    if !status.success() {
        bail!("dpkg-deb could not read {}: {status}", deb.display());
    }
    Ok(())
}

/// apt with its own sources, lists and cache.
struct PrivateApt {
    folder: PathBuf,
}

impl PrivateApt {
    fn new(folder: PathBuf) -> Result<Self> {
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        for inner in ["state/lists/partial", "cache/archives/partial", "none/partial"] {
            fs::create_dir_all(folder.join(inner))?;
        }
        write(&folder.join("status"), "")?;
        Ok(Self { folder })
    }

    /// One of apt's programs, kept inside the folder.
    fn command(&self, program: &str) -> Result<Command> {
        let user = capture(Command::new("id").arg("-un"))?;
        let mut command = Command::new(program);
        let mut set = |option: &str, value: &str| {
            command.args(["-o", &format!("{option}={value}")]);
        };
        let inside = |inner: &str| self.folder.join(inner).display().to_string();
        set("Dir::Etc::SourceList", &inside("sources.list"));
        for none in ["SourceParts", "Preferences", "PreferencesParts"] {
            set(&format!("Dir::Etc::{none}"), "/dev/null");
        }
        set("Dir::State", &inside("state"));
        set("Dir::State::Status", &inside("status"));
        set("Dir::Cache", &inside("cache"));
        // apt would hand the download to a user who cannot read this folder.
        set("APT::Sandbox::User", user.trim());
        set("APT::Update::Error-Mode", "any");
        set("Acquire::Languages", "none");
        set("Acquire::Retries", "2");
        set("Acquire::IndexTargets::deb::DEP-11::DefaultEnabled", "false");
        command.arg("--quiet");
        Ok(command)
    }

    /// The package and its version, such as `rust-src=1.90.0+dfsg1-1`, left ready for download.
    fn find(&self, version: &str) -> Result<String> {
        let keys = if Path::new(KEYRING).is_file() { format!("[signed-by={KEYRING}] ") } else { String::new() };
        for (mirror, suite) in self.archives()? {
            let source = format!("deb {keys}{mirror} {suite} main\n");
            write(&self.folder.join("sources.list"), source)?;
            // A mirror need not have every suite.
            if capture(self.command("apt-get")?.arg("update")).is_err() {
                continue;
            }
            let mut madison = self.command("apt-cache")?;
            let listed = capture(madison.args(["madison", "rust-src", "rust-web-src"]))?;
            if let Some(package) = listed.lines().find_map(|line| offered(line, version)) {
                return Ok(package);
            }
        }
        let suites = SUITES.join(", ");
        bail!("no Debian suite ({suites}) has the source of Rust {version}: {OTHERWISE}")
    }

    /// The mirrors that this machine uses, each with the suites to look in; its own suites last.
    fn archives(&self) -> Result<Vec<(String, String)>> {
        let mut print = Command::new("apt-get");
        let lists = format!("Dir::State::Lists={}", self.folder.join("none").display());
        let printed = capture(print.args(["--print-uris", "-o", &lists, "update"]))?;
        let own: Vec<(String, String)> = printed
            .lines()
            .filter_map(|line| {
                let address = line.strip_prefix('\'')?.split('\'').next()?;
                let (mirror, suite) = address.strip_suffix("/InRelease")?.split_once("/dists/")?;
                Some((mirror.to_owned(), suite.to_owned()))
            })
            .collect();
        let mirrors: BTreeSet<&String> = own.iter().map(|(mirror, _)| mirror).collect();
        let elsewhere =
            SUITES.iter().flat_map(|suite| mirrors.iter().map(|mirror| ((*mirror).clone(), (*suite).to_owned())));
        Ok(elsewhere.chain(own.iter().cloned()).collect())
    }
}

/// The package of one line of `apt-cache madison`, if it is of this upstream version.
fn offered(line: &str, version: &str) -> Option<String> {
    let mut columns = line.split('|').map(str::trim);
    let (name, offered) = (columns.next()?, columns.next()?);
    let rest = offered.strip_prefix(version)?;
    rest.starts_with(['+', '-']).then(|| format!("{name}={offered}"))
}

#[cfg(test)]
mod tests {
    use super::offered;

    #[test]
    fn only_the_same_version_is_offered() {
        let line = " rust-src | 1.95.0+dfsg1-1~bpo13+1 | http://mirror/debian sid/main amd64 Packages";
        let package = "rust-src=1.95.0+dfsg1-1~bpo13+1";
        assert_eq!(offered(line, "1.95.0").as_deref(), Some(package));
        assert_eq!(offered(line, "1.95.1"), None);
        assert_eq!(offered(line, "1.9"), None);
        assert_eq!(offered("", "1.95.0"), None);
    }
}
