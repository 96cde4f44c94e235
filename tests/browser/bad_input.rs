//! Bad addresses, facts that cannot be read, a server that is gone: a page that says so, and never a
//! blank one.

use std::collections::HashMap;
use std::fs;

use partner_association::notice::{Language, Page, Text, text};
use partner_association::{Edition, Model, rules};
use serde_json::json;

use crate::chromium::{Chromium, told};
use crate::landing::{CODE, Customer, Invitation, Known, Object, assert_shown, decision, expected};
use crate::servers::{File, Files, Server};

#[test]
fn a_bad_address_says_what_it_lacks_in_the_pages_language() {
    let (server, chromium) = (Server::start(), Chromium::start());
    let customer = Customer::new(&chromium, &server);
    let whole = format!("?edition=international&model=reseller&channel=email&code={CODE}");
    let but = |from: &str, to: &str| whole.replace(from, to);
    let addresses = [
        (String::new(), Page::AddressEdition),
        (format!("?code={CODE}"), Page::AddressEdition),
        (but("international", "mars"), Page::AddressEdition),
        (but("international", "International"), Page::AddressEdition),
        (but("&model=reseller", ""), Page::AddressModel),
        (but("reseller", ""), Page::AddressModel),
        (but("reseller", "__proto__"), Page::AddressModel),
        // A model of the other edition is none of this one's.
        (but("reseller", "agency"), Page::AddressModel),
        (but("international", "china"), Page::AddressModel),
        (but("&channel=email", ""), Page::AddressChannel),
        (but("email", "pigeon"), Page::AddressChannel),
        (but("email", "%F0%9F%95%8A"), Page::AddressChannel),
        (whole.replace(&format!("&code={CODE}"), ""), Page::AddressCode),
        (but(CODE, ""), Page::AddressCode),
        (but(CODE, "EXAMPLE"), Page::AddressCode),
        (but(CODE, "EXAMPLE%20INVITATION%200001"), Page::AddressCode),
        (but(CODE, "<script>alert(1)</script>"), Page::AddressCode),
        (but(CODE, "%ED%A0%80%00%FFxxxxxxxxxxxxxxxx"), Page::AddressCode),
        (but(CODE, &"x".repeat(161)), Page::AddressCode),
        (format!("{whole}&website=mars"), Page::AddressCode),
    ];
    for language in Language::ALL.iter().copied() {
        for (account, (query, fault)) in [None, Some("existing")].into_iter().cycle().zip(&addresses) {
            let about = format!("{query:?} in {}, {account:?}", language.tag());
            chromium.trying(&about);
            customer.be(account);
            customer.open(language, query);
            let shown = customer.shown();
            let expected = json!({
                "lang": language.html_lang(),
                "title": text(language, Text::Page(Page::Title)),
                "fault": [text(language, Text::Page(*fault))],
                "outcome": [], "authority": [], "notice": [], "note": [], "bars": [], "missing": [], "issues": [],
            });
            assert_shown(&about, &crate::landing::object(expected), &shown);
            // The published conditions are for everybody.
            let conditions = shown["conditions"].as_array().map(Vec::len);
            let edition = if query.contains("edition=china") { Edition::China } else { Edition::International };
            assert_eq!(conditions, Some(rules::associate(edition).len()), "{about}");
            assert_eq!(chromium.run("return seen.asked", &[]), 0, "{about}");
            chromium.assert_no_complaints();
        }
    }
}

/// What nobody asked for does no harm.
#[test]
fn an_address_may_say_more_than_the_page_knows() {
    let (server, chromium) = (Server::start(), Chromium::start());
    let customer = Customer::new(&chromium, &server);
    let invitation = Invitation::new("referral", "qr");
    for more in
        ["&utm_source=mail", "&edition=china", "&model", "&account=existing&associatedWith=inviter", "#main", "&%"]
    {
        let query = invitation.query() + more;
        chromium.trying(&query);
        customer.open(Language::En, &query);
        let own = customer.own_decision(&invitation);
        assert_shown(&query, &expected(Language::En, &invitation, &own, Known::Nothing, "checking"), &customer.shown());
        chromium.assert_no_complaints();
    }
}

/// What stands where the server writes what it knows, and should not.
fn unreadable() -> Vec<(&'static str, String)> {
    let element = |content: &str| format!(r#"<script type="application/json" id="situation">{content}</script>"#);
    let now = r#""now": "2026-11-21T08:00:00.000Z", "invitation": { "partner": "Example" }"#;
    vec![
        ("nothing", String::new()),
        ("an empty element", element("")),
        ("half an object", element(r#"{ "now": "2026-11-21T08:00:00.000Z", "facts": { "account": "exis"#)),
        ("null", element("null")),
        ("facts that are a text", element(&format!(r#"{{ {now}, "facts": "existing" }}"#))),
        ("no facts", element(&format!("{{ {now} }}"))),
        ("a misspelt fact", element(&format!(r#"{{ {now}, "facts": {{ "regsteredAt": "2026-11-18" }} }}"#))),
        ("a value of the wrong type", element(&format!(r#"{{ {now}, "facts": {{ "unpaidBills": "yes" }} }}"#))),
    ]
}

#[test]
fn facts_that_cannot_be_read_leave_the_published_conditions() {
    let (site, mut files) = (told("SITE"), HashMap::new());
    for language in Language::ALL.iter().copied() {
        let [head, foot] = ["head.html", "foot.html"].map(|part| {
            fs::read_to_string(site.join("international").join(language.tag()).join(part))
                .expect("the site has been built")
        });
        for (place, (_, tail)) in unreadable().into_iter().enumerate() {
            let path = format!("/{place}/{}/", language.tag());
            files.insert(path.clone(), File::new(&path, [head.as_str(), &tail, &foot].concat()));
        }
    }
    let (files, chromium) = (Files::serve(files), Chromium::start());
    let invitation = Invitation::new("reseller", "email");
    for language in Language::ALL.iter().copied() {
        for (place, (what, tail)) in unreadable().into_iter().enumerate() {
            let about = format!("{what} in {}", language.tag());
            chromium.trying(&about);
            let origin = format!("{}/{place}", files.origin());
            let customer = Customer { chromium: &chromium, origin: &origin };
            customer.open(language, &invitation.query());

            let mut facts = Object::new();
            if tail.contains(r#""now": "2026-11-21T08:00:00.000Z", "inv"#) {
                facts.insert("checkedAt".into(), "2026-11-21T08:00:00.000Z".into());
            }
            let own = decision(facts, &invitation);
            // What a server lays out does not come from this one.
            let expected = |strip| {
                let mut expected = expected(language, &invitation, &own, Known::Unreadable, strip);
                expected.retain(|member, _| !matches!(member.as_str(), "notices" | "boxes"));
                expected
            };
            assert_shown(&about, &expected("checking"), &customer.shown());
            let note = "return document.querySelector('[data-note=unreadable]').innerText";
            assert_eq!(chromium.run(note, &[]), text(language, Text::Page(Page::AccountUnreadable)), "{about}");
            chromium.assert_no_complaints();

            // This server does not know how to decide.
            assert_eq!(customer.confirm(), "busy", "{about}");
            assert_shown(&about, &expected("busy"), &customer.shown());
            chromium.complaints();
        }
    }
}

#[test]
fn a_server_that_is_gone_leaves_the_pages_answer() {
    let (mut server, chromium) = (Server::start(), Chromium::start());
    let invitation = Invitation::new(Model::Reseller.name(), "email");
    for language in Language::ALL.iter().copied() {
        let origin = server.origin.clone();
        let customer = Customer { chromium: &chromium, origin: &origin };
        chromium.trying(language.tag());
        customer.be(Some("has-cash-expenditure"));
        customer.open(language, &invitation.query());
        let own = customer.own_decision(&invitation);
        let assert_unreachable = |about| {
            assert_eq!(customer.confirm(), "unreachable", "{about} in {}", language.tag());
            assert_shown(about, &expected(language, &invitation, &own, Known::Facts, "unreachable"), &customer.shown());
        };

        server.stop();
        assert_unreachable("gone before the first question");
        chromium.click("#again");
        assert_unreachable("still gone when asked again");
        assert_eq!(chromium.run("return seen.asked", &[]), 2);
        chromium.complaints();

        server.start_again();
        chromium.click("#again");
        assert_eq!(customer.confirm(), "confirmed");
        let confirmed = customer.server_decision(&invitation);
        let about = "back again";
        assert_shown(about, &expected(language, &invitation, &confirmed, Known::Facts, "confirmed"), &customer.shown());
        // Whoever pressed the button is still there.
        assert_eq!(
            chromium.run("return document.querySelector('#answer').contains(document.activeElement)", &[]),
            true
        );
        chromium.assert_no_complaints();
    }
}
