//! Ways into the demonstration: the first invitation, and a list of all samples.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Redirect};
use maud::{DOCTYPE, Markup, html};
use partner_association::notice::{Language, Page, Text, text};
use partner_association::{Channel, Edition, Model};

use crate::accounts::Accounts;
use crate::app::{App, Demonstration};
use crate::moods::Mood;
use crate::preference;
use crate::qr::{self, Origin};
use crate::store::samples;

/// `GET /`: a reseller's link, in the reader's language.
pub async fn entrance(headers: HeaderMap) -> impl IntoResponse {
    let address = address(preference::language(&headers), Edition::International, Model::Reseller, Channel::Hyperlink);
    ([(header::VARY, HeaderValue::from_static("Accept-Language"))], Redirect::temporary(&address))
}

/// `GET /demo`: every sample, each with the invitation under which it shows what it is a sample of,
/// and every invitation.
pub async fn samples(State(app): State<Arc<App>>, headers: HeaderMap) -> impl IntoResponse {
    let with_codes = Origin::of(&app, &headers).is_some();
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width,initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (app.accounts.more.say(Language::En)) }
            }
            body {
                main {
                    @for language in Language::ALL.iter().copied() {
                        section lang=(language.html_lang()) {
                            (samples_in(language, &app.accounts, with_codes))
                            @if app.demonstration == Demonstration::On { (controls(language, &app.accounts)) }
                        }
                    }
                }
            }
        }
    };
    ([(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"))], page.into_string())
}

fn samples_in(language: Language, accounts: &Accounts, with_codes: bool) -> Markup {
    let word = |word| text(language, Text::Page(word));
    html! {
        h1 { (accounts.more.say(language)) }
        p { (word(Page::Demonstration)) }
        @for edition in Edition::ALL.iter().copied() {
            h2 { (word(name_of_edition(edition))) }
            ul {
                @for sample in accounts.of(edition) {
                    li {
                        form method="post" action="/sign-in" {
                            input type="hidden" name="account" value=(sample.account.id);
                            input type="hidden" name="return"
                                value=(address(language, edition, sample.model, sample.channel));
                            button { (sample.label.say(language)) }
                            " " (word(Page::of_model(sample.model))) " · " (word(Page::of_channel(sample.channel)))
                        }
                    }
                }
            }
            (invitations(language, edition, samples::code, with_codes))
            h3 { (accounts.single_use.say(language)) }
            (invitations(language, edition, samples::single_use_code, with_codes))
        }
    }
}

/// An invitation by every model of an edition and every channel.
fn invitations(
    language: Language,
    edition: Edition,
    code: impl Fn(Model, Channel) -> String,
    with_codes: bool,
) -> Markup {
    let word = |word| text(language, Text::Page(word));
    html! {
        ul {
            @for model in Model::ALL.iter().copied().filter(|model| edition.models().has(*model)) {
                @for channel in Channel::ALL.iter().copied() {
                    @let query = query(edition, model, channel, &code(model, channel));
                    li {
                        a href=(format!("/{}/?{query}", language.tag())) {
                            (word(Page::of_model(model))) " · " (word(Page::of_channel(channel)))
                        }
                        @if with_codes {
                            " – "
                            a href=(qr::address(language, &query)) { (word(Page::QrTitle)) }
                        }
                    }
                }
            }
        }
    }
}

/// What a visitor can do to the server.
fn controls(language: Language, accounts: &Accounts) -> Markup {
    html! {
        h2 { (accounts.mood.say(language)) }
        form method="post" action="/demo/mood" {
            @for mood in Mood::ALL {
                p {
                    button name="mood" value=(mood.name()) {
                        @if let Some(words) = accounts.moods.get(mood.name()) { (words.say(language)) }
                    }
                }
            }
        }
        form method="post" action="/demo/start-over" { button { (accounts.start_over.say(language)) } }
    }
}

fn address(language: Language, edition: Edition, model: Model, channel: Channel) -> String {
    format!("/{}/?{}", language.tag(), query(edition, model, channel, &samples::code(model, channel)))
}

fn query(edition: Edition, model: Model, channel: Channel, code: &str) -> String {
    format!("edition={edition}&model={model}&channel={channel}&code={code}")
}

const fn name_of_edition(edition: Edition) -> Page {
    match edition {
        Edition::International => Page::WebsiteInternational,
        Edition::China => Page::WebsiteChina,
    }
}
