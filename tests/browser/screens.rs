//! Every screen: what axe-core has to say of it, and its picture for people to look at.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use partner_association::notice::Language;
use partner_association::{Model, NoticeKind};
use serde_json::json;

use crate::chromium::{Chromium, told};
use crate::landing::{Customer, Invitation, accounts, string};
use crate::servers::Server;

/// Phones, a tablet, a desk.
pub const WIDTHS: [u32; 4] = [320, 390, 768, 1280];
/// The last is one in which the browser chooses all colours.
pub const THEMES: [&str; 3] = ["light", "dark", "forced"];

#[test]
fn every_screen_is_accessible_in_english() {
    every_screen_is_accessible(Language::En);
}

#[test]
fn every_screen_is_accessible_in_chinese() {
    every_screen_is_accessible(Language::ZhCn);
}

/// What is wrong with a page, or axe is not looking.
#[test]
fn a_page_with_faults_would_be_noticed() {
    let (server, chromium) = (Server::start(), Chromium::start());
    let customer = Customer::new(&chromium, &server);
    bring_axe(&chromium);
    customer.open(Language::En, &Invitation::new("reseller", "email").query());
    let spoil = "document.documentElement.lang = ''; location.hash = 'terms'; document.querySelector('label[for=country]').remove();
                 document.querySelector('main p').style.color = '#bbb'; document.querySelector('main p').style.background = '#fff'";
    chromium.run(spoil, &[]);
    let found = violations(&chromium);
    for rule in ["html-has-lang", "select-name", "color-contrast"] {
        assert!(found.contains(rule), "{rule}: {found}");
    }
}

#[track_caller]
fn every_screen_is_accessible(language: Language) {
    let (server, chromium) = (Server::start(), Chromium::start());
    let customer = Customer::new(&chromium, &server);
    bring_axe(&chromium);
    let folder = pictures(language);
    let mut failures = String::new();
    for Screen { name, account, query } in screens(&customer, language) {
        let about = format!("{name} in {}", language.tag());
        chromium.trying(&about);
        customer.be(account.as_deref());
        customer.open(language, &query);
        let answered = chromium.run("return Boolean(seen.answer)", &[]) == true;
        // Before the server has spoken the colours are others.
        let states = if answered { &["provisional", "confirmed"][..] } else { &["provisional"] };
        for state in states {
            if *state == "confirmed" {
                customer.confirm();
            }
            for width in WIDTHS {
                for theme in THEMES {
                    chromium.widen(width);
                    put_on(&chromium, theme);
                    let about = format!("{about}, {state}, {width} px, {theme}");
                    chromium.trying(&about);
                    if states.last() == Some(state) {
                        let file = folder.join(format!("{name}-{width}-{theme}.png"));
                        fs::write(file, chromium.picture(width)).expect("a picture can be written");
                    } else if width != WIDTHS[0] {
                        // What differs between the states does not depend on the width.
                        continue;
                    }
                    let found = violations(&chromium);
                    if !found.is_empty() {
                        let _ = write!(failures, "\n{about}:{found}");
                    }
                }
            }
        }
        chromium.assert_no_complaints();
    }
    assert!(failures.is_empty(), "{failures}");
}

/// What there is to see, and how to get there.
struct Screen {
    name: String,
    account: Option<String>,
    query: String,
}

/// Every notice, and the pages without one of their own.
fn screens(customer: &Customer, language: Language) -> Vec<Screen> {
    let email = |model: Model| Invitation::new(model.name(), "email");
    customer.open(language, "");
    let mut found: Vec<Screen> = Vec::new();
    for account in accounts() {
        for invitation in [account.invitation, email(Model::Referral)] {
            customer.be(Some(&account.id));
            let decision = customer.server_decision(&invitation);
            let name = string(&decision["notice"]);
            if found.iter().all(|screen| screen.name != name) {
                found.push(Screen {
                    name: name.to_owned(),
                    account: Some(account.id.clone()),
                    query: invitation.query(),
                });
            }
        }
    }
    let missing = NoticeKind::ALL.iter().filter(|kind| found.iter().all(|screen| screen.name != kind.name()));
    let missing: Vec<_> = missing.map(|kind| kind.name()).collect();
    assert!(missing.is_empty(), "no sample account is told {missing:?}");
    found.push(Screen { name: "signed-out".to_owned(), account: None, query: email(Model::Reseller).query() });
    found.push(Screen { name: "bad-address".to_owned(), account: None, query: "?edition=international".to_owned() });
    found
}

pub fn bring_axe(chromium: &Chromium) {
    chromium.before_pages(&fs::read_to_string(told("AXE")).expect("axe-core is where we were told"));
}

/// The rules that are violated, and by what; folds are opened for it.
#[track_caller]
pub fn violations(chromium: &Chromium) -> String {
    violations_in(chromium, "html")
}

/// Of a page that is too long to look through whole: what stands in these elements.
pub fn violations_in(chromium: &Chromium, selector: &str) -> String {
    let script = "
        const parts = [...document.querySelectorAll(arguments[0])];
        await Promise.all(document.getAnimations().map(animation => animation.finished));
        const folds = parts.flatMap(part => [...part.querySelectorAll('details')]).filter(fold => !fold.open);
        for (const fold of folds) fold.open = true;
        const { violations } = await axe.run(parts, { preload: false, resultTypes: ['violations'] });
        for (const fold of folds) fold.open = false;
        return violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.slice(0, 3).map(({ html, failureSummary }) => html.slice(0, 160) + ' ' + failureSummary) }));";
    let found = chromium.run_async(script, &[json!(selector)]);
    if found == json!([]) { String::new() } else { format!("{found:#}") }
}

pub fn put_on(chromium: &Chromium, theme: &str) {
    let (scheme, forced) = if theme == "forced" { ("dark", "active") } else { (theme, "none") };
    let features = json!([
        { "name": "prefers-color-scheme", "value": scheme },
        { "name": "forced-colors", "value": forced },
        { "name": "prefers-reduced-motion", "value": "reduce" },
    ]);
    chromium.command("Emulation.setEmulatedMedia", json!({ "features": features }));
}

/// `target/screenshots/`, one folder a language.
fn pictures(language: Language) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("screenshots").join(language.tag());
    fs::create_dir_all(&folder).expect("a folder for pictures");
    folder
}
