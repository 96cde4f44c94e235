//! What the server writes into the page: the bar to sign in with, and what it knows.

use jiff::Timestamp;
use maud::{Markup, PreEscaped, html};
use partner_association::consent::Shown;
use partner_association::json::Reading;
use partner_association::notice::{Language, Page, Text, text};
use partner_association::procedure::{self, Progress};
use partner_association::prose::{self, Block};
use partner_association::{Edition, Question, consent, screen};
use serde_json::json;

use crate::accounts::{Account, Accounts};
use crate::app::App;
use crate::notices::{self, Notice, words};
use crate::time::written;

/// The demonstration's own control: which sample account is signed in, and which could be.
pub fn bar(
    language: Language,
    accounts: &Accounts,
    edition: Edition,
    signed_in: Option<&Account>,
    address: &str,
) -> Markup {
    let word = |word| text(language, Text::Page(word));
    let is_signed_in = |account: &Account| signed_in.is_some_and(|signed_in| signed_in.id == account.id);
    html! {
        form.demo method="post" action="/sign-in" aria-label=(word(Page::SignInAs)) {
            input type="hidden" name="return" value=(address);
            label for="account" { (word(Page::SignInAs)) }
            select id="account" name="account" {
                option value="" { (word(Page::NotSignedIn)) }
                @for account in accounts.of(edition) {
                    option value=(account.id) selected[is_signed_in(account)] { (account.label.say(language)) }
                }
            }
            button { (word(Page::SignIn)) }
            small { (word(Page::Demonstration)) " " a href="/demo" { (accounts.more.say(language)) } }
        }
    }
}

/// What the page decides from, as JSON: the server's time, the partner, and what is known of the
/// account; without one, nothing is.
pub fn situation(accounts: &Accounts, edition: Edition, signed_in: Option<&Account>, now: Timestamp) -> Markup {
    let situation = json!({
        "now": written(now),
        // What is known of the invitation, whoever opens it; an account's facts say it already.
        "invitation": {
            "partner": accounts.partner,
            "facts": signed_in.is_none().then(|| accounts.invitation_facts(edition, now)),
        },
        "account": signed_in.map(|account| &account.id),
        "facts": signed_in.map(|account| accounts.facts(edition, account, now)),
    });
    html! { script type="application/json" id="situation" { (PreEscaped(inert(&situation.to_string()))) } }
}

/// What comes after the answer: what changes for this customer, what it can send to the partner, what it is asked for,
/// and the steps. Nobody needs a script to read it; with one, a record of the boxes is kept.
pub fn follow_up(language: Language, app: &App, reading: &Reading, is_signed_in: bool) -> Markup {
    let word = |word| text(language, Text::Page(word));
    let situation = &reading.situation;
    let decision = reading.decide();
    let words = words(language);
    let other = language.others().next().map(notices::words);
    // Of whom nothing is known there is nothing to write to anybody.
    let message = is_signed_in.then(|| screen::message(words, other, situation, &decision)).flatten();
    let model = situation.invitation.model;
    let notices: Vec<_> = consent::asked(situation).filter_map(|ask| app.notices.find(ask.notice, language)).collect();
    let shown: Vec<_> = notices.iter().map(|notice| notice.shown.clone()).collect();
    let html = |blocks: &[Block<'_>]| PreEscaped(prose::html(language, 2, blocks));
    html! {
        section {
            h2 { (word(Page::Model)) }
            p { b { (word(Page::of_model(model))) } }
            p { (word(Page::meaning_of(model))) }
        }
        (html(&screen::changes(words, Question::Associate, situation)))
        @if let Some(message) = message { (html(&message.blocks)) }
        @for notice in &notices { (asked(notice, &app.accounts.partner)) }
        // So that no browser ticks what somebody ticked in another visit.
        form #consent autocomplete="off" data-script=(format!("/{}", app.site.follow_up)) {
            (html(&screen::consent(words, situation, &shown)))
        }
        // Below the boxes: what becomes of it moves nothing that is being read.
        div #steps data-language=(language.tag()) {
            (html(&screen::steps(words, &procedure::plan(situation, &decision, &Progress::default()))))
        }
        details.record {
            summary { h2 { (word(Page::EvidenceHeading)) } }
            p { (word(Page::EvidenceHelp)) }
            pre #evidence tabindex="0" {}
        }
    }
}

/// A notice that is asked about.
fn asked(notice: &Notice, partner: &str) -> Markup {
    let Shown { id, version, language, sha256, text: origin } = &notice.shown;
    let word = |word| text(*language, Text::Page(word));
    html! {
        article data-purpose=(id.purpose().name()) data-id=(id) data-version=(version)
            data-language=(language.tag()) data-sha256=(sha256) data-text=(origin.name()) {
            (notice.markup(2, partner))
            p.small {
                a href=(notice.address()) { (word(Page::NoticeAsText)) } " "
                a href=(notice.page()) { (word(Page::NoticeAsPage)) }
            }
            div.small.stack {
                p data-end="not-reached" { (word(Page::EndNotReached)) }
                p data-end="reached" hidden { (word(Page::EndReached)) }
            }
        }
    }
}

/// JSON that ends no element, opens no comment, and means the same.
fn inert(json: &str) -> String {
    let mut inert = String::with_capacity(json.len());
    for letter in json.chars() {
        match letter {
            '<' => inert.push_str("\\u003c"),
            '>' => inert.push_str("\\u003e"),
            '&' => inert.push_str("\\u0026"),
            '\u{2028}' => inert.push_str("\\u2028"),
            '\u{2029}' => inert.push_str("\\u2029"),
            letter => inert.push(letter),
        }
    }
    inert
}

#[cfg(test)]
mod tests {
    use partner_association::Edition;
    use serde_json::{Value, json};

    use super::{inert, situation};
    use crate::accounts::Accounts;

    /// The longest that goes into a page before its answer, as the size budgets count it.
    #[test]
    fn the_longest_situation_is_the_one_that_is_measured() {
        let accounts = Accounts::samples().unwrap();
        let now = "2026-11-21T08:15:00Z".parse().unwrap();
        for (edition, measured) in [
            (Edition::International, include_str!("../tests/longest-situation/international.html")),
            (Edition::China, include_str!("../tests/longest-situation/china.html")),
        ] {
            let of = |account| situation(&accounts, edition, account, now).into_string();
            // Whoever has signed in on the other site may come as well.
            let longest = accounts.iter().map(|account| of(Some(account))).max_by_key(String::len).unwrap();
            assert_eq!(longest, measured.trim_end(), "write this to server/tests/longest-situation/{edition}.html");
            assert!(of(None).len() < longest.len());
        }
    }

    #[test]
    fn json_stays_json_and_in_its_element() {
        let hostile = json!({ "<!--": "</script><script>&amp;\u{2028}\u{2029}\"\\" });
        let text = inert(&hostile.to_string());
        assert!(!text.contains(['<', '>', '&', '\u{2028}', '\u{2029}']), "{text}");
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), hostile);
    }
}
