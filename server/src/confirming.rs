//! Confirming: the server decides again, with its own facts and clock, and associates or does not.
//!
//! ```text
//! request → the invitation of that code → one transaction { decide → examine consents → associate } → confirmation
//! ```
//!
//! A customer who may not be associated gets an answer like any other. Only a request that cannot be answered is a
//! problem (RFC 9457).

mod read;
mod receipt;
pub mod wishes;

use axum::http::StatusCode;
use jiff::Timestamp;
use partner_association::consent::{Complaint, ComplaintKind, Current, Evidence, Purpose, Shown, examine, sha256};
use partner_association::json::{self, Reading};
use partner_association::{Channel, Clock, Decision, Edition, Instant, Model, NoticeKind, Outcome, Question, Site};
use serde::ser::SerializeStruct as _;
use serde::{Deserialize, Serialize, Serializer};

use crate::accounts::Known;
use crate::app::App;
use crate::check::given;
use crate::idempotency::IdempotencyKey;
use crate::notices::Notices;
use crate::problem::Problem;
use crate::provider::samples::Samples;
use crate::provider::{Asked, known};
use crate::reference;
use crate::store::{Account, Answer, Asking, Consent, Deed, Failure, Invited, Standing, Verdict};
use crate::time::written;

/// What a customer sends to be associated.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Request {
    /// What the address of the invitation says.
    #[serde(flatten)]
    pub address: Address,
    /// What was shown at each box, and what was said to it.
    pub evidence: Vec<Evidence>,
    /// The country of the account, where one is asked for: ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// Whether the agreements of the website were accepted. They are not the notices, and no decision of ours.
    pub agreements: bool,
}

/// What the address of an invitation says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// Its code.
    pub code: String,
    /// Its edition.
    pub edition: Edition,
    /// Its model.
    pub model: Model,
    /// Its channel.
    pub channel: Channel,
    /// Its website; the edition's own, if the address names none.
    pub website: Option<Site>,
}

/// What the server says to it.
#[derive(Clone, Debug)]
pub struct Confirmation {
    /// What the server knew: from this its decision is laid out for reading.
    pub reading: Reading,
    /// Its decision.
    pub decision: Decision,
    /// What is wrong with the consents.
    pub complaints: Vec<Complaint>,
    /// Whether the agreements were accepted.
    pub agreements: bool,
    /// The association, if there is one with the partner of this invitation – made now, or before.
    pub association: Option<Record>,
    /// Whether the server has not finished. Then this is not its last word: the same request under the same key
    /// gets that later.
    pub pending: bool,
    json: String,
}

/// Something that was done.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, Serialize)]
pub struct Record {
    /// By what it is found again; of an association, its receipt as well.
    pub reference: String,
    /// When: RFC 3339 in UTC, to the millisecond.
    pub at: String,
}

/// By how many milliseconds the page's clock, which runs from the server's, may be ahead of it.
const CLOCK_UNCERTAINTY: f64 = 60_000.0;

/// Decides, and associates if nothing stands in the way, every required consent is there and the agreements are
/// accepted. The same request under the same key gets the same confirmation, whatever has happened since. Waits for
/// the store.
///
/// # Errors
/// Nobody knows the code; the address says something else than the invitation; the key is that of another request; or
/// the store failed. Nothing was done then.
pub fn confirm(app: &App, account: &Account, request: &Request, key: &IdempotencyKey) -> Result<Confirmation, Problem> {
    let body = request.digest()?;
    let asking = request.address.asking(app, account, key, &body);
    if let Some(answer) = app.store.answered(&asking)? {
        return Kept::read(answer)?.confirmation();
    }
    request.address.invited(app)?;
    let answer = app.store.answer(&asking, &|standing| {
        let weighed = Weighed::of(app, request, standing)?;
        let (association, deed) = match weighed.deed(app, request, standing)? {
            Some((association, deed)) => (Some(association), Some(deed)),
            None => (association_before(standing), None),
        };
        let confirmation = weighed.confirmation(association, request, false)?;
        let kept = Kept { facts: weighed.facts, answer: confirmation.json };
        Ok(Verdict { answer: text(&kept)?, deed })
    })?;
    Kept::read(answer)?.confirmation()
}

/// What a server says that has not finished: its decision, and no association yet. A no it says at once, as [`confirm`]
/// does. Waits for the store.
///
/// # Errors
/// As [`confirm`].
pub fn pending(app: &App, account: &Account, request: &Request, key: &IdempotencyKey) -> Result<Confirmation, Problem> {
    let body = request.digest()?;
    if let Some(answer) = app.store.answered(&request.address.asking(app, account, key, &body))? {
        return Kept::read(answer)?.confirmation();
    }
    let invited = Some(request.address.invited(app)?);
    let standing = Standing { now: (app.clock)(), account: account.clone(), invited, requests: Vec::new() };
    let weighed = Weighed::of(app, request, &standing)?;
    match weighed.deed(app, request, &standing)? {
        Some(_) => Ok(weighed.confirmation(None, request, true)?),
        None => confirm(app, account, request, key),
    }
}

impl Request {
    /// What identifies it, however it was written: the SHA-256 of all that it says.
    fn digest(&self) -> Result<String, Failure> {
        digest("associate", self)
    }
}

/// The SHA-256 of a request of that kind, in hexadecimal digits.
pub(crate) fn digest(kind: &str, request: &impl Serialize) -> Result<String, Failure> {
    Ok(sha256(text(&(kind, request))?.as_bytes()).to_string())
}

impl Address {
    pub(crate) fn asking<'a>(
        &'a self,
        app: &App,
        account: &'a Account,
        key: &'a IdempotencyKey,
        body: &'a str,
    ) -> Asking<'a> {
        Asking { account: &account.id, key: key.as_str(), body, code: Some(&self.code), now: (app.clock)() }
    }

    /// The invitation of that code.
    ///
    /// # Errors
    /// Nobody knows the code, or its invitation is another one than the address says.
    pub(crate) fn invited(&self, app: &App) -> Result<Invited, Problem> {
        let Some(invited) = app.store.invited(&self.code)? else {
            let (title, detail) = ("Unknown invitation", "there is no invitation of that code");
            return Err(Problem::named(StatusCode::NOT_FOUND, "unknown-invitation", title, detail).about("code", None));
        };
        let known = &invited.invitation;
        let said = [
            ("edition", self.edition.name(), known.edition.name()),
            ("model", self.model.name(), known.model.name()),
            ("channel", self.channel.name(), known.channel.name()),
            ("website", self.website.unwrap_or(self.edition.website()).name(), known.website.name()),
        ];
        if let Some((key, ..)) = said.into_iter().find(|(_, said, known)| said != known) {
            let detail = format!("the invitation of that code has another {key}");
            return Err(Problem::of_request("other-invitation", "Another invitation", detail).about(key, None));
        }
        Ok(invited)
    }
}

impl Serialize for Address {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Address", 5)?;
        object.serialize_field("code", &self.code)?;
        object.serialize_field("edition", self.edition.name())?;
        object.serialize_field("model", self.model.name())?;
        object.serialize_field("channel", self.channel.name())?;
        object.serialize_field("website", &self.website.map(Site::name))?;
        object.end()
    }
}

/// What the server makes of a request.
struct Weighed {
    /// The invitation, and all that is known.
    facts: Known,
    reading: Reading,
    decision: Decision,
    complaints: Vec<Complaint>,
}

impl Weighed {
    fn of(app: &App, request: &Request, standing: &Standing) -> Result<Self, Failure> {
        let facts = facts(app, standing, Question::Associate)?;
        let reading = reading(Question::Associate, &facts)?;
        let decision = reading.decide().by_server();
        let complaints = match clock(standing.now) {
            Some(now) => examine(&request.evidence, &reading.situation, now, |shown| current(&app.notices, shown)),
            None => return Err(Failure::Other("the clock shows no time".to_owned())),
        };
        Ok(Self { facts, reading, decision, complaints })
    }

    /// What is to be done, and what it will be.
    fn deed(&self, app: &App, request: &Request, standing: &Standing) -> Result<Option<(Record, Deed)>, Failure> {
        let is_free = standing.account.association.is_none() && self.decision.notice != NoticeKind::AlreadyAssociated;
        let is_agreed = self.complaints.is_empty() && request.agreements;
        if self.decision.outcome != Outcome::Eligible || !is_free || !is_agreed {
            return Ok(None);
        }
        let association = Record { reference: reference::new()?, at: written(standing.now) };
        let consents = request
            .evidence
            .iter()
            .map(|evidence| Ok(Consent { purpose: evidence.purpose.name(), evidence: text(evidence)? }));
        let deed = Deed::Associate {
            reference: association.reference.clone(),
            country: request.country.clone(),
            consents: consents.collect::<Result<_, Failure>>()?,
            receipt: receipt::body(app, &association, request, standing, &self.decision)?,
        };
        Ok(Some((association, deed)))
    }

    fn confirmation(
        &self,
        association: Option<Record>,
        request: &Request,
        pending: bool,
    ) -> Result<Confirmation, Failure> {
        let (reading, decision, complaints) = (self.reading, self.decision, self.complaints.clone());
        let agreements = request.agreements;
        let mut confirmation =
            Confirmation { reading, decision, complaints, agreements, association, pending, json: String::new() };
        confirmation.json = text(&confirmation)?;
        Ok(confirmation)
    }
}

/// The association that was there before, if it is with this partner.
fn association_before(standing: &Standing) -> Option<Record> {
    let association = standing.account.association.as_ref()?;
    let inviter = &standing.invited.as_ref()?.invitation.partner;
    let is_inviters = association.partner == *inviter;
    is_inviters.then(|| Record { reference: association.reference.clone(), at: written(association.at) })
}

/// What is known when a question is decided: the invitation, its partner and the account. What the server guarantees
/// goes before what a sample says of itself.
pub(crate) fn facts(app: &App, standing: &Standing, question: Question) -> Result<Known, Failure> {
    let Some(invited) = &standing.invited else {
        return Err(Failure::Other("an invitation that was there is gone".to_owned()));
    };
    let invitation = &invited.invitation;
    let samples = app.accounts.all_facts(invitation.edition, Some(invited), &standing.account, standing.now);
    // An adopter puts providers of its own beside the samples, or in their place.
    let asked = Asked { edition: invitation.edition, now: standing.now };
    let mut facts = known(&asked, &[&Samples(samples)]);
    let state = invited.state(standing.now);
    if state != partner_association::InvitationState::Valid {
        facts.insert("invitationState".to_owned(), state.name().into());
    }
    let taken = json::names(question);
    facts.retain(|name, _| taken.contains(&name.as_str()));
    for (key, name) in [
        ("edition", invitation.edition.name()),
        ("model", invitation.model.name()),
        ("channel", invitation.channel.name()),
        ("website", invitation.website.name()),
    ] {
        facts.insert(key.to_owned(), name.into());
    }
    Ok(facts)
}

pub(crate) fn reading(question: Question, facts: &Known) -> Result<Reading, Failure> {
    let given = given(facts.clone()).map_err(|error| Failure::Other(error.to_string()))?;
    json::read(question, &given).map_err(|error| Failure::Other(error.to_string()))
}

/// What the server would have shown itself.
fn current<'a>(notices: &'a Notices, shown: &Shown) -> Option<Current<'a>> {
    let notice = &notices.find(shown.id, shown.language)?.shown;
    (notice.text == shown.text).then_some(Current { version: &notice.version, sha256: notice.sha256 })
}

fn clock(now: Timestamp) -> Option<Clock> {
    #[expect(clippy::cast_precision_loss, reason = "milliseconds of our days are exact")]
    let now = Instant::from_millis(now.as_millisecond() as f64)?;
    Clock::new(now, CLOCK_UNCERTAINTY)
}

impl Confirmation {
    /// The confirmation as JSON: the same letters, however often it is asked for.
    #[must_use]
    pub fn json(&self) -> &str {
        &self.json
    }
}

impl Serialize for Confirmation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Confirmation", 5)?;
        object.serialize_field("decision", &self.decision)?;
        object.serialize_field("complaints", &self.complaints)?;
        object.serialize_field("agreements", &self.agreements)?;
        object.serialize_field("association", &self.association)?;
        object.serialize_field("pending", &self.pending)?;
        object.end()
    }
}

/// How an answer is kept: to the letter, and what it is laid out from.
#[derive(Deserialize, Serialize)]
pub(crate) struct Kept {
    pub(crate) facts: Known,
    pub(crate) answer: String,
}

/// What of a confirmation does not follow from the facts.
#[derive(Deserialize)]
struct Rest {
    complaints: Vec<Complained>,
    agreements: bool,
    association: Option<Record>,
    pending: bool,
}

#[derive(Deserialize)]
struct Complained {
    complaint: String,
    purpose: String,
}

impl Kept {
    pub(crate) fn read(answer: Answer) -> Result<Self, Problem> {
        match answer {
            Answer::Of(kept) => serde_json::from_str(&kept).map_err(|error| Problem::ours(&error)),
            Answer::OtherRequest => Err(IdempotencyKey::is_taken()),
        }
    }

    fn confirmation(self) -> Result<Confirmation, Problem> {
        let rest: Rest = serde_json::from_str(&self.answer).map_err(|error| Problem::ours(&error))?;
        let complaints = rest.complaints.iter().filter_map(|Complained { complaint, purpose }| {
            Some(Complaint { kind: ComplaintKind::named(complaint)?, purpose: Purpose::named(purpose)? })
        });
        let reading = reading(Question::Associate, &self.facts)?;
        Ok(Confirmation {
            reading,
            decision: reading.decide().by_server(),
            complaints: complaints.collect(),
            agreements: rest.agreements,
            association: rest.association,
            pending: rest.pending,
            json: self.answer,
        })
    }
}

/// As JSON.
pub(crate) fn text(value: &impl Serialize) -> Result<String, Failure> {
    serde_json::to_string(value).map_err(|error| Failure::Other(error.to_string()))
}
