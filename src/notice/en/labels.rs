//! The labels of screens, notices and messages.

use crate::consequences::Aspect;
use crate::notice::Label;

pub(super) const fn label(label: Label) -> &'static str {
    match label {
        Label::Perhaps => "Perhaps",
        Label::Rulebook => "Rules as of",
        Label::WhatFollows => "What follows",
        Label::FurtherChanges => "More that may concern you",
        // The procedure.
        Label::StepsHeading => "The steps, one by one",
        Label::StepDone => "Done",
        Label::StepNext => "Next",
        Label::StepLater => "Later",
        Label::StepWaits => "On hold",
        Label::StepEither => "One of the two",
        Label::StepAfterwards => "Once associated",
        Label::Optional => "Optional",
        Label::StepsWait => "Steps on hold cannot be taken as things stand. Once that has changed, you can go on; what is done stays done.",
        Label::StepsSaved => "You have put this off. There is no association yet, and you can go on where you stopped.",
        Label::StepsDeclined => "You have declined. There is no association, and you can still change your mind.",
        Label::StepsOver => "You have declined. There is no association, and this invitation no longer works.",
        Label::StepsAssociated => "You are associated with the partner. What ends that is another procedure.",
        Label::RegisterInternational => "Choose the country or region with care: it decides which law and taxes apply, and cannot be changed afterwards. A HUAWEI ID registered in Turkey cannot enable Huawei Cloud; another type of account is needed there.",
        Label::RegisterChina => "If the partner has pre-registered you, use the phone number that it gave. With another number the pre-registration does not match.",
        Label::SignInNeedsEmail => "This invitation is for new accounts only. To use an account that you have, ask the partner for an invitation by email.",
        Label::ReceiptChina => "Huawei Cloud also tells you by SMS or email. How soon is not published.",
        Label::WaysOutHeading => "What else you can do",
        // The boxes.
        Label::ConsentHeading => "What you are asked to agree to",
        Label::ConsentIntro => "Each box stands for itself, and none is ticked for you. What you tick is recorded with the text you were shown.",
        Label::ConsentNothingRequired => "No instructions have to be accepted for this.",
        Label::ConsentUnknown => "This invitation does not tell what you would be asked to agree to. Ask the partner.",
        Label::Required => "Required",
        Label::PermitsHeading => "What this permits",
        Label::ShownLanguage => "Language",
        Label::ShownText => "Words",
        Label::ShownOurs => "Our own, in plain language",
        Label::ShownOfficial => "Those of the official document",
        Label::ShownSha256 => "Fingerprint of the text shown",
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
