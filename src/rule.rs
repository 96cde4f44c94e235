//! What a rule is: one bar, from one place in a source.

use crate::facts::{Case, Facts};
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
    /// The models it applies to, as a set of [`Model`]s by position.
    pub models: Models,
    /// What happens to the answer while it is open.
    pub while_open: WhileOpen,
    /// What lifts it.
    pub remedy: Remedy,
    /// The facts it may ask for, as a set of [`crate::FactName`]s by position.
    pub reads: Bits,
    /// Whether it stands in the way.
    pub bars: fn(&Case) -> Truth,
}

/// The part of a rule that deciding needs. The kernel holds no more of it than this.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Condition {
    pub(crate) bars: fn(&Case) -> Truth,
    pub(crate) models: Models,
    pub(crate) while_open: WhileOpen,
    pub(crate) remedy: Remedy,
}

impl Rule {
    const fn condition(&self) -> Condition {
        Condition { bars: self.bars, models: self.models, while_open: self.while_open, remedy: self.remedy }
    }

    /// The conditions of these rules, worked out when the crate is compiled.
    pub(crate) const fn conditions<const N: usize>(rules: &[Self; N]) -> [Condition; N] {
        const PLACEHOLDER: Condition = Condition {
            bars: |_| Truth::FALSE,
            models: Models(0),
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
    /// The rules, in source order: first the published conditions, then what only failure tables
    /// say, then what an invitation and its partner can bar.
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
    }
}
