//! What is on the screen, in the words of a language that was loaded: as text, as HTML, or in the page.

use alloc::borrow::ToOwned;
use alloc::boxed::Box;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::RangeInclusive;

use once_cell::race::OnceBox;
use js_sys::{Error as JsError, Uint8Array};
use serde::ser::{Serialize, SerializeStruct, Serializer};
use wasm_bindgen::prelude::{JsCast, JsValue, wasm_bindgen};
use web_sys::{Element, Node};

use super::plain::plain;
use super::reader::Reader;
use crate::consent::{NoticeId, Origin, Shown, asked};
use crate::error::{Error, Malformed};
use crate::json::Value;
use crate::json::strict::{Strict, wrong};
use crate::notice::{Language, Words, WordsFile};
use crate::procedure::{Progress, plan};
use crate::prose::{self, Block, Zone};
use crate::screen::{self, Official, Parties};

/// The words that were loaded, for as long as there is this instance.
static WORDS: [OnceBox<WordsFile>; Language::ALL.len()] = [const { OnceBox::new() }; Language::ALL.len()];

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
        let _ = place.set(Box::new(words));
    }
    Ok(())
}

/// What can be shown. Another one is a name here, and a line in [`laid_out`].
const SCREENS: &[&str] = &["answer", "changes", "notice", "consent", "steps", "message", "screen"];

/// What a caller may say about a screen. Which one it is comes beside them, and is read like them.
const OPTIONS: &[&str] =
    &["question", "facts", "notice", "partner", "distributor", "official", "progress", "zone", "rank", "screen"];

/// Shows a screen in the words of a language. `into` is an element of a page, or `"text"` or `"html"`, to have
/// it back as that; or `"shown"`, to have a notice back as `{ text, shown }`: its text, and what of it goes into
/// the evidence.
///
/// # Errors
/// Throws a `FactError` for a screen that does not exist, and for options and facts that are none.
#[wasm_bindgen]
pub fn show(language: &str, screen: &JsValue, options: &JsValue, into: &JsValue) -> Result<JsValue, JsValue> {
    let mut reader = Reader::new()?;
    laid_out(&mut reader, language, screen, options, into).map_err(|problem| problem.thrown(&reader))
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

impl Problem {
    fn thrown(self, reader: &Reader) -> JsValue {
        match self {
            Self::Options(error) => reader.malformed(&error),
            Self::Facts(error) => reader.thrown(&error, &reader.raw("question"), &reader.raw("facts")),
            Self::Thrown(thrown) => thrown,
        }
    }
}

fn laid_out(
    reader: &mut Reader,
    language: &str,
    screen: &JsValue,
    options: &JsValue,
    into: &JsValue,
) -> Result<JsValue, Problem> {
    let words = words(language)?;
    let mut given = reader.options(OPTIONS, options)?;
    given.0.retain(|(name, _)| name != "screen");
    given.0.push(("screen".to_owned(), reader.value_of("screen", screen)?));
    let options = Strict::of(&given, OPTIONS)?;
    let screen = options.chosen("screen", SCREENS, |name| SCREENS.iter().find(|screen| **screen == name))?;
    let zone = Zone { minutes: number(&options, "zone", -1439..=1439, 0)? };
    let rank = u8::try_from(number(&options, "rank", 1..=6, 2)?).unwrap_or_default();
    let parties = parties(&options)?;
    let put = |reader: &mut Reader, blocks: &[Block<'_>]| put(reader, words.language(), rank, blocks, into);
    if *screen == "notice" {
        let id = notice_id(&options)?;
        let file = File::read(reader, id)?;
        let (blocks, shown) = of_notice(words, id, file.as_ref(), parties);
        if into != "shown" {
            return put(reader, &blocks);
        }
        let text = match file {
            Some(File { bytes: Some(bytes), .. }) if shown.text == Origin::Official => String::from_utf8(bytes).ok(),
            _ => None,
        };
        let text = text.unwrap_or_else(|| prose::text(words.language(), &screen::notice(words, id, parties)));
        return plain(&Notice { text, shown }).map_err(Problem::Thrown);
    }
    let reading = reader.reading()?;
    let (situation, decision) = (&reading.situation, &reading.decide());
    let other = WORDS.iter().filter_map(OnceBox::get).find(|other| other.language() != words.language());
    let other = other.map(|other| other as &dyn Words);
    let blocks = match *screen {
        "answer" => screen::answer(words, situation, decision, zone),
        "changes" => screen::changes(words, reading.question, situation),
        "consent" => {
            let mut shown = Vec::new();
            for ask in asked(situation) {
                let file = File::read(reader, ask.notice)?;
                shown.push(of_notice(words, ask.notice, file.as_ref(), parties).1);
            }
            screen::consent(words, situation, &shown)
        }
        "steps" => screen::steps(words, &plan(situation, decision, &progress(reader)?)),
        "message" => match screen::message(words, other, situation, decision) {
            // What is copied has no heading over it.
            Some(message) if into == "text" => return Ok(message.text.into()),
            message => message.map(|message| message.blocks).unwrap_or_default(),
        },
        _ if reader.raw("official").is_object() => {
            let expected = "nothing: only the parts of a screen can have an official text".to_owned();
            return Err(wrong("official", options.value("official"), expected).into());
        }
        _ => screen::screen(words, other, situation, decision, &progress(reader)?, parties, zone),
    };
    put(reader, &blocks)
}

/// Puts blocks where they belong.
fn put(
    reader: &mut Reader,
    language: Language,
    rank: u8,
    blocks: &[Block<'_>],
    into: &JsValue,
) -> Result<JsValue, Problem> {
    Ok(match into.as_string().as_deref() {
        Some(_) if blocks.is_empty() => JsValue::from_str(""),
        Some("text") => prose::text(language, blocks).into(),
        Some("html") => prose::html(language, rank, blocks).into(),
        _ => {
            prose::render(language, rank, blocks, element(reader, into)?).map_err(Problem::Thrown)?;
            JsValue::UNDEFINED
        }
    })
}

/// A notice as text, and what of it goes into the evidence.
struct Notice {
    text: String,
    shown: Shown,
}

impl Serialize for Notice {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Notice", 2)?;
        object.serialize_field("text", &self.text)?;
        object.serialize_field("shown", &self.shown)?;
        object.end()
    }
}

/// In the words of its file, if there is one.
fn of_notice<'w>(
    words: &'w dyn Words,
    id: NoticeId,
    file: Option<&'w File>,
    parties: Parties<'w>,
) -> (Vec<Block<'w>>, Shown) {
    match file {
        Some(File { version, bytes }) => {
            screen::official(words, id, Official { version, bytes: bytes.as_deref() }, parties)
        }
        None => (screen::notice(words, id, parties), screen::shown(words, id, parties)),
    }
}

fn words(language: &str) -> Result<&'static WordsFile, Problem> {
    let mut words = WORDS.iter().filter_map(OnceBox::get);
    let found = words.find(|words| words.language().tag() == language);
    found.ok_or_else(|| Problem::Thrown(JsError::new("no words of that language were loaded").into()))
}

fn notice_id(options: &Strict<'_>) -> Result<NoticeId, Malformed> {
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

/// Where nothing is said of it, the invitation was opened: how else would there be facts?
fn progress(reader: &mut Reader) -> Result<Progress, Malformed> {
    let given = reader.raw("progress");
    if given.is_undefined() || given.is_null() {
        return Ok(Progress::OPENED);
    }
    Progress::read(&reader.options(&["status", "account", "done"], &given)?)
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

/// An official text, out of the options: `official: { reseller: { version: "…", text: bytes } }`.
struct File {
    version: String,
    bytes: Option<Vec<u8>>,
}

impl File {
    /// That of a notice, if there is to be one.
    fn read(reader: &mut Reader, id: NoticeId) -> Result<Option<Self>, Malformed> {
        let all = reader.raw("official");
        let Some(file) = reader.part(&all, id.name()) else { return Ok(None) };
        let (version, text) = (reader.part(&file, "version"), reader.part(&file, "text"));
        let bytes = text.map(|text| text.dyn_into::<Uint8Array>().map(|bytes| bytes.to_vec())).transpose();
        match (version.and_then(|version| version.as_string()), bytes) {
            (Some(version), Ok(bytes)) if (1..=60).contains(&version.len()) => Ok(Some(Self { version, bytes })),
            _ => Err(wrong(
                "official",
                &reader.value(&all),
                "texts by notice, each with a version of 1 to 60 bytes, and a Uint8Array or null".to_owned(),
            )),
        }
    }
}

/// An element of a page, of whichever frame.
fn element<'a>(reader: &mut Reader, target: &'a JsValue) -> Result<&'a Element, Problem> {
    let kind = reader.part(target, "nodeType").and_then(|kind| kind.as_f64());
    if kind == Some(f64::from(Node::ELEMENT_NODE)) {
        return Ok(target.unchecked_ref());
    }
    let value = reader.value_of("target", target).unwrap_or(Value::Unreadable);
    Err(wrong("target", &value, "an element".to_owned()).into())
}
