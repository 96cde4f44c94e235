use partner_association::{Channel, Edition, Model};
use serde_json::{Value, json};

use crate::support::{Answer, NOW, check, confirm, confirmation, own_server, post, request, send_to};

#[track_caller]
fn confirmed(answer: &Answer) -> Value {
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(answer.header("content-type"), "application/json");
    assert_eq!(answer.header("cache-control"), "no-store");
    answer.json()
}

#[track_caller]
fn problem(answer: &Answer, status: u16) -> Value {
    assert_eq!(answer.status, status, "{}", answer.text());
    assert_eq!(answer.header("content-type"), "application/problem+json");
    answer.json()
}

fn named(name: &str) -> Value {
    json!(format!("tag:partner-association.example,2026:{name}"))
}

#[test]
fn a_customer_is_associated() {
    let server = own_server();
    let body = confirmation(Model::Reseller, Channel::Email);
    let confirmation = confirmed(&confirm(&server, "existing", "key-0001", &body));
    assert_eq!(confirmation["decision"]["outcome"], "eligible");
    assert_eq!(confirmation["decision"]["authority"], "server");
    assert_eq!(confirmation["decision"]["checkedAt"], NOW);
    assert_eq!((&confirmation["complaints"], &confirmation["agreements"]), (&json!([]), &json!(true)));
    assert_eq!(confirmation["pending"], false);
    let association = &confirmation["association"];
    assert_eq!(association["at"], NOW);
    assert_eq!(association["reference"].as_str().unwrap().len(), 35);

    // From now on it is known.
    let again = confirmed(&confirm(&server, "existing", "key-0002", &body));
    assert_eq!(again["decision"]["notice"], "already-associated");
    assert_eq!(&again["association"], association);
}

#[test]
fn every_invitation_of_the_demonstration_can_be_used_again_and_again() {
    let server = own_server();
    for edition in Edition::ALL.iter().copied() {
        for model in Model::ALL.iter().copied().filter(|model| edition.models().has(*model)) {
            for channel in Channel::ALL.iter().copied() {
                let body = confirmation(model, channel);
                let key = format!("key-{model}-{channel}");
                let confirmation = confirmed(&confirm(&server, "little-known", &key, &body));
                // Nothing is left to be known of the invitation.
                let left = confirmation["decision"]["leftToServer"].to_string();
                assert!(!left.contains("invitation-"), "{left}");
                assert_eq!(confirmation["complaints"], json!([]), "{model}, {channel}");
            }
        }
    }
}

#[test]
fn a_no_is_an_answer() {
    let server = own_server();
    let body = confirmation(Model::Reseller, Channel::Email);
    let confirmation = confirmed(&confirm(&server, "unpaid-bills", "key-0001", &body));
    assert_eq!(confirmation["decision"]["outcome"], "ineligible");
    assert_eq!(confirmation["decision"]["barredBy"], json!(["unpaid-bills"]));
    assert_eq!(confirmation["association"], Value::Null);
    let open = confirmed(&confirm(&server, "little-known", "key-0001", &body));
    assert_eq!((&open["decision"]["outcome"], &open["association"]), (&json!("undetermined"), &Value::Null));
}

#[test]
fn without_what_is_required_there_is_no_tie() {
    let server = own_server();
    let whole = confirmation(Model::Reseller, Channel::Email);
    let complaints = |key: &str, change: &dyn Fn(&mut Value)| {
        let mut body = whole.clone();
        change(&mut body);
        let confirmation = confirmed(&confirm(&server, "existing", key, &body));
        assert_eq!(confirmation["decision"]["outcome"], "eligible", "{key}");
        assert_eq!(confirmation["association"], Value::Null, "{key}");
        confirmation["complaints"].clone()
    };
    let complaint = |complaint: &str, purpose: &str| json!([{ "complaint": complaint, "purpose": purpose }]);
    let missing = complaints("key-missing", &|body| drop(body["evidence"].as_array_mut().unwrap().remove(1)));
    assert_eq!(missing, complaint("missing", "disclosure"));
    let refused = complaints("key-refused", &|body| body["evidence"][0]["given"] = json!(false));
    assert_eq!(refused, complaint("not-given", "instructions"));
    let text = complaints("key-text", &|body| body["evidence"][0]["notice"]["sha256"] = json!("0".repeat(64)));
    assert_eq!(text, complaint("other-text", "instructions"));
    let version = complaints("key-version", &|body| body["evidence"][0]["notice"]["version"] = json!("1999-01-01"));
    assert_eq!(version, complaint("other-version", "instructions"));
    let official = complaints("key-official", &|body| body["evidence"][0]["notice"]["text"] = json!("official"));
    assert_eq!(official, complaint("no-such-text", "instructions"));
    let future = complaints("key-future", &|body| body["evidence"][1]["at"] = json!("2026-11-21T08:16:00.001Z"));
    assert_eq!(future, complaint("in-the-future", "disclosure"));
    assert_eq!(complaints("key-agreements", &|body| body["agreements"] = json!(false)), json!([]));

    assert!(confirmed(&confirm(&server, "existing", "key-whole", &whole))["association"].is_object());
}

#[test]
fn a_code_for_one_use_is_used_once() {
    let server = own_server();
    let mut body = confirmation(Model::Reseller, Channel::Email);
    body["code"] = json!("EXAMPLE-RESELLER-EMAIL-ONCE");
    assert!(confirmed(&confirm(&server, "existing", "key-0001", &body))["association"].is_object());
    let second = confirmed(&confirm(&server, "pre-registered", "key-0001", &body));
    assert_eq!(second["decision"]["barredBy"], json!(["invitation-code-used"]));
    assert_eq!(second["association"], Value::Null);
    // Whose it is, is told so.
    let first = confirmed(&confirm(&server, "existing", "key-0002", &body));
    assert!(first["association"].is_object(), "{first}");
}

#[test]
fn the_same_key_gets_the_same_answer() {
    let server = own_server();
    let body = confirmation(Model::Reseller, Channel::Email);
    for account in ["existing", "unpaid-bills", "little-known"] {
        let first = confirm(&server, account, "key-0001", &body);
        confirmed(&first);
        for _ in 0..3 {
            assert_eq!(confirm(&server, account, "key-0001", &body).body, first.body);
        }
        // However it is written.
        let spaced = serde_json::to_string_pretty(&body).unwrap();
        assert_eq!(post(&server, "/api/associations", account, "key-0001", &spaced).body, first.body);
        let mut other = body.clone();
        other["country"] = json!("FR");
        let taken = problem(&confirm(&server, account, "key-0001", &other), 422);
        assert_eq!((&taken["type"], &taken["key"]), (&named("idempotency-key-reused"), &json!("Idempotency-Key")));
        // Nor is the answer another one when the invitation is used up, or the customer has a partner.
        assert_eq!(confirm(&server, account, "key-0001", &body).body, first.body);
    }
    // A key is the account's own.
    assert_eq!(confirmed(&confirm(&server, "pre-registered", "key-0001", &body))["decision"]["outcome"], "eligible");
}

#[test]
fn a_key_is_needed() {
    let server = own_server();
    let body = confirmation(Model::Reseller, Channel::Email).to_string();
    let headers = [("content-type", "application/json"), ("cookie", "account=existing")];
    let answer = send_to(server.clone(), request("POST", "/api/associations", &headers, body.clone()));
    let missing = problem(&answer, 400);
    assert_eq!((&missing["type"], &missing["key"]), (&named("idempotency-key"), &json!("Idempotency-Key")));
    for key in ["short", "with a space", &"k".repeat(129)] {
        assert_eq!(problem(&post(&server, "/api/associations", "existing", key, &body), 400)["type"], missing["type"]);
    }
}

#[test]
fn nobody_confirms_for_nobody() {
    let server = own_server();
    let body = confirmation(Model::Reseller, Channel::Email);
    for account in ["", "nobody-we-know"] {
        assert_eq!(problem(&confirm(&server, account, "key-0001", &body), 401)["title"], "Unauthorized");
    }
}

#[test]
fn an_address_has_to_fit_its_invitation() {
    let server = own_server();
    let changed = |name: &str, value: Value| {
        let mut body = confirmation(Model::Reseller, Channel::Email);
        body[name] = value;
        confirm(&server, "existing", "key-0001", &body)
    };
    let unknown = problem(&changed("code", json!("EXAMPLE-INVITATION-9999")), 404);
    assert_eq!((&unknown["type"], &unknown["key"]), (&named("unknown-invitation"), &json!("code")));
    for (name, value) in [("channel", "qr"), ("model", "referral"), ("website", "europe"), ("edition", "china")] {
        let other = problem(&changed(name, json!(value)), 422);
        assert_eq!((&other["type"], &other["key"]), (&named("other-invitation"), &json!(name)));
    }
    // Nothing was kept of any of these.
    assert!(confirmed(&changed("country", json!("AT")))["association"].is_object());
}

#[test]
fn what_is_wrong_with_a_request_is_named() {
    let server = own_server();
    let whole = confirmation(Model::Reseller, Channel::Email);
    for (name, values) in [
        ("code", vec![Value::Null, json!("short"), json!("x".repeat(161)), json!("not a code, but long"), json!(7)]),
        ("edition", vec![Value::Null, json!("internatonal")]),
        ("model", vec![Value::Null, json!("resellr")]),
        ("channel", vec![Value::Null, json!([])]),
        ("website", vec![json!("erope")]),
        (
            "evidence",
            vec![Value::Null, json!({}), json!([{}]), json!([1]), json!(vec![whole["evidence"][0].clone(); 13])],
        ),
        ("country", vec![Value::Null, json!("de"), json!("DEU"), json!("XX"), json!("A ")]),
        ("agreements", vec![Value::Null, json!("true"), json!(1)]),
        ("country2", vec![json!("DE")]),
    ] {
        for value in values {
            let mut body = whole.clone();
            body[name] = value;
            assert_eq!(problem(&confirm(&server, "existing", "key-0001", &body), 422)["key"], name, "{body}");
        }
    }
    for body in ["null", "[]", "7"] {
        assert_eq!(problem(&post(&server, "/api/associations", "existing", "key-0001", body), 422)["key"], "body");
    }
    problem(&post(&server, "/api/associations", "existing", "key-0001", "{"), 400);
    problem(&post(&server, "/api/associations", "existing", "key-0001", &" ".repeat(20_000)), 413);
}

#[test]
fn what_an_account_says_of_itself_counts_for_nothing() {
    // There is no member to say it in; and the page's answer changes nothing.
    let server = own_server();
    let mut body = confirmation(Model::Reseller, Channel::Email);
    body["facts"] = json!({ "unpaidBills": false });
    assert_eq!(problem(&confirm(&server, "unpaid-bills", "key-0001", &body), 422)["key"], "facts");
}

#[test]
fn the_same_facts_are_decided_as_when_they_were_only_checked() {
    let server = own_server();
    for (account, model, channel) in [
        ("existing", Model::Reseller, Channel::Email),
        ("has-cash-expenditure", Model::Reseller, Channel::Email),
        ("china-agency", Model::Agency, Channel::Email),
        ("china-code-used", Model::Consulting, Channel::Email),
    ] {
        let body = confirmation(model, channel);
        let facts = json!({ "edition": body["edition"], "model": body["model"], "channel": body["channel"] });
        let checked = check(Some(account), &json!({ "question": "associate", "facts": facts })).json();
        assert_eq!(confirmed(&confirm(&server, account, "key-0001", &body))["decision"], checked, "{account}");
    }
}
