//! Answers as plain JavaScript objects. They are written as JSON, which an engine reads at once; every property
//! set from here would be a call of its own.

use serde::Serialize;
use wasm_bindgen::JsValue;

/// As plain objects.
pub(super) fn plain<T: Serialize>(said: &T) -> Result<JsValue, JsValue> {
    match serde_json::to_string(said) {
        Ok(json) => js_sys::JSON::parse(&json),
        Err(_) => Err(js_sys::Error::new("an answer cannot be written").into()),
    }
}
