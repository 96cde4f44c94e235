//! The bodies of requests, gathered before anybody looks at them.
//!
//! A body arrives in pieces, each of which holds on to the buffer that it was read into. A client that sends single bytes
//! would so cost thousands of times what it sends. Copied into one place, a body costs what it has.

use axum::body::Body;
use axum::extract::Request;
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use http_body_util::BodyExt as _;

use crate::app::LONGEST_BODY;
use crate::problem::Problem;

/// Gathers the body, and goes on with it – unless it is too long, or does not arrive.
pub async fn gathered(request: Request, next: Next) -> Response {
    let (head, mut body) = request.into_parts();
    let announced = head.headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
    if announced.is_some_and(|length: u64| length > LONGEST_BODY as u64) {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    }
    let mut bytes = Vec::new();
    while let Some(frame) = body.frame().await {
        let Ok(frame) = frame else {
            return Problem::new(StatusCode::BAD_REQUEST, "the body of the request did not arrive").into_response();
        };
        // Trailers say nothing to us.
        if let Some(data) = frame.data_ref() {
            if bytes.len() + data.len() > LONGEST_BODY {
                return StatusCode::PAYLOAD_TOO_LARGE.into_response();
            }
            bytes.extend_from_slice(data);
        }
    }
    next.run(Request::from_parts(head, Body::from(bytes))).await
}
