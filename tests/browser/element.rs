//! `<partner-association>` in Chromium, from the package as an application would serve it: under a strict policy, by
//! keyboard, in a form, in both languages and themes.

use std::collections::HashMap;

use partner_association::consent::{NoticeId, Shown};
use partner_association::notice::{Instructions, Language, Text, text};
use partner_association::screen::{self, Parties};
use partner_association::{NoticeKind, RuleId};
use serde_json::{Value, json};

use crate::chromium::Chromium;
use crate::screens::{THEMES, WIDTHS, bring_axe, put_on, violations};
use crate::servers::{File, Files};
use crate::vectors::package;

/// Nothing but scripts of one's own; no style, neither inline nor from elsewhere; no text made into anything that runs.
const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:; \
                      form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
/// As above, without leave for WebAssembly.
const WITHOUT_WASM: &str = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:; \
                            require-trusted-types-for 'script'; trusted-types 'none'";

/// Notes what it tells, and what it shows as soon as it is defined.
const SCRIPT: &str = "
    import { define } from '/pkg/element.js';
    const told = window.told = { events: [] };
    for (const type of ['decision', 'consent', 'error']) {
        document.addEventListener(type, ({ detail, target }) => told.events.push({ type, detail, from: target.localName, bubbled: true }));
    }
    const element = window.element = document.querySelector('partner-association');
    element.addEventListener('error', ({ type, detail }) => told.events.push({
        type, phase: detail.phase, name: detail.error.name, key: detail.error.key,
    }));
    window.part = name => element.shadowRoot.querySelector(`[part~=${name}]`);
    define();
    told.atOnce = { text: part('answer').textContent, asked: seen.asked, outcome: part('answer').dataset.outcome };
    define();
    told.style = getComputedStyle(part('answer')).borderLeftWidth;
";

const INVITATION: &str = "edition='international' model='reseller' channel='email'";

/// A page with an element that has these attributes and facts, in a form.
fn serve(policy: &str, attributes: &str, facts: &Value) -> Files {
    let page = format!(
        "<!doctype html><html lang='en'><meta charset='utf-8'><title>Invitation</title>
         <meta http-equiv='content-security-policy' content=\"{policy}\">
         <meta name='viewport' content='width=device-width'><link rel='icon' href='data:,'>
         <script type='module' src='/page.js'></script>
         <main><h1>Invitation</h1><form><partner-association name='evidence' {attributes}>
         <script type='application/json'>{facts}</script></partner-association><button>Go on</button></form></main>"
    );
    let mut files: HashMap<_, _> = package();
    files.insert("/".into(), File::new("/", page));
    files.insert("/page.js".into(), File::new("page.js", SCRIPT));
    Files::serve(files)
}

/// Facts of somebody whom nothing keeps from associating.
fn clean() -> Value {
    json!({
        "checkedAt": "2026-11-21T08:00:00Z", "account": "existing", "accountSite": "international",
        "registeredAt": "2026-11-20T08:00:00Z", "cashExpenditure": false, "preRegisteredBy": "inviter",
        "preRegistrationApprovedAt": "2026-11-20T08:00:00Z", "associatedWith": "nobody", "partnerRole": "none",
        "contracts": [], "unpaidBills": false, "enterpriseRole": "none", "validReservedInstances": false,
    })
}

fn say(language: Language, name: Text) -> &'static str {
    text(language, name)
}

/// Opens it, and waits for all that comes later.
fn opened(files: &Files) -> Chromium {
    let chromium = Chromium::start();
    open(&chromium, files);
    chromium
}

fn open(chromium: &Chromium, files: &Files) {
    chromium.open(&files.origin());
    chromium.wait("the first answer", "return window.told && told.style", &[]);
    chromium.run("seen.release()", &[]);
    chromium.wait("the whole answer", "return part('changes').childElementCount > 0", &[]);
}

#[test]
fn it_answers_at_once_and_asks_for_consent_once_the_full_build_is_there() {
    let files = serve(STRICT, &format!("{INVITATION} partner='Northwind'"), &clean());
    let chromium = Chromium::start();
    chromium.open(&files.origin());
    chromium.wait("the first answer", "return window.told && told.style", &[]);
    let heading = say(Language::En, Text::Heading(NoticeKind::ProceedWithConsequences));
    // Before the full build was asked for, let alone let through.
    let first = chromium.run("return told.atOnce", &[]);
    assert!(first["text"].as_str().expect("a text").starts_with(heading), "{first}");
    assert_eq!((&first["asked"], &first["outcome"]), (&json!(0), &json!("eligible")));
    assert_eq!(chromium.run("return told.style", &[]), "6px", "its own style is on");
    assert_eq!(chromium.run("return part('answer').getAttribute('aria-busy')", &[]), "true");
    let decided = chromium
        .run("return told.events.map(({ type, detail, from }) => [type, detail.outcome, detail.engine, from])", &[]);
    assert_eq!(decided, json!([["decision", "eligible", "wasm", "partner-association"]]));
    assert_eq!(chromium.run("return element.checkValidity()", &[]), false, "nobody has agreed to anything");

    chromium.run("seen.release()", &[]);
    chromium.wait("the boxes", "return part('consent').querySelectorAll('input').length === 3", &[]);
    assert_eq!(chromium.run("return part('answer').getAttribute('aria-busy')", &[]), Value::Null);
    assert!(chromium.run("return part('answer').textContent", &[]).as_str().is_some_and(|text| text.contains(heading)));
    // What is kept is what was shown, to the byte.
    let evidence = chromium.run("return element.evidence", &[]);
    let parties = Parties { partner: Some("Northwind"), distributor: None };
    let ids = [
        NoticeId::Instructions(Instructions::Reseller),
        NoticeId::Disclosure(Instructions::Reseller),
        NoticeId::Authorization(partner_association::Edition::International),
    ];
    for (kept, id) in evidence.as_array().expect("a list").iter().zip(ids) {
        let shown: Shown = screen::shown(&Language::En, id, parties);
        assert_eq!(kept["notice"], serde_json::to_value(&shown).expect("it is JSON"));
        assert_eq!((&kept["purpose"], &kept["given"]), (&json!(id.purpose().name()), &json!(false)));
    }
    assert_eq!(chromium.run("return element.shadowRoot.querySelectorAll('article').length", &[]), 3);
    assert_eq!(chromium.run("return told.events.length", &[]), 1, "the same answer is told once");
    chromium.assert_no_complaints();
}

#[test]
fn in_a_form_it_submits_what_was_ticked_by_keyboard() {
    let files = serve(STRICT, INVITATION, &clean());
    let chromium = opened(&files);
    chromium.wait("the boxes", "return part('consent').querySelectorAll('input').length === 3", &[]);
    let value = "return new FormData(document.forms[0]).get('evidence')";
    assert_eq!(chromium.run(value, &[]), Value::Null);
    // What the browser says of a form that is not complete, and where it takes its reader.
    assert_eq!(chromium.run("return [document.forms[0].checkValidity(), element.validity.valueMissing, element.validationMessage !== '']", &[]), json!([false, true, true]));
    chromium.run("document.forms[0].requestSubmit()", &[]);
    assert_eq!(chromium.run("return element.shadowRoot.activeElement.name", &[]), "instructions");
    for (box_is, given) in [("instructions", false), ("disclosure", true)] {
        chromium.run("element.shadowRoot.querySelector(`[name=${arguments[0]}]`).focus()", &[box_is.into()]);
        chromium.press(' ');
        let last = chromium.run("const { type, detail } = told.events.at(-1); return [type, detail.given, detail.evidence.map(({ given }) => given)]", &[]);
        assert_eq!(last, json!(["consent", given, [true, given, false]]), "{box_is}");
    }
    assert_eq!(
        chromium.run("return [element.checkValidity(), element.form === document.forms[0]]", &[]),
        json!([true, true])
    );
    assert_eq!(chromium.run(&format!("{value} === JSON.stringify(element.evidence)"), &[]), true);
    // The end of the last notice was never reached by who does not scroll that far; ticking waits for nothing.
    let kept =
        chromium.run("return element.evidence.map(({ at, endReached }) => [/Z$/.test(at), typeof endReached])", &[]);
    assert_eq!(kept, json!([[true, "boolean"], [true, "boolean"], [true, "boolean"]]));
    chromium.run("document.forms[0].reset()", &[]);
    assert_eq!(
        chromium.run("return [element.checkValidity(), element.evidence.some(({ given }) => given)]", &[]),
        json!([false, false])
    );
    assert_eq!(chromium.run(value, &[]), Value::Null);
    chromium.assert_no_complaints();
}

#[test]
fn other_facts_are_another_answer_and_what_was_ticked_stays_where_nothing_changed() {
    let files = serve(STRICT, INVITATION, &clean());
    let chromium = opened(&files);
    chromium.wait("the boxes", "return part('consent').querySelectorAll('input').length === 3", &[]);
    chromium.run("part('consent').querySelector('input').click()", &[]);
    // Another fact that changes nothing that was agreed to.
    let facts = clean();
    chromium.run("element.facts = { ...arguments[0], clockUncertaintyMs: 400 }", std::slice::from_ref(&facts));
    chromium.run_async("await new Promise(done => setTimeout(done, 200))", &[]);
    assert_eq!(chromium.run("return element.evidence[0].given", &[]), true);
    assert_eq!(chromium.run("return part('status').textContent", &[]), "");

    let mut barred = facts;
    barred["unpaidBills"] = true.into();
    chromium.run("element.facts = arguments[0]", &[barred]);
    let said = say(Language::En, Text::Barred(RuleId::UnpaidBills));
    chromium.wait("the bar", "return part('answer').textContent.includes(arguments[0])", &[said.into()]);
    let state = chromium.run("return [element.decision.outcome, element.evidence, part('consent').childElementCount, part('notices').childElementCount, element.checkValidity()]", &[]);
    assert_eq!(state, json!(["ineligible", [], 0, 0, false]));
    // Who hears the page is told.
    let heading = say(Language::En, Text::Heading(NoticeKind::BlockedFixableByCustomer));
    assert_eq!(chromium.run("return part('status').textContent", &[]), heading);
    let outcomes = "return told.events.filter(({ type }) => type === 'decision').map(({ detail }) => detail.outcome)";
    assert_eq!(chromium.run(outcomes, &[]).as_array().expect("a list").last(), Some(&json!("ineligible")));
    chromium.assert_no_complaints();
}

#[test]
fn it_speaks_the_language_of_the_page_or_another_one() {
    let files = serve(STRICT, INVITATION, &clean());
    let chromium = opened(&files);
    let heading = |language| say(language, Text::Heading(NoticeKind::ProceedWithConsequences));
    let answers = |language: Language| {
        chromium.wait(
            language.tag(),
            "const answer = part('answer'); return !answer.hasAttribute('aria-busy') && answer.textContent.includes(arguments[0]) && answer.lang === arguments[1]",
            &[heading(language).into(), language.html_lang().into()],
        );
    };
    answers(Language::En);
    chromium.run("element.setAttribute('language', 'zh-CN')", &[]);
    answers(Language::ZhCn);
    assert_eq!(chromium.run("return element.evidence[0].notice.language", &[]), "zh-CN");
    chromium.run("element.removeAttribute('language')", &[]);
    answers(Language::En);
    chromium.run("document.documentElement.lang = 'zh-Hans-SG'; element.setAttribute('rank', '3')", &[]);
    answers(Language::ZhCn);
    assert_eq!(chromium.run("return part('answer').querySelector('[part~=heading]').localName", &[]), "h3");
    chromium.assert_no_complaints();
}

#[test]
fn where_a_policy_forbids_webassembly_the_answer_stays_and_the_page_is_told() {
    let files = serve(WITHOUT_WASM, INVITATION, &clean());
    let chromium = Chromium::start();
    chromium.open(&files.origin());
    chromium.wait("the first answer", "return window.told && told.style", &[]);
    chromium.run("seen.release()", &[]);
    chromium.wait("the error", "return told.events.some(({ type }) => type === 'error')", &[]);
    let told = chromium.run(
        "return told.events.map(({ type, phase, detail, bubbled }) => [type, phase, detail && detail.engine, bubbled])",
        &[],
    );
    assert_eq!(told, json!([["decision", null, "js", true], ["error", "full", null, null]]));
    let heading = say(Language::En, Text::Heading(NoticeKind::ProceedWithConsequences));
    assert!(
        chromium.run("return part('answer').textContent", &[]).as_str().is_some_and(|text| text.starts_with(heading))
    );
    assert_eq!(
        chromium
            .run("return [part('answer').getAttribute('aria-busy'), element.checkValidity(), element.evidence]", &[]),
        json!([null, false, []])
    );
}

#[test]
fn facts_that_are_none_are_told_and_nothing_is_shown() {
    let files = serve(STRICT, INVITATION, &json!({ "unpaidBill": true }));
    let chromium = Chromium::start();
    chromium.open(&files.origin());
    chromium.wait("the error", "return window.told && told.style !== undefined", &[]);
    assert_eq!(
        chromium.run("return told.events", &[]),
        json!([{ "type": "error", "phase": "facts", "name": "FactError", "key": "unpaidBill" }])
    );
    assert_eq!(chromium.run("return [element.decision, part('answer').childElementCount]", &[]), json!([null, 0]));
    chromium.run("element.facts = arguments[0]; seen.release()", &[clean()]);
    chromium.wait("the answer", "return part('changes').childElementCount > 0", &[]);
    assert_eq!(chromium.run("return element.decision.outcome", &[]), "eligible");
    chromium.assert_no_complaints();
}

#[test]
fn it_is_accessible_in_both_languages_and_themes() {
    // axe writes styles and markup of its own.
    let policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src data:";
    // A page that follows the reader's theme, and pages that are light whatever it is.
    for (language, scheme, facts) in
        [("en", "light dark", clean()), ("zh-CN", "normal", clean()), ("en", "normal", json!({ "unpaidBills": true }))]
    {
        let files = serve(policy, &format!("{INVITATION} language='{language}' partner='Northwind'"), &facts);
        let chromium = Chromium::start();
        bring_axe(&chromium);
        open(&chromium, &files);
        chromium.run("document.documentElement.style.colorScheme = arguments[0]", &[scheme.into()]);
        for width in WIDTHS {
            for theme in THEMES {
                chromium.widen(width);
                put_on(&chromium, theme);
                let about = format!("{language}, {facts}, {width} px, {theme}");
                chromium.trying(&about);
                assert_eq!(violations(&chromium), "", "{about}");
                let overflow = chromium.run("return document.documentElement.scrollWidth - innerWidth", &[]);
                assert!(overflow.as_i64().is_some_and(|pixels| pixels <= 0), "{about}: {overflow} pixels too wide");
            }
        }
        chromium.command(
            "Emulation.setEmulatedMedia",
            json!({ "features": [{ "name": "forced-colors", "value": "active" }] }),
        );
        assert_eq!(violations(&chromium), "", "{language}, forced colours");
    }
}

/// What is looked at inside it is looked at by axe, too.
#[test]
fn a_fault_inside_it_would_be_noticed() {
    let policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src data:";
    let files = serve(policy, INVITATION, &clean());
    let chromium = Chromium::start();
    bring_axe(&chromium);
    open(&chromium, &files);
    chromium.wait("the boxes", "return part('consent').querySelectorAll('input').length === 3", &[]);
    chromium.run("const choice = part('choice'); choice.replaceWith(choice.querySelector('input')); part('answer').style.color = '#bbb'", &[]);
    let found = violations(&chromium);
    for rule in ["label", "color-contrast"] {
        assert!(found.contains(rule), "{rule}: {found}");
    }
}

#[test]
fn a_page_gives_it_a_look_of_its_own() {
    let files = serve(STRICT, INVITATION, &clean());
    let chromium = opened(&files);
    let look = "
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('partner-association { --partner-association-paper: rgb(1, 2, 3) } partner-association::part(item) { color: rgb(4, 5, 6) } partner-association::part(answer) { border-left-width: 2px }');
        document.adoptedStyleSheets = [sheet];
        const answer = getComputedStyle(part('answer'));
        return [answer.backgroundColor, answer.borderLeftWidth, getComputedStyle(part('item')).color]";
    assert_eq!(chromium.run(look, &[]), json!(["rgb(1, 2, 3)", "2px", "rgb(4, 5, 6)"]));
    // Or takes the place of its style sheet altogether.
    chromium.run("element.setAttribute('stylesheet', '/pkg/element.css')", &[]);
    let linked = chromium.run("return [element.shadowRoot.adoptedStyleSheets.length, element.shadowRoot.querySelector('link').getAttribute('href')]", &[]);
    assert_eq!(linked, json!([0, "/pkg/element.css"]));
}
