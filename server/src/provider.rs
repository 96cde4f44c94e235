//! Where facts about a customer come from: one trait for an adopter to implement, and how what several say is merged.
//!
//! `docs/facts.md` says for each fact which documented field of the vendor's gives it, or that none can.

pub mod declared;
pub mod samples;
pub mod vendor;

use std::collections::BTreeMap;
use std::fmt;

use jiff::Timestamp;
use partner_association::json::{self, Given};
use partner_association::{Edition, FactName, Question, Wire};
use serde::{Deserialize, Serialize, Serializer};
use serde_json::{Value, json};

use crate::accounts::Known;
use crate::time::written;

/// What facts are asked for.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    /// The edition of the invitation: some facts mean something in one of them only.
    pub edition: Edition,
    /// The server's own time.
    pub now: Timestamp,
}

/// Whoever can say something about the customer at hand. It says what it knows and leaves out the rest: a fact that is
/// left out is unknown, which is never taken for "no". The time of the check is nobody's to say but the server's.
pub trait Provider {
    /// What it knows.
    fn supply(&self, asked: &Asked) -> Supply;
}

/// What a provider knows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Supply {
    /// The facts.
    pub told: Vec<Told>,
    /// What it was told and could not use.
    pub remarks: Vec<Remark>,
}

/// A fact, and where it came from.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// Which fact.
    pub fact: FactName,
    /// Its value, as it is written in JSON.
    pub value: Value,
    /// Where it came from.
    pub from: Origin,
}

/// Where a fact came from. What comes first here goes first where two disagree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// The server's own records of invitations: nobody else knows better which of its codes were used.
    Invitations,
    /// The customer's account, by its signed-in session: it is as of now.
    Account,
    /// A field of the vendor's API: bills and lists follow some hours behind the account.
    Vendor(Field),
    /// The customer's own word, before signing in.
    Declared,
}

/// A documented field of a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Field {
    /// Method and path.
    pub api: &'static str,
    /// The field, from the outside in.
    pub name: &'static str,
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {}", self.name, self.api)
    }
}

impl Origin {
    /// What it is called.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Invitations => "invitations",
            Self::Account => "account",
            Self::Vendor(_) => "vendor",
            Self::Declared => "declared",
        }
    }

    /// Which of two goes first: all fields of the vendor's are alike.
    const fn rank(self) -> u8 {
        match self {
            Self::Invitations => 0,
            Self::Account => 1,
            Self::Vendor(_) => 2,
            Self::Declared => 3,
        }
    }
}

impl Serialize for Origin {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Vendor(field) => serializer.collect_str(&format_args!("vendor: {field}")),
            other => serializer.serialize_str(other.name()),
        }
    }
}

/// A value that no documentation names. What it would tell stays unknown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// Where it stood.
    pub field: Field,
    /// The value, cut short.
    pub value: String,
}

/// Two who say different things about one fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// The fact.
    pub fact: FactName,
    /// Whose word was taken; nobody's, if neither goes before the other: then the fact is unknown.
    pub taken: Option<Origin>,
    /// Whose was not.
    pub left: Vec<Origin>,
}

/// What all of them know together.
#[derive(Clone, Debug, Default)]
pub struct Merged {
    /// The facts, for the crate to read.
    pub facts: Known,
    /// Where each came from.
    pub from: BTreeMap<FactName, Origin>,
    /// Where they disagree, in the order of the facts.
    pub contradictions: Vec<Contradiction>,
    /// What could not be used.
    pub remarks: Vec<Remark>,
}

/// What the server knows of the customer at hand, as of now: what these say together, and the time of the check. Where
/// they contradict each other, the log says about which fact, and nothing more.
#[must_use]
pub fn known(asked: &Asked, providers: &[&dyn Provider]) -> Known {
    let merged = merge(asked.edition, providers.iter().map(|provider| provider.supply(asked)));
    for Contradiction { fact, .. } in &merged.contradictions {
        tracing::warn!(fact = fact.name(), "two say different things");
    }
    let mut known = merged.facts;
    known.insert(FactName::CheckedAt.name().to_owned(), written(asked.now).into());
    known
}

/// Puts together what several know. Of each fact the word of the first origin is taken, in the order of [`Origin`];
/// where two of the same rank disagree, nobody's. What others say differently is listed.
#[must_use]
pub fn merge(edition: Edition, supplies: impl IntoIterator<Item = Supply>) -> Merged {
    let mut merged = Merged::default();
    let mut all: BTreeMap<FactName, Vec<Told>> = BTreeMap::new();
    for Supply { told, remarks } in supplies {
        merged.remarks.extend(remarks);
        for one in told.into_iter().filter(|one| one.fact != FactName::CheckedAt && !one.value.is_null()) {
            all.entry(one.fact).or_default().push(one);
        }
    }
    for (fact, mut told) in all {
        // Those of one rank stay in the order in which they came.
        told.sort_by_key(|one| one.from.rank());
        let mut others = told.into_iter();
        let Some(first) = others.next() else { continue };
        let differing = others.filter(|other| !is_same(edition, fact, &first.value, &other.value));
        let left: Vec<_> = differing.map(|other| other.from).collect();
        let is_level = left.iter().any(|other| other.rank() == first.from.rank());
        if !left.is_empty() {
            let taken = (!is_level).then_some(first.from);
            let left = taken.is_none().then_some(first.from).into_iter().chain(left).collect();
            merged.contradictions.push(Contradiction { fact, taken, left });
        }
        if !is_level {
            merged.from.insert(fact, first.from);
            merged.facts.insert(fact.name().to_owned(), first.value);
        }
    }
    merged
}

/// Whether two values mean the same, however they are written.
fn is_same(edition: Edition, fact: FactName, one: &Value, other: &Value) -> bool {
    let wire = |value: &Value| {
        // Any model of the edition will do: it says nothing about a fact.
        let model = if edition == Edition::China { "agency" } else { "reseller" };
        let object = json!({ "edition": edition.name(), "model": model, fact.name(): value });
        let given = Given::deserialize(object).ok()?;
        let read = json::read_all(Question::Leave, &given).ok()?.situation.facts.wire(fact);
        // A list of moments is more than two numbers, and an unreadable value none.
        let is_list = matches!(fact, FactName::RequestsFiledByCustomer | FactName::RequestsFiledByPartner);
        (read != Wire::default() && !is_list).then_some(read)
    };
    one == other || wire(one).is_some_and(|read| wire(other) == Some(read))
}
