//! The partner's side of an answer: may the inviting partner pre-register the customer, which is what
//! lifts an age of more than seven days and cash spending? The request itself may be refused, or
//! looked at by hand; a page that only says "ask your partner" would lead some customers nowhere.
//!
//! ```
//! use partner_association::pre_registration::{Cure, Standing, cure, pre_registration};
//! use partner_association::{Channel, Edition, Fact::Known, Facts, Invitation, Model, RuleId, Site, Situation};
//!
//! let spent_cash = Facts { cash_expenditure: Known(true), ..Facts::default() };
//! let situation = Situation {
//!     invitation: Invitation {
//!         edition: Edition::International,
//!         model: Model::Reseller,
//!         channel: Channel::Hyperlink,
//!         website: Site::International,
//!     },
//!     facts: spent_cash,
//! };
//! assert_eq!(pre_registration(&situation).standing, Standing::MayBeRefused);
//!
//! // Cash that Huawei's direct sales knows nothing of: the partner would ask in vain.
//! let unknown_to_sales = Facts { followed_by_direct_sales: Known(false), ..spent_cash };
//! let situation = Situation { facts: unknown_to_sales, ..situation };
//! assert_eq!(cure(RuleId::HasCashExpenditure, &situation), Cure::Refused);
//! ```

use crate::decision::{Finding, Question, Says, decide, examine};
use crate::facts::{Case, Contract, Contracts, FactName, Party, Reserver, Site, told};
use crate::invitation::Edition;
use crate::moment::Past;
use crate::named::named;
use crate::rule::{RuleId, Situation, When};
use crate::rules::international::pre_registered_by_inviter;
use crate::rules::{china, international};
use crate::source::Source;
use crate::truth::{Bits, Truth};

named! {
    /// What is published on pre-registering customers.
    pub enum PreRegistrationRule {
        /// It lives for fifteen days, in which no other partner may pre-register the customer. The rules
        /// ask for its life themselves (reading 2).
        Validity = "prereg-validity",
        /// A partner may hold one hundred of them, pending and approved. Nobody tells a page how many
        /// there are: to be said, not to be asked.
        Cap = "prereg-cap",
        /// The partner needs a phone number or mail address of its own on file; in China the customer's
        /// number must be the account's (reading 18).
        Contact = "prereg-contact",
        /// Whom the international site refuses.
        RefusedIntl = "prereg-refused-intl",
        /// Whom the European site refuses.
        RefusedEu = "prereg-refused-eu",
        /// Whom the China site refuses.
        RefusedCn = "prereg-refused-cn",
        /// For whom the international edition has a manual review.
        ManualIntl = "prereg-manual-intl",
        /// For whom the China edition has one.
        ManualCn = "prereg-manual-cn",
        /// Only a pre-registered customer can be sent an invitation by email.
        NeededForEmail = "prereg-needed-for-email",
    }
}

impl PreRegistrationRule {
    /// The documents it rests on, the deciding one first.
    #[must_use]
    pub const fn sources(self) -> &'static [Source] {
        match self {
            Self::Validity => &[Source::CnPreRegistration, Source::IntlPreRegistrationOld, Source::EuPreRegistration],
            Self::Cap => &[Source::CnPreRegistration, Source::IntlPreRegistrationOld],
            Self::Contact => &[Source::CnPreRegistrationPhone, Source::IntlPreRegistration],
            Self::RefusedIntl => &[Source::IntlPreRegistration],
            Self::RefusedEu => &[Source::EuPreRegistration],
            Self::RefusedCn => &[Source::CnPreRegistration2],
            Self::ManualIntl => {
                &[Source::IntlPreRegistration, Source::IntlPreRegistrationReview, Source::IntlPreRegistrationOld]
            }
            Self::ManualCn => &[Source::CnPreRegistration, Source::CnPreRegistration2, Source::CnPreRegistrationForm],
            Self::NeededForEmail => &[Source::IntlInviteReseller, Source::CnLinks],
        }
    }

    /// Whether [`pre_registration`] asks it; the others are for saying.
    #[must_use]
    pub const fn is_asked(self) -> bool {
        matches!(
            self,
            Self::Validity | Self::RefusedIntl | Self::RefusedEu | Self::RefusedCn | Self::ManualIntl | Self::ManualCn
        )
    }
}

named! {
    /// A ground on which a request to pre-register is refused or looked at by hand.
    pub enum Ground {
        /// The account lives on a site that is refused.
        OtherSite = "other-site",
        /// The customer is associated with a partner.
        AlreadyAssociated = "already-associated",
        /// Another partner has pre-registered the customer, and that is still alive.
        PreRegisteredElsewhere = "pre-registered-elsewhere",
        /// An account of the consumer cloud.
        ConsumerCloudUser = "consumer-cloud-user",
        /// The customer has a contract with Huawei Cloud.
        ContractWithHuawei = "contract-with-huawei",
        /// Cash was spent, and Huawei's direct sales has not taken the customer up.
        CashUnknownToDirectSales = "cash-unknown-to-direct-sales",
        /// A member account under unified accounting.
        UnifiedMember = "unified-member",
        /// China: in a reward or promotion programme.
        RewardPromotionProgram = "reward-promotion-program",
        /// Registered more than seven days ago or cash was spent, and direct sales has taken the customer up.
        FollowedByDirectSales = "followed-by-direct-sales",
        /// Huawei Cloud itself has pre-registered the customer.
        PreRegisteredByHuawei = "pre-registered-by-huawei",
        /// The customer belongs to Huawei's online sales.
        OnlineSalesCustomer = "online-sales-customer",
        /// International: the account's country is another than the partner's.
        CountryDiffers = "country-differs",
        /// China: the customer belongs to an authorized sales support centre.
        SalesSupportCentre = "sales-support-centre",
    }
}

named! {
    /// What a ground leads to.
    pub enum Effect {
        /// The request is refused.
        Refuses = "refuses",
        /// The request is looked at by hand, and may be refused then.
        Reviews = "reviews",
    }
}

named! {
    /// What is known of a pre-registration by the inviting partner.
    pub enum Standing {
        /// There is one, and it is alive; in China, with this account's number.
        Done = "done",
        /// Nothing published stands in its way.
        Possible = "possible",
        /// Nothing published refuses it; whether it is looked at by hand cannot be told yet.
        MayNeedReview = "may-need-review",
        /// Whether it is refused cannot be told yet.
        MayBeRefused = "may-be-refused",
        /// It is looked at by hand.
        ManualReview = "manual-review",
        /// It is refused.
        Refused = "refused",
    }
}

named! {
    /// What a pre-registration by the inviting partner, and then its invitation by email, does about a bar.
    pub enum Cure {
        /// It lifts the bar.
        Lifts = "lifts",
        /// It lifts the bar, and may have to be looked at by hand first.
        MayNeedReview = "may-need-review",
        /// It would lift the bar, and may be refused.
        MayBeRefused = "may-be-refused",
        /// It would lift the bar, and is looked at by hand first.
        ManualReview = "manual-review",
        /// It would lift the bar, and is refused.
        Refused = "refused",
        /// It does nothing about this bar.
        Never = "never",
    }
}

/// What one ground says of a situation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GroundFinding {
    /// The ground.
    pub ground: Ground,
    /// The rule that names it.
    pub rule: PreRegistrationRule,
    /// Whether it is one.
    pub says: Says,
}

/// What the partner can do about one rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartnerSide {
    /// The rule.
    pub rule: RuleId,
    /// Whether it bars or is open.
    pub says: Says,
    /// What a pre-registration does about it.
    pub cure: Cure,
}

/// Whether the inviting partner may pre-register the customer, with every ground.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PreRegistration {
    /// The answer in one word.
    pub standing: Standing,
    edition: Edition,
    website: Site,
    applies: Bits,
    bars: Bits,
    open: Bits,
    missing: Bits,
}

/// Whether the inviting partner may pre-register the customer, from what is known so far.
///
/// All grounds are asked, always. Unknown is neither yes nor no: see [`Standing`].
#[must_use]
pub fn pre_registration(situation: &Situation) -> PreRegistration {
    let mut case = Case::from(situation);
    // What is not believed there, is not believed here.
    examine(Question::Associate, &mut case);
    let edition = case.invitation.edition;
    let (mut applies, mut bars, mut open) = (Bits::NONE, Bits::NONE, Bits::NONE);
    let (mut refused, mut reviewed) = (Truth::FALSE, Truth::FALSE);
    for (ground, says) in asked(&case) {
        let this = Bits::one(ground as u8);
        applies = applies.or(this);
        if says.is_true() {
            bars = bars.or(this);
        } else if says.is_unknown() {
            open = open.or(this);
        }
        match ground.effect() {
            Effect::Refuses => refused = refused | says,
            Effect::Reviews => reviewed = reviewed | says,
        }
    }
    // One that is alive already makes a refusal of another idle, and so does one that may be.
    let done = pre_registered_by_inviter(&case);
    let (refused, reviewed) = (refused & !done, reviewed & !done);
    let standing = if done.is_true() {
        Standing::Done
    } else if refused.is_true() {
        Standing::Refused
    } else if reviewed.is_true() {
        Standing::ManualReview
    } else if refused.is_unknown() {
        Standing::MayBeRefused
    } else if reviewed.is_unknown() {
        Standing::MayNeedReview
    } else {
        Standing::Possible
    };
    let missing = match standing {
        Standing::Done | Standing::Refused => Bits::NONE,
        _ => refused.missing().or(reviewed.missing()),
    };
    PreRegistration { standing, edition, website: case.invitation.website, applies, bars, open, missing }
}

/// What a pre-registration by the inviting partner, and then its invitation by email, does about a bar.
///
/// It lifts an age of more than seven days and cash spending (reading 1), and opens the way to the
/// invitation by email that an existing account needs. A customer whom Huawei Cloud has
/// pre-registered itself has the manual review left (reading 25). Against any other bar it is no help.
#[must_use]
pub fn cure(rule: RuleId, situation: &Situation) -> Cure {
    pre_registration(situation).standing.cure(rule)
}

/// The partner's side of the rules that bar the customer from associating or are open, in source order.
pub fn partner_sides(situation: &Situation) -> impl Iterator<Item = PartnerSide> + Clone + use<> {
    let standing = pre_registration(situation).standing;
    let findings = decide(Question::Associate, situation).findings();
    findings.filter(|finding| finding.says != Says::Passes).map(move |Finding { rule, says }| PartnerSide {
        rule,
        says,
        cure: standing.cure(rule),
    })
}

impl Standing {
    const fn cure(self, rule: RuleId) -> Cure {
        match (rule, self) {
            (
                RuleId::RegisteredOverSevenDays
                | RuleId::HasCashExpenditure
                | RuleId::ExistingAccountNeedsEmailInvitation,
                standing,
            ) => match standing {
                Self::Done | Self::Possible => Cure::Lifts,
                Self::MayNeedReview => Cure::MayNeedReview,
                Self::MayBeRefused => Cure::MayBeRefused,
                Self::ManualReview => Cure::ManualReview,
                Self::Refused => Cure::Refused,
            },
            (RuleId::PreRegisteredByHuawei, Self::Refused) => Cure::Refused,
            (RuleId::PreRegisteredByHuawei, _) => Cure::ManualReview,
            _ => Cure::Never,
        }
    }
}

impl PreRegistration {
    /// What every ground of the edition says, those for refusing first.
    pub fn findings(&self) -> impl Iterator<Item = GroundFinding> + Clone + use<> {
        let this = *self;
        grounds(this.applies).map(move |ground| GroundFinding {
            ground,
            rule: ground.rule(this.edition, this.website),
            says: if this.bars.has(ground as u8) {
                Says::Bars
            } else if this.open.has(ground as u8) {
                Says::Open
            } else {
                Says::Passes
            },
        })
    }

    /// The grounds on which it is refused.
    pub fn refused_by(&self) -> impl Iterator<Item = Ground> + Clone + use<> {
        grounds(self.bars).filter(|ground| ground.effect() == Effect::Refuses)
    }

    /// The grounds on which it is looked at by hand.
    pub fn reviewed_by(&self) -> impl Iterator<Item = Ground> + Clone + use<> {
        grounds(self.bars).filter(|ground| ground.effect() == Effect::Reviews)
    }

    /// The unknown facts that could still change the standing, in order.
    pub fn missing(&self) -> impl Iterator<Item = FactName> + Clone + use<> {
        FactName::in_set(self.missing)
    }
}

/// Whether a request would be refused, or looked at by hand.
pub(crate) fn has_ground(effect: Effect, case: &Case) -> Truth {
    Truth::any(asked(case).filter(|(ground, _)| ground.effect() == effect).map(|(_, says)| says))
}

/// What every ground of the edition says.
fn asked(case: &Case) -> impl Iterator<Item = (Ground, Truth)> {
    Ground::ALL.iter().filter_map(|ground| Some((*ground, ground.when(case.invitation.edition)?.ask(case))))
}

/// The grounds in a set, in order.
fn grounds(set: Bits) -> impl Iterator<Item = Ground> + Clone {
    Ground::ALL.iter().copied().filter(move |ground| set.has(*ground as u8))
}

impl Ground {
    /// What it leads to.
    #[must_use]
    pub const fn effect(self) -> Effect {
        match self {
            Self::OtherSite
            | Self::AlreadyAssociated
            | Self::PreRegisteredElsewhere
            | Self::ConsumerCloudUser
            | Self::ContractWithHuawei
            | Self::CashUnknownToDirectSales
            | Self::UnifiedMember
            | Self::RewardPromotionProgram => Effect::Refuses,
            Self::FollowedByDirectSales
            | Self::PreRegisteredByHuawei
            | Self::OnlineSalesCustomer
            | Self::CountryDiffers
            | Self::SalesSupportCentre => Effect::Reviews,
        }
    }

    /// The rule that names it, for an invitation that opens there.
    #[must_use]
    pub const fn rule(self, edition: Edition, website: Site) -> PreRegistrationRule {
        match (self.effect(), edition, website) {
            (Effect::Refuses, Edition::China, _) => PreRegistrationRule::RefusedCn,
            (Effect::Refuses, Edition::International, Site::Europe) => PreRegistrationRule::RefusedEu,
            (Effect::Refuses, Edition::International, _) => PreRegistrationRule::RefusedIntl,
            (Effect::Reviews, Edition::China, _) => PreRegistrationRule::ManualCn,
            (Effect::Reviews, Edition::International, _) => PreRegistrationRule::ManualIntl,
        }
    }

    /// When it is one; nothing where the edition does not name it. What bars associating, too, is asked
    /// by that rule.
    const fn when(self, edition: Edition) -> Option<When> {
        Some(match (self, edition) {
            (Self::OtherSite, _) => OTHER_SITE,
            (Self::AlreadyAssociated, _) => ALREADY_ASSOCIATED,
            (Self::PreRegisteredElsewhere, _) => international::PRE_REGISTERED_BY_OTHER_PARTNER.bars,
            (Self::ConsumerCloudUser, _) => china::CONSUMER_CLOUD_USER.bars,
            (Self::ContractWithHuawei, _) => CONTRACT_WITH_HUAWEI,
            (Self::CashUnknownToDirectSales, _) => CASH_UNKNOWN_TO_DIRECT_SALES,
            (Self::UnifiedMember, _) => international::UNIFIED_ACCOUNTING_MEMBER.bars,
            (Self::RewardPromotionProgram, Edition::China) => china::REWARD_PROMOTION_PROGRAM.bars,
            (Self::FollowedByDirectSales, _) => FOLLOWED_BY_DIRECT_SALES,
            (Self::PreRegisteredByHuawei, Edition::International) => PERHAPS_PRE_REGISTERED_BY_HUAWEI,
            (Self::PreRegisteredByHuawei, Edition::China) => china::PRE_REGISTERED_BY_HUAWEI.bars,
            (Self::OnlineSalesCustomer, _) => ONLINE_SALES_CUSTOMER,
            (Self::CountryDiffers, Edition::International) => COUNTRY_DIFFERS,
            (Self::SalesSupportCentre, Edition::China) => SALES_SUPPORT_CENTRE,
            (Self::RewardPromotionProgram | Self::SalesSupportCentre, Edition::International)
            | (Self::CountryDiffers, Edition::China) => return None,
        })
    }
}

/// The China site and the others refuse each other's accounts; the European site refuses all but its
/// own. Whether the international site refuses European accounts, nobody says (reading 9); nor
/// whether the China site does (reading 16).
const OTHER_SITE: When = When::worked_history(&[FactName::AccountSite], |case| {
    let refused = match (case.invitation.edition, case.invitation.website) {
        (Edition::China, _) => const { told::account_site().is_or_open(&[Site::International], &[Site::Europe]) },
        (Edition::International, Site::International) => {
            const { told::account_site().is_or_open(&[Site::China], &[Site::Europe]) }
        }
        (Edition::International, Site::Europe) => {
            const { told::account_site().is(&[Site::China, Site::International]) }
        }
        (Edition::International, Site::China) => {
            const { told::account_site().is_or_open(&[Site::China], &[Site::International, Site::Europe]) }
        }
    };
    refused.ask(case)
});

/// With any partner: one who is the inviter's customer already needs no pre-registration.
const ALREADY_ASSOCIATED: When = When::history(told::associated_with().is(&[Party::Inviter, Party::OtherPartner]));

/// Any contract: the pages name no kinds here.
const CONTRACT_WITH_HUAWEI: When =
    When::history(told::contracts().includes(Contracts::of(Contract::ALL), Contracts::NONE));

const CASH_UNKNOWN_TO_DIRECT_SALES: When =
    When::worked_history(&[FactName::CashExpenditure, FactName::FollowedByDirectSales], |case| {
        let cash = const { told::cash_expenditure().is_yes() }.ask(case);
        cash.and_then(const { told::followed_by_direct_sales().is_no() }.ask(case))
    });

/// Of an old account, or of cash, that direct sales has taken up. Of an old account that it has not
/// taken up and that spent no cash, nothing is said: the partner may pre-register it.
const FOLLOWED_BY_DIRECT_SALES: When = When::worked_history(
    &[FactName::RegisteredAt, FactName::CheckedAt, FactName::CashExpenditure, FactName::FollowedByDirectSales],
    |case| {
        let cash = const { told::cash_expenditure().is_yes() }.ask(case);
        let old_or_cash = Past::Registration.is_over(case) | cash;
        old_or_cash.and_then(const { told::followed_by_direct_sales().is_yes() }.ask(case))
    },
);

/// Internationally only an older page sends them to a review.
const PERHAPS_PRE_REGISTERED_BY_HUAWEI: When =
    When::told(told::pre_registered_by().is_or_open(&[], &[Reserver::Huawei]));

const ONLINE_SALES_CUSTOMER: When = When::told(told::online_sales_customer().is_yes());

const COUNTRY_DIFFERS: When = When::told(told::country_differs_from_partner().is_yes());

const SALES_SUPPORT_CENTRE: When = When::told(told::sales_support_centre().is_yes());

#[cfg(feature = "serde")]
mod json {
    use alloc::vec::Vec;

    use serde::ser::{Serialize, SerializeStruct, Serializer};

    use super::{Cure, FactName, Ground, GroundFinding, PartnerSide, PreRegistration, Standing};

    impl Serialize for PartnerSide {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let mut object = serializer.serialize_struct("PartnerSide", 3)?;
            object.serialize_field("rule", self.rule.name())?;
            object.serialize_field("says", self.says.name())?;
            object.serialize_field("cure", self.cure.name())?;
            object.end()
        }
    }

    impl Serialize for GroundFinding {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let mut object = serializer.serialize_struct("GroundFinding", 4)?;
            object.serialize_field("ground", self.ground.name())?;
            object.serialize_field("rule", self.rule.name())?;
            object.serialize_field("effect", self.ground.effect().name())?;
            object.serialize_field("says", self.says.name())?;
            object.end()
        }
    }

    impl Serialize for PreRegistration {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let mut object = serializer.serialize_struct("PreRegistration", 5)?;
            object.serialize_field("standing", self.standing.name())?;
            object.serialize_field("refusedBy", &self.refused_by().map(Ground::name).collect::<Vec<_>>())?;
            object.serialize_field("reviewedBy", &self.reviewed_by().map(Ground::name).collect::<Vec<_>>())?;
            object.serialize_field("findings", &self.findings().collect::<Vec<_>>())?;
            object.serialize_field("missing", &self.missing().map(FactName::name).collect::<Vec<_>>())?;
            object.end()
        }
    }

    impl Serialize for Standing {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.name())
        }
    }

    impl Serialize for Cure {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.name())
        }
    }
}
