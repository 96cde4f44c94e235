//! What stands in the way of leaving a partner, in both editions. What leaving brings along – where
//! money goes, which grace period follows – is no bar, and a consequence.

use super::china::{AGENCY, CONSULTING, EVERY_MODEL, RESALE};
use super::international::{BOTH_MODELS, RESELLER, UNIFIED_MEMBER};
use crate::facts::{Asker, Case, EnterpriseRole, FactName, Freeze, PartnerState, Site, Test, Told, UserRole, told};
use crate::requests::Requests;
use crate::rule::Remedy::{FixableByCustomer, NeedsPartner, UseOtherAccount, Wait};
use crate::rule::WhileOpen::{HoldsUp, HoldsUpInEurope, LeftToServer, OnceKnown};
use crate::rule::{Models, Rule, RuleId, When};
use crate::source::Source::{
    CnLeaving, CnLeavingMembers, CnPayOnBehalf, CnQuota, CnSwitching, EuLeaving, EuLeavingCustomer, IntlFrozenPartner,
    IntlLeaving, IntlLeavingCustomer, IntlLeavingNa, IntlLeavingOld, S0, S1,
};
use crate::truth::{Bits, Truth};

/// What most rules of the international edition have in common.
const INTERNATIONAL: Rule = Rule {
    id: RuleId::LeaveSettled,
    sources: &[IntlLeaving],
    models: RESELLER,
    may_bind: Models::NONE,
    while_open: HoldsUp,
    remedy: FixableByCustomer,
    bars: When::worked(&[], |_| Truth::FALSE),
};

/// What most rules of the China edition have in common.
const CHINA: Rule = Rule { sources: &[CnLeaving], models: EVERY_MODEL, ..INTERNATIONAL };

/// What the rules of the agency model have in common: no list is published for resale (reading 34).
const OF_AGENCY: Rule = Rule { models: AGENCY, may_bind: RESALE, ..CHINA };

/// Whoever asks has asked too often: three times in three months, by the newest pages; on the European
/// site once (readings 28 and 29).
pub const INTL_QUOTA: Rule = Rule {
    id: RuleId::LeaveIntlQuota,
    sources: &[IntlLeaving, IntlLeavingOld, EuLeaving],
    models: BOTH_MODELS,
    remedy: Wait,
    bars: When::worked(
        &[FactName::CheckedAt, FactName::AskedBy, FactName::RequestsFiledByCustomer, FactName::RequestsFiledByPartner],
        |case| {
            let asked_too_often = |requests: Told<Requests>| match case.invitation.website {
                Site::Europe => requests.reached(case, 1),
                Site::International => requests.reached(case, 3),
                // Another edition's, so not known.
                Site::China => requests.reached(case, 3) | requests.reached(case, 1) & Truth::unknown(Bits::NONE),
            };
            by_customer(case).and_then(asked_too_often(told::requests_filed_by_customer()))
                | by_partner(case).and_then(asked_too_often(told::requests_filed_by_partner()))
        },
    ),
    ..INTERNATIONAL
};

/// On the partner's side only an administrator may ask.
pub const INTL_ADMIN_ONLY: Rule = Rule {
    id: RuleId::LeaveIntlAdminOnly,
    models: BOTH_MODELS,
    remedy: NeedsPartner,
    bars: When::worked(&[FactName::AskedBy, FactName::PartnerUserRole], |case| {
        by_partner(case).and_then(told::partner_user_role().is(&[UserRole::Operator]).ask(case))
    }),
    ..INTERNATIONAL
};

/// The two have not agreed, or not settled balance and accounts.
pub const SETTLED: Rule = Rule {
    sources: &[S1],
    models: BOTH_MODELS,
    bars: When::told(told::agreed_and_settled_with_partner().is_no()),
    ..INTERNATIONAL
};

/// A master with independent members, whoever asks (reading 30).
pub const INTL_MASTER_INDEPENDENT: Rule = Rule {
    id: RuleId::LeaveIntlMasterIndependent,
    bars: When::told(told::enterprise_role().is(&[EnterpriseRole::MasterWithIndependentMembers])),
    ..INTERNATIONAL
};

/// Any tie between master and member: bars when the customer asks; when the partner does, its page names
/// masters with independent members only, and any other tie stays open (reading 30).
pub const INTL_ENTERPRISE_TIE: Rule = Rule {
    id: RuleId::LeaveIntlEnterpriseTie,
    sources: &[IntlLeavingCustomer, IntlLeaving],
    bars: When::worked(&[FactName::EnterpriseRole, FactName::AskedBy], |case| {
        const OTHER_TIES: &[EnterpriseRole] = &[
            EnterpriseRole::MasterWithUnifiedMembers,
            EnterpriseRole::UnifiedMemberResource,
            EnterpriseRole::UnifiedMemberCloud,
            EnterpriseRole::IndependentMember,
        ];
        let role = told::enterprise_role();
        let by_partner_too = role.is(OTHER_TIES).ask(case);
        let any = by_partner_too | role.is(&[EnterpriseRole::MasterWithIndependentMembers]).ask(case);
        let asker = told::asked_by();
        any.and_then(asker.is(&[Asker::Customer]).ask(case))
            | by_partner_too.and_then(asker.is_or_open(&[], &[Asker::Partner]).ask(case))
    }),
    ..INTERNATIONAL
};

/// A payment is overdue.
pub const INTL_ARREARS: Rule = Rule {
    id: RuleId::LeaveIntlArrears,
    sources: &[IntlLeavingCustomer],
    remedy: NeedsPartner,
    bars: When::told(told::overdue_payment().is_yes()),
    ..INTERNATIONAL
};

/// A reserved instance has not expired.
pub const INTL_RI: Rule = Rule {
    id: RuleId::LeaveIntlRi,
    sources: &[IntlLeaving, IntlLeavingCustomer],
    bars: When::told(told::valid_reserved_instances().is_yes()),
    ..INTERNATIONAL
};

/// A partner support plan is valid, or a service support plan of the account or of a unified member.
pub const INTL_SUPPORT_PLAN: Rule = Rule {
    id: RuleId::LeaveIntlSupportPlan,
    bars: When::worked(
        &[
            FactName::ValidPartnerSupportPlan,
            FactName::ValidServiceSupportPlan,
            FactName::UnifiedMemberHoldsValidServiceSupportPlan,
        ],
        |case| {
            Truth::any([
                told::valid_partner_support_plan().is_yes().ask(case),
                told::valid_service_support_plan().is_yes().ask(case),
                told::unified_member_holds_valid_service_support_plan().is_yes().ask(case),
            ])
        },
    ),
    ..INTERNATIONAL
};

/// The partner has frozen the account.
pub const INTL_MANUAL_FREEZE: Rule = Rule {
    id: RuleId::LeaveIntlManualFreeze,
    remedy: NeedsPartner,
    bars: When::told(told::account_freeze().is(&[Freeze::Manual])),
    ..INTERNATIONAL
};

/// No currency is set for the account.
pub const INTL_CURRENCY: Rule = Rule {
    id: RuleId::LeaveIntlCurrency,
    sources: &[IntlLeavingCustomer],
    bars: When::told(told::currency_set().is_no()),
    ..INTERNATIONAL
};

/// A special commercial contract is in force: a rule of the European page (reading 32).
pub const INTL_SPECIAL_COMMERCE: Rule = Rule {
    id: RuleId::LeaveIntlSpecialCommerce,
    sources: &[EuLeavingCustomer],
    while_open: HoldsUpInEurope,
    remedy: NeedsPartner,
    bars: When::told(told::special_commercial_contract_in_force().is_yes()),
    ..INTERNATIONAL
};

/// An order waits for the partner to pay it: a rule of the European page (reading 32).
pub const INTL_PENDING_PARTNER_ORDERS: Rule = Rule {
    id: RuleId::LeaveIntlPendingPartnerOrders,
    sources: &[EuLeavingCustomer],
    while_open: HoldsUpInEurope,
    bars: ORDERS_ARE_PENDING,
    ..INTERNATIONAL
};

/// A frozen partner cannot be left.
pub const INTL_PARTNER_FROZEN: Rule = Rule {
    id: RuleId::LeaveIntlPartnerFrozen,
    sources: &[IntlFrozenPartner],
    while_open: LeftToServer,
    remedy: Wait,
    bars: When::told(told::partner_state().is(&[PartnerState::Frozen])),
    ..INTERNATIONAL
};

/// An "NA" customer needs something more, and no public page says what (reading 33).
pub const INTL_NA: Rule = Rule {
    id: RuleId::LeaveIntlNa,
    sources: &[IntlLeavingNa],
    models: BOTH_MODELS,
    while_open: OnceKnown,
    remedy: NeedsPartner,
    bars: When::told(told::na_customer().is_open_if_yes()),
    ..INTERNATIONAL
};

/// China: the customer has asked in the last three months (readings 28 and 29).
pub const CN_QUOTA_CUSTOMER: Rule = Rule {
    id: RuleId::LeaveCnQuotaCustomer,
    sources: &[CnQuota],
    remedy: Wait,
    bars: When::worked(&[FactName::CheckedAt, FactName::AskedBy, FactName::RequestsFiledByCustomer], |case| {
        by_customer(case).and_then(told::requests_filed_by_customer().reached(case, 1))
    }),
    ..CHINA
};

/// China: the partner, or the customer, has asked in the last three months (readings 28 and 29).
pub const CN_QUOTA_PARTNER: Rule = Rule {
    id: RuleId::LeaveCnQuotaPartner,
    sources: &[CnSwitching],
    remedy: Wait,
    bars: When::worked(
        &[FactName::CheckedAt, FactName::AskedBy, FactName::RequestsFiledByCustomer, FactName::RequestsFiledByPartner],
        |case| by_partner(case).and_then(either_has_asked(case)),
    ),
    ..CHINA
};

/// China: the two have not agreed, or not settled balance and accounts.
pub const CN_SETTLED: Rule = Rule { sources: &[S0], models: EVERY_MODEL, ..SETTLED };

/// China: a dispute between the two is open.
pub const NO_OPEN_DISPUTE: Rule = Rule {
    id: RuleId::LeaveNoOpenDispute,
    sources: &[S0],
    bars: When::told(told::open_dispute_with_partner().is_yes()),
    ..CHINA
};

/// Resale: the partner has to consent, to leaving as to another model.
pub const RESALE_CONSENT: Rule = Rule {
    id: RuleId::LeaveResaleConsent,
    sources: &[S0],
    models: RESALE,
    remedy: NeedsPartner,
    bars: When::told(told::partner_consents().is_no()),
    ..CHINA
};

/// China: a unified member leaves through its master; an independent one may leave itself (reading 31).
pub const CN_MEMBER_VIA_MASTER: Rule = Rule {
    id: RuleId::LeaveCnMemberViaMaster,
    sources: &[CnLeavingMembers],
    remedy: UseOtherAccount,
    bars: When::told(told::enterprise_role().is(UNIFIED_MEMBER)),
    ..CHINA
};

/// Agency: a master with independent members; older text names any member, so unified ones alone leave
/// it open (reading 31).
pub const CN_MASTER_MEMBERS: Rule = Rule {
    id: RuleId::LeaveCnMasterMembers,
    sources: &[CnLeavingMembers, CnSwitching],
    bars: When::told(
        told::enterprise_role()
            .is_or_open(&[EnterpriseRole::MasterWithIndependentMembers], &[EnterpriseRole::MasterWithUnifiedMembers]),
    ),
    ..OF_AGENCY
};

/// Consulting: a master with unified members drops them first, before leaving as before switching; one
/// with independent members may have unified ones beside them (reading 31).
pub const CN_UNIFIED_MEMBERS: Rule = Rule {
    id: RuleId::LeaveCnUnifiedMembers,
    sources: &[CnSwitching],
    models: CONSULTING,
    bars: When::told(
        told::enterprise_role()
            .is_or_open(&[EnterpriseRole::MasterWithUnifiedMembers], &[EnterpriseRole::MasterWithIndependentMembers]),
    ),
    ..CHINA
};

/// China: money is owed. In agency the partner allocates it, in consulting the customer tops up.
pub const CN_ARREARS: Rule = Rule {
    id: RuleId::LeaveCnArrears,
    sources: &[CnLeaving, CnSwitching],
    bars: When::told(told::in_arrears().is_yes()),
    ..CHINA
};

/// Agency: a reserved instance or a product of the partner support plan has not expired.
pub const CN_RI_SUPPORT_PLAN: Rule = Rule {
    id: RuleId::LeaveCnRiSupportPlan,
    bars: When::worked(&[FactName::ValidReservedInstances, FactName::PartnerSupportPlanProduct], |case| {
        told::valid_reserved_instances().is_yes().ask(case) | told::partner_support_plan_product().is_yes().ask(case)
    }),
    ..OF_AGENCY
};

/// Agency: a special contract is in force.
pub const CN_SPECIAL_CONTRACT: Rule = Rule {
    id: RuleId::LeaveCnSpecialContract,
    sources: &[CnLeaving, CnSwitching],
    remedy: NeedsPartner,
    bars: When::told(told::special_contract_in_force().is_yes()),
    ..OF_AGENCY
};

/// Agency: a pick-up voucher is unused.
pub const CN_PICKUP_VOUCHER: Rule =
    Rule { id: RuleId::LeaveCnPickupVoucher, bars: When::told(told::unused_pickup_vouchers().is_yes()), ..OF_AGENCY };

/// China: an order waits for the partner to pay it.
pub const CN_PENDING_PARTNER_ORDERS: Rule = Rule {
    id: RuleId::LeaveCnPendingPartnerOrders,
    sources: &[CnSwitching, CnPayOnBehalf],
    bars: ORDERS_ARE_PENDING,
    ..CHINA
};

pub(super) const ORDERS_ARE_PENDING: When = When::told(ORDERS);
const ORDERS: Test = told::orders_waiting_for_partner_payment().is_yes();

/// Whether customer or partner has asked in the last three months: the partner waits for either.
pub(super) fn either_has_asked(case: &Case) -> Truth {
    told::requests_filed_by_partner().reached(case, 1) | told::requests_filed_by_customer().reached(case, 1)
}

fn by_customer(case: &Case) -> Truth {
    told::asked_by().is(&[Asker::Customer]).ask(case)
}

fn by_partner(case: &Case) -> Truth {
    told::asked_by().is(&[Asker::Partner]).ask(case)
}
