//! The sample accounts, and what the server knows of each.

use std::collections::HashMap;

use anyhow::{Context as _, Result};
use jiff::Timestamp;
use partner_association::notice::Language;
use partner_association::{Channel, Edition, FactName, Model};
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::time::{days_ago, written};

/// The file they are in. An `answer` is what tests expect under the `invitation` beside it.
const FILE: &str = include_str!("../accounts.json");

/// Facts by name.
pub type Known = Map<String, Value>;

/// All sample accounts, and the partner who invites them.
#[derive(Debug)]
pub struct Accounts {
    /// The name of the inviting partner.
    pub partner: String,
    /// What the way to the list of all of them is called.
    pub more: Words,
    invitation: HashMap<String, Known>,
    all: Vec<Account>,
}

/// A sample account.
#[derive(Debug)]
pub struct Account {
    /// What its cookie says.
    pub id: String,
    /// What it is called.
    pub label: Words,
    /// The model of the invitation under which it shows what it is a sample of.
    pub model: Model,
    /// The channel of that invitation.
    pub channel: Channel,
    /// The later one of the same name stands.
    facts: Vec<(String, Value)>,
}

#[derive(Deserialize)]
struct File {
    partner: String,
    more: Words,
    /// By edition.
    invitation: HashMap<String, Known>,
    kinds: HashMap<String, Known>,
    accounts: Vec<Sample>,
}

#[derive(Deserialize)]
struct Sample {
    id: String,
    label: Words,
    /// The kind it is like, but for these facts.
    like: String,
    #[serde(default)]
    facts: Known,
    invitation: Suited,
}

#[derive(Deserialize)]
struct Suited {
    model: String,
    channel: String,
}

/// The same in every language.
#[derive(Debug, Deserialize)]
pub struct Words {
    en: String,
    #[serde(rename = "zh-CN")]
    zh_cn: String,
}

impl Words {
    /// In that one.
    #[must_use]
    pub fn say(&self, language: Language) -> &str {
        match language {
            Language::En => &self.en,
            Language::ZhCn => &self.zh_cn,
        }
    }
}

impl Accounts {
    /// Reads the samples.
    ///
    /// # Errors
    /// `accounts.json` is not what it should be; a test sees to it that it is.
    pub fn samples() -> Result<Self> {
        let File { partner, more, invitation, kinds, accounts } =
            serde_json::from_str(FILE).context("accounts.json cannot be read")?;
        let account = |Sample { id, label, like, facts, invitation: suited }| {
            let kind = kinds.get(&like).with_context(|| format!("accounts.json has no kind {like:?}"))?;
            let facts = kind.clone().into_iter().chain(facts).collect();
            let model = Model::named(&suited.model).with_context(|| format!("{id} has no such model"))?;
            let channel = Channel::named(&suited.channel).with_context(|| format!("{id} has no such channel"))?;
            Ok(Account { id, label, model, channel, facts })
        };
        let all = accounts.into_iter().map(account).collect::<Result<_>>()?;
        Ok(Self { partner, more, invitation, all })
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

    /// The accounts that are samples for an edition.
    pub fn of(&self, edition: Edition) -> impl Iterator<Item = &Account> {
        self.iter().filter(move |account| account.edition() == edition)
    }

    /// What is known of an edition's invitation and its partner, whoever opens it.
    #[must_use]
    pub fn invitation_facts(&self, edition: Edition, now: Timestamp) -> Known {
        dated(self.of_invitation(edition), now)
    }

    /// What is known of an account, of the invitation it opens and of the partner, as of now.
    #[must_use]
    pub fn facts(&self, edition: Edition, account: &Account, now: Timestamp) -> Known {
        let of_account = account.facts.iter().map(|(name, value)| (name, value));
        dated(self.of_invitation(edition).chain(of_account), now)
    }

    fn of_invitation(&self, edition: Edition) -> impl Iterator<Item = (&String, &Value)> {
        self.invitation.get(edition.name()).into_iter().flatten()
    }
}

impl Account {
    /// The edition under whose invitation it shows what it is a sample of.
    #[must_use]
    pub fn edition(&self) -> Edition {
        let offers = |edition: &&Edition| edition.models().has(self.model);
        Edition::ALL.iter().find(offers).copied().unwrap_or(Edition::International)
    }

    /// Whether it stands for an account that is being registered.
    #[must_use]
    pub fn is_new(&self) -> bool {
        self.facts.iter().any(|(name, value)| name == FactName::Account.name() && value == "new")
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
