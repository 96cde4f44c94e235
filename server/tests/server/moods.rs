use axum::body::Body;
use partner_association::{Channel, Model};
use serde_json::{Value, json};
use server::app::{Demonstration, router};

use crate::support::{Answer, app_of, confirmation, now, own_server, request, send_to, store};

fn demonstration() -> axum::Router {
    router(app_of(store(), now).with(Demonstration::On))
}

fn confirm_in(server: &axum::Router, mood: &str, key: &str) -> Answer {
    let cookie = format!("account=existing; server-mood={mood}");
    let headers = [("content-type", "application/json"), ("cookie", &cookie), ("idempotency-key", key)];
    let body = confirmation(Model::Reseller, Channel::Email).to_string();
    send_to(server.clone(), request("POST", "/api/associations", &headers, body))
}

fn choose(server: &axum::Router, address: &str, form: &str) -> Answer {
    let headers = [("content-type", "application/x-www-form-urlencoded"), ("cookie", "account=existing")];
    send_to(server.clone(), request("POST", address, &headers, form.to_owned()))
}

#[test]
fn a_busy_server_does_nothing() {
    let server = demonstration();
    let busy = confirm_in(&server, "busy", "key-0001");
    assert_eq!((busy.status.as_u16(), busy.header("retry-after")), (503, "5"));
    assert_eq!(busy.header("content-type"), "application/problem+json");
    // To a form as well.
    let form = [("content-type", "application/x-www-form-urlencoded"), ("cookie", "server-mood=busy")];
    assert_eq!(send_to(server.clone(), request("POST", "/en/associations", &form, "")).status, 503);
    // Nothing was done: the account is still free.
    assert_eq!(confirm_in(&server, "as-it-is", "key-0002").json()["decision"]["notice"], "proceed-with-consequences");
}

#[test]
fn a_silent_server_has_done_it() {
    let server = demonstration();
    let silent = confirm_in(&server, "silent", "key-0001");
    assert_eq!(silent.status, 503);
    // Whoever sends it again learns so.
    let again = confirm_in(&server, "as-it-is", "key-0001").json();
    assert_eq!(again["decision"]["notice"], "proceed-with-consequences");
    assert!(again["association"].is_object(), "{again}");
}

#[test]
fn a_pending_confirmation_is_not_the_last_word() {
    let server = demonstration();
    let pending = confirm_in(&server, "pending", "key-0001").json();
    assert_eq!((&pending["pending"], &pending["association"]), (&json!(true), &Value::Null));
    assert_eq!(pending["decision"]["outcome"], "eligible");
    let done = confirm_in(&server, "as-it-is", "key-0001").json();
    assert_eq!(done["pending"], false);
    assert!(done["association"].is_object());
    // What is done is done.
    assert_eq!(confirm_in(&server, "pending", "key-0001").json(), done);
}

#[test]
fn a_pending_confirmation_is_finished_by_itself() {
    let server = demonstration();
    let cookie = "account=existing; server-mood=pending";
    let headers = [("content-type", "application/json"), ("cookie", cookie), ("idempotency-key", "key-0001")];
    let body = confirmation(Model::Reseller, Channel::Email).to_string();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().start_paused(true).build().unwrap();
    runtime.block_on(async {
        use tower::ServiceExt as _;
        let answer = server.clone().oneshot(request("POST", "/api/associations", &headers, body)).await.unwrap();
        assert_eq!(answer.status(), 200);
        tokio::time::sleep(std::time::Duration::from_secs(30)).await;
        // What is done aside takes real time.
        for _ in 0..1000 {
            std::thread::sleep(std::time::Duration::from_millis(5));
            tokio::task::yield_now().await;
        }
    });
    let other_key = confirm_in(&server, "as-it-is", "key-0002").json();
    assert_eq!(other_key["decision"]["notice"], "already-associated");
}

#[test]
fn a_slow_server_answers_all_the_same() {
    let server = demonstration();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().start_paused(true).build().unwrap();
    let headers = [("content-type", "application/json"), ("cookie", "server-mood=slow")];
    let facts = json!({ "edition": "international", "model": "reseller", "channel": "email" });
    let body = json!({ "question": "associate", "facts": facts }).to_string();
    runtime.block_on(async {
        use tower::ServiceExt as _;
        let start = tokio::time::Instant::now();
        let answer = server.oneshot(request("POST", "/api/check", &headers, body)).await.unwrap();
        assert_eq!((answer.status().as_u16(), start.elapsed().as_secs()), (200, 5));
    });
}

#[test]
fn a_mood_is_chosen_and_forgotten() {
    let server = demonstration();
    let slow = choose(&server, "/demo/mood", "mood=slow&return=/en/?a=b");
    assert_eq!((slow.status.as_u16(), slow.header("location")), (303, "/en/?a=b"));
    assert_eq!(slow.header("set-cookie"), "server-mood=slow; HttpOnly; SameSite=Lax; Path=/");
    let usual = choose(&server, "/demo/mood", "mood=as-it-is&return=//evil.example/");
    assert_eq!((usual.status.as_u16(), usual.header("location")), (303, "/demo"));
    assert!(usual.header("set-cookie").starts_with("server-mood=; Max-Age=0;"));
    for form in ["", "mood=angry", "mood=slow%0d%0a"] {
        let answer = choose(&server, "/demo/mood", form);
        assert_eq!((answer.status.as_u16(), &answer.json()["key"]), (422, &json!("mood")), "{form}");
    }
    let page = send_to(server, request("GET", "/demo", &[], Body::empty())).text();
    for mood in ["as-it-is", "slow", "busy", "silent", "pending"] {
        let button = format!(r#"<button name="mood" value="{mood}">"#);
        assert_eq!(page.matches(&button).count(), 2, "{mood}");
        assert!(!page.contains(&format!("{button}</button>")), "{mood}");
    }
}

#[test]
fn an_account_starts_over() {
    let server = demonstration();
    let first = confirm_in(&server, "as-it-is", "key-0001").json();
    let over = choose(&server, "/demo/start-over", "return=/en/");
    assert_eq!((over.status.as_u16(), over.header("location")), (303, "/en/"));
    let second = confirm_in(&server, "as-it-is", "key-0002").json();
    assert!(second["association"].is_object(), "{second}");
    assert_ne!(second["association"]["reference"], first["association"]["reference"]);
}

#[test]
fn no_other_server_has_moods() {
    let server = own_server();
    for address in ["/demo/mood", "/demo/start-over"] {
        assert_eq!(choose(&server, address, "mood=slow").status, 404);
    }
    assert!(confirm_in(&server, "busy", "key-0001").json()["association"].is_object());
    assert!(!send_to(server, request("GET", "/demo", &[], Body::empty())).text().contains("/demo/mood"));
}
