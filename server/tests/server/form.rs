//! The plain forms, as a browser without our script sends them: what stood in the page, and what was entered.

use partner_association::notice::{Flow, Language, Text, text};

use crate::support::{Answer, CHINA, INVITATION, get, own_server, request, send_to};

/// What a form of the page holds before anybody enters anything.
fn fields(page: &str, action: &str) -> Vec<(String, String)> {
    let (_, form) = page.split_once(&format!("action=\"{action}\"")).unwrap();
    let (form, _) = form.split_once("</form>").unwrap();
    let attribute = |element: &str, name: &str| {
        let (_, value) = element.split_once(&format!("{name}=\""))?;
        Some(value.split('"').next().unwrap().replace("&quot;", "\"").replace("&amp;", "&"))
    };
    let hidden = form.split("<input").skip(1).filter(|element| element.contains("type=\"hidden\""));
    hidden.map(|element| (attribute(element, "name").unwrap(), attribute(element, "value").unwrap())).collect()
}

fn post(server: &axum::Router, address: &str, account: &str, fields: &[(String, String)]) -> Answer {
    let mut body = form_urlencoded::Serializer::new(String::new());
    body.extend_pairs(fields);
    let cookie = format!("account={account}");
    let headers = [("content-type", "application/x-www-form-urlencoded"), ("cookie", &*cookie)];
    send_to(server.clone(), request("POST", address, &headers, body.finish()))
}

fn entered(mut fields: Vec<(String, String)>, more: &[(&str, &str)]) -> Vec<(String, String)> {
    fields.extend(more.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    fields
}

fn says(answer: &Answer, word: Flow) -> bool {
    answer.text().contains(text(Language::En, Text::Flow(word)))
}

const EVERYTHING: [(&str, &str); 4] =
    [("instructions", "on"), ("disclosure", "on"), ("country", "SG"), ("agreements", "on")];

#[test]
fn a_form_associates_once_and_leads_to_its_receipt() {
    let server = own_server();
    let page = get(&format!("/en/?{INVITATION}"), &[("cookie", "account=existing")]).text();
    let sent = entered(fields(&page, "/en/associations"), &EVERYTHING);
    let answer = post(&server, "/en/associations", "existing", &sent);
    assert_eq!(answer.status, 303, "{}", answer.text());
    let address = answer.header("location").to_owned();
    assert_eq!(
        post(&server, "/en/associations", "existing", &sent).header("location"),
        address,
        "sent twice, it is the same"
    );

    let receipt = send_to(server.clone(), request("GET", &address, &[], axum::body::Body::empty()));
    assert_eq!(receipt.status, 200);
    let reference = address.trim_end_matches('/').rsplit('/').next().unwrap();
    for part in [reference, "Example Partner Ltd", "Reseller", "Not agreed", "/zh-CN/receipts/"] {
        assert!(receipt.text().contains(part), "{part}");
    }
    assert!(says(&receipt, Flow::WhatNow) && says(&receipt, Flow::SignedRecord));
    // Nobody guesses one.
    let other = address.replace(reference, "0000000000000000000000000");
    assert_eq!(send_to(server, request("GET", &other, &[], axum::body::Body::empty())).status, 404);
}

#[test]
fn in_china_no_country_is_asked_for() {
    let server = own_server();
    let page = get(&format!("/zh-CN/?{CHINA}"), &[("cookie", "account=china-new")]).text();
    assert!(!page.contains("name=\"country\""));
    let sent = entered(
        fields(&page, "/zh-CN/associations"),
        &[("instructions", "on"), ("disclosure", "on"), ("agreements", "on")],
    );
    let answer = post(&server, "/zh-CN/associations", "china-new", &sent);
    assert_eq!(answer.status, 303, "{}", answer.text());
}

#[test]
fn what_is_missing_is_said_and_nothing_is_associated() {
    let server = own_server();
    let page = get(&format!("/en/?{INVITATION}"), &[]).text();
    let send = |account: &str, left_out: &str| {
        let more: Vec<_> = EVERYTHING.into_iter().filter(|(name, _)| *name != left_out).collect();
        post(&server, "/en/associations", account, &entered(fields(&page, "/en/associations"), &more))
    };
    for (account, left_out, word) in [
        ("", "", Flow::MissingAccount),
        ("existing", "country", Flow::MissingCountry),
        ("existing", "disclosure", Flow::MissingConsent),
        ("existing", "agreements", Flow::MissingAgreements),
    ] {
        // A page is sent anew for each, with a key of its own.
        let page = get(&format!("/en/?{INVITATION}"), &[]).text();
        let more: Vec<_> = EVERYTHING.into_iter().filter(|(name, _)| *name != left_out).collect();
        let answer = post(&server, "/en/associations", account, &entered(fields(&page, "/en/associations"), &more));
        assert_eq!(answer.status, 200, "{left_out}");
        assert!(says(&answer, word) && says(&answer, Flow::NotYet), "{left_out}: {}", answer.text());
        assert!(answer.text().contains("/en/?edition=international&amp;model=reseller"), "{left_out}");
    }
    let stale = fields(&page, "/en/associations").into_iter().map(|(name, value)| {
        let value =
            if name == "shown-instructions" { value.replace(|digit: char| digit.is_ascii_digit(), "0") } else { value };
        (name, value)
    });
    let answer = post(&server, "/en/associations", "existing", &entered(stale.collect(), &EVERYTHING));
    assert!(answer.status == 422 || says(&answer, Flow::TextChanged), "{}", answer.text());
    // A bar is said in words.
    let answer = send("unpaid-bills", "");
    assert!(answer.text().contains("data-part=\"answer\""), "{}", answer.text());
    assert!(says(&answer, Flow::NotYet));
}

#[test]
fn an_invitation_can_be_declined() {
    let server = own_server();
    let page = get(&format!("/en/?{INVITATION}"), &[]).text();
    let sent = fields(&page, "/en/declines");
    for account in ["", "existing"] {
        let answer = post(&server, "/en/declines", account, &sent);
        assert_eq!(answer.status, 200, "{}", answer.text());
        assert!(says(&answer, Flow::DeclinedHeading) && says(&answer, Flow::OpenAgain));
    }
}
