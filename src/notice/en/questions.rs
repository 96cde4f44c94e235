//! What a customer is asked about itself, and what it can answer.

use crate::self_check::{Answer, Asked};

/// The question; why it is asked, what is meant, and where to look.
pub(super) const fn question(asked: Asked) -> (&'static str, &'static str) {
    match asked {
        Asked::Account => ("Will you use a new account or one that you have?", "A new account has no history that could stand in the way."),
        Asked::AccountSite => ("On which site was your account registered?", "Each site has accounts of its own, and this invitation is for one of the sites."),
        Asked::RegisteredAt => ("On which day was your Huawei Cloud account registered?", "An account more than seven days old has to be pre-registered by this partner. What counts is the Huawei Cloud account. If you know the day of the HUAWEI ID only, choose “I don’t know”."),
        Asked::CashExpenditure => ("Has your account ever spent cash?", "An account that has spent cash has to be pre-registered by this partner. What coupons paid for in full is not cash."),
        Asked::PreRegisteredBy => ("Who has pre-registered you?", "A partner can pre-register a customer for 15 days. If this partner has, the age of your account and its spending may not matter. Your partner can tell you."),
        Asked::PreRegistrationApprovedAt => ("On which day was that pre-registration approved?", "It holds for 15 days from then. Your partner can tell you the day."),
        Asked::PreRegisteredPhoneMatches => ("Does your account have the phone number that was pre-registered?", "With another number, the pre-registration does not fit your account. Your partner knows which number it gave."),
        Asked::AssociatedWith => ("Who is your account’s partner now?", "An account that is associated with another partner has to leave it first. Look under My Partner in your account."),
        Asked::PartnerRole => ("Is your account itself a partner’s?", "A partner’s account cannot be associated as a customer’s."),
        Asked::Contracts => ("Which contracts do you have with Huawei Cloud directly?", "Some contracts stand in the way."),
        Asked::UnpaidBills => ("Have you paid all your bills?", "Unpaid bills stand in the way, whatever the amount."),
        Asked::InArrears => ("Does your account owe Huawei Cloud money?", "Arrears stand in the way, whatever the amount."),
        Asked::EnterpriseRole => ("What is your account in an enterprise organization?", "A master account manages other accounts, its members. Under unified accounting the master pays for a member. An IAM user is no member account."),
        Asked::MasterAssociation => ("Who is your enterprise master account’s partner?", "Whether a member account can be associated depends on it, and on the model."),
        Asked::ValidReservedInstances => ("Do you have reserved instances that are still in force?", "In this model they stand in the way until they have expired."),
        Asked::GovernmentSubsidyProgram => ("Have you joined a government subsidy program?", "Who has joined one, or is joining, cannot be associated."),
        Asked::RewardPromotionProgram => ("Have you joined a reward promotion program?", "An account that has joined one cannot be associated; another account can."),
        Asked::ConsumerCloudUser => ("Are you a consumer cloud user?", "Accounts of the consumer cloud cannot be associated."),
        Asked::CreditAccount => ("Is your account a post-paid one with a credit limit?", "The agency model does not take credit accounts."),
        Asked::InvoiceArrears => ("Has more been invoiced to you than you have spent?", "These are owed invoices. In the agency model they have to be cleared first."),
        Asked::StoredValueCardBalance => ("Is anything left on a stored-value card of yours?", "In the agency model your cards have to be used up first."),
        Asked::RechargeBonusBalance => ("Is anything left of a bonus that came with a top-up?", "In the agency model it has to be used up first."),
    }
}

pub(super) const fn answer(answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => "Yes",
        Answer::No => "No",
        Answer::DontKnow => "I don’t know",
        Answer::NewAccount => "A new one, registered in this visit",
        Answer::ExistingAccount => "One that I have",
        Answer::InternationalSite => "The international site",
        Answer::ChinaSite => "The China site",
        Answer::EuropeanSite => "The European site",
        Answer::Nobody => "Nobody",
        Answer::ThisPartner => "This partner",
        Answer::OtherPartner => "Another partner",
        Answer::HuaweiCloud => "Huawei Cloud itself",
        Answer::ThisPartnerAgency => "This partner, in the agency model",
        Answer::ThisPartnerOtherModel => "This partner, in another model",
        Answer::AppliedToBePartner => "No, but it has applied to become one",
        Answer::NoContract => "None",
        Answer::OfflineContract => "One signed directly, offline",
        Answer::TelemarketingContract => "One with a telemarketing discount",
        Answer::SpecialOfferContract => "One at a direct special price",
        Answer::ProfessionalServiceContract => "One for professional services",
        Answer::OtherContract => "Another one, or I do not know its kind",
        Answer::AllPaid => "Yes, all of them",
        Answer::NotAllPaid => "No, one is due",
        Answer::NoneDue => "All but what is not due yet",
        Answer::NoOrganization => "In none",
        Answer::MasterAlone => "A master without members",
        Answer::MasterOfUnified => "A master, all of its members under unified accounting",
        Answer::MasterOfIndependent => "A master, with a member under independent accounting",
        Answer::ResourceMember => "A member under unified accounting: a resource account, made by the master",
        Answer::CloudMember => "A member under unified accounting: a cloud account",
        Answer::IndependentMember => "A member under independent accounting",
        Answer::Joining => "I am joining one",
    }
}
