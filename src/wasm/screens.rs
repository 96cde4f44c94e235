//! What is on the screen, in the words of a language that was loaded: as text, as HTML, or in the page.

extern crate std;

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::vec::Vec;
use core::ops::RangeInclusive;
use std::sync::OnceLock;

use js_sys::{Error as JsError, Reflect};
use wasm_bindgen::prelude::{JsCast, JsValue, wasm_bindgen};
use web_sys::{Element, Node};

use super::reader::Reader;
use crate::consent::NoticeId;
use crate::error::{Error, Malformed};
use crate::json::Value;
use crate::json::strict::{Strict, wrong};
use crate::notice::{Language, Words, WordsFile};
use crate::prose::{self, Block, Zone};
use crate::screen::{self, Parties};

/// The words that were loaded, for as long as there is this instance.
static WORDS: [OnceLock<WordsFile>; Language::ALL.len()] = [const { OnceLock::new() }; Language::ALL.len()];

/// Takes the words of a language, out of their file.
///
/// # Errors
/// Throws an `Error` if another build wrote the file.
#[wasm_bindgen]
pub fn learn(file: &str) -> Result<(), JsValue> {
    let Some(words) = WordsFile::read(file) else {
        return Err(JsError::new("the words are those of another build").into());
    };
    if let Some(place) = WORDS.get(words.language() as usize) {
        // Whoever loads them twice has the same ones.
        let _ = place.set(words);
    }
    Ok(())
}

/// What can be shown. Another one is a name here, and a line in [`laid_out`].
const SCREENS: &[&str] = &["answer", "changes", "notice"];

/// What a caller may say about a screen. Which one it is comes beside them, and is read like them.
const OPTIONS: &[&str] = &["question", "facts", "notice", "partner", "distributor", "zone", "rank", "screen"];

/// Shows a screen in the words of a language. `into` is an element of a page, or `"text"` or `"html"`, to have
/// it back as that.
///
/// # Errors
/// Throws a `FactError` for a screen that does not exist, and for options and facts that are none.
#[wasm_bindgen]
pub fn show(language: &str, screen: &JsValue, options: &JsValue, into: &JsValue) -> Result<JsValue, JsValue> {
    let mut reader = Reader::new()?;
    let shown = laid_out(&mut reader, language, screen, options, |reader, language, rank, blocks| {
        Ok(match into.as_string().as_deref() {
            Some("text") if blocks.is_empty() => JsValue::from_str(""),
            Some("text") => prose::text(language, blocks).into(),
            Some("html") => prose::html(language, rank, blocks).into(),
            _ => {
                prose::render(language, rank, blocks, element(reader, into)?).map_err(Problem::Thrown)?;
                JsValue::UNDEFINED
            }
        })
    });
    shown.map_err(|problem| match problem {
        Problem::Options(error) => reader.malformed(&error),
        Problem::Facts(error) => reader.thrown(&error, &reader.raw("question"), &reader.raw("facts")),
        Problem::Thrown(thrown) => thrown,
    })
}

/// What can be wrong.
enum Problem {
    Options(Malformed),
    Facts(Error),
    Thrown(JsValue),
}

impl From<Malformed> for Problem {
    fn from(error: Malformed) -> Self {
        Self::Options(error)
    }
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        Self::Facts(error)
    }
}

/// Lays out a screen, and hands it on with its language and the rank of its headings.
fn laid_out(
    reader: &mut Reader,
    language: &str,
    screen: &JsValue,
    options: &JsValue,
    put: impl FnOnce(&mut Reader, Language, u8, &[Block<'_>]) -> Result<JsValue, Problem>,
) -> Result<JsValue, Problem> {
    let words = words(language).ok_or_else(|| Problem::Thrown(JsError::new("no words were loaded").into()))?;
    let mut given = reader.options(OPTIONS, options)?;
    given.0.retain(|(name, _)| name != "screen");
    given.0.push(("screen".to_owned(), reader.value_of("screen", screen)?));
    let options = Strict::of(&given, OPTIONS)?;
    let screen = options.chosen("screen", SCREENS, |name| SCREENS.iter().find(|screen| **screen == name))?;
    let zone = Zone { minutes: number(&options, "zone", -1439..=1439, 0)? };
    let rank = number(&options, "rank", 1..=6, 2)?;
    let rank = u8::try_from(rank).unwrap_or_default();
    let reading = if *screen == "notice" { None } else { Some(reader.reading()?) };
    let blocks = match (*screen, &reading) {
        ("answer", Some(asked)) => screen::answer(words, &asked.situation, &asked.decide(), zone),
        ("changes", Some(asked)) => screen::changes(words, asked.question, &asked.situation),
        ("notice", _) => screen::notice(words, notice(&options)?, parties(&options)?),
        _ => Vec::new(),
    };
    put(reader, words.language(), rank, &blocks)
}

fn words(language: &str) -> Option<&'static WordsFile> {
    WORDS.iter().filter_map(OnceLock::get).find(|words| words.language().tag() == language)
}

fn notice(options: &Strict<'_>) -> Result<NoticeId, Malformed> {
    let names: Vec<_> = NoticeId::ALL.iter().map(|id| id.name()).collect();
    options.chosen("notice", &names, NoticeId::named)
}

fn parties<'a>(options: &Strict<'a>) -> Result<Parties<'a>, Malformed> {
    let name = |key| match options.value(key) {
        Value::Null => Ok(None),
        _ => options.text(key, "a name").map(Some),
    };
    Ok(Parties { partner: name("partner")?, distributor: name("distributor")? })
}

/// A whole number within bounds.
fn number(
    options: &Strict<'_>,
    key: &'static str,
    bounds: RangeInclusive<i16>,
    otherwise: i16,
) -> Result<i16, Malformed> {
    let found = match options.value(key) {
        Value::Null => Some(otherwise),
        Value::Number(number) => bounds.clone().find(|bound| (f64::from(*bound) - number).abs() < f64::EPSILON),
        _ => None,
    };
    found.ok_or_else(|| {
        wrong(key, options.value(key), format!("a whole number from {} to {}", bounds.start(), bounds.end()))
    })
}

/// An element of a page, of whichever frame.
fn element<'a>(reader: &mut Reader, target: &'a JsValue) -> Result<&'a Element, Problem> {
    let kind = reader.caught(Reflect::get(target, &"nodeType".into())).and_then(|kind| kind.as_f64());
    if kind == Some(f64::from(Node::ELEMENT_NODE)) {
        return Ok(target.unchecked_ref());
    }
    let value = reader.value_of("target", target).unwrap_or(Value::Unreadable);
    Err(wrong("target", &value, "an element".to_owned()).into())
}
