//! Objects that are no facts, read strictly: every key known, none twice, every value one that it can have.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};

use super::{Given, LONGEST, TOO_LONG, Value, one_of};
use crate::error::{Malformed, nearest};

/// An object whose keys are all valid and all different.
pub(crate) struct Strict<'a>(&'a Given);

impl<'a> Strict<'a> {
    pub(crate) fn of(given: &'a Given, valid: &[&'static str]) -> Result<Self, Malformed> {
        for (place, (key, _)) in given.0.iter().enumerate() {
            let Some(known) = valid.iter().find(|name| *name == key) else {
                return Err(Malformed::UnknownKey { key: key.clone(), nearest: nearest(key, valid) });
            };
            if given.0.iter().take(place).any(|(earlier, _)| earlier == key) {
                return Err(Malformed::Twice { key: known });
            }
        }
        Ok(Self(given))
    }

    pub(crate) fn value(&self, key: &str) -> &'a Value {
        self.0.0.iter().find(|(name, _)| name == key).map_or(&Value::Null, |(_, value)| value)
    }

    pub(crate) fn yes_or_no(&self, key: &'static str) -> Result<bool, Malformed> {
        match self.value(key) {
            Value::Bool(value) => Ok(*value),
            value => Err(wrong(key, value, one_of(&["true", "false"]))),
        }
    }

    pub(crate) fn text(&self, key: &'static str, expected: &str) -> Result<&'a str, Malformed> {
        match self.value(key) {
            Value::Text(text) => Ok(text),
            value => Err(wrong(key, value, expected.to_string())),
        }
    }

    pub(crate) fn chosen<T>(
        &self,
        key: &'static str,
        names: &[&'static str],
        by_name: impl Fn(&str) -> Option<T>,
    ) -> Result<T, Malformed> {
        chosen(key, names, by_name, self.value(key))
    }

    /// The names in an array, each only once.
    pub(crate) fn several<T: PartialEq>(
        &self,
        key: &'static str,
        names: &[&'static str],
        by_name: impl Fn(&str) -> Option<T>,
    ) -> Result<Vec<T>, Malformed> {
        let Value::List(values) = self.value(key) else {
            return Err(wrong(key, self.value(key), format!("an array of {}", one_of(names))));
        };
        let mut list = Vec::new();
        for value in values {
            let one = chosen(key, names, &by_name, value)?;
            if list.contains(&one) {
                return Err(wrong(key, value, String::from("each only once")));
            }
            list.push(one);
        }
        Ok(list)
    }
}

pub(crate) fn chosen<T>(
    key: &'static str,
    names: &[&'static str],
    by_name: impl Fn(&str) -> Option<T>,
    value: &Value,
) -> Result<T, Malformed> {
    let text = if let Value::Text(text) = value { text } else { "" };
    by_name(text).ok_or_else(|| no_such(key, names, value))
}

/// The place of a name among these.
// Out of line: the package's bytes are counted.
#[inline(never)]
pub(crate) fn place(key: &'static str, names: &[&'static str], value: &Value) -> Result<u8, Malformed> {
    let text = if let Value::Text(text) = value { text } else { "" };
    (0..).zip(names).find(|(_, name)| **name == text).map(|(place, _)| place).ok_or_else(|| no_such(key, names, value))
}

/// A value that is none of the names.
fn no_such(key: &'static str, names: &[&'static str], value: &Value) -> Malformed {
    let nearest = match value {
        Value::Text(text) if !text.is_empty() => nearest(text, names),
        _ => None,
    };
    Malformed::WrongValue { key, value: value.to_string(), expected: one_of(names), nearest }
}

pub(crate) fn wrong(key: &'static str, value: &Value, expected: String) -> Malformed {
    Malformed::WrongValue { key, value: value.to_string(), expected, nearest: None }
}

/// What a key of an object is given. What is deeper is no value that any key can have.
#[derive(Deserialize)]
#[serde(untagged)]
enum Part {
    Object(Given),
    Rows(Vec<Given>),
    Value(Value),
}

/// An object with objects in it, as one: the keys of an inner one come with the key of the outer one and a dot.
pub(crate) fn flat<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Given, D::Error> {
    table(deserializer, &[])
}

/// As above, and of an array of objects beside the array itself one array for each of their keys: each of these `columns`
/// that begins with the key of the array and a dot has as many values as there are objects.
pub(crate) fn table<'de, D: Deserializer<'de>>(deserializer: D, columns: &[&str]) -> Result<Given, D::Error> {
    let mut entries = Vec::new();
    for (key, part) in deserializer.deserialize_map(Parts)? {
        let inner = |name: &str| format!("{key}.{name}");
        match part {
            Part::Object(Given(object)) => {
                entries.extend(object.into_iter().map(|(name, value)| (inner(&name), value)));
            }
            Part::Rows(rows) if rows.len() > LONGEST.into() => entries.push((key, Value::Other(TOO_LONG))),
            Part::Rows(rows) => {
                for column in columns.iter().filter(|column| column.rsplit_once('.').is_some_and(|(of, _)| of == key)) {
                    let value = |Given(row): &Given| {
                        let mut given = row.iter().filter(|(name, _)| inner(name) == *column);
                        given.next().map_or(Value::Null, |(_, value)| value.clone())
                    };
                    entries.push(((*column).to_string(), Value::List(rows.iter().map(value).collect())));
                }
                for Given(row) in &rows {
                    let is_known = |name: &str| columns.contains(&inner(name).as_str());
                    let is_wrong = |place: usize, name: &str| {
                        !is_known(name) || row.iter().take(place).any(|(earlier, _)| earlier == name)
                    };
                    let wrong = row.iter().enumerate().find(|(place, (name, _))| is_wrong(*place, name));
                    // Whoever reads it strictly finds a key that means nothing, or one that is given twice.
                    entries.extend(wrong.map(|(_, (name, value))| (inner(name), value.clone())));
                }
                let objects = rows.iter().map(|_| Value::Other("an object")).collect();
                entries.push((key, Value::List(objects)));
            }
            Part::Value(value) => entries.push((key, value)),
        }
    }
    Ok(Given(entries))
}

struct Parts;

impl<'de> Visitor<'de> for Parts {
    type Value = Vec<(String, Part)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut parts = Vec::new();
        while let Some(entry) = map.next_entry()? {
            parts.push(entry);
        }
        Ok(parts)
    }
}
