//! `GET /en/`, `GET /zh-CN/`: the landing page.

use std::io::Write as _;
use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Uri, header};
use axum::response::IntoResponse;
use flate2::Compression;
use flate2::write::GzEncoder;
use partner_association::notice::Language;

use crate::app::App;
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
    let document = app.site.document(language);
    let address = uri.path_and_query().map_or("/", |address| address.as_str());
    let signed_in = signed_in(headers, &app.accounts);
    let rest = [
        markup::situation(&app.accounts, signed_in, (app.clock)()).into_string(),
        document.start.clone(),
        markup::bar(language, &app.accounts, signed_in, address).into_string(),
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

/// The rules as JavaScript. Its name changes with it, so a browser may keep it for ever.
pub async fn kernel(State(app): State<Arc<App>>) -> impl IntoResponse {
    let about = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/javascript; charset=utf-8")),
        (header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable")),
    ];
    (about, app.site.kernel.script.clone())
}

/// For browsers that do not know brotli, or will not use it on a connection without encryption.
fn gzip(parts: &[&str]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    for part in parts {
        encoder.write_all(part.as_bytes())?;
    }
    encoder.finish()
}
