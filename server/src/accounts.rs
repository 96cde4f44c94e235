//! The sample accounts, and what the server knows of each.

use std::collections::HashMap;

use anyhow::{Context as _, Result};
use jiff::Timestamp;
use partner_association::notice::Language;
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::time::{days_ago, written};

/// The file they are in. Its `answer`s are what tests expect under the `invitation` beside them.
const FILE: &str = include_str!("../accounts.json");

/// Facts by name.
pub type Known = Map<String, Value>;

/// All sample accounts, and the partner who invites them.
#[derive(Debug)]
pub struct Accounts {
    /// The name of the inviting partner.
    pub partner: String,
    invitation: Known,
    all: Vec<Account>,
}

/// A sample account.
#[derive(Debug)]
pub struct Account {
    /// What its cookie says.
    pub id: String,
    label: Label,
    /// The later one of the same name stands.
    facts: Vec<(String, Value)>,
}

#[derive(Deserialize)]
struct File {
    partner: String,
    invitation: Known,
    kinds: HashMap<String, Known>,
    accounts: Vec<Sample>,
}

#[derive(Deserialize)]
struct Sample {
    id: String,
    label: Label,
    /// The kind it is like, but for these facts.
    like: String,
    #[serde(default)]
    facts: Known,
}

#[derive(Debug, Deserialize)]
struct Label {
    en: String,
    #[serde(rename = "zh-CN")]
    zh_cn: String,
}

impl Accounts {
    /// Reads the samples.
    ///
    /// # Errors
    /// `accounts.json` is not what it should be; a test sees to it that it is.
    pub fn samples() -> Result<Self> {
        let File { partner, invitation, kinds, accounts } =
            serde_json::from_str(FILE).context("accounts.json cannot be read")?;
        let account = |Sample { id, label, like, facts }| {
            let kind = kinds.get(&like).with_context(|| format!("accounts.json has no kind {like:?}"))?;
            let facts = invitation.clone().into_iter().chain(kind.clone()).chain(facts).collect();
            Ok(Account { id, label, facts })
        };
        let all = accounts.into_iter().map(account).collect::<Result<_>>()?;
        Ok(Self { partner, invitation, all })
    }

    /// The account of that id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&Account> {
        self.iter().find(|account| account.id == id)
    }

    /// All accounts, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = &Account> {
        self.all.iter()
    }

    /// What is known of the invitation and the partner, whoever opens it.
    #[must_use]
    pub fn invitation_facts(&self, now: Timestamp) -> Known {
        dated(&self.invitation, now)
    }
}

impl Account {
    /// What it is called.
    #[must_use]
    pub fn label(&self, language: Language) -> &str {
        match language {
            Language::En => &self.label.en,
            Language::ZhCn => &self.label.zh_cn,
        }
    }

    /// What is known of it, of its invitation and of the partner, as of now.
    #[must_use]
    pub fn facts(&self, now: Timestamp) -> Known {
        dated(self.facts.iter().map(|(name, value)| (name, value)), now)
    }
}

/// The facts as of now: `…DaysAgo` becomes `…At`, and the time of the check is added.
fn dated<'a>(facts: impl IntoIterator<Item = (&'a String, &'a Value)>, now: Timestamp) -> Known {
    let mut dated: Known = facts
        .into_iter()
        .map(|(name, value)| match (name.strip_suffix("DaysAgo"), value.as_f64()) {
            (Some(event), Some(days)) => (format!("{event}At"), days_ago(now, days).map(written).into()),
            _ => (name.clone(), value.clone()),
        })
        .collect();
    dated.insert("checkedAt".to_owned(), written(now).into());
    dated
}
