//! `GET /en/`, `GET /zh-CN/`: the landing page.

use std::io::Write as _;
use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header};
use axum::response::IntoResponse;
use flate2::Compression;
use flate2::write::GzEncoder;
use jiff::Timestamp;
use partner_association::Question;
use partner_association::json::{self, Reading};
use partner_association::notice::Language;

use crate::address::{Address, Fault};
use crate::app::App;
use crate::check;
use crate::continued::continued;
use crate::flow::Rest;
use crate::markup;
use crate::preference::Encoding;
use crate::problem::Problem;
use crate::sign_in::signed_in;
use crate::store::{Account, Invited};

/// The page, with what the server knows of whoever is signed in.
pub fn document(
    language: Language,
    app: &App,
    headers: &HeaderMap,
    uri: &Uri,
) -> Result<impl IntoResponse + use<>, Problem> {
    let stated = Address::read(uri);
    let edition = stated.edition();
    let document = app.site.document(edition, language);
    let signed_in = signed_in(headers, &*app.store)?;
    let signed_in = signed_in.as_ref();
    let now = (app.clock)();
    let invited = match stated.get("code") {
        Some(code) => app.store.invited(code)?,
        None => None,
    };
    let situation = markup::situation(&app.accounts, edition, invited.as_ref(), signed_in, now).into_string();
    let fault = stated.fault().or_else(|| stated.contradicts(invited.as_ref()).then_some(Fault::Unknown));
    let [before, after] = if let Some(fault) = fault {
        [markup::fault(language, fault).into_string(), String::new()]
    } else {
        let reading = reading(app, &stated, invited.as_ref(), signed_in, now)?;
        let rest = Rest { language, app, reading: &reading, invited: invited.as_ref(), signed_in, address: uri };
        [String::new(), rest.markup().into_string()]
    };
    let rest = [situation, before, document.start.clone(), after, document.end.clone()].concat();

    let (encoding, body) = match Encoding::preferred(headers) {
        Encoding::Brotli => {
            let body = continued(&document.head_brotli, rest.as_bytes()).map_err(|error| Problem::ours(&error))?;
            (Some("br"), body)
        }
        Encoding::Gzip => (Some("gzip"), gzip(&[&document.head, &rest]).map_err(|error| Problem::ours(&error))?),
        Encoding::Identity => (None, [document.head.as_bytes(), rest.as_bytes()].concat()),
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
pub async fn asset(State(app): State<Arc<App>>, uri: Uri) -> Result<impl IntoResponse, Problem> {
    let name = uri.path().trim_start_matches('/');
    let Some(asset) = app.site.assets().find(|asset| asset.name == name) else {
        return Err(Problem::new(StatusCode::NOT_FOUND, "there is nothing at this address"));
    };
    let about = [
        (header::CONTENT_TYPE, HeaderValue::from_static(asset.media_type())),
        (header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable")),
    ];
    Ok((about, asset.bytes.clone()))
}

/// For browsers that do not know brotli, or will not use it on a connection without encryption.
pub(crate) fn gzip(parts: &[&str]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    for part in parts {
        encoder.write_all(part.as_bytes())?;
    }
    encoder.finish()
}
