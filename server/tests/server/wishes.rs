use std::sync::atomic::{AtomicI64, Ordering};

use axum::Router;
use jiff::Timestamp;
use partner_association::{Channel, Model};
use serde_json::{Value, json};
use server::app::router;

use crate::support::{Answer, app_of, confirm, confirmation, now, own_server, post, store};

const LEAVE: &str = "/api/leave-requests";
const SWITCH: &str = "/api/switch-requests";
const SETTLED: &str = r#"{"declared":{"agreedAndSettledWithPartner":true,"openDisputeWithPartner":false}}"#;

#[track_caller]
fn answered(answer: &Answer) -> Value {
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(answer.header("content-type"), "application/json");
    answer.json()
}

#[track_caller]
fn associate(server: &Router, account: &str, model: Model) -> Value {
    let answer = answered(&confirm(server, account, "key-associate", &confirmation(model, Channel::Email)));
    assert!(answer["association"].is_object(), "{answer}");
    answer["association"].clone()
}

#[test]
fn an_invitation_is_declined_and_taken_up_again() {
    let server = own_server();
    let whole = confirmation(Model::Reseller, Channel::Email);
    let address = json!({ "code": whole["code"], "edition": "international", "model": "reseller", "channel": "email" });
    let decline = |key| post(&server, "/api/declines", "existing", key, &address.to_string());
    let first = decline("key-decline");
    let declined = answered(&first);
    assert_eq!(declined["decline"]["at"], "2026-11-21T08:15:00.000Z");
    assert_eq!(declined["association"], Value::Null);
    assert_eq!(decline("key-decline").body, first.body);
    assert_ne!(answered(&decline("key-another"))["decline"]["reference"], declined["decline"]["reference"]);

    let association = associate(&server, "existing", Model::Reseller);
    let late = answered(&decline("key-too-late"));
    assert_eq!((&late["decline"], &late["association"]), (&Value::Null, &association));

    // The key is that of an association.
    assert_eq!(decline("key-associate").status, 422);
    assert_eq!(post(&server, "/api/declines", "", "key-decline", &address.to_string()).status, 401);
    let unknown = json!({ "code": "EXAMPLE-INVITATION-9999", "edition": "china", "model": "agency", "channel": "qr" });
    assert_eq!(post(&server, "/api/declines", "existing", "key-unknown", &unknown.to_string()).status, 404);
}

#[test]
fn a_request_to_leave_is_filed_when_nothing_stands_in_the_way() {
    let server = own_server();
    let none = post(&server, LEAVE, "existing", "key-leave-0", SETTLED);
    assert_eq!((none.status.as_u16(), &none.json()["title"]), (409, &json!("Not associated")));

    associate(&server, "existing", Model::Reseller);
    let open = answered(&post(&server, LEAVE, "existing", "key-leave-1", "{}"));
    assert_eq!((&open["decision"]["outcome"], &open["request"]), (&json!("undetermined"), &Value::Null));
    assert_eq!(open["decision"]["missing"], json!(["agreedAndSettledWithPartner"]));

    // Three in three months.
    for key in ["key-leave-2", "key-leave-3", "key-leave-4"] {
        let first = post(&server, LEAVE, "existing", key, SETTLED);
        let filed = answered(&first);
        assert_eq!(filed["decision"]["authority"], "server");
        assert_eq!(filed["decision"]["question"], "leave");
        assert_eq!(filed["request"]["at"], "2026-11-21T08:15:00.000Z", "{filed}");
        // Sent again, it counts once.
        assert_eq!(post(&server, LEAVE, "existing", key, SETTLED).body, first.body);
    }
    let fourth = answered(&post(&server, LEAVE, "existing", "key-leave-5", SETTLED));
    assert_eq!((&fourth["decision"]["barredBy"], &fourth["request"]), (&json!(["leave-intl-quota"]), &Value::Null));
    // What was filed stays what it was.
    assert!(answered(&post(&server, LEAVE, "existing", "key-leave-4", SETTLED))["request"].is_object());
}

#[test]
fn what_the_server_knows_goes_before_what_is_declared() {
    let server = own_server();
    associate(&server, "existing", Model::Reseller);
    for (body, key) in [
        (r#"{"declared":{"overduePayment":false}}"#, "overduePayment"),
        (r#"{"declared":{"requestsFiledByCustomer":[]}}"#, "requestsFiledByCustomer"),
        (r#"{"declared":{"partnerConsents":"yes"}}"#, "declared"),
        (r#"{"declared":[]}"#, "declared"),
        (r#"{"at":"2020-01-01"}"#, "at"),
        ("[]", "body"),
    ] {
        let answer = post(&server, LEAVE, "existing", "key-leave-1", body);
        assert_eq!((answer.status.as_u16(), answer.json()["key"].as_str()), (422, Some(key)), "{body}");
    }
}

#[test]
fn a_request_to_switch_is_filed_once_in_three_months() {
    let server = own_server();
    associate(&server, "china-agency", Model::Agency);
    let body = r#"{"targetModel":"consulting","declared":{"agreedAndSettledWithPartner":true,"openDisputeWithPartner":false}}"#;
    let first = answered(&post(&server, SWITCH, "china-agency", "key-switch-1", body));
    assert_eq!(first["decision"]["question"], "switch");
    assert!(first["request"].is_object(), "{first}");
    let second = answered(&post(&server, SWITCH, "china-agency", "key-switch-2", body));
    assert_eq!((&second["decision"]["outcome"], &second["request"]), (&json!("ineligible"), &Value::Null));
    // That was no request to leave.
    let leave = answered(&post(&server, LEAVE, "china-agency", "key-leave-1", SETTLED));
    assert!(leave["request"].is_object(), "{leave}");
    let again = answered(&post(&server, LEAVE, "china-agency", "key-leave-2", SETTLED));
    assert_eq!(again["decision"]["barredBy"], json!(["leave-cn-quota-customer"]));

    for body in ["{}", r#"{"targetModel":"agancy"}"#, r#"{"targetModel":7}"#] {
        let answer = post(&server, SWITCH, "china-agency", "key-switch-3", body);
        assert_eq!((answer.status.as_u16(), &answer.json()["key"]), (422, &json!("targetModel")));
    }
}

#[test]
fn a_clock_that_is_set_back_frees_no_quota() {
    static TIME: AtomicI64 = AtomicI64::new(0);
    const DAY: i64 = 86_400_000;
    let later = |days: i64| TIME.store(now().as_millisecond() + days * DAY, Ordering::Relaxed);
    later(0);
    let server = router(app_of(store(), || Timestamp::from_millisecond(TIME.load(Ordering::Relaxed)).unwrap()));
    associate(&server, "china-agency", Model::Agency);
    let leave = |key: &str| answered(&post(&server, LEAVE, "china-agency", key, SETTLED));
    assert!(leave("key-leave-1")["request"].is_object());
    for (days, key) in [(0, "key-leave-2"), (-1, "key-leave-3"), (-100, "key-leave-4"), (-4000, "key-leave-5")] {
        later(days);
        let refused = leave(key);
        assert_eq!(refused["decision"]["barredBy"], json!(["leave-cn-quota-customer"]), "{days}");
        // It counts as at the latest time ever seen.
        assert_eq!(refused["decision"]["checkedAt"], "2026-11-21T08:15:00.000Z", "{days}");
    }
    later(100);
    assert!(leave("key-leave-6")["request"].is_object());
    later(0);
    let refused = leave("key-leave-7");
    assert_eq!(refused["decision"]["barredBy"], json!(["leave-cn-quota-customer"]));
    assert_eq!(refused["decision"]["checkedAt"], "2027-03-01T08:15:00.000Z");
}

#[test]
fn a_clock_that_is_set_back_revives_no_invitation() {
    static TIME: AtomicI64 = AtomicI64::new(0);
    const HOUR: i64 = 3_600_000;
    let later = |hours: i64| TIME.store(now().as_millisecond() + hours * HOUR, Ordering::Relaxed);
    later(0);
    let server = router(app_of(store(), || Timestamp::from_millisecond(TIME.load(Ordering::Relaxed)).unwrap()));
    let mut body = confirmation(Model::Consulting, Channel::Email);
    body["code"] = json!("EXAMPLE-CONSULTING-EMAIL-ONCE");
    let outcome = |account: &str, key: &str| {
        let answer = answered(&confirm(&server, account, key, &body));
        (answer["decision"]["barredBy"].clone(), answer["association"].is_object())
    };
    // A week, and not a moment longer.
    later(7 * 24 - 1);
    assert_eq!(outcome("china-little-known", "key-0001"), (json!([]), false));
    later(7 * 24);
    let expired = (json!(["invitation-expired"]), false);
    assert_eq!(outcome("china-agency", "key-0002"), expired);
    later(1);
    assert_eq!(outcome("china-agency", "key-0003"), expired);
}
