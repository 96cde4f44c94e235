//! The real server, and a tiny one for what no real server should serve.

use std::collections::HashMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};

use crate::chromium::{Program, told};

/// The server as it is run, stopped when dropped.
pub struct Server {
    program: Option<Program>,
    /// `http://127.0.0.1:` and its port.
    pub origin: String,
}

impl Server {
    pub fn start() -> Self {
        Self::start_with(&[])
    }

    pub fn start_with(arguments: &[&str]) -> Self {
        Self::listening_on("127.0.0.1:0", arguments)
    }

    fn listening_on(address: &str, arguments: &[&str]) -> Self {
        let mut command = Command::new(told("SERVER"));
        command.arg("--site").arg(told("SITE")).args(["--listen", address, "--database", ":memory:"]).args(arguments);
        let mut program = Program::start(&mut command);
        let origin = program.line_after("listening on ");
        Self { program: Some(program), origin }
    }

    pub fn stop(&mut self) {
        self.program = None;
    }

    /// Serves again, where it did before.
    pub fn start_again(&mut self) {
        let address = self.origin.trim_start_matches("http://").to_owned();
        *self = Self::listening_on(&address, &[]);
    }
}

/// A document, a script: whatever has a media type.
pub struct File {
    media_type: &'static str,
    content: Vec<u8>,
}

impl File {
    pub fn new(path: &str, content: impl Into<Vec<u8>>) -> Self {
        let media_type = match Path::new(path).extension().and_then(|extension| extension.to_str()) {
            Some("js" | "mjs") => "text/javascript",
            Some("json") => "application/json",
            Some("wasm") => "application/wasm",
            _ => "text/html; charset=utf-8",
        };
        Self { media_type, content: content.into() }
    }
}

/// Serves a few files from memory, and nothing else. It knows no policy.
pub struct Files {
    address: SocketAddr,
    stopped: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Files {
    /// By path, with the slash at its beginning.
    pub fn serve(files: HashMap<String, File>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("some port is free");
        let address = listener.local_addr().expect("it is bound");
        let stopped = Arc::new(AtomicBool::new(false));
        let (files, until) = (Arc::new(files), Arc::clone(&stopped));
        let thread = thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if until.load(Ordering::Relaxed) {
                    return;
                }
                let files = Arc::clone(&files);
                // Browsers open connections and say nothing on them for a while.
                thread::spawn(move || answer(&files, &stream));
            }
        });
        Self { address, stopped, thread: Some(thread) }
    }

    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }
}

impl Drop for Files {
    fn drop(&mut self) {
        self.stopped.store(true, Ordering::Relaxed);
        let _ = TcpStream::connect(self.address);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn answer(files: &HashMap<String, File>, mut stream: &TcpStream) {
    let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
    let Some(request) = lines.next() else { return };
    // A body may follow; nobody asks what it was.
    let _ = lines.find(String::is_empty);
    let address = request.split(' ').nth(1).unwrap_or_default();
    let path = address.split('?').next().unwrap_or_default();
    let missing = File::new(path, "");
    let (status, file) = files.get(path).map_or(("404 Not Found", &missing), |file| ("200 OK", file));
    let (media_type, length) = (file.media_type, file.content.len());
    let head =
        format!("HTTP/1.1 {status}\r\ncontent-type: {media_type}\r\ncontent-length: {length}\r\nconnection: close");
    let _ = stream.write_all(format!("{head}\r\n\r\n").as_bytes());
    let _ = stream.write_all(&file.content);
}
