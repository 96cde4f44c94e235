//! Running it: backups while it works, health, the log, and what every answer carries.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use axum::body::Body;
use partner_association::{Channel, Model};
use serde_json::{Value, json};
use server::accounts::Accounts;
use server::app::router;
use server::keys::Signer;
use server::receipts::Receipt;
use server::store::{Account, Place, Samples, SqliteStore, Store};

use crate::program::{Running, program};
use crate::support::{
    NOW, app_of, confirmation, empty_folder, empty_store, get, now, request, send, send_to, server_keeping_in, store,
};

/// A database with so many accounts that may be associated.
pub fn database(file: &Path, accounts: usize) {
    let samples = Samples::of(&Accounts::samples().unwrap(), now());
    let like = samples.accounts.iter().find(|account| account.id == "existing").unwrap();
    let accounts = (0..accounts).map(|number| Account { id: account(number), ..like.clone() }).collect();
    let store = SqliteStore::open(&Place::File(file.to_owned())).unwrap();
    assert!(store.load(&Samples { accounts, ..samples }, now()).unwrap());
}

fn account(number: usize) -> String {
    format!("customer-{number}")
}

pub fn post(path: &str, account: &str, key: &str, body: &Value) -> String {
    let body = body.to_string();
    format!(
        "POST {path} HTTP/1.1\r\nHost: test\r\nConnection: close\r\nContent-Type: application/json\r\n\
         Cookie: account={account}\r\nIdempotency-Key: {key}\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
}

/// The body of an answer of 200.
#[track_caller]
pub fn body(answer: &str) -> Value {
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    serde_json::from_str(body).unwrap()
}

/// Everything that was acknowledged before a backup began is in it, and what is in it is whole.
#[test]
fn a_backup_is_taken_while_the_server_writes() {
    const ACCOUNTS: usize = 400;
    let folder = empty_folder();
    let file = |name: &str| folder.0.join(name);
    database(&file("server.sqlite"), ACCOUNTS);
    let running = Running::keeping_in(&file("server.sqlite"), &[]);
    let asked = confirmation(Model::Reseller, Channel::Email);
    let acknowledged = Mutex::new(BTreeMap::new());
    let (next, is_over) = (AtomicUsize::new(0), AtomicBool::new(false));
    let mut backups = Vec::new();
    thread::scope(|scope| {
        let confirm = || {
            while !is_over.load(Ordering::Relaxed) {
                let account = account(next.fetch_add(1, Ordering::Relaxed) % ACCOUNTS);
                let answer = body(&running.ask(&post("/api/associations", &account, "key-0001", &asked)));
                let reference = answer["association"]["reference"].as_str().unwrap().to_owned();
                acknowledged.lock().unwrap().insert(account, reference);
            }
        };
        for _ in 0..4 {
            scope.spawn(confirm);
        }
        let wait_for = |count| {
            let begun = Instant::now();
            while acknowledged.lock().unwrap().len() < count && begun.elapsed() < Duration::from_mins(1) {
                thread::sleep(Duration::from_millis(5));
            }
        };
        for count in [20, 80, 160] {
            wait_for(count);
            let before = acknowledged.lock().unwrap().clone();
            let copy = file(&format!("copy-{count}.sqlite"));
            let arguments =
                ["backup", copy.to_str().unwrap(), "--database", &file("server.sqlite").display().to_string()];
            let output = program(&arguments).wait_with_output().unwrap();
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            backups.push((copy, before, acknowledged.lock().unwrap().len()));
        }
        is_over.store(true, Ordering::Relaxed);
    });
    drop(running);

    let keys = Signer::open(&file("keys")).unwrap();
    for (copy, before, after) in backups {
        assert!(before.len() >= 20, "there was something to copy: {}", before.len());
        assert!(after > before.len(), "and the server was writing");
        let copy = SqliteStore::open(&Place::File(copy)).unwrap();
        for (account, reference) in &before {
            let kept = copy.account(account).unwrap().unwrap().association.unwrap();
            assert_eq!(kept.reference, *reference);
            let receipt = Receipt::read(&copy.receipt(reference).unwrap().unwrap(), keys.keys()).unwrap();
            assert_eq!(receipt.subject, keys.pseudonym(account));
        }
    }
}

#[test]
fn a_backup_replaces_nothing_and_leaves_nothing_behind() {
    let folder = empty_folder();
    let file = |name: &str| folder.0.join(name).to_str().unwrap().to_owned();
    let back_up = |to: &str, database: &str| {
        let output = program(&["backup", to, "--database", database]).wait_with_output().unwrap();
        (output.status.success(), String::from_utf8(output.stderr).unwrap())
    };
    let (done, said) = back_up(&file("copy"), &file("none"));
    assert!(!done && said.contains("none"), "{said}");
    std::fs::write(file("text"), "no database at all, and longer than a header of one would be".repeat(9)).unwrap();
    assert!(!back_up(&file("copy"), &file("text")).0);
    assert_eq!(std::fs::read_dir(&folder.0).unwrap().count(), 1, "nothing but the text");

    database(file("data").as_ref(), 1);
    assert!(back_up(&file("copy"), &file("data")).0);
    let copied = std::fs::read(file("copy")).unwrap();
    let (done, said) = back_up(&file("copy"), &file("data"));
    assert!(!done && said.contains("is there already"), "{said}");
    assert_eq!(std::fs::read(file("copy")).unwrap(), copied);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(std::fs::metadata(file("copy")).unwrap().permissions().mode() & 0o777, 0o600);
    }
}

#[test]
fn it_is_ready_while_the_database_can_be_written() {
    let answer = get("/readyz", &[]);
    assert_eq!((answer.status.as_u16(), &*answer.text()), (200, "ready"));

    let folder = empty_folder();
    let file = folder.0.join("server.sqlite");
    database(&file, 1);
    // As it is when another program has it to itself: waits for a while, and gives up.
    let other = rusqlite::Connection::open(&file).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let store: std::sync::Arc<dyn Store> = std::sync::Arc::new(SqliteStore::open(&Place::File(file.clone())).unwrap());
    let answer =
        send_to(server_keeping_in(std::sync::Arc::clone(&store)), request("GET", "/readyz", &[], Body::empty()));
    assert_eq!(answer.status, 503);
    assert_eq!(answer.json()["detail"], "the database cannot be written; why is in the log");
    other.execute_batch("ROLLBACK").unwrap();
    let answer = send_to(server_keeping_in(store), request("GET", "/readyz", &[], Body::empty()));
    assert_eq!(answer.status, 200);
}

#[test]
fn it_is_not_ready_while_the_clock_is_wrong() {
    let store = store();
    let ready = |clock| {
        let app = app_of(std::sync::Arc::clone(&store), clock);
        let answer = send_to(router(app), request("GET", "/readyz", &[], Body::empty()));
        (answer.status.as_u16(), answer.text())
    };
    assert_eq!(NOW, "2026-11-21T08:15:00.000Z");
    assert_eq!(ready(|| "2026-11-21T08:14:00.001Z".parse().unwrap()).0, 200);
    let (status, said) = ready(|| "2026-11-21T08:13:59.999Z".parse().unwrap());
    assert!(status == 503 && said.contains("the clock is behind"), "{said}");
    // Where nothing was ever seen.
    let app = app_of(empty_store(), || "1970-01-02T00:00:00Z".parse().unwrap());
    let answer = send_to(router(app), request("GET", "/readyz", &[], Body::empty()));
    assert!(answer.text().contains("before the rules were published"), "{}", answer.text());
}

/// Every route there is, by its source.
#[test]
fn every_route_has_its_headers() {
    let routes = [
        ("GET", "/"),
        ("GET", "/demo"),
        ("POST", "/sign-in"),
        ("POST", "/demo/mood"),
        ("POST", "/demo/start-over"),
        ("POST", "/api/check"),
        ("POST", "/api/associations"),
        ("POST", "/api/declines"),
        ("POST", "/api/leave-requests"),
        ("POST", "/api/switch-requests"),
        ("GET", "/api/keys"),
        ("GET", "/api/receipts/{reference}"),
        ("GET", "/notices/{file}"),
        ("GET", "/healthz"),
        ("GET", "/readyz"),
        ("POST", "/{tag}/associations"),
        ("POST", "/{tag}/declines"),
        ("GET", "/{tag}/receipts/{{reference}}/"),
        ("GET", "/{tag}/"),
        ("GET", "/{tag}/notices/{{id}}/"),
        ("GET", "/{tag}/screens/"),
        ("GET", "/{tag}/qr/"),
        ("GET", "/{}"),
    ];
    let source = include_str!("../../src/app.rs");
    let written: Vec<_> = source
        .split(".route(")
        .skip(1)
        .map(|route| route.trim_start_matches("&format!(").split('"').nth(1).unwrap())
        .collect();
    for route in &written {
        assert!(routes.iter().any(|(_, listed)| listed == route), "{route} is not listed here");
    }
    assert_eq!(written.len(), routes.len());

    let expected = [
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
    ];
    for (method, route) in routes.iter().chain(&[("GET", "/nothing"), ("DELETE", "/")]) {
        let path = route
            .replace("{tag}", "en")
            .replace("{}", "style-one.css")
            .replace("{{id}}", "agency")
            .replace("{{reference}}", "x");
        for path in [path.replace("{file}", "agency.en.txt").replace("{reference}", "x"), format!("{path}?code=x")] {
            let answer = send(request(method, &path, &[], Body::empty()));
            for (name, value) in expected {
                assert_eq!(answer.header(name), value, "{method} {path}");
            }
            let policy = answer.header("content-security-policy");
            let is_strict = ["default-src 'none'", "frame-ancestors 'none'"].iter().all(|part| policy.contains(part));
            assert!(is_strict && !policy.contains("unsafe-inline"), "{method} {path}: {policy}");
            assert!(answer.header("permissions-policy").contains("camera=()"), "{method} {path}");
            let cached = answer.header("cache-control");
            assert!(cached == "no-store" || *route == "/{}", "{method} {path}: {cached}");
        }
    }
}

/// Whatever a customer does, and whatever goes wrong.
#[cfg(unix)]
#[test]
fn nothing_personal_is_in_the_log() {
    for form in ["text", "json"] {
        let folder = empty_folder();
        let file = folder.0.join("server.sqlite");
        database(&file, 3);
        let mut running = Running::keeping_in(&file, &["--log", form, "--demonstration"]);
        let asked = confirmation(Model::Reseller, Channel::Email);
        let code = asked["code"].as_str().unwrap().to_owned();
        let key = "s3cret-key-0001";
        let confirmed = body(&running.ask(&post("/api/associations", "customer-1", key, &asked)));
        let reference = confirmed["association"]["reference"].as_str().unwrap().to_owned();
        let receipt: Value = serde_json::from_str(&running.get(&format!("/api/receipts/{reference}"))).unwrap();
        let mut invitation = asked.clone();
        let invitation = invitation.as_object_mut().unwrap();
        invitation.retain(|name, _| ["code", "edition", "model", "channel"].contains(&name.as_str()));
        let invitation = json!(invitation);
        for (path, account, key, asked) in [
            ("/api/associations", "customer-1", key, &json!({ "code": code })),
            ("/api/associations", "customer-2", "short", &asked),
            ("/api/associations", "nobody-at-all", key, &asked),
            ("/api/declines", "customer-2", "s3cret-key-0002", &invitation),
            ("/api/leave-requests", "customer-1", "s3cret-key-0003", &invitation),
            (
                "/api/check",
                "customer-2",
                key,
                &json!({ "question": "associate", "facts": { "registeredAt": "s3cret" } }),
            ),
            ("/api/nothing", "customer-2", key, &json!("s3cret")),
        ] {
            running.ask(&post(path, account, key, asked));
        }
        for path in ["/en/?code=", "/api/receipts/", "/nothing/", "/notices/"] {
            running.get(&format!("{path}{code}"));
        }
        running.ask(&format!("GET /%zz{code} HTTP/1.1\r\nHost: {code}\r\nX: s3cret\r\nConnection: close\r\n\r\n"));
        running.ask(&format!("NO HTTP {code}\r\n\r\n"));
        // What fails inside says no more.
        rusqlite::Connection::open(&file).unwrap().execute_batch("DROP TABLE receipts").unwrap();
        let failed = running.ask(&post("/api/associations", "customer-0", "s3cret-key-0004", &asked));
        assert!(failed.starts_with("HTTP/1.1 500 "), "{failed}");
        let log = running.stop();
        assert!(log.contains("receipts") && log.lines().count() > 12, "{log}");
        let subject = receipt["receipt"]["subject"].as_str().unwrap();
        for secret in
            [&*code, "customer-", "nobody-at-all", "s3cret", &*reference, subject, "Example Partner", "sha256"]
        {
            assert!(!log.contains(secret), "{secret} is in the log: {log}");
        }
    }
}
