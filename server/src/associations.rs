//! `POST /api/associations`: the customer confirms, and the server decides.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::extract::rejection::JsonRejection;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::IntoResponse;
use serde_json::Value;

use crate::app::App;
use crate::aside::aside;
use crate::confirming::{Request, confirm};
use crate::idempotency::IdempotencyKey;
use crate::problem::Problem;
use crate::sign_in::signed_in;

/// Confirms, for the account that has signed in.
pub async fn associate(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    body: Result<Json<Value>, JsonRejection>,
) -> Result<impl IntoResponse, Problem> {
    let Json(body) = body?;
    let key = IdempotencyKey::read(&headers)?;
    let request = Request::read(body)?;
    let answer = aside(move || {
        let account = signed_in(&headers, &*app.store)?.ok_or_else(Problem::signed_out)?;
        Ok(confirm(&app, &account, &request, &key)?.json().to_owned())
    });
    Ok(([(header::CONTENT_TYPE, JSON)], answer.await?))
}

const JSON: HeaderValue = HeaderValue::from_static("application/json");
