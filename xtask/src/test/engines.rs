//! Browsers with other engines than Chromium's, where the machine has them: their drivers, started and told of.

use std::{
    net::{TcpListener, TcpStream},
    path::PathBuf,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};

use crate::step::{find_on_path, on_path};

/// Under which the tests are told of them.
pub const ENGINES: &str = "PARTNER_ASSOCIATION_ENGINES";

const PATIENCE: Duration = Duration::from_secs(20);

/// An engine whose driver is running, until it is dropped.
pub struct Engine {
    pub name: &'static str,
    address: String,
    capabilities: Value,
    driver: Child,
}

/// What there is, and what there is not and why.
pub struct Found {
    pub engines: Vec<Engine>,
    pub missing: Vec<String>,
}

/// Starts every driver there is.
pub fn start() -> Result<Found> {
    let mut found = Found { engines: Vec::new(), missing: Vec::new() };
    match (find_on_path("geckodriver"), find_on_path("firefox").or_else(|| find_on_path("firefox-esr"))) {
        (Some(driver), Some(firefox)) => {
            let options = json!({ "binary": firefox, "args": ["-headless"] });
            let capabilities = json!({ "browserName": "firefox", "moz:firefoxOptions": options });
            found.engines.push(Engine::start("firefox", Command::new(driver), "--port=", capabilities)?);
        }
        (None, _) => {
            found.missing.push("firefox: there is no geckodriver on PATH (cargo install geckodriver)".to_owned());
        }
        (_, None) => found.missing.push("firefox: there is no firefox on PATH (Debian: firefox-esr)".to_owned()),
    }
    match (find_on_path("WebKitWebDriver"), on_path("xvfb-run")) {
        (Some(driver), true) => {
            // It opens a window, and needs something to open it on.
            let mut command = Command::new("xvfb-run");
            command.arg("--auto-servernum").arg(driver);
            let capabilities = json!({ "browserName": "MiniBrowser", "webkitgtk:browserOptions": browser() });
            found.engines.push(Engine::start("webkit", command, "--port=", capabilities)?);
        }
        (None, _) => {
            found.missing.push("webkit: there is no WebKitWebDriver on PATH (Debian: webkit2gtk-driver)".to_owned());
        }
        (_, false) => found.missing.push("webkit: there is no xvfb-run on PATH (Debian: xvfb, xauth)".to_owned()),
    }
    Ok(found)
}

/// The browser that comes with the driver lies where the distribution puts it.
fn browser() -> Value {
    let folders = ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib", "/usr/libexec"];
    let files = folders.iter().flat_map(|folder| {
        ["webkit2gtk-4.1", "webkit2gtk-4.0", "webkitgtk-6.0"]
            .map(|version| PathBuf::from(folder).join(version).join("MiniBrowser"))
    });
    match files.into_iter().find(|file| file.is_file()) {
        Some(file) => json!({ "binary": file, "args": ["--automation"] }),
        None => json!({}),
    }
}

impl Engine {
    fn start(name: &'static str, mut command: Command, port_argument: &str, capabilities: Value) -> Result<Self> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        command.arg(format!("{port_argument}{port}")).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let driver = command.spawn().with_context(|| format!("cannot start the driver of {name}"))?;
        let engine = Self { name, address: format!("http://127.0.0.1:{port}"), capabilities, driver };
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if begun.elapsed() > PATIENCE {
                bail!("the driver of {name} does not listen");
            }
            thread::sleep(Duration::from_millis(50));
        }
        Ok(engine)
    }

    /// What the tests are told: name, address and capabilities.
    pub fn line(&self) -> String {
        format!("{} {} {}", self.name, self.address, self.capabilities)
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        // With whatever it has started in turn.
        #[cfg(unix)]
        let _ = Command::new("kill").args(["--", &format!("-{}", self.driver.id())]).status();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}
