//! What is rendered into a page. Where there is none, in Node, these have nothing to do.

use js_sys::{Function, Promise, Reflect};
use partner_association::consent::NoticeId;
use partner_association::notice::{Language, WordsFile};
use partner_association::prose::{Answer, Block, Field, Item, Span, Zone, html, line, render, text};
use partner_association::screen::{Parties, notice};
use partner_association::wasm::{learn, show};
use partner_association::{Instant, Question, json};
use wasm_bindgen::{JsCast as _, JsValue, prelude::wasm_bindgen};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

#[wasm_bindgen(inline_js = r#"
    export const element = () => globalThis.document?.createElement("main");

    /** Whether an element has what a browser makes of the HTML, node by node. */
    export function has(element, html) {
        const template = document.createElement("template");
        template.innerHTML = html;
        const made = document.createElement("template");
        made.content.append(...element.cloneNode(true).childNodes);
        made.content.normalize();
        return made.content.isEqualNode(template.content);
    }

    /** Its letters and numbers, as a reader meets them; addresses are no words. */
    export const words = (text) => text.replace(/https:[^\s)）]+/g, "").match(/[\p{L}\p{N}]+/gu).join(" ");
    export function said(element) {
        const texts = document.createNodeIterator(element, NodeFilter.SHOW_TEXT);
        let all = "";
        for (let text; (text = texts.nextNode()); ) all += text.data + (text.nextSibling ? "" : " ");
        return all;
    }

    /** Runs something with an element of a page that lets nothing be parsed, fetched or styled. */
    export async function strictly(run) {
        const frame = document.createElement("iframe");
        const policy = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
        frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><main></main>`;
        const loaded = new Promise((done) => { frame.onload = done; });
        document.body.append(frame);
        await loaded;
        const page = frame.contentDocument;
        const violations = [];
        page.addEventListener("securitypolicyviolation", ({ violatedDirective }) => violations.push(violatedDirective));
        const settled = () => new Promise((done) => setTimeout(done, 100));
        run(page.querySelector("main"));
        await settled();
        const after = violations.length;
        try { page.querySelector("main").insertAdjacentHTML("beforeend", "<b>"); } catch { violations.push("forbidden"); }
        await settled();
        const result = [after, violations.includes("forbidden"), page.querySelector("main").textContent];
        frame.remove();
        return result;
    }

    /** An element whose page breaks after so many elements. */
    export function breaking(element, after) {
        Object.defineProperty(element, "ownerDocument", { value: {
            createDocumentFragment: () => document.createDocumentFragment(),
            createTextNode: (text) => document.createTextNode(text),
            createElement(name) { if (after-- === 0) throw new RangeError("no more"); return document.createElement(name); },
        } });
        return element;
    }
"#)]
extern "C" {
    fn element() -> Option<Element>;
    fn has(element: &Element, html: &str) -> bool;
    fn words(text: &str) -> String;
    fn said(element: &Element) -> String;
    fn strictly(run: &Function) -> Promise;
    fn breaking(element: &Element, after: u32) -> Element;
}

fn rendered(language: Language, blocks: &[Block<'_>]) -> Option<Element> {
    let element = element()?;
    element.set_text_content(Some("what was there before"));
    assert_eq!(render(language, 2, blocks, &element), Ok(()));
    Some(element)
}

const HOSTILE: &str = "<img src=x onerror=alert(1)></pre><script>alert(1)</script>\r\n&lt;b&gt; \"'> \u{202e}x\0";

fn hostile() -> Vec<Block<'static>> {
    let link = Span::Link { text: HOSTILE.into(), address: "https://example.com/\"><b>", language: Some("zh-CN") };
    let script = Span::Link { text: HOSTILE.into(), address: "javascript:alert(1)", language: None };
    let time = Instant::from_millis(0.0).map(|at| Span::Time(at, Zone::VENDOR));
    let mut spans = vec![Span::Strong(HOSTILE.into()), Span::Tag { kind: "k", text: HOSTILE.into() }, link, script];
    spans.extend(time);
    vec![
        Block::heading(HOSTILE),
        Block::Section {
            name: "part",
            blocks: vec![
                Block::heading("deeper"),
                Block::Pairs(vec![(line(HOSTILE), spans.clone())]),
                Block::List(vec![
                    Item { mark: Some("1"), ..Item::of(spans) },
                    Item { kind: "adverse", mark: None, blocks: vec![Block::Verbatim(HOSTILE.into())] },
                ]),
                Block::Choice { name: "box", label: line(HOSTILE), required: true },
                Block::Choice { name: "other", label: line(HOSTILE), required: false },
                Block::Question {
                    name: "question",
                    line: line(HOSTILE),
                    blocks: vec![Block::paragraph(HOSTILE)],
                    answers: vec![
                        Answer { field: Field::One("\"none\" & <b>".into()), label: line(HOSTILE) },
                        Answer { field: Field::Several("".into()), label: line(HOSTILE) },
                        Answer { field: Field::Day, label: line(HOSTILE) },
                    ],
                },
                Block::Button { name: "button", label: line(HOSTILE) },
            ],
        },
        Block::In { language: Language::ZhCn, blocks: vec![Block::paragraph(HOSTILE)] },
        Block::Fold { line: line("more"), blocks: vec![Block::Verbatim("\nbegins\n".into())] },
    ]
}

#[wasm_bindgen_test]
fn a_page_has_what_the_html_has() {
    for language in Language::ALL.iter().copied() {
        if let Some(element) = rendered(language, &hostile()) {
            assert!(has(&element, &html(language, 2, &hostile())));
            assert!(!has(&element, &html(language, 3, &hostile())));
            assert_eq!(element.get_attribute("lang").as_deref(), Some(language.html_lang()));
        }
    }
}

#[wasm_bindgen_test]
fn a_page_says_what_is_kept_as_evidence() {
    let parties = Parties { partner: Some(HOSTILE), distributor: None };
    for language in Language::ALL {
        for id in NoticeId::ALL {
            let blocks = notice(language, *id, parties);
            if let Some(element) = rendered(*language, &blocks) {
                assert_eq!(words(&said(&element)), words(&text(*language, &blocks)), "{id}");
                assert!(has(&element, &html(*language, 2, &blocks)), "{id}");
            }
        }
    }
}

#[wasm_bindgen_test]
async fn a_strict_page_shows_it() {
    if element().is_none() {
        return;
    }
    let run = wasm_bindgen::closure::Closure::<dyn Fn(Element)>::new(|element: Element| {
        assert_eq!(render(Language::En, 1, &hostile(), &element), Ok(()));
    });
    let result = js_sys::futures::JsFuture::from(strictly(run.as_ref().unchecked_ref())).await;
    let result = result.map(|result| js_sys::Array::from(&result)).unwrap_or_default();
    assert_eq!(result.get(0).as_f64(), Some(0.0), "nothing violated the policy");
    assert_eq!(result.get(1).as_bool(), Some(true), "which was enforced");
    let text = result.get(2).as_string().unwrap_or_default();
    assert!(text.contains("<img src=x onerror=alert(1)>"), "{text}");
}

#[wasm_bindgen_test]
fn what_breaks_leaves_the_page_as_it_was() {
    let Some(whole) = element() else { return };
    assert_eq!(render(Language::En, 2, &hostile(), &whole), Ok(()));
    let elements = u32::try_from(html(Language::En, 2, &hostile()).matches("</").count()).unwrap_or_default();
    for after in [0, 1, elements / 2, elements] {
        let Some(element) = element() else { return };
        element.set_text_content(Some("as it was"));
        let thrown = render(Language::En, 2, &hostile(), &breaking(&element, after));
        let name = thrown.map_err(|thrown| Reflect::get(&thrown, &"name".into()));
        assert_eq!(name, Err(Ok("RangeError".into())), "after {after} elements");
        assert_eq!(element.text_content().as_deref(), Some("as it was"));
        assert_eq!(element.get_attribute("lang"), None);
    }
}

fn options(text: &str) -> JsValue {
    js_sys::JSON::parse(text).unwrap_or_default()
}

/// A file of words holds what was compiled in: the screens say the same with either.
#[wasm_bindgen_test]
fn loaded_words_say_what_compiled_ones_say() {
    const FACTS: &str = r#"{ "edition": "china", "model": "agency", "channel": "email", "inArrears": true }"#;
    for language in Language::ALL {
        assert_eq!(learn(&WordsFile::write(*language)), Ok(()));
        let told = options(&format!(r#"{{ "question": "associate", "facts": {FACTS}, "notice": "agency" }}"#));
        let shown = |screen: &str| show(language.tag(), &screen.into(), &told, &"text".into());
        let parties = Parties::default();
        for id in [NoticeId::named("agency"), NoticeId::named("authorization-china")].into_iter().flatten() {
            let told = options(&format!(r#"{{ "notice": "{id}" }}"#));
            let shown = show(language.tag(), &"notice".into(), &told, &"text".into());
            assert_eq!(shown, Ok(text(*language, &notice(language, id, parties)).into()));
        }
        let given: json::Given = serde_json::from_str(FACTS).unwrap_or_default();
        let reading = json::read(Question::Associate, &given);
        let changes = reading.map(|reading| {
            text(*language, &partner_association::screen::changes(language, Question::Associate, &reading.situation))
        });
        assert_eq!(shown("changes").map_err(|_| ()), changes.map(JsValue::from).map_err(|_| ()));
        if let Some(element) = element() {
            assert_eq!(show(language.tag(), &"changes".into(), &told, &element), Ok(JsValue::UNDEFINED));
            let text = shown("changes").ok().and_then(|text| text.as_string()).unwrap_or_default();
            assert_eq!(words(&said(&element)), words(&text));
        }
    }
    assert!(learn("en 0123456789abcdef\nOther words").is_err());
}
