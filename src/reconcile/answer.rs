//! As much of a decision as comparing takes: one of this build, or one that a page of perhaps another build sent.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use serde::de::{Deserialize, Deserializer, Error as _};

use crate::decision::{Authority, Decision, IssueKind, NoticeKind, Outcome, Question, Says};
use crate::error::Malformed;
use crate::facts::FactName;
use crate::invitation::Edition;
use crate::json::strict::{Strict, place, table, wrong};
use crate::json::{self, Given, Value};
use crate::moment::Instant;
use crate::rfc3339;
use crate::rule::RuleId;
use crate::truth::Bits;

/// An answer: the page's, or the server's.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    pub(super) question: Question,
    pub(super) edition: Edition,
    pub(super) authority: Authority,
    pub(super) outcome: Outcome,
    pub(super) notice: NoticeKind,
    pub(super) checked_at: Option<Instant>,
    pub(super) valid_until: Option<Instant>,
    /// Version and hash.
    pub(super) rulebook: [String; 2],
    /// What each rule says, by its place among the ids; nothing if it was not asked.
    pub(super) says: [Option<Says>; RuleId::ALL.len()],
    /// A set of [`FactName`]s.
    pub(super) missing: Bits,
    /// What each kind of issue is about, as a set of places in [`json::all_names`].
    pub(super) issues: [Bits; IssueKind::ALL.len()],
}

const _: () = assert!(FactName::ALL.len() + 5 <= Bits::SIZE, "more keys than a set can hold");

const QUESTION: &str = "question";
const OUTCOME: &str = "outcome";
const FINDINGS: &str = "findings";
const RULE: &str = "findings.rule";
const SAYS: &str = "findings.says";
const MISSING: &str = "missing";
const ISSUES: &str = "issues";
const ISSUE: &str = "issues.issue";
const FACTS: &str = "issues.facts";
const NOTICE: &str = "notice";
const CHECKED_AT: &str = "checkedAt";
const VALID_UNTIL: &str = "validUntil";
const AUTHORITY: &str = "authority";
const RULEBOOK: &str = "rulebook";
const EDITION: &str = "rulebook.edition";
const VERSION: &str = "rulebook.version";
const SHA256: &str = "rulebook.sha256";

impl Answer {
    /// The keys of a decision. Of these, `barredBy`, `leftToServer` and `engine` are not needed, and not looked at.
    pub(crate) const KEYS: &'static [&'static str] = &[
        QUESTION,
        OUTCOME,
        FINDINGS,
        "barredBy",
        MISSING,
        "leftToServer",
        ISSUES,
        NOTICE,
        CHECKED_AT,
        VALID_UNTIL,
        AUTHORITY,
        RULEBOOK,
        "engine",
    ];
    /// Those of the objects in it, each with its own key and a dot before it.
    pub(crate) const INNER_KEYS: &'static [&'static str] = &[RULE, SAYS, ISSUE, FACTS, EDITION, VERSION, SHA256];

    /// What a decision says.
    #[must_use]
    pub fn of(decision: &Decision) -> Self {
        let rulebook = decision.edition().rulebook();
        let mut says = [None; RuleId::ALL.len()];
        for finding in decision.findings() {
            if let Some(place) = says.get_mut(finding.rule as usize) {
                *place = Some(finding.says);
            }
        }
        let mut issues = [Bits::NONE; IssueKind::ALL.len()];
        let names = json::all_names();
        for issue in decision.issues() {
            let about = core::iter::once(issue.key).chain(issue.against);
            let places = about.filter_map(|key| (0..).zip(&names).find(|(_, name)| **name == key.name()));
            if let Some(set) = issues.get_mut(issue.kind as usize) {
                *set = places.fold(*set, |set, (place, _)| set.or(Bits::one(place)));
            }
        }
        Self {
            question: decision.question,
            edition: rulebook.edition,
            authority: decision.authority,
            outcome: decision.outcome,
            notice: decision.notice,
            checked_at: decision.checked_at,
            valid_until: decision.valid_until,
            rulebook: [rulebook.version.to_owned(), rulebook.sha256.to_owned()],
            says,
            missing: decision.missing().fold(Bits::NONE, |set, fact| set.or(Bits::one(fact as u8))),
            issues,
        }
    }

    /// Reads it from a decision whose inner objects are spelt out: `rulebook.version`; and of `findings` and
    /// `issues`, beside the array itself, one array for each of their keys: `findings.rule`, `findings.says`.
    ///
    /// # Errors
    /// The key at fault, its value, and what was expected. A rule, fact or notice that this build does not know is one:
    /// then the page is another build's, and has to be loaded again.
    pub fn read(given: &Given) -> Result<Self, Malformed> {
        let mut keys = Vec::from(Self::KEYS);
        keys.extend(Self::INNER_KEYS);
        let object = Strict::of(given, &keys)?;
        // What is no object is told of as such, not as keys that are missing.
        match object.value(RULEBOOK) {
            Value::Null | Value::Other("an object") => {}
            value => return Err(wrong(RULEBOOK, value, "an object".to_owned())),
        }
        let instant = |key| match object.value(key) {
            Value::Null => Ok(None),
            value => {
                let read = if let Value::Text(text) = value { rfc3339::written(text) } else { None };
                let expected = "an instant as RFC 3339 with offset, or null";
                let read = read.and_then(Instant::from_millis).ok_or_else(|| wrong(key, value, expected.to_owned()));
                read.map(Some)
            }
        };
        let text = |key| object.text(key, "a text").map(ToOwned::to_owned);
        let one = |key, names| place(key, names, object.value(key));
        let mut said = [None; RuleId::ALL.len()];
        for (rule, says) in rows(&object, FINDINGS, RULE, SAYS)? {
            let id = place(RULE, RuleId::NAMES, rule)?;
            let says = Says::at(place(SAYS, Says::NAMES, says)?);
            match said.get_mut(usize::from(id)) {
                Some(place @ None) => *place = says,
                _ => return Err(wrong(RULE, rule, "each only once".to_owned())),
            }
        }
        let mut issues = [Bits::NONE; IssueKind::ALL.len()];
        let names = json::all_names();
        for (issue, facts) in rows(&object, ISSUES, ISSUE, FACTS)? {
            let kind = place(ISSUE, IssueKind::NAMES, issue)?;
            if let Some(about) = issues.get_mut(usize::from(kind)) {
                *about = about.or(set(FACTS, &names, facts)?);
            }
        }
        let read = (
            Question::at(one(QUESTION, Question::NAMES)?),
            Edition::at(one(EDITION, Edition::NAMES)?),
            Authority::at(one(AUTHORITY, Authority::NAMES)?),
            Outcome::at(one(OUTCOME, Outcome::NAMES)?),
            NoticeKind::at(one(NOTICE, NoticeKind::NAMES)?),
        );
        let (Some(question), Some(edition), Some(authority), Some(outcome), Some(notice)) = read else {
            // A place of a name is one.
            return Err(wrong(QUESTION, object.value(QUESTION), "a decision".to_owned()));
        };
        Ok(Self {
            question,
            edition,
            authority,
            outcome,
            notice,
            checked_at: instant(CHECKED_AT)?,
            valid_until: instant(VALID_UNTIL)?,
            rulebook: [text(VERSION)?, text(SHA256)?],
            says: said,
            missing: set(MISSING, FactName::NAMES, object.value(MISSING))?,
            issues,
        })
    }
}

/// The names in an array, as a set of places among these.
fn set(key: &'static str, names: &[&'static str], value: &Value) -> Result<Bits, Malformed> {
    let Value::List(values) = value else { return Err(wrong(key, value, "an array of names".to_owned())) };
    let mut set = Bits::NONE;
    for value in values {
        let place = place(key, names, value)?;
        if set.has(place) {
            return Err(wrong(key, value, "each only once".to_owned()));
        }
        set = set.or(Bits::one(place));
    }
    Ok(set)
}

/// The rows of an array of objects that have two keys each. Nothing may be left out.
fn rows<'a>(
    object: &Strict<'a>,
    key: &'static str,
    first: &str,
    second: &str,
) -> Result<impl Iterator<Item = (&'a Value, &'a Value)> + use<'a>, Malformed> {
    let column = |name| if let Value::List(values) = object.value(name) { values.as_slice() } else { &[] };
    match object.value(key) {
        Value::List(rows) if rows.iter().all(|row| *row == Value::Other("an object")) => {
            Ok(column(first).iter().zip(column(second)))
        }
        value => Err(wrong(key, value, "an array of objects".to_owned())),
    }
}

impl<'de> Deserialize<'de> for Answer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::read(&table(deserializer, Self::INNER_KEYS)?).map_err(D::Error::custom)
    }
}
