//! Every sample account sees the answer that the native crate gives: first from the page, then from
//! the server.

use std::fmt::Write as _;

use partner_association::notice::Language;
use serde_json::json;

use crate::chromium::Chromium;
use crate::landing::{Customer, Known, accounts, assert_shown, differences, expected, names, string};
use crate::servers::Server;

#[test]
fn every_account_gets_the_native_answer_in_english() {
    every_account_gets_the_native_answer(Language::En);
}

#[test]
fn every_account_gets_the_native_answer_in_chinese() {
    every_account_gets_the_native_answer(Language::ZhCn);
}

#[track_caller]
fn every_account_gets_the_native_answer(language: Language) {
    let (server, chromium) = (Server::start(), Chromium::start());
    let customer = Customer::new(&chromium, &server);
    let mut failures = String::new();
    for account in accounts() {
        let about = format!("{} in {}", account.id, language.tag());
        chromium.trying(&about);
        customer.be(None);
        customer.open(language, &account.invitation.query());
        customer.sign_in(&account.id);

        let own = customer.own_decision(&account.invitation);
        let known = Known::of(&customer.situation(), &own);
        let by_page = differences(&expected(language, &account.invitation, &own, known, "checking"), &customer.shown());

        let word = customer.confirm();
        let confirmed = customer.server_decision(&account.invitation);
        let by_server =
            differences(&expected(language, &account.invitation, &confirmed, known, "confirmed"), &customer.shown());

        for (who, differences) in [("by the page", by_page), ("by the server", by_server)] {
            if !differences.is_empty() {
                let _ = write!(failures, "\n{about}, {who}:{differences}\n");
            }
        }
        assert_eq!(word, "confirmed", "{about}");
        assert_eq!(string(&confirmed["authority"]), "server", "{about}");
        for decision in [&own, &confirmed] {
            assert_eq!(string(&decision["outcome"]), account.answer.outcome, "{about}");
            assert!(names(&decision["barredBy"]).eq(&account.answer.barred_by), "{about}: {decision}");
        }
        chromium.assert_no_complaints();
    }
    assert!(failures.is_empty(), "{failures}");
}

/// The page knows what was true when it was sent; meanwhile something else is.
#[test]
fn another_answer_of_the_server_takes_the_place_of_the_pages() {
    let (server, chromium) = (Server::start(), Chromium::start());
    let customer = Customer::new(&chromium, &server);
    let accounts = accounts();
    let invitation = &accounts.iter().find(|account| account.id == "existing").expect("a sample").invitation;
    for language in Language::ALL.iter().copied() {
        for (then, now, is_stricter) in [("existing", "unpaid-bills", true), ("unpaid-bills", "existing", false)] {
            let about = format!("first {then}, then {now}, in {}", language.tag());
            chromium.trying(&about);
            customer.be(Some(then));
            customer.open(language, &invitation.query());
            let own = customer.own_decision(invitation);
            assert_shown(&about, &expected(language, invitation, &own, Known::Facts, "checking"), &customer.shown());

            customer.be(Some(now));
            assert_eq!(customer.confirm(), "differs", "{about}");
            let decision = customer.server_decision(invitation);
            assert_shown(
                &about,
                &expected(language, invitation, &decision, Known::Facts, "differs"),
                &customer.shown(),
            );

            // And why it differs.
            let why = "return [document.querySelector('#reconciled').checkVisibility(), [...document.querySelectorAll('[data-ending], [data-reason]')].filter(one => one.checkVisibility()).map(one => one.dataset.ending || one.dataset.reason)]";
            let ending = if is_stricter { "stricter" } else { "laxer" };
            chromium.wait("why", "return !document.querySelector('#reconciled').hidden", &[]);
            assert_eq!(chromium.run(why, &[]), json!([true, [ending, "facts-differ"]]), "{about}");

            // Whoever would miss something is taken there; everybody is told once.
            let focus = "const heading = document.querySelector('[data-notice]:not([hidden]) h2');
                         return [document.activeElement === heading, document.querySelector('[role=status]').textContent.includes(heading.textContent)]";
            assert_eq!(chromium.run(focus, &[]), json!([is_stricter, true]), "{about}");
            chromium.assert_no_complaints();
        }
    }
}
