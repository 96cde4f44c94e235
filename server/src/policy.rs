//! What a browser may do with what we send.

use anyhow::{Context as _, Result};
use axum::http::{HeaderName, HeaderValue};

use crate::site::Hashes;

/// Whether the page may compile WebAssembly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wasm {
    /// It may.
    Allowed,
    /// It may not, and has to answer without.
    Forbidden,
}

/// For everything that is no page.
pub(crate) const NOTHING: HeaderValue = HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'");

/// For pages that are only read.
pub(crate) const OF_READING: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; \
     require-trusted-types-for 'script'",
);

/// Which of the device's abilities may be used.
pub(crate) const PERMISSIONS: HeaderName = HeaderName::from_static("permissions-policy");
/// Who may hold on to our window.
pub(crate) const OPENER: HeaderName = HeaderName::from_static("cross-origin-opener-policy");
/// Who may embed what we send.
pub(crate) const RESOURCE: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

/// Nobody but ourselves.
pub(crate) const SAME_ORIGIN: HeaderValue = HeaderValue::from_static("same-origin");

/// None of them.
pub(crate) const NO_DEVICES: HeaderValue = HeaderValue::from_static(
    "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()",
);

/// For the page: the scripts and the style it was built with, and nothing from anywhere else.
pub(crate) fn of_page(hashes: &Hashes, wasm: Wasm) -> Result<HeaderValue> {
    // Ourselves, for the kernel as JavaScript.
    let mut scripts = quoted(&hashes.script);
    scripts.insert(0, "'self'".to_owned());
    if wasm == Wasm::Allowed {
        scripts.push("'wasm-unsafe-eval'".to_owned());
    }
    let policy = format!(
        "default-src 'none'; script-src {}; style-src {}; img-src 'self' data:; connect-src 'self'; \
         form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
        scripts.join(" "),
        quoted(&hashes.style).join(" "),
    );
    HeaderValue::try_from(policy).context("manifest.json has a hash that fits no header")
}

fn quoted(hashes: &[String]) -> Vec<String> {
    hashes.iter().map(|hash| format!("'{hash}'")).collect()
}
