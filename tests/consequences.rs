//! What follows for whom: every cell of the table of models, then each condition – yes, no and unknown –, then
//! what holds of all consequences. The order of the procedure is here too.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test stops where it fails")]
#![allow(clippy::large_types_passed_by_value, reason = "a test builds its facts where it asks")]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use partner_association::Fact::{Known, Unknown};
use partner_association::consequences::{
    self, Aspect, Concerns, Consequence, ConsequenceId as Id, Effect, Who, consequences,
};
use partner_association::procedure::{self, Step};
use partner_association::{
    Account, Asker, Authorization, Budget, Channel, Clock, Contract, Contracts, DistributorState, Edition,
    EnterpriseRole, Fact, FactName, Facts, Freeze, Instant, Invitation, IssueKind, Kind, Model, Models, Moment,
    Operation, OrderPayment, PartnerState, Party, Programme, Question, RefundWhen, Reserver, Site, Situation, Source,
    TargetModel, Tier, Wire, decide,
};

const EDITIONS: [Edition; 2] = [Edition::International, Edition::China];

/// 2026-11-21T08:00:00Z.
const NOW: f64 = 1_795_248_000_000.0;
const DAY: f64 = 86_400_000.0;

fn edition_of(model: Model) -> Edition {
    if Edition::China.models().has(model) { Edition::China } else { Edition::International }
}

fn invited(edition: Edition, model: Model, facts: Facts) -> Situation {
    Situation { invitation: Invitation { edition, model, channel: Channel::Email, website: edition.website() }, facts }
}

/// A question of a customer of some model.
#[derive(Clone, Copy, Debug)]
struct Asked {
    question: Question,
    situation: Situation,
}

fn asked(question: Question, model: Model, facts: Facts) -> Asked {
    Asked { question, situation: invited(edition_of(model), model, facts) }
}

fn associating(model: Model, facts: Facts) -> Asked {
    asked(Question::Associate, model, facts)
}

impl Asked {
    fn in_europe(mut self) -> Self {
        self.situation.invitation.website = Site::Europe;
        self
    }

    fn effects(&self) -> Vec<Effect> {
        consequences(self.question, &self.situation).collect()
    }

    fn ids(&self) -> BTreeSet<Id> {
        self.effects().iter().map(|effect| effect.consequence.id).collect()
    }

    fn says(&self, id: Id) -> Option<Concerns> {
        consequences(self.question, &self.situation)
            .find(|effect| effect.consequence.id == id)
            .map(|effect| effect.concerns)
    }

    #[track_caller]
    fn concerns(self, ids: &[Id]) -> Self {
        self.expect(ids, Some(Concerns::Yes))
    }

    #[track_caller]
    fn perhaps(self, ids: &[Id]) -> Self {
        self.expect(ids, Some(Concerns::Perhaps))
    }

    #[track_caller]
    fn omits(self, ids: &[Id]) -> Self {
        self.expect(ids, None)
    }

    #[track_caller]
    fn expect(self, ids: &[Id], expected: Option<Concerns>) -> Self {
        for id in ids {
            assert_eq!(self.says(*id), expected, "{id} of {self:?}");
        }
        self
    }

    /// Of an aspect these, for certain, and no others.
    #[track_caller]
    fn concerns_only(self, aspect: Aspect, ids: &[Id]) -> Self {
        let effects = self.effects();
        let of_aspect = effects.iter().filter(|effect| effect.consequence.aspect == aspect);
        let found: BTreeSet<_> = of_aspect.map(|effect| (effect.consequence.id, effect.concerns)).collect();
        let expected: BTreeSet<_> = ids.iter().map(|id| (*id, Concerns::Yes)).collect();
        assert_eq!(found, expected, "{self:?}");
        self
    }
}

const MODELS: [Model; 5] = [Model::Reseller, Model::Referral, Model::Consulting, Model::Agency, Model::Resale];

/// The table of models, row by row: what each model's customers are told on associating.
const TABLE: [(&str, [&[Id]; 5]); 17] = [
    (
        "contract",
        [
            &[Id::ContractReseller],
            &[Id::ContractReferral],
            &[Id::ContractConsulting],
            &[Id::ContractAgency],
            &[Id::ContractResale],
        ],
    ),
    (
        "invoice",
        [
            &[Id::InvoiceReseller],
            &[Id::InvoiceReferral],
            &[Id::InvoiceConsulting, Id::InvoiceConsultingNotByPartner],
            &[Id::InvoiceAgency],
            &[Id::InvoiceResale],
        ],
    ),
    (
        "who is paid",
        [
            &[Id::PaymentReseller],
            &[Id::PaymentReferral],
            &[Id::PaymentConsulting],
            &[Id::PaymentAgency, Id::PaymentAgencyAccountOnlyUses],
            &[Id::PaymentResale],
        ],
    ),
    (
        "money",
        [&[Id::FundsReseller], &[Id::FundsReferral], &[Id::FundsConsulting], &[Id::FundsAgency], &[Id::FundsResale]],
    ),
    (
        "service",
        [
            &[Id::ServiceReseller],
            &[Id::ServiceReferral],
            &[Id::ServiceConsulting, Id::ServiceConsultingPartnerDuties],
            &[Id::ServiceAgency, Id::LiabilityAgencyHuaweiCloud],
            &[Id::ServiceResale, Id::LiabilityResaleHuaweiCloud],
        ],
    ),
    (
        "state right after",
        [
            &[Id::AccountStateReseller],
            &[Id::AccountStateReferral],
            &[Id::AccountStateConsulting],
            &[Id::AccountStateAgency],
            &[Id::AccountStateResale],
        ],
    ),
    (
        "freeze powers",
        [&[Id::PartnerMayFreeze, Id::PartnerMayOperate], &[], &[], &[Id::PartnerEffectsCn], &[Id::PartnerEffectsCn]],
    ),
    (
        "coupons",
        [
            &[Id::CouponsReseller],
            &[Id::CouponsReferral],
            &[Id::CouponsConsulting],
            &[Id::CouponsAgencyVouchers, Id::CouponsAgencyCashCoupons],
            &[Id::CouponsResale],
        ],
    ),
    ("cash", [&[], &[], &[Id::CashConsulting], &[Id::CashAgency], &[Id::CashResale]]),
    (
        "resources",
        [
            &[Id::ResourcesReseller],
            &[Id::ResourcesReferral],
            &[Id::ResourcesConsulting],
            &[Id::ResourcesAgency],
            &[Id::ResourcesResale],
        ],
    ),
    (
        "prices",
        [
            &[Id::PricesReseller],
            &[Id::PricesReferral],
            &[Id::PricesConsulting],
            &[Id::PricesAgency],
            &[Id::PricesResale],
        ],
    ),
    ("grace period", [&[Id::GraceReseller], &[], &[Id::GraceCn], &[Id::GraceCn], &[]]),
    (
        "business entity",
        [
            &[Id::EntityReseller],
            &[Id::EntityReferral],
            &[Id::EntityConsulting],
            &[Id::EntityAgency],
            &[Id::EntityResale],
        ],
    ),
    (
        "members",
        [
            &[Id::MembersAffected, Id::MembersDuty],
            &[],
            &[],
            &[Id::PartnerEffectsCn, Id::MembersDuty],
            &[Id::PartnerEffectsCn, Id::MembersDuty],
        ],
    ),
    (
        "disputes",
        [
            &[Id::DisputesReseller],
            &[],
            &[Id::DisputesConsulting],
            &[Id::DisputesCnAgreement],
            &[Id::DisputesCnAgreement],
        ],
    ),
    (
        "leaving",
        [&[Id::LeavingReseller], &[], &[Id::LeavingCn], &[Id::LeavingCn], &[Id::LeavingCn, Id::LeavingResaleConsent]],
    ),
    ("partner falls away", [&[Id::PartnerFallsAway], &[], &[], &[], &[]]),
];

#[test]
fn each_model_has_its_own_consequences() {
    for (row, cells) in TABLE {
        let of_row: BTreeSet<_> = cells.into_iter().flatten().copied().collect();
        for (model, cell) in MODELS.into_iter().zip(cells) {
            let told: BTreeSet<_> = associating(model, Facts::default()).ids().intersection(&of_row).copied().collect();
            assert_eq!(told, cell.iter().copied().collect(), "{row} of {model}");
        }
    }
}

/// The items of the notices: what is disclosed, and to whom.
#[test]
fn disclosure_item_by_item() {
    use Aspect::{Disclosure, OnwardDisclosure};
    let first_tier = Facts { partner_tier: Known(Tier::First), ..Facts::default() };
    let common = [Id::DisclosureIdentity, Id::DisclosureRecommendations];
    let told = |model, more: &[Id], onward: &[Id]| {
        associating(model, first_tier)
            .concerns_only(Disclosure, &[&common[..], more].concat())
            .concerns_only(OnwardDisclosure, onward)
    };
    told(Model::Reseller, &[Id::DisclosureTransactionsReseller], &[]);
    told(Model::Consulting, &[Id::DisclosureTransactionsConsulting, Id::DisclosurePublicData], &[Id::OnwardDisclosure]);
    told(Model::Agency, &[Id::DisclosureTransactionsAgencyResale, Id::DisclosurePublicData], &[Id::OnwardDisclosure]);
    told(Model::Resale, &[Id::DisclosureTransactionsAgencyResale, Id::DisclosurePublicData], &[]);
    associating(Model::Referral, first_tier).concerns_only(Disclosure, &[]).concerns_only(OnwardDisclosure, &[]);

    for model in [Model::Reseller, Model::Consulting, Model::Agency, Model::Resale] {
        let of_tier = |partner_tier| associating(model, Facts { partner_tier, ..Facts::default() });
        of_tier(Known(Tier::Second)).concerns(&[Id::DisclosureDistributor]);
        of_tier(Unknown).perhaps(&[Id::DisclosureDistributor]);
        of_tier(Known(Tier::First)).omits(&[Id::DisclosureDistributor]);
    }
}

/// Cash coupons, internationally: lost for new spending; on the European site the partner's.
#[test]
fn coupons_internationally() {
    let having = |has_cash_coupons| {
        associating(Model::Reseller, Facts { account: Known(Account::Existing), has_cash_coupons, ..Facts::default() })
    };
    having(Known(true))
        .concerns(&[Id::CouponsReseller, Id::CouponNoArrearsIntl])
        .omits(&[Id::CouponsResellerConverted])
        .in_europe()
        .concerns(&[Id::CouponsReseller, Id::CouponsResellerConverted]);
    having(Known(false)).in_europe().omits(&[
        Id::CouponsReseller,
        Id::CouponsResellerConverted,
        Id::CouponNoArrearsIntl,
    ]);
    having(Unknown)
        .perhaps(&[Id::CouponsReseller, Id::CouponNoArrearsIntl])
        .omits(&[Id::CouponsResellerConverted])
        .in_europe()
        .perhaps(&[Id::CouponsResellerConverted]);
}

/// In China vouchers and cash coupons are different things: the former stay, the latter go back.
#[test]
fn coupons_in_china() {
    let having = |model, unspent_vouchers, unspent_cash_coupons| {
        let account = Known(Account::Existing);
        associating(model, Facts { account, unspent_vouchers, unspent_cash_coupons, ..Facts::default() })
    };
    having(Model::Agency, Known(true), Known(false))
        .concerns(&[Id::CouponsAgencyVouchers, Id::CouponNoArrears])
        .omits(&[Id::CouponsAgencyCashCoupons, Id::CashcouponEntityChange]);
    having(Model::Agency, Known(false), Known(true))
        .concerns(&[Id::CouponsAgencyCashCoupons])
        .perhaps(&[Id::CashcouponEntityChange, Id::CouponNoArrears])
        .omits(&[Id::CouponsAgencyVouchers]);
    having(Model::Agency, Unknown, Unknown).perhaps(&[Id::CouponsAgencyVouchers, Id::CouponsAgencyCashCoupons]);

    for (model, id) in [(Model::Consulting, Id::CouponsConsulting), (Model::Resale, Id::CouponsResale)] {
        having(model, Known(true), Known(false)).concerns(&[id]);
        having(model, Unknown, Known(true)).concerns(&[id]);
        having(model, Known(false), Unknown).perhaps(&[id]);
        having(model, Known(false), Known(false)).omits(&[id]);
    }
    let issued = |unspent_vouchers, partner_issued_vouchers| {
        associating(Model::Consulting, Facts { unspent_vouchers, partner_issued_vouchers, ..Facts::default() })
    };
    issued(Known(false), Known(true)).concerns(&[Id::CouponNoArrears, Id::CouponRecall]);
    issued(Known(false), Known(false)).omits(&[Id::CouponNoArrears, Id::CouponRecall]);
    // What nobody can tell: whether the coupon's kind, or the contracting entity, is the one the page means.
    having(Model::Agency, Unknown, Unknown).concerns(&[Id::CashcouponInvoiceHolder]);
    having(Model::Consulting, Unknown, Unknown).perhaps(&[Id::CashcouponInvoiceHolderEntity]);
}

/// The clauses about members are for those who have some, or may have.
#[test]
fn members() {
    let cases = [
        (Model::Reseller, vec![Id::MembersAffected, Id::MembersDuty, Id::MembersNoFunds]),
        (Model::Agency, vec![Id::PartnerEffectsCn, Id::MembersDuty]),
        (Model::Resale, vec![Id::PartnerEffectsCn, Id::MembersDuty]),
    ];
    for (model, ids) in cases {
        let with = |enterprise_role| {
            associating(model, Facts { account: Known(Account::Existing), enterprise_role, ..Facts::default() })
        };
        for role in [EnterpriseRole::MasterWithUnifiedMembers, EnterpriseRole::MasterWithIndependentMembers] {
            with(Known(role)).concerns(&ids);
        }
        for role in [EnterpriseRole::None, EnterpriseRole::MasterWithoutMembers, EnterpriseRole::IndependentMember] {
            with(Known(role)).omits(&ids);
        }
        with(Unknown).perhaps(&ids);
    }
}

/// Who registers in this visit brings nothing along.
#[test]
fn a_new_account_has_no_past() {
    let past = [
        Id::CouponsReseller,
        Id::CouponsReferral,
        Id::ResourcesReseller,
        Id::ResourcesReferral,
        Id::FreezeServicesGoOnCosting,
        Id::FreezeAvoidedByTicket,
        Id::MembersAffected,
        Id::MembersDuty,
        Id::MembersNoFunds,
        Id::PreregRefusedIntl,
        Id::PreregManualIntl,
        Id::CouponsConsulting,
        Id::CouponsAgencyVouchers,
        Id::CouponsAgencyCashCoupons,
        Id::CouponsResale,
        Id::CashConsulting,
        Id::CashAgency,
        Id::CashResale,
        Id::ResourcesConsulting,
        Id::ResourcesAgency,
        Id::ResourcesResale,
        Id::PartnerEffectsCn,
        Id::PreregRefusedCn,
    ];
    let all: BTreeSet<_> = MODELS.iter().flat_map(|model| associating(*model, Facts::default()).ids()).collect();
    for id in past {
        assert!(all.contains(&id), "{id} is one of those of which nothing is known");
    }
    for model in MODELS {
        associating(model, Facts { account: Known(Account::New), ..Facts::default() }).omits(&past);
    }

    let registering = |account| associating(Model::Referral, Facts { account, ..Facts::default() });
    registering(Known(Account::New)).concerns(&[Id::CountryFinal]);
    registering(Unknown).perhaps(&[Id::CountryFinal]);
    registering(Known(Account::Existing)).omits(&[Id::CountryFinal]);
}

/// One's own cash: it stays in consulting, is to be withdrawn in agency, and about resale nothing is published.
#[test]
fn own_cash() {
    for (model, id) in
        [(Model::Consulting, Id::CashConsulting), (Model::Agency, Id::CashAgency), (Model::Resale, Id::CashResale)]
    {
        let with = |top_up_balance, own_cash_balance| {
            let account = Known(Account::Existing);
            associating(model, Facts { account, top_up_balance, own_cash_balance, ..Facts::default() })
        };
        with(Known(true), Known(false)).concerns(&[id]);
        with(Unknown, Known(true)).concerns(&[id]);
        with(Known(false), Unknown).perhaps(&[id]);
        with(Known(false), Known(false)).omits(&[id]);
    }
}

/// The table of refunds: how it was paid, and when it is refunded.
#[test]
fn refunds() {
    use OrderPayment::{Balance, MonthlySettlement, Online, Partner};
    use RefundWhen::{AfterLeaving, AfterSwitching, WhileTied};

    let refunded = |model, payment, when| {
        let question = match when {
            WhileTied => Question::Associate,
            AfterLeaving => Question::Leave,
            AfterSwitching => Question::Switch,
        };
        let facts = Facts { order_payment: Known(payment), refund_when: Known(when), ..Facts::default() };
        asked(question, model, facts)
    };
    let only = |model, payment, when, ids: &[Id]| {
        refunded(model, payment, when).concerns_only(Aspect::Refund, ids);
    };

    let consulting = Model::Consulting;
    only(consulting, Balance, WhileTied, &[Id::RefundConsultingOwn, Id::RefundOneDay]);
    only(consulting, Balance, AfterLeaving, &[Id::RefundConsultingOwn, Id::RefundOneDay]);
    only(
        consulting,
        Balance,
        AfterSwitching,
        &[Id::RefundConsultingOwn, Id::RefundConsultingOwnSwitched, Id::RefundOneDay],
    );
    only(consulting, Online, WhileTied, &[Id::RefundConsultingOwn, Id::RefundSevenDays]);
    only(consulting, Online, AfterLeaving, &[Id::RefundConsultingOwn, Id::RefundSevenDays]);
    only(
        consulting,
        Online,
        AfterSwitching,
        &[Id::RefundConsultingOwn, Id::RefundConsultingOwnSwitched, Id::RefundSevenDays],
    );
    only(consulting, Partner, WhileTied, &[Id::PayRefund, Id::RefundOneDay, Id::PayOnBehalfInvoicedIsFinal]);
    only(consulting, Partner, AfterLeaving, &[Id::PayRefund, Id::RefundPartnerPaidLeft, Id::RefundOneDay]);
    only(consulting, Partner, AfterSwitching, &[Id::PayRefund, Id::RefundOneDay]);

    let agency = Model::Agency;
    only(agency, Balance, WhileTied, &[Id::RefundAgencyBalance, Id::RefundOneDayAgency]);
    only(agency, Balance, AfterLeaving, &[Id::RefundAgencyBalanceLeft, Id::RefundOneDayAgency]);
    only(agency, Balance, AfterSwitching, &[Id::RefundAgencyBalanceSwitched, Id::RefundOneDayAgency]);
    for when in [WhileTied, AfterLeaving, AfterSwitching] {
        only(agency, Partner, when, &[Id::PayRefund]);
    }

    only(Model::Reseller, MonthlySettlement, WhileTied, &[]);
    only(Model::Reseller, MonthlySettlement, AfterLeaving, &[Id::RefundResellerLeft]);
    for (model, when) in [(Model::Referral, AfterLeaving), (Model::Resale, AfterLeaving), (Model::Resale, WhileTied)] {
        only(model, Balance, when, &[]);
    }

    // While it is unknown how it was paid or when it is refunded, everything is possible.
    asked(Question::Leave, agency, Facts { order_payment: Known(Balance), ..Facts::default() })
        .perhaps(&[Id::RefundAgencyBalanceLeft])
        .omits(&[Id::PayRefund]);
    asked(Question::Leave, agency, Facts { refund_when: Known(AfterLeaving), ..Facts::default() })
        .perhaps(&[Id::RefundAgencyBalanceLeft, Id::PayRefund]);
}

/// Reading 36: in consulting only the customers of a first-tier partner may have it pay; in agency all may.
#[test]
fn paying_on_behalf() {
    let of_tier = |model, partner_tier| associating(model, Facts { partner_tier, ..Facts::default() });
    let (yes, no) = (&[Id::PayOnBehalf], &[Id::PayOnBehalfNotSecondTier]);
    of_tier(Model::Consulting, Known(Tier::First)).concerns(yes).omits(no);
    of_tier(Model::Consulting, Known(Tier::Second)).concerns(no).omits(yes);
    of_tier(Model::Consulting, Unknown).perhaps(yes).perhaps(no);
    for tier in [Known(Tier::First), Known(Tier::Second), Unknown] {
        of_tier(Model::Agency, tier).concerns(&[Id::PayOnBehalfAgency]).omits(yes).omits(no);
        of_tier(Model::Resale, tier).omits(&[Id::PayOnBehalf, Id::PayOnBehalfAgency, Id::PayOnBehalfNotSecondTier]);
    }

    let then = &[Id::PayOnBehalfLiability, Id::PayOnBehalfInvoiceable, Id::PayOnBehalfInvoicedIsFinal];
    let paid = |order_payment| associating(Model::Consulting, Facts { order_payment, ..Facts::default() });
    paid(Known(OrderPayment::Partner)).concerns(then);
    paid(Known(OrderPayment::Balance)).omits(then);
    paid(Unknown).perhaps(then);
}

/// Resale: where the notice is silent, that is what customers are told, and not what holds of agency.
#[test]
fn resale() {
    let account = Known(Account::Existing);
    let everything = Facts {
        account,
        unspent_cash_coupons: Known(true),
        top_up_balance: Known(true),
        has_resources: Known(true),
        ..Facts::default()
    };
    associating(Model::Resale, everything)
        .concerns(&[
            Id::ContractResale,
            Id::PaymentResale,
            Id::LiabilityResaleHuaweiCloud,
            Id::FundsResale,
            Id::AccountStateResale,
            Id::CouponsResale,
            Id::CashResale,
            Id::ResourcesResale,
            Id::PricesResale,
            Id::LeavingResaleConsent,
        ])
        .omits(&[
            Id::PaymentAgencyAccountOnlyUses,
            Id::CouponsAgencyCashCoupons,
            Id::CashAgency,
            Id::TermsAccountsOnly,
            Id::OnwardDisclosure,
            Id::GraceCn,
            Id::CouponIssue,
        ]);

    // What is published of agency alone may follow all the same (readings 14 and 34).
    let allocated =
        |model, allocated_balance| asked(Question::Leave, model, Facts { allocated_balance, ..Facts::default() });
    allocated(Model::Agency, Known(true)).concerns(&[Id::LeaveCnBalance]);
    allocated(Model::Resale, Known(true)).perhaps(&[Id::LeaveCnBalance]);
    allocated(Model::Resale, Known(false)).omits(&[Id::LeaveCnBalance]);
    allocated(Model::Consulting, Known(true)).omits(&[Id::LeaveCnBalance]);
}

#[test]
fn resources_and_freeze() {
    let with = |has_resources| {
        associating(Model::Reseller, Facts { account: Known(Account::Existing), has_resources, ..Facts::default() })
    };
    let brought = &[Id::ResourcesReseller, Id::FreezeServicesGoOnCosting, Id::FreezeAvoidedByTicket];
    let if_frozen = &[Id::FreezeResources, Id::FreezeResourcesDeleted];
    with(Known(true)).concerns(brought).perhaps(if_frozen);
    with(Unknown).perhaps(brought).perhaps(if_frozen);
    with(Known(false)).omits(brought).omits(if_frozen);
    // A new account brings none along, and may have some by the time it is frozen.
    associating(Model::Reseller, Facts { account: Known(Account::New), ..Facts::default() })
        .omits(brought)
        .perhaps(if_frozen);

    let frozen = |account_freeze| associating(Model::Reseller, Facts { account_freeze, ..Facts::default() });
    let meaning = &[Id::FreezeAccountForbids, Id::FreezeAccountAllows];
    frozen(Known(Freeze::Automatic)).concerns(meaning);
    frozen(Known(Freeze::Manual)).concerns(meaning);
    frozen(Known(Freeze::None)).perhaps(meaning);
    frozen(Unknown).perhaps(meaning);

    let of_tier = |partner_tier| associating(Model::Reseller, Facts { partner_tier, ..Facts::default() });
    of_tier(Known(Tier::Second)).concerns(&[Id::FreezeNeedsDistributor, Id::AuthorizationNeedsDistributor]);
    of_tier(Known(Tier::First)).omits(&[Id::FreezeNeedsDistributor, Id::AuthorizationNeedsDistributor]);
}

#[test]
fn budgets() {
    let with = |budget| associating(Model::Reseller, Facts { budget, ..Facts::default() });
    let monthly = [Id::BudgetMonthly, Id::BudgetAlerts];
    with(Known(Budget::None))
        .concerns(&[Id::BudgetNone])
        .omits(&monthly)
        .omits(&[Id::BudgetOneTime, Id::BudgetExceeded]);
    with(Known(Budget::Monthly))
        .concerns(&monthly)
        .concerns(&[Id::BudgetExceeded])
        .omits(&[Id::BudgetOneTime, Id::BudgetNone]);
    with(Known(Budget::OneTime)).concerns(&[Id::BudgetOneTime, Id::BudgetExceeded]).omits(&monthly);
    with(Unknown).perhaps(&[Id::BudgetNone, Id::BudgetOneTime, Id::BudgetExceeded]).perhaps(&monthly);
}

#[test]
fn a_partner_that_is_restricted_or_frozen() {
    let with = |partner_state, distributor_state| {
        associating(Model::Reseller, Facts { partner_state, distributor_state, ..Facts::default() })
    };
    let normal = Known(DistributorState::Normal);
    with(Known(PartnerState::Normal), normal).omits(&[
        Id::PartnerRestricted,
        Id::PartnerFrozenEffects,
        Id::PartnerOverQuota,
    ]);
    with(Known(PartnerState::Restricted), normal)
        .concerns(&[Id::PartnerRestricted])
        .perhaps(&[Id::PartnerOverQuota])
        .omits(&[Id::PartnerFrozenEffects]);
    with(Known(PartnerState::Frozen), normal)
        .concerns(&[Id::PartnerFrozenEffects])
        .omits(&[Id::PartnerRestricted, Id::PartnerOverQuota]);
    with(Known(PartnerState::Normal), Known(DistributorState::Restricted)).concerns(&[Id::PartnerRestricted]);
    with(Known(PartnerState::Normal), Unknown).perhaps(&[Id::PartnerRestricted]);
    with(Unknown, Unknown).perhaps(&[Id::PartnerRestricted, Id::PartnerFrozenEffects, Id::PartnerOverQuota]);

    let leaving = |partner_state| asked(Question::Leave, Model::Reseller, Facts { partner_state, ..Facts::default() });
    leaving(Known(PartnerState::Frozen)).concerns(&[Id::PartnerFrozenEffects]);
}

#[test]
fn authorization() {
    let with = |model, authorization| associating(model, Facts { authorization, ..Facts::default() });
    for (model, ids) in [
        (Model::Referral, vec![Id::AuthorizationPowers]),
        (Model::Agency, vec![Id::AuthorizationPowersCn, Id::DisputesAuthorization]),
        (Model::Consulting, vec![Id::AuthorizationPowersCn, Id::DisputesAuthorization]),
    ] {
        with(model, Known(Authorization::Given)).concerns(&ids);
        with(model, Known(Authorization::Later)).perhaps(&ids);
        with(model, Unknown).perhaps(&ids);
        with(model, Known(Authorization::NotGiven)).omits(&ids);
    }
    with(Model::Agency, Unknown).concerns(&[Id::AuthorizationAgencyOrders]);
    with(Model::Reseller, Unknown).concerns(&[Id::AuthorizationOptional]);
}

/// Who needs a pre-registration learns that it may be refused, or takes a review.
#[test]
fn pre_registration() {
    let old = Facts {
        account: Known(Account::Existing),
        account_site: Known(Site::International),
        registered_at: moment(100.0),
        checked_at: Known(Clock::new(instant(0.0), 0.0).expect("a length of time")),
        cash_expenditure: Known(true),
        pre_registered_by: Known(Reserver::Nobody),
        associated_with: Known(Party::Nobody),
        contracts: Known(Contracts::NONE),
        enterprise_role: Known(EnterpriseRole::None),
        consumer_cloud_user: Known(false),
        followed_by_direct_sales: Known(true),
        online_sales_customer: Known(false),
        country_differs_from_partner: Known(false),
        ..Facts::default()
    };
    let refused = |facts| associating(Model::Reseller, facts).concerns(&[Id::PreregRefusedIntl]);
    let accepted = |facts| associating(Model::Reseller, facts).omits(&[Id::PreregRefusedIntl, Id::PreregRefusedEu]);

    accepted(old).concerns(&[Id::PreregManualIntl, Id::PreregNeededForEmail]);
    refused(Facts { followed_by_direct_sales: Known(false), ..old }).omits(&[Id::PreregManualIntl]);
    refused(Facts { account_site: Known(Site::China), ..old });
    refused(Facts { associated_with: Known(Party::OtherPartner), ..old });
    refused(Facts { contracts: Known(Contracts::of(&[Contract::Other])), ..old });
    refused(Facts { enterprise_role: Known(EnterpriseRole::UnifiedMemberCloud), ..old });
    refused(Facts { consumer_cloud_user: Known(true), ..old });
    let elsewhere = Facts { pre_registered_by: Known(Reserver::OtherPartner), ..old };
    refused(Facts { pre_registration_approved_at: moment(10.0), ..elsewhere }).concerns(&[Id::PreregValidity]);
    accepted(Facts { pre_registration_approved_at: moment(20.0), ..elsewhere });
    associating(Model::Reseller, elsewhere).perhaps(&[Id::PreregRefusedIntl]);
    associating(Model::Reseller, Facts { contracts: Unknown, ..old }).perhaps(&[Id::PreregRefusedIntl]);
    // Young, without cash, or reserved by the inviting partner: none is needed.
    let spent_nothing = Facts { cash_expenditure: Known(false), account_site: Known(Site::China), ..old };
    refused(spent_nothing);
    accepted(Facts { registered_at: moment(3.0), ..spent_nothing }).omits(&[Id::PreregManualIntl]);
    let by_inviter = Facts {
        account_site: Known(Site::China),
        pre_registered_by: Known(Reserver::Inviter),
        pre_registration_approved_at: moment(10.0),
        ..old
    };
    accepted(by_inviter).omits(&[Id::PreregNeededForEmail]).concerns(&[Id::PreregValidity]);
    refused(Facts { pre_registration_approved_at: moment(20.0), ..by_inviter });
    // The European site refuses the accounts of both other sites.
    accepted(old).in_europe().concerns(&[Id::PreregRefusedEu]).omits(&[Id::PreregRefusedIntl]);
    // Of the international site nobody says whether it refuses European accounts (reading 9).
    let european = associating(Model::Reseller, Facts { account_site: Known(Site::Europe), ..old });
    european.perhaps(&[Id::PreregRefusedIntl]);
    european.in_europe().omits(&[Id::PreregRefusedIntl, Id::PreregRefusedEu]);
    for by in [
        Facts { online_sales_customer: Known(true), ..old },
        Facts { country_differs_from_partner: Known(true), ..old },
    ] {
        accepted(Facts { followed_by_direct_sales: Known(true), ..by }).concerns(&[Id::PreregManualIntl]);
        refused(Facts { followed_by_direct_sales: Known(false), ..by }).concerns(&[Id::PreregManualIntl]);
    }

    let china = Facts {
        account_site: Known(Site::China),
        country_differs_from_partner: Unknown,
        reward_promotion_program: Known(false),
        sales_support_centre: Known(false),
        ..old
    };
    let in_china = |facts| associating(Model::Agency, facts);
    in_china(china).omits(&[Id::PreregRefusedCn]).concerns(&[Id::PreregManualCn]);
    in_china(Facts { reward_promotion_program: Known(true), ..china }).concerns(&[Id::PreregRefusedCn]);
    in_china(Facts { account_site: Known(Site::International), ..china }).concerns(&[Id::PreregRefusedCn]);
    let alone = Facts { followed_by_direct_sales: Known(false), ..china };
    in_china(alone).concerns(&[Id::PreregRefusedCn]).omits(&[Id::PreregManualCn]);
    in_china(Facts { sales_support_centre: Known(true), ..alone }).concerns(&[Id::PreregManualCn]);
    // Reading 25: reserved by Huawei Cloud, whatever the account's age.
    in_china(Facts { pre_registered_by: Known(Reserver::Huawei), registered_at: moment(1.0), ..alone })
        .concerns(&[Id::PreregManualCn, Id::PreregNeededForEmail])
        .omits(&[Id::PreregValidity]);
    in_china(Facts { pre_registered_by: Known(Reserver::Inviter), ..china }).concerns(&[Id::PreregContactPhone]);
}

/// What only partners want to know is for those who are not known to be customers.
#[test]
fn what_partners_want_to_know() {
    let ids = [
        Id::PreregCap,
        Id::PreregContact,
        Id::IncentivePayoutName,
        Id::IncentiveForm,
        Id::IncentiveFormAgency,
        Id::IncentiveOneYear,
        Id::IncentiveCashDef,
        Id::SummaryIsNoBill,
    ];
    let by = |model, asked_by| associating(model, Facts { asked_by, ..Facts::default() });
    by(Model::Agency, Known(Asker::Partner)).concerns(&ids);
    by(Model::Agency, Unknown).perhaps(&ids);
    by(Model::Agency, Known(Asker::Customer)).omits(&ids);
    by(Model::Consulting, Known(Asker::Partner)).omits(&[Id::IncentiveFormAgency]);
    by(Model::Reseller, Known(Asker::Partner)).concerns(&[Id::PreregCap, Id::PreregContact]);
    by(Model::Consulting, Known(Asker::Customer)).concerns(&[Id::IncentiveConsulting]);
}

#[test]
fn leaving() {
    let leaving = |model, facts| asked(Question::Leave, model, facts);
    for model in [Model::Reseller, Model::Referral] {
        leaving(model, Facts::default()).concerns(&[Id::LeaveIntlCounterparty]).perhaps(&[Id::LeaveIntlForced]);
        let programme = |partner_programme| {
            leaving(model, Facts { partner_programme: Known(partner_programme), ..Facts::default() })
        };
        programme(Programme::Withdrawn).concerns(&[Id::LeaveIntlForced]);
        programme(Programme::Terminated).concerns(&[Id::LeaveIntlForced]);
        programme(Programme::Member).omits(&[Id::LeaveIntlForced]);
    }
    let per_use = |model, pay_per_use_resources| leaving(model, Facts { pay_per_use_resources, ..Facts::default() });
    per_use(Model::Reseller, Known(true)).concerns(&[Id::LeaveIntlGrace]);
    per_use(Model::Reseller, Known(false)).omits(&[Id::LeaveIntlGrace]);
    per_use(Model::Referral, Known(true)).omits(&[Id::LeaveIntlGrace]);
    associating(Model::Reseller, Facts { pay_per_use_resources: Known(true), ..Facts::default() })
        .concerns(&[Id::GraceReseller])
        .omits(&[Id::LeaveIntlGrace]);

    for model in [Model::Consulting, Model::Agency, Model::Resale] {
        let with = |partner_issued_vouchers| leaving(model, Facts { partner_issued_vouchers, ..Facts::default() });
        with(Known(true)).concerns(&[Id::LeaveCnVouchers]);
        with(Unknown).perhaps(&[Id::LeaveCnVouchers]);
        with(Known(false)).omits(&[Id::LeaveCnVouchers]);
    }
    // Nothing that a tie brings along is said of leaving it.
    leaving(Model::Agency, Facts::default()).omits(&[Id::ContractAgency, Id::FundsAgency, Id::SwitchHow]);
}

#[test]
fn switching() {
    for model in [Model::Consulting, Model::Agency, Model::Resale] {
        asked(Question::Switch, model, Facts::default()).concerns(&[Id::SwitchHow]);
    }
    let with = |own_cash_balance, target_model| {
        let top_up_balance = Known(false);
        let facts = Facts { top_up_balance, own_cash_balance, target_model, ..Facts::default() };
        asked(Question::Switch, Model::Consulting, facts)
    };
    let balance = &[Id::SwitchBalance, Id::SwitchBalanceName];
    with(Known(true), Known(TargetModel::Agency)).concerns(balance);
    with(Known(true), Known(TargetModel::Resale)).concerns(balance);
    with(Known(true), Unknown).perhaps(balance);
    with(Unknown, Known(TargetModel::Agency)).perhaps(balance);
    with(Known(false), Unknown).omits(balance);
    // The model it has already: a contradiction, and so nobody knows which one is meant.
    with(Known(true), Known(TargetModel::Consulting)).perhaps(balance);
    asked(Question::Switch, Model::Agency, Facts { own_cash_balance: Known(true), ..Facts::default() }).omits(balance);
    assert!(asked(Question::Switch, Model::Reseller, Facts::default()).ids().is_empty(), "nothing is published");
}

#[test]
fn adjusting() {
    let with = |model, operation, in_arrears, allocated_balance| {
        let facts = Facts { operation, in_arrears, allocated_balance, ..Facts::default() };
        asked(Question::Adjust, model, facts)
    };
    let (allocate, reclaim) = (Known(Operation::Allocate), Known(Operation::Reclaim));
    with(Model::Agency, allocate, Known(true), Unknown)
        .concerns(&[Id::AdjustAllocate, Id::AdjustClearsArrears, Id::AdjustReturnOnLeave])
        .omits(&[Id::AdjustReclaim]);
    with(Model::Agency, reclaim, Known(true), Known(false)).concerns(&[Id::AdjustReclaim]).omits(&[
        Id::AdjustAllocate,
        Id::AdjustClearsArrears,
        Id::AdjustReturnOnLeave,
    ]);
    with(Model::Agency, reclaim, Unknown, Known(true)).concerns(&[Id::AdjustReturnOnLeave]);
    with(Model::Agency, Unknown, Known(true), Unknown).perhaps(&[
        Id::AdjustAllocate,
        Id::AdjustReclaim,
        Id::AdjustClearsArrears,
        Id::AdjustReturnOnLeave,
    ]);
    with(Model::Agency, allocate, Known(false), Unknown).omits(&[Id::AdjustClearsArrears]);
    with(Model::Resale, allocate, Known(true), Unknown)
        .concerns(&[Id::AdjustAllocate, Id::AdjustReturnOnLeave])
        .perhaps(&[Id::AdjustClearsArrears]);
    for model in [Model::Consulting, Model::Reseller, Model::Referral] {
        assert!(with(model, Unknown, Unknown, Unknown).ids().is_empty(), "{model}");
    }
}

/// Reading 27: nobody knows the model, so everything of the edition may follow, and nothing does for certain.
#[test]
fn a_model_of_the_other_edition() {
    for (edition, model) in [(Edition::International, Model::Agency), (Edition::China, Model::Reseller)] {
        for question in Question::ALL {
            let ask = |facts| Asked { question: *question, situation: invited(edition, model, facts) };
            let effects = ask(Facts::default()).effects();
            assert!(effects.iter().all(|effect| effect.concerns == Concerns::Perhaps));
            let expected: BTreeSet<_> = MODELS
                .iter()
                .filter(|model| edition.models().has(**model))
                .flat_map(|model| asked(*question, *model, Facts::default()).ids())
                .collect();
            assert_eq!(ask(Facts::default()).ids(), expected, "{edition}, {question}");
        }
    }
    let without_coupons = Facts { has_cash_coupons: Known(false), ..Facts::default() };
    let ask = Asked {
        question: Question::Associate,
        situation: invited(Edition::International, Model::Agency, without_coupons),
    };
    ask.omits(&[Id::CouponsReseller, Id::CouponsReferral]).perhaps(&[Id::ContractReseller, Id::ContractReferral]);
}

#[test]
fn bad_news_first_then_in_order() {
    for model in MODELS {
        for question in Question::ALL {
            let effects = asked(*question, model, Facts::default()).effects();
            let places: Vec<_> = effects
                .iter()
                .map(|effect| {
                    let all = consequences::of(edition_of(model));
                    let place = all.iter().position(|other| other.id == effect.consequence.id);
                    (!effect.consequence.is_adverse, place.expect("it is one of the edition's"))
                })
                .collect();
            assert!(places.is_sorted(), "{model}, {question}: {places:?}");
        }
    }
}

/// Every id is somewhere, once in an edition, with documents that are there for it.
#[test]
fn every_id_is_used_once() {
    let mut used = BTreeSet::new();
    for edition in EDITIONS {
        let all = consequences::of(edition);
        let ids: BTreeSet<_> = all.iter().map(|consequence| consequence.id).collect();
        assert_eq!(ids.len(), all.len(), "one consequence of an id in an edition");
        used.extend(ids);
        for Consequence { id, models, may_follow, questions, sources, .. } in all {
            assert!(!sources.is_empty(), "{id}");
            let distinct: BTreeSet<_> = sources.iter().collect();
            assert_eq!(distinct.len(), sources.len(), "{id}");
            assert!(sources.iter().all(|source| is_of(edition, *source)), "{id}: {sources:?}");
            assert!(Question::ALL.iter().any(|question| questions.has(*question)), "{id}");
            assert!(Model::ALL.iter().any(|model| models.has(*model)), "{id}");
            for model in Model::ALL {
                let bound = models.has(*model) || may_follow.has(*model);
                assert!(!bound || edition.models().has(*model), "{id} is of {edition}, {model} is not");
                assert!(!(models.has(*model) && may_follow.has(*model)), "{id} follows in {model}, or may");
            }
        }
    }
    assert_eq!(used, Id::ALL.iter().copied().collect());
}

/// Documents of one edition say nothing about the other.
fn is_of(edition: Edition, source: Source) -> bool {
    let chinese = source.name().starts_with("CN-") || matches!(source, Source::S0 | Source::S2);
    chinese == (edition == Edition::China)
}

/// All consequences, as the owner of the rules would read them. `UPDATE_GOLDEN=1` rewrites the file.
#[test]
fn golden_table() {
    let names = |list: Vec<&str>| if list.is_empty() { "–".to_owned() } else { list.join(", ") };
    let mut table = "All consequences. Written by tests/consequences.rs; do not edit.\n".to_owned();
    for edition in EDITIONS {
        writeln!(table, "\n# {edition}").expect("a text takes it");
        for consequence in consequences::of(edition) {
            let models =
                |set: Models| MODELS.iter().filter(|model| set.has(**model)).map(|model| model.name()).collect();
            let may_follow: Vec<_> = models(consequence.may_follow);
            let asked_in = Question::ALL.iter().filter(|question| consequence.questions.has(**question));
            let mut lines = vec![
                ("about", consequence.aspect.name().to_owned()),
                ("models", names(models(consequence.models))),
                ("may follow in", names(may_follow)),
                ("asked in", names(asked_in.map(|question| question.name()).collect())),
                ("who", consequence.who.map_or("–", Who::name).to_owned()),
                ("facts", names(FactName::in_set(consequence.concerns.reads()).map(FactName::name).collect())),
                ("sources", names(consequence.sources.iter().map(|source| source.name()).collect())),
            ];
            lines.retain(|(_, value)| value != "–");
            let flags = [(consequence.is_adverse, ", adverse"), (consequence.inferred, ", inferred")];
            let flags: String = flags.into_iter().filter(|(flag, _)| *flag).map(|(_, word)| word).collect();
            writeln!(table, "\n[{}]{flags}", consequence.id).expect("a text takes it");
            for (key, value) in lines {
                writeln!(table, "  {key:<14}{value}").expect("a text takes it");
            }
        }
    }
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/consequences.txt");
    if env::var_os("UPDATE_GOLDEN").is_some_and(|value| value == "1") {
        fs::write(&file, &table).expect("the folder is there");
    }
    let kept = fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
    let first = kept.lines().zip(table.lines()).find(|(kept, now)| kept != now);
    assert!(kept == table, "{} is not what the code says: {first:?}; UPDATE_GOLDEN=1 rewrites it", file.display());
}

/// What is known otherwise of every aspect, so that a consequence under the wrong heading is seen.
#[test]
fn who_is_named_where_it_matters() {
    for edition in EDITIONS {
        for consequence in consequences::of(edition) {
            let named = consequence.who.is_some();
            match consequence.aspect {
                Aspect::Contract | Aspect::BusinessEntity | Aspect::Disclosure | Aspect::OnwardDisclosure => {
                    assert!(named, "{}", consequence.id);
                }
                _ => {}
            }
        }
    }
    let by_partner = |model: Model| {
        let contracts = consequences::of(edition_of(model)).iter();
        contracts
            .filter(|consequence| consequence.aspect == Aspect::Contract && consequence.models.has(model))
            .all(|consequence| consequence.who == Some(Who::Partner))
    };
    assert_eq!(MODELS.map(by_partner), [true, false, false, true, true]);
}

/// Whether it was told, kept to the fact, and how it would be if other facts were told.
#[test]
fn conditions_read_what_they_say_and_settle() {
    let mut random = Random(0x5EED_CAFE);
    for edition in EDITIONS {
        for consequence in consequences::of(edition) {
            let id = consequence.id;
            let reads: Vec<_> = FactName::in_set(consequence.concerns.reads()).collect();
            let foreign = FactName::foreign_to(edition);
            assert!(reads.iter().all(|name| !foreign.has(*name as u8)), "{id} reads a fact of the other edition");
            let model = *MODELS.iter().find(|model| consequence.models.has(**model)).expect("it has a model");
            let question = *Question::ALL.iter().find(|question| consequence.questions.has(**question)).expect("one");
            let (mut certain, mut possible, mut omitted) = (false, false, false);
            let mut matters = BTreeSet::new();
            for _ in 0..samples(reads.len()) {
                let mut facts = Facts::default();
                for name in FactName::ALL {
                    // What is not read is told now and then, and must not matter.
                    if reads.contains(name) || random.below(8) == 0 {
                        facts.set_wire(*name, random.value(*name));
                    }
                }
                let website = if edition == Edition::China {
                    Site::China
                } else {
                    random.pick([Site::International, Site::Europe])
                };
                let situation = |facts: &Facts| {
                    let mut situation = invited(edition, model, *facts);
                    situation.invitation.website = website;
                    situation
                };
                let say = |facts: &Facts| Asked { question, situation: situation(facts) }.says(id);
                let contradicts_itself = |facts: &Facts| {
                    let decision = decide(question, &situation(facts));
                    decision.issues().any(|issue| issue.kind == IssueKind::Contradiction)
                };
                // Of what cannot be true nothing is promised.
                if contradicts_itself(&facts) {
                    continue;
                }
                let said = say(&facts);
                match said {
                    Some(Concerns::Yes) => certain = true,
                    Some(Concerns::Perhaps) => possible = true,
                    None => omitted = true,
                }
                for name in random.some(FactName::ALL, 1).into_iter().chain(random.some(&reads, 6)) {
                    let mut without = facts;
                    without.set_wire(name, Wire::default());
                    let before = say(&without);
                    if before != said && !contradicts_itself(&without) {
                        // A history shows that there is an account, where nobody says so.
                        let shows_account = reads.contains(&FactName::Account) && facts.account == Unknown;
                        let is_read = reads.contains(&name);
                        assert!(is_read || shows_account, "{id} does not read {name}, and yet it matters");
                        if is_read {
                            matters.insert(name);
                        }
                        // Unless a new account is told what it cannot have, coupons say.
                        let impossible = name == FactName::Account;
                        assert!(
                            before == Some(Concerns::Perhaps) || impossible,
                            "{id}: {name} overturns {before:?} with {said:?}: {facts:?}"
                        );
                    }
                }
            }
            let can_be_certain = !matches!(
                id,
                Id::FreezeResources
                    | Id::FreezeResourcesDeleted
                    | Id::PartnerOverQuota
                    | Id::CashcouponInvoiceHolderEntity
                    | Id::CashcouponEntityChange
            );
            assert_eq!(certain, can_be_certain, "{id} is certain of somebody");
            let can_be_omitted = !reads.is_empty() && id != Id::FreezeAccountForbids && id != Id::FreezeAccountAllows;
            assert_eq!(omitted, can_be_omitted, "{id} is omitted for somebody");
            assert_eq!(possible, !reads.is_empty() || !can_be_certain, "{id} may concern somebody");
            assert_eq!(matters, reads.iter().copied().collect(), "{id}: what it reads matters");
        }
    }
}

/// How many customers show all that so many facts can do.
fn samples(facts: usize) -> usize {
    match facts {
        0 => 10,
        1 => 60,
        2 | 3 => 200,
        _ => 3000,
    }
}

#[cfg(feature = "serde")]
#[test]
fn as_json() {
    let effects = associating(Model::Agency, Facts { unspent_cash_coupons: Known(true), ..Facts::default() }).effects();
    let effect = effects
        .iter()
        .find(|effect| effect.consequence.id == Id::CouponsAgencyCashCoupons)
        .expect("who has cash coupons is told");
    assert_eq!(
        serde_json::to_string(effect).expect("an effect is plain data"),
        r#"{"consequence":"coupons-agency-cash-coupons","aspect":"coupons","who":"issuer","concerns":"yes","adverse":true,"inferred":false,"sources":["S0","CN-COND"]}"#
    );
    let nobody = effects.iter().find(|effect| effect.consequence.who.is_none()).expect("some name nobody");
    let json = serde_json::to_value(nobody).expect("an effect is plain data");
    assert!(json["who"].is_null());
}

#[test]
fn the_steps_are_in_order() {
    for edition in EDITIONS {
        let stages = procedure::stages(edition);
        assert!(stages.is_sorted_by(|one, next| one.step < next.step), "{edition}");
        for stage in stages {
            assert!(!stage.sources.is_empty(), "{}", stage.step);
            for model in Model::ALL {
                assert!(!stage.models.has(*model) || edition.models().has(*model), "{}", stage.step);
            }
        }
    }
    let steps = |model: Model, account| -> Vec<_> {
        procedure::stages(edition_of(model))
            .iter()
            .filter(|stage| stage.models.has(model) && stage.account.is_none_or(|only| only == account))
            .map(|stage| (stage.step, stage.optional))
            .collect()
    };
    let required =
        |list: &[Step]| -> Vec<_> { list.iter().map(|step| (*step, *step == Step::AuthorizePartner)).collect() };
    assert_eq!(
        steps(Model::Reseller, Account::New),
        required(&[
            Step::GetInvitation,
            Step::OpenInvitation,
            Step::ReadInstructions,
            Step::AcceptInstructions,
            Step::AuthorizePartner,
            Step::Register,
            Step::ChooseCountry,
            Step::AcceptAgreements,
            Step::EnableAndAssociate,
            Step::ContactPartnerForBudget,
            Step::Receipt,
        ])
    );
    assert_eq!(
        steps(Model::Referral, Account::Existing),
        required(&[
            Step::GetInvitation,
            Step::OpenInvitation,
            Step::AuthorizePartner,
            Step::SignIn,
            Step::ChooseCountry,
            Step::AcceptAgreements,
            Step::EnableAndAssociate,
            Step::Receipt,
        ])
    );
    for model in [Model::Consulting, Model::Agency, Model::Resale] {
        assert_eq!(
            steps(model, Account::Existing),
            required(&[
                Step::GetInvitation,
                Step::OpenInvitation,
                Step::ReadInstructions,
                Step::AcceptInstructions,
                Step::AuthorizePartner,
                Step::SignIn,
                Step::AcceptAgreements,
                Step::EnableAndAssociate,
                Step::Receipt,
            ])
        );
    }
}

fn instant(days_ago: f64) -> Instant {
    Instant::from_millis(NOW - days_ago * DAY).expect("tests stay within the calendar")
}

fn moment(days_ago: f64) -> Fact<Moment> {
    Known(Moment::at(instant(days_ago)))
}

/// xorshift64*: small, good enough, and the same on every machine.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        usize::try_from((self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 16) % limit as u64).expect("below the limit")
    }

    fn pick<T: Copy, const N: usize>(&mut self, from: [T; N]) -> T {
        self.one_of(&from).expect("there is something to pick")
    }

    fn one_of<T: Copy>(&mut self, from: &[T]) -> Option<T> {
        if from.is_empty() { None } else { from.get(self.below(from.len())).copied() }
    }

    fn some<T: Copy>(&mut self, from: &[T], number: usize) -> Vec<T> {
        (0..number).filter_map(|_| self.one_of(from)).collect()
    }

    /// A value of the fact, or that it is unknown; most often the plainest.
    fn value(&mut self, name: FactName) -> Wire {
        let code = |code: usize| Wire { code: u8::try_from(code).expect("a code is small"), number: 0.0 };
        match name.kind() {
            Kind::Choice(names) if self.below(2) == 0 => code(self.below(names.len() + 1)),
            Kind::Choice(_) => code(1),
            Kind::Several(names) => {
                let one = 1 | 2 << self.below(names.len());
                code(self.pick([0, 1, 1, 1, one]))
            }
            Kind::Instant => Wire { code: self.pick([0, 1, 1, 1]), number: NOW },
            Kind::Moment => {
                let days = self.pick([1.0, 3.0, 7.5, 10.0, 20.0, 100.0]);
                Wire { code: self.pick([0, 1, 1, 1]), number: NOW - days * DAY }
            }
            Kind::Moments => Wire::default(),
        }
    }
}
