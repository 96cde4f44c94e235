//! `POST /en/associations`, `POST /en/declines`: the same requests as plain forms, for browsers without our script; their
//! answers are pages.

use std::sync::Arc;

use axum::Form;
use axum::extract::State;
use axum::extract::rejection::FormRejection;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use maud::{PreEscaped, html};
use partner_association::consent::{Complaint, ComplaintKind, Purpose};
use partner_association::notice::{Flow, Language, Text, text};
use partner_association::procedure::WayOut;
use partner_association::prose::{self, Zone};
use partner_association::{Edition, screen};
use serde_json::{Map, Value, json};

use crate::address::STATED;
use crate::app::App;
use crate::aside::aside;
use crate::associations::confirm_later;
use crate::confirming::wishes;
use crate::confirming::{Address, Confirmation, Request, confirm};
use crate::idempotency::IdempotencyKey;
use crate::moods::Mood;
use crate::notices::words;
use crate::problem::Problem;
use crate::reading::page;
use crate::receipt_page;
use crate::sign_in::signed_in;
use crate::time::written;

/// What the form says: every box that was ticked, and beside each what was shown, as `shown-instructions`.
type Fields = Map<String, Value>;

/// A form that was sent.
struct Sent {
    fields: Fields,
    /// What the page called this request.
    key: Option<IdempotencyKey>,
    /// Where the invitation is.
    back: String,
}

impl Sent {
    fn read(language: Language, form: Result<Form<Fields>, FormRejection>) -> Result<Self, Problem> {
        let Form(mut fields) = form?;
        let key = taken(&mut fields, "key").and_then(|key| IdempotencyKey::new(&key));
        let back = back(language, &fields);
        Ok(Self { fields, key, back })
    }
}

/// Confirms, and shows what became of it.
pub async fn associate(
    language: Language,
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    form: Result<Form<Fields>, FormRejection>,
) -> Result<Response, Problem> {
    let Sent { fields, key, back } = Sent::read(language, form)?;
    let body = body(fields, &written((app.clock)()));
    let asks_for_country = body.get("edition").is_some_and(|edition| edition == Edition::International.name());
    if asks_for_country && body.get("country").is_none_or(Value::is_null) {
        return not_yet(language, &app, &headers, &back, &[Flow::MissingCountry], None);
    }
    let request = Request::read(body)?;
    let mood = Mood::of(app.demonstration, &headers);
    aside(move || {
        let Some(account) = signed_in(&headers, &*app.store)? else {
            return not_yet(language, &app, &headers, &back, &[Flow::MissingAccount], None);
        };
        let key = key.ok_or_else(IdempotencyKey::is_missing)?;
        let confirmation = match mood {
            Mood::Pending => confirm_later(&app, &account, &request, &key)?,
            _ => confirm(&app, &account, &request, &key)?,
        };
        match &confirmation.association {
            Some(association) => {
                let address = receipt_page::address(language, &association.reference);
                Ok((StatusCode::SEE_OTHER, [(header::LOCATION, address)]).into_response())
            }
            None => not_yet(language, &app, &headers, &back, &lacks(&confirmation), Some(&confirmation)),
        }
    })
    .await
}

/// Takes note that the customer does not want the invitation. Of whoever has not signed in there is nothing to note.
pub async fn decline(
    language: Language,
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    form: Result<Form<Fields>, FormRejection>,
) -> Result<Response, Problem> {
    let Sent { mut fields, key, back } = Sent::read(language, form)?;
    fields.retain(|name, _| STATED.contains(&name.as_str()) || name == "code");
    let address = Address::read(Value::Object(fields))?;
    aside(move || {
        let declined = match signed_in(&headers, &*app.store)? {
            Some(account) => {
                let key = key.ok_or_else(IdempotencyKey::is_missing)?;
                Some(wishes::decline(&app, &account, &address, &key)?)
            }
            None => None,
        };
        let say = |name| text(language, name);
        // Who is associated already has to leave, which is another matter.
        let association = declined.and_then(|declined| declined.association);
        let heading = say(Text::Flow(if association.is_some() { Flow::ReceiptHeading } else { Flow::DeclinedHeading }));
        let content = html! {
            h1 { (heading) }
            @if let Some(association) = association {
                p { a href=(receipt_page::address(language, &association.reference)) { (say(Text::Flow(Flow::ToReceipt))) } }
            } @else {
                p { (say(Text::WayOutHelp(WayOut::Decline))) }
                p { a href=(back) { (say(Text::Flow(Flow::OpenAgain))) } }
            }
        };
        page(&app, language, &headers, heading, |other| back.replacen(language.tag(), other.tag(), 1), &content)
    })
    .await
}

/// Where the invitation is: what the form says of it.
fn back(language: Language, form: &Fields) -> String {
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

/// What a confirmation says is missing.
fn lacks(confirmation: &Confirmation) -> Vec<Flow> {
    let is_empty_box = |complaint: &Complaint| {
        matches!(complaint.kind, ComplaintKind::Missing | ComplaintKind::NotGiven | ComplaintKind::Twice)
    };
    let complaints = &confirmation.complaints;
    let lacks = [
        (complaints.iter().any(is_empty_box), Flow::MissingConsent),
        (complaints.iter().any(|complaint| !is_empty_box(complaint)), Flow::TextChanged),
        (!confirmation.agreements, Flow::MissingAgreements),
        (confirmation.pending, Flow::StillPending),
    ];
    lacks.into_iter().filter(|(is_lacking, _)| *is_lacking).map(|(_, lack)| lack).collect()
}

/// What stands in the way, and the way back.
fn not_yet(
    language: Language,
    app: &App,
    headers: &HeaderMap,
    back: &str,
    lacks: &[Flow],
    confirmation: Option<&Confirmation>,
) -> Result<Response, Problem> {
    let word = |word| text(language, Text::Flow(word));
    let answer = confirmation.map(|Confirmation { reading, decision, .. }| {
        prose::html(language, 2, &screen::answer(words(language), &reading.situation, decision, Zone::default()))
    });
    let content = html! {
        h1 { (word(Flow::NotYet)) }
        @if !lacks.is_empty() { ul.lacks { @for lack in lacks { li { (word(*lack)) } } } }
        @if let Some(answer) = answer { (PreEscaped(answer)) }
        p.go { a.button href=(back) { (word(Flow::OpenAgain)) } }
    };
    page(app, language, headers, word(Flow::NotYet), |other| back.replacen(language.tag(), other.tag(), 1), &content)
}
