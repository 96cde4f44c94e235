//! `GET /en/`, `GET /zh-CN/`: the landing page.

use std::io::Write as _;
use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header};
use axum::response::IntoResponse;
use flate2::Compression;
use flate2::write::GzEncoder;
use jiff::Timestamp;
use partner_association::json::{self, Reading};
use partner_association::notice::Language;
use partner_association::{Edition, Question};

use crate::accounts::Account;
use crate::app::App;
use crate::check;
use crate::continued::continued;
use crate::markup;
use crate::preference::Encoding;
use crate::problem::Problem;
use crate::sign_in::signed_in;

/// The page, with what the server knows of whoever is signed in.
pub fn document(
    language: Language,
    app: &App,
    headers: &HeaderMap,
    uri: &Uri,
) -> Result<impl IntoResponse + use<>, Problem> {
    let edition = edition(uri);
    let document = app.site.document(edition, language);
    let address = uri.path_and_query().map_or("/", |address| address.as_str());
    let signed_in = signed_in(headers, &app.accounts);
    let now = (app.clock)();
    let rest = [
        markup::situation(&app.accounts, edition, signed_in, now).into_string(),
        document.start.clone(),
        reading(app, edition, uri, signed_in, now)
            .map(|reading| markup::follow_up(language, app, &reading, signed_in.is_some()).into_string())
            .unwrap_or_default(),
        document.middle.clone(),
        markup::bar(language, &app.accounts, edition, signed_in, address).into_string(),
        document.end.clone(),
    ]
    .concat();

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

/// What is known when the page is sent; nothing, if the address is no invitation.
fn reading(app: &App, edition: Edition, uri: &Uri, signed_in: Option<&Account>, now: Timestamp) -> Option<Reading> {
    let mut facts = match signed_in {
        Some(account) => app.accounts.facts(edition, account, now),
        None => app.accounts.invitation_facts(edition, now),
    };
    let stated = ["edition", "model", "channel", "website"].map(|name| (name, parameter(uri, name)));
    facts.extend(stated.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?.into()))));
    // What cannot be read is for the page to say, and holds its conditions all the same.
    let reading = json::read(Question::Associate, &check::given(facts).ok()?).ok()?;
    reading.situation.invitation.model_fits().then_some(reading)
}

/// What the address says under that name: the first counts, and nothing is as good as none, as in the page.
fn parameter(uri: &Uri, name: &str) -> Option<String> {
    let query = uri.query().unwrap_or_default();
    let (_, value) = form_urlencoded::parse(query.as_bytes()).find(|(other, _)| other == name)?;
    (!value.is_empty()).then(|| value.into_owned())
}

/// The edition that the address names. Where it names none, or one that does not exist, the first one's page
/// says so.
fn edition(uri: &Uri) -> Edition {
    parameter(uri, "edition").and_then(|edition| Edition::named(&edition)).unwrap_or(Edition::International)
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
