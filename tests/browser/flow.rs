//! The whole way of a customer: the questions, the steps, associating, and everything that can come between.

use std::fs;

use partner_association::notice::{Flow, Language, Page, Text, text};
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::chromium::{Chromium, told};
use crate::landing::{Customer, Invitation, string};
use crate::screens::{THEMES, WIDTHS, bring_axe, put_on, violations};
use crate::servers::Server;

const EDITIONS: [(&str, &str); 2] = [("reseller", "existing"), ("agency", "china-new")];

/// What is read of the page at its present step.
const HERE: &str = "
    const seen = element => element.checkVisibility({ visibilityProperty: true });
    return {
        at: document.body.dataset.at,
        steps: [...new Set([...document.querySelectorAll('[data-step]')].filter(seen).map(step => step.dataset.step))],
        current: [...document.querySelectorAll('.way [aria-current]')].filter(seen).map(link => link.hash),
        title: document.title, top: scrollY,
        focus: document.activeElement.closest('[data-step]') ? document.activeElement.closest('[data-step]').dataset.step : '',
    };";

fn demonstration() -> Server {
    Server::start_with(&["--demonstration"])
}

/// Enters everything that the steps ask for, but presses nothing.
fn enter(chromium: &Chromium) {
    let script = "
        const change = (element, what) => { Object.assign(element, what); element.dispatchEvent(new Event('change', { bubbles: true })); };
        document.querySelectorAll('#consent input').forEach(box => { if (box.name !== 'authorization') change(box, { checked: true }); });
        const country = document.querySelector('#country');
        if (country) change(country, { value: 'SG' });
        change(document.querySelector('#agreements'), { checked: true });";
    wait_for_steps(chromium);
    chromium.run(script, &[]);
}

/// By then the script that comes after the answer has come.
fn wait_for_steps(chromium: &Chromium) {
    chromium.wait("the steps", "return document.querySelector('#evidence').textContent !== ''", &[]);
}

fn wait_for_receipt(chromium: &Chromium, language: Language) -> String {
    let script = "return document.readyState === 'complete' && /receipts/.test(location.pathname) && location.pathname";
    let path = chromium.wait("the receipt", script, &[]);
    let path = string(&path).to_owned();
    assert!(path.starts_with(&format!("/{}/receipts/", language.tag())), "{path}");
    path
}

fn state(chromium: &Chromium, state: &str) {
    let script = "const [shown] = [...document.querySelectorAll('[data-sending]')].filter(one => !one.hidden);
                  return shown && shown.dataset.sending === arguments[0]";
    chromium.wait(format!("it to be {state}"), script, &[state.into()]);
}

/// With the keyboard alone, in each language and edition, on a phone and at a desk.
#[test]
fn a_customer_gets_from_the_invitation_to_the_receipt_by_keyboard() {
    let chromium = Chromium::start();
    for (language, width) in [(Language::En, 360), (Language::ZhCn, 1280)] {
        for (model, account) in EDITIONS {
            // Whoever is associated stays so: each way needs a server of its own.
            let server = Server::start();
            let customer = Customer::new(&chromium, &server);
            let about = format!("{model} in {}", language.tag());
            chromium.trying(&about);
            chromium.widen(width);
            customer.be(Some(account));
            customer.open(language, &Invitation::new(model, "email").query());
            customer.confirm();
            wait_for_steps(&chromium);
            press(&chromium, "#on");
            for step in ["changes", "notice", "account", "terms"] {
                let here = chromium.wait(step, &format!("const here = (() => {{ {HERE} }})(); return here.at === '{step}' && here.focus === '{step}' && here"), &[]);
                assert_eq!(here["steps"], json!([step]), "{about}: one step at a time");
                assert_eq!(here["current"], json!([format!("#{step}")]), "{about}");
                assert_eq!(here["top"], 0, "{about}");
                let boxes = format!(
                    "return [...document.querySelectorAll('[data-step={step}] input[required]')].map(box => '#' + box.closest('[id]').id + ' [name=' + box.name + ']')"
                );
                for field in chromium.run(&boxes, &[]).as_array().into_iter().flatten() {
                    let field = string(field).replace("#agreements [name=agreements]", "#agreements");
                    focus(&chromium, &field);
                    chromium.press(Key::Space);
                    assert_eq!(chromium.run("return document.activeElement.checked", &[]), true, "{about}: {field}");
                }
                if step == "terms" && model == "reseller" {
                    focus(&chromium, "#country");
                    chromium.press(Key::Down);
                    assert_ne!(chromium.run("return document.querySelector('#country').value", &[]), "", "{about}");
                }
                press(&chromium, &format!("[data-step={step}] .button"));
            }
            let confirmed = "return [...document.querySelectorAll('[data-chosen]')].filter(one => one.textContent === arguments[0]).length";
            chromium.wait("the summary", confirmed, &[text(language, Text::Flow(Flow::Agreed)).into()]);
            chromium.assert_no_complaints();
            press(&chromium, "#send");
            let receipt = wait_for_receipt(&chromium, language);
            assert_eq!(
                chromium.run("return document.querySelector('h1').innerText", &[]),
                text(language, Text::Flow(Flow::ReceiptHeading))
            );
            assert_eq!(chromium.run("return Object.keys(localStorage)", &[]), json!([]), "nothing is kept any longer");
            // The invitation knows, too.
            customer.open(language, &Invitation::new(model, "email").query());
            let link = "return [...document.querySelectorAll('#message a')].map(link => link.pathname)";
            assert_eq!(chromium.run(link, &[]), json!([receipt]), "{about}");
        }
    }
}

fn focus(chromium: &Chromium, selector: &str) {
    chromium.run("document.querySelector(arguments[0]).focus()", &[selector.into()]);
}

fn press(chromium: &Chromium, selector: &str) {
    focus(chromium, selector);
    chromium.press(Key::Enter);
}

#[test]
fn each_step_has_an_address_and_survives_reload_and_the_way_back() {
    let (server, chromium) = (demonstration(), Chromium::start());
    let customer = Customer::new(&chromium, &server);
    let query = Invitation::new("reseller", "hyperlink").query();
    customer.open(Language::En, &query);
    wait_for_steps(&chromium);
    let steps = ["check", "changes", "notice", "account", "terms", "confirm", "steps"];
    for step in steps {
        customer.go_to(step);
        chromium.run("location.reload()", &[]);
        let here = format!(
            "if (document.readyState !== 'complete' || document.body.className !== 'ready') return; const here = (() => {{ {HERE} }})(); return here"
        );
        let here = chromium.wait("the page again", &here, &[]);
        assert_eq!(here["steps"], json!([step]), "{here}");
    }
    for step in steps.iter().rev().skip(1) {
        chromium.run("history.back()", &[]);
        chromium.wait(step, "return document.body.dataset.at === arguments[0]", &[(*step).into()]);
    }
    // The other language is at the same step.
    customer.go_to("changes");
    chromium.run("document.querySelector('#language').click()", &[]);
    let there = "return document.documentElement.lang === 'zh-Hans-CN' && document.readyState === 'complete' && document.body.dataset.at";
    assert_eq!(chromium.wait("the other language", there, &[]), "changes");
    chromium.assert_no_complaints();
}

#[test]
fn what_is_missing_is_said_with_the_way_to_it() {
    let (server, chromium) = (demonstration(), Chromium::start());
    let customer = Customer::new(&chromium, &server);
    for language in Language::ALL.iter().copied() {
        customer.be(None);
        customer.open(language, &Invitation::new("reseller", "email").query());
        wait_for_steps(&chromium);
        customer.go_to("confirm");
        chromium.click("#send");
        let missing = "return [...document.querySelectorAll('[data-lacks]')].filter(item => item.checkVisibility()).map(item => item.innerText)";
        let words = [Flow::MissingConsent, Flow::MissingAccount, Flow::MissingCountry, Flow::MissingAgreements];
        assert_eq!(chromium.run(missing, &[]), json!(words.map(|word| text(language, Text::Flow(word)))));
        assert_eq!(chromium.run("return document.activeElement.id", &[]), "missing-steps");
        // It goes as it is mended, and nothing has been sent.
        enter(&chromium);
        assert_eq!(chromium.run(missing, &[]), json!([text(language, Text::Flow(Flow::MissingAccount))]));
        chromium.click("[data-lacks=account] a");
        assert_eq!(chromium.run("return document.body.dataset.at", &[]), "account");
        chromium.run("localStorage.clear()", &[]);
        chromium.assert_no_complaints();
    }
}

/// What becomes of the request when the server is busy, silent, has not finished, or is not there.
#[test]
fn every_ending_has_its_words_and_nothing_is_lost() {
    let (server, chromium) = (demonstration(), Chromium::start());
    let customer = Customer::new(&chromium, &server);
    customer.be(Some("existing"));
    customer.open(Language::En, &Invitation::new("reseller", "email").query());
    customer.confirm();
    enter(&chromium);
    customer.go_to("confirm");
    for (mood, ending) in [("busy", "busy"), ("pending", "pending")] {
        chromium.command("Network.setCookie", json!({ "name": "server-mood", "value": mood, "url": server.origin }));
        chromium.run("document.querySelector('#send').click()", &[]);
        state(&chromium, ending);
        let words = "return document.querySelector('[role=status]').textContent";
        assert_ne!(chromium.run(words, &[]), "", "{mood}");
    }
    chromium.command("Network.deleteCookies", json!({ "name": "server-mood", "url": server.origin }));
    // Without the net everything is still there, and it goes on by itself when the net is back.
    let offline = |offline: bool| {
        let conditions = json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        chromium.command("Network.enable", json!({}));
        chromium.command("Network.emulateNetworkConditions", conditions);
    };
    offline(true);
    chromium.run("document.querySelector('#send').click()", &[]);
    state(&chromium, "not-sent");
    for step in ["answer", "changes", "notice", "terms", "steps", "confirm"] {
        customer.go_to(step);
        assert_eq!(chromium.run(HERE, &[])["steps"], json!([step]));
    }
    assert_eq!(chromium.run("return JSON.parse(document.querySelector('#evidence').textContent)[0].given", &[]), true);
    offline(false);
    wait_for_receipt(&chromium, Language::En);
    // What the browser says of the requests that failed is not ours.
    chromium.complaints();
}

#[test]
fn a_server_that_knows_more_refuses_and_its_answer_is_shown() {
    let (server, chromium) = (demonstration(), Chromium::start());
    let customer = Customer::new(&chromium, &server);
    for language in Language::ALL.iter().copied() {
        customer.be(Some("existing"));
        customer.open(language, &Invitation::new("reseller", "email").query());
        customer.confirm();
        enter(&chromium);
        customer.go_to("confirm");
        customer.be(Some("unpaid-bills"));
        chromium.click("#send");
        let barred = "return document.body.dataset.at === 'answer' && document.querySelectorAll('#bars > li:not([hidden])').length";
        assert_eq!(chromium.wait("the answer", barred, &[]), 1);
        let spoken = "return document.querySelector('#say').textContent";
        assert!(string(&chromium.run(spoken, &[])).contains(text(language, Text::Flow(Flow::RefusedByServer))));
        assert_eq!(chromium.run("return document.activeElement.closest('[data-notice]') !== null", &[]), true);
        // There is nothing to press any more.
        customer.go_to("confirm");
        let shown = "return [!document.querySelector('#send').hidden, !document.querySelector('#cannot').hidden]";
        assert_eq!(chromium.run(shown, &[]), json!([false, true]));
        chromium.run("localStorage.clear()", &[]);
        chromium.assert_no_complaints();
    }
}

/// One use is one use, says the page as well as the server, and neither is surprised by the other.
#[test]
fn a_code_that_was_used_is_used_for_everybody() {
    let (server, chromium) = (Server::start(), Chromium::start());
    let customer = Customer::new(&chromium, &server);
    let query = Invitation::new("reseller", "email").query().replace("-0001", "-ONCE");
    customer.be(Some("existing"));
    customer.open(Language::En, &query);
    customer.confirm();
    enter(&chromium);
    customer.go_to("confirm");
    chromium.click("#send");
    wait_for_receipt(&chromium, Language::En);

    for somebody in [Some("new"), None] {
        customer.be(somebody);
        customer.open(Language::En, &query);
        assert_eq!(customer.shown()["bars"][0][0], "invitation-code-used", "{somebody:?}");
        assert_eq!(customer.confirm(), "confirmed", "{somebody:?}");
        assert_eq!(customer.shown()["outcome"], json!(["ineligible"]), "{somebody:?}");
    }
    chromium.assert_no_complaints();
}

/// What the customer says counts as said: no green, no confirmation, and a mark.
#[test]
fn what_is_declared_is_marked_and_confirms_nothing() {
    let (server, chromium) = (demonstration(), Chromium::start());
    let customer = Customer::new(&chromium, &server);
    for language in Language::ALL.iter().copied() {
        customer.open(language, &Invitation::new("reseller", "email").query());
        customer.confirm();
        wait_for_steps(&chromium);
        customer.go_to("check");
        let asked =
            "const question = [...document.querySelectorAll('fieldset[data-fact]')].find(one => one.checkVisibility());
                     return question ? question.dataset.fact : 'none'";
        let mut questions = Vec::new();
        loop {
            let question = string(&chromium.wait("a question", asked, &[])).to_owned();
            if question == "none" || questions.len() > 12 {
                break;
            }
            assert!(!questions.contains(&question), "{question} is asked twice");
            // "I don't know" is the last.
            chromium.run(
                "document.querySelector(`fieldset[data-fact=${arguments[0]}]`).querySelectorAll('input')[0].click()",
                &[question.as_str().into()],
            );
            questions.push(question);
            chromium.click("button[name=next]");
        }
        assert_eq!(questions.first().map(String::as_str), Some("account"));
        customer.go_to("answer");
        let shown = customer.shown();
        assert_eq!(shown["strip"], json!(["declared"]), "{}", language.tag());
        assert_eq!(shown["authority"], json!(["page"]));
        assert_eq!(shown["outcome"], json!(["eligible"]), "a new account");
        let told = "return [...document.querySelectorAll('#told dt')].length";
        assert_eq!(chromium.run(told, &[]), questions.len());
        // It is kept, and asked no more.
        customer.open(language, &Invitation::new("reseller", "email").query());
        chromium.wait("the answers again", "return document.querySelectorAll('#told dt').length > 0", &[]);
        assert_eq!(customer.shown()["outcome"], json!(["eligible"]));
        chromium.run("document.querySelector('#forget').click()", &[]);
        chromium.wait(
            "the page again",
            "return document.readyState === 'complete' && document.querySelectorAll('#told dt').length === 0",
            &[],
        );
        chromium.assert_no_complaints();
    }
}

/// Every step, as axe-core and a narrow screen see it.
#[test]
fn every_step_is_accessible() {
    let (server, chromium) = (demonstration(), Chromium::start());
    let customer = Customer::new(&chromium, &server);
    bring_axe(&chromium);
    let mut failures = Vec::new();
    for (language, model, account) in [(Language::En, "reseller", "existing"), (Language::ZhCn, "agency", "china-new")]
    {
        for signed_in in [false, true] {
            customer.be(signed_in.then_some(account));
            customer.open(language, &Invitation::new(model, "email").query());
            customer.confirm();
            wait_for_steps(&chromium);
            let steps: &[&str] = if signed_in {
                &["account", "confirm"]
            } else {
                &["check", "changes", "account", "terms", "confirm", "steps"]
            };
            for step in steps {
                customer.go_to(step);
                if *step == "confirm" {
                    chromium.click("#send");
                }
                for (width, theme) in WIDTHS.into_iter().flat_map(|width| THEMES.map(|theme| (width, theme))) {
                    let about = format!("{step} in {}, {width} px, {theme}, signed in: {signed_in}", language.tag());
                    chromium.trying(&about);
                    chromium.widen(width);
                    put_on(&chromium, theme);
                    let found = violations(&chromium);
                    if !found.is_empty() {
                        failures.push(format!("{about}: {found}"));
                    }
                    let wide = chromium.run("return document.documentElement.scrollWidth > innerWidth", &[]);
                    assert_eq!(wide, false, "{about}: wider than the screen");
                    if signed_in || *step != "account" {
                        let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"))
                            .with_file_name("screenshots")
                            .join(language.tag());
                        fs::create_dir_all(&folder).expect("a folder for pictures");
                        let file = folder.join(format!("step-{step}-{width}-{theme}.png"));
                        fs::write(file, chromium.picture(width)).expect("a picture can be written");
                    }
                }
            }
        }
    }
    assert!(failures.is_empty(), "{failures:#?}");
    assert!(told("AXE").exists());
    chromium.assert_no_complaints();
}

/// What a script would have done is done by a form.
#[test]
fn without_scripts_the_form_reaches_the_server() {
    let preferences = json!({ "profile.managed_default_content_settings.javascript": 2 });
    let (server, chromium) = (demonstration(), Chromium::start_with(&[], &preferences));
    let customer = Customer::new(&chromium, &server);
    customer.be(Some("existing"));
    chromium.open(&customer.address(Language::En, &Invitation::new("reseller", "email").query()));
    let visible = "return document.querySelector('main').checkVisibility({ visibilityProperty: true })";
    chromium.wait("the page to be seen", visible, &[]);
    // A required box that is empty is the browser's to complain about; nothing is sent.
    chromium.click("#send");
    assert_eq!(chromium.run("return location.pathname", &[]), "/en/");
    for field in [
        "#consent [name=instructions]",
        "#consent [name=disclosure]",
        "#country option[value=SG]",
        "#agreements",
        "#send",
    ] {
        chromium.click(field);
    }
    wait_for_receipt(&chromium, Language::En);
    let heading: Value = chromium.run("return document.querySelector('h1').innerText", &[]);
    assert_eq!(heading, text(Language::En, Text::Flow(Flow::ReceiptHeading)));
    assert_eq!(chromium.run("return document.title", &[]), text(Language::En, Text::Flow(Flow::ReceiptHeading)));
    assert!(!text(Language::En, Text::Page(Page::NoScript)).is_empty());
}

#[test]
fn an_invitation_can_be_declined_and_opened_again() {
    let (server, chromium) = (Server::start(), Chromium::start());
    let customer = Customer::new(&chromium, &server);
    for language in Language::ALL.iter().copied() {
        customer.open(language, &Invitation::new("reseller", "email").query());
        wait_for_steps(&chromium);
        enter(&chromium);
        customer.go_to("steps");
        chromium.click("#decline button");
        let heading = "return document.readyState === 'complete' && location.pathname.endsWith('/declines') && document.querySelector('h1').innerText";
        let said = chromium.wait("it to be declined", heading, &[]);
        assert_eq!(said, text(language, Text::Flow(Flow::DeclinedHeading)));
        chromium.click("main a");
        let again = "return document.readyState === 'complete' && document.querySelector('#evidence') && document.querySelector('#evidence').textContent && [...document.querySelectorAll('#consent input')].some(box => box.checked) === false";
        chromium.wait("the invitation, with nothing kept", again, &[]);
        chromium.assert_no_complaints();
    }
}

/// Letters twice as large, on a phone.
#[test]
fn twice_as_large_letters_fit() {
    let (server, chromium) = (Server::start(), Chromium::start());
    let customer = Customer::new(&chromium, &server);
    chromium.widen(390);
    for language in Language::ALL.iter().copied() {
        customer.be(Some("has-cash-expenditure"));
        customer.open(language, &Invitation::new("reseller", "email").query());
        customer.confirm();
        wait_for_steps(&chromium);
        chromium.run("document.documentElement.style.fontSize = '200%'", &[]);
        for step in ["answer", "changes", "notice", "account", "terms", "confirm", "steps"] {
            customer.go_to(step);
            let wide = "return [...document.querySelectorAll('main *')].filter(one => one.offsetParent && one.getBoundingClientRect().right > innerWidth + 1).map(one => one.outerHTML.slice(0, 90))";
            assert_eq!(chromium.run(wide, &[]), json!([]), "{step} in {}", language.tag());
        }
    }
}

#[test]
fn a_device_clock_that_is_a_day_off_changes_nothing() {
    let server = Server::start();
    let said = |days: i32| {
        let chromium = Chromium::start();
        let customer = Customer::new(&chromium, &server);
        let off = format!(
            "{{ const Real = Date, {{ now }} = Real, off = {days} * 864e5;
                window.Date = class extends Real {{
                    constructor(...given) {{ if (given.length) super(...given); else super(now() + off); }}
                    static now() {{ return now() + off; }}
                }}; }}"
        );
        chromium.before_pages(&off);
        customer.be(Some("eighth-day"));
        customer.open(Language::En, &Invitation::new("reseller", "email").query());
        assert_eq!(customer.confirm(), "confirmed", "{days} days off");
        let times = "return [document.querySelector('#until time').dateTime, document.querySelector('#left-until').textContent]";
        json!([customer.shown(), chromium.run(times, &[])])
    };
    let right = said(0);
    assert_eq!(said(1), right);
    assert_eq!(said(-1), right);
}
