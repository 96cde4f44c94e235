//! Pages to read: each notice by itself, as a page and as plain text, and all screens on one page.

use std::collections::{BTreeMap, HashMap};
use std::io::{self, Write as _};
use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use partner_association::consent::NoticeId;
use partner_association::json::{self, Given, Reading};
use partner_association::notice::{Label, Language, Page, Text, text};
use partner_association::procedure::{self, Progress};
use partner_association::prose::{self, Zone};
use partner_association::{Question, screen};
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::app::App;
use crate::document::gzip;
use crate::notices::{page_of, words};
use crate::policy;
use crate::preference::Encoding;
use crate::problem::Problem;

/// `GET /notices/reseller.en.txt`: exactly what is shown, and nothing else, so that anybody can hash it.
pub async fn as_text(State(app): State<Arc<App>>, Path(file): Path<String>) -> Result<impl IntoResponse, Problem> {
    let notice = file
        .strip_suffix(".txt")
        .and_then(|name| name.split_once('.'))
        .and_then(|(id, tag)| app.notices.find(NoticeId::named(id)?, Language::tagged(tag)?));
    let notice = notice.ok_or_else(nothing_there)?;
    let about = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8")),
        (header::CONTENT_LANGUAGE, HeaderValue::from_static(notice.shown.language.tag())),
    ];
    Ok((about, notice.text.clone()))
}

/// `GET /en/notices/reseller/`: a notice on a page of its own, also to be printed.
pub fn as_page(language: Language, app: &App, headers: &HeaderMap, id: &str) -> Result<Response, Problem> {
    let notice = NoticeId::named(id).and_then(|id| app.notices.find(id, language)).ok_or_else(nothing_there)?;
    let word = |word| text(language, Text::Page(word));
    let official = notice.shown.id.instructions().map(|instructions| instructions.source().document().address);
    let content = html! {
        article { (notice.markup(1, &app.accounts.partner)) }
        (notice.particulars())
        ul.ways {
            @if let Some(address) = official {
                li { a href=(address) rel="noopener" { (text(language, Text::Label(Label::OfficialText))) } }
            }
            li { a href=(notice.address()) { (word(Page::NoticeAsText)) } }
            li { a href=(format!("/{}/screens/", language.tag())) { (word(Page::AllScreens)) } }
        }
    };
    let elsewhere = |other| page_of(notice.shown.id, other);
    page(app, language, headers, notice.title(), elsewhere, &content)
}

/// `GET /en/screens/`: every sample situation with its answer, what changes and what is asked, then every notice.
pub fn screens(language: Language, app: &App, headers: &HeaderMap) -> Result<Response, Problem> {
    let word = |word| text(language, Text::Page(word));
    let samples = samples().map_err(|error| Problem::ours(error.as_ref()))?;
    let notices: Vec<_> = app.notices.of(language).collect();
    // Many are told the same about something; it is said once.
    let mut told = Told::default();
    let content = html! {
        h1 { (word(Page::AllScreens)) }
        p { (word(Page::AllScreensHelp)) }
        nav aria-labelledby="contents" {
            h2 id="contents" { (word(Page::Contents)) }
            ol {
                @for (place, sample) in samples.iter().enumerate() {
                    li { a href=(format!("#screen-{place}")) { (sample.title(language)) } }
                }
            }
            h3 { (word(Page::AllNotices)) }
            ul {
                @for notice in &notices {
                    li { a href=(format!("#notice-{}", notice.shown.id)) { (notice.title()) " (" code { (notice.shown.id) } ")" } }
                }
            }
        }
        @for (place, sample) in samples.iter().enumerate() {
            section.screen id=(format!("screen-{place}")) {
                h2 { (sample.title(language)) }
                details {
                    summary { (word(Page::Facts)) }
                    ul.facts {
                        li { code { (sample.reading.question) } }
                        @for (name, value) in &sample.facts { li { code { (name) ": " (value) } } }
                    }
                }
                @for part in &sample.parts(language) {
                    @if let Some(before) = told.before(part, place) {
                        p.small {
                            (word(Page::SameAs)) " "
                            a href=(format!("#screen-{before}")) {
                                (samples.get(before).map_or("", |before| before.title(language)))
                            }
                        }
                    } @else {
                        (PreEscaped(part))
                    }
                }
            }
        }
        section {
            h2 { (word(Page::AllNotices)) }
            @for notice in &notices {
                article id=(format!("notice-{}", notice.shown.id)) {
                    (notice.markup(3, &app.accounts.partner))
                    (notice.particulars())
                }
            }
        }
    };
    let elsewhere = |other: Language| format!("/{}/screens/", other.tag());
    page(app, language, headers, word(Page::AllScreens), elsewhere, &content)
}

/// A situation that somebody should look at.
struct Sample {
    title: BTreeMap<String, String>,
    facts: Map<String, Value>,
    reading: Reading,
}

impl Sample {
    fn title(&self, language: Language) -> &str {
        self.title.get(language.tag()).map_or("", String::as_str)
    }

    /// All that a customer in that situation is told, part by part.
    fn parts(&self, language: Language) -> Vec<String> {
        let Reading { question, situation, .. } = &self.reading;
        let (words, other) = (words(language), language.others().next().map(words));
        let decision = self.reading.decide();
        let plan = || procedure::plan(situation, &decision, &Progress::default());
        let parts = [
            screen::answer(words, situation, &decision, Zone::default()),
            screen::changes(words, *question, situation),
            screen::message(words, other, situation, &decision).map(|message| message.blocks).unwrap_or_default(),
            if *question == Question::Associate { screen::steps(words, &plan()) } else { Vec::new() },
        ];
        parts.iter().filter(|blocks| !blocks.is_empty()).map(|blocks| prose::html(language, 3, blocks)).collect()
    }
}

/// The parts that have been shown, each by the place of the first sample that has it.
#[derive(Default)]
struct Told(HashMap<String, usize>);

impl Told {
    /// Where this part has been shown already, if it has.
    fn before(&mut self, part: &str, place: usize) -> Option<usize> {
        let first = *self.0.entry(part.to_owned()).or_insert(place);
        (first != place).then_some(first)
    }
}

#[derive(Deserialize)]
struct File {
    bases: BTreeMap<String, Map<String, Value>>,
    screens: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    title: BTreeMap<String, String>,
    question: String,
    base: String,
    facts: Map<String, Value>,
}

/// The situations that the golden files show as well; a test sees to it that they can be read.
fn samples() -> anyhow::Result<Vec<Sample>> {
    let File { bases, screens } = serde_json::from_str(include_str!("../../tests/screens.json"))?;
    let sample = |Entry { title, question, base, facts: others }| {
        let mut facts = bases.get(&base).cloned().unwrap_or_default();
        facts.extend(others);
        let question = json::question(&json::Value::Text(question))?;
        let reading = json::read_all(question, &Given::deserialize(Value::Object(facts.clone()))?)?;
        anyhow::Ok(Sample { title, facts, reading })
    };
    screens.into_iter().map(sample).collect()
}

/// A page of words alone: no script, the page's own style, and the way to the other language.
pub(crate) fn page(
    app: &App,
    language: Language,
    headers: &HeaderMap,
    title: &str,
    elsewhere: impl Fn(Language) -> String,
    content: &Markup,
) -> Result<Response, Problem> {
    let word = |word| text(language, Text::Page(word));
    let page = html! {
        (DOCTYPE)
        html lang=(language.html_lang()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width,initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) }
                link rel="icon" href="data:,";
                link rel="stylesheet" href=(format!("/{}", app.site.style.name));
            }
            body.ready {
                header {
                    nav aria-label=(word(Page::LanguageLabel)) {
                        @for other in language.others() {
                            a href=(elsewhere(other)) hreflang=(other.tag()) lang=(other.html_lang()) {
                                (word(Page::OtherLanguage))
                            }
                        }
                    }
                }
                main { (content) }
                footer { p { (word(Page::FooterAdvice)) " " (word(Page::FooterIndependent)) } }
            }
        }
    }
    .into_string();
    let about: [(HeaderName, HeaderValue); 4] = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
        (header::CONTENT_LANGUAGE, HeaderValue::from_static(language.tag())),
        (header::VARY, HeaderValue::from_static("Accept-Encoding")),
        (header::CONTENT_SECURITY_POLICY, policy::OF_READING),
    ];
    let (name, body) = match Encoding::preferred(headers) {
        Encoding::Identity => return Ok((about, page).into_response()),
        Encoding::Gzip => ("gzip", gzip(&[&page])),
        Encoding::Brotli => ("br", brotli(&page)),
    };
    let body = body.map_err(|error| Problem::ours(&error))?;
    Ok((about, [(header::CONTENT_ENCODING, HeaderValue::from_static(name))], body).into_response())
}

fn brotli(text: &str) -> io::Result<Vec<u8>> {
    let mut encoder = brotli::CompressorWriter::new(Vec::new(), 4096, 5, 22);
    encoder.write_all(text.as_bytes())?;
    Ok(encoder.into_inner())
}

pub(crate) fn nothing_there() -> Problem {
    Problem::new(StatusCode::NOT_FOUND, "there is nothing at this address")
}
