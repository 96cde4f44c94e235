//! The conditions of the China edition: those of the published list [CN-COND], of which some bind the
//! agency model only, then what only failure tables name [CN-FAIL].

use super::international::{self, UNIFIED_MEMBER, pre_registered_by_inviter};
use crate::facts::{EnterpriseRole, FactName, MasterAssociation, PartnerRole, Reserver, Site, Subsidy, told};
use crate::invitation::{Edition, Model};
use crate::moment::Past;
use crate::rule::Remedy::{Final, FixableByCustomer, NeedsPartner, UseOtherAccount};
use crate::rule::WhileOpen::{HoldsUp, OnceKnown};
use crate::rule::{Models, Rule, RuleId, When};
use crate::source::Source::{
    CnConditions, CnConditions2, CnConditions3, CnFailures2, CnFailures3, CnFailures4, CnFailures5, CnFailures6,
    CnLinks2, CnPreRegistration, CnPreRegistration2, CnPreRegistrationPhone, CnSevenDays,
};
use crate::truth::{Bits, Truth};

pub(super) const EVERY_MODEL: Models = Edition::China.models();
pub(super) const AGENCY: Models = Models::of(&[Model::Agency]);
pub(super) const CONSULTING: Models = Models::of(&[Model::Consulting]);
pub(super) const RESALE: Models = Models::of(&[Model::Resale]);

/// What most rules have in common: they bind every model and hold the answer up.
const PUBLISHED: Rule = Rule {
    id: RuleId::SiteMismatch,
    sources: &[CnConditions],
    models: EVERY_MODEL,
    may_bind: Models::NONE,
    while_open: HoldsUp,
    remedy: FixableByCustomer,
    bars: When::worked(&[], |_| Truth::FALSE),
};

/// What the rules of the agency model have in common. No list is published for resale: what would
/// bar there leaves it open (reading 14).
const OF_AGENCY: Rule = Rule { models: AGENCY, may_bind: RESALE, ..PUBLISHED };

/// The account lives on the international site; one of the European site is not named (reading 16).
pub const SITE_MISMATCH: Rule = Rule {
    id: RuleId::SiteMismatch,
    remedy: UseOtherAccount,
    bars: When::history(told::account_site().is_or_open(&[Site::International], &[Site::Europe])),
    ..PUBLISHED
};

/// The customer is associated with another partner. Being tied to the inviting one already is no bar.
pub const ALREADY_ASSOCIATED_OTHER_PARTNER: Rule =
    Rule { sources: &[CnConditions], models: EVERY_MODEL, ..international::ALREADY_ASSOCIATED_OTHER_PARTNER };

/// The account is a partner's. One that has only applied is not named (reading 15).
pub const CUSTOMER_IS_PARTNER: Rule = Rule {
    id: RuleId::CustomerIsPartner,
    remedy: UseOtherAccount,
    bars: When::history(told::partner_role().is_or_open(&[PartnerRole::Partner], &[PartnerRole::Applying])),
    ..PUBLISHED
};

/// Huawei Cloud itself has reserved the customer; no life of such a reservation is published (reading 25).
pub const PRE_REGISTERED_BY_HUAWEI: Rule = Rule {
    id: RuleId::PreRegisteredByHuawei,
    sources: &[CnConditions, CnFailures2, CnPreRegistration2],
    remedy: NeedsPartner,
    bars: When::told(told::pre_registered_by().is(&[Reserver::Huawei])),
    ..PUBLISHED
};

/// The account is in a government subsidy programme, or about to be (reading 17).
pub const GOVERNMENT_SUBSIDY_PROGRAM: Rule = Rule {
    id: RuleId::GovernmentSubsidyProgram,
    remedy: Final,
    bars: When::history(told::government_subsidy_program().is(&[Subsidy::Joining, Subsidy::Joined])),
    ..PUBLISHED
};

/// The account is in a reward or promotion programme (reading 17).
pub const REWARD_PROMOTION_PROGRAM: Rule = Rule {
    id: RuleId::RewardPromotionProgram,
    sources: &[CnConditions, CnFailures2],
    remedy: UseOtherAccount,
    bars: When::history(told::reward_promotion_program().is_yes()),
    ..PUBLISHED
};

/// It is an account of the consumer cloud (reading 17).
pub const CONSUMER_CLOUD_USER: Rule = Rule {
    id: RuleId::ConsumerCloudUser,
    sources: &[CnConditions, CnFailures6],
    remedy: Final,
    bars: When::history(told::consumer_cloud_user().is_yes()),
    ..PUBLISHED
};

/// The account was registered more than seven days ago.
///
/// A live pre-registration by the inviting partner lifts it (readings 1, 2 and 18) – but for a link or
/// QR code one page insists on a new account, while another offers such links to pre-registered
/// customers: open (reading 19).
pub const REGISTERED_OVER_SEVEN_DAYS: Rule = Rule {
    id: RuleId::RegisteredOverSevenDays,
    sources: &[CnConditions, CnFailures4, CnSevenDays, CnPreRegistrationPhone],
    remedy: NeedsPartner,
    bars: When::worked_history(
        &[
            FactName::RegisteredAt,
            FactName::CheckedAt,
            FactName::PreRegisteredBy,
            FactName::PreRegistrationApprovedAt,
            FactName::PreRegisteredPhoneMatches,
        ],
        |case| {
            let lifts = if case.invitation.channel.is_open_link() { Truth::unknown(Bits::NONE) } else { Truth::TRUE };
            Past::Registration.is_over(case) & !pre_registered_by_inviter(case).and_then(lifts)
        },
    ),
    ..PUBLISHED
};

/// The account has spent cash, any amount; lifted as its age is (readings 1, 4 and 18).
pub const HAS_CASH_EXPENDITURE: Rule = Rule {
    sources: &[CnConditions, CnFailures3, CnPreRegistration2],
    models: EVERY_MODEL,
    bars: When::worked_history(
        &[
            FactName::CheckedAt,
            FactName::CashExpenditure,
            FactName::PreRegisteredBy,
            FactName::PreRegistrationApprovedAt,
            FactName::PreRegisteredPhoneMatches,
        ],
        |case| told::cash_expenditure().is_yes().ask(case) & !pre_registered_by_inviter(case),
    ),
    ..international::HAS_CASH_EXPENDITURE
};

/// Money is owed to Huawei Cloud, any amount.
pub const ACCOUNT_IN_ARREARS: Rule = Rule {
    id: RuleId::AccountInArrears,
    sources: &[CnConditions, CnFailures4],
    bars: When::history(told::in_arrears().is_yes()),
    ..PUBLISHED
};

/// The account is a member under unified accounting, as a resource account or a cloud account.
pub const UNIFIED_ACCOUNTING_MEMBER: Rule =
    Rule { sources: &[CnConditions], models: EVERY_MODEL, ..international::UNIFIED_ACCOUNTING_MEMBER };

/// The customer has signed a special contract; one of a kind not named leaves it open (reading 7).
pub const SPECIAL_CONTRACT: Rule = of_agency(international::SPECIAL_CONTRACT);

/// The customer has signed a professional service contract.
pub const PROFESSIONAL_SERVICE_CONTRACT: Rule = of_agency(international::PROFESSIONAL_SERVICE_CONTRACT);

/// The account has a reserved instance that has not expired.
pub const VALID_RESERVED_INSTANCES: Rule = of_agency(international::VALID_RESERVED_INSTANCES);

/// The account pays afterwards, from a credit limit. One newer fragment leaves it out (reading 23).
pub const POSTPAID_CREDIT_ACCOUNT: Rule = Rule {
    id: RuleId::PostpaidCreditAccount,
    sources: &[CnConditions, CnFailures5],
    remedy: Final,
    bars: When::history(told::credit_account().is_yes()),
    ..OF_AGENCY
};

/// More was invoiced than consumed, by any amount.
pub const INVOICE_ARREARS: Rule =
    Rule { id: RuleId::InvoiceArrears, bars: When::history(told::invoice_arrears().is_yes()), ..OF_AGENCY };

/// Money is left on a stored-value card.
pub const STORED_VALUE_CARD_BALANCE: Rule = Rule {
    id: RuleId::StoredValueCardBalance,
    bars: When::history(told::stored_value_card_balance().is_yes()),
    ..OF_AGENCY
};

/// A bonus that came with a top-up is left.
pub const RECHARGE_BONUS_BALANCE: Rule = Rule {
    id: RuleId::RechargeBonusBalance,
    sources: &[CnConditions, CnFailures3],
    bars: When::history(told::recharge_bonus_balance().is_yes()),
    ..OF_AGENCY
};

/// The account is an enterprise member account under independent accounting.
///
/// The fuller list bars members whose master is not in agency, the newer one every independent member:
/// one whose master is in agency with this partner stays open, and so does a unified member, whom
/// another rule bars (reading 24).
pub const ENTERPRISE_MEMBER_ACCOUNT: Rule = Rule {
    id: RuleId::EnterpriseMemberAccount,
    sources: &[CnConditions, CnConditions3, CnFailures2],
    bars: When::worked_history(&[FactName::EnterpriseRole, FactName::MasterAssociation], |case| {
        let is_member =
            const { told::enterprise_role().is_or_open(&[EnterpriseRole::IndependentMember], UNIFIED_MEMBER) };
        let master = told::master_association().is_or_open(
            &[MasterAssociation::Nobody, MasterAssociation::InviterOtherModel, MasterAssociation::OtherPartner],
            &[MasterAssociation::InviterAgency],
        );
        // In resale nobody can tell in any case, so that nobody is asked.
        let of_master = if case.invitation.model == Model::Agency { master.ask(case) } else { Truth::TRUE };
        is_member.ask(case).and_then(of_master)
    }),
    ..OF_AGENCY
};

/// The account is an enterprise master with members: independent ones bar, unified ones alone leave
/// it open (reading 10).
pub const ENTERPRISE_MASTER_WITH_MEMBERS: Rule = Rule {
    sources: &[CnConditions, CnConditions2, CnFailures2],
    ..of_agency(international::ENTERPRISE_MASTER_WITH_MEMBERS)
};

/// Another partner has pre-registered the customer, and that is still alive (reading 2).
pub const PRE_REGISTERED_BY_OTHER_PARTNER: Rule = Rule {
    sources: &[CnPreRegistration, CnFailures5, CnLinks2],
    models: EVERY_MODEL,
    ..international::PRE_REGISTERED_BY_OTHER_PARTNER
};

/// Topped-up money is left while more was invoiced than consumed – above a limit that nobody publishes,
/// so both together leave it open (reading 22).
pub const BALANCE_WITH_INVOICE_ARREARS: Rule = Rule {
    id: RuleId::BalanceWithInvoiceArrears,
    sources: &[CnFailures4],
    while_open: OnceKnown,
    bars: When::worked_history(&[FactName::InvoiceArrears, FactName::TopUpBalance], |case| {
        told::top_up_balance().is_yes().ask(case) & told::invoice_arrears().is_open_if_yes().ask(case)
    }),
    ..PUBLISHED
};

/// The same condition, of the list for the agency model.
const fn of_agency(rule: Rule) -> Rule {
    Rule { sources: &[CnConditions], models: AGENCY, may_bind: RESALE, ..rule }
}
