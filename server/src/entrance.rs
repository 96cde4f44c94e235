//! Ways into the demonstration: the first invitation, and a list of others.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Redirect};
use maud::{DOCTYPE, html};
use partner_association::notice::{Language, Page, Text, text};
use partner_association::{Channel, Edition, Model};

use crate::app::App;
use crate::preference;

/// The code of a sample invitation. It means nothing; only its shape is looked at.
const CODE: &str = "EXAMPLE-INVITATION-0001";

const BY_LANGUAGE: [(axum::http::HeaderName, HeaderValue); 1] =
    [(header::VARY, HeaderValue::from_static("Accept-Language"))];

/// `GET /`: a reseller's link, in the reader's language.
pub async fn entrance(headers: HeaderMap) -> impl IntoResponse {
    let address = address(preference::language(&headers), Model::Reseller, Channel::Hyperlink);
    (BY_LANGUAGE, Redirect::temporary(&address))
}

/// `GET /demo`: an invitation for every model and channel.
pub async fn invitations(State(app): State<Arc<App>>, headers: HeaderMap) -> impl IntoResponse {
    let language = preference::language(&headers);
    let word = |word| text(language, Text::Page(word));
    let page = html! {
        (DOCTYPE)
        html lang=(language.html_lang()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width,initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (word(Page::Title)) }
            }
            body {
                main {
                    h1 { (app.accounts.partner) " " (word(Page::Invites)) }
                    @for model in Edition::International.models().iter().copied() {
                        h2 { (word(name_of_model(model))) }
                        ul {
                            @for channel in Channel::ALL.iter().copied() {
                                li { a href=(address(language, model, channel)) { (word(name_of_channel(channel))) } }
                            }
                        }
                    }
                }
            }
        }
    };
    ([(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"))], BY_LANGUAGE, page.into_string())
}

fn address(language: Language, model: Model, channel: Channel) -> String {
    let language = language.tag();
    let edition = Edition::International;
    format!("/{language}/?edition={edition}&model={model}&channel={channel}&code={CODE}")
}

const fn name_of_model(model: Model) -> Page {
    match model {
        Model::Reseller => Page::ModelReseller,
        Model::Referral => Page::ModelReferral,
    }
}

const fn name_of_channel(channel: Channel) -> Page {
    match channel {
        Channel::Email => Page::ChannelEmail,
        Channel::Hyperlink => Page::ChannelHyperlink,
        Channel::Qr => Page::ChannelQr,
        Channel::Activity => Page::ChannelActivity,
    }
}
