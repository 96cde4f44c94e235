//! What the server writes into the page before the answer: what it knows, and what the address lacks.

use jiff::Timestamp;
use maud::{Markup, PreEscaped, html};
use partner_association::notice::{Language, Page, Text, text};
use partner_association::prose::{self, Block, Span, Zone};
use partner_association::{Edition, Instant};
use serde_json::json;

use crate::accounts::Accounts;
use crate::address::Fault;
use crate::store::{Account, Invited};
use crate::time::written;

/// What the page decides from, as JSON: the server's time, the partner, and what is known of the
/// account; without one, nothing is.
pub fn situation(
    accounts: &Accounts,
    edition: Edition,
    invited: Option<&Invited>,
    signed_in: Option<&Account>,
    now: Timestamp,
) -> Markup {
    let situation = json!({
        "now": written(now),
        // What is known of the invitation, whoever opens it; an account's facts say it already.
        "invitation": {
            "partner": accounts.partner,
            "facts": signed_in.is_none().then(|| accounts.invitation_facts(edition, invited, now)),
        },
        "account": signed_in.map(|account| &account.id),
        "facts": signed_in.map(|account| accounts.facts(edition, invited, account, now)),
    });
    html! { script type="application/json" id="situation" { (PreEscaped(inert(&situation.to_string()))) } }
}

/// What the address lacks, if anything; then there is no answer.
pub fn fault(language: Language, fault: Fault) -> Markup {
    let word = |word| text(language, Text::Page(word));
    html! {
        section.card.ineligible #fault {
            h2 tabindex="-1" { (word(Page::AddressHeading)) }
            p data-fault=(fault.name()) { (text(language, fault.words())) }
        }
    }
}

/// A moment, in words and with its zone.
pub fn moment(language: Language, at: Timestamp) -> Markup {
    #[expect(clippy::cast_precision_loss, reason = "milliseconds of our days are exact")]
    let instant = Instant::from_millis(at.as_millisecond() as f64);
    let blocks = instant.map(|instant| Block::Paragraph(vec![Span::Time(instant, Zone::default())]));
    let paragraph = prose::html(language, 2, &blocks.into_iter().collect::<Vec<_>>());
    PreEscaped(paragraph.trim_start_matches("<p>").trim_end_matches("</p>").to_owned())
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
            let of = |account| situation(&accounts, edition, None, account, now).into_string();
            // Whoever has signed in on the other site may come as well.
            let longest = accounts.iter().map(|sample| of(Some(&sample.account))).max_by_key(String::len).unwrap();
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
