//! What a customer is asked to accept: the text on the page is the one that anybody can fetch and hash, and
//! the record says so.

use std::fmt::Write as _;
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use partner_association::Model;
use partner_association::consent::{NoticeId, Purpose};
use partner_association::notice::{Language, Page, Text, text};
use serde_json::json;

use crate::chromium::Chromium;
use crate::landing::{Customer, Invitation, asked, string};
use crate::screens::{THEMES, bring_axe, put_on, violations, violations_in};
use crate::servers::Server;

/// Each notice on the page: what identifies it, and its words, without spaces and marks that only plain text has.
const NOTICES: &str = "
    return [...document.querySelectorAll('article[data-purpose]')].map(article => {
        const { purpose, id, version, language, sha256, text } = article.dataset;
        const words = [];
        const texts = document.createTreeWalker(article.querySelector('section, pre'), NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) words.push(texts.currentNode.data);
        return { purpose, id, version, language, sha256, text, words };
    });";

/// A text as the server sends it, byte for byte.
fn fetched(server: &Server, address: &str) -> String {
    let host = server.origin.trim_start_matches("http://");
    let mut stream = TcpStream::connect(host).expect("the server listens");
    write!(stream, "GET {address} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").expect("it reads");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("it is UTF-8");
    let (head, body) = answer.split_once("\r\n\r\n").expect("a head and a body");
    assert!(head.starts_with("HTTP/1.1 200 OK") && head.contains("content-type: text/plain; charset=utf-8"), "{head}");
    body.to_owned()
}

/// The SHA-256 by a program that has nothing to do with this project.
fn sha256sum(text: &str) -> String {
    let command = Command::new("sha256sum").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let mut program = command.expect("coreutils have it");
    program.stdin.take().expect("a pipe").write_all(text.as_bytes()).expect("it reads");
    let output = program.wait_with_output().expect("it ends");
    String::from_utf8(output.stdout).expect("hexadecimal digits").chars().take(64).collect()
}

/// The letters and digits alone. Plain text has addresses and line ends, a page has links.
fn letters(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// The addresses that a notice on the page links to, in order.
fn links(chromium: &Chromium, id: &str) -> Vec<String> {
    let script = "return [...document.querySelector(`article[data-id=${arguments[0]}] section`).querySelectorAll('a')].map(link => link.getAttribute('href'))";
    let links = chromium.run(script, &[id.into()]);
    links.as_array().expect("a list").iter().map(|link| string(link).to_owned()).collect()
}

#[test]
fn the_notices_on_the_page_are_those_that_can_be_fetched_and_hashed() {
    let (server, chromium) = (Server::start(), Chromium::start());
    let customer = Customer::new(&chromium, &server);
    for model in Model::ALL {
        let invitation = Invitation::new(model.name(), "email");
        for language in Language::ALL.iter().copied() {
            let about = format!("{model} in {}", language.tag());
            chromium.trying(&about);
            customer.open(language, &invitation.query());
            let shown = chromium.run(NOTICES, &[]);
            let shown = shown.as_array().expect("a list");
            let expected: Vec<_> = asked(&invitation).iter().map(|(purpose, id)| (purpose.name(), id.name())).collect();
            let actual: Vec<_> =
                shown.iter().map(|notice| (string(&notice["purpose"]), string(&notice["id"]))).collect();
            assert_eq!(actual, expected, "{about}");
            for notice in shown {
                let id = string(&notice["id"]);
                let text = fetched(&server, &format!("/notices/{id}.{}.txt", language.tag()));
                assert_eq!(string(&notice["sha256"]), sha256sum(&text), "{about}: {id}");
                assert_eq!(string(&notice["language"]), language.tag());
                assert_eq!(string(&notice["version"]), NoticeId::named(id).expect("it is one").version());
                assert_eq!(notice["text"], "ours");
                // Word for word, in the same order; what the text says of an address the page has in a link.
                let text = letters(&text);
                let (mut rest, mut left_out) = (text.as_str(), String::new());
                for words in notice["words"].as_array().expect("a list").iter().map(|words| letters(string(words))) {
                    let (before, after) =
                        rest.split_once(&words).unwrap_or_else(|| panic!("{about}, {id}: not in the text: {words}"));
                    left_out.push_str(before);
                    rest = after;
                }
                left_out.push_str(rest);
                let addresses: String = links(&chromium, id).iter().map(|address| letters(address)).collect();
                assert_eq!(left_out, addresses, "{about}, {id}: not on the page");
            }
            chromium.assert_no_complaints();
        }
    }
}

#[test]
fn the_record_says_what_was_ticked_and_what_was_seen() {
    let (server, chromium) = (Server::start(), Chromium::start());
    let customer = Customer::new(&chromium, &server);
    for (model, language) in [("reseller", Language::En), ("agency", Language::ZhCn), ("referral", Language::ZhCn)] {
        let about = format!("{model} in {}", language.tag());
        chromium.trying(&about);
        let invitation = Invitation::new(model, "email");
        customer.open(language, &invitation.query());
        let record = || {
            let script = "const { textContent } = document.querySelector('#evidence'); return textContent && JSON.parse(textContent)";
            chromium.wait("the record", script, &[])
        };
        let situation = customer.situation();
        customer.go_to("notice");
        let first = record();
        let shown = chromium.run(NOTICES, &[]);
        let (first, shown) = (first.as_array().expect("a list"), shown.as_array().expect("a list"));
        assert_eq!(first.len(), asked(&invitation).len(), "{about}");
        for (evidence, notice) in first.iter().zip(shown) {
            let expected = json!({
                "purpose": notice["purpose"],
                "given": false,
                "notice": {
                    "id": notice["id"], "version": notice["version"], "language": notice["language"],
                    "sha256": notice["sha256"], "text": notice["text"],
                },
                "endReached": false,
                "at": evidence["at"],
            });
            assert_eq!(evidence, &expected, "{about}");
            // By the server's clock, to the second.
            let at = string(&evidence["at"]);
            assert_eq!((at.len(), at.get(..14)), (20, string(&situation["now"]).get(..14)), "{about}");
            // What the crate reads.
            serde_json::from_value::<partner_association::consent::Evidence>(evidence.clone()).expect("it is evidence");
        }

        // Ticked before anything was read: nobody is kept from it, and the record says so.
        let last = first.len() - 1;
        let purpose = string(&first[last]["purpose"]).to_owned();
        chromium.run("document.querySelector(`#consent [name=${arguments[0]}]`).click()", &[purpose.as_str().into()]);
        let second = record();
        assert_eq!((&second[last]["given"], &second[last]["endReached"]), (&json!(true), &json!(false)), "{about}");
        assert!(second.as_array().expect("a list").iter().take(last).all(|other| other["given"] == false), "{about}");

        // To the end of the first text.
        let go = "document.querySelector('[data-end]').parentNode.scrollIntoView({ block: 'center' });
                  await new Promise(requestAnimationFrame); await new Promise(requestAnimationFrame);";
        chromium.run_async(go, &[]);
        let reached = "return JSON.parse(document.querySelector('#evidence').textContent)[0].endReached";
        chromium.wait("the end to be reached", reached, &[]);
        let words = "return [...document.querySelectorAll('article')].map(one => [...one.querySelectorAll('[data-end]')].filter(state => state.checkVisibility({ visibilityProperty: true })).map(state => state.innerText).join())";
        let words = chromium.run(words, &[]);
        assert_eq!(words[0], text(language, Text::Page(Page::EndReached)), "{about}");
        // And once seen is seen.
        chromium.run("scrollTo(0, 0)", &[]);
        assert_eq!(record()[0]["endReached"], true, "{about}");
        chromium.run("document.querySelector(`#consent [name=${arguments[0]}]`).click()", &[purpose.as_str().into()]);
        assert_eq!(record()[last]["given"], false, "{about}");
        assert_eq!(chromium.run("return seen.moved()", &[]), json!([]), "{about}");
        chromium.assert_no_complaints();
    }
}

/// The steps and how they stand, as the customer sees them.
const STEPS: &str = "return [...document.querySelectorAll('#plan [role=list] > li')].map(step => step.className)";

/// By the full package, which comes only now.
#[test]
fn what_is_ticked_is_done_among_the_steps() {
    let (server, chromium) = (Server::start(), Chromium::start());
    let customer = Customer::new(&chromium, &server);
    for language in Language::ALL.iter().copied() {
        chromium.trying(language.tag());
        customer.be(Some("existing"));
        customer.open(language, &Invitation::new("reseller", "email").query());
        customer.confirm();
        customer.go_to("notice");
        chromium.wait("the record", "return document.querySelector('#evidence').textContent", &[]);
        let before = chromium.run(STEPS, &[]);
        assert_eq!(
            before.as_array().map(|steps| &steps[..4]),
            Some(&[json!("done"), json!("done"), json!("next"), json!("later")][..])
        );
        let fetched =
            "return performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.wasm')).length";
        assert_eq!(chromium.run(fetched, &[]), 0);
        // As somebody with a finger: the box is where it was, and has the focus.
        let tick = "document.querySelectorAll('#consent input').forEach(box => box.name !== 'authorization' && box.click());
                    const box = document.querySelector('#consent input'); box.focus(); box.scrollIntoView({ block: 'center' });
                    window.place = box.getBoundingClientRect().top";
        chromium.run(tick, &[]);
        let accepted = format!("const now = (() => {{ {STEPS} }})(); return now[3] === 'done' && now");
        let after = chromium.wait("the steps to go on", &accepted, &[]);
        assert_eq!(after.as_array().map(Vec::len), before.as_array().map(Vec::len));
        assert_eq!(chromium.run(fetched, &[]), 1);
        let stayed = "const box = document.querySelector('#consent input'); return [box.getBoundingClientRect().top === place, document.activeElement === box]";
        assert_eq!(chromium.run(stayed, &[]), json!([true, true]));
        chromium.assert_no_complaints();
    }
}

/// Where nothing may be compiled the steps stay as they came, and the record is kept.
#[test]
fn without_the_full_package_the_boxes_work() {
    let (server, chromium) = (Server::start_with(&["--without-wasm"]), Chromium::start());
    let customer = Customer::new(&chromium, &server);
    customer.open(Language::En, &Invitation::new("reseller", "email").query());
    customer.confirm();
    chromium.wait("the record", "return document.querySelector('#evidence').textContent", &[]);
    let before = chromium.run(STEPS, &[]);
    chromium.run("document.querySelectorAll('#consent input').forEach(box => box.click())", &[]);
    let given = "return JSON.parse(document.querySelector('#evidence').textContent).every(({ given }) => given)";
    chromium.wait("the record to say so", given, &[]);
    let tried = "return performance.getEntriesByType('resource').some(({ name }) => name.endsWith('.wasm'))";
    chromium.wait("the package to be tried", tried, &[]);
    assert_eq!(chromium.run(STEPS, &[]), before);
}

/// Nothing is asked twice: what the customer ticked stays ticked. Nobody else's box is.
#[test]
fn a_box_stays_as_the_customer_left_it() {
    let (server, chromium) = (Server::start(), Chromium::start());
    let customer = Customer::new(&chromium, &server);
    let query = Invitation::new("reseller", "email").query();
    let boxes = "return document.querySelector('#evidence').textContent && [...document.querySelectorAll('#consent input')].map(box => box.checked)";
    let open = |query: &str| {
        customer.open(Language::En, query);
        chromium.wait("the boxes", boxes, &[])
    };
    assert_eq!(open(&query), json!([false, false, false]));
    chromium.run("document.querySelector('#consent input').click()", &[]);
    let at = "return JSON.parse(document.querySelector('#evidence').textContent)[0].at";
    let ticked_at = chromium.run(at, &[]);
    assert_eq!(open(&query), json!([true, false, false]));
    assert_eq!(chromium.run(at, &[]), ticked_at, "it was not ticked again");
    // Another invitation is another matter, and so is another text.
    assert_eq!(open(&Invitation::new("reseller", "qr").query()), json!([false, false, false]));
    let other = "for (const key of Object.keys(localStorage)) localStorage[key] = localStorage[key].replace(/[0-9a-f]{64}/g, '0'.repeat(64))";
    chromium.run(other, &[]);
    assert_eq!(open(&query), json!([false, false, false]));
    // What is kept may be anything.
    for kept in
        ["", "null", "7", "[]", "{\"boxes\":null,\"country\":{}}", "{\"boxes\":[{}],\"seen\":\"x\",\"request\":3}"]
    {
        let script = "for (const key of Object.keys(localStorage)) localStorage[key] = arguments[0]";
        chromium.run(script, &[kept.into()]);
        assert_eq!(open(&query), json!([false, false, false]), "{kept}");
    }
    chromium.assert_no_complaints();
}

/// A folder with official texts, gone again when dropped.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

#[test]
fn an_official_text_is_shown_as_it_is_or_said_to_be_missing() {
    let folder = Folder(PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("official-{}", std::process::id())));
    fs::create_dir_all(&folder.0).expect("a folder");
    let official = "Instructions <b>for</b> customers\n\n1. One &amp; two.\n   a) three\n\nThe end.";
    fs::write(folder.0.join("reseller.en.txt"), official).expect("a file");
    fs::write(folder.0.join("reseller.en.version"), "01 (2024-01-30)\n").expect("a file");
    // No UTF-8.
    fs::write(folder.0.join("reseller.zh-CN.txt"), [0xff, 0xfe, 0x41]).expect("a file");
    let server = Server::start_with(&["--official-texts", folder.0.to_str().expect("a plain path")]);
    let chromium = Chromium::start();
    let customer = Customer::new(&chromium, &server);
    let query = Invitation::new("reseller", "email").query();

    customer.open(Language::En, &query);
    let shown = &chromium.run(NOTICES, &[])[0];
    let expected = json!({
        "purpose": "instructions", "id": "reseller", "version": "01 (2024-01-30)", "language": "en",
        "sha256": sha256sum(official), "text": "official", "words": [official],
    });
    assert_eq!(shown, &expected);
    let record = "const { textContent } = document.querySelector('#evidence'); return textContent && JSON.parse(textContent)[0].notice";
    let notice = chromium.wait("the record", record, &[]);
    assert_eq!((&notice["text"], &notice["sha256"]), (&json!("official"), &expected["sha256"]));
    assert_eq!(fetched(&server, "/notices/reseller.en.txt"), official);

    customer.open(Language::ZhCn, &query);
    let shown = &chromium.run(NOTICES, &[])[0];
    assert_eq!(shown["text"], "ours");
    customer.go_to("notice");
    let remarks = "return [...document.querySelectorAll('article .note')].filter(note => note.checkVisibility()).map(note => note.innerText)";
    let remark = text(Language::ZhCn, Text::Page(Page::OfficialTextMissing));
    assert_eq!(chromium.run(remarks, &[]), json!([remark]));
    chromium.assert_no_complaints();
}

#[test]
fn every_notice_is_accessible_in_english() {
    every_notice_is_accessible(Language::En);
}

#[test]
fn every_notice_is_accessible_in_chinese() {
    every_notice_is_accessible(Language::ZhCn);
}

#[track_caller]
fn every_notice_is_accessible(language: Language) {
    let (server, chromium) = (Server::start(), Chromium::start());
    bring_axe(&chromium);
    let mut failures = String::new();
    for id in NoticeId::ALL {
        chromium.open(&format!("{}/{}/notices/{id}/", server.origin, language.tag()));
        // These are words alone: between the narrowest and the widest nothing changes.
        for width in [320, 1280] {
            for theme in THEMES {
                chromium.widen(width);
                put_on(&chromium, theme);
                let about = format!("{id} in {}, {width} px, {theme}", language.tag());
                chromium.trying(&about);
                let found = violations(&chromium);
                if !found.is_empty() {
                    let _ = write!(failures, "\n{about}:{found}");
                }
                let wide = chromium.run("return document.documentElement.scrollWidth > innerWidth", &[]);
                assert_eq!(wide, false, "{about}: wider than the screen");
            }
        }
        let text = fetched(&server, &format!("/notices/{id}.{}.txt", language.tag()));
        let hash = "return document.querySelector('.particulars dl > div:last-child dd').innerText";
        assert_eq!(chromium.run(hash, &[]), sha256sum(&text), "{id}");
        chromium.assert_no_complaints();
    }
    assert!(failures.is_empty(), "{failures}");
}

#[test]
fn all_screens_are_on_one_accessible_page() {
    let (server, chromium) = (Server::start(), Chromium::start());
    bring_axe(&chromium);
    for language in Language::ALL.iter().copied() {
        chromium.trying(language.tag());
        chromium.open(&format!("{}/{}/screens/", server.origin, language.tag()));
        // What every answer looks like is looked at elsewhere; here, a few of a hundred screens, and what is around them.
        let found = violations_in(&chromium, "nav, h1, .screen:nth-of-type(30n+1), main > section:last-child");
        assert!(found.is_empty(), "{}: {found}", language.tag());
        // Whatever the table of contents names is there.
        let lost = "return [...document.querySelectorAll('main a[href^=\"#\"]')].filter(link => !document.querySelector(link.hash)).length";
        assert_eq!(chromium.run(lost, &[]), 0);
        let page = chromium.run("return document.querySelector('main').textContent", &[]);
        let page = string(&page);
        for purpose in Purpose::ALL {
            for id in NoticeId::ALL.iter().filter(|id| id.purpose() == *purpose) {
                assert!(page.contains(id.name()), "{id}");
            }
        }
        chromium.assert_no_complaints();
    }
}
