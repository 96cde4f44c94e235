use serde_json::{Value, json};

use crate::support::{Answer, NOW, check};

fn asked(facts: &Value) -> Value {
    json!({ "question": "associate", "facts": facts })
}

#[track_caller]
fn decision(answer: &Answer) -> Value {
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(answer.header("content-type"), "application/json");
    assert_eq!(answer.header("cache-control"), "no-cache");
    answer.json()
}

#[test]
fn the_server_decides_with_what_it_knows() {
    let invitation = asked(&json!({ "edition": "international", "model": "reseller", "channel": "email" }));
    let decision = decision(&check(Some("unpaid-bills"), &invitation));
    assert_eq!(decision["outcome"], "ineligible");
    assert_eq!(decision["barredBy"], json!(["unpaid-bills"]));
    assert_eq!(decision["authority"], "server");
    assert_eq!(decision["engine"], "native");
    assert_eq!(decision["checkedAt"], NOW);
    assert_eq!(decision["leftToServer"], json!([]));
}

#[test]
fn the_invitation_is_the_requests() {
    let decide = |model, channel, website| {
        let facts = json!({ "edition": "international", "model": model, "channel": channel, "website": website });
        decision(&check(Some("existing"), &asked(&facts)))
    };
    assert_eq!(decide("reseller", "email", Value::Null)["outcome"], "eligible");
    assert_eq!(decide("referral", "email", Value::Null)["notice"], "proceed");
    assert_eq!(decide("reseller", "qr", Value::Null)["barredBy"], json!(["existing-account-needs-email-invitation"]));
    // An account of the international site, on the European one.
    assert_eq!(decide("reseller", "email", "europe".into())["outcome"], "undetermined");
}

#[test]
fn what_a_customer_says_of_an_account_we_know_counts_for_nothing() {
    let mut facts = json!({ "edition": "international", "model": "reseller", "channel": "email" });
    let honest = decision(&check(Some("has-cash-expenditure"), &asked(&facts)));
    for (fact, value) in [
        ("cashExpenditure", json!(false)),
        ("unpaidBills", json!(true)),
        ("preRegisteredBy", json!("inviter")),
        ("checkedAt", json!("2020-01-01T00:00:00Z")),
        ("clockUncertaintyMs", json!(1e12)),
        ("invitationState", json!("expired")),
    ] {
        facts[fact] = value;
    }
    assert_eq!(decision(&check(Some("has-cash-expenditure"), &asked(&facts))), honest);
    // Nor where we know little.
    let decision = decision(&check(Some("little-known"), &asked(&facts)));
    assert_eq!(decision["outcome"], "undetermined");
    assert!(decision["missing"].as_array().unwrap().contains(&json!("unpaidBills")));
}

#[test]
fn a_visitor_declares_facts_and_nothing_else() {
    let facts = json!({
        "edition": "international", "model": "reseller", "channel": "email",
        "account": "existing", "unpaidBills": true,
        "checkedAt": "2020-01-01T00:00:00Z", "clockUncertaintyMs": 5000, "invitationState": "expired",
        "partnerState": "frozen",
    });
    let decision = decision(&check(None, &asked(&facts)));
    assert_eq!(decision["barredBy"], json!(["unpaid-bills"]));
    assert_eq!(decision["checkedAt"], NOW);
    let left: Vec<_> = decision["leftToServer"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert_eq!(left, ["customer-is-partner", "internal-account", "pre-registered-by-other-partner"]);
}

#[test]
fn a_date_that_does_not_exist_is_an_issue() {
    let facts = json!({
        "edition": "international", "model": "reseller", "channel": "email", "registeredAt": "2026-02-30",
    });
    let decision = decision(&check(None, &asked(&facts)));
    assert_eq!(decision["issues"], json!([{ "issue": "unreadable", "facts": ["registeredAt"] }]));
}

/// What the page said before it asked, as its engine said it of the same facts.
fn said_by_page(facts: &Value) -> Value {
    let given = serde_json::from_value(facts.clone()).unwrap();
    let reading = partner_association::json::read(partner_association::Question::Associate, &given).unwrap();
    serde_json::to_value(reading.decide()).unwrap()
}

#[test]
fn what_the_page_said_comes_back_reconciled() {
    let facts = json!({ "edition": "international", "model": "reseller", "channel": "email", "account": "existing" });
    let mut body = asked(&facts);
    body["decision"] = said_by_page(&facts);
    let answer = decision(&check(Some("unpaid-bills"), &body));
    assert_eq!(answer["decision"], decision(&check(Some("unpaid-bills"), &asked(&facts))));
    let found = &answer["reconciliation"];
    assert_eq!((&found["ending"], &found["newBars"]), (&json!("stricter"), &json!(["unpaid-bills"])));
    assert_eq!(found["tellFirst"], json!({ "actor": "customer", "rule": "unpaid-bills", "fact": null }));
    assert_eq!(found["reasons"], json!(["server-knows-more"]));
    // Told what the server itself had said, there is nothing to tell.
    body["decision"] = answer["decision"].clone();
    assert_eq!(decision(&check(Some("unpaid-bills"), &body))["reconciliation"]["ending"], "same");
    // Of another question, it says nothing about this one.
    body["decision"]["question"] = "leave".into();
    assert_eq!(decision(&check(Some("unpaid-bills"), &body))["reconciliation"]["ending"], "undecided");
    // As if it were left out.
    body["decision"] = Value::Null;
    assert_eq!(decision(&check(Some("unpaid-bills"), &body)), answer["decision"]);
}

#[test]
fn what_no_page_says_is_a_problem() {
    let facts = json!({ "edition": "international", "model": "reseller", "channel": "email" });
    let mut body = asked(&facts);
    for (said, detail) in [
        (json!("eligible"), "invalid type: string \"eligible\", expected an object"),
        (json!({}), "findings is missing"),
        (json!({ "outcome": "eligible", "outcomes": 1 }), "unknown key \"outcomes\"; did you mean \"outcome\"?"),
    ] {
        body["decision"] = said;
        let answer = check(None, &body);
        assert_eq!(answer.status, 422, "{}", answer.text());
        assert_eq!(answer.header("content-type"), "application/problem+json");
        let problem = answer.json();
        assert_eq!(problem["type"], "tag:partner-association.example,2026:malformed-decision");
        assert_eq!(problem["key"], "decision");
        assert!(problem["detail"].as_str().unwrap().starts_with(detail), "{problem}");
    }
}
