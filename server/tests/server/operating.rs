//! The page on running the server: its commands do what it says, and its limits are those of the code.

use std::path::Path;
use std::process::Command;

use partner_association::{Channel, Model};
use server::app::{LONGEST_BODY, PATIENCE};
use server::keys::Keys;
use server::receipts::Receipt;
use server::serving::Limits;
use server::store::{Place, SqliteStore, Store};

use crate::operation::{body, database, post};
use crate::program::Running;
use crate::support::{confirmation, empty_folder};

const PAGE: &str = include_str!("../../../docs/operating.md");

/// The commands of the page that name this.
#[track_caller]
fn commands(named: &str) -> &'static str {
    let mut blocks = PAGE.split("```sh\n").skip(1).map(|rest| rest.split("```").next().unwrap());
    blocks.find(|block| block.contains(named)).unwrap_or_else(|| panic!("no command names {named}"))
}

/// Runs commands as they are printed, in that folder: `server` is the program, and Node does what curl is asked for.
fn run(commands: &str, folder: &Path) -> (Option<i32>, String) {
    const CURL: &str = r#"curl() { node -e 'fetch(process.argv[1]).then((answer) => answer.text()).then(
        (text) => process.stdout.write(text))' "$2"; }"#;
    let script = format!("server() {{ '{}' \"$@\"; }}\n{CURL}\n{commands}", env!("CARGO_BIN_EXE_server"));
    let output = Command::new("sh").args(["-c", &script]).current_dir(folder).output().unwrap();
    let said = [output.stdout, output.stderr].map(|said| String::from_utf8(said).unwrap()).concat();
    (output.status.code(), said)
}

#[cfg(unix)]
#[test]
fn the_commands_do_what_the_page_says() {
    let folder = empty_folder();
    std::fs::create_dir(folder.0.join("data")).unwrap();
    let file = folder.0.join("data/server.sqlite");
    database(&file, 1);
    let running = Running::keeping_in(&file, &[]);
    let asked = confirmation(Model::Reseller, Channel::Email);
    let confirmed = body(&running.ask(&post("/api/associations", "customer-0", "key-0001", &asked)));
    let reference = confirmed["association"]["reference"].as_str().unwrap();

    let verify = commands("server verify").replace("127.0.0.1:8080", &running.address);
    let (status, said) = run(&verify.replace("REFERENCE", reference), &folder.0);
    assert!(status == Some(0) && said.contains("The signature holds.") && said.contains(reference), "{said}");
    let (status, said) = run(&verify.replace("REFERENCE", "another"), &folder.0);
    assert!(status == Some(1), "{said}");

    let (status, said) = run(commands("server backup"), &folder.0);
    assert_eq!(status, Some(0), "{said}");
    let copy = SqliteStore::open(&Place::File(folder.0.join("copy.sqlite"))).unwrap();
    let receipt = copy.receipt(reference).unwrap().unwrap();
    assert_eq!(run(commands("server backup"), &folder.0).0, Some(1), "it never replaces a file");

    let (status, said) = run(commands("server new-key"), &folder.0);
    assert_eq!(status, Some(0), "{said}");
    drop(running);
    let again = Running::keeping_in(&file, &[]);
    let keys = Keys::read(&again.get("/api/keys")).unwrap();
    assert_eq!(Receipt::read(&receipt, &keys).unwrap().reference, reference, "the older key still verifies");
    let signing = server::keys::Signer::open(&folder.0.join("data/keys")).unwrap();
    assert!(keys.find(signing.id()).is_some());
    assert!(folder.0.join("data/keys/receipts-2.jwk").is_file());
}

#[test]
fn the_limits_are_those_of_the_code() {
    let limits = Limits::default();
    for row in [
        format!("| connections at a time | {} |", limits.connections),
        format!("| the head of a request | {} s, {} KiB |", limits.head.as_secs(), limits.head_bytes / 1024),
        format!("| a request's body | {} KiB |", LONGEST_BODY / 1024),
        format!("| a request in all | {} s |", PATIENCE.as_secs()),
        format!("| a connection | {} min |", limits.connection.as_secs() / 60),
        format!("within {} seconds", limits.end.as_secs()),
    ] {
        assert!(PAGE.contains(&row), "{row}");
    }
}
