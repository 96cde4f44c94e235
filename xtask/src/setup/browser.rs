//! Chromium and its driver, for the tests that open the page as a customer would.

use std::{env, fs, path::PathBuf, process::Command, time::Duration};

use anyhow::{Result, bail};

use crate::step::{Step, capture, find_on_path, on_path};

/// Where the two programs lie.
pub struct Browser {
    /// Chromium or Chrome.
    pub chromium: PathBuf,
    /// The driver of the same version.
    pub driver: PathBuf,
}

const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const BROWSER_FILES: [&str; 3] = [
    "/usr/lib/chromium/chromium",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const DRIVER_FILES: [&str; 3] =
    ["/usr/bin/chromedriver", "/usr/lib/chromium/chromedriver", "/usr/lib/chromium-browser/chromedriver"];
/// The font is small and has the characters of the Chinese page; a bare system has none.
const PACKAGES: [&str; 3] = ["chromium", "chromium-driver", "fonts-wqy-microhei"];
const INSTALL: &str = "install Chromium (or Chrome) and the chromedriver of the same version so that both are on PATH, \
    or set CHROMIUM and CHROMEDRIVER to their files (Debian: apt-get install chromium chromium-driver; \
    macOS: brew install --cask chromium chromedriver)";

/// Finds both programs; on Debian as root, installs them if they are missing.
pub fn ensure() -> Result<Browser> {
    if let Some(browser) = find() {
        return Ok(browser);
    }
    if !is_debian() || !is_root() || !on_path("apt-get") {
        bail!("the tests need a browser: {INSTALL}");
    }
    apt_get("set-up: package lists", &["update"])?;
    let mut install = vec!["install", "--yes", "--no-install-recommends"];
    install.extend(PACKAGES);
    apt_get("set-up: Chromium and its driver", &install)?;
    match find() {
        Some(browser) => Ok(browser),
        None => bail!("the packages are installed, but there is no browser: {INSTALL}"),
    }
}

fn find() -> Option<Browser> {
    let chromium = named("CHROMIUM")
        .or_else(|| BROWSERS.into_iter().find_map(find_on_path))
        .or_else(|| first_file(&BROWSER_FILES))?;
    let driver =
        named("CHROMEDRIVER").or_else(|| find_on_path("chromedriver")).or_else(|| first_file(&DRIVER_FILES))?;
    Some(Browser { chromium, driver })
}

/// A program that the environment names.
fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from).filter(|file| file.is_file())
}

fn first_file(candidates: &[&str]) -> Option<PathBuf> {
    candidates.iter().map(PathBuf::from).find(|file| file.is_file())
}

fn is_debian() -> bool {
    // Not its descendants: Ubuntu's package of this name is an empty shell.
    fs::read_to_string("/etc/os-release").is_ok_and(|about| about.lines().any(|line| line == "ID=debian"))
}

fn is_root() -> bool {
    capture(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

fn apt_get(name: &str, args: &[&str]) -> Result<()> {
    let mut command = Command::new("apt-get");
    command
        .env("DEBIAN_FRONTEND", "noninteractive")
        .arg("--quiet")
        // Another apt may hold the lock, right after a machine has started.
        .args(["-o", "DPkg::Lock::Timeout=120", "-o", "Acquire::Retries=3"])
        .args(args);
    Step::new(name, command).limit(Duration::from_mins(15)).help(INSTALL).run().map(drop)
}
