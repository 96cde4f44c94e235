//! The page with a keyboard alone.

use partner_association::notice::Language;
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::chromium::Chromium;
use crate::landing::{Customer, Invitation, string};
use crate::servers::Server;

/// What has the focus, and whether it can be seen: outlined, on the screen, under nothing else.
const FOCUS: &str = "
    const element = document.activeElement;
    if (!element || element === document.body) return { name: 'body' };
    const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
    const on = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return {
        name: element.id || element.className || element.localName,
        words: element.innerText.slice(0, 60),
        outlined: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
        uncovered: Boolean(on) && (element.contains(on) || on.contains(element)) && top > -1 && bottom < innerHeight + 1,
        large: element.classList.contains('skip') || width >= 24 && height >= 24,
    };";

#[test]
fn the_tab_key_reaches_everything_in_order_and_in_sight() {
    let (server, chromium) = (Server::start(), Chromium::start());
    let customer = Customer::new(&chromium, &server);
    for (width, language) in [(320, Language::En), (1280, Language::ZhCn)] {
        chromium.widen(width);
        customer.be(Some("has-cash-expenditure"));
        customer.open(language, &Invitation::new("reseller", "email").query());
        customer.confirm();

        let mut reached: Vec<Value> = Vec::new();
        while reached.last().is_none_or(|last| last["name"] != "body") && reached.len() < 120 {
            chromium.press(Key::Tab);
            reached.push(chromium.run(FOCUS, &[]));
        }
        let end = reached.pop().unwrap_or_default();
        assert_eq!(end["name"], "body", "{width} px: the tab key never gets through: {end}");
        for focus in &reached {
            for promise in ["outlined", "uncovered", "large"] {
                assert_eq!(focus[promise], true, "{width} px: not {promise}: {focus}");
            }
        }
        let names: Vec<&str> = reached.iter().map(|focus| string(&focus["name"])).collect();
        let place = |name: &str| names.iter().position(|other| *other == name);
        let order = [place("skip"), place("language"), place("again"), place("summary")];
        assert!(order.iter().all(Option::is_some) && order.is_sorted(), "{width} px: {names:?}");
        assert_eq!(&names[..2], ["skip", "language"], "{width} px");
        let folds = "return [...document.querySelectorAll('summary')].filter(fold => fold.checkVisibility()).length";
        let summaries = names.iter().filter(|name| **name == "summary").count();
        assert_eq!(chromium.run(folds, &[]), summaries, "{width} px: {names:?}");
    }
}

#[test]
fn the_keyboard_skips_opens_and_signs_in() {
    let (server, chromium) = (Server::start(), Chromium::start());
    let customer = Customer::new(&chromium, &server);
    customer.open(Language::En, &Invitation::new("reseller", "email").query());
    customer.confirm();

    chromium.press(Key::Tab);
    chromium.press(Key::Enter);
    assert_eq!(chromium.run("return [document.activeElement.id, location.hash]", &[]), json!(["main", "#main"]));

    chromium.run("window.fold = [...document.querySelectorAll('details')].find(fold => fold.checkVisibility()); fold.firstChild.focus()", &[]);
    for (key, is_open) in [(Key::Enter, true), (Key::Space, false)] {
        chromium.press(key);
        assert_eq!(chromium.run("return fold.open", &[]), is_open);
    }

    customer.go_to("account");
    chromium.run("document.querySelectorAll('[data-step=account] select')[1].focus()", &[]);
    chromium.press(Key::Tab);
    chromium.press(Key::Enter);
    let signed_in = "return document.readyState === 'complete' && JSON.parse(document.querySelector('#situation').textContent).account";
    let account = chromium.wait("the page after signing in", signed_in, &[]);
    assert_eq!(account, "new");
    chromium.assert_no_complaints();
}
