use std::io::Read as _;

use axum::body::Body;
use http_body_util::BodyExt as _;
use serde_json::{Value, json};
use server::policy::Wasm;
use tower::ServiceExt as _;

use crate::support::{ASSETS, CHINA, INVITATION, NOW, PAGES, get, head, request, send, send_to, server, server_with};

fn situation(text: &str) -> Value {
    let (_, rest) = text.split_once(r#"<script type="application/json" id="situation">"#).unwrap();
    serde_json::from_str(rest.split_once("</script>").unwrap().0).unwrap()
}

#[test]
fn every_edition_is_served_in_both_languages() {
    for (edition, language) in PAGES {
        let invitation = if edition == "china" { CHINA } else { INVITATION };
        let address = format!("/{language}/?{invitation}");
        let answer = get(&address, &[]);
        assert_eq!(answer.status, 200);
        assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
        assert_eq!(answer.header("content-language"), language);
        let text = answer.text();
        let rest = text.strip_prefix(&head(edition, language)).unwrap();
        // The answer waits for the situation, and for nothing else.
        let places = [
            "id=\"situation\"",
            "<script>begin()</script>",
            "data-step=\"changes\"",
            "<form class=\"demo\"",
            "id=\"consent\"",
            "data-step=\"terms\"",
            "id=\"send\"",
            "id=\"steps\"",
            "<p>the same</p>",
            "</body>\n</html>\n",
        ];
        let places = places.map(|part| rest.find(part).unwrap());
        assert!(places.is_sorted(), "{places:?}");
    }
    assert!(get(&format!("/zh-CN/?{INVITATION}"), &[]).text().contains("未登录"));
    assert!(get(&format!("/en/?{INVITATION}"), &[]).text().contains("Not signed in"));
}

#[test]
fn the_first_edition_of_the_address_counts_and_an_unknown_one_is_for_the_page_to_name() {
    for (query, edition) in [
        ("edition=china&edition=international", "china"),
        ("edition=international&edition=china", "international"),
        ("code=1&edition=ch%69na", "china"),
        ("%65dition=china", "china"),
        ("", "international"),
        ("edition", "international"),
        ("edition=&edition=china", "international"),
        ("edition=mars", "international"),
        ("edition=China", "international"),
        ("model=agency", "international"),
    ] {
        let text = get(&format!("/en/?{query}"), &[]).text();
        assert!(text.starts_with(&head(edition, "en")), "{query:?}");
    }
}

#[test]
fn what_is_known_of_an_invitation_is_that_of_its_edition() {
    let facts =
        |edition| situation(&get(&format!("/en/?edition={edition}"), &[]).text())["invitation"]["facts"].clone();
    assert_eq!(facts("international")["partnerPayment"], "postpaid");
    assert_eq!(facts("international").get("distributorState"), None);
    assert_eq!(facts("china")["distributorState"], "none");
    assert_eq!(facts("china")["invitationSentAt"], "2026-11-20T08:00:00.000Z");
    assert_eq!(facts("china").get("partnerPayment"), None);
}

/// Without the keys that each sending of a page gets anew.
fn but_for_its_keys(text: &str) -> String {
    let mut parts = text.split(r#"name="key" value=""#);
    let first = parts.next().unwrap().to_owned();
    let rest: Vec<_> = parts.map(|part| part.split_once('"').unwrap().1).collect();
    assert!(!rest.is_empty());
    first + &rest.concat()
}

#[test]
fn every_encoding_holds_the_same_text() {
    let address = format!("/zh-CN/?{INVITATION}");
    let signed_in = ("cookie", "account=unpaid-bills");
    let plain = get(&address, &[signed_in]);
    assert!(plain.headers.get("content-encoding").is_none());
    for (accepted, encoding) in [("gzip, deflate, br, zstd", "br"), ("gzip, deflate", "gzip")] {
        let answer = get(&address, &[signed_in, ("accept-encoding", accepted)]);
        assert_eq!(answer.header("content-encoding"), encoding);
        assert_eq!(but_for_its_keys(&answer.text()), but_for_its_keys(&plain.text()), "{encoding}");
        assert!(answer.body.len() < plain.body.len(), "{encoding}");
    }
}

#[test]
fn what_the_answer_needs_is_sent_while_the_rest_is_made() {
    let address = format!("/en/?{INVITATION}");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let asked = request("GET", &address, &[("accept-encoding", "br")], Body::empty());
        let mut body = server().oneshot(asked).await.unwrap().into_body();
        let first = body.frame().await.unwrap().unwrap().into_data().unwrap();
        let mut text = Vec::new();
        // It has no end yet.
        brotli::Decompressor::new(&*first, 4096).read_to_end(&mut text).unwrap_err();
        let text = String::from_utf8(text).unwrap();
        assert!(text.contains("<script>begin()</script>") && !text.contains("</html>"), "{text}");
    });
}

#[test]
fn a_long_address_is_no_trouble() {
    // Each of these becomes five bytes, more than one block of a compressed stream can hold.
    let address = format!("/en/?{INVITATION}{}", "&".repeat(40_000));
    let plain = get(&address, &[]);
    let brotli = get(&address, &[("accept-encoding", "br")]);
    assert_eq!(but_for_its_keys(&brotli.text()), but_for_its_keys(&plain.text()));
    assert!(plain.body.len() > 200_000);
}

#[test]
fn what_pages_ask_for_may_be_kept_for_ever() {
    let types = [
        "text/css; charset=utf-8",
        "text/javascript; charset=utf-8",
        "text/javascript; charset=utf-8",
        "application/wasm",
    ];
    for ((file, content), media_type) in ASSETS.into_iter().zip(types) {
        let answer = get(&format!("/{file}"), &[]);
        assert_eq!(answer.header("content-type"), media_type);
        assert_eq!(answer.header("cache-control"), "public, max-age=31536000, immutable");
        assert_eq!(answer.text(), content);
        let brotli = get(&format!("/{file}"), &[("accept-encoding", "gzip, br")]);
        assert_eq!((brotli.header("content-encoding"), brotli.header("vary")), ("br", "Accept-Encoding"));
        assert_eq!(brotli.text(), content);
    }
}

#[test]
fn the_policy_allows_what_the_page_was_built_with() {
    let answer = get("/en/", &[]);
    let policy = "default-src 'none'; script-src 'self' 'sha256-one=' 'sha256-two=' 'wasm-unsafe-eval'; \
        style-src 'sha256-three='; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; \
        frame-ancestors 'none'; require-trusted-types-for 'script'";
    assert_eq!(answer.header("content-security-policy"), policy);

    let answer = send_to(server_with(Wasm::Forbidden), request("GET", "/en/", &[], Body::empty()));
    assert_eq!(answer.header("content-security-policy"), policy.replace(" 'wasm-unsafe-eval'", ""));
}

#[test]
fn nobody_else_keeps_embeds_or_guesses_it() {
    let answer = get("/en/", &[]);
    for (name, value) in [
        ("cache-control", "no-store"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("referrer-policy", "no-referrer"),
        ("vary", "Accept-Encoding, Cookie"),
        ("x-content-type-options", "nosniff"),
    ] {
        assert_eq!(answer.header(name), value, "{name}");
    }
    assert!(answer.header("permissions-policy").contains("camera=()"));
}

#[test]
fn without_an_account_there_are_no_facts() {
    for cookie in ["", "account=", "account=nobody-we-know", "accounts=unpaid-bills", "account"] {
        let text = get("/en/", &[("cookie", cookie)]).text();
        let of_the_invitation = json!({
            "checkedAt": NOW, "invitationState": "valid", "partnerMayUseReferral": true, "partnerPayment": "postpaid",
            "partnerState": "normal",
        });
        let expected = json!({
            "now": NOW, "invitation": { "partner": "Example Partner Ltd", "facts": of_the_invitation },
            "account": null, "facts": null,
        });
        assert_eq!(situation(&text), expected, "{cookie:?}");
    }
}

#[test]
fn an_account_brings_its_facts() {
    let text = get(&format!("/en/?{INVITATION}"), &[("cookie", "a=b; account=unpaid-bills;c=d")]).text();
    let situation = situation(&text);
    assert_eq!(situation["now"], NOW);
    assert_eq!(situation["account"], "unpaid-bills");
    let facts = &situation["facts"];
    assert_eq!(facts["unpaidBills"], true);
    assert_eq!(facts["registeredAt"], "2026-11-18T08:00:00.000Z");
    assert_eq!(facts["invitationState"], "valid");
    assert_eq!(facts["checkedAt"], NOW);
    for stated_by_the_address in ["edition", "model", "channel", "website"] {
        assert!(facts.get(stated_by_the_address).is_none(), "{stated_by_the_address}");
    }
    assert!(text.contains(r#"<button name="account" value="">"#), "whoever is signed in can sign out");
}

#[test]
fn the_address_is_only_where_to_return_to() {
    let text = get(&format!(r"/en/?{INVITATION}&x='%22\"), &[]).text();
    let field = format!(r"/en/?{}&amp;x='%22\", INVITATION.replace('&', "&amp;"));
    assert!(text.contains(&format!(r#"<input type="hidden" name="return" value="{field}">"#)), "{text}");
}

#[test]
fn a_head_has_no_body() {
    let whole = get("/en/", &[]);
    let head = send(request("HEAD", "/en/", &[], Body::empty()));
    assert_eq!(head.status, 200);
    assert!(head.body.is_empty());
    assert_eq!(head.header("content-length"), whole.body.len().to_string());
    assert_eq!(head.header("content-security-policy"), whole.header("content-security-policy"));
}
