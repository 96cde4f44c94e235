use std::collections::HashSet;

use partner_association::{Edition, Model, RuleId, rules};
use serde_json::{Value, json};

use crate::support::{CHINA, INVITATION, check, get};

fn samples() -> Vec<Value> {
    let file: Value = serde_json::from_str(include_str!("../../accounts.json")).unwrap();
    file["accounts"].as_array().unwrap().clone()
}

/// The one that offers the model it is invited in.
fn edition_of(sample: &Value) -> Edition {
    let model = Model::named(sample["invitation"]["model"].as_str().unwrap()).unwrap();
    Edition::ALL.iter().copied().find(|edition| edition.models().has(model)).unwrap()
}

/// What the server answers to an account under the invitation beside it.
fn decision(sample: &Value) -> Value {
    let edition = edition_of(sample).name();
    let facts = json!({
        "edition": edition, "model": sample["invitation"]["model"], "channel": sample["invitation"]["channel"],
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

/// Of these nothing published says that they bar, whatever is known.
const OPEN_AT_MOST_IN_CHINA: [RuleId; 2] =
    [RuleId::BalanceWithInvoiceArrears, RuleId::ExistingAccountNeedsEmailInvitation];

#[test]
fn every_rule_has_an_account_that_it_alone_bars() {
    for edition in Edition::ALL.iter().copied() {
        let samples: Vec<_> = samples().into_iter().filter(|sample| edition_of(sample) == edition).collect();
        let barring = rules::associate(edition).iter().map(|rule| rule.id);
        for rule in barring.filter(|rule| edition != Edition::China || !OPEN_AT_MOST_IN_CHINA.contains(rule)) {
            let barred = json!([rule.name()]);
            let sample = samples.iter().find(|sample| sample["answer"]["barredBy"] == barred);
            assert!(sample.is_some_and(|sample| decision(sample)["barredBy"] == barred), "{edition}: {rule}");
        }
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
    // No list is published for resale: nobody outside can tell, whatever is known.
    for open in ["china-resale-reserved", "china-balance-with-invoice-arrears"] {
        assert_eq!((&of(open)["notice"], &of(open)["missing"]), (&json!("server-must-decide"), &json!([])), "{open}");
    }
    assert_eq!(of("china-agency")["notice"], "proceed-with-consequences");
    assert_eq!(of("china-inviters-own")["notice"], "already-associated");
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
        let label = |sample: &Value| sample["label"][language].as_str().unwrap().to_owned();
        let labels: HashSet<_> = samples.iter().map(label).collect();
        assert_eq!(labels.len(), samples.len(), "{language}");
        // Each page has those of its own edition.
        for (edition, invitation) in [(Edition::International, INVITATION), (Edition::China, CHINA)] {
            let page = get(&format!("/{language}/?{invitation}"), &[]).text();
            for sample in &samples {
                let option = format!(">{}</option>", label(sample));
                assert_eq!(page.contains(&option), edition_of(sample) == edition, "{language}, {edition}: {option}");
            }
        }
    }
}
