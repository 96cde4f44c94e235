//! Reads situations from, and writes decisions to, JSON or any other serde format.
//!
//! ```
//! use partner_association::{Outcome, Question, json};
//!
//! let given = serde_json::from_str(r#"{
//!     "edition": "international", "model": "reseller", "channel": "email", "associatedWith": "other-partner"
//! }"#)?;
//! let decision = json::read(Question::Associate, &given)?.decide();
//! assert_eq!(decision.outcome, Outcome::Ineligible);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub(crate) mod strict;

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::decision::{Decision, Finding, Issue, Question, decide};
pub use crate::error::{Error, Malformed};
use crate::error::{nearest, quoted};
use crate::facts::Site;
use crate::facts::{Fact, FactName, Facts, Kind, Wire};
use crate::invitation::{Channel, Edition, Invitation, Model};
use crate::moment::{Clock, Instant, Moment};
use crate::requests::Requests;
use crate::rfc3339;
use crate::rule::Situation;
use crate::truth::Bits;

/// The qualifier of `checkedAt`: by how many milliseconds the clock may be wrong.
pub const CLOCK_UNCERTAINTY: &str = "clockUncertaintyMs";

/// The longest array that is read: longer than any list of names.
pub(crate) const LONGEST: u16 = 1000;
/// What a longer one is called.
pub(crate) const TOO_LONG: &str = "too long an array";

/// What a key was given.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null`, `undefined`, or nothing: unknown.
    Null,
    /// A boolean.
    Bool(bool),
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
    /// An array.
    List(Vec<Value>),
    /// What a getter or a proxy would not let anybody read.
    Unreadable,
    /// Anything else, by what people call it: `"an object"`, `"a function"`.
    Other(&'static str),
}

/// An object as it was given: keys and values in its own order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Given(pub Vec<(String, Value)>);

/// What could be read of an object.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// What is asked.
    pub question: Question,
    /// The situation it describes.
    pub situation: Situation,
    /// The facts whose values are well formed and yet cannot be read, as a set of [`FactName`]s.
    pub unreadable: Bits,
}

impl Reading {
    /// Decides it.
    #[must_use]
    pub fn decide(&self) -> Decision {
        decide(self.question, &self.situation).with_unreadable(self.unreadable)
    }
}

/// Reads the name of a question.
///
/// # Errors
/// [`Error::UnknownQuestion`] if nobody can ask that.
pub fn question(value: &Value) -> Result<Question, Error> {
    let name = if let Value::Text(name) = value { name } else { "" };
    Question::named(name).ok_or_else(|| Error::UnknownQuestion {
        value: value.to_string(),
        expected: one_of(Question::NAMES),
        nearest: nearest(name, Question::NAMES),
    })
}

/// Reads the name of an edition.
///
/// # Errors
/// [`Error::WrongValue`] if there is none of that name.
pub fn edition(value: &Value) -> Result<Edition, Error> {
    chosen("edition", Edition::NAMES, Edition::at, value)
}

/// Reads a flat object of invitation and facts, for a question.
///
/// *Associate* takes the facts that the page's kernel knows, and needs a channel; the other questions take
/// every fact, and no rule of theirs asks for the channel.
///
/// What is left out or `null` is unknown. A value that is well formed and cannot be read – a date
/// that does not exist – makes that fact unknown, and is an issue of the decision.
///
/// # Errors
/// A key that is no fact, or a value of the wrong type or name: a programmer's error.
pub fn read(question: Question, given: &Given) -> Result<Reading, Error> {
    let is_associating = question == Question::Associate;
    read_keys(question, given, facts_of(question), is_associating)
}

/// As [`read`], but for what takes every fact and needs no channel: consequences, and the partner's side.
///
/// # Errors
/// As [`read`].
pub fn read_all(question: Question, given: &Given) -> Result<Reading, Error> {
    read_keys(question, given, FactName::ALL, false)
}

/// As [`read`], but takes every fact whatever is asked: a screen shows a decision and what follows from it.
#[cfg(feature = "wasm")]
pub(crate) fn read_for_screen(question: Question, given: &Given) -> Result<Reading, Error> {
    read_keys(question, given, FactName::ALL, question == Question::Associate)
}

fn read_keys(
    question: Question,
    given: &Given,
    facts_taken: &'static [FactName],
    needs_channel: bool,
) -> Result<Reading, Error> {
    let valid = keys(facts_taken);
    if let Some((key, _)) = given.0.iter().find(|(key, _)| !valid.contains(&key.as_str())) {
        return Err(Error::UnknownFact { key: key.clone(), nearest: nearest(key, &valid) });
    }
    let value_of =
        |name: &str| given.0.iter().rev().find(|(key, _)| key == name).map_or(&Value::Null, |(_, value)| value);
    let edition = edition(value_of("edition"))?;
    let invitation = Invitation {
        edition,
        model: chosen("model", Model::NAMES, Model::at, value_of("model"))?,
        channel: match value_of("channel") {
            // The one that says least.
            Value::Null if !needs_channel => Channel::Activity,
            value => chosen("channel", Channel::NAMES, Channel::at, value)?,
        },
        website: match value_of("website") {
            Value::Null => edition.website(),
            value => chosen("website", Site::NAMES, Site::at, value)?,
        },
    };
    let mut facts = Facts::default();
    let mut unreadable = Bits::NONE;
    for name in facts_taken {
        let value = value_of(name.name());
        let is_read = match (name, value) {
            (_, Value::Null) => true,
            (FactName::RequestsFiledByCustomer, value) => {
                moments(*name, value)?.map(|list| facts.requests_filed_by_customer = Fact::Known(list)).is_some()
            }
            (FactName::RequestsFiledByPartner, value) => {
                moments(*name, value)?.map(|list| facts.requests_filed_by_partner = Fact::Known(list)).is_some()
            }
            (_, value) => wire(*name, value)?.map(|wire| facts.set_wire(*name, wire)).is_some(),
        };
        if !is_read {
            unreadable = unreadable.or(name.bit());
        }
        if *name == FactName::CheckedAt {
            if let Some(clock) = uncertain(facts.checked_at, value_of(CLOCK_UNCERTAINTY))? {
                facts.checked_at = clock;
            } else {
                facts.checked_at = Fact::Unknown;
                unreadable = unreadable.or(name.bit());
            }
        }
    }
    Ok(Reading { question, situation: Situation { invitation, facts }, unreadable })
}

/// Every key that a question takes, in order of declaration.
#[must_use]
pub fn names(question: Question) -> Vec<&'static str> {
    keys(facts_of(question))
}

/// Every key that [`read_all`] takes, in order of declaration.
#[must_use]
pub fn all_names() -> Vec<&'static str> {
    keys(FactName::ALL)
}

fn keys(facts: &[FactName]) -> Vec<&'static str> {
    let mut keys = Vec::from(["edition", "model", "channel", "website"]);
    for name in facts {
        keys.push(name.name());
        if *name == FactName::CheckedAt {
            keys.push(CLOCK_UNCERTAINTY);
        }
    }
    keys
}

/// The facts that a question takes.
fn facts_of(question: Question) -> &'static [FactName] {
    let of_associating = || FactName::ALL.get(..FactName::OF_ASSOCIATING);
    if question == Question::Associate { of_associating().unwrap_or_default() } else { FactName::ALL }
}

/// One of the names an invitation must have.
fn chosen<T>(
    key: &'static str,
    names: &'static [&'static str],
    at: impl Fn(u8) -> Option<T>,
    value: &Value,
) -> Result<T, Error> {
    place(names, value).and_then(at).ok_or_else(|| wrong(key, value, one_of(names), names))
}

/// The two numbers of a fact; `None` if its value is well formed and cannot be read.
fn wire(name: FactName, value: &Value) -> Result<Option<Wire>, Error> {
    let kind = name.kind();
    let mut wrong_value = value;
    let read = match (kind, value) {
        (_, Value::Null) => Some(Some(Wire::default())),
        (Kind::Choice(names), value) => place(names, value).map(|code| Some(Wire { code: code + 1, number: 0.0 })),
        (Kind::Several(names), Value::List(values)) => {
            let mut code = Some(1);
            for value in values {
                code = code.zip(place(names, value)).map(|(code, place)| code | 2 << place);
                if code.is_none() {
                    wrong_value = value;
                    break;
                }
            }
            code.map(|code| Some(Wire { code, number: 0.0 }))
        }
        (Kind::Moment, value) | (Kind::Instant, value @ Value::Number(_)) => moment(value),
        (Kind::Instant, Value::Text(text)) => Some(rfc3339::instant(text).map(|number| Wire { code: 1, number })),
        _ => None,
    };
    read.ok_or_else(|| {
        let (expected, names) = match kind {
            Kind::Choice(names) => (one_of(names), names),
            Kind::Several(names) => (an_array_of(names), if matches!(value, Value::List(_)) { names } else { &[] }),
            Kind::Moment => (MOMENT.to_owned(), &[][..]),
            Kind::Instant => (INSTANT.to_owned(), &[][..]),
            Kind::Moments => (MOMENTS.to_owned(), &[][..]),
        };
        wrong(name.name(), wrong_value, expected, names)
    })
}

/// An instant or a day – `None` within, if it is well formed and cannot be read –; `None` for anything else.
#[expect(clippy::option_option, reason = "a value of another type is not one that cannot be read")]
fn moment(value: &Value) -> Option<Option<Wire>> {
    Some(match value {
        Value::Number(number) => {
            Instant::from_millis(*number).map(|instant| Wire { code: 1, number: whole(instant.millis()) })
        }
        Value::Text(text) if text.len() == "YYYY-MM-DD".len() => {
            rfc3339::day(text).map(|number| Wire { code: 2, number })
        }
        Value::Text(text) => rfc3339::instant(text).map(|number| Wire { code: 1, number }),
        _ => return None,
    })
}

/// A list of moments; `None` if one of them cannot be read.
fn moments(name: FactName, value: &Value) -> Result<Option<Requests>, Error> {
    let Value::List(values) = value else { return Err(wrong(name.name(), value, MOMENTS.to_owned(), &[])) };
    let mut list = Vec::new();
    let mut is_read = true;
    for value in values {
        let read = moment(value).ok_or_else(|| wrong(name.name(), value, MOMENTS.to_owned(), &[]))?;
        match read.and_then(<Moment as crate::facts::Value>::from_wire) {
            Some(moment) => list.push(moment),
            None => is_read = false,
        }
    }
    Ok(is_read.then(|| Requests::of(&list)))
}

const INSTANT: &str = "an instant as RFC 3339 with offset or milliseconds since the Unix epoch";
const MOMENT: &str =
    "an instant as RFC 3339 with offset or milliseconds since the Unix epoch, or a calendar day YYYY-MM-DD";
const MOMENTS: &str =
    "an array of instants as RFC 3339 with offset or milliseconds since the Unix epoch, or of calendar days YYYY-MM-DD";

/// The clock with its uncertainty; `None` if that is no length of time.
fn uncertain(clock: Fact<Clock>, value: &Value) -> Result<Option<Fact<Clock>>, Error> {
    let uncertainty = match value {
        Value::Null => 0.0,
        Value::Number(number) => whole(*number),
        _ => return Err(wrong(CLOCK_UNCERTAINTY, value, "a number of milliseconds, 0 or more".to_owned(), &[])),
    };
    Ok(match clock {
        Fact::Known(clock) => Clock::new(clock.at(), uncertainty).map(Fact::Known),
        Fact::Unknown => Some(Fact::Unknown),
    })
}

/// Without parts of a millisecond, and without a negative zero.
fn whole(number: f64) -> f64 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "instants are within ±8.64e15")]
    if number.abs() < 9e15 { number as i64 as f64 } else { number }
}

fn place(names: &[&str], value: &Value) -> Option<u8> {
    let name = match value {
        Value::Bool(false) => "false",
        Value::Bool(true) => "true",
        // The booleans' names are no texts that anybody may give.
        Value::Text(text) if !is_boolean(text) => text,
        _ => return None,
    };
    names.iter().zip(0..).find(|(valid, _)| **valid == name).map(|(_, place)| place)
}

fn is_boolean(name: &str) -> bool {
    name == "false" || name == "true"
}

// Out of line: the package's bytes are counted, and errors are rare.
#[inline(never)]
fn wrong(key: &'static str, value: &Value, expected: String, names: &'static [&'static str]) -> Error {
    if *value == Value::Unreadable {
        return Error::Unreadable { key };
    }
    let nearest = match value {
        Value::Text(text) => nearest(text, names.iter().filter(|name| !is_boolean(name))),
        _ => None,
    };
    Error::WrongValue { key, value: value.to_string(), expected, nearest }
}

/// `"a", "b" or "c"`; booleans without quotes.
pub(crate) fn one_of(names: &[&str]) -> String {
    let mut list = String::new();
    for (name, place) in names.iter().zip(1..) {
        if place > 1 {
            list.push_str(if place == names.len() { " or " } else { ", " });
        }
        list.push_str(&if is_boolean(name) { (*name).to_owned() } else { quoted(name) });
    }
    list
}

fn an_array_of(names: &[&str]) -> String {
    format!("an array of {}", one_of(names))
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("missing"),
            Self::Bool(value) => write!(f, "{value}"),
            // Whole numbers look the same everywhere; others are named by their kind.
            // And not as a double: what writes any double is as long as a good part of this crate.
            #[expect(clippy::cast_possible_truncation, reason = "it is whole, and not too long")]
            Self::Number(number) if number.abs() < 1e15 && whole(*number).to_bits() == number.to_bits() => {
                write!(f, "{}", *number as i64)
            }
            Self::Number(_) => f.write_str("a number"),
            Self::Text(text) => f.write_str(&quoted(text)),
            Self::List(_) => f.write_str("an array"),
            Self::Unreadable => f.write_str("unreadable"),
            Self::Other(kind) => f.write_str(kind),
        }
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;

        impl<'de> Visitor<'de> for Any {
            type Value = Value;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a value")
            }

            fn visit_unit<E>(self) -> Result<Value, E> {
                Ok(Value::Null)
            }

            fn visit_none<E>(self) -> Result<Value, E> {
                Ok(Value::Null)
            }

            fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
                Ok(Value::Bool(value))
            }

            fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
                Ok(Value::Number(value))
            }

            #[expect(clippy::cast_precision_loss, reason = "JSON numbers are doubles here, as in JavaScript")]
            fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
                Ok(Value::Number(value as f64))
            }

            #[expect(clippy::cast_precision_loss, reason = "JSON numbers are doubles here, as in JavaScript")]
            fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
                Ok(Value::Number(value as f64))
            }

            fn visit_str<E>(self, value: &str) -> Result<Value, E> {
                Ok(Value::Text(value.to_owned()))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
                let mut values = Vec::new();
                while let Some(value) = seq.next_element()? {
                    values.push(value);
                }
                Ok(if values.len() > LONGEST.into() { Value::Other(TOO_LONG) } else { Value::List(values) })
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
                while map.next_entry::<serde::de::IgnoredAny, serde::de::IgnoredAny>()?.is_some() {}
                Ok(Value::Other("an object"))
            }
        }

        deserializer.deserialize_any(Any)
    }
}

impl<'de> Deserialize<'de> for Given {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Object;

        impl<'de> Visitor<'de> for Object {
            type Value = Given;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object of facts")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Given, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Given(entries))
            }
        }

        deserializer.deserialize_map(Object)
    }
}

pub(crate) fn name<T: fmt::Display, S: Serializer>(named: &T, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(named)
}

impl Serialize for Finding {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Finding", 2)?;
        object.serialize_field("rule", self.rule.name())?;
        object.serialize_field("says", self.says.name())?;
        object.end()
    }
}

impl Serialize for Issue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let facts = listed(&mut core::iter::once(self.key).chain(self.against).map(crate::Key::name));
        let mut object = serializer.serialize_struct("Issue", 2)?;
        object.serialize_field("issue", self.kind.name())?;
        object.serialize_field("facts", &facts)?;
        object.end()
    }
}

/// Names in a list, made by one function whatever they are the names of.
fn listed(names: &mut dyn Iterator<Item = &'static str>) -> Vec<&'static str> {
    names.collect()
}

impl Serialize for Decision {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Decision", 13)?;
        object.serialize_field("question", self.question.name())?;
        object.serialize_field("outcome", self.outcome.name())?;
        object.serialize_field("findings", &self.findings().collect::<Vec<_>>())?;
        object.serialize_field("barredBy", &listed(&mut self.barred_by().map(crate::RuleId::name)))?;
        object.serialize_field("missing", &listed(&mut self.missing().map(FactName::name)))?;
        object.serialize_field("leftToServer", &listed(&mut self.left_to_server().map(crate::RuleId::name)))?;
        object.serialize_field("issues", &self.issues().collect::<Vec<_>>())?;
        object.serialize_field("notice", self.notice.name())?;
        object.serialize_field("checkedAt", &self.checked_at.map(rfc3339::write))?;
        object.serialize_field("validUntil", &self.valid_until.map(rfc3339::write))?;
        object.serialize_field("authority", self.authority.name())?;
        object.serialize_field("rulebook", &self.edition().rulebook())?;
        object.serialize_field("engine", if cfg!(target_arch = "wasm32") { "wasm" } else { "native" })?;
        object.end()
    }
}
