//! What follows in the China edition: consulting, agency and resale.
//!
//! The notice is all that is published about resale. Where it is silent, the silence is what customers
//! are told; what is published of agency alone may follow in resale too (readings 14 and 34).

use super::conditions::{
    ALLOCATION_MEETS_ARREARS, AUTHORIZED, BRINGS_COUPONS, BRINGS_RESOURCES, FIRST_TIER, HAS_ALLOCATION, HAS_CASH,
    HAS_CASH_AND_SWITCHES, HAS_MEMBERS, HAS_VOUCHERS, NOT_PRE_REGISTERED, PAID_FROM_BALANCE_AND_LEFT,
    PAID_FROM_BALANCE_AND_SWITCHED, PAID_FROM_BALANCE_WHILE_TIED, PAID_THEMSELVES, PAID_THEMSELVES_AND_SWITCHED,
    PARTNER_PAID, PARTNER_PAID_AND_LEFT, PARTNERS, PAYS_PER_USE, PRE_REGISTERED, REFUSED_IN_CHINA, REVIEWED_IN_CHINA,
    SECOND_TIER, SOMEBODY,
};
use super::{Aspect, Consequence, ConsequenceId as Id, Who};
use crate::decision::Question::{Adjust, Associate, Leave, Switch};
use crate::facts::{Operation, OrderPayment, Reserver, told};
use crate::invitation::{Edition, Model};
use crate::rule::{Models, When};
use crate::source::Source::{
    CnAuthorization, CnCashCouponInvoices, CnCashCoupons, CnCashDefinition, CnConditions, CnCoupons, CnFaqTitles,
    CnIncentives, CnInvoices, CnLeaving, CnLinks, CnLinks2, CnOrders, CnPayOnBehalf, CnPreRegistration,
    CnPreRegistration2, CnPreRegistrationForm, CnPreRegistrationPhone, CnQuota, CnRecall, CnRefunds, CnSwitching,
    CnVouchers, CnWhoPaysOnBehalf, CnWithdrawal, S0, S2,
};

const ALL: Models = Edition::China.models();
const CONSULTING: Models = Models::of(&[Model::Consulting]);
const AGENCY: Models = Models::of(&[Model::Agency]);
const RESALE: Models = Models::of(&[Model::Resale]);
const CONSULTING_AND_AGENCY: Models = Models::of(&[Model::Consulting, Model::Agency]);
const AGENCY_AND_RESALE: Models = Models::of(&[Model::Agency, Model::Resale]);

pub(super) static CONSEQUENCES: &[Consequence] = &[
    Consequence::of(Id::ContractConsulting, Aspect::Contract, CONSULTING, &[S0]).by(Who::HuaweiCloud),
    Consequence::of(Id::ContractAgency, Aspect::Contract, AGENCY, &[S0]).by(Who::Partner),
    Consequence::of(Id::ContractResale, Aspect::Contract, RESALE, &[S0]).by(Who::Partner),
    Consequence::of(Id::InvoiceConsulting, Aspect::Invoice, CONSULTING, &[S0, S2, CnInvoices]).by(Who::HuaweiCloud),
    Consequence::of(Id::InvoiceConsultingNotByPartner, Aspect::Invoice, CONSULTING, &[CnInvoices]),
    Consequence::of(Id::InvoiceAgency, Aspect::Invoice, AGENCY, &[S0, S2]).by(Who::Partner),
    Consequence::of(Id::InvoiceResale, Aspect::Invoice, RESALE, &[S0]).by(Who::Partner),
    Consequence::of(Id::PaymentConsulting, Aspect::Payment, CONSULTING, &[S0, S2]).by(Who::HuaweiCloud),
    Consequence::of(Id::PaymentAgency, Aspect::Payment, AGENCY, &[S0, S2]).by(Who::Partner),
    Consequence::of(Id::PaymentAgencyAccountOnlyUses, Aspect::Payment, AGENCY, &[S0]).by(Who::Partner).adverse(),
    Consequence::of(Id::PaymentResale, Aspect::Payment, RESALE, &[S0]).by(Who::Partner),
    Consequence::of(Id::FundsConsulting, Aspect::Funds, CONSULTING, &[S0]).by(Who::Customer),
    Consequence::of(Id::FundsAgency, Aspect::Funds, AGENCY, &[S2]).by(Who::Partner).adverse(),
    Consequence::of(Id::FundsResale, Aspect::Funds, RESALE, &[S0]),
    Consequence::of(Id::ServiceConsulting, Aspect::Service, CONSULTING, &[S0]).by(Who::HuaweiCloud),
    Consequence::of(Id::ServiceConsultingPartnerDuties, Aspect::Service, CONSULTING, &[S0]).by(Who::Partner),
    Consequence::of(Id::ServiceAgency, Aspect::Service, AGENCY, &[S0]).by(Who::Partner),
    Consequence::of(Id::LiabilityAgencyHuaweiCloud, Aspect::Liability, AGENCY, &[S0]).by(Who::HuaweiCloud),
    Consequence::of(Id::ServiceResale, Aspect::Service, RESALE, &[S0]).by(Who::Partner),
    Consequence::of(Id::LiabilityResaleHuaweiCloud, Aspect::Liability, RESALE, &[S0]).by(Who::HuaweiCloud).adverse(),
    Consequence::of(Id::AccountStateConsulting, Aspect::AccountState, CONSULTING, &[S0]).inferred(),
    Consequence::of(Id::AccountStateAgency, Aspect::AccountState, AGENCY, &[S2]),
    Consequence::of(Id::AccountStateResale, Aspect::AccountState, RESALE, &[S0]),
    Consequence::of(Id::CouponsConsulting, Aspect::Coupons, CONSULTING, &[S0]).when(BRINGS_COUPONS).inferred(),
    Consequence::of(Id::CouponsAgencyVouchers, Aspect::Coupons, AGENCY, &[CnConditions])
        .when(When::history(told::unspent_vouchers().is_yes())),
    // Of an account there is already, says the clause; a new one has none.
    Consequence::of(Id::CouponsAgencyCashCoupons, Aspect::Coupons, AGENCY, &[S0, CnConditions])
        .by(Who::Issuer)
        .when(When::history(told::unspent_cash_coupons().is_yes()))
        .adverse(),
    Consequence::of(Id::CouponsResale, Aspect::Coupons, RESALE, &[S0]).when(BRINGS_COUPONS),
    Consequence::of(Id::CashConsulting, Aspect::Cash, CONSULTING, &[S0]).by(Who::Customer).when(HAS_CASH).inferred(),
    Consequence::of(Id::CashAgency, Aspect::Cash, AGENCY, &[CnConditions, CnSwitching])
        .by(Who::Customer)
        .when(HAS_CASH)
        .adverse(),
    Consequence::of(Id::CashResale, Aspect::Cash, RESALE, &[S0]).when(HAS_CASH),
    Consequence::of(Id::ResourcesConsulting, Aspect::Resources, CONSULTING, &[S0]).when(BRINGS_RESOURCES).inferred(),
    Consequence::of(Id::ResourcesAgency, Aspect::Resources, AGENCY, &[S2]).when(BRINGS_RESOURCES).inferred(),
    Consequence::of(Id::ResourcesResale, Aspect::Resources, RESALE, &[S0]).when(BRINGS_RESOURCES),
    Consequence::of(Id::PricesConsulting, Aspect::Prices, CONSULTING, &[S0]).inferred(),
    Consequence::of(Id::PricesAgency, Aspect::Prices, AGENCY, &[S0, S2]),
    Consequence::of(Id::PricesResale, Aspect::Prices, RESALE, &[S0]),
    Consequence::of(Id::GraceCn, Aspect::GracePeriod, CONSULTING_AND_AGENCY, &[CnFaqTitles]).when(PAYS_PER_USE),
    Consequence::of(Id::EntityConsulting, Aspect::BusinessEntity, CONSULTING, &[S0]).by(Who::HuaweiCloud),
    Consequence::of(Id::EntityAgency, Aspect::BusinessEntity, AGENCY, &[S0]).by(Who::Partner).inferred(),
    Consequence::of(Id::EntityResale, Aspect::BusinessEntity, RESALE, &[S0]).by(Who::Partner).inferred(),
    Consequence::of(Id::PartnerEffectsCn, Aspect::MemberAccounts, AGENCY_AND_RESALE, &[S0])
        .by(Who::Partner)
        .when(HAS_MEMBERS)
        .adverse(),
    Consequence::of(Id::MembersDuty, Aspect::MemberAccounts, AGENCY_AND_RESALE, &[S0])
        .by(Who::Customer)
        .when(HAS_MEMBERS)
        .adverse(),
    Consequence::of(Id::DisputesConsulting, Aspect::Disputes, CONSULTING, &[S0]),
    Consequence::of(Id::DisputesCnAgreement, Aspect::Disputes, AGENCY_AND_RESALE, &[S0]),
    Consequence::of(Id::DisputesAuthorization, Aspect::Disputes, ALL, &[S2]).when(AUTHORIZED),
    Consequence::of(Id::LeavingCn, Aspect::Leaving, ALL, &[S0]).by(Who::Customer),
    Consequence::of(Id::LeavingResaleConsent, Aspect::Leaving, RESALE, &[S0]).by(Who::Partner).adverse(),
    // What is disclosed.
    Consequence::of(Id::DisclosureIdentity, Aspect::Disclosure, ALL, &[S0]).by(Who::HuaweiCloud),
    Consequence::of(Id::DisclosureTransactionsConsulting, Aspect::Disclosure, CONSULTING, &[S0]).by(Who::HuaweiCloud),
    Consequence::of(Id::DisclosureTransactionsAgencyResale, Aspect::Disclosure, AGENCY_AND_RESALE, &[S0])
        .by(Who::HuaweiCloud),
    Consequence::of(Id::DisclosurePublicData, Aspect::Disclosure, ALL, &[S0]).by(Who::HuaweiCloud),
    Consequence::of(Id::DisclosureRecommendations, Aspect::Disclosure, ALL, &[S0]).by(Who::HuaweiCloud),
    Consequence::of(Id::DisclosureDistributor, Aspect::Disclosure, ALL, &[S0]).by(Who::Distributor).when(SECOND_TIER),
    Consequence::of(Id::OnwardDisclosure, Aspect::OnwardDisclosure, CONSULTING_AND_AGENCY, &[S0])
        .by(Who::Partner)
        .adverse(),
    // Having the partner pay: the notice offers it to every consulting customer, the page of payments to
    // those of the first tier only (reading 36).
    Consequence::of(Id::PayOnBehalf, Aspect::Payment, CONSULTING, &[CnWhoPaysOnBehalf, CnPayOnBehalf, S0])
        .by(Who::Customer)
        .when(FIRST_TIER),
    Consequence::of(Id::PayOnBehalfAgency, Aspect::Payment, AGENCY, &[CnWhoPaysOnBehalf, CnPayOnBehalf])
        .by(Who::Customer),
    Consequence::of(Id::PayOnBehalfNotSecondTier, Aspect::Payment, CONSULTING, &[CnWhoPaysOnBehalf])
        .by(Who::Customer)
        .when(SECOND_TIER)
        .adverse(),
    Consequence::of(Id::PayOnBehalfNoCards, Aspect::Payment, CONSULTING_AND_AGENCY, &[CnWhoPaysOnBehalf]),
    Consequence::of(Id::PayOnBehalfInvoiceable, Aspect::Invoice, CONSULTING, &[CnPayOnBehalf])
        .by(Who::Customer)
        .when(PARTNER_PAID),
    Consequence::of(Id::PayOnBehalfInvoicedIsFinal, Aspect::Refund, CONSULTING, &[CnPayOnBehalf])
        .when(PARTNER_PAID)
        .adverse(),
    Consequence::of(Id::PayOnBehalfLiability, Aspect::Liability, CONSULTING, &[S0])
        .by(Who::Customer)
        .when(PARTNER_PAID)
        .adverse(),
    // Refunds.
    Consequence::of(Id::RefundConsultingOwn, Aspect::Refund, CONSULTING, &[CnRefunds])
        .by(Who::Customer)
        .on(&[Associate, Leave, Switch])
        .when(PAID_THEMSELVES),
    Consequence::of(Id::RefundConsultingOwnSwitched, Aspect::Refund, CONSULTING, &[CnRefunds])
        .by(Who::Customer)
        .on(&[Associate, Switch])
        .when(PAID_THEMSELVES_AND_SWITCHED),
    Consequence::of(Id::PayRefund, Aspect::Refund, CONSULTING_AND_AGENCY, &[CnRefunds, S2])
        .by(Who::Partner)
        .on(&[Associate, Leave, Switch])
        .when(PARTNER_PAID),
    Consequence::of(Id::RefundPartnerPaidLeft, Aspect::Refund, CONSULTING, &[CnRefunds])
        .on(&[Associate, Leave])
        .when(PARTNER_PAID_AND_LEFT)
        .adverse(),
    Consequence::of(Id::RefundAgencyBalance, Aspect::Refund, AGENCY, &[CnRefunds, S2])
        .by(Who::Customer)
        .when(PAID_FROM_BALANCE_WHILE_TIED),
    Consequence::of(Id::RefundAgencyBalanceLeft, Aspect::Refund, AGENCY, &[CnRefunds, S2])
        .by(Who::Partner)
        .on(&[Associate, Leave])
        .when(PAID_FROM_BALANCE_AND_LEFT)
        .adverse(),
    Consequence::of(Id::RefundAgencyBalanceSwitched, Aspect::Refund, AGENCY, &[CnRefunds])
        .by(Who::Partner)
        .on(&[Associate, Switch])
        .when(PAID_FROM_BALANCE_AND_SWITCHED)
        .adverse(),
    Consequence::of(Id::RefundOneDay, Aspect::Refund, CONSULTING, &[CnRefunds])
        .on(&[Associate, Leave, Switch])
        .when(When::told(told::order_payment().is(&[OrderPayment::Balance, OrderPayment::Partner]))),
    Consequence::of(Id::RefundOneDayAgency, Aspect::Refund, AGENCY, &[CnRefunds])
        .on(&[Associate, Leave, Switch])
        .when(When::told(told::order_payment().is(&[OrderPayment::Balance]))),
    Consequence::of(Id::RefundSevenDays, Aspect::Refund, CONSULTING, &[CnRefunds])
        .on(&[Associate, Leave, Switch])
        .when(When::told(told::order_payment().is(&[OrderPayment::Online]))),
    // Vouchers and cash coupons that others issue.
    Consequence::of(Id::CouponIssue, Aspect::Coupons, CONSULTING_AND_AGENCY, &[S2, CnVouchers]).by(Who::Partner),
    Consequence::of(Id::CouponRecall, Aspect::Coupons, ALL, &[CnRecall])
        .by(Who::Partner)
        .when(When::told(told::partner_issued_vouchers().is_yes()))
        .adverse(),
    Consequence::of(Id::CouponNoArrears, Aspect::Coupons, ALL, &[CnCoupons]).when(HAS_VOUCHERS).adverse(),
    Consequence::of(Id::CashcouponInvoiceHolder, Aspect::Coupons, AGENCY, &[CnCashCouponInvoices]).adverse(),
    Consequence::of(Id::CashcouponInvoiceHolderEntity, Aspect::Coupons, CONSULTING, &[CnCashCouponInvoices])
        .when(SOMEBODY)
        .adverse(),
    // Whether the contracting entity changes, nobody outside can tell.
    Consequence::of(Id::CashcouponEntityChange, Aspect::Coupons, ALL, &[CnCashCoupons])
        .by(Who::Issuer)
        .on(&[Associate, Switch])
        .when(When::told(told::unspent_cash_coupons().is_open_if_yes()))
        .adverse(),
    // Authorization.
    Consequence::of(Id::AuthorizationPowersCn, Aspect::Authorization, ALL, &[CnAuthorization])
        .by(Who::Partner)
        .when(AUTHORIZED)
        .adverse(),
    Consequence::of(Id::AuthorizationAgencyOrders, Aspect::Authorization, AGENCY, &[CnOrders]).by(Who::Customer),
    // Terms.
    Consequence::of(Id::TermsAuthority, Aspect::Terms, ALL, &[S0]).by(Who::Customer),
    Consequence::of(Id::TermsExemption, Aspect::Terms, ALL, &[S0]).by(Who::HuaweiCloud).adverse(),
    Consequence::of(Id::TermsAccountsOnly, Aspect::Terms, CONSULTING_AND_AGENCY, &[S0]),
    Consequence::of(Id::TermsPrivacy, Aspect::Terms, ALL, &[S0]).by(Who::HuaweiCloud),
    Consequence::of(Id::TermsMayChange, Aspect::Terms, ALL, &[S0]).by(Who::HuaweiCloud),
    Consequence::of(Id::BillingCenter, Aspect::Payment, CONSULTING, &[S2]).by(Who::Customer),
    // Pre-registration.
    Consequence::of(Id::PreregValidity, Aspect::PreRegistration, ALL, &[CnPreRegistration, S2])
        .by(Who::Partner)
        .when(PRE_REGISTERED),
    Consequence::of(Id::PreregNeededForEmail, Aspect::PreRegistration, ALL, &[CnLinks])
        .by(Who::Partner)
        .when(NOT_PRE_REGISTERED),
    Consequence::of(Id::PreregRefusedCn, Aspect::PreRegistration, ALL, &[CnPreRegistration2])
        .by(Who::HuaweiCloud)
        .when(REFUSED_IN_CHINA)
        .adverse(),
    Consequence::of(
        Id::PreregManualCn,
        Aspect::PreRegistration,
        ALL,
        &[CnPreRegistration, CnPreRegistration2, CnPreRegistrationForm],
    )
    .by(Who::Partner)
    .when(REVIEWED_IN_CHINA),
    Consequence::of(Id::PreregCap, Aspect::PreRegistration, ALL, &[CnPreRegistration]).by(Who::Partner).when(PARTNERS),
    Consequence::of(Id::PreregContact, Aspect::PreRegistration, ALL, &[CnPreRegistrationPhone])
        .by(Who::Partner)
        .when(PARTNERS),
    Consequence::of(Id::PreregContactPhone, Aspect::PreRegistration, ALL, &[CnPreRegistrationPhone, CnLinks2])
        .by(Who::Customer)
        .when(When::told(told::pre_registered_by().is(&[Reserver::Inviter]))),
    // What the partner earns, and sees.
    Consequence::of(Id::IncentiveConsulting, Aspect::Incentive, CONSULTING, &[S2]).by(Who::HuaweiCloud),
    Consequence::of(Id::IncentivePayoutName, Aspect::Incentive, ALL, &[S2]).by(Who::Partner).when(PARTNERS),
    Consequence::of(Id::IncentiveForm, Aspect::Incentive, ALL, &[S2]).by(Who::Partner).when(PARTNERS),
    Consequence::of(Id::IncentiveFormAgency, Aspect::Incentive, AGENCY, &[S2]).by(Who::Partner).when(PARTNERS),
    Consequence::of(Id::IncentiveOneYear, Aspect::Incentive, ALL, &[CnIncentives]).by(Who::Partner).when(PARTNERS),
    Consequence::of(Id::IncentiveCashDef, Aspect::Incentive, ALL, &[CnCashDefinition]).by(Who::Partner).when(PARTNERS),
    Consequence::of(Id::SummaryIsNoBill, Aspect::Incentive, ALL, &[S2]).by(Who::Partner).when(PARTNERS),
    // Leaving.
    Consequence::of(Id::LeaveCnBalance, Aspect::Funds, AGENCY, &[S2])
        .perhaps_in(RESALE)
        .by(Who::Partner)
        .on(&[Leave])
        .when(When::told(told::allocated_balance().is_yes()))
        .adverse(),
    Consequence::of(Id::LeaveCnVouchers, Aspect::Coupons, ALL, &[CnRecall])
        .by(Who::Partner)
        .on(&[Leave])
        .when(When::told(told::partner_issued_vouchers().is_yes()))
        .adverse(),
    // Switching.
    Consequence::of(Id::SwitchHow, Aspect::Switching, ALL, &[CnQuota]).by(Who::Partner).on(&[Switch]),
    Consequence::of(Id::SwitchBalance, Aspect::Cash, CONSULTING, &[CnSwitching])
        .by(Who::Customer)
        .on(&[Switch])
        .when(HAS_CASH_AND_SWITCHES)
        .adverse(),
    // The page says it of partners that convert their own trade model.
    Consequence::of(Id::SwitchBalanceName, Aspect::Cash, CONSULTING, &[CnWithdrawal, CnSwitching])
        .by(Who::Customer)
        .on(&[Switch])
        .when(HAS_CASH_AND_SWITCHES)
        .inferred(),
    // Moving money: never for consulting customers, which is a rule.
    Consequence::of(Id::AdjustAllocate, Aspect::Adjusting, AGENCY_AND_RESALE, &[S2])
        .by(Who::Customer)
        .on(&[Adjust])
        .when(When::told(told::operation().is(&[Operation::Allocate]))),
    Consequence::of(Id::AdjustReclaim, Aspect::Adjusting, AGENCY_AND_RESALE, &[S2])
        .by(Who::Partner)
        .on(&[Adjust])
        .when(When::told(told::operation().is(&[Operation::Reclaim])))
        .adverse(),
    Consequence::of(Id::AdjustReturnOnLeave, Aspect::Adjusting, AGENCY_AND_RESALE, &[S2])
        .by(Who::Partner)
        .on(&[Adjust])
        .when(HAS_ALLOCATION)
        .adverse(),
    Consequence::of(Id::AdjustClearsArrears, Aspect::Adjusting, AGENCY, &[CnLeaving])
        .perhaps_in(RESALE)
        .by(Who::Partner)
        .on(&[Adjust])
        .when(ALLOCATION_MEETS_ARREARS),
];
