//! What a request that cannot be answered gets: a problem as RFC 9457 has it.
//!
//! A customer who may not be associated is none: that is an answer.

use axum::Json;
use axum::extract::Request;
use axum::extract::rejection::{FormRejection, JsonRejection};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use partner_association::json::Error;
use serde::{Serialize, Serializer};

use crate::app::{LONGEST_BODY, PATIENCE};
use crate::store::Failure;

const MEDIA_TYPE: HeaderValue = HeaderValue::from_static("application/problem+json");

/// A request that cannot be answered.
#[derive(Debug, Serialize)]
pub struct Problem {
    #[serde(rename = "type")]
    kind: Kind,
    title: &'static str,
    #[serde(serialize_with = "number")]
    status: StatusCode,
    detail: Box<str>,
    /// Which key of the request is at fault.
    #[serde(skip_serializing_if = "Option::is_none")]
    key: Option<Box<str>>,
    /// The valid name or value most like the wrong one.
    #[serde(skip_serializing_if = "Option::is_none")]
    nearest: Option<&'static str>,
    /// What could have been given instead, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    expected: Option<Box<str>>,
    /// After how many seconds to ask again.
    #[serde(skip)]
    retry_after: Option<u32>,
}

/// What identifies the sort of problem, as a URI.
#[derive(Debug)]
enum Kind {
    /// The status says it all.
    Blank,
    /// One of ours.
    Named(&'static str),
}

impl Serialize for Kind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Blank => serializer.serialize_str("about:blank"),
            Self::Named(name) => serializer.collect_str(&format_args!("tag:partner-association.example,2026:{name}")),
        }
    }
}

impl Problem {
    /// A problem that its status explains.
    pub fn new(status: StatusCode, detail: impl Into<Box<str>>) -> Self {
        Self {
            kind: Kind::Blank,
            title: status.canonical_reason().unwrap_or("Error"),
            status,
            detail: detail.into(),
            key: None,
            nearest: None,
            expected: None,
            retry_after: None,
        }
    }

    /// A problem with a name of its own.
    pub fn named(status: StatusCode, name: &'static str, title: &'static str, detail: impl Into<Box<str>>) -> Self {
        Self { kind: Kind::Named(name), title, ..Self::new(status, detail) }
    }

    /// A request that can be read, and says what cannot be meant.
    pub fn of_request(name: &'static str, title: &'static str, detail: impl Into<Box<str>>) -> Self {
        Self::named(StatusCode::UNPROCESSABLE_ENTITY, name, title, detail)
    }

    /// Names the key, and what it could have been.
    pub fn about(self, key: &str, expected: Option<&str>) -> Self {
        Self { key: Some(key.into()), expected: expected.map(Into::into), ..self }
    }

    /// Nobody has signed in, and somebody must have.
    pub fn signed_out() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "nobody has signed in")
    }

    /// Says after how many seconds to ask again.
    pub fn retry_after(self, seconds: u32) -> Self {
        Self { retry_after: Some(seconds), ..self }
    }

    /// Our own mistake. What it was is for the log.
    pub fn ours(error: &dyn std::error::Error) -> Self {
        tracing::error!(%error);
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "the server made a mistake; it is in its log")
    }
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        let (name, title) = match error {
            Error::NotAnObject { .. } => ("not-an-object", "Not an object"),
            Error::UnknownFact { .. } => ("unknown-fact", "Unknown fact"),
            Error::UnknownQuestion { .. } => ("unknown-question", "Unknown question"),
            Error::WrongValue { .. } => ("wrong-value", "Wrong value"),
            _ => ("wrong-facts", "Wrong facts"),
        };
        let problem = Self::of_request(name, title, error.to_string());
        Self { nearest: error.nearest(), ..problem.about(error.key(), error.expected()) }
    }
}

/// Nothing was done, so the same request can be sent again. What failed is for the log.
impl From<Failure> for Problem {
    fn from(failure: Failure) -> Self {
        const AGAIN: &str = "nothing was changed; send the same request again, with the same key";
        let unavailable = |name, title, why: &str| {
            tracing::error!(%failure);
            Self::named(StatusCode::SERVICE_UNAVAILABLE, name, title, format!("{why}; {AGAIN}")).retry_after(LATER)
        };
        match failure {
            Failure::Full(_) => {
                let problem = unavailable("no-room", "No room", "the server has no room to keep anything");
                Self { status: StatusCode::INSUFFICIENT_STORAGE, ..problem }
            }
            Failure::Disk(_) => unavailable("disk", "Disk failure", "the server cannot write"),
            Failure::ReadOnly(_) => unavailable("read-only", "Read-only", "the server can only read at the moment"),
            Failure::Busy(_) => unavailable("in-use", "In use", "the server's data is in use for too long"),
            Failure::NoSuchAccount => Self::signed_out(),
            _ => Self::ours(&failure),
        }
    }
}

/// In seconds: long enough for somebody to make room.
const LATER: u32 = 30;

impl From<JsonRejection> for Problem {
    fn from(rejection: JsonRejection) -> Self {
        Self::new(rejection.status(), rejection.body_text())
    }
}

impl From<FormRejection> for Problem {
    fn from(rejection: FormRejection) -> Self {
        Self::new(rejection.status(), rejection.body_text())
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let later = self.retry_after.map(|seconds| [(header::RETRY_AFTER, HeaderValue::from(seconds))]);
        (self.status, [(header::CONTENT_TYPE, MEDIA_TYPE)], later, Json(self)).into_response()
    }
}

/// Errors that are not ours – of the routes, the limits, the time – become problems as well.
pub async fn in_place_of_errors(request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    let status = response.status();
    let is_error = status.is_client_error() || status.is_server_error();
    if !is_error || response.headers().get(header::CONTENT_TYPE) == Some(&MEDIA_TYPE) {
        return response;
    }
    let detail = match status {
        StatusCode::NOT_FOUND => "there is nothing at this address".to_owned(),
        // Which ones are, the routes say in `Allow` later on.
        StatusCode::METHOD_NOT_ALLOWED => "the method is none that this address allows".to_owned(),
        StatusCode::PAYLOAD_TOO_LARGE => format!("a request may bring {LONGEST_BODY} bytes, and no more"),
        StatusCode::REQUEST_TIMEOUT => format!("the request took more than {} seconds", PATIENCE.as_secs()),
        _ => "the request cannot be answered".to_owned(),
    };
    Problem::new(status, detail).into_response()
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes references")]
fn number<S: Serializer>(status: &StatusCode, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_u16(status.as_u16())
}

#[cfg(test)]
mod tests {
    use axum::http::header;
    use axum::response::IntoResponse as _;

    use super::Problem;
    use crate::store::Failure;

    #[test]
    fn a_store_that_cannot_keep_anything_is_asked_again_later() {
        let secret = || "INSERT of customer-1".to_owned();
        for (failure, status, retry) in [
            (Failure::Full(secret()), 507, true),
            (Failure::Disk(secret()), 503, true),
            (Failure::ReadOnly(secret()), 503, true),
            (Failure::Busy(secret()), 503, true),
            (Failure::NoSuchAccount, 401, false),
            (Failure::Refused(secret()), 500, false),
            (Failure::Other(secret()), 500, false),
        ] {
            let problem = Problem::from(failure.clone());
            assert!(!serde_json::to_string(&problem).unwrap().contains("customer"), "{failure}");
            let response = problem.into_response();
            assert_eq!(response.status(), status, "{failure}");
            assert_eq!(response.headers().contains_key(header::RETRY_AFTER), retry, "{failure}");
        }
    }
}
