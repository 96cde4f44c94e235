//! What a customer's side calls a request, so that it can be sent again without being done again.

use axum::http::{HeaderMap, HeaderName, StatusCode};

use crate::problem::Problem;

/// Where it is said.
pub const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");

/// What it is, in words.
const EXPECTED: &str = "8 to 128 visible ASCII characters, new for every request and the same when it is sent again";

/// A key: the same one with the same request gets the same answer, to the letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdempotencyKey(String);

impl IdempotencyKey {
    /// A key of 8 to 128 visible ASCII characters; `None` if it is not.
    #[must_use]
    pub fn new(key: &str) -> Option<Self> {
        let fits = (8..=128).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_graphic());
        fits.then(|| Self(key.to_owned()))
    }

    /// Reads the header.
    ///
    /// # Errors
    /// There is none, there are several, or it is no key.
    pub fn read(headers: &HeaderMap) -> Result<Self, Problem> {
        let mut values = headers.get_all(IDEMPOTENCY_KEY).iter();
        let detail = match (values.next(), values.next()) {
            (None, _) => return Err(Self::is_missing()),
            (Some(_), Some(_)) => "the header Idempotency-Key is there more than once",
            (Some(value), None) => match value.to_str().ok().and_then(Self::new) {
                Some(key) => return Ok(key),
                None => "the header Idempotency-Key has a value that it cannot have",
            },
        };
        Err(Self::problem(detail))
    }

    /// As it was sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// There is none.
    pub(crate) fn is_missing() -> Problem {
        Self::problem("the header Idempotency-Key is missing")
    }

    fn problem(detail: &str) -> Problem {
        let problem = Problem::named(StatusCode::BAD_REQUEST, "idempotency-key", "Idempotency key", detail);
        problem.about("Idempotency-Key", Some(EXPECTED))
    }

    /// The key is that of another request.
    pub(crate) fn is_taken() -> Problem {
        let detail = "the key in the header Idempotency-Key was sent with another request before";
        Problem::of_request("idempotency-key-reused", "Idempotency key reused", detail)
            .about("Idempotency-Key", Some(EXPECTED))
    }
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderValue};

    use super::{IDEMPOTENCY_KEY, IdempotencyKey};

    #[test]
    fn keys_are_short_and_visible() {
        for key in ["12345678", "3b241101-e2bb-4255-8caf-4136c566a962", &"!".repeat(128), "\"quoted~\""] {
            assert_eq!(IdempotencyKey::new(key).unwrap().as_str(), key);
        }
        for key in ["", "1234567", &"!".repeat(129), "1234 5678", "1234567\t", "schlüssel"] {
            assert_eq!(IdempotencyKey::new(key), None, "{key:?}");
        }
    }

    #[test]
    fn there_is_one_key() {
        let mut headers = HeaderMap::new();
        assert!(IdempotencyKey::read(&headers).is_err());
        headers.append(IDEMPOTENCY_KEY, HeaderValue::from_static("a-key-1234"));
        assert_eq!(IdempotencyKey::read(&headers).unwrap().as_str(), "a-key-1234");
        headers.append(IDEMPOTENCY_KEY, HeaderValue::from_static("a-key-1234"));
        assert!(IdempotencyKey::read(&headers).is_err());
    }
}
