//! The standard library for `wasm32-unknown-unknown`, for exactly the compiler in use.
//!
//! The ordinary way is `rustup target add`. Where rustup's server is out of reach, or there is no
//! rustup, the library is compiled from Debian's copy of its source and put where
//! the compiler looks for it; plain stable cargo then works as with rustup's own.

use std::{
    env,
    ffi::OsString,
    fs::{self, File},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::Duration,
};

use anyhow::{Context, Result, bail};

use super::debian;
use crate::{
    project::{Project, read_text, write},
    step::{Step, capture, on_path},
};

/// The target's name.
pub const TARGET: &str = "wasm32-unknown-unknown";
/// Names the files that we built, so that they can be told from rustup's and removed.
const MARKER: &str = ".built-from-source";
/// A server that is silently blocked keeps rustup waiting for ever.
const PATIENCE: Duration = Duration::from_secs(90);

/// The compiler whose standard library it is.
struct Toolchain {
    rustc: PathBuf,
    cargo: PathBuf,
    sysroot: PathBuf,
    /// Where this compiler looks for the target's libraries.
    libraries: PathBuf,
}

/// Makes the target usable, unless it is.
pub fn ensure(project: &Project) -> Result<()> {
    let toolchain = Toolchain::active(&project.root)?;
    let scratch = project.scratch("wasm-std");
    fs::create_dir_all(&scratch)?;
    if toolchain.links(&scratch) {
        return Ok(());
    }
    // Two commands may have been started at once; the second finds the first one's work.
    let lock = File::create(scratch.join("lock"))?;
    lock.lock()?;
    if toolchain.links(&scratch) || toolchain.links_without_ours(&scratch)? {
        return Ok(());
    }
    if on_path("rustup") {
        let mut rustup = Command::new("rustup");
        rustup.current_dir(&project.root).args(["target", "add", TARGET]);
        let added = Step::new("set-up: rustup target add", rustup).limit(PATIENCE).run();
        if added.is_ok() && toolchain.links(&scratch) {
            return Ok(());
        }
        println!("  rustup could not add {TARGET}; compiling it from Debian's source instead");
    }
    toolchain.install_from_source(&scratch)
}

impl Toolchain {
    fn active(root: &Path) -> Result<Self> {
        if !on_path("rustc") {
            bail!("rustc is not on PATH: install Rust (https://rustup.rs)");
        }
        let mut rustc = Command::new("rustc");
        rustc.current_dir(root);
        rustc.args(["--target", TARGET, "--print", "sysroot", "--print", "target-libdir"]);
        let printed = capture(&mut rustc)?;
        let mut lines = printed.lines().map(PathBuf::from);
        let (Some(sysroot), Some(libraries)) = (lines.next(), lines.next()) else {
            bail!("rustc names no folder for the libraries of {TARGET}");
        };
        // Past rustup's proxies, so that a clean environment selects the same compiler.
        let program = |name: &str| {
            let there = sysroot.join("bin").join(format!("{name}{}", env::consts::EXE_SUFFIX));
            if there.is_file() { there } else { name.into() }
        };
        Ok(Self { rustc: program("rustc"), cargo: program("cargo"), libraries, sysroot })
    }

    /// Whether a program that needs the standard library links.
    fn links(&self, scratch: &Path) -> bool {
        let source = scratch.join("probe.rs");
        let probe = "pub fn probe() { println!(\"ok\"); }";
        self.libraries.is_dir()
            && write(&source, probe).is_ok()
            && Command::new(&self.rustc)
                .args(["--edition", "2021", "--target", TARGET, "--crate-type", "cdylib", "-o"])
                .arg(scratch.join("probe.wasm"))
                .arg(&source)
                .stdin(Stdio::null())
                .stderr(Stdio::null())
                .status()
                .is_ok_and(|status| status.success())
    }

    /// Removes what we built before: it belongs to another compiler (`rustup update` keeps it), or
    /// stands beside what rustup has installed since.
    fn links_without_ours(&self, scratch: &Path) -> Result<bool> {
        let marker = self.libraries.join(MARKER);
        if !marker.is_file() {
            return Ok(false);
        }
        for name in read_text(&marker)?.lines() {
            // Gone already is as good as removed.
            let _ = fs::remove_file(self.libraries.join(name));
        }
        fs::remove_file(&marker)?;
        Ok(self.links(scratch))
    }

    fn install_from_source(&self, scratch: &Path) -> Result<()> {
        let about = capture(Command::new(&self.rustc).arg("-vV"))?;
        let field = |name: &str| {
            let value = about.lines().find_map(|line| line.strip_prefix(name));
            value.with_context(|| format!("`rustc -vV` says no {name}"))
        };
        let (version, commit) = (field("release: ")?, field("commit-hash: ")?);
        let above = self.libraries.parent().context("no folder above the libraries")?;
        let fresh = above.join("lib.new");
        if fresh.exists() {
            fs::remove_dir_all(&fresh)?;
        }
        fs::create_dir_all(&fresh)
            .with_context(|| format!("cannot write into {}: run this as its owner", self.sysroot.display()))?;
        let library = debian::std_source(version, scratch)?;
        let built = self.compile(&library, commit, scratch)?;
        let mut names = String::new();
        for entry in fs::read_dir(&built)? {
            let name = entry?.file_name();
            if Path::new(&name).extension().is_some_and(|end| end == "rlib") {
                fs::copy(built.join(&name), fresh.join(&name))?;
                names.push_str(&name.to_string_lossy());
                names.push('\n');
            }
        }
        write(&fresh.join(MARKER), names)?;
        if self.libraries.exists() {
            fs::remove_dir_all(&self.libraries)?;
        }
        fs::rename(&fresh, &self.libraries)?;
        if !self.links(scratch) {
            bail!("the standard library for {TARGET} was compiled and installed, but does not link");
        }
        // The source and the build take hundreds of megabytes and have done their work.
        for folder in [&library, &scratch.join("build"), &scratch.join("home")] {
            let _ = fs::remove_dir_all(folder);
        }
        Ok(())
    }

    /// Compiles the source as the compiler's own build does: crate `sysroot`, profile `dist`, paths
    /// mapped as in an official library. Returns the folder of the results.
    fn compile(&self, library: &Path, commit: &str, scratch: &Path) -> Result<PathBuf> {
        let (build, home) = (scratch.join("build"), scratch.join("home"));
        fs::create_dir_all(&home)?;
        let mut cargo = Command::new(&self.cargo);
        // A clean environment: no profile, flag or wrapper of the caller's may get into it.
        cargo.current_dir(scratch).env_clear();
        for name in ["PATH", "LD_LIBRARY_PATH"] {
            cargo.envs(env::var_os(name).map(|value| (name, value)));
        }
        cargo
            .env("HOME", &home)
            .env("CARGO_HOME", home.join("cargo"))
            .env("CARGO_TARGET_DIR", &build)
            .env("RUSTC", &self.rustc)
            // The standard library is written in the language's unstable parts.
            .env("RUSTC_BOOTSTRAP", "1")
            .env("__CARGO_DEFAULT_LIB_METADATA", "stable")
            .env("CARGO_PROFILE_DIST_DEBUG", "0")
            .env("CARGO_ENCODED_RUSTFLAGS", rustflags(library, commit)?)
            .args(["build", "--offline", "--locked", "-Zavoid-dev-deps", "--profile", "dist"])
            .args(["--features", "backtrace,compiler-builtins-mem", "--target", TARGET])
            .args(["--config", "source.crates-io.replace-with='vendored'", "--config"])
            .arg(format!("source.vendored.directory='{}'", library.join("vendor").display()))
            .arg("--manifest-path")
            .arg(library.join("sysroot/Cargo.toml"));
        Step::new("set-up: compile std for wasm", cargo)
            .help(&format!("or run `rustup target add {TARGET}` where rustup's server is in reach"))
            .run()?;
        Ok(build.join(TARGET).join("dist/deps"))
    }
}

/// The flags, separated by a character that no path has.
fn rustflags(library: &Path, commit: &str) -> Result<OsString> {
    let mut flags = OsString::from("-Zforce-unstable-if-unmarked");
    let mut map = |from: &Path, to: &str| {
        flags.push("\u{1f}--remap-path-prefix=");
        flags.push(from);
        flags.push(format!("={to}"));
    };
    map(library, &format!("/rustc/{commit}/library"));
    map(&library.join("vendor"), "/rust/deps");
    let mut crates: Vec<OsString> = Vec::new();
    for entry in fs::read_dir(library)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() && entry.file_name() != "vendor" {
            crates.push(entry.file_name());
        }
    }
    crates.sort();
    for name in crates {
        map(Path::new(&name), &format!("/rustc/{commit}/library/{}", name.to_string_lossy()));
    }
    Ok(flags)
}
