//! What is kept of an answer: what was shown, and what was said to it.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use serde::de::{Deserialize, Deserializer, Error as _};
use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::{NoticeId, Purpose, Sha256Hex};
use crate::error::Malformed;
use crate::json::Given;
use crate::json::strict::{Strict, flat, wrong};
use crate::moment::Instant;
use crate::named::named;
use crate::notice::Language;
use crate::rfc3339;

named! {
    /// Whose words were shown.
    pub enum Origin {
        /// Those of this crate.
        Ours = "ours",
        /// Those of an official text that an adopter supplies.
        Official = "official",
    }
}

/// What was on the screen when a box was ticked or left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Which notice.
    pub id: NoticeId,
    /// In which version: of our words [`NoticeId::version`], of an official text what its supplier calls it.
    pub version: String,
    /// In which language.
    pub language: Language,
    /// The SHA-256 of exactly that text.
    pub sha256: Sha256Hex,
    /// Whose words.
    pub text: Origin,
}

/// One box: what was asked for, what was said, and what was shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// What was asked for.
    pub purpose: Purpose,
    /// Whether it was given. A box that was left empty is evidence, too.
    pub given: bool,
    /// What was shown.
    pub notice: Shown,
    /// Whether the end of the text was ever on the screen. Recorded, and never a condition.
    pub end_reached: bool,
    /// When.
    pub at: Instant,
}

const PURPOSE: &str = "purpose";
const GIVEN: &str = "given";
const NOTICE: &str = "notice";
const ID: &str = "notice.id";
const VERSION: &str = "notice.version";
const LANGUAGE: &str = "notice.language";
const SHA256: &str = "notice.sha256";
const TEXT: &str = "notice.text";
const END_REACHED: &str = "endReached";
const AT: &str = "at";

impl Shown {
    /// The longest version of an official text, in bytes.
    pub const LONGEST_VERSION: usize = 60;
}

impl Evidence {
    /// Reads it from an object whose inner one is spelt out: `notice.id`, `notice.version` and so on.
    ///
    /// # Errors
    /// The key at fault, its value, and what was expected. Nothing may be left out.
    pub fn read(given: &Given) -> Result<Self, Malformed> {
        // A notice that is no object is told of as such, not as an unknown key.
        if let Some((_, value)) = given.0.iter().find(|(key, _)| key == NOTICE) {
            return Err(wrong(NOTICE, value, "an object".to_owned()));
        }
        let object = Strict::of(given, &[PURPOSE, GIVEN, ID, VERSION, LANGUAGE, SHA256, TEXT, END_REACHED, AT])?;
        let notices = NoticeId::names();
        let tags: Vec<_> = Language::ALL.iter().map(|language| language.tag()).collect();
        let version = object.text(VERSION, "a text")?;
        if version.is_empty() || version.len() > Shown::LONGEST_VERSION {
            return Err(wrong(VERSION, object.value(VERSION), "a text of 1 to 60 bytes".to_owned()));
        }
        let digits = "a SHA-256 in 64 lower-case hexadecimal digits";
        let sha256 = Sha256Hex::read(object.text(SHA256, digits)?);
        let instant = "an instant as RFC 3339 with offset";
        let at = rfc3339::instant(object.text(AT, instant)?).and_then(Instant::from_millis);
        Ok(Self {
            purpose: object.chosen(PURPOSE, Purpose::NAMES, Purpose::named)?,
            given: object.yes_or_no(GIVEN)?,
            notice: Shown {
                id: object.chosen(ID, &notices, NoticeId::named)?,
                version: version.to_owned(),
                language: object.chosen(LANGUAGE, &tags, Language::tagged)?,
                sha256: sha256.ok_or_else(|| wrong(SHA256, object.value(SHA256), digits.to_owned()))?,
                text: object.chosen(TEXT, Origin::NAMES, Origin::named)?,
            },
            end_reached: object.yes_or_no(END_REACHED)?,
            at: at.ok_or_else(|| wrong(AT, object.value(AT), instant.to_owned()))?,
        })
    }
}

impl<'de> Deserialize<'de> for Evidence {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::read(&flat(deserializer)?).map_err(D::Error::custom)
    }
}

impl Serialize for Shown {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Shown", 5)?;
        object.serialize_field("id", self.id.name())?;
        object.serialize_field("version", &self.version)?;
        object.serialize_field("language", self.language.tag())?;
        object.serialize_field("sha256", &alloc::format!("{}", self.sha256))?;
        object.serialize_field("text", self.text.name())?;
        object.end()
    }
}

impl Serialize for Evidence {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Evidence", 5)?;
        object.serialize_field(PURPOSE, self.purpose.name())?;
        object.serialize_field(GIVEN, &self.given)?;
        object.serialize_field(NOTICE, &self.notice)?;
        object.serialize_field(END_REACHED, &self.end_reached)?;
        object.serialize_field(AT, &rfc3339::write(self.at))?;
        object.end()
    }
}
