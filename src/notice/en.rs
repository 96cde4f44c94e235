//! English.

use super::{Clause, Instructions, Link, Page, Text};
use crate::decision::{IssueKind, NoticeKind};
use crate::facts::FactName;
use crate::rule::{Actor, RuleId};

pub(super) const fn text(text: Text) -> &'static str {
    match text {
        Text::Condition(rule) => condition(rule),
        Text::Barred(rule) => barred(rule),
        Text::Remedy(rule) => remedy(rule),
        Text::Open(rule) => open(rule),
        Text::Fact(fact) => fact_name(fact),
        Text::Actor(who) => actor(who),
        Text::Heading(kind) => heading(kind),
        Text::Body(kind) => body(kind),
        Text::Issue(kind) => issue(kind),
        Text::Clause(part) => clause(part),
        Text::Instructions(which) => title(which),
        Text::Link(to) => link(to),
        Text::Page(word) => page(word),
    }
}

const fn condition(rule: RuleId) -> &'static str {
    match rule {
        RuleId::SiteMismatch => "Your account was registered on this invitation’s site, not on the China site.",
        RuleId::AlreadyAssociatedOtherPartner => "Your account is not associated with another partner.",
        RuleId::SpecialContract => "No special contract ties you to Huawei Cloud: signed directly offline, with a telemarketing discount, or at a direct special price.",
        RuleId::RegisteredOverSevenDays => "Your account is no more than seven days old, or this partner has pre-registered it.",
        RuleId::HasCashExpenditure => "Your account has spent no cash, or this partner has pre-registered it.",
        RuleId::UnpaidBills => "All your bills are paid.",
        RuleId::UnifiedAccountingMember => "No enterprise master account pays for yours (unified accounting).",
        RuleId::ProfessionalServiceContract => "You have no professional service contract with Huawei Cloud.",
        RuleId::ValidReservedInstances => "None of your reserved instances is still in force.",
        RuleId::EnterpriseMemberAccount => "Your account is not a member of an enterprise master account.",
        RuleId::EnterpriseMasterWithMembers => "Your account is not an enterprise master account with member accounts.",
        RuleId::CustomerIsPartner => "Your account is not a partner’s and has not applied to become one.",
        RuleId::InternalAccount => "Your account is not internal to Huawei.",
        RuleId::PreRegisteredByOtherPartner => "No other partner has pre-registered you.",
        RuleId::ExistingAccountNeedsEmailInvitation => "You use a new account, or the invitation came by email.",
        RuleId::ModelNotOffered => "Huawei Cloud lets your partner use the referral model.",
        RuleId::PartnerPrepaidNoReseller => "Your partner is not a prepaid partner.",
        RuleId::PartnerFrozen => "Your partner’s account is not frozen.",
        RuleId::InvitationMalformed => "The invitation address is whole.",
        RuleId::InvitationNotFound => "Huawei Cloud knows the invitation.",
        RuleId::InvitationExpired => "The invitation has not expired.",
        RuleId::InvitationCodeUsed => "The invitation code has not been used.",
        RuleId::InvitationLinkUsed => "The invitation link has not been used.",
        _ => "", // until the words are here
    }
}

const fn barred(rule: RuleId) -> &'static str {
    match rule {
        RuleId::SiteMismatch => "Your account was registered on the China site.",
        RuleId::AlreadyAssociatedOtherPartner => "Your account is associated with another partner.",
        RuleId::SpecialContract => "You have a special contract with Huawei Cloud.",
        RuleId::RegisteredOverSevenDays => "Your account is more than seven days old, and we see no valid pre-registration by this partner.",
        RuleId::HasCashExpenditure => "Your account has spent cash, and we see no valid pre-registration by this partner.",
        RuleId::UnpaidBills => "You have unpaid bills.",
        RuleId::UnifiedAccountingMember => "An enterprise master account pays for yours (unified accounting).",
        RuleId::ProfessionalServiceContract => "You have a professional service contract with Huawei Cloud.",
        RuleId::ValidReservedInstances => "You have reserved instances that are still in force.",
        RuleId::EnterpriseMemberAccount => "Your account is a member of an enterprise master account.",
        RuleId::EnterpriseMasterWithMembers => "Your enterprise master account has members with independent accounting.",
        RuleId::CustomerIsPartner => "This account is a partner’s, or has applied to become one.",
        RuleId::InternalAccount => "This account is internal to Huawei.",
        RuleId::PreRegisteredByOtherPartner => "Another partner has pre-registered you.",
        RuleId::ExistingAccountNeedsEmailInvitation => "You use an existing account, and this kind of invitation is for new ones.",
        RuleId::ModelNotOffered => "Your partner may not use the referral model.",
        RuleId::PartnerPrepaidNoReseller => "Your partner is a prepaid partner. Those cannot take on reseller customers.",
        RuleId::PartnerFrozen => "Your partner’s account is frozen. Until that ends it cannot take on reseller customers.",
        RuleId::InvitationMalformed => "The invitation address is damaged or cut short.",
        RuleId::InvitationNotFound => "Huawei Cloud does not know this invitation.",
        RuleId::InvitationExpired => "The invitation has expired.",
        RuleId::InvitationCodeUsed => "The invitation code has already been used.",
        RuleId::InvitationLinkUsed => "The invitation link has already been used.",
        _ => "", // until the words are here
    }
}

const fn remedy(rule: RuleId) -> &'static str {
    match rule {
        RuleId::SiteMismatch => "Sign in with an account from this invitation’s site, or register one there.",
        RuleId::AlreadyAssociatedOtherPartner => "Agree and settle with your current partner, then ask to leave it under My Account > My Partner. Once that is done, use this partner’s invitation.",
        RuleId::SpecialContract => "No way to lift this is published. Ask your Huawei Cloud account manager about the contract.",
        RuleId::RegisteredOverSevenDays => "Ask your partner to pre-register the account and then invite you by email. A pre-registration lasts 15 days. Waiting does not help.",
        RuleId::HasCashExpenditure => "Ask your partner to pre-register the account and then invite you by email. Once cash has been spent, pre-registration may be refused or need manual review, so this can be a dead end.",
        RuleId::UnpaidBills => "Pay your bills in the Billing Center, then check again.",
        RuleId::UnifiedAccountingMember => "Ask whether the master account can associate instead, or use another account.",
        RuleId::ProfessionalServiceContract => "No way to lift this is published. Your Huawei Cloud account manager can tell you when the contract ends.",
        RuleId::ValidReservedInstances => "Unsubscribe from them or let them expire, then check again.",
        RuleId::EnterpriseMemberAccount => "End the tie to the master account, or use another account.",
        RuleId::EnterpriseMasterWithMembers => "Release those members first, then check again.",
        RuleId::CustomerIsPartner => "Use an account that has nothing to do with a partner program.",
        RuleId::InternalAccount => "Use an account that is not internal.",
        RuleId::PreRegisteredByOtherPartner => "This ends 15 days after it was approved. Wait, or ask that partner to drop it. Then ask this partner for a new invitation.",
        RuleId::ExistingAccountNeedsEmailInvitation => "Ask your partner to pre-register you and invite you by email, or register a new account with this invitation.",
        RuleId::ModelNotOffered => "Ask your partner to apply for that permission, or for a reseller invitation.",
        RuleId::PartnerPrepaidNoReseller => "Sending this invitation again cannot help. Ask your partner which other model it offers.",
        RuleId::PartnerFrozen => "Only your partner can clear this with Huawei Cloud. Ask when it will be done.",
        RuleId::InvitationMalformed => "Copy the whole address, without spaces or line breaks. If that fails, ask your partner to send it again.",
        RuleId::InvitationNotFound => "Make sure you copied the whole address. If you did, ask your partner for a new invitation.",
        RuleId::InvitationExpired => "Ask your partner for a new invitation.",
        RuleId::InvitationCodeUsed => "If you used it, look under My Account > My Partner. If not, ask your partner for a new invitation.",
        RuleId::InvitationLinkUsed => "If it was you, your partner is shown under My Account > My Partner. If not, ask for a new invitation.",
        _ => "", // until the words are here
    }
}

const fn open(rule: RuleId) -> &'static str {
    match rule {
        RuleId::SiteMismatch => "Whether an account of the international site may be used on the European one, or the other way round, is not published.",
        RuleId::SpecialContract => "The published list only gives examples, so a contract of another or unknown kind may count.",
        RuleId::RegisteredOverSevenDays | RuleId::HasCashExpenditure => "How days are counted is not published. Within a day of a limit, only Huawei Cloud can tell.",
        RuleId::UnpaidBills => "Whether a bill that is not due yet counts is not published.",
        RuleId::ProfessionalServiceContract => "A contract of unknown kind may be a professional service contract.",
        RuleId::EnterpriseMasterWithMembers => "The official lists disagree on members with unified accounting.",
        RuleId::ExistingAccountNeedsEmailInvitation => "Whether this kind of invitation accepts an existing account is not published.",
        RuleId::AlreadyAssociatedOtherPartner
        | RuleId::UnifiedAccountingMember
        | RuleId::ValidReservedInstances
        | RuleId::EnterpriseMemberAccount
        | RuleId::CustomerIsPartner
        | RuleId::InternalAccount
        | RuleId::PreRegisteredByOtherPartner
        | RuleId::ModelNotOffered
        | RuleId::PartnerPrepaidNoReseller
        | RuleId::PartnerFrozen
        | RuleId::InvitationMalformed
        | RuleId::InvitationNotFound
        | RuleId::InvitationExpired
        | RuleId::InvitationCodeUsed
        | RuleId::InvitationLinkUsed => "",
        _ => "", // until the words are here
    }
}

const fn fact_name(fact: FactName) -> &'static str {
    match fact {
        FactName::Account => "Whether you use a new or an existing account",
        FactName::AccountSite => "On which site your account was registered",
        FactName::RegisteredAt => "When your Huawei Cloud account was registered",
        FactName::CheckedAt => "The time now, by the server’s clock",
        FactName::CashExpenditure => "Whether your account has ever spent cash",
        FactName::PreRegisteredBy => "Whether a partner has pre-registered you, and which",
        FactName::PreRegistrationApprovedAt => "When that pre-registration was approved",
        FactName::AssociatedWith => "Whether your account is associated with a partner",
        FactName::PartnerRole => "Whether the account is a partner’s, or has applied to become one",
        FactName::Contracts => "Which contracts you have with Huawei Cloud",
        FactName::UnpaidBills => "Whether you have unpaid bills",
        FactName::EnterpriseRole => "Whether your account is an enterprise master or member account",
        FactName::ValidReservedInstances => "Whether you have reserved instances in force",
        FactName::HuaweiInternalAccount => "Whether the account is internal to Huawei",
        FactName::InvitationState => "Whether the invitation still works",
        FactName::PartnerPayment => "Whether your partner is prepaid or postpaid",
        FactName::PartnerState => "Whether your partner’s account is restricted or frozen",
        FactName::PartnerMayUseReferral => "Whether your partner may use the referral model",
        _ => "", // until the words are here
    }
}

const fn actor(who: Actor) -> &'static str {
    match who {
        Actor::Customer => "Your move",
        Actor::Partner => "Your partner’s move",
        Actor::Nobody => "Nobody can lift this at once",
    }
}

const fn heading(kind: NoticeKind) -> &'static str {
    match kind {
        NoticeKind::AlreadyAssociated => "You are already this partner’s customer",
        NoticeKind::InvitationProblem => "This invitation does not work",
        NoticeKind::BlockedFinal => "As things are, this account cannot be associated",
        NoticeKind::BlockedUseOtherAccount => "You need another account",
        NoticeKind::BlockedWait => "Not at the moment",
        NoticeKind::BlockedNeedsPartner => "Your partner needs to act first",
        NoticeKind::BlockedFixableByCustomer => "Not yet: something to settle first",
        NoticeKind::MoreFactsNeeded => "We cannot tell yet",
        NoticeKind::ServerMustDecide => "Only Huawei Cloud can tell",
        NoticeKind::ProceedWithConsequences => "Nothing published stands in the way",
        NoticeKind::Proceed => "Nothing we know stands in the way",
    }
}

const fn body(kind: NoticeKind) -> &'static str {
    match kind {
        NoticeKind::AlreadyAssociated => "There is nothing to do. See My Account > My Partner.",
        NoticeKind::InvitationProblem => "Your partner can send you a new one. Anything else in the way is listed here too.",
        NoticeKind::BlockedFinal => "No way round it is published. Your Huawei Cloud account manager may know more.",
        NoticeKind::BlockedUseOtherAccount => "This one cannot be associated with the partner, but another may.",
        NoticeKind::BlockedWait => "What stands in the way ends by itself. You can wait, or ask for it to end sooner.",
        NoticeKind::BlockedNeedsPartner => "What stands in the way is not in your hands. Tell your partner what is listed here.",
        NoticeKind::BlockedFixableByCustomer => "You can lift what stands in the way yourself. Then check again.",
        NoticeKind::MoreFactsNeeded => "Nothing we know so far stands in the way, but some answers are missing.",
        NoticeKind::ServerMustDecide => "Nothing is missing, but the published rules leave something open. Huawei Cloud will check when you confirm.",
        NoticeKind::ProceedWithConsequences => "First read what changes for you, and the instructions. Huawei Cloud will check when you confirm.",
        NoticeKind::Proceed => "You can go on. Huawei Cloud will check when you confirm.",
    }
}

const fn issue(kind: IssueKind) -> &'static str {
    match kind {
        IssueKind::InTheFuture => "This date lies in the future. We took it as unknown.",
        IssueKind::Unreadable => "This value could not be read. We took it as unknown.",
        IssueKind::Contradiction => "These details contradict each other. We took them as unknown.",
        _ => "", // until the words are here
    }
}

const fn clause(part: Clause) -> &'static str {
    match part {
        Clause::ResellerPreamble => "Read these instructions with care before you associate with a Huawei Cloud partner. If you do not, Huawei Cloud and its affiliates accept no liability.",
        Clause::Reseller1 => "Once you are associated, the partner is responsible for contracts, invoices, settlement, technical help and operations. Operations include placing orders and maintenance work (O&M) on your behalf, freezing your account, restoring it, freezing resources, and more.",
        Clause::Reseller2 => "If you have member accounts, the state of the partner’s account and what is done with it, such as restricting or freezing, affect you and them. Managing your members, and telling them what this means for them, is up to you. Disputes that come from your or the partner’s state or acts are for you, your members and the partner to negotiate. Huawei Cloud is not liable for any loss or liability that follows.",
        Clause::Reseller3 => "To be served better and faster by your partner, you agree, knowing what it means, that Huawei Cloud may disclose to it, and to its distributor if there is one:",
        Clause::Reseller3a => "your personal data on the Huawei Cloud website, such as the names of your account and company, the contact person, contact details (mobile, telephone, email and others) and the associated partner account;",
        Clause::Reseller3b => "your orders and the transaction data needed, such as orders, bills and arrears;",
        Clause::Reseller3c => "what Huawei Cloud recommends to you personally, such as solutions, products and services, industry cases and marketing that may interest you.",
        Clause::ResellerPrivacy => "Huawei Cloud states that it knows what your privacy means to you and protects your personal data with suitable physical, organizational and technical measures. Its privacy statement says more. Where that page and My Account show different contracting parties, My Account counts.",
        Clause::Reseller4 => "A dispute between you and the partner is settled under the agreement you two have made.",
        Clause::Reseller5 => "Your cash coupons can pay only for what you spent before you associated.",
        Clause::Reseller6 => "To leave, come to an agreement with the partner, and agree with it on settling the account before the tie ends.",
        Clause::Reseller7 => "If your partner leaves a partner program, or Huawei Cloud stops working with it, you agree that Huawei Cloud may end the tie, contract with you directly, or associate you with another partner.",
        Clause::Reseller8 => "What is not settled here, such as limits of liability, security and data protection, is governed by the Huawei Cloud End User License Agreement. Where that page and My Account show different contracting parties, My Account counts.",
        Clause::ResellerClosing => "Huawei Cloud may change these instructions, and the documents and policies they refer to, whenever it sees fit, by putting a new version on its website or telling you in another way. A change takes effect then, unless the new text says otherwise. You are to look at the terms on the website regularly. If you go on using the services, or subscribing to them through the partner, after a change has taken effect, you accept it.",
    }
}

const fn title(which: Instructions) -> &'static str {
    match which {
        Instructions::Reseller => "Instructions for Associating with a Huawei Cloud Partner",
    }
}

const fn link(to: Link) -> &'static str {
    match to {
        Link::PrivacyStatement => "Privacy statement",
        Link::EndUserLicense => "End User License Agreement",
    }
}

const fn page(word: Page) -> &'static str {
    match word {
        Page::Title => "Your partner’s invitation",
        Page::SkipLink => "Skip to the answer",
        Page::LanguageLabel => "Language",
        Page::OtherLanguage => "中文",

        Page::Invites => "invites you to become its customer on Huawei Cloud.",
        Page::SomePartner => "A partner",
        Page::Partner => "Partner",
        Page::Model => "Model",
        Page::ModelReseller => "Reseller",
        Page::ModelResellerMeans => "You contract with the partner. It invoices you, and you pay it.",
        Page::ModelReferral => "Referral",
        Page::ModelReferralMeans => "You contract with Huawei Cloud. It invoices you, and you pay it.",
        Page::Channel => "Invited by",
        Page::ChannelEmail => "Email",
        Page::ChannelHyperlink => "Link",
        Page::ChannelQr => "QR code",
        Page::ChannelActivity => "Campaign",
        Page::Website => "Site",
        Page::WebsiteInternational => "International",
        Page::WebsiteEurope => "Europe",

        Page::SignInAs => "Sign in as",
        Page::SignIn => "Sign in",
        Page::Demonstration => "A demonstration: these accounts are made up.",
        Page::NotSignedIn => "Not signed in",
        Page::NotSignedInHelp => "Sign in, and we can compare your account with the published conditions.",
        Page::NewAccount => "New account",
        Page::NewAccountHelp => "A new account has no history that could stand in the way.",

        Page::Checking => "Checking…",
        Page::OutcomeEligible => "Looks possible",
        Page::OutcomeIneligible => "Not as things are",
        Page::OutcomeUndetermined => "Not clear yet",
        Page::Advice => "Provisional",
        Page::Confirmed => "Confirmed by the server",
        Page::Provisional => "Worked out in your browser. Huawei Cloud decides when you confirm.",
        Page::ServerConfirmed => "The server has confirmed this answer.",
        Page::ServerDiffers => "The server knows more and gives another answer. It replaces the first one.",
        Page::ServerUnreachable => "The server could not be reached. The provisional answer stays.",
        Page::SystemBusy => "Huawei Cloud could not answer. Nothing about your account was decided. Try again, or contact its customer service.",
        Page::Before => "Before:",
        Page::Now => "Now:",
        Page::AnswerChanged => "A time limit has passed, and the answer has changed.",
        Page::CheckedAt => "Checked at",
        Page::ValidUntil => "This answer holds until",
        Page::TimeLeft => "Time left",
        Page::FinishToday => "This answer changes within 24 hours. To go ahead on it, finish before then.",
        Page::CheckAgain => "Check again",
        Page::Print => "Print",

        Page::BarredHeading => "What stands in the way",
        Page::ResellerOnly => "All this concerns the reseller model only. Ask your partner whether it offers another.",
        Page::WhatToDo => "What to do",
        Page::MissingHeading => "What we still need to know",
        Page::MissingHelp => "Without this we cannot tell. It does not mean no.",
        Page::OpenHeading => "What the published rules leave open",
        Page::LeftToServerHeading => "What Huawei Cloud will check",
        Page::LeftToServerHelp => "We cannot see this. Huawei Cloud checks it when you confirm.",
        Page::PassedHeading => "What is in order",
        Page::ConditionsHeading => "The published conditions",
        Page::ConditionsHelp => "To associate, all of this must be true:",
        Page::IssuesHeading => "What we could not use",

        Page::ChangesHeading => "What changes for you",
        Page::ChangeFrozen => "Your account starts out frozen. You cannot buy, renew or change anything, and services may be limited, until your partner sets a budget and lifts the freeze.",
        Page::ChangeCosts => "Resources you already have may go on costing money meanwhile.",
        Page::ChangeCoupons => "Your cash coupons will not pay for anything new, only for what you spent before.",
        Page::ChangeContract => "Contracts, invoices and support come from your partner, and you pay it.",
        Page::ChangeControl => "Your partner can freeze your account and resources.",
        Page::ChangeDisclosure => "Your partner and its distributor see your account, contact, order and bill data.",
        Page::ChangeLeaving => "To leave, you must agree and settle with your partner.",
        Page::ChangeReferral => "Huawei Cloud remains your contract party: it invoices you, and you pay it.",

        Page::InstructionsHeading => "The instructions you accept",
        Page::InstructionsHelp => "Clause by clause, in our own words.",
        Page::OfficialText => "Official text",
        Page::InstructionsPrevail => "The official text prevails.",
        Page::InstructionsNotNeeded => "In the referral model there are no instructions to accept.",
        Page::IssueNumber => "Issue",
        Page::Dated => "dated",

        Page::AccountUnreadable => "Your account could not be read, so we cannot tell. Load the page again. The published conditions are below.",
        Page::AddressHeading => "This invitation address is incomplete",
        Page::AddressModel => "It does not say in which model the partner invites you. Open the whole address again, or ask your partner to send it again.",
        Page::AddressEdition => "It names no edition that this page knows; it knows the international one. Open the whole address again, or ask your partner which site it means.",
        Page::AddressChannel => "It does not say how the invitation reached you. Open the email, link or code again, or ask your partner to send it again.",
        Page::AddressCode => "The invitation code is damaged. Copy the whole address, without spaces or line breaks, or ask your partner to send it again.",
        Page::NoScript => "This page needs JavaScript to check your account. The published conditions are below.",

        Page::Source => "Source",
        Page::SourcesHeading => "Sources",
        Page::AsOf => "as of",
        Page::FooterAdvice => "Advice, not a decision: Huawei Cloud decides.",
        Page::FooterIndependent => "Independent and unofficial; not made by Huawei.",
    }
}
