use std::collections::HashSet;

use partner_association::{Edition, rules};
use serde_json::{Value, json};

use crate::support::{check, get};

fn samples() -> Vec<Value> {
    let file: Value = serde_json::from_str(include_str!("../../accounts.json")).unwrap();
    file["accounts"].as_array().unwrap().clone()
}

/// What the server answers to an account under the invitation beside it.
fn decision(sample: &Value) -> Value {
    let facts = json!({
        "edition": "international", "model": sample["invitation"]["model"], "channel": sample["invitation"]["channel"],
    });
    let answer = check(sample["id"].as_str(), &json!({ "question": "associate", "facts": facts }));
    assert_eq!(answer.status, 200, "{}: {}", sample["id"], answer.text());
    answer.json()
}

#[test]
fn every_account_gets_the_answer_it_is_a_sample_of() {
    for sample in samples() {
        let (id, expected, decision) = (&sample["id"], &sample["answer"], decision(&sample));
        assert_eq!(decision["outcome"], expected["outcome"], "{id}: {decision:#}");
        assert_eq!(decision["barredBy"], expected["barredBy"], "{id}");
        let issues = decision["issues"].as_array().unwrap().iter().map(|issue| issue["issue"].clone()).collect();
        assert_eq!(Value::Array(issues), *expected.get("issues").unwrap_or(&json!([])), "{id}");
        assert_eq!(decision["authority"], "server", "{id}");
    }
}

#[test]
fn every_rule_has_an_account_that_it_alone_bars() {
    for rule in rules::associate(Edition::International).iter().map(|rule| rule.id) {
        let barred = json!([rule.name()]);
        let mut samples = samples().into_iter();
        let sample = samples.find(|sample| sample["answer"]["barredBy"] == barred);
        assert!(sample.is_some_and(|sample| decision(&sample)["barredBy"] == barred), "{rule}");
    }
}

#[test]
fn there_is_an_account_for_every_other_case() {
    let of = |id| samples().into_iter().find(|sample| sample["id"] == id).map(|sample| decision(&sample)).unwrap();
    assert_eq!(of("new")["notice"], "proceed-with-consequences");
    assert_eq!(of("existing")["notice"], "proceed-with-consequences");
    assert_eq!(of("pre-registered")["outcome"], "eligible");
    assert_eq!(of("inviters-own")["notice"], "already-associated");
    assert_eq!(of("little-known")["notice"], "more-facts-needed");
    // Nothing is missing, and yet nobody outside can tell.
    for open in ["eighth-day", "bill-not-due"] {
        assert_eq!((&of(open)["notice"], &of(open)["missing"]), (&json!("server-must-decide"), &json!([])), "{open}");
    }
    for (odd, fact) in [("in-the-future", "registeredAt"), ("unreadable", "registeredAt")] {
        assert_eq!(of(odd)["issues"], json!([{ "issue": odd, "facts": [fact] }]));
    }
    let foreign = json!([{ "issue": "other-edition", "facts": ["edition", "inArrears"] }]);
    assert_eq!(of("other-edition")["issues"], foreign);
    let contradiction = json!([{ "issue": "contradiction", "facts": ["account", "cashExpenditure"] }]);
    assert_eq!(of("contradiction")["issues"], contradiction);
}

#[test]
fn accounts_have_ids_for_cookies_and_names_for_readers() {
    let samples = samples();
    let ids: HashSet<_> = samples.iter().map(|sample| sample["id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), samples.len());
    assert!(ids.iter().all(|id| id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')));
    for language in ["en", "zh-CN"] {
        let page = get(&format!("/{language}/"), &[]).text();
        let labels: HashSet<_> = samples.iter().map(|sample| sample["label"][language].as_str().unwrap()).collect();
        assert_eq!(labels.len(), samples.len(), "{language}");
        assert!(labels.iter().all(|label| page.contains(&format!(">{label}</option>"))), "{language}");
    }
}
