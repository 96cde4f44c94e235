//! What a rule is: one bar, from one place in a source.

use crate::facts::{Account, Case, FactName, Facts, Test, UNKNOWN};
use crate::invitation::{Invitation, Model};
use crate::named::named;
use crate::source::Source;
use crate::truth::{Bits, Truth};

/// What is known: the invitation, and as much about the customer as anybody told us.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Situation {
    /// What the link says.
    pub invitation: Invitation,
    /// What is known about the customer, the account and the partner.
    pub facts: Facts,
}

/// One bar.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Its id, the dossier's.
    pub id: RuleId,
    /// The documents it rests on, the deciding one first.
    pub sources: &'static [Source],
    /// The models it binds.
    pub models: Models,
    /// The models in which nobody outside can tell whether it binds: what would bar leaves it open (reading 14).
    pub may_bind: Models,
    /// What happens to the answer while it is open.
    pub while_open: WhileOpen,
    /// What lifts it.
    pub remedy: Remedy,
    /// When it stands in the way.
    pub bars: When,
}

/// When a rule stands in the way.
#[derive(Clone, Copy, Debug)]
pub struct When {
    asks: Asks,
    reads: Bits,
}

/// The part of it that deciding needs.
#[derive(Clone, Copy, Debug)]
struct Asks {
    /// The fact that tells, unless it has to be worked out.
    test: Test,
    /// Whether it is about the history of an account, of which a new one has none.
    in_history: bool,
    worked: Option<fn(&Case) -> Truth>,
}

impl When {
    /// When a fact says so.
    pub(crate) const fn told(test: Test) -> Self {
        Self { asks: Asks { test, in_history: false, worked: None }, reads: test.fact.bit() }
    }

    /// When a fact says so about the history of an account; a new one has none (reading 6).
    pub(crate) const fn history(test: Test) -> Self {
        let reads = test.fact.bit().or(FactName::Account.bit());
        Self { asks: Asks { test, in_history: true, worked: None }, reads }
    }

    /// When it follows from these facts.
    pub(crate) const fn worked(reads: &[FactName], worked: fn(&Case) -> Truth) -> Self {
        let test = Test { fact: FactName::Account, yes: 0, open: 0 };
        Self { asks: Asks { test, in_history: false, worked: Some(worked) }, reads: FactName::set(reads) }
    }

    /// When it follows from these facts about the history of an account.
    pub(crate) const fn worked_history(reads: &[FactName], worked: fn(&Case) -> Truth) -> Self {
        let Self { asks, reads } = Self::worked(reads, worked);
        Self { asks: Asks { in_history: true, ..asks }, reads: reads.or(FactName::Account.bit()) }
    }

    /// The same, if it may ask for these facts, too.
    pub(crate) const fn and_reads(self, facts: &[FactName]) -> Self {
        Self { reads: self.reads.or(FactName::set(facts)), ..self }
    }

    /// Whether it does, in this case.
    #[must_use]
    pub fn ask(&self, case: &Case) -> Truth {
        self.asks.truth(case)
    }

    /// The facts it may ask for, as a set of [`FactName`]s by position.
    #[must_use]
    pub const fn reads(&self) -> Bits {
        self.reads
    }
}

impl Asks {
    fn truth(&self, case: &Case) -> Truth {
        let bars = match self.worked {
            Some(worked) => worked(case),
            None => self.test.ask(case),
        };
        if self.in_history { in_history(case, bars) } else { bars }
    }
}

/// What an account's history bars – nothing, if the account is only being registered (reading 6).
///
/// A known bar needs no word that the account exists: it could not have come about otherwise.
fn in_history(case: &Case, bars: Truth) -> Truth {
    const NEW: u8 = Account::New.code();
    match case.code(FactName::Account) {
        NEW => Truth::FALSE,
        UNKNOWN if bars.is_unknown() => Truth::unknown(bars.missing().or(FactName::Account.bit())),
        _ => bars,
    }
}

/// The part of a rule that deciding needs. The kernel holds no more of it than this.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Condition {
    asks: Asks,
    pub(crate) models: Models,
    pub(crate) may_bind: Models,
    pub(crate) while_open: WhileOpen,
    pub(crate) remedy: Remedy,
}

impl Condition {
    /// Whether the rule stands in the way.
    pub(crate) fn bars(&self, case: &Case) -> Truth {
        self.asks.truth(case)
    }
}

impl Rule {
    const fn condition(&self) -> Condition {
        Condition {
            asks: self.bars.asks,
            models: self.models,
            may_bind: self.may_bind,
            while_open: self.while_open,
            remedy: self.remedy,
        }
    }

    /// The conditions of these rules, worked out when the crate is compiled.
    pub(crate) const fn conditions<const N: usize>(rules: &[Self; N]) -> [Condition; N] {
        const PLACEHOLDER: Condition = Condition {
            asks: When::worked(&[], |_| Truth::FALSE).asks,
            models: Models::NONE,
            may_bind: Models::NONE,
            while_open: WhileOpen::HoldsUp,
            remedy: Remedy::Final,
        };
        let mut conditions = [PLACEHOLDER; N];
        let (mut rules, mut left): (&[Self], &mut [Condition]) = (rules, &mut conditions);
        while let ([rule, more_rules @ ..], [condition, more @ ..]) = (rules, left) {
            *condition = rule.condition();
            (rules, left) = (more_rules, more);
        }
        conditions
    }
}

/// The models a rule applies to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Models(u8);

impl Models {
    /// None of them.
    pub const NONE: Self = Self(0);

    /// These models.
    #[must_use]
    pub const fn of(mut models: &[Model]) -> Self {
        let mut set = 0;
        while let [model, rest @ ..] = models {
            set |= 1 << *model as u8;
            models = rest;
        }
        Self(set)
    }

    /// These and those.
    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether all of these are among those.
    pub(crate) const fn is_within(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }

    /// Whether one of these is among those.
    pub(crate) const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether the model is among them.
    #[must_use]
    pub const fn has(self, model: Model) -> bool {
        self.0 & (1 << model as u8) != 0
    }
}

/// What a rule does to the answer while nobody knows what it would say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhileOpen {
    /// It holds the answer up: the condition is printed where customers are told to look.
    HoldsUp,
    /// It is left to the server: known from failure tables and FAQs only, or about the partner and
    /// the state of the invitation.
    LeftToServer,
    /// It is left to the server while one of its facts is unknown, and holds the answer up once all are
    /// known and it is open nevertheless: what is missing then is published nowhere.
    OnceKnown,
    /// It holds the answer up on the European site, whose page says it; elsewhere it is left to the server
    /// (reading 32).
    HoldsUpInEurope,
}

named! {
    /// What lifts a bar, the most pressing first.
    pub enum Remedy {
        /// The invitation itself is no good: the partner sends another.
        InvitationProblem = "invitation-problem",
        /// Nothing published lifts it.
        Final = "final",
        /// Another account.
        UseOtherAccount = "use-other-account",
        /// Time.
        Wait = "wait",
        /// A step of the partner.
        NeedsPartner = "needs-partner",
        /// A step of the customer.
        FixableByCustomer = "fixable-by-customer",
    }
}

named! {
    /// Whose move it is.
    pub enum Actor {
        /// The customer's.
        Customer = "customer",
        /// The partner's.
        Partner = "partner",
        /// Nobody's: no step of anybody lifts it now.
        Nobody = "nobody",
    }
}

impl Remedy {
    /// Whose move it is.
    #[must_use]
    pub const fn actor(self) -> Actor {
        match self {
            Self::FixableByCustomer | Self::UseOtherAccount => Actor::Customer,
            Self::InvitationProblem | Self::NeedsPartner => Actor::Partner,
            Self::Final | Self::Wait => Actor::Nobody,
        }
    }
}

named! {
    /// The rules. Those for associating first: the published conditions of the international edition,
    /// what only failure tables say, what an invitation and its partner can bar, and what the China
    /// edition adds; then those for leaving, switching and adjusting.
    pub enum RuleId {
        /// The account lives on another site.
        SiteMismatch = "site-mismatch",
        /// The customer is associated with another partner.
        AlreadyAssociatedOtherPartner = "already-associated-other-partner",
        /// A special contract with Huawei Cloud.
        SpecialContract = "special-contract",
        /// Registered more than seven days ago.
        RegisteredOverSevenDays = "registered-over-seven-days",
        /// Cash was spent.
        HasCashExpenditure = "has-cash-expenditure",
        /// A bill is unpaid.
        UnpaidBills = "unpaid-bills",
        /// A member account under unified accounting.
        UnifiedAccountingMember = "unified-accounting-member",
        /// A professional service contract with Huawei Cloud.
        ProfessionalServiceContract = "professional-service-contract",
        /// A reserved instance is still valid.
        ValidReservedInstances = "valid-reserved-instances",
        /// An enterprise member account.
        EnterpriseMemberAccount = "enterprise-member-account",
        /// An enterprise master with members.
        EnterpriseMasterWithMembers = "enterprise-master-with-members",
        /// The customer is a partner.
        CustomerIsPartner = "customer-is-partner",
        /// A Huawei-internal account.
        InternalAccount = "internal-account",
        /// Another partner has pre-registered the customer.
        PreRegisteredByOtherPartner = "pre-registered-by-other-partner",
        /// An existing account needs an invitation by email.
        ExistingAccountNeedsEmailInvitation = "existing-account-needs-email-invitation",
        /// The partner may not offer this model.
        ModelNotOffered = "model-not-offered",
        /// A prepaid partner cannot have reseller customers.
        PartnerPrepaidNoReseller = "partner-prepaid-no-reseller",
        /// The partner is frozen.
        PartnerFrozen = "partner-frozen",
        /// The invitation's address is damaged.
        InvitationMalformed = "invitation-malformed",
        /// The server does not know the invitation.
        InvitationNotFound = "invitation-not-found",
        /// The invitation has expired.
        InvitationExpired = "invitation-expired",
        /// The invitation's code was used.
        InvitationCodeUsed = "invitation-code-used",
        /// The invitation's link was used.
        InvitationLinkUsed = "invitation-link-used",
        /// China: Huawei Cloud itself has reserved the customer.
        PreRegisteredByHuawei = "pre-registered-by-huawei",
        /// China: in a government subsidy programme.
        GovernmentSubsidyProgram = "government-subsidy-program",
        /// China: in a reward or promotion programme.
        RewardPromotionProgram = "reward-promotion-program",
        /// China: an account of the consumer cloud.
        ConsumerCloudUser = "consumer-cloud-user",
        /// China: money is owed.
        AccountInArrears = "account-in-arrears",
        /// China: an account that pays afterwards.
        PostpaidCreditAccount = "postpaid-credit-account",
        /// China: more was invoiced than consumed.
        InvoiceArrears = "invoice-arrears",
        /// China: money on a stored-value card.
        StoredValueCardBalance = "stored-value-card-balance",
        /// China: a bonus that came with a top-up.
        RechargeBonusBalance = "recharge-bonus-balance",
        /// China: a balance beside owed invoices.
        BalanceWithInvoiceArrears = "balance-with-invoice-arrears",
        /// China: the partner's distributor has left the programme.
        DistributorDelisted = "distributor-delisted",
        /// Leaving: too many requests in three months.
        LeaveIntlQuota = "leave-intl-quota",
        /// Leaving: only an administrator of the partner may ask.
        LeaveIntlAdminOnly = "leave-intl-admin-only",
        /// Leaving: agreed and settled with the partner.
        LeaveSettled = "leave-settled",
        /// Leaving: a master with independent members.
        LeaveIntlMasterIndependent = "leave-intl-master-independent",
        /// Leaving: any tie between master and member.
        LeaveIntlEnterpriseTie = "leave-intl-enterprise-tie",
        /// Leaving: an overdue payment.
        LeaveIntlArrears = "leave-intl-arrears",
        /// Leaving: a valid reserved instance.
        LeaveIntlRi = "leave-intl-ri",
        /// Leaving: a valid support plan.
        LeaveIntlSupportPlan = "leave-intl-support-plan",
        /// Leaving: an account frozen by the partner.
        LeaveIntlManualFreeze = "leave-intl-manual-freeze",
        /// Leaving: no currency is set.
        LeaveIntlCurrency = "leave-intl-currency",
        /// Leaving: a special commercial contract.
        LeaveIntlSpecialCommerce = "leave-intl-special-commerce",
        /// Leaving: an order waits for the partner to pay.
        LeaveIntlPendingPartnerOrders = "leave-intl-pending-partner-orders",
        /// Leaving: a frozen partner.
        LeaveIntlPartnerFrozen = "leave-intl-partner-frozen",
        /// Leaving: an "NA" customer.
        LeaveIntlNa = "leave-intl-na",
        /// Leaving, China: the customer has asked in the last three months.
        LeaveCnQuotaCustomer = "leave-cn-quota-customer",
        /// Leaving and switching, China: somebody has asked in the last three months.
        LeaveCnQuotaPartner = "leave-cn-quota-partner",
        /// Leaving, China: a dispute is open.
        LeaveNoOpenDispute = "leave-no-open-dispute",
        /// Leaving and switching, China: resale needs the partner's consent.
        LeaveResaleConsent = "leave-resale-consent",
        /// Leaving, China: a unified member leaves through its master.
        LeaveCnMemberViaMaster = "leave-cn-member-via-master",
        /// Leaving, China: an agency master with members.
        LeaveCnMasterMembers = "leave-cn-master-members",
        /// Leaving and switching, China: a consulting master with unified members.
        LeaveCnUnifiedMembers = "leave-cn-unified-members",
        /// Leaving, China: money is owed.
        LeaveCnArrears = "leave-cn-arrears",
        /// Leaving, China: a valid reserved instance or support plan.
        LeaveCnRiSupportPlan = "leave-cn-ri-support-plan",
        /// Leaving, China: a special contract.
        LeaveCnSpecialContract = "leave-cn-special-contract",
        /// Leaving, China: an unused pick-up voucher.
        LeaveCnPickupVoucher = "leave-cn-pickup-voucher",
        /// Leaving, China: an order waits for the partner to pay.
        LeaveCnPendingPartnerOrders = "leave-cn-pending-partner-orders",
        /// Switching: agreed and settled with the partner.
        SwitchSettled = "switch-settled",
        /// Switching: a dispute is open.
        SwitchNoOpenDispute = "switch-no-open-dispute",
        /// Switching: a valid reserved instance.
        SwitchRi = "switch-ri",
        /// Switching: the customer has applied to pay afterwards.
        SwitchPostpaid = "switch-postpaid",
        /// Switching: money is owed.
        SwitchArrears = "switch-arrears",
        /// Switching: more was invoiced than consumed.
        SwitchInvoiceArrears = "switch-invoice-arrears",
        /// Switching: a unified member.
        SwitchUnifiedMember = "switch-unified-member",
        /// Switching: an independent member.
        SwitchIndependentMember = "switch-independent-member",
        /// Switching: a special contract.
        SwitchSpecialContract = "switch-special-contract",
        /// Switching: an order waits for the partner to pay.
        SwitchPendingOrders = "switch-pending-orders",
        /// Adjusting: only a customer of the partner's.
        AdjustAssociatedOnly = "adjust-associated-only",
        /// Adjusting: never a consulting customer.
        AdjustNotConsulting = "adjust-not-consulting",
    }
}
