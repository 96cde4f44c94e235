//! Where WebAssembly is missing or forbidden, the same kernel answers as JavaScript, and nobody can tell.

use partner_association::notice::Language;
use serde_json::{Value, json};

use crate::chromium::Chromium;
use crate::landing::{Customer, Known, accounts, assert_shown, expected};
use crate::servers::Server;

#[test]
fn where_webassembly_may_run_it_answers() {
    every_answer_is_the_same(&Server::start(), &Chromium::start(), &json!(["compiled"]));
}

#[test]
fn without_webassembly_the_answers_are_the_same() {
    let chromium = Chromium::start_with(&["--js-flags=--jitless"], &json!({}));
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
        let own = customer.own_decision(&account.invitation);
        let known = Known::of(&customer.situation());
        assert_shown(&account.id, &expected(language, &own, known, "checking"), &customer.shown());
    }
    chromium.assert_no_complaints();
}
