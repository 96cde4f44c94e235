//! The labels of screens, notices and messages.

use crate::consequences::Aspect;
use crate::notice::Label;

pub(super) const fn label(label: Label) -> &'static str {
    match label {
        Label::Perhaps => "Perhaps",
        Label::Rulebook => "Rules as of",
        Label::WhatFollows => "What follows",
        Label::FurtherChanges => "More that may concern you",
    }
}

/// What a consequence is about, as the head of a group.
pub(super) const fn aspect(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Contract => "Contract",
        Aspect::Invoice => "Invoices",
        Aspect::Payment => "Payment",
        Aspect::Funds => "Money to spend",
        Aspect::Service => "Service and support",
        Aspect::Liability => "Liability",
        Aspect::AccountState => "Your account",
        Aspect::PartnerPowers => "Your partner’s powers",
        Aspect::Coupons => "Coupons",
        Aspect::Cash => "Your own cash",
        Aspect::Resources => "Existing resources",
        Aspect::Prices => "Prices",
        Aspect::GracePeriod => "Grace period",
        Aspect::BusinessEntity => "Business entity",
        Aspect::MemberAccounts => "Member accounts",
        Aspect::Disputes => "Disputes",
        Aspect::Leaving => "Leaving",
        Aspect::PartnerFallsAway => "Losing your partner",
        Aspect::Disclosure => "What your partner sees",
        Aspect::OnwardDisclosure => "What third parties see",
        Aspect::Refund => "Refunds",
        Aspect::Freeze => "Freeze",
        Aspect::Budget => "Budget",
        Aspect::PartnerState => "Your partner’s standing",
        Aspect::Incentive => "Your partner’s incentives",
        Aspect::Authorization => "Authorization",
        Aspect::Terms => "Terms",
        Aspect::PreRegistration => "Pre-registration",
        Aspect::Switching => "Changing the model",
        Aspect::Adjusting => "Allocating and reclaiming",
    }
}
