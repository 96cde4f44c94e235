//! The sample accounts, and what the server knows of each.

use std::collections::HashMap;

use anyhow::{Context as _, Result};
use jiff::Timestamp;
use partner_association::notice::Language;
use partner_association::{Channel, Edition, FactName, Model, Party, Question, Reserver, json};
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::store::{Account, Invited};
use crate::time::{days_ago, written};

/// The file they are in. An `answer` is what tests expect under the `invitation` beside it.
pub(crate) const FILE: &str = include_str!("../accounts.json");

/// Facts by name.
pub type Known = Map<String, Value>;

/// All sample accounts, and the partner who invites them.
#[derive(Debug)]
pub struct Accounts {
    /// The name of the inviting partner.
    pub partner: String,
    /// What the way to the list of all of them is called.
    pub more: Words,
    /// What the invitations for one use are called.
    pub single_use: Words,
    /// What ending an association is called.
    pub start_over: Words,
    /// What choosing a mood is called.
    pub mood: Words,
    /// What each mood is called, by its name.
    pub moods: HashMap<String, Words>,
    invitation: HashMap<String, Known>,
    all: Vec<Sample>,
}

/// A sample account, and how it is listed.
#[derive(Debug)]
pub struct Sample {
    /// The account.
    pub account: Account,
    /// What it is called.
    pub label: Words,
    /// The model of the invitation under which it shows what it is a sample of.
    pub model: Model,
    /// The channel of that invitation.
    pub channel: Channel,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct File {
    partner: String,
    more: Words,
    single_use: Words,
    start_over: Words,
    mood: Words,
    moods: HashMap<String, Words>,
    /// By edition.
    invitation: HashMap<String, Known>,
    kinds: HashMap<String, Known>,
    accounts: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
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
        let File { partner, more, single_use, start_over, mood, moods, invitation, kinds, accounts } =
            serde_json::from_str(FILE).context("accounts.json cannot be read")?;
        let sample = |Entry { id, label, like, facts, invitation: suited }| {
            let kind = kinds.get(&like).with_context(|| format!("accounts.json has no kind {like:?}"))?;
            // The later one of the same name stands.
            let facts = kind.clone().into_iter().chain(facts).collect();
            let model = Model::named(&suited.model).with_context(|| format!("{id} has no such model"))?;
            let channel = Channel::named(&suited.channel).with_context(|| format!("{id} has no such channel"))?;
            Ok(Sample { account: Account { id, facts, ..Account::default() }, label, model, channel })
        };
        let all = accounts.into_iter().map(sample).collect::<Result<_>>()?;
        Ok(Self { partner, more, single_use, start_over, mood, moods, invitation, all })
    }

    /// The sample of that id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&Sample> {
        self.iter().find(|sample| sample.account.id == id)
    }

    /// All samples, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = &Sample> {
        self.all.iter()
    }

    /// The samples for an edition.
    pub fn of(&self, edition: Edition) -> impl Iterator<Item = &Sample> {
        self.iter().filter(move |sample| sample.edition() == edition)
    }

    /// What is known of an edition's invitation and its partner, whoever opens it.
    #[must_use]
    pub fn invitation_facts(&self, edition: Edition, invited: Option<&Invited>, now: Timestamp) -> Known {
        let by_store = invited.into_iter().flat_map(|invited| of_store(invited, now));
        dated(self.of_invitation(edition).map(|(name, value)| (name.as_str(), value.clone())).chain(by_store), now)
    }

    /// What is known of an account, of the invitation it opens and of the partner, as of now. Where no invitation of
    /// the store's is named, it is the one that every sample of the edition opens.
    ///
    /// What an account says of its invitation goes before what the store says: a sample stands for a whole
    /// situation. With whom it is associated is what the store says, once there is an association.
    #[must_use]
    pub fn all_facts(&self, edition: Edition, invited: Option<&Invited>, account: &Account, now: Timestamp) -> Known {
        let partner = invited.map_or(&self.partner, |invited| &invited.invitation.partner);
        let by_store = invited.into_iter().flat_map(|invited| of_store(invited, now)).chain(reserved(account, partner));
        let on_record = associated(account, partner);
        let of_invitation = self.of_invitation(edition).map(|(name, value)| (name.as_str(), value.clone()));
        let of_account = account.facts.iter().map(|(name, value)| (name.as_str(), value.clone()));
        dated(of_invitation.chain(by_store).chain(of_account).chain(on_record), now)
    }

    /// As [`Self::all_facts`], but only those that the question of the page asks for.
    #[must_use]
    pub fn facts(&self, edition: Edition, invited: Option<&Invited>, account: &Account, now: Timestamp) -> Known {
        let mut facts = self.all_facts(edition, invited, account, now);
        let asked = json::names(Question::Associate);
        facts.retain(|name, _| asked.contains(&name.as_str()));
        facts
    }

    fn of_invitation(&self, edition: Edition) -> impl Iterator<Item = (&String, &Value)> {
        self.invitation.get(edition.name()).into_iter().flatten()
    }
}

impl Sample {
    /// The edition under whose invitation it shows what it is a sample of.
    #[must_use]
    pub fn edition(&self) -> Edition {
        let offers = |edition: &&Edition| edition.models().has(self.model);
        Edition::ALL.iter().find(offers).copied().unwrap_or(Edition::International)
    }

    /// Whether it stands for an account that is being registered.
    #[must_use]
    pub fn is_new(&self) -> bool {
        self.account.facts.get(FactName::Account.name()).is_some_and(|value| value == "new")
    }
}

/// What the store says of an invitation.
fn of_store<'n>(invited: &Invited, now: Timestamp) -> impl Iterator<Item = (&'n str, Value)> + use<'n> {
    let state = ("invitationState", invited.state(now).name().into());
    let sent = invited.invitation.sent_at.map(|at| ("invitationSentAt", written(at).into()));
    [Some(state), sent].into_iter().flatten()
}

/// What the store says of whoever has pre-registered an account.
fn reserved<'n>(account: &Account, partner: &str) -> impl Iterator<Item = (&'n str, Value)> + use<'n> {
    let reserved = account.pre_registration.as_ref().map(|reserved| {
        let by = match &reserved.partner {
            None => Reserver::Huawei,
            Some(by) if by == partner => Reserver::Inviter,
            Some(_) => Reserver::OtherPartner,
        };
        let approved_at = written(reserved.approved_at);
        [("preRegisteredBy", by.name().into()), ("preRegistrationApprovedAt", approved_at.into())]
    });
    reserved.into_iter().flatten()
}

/// What the store says of an account's association. Who is associated has registered before (reading 6).
fn associated<'n>(account: &Account, partner: &str) -> impl Iterator<Item = (&'n str, Value)> + use<'n> {
    let associated = account.association.as_ref().map(|association| {
        let with = if association.partner == partner { Party::Inviter } else { Party::OtherPartner };
        [("account", partner_association::Account::Existing.name().into()), ("associatedWith", with.name().into())]
    });
    associated.into_iter().flatten()
}

/// The facts as of now: `…DaysAgo` becomes `…At`, and the time of the check is added. The later one of the same name
/// stands.
fn dated<'a>(facts: impl IntoIterator<Item = (&'a str, Value)>, now: Timestamp) -> Known {
    let mut dated: Known = facts
        .into_iter()
        .map(|(name, value)| match (name.strip_suffix("DaysAgo"), value.as_f64()) {
            (Some(event), Some(days)) => (format!("{event}At"), days_ago(now, days).map(written).into()),
            _ => (name.to_owned(), value),
        })
        .collect();
    dated.insert("checkedAt".to_owned(), written(now).into());
    dated
}
