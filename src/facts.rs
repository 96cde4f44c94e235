//! All that may be known about a customer: each fact known or not, none of them assumed.

use core::marker::PhantomData;

use crate::invitation::Invitation;
use crate::moment::{Clock, Moment, Past};
use crate::named::named;
use crate::rule::Situation;
use crate::truth::{Bits, Truth};

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

/// A set of values of one fact.
#[derive(Clone, Copy, Debug)]
pub struct Only<T> {
    codes: u32,
    of: PhantomData<T>,
}

impl<T> Only<T> {
    pub(crate) const NOTHING: Self = Self { codes: 0, of: PhantomData };

    pub(crate) const fn and_code(self, code: u8) -> Self {
        Self { codes: self.codes | 1 << (code & 31), ..Self::NOTHING }
    }
}

/// What is known, in the form that rules ask it: the invitation, and two numbers for each fact.
#[derive(Clone, Copy, Debug)]
pub struct Case {
    pub(crate) invitation: Invitation,
    pub(crate) codes: [u8; FactName::ALL.len()],
    /// When each [`Past`] was, in milliseconds; it means something only if its fact is known.
    pub(crate) pasts: [f64; Past::ALL.len()],
    /// When the check is made, likewise.
    pub(crate) checked_at: f64,
    /// By how much that may be off.
    pub(crate) clock_uncertainty: f64,
}

/// A fact that a rule asks for.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a, T> {
    case: &'a Case,
    name: FactName,
    of: PhantomData<T>,
}

impl<T: Copy> Told<'_, T> {
    /// Whether the value is one of these; unknown for as long as the value is.
    #[must_use]
    pub fn is(self, these: Only<T>) -> Truth {
        self.is_or_leaves_open(these, Only::NOTHING)
    }

    /// As [`Self::is`], but these other values leave it open, and no fact can settle it.
    #[must_use]
    pub fn is_or_leaves_open(self, these: Only<T>, open: Only<T>) -> Truth {
        self.case.chose(self.name, these.codes, open.codes)
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

    /// Whether the choice is one of these codes; one of `open` leaves it open, and no fact can settle it.
    // Out of line: nearly every rule comes by here, and the kernel's bytes are counted.
    #[inline(never)]
    fn chose(&self, name: FactName, these: u32, open: u32) -> Truth {
        self.says(name, 1 << (self.code(name) & 31), these, open)
    }

    /// The same of whatever the fact says, each thing a bit.
    fn says(&self, name: FactName, said: u32, these: u32, open: u32) -> Truth {
        if self.code(name) == UNKNOWN {
            Truth::unknown(name.bit())
        } else if these & said != 0 {
            Truth::TRUE
        } else if open & said != 0 {
            Truth::unknown(Bits::NONE)
        } else {
            Truth::FALSE
        }
    }

    /// Makes the facts in the set unknown.
    pub(crate) fn forget(&mut self, set: Bits) {
        for (code, place) in self.codes.iter_mut().zip(0..) {
            if set.has(place) {
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
}

/// A fact as two numbers: how the kernel's caller hands it over.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Wire {
    /// 0 for unknown. A choice: its place in [`Kind::Choice`], from 1. Several: 1 and a bit for
    /// each place, from the second bit on. A moment: 1 for an instant, 2 for a day.
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
            /// The code it is handed over as: its place, from 1.
            pub(crate) const fn code(self) -> u8 {
                self as u8 + 1
            }

            /// These values, as a set.
            #[must_use]
            pub const fn only(mut these: &[Self]) -> Only<Self> {
                let mut set = Only::NOTHING;
                while let [this, rest @ ..] = these {
                    set = set.and_code(this.code());
                    these = rest;
                }
                set
            }
        }

        impl Value for $type {
            const KIND: Kind = Kind::Choice(Self::NAMES);

            fn from_wire(wire: Wire) -> Option<Self> {
                Self::at(wire.code.wrapping_sub(1))
            }

            fn to_wire(self) -> Wire {
                Wire { code: self.code(), number: 0.0 }
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

/// Declares each fact once: field, accessor, name, place.
macro_rules! facts {
    ($($(#[$doc:meta])* $field:ident: $type:ty, $variant:ident = $name:literal;)+) => {
        named! {
            /// The name of a fact, in the order in which facts are listed.
            pub enum FactName { $($(#[$doc])* $variant = $name,)+ }
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
                    codes: [$(facts.wire(FactName::$variant).code),+],
                    pasts: Past::ALL.map(|past| time(past.name())),
                    checked_at: time(FactName::CheckedAt),
                    clock_uncertainty,
                }
            }
        }

        /// Everything that may be known about a customer. Start from [`Facts::default`]: nothing known.
        #[derive(Clone, Copy, Debug, Default, PartialEq)]
        pub struct Facts { $($(#[$doc])* pub $field: Fact<$type>,)+ }

        impl Facts {
            /// The fact as two numbers; code 0 if unknown.
            #[must_use]
            pub fn wire(&self, name: FactName) -> Wire {
                match name { $(FactName::$variant => match self.$field {
                    Fact::Known(value) => value.to_wire(),
                    Fact::Unknown => Wire::default(),
                },)+ }
            }

            /// Takes the fact from two numbers; what means no value makes it unknown.
            pub fn set_wire(&mut self, name: FactName, wire: Wire) {
                match name { $(FactName::$variant => {
                    self.$field = <$type>::from_wire(wire).map_or(Fact::Unknown, Fact::Known);
                })+ }
            }
        }

        impl Case {
            $($(#[$doc])* #[must_use] pub const fn $field(&self) -> Told<'_, $type> {
                Told { case: self, name: FactName::$variant, of: PhantomData }
            })+
        }

        impl FactName {
            /// How the fact is written.
            #[must_use]
            pub const fn kind(self) -> Kind {
                match self { $(Self::$variant => <$type>::KIND,)+ }
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
    /// With whom the customer is associated now.
    associated_with: Party, AssociatedWith = "associatedWith";
    /// Whether the account is itself a partner, or has applied to become one.
    partner_role: PartnerRole, PartnerRole = "partnerRole";
    /// The contracts signed with Huawei Cloud directly, all of them.
    contracts: Contracts, Contracts = "contracts";
    /// Whether a bill is unpaid.
    unpaid_bills: Bills, UnpaidBills = "unpaidBills";
    /// The account's part in an enterprise organization.
    enterprise_role: EnterpriseRole, EnterpriseRole = "enterpriseRole";
    /// Whether a reserved instance has not expired.
    valid_reserved_instances: bool, ValidReservedInstances = "validReservedInstances";
    /// Whether it is an account of Huawei's own staff or units.
    huawei_internal_account: bool, HuaweiInternalAccount = "huaweiInternalAccount";
    /// What the server knows of this invitation.
    invitation_state: InvitationState, InvitationState = "invitationState";
    /// How the inviting partner settles with Huawei Cloud.
    partner_payment: PartnerPayment, PartnerPayment = "partnerPayment";
    /// Whether the inviting partner is restricted or frozen.
    partner_state: PartnerState, PartnerState = "partnerState";
    /// Whether the inviting partner was granted the referral model.
    partner_may_use_referral: bool, PartnerMayUseReferral = "partnerMayUseReferral";
}

const _: () = assert!(FactName::ALL.len() <= Bits::FACTS, "more facts than a set can hold");

impl FactName {
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

choices! { Account Site Reserver Party PartnerRole Bills EnterpriseRole InvitationState PartnerPayment PartnerState }

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
}

impl Told<'_, Contracts> {
    /// Whether at least one contract is of these kinds; one of these others leaves it open.
    pub(crate) fn any_of_or_leaves_open(self, kinds: Contracts, open: Contracts) -> Truth {
        let signed = self.case.code(self.name) >> 1;
        self.case.says(self.name, signed.into(), kinds.0.into(), open.0.into())
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
        Wire { code: self.0 << 1 | 1, number: 0.0 }
    }
}

/// A fact that is yes or no.
pub(crate) const YES: Only<bool> = Only::NOTHING.and_code(2);
/// A fact that is yes or no.
pub(crate) const NO: Only<bool> = Only::NOTHING.and_code(1);
