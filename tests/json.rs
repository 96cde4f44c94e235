//! What objects may say and what they may not: each mistake named, with its key, its value and what would be right.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test fails by panicking")]

use partner_association::json::{self, Error, Given, Reading};
use partner_association::{FactName, Question};
use serde_json::{Value, json};

fn given(facts: Value) -> Given {
    serde_json::from_value(facts).unwrap()
}

/// A customer of whom nothing is known but these.
fn customer(facts: &Value) -> Value {
    let mut customer = json!({ "edition": "international", "model": "reseller", "channel": "email" });
    customer.as_object_mut().unwrap().extend(facts.as_object().unwrap().clone());
    customer
}

fn read(facts: Value) -> Result<Reading, Error> {
    json::read(Question::Associate, &given(facts))
}

fn decision(facts: &Value) -> Value {
    serde_json::to_value(read(customer(facts)).unwrap().decide()).unwrap()
}

fn error(facts: &Value) -> Error {
    read(customer(facts)).unwrap_err()
}

/// The mistake in these facts is this one, in these words.
#[track_caller]
fn mistake(facts: &Value, key: &str, nearest: Option<&str>, message: &str) {
    let error = error(facts);
    assert_eq!((error.key(), error.nearest(), error.to_string().as_str()), (key, nearest, message));
}

#[test]
fn a_decision_says_all_of_this_in_this_order() {
    let facts = r#"{
        "edition": "international", "model": "referral", "channel": "hyperlink", "website": "europe",
        "account": "existing", "accountSite": "europe", "registeredAt": "2026-11-18", "checkedAt": "2026-11-21T16:00:00+08:00",
        "clockUncertaintyMs": 1500, "cashExpenditure": true, "preRegisteredBy": "inviter",
        "preRegistrationApprovedAt": "2026-13-01", "associatedWith": "nobody", "contracts": ["other"], "unpaidBills": true,
        "enterpriseRole": "none", "invitationState": "valid"
    }"#;
    let decision = read(serde_json::from_str(facts).unwrap()).unwrap().decide();
    let written = serde_json::to_string(&decision).unwrap();
    let rulebook = serde_json::to_string(&decision.edition().rulebook()).unwrap();
    let expected = r#"{"question":"associate","outcome":"ineligible","findings":[
        {"rule":"site-mismatch","says":"passes"},
        {"rule":"already-associated-other-partner","says":"passes"},
        {"rule":"special-contract","says":"open"},
        {"rule":"registered-over-seven-days","says":"passes"},
        {"rule":"has-cash-expenditure","says":"open"},
        {"rule":"unpaid-bills","says":"bars"},
        {"rule":"unified-accounting-member","says":"passes"},
        {"rule":"customer-is-partner","says":"open"},
        {"rule":"internal-account","says":"open"},
        {"rule":"pre-registered-by-other-partner","says":"passes"},
        {"rule":"existing-account-needs-email-invitation","says":"open"},
        {"rule":"model-not-offered","says":"open"},
        {"rule":"invitation-malformed","says":"passes"},
        {"rule":"invitation-not-found","says":"passes"},
        {"rule":"invitation-expired","says":"passes"},
        {"rule":"invitation-code-used","says":"passes"},
        {"rule":"invitation-link-used","says":"passes"}],
        "barredBy":["unpaid-bills"],
        "missing":["preRegistrationApprovedAt"],
        "leftToServer":["customer-is-partner","internal-account","model-not-offered"],
        "issues":[{"issue":"unreadable","facts":["preRegistrationApprovedAt"]}],
        "notice":"blocked-fixable-by-customer",
        "checkedAt":"2026-11-21T08:00:00.000Z",
        "validUntil":"2026-11-24T15:59:58.500Z",
        "authority":"page",
        "rulebook":RULEBOOK,
        "engine":"native"}"#;
    let expected: String = expected.lines().map(str::trim).collect();
    assert_eq!(written, expected.replace("RULEBOOK", &rulebook));
}

#[test]
fn a_rulebook_says_which_text_it_is() {
    let rulebook = &decision(&json!({}))["rulebook"];
    assert_eq!(rulebook["edition"], "international");
    let version = rulebook["version"].as_str().unwrap();
    assert!(version.parse::<jiff::civil::Date>().is_ok(), "{version}");
    let sha256 = rulebook["sha256"].as_str().unwrap();
    assert!(sha256.len() == 64 && sha256.bytes().all(|byte| byte.is_ascii_hexdigit()), "{sha256}");
    assert_eq!(rulebook.as_object().unwrap().len(), 3);
}

#[test]
fn the_server_says_that_it_decided() {
    let reading = read(customer(&json!({}))).unwrap();
    let by_server = serde_json::to_value(reading.decide().by_server()).unwrap();
    let mut by_page = decision(&json!({}));
    assert_eq!(by_page["authority"], "page");
    by_page["authority"] = "server".into();
    assert_eq!(by_server, by_page);
}

#[test]
fn an_unknown_key_is_named() {
    mistake(
        &json!({ "regsteredAt": 1 }),
        "regsteredAt",
        Some("registeredAt"),
        r#"unknown fact "regsteredAt"; did you mean "registeredAt"?"#,
    );
    mistake(
        &json!({ "Account": null }),
        "Account",
        Some("account"),
        r#"unknown fact "Account"; did you mean "account"?"#,
    );
    mistake(
        &json!({ "account_site": 1 }),
        "account_site",
        Some("accountSite"),
        r#"unknown fact "account_site"; did you mean "accountSite"?"#,
    );
    mistake(
        &json!({ "clockUncertainty": 1 }),
        "clockUncertainty",
        Some("clockUncertaintyMs"),
        r#"unknown fact "clockUncertainty"; did you mean "clockUncertaintyMs"?"#,
    );
    mistake(
        &json!({ "chanel": "email" }),
        "chanel",
        Some("channel"),
        r#"unknown fact "chanel"; did you mean "channel"?"#,
    );
    mistake(&json!({ "shoeSize": 46 }), "shoeSize", None, r#"unknown fact "shoeSize""#);
    mistake(&json!({ "": 1 }), "", None, r#"unknown fact """#);
    mistake(&json!({ "__proto__": {} }), "__proto__", None, r#"unknown fact "__proto__""#);
    mistake(&json!({ "toString": 1 }), "toString", None, r#"unknown fact "toString""#);
    assert_eq!(error(&json!({ "shoeSize": 46 })).expected(), None);
}

/// Whatever is wrong, the key a caller mistyped comes first: the rest may follow from it.
#[test]
fn one_mistake_at_a_time() {
    mistake(&json!({ "account": "old", "shoeSize": 46 }), "shoeSize", None, r#"unknown fact "shoeSize""#);
    mistake(
        &json!({ "unpaidBills": 1, "account": 2 }),
        "account",
        None,
        r#"fact "account" is 2; expected "new" or "existing""#,
    );
    let error = read(json!({ "model": "agency", "account": 2 })).unwrap_err();
    assert_eq!(error.to_string(), r#"fact "edition" is missing; expected "international" or "china""#);
}

#[test]
fn an_invitation_is_always_known() {
    for key in ["edition", "model", "channel"] {
        for unknown in [None, Some(Value::Null)] {
            let mut customer = customer(&json!({}));
            let customer_object = customer.as_object_mut().unwrap();
            match unknown {
                Some(null) => drop(customer_object.insert(key.into(), null)),
                None => drop(customer_object.remove(key)),
            }
            let error = read(customer).unwrap_err();
            assert_eq!(error.key(), key);
            assert!(error.to_string().starts_with(&format!(r#"fact "{key}" is missing; expected ""#)), "{error}");
        }
    }
    let expected = r#"fact "edition" is "chine"; expected "international" or "china"; did you mean "china"?"#;
    mistake(&json!({ "edition": "chine" }), "edition", Some("china"), expected);
    mistake(
        &json!({ "model": "Reseller" }),
        "model",
        Some("reseller"),
        r#"fact "model" is "Reseller"; expected "reseller", "referral", "consulting", "agency" or "resale"; did you mean "reseller"?"#,
    );
    mistake(
        &json!({ "channel": "e-mail" }),
        "channel",
        Some("email"),
        r#"fact "channel" is "e-mail"; expected "email", "hyperlink", "qr" or "activity"; did you mean "email"?"#,
    );
    mistake(
        &json!({ "website": "chin" }),
        "website",
        Some("china"),
        r#"fact "website" is "chin"; expected "international", "china" or "europe"; did you mean "china"?"#,
    );
    mistake(
        &json!({ "website": true }),
        "website",
        None,
        r#"fact "website" is true; expected "international", "china" or "europe""#,
    );
}

#[test]
fn the_usual_website_need_not_be_named() {
    let named = decision(&json!({ "website": "international", "accountSite": "international" }));
    assert_eq!(decision(&json!({ "accountSite": "international" })), named);
    assert_eq!(decision(&json!({ "website": null, "accountSite": "international" })), named);
    assert_ne!(decision(&json!({ "website": "europe", "accountSite": "international" })), named);
}

#[test]
fn a_wrong_value_is_named() {
    let bills = |value: &Value, told: &str| {
        let message = format!(r#"fact "unpaidBills" is {told}; expected false, true or "not-yet-due""#);
        mistake(&json!({ "unpaidBills": value }), "unpaidBills", None, &message);
    };
    bills(&json!("yes"), r#""yes""#);
    bills(&json!(""), r#""""#);
    bills(&json!("false"), r#""false""#);
    bills(&json!("true"), r#""true""#);
    bills(&json!(0), "0");
    bills(&json!(-7), "-7");
    bills(&json!(1.5), "a number");
    bills(&json!(1e300), "a number");
    bills(&json!([]), "an array");
    bills(&json!([false]), "an array");
    bills(&json!({}), "an object");
    bills(&json!({ "value": false }), "an object");
    mistake(
        &json!({ "unpaidBills": "not-yet-du" }),
        "unpaidBills",
        Some("not-yet-due"),
        r#"fact "unpaidBills" is "not-yet-du"; expected false, true or "not-yet-due"; did you mean "not-yet-due"?"#,
    );
    mistake(
        &json!({ "cashExpenditure": "no" }),
        "cashExpenditure",
        None,
        r#"fact "cashExpenditure" is "no"; expected false or true"#,
    );
    mistake(
        &json!({ "account": "New" }),
        "account",
        Some("new"),
        r#"fact "account" is "New"; expected "new" or "existing"; did you mean "new"?"#,
    );
    assert_eq!(error(&json!({ "account": 1 })).expected(), Some(r#""new" or "existing""#));
}

#[test]
fn a_wrong_time_is_named() {
    const INSTANT: &str = "an instant as RFC 3339 with offset or milliseconds since the Unix epoch";
    for (value, told) in [(json!(true), "true"), (json!({}), "an object"), (json!(["2026-11-21"]), "an array")] {
        let instant = format!(r#"fact "checkedAt" is {told}; expected {INSTANT}"#);
        mistake(&json!({ "checkedAt": value }), "checkedAt", None, &instant);
        let moment = format!(r#"fact "registeredAt" is {told}; expected {INSTANT}, or a calendar day YYYY-MM-DD"#);
        mistake(&json!({ "registeredAt": value }), "registeredAt", None, &moment);
    }
}

/// By how much a clock is off is a length of time; another number cannot be believed, and so neither can the clock.
#[test]
fn a_clock_may_be_off() {
    let checked = |off: Value| json!({ "checkedAt": "2026-11-21T08:00:00Z", "clockUncertaintyMs": off });
    for (value, told) in [(json!("1"), r#""1""#), (json!(false), "false"), (json!([]), "an array")] {
        let message = format!(r#"fact "clockUncertaintyMs" is {told}; expected a number of milliseconds, 0 or more"#);
        mistake(&checked(value.clone()), "clockUncertaintyMs", None, &message);
        mistake(&json!({ "clockUncertaintyMs": value }), "clockUncertaintyMs", None, &message);
    }
    for off in [json!(-1), json!(1e300)] {
        let decision = decision(&checked(off));
        assert_eq!(decision["checkedAt"], Value::Null);
        assert_eq!(decision["issues"], json!([{ "issue": "unreadable", "facts": ["checkedAt"] }]));
    }
    for off in [json!(0), json!(-0.0), json!(null), json!(0.9), json!(8.64e15)] {
        let decision = decision(&checked(off.clone()));
        assert_eq!(
            (&decision["checkedAt"], &decision["issues"]),
            (&json!("2026-11-21T08:00:00.000Z"), &json!([])),
            "{off}"
        );
    }
}

#[test]
fn contracts_are_an_array_of_names() {
    const ONE: &str =
        r#""offline-direct", "telemarketing-discount", "direct-special-offer", "professional-service" or "other""#;
    let contracts = |value: &Value, told: &str| {
        let message = format!(r#"fact "contracts" is {told}; expected an array of {ONE}"#);
        mistake(&json!({ "contracts": value }), "contracts", None, &message);
    };
    contracts(&json!("offline-direct"), r#""offline-direct""#);
    contracts(&json!(false), "false");
    contracts(&json!({}), "an object");
    contracts(&json!({ "0": "other", "length": 1 }), "an object");
    contracts(&json!([null]), "missing");
    contracts(&json!([[]]), "an array");
    contracts(&json!(["other", 7]), "7");
    contracts(&json!(["handshake"]), r#""handshake""#);
    mistake(
        &json!({ "contracts": ["other", "offline"] }),
        "contracts",
        None,
        &format!(r#"fact "contracts" is "offline"; expected an array of {ONE}"#),
    );
    mistake(
        &json!({ "contracts": ["professional-services"] }),
        "contracts",
        Some("professional-service"),
        &format!(
            r#"fact "contracts" is "professional-services"; expected an array of {ONE}; did you mean "professional-service"?"#
        ),
    );

    // As often as one likes, in any order.
    let twice = decision(&json!({ "contracts": ["other", "offline-direct", "other"] }));
    assert_eq!(twice, decision(&json!({ "contracts": ["offline-direct", "other"] })));
    let many = |count| std::iter::repeat_n("other", count).collect::<Vec<_>>();
    assert_eq!(decision(&json!({ "contracts": many(1_000) })), decision(&json!({ "contracts": ["other"] })));
    contracts(&json!(many(1_001)), "too long an array");
}

#[test]
fn null_is_left_out() {
    let left_out = decision(&json!({}));
    for name in json::names(Question::Associate).into_iter().skip(3) {
        assert_eq!(decision(&json!({ name: null })), left_out, "{name}");
    }
}

/// As in JavaScript, the last of two.
#[test]
fn of_two_equal_keys_the_last_counts() {
    let read = |facts: &str| {
        let text = format!(r#"{{ "edition": "international", "model": "reseller", "channel": "email", {facts} }}"#);
        json::read(Question::Associate, &serde_json::from_str(&text).unwrap())
    };
    let only = |facts: &str| read(facts).unwrap();
    assert_eq!(only(r#""account": "new", "account": "existing""#), only(r#""account": "existing""#));
    assert_eq!(only(r#""account": "new", "account": null"#), only(r#""website": null"#));
    assert_eq!(only(r#""account": "sold", "account": "new""#), only(r#""account": "new""#));
    assert_eq!(read(r#""account": "new", "account": "sold""#).unwrap_err().key(), "account");
}

#[test]
fn facts_are_an_object() {
    for text in ["null", "[]", "true", "7", "\"associate\"", "", "{", "{]", "[{}]"] {
        assert!(serde_json::from_str::<Given>(text).is_err(), "{text}");
    }
    let empty: Given = serde_json::from_str("{}").unwrap();
    assert_eq!(
        json::read(Question::Associate, &empty).unwrap_err().to_string(),
        r#"fact "edition" is missing; expected "international" or "china""#
    );
}

#[test]
fn a_question_is_asked_by_its_name() {
    let asked = |name: &str| json::question(&json::Value::Text(name.to_owned()));
    for (place, name) in Question::NAMES.iter().enumerate() {
        assert_eq!(asked(name), Ok(Question::ALL[place]));
    }
    let expected = r#""associate", "leave", "switch" or "adjust""#;
    for (question, nearest, hint) in [
        ("asociate", Some("associate"), r#"; did you mean "associate"?"#),
        ("leaves", Some("leave"), r#"; did you mean "leave"?"#),
        ("join", None, ""),
        ("", None, ""),
    ] {
        let error = asked(question).unwrap_err();
        let message = format!(r#"question is "{question}"; expected {expected}{hint}"#);
        assert_eq!((error.key(), error.nearest(), error.to_string()), ("question", nearest, message));
        assert_eq!(error.expected(), Some(expected));
    }
}

/// The kernel knows no more; for the other questions a channel is nobody's concern.
#[test]
fn a_question_takes_its_own_keys() {
    let tie = json!({ "edition": "china", "model": "agency", "askedBy": "customer", "unusedPickupVouchers": false });
    let error = read(customer(&json!({ "askedBy": "customer" }))).unwrap_err();
    assert_eq!((error.key(), error.to_string().as_str()), ("askedBy", r#"unknown fact "askedBy""#));
    for question in [Question::Leave, Question::Switch, Question::Adjust] {
        assert!(json::read(question, &given(tie.clone())).is_ok(), "{question}");
        assert_eq!(json::names(question).len(), FactName::ALL.len() + 5);
    }
    assert_eq!(read(tie).unwrap_err().key(), "askedBy");
}

/// Lists of moments: any order, any form of a moment; one that cannot be read makes the whole list unknown.
#[test]
fn requests_are_arrays_of_moments() {
    let asked = |requests: Value| {
        let facts = json!({
            "edition": "china", "model": "consulting", "checkedAt": "2026-11-21T08:00:00Z", "askedBy": "customer",
            "requestsFiledByCustomer": requests,
        });
        json::read(Question::Leave, &given(facts)).map(|reading| serde_json::to_value(reading.decide()).unwrap())
    };
    let bars = |requests: Value| asked(requests).unwrap()["barredBy"] == json!(["leave-cn-quota-customer"]);
    assert!(bars(json!(["2026-01-01", "2026-11-20T08:00:00+08:00"])));
    assert!(bars(json!([1_794_000_000_000.0, "2026-01-01"])));
    assert!(!bars(json!([])) && !bars(json!(["2026-01-01"])) && !bars(json!(null)));
    for unreadable in [json!(["2026-02-30"]), json!(["2026-11-20", "soon"]), json!([1e300])] {
        let decision = asked(unreadable.clone()).unwrap();
        let issue = json!([{ "issue": "unreadable", "facts": ["requestsFiledByCustomer"] }]);
        assert_eq!((&decision["issues"], &decision["barredBy"]), (&issue, &json!([])), "{unreadable}");
        assert!(decision["missing"].as_array().unwrap().contains(&json!("requestsFiledByCustomer")));
    }
    for wrong in [
        json!("2026-11-20"),
        json!(7),
        json!({}),
        json!([true]),
        json!([["2026-11-20"]]),
        json!(vec!["2026-11-20"; 1001]),
    ] {
        assert_eq!(asked(wrong).unwrap_err().key(), "requestsFiledByCustomer");
    }
}

/// Long texts are cut in what people read, and never measured against every name.
#[test]
fn huge_texts_are_cut() {
    let huge = "好".repeat(1_000_000);
    let error = error(&json!({ "account": huge }));
    assert_eq!(error.nearest(), None);
    assert_eq!(error.to_string(), format!(r#"fact "account" is "{}…"; expected "new" or "existing""#, "好".repeat(60)));

    let mut facts = serde_json::Map::new();
    facts.insert(huge.clone(), Value::Null);
    let error = read(facts.into()).unwrap_err();
    assert_eq!((error.key().len(), error.nearest()), (huge.len(), None));
    assert_eq!(error.to_string(), format!(r#"unknown fact "{}…""#, "好".repeat(60)));

    let sixty = "x".repeat(60);
    mistake(&json!({ &sixty: 1 }), &sixty, None, &format!(r#"unknown fact "{sixty}""#));
    let unreadable = decision(&json!({ "registeredAt": huge, "checkedAt": "9".repeat(1_000_000) }));
    assert_eq!(unreadable["issues"].as_array().unwrap().len(), 2);
}

#[test]
fn deep_objects_are_no_values() {
    let deep = (0..100).fold(json!({}), |inner, _| json!([{ "in": inner }]));
    mistake(
        &json!({ "account": deep }),
        "account",
        None,
        r#"fact "account" is an array; expected "new" or "existing""#,
    );
    let bottomless = "[".repeat(100_000);
    assert!(serde_json::from_str::<Given>(&format!(r#"{{ "account": {bottomless}"#)).is_err());
}

/// Every fact can be told, and every name that an error offers is taken.
#[test]
fn what_is_expected_is_accepted() {
    for name in &FactName::ALL[..FactName::OF_ASSOCIATING] {
        let key = name.name();
        let expected = error(&json!({ key: {} })).expected().unwrap().to_owned();
        for value in expected.split(['"', ',', ' ']).filter(|word| !["", "or", "an", "array", "of"].contains(word)) {
            let value = match value {
                "false" => json!(false),
                "true" => json!(true),
                name if key == "contracts" => json!([name]),
                name => json!(name),
            };
            if expected.starts_with("an instant") {
                continue;
            }
            assert!(read(customer(&json!({ key: value }))).is_ok(), "{key}: {value}");
        }
    }
    assert_eq!(json::names(Question::Associate).len(), FactName::OF_ASSOCIATING + 5);
}
