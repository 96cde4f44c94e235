//! `GET /en/receipts/…/`: what became of it, what comes next, and what was agreed to. Who has the address may read it.

use axum::http::HeaderMap;
use axum::response::Response;
use maud::{Markup, html};
use partner_association::consent::{NoticeId, Purpose};
use partner_association::notice::{Flow, Label, Language, Page, Text, text};
use partner_association::procedure::{Stage, Step, stages};
use partner_association::{Edition, Model};

use crate::app::App;
use crate::markup::moment;
use crate::notices::page_of;
use crate::problem::Problem;
use crate::reading::{nothing_there, page};
use crate::receipts::{Choice, Receipt};

/// Where a receipt is shown.
pub fn address(language: Language, reference: &str) -> String {
    format!("/{}/receipts/{reference}/", language.tag())
}

/// The receipt of that reference, as a page.
pub fn receipt(language: Language, app: &App, headers: &HeaderMap, reference: &str) -> Result<Response, Problem> {
    let jws = app.store.receipt(reference)?.ok_or_else(nothing_there)?;
    let receipt = Receipt::read(&jws, app.issuer.signer.keys()).map_err(|error| Problem::ours(&error))?;
    let word = |word| text(language, Text::Flow(word));
    let say = |name| text(language, name);
    let association = &receipt.association;
    let (edition, model) = (Edition::named(&association.edition), Model::named(&association.model));
    let partner = receipt.recipients.iter().find(|recipient| recipient.role == "partner");
    let pair = |label: &str, value: Markup| html! { div { dt { (label) } dd { (value) } } };
    let content = html! {
        section.card.eligible.server {
            p.band { i aria-hidden="true" { "✓" } (say(Text::Page(Page::Confirmed))) }
            h1 { (word(Flow::ReceiptHeading)) }
            p { (word(Flow::ReceiptHelp)) }
            dl.summary {
                (pair(word(Flow::Reference), html! { code { (receipt.reference) } }))
                (pair(word(Flow::AssociatedAt), time(language, &receipt.issued_at)))
                @if let Some(partner) = partner { (pair(say(Text::Page(Page::Partner)), html! { (partner.name) })) }
                @if let Some(model) = model {
                    (pair(say(Text::Page(Page::Model)), html! { (say(Text::Page(Page::of_model(model)))) }))
                }
            }
        }
        section {
            h2 { (word(Flow::WhatNow)) }
            @for Stage { step, .. } in next(edition, model) {
                h3 { (say(Text::Step(*step))) }
                p { (say(Text::StepHelp(*step))) }
                @if (*step, edition) == (Step::Receipt, Some(Edition::China)) { p { (say(Text::Label(Label::ReceiptChina))) } }
            }
        }
        section {
            h2 { (word(Flow::WhatYouAgreed)) }
            @for choice in &receipt.choices { (self::choice(language, choice)) }
            h3 { (word(Flow::HowToWithdraw)) }
            p { (word(Flow::HowToWithdrawHelp)) }
        }
        details {
            summary { h2 { (word(Flow::SignedRecord)) } }
            p { (word(Flow::SignedRecordHelp)) " " a href="/api/keys" { code { "/api/keys" } } }
            pre tabindex="0" { (jws) }
        }
    };
    let elsewhere = |other| address(other, reference);
    page(app, language, headers, word(Flow::ReceiptHeading), elsewhere, &content)
}

/// What is still to be done once there is a tie.
fn next(edition: Option<Edition>, model: Option<Model>) -> impl Iterator<Item = &'static Stage> {
    let stages = edition.map(stages).unwrap_or_default();
    let after = stages.iter().skip_while(|stage| stage.step != Step::EnableAndAssociate).skip(1);
    after.filter(move |stage| model.is_some_and(|model| stage.models.has(model)))
}

fn choice(language: Language, choice: &Choice) -> Markup {
    let word = |word| text(language, Text::Flow(word));
    let id = NoticeId::named(&choice.notice.id);
    html! {
        dl.summary {
            div {
                // What is no purpose any more keeps its name.
                dt { (Purpose::named(&choice.purpose).map_or(choice.purpose.as_str(), |purpose| text(language, Text::Purpose(purpose)))) }
                dd {
                    b { (word(if choice.given { Flow::Agreed } else { Flow::NotAgreed })) }
                    " " (time(language, &choice.at))
                    @if let Some(id) = id {
                        br; a href=(page_of(id, language)) { (choice.notice.id) " " (choice.notice.version) }
                    }
                    br; code { (choice.notice.sha256) }
                }
            }
        }
    }
}

/// A moment of a receipt, in words; as it is written, if it is none.
fn time(language: Language, at: &str) -> Markup {
    at.parse().map_or_else(|_| html! { (at) }, |at| moment(language, at))
}
