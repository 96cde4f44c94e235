//! What stands in the way of a partner's moving money into a customer's account or out of it.
//! Published for the China edition only (reading 35).

use super::china::{CONSULTING, EVERY_MODEL};
use crate::facts::{Party, told};
use crate::rule::Remedy::{Final, FixableByCustomer};
use crate::rule::WhileOpen::HoldsUp;
use crate::rule::{Models, Rule, RuleId, When};
use crate::source::Source::S2;
use crate::truth::Truth;

/// The customer is not associated with the partner.
pub const ASSOCIATED_ONLY: Rule = Rule {
    id: RuleId::AdjustAssociatedOnly,
    sources: &[S2],
    models: EVERY_MODEL,
    may_bind: Models::NONE,
    while_open: HoldsUp,
    remedy: FixableByCustomer,
    bars: When::told(told::associated_with().is(&[Party::Nobody, Party::OtherPartner])),
};

/// A consulting customer's money is its own.
pub const NOT_CONSULTING: Rule = Rule {
    id: RuleId::AdjustNotConsulting,
    models: CONSULTING,
    remedy: Final,
    bars: When::worked(&[], |_| Truth::TRUE),
    ..ASSOCIATED_ONLY
};
