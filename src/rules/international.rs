//! The conditions of the international edition, in the order of the source page [S3]; after them
//! what only the partner console's failure table names [I-FAIL].

use super::in_history;
use crate::facts::{
    Bills, Case, Contract, Contracts, EnterpriseRole, FactName, Only, PartnerRole, Party, Reserver, Site, UNKNOWN, YES,
};
use crate::invitation::{Model, Website};
use crate::moment::Past;
use crate::rule::Remedy::{Final, FixableByCustomer, NeedsPartner, UseOtherAccount, Wait};
use crate::rule::WhileOpen::{HoldsUp, LeftToServer};
use crate::rule::{Models, Rule, RuleId};
use crate::source::Source::{ApiErrors, EuPreRegistration, IntlConditionsZh, IntlFailures, IntlPreRegistration, S3};
use crate::truth::Truth;

pub(super) const BOTH_MODELS: Models = Models::of(&[Model::Reseller, Model::Referral]);
pub(super) const RESELLER: Models = Models::of(&[Model::Reseller]);
pub(super) const REFERRAL: Models = Models::of(&[Model::Referral]);

const SPECIAL: Contracts =
    Contracts::of(&[Contract::OfflineDirect, Contract::TelemarketingDiscount, Contract::DirectSpecialOffer]);
const PROFESSIONAL: Contracts = Contracts::of(&[Contract::ProfessionalService]);

/// The account lives on another site than the invitation.
///
/// An account of the China site is barred by the page. Between the international and the European
/// site no page says it for associating; the European one refuses only to pre-register (reading 9).
pub const SITE_MISMATCH: Rule = Rule {
    id: RuleId::SiteMismatch,
    sources: &[S3, IntlConditionsZh, EuPreRegistration, ApiErrors],
    models: BOTH_MODELS,
    while_open: HoldsUp,
    remedy: UseOtherAccount,
    reads: FactName::set(&[FactName::Account, FactName::AccountSite]),
    bars: |case| {
        in_history(
            case,
            case.account_site().is_or_leaves_open(
                const { Site::only(&[Site::China]) },
                match case.invitation.website {
                    Website::International => const { Site::only(&[Site::Europe]) },
                    Website::Europe => const { Site::only(&[Site::International]) },
                },
            ),
        )
    },
};

/// The customer is associated with another partner. Being tied to the inviting one already is no bar.
pub const ALREADY_ASSOCIATED_OTHER_PARTNER: Rule = Rule {
    id: RuleId::AlreadyAssociatedOtherPartner,
    sources: &[S3, IntlConditionsZh, IntlFailures],
    models: BOTH_MODELS,
    while_open: HoldsUp,
    remedy: FixableByCustomer,
    reads: FactName::set(&[FactName::Account, FactName::AssociatedWith]),
    bars: |case| in_history(case, case.associated_with().is(const { Party::only(&[Party::OtherPartner]) })),
};

/// The customer has signed a special contract. The three kinds are named as examples, so one of
/// another kind leaves it open (reading 7).
pub const SPECIAL_CONTRACT: Rule = Rule {
    id: RuleId::SpecialContract,
    sources: &[S3, IntlConditionsZh, IntlFailures],
    models: BOTH_MODELS,
    while_open: HoldsUp,
    remedy: Final,
    reads: FactName::set(&[FactName::Account, FactName::Contracts]),
    bars: |case| in_history(case, has_contract(case, SPECIAL)),
};

/// The account was registered more than seven days ago.
///
/// Only *direct* association is barred: a live pre-registration by the inviting partner lifts it
/// (readings 1 and 2).
pub const REGISTERED_OVER_SEVEN_DAYS: Rule = Rule {
    id: RuleId::RegisteredOverSevenDays,
    sources: &[S3, IntlConditionsZh],
    models: BOTH_MODELS,
    while_open: HoldsUp,
    remedy: NeedsPartner,
    reads: FactName::set(&[
        FactName::Account,
        FactName::RegisteredAt,
        FactName::CheckedAt,
        FactName::PreRegisteredBy,
        FactName::PreRegistrationApprovedAt,
    ]),
    bars: |case| in_history(case, Past::Registration.is_over(case) & !pre_registered_by_inviter(case)),
};

/// The account has spent cash, any amount; lifted as its age is (readings 1 and 4).
pub const HAS_CASH_EXPENDITURE: Rule = Rule {
    id: RuleId::HasCashExpenditure,
    sources: &[S3, IntlConditionsZh, IntlPreRegistration],
    models: BOTH_MODELS,
    while_open: HoldsUp,
    remedy: NeedsPartner,
    reads: FactName::set(&[
        FactName::Account,
        FactName::CheckedAt,
        FactName::CashExpenditure,
        FactName::PreRegisteredBy,
        FactName::PreRegistrationApprovedAt,
    ]),
    bars: |case| in_history(case, case.cash_expenditure().is(YES) & !pre_registered_by_inviter(case)),
};

/// A bill is unpaid, whatever the amount; one not yet due leaves it open (reading 5).
pub const UNPAID_BILLS: Rule = Rule {
    id: RuleId::UnpaidBills,
    sources: &[S3, IntlConditionsZh],
    models: BOTH_MODELS,
    while_open: HoldsUp,
    remedy: FixableByCustomer,
    reads: FactName::set(&[FactName::Account, FactName::UnpaidBills]),
    bars: |case| {
        in_history(
            case,
            case.unpaid_bills()
                .is_or_leaves_open(const { Bills::only(&[Bills::Unpaid]) }, const { Bills::only(&[Bills::NotYetDue]) }),
        )
    },
};

/// The account is a member under unified accounting, as a resource account or a cloud account.
pub const UNIFIED_ACCOUNTING_MEMBER: Rule = Rule {
    id: RuleId::UnifiedAccountingMember,
    sources: &[S3, IntlConditionsZh],
    models: BOTH_MODELS,
    while_open: HoldsUp,
    remedy: UseOtherAccount,
    reads: FactName::set(&[FactName::Account, FactName::EnterpriseRole]),
    bars: |case| in_history(case, case.enterprise_role().is(UNIFIED_MEMBER)),
};

/// The customer has signed a professional service contract.
pub const PROFESSIONAL_SERVICE_CONTRACT: Rule = Rule {
    id: RuleId::ProfessionalServiceContract,
    sources: &[S3, IntlConditionsZh],
    models: RESELLER,
    while_open: HoldsUp,
    remedy: Final,
    reads: FactName::set(&[FactName::Account, FactName::Contracts]),
    bars: |case| in_history(case, has_contract(case, PROFESSIONAL)),
};

/// The account has a reserved instance that has not expired.
pub const VALID_RESERVED_INSTANCES: Rule = Rule {
    id: RuleId::ValidReservedInstances,
    sources: &[S3, IntlConditionsZh],
    models: RESELLER,
    while_open: HoldsUp,
    remedy: FixableByCustomer,
    reads: FactName::set(&[FactName::Account, FactName::ValidReservedInstances]),
    bars: |case| in_history(case, case.valid_reserved_instances().is(YES)),
};

/// The account is an enterprise member account, of whichever kind of accounting.
pub const ENTERPRISE_MEMBER_ACCOUNT: Rule = Rule {
    id: RuleId::EnterpriseMemberAccount,
    sources: &[S3, IntlConditionsZh],
    models: RESELLER,
    while_open: HoldsUp,
    remedy: UseOtherAccount,
    reads: FactName::set(&[FactName::Account, FactName::EnterpriseRole]),
    bars: |case| in_history(case, case.enterprise_role().is(MEMBER)),
};

/// The account is an enterprise master with members.
///
/// The English page bars any member, the newer Chinese page and the failure table only members
/// under independent accounting: a master of unified members only stays open (reading 10).
pub const ENTERPRISE_MASTER_WITH_MEMBERS: Rule = Rule {
    id: RuleId::EnterpriseMasterWithMembers,
    sources: &[S3, IntlConditionsZh, IntlFailures],
    models: RESELLER,
    while_open: HoldsUp,
    remedy: FixableByCustomer,
    reads: FactName::set(&[FactName::Account, FactName::EnterpriseRole]),
    bars: |case| {
        in_history(
            case,
            case.enterprise_role().is_or_leaves_open(
                const { EnterpriseRole::only(&[EnterpriseRole::MasterWithIndependentMembers]) },
                const { EnterpriseRole::only(&[EnterpriseRole::MasterWithUnifiedMembers]) },
            ),
        )
    },
};

/// The customer is a partner, or has applied to become one.
pub const CUSTOMER_IS_PARTNER: Rule = Rule {
    id: RuleId::CustomerIsPartner,
    sources: &[IntlFailures],
    models: BOTH_MODELS,
    while_open: LeftToServer,
    remedy: UseOtherAccount,
    reads: FactName::set(&[FactName::Account, FactName::PartnerRole]),
    bars: |case| {
        in_history(
            case,
            case.partner_role().is(const { PartnerRole::only(&[PartnerRole::Partner, PartnerRole::Applying]) }),
        )
    },
};

/// It is an account of Huawei's own.
pub const INTERNAL_ACCOUNT: Rule = Rule {
    id: RuleId::InternalAccount,
    sources: &[IntlFailures],
    models: BOTH_MODELS,
    while_open: LeftToServer,
    remedy: UseOtherAccount,
    reads: FactName::set(&[FactName::HuaweiInternalAccount]),
    bars: |case| case.huawei_internal_account().is(YES),
};

/// Another partner has pre-registered the customer, and that is still alive (reading 2).
pub const PRE_REGISTERED_BY_OTHER_PARTNER: Rule = Rule {
    id: RuleId::PreRegisteredByOtherPartner,
    sources: &[IntlFailures, IntlPreRegistration],
    models: BOTH_MODELS,
    while_open: LeftToServer,
    remedy: Wait,
    reads: FactName::set(&[FactName::CheckedAt, FactName::PreRegisteredBy, FactName::PreRegistrationApprovedAt]),
    bars: |case| {
        let by_other = case.pre_registered_by().is(const { Reserver::only(&[Reserver::OtherPartner]) });
        by_other.and_then(!Past::PreRegistration.is_over(case))
    },
};

/// Whether the inviting partner has a live pre-registration of the customer.
///
/// Not knowing who has pre-registered the customer stays unknown for an invitation by email, which
/// only pre-registered customers can be sent; by a link or QR code handed out to anybody it is taken
/// as absent, so that the published bar stands until somebody says otherwise (reading 1).
fn pre_registered_by_inviter(case: &Case) -> Truth {
    if case.code(FactName::PreRegisteredBy) == UNKNOWN && case.invitation.channel.is_open_link() {
        return Truth::FALSE;
    }
    let by_inviter = case.pre_registered_by().is(const { Reserver::only(&[Reserver::Inviter]) });
    by_inviter.and_then(!Past::PreRegistration.is_over(case))
}

/// Whether a contract of one of these kinds was signed; one of an unknown kind leaves it open.
fn has_contract(case: &Case, kinds: Contracts) -> Truth {
    case.contracts().any_of_or_leaves_open(kinds, const { Contracts::of(&[Contract::Other]) })
}

const UNIFIED_MEMBER: Only<EnterpriseRole> =
    EnterpriseRole::only(&[EnterpriseRole::UnifiedMemberResource, EnterpriseRole::UnifiedMemberCloud]);

const MEMBER: Only<EnterpriseRole> = EnterpriseRole::only(&[
    EnterpriseRole::UnifiedMemberResource,
    EnterpriseRole::UnifiedMemberCloud,
    EnterpriseRole::IndependentMember,
]);
