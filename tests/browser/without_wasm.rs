//! Where WebAssembly is missing or forbidden, the same kernel answers as JavaScript, and nobody can tell.

use partner_association::notice::Language;
use partner_association::{Edition, rules};
use serde_json::{Value, json};

use crate::chromium::Chromium;
use crate::landing::{Customer, Invitation, Known, accounts, assert_shown, expected};
use crate::servers::Server;

/// Leaves V8 without WebAssembly, among other things.
const NO_WASM: &str = "--js-flags=--jitless";

#[test]
fn where_webassembly_may_run_it_answers() {
    every_answer_is_the_same(&Server::start(), &Chromium::start(), &json!(["compiled"]));
}

#[test]
fn without_webassembly_the_answers_are_the_same() {
    let chromium = Chromium::start_with(&[NO_WASM], &json!({}));
    // There is nothing to compile with, so nothing was refused.
    every_answer_is_the_same(&Server::start(), &chromium, &json!([]));
    assert_eq!(chromium.run("return typeof WebAssembly", &[]), "undefined");
}

#[test]
fn where_a_policy_forbids_webassembly_the_answers_are_the_same() {
    every_answer_is_the_same(&Server::start_with(&["--without-wasm"]), &Chromium::start(), &json!(["CompileError"]));
}

#[track_caller]
fn every_answer_is_the_same(server: &Server, chromium: &Chromium, compiled: &Value) {
    let customer = Customer::new(chromium, server);
    let language = Language::En;
    for account in accounts() {
        chromium.trying(&account.id);
        customer.be(Some(&account.id));
        customer.open(language, &account.invitation.query());
        assert_eq!(&chromium.run("return seen.compiled", &[]), compiled, "{}", account.id);
        // The kernel as JavaScript is asked for only where it is needed.
        let requests = chromium.run("return seen.answer.others.length", &[]);
        assert_eq!(requests, u32::from(*compiled != json!(["compiled"])), "{}", account.id);
        let own = customer.own_decision(&account.invitation);
        let known = Known::of(&customer.situation(), &own);
        assert_shown(&account.id, &expected(language, &account.invitation, &own, known, "checking"), &customer.shown());
    }
    chromium.assert_no_complaints();
}

/// Nobody is left with a blank page.
#[test]
fn where_no_kernel_comes_the_published_conditions_remain() {
    let (server, chromium) = (Server::start(), Chromium::start_with(&[NO_WASM], &json!({})));
    let customer = Customer::new(&chromium, &server);
    chromium.command("Network.enable", json!({}));
    chromium.command("Network.setBlockedURLs", json!({ "urls": ["*.js"] }));
    for language in Language::ALL.iter().copied() {
        chromium.trying(language.tag());
        customer.open(language, &Invitation::new("reseller", "email").query());
        let shown = customer.shown();
        assert_eq!(shown["outcome"], json!([]), "{}", language.tag());
        let conditions = shown["conditions"].as_array().map(Vec::len);
        assert_eq!(conditions, Some(rules::associate(Edition::International).len()), "{}", language.tag());
    }
}
