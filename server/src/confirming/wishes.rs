//! What else a customer can want: not to be associated, to leave the partner, to be switched to another model.

use axum::http::StatusCode;
use partner_association::json::Reading;
use partner_association::{Asker, Decision, FactName, Model, Outcome, Question};
use serde::ser::SerializeStruct as _;
use serde::{Deserialize, Serialize, Serializer};
use serde_json::Value;

use super::read::{Members, wrong};
use super::{Address, Kept, Record, association_before, digest, facts, reading, text};
use crate::accounts::Known;
use crate::app::App;
use crate::idempotency::IdempotencyKey;
use crate::problem::Problem;
use crate::reference;
use crate::store::{Account, Asking, Deed, Failure, RequestKind, Standing, Verdict};
use crate::time::written;

/// To leave, or to be switched.
#[derive(Clone, Debug, PartialEq)]
pub struct Wish {
    /// Which of them.
    pub kind: RequestKind,
    /// What only customer and partner can know, as the customer says it.
    pub declared: Known,
}

/// What the server says to a wish.
#[derive(Clone, Debug)]
pub struct Filed {
    /// What the server knew.
    pub reading: Reading,
    /// Its decision.
    pub decision: Decision,
    /// The request that was filed; none, unless nothing stands in the way. It is for the other side to answer.
    pub request: Option<Record>,
    json: String,
}

/// What the server says to a decline.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Declined {
    /// The decline; none, where customer and partner are associated already: then leaving is another question.
    pub decline: Option<Record>,
    /// The association with the partner of this invitation, if there is one.
    pub association: Option<Record>,
    #[serde(skip)]
    json: String,
}

/// What no server knows.
const DECLARED: [FactName; 3] =
    [FactName::AgreedAndSettledWithPartner, FactName::OpenDisputeWithPartner, FactName::PartnerConsents];

impl Wish {
    /// Reads the body of a request to leave.
    ///
    /// # Errors
    /// Which member is at fault, and what it could have been.
    pub fn to_leave(body: Value) -> Result<Self, Problem> {
        let mut members = Members::of(body, &["declared"])?;
        Ok(Self { kind: RequestKind::Leave, declared: declared(members.take("declared"))? })
    }

    /// Reads the body of a request to be switched.
    ///
    /// # Errors
    /// Which member is at fault, and what it could have been.
    pub fn to_switch(body: Value) -> Result<Self, Problem> {
        let mut members = Members::of(body, &["targetModel", "declared"])?;
        let target = members.take("targetModel");
        let Some(target) = target.as_str().and_then(Model::named) else {
            return Err(wrong("targetModel", "the name of a model"));
        };
        Ok(Self { kind: RequestKind::Switch(target), declared: declared(members.take("declared"))? })
    }

    const fn question(&self) -> Question {
        match self.kind {
            RequestKind::Leave => Question::Leave,
            RequestKind::Switch(_) => Question::Switch,
        }
    }

    fn digest(&self) -> Result<String, Failure> {
        let target = match self.kind {
            RequestKind::Leave => None,
            RequestKind::Switch(model) => Some(model.name()),
        };
        digest(self.question().name(), &(target, &self.declared))
    }
}

fn declared(facts: Value) -> Result<Known, Problem> {
    let facts = match facts {
        Value::Null => Known::new(),
        Value::Object(facts) => facts,
        _ => return Err(wrong("declared", "an object of facts")),
    };
    let names = DECLARED.map(FactName::name);
    match facts.iter().find(|(name, value)| !names.contains(&name.as_str()) || !(value.is_boolean() || value.is_null()))
    {
        Some((name, _)) if names.contains(&name.as_str()) => Err(wrong("declared", "true or false, or null")),
        Some((name, _)) => {
            let problem =
                Problem::of_request("unknown-member", "Unknown member", "declared has a member it cannot have");
            Err(problem.about(name, Some(&names.join(", "))))
        }
        None => Ok(facts),
    }
}

/// Decides whether the customer can leave its partner or be switched, and files the request if nothing stands in the
/// way. The same request under the same key gets the same answer. Waits for the store.
///
/// # Errors
/// No association is on record; the key is that of another request; or the store failed. Nothing was filed then.
pub fn file(app: &App, account: &Account, wish: &Wish, key: &IdempotencyKey) -> Result<Filed, Problem> {
    let body = wish.digest()?;
    let code = account.association.as_ref().map(|association| association.code.as_str());
    let asking = Asking { account: &account.id, key: key.as_str(), body: &body, code, now: (app.clock)() };
    if let Some(answer) = app.store.answered(&asking)? {
        return Kept::read(answer)?.filed(wish);
    }
    if code.is_none() {
        let (title, detail) = ("Not associated", "no association of this account is on record");
        return Err(Problem::named(StatusCode::CONFLICT, "not-associated", title, detail));
    }
    let answer = app.store.answer(&asking, &|standing| {
        let facts = told(app, wish, standing)?;
        let reading = reading(wish.question(), &facts)?;
        let decision = reading.decide().by_server();
        let partner = standing.account.association.as_ref().map(|association| &association.partner);
        let (request, deed) = match partner {
            Some(partner) if decision.outcome == Outcome::Eligible => {
                let record = Record { reference: reference::new()?, at: written(standing.now) };
                let reference = record.reference.clone();
                (Some(record), Some(Deed::File { reference, kind: wish.kind, partner: partner.clone() }))
            }
            _ => (None, None),
        };
        let answer = text(&Filed { reading, decision, request, json: String::new() })?;
        Ok(Verdict { answer: text(&Kept { facts, answer })?, deed })
    })?;
    Kept::read(answer)?.filed(wish)
}

/// What is known when a wish is decided. What the server knows goes before what the customer says.
fn told(app: &App, wish: &Wish, standing: &Standing) -> Result<Known, Failure> {
    let invited = standing.invited.as_ref().map(|invited| &invited.invitation.code);
    let association = standing.account.association.as_ref().filter(|association| Some(&association.code) == invited);
    let Some(association) = association else {
        return Err(Failure::Busy("the association has changed meanwhile".to_owned()));
    };
    let question = wish.question();
    let mut told = wish.declared.clone();
    told.extend(facts(app, standing, question)?);
    // Of switching, leaving counts as well; of leaving, only leaving.
    let filed = |by_customer: bool| -> Value {
        let of_partner = standing.requests.iter().filter(|request| request.partner == association.partner);
        let counted = of_partner.filter(|request| {
            request.by_customer == by_customer
                && (!by_customer || question == Question::Switch || request.kind == RequestKind::Leave)
        });
        counted.map(|request| written(request.at)).collect()
    };
    told.insert(FactName::RequestsFiledByCustomer.name().to_owned(), filed(true));
    told.insert(FactName::RequestsFiledByPartner.name().to_owned(), filed(false));
    told.insert(FactName::AskedBy.name().to_owned(), Asker::Customer.name().into());
    if let RequestKind::Switch(model) = wish.kind {
        told.insert(FactName::TargetModel.name().to_owned(), model.name().into());
    }
    Ok(told)
}

impl Kept {
    fn filed(self, wish: &Wish) -> Result<Filed, Problem> {
        #[derive(Deserialize)]
        struct Rest {
            request: Option<Record>,
        }

        let rest: Rest = serde_json::from_str(&self.answer).map_err(|error| Problem::ours(&error))?;
        let reading = reading(wish.question(), &self.facts)?;
        Ok(Filed { reading, decision: reading.decide().by_server(), request: rest.request, json: self.answer })
    }
}

/// Notes that the customer does not want the invitation; it can be taken up again for as long as it can be used.
/// Waits for the store.
///
/// # Errors
/// As [`confirm`](super::confirm).
pub fn decline(app: &App, account: &Account, address: &Address, key: &IdempotencyKey) -> Result<Declined, Problem> {
    let body = digest("decline", address)?;
    let asking = address.asking(app, account, key, &body);
    let answer = if let Some(answer) = app.store.answered(&asking)? {
        answer
    } else {
        address.invited(app)?;
        app.store.answer(&asking, &|standing| {
            let association = association_before(standing);
            let decline = match association {
                None => Some(Record { reference: reference::new()?, at: written(standing.now) }),
                Some(_) => None,
            };
            let deed = decline.as_ref().map(|decline| Deed::Decline { reference: decline.reference.clone() });
            let answer = text(&Declined { decline, association, json: String::new() })?;
            Ok(Verdict { answer: text(&Kept { facts: Known::new(), answer })?, deed })
        })?
    };
    let Kept { answer, .. } = Kept::read(answer)?;
    let declined: Declined = serde_json::from_str(&answer).map_err(|error| Problem::ours(&error))?;
    Ok(Declined { json: answer, ..declined })
}

impl Filed {
    /// The answer as JSON: the same letters, however often it is asked for.
    #[must_use]
    pub fn json(&self) -> &str {
        &self.json
    }
}

impl Serialize for Filed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Filed", 2)?;
        object.serialize_field("decision", &self.decision)?;
        object.serialize_field("request", &self.request)?;
        object.end()
    }
}

impl Declined {
    /// The answer as JSON: the same letters, however often it is asked for.
    #[must_use]
    pub fn json(&self) -> &str {
        &self.json
    }
}
