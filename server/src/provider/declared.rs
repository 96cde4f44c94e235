//! What customers say about themselves before they sign in.

use std::collections::BTreeSet;

use partner_association::json::{self, Error, Given};
use partner_association::{FactName, Question, RuleId};

use super::{Asked, Origin, Provider, Supply, Told};
use crate::accounts::Known;

/// The answers that a customer gave. They come after everybody else's word.
#[derive(Clone, Debug)]
pub struct Declared(pub Known);

impl Provider for Declared {
    fn supply(&self, _: &Asked) -> Supply {
        let told = self.0.iter().filter_map(|(name, value)| {
            Some(Told { fact: FactName::named(name)?, value: value.clone(), from: Origin::Declared })
        });
        Supply { told: told.collect(), remarks: Vec::new() }
    }
}

/// What of it counts when the server decides on a tie: what stands against the customer, and nothing else (reading 46).
///
/// `known` has the invitation, the time and every fact that somebody else vouches for. An answer is kept if a rule that bars
/// would not bar without it; so no answer meets a condition or lifts a bar, and with one kept, the outcome is no yes.
///
/// # Errors
/// Facts that are none.
pub fn against(question: Question, known: &Known, declared: &Known) -> Result<Known, Error> {
    let is_fact = |name: &str| FactName::named(name).is_some_and(|fact| fact != FactName::CheckedAt);
    let is_new = |name: &String| is_fact(name) && known.get(name).is_none_or(serde_json::Value::is_null);
    let mut kept: Known = declared.clone().into_iter().filter(|(name, _)| is_new(name)).collect();
    let barred = bars(question, known, &kept)?;
    for name in FactName::NAMES {
        let Some(value) = kept.shift_remove(*name) else { continue };
        if !bars(question, known, &kept)?.is_superset(&barred) {
            kept.insert((*name).to_owned(), value);
        }
    }
    Ok(kept)
}

/// The rules that bar with these facts together.
fn bars(question: Question, known: &Known, declared: &Known) -> Result<BTreeSet<RuleId>, Error> {
    let all = known.iter().chain(declared).map(|(name, value)| (name.clone(), crate::check::value(value.clone())));
    Ok(json::read(question, &Given(all.collect()))?.decide().barred_by().collect())
}
