use std::convert::Infallible;

use axum::body::{Body, Bytes};
use futures_util::stream;
use http_body::Frame;
use http_body_util::StreamBody;
use serde_json::{Value, json};

use crate::support::{Answer, check, check_text, request, send};

const TYPE: &str = "tag:partner-association.example,2026:";

#[track_caller]
fn problem(answer: &Answer, status: u16) -> Value {
    assert_eq!(answer.status, status, "{}", answer.text());
    assert_eq!(answer.header("content-type"), "application/problem+json");
    assert_eq!(answer.header("cache-control"), "no-store");
    let problem = answer.json();
    assert_eq!(problem["status"], status);
    for member in ["type", "title", "detail"] {
        assert!(problem[member].as_str().is_some_and(|text| !text.is_empty()), "{member}: {problem}");
    }
    problem
}

fn facts(more: &[(&str, Value)]) -> Value {
    let mut facts = json!({ "edition": "international", "model": "reseller", "channel": "email" });
    for (name, value) in more {
        facts[name] = value.clone();
    }
    json!({ "question": "associate", "facts": facts })
}

#[test]
fn a_misspelt_fact() {
    let problem = problem(&check(None, &facts(&[("regsteredAt", json!("2026-11-18"))])), 422);
    assert_eq!(
        problem,
        json!({
            "type": format!("{TYPE}unknown-fact"), "title": "Unknown fact", "status": 422,
            "detail": r#"unknown fact "regsteredAt"; did you mean "registeredAt"?"#,
            "key": "regsteredAt", "nearest": "registeredAt",
        })
    );
}

#[test]
fn a_wrong_value() {
    let problem = problem(&check(None, &facts(&[("unpaidBills", json!("not-yet-du"))])), 422);
    let expected = problem["expected"].as_str().unwrap();
    assert!(expected.contains(r#""not-yet-due""#), "{expected}");
    let detail = format!(r#"fact "unpaidBills" is "not-yet-du"; expected {expected}; did you mean "not-yet-due"?"#);
    assert_eq!(
        problem,
        json!({
            "type": format!("{TYPE}wrong-value"), "title": "Wrong value", "status": 422, "detail": detail,
            "key": "unpaidBills", "nearest": "not-yet-due", "expected": expected,
        })
    );
}

#[test]
fn a_mistake_is_one_for_those_who_have_signed_in_as_well() {
    let misspelt = facts(&[("regsteredAt", Value::Null)]);
    assert_eq!(problem(&check(Some("new"), &misspelt), 422)["key"], "regsteredAt");
    let wrong = facts(&[("unpaidBills", json!([]))]);
    assert_eq!(problem(&check(Some("new"), &wrong), 422)["key"], "unpaidBills");
}

#[test]
fn an_invitation_that_says_too_little_or_nonsense() {
    for (name, value, nearest) in [
        ("model", Value::Null, Value::Null),
        ("model", json!("resseller"), json!("reseller")),
        ("channel", json!(7), Value::Null),
        ("edition", json!("atlantis"), Value::Null),
        ("website", json!("erope"), json!("europe")),
    ] {
        let problem = problem(&check(None, &facts(&[(name, value)])), 422);
        assert_eq!(problem["key"], name);
        assert_eq!(problem["nearest"], nearest, "{problem}");
        assert!(problem["expected"].as_str().unwrap().contains('"'));
    }
}

#[test]
fn a_question_nobody_can_ask() {
    let problem = |question: Value| {
        let mut body = facts(&[]);
        body["question"] = question;
        problem(&check(None, &body), 422)
    };
    assert_eq!(problem(json!("asociate"))["nearest"], "associate");
    for question in [json!("why"), json!(""), json!(null), json!(["associate"]), json!({})] {
        let problem = problem(question);
        assert_eq!(problem["type"], format!("{TYPE}unknown-question"));
        assert_eq!(problem["key"], "question");
    }
}

#[test]
fn a_body_of_another_shape() {
    for body in ["null", "[]", "7", r#""associate""#] {
        assert_eq!(problem(&check_text(None, body), 422)["key"], "body", "{body}");
    }
    for body in [r#"{"question":"associate"}"#, r#"{"question":"associate","facts":[]}"#] {
        let problem = problem(&check_text(None, body), 422);
        assert_eq!(problem["type"], format!("{TYPE}not-an-object"), "{body}");
        assert_eq!(problem["key"], "facts", "{body}");
    }
    let problem = problem(&check_text(None, r#"{"question":"associate","facts":{},"fact":{}}"#), 422);
    assert_eq!((&problem["key"], &problem["expected"]), (&json!("fact"), &json!("question, facts, decision or code")));
}

#[test]
fn what_is_no_json() {
    let nested = "[".repeat(10_000);
    for body in ["", "{", "{'question':1}", "associate", "{\"facts\":{\"checkedAt\":1e999}}", &nested, "{} {}"] {
        assert_eq!(problem(&check_text(None, body), 400)["title"], "Bad Request", "{body}");
    }
    let headers = [("content-type", "application/json")];
    problem(&send(request("POST", "/api/check", &headers, &b"{\"question\":\"\xff\"}"[..])), 400);
}

#[test]
fn another_media_type() {
    for headers in
        [&[][..], &[("content-type", "text/plain")], &[("content-type", "application/x-www-form-urlencoded")]]
    {
        let answer = send(request("POST", "/api/check", headers, facts(&[]).to_string()));
        assert_eq!(problem(&answer, 415)["type"], "about:blank");
    }
}

#[test]
fn more_than_anybody_needs_to_say() {
    let long = |length| facts(&[("registeredAt", json!("9".repeat(length)))]).to_string();
    let rest = long(0).len();
    assert_eq!(check_text(None, &long(16 * 1024 - rest)).status, 200);
    problem(&check_text(None, &long(16 * 1024 - rest + 1)), 413);

    // Announced, and never sent; and sent without being announced.
    let headers = [("content-type", "application/json"), ("content-length", "99999999999")];
    problem(&send(request("POST", "/api/check", &headers, Body::empty())), 413);
    let pieces = (0..1000).map(|_| Ok::<_, Infallible>(Frame::data(Bytes::from_static(&[b' '; 1024]))));
    let body = Body::new(StreamBody::new(stream::iter(pieces)));
    problem(&send(request("POST", "/api/check", &headers[..1], body)), 413);
}

/// The clock of these tests jumps to the next thing that waits for it.
#[test]
fn a_request_that_never_ends() {
    let headers = [("content-type", "application/json")];
    let body = Body::new(StreamBody::new(stream::pending::<Result<Frame<Bytes>, Infallible>>()));
    problem(&send(request("POST", "/api/check", &headers, body)), 408);
}

#[test]
fn nothing_is_there() {
    for path in ["/nothing", "/en", "/en/index.html", "/fr/", "/api", "/api/check/", "/target/site/manifest.json"] {
        let answer = send(request("GET", path, &[], Body::empty()));
        assert_eq!(problem(&answer, 404)["title"], "Not Found", "{path}");
        assert_eq!(answer.header("content-security-policy"), "default-src 'none'; frame-ancestors 'none'");
    }
}

#[test]
fn another_method() {
    for (method, path, allowed) in [
        ("GET", "/api/check", "POST"),
        ("DELETE", "/en/", "GET,HEAD"),
        ("POST", "/", "GET,HEAD"),
        ("OPTIONS", "/sign-in", "POST"),
        ("PUT", "/healthz", "GET,HEAD"),
    ] {
        let answer = send(request(method, path, &[], Body::empty()));
        problem(&answer, 405);
        assert_eq!(answer.header("allow"), allowed, "{method} {path}");
    }
}

#[test]
fn a_problem_repeats_no_more_than_it_must() {
    let secret = "s3cret-".repeat(20);
    let headers = [("content-type", "application/json"), ("cookie", "account=unpaid-bills; session=s3cret")];
    let bodies = [
        json!({ "question": "associate", "facts": { "edition": secret } }),
        json!({ "question": secret, "facts": {} }),
        json!({ "question": "associate", "facts": [secret] }),
        json!([secret]),
    ];
    for body in bodies {
        let text = send(request("POST", "/api/check?code=s3cret", &headers, body.to_string())).text();
        assert!(!text.contains("unpaid-bills") && text.len() < 400, "{text}");
    }
    let text = send(request("GET", "/nothing?code=s3cret", &headers, Body::empty())).text();
    assert!(!text.contains("s3cret"), "{text}");
}
