//! What a customer sends when it has decided: `POST /api/associations` to be associated, `POST /api/declines` not to be,
//! `POST /api/leave-requests` and `POST /api/switch-requests` afterwards.

use std::sync::Arc;
use std::time::Duration;

use axum::Json;
use axum::extract::State;
use axum::extract::rejection::JsonRejection;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::IntoResponse;
use serde_json::Value;
use tokio::runtime::Handle;
use tokio::time::sleep;

use crate::app::App;
use crate::aside::aside;
use crate::confirming::wishes::{self, Wish};
use crate::confirming::{Address, Confirmation, Request, confirm, pending};
use crate::idempotency::IdempotencyKey;
use crate::moods::Mood;
use crate::problem::Problem;
use crate::sign_in::signed_in;
use crate::store::Account;

type Body = Result<Json<Value>, JsonRejection>;

/// Confirms, for the account that has signed in.
pub async fn associate(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    body: Body,
) -> Result<impl IntoResponse, Problem> {
    let mood = Mood::of(app.demonstration, &headers);
    answer(app, headers, body, Request::read, move |app, account, request, key| {
        let confirmation = match mood {
            Mood::Pending => confirm_later(app, account, request, key)?,
            _ => confirm(app, account, request, key)?,
        };
        Ok(confirmation.json().to_owned())
    })
    .await
}

/// In a demonstration: how long a confirmation stays pending.
const LATER: Duration = Duration::from_secs(20);

/// Says that it is not finished yet, and sees to it that it will be.
pub fn confirm_later(
    app: &Arc<App>,
    account: &Account,
    request: &Request,
    key: &IdempotencyKey,
) -> Result<Confirmation, Problem> {
    let answer = pending(app, account, request, key)?;
    if answer.pending {
        let (app, account, request, key) = (Arc::clone(app), account.clone(), request.clone(), key.clone());
        Handle::current().spawn(async move {
            sleep(LATER).await;
            // Whoever asks again under the same key learns what became of it; twice, it is done once.
            let confirmed = aside(move || confirm(&app, &account, &request, &key)).await;
            if let Err(problem) = confirmed {
                tracing::error!(?problem, "a confirmation stays pending");
            }
        });
    }
    Ok(answer)
}

/// Notes that the customer does not want the invitation.
pub async fn decline(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    body: Body,
) -> Result<impl IntoResponse, Problem> {
    answer(app, headers, body, Address::read, |app, account, address, key| {
        Ok(wishes::decline(app, account, address, key)?.json().to_owned())
    })
    .await
}

/// Files a request to leave the partner.
pub async fn leave(State(app): State<Arc<App>>, headers: HeaderMap, body: Body) -> Result<impl IntoResponse, Problem> {
    answer(app, headers, body, Wish::to_leave, file).await
}

/// Files a request to be switched to another model.
pub async fn switch(State(app): State<Arc<App>>, headers: HeaderMap, body: Body) -> Result<impl IntoResponse, Problem> {
    answer(app, headers, body, Wish::to_switch, file).await
}

fn file(app: &Arc<App>, account: &Account, wish: &Wish, key: &IdempotencyKey) -> Result<String, Problem> {
    Ok(wishes::file(app, account, wish, key)?.json().to_owned())
}

/// Reads a request, finds out whose it is, and answers it aside.
async fn answer<T: Send + 'static>(
    app: Arc<App>,
    headers: HeaderMap,
    body: Body,
    read: impl FnOnce(Value) -> Result<T, Problem>,
    answer: impl FnOnce(&Arc<App>, &Account, &T, &IdempotencyKey) -> Result<String, Problem> + Send + 'static,
) -> Result<impl IntoResponse, Problem> {
    let Json(body) = body?;
    let key = IdempotencyKey::read(&headers)?;
    let request = read(body)?;
    let answer = aside(move || {
        let account = signed_in(&headers, &*app.store)?.ok_or_else(Problem::signed_out)?;
        answer(&app, &account, &request, &key)
    });
    Ok(([(header::CONTENT_TYPE, JSON)], answer.await?))
}

const JSON: HeaderValue = HeaderValue::from_static("application/json");
