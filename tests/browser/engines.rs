//! The way from the invitation to the receipt in engines other than Chromium's, over the protocol that all have in common.
//!
//! `cargo xtask test engines` finds their drivers, starts them, and says which there are.

use std::env;
use std::thread;
use std::time::{Duration, Instant};

use partner_association::notice::{Flow, Language, Text, text};
use serde_json::{Value, json};
use thirtyfour::{Capabilities, Cookie, WebDriver};
use tokio::runtime::{Builder, Runtime};

use crate::landing::Invitation;
use crate::servers::Server;

const PATIENCE: Duration = Duration::from_mins(1);

/// An engine with a session.
struct Engine {
    name: String,
    session: WebDriver,
    runtime: Runtime,
}

impl Engine {
    /// By what the step says: `name address capabilities`, one on each line.
    fn all() -> Vec<Self> {
        let told = env::var("PARTNER_ASSOCIATION_ENGINES").unwrap_or_default();
        told.lines().map(Self::start).collect()
    }

    fn start(line: &str) -> Self {
        let mut parts = line.splitn(3, ' ');
        let mut next = || parts.next().expect("a name, an address and capabilities");
        let (name, address, told) = (next(), next(), next());
        let told: Value = serde_json::from_str(told).expect("capabilities are JSON");
        let mut capabilities = Capabilities::new();
        for (name, value) in told.as_object().expect("capabilities are an object") {
            capabilities.set(name, value).expect("a capability is JSON");
        }
        let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime needs nothing");
        let session = runtime.block_on(WebDriver::new(address, capabilities));
        let session = session.unwrap_or_else(|error| panic!("{name} did not start: {error}"));
        Self { name: name.to_owned(), session, runtime }
    }

    #[track_caller]
    fn open(&self, address: &str) {
        self.runtime.block_on(self.session.goto(address)).unwrap_or_else(|error| panic!("{}: {error}", self.name));
    }

    /// The first value of the body of a function that is neither `null` nor `false`.
    #[track_caller]
    fn wait(&self, what: &str, script: &str) -> Value {
        let begun = Instant::now();
        loop {
            let result = self.runtime.block_on(self.session.execute(script, Vec::new()));
            match result.map(|result| result.json().clone()) {
                Ok(value) if !matches!(value, Value::Null | Value::Bool(false)) => return value,
                _ if begun.elapsed() < PATIENCE => thread::sleep(Duration::from_millis(50)),
                other => panic!("{}: waited in vain for {what}: {other:?}", self.name),
            }
        }
    }
}

#[test]
fn other_engines_get_from_the_invitation_to_the_receipt() {
    for engine in Engine::all() {
        for (language, model, account) in
            [(Language::En, "reseller", "existing"), (Language::ZhCn, "agency", "china-new")]
        {
            let about = format!("{} in {}", engine.name, language.tag());
            let server = Server::start();
            let address = format!("{}/{}/{}", server.origin, language.tag(), Invitation::new(model, "email").query());
            engine.open(&address);
            let cookie = Cookie::new("account", account);
            engine
                .runtime
                .block_on(engine.session.add_cookie(cookie))
                .unwrap_or_else(|error| panic!("{about}: {error}"));
            engine.open(&address);
            let confirmed = "const strip = document.querySelector('[data-strip=confirmed]');
                             return document.body.className === 'ready' && !strip.hidden && document.querySelector('#evidence').textContent !== ''";
            engine.wait("the server's word", confirmed);
            for step in ["changes", "notice", "account", "terms", "confirm"] {
                let script = format!(
                    "if (document.body.dataset.at !== '{step}') location.hash = '{step}';
                     const seen = [...new Set([...document.querySelectorAll('[data-step]')].filter(one => one.offsetParent).map(one => one.dataset.step))];
                     return document.body.dataset.at === '{step}' && seen.join()"
                );
                assert_eq!(engine.wait(step, &script), step, "{about}");
            }
            let enter = "
                document.querySelectorAll('#consent input[required]').forEach(box => box.checked || box.click());
                const country = document.querySelector('#country');
                if (country) { country.value = 'SG'; country.dispatchEvent(new Event('change')); }
                const agreements = document.querySelector('#agreements');
                if (!agreements.checked) agreements.click();
                document.querySelector('#send').click();
                return true";
            engine.wait("everything to be entered", enter);
            let receipt = "return document.readyState === 'complete' && /receipts/.test(location.pathname) && document.querySelector('h1').innerText";
            assert_eq!(
                engine.wait("the receipt", receipt),
                json!(text(language, Text::Flow(Flow::ReceiptHeading))),
                "{about}"
            );
        }
        let ended = engine.runtime.block_on(engine.session.quit());
        ended.unwrap_or_else(|error| panic!("{} did not end: {error}", engine.name));
    }
}
