//! All that may be known about a customer: each fact known or not, none of them assumed.

use core::marker::PhantomData;

use crate::invitation::{Edition, Invitation};
use crate::moment::{Clock, Moment, Past};
use crate::named::named;
use crate::requests::Requests;
use crate::rule::Situation;
use crate::truth::{Bits, IS_KERNEL, Truth};

/// A value, or that nobody told us.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Fact<T> {
    /// Nobody told us. "Nobody" and "none" are not this; they are known values.
    #[default]
    Unknown,
    /// We were told.
    Known(T),
}

/// The code of a fact that nobody told.
pub(crate) const UNKNOWN: u8 = 0;

/// What is known, in the form that rules ask it: the invitation, and for each fact a code – a bit for
/// each value that it has, and 0 while it is unknown – and perhaps a number.
#[derive(Clone, Copy, Debug)]
pub struct Case {
    pub(crate) invitation: Invitation,
    pub(crate) codes: [u8; HELD],
    /// When each [`Past`] was, in milliseconds; it means something only if its fact is known.
    pub(crate) pasts: [f64; Past::ALL.len()],
    /// The lists of requests; likewise.
    pub(crate) requests: [Requests; REQUESTS],
    /// When the check is made, likewise.
    pub(crate) checked_at: f64,
    /// By how much that may be off.
    pub(crate) clock_uncertainty: f64,
}

/// How many facts a case holds, and how many lists of requests: the kernel's, those of the question it answers.
pub(crate) const HELD: usize = if IS_KERNEL { FactName::OF_ASSOCIATING } else { FactName::ALL.len() };
pub(crate) const REQUESTS: usize = if IS_KERNEL { 0 } else { 2 };

/// A fact that a rule may ask for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Told<T> {
    name: FactName,
    of: PhantomData<T>,
}

/// A question to one fact: is it one of these values?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Test {
    pub(crate) fact: FactName,
    /// The values that answer yes, a bit for each.
    pub(crate) yes: u8,
    /// The values that leave it open.
    pub(crate) open: u8,
}

impl Told<bool> {
    /// Whether it is so.
    pub(crate) const fn is_yes(self) -> Test {
        Test { fact: self.name, yes: 2, open: 0 }
    }

    /// Whether it is not.
    pub(crate) const fn is_no(self) -> Test {
        Test { fact: self.name, yes: 1, open: 0 }
    }

    /// Never yes: what it would mean is not published, so that only "no" settles it.
    pub(crate) const fn is_open_if_yes(self) -> Test {
        Test { fact: self.name, yes: 0, open: 2 }
    }
}

impl Told<Contracts> {
    /// Whether at least one contract is of these kinds; one of those others leaves it open.
    pub(crate) const fn includes(self, kinds: Contracts, open: Contracts) -> Test {
        Test {
            fact: self.name,
            yes: kinds.code() & !Contracts::NONE.code(),
            open: open.code() & !Contracts::NONE.code(),
        }
    }
}

impl Told<Requests> {
    /// Of the latest requests, so many or more in the last three months.
    pub(crate) fn reached(self, case: &Case, number: usize) -> Truth {
        let list = case.requests.get(usize::from(self.name != FactName::RequestsFiledByCustomer));
        match list {
            Some(list) if case.code(self.name) != UNKNOWN => list.reached(case, number),
            _ => Truth::unknown(self.name.bit()),
        }
    }
}

impl Test {
    /// The answer, unknown for as long as the fact is.
    // Out of line: nearly every rule comes by here, and the kernel's bytes are counted.
    #[inline(never)]
    pub(crate) fn ask(self, case: &Case) -> Truth {
        let said = case.code(self.fact);
        if said == UNKNOWN {
            Truth::unknown(self.fact.bit())
        } else if self.yes & said != 0 {
            Truth::TRUE
        } else if self.open & said != 0 {
            Truth::unknown(Bits::NONE)
        } else {
            Truth::FALSE
        }
    }
}

impl Case {
    /// The code of a fact, 0 if it is unknown.
    pub(crate) fn code(&self, name: FactName) -> u8 {
        self.codes.get(name as usize).copied().unwrap_or_default()
    }

    pub(crate) fn set_code(&mut self, name: FactName, code: u8) {
        if let Some(place) = self.codes.get_mut(name as usize) {
            *place = code;
        }
    }

    /// The facts that are known, of a set.
    pub(crate) fn known(&self, set: Bits) -> Bits {
        let mut known = Bits::NONE;
        for (code, place) in self.codes.iter().zip(0..) {
            if *code != UNKNOWN && set.has(place) {
                known = known.or(Bits::one(place));
            }
        }
        known
    }

    /// Makes the facts in the set unknown.
    // Out of line: called in several places, and the kernel's bytes are counted.
    #[inline(never)]
    pub(crate) fn forget(&mut self, mut set: Bits) {
        while let Some(place) = set.pop() {
            if let Some(code) = self.codes.get_mut(usize::from(place)) {
                *code = UNKNOWN;
            }
        }
    }
}

/// How a fact is written in JavaScript and JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One of these names; `"false"` and `"true"` are the booleans.
    Choice(&'static [&'static str]),
    /// An array of these names, possibly empty.
    Several(&'static [&'static str]),
    /// An instant: RFC 3339 with offset, or milliseconds since the Unix epoch.
    Instant,
    /// An instant, or a calendar day `YYYY-MM-DD`.
    Moment,
    /// An array of moments, possibly empty.
    Moments,
}

/// A fact as two numbers: how the kernel's caller hands it over.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Wire {
    /// 0 for unknown. A choice: its place in [`Kind::Choice`], from 1. Several: 1 and a bit for
    /// each place, from the second bit on. A moment: 1 for an instant, 2 for a day. Moments: 1; two
    /// numbers cannot hold them.
    pub code: u8,
    /// A moment: milliseconds since the Unix epoch; of a day, its midnight in UTC. Otherwise 0.
    pub number: f64,
}

/// What a fact can hold.
pub trait Value: Copy {
    /// How it is written.
    const KIND: Kind;

    /// Reads it from two numbers; `None` if they mean no value of this kind.
    fn from_wire(wire: Wire) -> Option<Self>;

    /// The two numbers it is handed over as.
    fn to_wire(self) -> Wire;
}

macro_rules! choices {
    ($($type:ident)+) => { $(
        impl $type {
            /// Its code in a case.
            pub(crate) const fn code(self) -> u8 {
                const { assert!(Self::ALL.len() <= u8::BITS as usize, "a code has a bit for each value") };
                1 << self as u8
            }

            /// The codes of these values together.
            #[allow(dead_code, reason = "as below")]
            const fn codes(mut these: &[Self]) -> u8 {
                let mut codes = 0;
                while let [this, rest @ ..] = these {
                    codes |= this.code();
                    these = rest;
                }
                codes
            }
        }

        #[allow(dead_code, reason = "every choice can be asked, though not each is")]
        impl Told<$type> {
            /// Whether the value is one of these; unknown for as long as the value is.
            pub(crate) const fn is(self, these: &[$type]) -> Test {
                self.is_or_open(these, &[])
            }

            /// As [`Self::is`], but those other values leave it open, and no fact can settle it.
            pub(crate) const fn is_or_open(self, these: &[$type], open: &[$type]) -> Test {
                Test { fact: self.name, yes: <$type>::codes(these), open: <$type>::codes(open) }
            }
        }

        impl Value for $type {
            const KIND: Kind = Kind::Choice(Self::NAMES);

            fn from_wire(wire: Wire) -> Option<Self> {
                Self::at(wire.code.wrapping_sub(1))
            }

            fn to_wire(self) -> Wire {
                Wire { code: self as u8 + 1, number: 0.0 }
            }
        }
    )+ };
}

impl Value for bool {
    const KIND: Kind = Kind::Choice(&["false", "true"]);

    fn from_wire(wire: Wire) -> Option<Self> {
        match wire.code {
            1 => Some(false),
            2 => Some(true),
            _ => None,
        }
    }

    fn to_wire(self) -> Wire {
        Wire { code: u8::from(self) + 1, number: 0.0 }
    }
}

/// A fact of any type, as two numbers. Called through a table: a branch for each fact would be several times the size.
trait Wired {
    fn wire(&self) -> Wire;
    fn set_wire(&mut self, wire: Wire);
}

impl<T: Value + Copy> Wired for Fact<T> {
    fn wire(&self) -> Wire {
        match self {
            Self::Known(value) => value.to_wire(),
            Self::Unknown => Wire::default(),
        }
    }

    fn set_wire(&mut self, wire: Wire) {
        *self = T::from_wire(wire).map_or(Self::Unknown, Self::Known);
    }
}

/// Declares each fact once: field, accessor, name, place.
macro_rules! facts {
    ($($(#[doc = $doc:literal])+ $field:ident: $type:ty, $variant:ident = $name:literal;)+) => {
        named! {
            /// The name of a fact, in the order in which facts are listed.
            pub enum FactName { $($(#[doc = $doc])+ $variant = $name,)+ }
        }

        impl From<&Situation> for Case {
            fn from(situation: &Situation) -> Self {
                let facts = &situation.facts;
                let time = |name| facts.wire(name).number;
                let clock_uncertainty = match facts.checked_at {
                    Fact::Known(clock) => clock.uncertainty(),
                    Fact::Unknown => 0.0,
                };
                Self {
                    invitation: situation.invitation,
                    codes: codes(facts),
                    pasts: Past::ALL.map(|past| time(past.name())),
                    requests: requests(facts),
                    checked_at: time(FactName::CheckedAt),
                    clock_uncertainty,
                }
            }
        }

        /// Everything that may be known about a customer. Start from [`Facts::default`]: nothing known.
        #[derive(Clone, Copy, Debug, Default, PartialEq)]
        pub struct Facts { $($(#[doc = $doc])+ pub $field: Fact<$type>,)+ }

        impl Facts {
            /// The fact as two numbers; code 0 if unknown.
            #[must_use]
            pub fn wire(&self, name: FactName) -> Wire {
                let told: &dyn Wired = match name { $(FactName::$variant => &self.$field,)+ };
                told.wire()
            }

            /// Takes the fact from two numbers; what means no value makes it unknown.
            pub fn set_wire(&mut self, name: FactName, wire: Wire) {
                let told: &mut dyn Wired = match name { $(FactName::$variant => &mut self.$field,)+ };
                told.set_wire(wire);
            }
        }

        /// Each fact, for a rule to ask.
        #[allow(dead_code, reason = "every fact can be asked, though not each is")]
        #[allow(clippy::wildcard_imports, reason = "the types are those of the declarations")]
        pub(crate) mod told {
            use super::*;

            $($(#[doc = $doc])+ pub(crate) const fn $field() -> Told<$type> {
                Told { name: FactName::$variant, of: PhantomData }
            })+
        }

        impl FactName {
            /// How the fact is written.
            #[must_use]
            pub const fn kind(self) -> Kind {
                match self { $(Self::$variant => <$type>::KIND,)+ }
            }

            /// What the fact says, as its documentation has it: for a schema, not for a customer.
            #[must_use]
            pub const fn about(self) -> &'static str {
                match self { $(Self::$variant => concat!($($doc),+).trim_ascii(),)+ }
            }
        }
    };
}

facts! {
    /// Whether the customer registers in this visit or has an account already.
    account: Account, Account = "account";
    /// The site on which the account lives.
    account_site: Site, AccountSite = "accountSite";
    /// When the Huawei Cloud account was registered; not the HUAWEI ID behind it (reading 8).
    registered_at: Moment, RegisteredAt = "registeredAt";
    /// Now, by the server's clock, and how far it may be off.
    checked_at: Clock, CheckedAt = "checkedAt";
    /// Whether cash was ever spent. Spending from vouchers only is not cash.
    cash_expenditure: bool, CashExpenditure = "cashExpenditure";
    /// Who has pre-registered the customer.
    pre_registered_by: Reserver, PreRegisteredBy = "preRegisteredBy";
    /// When that pre-registration was approved; it lives for 15 days.
    pre_registration_approved_at: Moment, PreRegistrationApprovedAt = "preRegistrationApprovedAt";
    /// China: whether the phone number that was pre-registered is the account's.
    pre_registered_phone_matches: bool, PreRegisteredPhoneMatches = "preRegisteredPhoneMatches";
    /// With whom the customer is associated now.
    associated_with: Party, AssociatedWith = "associatedWith";
    /// Whether the account is itself a partner, or has applied to become one.
    partner_role: PartnerRole, PartnerRole = "partnerRole";
    /// The contracts signed with Huawei Cloud directly, all of them.
    contracts: Contracts, Contracts = "contracts";
    /// International: whether a bill is unpaid.
    unpaid_bills: Bills, UnpaidBills = "unpaidBills";
    /// China: whether money is owed to Huawei Cloud.
    in_arrears: bool, InArrears = "inArrears";
    /// The account's part in an enterprise organization.
    enterprise_role: EnterpriseRole, EnterpriseRole = "enterpriseRole";
    /// China: with whom, and how, the master of a member account is associated.
    master_association: MasterAssociation, MasterAssociation = "masterAssociation";
    /// Whether a reserved instance has not expired.
    valid_reserved_instances: bool, ValidReservedInstances = "validReservedInstances";
    /// China: whether the account is in a government subsidy programme.
    government_subsidy_program: Subsidy, GovernmentSubsidyProgram = "governmentSubsidyProgram";
    /// China: whether the account is in a reward or promotion programme.
    reward_promotion_program: bool, RewardPromotionProgram = "rewardPromotionProgram";
    /// Whether the account is one of the consumer cloud.
    consumer_cloud_user: bool, ConsumerCloudUser = "consumerCloudUser";
    /// China: whether the account pays afterwards, from a credit limit.
    credit_account: bool, CreditAccount = "creditAccount";
    /// China: whether more was invoiced than consumed.
    invoice_arrears: bool, InvoiceArrears = "invoiceArrears";
    /// China: whether money that was topped up is left.
    top_up_balance: bool, TopUpBalance = "topUpBalance";
    /// China: whether money is left on a stored-value card.
    stored_value_card_balance: bool, StoredValueCardBalance = "storedValueCardBalance";
    /// China: whether a bonus granted with a top-up is left.
    recharge_bonus_balance: bool, RechargeBonusBalance = "rechargeBonusBalance";
    /// International: whether it is an account of Huawei's own staff or units.
    huawei_internal_account: bool, HuaweiInternalAccount = "huaweiInternalAccount";
    /// What the server knows of this invitation.
    invitation_state: InvitationState, InvitationState = "invitationState";
    /// When the invitation was sent; in China an email lives for 7 days.
    invitation_sent_at: Moment, InvitationSentAt = "invitationSentAt";
    /// International: how the inviting partner settles with Huawei Cloud.
    partner_payment: PartnerPayment, PartnerPayment = "partnerPayment";
    /// Whether the inviting partner is restricted or frozen.
    partner_state: PartnerState, PartnerState = "partnerState";
    /// The state of the distributor above a second-tier partner.
    distributor_state: DistributorState, DistributorState = "distributorState";
    /// International: whether the inviting partner was granted the referral model.
    partner_may_use_referral: bool, PartnerMayUseReferral = "partnerMayUseReferral";

    // The kernel's question, associating, asks for none of these.

    /// Who asks to leave: customer or partner.
    asked_by: Asker, AskedBy = "askedBy";
    /// Whether customer and partner have agreed on it, and settled balance and accounts.
    agreed_and_settled_with_partner: bool, AgreedAndSettledWithPartner = "agreedAndSettledWithPartner";
    /// Whether a dispute between the two is open.
    open_dispute_with_partner: bool, OpenDisputeWithPartner = "openDisputeWithPartner";
    /// Whether the partner consents.
    partner_consents: bool, PartnerConsents = "partnerConsents";
    /// When the customer asked before to leave this partner.
    requests_filed_by_customer: Requests, RequestsFiledByCustomer = "requestsFiledByCustomer";
    /// When the partner asked before to leave or to switch this customer.
    requests_filed_by_partner: Requests, RequestsFiledByPartner = "requestsFiledByPartner";
    /// International: whether a payment is overdue.
    overdue_payment: bool, OverduePayment = "overduePayment";
    /// International: whether a partner support plan is valid.
    valid_partner_support_plan: bool, ValidPartnerSupportPlan = "validPartnerSupportPlan";
    /// International: whether a service support plan of the account is valid.
    valid_service_support_plan: bool, ValidServiceSupportPlan = "validServiceSupportPlan";
    /// International: whether a unified member holds a valid service support plan.
    unified_member_holds_valid_service_support_plan: bool, UnifiedMemberHoldsValidServiceSupportPlan = "unifiedMemberHoldsValidServiceSupportPlan";
    /// China: whether a product of the partner support plan is in use.
    partner_support_plan_product: bool, PartnerSupportPlanProduct = "partnerSupportPlanProduct";
    /// China: whether a special contract is in force.
    special_contract_in_force: bool, SpecialContractInForce = "specialContractInForce";
    /// International: whether a special commercial contract is in force.
    special_commercial_contract_in_force: bool, SpecialCommercialContractInForce = "specialCommercialContractInForce";
    /// Whether an order waits for the partner to pay it.
    orders_waiting_for_partner_payment: bool, OrdersWaitingForPartnerPayment = "ordersWaitingForPartnerPayment";
    /// International: whether the account is frozen, and by what.
    account_freeze: Freeze, AccountFreeze = "accountFreeze";
    /// International: whether the account's currency is set.
    currency_set: bool, CurrencySet = "currencySet";
    /// International: whether it is an "NA" customer.
    na_customer: bool, NaCustomer = "naCustomer";
    /// China: whether a pick-up voucher is unused.
    unused_pickup_vouchers: bool, UnusedPickupVouchers = "unusedPickupVouchers";
    /// China: whether money that the partner allocated is left.
    allocated_balance: bool, AllocatedBalance = "allocatedBalance";
    /// China: whether cash of the customer's own is left.
    own_cash_balance: bool, OwnCashBalance = "ownCashBalance";
    /// China: whether vouchers that the partner issued are left.
    partner_issued_vouchers: bool, PartnerIssuedVouchers = "partnerIssuedVouchers";
    /// International: whether the partner is still in the partner programme.
    partner_programme: Programme, PartnerProgramme = "partnerProgramme";
    /// The role of the partner's user who asks.
    partner_user_role: UserRole, PartnerUserRole = "partnerUserRole";
    /// China: the model to switch to.
    target_model: TargetModel, TargetModel = "targetModel";
    /// China: whether the customer has applied to pay afterwards.
    applied_for_post_payment: bool, AppliedForPostPayment = "appliedForPostPayment";
    /// China: what the partner wants to do with money.
    operation: Operation, Operation = "operation";
    /// International: whether cash coupons are left.
    has_cash_coupons: bool, HasCashCoupons = "hasCashCoupons";
    /// China: whether vouchers (代金券) are left.
    unspent_vouchers: bool, UnspentVouchers = "unspentVouchers";
    /// China: whether cash coupons (现金券) are left.
    unspent_cash_coupons: bool, UnspentCashCoupons = "unspentCashCoupons";
    /// Whether the account has resources.
    has_resources: bool, HasResources = "hasResources";
    /// Whether some of them are paid for per use.
    pay_per_use_resources: bool, PayPerUseResources = "payPerUseResources";
    /// International: the budget that the partner has set.
    budget: Budget, Budget = "budget";
    /// Whether the partner sells on its own or under a distributor.
    partner_tier: Tier, PartnerTier = "partnerTier";
    /// Whether the customer has authorized the partner to order and operate.
    authorization: Authorization, Authorization = "authorization";
    /// How an order was paid that is to be refunded.
    order_payment: OrderPayment, OrderPayment = "orderPayment";
    /// When it is refunded.
    refund_when: RefundWhen, RefundWhen = "refundWhen";
    /// Whether Huawei's direct sales has taken the customer up.
    followed_by_direct_sales: bool, FollowedByDirectSales = "followedByDirectSales";
    /// Whether the customer belongs to Huawei's online sales.
    online_sales_customer: bool, OnlineSalesCustomer = "onlineSalesCustomer";
    /// International: whether the account's country is another than the partner's.
    country_differs_from_partner: bool, CountryDiffersFromPartner = "countryDiffersFromPartner";
    /// China: whether the customer belongs to an authorized sales support centre.
    sales_support_centre: bool, SalesSupportCentre = "salesSupportCentre";
}

const _: () = assert!(HELD <= Bits::MISSABLE, "more facts than a truth can name");

fn codes(facts: &Facts) -> [u8; HELD] {
    core::array::from_fn(|place| {
        FactName::ALL.get(place).map_or(UNKNOWN, |name| match (name.kind(), facts.wire(*name).code) {
            (Kind::Choice(_), place @ 1..) => 1 << (place - 1),
            (_, code) => code,
        })
    })
}

fn requests(facts: &Facts) -> [Requests; REQUESTS] {
    let lists = [facts.requests_filed_by_customer, facts.requests_filed_by_partner];
    core::array::from_fn(|place| match lists.get(place) {
        Some(Fact::Known(list)) => *list,
        _ => Requests::NONE,
    })
}

impl FactName {
    /// How many facts the question *associate* takes: the first ones, all that the kernel knows.
    pub const OF_ASSOCIATING: usize = Self::PartnerMayUseReferral as usize + 1;

    const INTERNATIONAL_ONLY: Bits = Self::set(&[
        Self::UnpaidBills,
        Self::HuaweiInternalAccount,
        Self::PartnerPayment,
        Self::PartnerMayUseReferral,
        Self::OverduePayment,
        Self::ValidPartnerSupportPlan,
        Self::ValidServiceSupportPlan,
        Self::UnifiedMemberHoldsValidServiceSupportPlan,
        Self::SpecialCommercialContractInForce,
        Self::AccountFreeze,
        Self::CurrencySet,
        Self::NaCustomer,
        Self::PartnerProgramme,
        Self::HasCashCoupons,
        Self::Budget,
        Self::CountryDiffersFromPartner,
    ]);

    const CHINA_ONLY: Bits = Self::set(&[
        Self::PreRegisteredPhoneMatches,
        Self::InArrears,
        Self::MasterAssociation,
        Self::GovernmentSubsidyProgram,
        Self::RewardPromotionProgram,
        Self::CreditAccount,
        Self::InvoiceArrears,
        Self::TopUpBalance,
        Self::StoredValueCardBalance,
        Self::RechargeBonusBalance,
        Self::PartnerSupportPlanProduct,
        Self::SpecialContractInForce,
        Self::UnusedPickupVouchers,
        Self::AllocatedBalance,
        Self::OwnCashBalance,
        Self::PartnerIssuedVouchers,
        Self::TargetModel,
        Self::AppliedForPostPayment,
        Self::Operation,
        Self::UnspentVouchers,
        Self::UnspentCashCoupons,
        Self::SalesSupportCentre,
    ]);

    /// The facts that mean something in another edition only.
    #[must_use]
    pub const fn foreign_to(edition: Edition) -> Bits {
        match edition {
            Edition::International => Self::CHINA_ONLY,
            Edition::China => Self::INTERNATIONAL_ONLY,
        }
    }

    /// The set of this one fact.
    #[must_use]
    pub const fn bit(self) -> Bits {
        Bits::one(self as u8)
    }

    /// The set of these facts.
    #[must_use]
    pub const fn set(mut names: &[Self]) -> Bits {
        let mut set = Bits::NONE;
        while let [name, rest @ ..] = names {
            set = set.or(name.bit());
            names = rest;
        }
        set
    }

    /// The facts in a set, in order.
    pub fn in_set(set: Bits) -> impl Iterator<Item = Self> + Clone {
        Self::ALL.iter().copied().filter(move |name| set.has(*name as u8))
    }
}

choices! {
    Account Site Reserver Party PartnerRole Bills EnterpriseRole MasterAssociation Subsidy InvitationState PartnerPayment
    PartnerState DistributorState Asker Freeze Programme UserRole TargetModel Operation Budget Tier Authorization
    OrderPayment RefundWhen
}

named! {
    /// Whether there is an account yet.
    pub enum Account {
        /// Being registered in this visit: it has no history (reading 6).
        New = "new",
        /// Registered before.
        Existing = "existing",
    }
}

named! {
    /// A site of the vendor, with accounts of its own.
    pub enum Site {
        /// The international site.
        International = "international",
        /// The China site.
        China = "china",
        /// The European site; it belongs to the international edition.
        Europe = "europe",
    }
}

named! {
    /// Who has pre-registered a customer.
    pub enum Reserver {
        /// Nobody.
        Nobody = "nobody",
        /// The partner whose invitation this is.
        Inviter = "inviter",
        /// Another partner.
        OtherPartner = "other-partner",
        /// Huawei Cloud itself.
        Huawei = "huawei",
    }
}

named! {
    /// With whom a customer is associated.
    pub enum Party {
        /// With nobody.
        Nobody = "nobody",
        /// With the partner whose invitation this is.
        Inviter = "inviter",
        /// With another partner.
        OtherPartner = "other-partner",
    }
}

named! {
    /// An account's own standing in the partner network.
    pub enum PartnerRole {
        /// Not a partner.
        None = "none",
        /// A partner.
        Partner = "partner",
        /// Has applied to become one.
        Applying = "applying",
    }
}

named! {
    /// The state of an account's bills.
    pub enum Bills {
        /// Nothing is open.
        Settled = "false",
        /// A bill is due and unpaid.
        Unpaid = "true",
        /// A bill is issued but not yet due (reading 5).
        NotYetDue = "not-yet-due",
    }
}

named! {
    /// An account's part in an enterprise organization.
    pub enum EnterpriseRole {
        /// No part in one.
        None = "none",
        /// A master that manages nobody.
        MasterWithoutMembers = "master-without-members",
        /// A master whose members are all under unified accounting.
        MasterWithUnifiedMembers = "master-with-unified-members",
        /// A master with at least one member under independent accounting.
        MasterWithIndependentMembers = "master-with-independent-members",
        /// A member under unified accounting, made by the master as a resource account.
        UnifiedMemberResource = "unified-member-resource",
        /// A member under unified accounting, with a cloud account of its own.
        UnifiedMemberCloud = "unified-member-cloud",
        /// A member under independent accounting.
        IndependentMember = "independent-member",
    }
}

named! {
    /// What the server knows of an invitation.
    pub enum InvitationState {
        /// It can be used.
        Valid = "valid",
        /// Its address was damaged on the way.
        Malformed = "malformed",
        /// The server does not know it.
        NotFound = "not-found",
        /// Its time is over.
        Expired = "expired",
        /// Its code was used.
        CodeUsed = "code-used",
        /// Its link was used.
        LinkUsed = "link-used",
    }
}

named! {
    /// How a partner settles with Huawei Cloud.
    pub enum PartnerPayment {
        /// In advance.
        Prepaid = "prepaid",
        /// Afterwards.
        Postpaid = "postpaid",
    }
}

named! {
    /// With whom, and how, the master of a member account is associated.
    pub enum MasterAssociation {
        /// With nobody.
        Nobody = "nobody",
        /// With the inviting partner, in the agency model.
        InviterAgency = "inviter-agency",
        /// With the inviting partner, in another model.
        InviterOtherModel = "inviter-other-model",
        /// With another partner.
        OtherPartner = "other-partner",
    }
}

named! {
    /// Whether an account takes part in a government subsidy programme.
    pub enum Subsidy {
        /// It does not.
        No = "no",
        /// It has applied.
        Joining = "joining",
        /// It does.
        Joined = "joined",
    }
}

named! {
    /// The state of the distributor above a second-tier partner.
    pub enum DistributorState {
        /// There is none: the partner is of the first tier.
        None = "none",
        /// In order.
        Normal = "normal",
        /// Restricted, and so are its resellers.
        Restricted = "restricted",
        /// It has left the partner programme.
        Left = "left",
    }
}

named! {
    /// Who asks.
    pub enum Asker {
        /// The customer.
        Customer = "customer",
        /// The partner.
        Partner = "partner",
    }
}

named! {
    /// Whether an account is frozen.
    pub enum Freeze {
        /// It is not.
        None = "none",
        /// By itself, as after associating.
        Automatic = "automatic",
        /// By the partner.
        Manual = "manual",
    }
}

named! {
    /// A partner's standing in the partner programme.
    pub enum Programme {
        /// In it.
        Member = "member",
        /// It has left.
        Withdrawn = "withdrawn",
        /// Huawei Cloud has ended the cooperation.
        Terminated = "terminated",
    }
}

named! {
    /// The role of a partner's user.
    pub enum UserRole {
        /// May start and answer requests to leave.
        Administrator = "administrator",
        /// May not.
        Operator = "operator",
    }
}

named! {
    /// The model that a customer of the China edition is to be switched to.
    pub enum TargetModel {
        /// 顾问销售.
        Consulting = "consulting",
        /// 代售.
        Agency = "agency",
        /// 转售.
        Resale = "resale",
    }
}

named! {
    /// What a partner does with a customer's money.
    pub enum Operation {
        /// Into the customer's account: 拨款.
        Allocate = "allocate",
        /// Out of it: 回收.
        Reclaim = "reclaim",
    }
}

named! {
    /// A budget set by the partner.
    pub enum Budget {
        /// None is set.
        None = "none",
        /// Restored every month.
        Monthly = "monthly",
        /// Once.
        OneTime = "one-time",
    }
}

named! {
    /// Where a partner stands.
    pub enum Tier {
        /// On its own.
        First = "first",
        /// Under a distributor.
        Second = "second",
    }
}

named! {
    /// The customer's consent for the partner to order and operate on its behalf.
    pub enum Authorization {
        /// Given.
        Given = "given",
        /// Put off.
        Later = "later",
        /// Not given.
        NotGiven = "not-given",
    }
}

named! {
    /// How an order was paid.
    pub enum OrderPayment {
        /// From the account's balance.
        Balance = "balance",
        /// Online.
        Online = "online",
        /// By the partner.
        Partner = "partner",
        /// With the month's bill.
        MonthlySettlement = "monthly-settlement",
    }
}

named! {
    /// When an order is refunded.
    pub enum RefundWhen {
        /// While customer and partner are associated.
        WhileTied = "while-tied",
        /// After the customer has left.
        AfterLeaving = "after-leaving",
        /// After the customer has switched the model.
        AfterSwitching = "after-switching",
    }
}

named! {
    /// The state of a partner's account.
    pub enum PartnerState {
        /// In order.
        Normal = "normal",
        /// Its customers cannot spend.
        Restricted = "restricted",
        /// It cannot take on reseller customers.
        Frozen = "frozen",
    }
}

named! {
    /// A kind of contract signed with Huawei Cloud directly.
    pub enum Contract {
        /// An offline contract, signed directly.
        OfflineDirect = "offline-direct",
        /// An authorized telemarketing contract with discounts.
        TelemarketingDiscount = "telemarketing-discount",
        /// A directly signed special-offer contract.
        DirectSpecialOffer = "direct-special-offer",
        /// A contract for professional services.
        ProfessionalService = "professional-service",
        /// One whose kind is not known, or none of these (reading 7).
        Other = "other",
    }
}

/// All contracts of a customer with Huawei Cloud: a set of [`Contract`]s, possibly none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Contracts(u8);

impl Contracts {
    /// None at all: a known value.
    pub const NONE: Self = Self(0);

    /// These contracts and no others.
    #[must_use]
    pub const fn of(mut kinds: &[Contract]) -> Self {
        let mut set = 0;
        while let [kind, rest @ ..] = kinds {
            set |= 1 << *kind as u8;
            kinds = rest;
        }
        Self(set)
    }

    /// Its code in a case, and on the wire: a bit for each kind, and the first one for a set that is known.
    const fn code(self) -> u8 {
        self.0 << 1 | 1
    }
}

impl Value for Contracts {
    const KIND: Kind = Kind::Several(Contract::NAMES);

    fn from_wire(wire: Wire) -> Option<Self> {
        let every = (1 << Contract::NAMES.len()) - 1;
        let set = wire.code >> 1;
        (wire.code & 1 == 1 && set <= every).then_some(Self(set))
    }

    fn to_wire(self) -> Wire {
        Wire { code: self.code(), number: 0.0 }
    }
}
