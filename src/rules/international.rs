//! The conditions of the international edition: first those of the published list [S3], then what
//! only the partner console's failure table names [I-FAIL].

use crate::facts::{
    Bills, Case, Contract, Contracts, EnterpriseRole, FactName, PartnerRole, Party, Reserver, Site, Test, UNKNOWN, told,
};
use crate::invitation::{Edition, Model};
use crate::moment::Past;
use crate::rule::Remedy::{Final, FixableByCustomer, NeedsPartner, UseOtherAccount, Wait};
use crate::rule::WhileOpen::{HoldsUp, LeftToServer};
use crate::rule::{Models, Rule, RuleId, When};
use crate::source::Source::{ApiErrors, EuPreRegistration, IntlConditionsZh, IntlFailures, IntlPreRegistration, S3};
use crate::truth::Truth;

pub(super) const BOTH_MODELS: Models = Edition::International.models();
pub(super) const RESELLER: Models = Models::of(&[Model::Reseller]);
pub(super) const REFERRAL: Models = Models::of(&[Model::Referral]);

/// What most rules have in common: they bind both models and hold the answer up.
const PUBLISHED: Rule = Rule {
    id: RuleId::SiteMismatch,
    sources: &[S3, IntlConditionsZh],
    models: BOTH_MODELS,
    may_bind: Models::NONE,
    while_open: HoldsUp,
    remedy: FixableByCustomer,
    bars: When::worked(&[], |_| Truth::FALSE),
};

/// The account lives on another site than the invitation.
///
/// An account of the China site is barred by the page. Between the international and the European
/// site no page says it for associating; the European one refuses only to pre-register (reading 9).
pub const SITE_MISMATCH: Rule = Rule {
    id: RuleId::SiteMismatch,
    sources: &[S3, IntlConditionsZh, EuPreRegistration, ApiErrors],
    remedy: UseOtherAccount,
    bars: When::worked_history(&[FactName::AccountSite], |case| {
        let china = const { told::account_site().is_or_open(&[Site::China], &[Site::International, Site::Europe]) };
        if case.code(FactName::AccountSite) == case.invitation.own_site() { Truth::FALSE } else { china.ask(case) }
    }),
    ..PUBLISHED
};

/// The customer is associated with another partner. Being tied to the inviting one already is no bar.
pub const ALREADY_ASSOCIATED_OTHER_PARTNER: Rule = Rule {
    id: RuleId::AlreadyAssociatedOtherPartner,
    sources: &[S3, IntlConditionsZh, IntlFailures],
    bars: When::history(told::associated_with().is(&[Party::OtherPartner])),
    ..PUBLISHED
};

/// The customer has signed a special contract. The three kinds are named as examples, so one of
/// another kind leaves it open (reading 7).
pub const SPECIAL_CONTRACT: Rule = Rule {
    id: RuleId::SpecialContract,
    sources: &[S3, IntlConditionsZh, IntlFailures],
    remedy: Final,
    bars: When::history(has_contract(&[
        Contract::OfflineDirect,
        Contract::TelemarketingDiscount,
        Contract::DirectSpecialOffer,
    ])),
    ..PUBLISHED
};

/// The account was registered more than seven days ago.
///
/// Only *direct* association is barred: a live pre-registration by the inviting partner lifts it
/// (readings 1 and 2).
pub const REGISTERED_OVER_SEVEN_DAYS: Rule = Rule {
    id: RuleId::RegisteredOverSevenDays,
    remedy: NeedsPartner,
    bars: When::worked_history(
        &[FactName::RegisteredAt, FactName::CheckedAt, FactName::PreRegisteredBy, FactName::PreRegistrationApprovedAt],
        |case| Past::Registration.is_over(case) & !pre_registered_by_inviter(case),
    ),
    ..PUBLISHED
};

/// The account has spent cash, any amount; lifted as its age is (readings 1 and 4).
pub const HAS_CASH_EXPENDITURE: Rule = Rule {
    id: RuleId::HasCashExpenditure,
    sources: &[S3, IntlConditionsZh, IntlPreRegistration],
    remedy: NeedsPartner,
    bars: When::worked_history(
        &[
            FactName::CheckedAt,
            FactName::CashExpenditure,
            FactName::PreRegisteredBy,
            FactName::PreRegistrationApprovedAt,
        ],
        |case| told::cash_expenditure().is_yes().ask(case) & !pre_registered_by_inviter(case),
    ),
    ..PUBLISHED
};

/// A bill is unpaid, whatever the amount; one not yet due leaves it open (reading 5).
pub const UNPAID_BILLS: Rule = Rule {
    id: RuleId::UnpaidBills,
    bars: When::history(told::unpaid_bills().is_or_open(&[Bills::Unpaid], &[Bills::NotYetDue])),
    ..PUBLISHED
};

/// The account is a member under unified accounting, as a resource account or a cloud account.
pub const UNIFIED_ACCOUNTING_MEMBER: Rule = Rule {
    id: RuleId::UnifiedAccountingMember,
    remedy: UseOtherAccount,
    bars: When::history(told::enterprise_role().is(UNIFIED_MEMBER)),
    ..PUBLISHED
};

/// The customer has signed a professional service contract.
pub const PROFESSIONAL_SERVICE_CONTRACT: Rule = Rule {
    id: RuleId::ProfessionalServiceContract,
    models: RESELLER,
    remedy: Final,
    bars: When::history(has_contract(&[Contract::ProfessionalService])),
    ..PUBLISHED
};

/// The account has a reserved instance that has not expired.
pub const VALID_RESERVED_INSTANCES: Rule = Rule {
    id: RuleId::ValidReservedInstances,
    models: RESELLER,
    bars: When::history(told::valid_reserved_instances().is_yes()),
    ..PUBLISHED
};

/// The account is an enterprise member account, of whichever kind of accounting.
pub const ENTERPRISE_MEMBER_ACCOUNT: Rule = Rule {
    id: RuleId::EnterpriseMemberAccount,
    models: RESELLER,
    remedy: UseOtherAccount,
    bars: When::history(told::enterprise_role().is(&[
        EnterpriseRole::UnifiedMemberResource,
        EnterpriseRole::UnifiedMemberCloud,
        EnterpriseRole::IndependentMember,
    ])),
    ..PUBLISHED
};

/// The account is an enterprise master with members.
///
/// The English page bars any member, the newer Chinese page and the failure table only members
/// under independent accounting: a master of unified members only stays open (reading 10).
pub const ENTERPRISE_MASTER_WITH_MEMBERS: Rule = Rule {
    id: RuleId::EnterpriseMasterWithMembers,
    sources: &[S3, IntlConditionsZh, IntlFailures],
    models: RESELLER,
    bars: When::history(
        told::enterprise_role()
            .is_or_open(&[EnterpriseRole::MasterWithIndependentMembers], &[EnterpriseRole::MasterWithUnifiedMembers]),
    ),
    ..PUBLISHED
};

/// The customer is a partner, or has applied to become one.
pub const CUSTOMER_IS_PARTNER: Rule = Rule {
    id: RuleId::CustomerIsPartner,
    sources: &[IntlFailures],
    while_open: LeftToServer,
    remedy: UseOtherAccount,
    bars: When::history(told::partner_role().is(&[PartnerRole::Partner, PartnerRole::Applying])),
    ..PUBLISHED
};

/// It is an account of Huawei's own.
pub const INTERNAL_ACCOUNT: Rule = Rule {
    id: RuleId::InternalAccount,
    sources: &[IntlFailures],
    while_open: LeftToServer,
    remedy: UseOtherAccount,
    bars: When::told(told::huawei_internal_account().is_yes()),
    ..PUBLISHED
};

/// Another partner has pre-registered the customer, and that is still alive (reading 2).
pub const PRE_REGISTERED_BY_OTHER_PARTNER: Rule = Rule {
    id: RuleId::PreRegisteredByOtherPartner,
    sources: &[IntlFailures, IntlPreRegistration],
    while_open: LeftToServer,
    remedy: Wait,
    bars: When::worked(
        &[FactName::CheckedAt, FactName::PreRegisteredBy, FactName::PreRegistrationApprovedAt],
        |case| told::pre_registered_by().is(&[Reserver::OtherPartner]).ask(case).and_then(is_alive(case)),
    ),
    ..PUBLISHED
};

/// Whether the inviting partner has a live pre-registration of the customer; in China, of the account
/// with this phone number (reading 18).
///
/// Not knowing who has pre-registered the customer stays unknown for an invitation by email, which
/// only pre-registered customers can be sent; by a link or QR code handed out to anybody it is taken
/// as absent, so that the published bar stands until somebody says otherwise (reading 1).
pub(crate) fn pre_registered_by_inviter(case: &Case) -> Truth {
    if case.code(FactName::PreRegisteredBy) == UNKNOWN && case.invitation.channel.is_open_link() {
        return Truth::FALSE;
    }
    let by_inviter = told::pre_registered_by().is(&[Reserver::Inviter]).ask(case).and_then(is_alive(case));
    match case.invitation.edition {
        Edition::International => by_inviter,
        Edition::China => by_inviter.and_then(told::pre_registered_phone_matches().is_yes().ask(case)),
    }
}

/// Whether the pre-registration there is, whosever, has not lapsed (reading 2).
pub(crate) fn is_alive(case: &Case) -> Truth {
    !Past::PreRegistration.is_over(case)
}

/// Whether a contract of one of these kinds was signed; one of an unknown kind leaves it open.
const fn has_contract(kinds: &[Contract]) -> Test {
    told::contracts().includes(Contracts::of(kinds), Contracts::of(&[Contract::Other]))
}

pub(super) const UNIFIED_MEMBER: &[EnterpriseRole] =
    &[EnterpriseRole::UnifiedMemberResource, EnterpriseRole::UnifiedMemberCloud];
