//! The rulebooks: which rules a question asks of, in source order.

pub mod international;
pub mod invitation;

use crate::facts::{Account, Case, FactName, UNKNOWN};
use crate::invitation::Edition;
use crate::rule::{Condition, Rule};
use crate::truth::Truth;

/// The rules for associating, in source order.
#[must_use]
pub const fn associate(edition: Edition) -> &'static [Rule] {
    match edition {
        Edition::International => &INTERNATIONAL,
    }
}

pub(crate) const fn conditions_to_associate(edition: Edition) -> &'static [Condition] {
    match edition {
        Edition::International => &INTERNATIONAL_CONDITIONS,
    }
}

const INTERNATIONAL: [Rule; 23] = [
    international::SITE_MISMATCH,
    international::ALREADY_ASSOCIATED_OTHER_PARTNER,
    international::SPECIAL_CONTRACT,
    international::REGISTERED_OVER_SEVEN_DAYS,
    international::HAS_CASH_EXPENDITURE,
    international::UNPAID_BILLS,
    international::UNIFIED_ACCOUNTING_MEMBER,
    international::PROFESSIONAL_SERVICE_CONTRACT,
    international::VALID_RESERVED_INSTANCES,
    international::ENTERPRISE_MEMBER_ACCOUNT,
    international::ENTERPRISE_MASTER_WITH_MEMBERS,
    international::CUSTOMER_IS_PARTNER,
    international::INTERNAL_ACCOUNT,
    international::PRE_REGISTERED_BY_OTHER_PARTNER,
    invitation::EXISTING_ACCOUNT_NEEDS_EMAIL_INVITATION,
    invitation::MODEL_NOT_OFFERED,
    invitation::PARTNER_PREPAID_NO_RESELLER,
    invitation::PARTNER_FROZEN,
    invitation::INVITATION_MALFORMED,
    invitation::INVITATION_NOT_FOUND,
    invitation::INVITATION_EXPIRED,
    invitation::INVITATION_CODE_USED,
    invitation::INVITATION_LINK_USED,
];

static INTERNATIONAL_CONDITIONS: [Condition; INTERNATIONAL.len()] = Rule::conditions(&INTERNATIONAL);

/// What an account's history bars – nothing, if the account is only being registered (reading 6).
///
/// A known bar needs no word that the account exists: it could not have come about otherwise.
// Out of line: most rules come by here, and the kernel's bytes are counted.
#[inline(never)]
fn in_history(case: &Case, bars: Truth) -> Truth {
    const NEW: u8 = Account::New.code();
    match case.code(FactName::Account) {
        NEW => Truth::FALSE,
        UNKNOWN if bars.is_unknown() => Truth::unknown(bars.missing().or(FactName::Account.bit())),
        _ => bars,
    }
}
