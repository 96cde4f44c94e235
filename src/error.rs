//! Input that is no facts: a programmer's error. Being ineligible is not one.

use alloc::string::String;

/// Why an object could not be read as a situation.
///
/// The display form names the key, the value and what was expected, and is the same as the message
/// of JavaScript's `FactError`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// Not an object.
    #[error("facts are {value}; expected an object")]
    NotAnObject {
        /// What was given instead.
        value: String,
    },
    /// A key that is no fact.
    #[error("unknown fact {}{}", quoted(key), did_you_mean(*nearest))]
    UnknownFact {
        /// The key.
        key: String,
        /// The valid name most like it, if one is.
        nearest: Option<&'static str>,
    },
    /// A question nobody can ask.
    #[error("question is {value}; expected {expected}{}", did_you_mean(*nearest))]
    UnknownQuestion {
        /// The question.
        value: String,
        /// What can be asked.
        expected: String,
        /// The valid name most like it, if one is.
        nearest: Option<&'static str>,
    },
    /// What a getter or a proxy would not let anybody read.
    #[error("{} cannot be read; a getter or proxy threw", if *key == "facts" { String::from("facts") } else { alloc::format!("fact {}", quoted(key)) })]
    Unreadable {
        /// The fact, or `facts` for the object itself.
        key: &'static str,
    },
    /// A value that the fact cannot have.
    #[error("fact {} is {value}; expected {expected}{}", quoted(key), did_you_mean(*nearest))]
    WrongValue {
        /// The fact.
        key: &'static str,
        /// What was given.
        value: String,
        /// What can be given.
        expected: String,
        /// The valid value most like it, if one is.
        nearest: Option<&'static str>,
    },
}

impl Error {
    /// The key whose value is at fault.
    #[must_use]
    pub fn key(&self) -> &str {
        match self {
            Self::NotAnObject { .. } => "facts",
            Self::UnknownFact { key, .. } => key,
            Self::UnknownQuestion { .. } => "question",
            Self::Unreadable { key } | Self::WrongValue { key, .. } => key,
        }
    }

    /// What could have been given instead, in words; `None` for a key that is no fact.
    #[must_use]
    pub fn expected(&self) -> Option<&str> {
        match self {
            Self::NotAnObject { .. } => Some("an object"),
            Self::Unreadable { .. } => Some("a readable value"),
            Self::UnknownFact { .. } => None,
            Self::UnknownQuestion { expected, .. } | Self::WrongValue { expected, .. } => Some(expected),
        }
    }

    /// The valid name or value most like the wrong one, if one is.
    #[must_use]
    pub const fn nearest(&self) -> Option<&'static str> {
        match self {
            Self::NotAnObject { .. } | Self::Unreadable { .. } => None,
            Self::UnknownFact { nearest, .. }
            | Self::UnknownQuestion { nearest, .. }
            | Self::WrongValue { nearest, .. } => *nearest,
        }
    }
}

/// Why an object that is no situation could not be read: what was done so far, or what was agreed to.
///
/// The display form names the key, the value and what was expected.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Malformed {
    /// A key that means nothing.
    #[error("unknown key {}{}", quoted(key), did_you_mean(*nearest))]
    UnknownKey {
        /// The key; of an object in the object, with its own key and a dot before it.
        key: String,
        /// The valid key most like it, if one is.
        nearest: Option<&'static str>,
    },
    /// A key that is given twice, of which nobody knows which one counts.
    #[error("{key} is given twice")]
    Twice {
        /// The key.
        key: &'static str,
    },
    /// A value that the key cannot have.
    #[error("{key} is {value}; expected {expected}{}", did_you_mean(*nearest))]
    WrongValue {
        /// The key.
        key: &'static str,
        /// What was given.
        value: String,
        /// What can be given.
        expected: String,
        /// The valid value most like it, if one is.
        nearest: Option<&'static str>,
    },
}

impl Malformed {
    /// The key at fault.
    #[must_use]
    pub fn key(&self) -> &str {
        match self {
            Self::UnknownKey { key, .. } => key,
            Self::Twice { key } | Self::WrongValue { key, .. } => key,
        }
    }
}

/// Long text is cut: an error is read by people.
const LONGEST: usize = 60;

pub(crate) fn quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    quoted.extend(text.chars().take(LONGEST));
    quoted.push_str(if text.chars().count() > LONGEST { "…\"" } else { "\"" });
    quoted
}

fn did_you_mean(nearest: Option<&str>) -> String {
    nearest.map_or_else(String::new, |name| alloc::format!("; did you mean {}?", quoted(name)))
}

/// The valid name with the fewest changed letters, if they are few: at most one and a third of the
/// longer name. The first of equals.
pub(crate) fn nearest<'n>(wrong: &str, valid: impl IntoIterator<Item = &'n &'static str>) -> Option<&'static str> {
    nearest_of(wrong, &mut valid.into_iter())
}

fn nearest_of(wrong: &str, valid: &mut dyn Iterator<Item = &&'static str>) -> Option<&'static str> {
    // Nothing so long is like any of our names; and the measure takes the product of both lengths.
    let letters: alloc::vec::Vec<u16> = wrong.encode_utf16().take(101).collect();
    if letters.len() > 100 {
        return None;
    }
    let mut best = None;
    let mut fewest = usize::MAX;
    for name in valid {
        let changes = distance(&letters, name);
        if changes < fewest && changes <= 1 + letters.len().max(name.len()) / 3 {
            best = Some(*name);
            fewest = changes;
        }
    }
    best
}

/// How many letters have to be added, left out or replaced.
fn distance(wrong: &[u16], valid: &str) -> usize {
    let mut row: alloc::vec::Vec<usize> = (0..=wrong.len()).collect();
    for letter in valid.encode_utf16() {
        let mut before = row.iter().copied();
        let mut diagonal = before.next().unwrap_or_default();
        let mut last = diagonal + 1;
        let mut next = alloc::vec::Vec::from([last]);
        for (other, above) in wrong.iter().zip(before) {
            last = (last + 1).min(above + 1).min(diagonal + usize::from(*other != letter));
            diagonal = above;
            next.push(last);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}
