//! What the real program withstands: many at once, a sudden end, nonsense, a full disk and a read-only database.
#![cfg(target_os = "linux")]
#![expect(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "server/support.rs"]
#[expect(dead_code, reason = "other tests use more of it")]
mod support;

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use partner_association::{Channel, Model};
use rusqlite::Connection;
use serde_json::{Value, json};
use server::accounts::Accounts;
use server::store::{Account, Place, Samples, SqliteStore, Store as _, samples};

use crate::support::{Folder, built_page, confirmation, empty_folder};

const ONCE: &str = "EXAMPLE-RESELLER-EMAIL-ONCE";

/// A database in a folder of its own, with so many customers of whom nothing stands in the way.
struct Data {
    folder: Folder,
}

impl Data {
    fn of(customers: usize) -> Self {
        let data = Self { folder: empty_folder() };
        let accounts = Accounts::samples().unwrap();
        let facts = &accounts.find("existing").unwrap().account.facts;
        let now = Timestamp::now();
        let samples = Samples {
            accounts: (0..customers)
                .map(|number| Account { id: customer(number), facts: facts.clone(), ..Account::default() })
                .collect(),
            ..Samples::of(&accounts, now)
        };
        assert!(SqliteStore::open(&Place::File(data.path())).unwrap().load(&samples, now).unwrap());
        data
    }

    fn path(&self) -> PathBuf {
        self.folder.0.join("data.sqlite")
    }

    /// What the query counts.
    fn count(&self, query: &str) -> usize {
        let connection = Connection::open(self.path()).unwrap();
        let count: u32 = connection.query_row(query, [], |row| row.get(0)).unwrap();
        count.try_into().unwrap()
    }

    /// Nothing is half-made: what belongs together is there together, or not at all.
    fn assert_is_whole(&self) {
        for (query, what) in [
            ("SELECT count(*) FROM associations WHERE reference NOT IN (SELECT reference FROM receipts)", "no receipt"),
            ("SELECT count(*) FROM associations WHERE reference NOT IN (SELECT association FROM uses)", "no use"),
            (
                "SELECT count(*) FROM associations WHERE 2 > (SELECT sum(evidence ->> 'given') FROM consents WHERE association = reference)",
                "no consents",
            ),
            (
                "SELECT count(*) FROM associations WHERE NOT EXISTS (SELECT 1 FROM answers WHERE
                 answers.account = associations.account AND answer LIKE '%' || reference || '%')",
                "no answer",
            ),
            ("SELECT count(*) FROM receipts WHERE reference NOT IN (SELECT reference FROM associations)", "a receipt of nothing"),
            ("SELECT count(*) FROM uses WHERE association NOT IN (SELECT reference FROM associations)", "a use of nothing"),
            ("SELECT count(*) FROM consents WHERE association NOT IN (SELECT reference FROM associations)", "consent to nothing"),
            (
                "SELECT count(*) FROM (SELECT json_extract(answer, '$.answer') ->> '$.association.reference' AS reference FROM answers)
                 WHERE reference IS NOT NULL AND reference NOT IN (SELECT reference FROM associations)",
                "an answer of nothing",
            ),
        ] {
            assert_eq!(self.count(query), 0, "{what}");
        }
        assert_eq!(self.count("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'"), 0);
    }
}

fn customer(number: usize) -> String {
    format!("customer-{number}")
}

/// The program, killed when dropped.
struct Program {
    child: Child,
    address: String,
}

impl Program {
    fn start(page: &Folder, database: &Path) -> Self {
        Self::start_by(Command::new(env!("CARGO_BIN_EXE_server")), page, database)
    }

    fn start_by(mut command: Command, page: &Folder, database: &Path) -> Self {
        command.arg("--site").arg(&page.0).args(["--listen", "127.0.0.1:0"]);
        command.arg("--database").arg(database).arg("--keys").arg(page.0.join("keys"));
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim_end().strip_prefix("listening on http://").unwrap().to_owned();
        Self { child, address }
    }

    fn kill(&mut self) {
        // SIGKILL, of which nobody hears before.
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    fn connect(&self) -> Client {
        Client::to(&self.address)
    }

    /// What it holds in memory, in bytes.
    fn resident(&self) -> usize {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse::<usize>().unwrap() * 1024
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// A connection that is used again and again.
struct Client(BufReader<TcpStream>);

struct Answer {
    status: u16,
    head: String,
    body: String,
}

impl Answer {
    #[track_caller]
    fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {}\n{}", self.head, self.body))
    }
}

impl Client {
    fn to(address: &str) -> Self {
        let stream = TcpStream::connect(address).unwrap();
        stream.set_nodelay(true).unwrap();
        stream.set_read_timeout(Some(Duration::from_mins(1))).unwrap();
        Self(BufReader::new(stream))
    }

    /// `None`, if the connection ends before there is a whole answer.
    fn try_confirm(&mut self, account: &str, key: &str, body: &str) -> Option<Answer> {
        self.try_send(
            "POST /api/associations",
            &format!("cookie: account={account}\r\nidempotency-key: {key}\r\n"),
            body,
        )
    }

    #[track_caller]
    fn confirm(&mut self, account: &str, key: &str, body: &str) -> Answer {
        self.try_confirm(account, key, body).unwrap()
    }

    fn try_send(&mut self, line: &str, headers: &str, body: &str) -> Option<Answer> {
        let length = body.len();
        let head = format!(
            "{line} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n{headers}content-length: {length}\r\n\r\n"
        );
        self.0.get_mut().write_all([head.as_bytes(), body.as_bytes()].concat().as_slice()).ok()?;
        self.answer()
    }

    fn answer(&mut self) -> Option<Answer> {
        let mut head = String::new();
        while !head.ends_with("\r\n\r\n") {
            if self.0.read_line(&mut head).ok()? == 0 {
                return None;
            }
        }
        let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
        let mut body = vec![0; length.map_or(0, |length| length.parse().unwrap())];
        self.0.read_exact(&mut body).ok()?;
        let status = head.split(' ').nth(1)?.parse().ok()?;
        Some(Answer { status, head, body: String::from_utf8(body).unwrap() })
    }
}

fn body(code: &str) -> String {
    let mut body = confirmation(Model::Reseller, Channel::Email);
    body["code"] = json!(code);
    body.to_string()
}

fn for_anybody() -> String {
    body(&samples::code(Model::Reseller, Channel::Email))
}

#[test]
fn ten_thousand_for_one_code() {
    const CUSTOMERS: usize = 10_000;
    const CONNECTIONS: usize = 64;
    let (page, data) = (built_page(), Data::of(CUSTOMERS));
    let program = Program::start(&page, &data.path());
    let (next, associated) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let body = body(ONCE);
    let start = Instant::now();
    thread::scope(|scope| {
        for _ in 0..CONNECTIONS {
            scope.spawn(|| {
                let mut client = program.connect();
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= CUSTOMERS {
                        return;
                    }
                    let answer = client.confirm(&customer(number), "key-of-mine", &body);
                    assert_eq!(answer.status, 200, "{}", answer.body);
                    // Read as text: ten thousand times, JSON takes longer than the server.
                    if answer.body.contains(r#""association":{"reference":"#) {
                        associated.fetch_add(1, Ordering::Relaxed);
                    } else {
                        let barred = answer.body.contains(r#""barredBy":["invitation-code-used"]"#);
                        assert!(barred && answer.body.contains(r#""association":null"#), "{}", answer.body);
                    }
                }
            });
        }
    });
    println!("{CUSTOMERS} confirmations in {:?}", start.elapsed());
    assert_eq!(associated.load(Ordering::Relaxed), 1);
    assert_eq!(data.count("SELECT count(*) FROM associations"), 1);
    assert_eq!(data.count("SELECT count(*) FROM answers"), CUSTOMERS);
    data.assert_is_whole();
}

#[test]
fn killed_in_the_middle() {
    const ROUNDS: usize = 12;
    const CLIENTS: usize = 8;
    let (page, data) = (built_page(), Data::of(20_000));
    let next = AtomicUsize::new(0);
    let acknowledged = Mutex::new(BTreeMap::new());
    let cut_off = AtomicUsize::new(0);
    let body = for_anybody();
    for round in 0..ROUNDS {
        let mut program = Program::start(&page, &data.path());
        let before = acknowledged.lock().unwrap().len();
        thread::scope(|scope| {
            for _ in 0..CLIENTS {
                let mut client = program.connect();
                let (body, next, cut_off, acknowledged) = (&body, &next, &cut_off, &acknowledged);
                scope.spawn(move || {
                    loop {
                        let account = customer(next.fetch_add(1, Ordering::Relaxed));
                        let Some(answer) = client.try_confirm(&account, "key-of-mine", body) else {
                            cut_off.fetch_add(1, Ordering::Relaxed);
                            return;
                        };
                        assert_eq!(answer.status, 200, "{}", answer.body);
                        assert!(answer.json()["association"].is_object(), "{}", answer.body);
                        acknowledged.lock().unwrap().insert(account, answer.body);
                    }
                });
            }
            // In the middle of it: some have been answered, at another moment each time.
            while acknowledged.lock().unwrap().len() < before + 10 + 3 * round {
                thread::sleep(Duration::from_millis(1));
            }
            program.kill();
        });
        data.assert_is_whole();
        let connection = Connection::open(data.path()).unwrap();
        let mut kept =
            connection.prepare("SELECT json_extract(answer, '$.answer') FROM answers WHERE account = ?1").unwrap();
        for (account, answer) in acknowledged.lock().unwrap().iter() {
            assert_eq!(kept.query_row([account], |row| row.get::<_, String>(0)).as_ref(), Ok(answer), "{account}");
        }
    }
    let acknowledged = acknowledged.into_inner().unwrap();
    let kept = data.count("SELECT count(*) FROM associations");
    println!("{} acknowledged and {kept} kept; {} connections cut off", acknowledged.len(), cut_off.into_inner());
    assert!(kept >= acknowledged.len());
    // Whoever was cut off sends it again, and nothing is done twice.
    let program = Program::start(&page, &data.path());
    let mut client = program.connect();
    for number in 0..next.into_inner() {
        let account = customer(number);
        let answer = client.confirm(&account, "key-of-mine", &body);
        assert!(answer.json()["association"].is_object(), "{}", answer.body);
        assert!(acknowledged.get(&account).is_none_or(|before| *before == answer.body), "{account}");
    }
    data.assert_is_whole();
}

#[test]
fn the_same_request_many_times_at_once() {
    let (page, data) = (built_page(), Data::of(20));
    let program = Program::start(&page, &data.path());
    let body = for_anybody();
    for number in 0..20 {
        let answers = Mutex::new(HashMap::<_, usize>::new());
        let go = AtomicBool::new(false);
        thread::scope(|scope| {
            for _ in 0..16 {
                scope.spawn(|| {
                    let mut client = program.connect();
                    while !go.load(Ordering::Acquire) {
                        thread::yield_now();
                    }
                    let answer = client.confirm(&customer(number), "key-of-mine", &body);
                    *answers.lock().unwrap().entry((answer.status, answer.body)).or_default() += 1;
                });
            }
            go.store(true, Ordering::Release);
        });
        let answers = answers.into_inner().unwrap();
        assert_eq!(answers.values().copied().collect::<Vec<_>>(), [16], "{answers:?}");
        assert!(answers.into_keys().all(|(status, body)| status == 200 && body.contains("\"reference\"")));
    }
    assert_eq!(data.count("SELECT count(*) FROM associations"), 20);
    assert_eq!(data.count("SELECT count(*) FROM answers"), 20);
    data.assert_is_whole();
}

#[test]
fn nonsense_takes_no_memory() {
    let (page, data) = (built_page(), Data::of(10));
    let program = Program::start(&page, &data.path());
    let whole = for_anybody();
    let most = 16 * 1024;
    let nested = |open: &str| open.repeat(most / open.len());
    let bodies = [
        (String::new(), 400),
        (nested("["), 400),
        (nested("{\"a\":"), 400),
        ("\u{1F980}".repeat(most / 4), 400),
        (format!("\"{}\"", "x".repeat(most - 2)), 422),
        (format!("[{}0]", "0,".repeat(most / 2 - 2)), 422),
        (whole.replace("\"evidence\":[", &format!("\"evidence\":[{}", "{},".repeat(4000))), 422),
        (whole.replace("EXAMPLE", &"X".repeat(10_000)), 422),
        (whole.replace("\"DE\"", "\"\\u0000\\ud800\""), 400),
        (whole.replace("EXAMPLE-RESELLER-EMAIL-0001", "NOBODY-KNOWS-THIS-CODE"), 404),
        (" ".repeat(most + 1), 413),
        (whole.clone(), 200),
    ];
    let round = |client: &mut Client| {
        for (body, status) in &bodies {
            // What cannot be answered is kept under no key.
            let key = if *status == 200 { "key-of-mine" } else { "another-key" };
            let answer = client.confirm("customer-0", key, body);
            let shown: String = body.chars().take(60).collect();
            assert_eq!(answer.status, *status, "{shown}: {}", answer.body);
            assert!(answer.body.len() < 4096, "{}", answer.body.len());
            if answer.status != 200 {
                assert!(answer.head.contains("application/problem+json"), "{}", answer.head);
                assert_eq!(answer.json()["status"], *status);
            }
            if answer.status == 413 || answer.head.contains("connection: close") {
                *client = program.connect();
            }
        }
        // What is no HTTP, and a head that is too long.
        for noise in [&b"\x16\x03\x01\x02\x00"[..], b"GET\r\n\r\n", &vec![b'A'; 40_000]] {
            let mut stream = TcpStream::connect(&program.address).unwrap();
            drop(stream.write_all(noise));
            drop(stream.shutdown(std::net::Shutdown::Write));
            drop(stream.read_to_end(&mut Vec::new()));
        }
    };
    let mut client = program.connect();
    (0..30).for_each(|_| round(&mut client));
    let before = program.resident();
    (0..120).for_each(|_| round(&mut client));
    let after = program.resident();
    println!("{} KiB, then {} KiB", before / 1024, after / 1024);
    assert!(after < before + 8 * 1024 * 1024, "{before}, then {after}");
    assert_eq!(data.count("SELECT count(*) FROM answers"), 1);
}

#[test]
fn a_full_disk() {
    let (page, data) = (built_page(), Data::of(400));
    // No file may be longer than half a MiB more than the database; whoever writes on is told so, and not killed.
    let blocks = fs::metadata(data.path()).unwrap().len() / 512 + 1024;
    let mut command = Command::new("sh");
    command.args([
        "-c",
        &format!("trap '' XFSZ; ulimit -S -f {blocks}; exec \"$0\" \"$@\""),
        env!("CARGO_BIN_EXE_server"),
    ]);
    let program = Program::start_by(command, &page, &data.path());
    let mut client = program.connect();
    let body = for_anybody();
    let mut kept = Vec::new();
    let refused = loop {
        let account = customer(kept.len());
        let answer = client.confirm(&account, "key-of-mine", &body);
        if answer.status != 200 {
            break answer;
        }
        kept.push(answer.body);
        assert!(kept.len() < 400, "the disk is never full");
    };
    assert!(kept.len() > 5, "the disk was full at once");
    assert!([503, 507].contains(&refused.status), "{}", refused.body);
    assert!(refused.head.contains("retry-after: 30\r\n"), "{}", refused.head);
    let problem = refused.json();
    assert!(problem["detail"].as_str().unwrap().contains("nothing was changed"), "{problem}");
    assert!(!refused.body.contains("customer-") && !refused.body.contains("sqlite"), "{problem}");
    // Others are refused as well, what was answered is answered again, and whoever only looks sees everything.
    assert_eq!(client.confirm("customer-399", "key-of-mine", &body).status, refused.status);
    for (number, answer) in kept.iter().enumerate() {
        assert_eq!(client.confirm(&customer(number), "key-of-mine", &body).body, *answer);
    }
    let page_of = |client: &mut Client| client.try_send("GET /en/?edition=international", "", "").unwrap().status;
    assert_eq!(page_of(&mut client), 200);

    // There is room again.
    let pid = program.child.id().to_string();
    assert!(Command::new("prlimit").args(["--pid", &pid, "--fsize=unlimited"]).status().unwrap().success());
    let account = customer(kept.len());
    let answer = client.confirm(&account, "key-of-mine", &body);
    assert!(answer.status == 200 && answer.json()["association"].is_object(), "{}", answer.body);
    drop(program);
    assert_eq!(data.count("SELECT count(*) FROM associations"), kept.len() + 1);
    data.assert_is_whole();
}

#[test]
fn a_read_only_database() {
    let (page, data) = (built_page(), Data::of(3));
    let body = for_anybody();
    let program = Program::start(&page, &data.path());
    let before = program.connect().confirm("customer-0", "key-of-mine", &body);
    assert_eq!(before.status, 200);
    drop(program);

    let read_only = PathBuf::from(format!("file:{}?mode=ro", data.path().display()));
    let program = Program::start(&page, &read_only);
    let mut client = program.connect();
    let refused = client.confirm("customer-1", "key-of-mine", &body);
    assert_eq!(refused.status, 503, "{}", refused.body);
    assert!(refused.json()["detail"].as_str().unwrap().contains("only read"), "{}", refused.body);
    assert!(refused.head.contains("retry-after: "), "{}", refused.head);
    // What was answered is known, and what can be looked up is.
    assert_eq!(client.confirm("customer-0", "key-of-mine", &body).body, before.body);
    let facts = json!({ "edition": "international", "model": "reseller", "channel": "email" });
    let check = json!({ "question": "associate", "facts": facts }).to_string();
    let checked = client.try_send("POST /api/check", "cookie: account=customer-0\r\n", &check).unwrap();
    assert_eq!(checked.json()["notice"], "already-associated");
    drop(program);

    let program = Program::start(&page, &data.path());
    let answer = program.connect().confirm("customer-1", "key-of-mine", &body);
    assert!(answer.status == 200 && answer.json()["association"].is_object(), "{}", answer.body);
    assert_eq!(program.connect().confirm("customer-0", "key-of-mine", &body).body, before.body);
    assert_eq!(data.count("SELECT count(*) FROM associations"), 2);
    data.assert_is_whole();
}
