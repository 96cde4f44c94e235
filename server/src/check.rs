//! `POST /api/check`: the decision again, with what the server knows; and what it makes of the page's, if that was sent.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::extract::rejection::JsonRejection;
use axum::http::{HeaderMap, header::CACHE_CONTROL};
use axum::response::IntoResponse;
use partner_association::json::{self, CLOCK_UNCERTAINTY, Error, Given};
use partner_association::reconcile::{Answer, Reconciliation, Reply, reconcile};
use partner_association::{Decision, FactName};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::accounts::Known;
use crate::app::App;
use crate::aside::aside;
use crate::problem::Problem;
use crate::provider;
use crate::provider::samples::Samples;
use crate::sign_in::signed_in;

/// The decision; beside what it makes of the page's, where the page sent its own.
#[derive(Serialize)]
#[serde(untagged)]
pub enum Checked {
    Decided(Decision),
    Reconciled { decision: Decision, reconciliation: Reconciliation },
}

/// Decides. Of a customer who has signed in only the invitation is taken from the request; of
/// others, what they declare about themselves. Clock, invitation and partner are the server's.
pub async fn check(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    body: Result<Json<Value>, JsonRejection>,
) -> Result<impl IntoResponse, Problem> {
    let Json(body) = body?;
    let Asked { question, mut facts, page, code } = read(body)?;
    let question = json::question(&question)?;
    let edition = json::read(question, &facts)?.situation.invitation.edition;

    let now = (app.clock)();
    let looking = Arc::clone(&app);
    let look = move || {
        // Of a code that nobody knows there is nothing to know; the page itself says so.
        let invited = code.map(|code| looking.store.invited(&code)).transpose()?.flatten();
        Ok((signed_in(&headers, &*looking.store)?, invited))
    };
    let (account, invited) = aside(look).await?;
    let invited = invited.as_ref().filter(|invited| invited.invitation.edition == edition);
    let known = if let Some(account) = account {
        facts.0.retain(|(key, _)| FactName::named(key).is_none());
        let samples = Samples(app.accounts.facts(edition, invited, &account, now));
        provider::known(&provider::Asked { edition, now }, &[&samples])
    } else {
        app.accounts.invitation_facts(edition, invited, now)
    };
    // The later one of the same name stands.
    facts.0.push((CLOCK_UNCERTAINTY.to_owned(), json::Value::Null));
    facts.0.extend(given(known).map_err(|error| Problem::ours(&error))?.0);
    let reading = json::read(question, &facts).map_err(|error| Problem::ours(&error))?;
    let decision = reading.decide().by_server();
    let checked = match page {
        None => Checked::Decided(decision),
        Some(page) => {
            let reconciliation = reconcile(&page, &Reply::Decision(Answer::of(&decision)));
            Checked::Reconciled { decision, reconciliation }
        }
    };
    // Nobody stores the answer to a POST. Forbidding it would only forbid browsers to go back to the page as it was left.
    Ok(([(CACHE_CONTROL, "no-cache")], Json(checked)))
}

/// What a request asks.
struct Asked {
    question: json::Value,
    facts: Given,
    /// What the page said itself.
    page: Option<Answer>,
    /// The code of the invitation, by which the server knows its state.
    code: Option<String>,
}

fn read(body: Value) -> Result<Asked, Problem> {
    const EXPECTED: &str =
        "an object with question and facts, and perhaps the decision of the page and the code of the invitation";
    let Value::Object(mut body) = body else {
        let problem = Problem::of_request("not-an-object", "Not an object", format!("the body is not {EXPECTED}"));
        return Err(problem.about("body", Some(EXPECTED)));
    };
    let mut member = |name| body.remove(name).unwrap_or_default();
    let (question, facts, page) = (member("question"), member("facts"), member("decision"));
    let code = member("code").as_str().map(str::to_owned);
    if let Some(key) = body.keys().next() {
        let problem = Problem::of_request("unknown-member", "Unknown member", "the body has a member it cannot have");
        return Err(problem.about(key, Some("question, facts, decision or code")));
    }
    let facts = match facts {
        Value::Object(facts) => given(facts).map_err(|error| Problem::ours(&error))?,
        other => return Err(Error::NotAnObject { value: value(other).to_string() }.into()),
    };
    let page = match page {
        Value::Null => None,
        page => Some(Answer::deserialize(page).map_err(|error| {
            let problem = Problem::of_request("malformed-decision", "Malformed decision", error.to_string());
            problem.about("decision", Some("what the engine returned, as it is"))
        })?),
    };
    Ok(Asked { question: value(question), facts, page, code })
}

/// As the crate reads it.
pub(crate) fn given(facts: Known) -> Result<Given, serde_json::Error> {
    Given::deserialize(Value::Object(facts))
}

pub(crate) fn value(value: Value) -> json::Value {
    json::Value::deserialize(value).unwrap_or(json::Value::Unreadable)
}
