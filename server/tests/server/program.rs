//! The program itself, on a socket.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};

use crate::support::{INVITATION, built_page};

fn program(arguments: &[&str]) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_server"));
    command.args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

#[cfg(unix)]
#[test]
fn it_says_where_it_listens_logs_no_secret_and_stops_when_asked() {
    let page = built_page();
    let site = page.0.to_str().unwrap();
    let mut program = program(&["--site", site, "--listen", "127.0.0.1:0", "--database", ":memory:"]);
    let mut line = String::new();
    BufReader::new(program.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let address = line.trim_end().strip_prefix("listening on http://").unwrap().to_owned();
    assert!(!address.ends_with(":0"), "{address}");

    // Connections that are never used, or send half a request, must not keep the program.
    let idle = TcpStream::connect(&address).unwrap();
    let mut stuck = TcpStream::connect(&address).unwrap();
    stuck.write_all(b"POST /api/check HTTP/1.1\r\nHost: ").unwrap();
    let mut stream = TcpStream::connect(&address).unwrap();
    write!(
        stream,
        "GET /en/?{INVITATION} HTTP/1.1\r\nHost: {address}\r\nCookie: account=internal-account\r\n\
         Connection: close\r\n\r\n"
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    assert!(answer.contains(r#""account":"internal-account""#));

    let kill = Command::new("kill").arg(program.id().to_string()).status().unwrap();
    assert!(kill.success());
    let output = program.wait_with_output().unwrap();
    drop((idle, stuck));
    assert!(output.status.success(), "{}", output.status);
    let log = String::from_utf8(output.stderr).unwrap();
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
