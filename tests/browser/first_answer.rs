//! The first answer costs no request, and nothing moves for it or after it.

use std::fmt::Write as _;

use partner_association::notice::Language;
use serde_json::json;

use crate::chromium::Chromium;
use crate::landing::{Customer, Invitation, string};
use crate::servers::Server;

/// Phones, a tablet, a desk.
const WIDTHS: [u32; 4] = [320, 390, 768, 1280];

#[test]
fn the_document_is_the_only_request_before_the_first_answer() {
    let (server, chromium) = (Server::start(), Chromium::start());
    let customer = Customer::new(&chromium, &server);
    for (language, account) in
        [(Language::En, Some("existing")), (Language::ZhCn, Some("little-known")), (Language::En, None)]
    {
        let about = format!("{account:?} in {}", language.tag());
        chromium.trying(&about);
        customer.be(account);
        customer.open(language, &Invitation::new("reseller", "email").query());
        assert_eq!(customer.confirm(), "confirmed", "{about}");

        let script = "const resources = performance.getEntriesByType('resource');
                      return { ...seen.answer, later: resources.map(({ name, startTime }) => ({ name, startTime })), asked: seen.asked }";
        let seen = chromium.run(script, &[]);
        let documents = seen["documents"].as_array().map(Vec::len);
        assert_eq!((documents, &seen["others"]), (Some(1), &json!([])), "{about}: {seen:#}");
        // The server is asked afterwards, once, and for the script that keeps the record.
        let later = seen["later"].as_array().expect("a list");
        let asked = |what: &str| later.iter().filter(|request| string(&request["name"]).contains(what)).count();
        assert_eq!((asked("/api/check"), asked("/follow-up-"), later.len()), (1, 1, 2), "{about}: {seen:#}");
        let check = later.iter().find(|request| string(&request["name"]).ends_with("/api/check")).expect("it is");
        assert_eq!(seen["asked"], 1, "{about}");
        let (answered, asked) = (seen["at"].as_f64(), check["startTime"].as_f64());
        assert!(answered.is_some() && answered <= asked, "{about}: {seen:#}");
    }
}

#[test]
fn no_time_is_put_into_words_before_the_answer_is_painted_and_the_server_asked() {
    let (server, chromium) = (Server::start(), Chromium::start());
    let customer = Customer::new(&chromium, &server);
    customer.be(Some("existing"));
    for language in Language::ALL.iter().copied() {
        chromium.trying(language.tag());
        customer.open(language, &Invitation::new("reseller", "email").query());
        let script = "return seen.formats > 1 && document.querySelector('#until time').textContent && [seen.answer.formats, seen.formatsWhenAsked]";
        assert_eq!(chromium.wait("the words", script, &[]), json!([0, 0]), "{}", language.tag());
    }
}

/// Letters as large as on most phones, and twice as large.
#[test]
fn nothing_moves_and_nothing_is_wider_than_the_screen() {
    for letters in [16, 32] {
        nothing_moves(letters);
    }
}

fn nothing_moves(letters: u32) {
    let preferences = json!({ "webkit.webprefs.default_font_size": letters });
    let (server, chromium) = (Server::start(), Chromium::start_with(&[], &preferences));
    let customer = Customer::new(&chromium, &server);
    let email = Invitation::new("reseller", "email").query();
    let accounts = [
        None,
        Some("existing"),
        Some("little-known"),
        Some("eighth-day"),
        Some("has-cash-expenditure"),
        Some("contradiction"),
    ];
    let mut failures = String::new();
    for width in WIDTHS {
        chromium.widen(width);
        for language in Language::ALL.iter().copied() {
            for account in accounts {
                let about = format!("{account:?} in {} at {width} px", language.tag());
                chromium.trying(&about);
                customer.be(account);
                customer.open(language, &email);
                let size = chromium.run("return getComputedStyle(document.documentElement).fontSize", &[]);
                assert_eq!(size, format!("{letters}px"), "{about}");
                painted(&chromium);
                assert_eq!(customer.confirm(), "confirmed", "{about}");
                painted(&chromium);
                let moved = chromium.run("return seen.moved()", &[]);
                if moved != json!([]) {
                    let _ = write!(failures, "\n{about}: moved {moved:#}");
                }
                let wide = chromium.run(WIDER, &[]);
                if wide != json!([]) {
                    let _ = write!(failures, "\n{about}: wider than the screen: {wide:#}");
                }
            }
        }
    }
    assert!(failures.is_empty(), "{failures}");
}

#[test]
fn a_different_answer_of_the_server_moves_nothing_that_can_be_seen() {
    let (server, chromium) = (Server::start(), Chromium::start());
    let customer = Customer::new(&chromium, &server);
    for width in WIDTHS {
        chromium.widen(width);
        let about = format!("at {width} px");
        chromium.trying(&about);
        customer.be(Some("existing"));
        customer.open(Language::En, &Invitation::new("reseller", "email").query());
        customer.be(Some("special-contract"));
        painted(&chromium);
        assert_eq!(customer.confirm(), "differs", "{about}");
        painted(&chromium);
        assert_eq!(chromium.run("return seen.moved()", &[]), json!([]), "{about}");
    }
}

/// The measure measures: what moves is seen to move.
#[test]
fn a_block_that_pushes_the_answer_away_would_be_noticed() {
    let (server, chromium) = (Server::start(), Chromium::start());
    let customer = Customer::new(&chromium, &server);
    customer.open(Language::En, &Invitation::new("reseller", "email").query());
    painted(&chromium);
    chromium.run("document.body.style.paddingTop = '100px'; document.body.style.minWidth = '3000px'", &[]);
    painted(&chromium);
    assert_ne!(chromium.run("return seen.moved()", &[]), json!([]));
    assert_ne!(chromium.run(WIDER, &[]), json!([]));
}

/// Waits until what there is to see has been seen: layout shifts are told with the frame they are in.
fn painted(chromium: &Chromium) {
    let script = "for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
                  await Promise.all(document.getAnimations().map(animation => animation.finished));
                  await new Promise(requestAnimationFrame);";
    chromium.run_async(script, &[]);
}

/// What sticks out to the right, if anything does.
const WIDER: &str = "
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    return [...document.querySelectorAll('body, body *')].filter(element => element.getBoundingClientRect().right > innerWidth + 1)
        .map(element => element.outerHTML.slice(0, 80));";
