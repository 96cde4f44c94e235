//! The rulebooks: which rules a question asks of, in source order.

pub mod adjusting;
pub mod china;
pub mod international;
pub mod invitation;
pub mod leaving;
pub mod switching;

use crate::decision::Question;
use crate::invitation::Edition;
use crate::rule::{Condition, Rule};

/// The rules of a question, in source order; none where nothing is published (reading 35).
#[must_use]
pub const fn of(question: Question, edition: Edition) -> &'static [Rule] {
    match (question, edition) {
        (Question::Associate, Edition::International) => &ASSOCIATE_INTERNATIONAL,
        (Question::Associate, Edition::China) => &ASSOCIATE_CHINA,
        (Question::Leave, Edition::International) => &LEAVE_INTERNATIONAL,
        (Question::Leave, Edition::China) => &LEAVE_CHINA,
        (Question::Switch, Edition::China) => &SWITCH_CHINA,
        (Question::Adjust, Edition::China) => &ADJUST_CHINA,
        (Question::Switch | Question::Adjust, Edition::International) => &[],
    }
}

/// As many rules as the longest rulebook has.
const LONGEST: usize = {
    let mut longest = 0;
    let mut questions = Question::ALL;
    while let [question, more_questions @ ..] = questions {
        let mut editions = Edition::ALL;
        while let [edition, more_editions @ ..] = editions {
            let rules = of(*question, *edition).len();
            longest = if longest < rules { rules } else { longest };
            editions = more_editions;
        }
        questions = more_questions;
    }
    longest
};

/// A set of rules by their place in the rulebook. It grows with the longest one; facts are few and stay [`Bits`].
///
/// [`Bits`]: crate::Bits
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct RuleSet([u32; Self::WORDS]);

impl RuleSet {
    /// How many words hold a bit for each rule of any rulebook.
    pub(crate) const WORDS: usize = LONGEST.div_ceil(u32::BITS as usize);

    /// No rule.
    pub(crate) const NONE: Self = Self([0; Self::WORDS]);

    /// Adds the rule at this place.
    pub(crate) fn add(&mut self, place: u16) {
        if let Some(word) = self.0.get_mut(Self::word(place)) {
            *word |= Self::bit(place);
        }
    }

    /// Whether the rule at this place is in the set.
    pub(crate) fn has(self, place: u16) -> bool {
        self.mask(Self::word(place)) & Self::bit(place) != 0
    }

    /// In which word this place lies.
    const fn word(place: u16) -> usize {
        // Where there is only one there is nothing to work out.
        if Self::WORDS == 1 { 0 } else { (place as u32 / u32::BITS) as usize }
    }

    const fn bit(place: u16) -> u32 {
        1 << (place as u32 % u32::BITS)
    }

    /// Whether no rule is in the set.
    pub(crate) fn is_empty(self) -> bool {
        self == Self::NONE
    }

    /// The rules of this set that are not in the other.
    pub(crate) fn without(mut self, other: Self) -> Self {
        for (these, those) in self.0.iter_mut().zip(other.0) {
            *these &= !those;
        }
        self
    }

    /// A word of the set, the rule at place `n` as bit `n % 32` of the word `n / 32`.
    pub(crate) fn mask(self, word: usize) -> u32 {
        self.0.get(word).copied().unwrap_or_default()
    }
}

/// The rules for associating, in source order.
#[must_use]
pub const fn associate(edition: Edition) -> &'static [Rule] {
    of(Question::Associate, edition)
}

/// The same rules as [`of`], as far as deciding needs them.
pub(crate) const fn conditions(question: Question, edition: Edition) -> &'static [Condition] {
    macro_rules! conditions_of {
        ($rules:ident) => {{
            static CONDITIONS: [Condition; $rules.len()] = Rule::conditions(&$rules);
            &CONDITIONS
        }};
    }
    match (question, edition) {
        (Question::Associate, Edition::International) => conditions_of!(ASSOCIATE_INTERNATIONAL),
        (Question::Associate, Edition::China) => conditions_of!(ASSOCIATE_CHINA),
        (Question::Leave, Edition::International) => conditions_of!(LEAVE_INTERNATIONAL),
        (Question::Leave, Edition::China) => conditions_of!(LEAVE_CHINA),
        (Question::Switch, Edition::China) => conditions_of!(SWITCH_CHINA),
        (Question::Adjust, Edition::China) => conditions_of!(ADJUST_CHINA),
        (Question::Switch | Question::Adjust, Edition::International) => &[],
    }
}

const ASSOCIATE_INTERNATIONAL: [Rule; 23] = [
    international::SITE_MISMATCH,
    international::ALREADY_ASSOCIATED_OTHER_PARTNER,
    international::SPECIAL_CONTRACT,
    international::REGISTERED_OVER_SEVEN_DAYS,
    international::HAS_CASH_EXPENDITURE,
    international::UNPAID_BILLS,
    international::UNIFIED_ACCOUNTING_MEMBER,
    international::PROFESSIONAL_SERVICE_CONTRACT,
    international::VALID_RESERVED_INSTANCES,
    international::ENTERPRISE_MEMBER_ACCOUNT,
    international::ENTERPRISE_MASTER_WITH_MEMBERS,
    international::CUSTOMER_IS_PARTNER,
    international::INTERNAL_ACCOUNT,
    international::PRE_REGISTERED_BY_OTHER_PARTNER,
    invitation::EXISTING_ACCOUNT_NEEDS_EMAIL_INVITATION,
    invitation::MODEL_NOT_OFFERED,
    invitation::PARTNER_PREPAID_NO_RESELLER,
    invitation::PARTNER_FROZEN,
    invitation::INVITATION_MALFORMED,
    invitation::INVITATION_NOT_FOUND,
    invitation::INVITATION_EXPIRED,
    invitation::INVITATION_CODE_USED,
    invitation::INVITATION_LINK_USED,
];

const ASSOCIATE_CHINA: [Rule; 29] = [
    china::SITE_MISMATCH,
    china::ALREADY_ASSOCIATED_OTHER_PARTNER,
    china::CUSTOMER_IS_PARTNER,
    china::PRE_REGISTERED_BY_HUAWEI,
    china::GOVERNMENT_SUBSIDY_PROGRAM,
    china::REWARD_PROMOTION_PROGRAM,
    china::CONSUMER_CLOUD_USER,
    china::REGISTERED_OVER_SEVEN_DAYS,
    china::HAS_CASH_EXPENDITURE,
    china::ACCOUNT_IN_ARREARS,
    china::UNIFIED_ACCOUNTING_MEMBER,
    china::SPECIAL_CONTRACT,
    china::PROFESSIONAL_SERVICE_CONTRACT,
    china::VALID_RESERVED_INSTANCES,
    china::POSTPAID_CREDIT_ACCOUNT,
    china::INVOICE_ARREARS,
    china::STORED_VALUE_CARD_BALANCE,
    china::RECHARGE_BONUS_BALANCE,
    china::ENTERPRISE_MEMBER_ACCOUNT,
    china::ENTERPRISE_MASTER_WITH_MEMBERS,
    china::PRE_REGISTERED_BY_OTHER_PARTNER,
    china::BALANCE_WITH_INVOICE_ARREARS,
    invitation::EXISTING_ACCOUNT_NEEDS_EMAIL_INVITATION_CN,
    invitation::DISTRIBUTOR_DELISTED,
    invitation::INVITATION_MALFORMED_CN,
    invitation::INVITATION_NOT_FOUND_CN,
    invitation::INVITATION_EXPIRED_CN,
    invitation::INVITATION_CODE_USED_CN,
    invitation::INVITATION_LINK_USED_CN,
];

const LEAVE_INTERNATIONAL: [Rule; 14] = [
    leaving::INTL_QUOTA,
    leaving::INTL_ADMIN_ONLY,
    leaving::SETTLED,
    leaving::INTL_MASTER_INDEPENDENT,
    leaving::INTL_ENTERPRISE_TIE,
    leaving::INTL_ARREARS,
    leaving::INTL_RI,
    leaving::INTL_SUPPORT_PLAN,
    leaving::INTL_MANUAL_FREEZE,
    leaving::INTL_CURRENCY,
    leaving::INTL_SPECIAL_COMMERCE,
    leaving::INTL_PENDING_PARTNER_ORDERS,
    leaving::INTL_PARTNER_FROZEN,
    leaving::INTL_NA,
];

const LEAVE_CHINA: [Rule; 13] = [
    leaving::CN_QUOTA_CUSTOMER,
    leaving::CN_QUOTA_PARTNER,
    leaving::CN_SETTLED,
    leaving::NO_OPEN_DISPUTE,
    leaving::RESALE_CONSENT,
    leaving::CN_MEMBER_VIA_MASTER,
    leaving::CN_MASTER_MEMBERS,
    leaving::CN_UNIFIED_MEMBERS,
    leaving::CN_ARREARS,
    leaving::CN_RI_SUPPORT_PLAN,
    leaving::CN_SPECIAL_CONTRACT,
    leaving::CN_PICKUP_VOUCHER,
    leaving::CN_PENDING_PARTNER_ORDERS,
];

const SWITCH_CHINA: [Rule; 13] = [
    switching::QUOTA_PARTNER,
    switching::SETTLED,
    switching::NO_OPEN_DISPUTE,
    leaving::RESALE_CONSENT,
    switching::RI,
    switching::POSTPAID,
    switching::ARREARS,
    switching::INVOICE_ARREARS,
    switching::UNIFIED_MEMBER_ACCOUNT,
    switching::INDEPENDENT_MEMBER,
    leaving::CN_UNIFIED_MEMBERS,
    switching::SPECIAL_CONTRACT,
    switching::PENDING_ORDERS,
];

const ADJUST_CHINA: [Rule; 2] = [adjusting::ASSOCIATED_ONLY, adjusting::NOT_CONSULTING];
