//! `GET /en/`, `GET /zh-CN/`: the landing page.

use std::future::ready;
use std::io::{self, Write as _};
use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header};
use axum::response::IntoResponse;
use flate2::Compression;
use flate2::write::GzEncoder;
use futures_util::StreamExt as _;
use futures_util::stream::once;
use jiff::Timestamp;
use partner_association::Question;
use partner_association::json::{self, Reading};
use partner_association::notice::Language;
use tokio::task::spawn_blocking;

use crate::address::{Address, Fault};
use crate::app::App;
use crate::check;
use crate::continued::{continued, ended};
use crate::flow::Rest;
use crate::markup;
use crate::preference::Encoding;
use crate::problem::Problem;
use crate::sign_in::signed_in;
use crate::store::{Account, Invited};

/// The page, with what the server knows of whoever is signed in.
pub fn document(
    language: Language,
    app: &Arc<App>,
    headers: &HeaderMap,
    uri: &Uri,
) -> Result<impl IntoResponse + use<>, Problem> {
    let stated = Address::read(uri);
    let edition = stated.edition();
    let document = app.site.document(edition, language);
    let signed_in = signed_in(headers, &*app.store)?;
    let now = (app.clock)();
    let invited = match stated.get("code") {
        Some(code) => app.store.invited(code)?,
        None => None,
    };
    let situation = markup::situation(&app.accounts, edition, invited.as_ref(), signed_in.as_ref(), now).into_string();
    let fault = stated.fault().or_else(|| stated.contradicts(invited.as_ref()).then_some(Fault::Unknown));
    let (before, reading) = match fault {
        Some(fault) => (markup::fault(language, fault).into_string(), None),
        None => (String::new(), Some(reading(app, &stated, invited.as_ref(), signed_in.as_ref(), now)?)),
    };
    let start = [situation, before, document.start.clone()].concat();
    let (shared, address) = (Arc::clone(app), uri.clone());
    let rest = move || {
        let (app, invited, signed_in) = (&*shared, invited.as_ref(), signed_in.as_ref());
        let of =
            |reading| Rest { language, app, reading, invited, signed_in, address: &address }.markup().into_string();
        reading.as_ref().map_or_else(String::new, of) + &app.site.document(edition, language).end
    };

    let (encoding, body) = match Encoding::preferred(headers) {
        Encoding::Brotli => {
            let begun = continued(document.head_brotli.clone(), start.as_bytes());
            (Some("br"), in_two_parts(begun.map_err(|error| Problem::ours(&error))?, move || ended(rest().as_bytes())))
        }
        Encoding::Gzip => {
            let body = gzip(&[&document.head, &start, &rest()]).map_err(|error| Problem::ours(&error))?;
            (Some("gzip"), body.into())
        }
        Encoding::Identity => (None, [document.head.as_str(), &start, &rest()].concat().into()),
    };
    let encoding = encoding.map(|name| [(header::CONTENT_ENCODING, HeaderValue::from_static(name))]);
    let about: [(HeaderName, HeaderValue); 4] = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
        (header::CONTENT_LANGUAGE, HeaderValue::from_static(language.tag())),
        (header::VARY, HeaderValue::from_static("Accept-Encoding, Cookie")),
        (header::CONTENT_SECURITY_POLICY, app.page_policy.clone()),
    ];
    Ok((about, encoding, body))
}

/// Sends the first part while the rest is still being made.
fn in_two_parts(first: Vec<u8>, rest: impl FnOnce() -> io::Result<Vec<u8>> + Send + 'static) -> Body {
    let rest = spawn_blocking(rest);
    let rest = async { rest.await.map_err(io::Error::other)? };
    Body::from_stream(once(ready(Ok(first))).chain(once(rest)))
}

/// What is known when the page is sent.
fn reading(
    app: &App,
    stated: &Address,
    invited: Option<&Invited>,
    signed_in: Option<&Account>,
    now: Timestamp,
) -> Result<Reading, Problem> {
    let edition = stated.edition();
    let mut facts = match signed_in {
        Some(account) => app.accounts.facts(edition, invited, account, now),
        None => app.accounts.invitation_facts(edition, invited, now),
    };
    facts.extend(stated.stated());
    let given = check::given(facts).map_err(|error| Problem::ours(&error))?;
    json::read(Question::Associate, &given).map_err(|error| Problem::ours(&error))
}

/// A file whose name changes with it, so that a browser may keep it for ever.
pub async fn asset(State(app): State<Arc<App>>, headers: HeaderMap, uri: Uri) -> Result<impl IntoResponse, Problem> {
    let name = uri.path().trim_start_matches('/');
    let Some(asset) = app.site.assets().find(|asset| asset.name == name) else {
        return Err(Problem::new(StatusCode::NOT_FOUND, "there is nothing at this address"));
    };
    let about = [
        (header::CONTENT_TYPE, HeaderValue::from_static(asset.media_type())),
        (header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable")),
        (header::VARY, HeaderValue::from_static("Accept-Encoding")),
    ];
    let (encoding, bytes) = match Encoding::preferred(&headers) {
        Encoding::Brotli => (Some([(header::CONTENT_ENCODING, HeaderValue::from_static("br"))]), &asset.brotli),
        Encoding::Gzip | Encoding::Identity => (None, &asset.bytes),
    };
    Ok((about, encoding, bytes.clone()))
}

/// For browsers that do not know brotli, or will not use it on a connection without encryption.
pub(crate) fn gzip(parts: &[&str]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    for part in parts {
        encoder.write_all(part.as_bytes())?;
    }
    encoder.finish()
}
