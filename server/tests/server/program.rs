//! The program itself, on a socket.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use partner_association::{Edition, Model};
use server::keys::{Keys, Signer};
use server::receipts::Receipt;

use crate::receipts::receipt_of;
use crate::support::{Folder, INVITATION, built_page, empty_folder};

pub fn program(arguments: &[&str]) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_server"));
    command.args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

/// A server on a port of its own; killed when dropped.
pub struct Running {
    program: Child,
    /// Host and port.
    pub address: String,
    _page: Folder,
}

impl Running {
    /// Without a file.
    pub fn start(arguments: &[&str]) -> Self {
        Self::keeping_in(Path::new(":memory:"), arguments)
    }

    pub fn keeping_in(database: &Path, arguments: &[&str]) -> Self {
        let page = built_page();
        let (site, database) = (page.0.to_str().unwrap(), database.to_str().unwrap());
        let mut words = vec!["--site", site, "--listen", "127.0.0.1:0", "--database", database];
        words.extend(arguments);
        let mut program = program(&words);
        let mut line = String::new();
        BufReader::new(program.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim_end().strip_prefix("listening on http://").unwrap().to_owned();
        Self { program, address, _page: page }
    }

    /// What the server answers to these bytes, after which the connection has to end.
    pub fn ask(&self, request: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    /// The body of what is at that path.
    pub fn get(&self, path: &str) -> String {
        let answer = self.ask(&format!("GET {path} HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n"));
        answer.split_once("\r\n\r\n").unwrap().1.to_owned()
    }

    /// How many bytes of memory it has to itself, without the program that it is.
    #[cfg(target_os = "linux")]
    pub fn memory(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.program.id())).unwrap();
        let resident = status.lines().find_map(|line| line.strip_prefix("RssAnon:")).unwrap();
        resident.trim().trim_end_matches(" kB").parse::<u64>().unwrap() * 1024
    }

    /// Asks it to stop, and returns what it logged.
    #[cfg(unix)]
    pub fn stop(&mut self) -> String {
        let kill = Command::new("kill").arg(self.program.id().to_string()).status().unwrap();
        assert!(kill.success());
        let mut log = String::new();
        self.program.stderr.take().unwrap().read_to_string(&mut log).unwrap();
        let status = self.program.wait().unwrap();
        assert!(status.success(), "{status}");
        log
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // An error says that it has ended already.
        drop(self.program.kill());
        drop(self.program.wait());
    }
}

#[cfg(unix)]
#[test]
fn it_says_where_it_listens_logs_no_secret_and_stops_when_asked() {
    let mut running = Running::start(&[]);
    let address = running.address.clone();
    assert!(!address.ends_with(":0"), "{address}");

    // Connections that are never used, or send half a request, must not keep the program.
    let idle = TcpStream::connect(&address).unwrap();
    let mut stuck = TcpStream::connect(&address).unwrap();
    stuck.write_all(b"POST /api/check HTTP/1.1\r\nHost: ").unwrap();
    let answer = running.ask(&format!(
        "GET /en/?{INVITATION} HTTP/1.1\r\nHost: {address}\r\nCookie: account=internal-account\r\n\
         Connection: close\r\n\r\n"
    ));
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    assert!(answer.contains(r#""account":"internal-account""#));

    let log = running.stop();
    drop((idle, stuck));
    assert_eq!(log.lines().count(), 2, "{log}");
    assert!(log.contains("loaded the samples"), "{log}");
    assert!(log.contains(r#"method=GET route="/en/""#) && log.contains("status=200 duration="), "{log}");
    assert!(!log.contains("EXAMPLE-INVITATION") && !log.contains("internal-account"), "{log}");
}

#[test]
fn without_a_page_it_says_how_to_build_one() {
    let output = program(&["--site", "/nowhere/at/all", "--listen", "127.0.0.1:0"]).wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let error = String::from_utf8(output.stderr).unwrap();
    assert!(error.contains("/nowhere/at/all") && error.contains("run `cargo xtask build`"), "{error}");
}

#[test]
fn help_goes_to_standard_output_and_mistakes_do_not() {
    let output = program(&["--help"]).wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(String::from_utf8(output.stdout).unwrap().contains("--without-wasm"));

    let output = program(&["--lissten"]).wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    assert!(String::from_utf8(output.stderr).unwrap().contains("--lissten"));
}

#[cfg(unix)]
#[test]
fn the_log_is_for_programs_as_well() {
    let mut running = Running::start(&["--log", "json"]);
    running.get("/healthz");
    let log = running.stop();
    let line: serde_json::Value = serde_json::from_str(log.lines().last().unwrap()).unwrap();
    assert_eq!(line["span"]["route"], "/healthz");
    assert_eq!(line["status"], 200);
}

#[test]
fn a_receipt_is_verified_with_what_the_server_publishes() {
    let folder = empty_folder();
    let file = |name: &str| folder.0.join(name).to_str().unwrap().to_owned();
    let (keys, set, receipt) = (file("keys"), file("keys.json"), file("receipt.json"));
    let running = Running::start(&["--keys", &keys]);
    std::fs::write(&set, running.get("/api/keys")).unwrap();
    let signer = Signer::open(keys.as_ref()).unwrap();
    let genuine = receipt_of(Edition::China, Model::Agency, &signer);
    let jws = genuine.sign(&signer);
    let verify = |content: &str| {
        std::fs::write(&receipt, content).unwrap();
        let output = program(&["verify", &receipt, "--keys", &set]).wait_with_output().unwrap();
        (output.status.code(), String::from_utf8(output.stdout).unwrap())
    };
    let (status, said) = verify(&serde_json::json!({ "receipt": {}, "jws": jws }).to_string());
    assert_eq!(status, Some(0), "{said}");
    assert!(said.starts_with("The signature holds.\n"), "{said}");
    let sha256 = &genuine.choices[1].notice.sha256;
    for expected in [&genuine.reference, "disclosure-agency", sha256, "not agreed to authorization", "agency-9a: "] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
    assert_eq!(verify(&format!("{jws}\n")).0, Some(0));

    // Another time, under the same signature.
    let other = Receipt { issued_at: "2026-11-21T08:15:00.001Z".to_owned(), ..genuine }.sign(&signer);
    let (message, _) = other.rsplit_once('.').unwrap();
    let (_, signature) = jws.rsplit_once('.').unwrap();
    let (status, said) = verify(&format!("{message}.{signature}"));
    assert_eq!(status, Some(1));
    assert_eq!(said, "The receipt is not genuine: the signature does not hold: this is not what was signed.\n");

    let unread = program(&["verify", &file("none"), "--keys", &set]).wait_with_output().unwrap();
    assert_eq!(unread.status.code(), Some(2));
    let unread = program(&["verify", &receipt, "--keys", &receipt]).wait_with_output().unwrap();
    assert_eq!(unread.status.code(), Some(2));
}

#[test]
fn another_key_is_made_beside_the_first() {
    let folder = empty_folder();
    let keys = folder.0.to_str().unwrap();
    let first = Signer::open(&folder.0).unwrap();
    let output = program(&["new-key", "--keys", keys]).wait_with_output().unwrap();
    assert!(output.status.success());
    assert!(String::from_utf8(output.stdout).unwrap().contains("receipts-2.jwk"));
    let running = Running::start(&["--keys", keys]);
    let published = Keys::read(&running.get("/api/keys")).unwrap();
    assert!(published.find(first.id()).is_some());
    assert!(published.find(Signer::open(&folder.0).unwrap().id()).is_some());
}

#[test]
fn a_key_that_cannot_be_read_keeps_it_from_starting() {
    let (folder, page) = (empty_folder(), built_page());
    std::fs::write(folder.0.join("receipts-1.jwk"), "s3cret").unwrap();
    let (site, keys) = (page.0.to_str().unwrap(), folder.0.to_str().unwrap());
    let output = program(&["--site", site, "--listen", "127.0.0.1:0", "--database", ":memory:", "--keys", keys])
        .wait_with_output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    let error = String::from_utf8(output.stderr).unwrap();
    assert!(error.contains("receipts-1.jwk") && !error.contains("s3cret"), "{error}");
}
