//! What stands in the way of another model with the same partner. Published for the China edition
//! only; it is the partner who asks, and the customer who confirms (reading 35).

use super::china::{AGENCY, CONSULTING, EVERY_MODEL, RESALE};
use super::international::UNIFIED_MEMBER;
use super::leaving::{ORDERS_ARE_PENDING, either_has_asked};
use crate::facts::{EnterpriseRole, FactName, told};
use crate::rule::Remedy::{Final, FixableByCustomer, NeedsPartner, UseOtherAccount, Wait};
use crate::rule::WhileOpen::HoldsUp;
use crate::rule::{Models, Rule, RuleId, When};
use crate::source::Source::{CnSwitching, S0};
use crate::truth::Truth;

/// What most of these rules have in common.
const PUBLISHED: Rule = Rule {
    id: RuleId::SwitchSettled,
    sources: &[CnSwitching],
    models: EVERY_MODEL,
    may_bind: Models::NONE,
    while_open: HoldsUp,
    remedy: FixableByCustomer,
    bars: When::worked(&[], |_| Truth::FALSE),
};

/// Partner or customer has asked in the last three months, for leaving or switching (reading 28).
pub const QUOTA_PARTNER: Rule = Rule {
    id: RuleId::LeaveCnQuotaPartner,
    remedy: Wait,
    bars: When::worked(
        &[FactName::CheckedAt, FactName::RequestsFiledByCustomer, FactName::RequestsFiledByPartner],
        either_has_asked,
    ),
    ..PUBLISHED
};

/// The two have not agreed, or not settled balance and accounts.
pub const SETTLED: Rule = Rule {
    id: RuleId::SwitchSettled,
    sources: &[S0],
    bars: When::told(told::agreed_and_settled_with_partner().is_no()),
    ..PUBLISHED
};

/// A dispute between the two is open.
pub const NO_OPEN_DISPUTE: Rule = Rule {
    id: RuleId::SwitchNoOpenDispute,
    sources: &[S0],
    bars: When::told(told::open_dispute_with_partner().is_yes()),
    ..PUBLISHED
};

/// A reserved instance has not expired.
pub const RI: Rule =
    Rule { id: RuleId::SwitchRi, bars: When::told(told::valid_reserved_instances().is_yes()), ..PUBLISHED };

/// Consulting: the customer has applied to pay afterwards.
pub const POSTPAID: Rule = Rule {
    id: RuleId::SwitchPostpaid,
    models: CONSULTING,
    remedy: Final,
    bars: When::told(told::applied_for_post_payment().is_yes()),
    ..PUBLISHED
};

/// Money is owed.
pub const ARREARS: Rule =
    Rule { id: RuleId::SwitchArrears, bars: When::told(told::in_arrears().is_yes()), ..PUBLISHED };

/// Consulting: more was invoiced than consumed.
pub const INVOICE_ARREARS: Rule = Rule {
    id: RuleId::SwitchInvoiceArrears,
    models: CONSULTING,
    bars: When::told(told::invoice_arrears().is_yes()),
    ..PUBLISHED
};

/// A unified member: its master is switched instead.
pub const UNIFIED_MEMBER_ACCOUNT: Rule = Rule {
    id: RuleId::SwitchUnifiedMember,
    remedy: UseOtherAccount,
    bars: When::told(told::enterprise_role().is(UNIFIED_MEMBER)),
    ..PUBLISHED
};

/// An independent member can only leave (reading 31).
pub const INDEPENDENT_MEMBER: Rule = Rule {
    id: RuleId::SwitchIndependentMember,
    remedy: Final,
    bars: When::told(told::enterprise_role().is(&[EnterpriseRole::IndependentMember])),
    ..PUBLISHED
};

/// Agency: a special contract is in force; in resale that leaves it open (reading 34).
pub const SPECIAL_CONTRACT: Rule = Rule {
    id: RuleId::SwitchSpecialContract,
    models: AGENCY,
    may_bind: RESALE,
    remedy: NeedsPartner,
    bars: When::told(told::special_contract_in_force().is_yes()),
    ..PUBLISHED
};

/// An order waits for the partner to pay it.
pub const PENDING_ORDERS: Rule = Rule { id: RuleId::SwitchPendingOrders, bars: ORDERS_ARE_PENDING, ..PUBLISHED };
