//! What the vendor's server says when it was asked to associate: the error codes of its partner API,
//! and the reasons that its partner console shows. Neither is a rule of ours; each is put beside the
//! rules that foresee it.
//!
//! ```
//! use partner_association::failures::{Failure, WordKind};
//! use partner_association::{Edition, RuleId};
//!
//! // A time-out is no refusal.
//! assert_eq!(Failure::from_code("CBC.99000050").word(Edition::China).kind, WordKind::Pending);
//!
//! let elsewhere = Failure::from_code(" cbc.0156 ").word(Edition::International);
//! assert_eq!(elsewhere.rules, [RuleId::SiteMismatch]);
//! assert_eq!(Failure::from_code("CBC.424242"), Failure::Unknown); // and never a panic
//! ```

use crate::invitation::Edition;
use crate::named::named;
use crate::rule::{Actor, Remedy, RuleId};
use crate::source::Source;

named! {
    /// What a word of the server amounts to.
    pub enum WordKind {
        /// The customer is associated.
        Associated = "associated",
        /// The server has not finished: look at the list of customers later.
        Pending = "pending",
        /// The server refuses.
        Refused = "refused",
        /// Nothing was decided: ask again later.
        Retry = "retry",
        /// Something was wrong with the request itself, so nothing was decided about the customer.
        RequestProblem = "request-problem",
        /// Nothing known to us: neither a yes nor a no.
        Unknown = "unknown",
    }
}

/// What the server said, in our terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ServerWord {
    /// What it amounts to.
    pub kind: WordKind,
    /// The rules it speaks of, in order of their ids; none if no rule of ours foresees it.
    pub rules: &'static [RuleId],
    /// What lifts it; nothing if nobody says, or if there is nothing to lift.
    pub remedy: Option<Remedy>,
    /// Whose move it is: nobody's, where it is that of whoever runs the page.
    pub actor: Actor,
    /// The documents it rests on.
    pub sources: &'static [Source],
}

/// What a word amounts to, the rules it speaks of, and what lifts it.
type Meaning = (WordKind, &'static [RuleId], Option<Remedy>);

const fn word((kind, rules, remedy): Meaning, sources: &'static [Source]) -> ServerWord {
    let actor = match (remedy, kind) {
        (Some(remedy), _) => remedy.actor(),
        (None, WordKind::Retry) => Actor::Customer,
        (None, _) => Actor::Nobody,
    };
    ServerWord { kind, rules, remedy, actor, sources }
}

/// Something is wrong with what the customer typed.
const TYPED: Meaning = (WordKind::RequestProblem, &[], Some(Remedy::FixableByCustomer));
/// Something is wrong with what the page or its server sent.
const SENT: Meaning = (WordKind::RequestProblem, &[], None);
/// Nothing was decided.
const AGAIN: Meaning = (WordKind::Retry, &[], None);
/// The partner is the obstacle, and no rule of ours foresees it.
const PARTNER: Meaning = (WordKind::Refused, &[], Some(Remedy::NeedsPartner));

const fn refused(rules: &'static [RuleId], remedy: Remedy) -> Meaning {
    (WordKind::Refused, rules, Some(remedy))
}

named! {
    /// An error code of the partner API that can answer a request to create or to associate a customer.
    pub enum Failure {
        /// Done.
        Success = "CBC.0000",
        /// A parameter is missing or wrong.
        BadParameter = "CBC.0100",
        /// A parameter has a value that it cannot have.
        InvalidParameter = "CBC.0101",
        /// The customer belongs to another site; an older code for it.
        AccessDenied = "CBC.0150",
        /// The caller may not.
        NotAuthorized = "CBC.0151",
        /// The caller's token is wrong, or its time is over.
        TokenInvalid = "CBC.0154",
        /// The customer belongs to another site.
        OtherSite = "CBC.0156",
        /// An error without a name.
        UnknownError = "CBC.0999",
        /// The mobile number is not written as one.
        MobileFormat = "CBC.5017",
        /// A check before the deed failed, and the code does not say which.
        PreCheckFailed = "CBC.7004",
        /// The partner has not granted what this needs.
        AskThePartner = "CBC.18000016",
        /// A distributor of the first tier may not have customers of its own.
        DistributorMayNotAssociate = "CBC.50010059",
        /// The reseller's distributor has left.
        DistributorLeft = "CBC.50010065",
        /// The partner is restricted.
        PartnerRestricted = "CBC.50010085",
        /// The reseller's distributor is restricted.
        DistributorRestricted = "CBC.50010086",
        /// Authorizing the partner failed.
        AuthorizationFailed = "CBC.99000004",
        /// The verification code is wrong.
        CodeWrong = "CBC.99000026",
        /// The verification code's time is over.
        CodeExpired = "CBC.99000027",
        /// The mobile number is somebody's already.
        MobileTaken = "CBC.99000029",
        /// Too many accounts have this mobile number.
        MobileTakenTooOften = "CBC.99000030",
        /// The account name is not written as one.
        LoginNameFormat = "CBC.99000031",
        /// The password is not written as one.
        PasswordFormat = "CBC.99000036",
        /// The caller has no right on that reseller.
        NoRightOnReseller = "CBC.99000037",
        /// The account name is somebody's already.
        LoginNameTaken = "CBC.99000038",
        /// The partner's own id of the customer was used before.
        ExternalIdTaken = "CBC.99000039",
        /// The result was not known in time: the tie may be made or not.
        ResultNotInTime = "CBC.99000050",
        /// Huawei Cloud has pre-registered the phone number or the mail address.
        PreRegisteredByHuawei = "CBC.99000051",
        /// The code that was sent is too old.
        SentCodeExpired = "CBC.99004008",
        /// The code that was sent was tried too often.
        SentCodeTriedTooOften = "CBC.99004009",
        /// It is not the code that was sent.
        SentCodeWrong = "CBC.99004010",
        /// The partner is one for tests.
        TestPartner = "CBC.99005035",
        /// Too many requests in a short time.
        TooManyRequests = "CBC.99007197",
        /// A code that is none of these.
        Unknown = "unknown",
    }
}

impl Failure {
    /// The failure of that code, whatever its case and the space around it; [`Self::Unknown`] for any other text.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        let code = code.trim();
        Self::ALL.iter().copied().find(|known| known.name().eq_ignore_ascii_case(code)).unwrap_or(Self::Unknown)
    }

    /// What it amounts to in that edition.
    #[must_use]
    pub const fn word(self, edition: Edition) -> ServerWord {
        let sources: &[Source] = match (self, edition) {
            (Self::Unknown, _) => &[],
            (_, Edition::International) => &[Source::ApiErrors],
            (_, Edition::China) => &[Source::ApiErrors, Source::CnApiErrors],
        };
        word(self.meaning(edition), sources)
    }

    const fn meaning(self, edition: Edition) -> Meaning {
        match self {
            Self::Success => (WordKind::Associated, &[], None),
            Self::ResultNotInTime => (WordKind::Pending, &[], None),
            Self::AccessDenied | Self::OtherSite => refused(&[RuleId::SiteMismatch], Remedy::UseOtherAccount),
            // It does not say which check: no advice is better than a wrong one.
            Self::PreCheckFailed => (WordKind::Refused, &[], None),
            Self::DistributorLeft => match edition {
                Edition::International => refused(&[], Remedy::Final),
                Edition::China => refused(&[RuleId::DistributorDelisted], Remedy::Final),
            },
            Self::PreRegisteredByHuawei => match edition {
                Edition::International => PARTNER,
                Edition::China => refused(&[RuleId::PreRegisteredByHuawei], Remedy::NeedsPartner),
            },
            Self::AskThePartner
            | Self::DistributorMayNotAssociate
            | Self::PartnerRestricted
            | Self::DistributorRestricted
            | Self::NoRightOnReseller
            | Self::TestPartner => PARTNER,
            Self::UnknownError | Self::AuthorizationFailed | Self::TooManyRequests => AGAIN,
            Self::BadParameter
            | Self::InvalidParameter
            | Self::NotAuthorized
            | Self::TokenInvalid
            | Self::ExternalIdTaken => SENT,
            Self::MobileFormat
            | Self::CodeWrong
            | Self::CodeExpired
            | Self::MobileTaken
            | Self::MobileTakenTooOften
            | Self::LoginNameFormat
            | Self::PasswordFormat
            | Self::LoginNameTaken
            | Self::SentCodeExpired
            | Self::SentCodeTriedTooOften
            | Self::SentCodeWrong => TYPED,
            Self::Unknown => (WordKind::Unknown, &[], None),
        }
    }
}

named! {
    /// A reason that the partner console shows beside a failed association. The names are ours: the
    /// console shows sentences.
    pub enum FailureReason {
        /// The system is busy.
        SystemBusy = "system-busy",
        /// There is no such invitation.
        InvitationNotFound = "invitation-not-found",
        /// The invitation's time is over.
        InvitationExpired = "invitation-expired",
        /// The invitation's code was used.
        InvitationCodeUsed = "invitation-code-used",
        /// The invitation's link was used.
        InvitationLinkUsed = "invitation-link-used",
        /// A partner of this type cannot take on reseller customers.
        PartnerTypeMayNotResell = "partner-type-may-not-resell",
        /// Another partner has pre-registered the customer.
        PreRegisteredByOtherPartner = "pre-registered-by-other-partner",
        /// The customer is a partner or has applied to become one.
        CustomerIsPartner = "customer-is-partner",
        /// The customer is associated with another partner.
        AlreadyAssociated = "already-associated",
        /// The customer has a special contract.
        SpecialContract = "special-contract",
        /// An account of Huawei's own.
        InternalAccount = "internal-account",
        /// Huawei Cloud itself has pre-registered the customer.
        PreRegisteredByHuawei = "pre-registered-by-huawei",
        /// The customer is in the reward-promotion programme.
        RewardPromotionProgram = "reward-promotion-program",
        /// The customer is a consumer-cloud user.
        ConsumerCloudUser = "consumer-cloud-user",
        /// A master with members under independent accounting.
        MasterWithIndependentMembers = "master-with-independent-members",
        /// A member account.
        MemberAccount = "member-account",
        /// A customer with credit.
        CreditAccount = "credit-account",
        /// A bonus from a top-up is left.
        RechargeBonusBalance = "recharge-bonus-balance",
        /// There is a balance, and much has been invoiced that was not yet spent.
        BalanceWithInvoiceArrears = "balance-with-invoice-arrears",
        /// Registered too long ago.
        RegisteredTooLong = "registered-too-long",
        /// Has spent something.
        HasConsumption = "has-consumption",
        /// Owes money.
        InArrears = "in-arrears",
        /// A link that anybody may hold ties only accounts younger than seven days.
        OpenLinkNeedsNewAccount = "open-link-needs-new-account",
    }
}

impl FailureReason {
    /// Whether that edition is known to show it. Neither table is published in one piece.
    #[must_use]
    pub const fn is_shown_in(self, edition: Edition) -> bool {
        match edition {
            Edition::International => matches!(
                self,
                Self::SystemBusy
                    | Self::InvitationNotFound
                    | Self::InvitationExpired
                    | Self::InvitationCodeUsed
                    | Self::InvitationLinkUsed
                    | Self::PartnerTypeMayNotResell
                    | Self::PreRegisteredByOtherPartner
                    | Self::CustomerIsPartner
                    | Self::AlreadyAssociated
                    | Self::SpecialContract
                    | Self::InternalAccount
                    | Self::MasterWithIndependentMembers
            ),
            Edition::China => !matches!(
                self,
                Self::InvitationLinkUsed
                    | Self::PartnerTypeMayNotResell
                    | Self::CustomerIsPartner
                    | Self::InternalAccount
            ),
        }
    }

    /// What it amounts to in that edition. One that means nothing there is unknown.
    #[must_use]
    pub const fn word(self, edition: Edition) -> ServerWord {
        match self.meaning(edition) {
            Some(meaning) => word(meaning, self.sources(edition)),
            None => word((WordKind::Unknown, &[], None), &[]),
        }
    }

    const fn meaning(self, edition: Edition) -> Option<Meaning> {
        Some(match self {
            Self::SystemBusy => AGAIN,
            Self::InvitationNotFound => refused(&[RuleId::InvitationNotFound], Remedy::InvitationProblem),
            Self::InvitationExpired => refused(&[RuleId::InvitationExpired], Remedy::InvitationProblem),
            Self::InvitationCodeUsed => refused(&[RuleId::InvitationCodeUsed], Remedy::InvitationProblem),
            Self::InvitationLinkUsed => refused(&[RuleId::InvitationLinkUsed], Remedy::InvitationProblem),
            Self::PreRegisteredByOtherPartner => refused(&[RuleId::PreRegisteredByOtherPartner], Remedy::Wait),
            Self::CustomerIsPartner => refused(&[RuleId::CustomerIsPartner], Remedy::UseOtherAccount),
            Self::AlreadyAssociated => refused(&[RuleId::AlreadyAssociatedOtherPartner], Remedy::FixableByCustomer),
            Self::SpecialContract => refused(&[RuleId::SpecialContract], Remedy::Final),
            Self::MasterWithIndependentMembers => {
                refused(&[RuleId::EnterpriseMasterWithMembers], Remedy::FixableByCustomer)
            }
            Self::RegisteredTooLong => refused(&[RuleId::RegisteredOverSevenDays], Remedy::NeedsPartner),
            Self::HasConsumption => refused(&[RuleId::HasCashExpenditure], Remedy::NeedsPartner),
            _ => match edition {
                Edition::International => return self.meaning_internationally(),
                Edition::China => return self.meaning_in_china(),
            },
        })
    }

    const fn meaning_internationally(self) -> Option<Meaning> {
        Some(match self {
            // The same invitation, sent again, would not help.
            Self::PartnerTypeMayNotResell => refused(&[RuleId::PartnerPrepaidNoReseller], Remedy::NeedsPartner),
            Self::InternalAccount => refused(&[RuleId::InternalAccount], Remedy::UseOtherAccount),
            Self::MemberAccount => refused(&[RuleId::EnterpriseMemberAccount], Remedy::UseOtherAccount),
            Self::InArrears => refused(&[RuleId::UnpaidBills], Remedy::FixableByCustomer),
            _ => return None,
        })
    }

    const fn meaning_in_china(self) -> Option<Meaning> {
        Some(match self {
            Self::PreRegisteredByHuawei => refused(&[RuleId::PreRegisteredByHuawei], Remedy::NeedsPartner),
            Self::RewardPromotionProgram => refused(&[RuleId::RewardPromotionProgram], Remedy::UseOtherAccount),
            Self::ConsumerCloudUser => refused(&[RuleId::ConsumerCloudUser], Remedy::Final),
            Self::MemberAccount => refused(&[RuleId::EnterpriseMemberAccount], Remedy::FixableByCustomer),
            Self::CreditAccount => refused(&[RuleId::PostpaidCreditAccount], Remedy::Final),
            Self::RechargeBonusBalance => refused(&[RuleId::RechargeBonusBalance], Remedy::FixableByCustomer),
            Self::BalanceWithInvoiceArrears => refused(&[RuleId::BalanceWithInvoiceArrears], Remedy::FixableByCustomer),
            Self::OpenLinkNeedsNewAccount => refused(&[RuleId::RegisteredOverSevenDays], Remedy::NeedsPartner),
            Self::InArrears => refused(&[RuleId::AccountInArrears], Remedy::FixableByCustomer),
            _ => return None,
        })
    }

    /// The piece of the table it stands in, or the conditions that say the same.
    const fn sources(self, edition: Edition) -> &'static [Source] {
        match (edition, self) {
            (
                Edition::International,
                Self::MemberAccount | Self::RegisteredTooLong | Self::HasConsumption | Self::InArrears,
            ) => &[Source::S3, Source::IntlConditionsZh],
            (Edition::International, _) | (Edition::China, Self::InvitationLinkUsed) => &[Source::IntlFailures],
            (
                Edition::China,
                Self::SystemBusy | Self::InvitationNotFound | Self::InvitationExpired | Self::InvitationCodeUsed,
            ) => &[Source::CnFailures1],
            (
                Edition::China,
                Self::PreRegisteredByHuawei
                | Self::RewardPromotionProgram
                | Self::MasterWithIndependentMembers
                | Self::MemberAccount,
            ) => &[Source::CnFailures2],
            (Edition::China, Self::RechargeBonusBalance | Self::HasConsumption) => &[Source::CnFailures3],
            (Edition::China, Self::BalanceWithInvoiceArrears | Self::RegisteredTooLong | Self::InArrears) => {
                &[Source::CnFailures4]
            }
            (Edition::China, Self::PreRegisteredByOtherPartner | Self::CreditAccount) => &[Source::CnFailures5],
            (Edition::China, Self::ConsumerCloudUser) => &[Source::CnFailures6],
            (Edition::China, Self::OpenLinkNeedsNewAccount) => &[Source::CnSevenDays],
            (Edition::China, _) => &[Source::CnConditions],
        }
    }
}

impl ServerWord {
    /// What that text means in that edition: an error code, or our name of a reason of the partner console. Any
    /// other text is [`WordKind::Unknown`].
    #[must_use]
    pub fn said(text: &str, edition: Edition) -> Self {
        match (Failure::from_code(text), FailureReason::named(text.trim())) {
            (Failure::Unknown, Some(reason)) => reason.word(edition),
            (failure, _) => failure.word(edition),
        }
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for ServerWord {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use alloc::vec::Vec;

        use serde::ser::SerializeStruct as _;

        let mut object = serializer.serialize_struct("ServerWord", 5)?;
        object.serialize_field("kind", self.kind.name())?;
        object.serialize_field("rules", &self.rules.iter().map(|rule| rule.name()).collect::<Vec<_>>())?;
        object.serialize_field("remedy", &self.remedy.map(Remedy::name))?;
        object.serialize_field("actor", self.actor.name())?;
        object.serialize_field("sources", &self.sources.iter().map(|source| source.name()).collect::<Vec<_>>())?;
        object.end()
    }
}
