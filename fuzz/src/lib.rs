//! What is fuzzed: everything that reads text from outside. Each target takes any bytes; one that panics has found something.
//!
//! libFuzzer, without cargo-fuzz: what that adds for a stable toolchain is the flags, and `cargo xtask fuzz` has them. Its
//! sanitizers need a nightly one, and find nothing in code without `unsafe`. The corpus is replayed by the ordinary tests.
#![allow(
    clippy::missing_panics_doc,
    clippy::panic,
    clippy::unwrap_used,
    reason = "that is how a target says what it found"
)]

use core::fmt::Debug;

use jiff::Timestamp;
use partner_association::consent::{Complaint, Current, Evidence, Origin, Purpose, examine};
use partner_association::failures::{Failure, WordKind};
use partner_association::json::{self, Given, Value};
use partner_association::pre_registration::{partner_sides, pre_registration};
use partner_association::procedure::{Event, Progress, plan};
use partner_association::reconcile::{Answer, Reply, reconcile};
use partner_association::{Clock, Edition, Instant, Outcome, Question, consequences};
use serde::Serialize;
use serde_json::json;

/// A target and its name, which is that of its program and of its folder in the corpus.
pub type Target = (&'static str, fn(&[u8]));

/// All of them.
pub const TARGETS: &[Target] = &[
    ("facts", facts),
    ("instants", instants),
    ("evidence", evidence),
    ("progress", progress),
    ("codes", codes),
    ("answers", answers),
];

/// No message is longer, whatever it is about.
const LONGEST_MESSAGE: usize = 3_000;

/// A question by its place, then facts as JSON.
pub fn facts(data: &[u8]) {
    let Some((first, rest)) = data.split_first() else { return };
    let Some(&question) = Question::ALL.get(usize::from(first % 4)) else { return };
    let Ok(given) = serde_json::from_slice::<Given>(rest) else { return };
    let everything = json::read_all(question, &given);
    if let Ok(reading) = &everything {
        let situation = &reading.situation;
        let decision = reading.decide();
        written(&decision);
        for effect in consequences::consequences(question, situation) {
            written(&effect);
        }
        written(&pre_registration(situation));
        for side in partner_sides(situation) {
            written(&side);
        }
        written(&plan(situation, &decision, &Progress::OPENED));
    }
    let reading = match json::read(question, &given) {
        Ok(reading) => reading,
        Err(error) => {
            assert!(error.to_string().len() < LONGEST_MESSAGE, "{error}");
            return;
        }
    };
    assert!(everything.is_ok(), "what is a fact for one question is one for all");
    let decision = reading.decide();
    assert_eq!(decision.outcome == Outcome::Ineligible, decision.barred_by().next().is_some());
    let bytes = written(&decision);
    assert_eq!(
        serde_json::from_str::<Answer>(&bytes).ok(),
        Some(Answer::of(&decision)),
        "a server reads what a page sends"
    );
    // Of two with one name the later one stands; then the order is nothing, and what is null is left out.
    let Given(mut facts) = given;
    facts.reverse();
    let mut seen = Vec::new();
    facts.retain(|(key, value)| {
        let is_last = !seen.contains(key);
        seen.push(key.clone());
        is_last && *value != Value::Null
    });
    let again = json::read(question, &Given(facts)).map(|reading| written(&reading.decide()));
    assert_eq!(again, Ok(bytes));
}

/// A text that may be an instant: what we read, everybody reads, and reads alike.
pub fn instants(data: &[u8]) {
    let Ok(text) = core::str::from_utf8(data) else { return };
    let day = json!({ "edition": "international", "model": "reseller", "channel": "email", "registeredAt": text });
    written(&read(&day).decide());
    let instant = json!({ "edition": "international", "model": "reseller", "channel": "email", "checkedAt": text });
    let decision = written(&read(&instant).decide());
    let decision: serde_json::Value = serde_json::from_str(&decision).unwrap();
    let ours = decision.get("checkedAt").and_then(serde_json::Value::as_str);
    let fraction = text.split_once('.').map_or("", |(_, rest)| rest);
    let is_finer_than_jiff = fraction.bytes().take_while(u8::is_ascii_digit).count() > 9;
    let theirs = text.parse::<Timestamp>().ok().map(|theirs| {
        // Parts of a millisecond are dropped, towards the past.
        let millis = theirs.as_nanosecond().div_euclid(1_000_000).try_into().unwrap();
        Timestamp::from_millisecond(millis).unwrap().strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string()
    });
    if let Some(ours) = ours {
        // jiff's timestamps end a day before the last of year 9999.
        let is_beyond_jiff = ours.starts_with(['+', '-']) || ours.starts_with("9999-12-3");
        assert!(is_beyond_jiff || is_finer_than_jiff || theirs.as_deref() == Some(ours), "{text}: {ours}, {theirs:?}");
    } else if is_strict(text) {
        assert_eq!(theirs, None, "{text}");
    }
}

/// Whether the text has the shape that we read; its numbers may be those of no time.
fn is_strict(text: &str) -> bool {
    let shape: String = text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    let Some(rest) = shape.strip_prefix("0000-00-00T00:00:00") else { return false };
    let rest = match rest.strip_prefix('.') {
        Some(fraction) if fraction.starts_with('0') => fraction.trim_start_matches('0'),
        Some(_) => return false,
        None => rest,
    };
    // Others read the 60th second as the one before, and offsets of a day; nobody's clock shows either.
    let offset = text.get(text.len() - rest.len()..).and_then(|offset| offset.get(1..3)).unwrap_or_default();
    matches!(rest, "Z" | "+00:00" | "-00:00") && offset < "24" && text.get(17..19) != Some("60")
}

/// Evidence of consent, as a page sends it.
pub fn evidence(data: &[u8]) {
    let Ok(all) = serde_json::from_slice::<Vec<Evidence>>(data) else { return };
    let again: Vec<Evidence> = serde_json::from_str(&written(&all)).unwrap();
    assert_eq!(again, all);
    let now = Instant::from_millis(1.795e12).and_then(|now| Clock::new(now, 0.0)).unwrap();
    for situation in CUSTOMERS.map(|customer| read(&serde_json::from_str(customer).unwrap()).situation) {
        // A server that has each text just as it was shown, one that has others, and one that has none.
        let as_shown = examine(&all, &situation, now, |shown| {
            let version = all.iter().find(|one| one.notice == *shown).map(|one| one.notice.version.as_str());
            version.map(|version| Current { version, sha256: shown.sha256 })
        });
        let otherwise = examine(&all, &situation, now, |shown| Some(Current { version: "", sha256: shown.sha256 }));
        let nothing = examine(&all, &situation, now, |_| None);
        for complaints in [&as_shown, &otherwise, &nothing] {
            for complaint in complaints {
                written(complaint);
                assert_eq!(complaints.iter().filter(|other| *other == complaint).count(), 1);
            }
        }
        // Whoever has no such text complains of no less.
        for purpose in Purpose::ALL {
            let about = |complaints: &[Complaint]| complaints.iter().any(|complaint| complaint.purpose == *purpose);
            assert!(!about(&as_shown) || about(&nothing), "{purpose:?}");
        }
        assert!(all.iter().all(|one| one.notice.text != Origin::Official || !one.notice.version.is_empty()));
    }
}

/// How far a customer has come, as JSON; then, in lines of their own, events.
pub fn progress(data: &[u8]) {
    let Ok(text) = core::str::from_utf8(data) else { return };
    let mut lines = text.lines();
    let Ok(begun) = serde_json::from_str::<Progress>(lines.next().unwrap_or_default()) else { return };
    let events: Vec<Event> = lines.filter_map(Event::named).collect();
    for reading in CUSTOMERS.map(|customer| read(&serde_json::from_str(customer).unwrap())) {
        let decision = reading.decide();
        let mut progress = begun;
        for event in &events {
            let planned = plan(&reading.situation, &decision, &progress);
            written(&planned);
            match progress.after(*event, &planned) {
                Ok(after) => {
                    // What has come of it can be kept, and read again.
                    assert_eq!(serde_json::from_str::<Progress>(&written(&after)).ok(), Some(after), "{event:?}");
                    progress = after;
                }
                Err(refusal) => assert!(!refusal.to_string().is_empty()),
            }
        }
    }
}

/// The code of a failure, as the vendor's server says it, or anything else.
pub fn codes(data: &[u8]) {
    let Ok(text) = core::str::from_utf8(data) else { return };
    let failure = Failure::from_code(text);
    assert_eq!(
        failure == Failure::Unknown,
        !Failure::ALL
            .iter()
            .any(|known| { *known != Failure::Unknown && known.name().eq_ignore_ascii_case(text.trim()) }),
        "{text}"
    );
    for &edition in Edition::ALL {
        let word = failure.word(edition);
        assert_eq!(word.kind == WordKind::Unknown, failure == Failure::Unknown);
        written(&word);
    }
}

/// A decision that a page sent, beside all that a server may say to it.
pub fn answers(data: &[u8]) {
    let Ok(page) = serde_json::from_slice::<Answer>(data) else { return };
    written(&reconcile(&page, &Reply::Nothing));
    written(&reconcile(&page, &Reply::Decision(page.clone())));
    for reading in CUSTOMERS.map(|customer| read(&serde_json::from_str(customer).unwrap())) {
        let server = Answer::of(&reading.decide().by_server());
        written(&reconcile(&page, &Reply::Decision(server)));
    }
    for failure in Failure::ALL {
        for &edition in Edition::ALL {
            written(&reconcile(&page, &Reply::Word(failure.word(edition))));
        }
    }
}

/// Some to look at evidence and progress with: of every model, one who may go on and one who may not.
const CUSTOMERS: [&str; 6] = [
    r#"{"edition":"international","model":"reseller","channel":"email"}"#,
    r#"{"edition":"international","model":"referral","channel":"qr","unpaidBills":true}"#,
    r#"{"edition":"china","model":"consulting","channel":"email","account":"new"}"#,
    r#"{"edition":"china","model":"agency","channel":"hyperlink","associatedWith":"inviter"}"#,
    r#"{"edition":"china","model":"resale","channel":"activity","invitationState":"expired"}"#,
    r#"{"edition":"international","model":"reseller","channel":"email","account":"existing","distributorState":"normal"}"#,
];

fn read(facts: &serde_json::Value) -> json::Reading {
    let given: Given = serde_json::from_value(facts.clone()).unwrap();
    json::read(Question::Associate, &given).unwrap()
}

/// As JSON, which everything that is answered can be.
fn written(answer: &(impl Serialize + Debug)) -> String {
    serde_json::to_string(answer).unwrap_or_else(|error| panic!("{answer:?}: {error}"))
}
