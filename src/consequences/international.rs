//! What follows in the international edition, reseller and referral.
//!
//! Hardly anything is published about referral: what is marked as inferred follows from the terms, by
//! which Huawei Cloud bills and collects from the customer.

use super::conditions::{
    AUTHORIZED, BRINGS_COUPONS_TO_EUROPE, BRINGS_RESOURCES, HAS_MEMBERS, NOT_PRE_REGISTERED, PARTNER_RESTRICTED,
    PARTNERS, PAYS_PER_USE, PRE_REGISTERED, REFUSED_IN_EUROPE, REFUSED_INTERNATIONALLY, RESOURCES_IF_FROZEN,
    REVIEWED_INTERNATIONALLY, SECOND_TIER, SETTLED_MONTHLY_AND_LEFT,
};
use super::{Aspect, Consequence, ConsequenceId as Id, Who};
use crate::decision::Question::{Associate, Leave};
use crate::facts::{Account, Budget, Freeze, PartnerState, Programme, told};
use crate::invitation::{Edition, Model};
use crate::rule::{Models, When};
use crate::source::Source::{
    EuAuthorization, EuCouponConversion, EuFreeze, EuPreRegistration, IntlAuthorizationLetter,
    IntlAuthorizationRequests, IntlBudget, IntlBudgetMonthly, IntlBudgetOld, IntlBudgetSecondTier, IntlBusinessEntity,
    IntlConditionsZh, IntlCoupons, IntlFragmentsZh, IntlFreeze, IntlFrozenPartner, IntlGracePeriod, IntlInvite,
    IntlInviteReseller, IntlLeaving, IntlLeavingAnswer, IntlModels, IntlPartnerQuota, IntlPreRegistration,
    IntlPreRegistrationOld, IntlPreRegistrationReview, IntlRefunds, IntlTerms, MemberFunds, Registration, S1, S3,
};

const BOTH: Models = Edition::International.models();
const RESELLER: Models = Models::of(&[Model::Reseller]);
const REFERRAL: Models = Models::of(&[Model::Referral]);

pub(super) static CONSEQUENCES: &[Consequence] = &[
    Consequence::of(Id::ContractReseller, Aspect::Contract, RESELLER, &[S1, IntlModels]).by(Who::Partner),
    Consequence::of(Id::ContractReferral, Aspect::Contract, REFERRAL, &[IntlTerms]).by(Who::HuaweiCloud),
    Consequence::of(Id::InvoiceReseller, Aspect::Invoice, RESELLER, &[S1, IntlModels]).by(Who::Partner),
    Consequence::of(Id::InvoiceReferral, Aspect::Invoice, REFERRAL, &[IntlTerms]).by(Who::HuaweiCloud),
    Consequence::of(Id::PaymentReseller, Aspect::Payment, RESELLER, &[IntlModels, S1]).by(Who::Partner),
    Consequence::of(Id::PaymentReferral, Aspect::Payment, REFERRAL, &[IntlTerms]).by(Who::HuaweiCloud),
    Consequence::of(Id::FundsReseller, Aspect::Funds, RESELLER, &[IntlBudget]).by(Who::Partner).adverse(),
    Consequence::of(Id::FundsReferral, Aspect::Funds, REFERRAL, &[IntlTerms]).by(Who::Customer).inferred(),
    Consequence::of(Id::ServiceReseller, Aspect::Service, RESELLER, &[S1]).by(Who::Partner),
    Consequence::of(Id::ServiceReferral, Aspect::Service, REFERRAL, &[IntlTerms]).by(Who::HuaweiCloud).inferred(),
    Consequence::of(
        Id::AccountStateReseller,
        Aspect::AccountState,
        RESELLER,
        &[S3, IntlFragmentsZh, IntlBudgetMonthly],
    )
    .by(Who::Partner)
    .adverse(),
    // The page freezes the accounts of one model, and names no other.
    Consequence::of(Id::AccountStateReferral, Aspect::AccountState, REFERRAL, &[S3]).inferred(),
    Consequence::of(Id::PartnerMayFreeze, Aspect::PartnerPowers, RESELLER, &[S1, IntlFreeze])
        .by(Who::Partner)
        .adverse(),
    Consequence::of(Id::PartnerMayOperate, Aspect::PartnerPowers, RESELLER, &[S1]).by(Who::Partner).adverse(),
    Consequence::of(Id::CouponsReseller, Aspect::Coupons, RESELLER, &[S1, S3])
        .when(When::history(told::has_cash_coupons().is_yes()))
        .adverse(),
    Consequence::of(Id::CouponsResellerConverted, Aspect::Coupons, RESELLER, &[EuCouponConversion])
        .by(Who::Partner)
        .when(BRINGS_COUPONS_TO_EUROPE)
        .adverse(),
    Consequence::of(Id::CouponsReferral, Aspect::Coupons, REFERRAL, &[S3])
        .when(When::history(told::has_cash_coupons().is_yes()))
        .inferred(),
    Consequence::of(Id::CouponNoArrearsIntl, Aspect::Coupons, BOTH, &[IntlCoupons])
        .when(When::told(told::has_cash_coupons().is_yes()))
        .adverse(),
    Consequence::of(Id::ResourcesReseller, Aspect::Resources, RESELLER, &[S3, IntlConditionsZh])
        .when(BRINGS_RESOURCES)
        .adverse(),
    Consequence::of(Id::ResourcesReferral, Aspect::Resources, REFERRAL, &[S3]).when(BRINGS_RESOURCES).inferred(),
    Consequence::of(Id::PricesReseller, Aspect::Prices, RESELLER, &[IntlBudgetOld]).by(Who::Partner),
    Consequence::of(Id::PricesReferral, Aspect::Prices, REFERRAL, &[IntlTerms]).inferred(),
    Consequence::of(Id::GraceReseller, Aspect::GracePeriod, RESELLER, &[IntlGracePeriod]).when(PAYS_PER_USE),
    Consequence::of(Id::EntityReseller, Aspect::BusinessEntity, RESELLER, &[IntlBusinessEntity]).by(Who::Partner),
    Consequence::of(Id::EntityReferral, Aspect::BusinessEntity, REFERRAL, &[IntlTerms]).by(Who::HuaweiCloud).inferred(),
    Consequence::of(Id::MembersAffected, Aspect::MemberAccounts, RESELLER, &[S1])
        .by(Who::Partner)
        .when(HAS_MEMBERS)
        .adverse(),
    Consequence::of(Id::MembersDuty, Aspect::MemberAccounts, RESELLER, &[S1])
        .by(Who::Customer)
        .when(HAS_MEMBERS)
        .adverse(),
    Consequence::of(Id::MembersNoFunds, Aspect::MemberAccounts, RESELLER, &[MemberFunds]).when(HAS_MEMBERS).adverse(),
    Consequence::of(Id::DisputesReseller, Aspect::Disputes, RESELLER, &[S1]),
    Consequence::of(Id::LeavingReseller, Aspect::Leaving, RESELLER, &[S1]),
    Consequence::of(Id::PartnerFallsAway, Aspect::PartnerFallsAway, RESELLER, &[S1]).by(Who::HuaweiCloud).adverse(),
    // Freeze and budget.
    Consequence::of(Id::FreezeLiftedByPartner, Aspect::Freeze, RESELLER, &[S3, IntlBudgetMonthly]).by(Who::Partner),
    Consequence::of(Id::FreezeNeedsDistributor, Aspect::Freeze, RESELLER, &[IntlBudgetSecondTier])
        .by(Who::Distributor)
        .when(SECOND_TIER)
        .adverse(),
    Consequence::of(Id::FreezeServicesGoOnCosting, Aspect::Freeze, RESELLER, &[IntlFragmentsZh])
        .when(BRINGS_RESOURCES)
        .adverse(),
    Consequence::of(Id::FreezeAvoidedByTicket, Aspect::Freeze, RESELLER, &[IntlInvite])
        .by(Who::Partner)
        .when(BRINGS_RESOURCES),
    Consequence::of(Id::FreezeAccountForbids, Aspect::Freeze, RESELLER, &[EuFreeze]).when(FROZEN).adverse(),
    Consequence::of(Id::FreezeAccountAllows, Aspect::Freeze, RESELLER, &[EuFreeze]).when(FROZEN),
    Consequence::of(Id::FreezeResources, Aspect::Freeze, RESELLER, &[EuFreeze])
        .by(Who::Partner)
        .when(RESOURCES_IF_FROZEN)
        .adverse(),
    Consequence::of(Id::FreezeResourcesDeleted, Aspect::Freeze, RESELLER, &[IntlFreeze])
        .by(Who::HuaweiCloud)
        .when(RESOURCES_IF_FROZEN)
        .adverse(),
    Consequence::of(Id::BudgetNone, Aspect::Budget, RESELLER, &[S3])
        .by(Who::Partner)
        .when(When::told(told::budget().is(&[Budget::None])))
        .adverse(),
    Consequence::of(Id::BudgetMonthly, Aspect::Budget, RESELLER, &[IntlBudgetMonthly]).when(MONTHLY),
    Consequence::of(Id::BudgetAlerts, Aspect::Budget, RESELLER, &[IntlBudgetMonthly]).when(MONTHLY),
    Consequence::of(Id::BudgetOneTime, Aspect::Budget, RESELLER, &[IntlBudget])
        .when(When::told(told::budget().is(&[Budget::OneTime])))
        .adverse(),
    Consequence::of(Id::BudgetExceeded, Aspect::Budget, RESELLER, &[IntlBudgetOld, IntlBudgetMonthly, IntlBudget])
        .when(When::told(told::budget().is(&[Budget::Monthly, Budget::OneTime])))
        .adverse(),
    // The partner's own state.
    Consequence::of(Id::PartnerRestricted, Aspect::PartnerState, RESELLER, &[IntlFrozenPartner])
        .by(Who::Partner)
        .when(PARTNER_RESTRICTED)
        .adverse(),
    Consequence::of(Id::PartnerFrozenEffects, Aspect::PartnerState, RESELLER, &[IntlFrozenPartner])
        .by(Who::Partner)
        .on(&[Associate, Leave])
        .when(When::told(told::partner_state().is(&[PartnerState::Frozen])))
        .adverse(),
    // A restricted partner may be so for its quota, or for something else.
    Consequence::of(Id::PartnerOverQuota, Aspect::PartnerState, RESELLER, &[IntlPartnerQuota])
        .by(Who::Partner)
        .when(When::told(told::partner_state().is_or_open(&[], &[PartnerState::Restricted])))
        .adverse(),
    // What is disclosed.
    Consequence::of(Id::DisclosureIdentity, Aspect::Disclosure, RESELLER, &[S1]).by(Who::HuaweiCloud),
    Consequence::of(Id::DisclosureTransactionsReseller, Aspect::Disclosure, RESELLER, &[S1]).by(Who::HuaweiCloud),
    Consequence::of(Id::DisclosureRecommendations, Aspect::Disclosure, RESELLER, &[S1]).by(Who::HuaweiCloud),
    Consequence::of(Id::DisclosureDistributor, Aspect::Disclosure, RESELLER, &[S1])
        .by(Who::Distributor)
        .when(SECOND_TIER),
    // Refunds: while the tie lasts, the month's bill is the partner's and nothing is refunded to anybody.
    Consequence::of(Id::RefundResellerLeft, Aspect::Refund, RESELLER, &[IntlRefunds])
        .by(Who::Partner)
        .on(&[Associate, Leave])
        .when(SETTLED_MONTHLY_AND_LEFT)
        .adverse(),
    // Authorization.
    Consequence::of(Id::AuthorizationOptional, Aspect::Authorization, BOTH, &[S3, IntlAuthorizationRequests])
        .by(Who::Customer),
    Consequence::of(
        Id::AuthorizationPowers,
        Aspect::Authorization,
        BOTH,
        &[IntlAuthorizationLetter, IntlAuthorizationRequests, S3],
    )
    .by(Who::Partner)
    .when(AUTHORIZED)
    .adverse(),
    Consequence::of(Id::AuthorizationNeedsDistributor, Aspect::Authorization, BOTH, &[EuAuthorization])
        .by(Who::Distributor)
        .when(SECOND_TIER),
    // Terms: the instructions are for resellers' customers only.
    Consequence::of(Id::TermsExemption, Aspect::Terms, RESELLER, &[S1]).by(Who::HuaweiCloud).adverse(),
    Consequence::of(Id::TermsEula, Aspect::Terms, RESELLER, &[S1]),
    Consequence::of(Id::TermsMyAccountPrevails, Aspect::Terms, RESELLER, &[S1]),
    Consequence::of(Id::TermsPrivacy, Aspect::Terms, RESELLER, &[S1]).by(Who::HuaweiCloud),
    Consequence::of(Id::TermsMayChange, Aspect::Terms, RESELLER, &[S1]).by(Who::HuaweiCloud),
    Consequence::of(Id::CountryFinal, Aspect::Terms, BOTH, &[Registration])
        .by(Who::Customer)
        .when(When::told(told::account().is(&[Account::New])))
        .adverse(),
    // Pre-registration.
    Consequence::of(
        Id::PreregValidity,
        Aspect::PreRegistration,
        BOTH,
        &[IntlPreRegistrationOld, EuPreRegistration, IntlPreRegistration],
    )
    .by(Who::Partner)
    .when(PRE_REGISTERED),
    Consequence::of(Id::PreregNeededForEmail, Aspect::PreRegistration, BOTH, &[IntlInviteReseller])
        .by(Who::Partner)
        .when(NOT_PRE_REGISTERED),
    Consequence::of(Id::PreregRefusedIntl, Aspect::PreRegistration, BOTH, &[IntlPreRegistration])
        .by(Who::HuaweiCloud)
        .when(REFUSED_INTERNATIONALLY)
        .adverse(),
    Consequence::of(Id::PreregRefusedEu, Aspect::PreRegistration, BOTH, &[EuPreRegistration, IntlPreRegistration])
        .by(Who::HuaweiCloud)
        .when(REFUSED_IN_EUROPE)
        .adverse(),
    Consequence::of(
        Id::PreregManualIntl,
        Aspect::PreRegistration,
        BOTH,
        &[IntlPreRegistration, IntlPreRegistrationReview],
    )
    .by(Who::Partner)
    .when(REVIEWED_INTERNATIONALLY),
    Consequence::of(Id::PreregCap, Aspect::PreRegistration, BOTH, &[IntlPreRegistrationOld])
        .by(Who::Partner)
        .when(PARTNERS),
    Consequence::of(Id::PreregContact, Aspect::PreRegistration, BOTH, &[IntlPreRegistration])
        .by(Who::Partner)
        .when(PARTNERS),
    // Leaving.
    Consequence::of(Id::LeaveIntlCounterparty, Aspect::Leaving, BOTH, &[IntlLeaving, IntlLeavingAnswer]).on(&[Leave]),
    Consequence::of(Id::LeaveIntlGrace, Aspect::GracePeriod, RESELLER, &[IntlGracePeriod])
        .on(&[Leave])
        .when(PAYS_PER_USE),
    Consequence::of(Id::LeaveIntlForced, Aspect::PartnerFallsAway, BOTH, &[S1])
        .by(Who::HuaweiCloud)
        .on(&[Leave])
        .when(When::told(told::partner_programme().is(&[Programme::Withdrawn, Programme::Terminated])))
        .adverse(),
];

/// Whose account is frozen; any other may be, some day.
const FROZEN: When =
    When::told(told::account_freeze().is_or_open(&[Freeze::Automatic, Freeze::Manual], &[Freeze::None]));

const MONTHLY: When = When::told(told::budget().is(&[Budget::Monthly]));
