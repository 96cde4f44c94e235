//! What the server writes into the page: the bar to sign in with, and what it knows.

use jiff::Timestamp;
use maud::{Markup, PreEscaped, html};
use partner_association::notice::{Language, Page, Text, text};
use serde_json::json;

use crate::accounts::{Account, Accounts};
use crate::time::written;

/// The demonstration's own control: which sample account is signed in, and which could be.
pub fn bar(language: Language, accounts: &Accounts, signed_in: Option<&Account>, address: &str) -> Markup {
    let word = |word| text(language, Text::Page(word));
    let is_signed_in = |account: &Account| signed_in.is_some_and(|signed_in| signed_in.id == account.id);
    html! {
        form.demo method="post" action="/sign-in" aria-label=(word(Page::SignInAs)) {
            input type="hidden" name="return" value=(address);
            label for="account" { (word(Page::SignInAs)) }
            select id="account" name="account" {
                option value="" { (word(Page::NotSignedIn)) }
                @for account in accounts.iter() {
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
pub fn situation(accounts: &Accounts, signed_in: Option<&Account>, now: Timestamp) -> Markup {
    let situation = json!({
        "now": written(now),
        // What is known of the invitation, whoever opens it; an account's facts say it already.
        "invitation": {
            "partner": accounts.partner,
            "facts": signed_in.is_none().then(|| accounts.invitation_facts(now)),
        },
        "account": signed_in.map(|account| &account.id),
        "facts": signed_in.map(|account| account.facts(now)),
    });
    html! { script type="application/json" id="situation" { (PreEscaped(inert(&situation.to_string()))) } }
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
    use serde_json::{Value, json};

    use super::{inert, situation};
    use crate::accounts::Accounts;

    /// The longest that goes into a page before its answer, as the size budgets count it.
    #[test]
    fn the_longest_situation_is_the_one_that_is_measured() {
        let accounts = Accounts::samples().unwrap();
        let now = "2026-11-21T08:15:00Z".parse().unwrap();
        let of = |account| situation(&accounts, account, now).into_string();
        let longest = accounts.iter().map(|account| of(Some(account))).max_by_key(String::len).unwrap();
        let expected = include_str!("../tests/longest-situation.html");
        assert_eq!(longest, expected.trim_end(), "write this to server/tests/longest-situation.html");
        assert!(of(None).len() < longest.len());
    }

    #[test]
    fn json_stays_json_and_in_its_element() {
        let hostile = json!({ "<!--": "</script><script>&amp;\u{2028}\u{2029}\"\\" });
        let text = inert(&hostile.to_string());
        assert!(!text.contains(['<', '>', '&', '\u{2028}', '\u{2029}']), "{text}");
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), hostile);
    }
}
