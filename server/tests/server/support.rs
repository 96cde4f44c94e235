//! A tiny page, a server of it whose clock stands still, and requests.

use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, LazyLock};
use std::{env, fs, process};

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use http_body_util::BodyExt as _;
use jiff::Timestamp;
use partner_association::consent::{Evidence, asked};
use partner_association::notice::Language;
use partner_association::{Channel, Edition, Facts, Instant, Invitation, Model, Situation};
use serde_json::{Value, json};
use server::accounts::Accounts;
use server::app::{App, router};
use server::keys::Signer;
use server::notices::Notices;
use server::policy::Wasm;
use server::receipts::{Controller, Issuer};
use server::site::Site;
use server::store::{Place, Samples, Store, open, samples};
use server::time::Clock;
use tower::ServiceExt as _;

pub const NOW: &str = "2026-11-21T08:15:00.000Z";
pub const INVITATION: &str = "edition=international&model=reseller&channel=email&code=EXAMPLE-RESELLER-EMAIL-0001";

pub const CHINA: &str = "edition=china&model=agency&channel=email&code=EXAMPLE-AGENCY-EMAIL-0001";

pub fn now() -> Timestamp {
    NOW.parse().unwrap()
}

/// A folder with a page; gone again when dropped.
pub struct Folder(pub PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

pub fn empty_folder() -> Folder {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let name = format!("partner-association-{}-{}", process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let folder = Folder(env::temp_dir().join(name));
    fs::create_dir_all(&folder.0).unwrap();
    folder
}

pub fn built_page() -> Folder {
    let folder = empty_folder();
    for (edition, language) in PAGES {
        let head = head(edition, language);
        let mut brotli = brotli::CompressorWriter::new(Vec::new(), 4096, 9, 22);
        brotli.write_all(head.as_bytes()).unwrap();
        brotli.flush().unwrap();
        let folder = folder.0.join(edition).join(language);
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("head.html"), &head).unwrap();
        fs::write(folder.join("head.br"), brotli.get_ref()).unwrap();
        fs::write(
            folder.join("foot.html"),
            "<script>begin()</script>\n<!--rest-->\n<p>the same</p>\n</body>\n</html>\n",
        )
        .unwrap();
    }
    let manifest = json!({ "csp": { "script": ["sha256-one=", "sha256-two="], "style": ["sha256-three="] }, "style": "style-one.css",
        "followUp": "follow-up-one.js", "others": ["kernel-one.js", "follow-up-one.js", "full-one.wasm"] });
    for (file, content) in ASSETS {
        fs::write(folder.0.join(file), content).unwrap();
        let mut brotli = brotli::CompressorWriter::new(Vec::new(), 4096, 9, 22);
        brotli.write_all(content.as_bytes()).unwrap();
        fs::write(folder.0.join(format!("{file}.br")), brotli.into_inner()).unwrap();
    }
    fs::write(folder.0.join("manifest.json"), manifest.to_string()).unwrap();
    let countries =
        json!({ "en": [["SG", "Singapore"], ["TH", "Thailand"]], "zh-CN": [["TH", "泰国"], ["SG", "新加坡"]] });
    fs::write(folder.0.join("countries.json"), countries.to_string()).unwrap();
    folder
}

/// What pages ask for.
pub const ASSETS: [(&str, &str); 4] = [
    ("style-one.css", "body { }"),
    ("kernel-one.js", "export default function () {}"),
    ("follow-up-one.js", "export const begin = () => {};"),
    ("full-one.wasm", "\0asm"),
];

/// Every page there is.
pub const PAGES: [(&str, &str); 4] =
    [("international", "en"), ("international", "zh-CN"), ("china", "en"), ("china", "zh-CN")];

pub fn head(edition: &str, language: &str) -> String {
    let words = if language == "en" { "an invitation" } else { "邀请" };
    format!(
        "<!doctype html><html lang=\"{language}\"><body data-edition=\"{edition}\"><h1>{words}</h1>{}",
        "<p>the same</p>".repeat(500)
    )
}

pub fn server() -> Router {
    server_with(Wasm::Allowed)
}

pub fn server_with(wasm: Wasm) -> Router {
    server_of(wasm, None)
}

pub fn server_of(wasm: Wasm, official: Option<&Path>) -> Router {
    router(app(wasm, official))
}

/// One that was told what others reach it by.
pub fn server_known_as(origin: &str) -> Router {
    router(app(Wasm::Allowed, None).known_as(Some(origin.parse().unwrap())))
}

fn app(wasm: Wasm, official: Option<&Path>) -> App {
    let (site, accounts) = (Site::read(&built_page().0).unwrap(), Accounts::samples().unwrap());
    let notices = Notices::read(official, &accounts.partner);
    App::new(site, accounts, notices, Arc::clone(&SHARED), issuer(), now, wasm).unwrap()
}

/// With keys of its own.
pub fn issuer() -> Issuer {
    let controller = Controller { name: "Example Cloud".to_owned(), contact: "privacy@example.com".to_owned() };
    Issuer { signer: Signer::temporary().unwrap(), controller }
}

/// Of everybody who only looks.
static SHARED: LazyLock<Arc<dyn Store>> = LazyLock::new(store);

/// A server of its own, for who changes something.
pub fn own_server() -> Router {
    server_keeping_in(store())
}

/// One that keeps its data there.
pub fn server_keeping_in(store: Arc<dyn Store>) -> Router {
    router(app_of(store, now))
}

/// One whose time passes as it is told, and perhaps a demonstration.
pub fn app_of(store: Arc<dyn Store>, clock: Clock) -> App {
    let (site, accounts) = (Site::read(&built_page().0).unwrap(), Accounts::samples().unwrap());
    let notices = Notices::read(None, &accounts.partner);
    App::new(site, accounts, notices, store, issuer(), clock, Wasm::Allowed).unwrap()
}

/// The samples, and nothing that anybody has done.
pub fn store() -> Arc<dyn Store> {
    let store = empty_store();
    assert!(store.load(&Samples::of(&Accounts::samples().unwrap(), now()), now()).unwrap());
    store
}

/// Nothing at all: in memory, or where [`POSTGRES`] says.
pub fn empty_store() -> Arc<dyn Store> {
    open(&server_of_databases().unwrap_or(Place::Memory)).unwrap()
}

/// The address of a `PostgreSQL` server in which the tests may make what they like. Without it, they ask `SQLite`.
pub const POSTGRES: &str = "PARTNER_ASSOCIATION_POSTGRES";

/// A schema of its own in that server, if there is one.
pub fn server_of_databases() -> Option<Place> {
    let address = env::var(POSTGRES).ok()?;
    #[cfg(not(feature = "postgres"))]
    panic!("{POSTGRES} is {address}, and these tests were built without the feature `postgres`");
    #[cfg(feature = "postgres")]
    {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let schema = format!("test_{}_{}", process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let mut client = postgres::Client::connect(&address, postgres::NoTls).unwrap();
        client.batch_execute(&format!("CREATE SCHEMA {schema}")).unwrap();
        let more = if address.contains('?') { '&' } else { '?' };
        Some(Place::Server(format!("{address}{more}options=-csearch_path%3D{schema}")))
    }
}

pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    #[track_caller]
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).unwrap_or_else(|| panic!("no {name}")).to_str().unwrap()
    }

    /// The body, decoded as its header says.
    #[track_caller]
    pub fn text(&self) -> String {
        let mut text = String::new();
        match self.headers.get(header::CONTENT_ENCODING).map(|name| name.to_str().unwrap()) {
            Some("br") => brotli::Decompressor::new(&*self.body, 4096).read_to_string(&mut text).unwrap(),
            Some("gzip") => flate2::read::GzDecoder::new(&*self.body).read_to_string(&mut text).unwrap(),
            Some(other) => panic!("nobody asked for {other}"),
            None => (&*self.body).read_to_string(&mut text).unwrap(),
        };
        text
    }

    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }
}

pub fn send(request: Request<Body>) -> Answer {
    send_to(server(), request)
}

pub fn send_to(server: Router, request: Request<Body>) -> Answer {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().start_paused(true).build().unwrap();
    runtime.block_on(async {
        let (head, body) = server.oneshot(request).await.unwrap().into_parts();
        Answer { status: head.status, headers: head.headers, body: body.collect().await.unwrap().to_bytes().into() }
    })
}

pub fn get(address: &str, headers: &[(&str, &str)]) -> Answer {
    send(request("GET", address, headers, Body::empty()))
}

pub fn request(method: &str, address: &str, headers: &[(&str, &str)], body: impl Into<Body>) -> Request<Body> {
    let mut request = Request::builder().method(method).uri(address);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.body(body.into()).unwrap()
}

/// Asks `POST /api/check`, signed in or not.
pub fn check(account: Option<&str>, body: &Value) -> Answer {
    check_text(account, &body.to_string())
}

pub fn check_text(account: Option<&str>, body: &str) -> Answer {
    let cookie = format!("other=1; account={}", account.unwrap_or_default());
    let headers = [("content-type", "application/json"), ("cookie", &cookie)];
    send(request("POST", "/api/check", &headers, body.to_owned()))
}

/// A request to be associated, with everything agreed to as the page would send it.
pub fn confirmation(model: Model, channel: Channel) -> Value {
    let edition = Edition::ALL.iter().copied().find(|edition| edition.models().has(model)).unwrap();
    let invitation = Invitation { edition, model, channel, website: edition.website() };
    let notices = Notices::read(None, &Accounts::samples().unwrap().partner);
    let evidence = asked(&Situation { invitation, facts: Facts::default() }).map(|ask| {
        let notice = notices.find(ask.notice, Language::En).unwrap().shown.clone();
        // A quarter of an hour before now.
        let at = Instant::from_millis(1_795_248_000_000.0).unwrap();
        Evidence { purpose: ask.purpose, given: ask.required, notice, end_reached: true, at }
    });
    json!({
        "code": samples::code(model, channel),
        "edition": edition.name(), "model": model.name(), "channel": channel.name(),
        "evidence": evidence.collect::<Vec<_>>(), "country": "DE", "agreements": true,
    })
}

/// Asks `POST /api/associations` of that server.
pub fn confirm(server: &Router, account: &str, key: &str, body: &Value) -> Answer {
    post(server, "/api/associations", account, key, &body.to_string())
}

/// Sends JSON under a key, signed in or not.
pub fn post(server: &Router, address: &str, account: &str, key: &str, body: &str) -> Answer {
    let cookie = format!("account={account}");
    let headers = [("content-type", "application/json"), ("cookie", &cookie), ("idempotency-key", key)];
    send_to(server.clone(), request("POST", address, &headers, body.to_owned()))
}
