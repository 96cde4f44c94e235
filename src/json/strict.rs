//! Objects that are no facts, read strictly: every key known, none twice, every value one that it can have.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};

use super::{Given, Value, one_of};
use crate::error::{Malformed, nearest};

/// An object whose keys are all valid and all different.
pub(crate) struct Strict<'a>(&'a Given);

impl<'a> Strict<'a> {
    pub(crate) fn of(given: &'a Given, valid: &'static [&'static str]) -> Result<Self, Malformed> {
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

/// An object with objects in it, as one: the keys of an inner one come with the key of the outer one and a dot.
pub(crate) fn flat<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Given, D::Error> {
    /// What is deeper is no value that any key can have.
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Part {
        Object(Given),
        Value(Value),
    }

    struct Outer;

    impl<'de> Visitor<'de> for Outer {
        type Value = Given;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Given, A::Error> {
            let mut entries = Vec::new();
            while let Some((key, part)) = map.next_entry::<String, Part>()? {
                match part {
                    Part::Object(Given(inner)) => {
                        entries.extend(inner.into_iter().map(|(name, value)| (format!("{key}.{name}"), value)));
                    }
                    Part::Value(value) => entries.push((key, value)),
                }
            }
            Ok(Given(entries))
        }
    }

    deserializer.deserialize_map(Outer)
}
