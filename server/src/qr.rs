//! An invitation as a QR code, for a partner to show or to print.

use std::fmt::Write as _;
use std::net::IpAddr;
use std::str::FromStr;

use anyhow::{Context as _, Error, ensure};
use axum::http::uri::Authority;
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::Response;
use maud::{Markup, html};
use partner_association::notice::{Language, Page, Text, text};
use qrcode::{Color, EcLevel, QrCode};

use crate::address::Address;
use crate::app::App;
use crate::problem::Problem;
use crate::reading::page;

/// What addresses that leave this server begin with: `https://invite.example`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin(String);

impl FromStr for Origin {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let address: Uri = text.parse().context("an origin is an address")?;
        let scheme = address.scheme_str().unwrap_or_default();
        ensure!(matches!(scheme, "http" | "https"), "an origin begins with http:// or https://");
        ensure!(address.path() == "/" && address.query().is_none(), "an origin has no path");
        let authority = address.authority().context("an origin names a host")?.as_str();
        ensure!(!authority.contains('@'), "an origin names no user");
        Ok(Self(format!("{scheme}://{authority}")))
    }
}

impl Origin {
    /// What the server was told, or else the host that the browser names, if that is this very machine.
    ///
    /// A Host header says what whoever makes the request wants it to say. What is printed on paper must not lead to
    /// where somebody else wanted it to; on a machine of one's own, nobody else is asked.
    pub(crate) fn of(app: &App, headers: &HeaderMap) -> Option<Self> {
        app.origin.clone().or_else(|| {
            let host: Authority = headers.get(header::HOST)?.to_str().ok()?.parse().ok()?;
            let name = host.host();
            let is_loopback = name == "localhost"
                || name.trim_matches(['[', ']']).parse().is_ok_and(|address: IpAddr| address.is_loopback());
            (is_loopback && !host.as_str().contains('@')).then(|| Self(format!("http://{host}")))
        })
    }
}

/// Where the code of an invitation is shown.
pub(crate) fn address(language: Language, query: &str) -> String {
    format!("/{}/qr/?{query}", language.tag())
}

/// `GET /en/qr/?edition=…`: the invitation of that query, as a code and as an address.
pub(crate) fn as_page(language: Language, app: &App, headers: &HeaderMap, uri: &Uri) -> Result<Response, Problem> {
    let query = uri.query().unwrap_or_default();
    if Address::read(uri).fault().is_some() {
        return Err(Problem::new(StatusCode::NOT_FOUND, "this address is no invitation"));
    }
    let Some(Origin(origin)) = Origin::of(app, headers) else {
        return Err(Problem::new(
            StatusCode::SERVICE_UNAVAILABLE,
            "the server does not know its own address: start it with --origin",
        ));
    };
    let invitation = format!("{origin}/{}/?{query}", language.tag());
    let word = |word| text(language, Text::Page(word));
    let Ok(code) = QrCode::with_error_correction_level(&invitation, EcLevel::M) else {
        return Err(Problem::new(StatusCode::URI_TOO_LONG, "the invitation is too long for a QR code"));
    };
    let content = html! {
        h1 { (word(Page::QrTitle)) }
        (drawn(&code, word(Page::QrTitle)))
        p { (word(Page::QrHelp)) }
        p { a href=(invitation) { (invitation) } }
    };
    page(app, language, headers, word(Page::QrTitle), |other| address(other, query), &content)
}

/// How many squares around a code have to stay free of anything else (ISO/IEC 18004).
const QUIET: usize = 4;

/// About how many pixels a code is wide: it fits the smallest phones, and the camera of another.
const WIDTH: usize = 288;

/// Draws it, black on white on whatever ground: what is inverted, many cameras do not read.
fn drawn(code: &QrCode, title: &str) -> Markup {
    let across = code.width() + 2 * QUIET;
    // Whole pixels for each square keep its edges sharp.
    let pixels = across * (WIDTH / across).max(1);
    html! {
        svg role="img" aria-labelledby="qr" xmlns="http://www.w3.org/2000/svg" viewBox=(format!("0 0 {across} {across}"))
            width=(pixels) height=(pixels) shape-rendering="crispEdges" {
            title #qr { (title) }
            rect width=(across) height=(across) fill="#fff" {}
            path fill="#000" d=(outline(code)) {}
        }
    }
}

/// The dark squares, as a path: one stroke of a pen for each run of them.
fn outline(code: &QrCode) -> String {
    let mut path = String::new();
    let colors = code.to_colors();
    for (y, row) in colors.chunks(code.width()).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|one, next| one == next) {
            if run.first() == Some(&Color::Dark) {
                // Writing to a string does not fail.
                let _ = write!(path, "M{} {}h{}v1h-{}z", x + QUIET, y + QUIET, run.len(), run.len());
            }
            x += run.len();
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::Origin;

    #[test]
    fn an_origin_is_a_scheme_and_a_host() {
        let read = |text: &str| text.parse().map(|Origin(origin)| origin).map_err(|error| format!("{error:#}"));
        assert_eq!(read("https://invite.example"), Ok("https://invite.example".to_owned()));
        assert_eq!(read("https://invite.example:8443/"), Ok("https://invite.example:8443".to_owned()));
        for (text, reason) in [
            ("", "an address"),
            ("invite.example", "http://"),
            ("ftp://invite.example", "http://"),
            ("javascript://invite.example", "http://"),
            ("https://invite.example/a", "path"),
            ("https://invite.example/?a", "path"),
            ("https://ann@invite.example", "user"),
        ] {
            let error = read(text).unwrap_err();
            assert!(error.contains(reason), "{text:?}: {error}");
        }
    }
}
