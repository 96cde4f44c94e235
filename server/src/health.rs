//! What whoever runs the server asks it: whether it is alive, and whether it can do its work.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use partner_association::Edition;

use crate::app::App;
use crate::aside::aside;
use crate::problem::Problem;

/// By how much a clock may be behind what was seen before: clocks are corrected.
const TOLERANCE: SignedDuration = SignedDuration::from_secs(60);

/// `GET /healthz`. Whoever answers is alive.
pub async fn is_alive() -> &'static str {
    "ok"
}

/// `GET /readyz`: whether an association could be made now. Writes to the database.
pub async fn is_ready(State(app): State<Arc<App>>) -> Result<&'static str, Problem> {
    aside(move || {
        let latest = app.store.touch().map_err(|error| {
            tracing::error!(%error, "not ready");
            unready("the database cannot be written; why is in the log")
        })?;
        let now = (app.clock)();
        if latest.is_some_and(|latest| now.duration_since(latest) < -TOLERANCE) {
            return Err(unready("the clock is behind what was seen before"));
        }
        if Edition::ALL.iter().any(|edition| !follows(now, edition.rulebook().version)) {
            return Err(unready("the clock is before the rules were published"));
        }
        Ok("ready")
    })
    .await
}

/// Whether a time is not before that day.
fn follows(now: Timestamp, day: &str) -> bool {
    let day = day.parse::<Date>().and_then(|day| day.to_zoned(TimeZone::UTC));
    day.is_ok_and(|day| day.timestamp() <= now)
}

fn unready(detail: &str) -> Problem {
    Problem::new(StatusCode::SERVICE_UNAVAILABLE, detail)
}
