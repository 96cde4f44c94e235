//! What is on the screen, in the words of a language that was loaded: as text, as HTML, or in the page.

use alloc::borrow::ToOwned;
use alloc::boxed::Box;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use js_sys::{Array, Error as JsError};
use once_cell::race::OnceBox;
use wasm_bindgen::prelude::{JsCast, JsValue, wasm_bindgen};
use web_sys::{Element, Node};

use super::plain::plain;
use super::reader::Reader;
use crate::consent::{NoticeId, Shown, asked};
use crate::error::{Error, Malformed, nearest};
use crate::json::strict::{Strict, chosen, wrong};
use crate::json::{Given, Value};
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

/// What a caller may say about a screen.
const OPTIONS: &[&str] =
    &["question", "facts", "notice", "partner", "distributor", "official", "progress", "zone", "rank"];

/// Shows a screen in the words of a language. `into` is an element of a page, or `"text"` or `"html"`, to have
/// it back as that.
///
/// # Errors
/// Throws a `FactError` for a screen that does not exist, and for options and facts that are none.
#[wasm_bindgen]
pub fn show(language: &str, screen: &JsValue, options: &JsValue, into: &JsValue) -> Result<JsValue, JsValue> {
    let mut reader = Reader::new()?;
    laid_out(&mut reader, language, screen, options, into).map_err(|problem| problem.thrown(&reader))
}

/// A notice as text and, beside it, what of it goes into the evidence: of one reading, so that the one is the hash of the other.
///
/// # Errors
/// As [`show`].
#[wasm_bindgen]
pub fn notice(language: &str, name: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let mut reader = Reader::new()?;
    noticed(&mut reader, language, name, options).map_err(|problem| problem.thrown(&reader))
}

fn noticed(reader: &mut Reader, language: &str, name: &JsValue, options: &JsValue) -> Result<JsValue, Problem> {
    let words = spoken(language)?;
    let options = Options::read(reader, &"notice".into(), Some(name), options).map_err(Problem::Options)?;
    let Some(id) = options.notice else { return Ok(JsValue::UNDEFINED) };
    let (_, shown) = options.notice(words, id);
    let official = options.file(id).and_then(|file| core::str::from_utf8(file.bytes.as_deref()?).ok());
    let text = match official {
        Some(text) => text.into(),
        // Of an official text that is none, ours is kept, without the remark above it.
        None => prose::text(words.language(), &screen::notice_as_shown(words, id, options.parties()).0).into(),
    };
    Ok(Array::of2(&text, &plain(&shown).map_err(Problem::Thrown)?).into())
}

/// The words of a language, if they were loaded.
fn spoken(language: &str) -> Result<&'static WordsFile, Problem> {
    let mut words = WORDS.iter().filter_map(OnceBox::get);
    let words = words.find(|words| words.language().tag() == language);
    words.ok_or_else(|| Problem::Thrown(JsError::new("no words of that language were loaded").into()))
}

/// What can be wrong.
enum Problem {
    Options(Malformed),
    Facts(Error),
    Thrown(JsValue),
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
    let words = spoken(language)?;
    let options = Options::read(reader, screen, None, options).map_err(Problem::Options)?;
    let blocks = if let Some(id) = options.notice {
        options.notice(words, id).0
    } else {
        let reading = reader.reading().map_err(Problem::Facts)?;
        let (situation, decision) = (&reading.situation, &reading.decide());
        let mut others = WORDS.iter().filter_map(OnceBox::get).filter(|other| other.language() != words.language());
        let other = others.next().map(|other| other as &dyn Words);
        match options.screen {
            "answer" => screen::answer(words, situation, decision, options.zone),
            "changes" => screen::changes(words, reading.question, situation),
            "consent" => {
                let shown: Vec<_> = asked(situation).map(|ask| options.notice(words, ask.notice).1).collect();
                screen::consent(words, situation, &shown)
            }
            "steps" => screen::steps(words, &plan(situation, decision, &options.progress)),
            "message" => match screen::message(words, other, situation, decision) {
                // What is copied has no heading over it.
                Some(message) if into == "text" => return Ok(message.text.into()),
                message => message.map(|message| message.blocks).unwrap_or_default(),
            },
            _ => screen::screen(words, other, situation, decision, &options.progress, options.parties(), options.zone),
        }
    };
    put(reader, words.language(), options.rank, &blocks, into)
}

/// What a caller says about a screen.
struct Options {
    screen: &'static str,
    /// The notice to show, if that is the screen.
    notice: Option<NoticeId>,
    partner: Option<String>,
    distributor: Option<String>,
    files: Vec<File>,
    progress: Progress,
    zone: Zone,
    rank: u8,
}

impl Options {
    /// `notice` is the notice that is asked for, if the options do not say it.
    fn read(
        reader: &mut Reader,
        screen: &JsValue,
        notice: Option<&JsValue>,
        options: &JsValue,
    ) -> Result<Self, Malformed> {
        let notice = notice.map(|notice| reader.kept("notice", notice));
        let given = reader.options(OPTIONS, options)?;
        let options = Strict::of(&given, OPTIONS)?;
        let screen = reader.kept("screen", screen);
        let screen = chosen("screen", SCREENS, |name| SCREENS.iter().find(|screen| **screen == name), &screen)?;
        let notices = NoticeId::names();
        let id = |value| chosen("notice", &notices, NoticeId::named, value);
        let read = Self {
            screen,
            notice: match notice {
                _ if *screen != "notice" => None,
                Some(notice) => Some(id(&notice)?),
                None => Some(id(options.value("notice"))?),
            },
            partner: name(&options, "partner")?,
            distributor: name(&options, "distributor")?,
            files: File::read_all(reader)?,
            progress: progress(reader)?,
            zone: Zone { minutes: number(&options, "zone", -1439, 1439, 0)? },
            rank: u8::try_from(number(&options, "rank", 1, 6, 2)?).unwrap_or_default(),
        };
        if *screen == "screen" && !read.files.is_empty() {
            let expected = "nothing: only the parts of a screen can have an official text".to_owned();
            return Err(wrong("official", options.value("official"), expected));
        }
        Ok(read)
    }

    fn parties(&self) -> Parties<'_> {
        Parties { partner: self.partner.as_deref(), distributor: self.distributor.as_deref() }
    }

    fn file(&self, id: NoticeId) -> Option<&File> {
        self.files.iter().find(|file| file.id == id)
    }

    /// A notice in the words of its file, if there is one.
    fn notice<'w>(&'w self, words: &'w dyn Words, id: NoticeId) -> (Vec<Block<'w>>, Shown) {
        match self.file(id) {
            Some(File { version, bytes, .. }) => {
                screen::official(words, id, Official { version, bytes: bytes.as_deref() }, self.parties())
            }
            None => screen::notice_as_shown(words, id, self.parties()),
        }
    }
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

/// Where nothing is said of it, the invitation was opened: how else would there be facts?
fn progress(reader: &mut Reader) -> Result<Progress, Malformed> {
    let given = reader.raw("progress");
    if given.is_undefined() || given.is_null() {
        return Ok(Progress::OPENED);
    }
    Progress::read(&reader.options(&["status", "account", "done"], &given)?)
}

fn name(options: &Strict<'_>, key: &'static str) -> Result<Option<String>, Malformed> {
    match options.value(key) {
        Value::Null => Ok(None),
        Value::Text(name) => Ok(Some(name.clone())),
        value => Err(wrong(key, value, "a name".to_owned())),
    }
}

/// A whole number within bounds.
fn number(options: &Strict<'_>, key: &'static str, least: i16, most: i16, otherwise: i16) -> Result<i16, Malformed> {
    match options.value(key) {
        Value::Null => Ok(otherwise),
        Value::Number(number) if (least..=most).any(|whole| (f64::from(whole) - number).abs() < f64::EPSILON) =>
        {
            #[expect(clippy::cast_possible_truncation, reason = "it is one of them")]
            Ok(*number as i16)
        }
        value => Err(wrong(key, value, format!("a whole number from {least} to {most}"))),
    }
}

/// An official text, out of the options: `official: { reseller: { version: "…", text: bytes } }`.
struct File {
    id: NoticeId,
    version: String,
    bytes: Option<Vec<u8>>,
}

impl File {
    fn read_all(reader: &mut Reader) -> Result<Vec<Self>, Malformed> {
        let given = reader.raw("official");
        let names = NoticeId::names();
        let Given(all) = reader.options(&names, &given)?;
        if let Some((key, _)) = all.into_iter().find(|(key, _)| !names.contains(&key.as_str())) {
            let nearest = nearest(&key, &names);
            return Err(Malformed::UnknownKey { key, nearest });
        }
        let mut files = Vec::new();
        for &id in NoticeId::ALL {
            let file = reader.raw(id.name());
            if file.is_undefined() || file.is_null() {
                continue;
            }
            let version = reader.part(&file, "version").and_then(|version| version.as_string()).unwrap_or_default();
            let text = reader.part(&file, "text");
            let bytes = text.as_ref().and_then(|text| reader.bytes(text));
            if text.is_some() != bytes.is_some() || !(1..=Shown::LONGEST_VERSION).contains(&version.len()) {
                let expected = "a version of 1 to 60 bytes, and a text that is a Uint8Array or null";
                return Err(wrong(id.name(), &reader.value(&file), expected.to_owned()));
            }
            files.push(Self { id, version, bytes });
        }
        Ok(files)
    }
}

/// An element of a page, of whichever frame.
fn element<'a>(reader: &mut Reader, target: &'a JsValue) -> Result<&'a Element, Problem> {
    let kind = reader.part(target, "nodeType").and_then(|kind| kind.as_f64());
    if kind == Some(f64::from(Node::ELEMENT_NODE)) {
        return Ok(target.unchecked_ref());
    }
    let value = reader.kept("target", target);
    Err(Problem::Options(wrong("target", &value, "an element".to_owned())))
}
