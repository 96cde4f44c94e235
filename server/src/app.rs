//! The addresses, and what holds for all of them.

use std::sync::Arc;
use std::time::Duration;

use anyhow::Result;
use axum::Router;
use axum::body::Body;
use axum::extract::{MatchedPath, Path, State};
use axum::http::{HeaderMap, HeaderValue, Request, Response, StatusCode, Uri, header};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{get, post};
use partner_association::notice::Language;
use tower_http::set_header::SetResponseHeaderLayer;
use tower_http::timeout::TimeoutLayer;
use tower_http::trace::TraceLayer;
use tracing::Span;

use crate::accounts::Accounts;
use crate::aside::aside;
use crate::gathering::gathered;
use crate::notices::Notices;
use crate::policy::{self, Wasm};
use crate::qr::{self, Origin};
use crate::receipts::Issuer;
use crate::site::Site;
use crate::store::Store;
use crate::time::Clock;
use crate::{
    associations, check, document, entrance, form, health, moods, problem, reading, receipt_page, receipts, sign_in,
};

/// The most bytes that anybody may send us.
pub const LONGEST_BODY: usize = 16 * 1024;

/// The most time that a request may take.
pub const PATIENCE: Duration = Duration::from_secs(10);

/// All that an answer needs.
#[derive(Debug)]
pub struct App {
    pub(crate) site: Site,
    pub(crate) accounts: Accounts,
    pub(crate) notices: Notices,
    pub(crate) store: Arc<dyn Store>,
    pub(crate) issuer: Issuer,
    pub(crate) clock: Clock,
    pub(crate) page_policy: HeaderValue,
    pub(crate) demonstration: Demonstration,
    pub(crate) origin: Option<Origin>,
}

/// Whether this is a demonstration: then a visitor may make the server slow, busy or silent to itself, and an account
/// may start over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Demonstration {
    /// It is.
    On,
    /// It is not: every such wish is ignored.
    #[default]
    Off,
}

impl App {
    /// A server of that page, with these samples, notices and data, which issues receipts so, by that clock.
    ///
    /// # Errors
    /// The page was built with a hash that fits no header.
    pub fn new(
        site: Site,
        accounts: Accounts,
        notices: Notices,
        store: Arc<dyn Store>,
        issuer: Issuer,
        clock: Clock,
        wasm: Wasm,
    ) -> Result<Self> {
        let page_policy = policy::of_page(&site.hashes, wasm)?;
        let demonstration = Demonstration::Off;
        Ok(Self { site, accounts, notices, store, issuer, clock, page_policy, demonstration, origin: None })
    }

    /// The same server, as a demonstration or not.
    #[must_use]
    pub fn with(self, demonstration: Demonstration) -> Self {
        Self { demonstration, ..self }
    }

    /// The same, known to others by that origin, if it is told.
    #[must_use]
    pub fn known_as(self, origin: Option<Origin>) -> Self {
        Self { origin, ..self }
    }
}

/// The whole server, but for its socket.
pub fn router(app: App) -> Router {
    let mut router = Router::new()
        .route("/", get(entrance::entrance))
        .route("/demo", get(entrance::samples))
        .route("/demo/mood", post(moods::choose))
        .route("/demo/start-over", post(moods::start_over))
        .route("/sign-in", post(sign_in::sign_in))
        .route("/api/check", post(check::check))
        .route("/api/associations", post(associations::associate))
        .route("/api/declines", post(associations::decline))
        .route("/api/leave-requests", post(associations::leave))
        .route("/api/switch-requests", post(associations::switch))
        .route("/api/keys", get(receipts::keys))
        .route("/api/receipts/{reference}", get(receipts::receipt))
        .route("/notices/{file}", get(reading::as_text))
        .route("/healthz", get(health::is_alive))
        .route("/readyz", get(health::is_ready));
    for language in Language::ALL.iter().copied() {
        let document = async move |State(app): State<Arc<App>>, headers: HeaderMap, uri: Uri| {
            aside(move || document::document(language, &app, &headers, &uri)).await
        };
        let notice = async move |State(app): State<Arc<App>>, headers: HeaderMap, Path(id): Path<String>| {
            reading::as_page(language, &app, &headers, &id)
        };
        let screens =
            async move |State(app): State<Arc<App>>, headers: HeaderMap| reading::screens(language, &app, &headers);
        let associate = async move |app: State<Arc<App>>, headers: HeaderMap, form| {
            form::associate(language, app, headers, form).await
        };
        let qr = async move |State(app): State<Arc<App>>, headers: HeaderMap, uri: Uri| {
            qr::as_page(language, &app, &headers, &uri)
        };
        let decline = async move |app: State<Arc<App>>, headers: HeaderMap, form| {
            form::decline(language, app, headers, form).await
        };
        let receipt = async move |State(app): State<Arc<App>>, headers: HeaderMap, Path(reference): Path<String>| {
            aside(move || receipt_page::receipt(language, &app, &headers, &reference)).await
        };
        let tag = language.tag();
        router = router
            .route(&format!("/{tag}/associations"), post(associate))
            .route(&format!("/{tag}/declines"), post(decline))
            .route(&format!("/{tag}/receipts/{{reference}}/"), get(receipt))
            .route(&format!("/{tag}/"), get(document))
            .route(&format!("/{tag}/notices/{{id}}/"), get(notice))
            .route(&format!("/{tag}/screens/"), get(screens))
            .route(&format!("/{tag}/qr/"), get(qr));
    }
    for asset in app.site.assets() {
        router = router.route(&format!("/{}", asset.name), get(document::asset));
    }
    let header = |name, value| SetResponseHeaderLayer::if_not_present(name, value);
    let demonstration = app.demonstration;
    router
        .with_state(Arc::new(app))
        .layer(from_fn(gathered))
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, PATIENCE))
        // Outside of that: one of them is to outlast it.
        .layer(from_fn_with_state(demonstration, moods::act))
        .layer(from_fn(problem::in_place_of_errors))
        .layer(header(header::CACHE_CONTROL, HeaderValue::from_static("no-store")))
        .layer(header(header::CONTENT_SECURITY_POLICY, policy::NOTHING))
        .layer(header(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")))
        .layer(header(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")))
        .layer(header(policy::PERMISSIONS, policy::NO_DEVICES))
        .layer(header(policy::OPENER, policy::SAME_ORIGIN))
        .layer(header(policy::RESOURCE, policy::SAME_ORIGIN))
        .layer(
            TraceLayer::new_for_http()
                .make_span_with(span)
                .on_request(())
                .on_response(log)
                .on_body_chunk(())
                .on_eos(())
                .on_failure(()),
        )
}

/// The route, not the address: a query holds an invitation's code.
fn span<B>(request: &Request<B>) -> Span {
    let route = request.extensions().get::<MatchedPath>().map_or("-", MatchedPath::as_str);
    tracing::info_span!("request", method = %request.method(), route)
}

fn log(response: &Response<Body>, duration: Duration, _: &Span) {
    tracing::info!(status = response.status().as_u16(), ?duration);
}
