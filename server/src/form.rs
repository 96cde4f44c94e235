//! `POST /en/associations`: the same request as a plain form, for browsers without our script; its answer is a page.

use std::sync::Arc;

use axum::Form;
use axum::extract::State;
use axum::extract::rejection::FormRejection;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use maud::{PreEscaped, html};
use partner_association::consent::{Complaint, ComplaintKind, Purpose};
use partner_association::notice::{Flow, Language, Text, text};
use partner_association::prose::{self, Zone};
use partner_association::screen;
use serde_json::{Map, Value, json};

use crate::address::STATED;
use crate::app::App;
use crate::aside::aside;
use crate::confirming::{Confirmation, Request, confirm};
use crate::idempotency::IdempotencyKey;
use crate::notices::words;
use crate::problem::Problem;
use crate::reading::page;
use crate::sign_in::signed_in;
use crate::time::written;

/// What the form says: every box that was ticked, and beside each what was shown, as `shown-instructions`.
type Fields = Map<String, Value>;

/// Confirms, and shows what became of it.
pub async fn associate(
    language: Language,
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    form: Result<Form<Fields>, FormRejection>,
) -> Result<Response, Problem> {
    let Form(mut form) = form?;
    let key = taken(&mut form, "key").and_then(|key| IdempotencyKey::new(&key));
    let back = back(language, &form);
    let request = Request::read(body(form, &written((app.clock)())))?;
    aside(move || {
        let Some(account) = signed_in(&headers, &*app.store)? else {
            return not_yet(language, &app, &headers, &back, None);
        };
        let key = key.ok_or_else(IdempotencyKey::is_missing)?;
        let confirmation = confirm(&app, &account, &request, &key)?;
        match &confirmation.association {
            Some(association) => {
                let address = format!("/{}/receipts/{}/", language.tag(), association.reference);
                Ok((StatusCode::SEE_OTHER, [(header::LOCATION, address)]).into_response())
            }
            None => not_yet(language, &app, &headers, &back, Some(&confirmation)),
        }
    })
    .await
}

/// Where the invitation is: what the form says of it.
pub fn back(language: Language, form: &Fields) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    for name in STATED.into_iter().chain(["code"]) {
        if let Some(Value::String(value)) = form.get(name) {
            query.append_pair(name, value);
        }
    }
    format!("/{}/?{}", language.tag(), query.finish())
}

/// The request as the page's script would send it.
fn body(mut form: Fields, now: &str) -> Value {
    let mut request = Map::new();
    for name in STATED.into_iter().chain(["code", "country"]) {
        request.insert(name.to_owned(), taken(&mut form, name).filter(|value| !value.is_empty()).into());
    }
    let evidence = Purpose::ALL.iter().filter_map(|purpose| {
        let shown: Value = serde_json::from_str(&taken(&mut form, &format!("shown-{purpose}"))?).ok()?;
        let given = form.contains_key(purpose.name());
        Some(json!({ "purpose": purpose.name(), "given": given, "notice": shown, "endReached": false, "at": now }))
    });
    request.insert("evidence".to_owned(), evidence.collect());
    request.insert("agreements".to_owned(), form.contains_key("agreements").into());
    request.into()
}

fn taken(form: &mut Fields, name: &str) -> Option<String> {
    match form.remove(name)? {
        Value::String(value) => Some(value),
        _ => None,
    }
}

/// What stands in the way, and the way back.
fn not_yet(
    language: Language,
    app: &App,
    headers: &HeaderMap,
    back: &str,
    confirmation: Option<&Confirmation>,
) -> Result<Response, Problem> {
    let word = |word| text(language, Text::Flow(word));
    let mut lacks = Vec::new();
    match confirmation {
        None => lacks.push(Flow::MissingAccount),
        Some(confirmation) => {
            let is_stale = |complaint: &Complaint| {
                !matches!(complaint.kind, ComplaintKind::Missing | ComplaintKind::NotGiven | ComplaintKind::Twice)
            };
            if confirmation.complaints.iter().any(|complaint| !is_stale(complaint)) {
                lacks.push(Flow::MissingConsent);
            }
            if confirmation.complaints.iter().any(is_stale) {
                lacks.push(Flow::TextChanged);
            }
            if !confirmation.agreements {
                lacks.push(Flow::MissingAgreements);
            }
            if confirmation.pending {
                lacks.push(Flow::StillPending);
            }
        }
    }
    let answer = confirmation.map(|Confirmation { reading, decision, .. }| {
        prose::html(language, 2, &screen::answer(words(language), &reading.situation, decision, Zone::default()))
    });
    let content = html! {
        h1 { (word(Flow::NotYet)) }
        @if !lacks.is_empty() { ul.lacks { @for lack in lacks { li { (word(lack)) } } } }
        @if let Some(answer) = answer { (PreEscaped(answer)) }
        p.go { a.button href=(back) { (word(Flow::OpenAgain)) } }
    };
    page(app, language, headers, word(Flow::NotYet), |other| back.replacen(language.tag(), other.tag(), 1), &content)
}
