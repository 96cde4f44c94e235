//! What a customer can say about itself before anybody has signed in: which facts it is asked for, and what it
//! can answer.
//!
//! Asked for is what a customer can know and what can hold the answer up. Whatever it does not know stays unknown.
//!
//! ```
//! use partner_association::Edition;
//! use partner_association::self_check::{Answer, Asked};
//!
//! assert!(Asked::in_edition(Edition::China).any(|asked| asked == Asked::InArrears));
//! assert!(Asked::in_edition(Edition::International).all(|asked| asked != Asked::InArrears));
//! assert_eq!(Asked::InArrears.answers(Edition::China), [(Answer::Yes, "true"), (Answer::No, "false")]);
//! ```

use crate::facts::{
    Account, Bills, Contract, EnterpriseRole, FactName, Kind, MasterAssociation, PartnerRole, Party, Reserver, Site,
    Subsidy,
};
use crate::invitation::Edition;
use crate::named::named;
use crate::rule::WhileOpen;
use crate::rules;
use crate::truth::Bits;

named! {
    /// A fact that a customer is asked for, by the fact's own name.
    pub enum Asked {
        /// A new account, or one there is.
        Account = "account",
        /// Its site.
        AccountSite = "accountSite",
        /// Its age.
        RegisteredAt = "registeredAt",
        /// Whether it has spent cash.
        CashExpenditure = "cashExpenditure",
        /// Who has pre-registered the customer.
        PreRegisteredBy = "preRegisteredBy",
        /// Since when.
        PreRegistrationApprovedAt = "preRegistrationApprovedAt",
        /// With which phone number.
        PreRegisteredPhoneMatches = "preRegisteredPhoneMatches",
        /// Whose customer it is.
        AssociatedWith = "associatedWith",
        /// Whether it is a partner itself.
        PartnerRole = "partnerRole",
        /// Its contracts.
        Contracts = "contracts",
        /// Its bills.
        UnpaidBills = "unpaidBills",
        /// Its debts.
        InArrears = "inArrears",
        /// Its enterprise organization.
        EnterpriseRole = "enterpriseRole",
        /// Its master's partner.
        MasterAssociation = "masterAssociation",
        /// Its reserved instances.
        ValidReservedInstances = "validReservedInstances",
        /// A subsidy.
        GovernmentSubsidyProgram = "governmentSubsidyProgram",
        /// A reward programme.
        RewardPromotionProgram = "rewardPromotionProgram",
        /// Whether it is of the consumer cloud.
        ConsumerCloudUser = "consumerCloudUser",
        /// Whether it pays afterwards.
        CreditAccount = "creditAccount",
        /// Its invoices.
        InvoiceArrears = "invoiceArrears",
        /// Its stored-value cards.
        StoredValueCardBalance = "storedValueCardBalance",
        /// Its bonus.
        RechargeBonusBalance = "rechargeBonusBalance",
    }
}

named! {
    /// What can be answered, as a customer would say it.
    pub enum Answer {
        /// It is so.
        Yes = "yes",
        /// It is not.
        No = "no",
        /// It is not known, which is always an answer.
        DontKnow = "dont-know",
        /// An account registered in this visit.
        NewAccount = "new-account",
        /// An account there is.
        ExistingAccount = "existing-account",
        /// The international site.
        InternationalSite = "international-site",
        /// The China site.
        ChinaSite = "china-site",
        /// The European site.
        EuropeanSite = "european-site",
        /// No partner.
        Nobody = "nobody",
        /// The partner whose invitation this is.
        ThisPartner = "this-partner",
        /// Another one.
        OtherPartner = "other-partner",
        /// The vendor itself.
        HuaweiCloud = "huawei-cloud",
        /// This partner, in the agency model.
        ThisPartnerAgency = "this-partner-agency",
        /// This partner, in another model.
        ThisPartnerOtherModel = "this-partner-other-model",
        /// No partner yet, though it wants to be one.
        AppliedToBePartner = "applied-to-be-partner",
        /// No contract.
        NoContract = "no-contract",
        /// An offline contract, signed directly.
        OfflineContract = "offline-contract",
        /// One with a telemarketing discount.
        TelemarketingContract = "telemarketing-contract",
        /// One at a special price.
        SpecialOfferContract = "special-offer-contract",
        /// One for professional services.
        ProfessionalServiceContract = "professional-service-contract",
        /// One of another kind.
        OtherContract = "other-contract",
        /// Every bill is paid.
        AllPaid = "all-paid",
        /// One is due.
        NotAllPaid = "not-all-paid",
        /// What is not paid is not due.
        NoneDue = "none-due",
        /// No enterprise organization.
        NoOrganization = "no-organization",
        /// A master that manages nobody.
        MasterAlone = "master-alone",
        /// A master of members under unified accounting.
        MasterOfUnified = "master-of-unified",
        /// A master of at least one member under independent accounting.
        MasterOfIndependent = "master-of-independent",
        /// A member under unified accounting that the master made.
        ResourceMember = "resource-member",
        /// A member under unified accounting with an account of its own.
        CloudMember = "cloud-member",
        /// A member under independent accounting.
        IndependentMember = "independent-member",
        /// About to join.
        Joining = "joining",
    }
}

/// An answer, and the name of the value that it is; empty for none of several.
pub type Choice = (Answer, &'static str);

const YES_NO: &[Choice] = &[(Answer::Yes, "true"), (Answer::No, "false")];

const ACCOUNTS: &[Choice] =
    &[(Answer::NewAccount, Account::New.name()), (Answer::ExistingAccount, Account::Existing.name())];

const SITES: &[Choice] = &[
    (Answer::InternationalSite, Site::International.name()),
    (Answer::ChinaSite, Site::China.name()),
    (Answer::EuropeanSite, Site::Europe.name()),
];

const RESERVERS: &[Choice] = &[
    (Answer::Nobody, Reserver::Nobody.name()),
    (Answer::ThisPartner, Reserver::Inviter.name()),
    (Answer::OtherPartner, Reserver::OtherPartner.name()),
    (Answer::HuaweiCloud, Reserver::Huawei.name()),
];

const PARTNERS: &[Choice] = RESERVERS.split_at(3).0;

const PARTIES: &[Choice] = &[
    (Answer::Nobody, Party::Nobody.name()),
    (Answer::ThisPartner, Party::Inviter.name()),
    (Answer::OtherPartner, Party::OtherPartner.name()),
];

const PARTNER_ROLES: &[Choice] = &[
    (Answer::Yes, PartnerRole::Partner.name()),
    (Answer::AppliedToBePartner, PartnerRole::Applying.name()),
    (Answer::No, PartnerRole::None.name()),
];

const CONTRACTS: &[Choice] = &[
    (Answer::OfflineContract, Contract::OfflineDirect.name()),
    (Answer::TelemarketingContract, Contract::TelemarketingDiscount.name()),
    (Answer::SpecialOfferContract, Contract::DirectSpecialOffer.name()),
    (Answer::ProfessionalServiceContract, Contract::ProfessionalService.name()),
    (Answer::OtherContract, Contract::Other.name()),
    (Answer::NoContract, ""),
];

const BILLS: &[Choice] = &[
    (Answer::AllPaid, Bills::Settled.name()),
    (Answer::NoneDue, Bills::NotYetDue.name()),
    (Answer::NotAllPaid, Bills::Unpaid.name()),
];

const ENTERPRISE_ROLES: &[Choice] = &[
    (Answer::NoOrganization, EnterpriseRole::None.name()),
    (Answer::MasterAlone, EnterpriseRole::MasterWithoutMembers.name()),
    (Answer::MasterOfUnified, EnterpriseRole::MasterWithUnifiedMembers.name()),
    (Answer::MasterOfIndependent, EnterpriseRole::MasterWithIndependentMembers.name()),
    (Answer::ResourceMember, EnterpriseRole::UnifiedMemberResource.name()),
    (Answer::CloudMember, EnterpriseRole::UnifiedMemberCloud.name()),
    (Answer::IndependentMember, EnterpriseRole::IndependentMember.name()),
];

const MASTERS: &[Choice] = &[
    (Answer::Nobody, MasterAssociation::Nobody.name()),
    (Answer::ThisPartnerAgency, MasterAssociation::InviterAgency.name()),
    (Answer::ThisPartnerOtherModel, MasterAssociation::InviterOtherModel.name()),
    (Answer::OtherPartner, MasterAssociation::OtherPartner.name()),
];

const SUBSIDIES: &[Choice] = &[
    (Answer::Yes, Subsidy::Joined.name()),
    (Answer::Joining, Subsidy::Joining.name()),
    (Answer::No, Subsidy::No.name()),
];

impl Asked {
    /// How a customer is asked for a fact; `None` if it is not.
    #[must_use]
    pub const fn of(fact: FactName) -> Option<Self> {
        Some(match fact {
            FactName::Account => Self::Account,
            FactName::AccountSite => Self::AccountSite,
            FactName::RegisteredAt => Self::RegisteredAt,
            FactName::CashExpenditure => Self::CashExpenditure,
            FactName::PreRegisteredBy => Self::PreRegisteredBy,
            FactName::PreRegistrationApprovedAt => Self::PreRegistrationApprovedAt,
            FactName::PreRegisteredPhoneMatches => Self::PreRegisteredPhoneMatches,
            FactName::AssociatedWith => Self::AssociatedWith,
            FactName::PartnerRole => Self::PartnerRole,
            FactName::Contracts => Self::Contracts,
            FactName::UnpaidBills => Self::UnpaidBills,
            FactName::InArrears => Self::InArrears,
            FactName::EnterpriseRole => Self::EnterpriseRole,
            FactName::MasterAssociation => Self::MasterAssociation,
            FactName::ValidReservedInstances => Self::ValidReservedInstances,
            FactName::GovernmentSubsidyProgram => Self::GovernmentSubsidyProgram,
            FactName::RewardPromotionProgram => Self::RewardPromotionProgram,
            FactName::ConsumerCloudUser => Self::ConsumerCloudUser,
            FactName::CreditAccount => Self::CreditAccount,
            FactName::InvoiceArrears => Self::InvoiceArrears,
            FactName::StoredValueCardBalance => Self::StoredValueCardBalance,
            FactName::RechargeBonusBalance => Self::RechargeBonusBalance,
            // The time of the check is for the server's clock to say. The state of the invitation, of the partner and of
            // its distributor is out of the customer's sight. Who is internal to the vendor, or has money beside owed
            // invoices, only the server weighs, so that knowing it holds no answer up. The rest is of other questions,
            // which are asked of who has signed in.
            _ => return None,
        })
    }

    /// The fact.
    #[must_use]
    pub fn fact(self) -> Option<FactName> {
        FactName::named(self.name())
    }

    /// What a customer is asked for in an edition, in the order of its rulebook: all that can hold the answer up.
    pub fn in_edition(edition: Edition) -> impl Iterator<Item = Self> {
        let mut before = Bits::NONE;
        let rules = rules::associate(edition).iter().filter(|rule| rule.while_open == WhileOpen::HoldsUp);
        rules.flat_map(|rule| FactName::in_set(rule.bars.reads())).filter_map(move |fact| {
            let is_repeated = before.has(fact as u8);
            before = before.or(fact.bit());
            if is_repeated { None } else { Self::of(fact) }
        })
    }

    /// What can be answered in an edition, but for [`Answer::DontKnow`]; none where the answer is a day.
    #[must_use]
    pub const fn answers(self, edition: Edition) -> &'static [Choice] {
        match (self, edition) {
            (Self::Account, _) => ACCOUNTS,
            (Self::AccountSite, _) => SITES,
            (Self::PreRegisteredBy, Edition::China) => RESERVERS,
            // That the vendor itself reserves customers is said of China only.
            (Self::PreRegisteredBy, Edition::International) => PARTNERS,
            (Self::AssociatedWith, _) => PARTIES,
            (Self::PartnerRole, _) => PARTNER_ROLES,
            (Self::Contracts, _) => CONTRACTS,
            (Self::UnpaidBills, _) => BILLS,
            (Self::EnterpriseRole, _) => ENTERPRISE_ROLES,
            (Self::MasterAssociation, _) => MASTERS,
            (Self::GovernmentSubsidyProgram, _) => SUBSIDIES,
            (Self::RegisteredAt | Self::PreRegistrationApprovedAt, _) => &[],
            (
                Self::CashExpenditure
                | Self::PreRegisteredPhoneMatches
                | Self::InArrears
                | Self::ValidReservedInstances
                | Self::RewardPromotionProgram
                | Self::ConsumerCloudUser
                | Self::CreditAccount
                | Self::InvoiceArrears
                | Self::StoredValueCardBalance
                | Self::RechargeBonusBalance,
                _,
            ) => YES_NO,
        }
    }

    /// Whether more than one answer can be true.
    #[must_use]
    pub fn takes_several(self) -> bool {
        matches!(self.fact().map(FactName::kind), Some(Kind::Several(_)))
    }
}
