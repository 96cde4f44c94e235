//! Chromium, driven over W3C `WebDriver`: a driver, a browser and a session of one's own, and all of
//! them gone when dropped, whatever happened.

use std::cell::RefCell;
use std::env;
use std::fmt::Display;
use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{self, Child, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::common::config::WebDriverConfig;
use thirtyfour::error::WebDriverResult;
use thirtyfour::{By, Capabilities, WebDriver};
use tokio::runtime::{Builder, Runtime};

/// What a page does, seen from outside: runs before anything of the page's own.
const PROBE: &str = include_str!("probe.js");

/// How long anything may take that takes milliseconds on a quiet machine.
const PATIENCE: Duration = Duration::from_secs(20);
const POLL: Duration = Duration::from_millis(10);

/// No request but the page's, no dialogue, and the same picture on every machine.
const ARGUMENTS: [&str; 15] = [
    "--headless=new",
    "--no-sandbox",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-dev-shm-usage",
    "--disable-domain-reliability",
    "--disable-extensions",
    "--disable-features=MediaRouter,OptimizationHints,Translate",
    "--disable-gpu",
    "--disable-sync",
    "--force-device-scale-factor=1",
    "--metrics-recording-only",
];

/// A path that `cargo xtask test` tells.
pub fn told(name: &str) -> PathBuf {
    let name = format!("PARTNER_ASSOCIATION_{name}");
    env::var_os(&name).unwrap_or_else(|| panic!("{name} is not set; run `cargo xtask test browser`")).into()
}

/// A program, stopped when dropped.
pub struct Program {
    child: Child,
    output: BufReader<ChildStdout>,
}

impl Program {
    pub fn start(command: &mut Command) -> Self {
        let program = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = program.spawn().unwrap_or_else(|error| panic!("cannot start {command:?}: {error}"));
        let output = BufReader::new(child.stdout.take().expect("its output is a pipe"));
        Self { child, output }
    }

    /// What follows these words on the line that has them.
    pub fn line_after(&mut self, words: &str) -> String {
        let mut line = String::new();
        while self.output.read_line(&mut line).is_ok_and(|length| length > 0) {
            if let Some((_, rest)) = line.split_once(words) {
                // Nobody reads on, and it must not wait for us.
                let mut errors = self.child.stderr.take().expect("its errors are a pipe");
                thread::spawn(move || std::io::copy(&mut errors, &mut std::io::sink()));
                return rest.trim().to_owned();
            }
            line.clear();
        }
        let mut errors = String::new();
        if let Some(mut pipe) = self.child.stderr.take() {
            let _ = pipe.read_to_string(&mut errors);
        }
        panic!("the program ended without saying {words:?}: {errors}");
    }

    fn has_ended(&mut self) -> bool {
        !matches!(self.child.try_wait(), Ok(None))
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Chromedriver, which takes its browsers with it.
struct Driver {
    program: Program,
    port: String,
    /// What it and its browsers leave lying about.
    folder: PathBuf,
}

impl Driver {
    fn start() -> Self {
        static STARTED: AtomicU32 = AtomicU32::new(0);
        // The path must be short: there will be a socket in it.
        let name = format!("browser-tests-{}-{}", process::id(), STARTED.fetch_add(1, Ordering::Relaxed));
        let folder = env::temp_dir().join(name);
        fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("cannot create {}: {error}", folder.display()));
        let mut program = Program::start(Command::new(told("CHROMEDRIVER")).arg("--port=0").env("TMPDIR", &folder));
        let port = program.line_after("started successfully on port ").trim_end_matches('.').to_owned();
        Self { program, port, folder }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if let Ok(mut stream) = TcpStream::connect(format!("127.0.0.1:{}", self.port)) {
            let _ = write!(stream, "GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n", self.port);
        }
        let asked = Instant::now();
        while !self.program.has_ended() && asked.elapsed() < PATIENCE {
            thread::sleep(POLL);
        }
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// A browser with a session.
pub struct Chromium {
    session: Option<WebDriver>,
    runtime: Runtime,
    /// Kept for what its end does.
    _driver: Driver,
    /// What is being tried, for whoever reads that it failed.
    trying: RefCell<String>,
}

impl Chromium {
    pub fn start() -> Self {
        Self::start_with(&[], &json!({}))
    }

    pub fn start_with(arguments: &[&str], preferences: &Value) -> Self {
        let driver = Driver::start();
        let arguments: Vec<_> = ARGUMENTS.iter().chain(arguments).collect();
        let mut capabilities = Capabilities::new();
        let options = json!({ "binary": told("CHROMIUM"), "args": arguments, "prefs": preferences });
        for (name, value) in [
            ("browserName", json!("chrome")),
            ("goog:chromeOptions", options),
            ("goog:loggingPrefs", json!({ "browser": "ALL" })),
        ] {
            capabilities.set(name, value).expect("a capability is JSON");
        }
        let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime needs nothing");
        let session = runtime.block_on(WebDriver::new(format!("http://127.0.0.1:{}", driver.port), capabilities));
        let session = session.unwrap_or_else(|error| panic!("Chromium did not start: {error}"));
        // An element is there or is not; waiting is `wait`'s.
        session.set_config(WebDriverConfig::default());
        let chromium = Self { session: Some(session), runtime, _driver: driver, trying: RefCell::default() };
        chromium.before_pages(PROBE);
        chromium
    }

    /// Notes what is tried next.
    pub fn trying(&self, what: impl Display) {
        *self.trying.borrow_mut() = what.to_string();
    }

    fn session(&self) -> &WebDriver {
        self.session.as_ref().expect("there is a session until it is dropped")
    }

    #[track_caller]
    fn done<T>(&self, what: impl Display, result: WebDriverResult<T>) -> T {
        result.unwrap_or_else(|error| panic!("{}: {what}: {error}", self.trying.borrow()))
    }

    #[track_caller]
    pub fn open(&self, address: &str) {
        self.done(address, self.runtime.block_on(self.session().goto(address)));
    }

    fn attempt(&self, script: &str, arguments: &[Value]) -> WebDriverResult<Value> {
        self.runtime.block_on(self.session().execute(script, arguments)).map(|result| result.json().clone())
    }

    /// The value of the body of a function.
    #[track_caller]
    pub fn run(&self, script: &str, arguments: &[Value]) -> Value {
        self.done(script, self.attempt(script, arguments))
    }

    /// The value of the body of an `async` function.
    #[track_caller]
    pub fn run_async(&self, script: &str, arguments: &[Value]) -> Value {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             (async (...arguments) => {{ {script} }})(...arguments).then(value => done({{ value }}), error => done({{ error: String(error) }}))"
        );
        let result = self.runtime.block_on(self.session().execute_async(script.clone(), arguments));
        let mut result = self.done(&script, result).json().clone();
        let error = &result["error"];
        assert!(error.is_null(), "{}: {script}: {error}", self.trying.borrow());
        result["value"].take()
    }

    /// The first value of the body of a function that is neither `null` nor `false`.
    #[track_caller]
    pub fn wait(&self, what: impl Display, script: &str, arguments: &[Value]) -> Value {
        let begun = Instant::now();
        loop {
            // Between two documents there is nothing to run it in.
            let result = self.attempt(script, arguments);
            match &result {
                Ok(value) if !matches!(value, Value::Null | Value::Bool(false)) => return value.clone(),
                _ if begun.elapsed() < PATIENCE => thread::sleep(POLL),
                _ => panic!("{}: waited in vain for {what}: {result:?}", self.trying.borrow()),
            }
        }
    }

    /// As a reader would: brings it to the middle of the screen first, where nothing covers it.
    #[track_caller]
    pub fn click(&self, selector: &str) {
        let to_the_middle =
            "document.querySelector(arguments[0]).scrollIntoView({ block: 'center', behavior: 'instant' })";
        self.run(to_the_middle, &[selector.into()]);
        let click = async { self.session().find(By::Css(selector)).await?.click().await };
        self.done(format_args!("click {selector}"), self.runtime.block_on(click));
    }

    #[track_caller]
    pub fn press(&self, key: impl Into<char>) {
        let keys = self.session().action_chain().send_keys(key.into());
        self.done("press a key", self.runtime.block_on(keys.perform()));
    }

    /// A command of Chromium's own protocol.
    #[track_caller]
    pub fn command(&self, name: &str, parameters: Value) -> Value {
        let tools = self.session().cdp();
        self.done(name, self.runtime.block_on(tools.send_raw(name, parameters)))
    }

    /// A script that runs in every page before its own.
    pub fn before_pages(&self, script: &str) {
        self.command("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }));
    }

    /// A screen of that width in CSS pixels, as a phone's below 600.
    #[track_caller]
    pub fn widen(&self, width: u32) {
        self.resize(width, &json!(800));
    }

    #[track_caller]
    fn resize(&self, width: u32, height: &Value) {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600 });
        self.command("Emulation.setDeviceMetricsOverride", metrics);
    }

    /// The whole page on a screen of that width, however long it is, as PNG.
    #[track_caller]
    pub fn picture(&self, width: u32) -> Vec<u8> {
        self.resize(width, &self.run("return document.documentElement.scrollHeight", &[]));
        let picture = self.runtime.block_on(self.session().screenshot_as_png());
        self.widen(width);
        self.done("take a picture", picture)
    }

    /// What the page complained about since it was asked last.
    pub fn complaints(&self) -> Vec<String> {
        let log = self.done("read the log", self.runtime.block_on(self.session().browser_log()));
        log.into_iter().map(|entry| format!("{} {}", entry.level, entry.message)).collect()
    }

    #[track_caller]
    pub fn assert_no_complaints(&self) {
        let complaints = self.complaints();
        assert!(complaints.is_empty(), "{}: the console says {complaints:#?}", self.trying.borrow());
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        // The driver ends the session as it ends.
        if let Some(session) = self.session.take() {
            let _ = session.leak();
        }
    }
}
