//! The kernel's tables for its JavaScript: names of keys, values, rules and notices, and where in
//! the shared memory they go – all from the Rust types, so that nothing is typed twice.

use std::fmt::Write as _;
use std::mem::offset_of;

use anyhow::Result;
use partner_association::kernel::{FACTS, INVITATION_KEYS, Shared};
use partner_association::notice::Instructions;
use partner_association::{
    Channel, Edition, FactName, Invitation, Key, Kind, Model, NoticeKind, Outcome, Question, Site, counterpart, rules,
};
use serde_json::{Value, json};

/// The place of each time in the shared memory, in its order.
const TIMES: [FactName; 4] =
    [FactName::RegisteredAt, FactName::PreRegistrationApprovedAt, FactName::InvitationSentAt, FactName::CheckedAt];

/// The text of `pkg/generated/tables.js`, or of what stands in for it where only one edition is asked about: the rules of
/// the others are `null` then, so that whoever asks about one all the same gets an error and no answer.
///
/// # Errors
/// If a constant cannot be written as JSON.
pub fn render(only: Option<Edition>) -> Result<String> {
    let tables = [
        ("PACKAGE_VERSION", json!(env!("CARGO_PKG_VERSION"))),
        ("NOTICE_VERSION", json!(Instructions::Reseller.source().document().date)),
        // The kernel answers one; the full build all of them.
        ("QUESTIONS", json!([Question::Associate.name()])),
        ("OUTCOMES", json!(Outcome::NAMES)),
        ("NOTICES", json!(NoticeKind::NAMES)),
        ("KEYS", keys()),
        ("COUNTERPARTS", counterparts()),
        ("MODELS", each(None, |edition| json!(models(edition)))),
        ("WEBSITES", each(None, |edition| json!(websites(edition)))),
        ("RULES", each(only, rule_ids)),
        ("RULEBOOKS", each(only, rulebook)),
        ("LAYOUT", layout()),
    ];
    // The values of many a fact, and written once.
    let booleans = json!([false, true]).to_string();
    let mut script = format!("// Generated from the Rust types; do not edit.\nconst BOOLEANS = {booleans};\n");
    for (name, value) in tables {
        writeln!(script, "export const {name} = {};", value.to_string().replace(&booleans, "BOOLEANS"))?;
    }
    Ok(script)
}

/// A row for each edition, or for one alone, at its place.
fn each(only: Option<Edition>, row: fn(Edition) -> Value) -> Value {
    let is_in = |edition| only.is_none_or(|only| only == edition);
    Edition::ALL.iter().map(|edition| if is_in(*edition) { row(*edition) } else { Value::Null }).collect()
}

/// Every key in order: an array that starts with its name and goes on with how it is written.
fn keys() -> Value {
    let invitation = [
        json!(["edition", Edition::NAMES]),
        json!(["model", Model::NAMES]),
        json!(["channel", Channel::NAMES]),
        json!(["website", Site::NAMES]),
    ];
    let facts = facts().map(|fact| match fact.kind() {
        Kind::Choice(names) => json!([fact.name(), values(names)]),
        Kind::Several(names) => json!([fact.name(), values(names), 1]),
        Kind::Instant => json!([fact.name(), time(*fact)]),
        Kind::Moment => json!([fact.name(), time(*fact), 1]),
        Kind::Moments => unreachable!("the kernel's question has no lists of times"),
    });
    // Last what has no code: how far the clock may be off.
    invitation.into_iter().chain(facts).chain([json!(["clockUncertaintyMs"])]).collect()
}

/// The facts that the kernel knows.
fn facts() -> impl Iterator<Item = &'static FactName> {
    FactName::ALL.iter().take(FACTS)
}

/// The facts that can contradict another one than the account, and which.
fn counterparts() -> Value {
    let pairs = facts().map(|fact| (fact, counterpart(*fact)));
    let others = pairs.filter(|(_, other)| *other != Key::Fact(FactName::Account));
    others.map(|(fact, other)| (fact.name().to_owned(), json!(other.name()))).collect::<serde_json::Map<_, _>>().into()
}

/// An edition's models, as a mask.
fn models(edition: Edition) -> u32 {
    mask(Model::ALL.iter().map(|model| edition.models().has(*model)))
}

/// The websites of an edition's invitations, as a mask.
fn websites(edition: Edition) -> u32 {
    let (model, channel) = (Model::Reseller, Channel::Email);
    mask(Site::ALL.iter().map(|website| Invitation { edition, model, channel, website: *website }.website_fits()))
}

fn mask(bits: impl DoubleEndedIterator<Item = bool>) -> u32 {
    bits.rev().fold(0, |mask, bit| mask << 1 | u32::from(bit))
}

/// Names as JavaScript values: `"false"` and `"true"` are the booleans.
fn values(names: &[&str]) -> Vec<Value> {
    names.iter().map(|name| name.parse::<bool>().map_or_else(|_| json!(name), |value| json!(value))).collect()
}

fn time(fact: FactName) -> Option<usize> {
    TIMES.iter().position(|time| *time == fact)
}

fn rule_ids(edition: Edition) -> Value {
    rules::associate(edition).iter().map(|rule| rule.id.name()).collect()
}

fn rulebook(edition: Edition) -> Value {
    let rulebook = edition.rulebook();
    json!({ "edition": rulebook.edition.name(), "version": rulebook.version, "sha256": rulebook.sha256 })
}

fn layout() -> Value {
    json!({
        "times": TIMES.len() + 1,
        "validUntil": offset_of!(Shared, valid_until),
        "masks": offset_of!(Shared, fact_masks),
        "codes": offset_of!(Shared, codes),
        "keys": INVITATION_KEYS + FACTS,
        "checkedAt": INVITATION_KEYS + FactName::CheckedAt as usize,
    })
}

#[cfg(test)]
mod tests {
    use partner_association::Edition;

    use super::render;

    #[test]
    fn one_edition_alone_has_its_place_and_no_rules_of_others() {
        let tables = render(Some(Edition::China)).unwrap();
        for (name, row) in [("RULES", "[\"site-mismatch\""), ("RULEBOOKS", "{\"edition\":\"china\"")] {
            let begin = format!("export const {name} = [null,{row}");
            assert!(tables.contains(&begin), "{begin} is not in {tables}");
        }
    }
}
