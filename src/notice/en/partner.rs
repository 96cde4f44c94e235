//! What a customer tells the partner, and what a pre-registration or the server's word amounts to.

use crate::pre_registration::{Cure, Ground, Standing};
use crate::rule::RuleId;

/// What stands in the way or is open, said by the customer to the partner; and what the partner is asked to do, if anything.
pub(super) const fn to_partner(rule: RuleId) -> (&'static str, &'static str) {
    match rule {
        RuleId::SiteMismatch => ("My account belongs to another site than your invitation.", ""),
        RuleId::AlreadyAssociatedOtherPartner => ("My account is associated with another partner.", "Should your invitation have ended by the time I have left that partner, please send me a new one."),
        RuleId::SpecialContract => ("I have a special contract with Huawei Cloud.", ""),
        RuleId::RegisteredOverSevenDays => ("My account was registered more than seven days ago.", "Please pre-register me with the phone number of my account, by manual review if it takes one, unless you have done so and it still holds: it lasts 15 days. Then please invite me by email."),
        RuleId::HasCashExpenditure => ("My account has spent cash.", "Please pre-register me with the phone number of my account, by manual review if it takes one, unless you have done so and it still holds: it lasts 15 days. Then please invite me by email."),
        RuleId::UnpaidBills => ("I have unpaid bills.", ""),
        RuleId::UnifiedAccountingMember => ("An enterprise master account pays for mine (unified accounting).", "Please tell me whether you can invite that enterprise master account instead."),
        RuleId::ProfessionalServiceContract => ("I have a professional service contract with Huawei Cloud.", "Please tell me whether you can invite me under another model."),
        RuleId::ValidReservedInstances => ("I have reserved instances that are still in force.", ""),
        RuleId::EnterpriseMemberAccount => ("My account is a member of an enterprise master account.", ""),
        RuleId::EnterpriseMasterWithMembers | RuleId::LeaveCnMasterMembers => ("My account is an enterprise master account with member accounts.", ""),
        RuleId::CustomerIsPartner => ("My account is a partner’s, or has applied to become one.", ""),
        RuleId::InternalAccount => ("My account is internal to Huawei.", ""),
        RuleId::PreRegisteredByOtherPartner => ("Another partner has pre-registered me.", "That ends 15 days after it was approved. Please pre-register me then, and invite me again."),
        RuleId::ExistingAccountNeedsEmailInvitation => ("I use an existing account, and your kind of invitation is for new ones.", "Please pre-register me with the phone number of my account, by manual review if it takes one, unless you have done so and it still holds: it lasts 15 days. Then please invite me by email."),
        RuleId::ModelNotOffered => ("Your invitation is for the referral model, and you may not use it.", "Please apply to Huawei Cloud for that permission, or send me an invitation for the reseller model."),
        RuleId::PartnerPrepaidNoReseller => ("You are a prepaid partner.", "Such a partner cannot take on reseller customers. Please tell me which other model you can invite me under; the same invitation once more cannot help."),
        RuleId::PartnerFrozen => ("Your partner account is frozen.", "Until that ends you cannot take on reseller customers. Please settle it with Huawei Cloud, and tell me when that is done."),
        RuleId::InvitationMalformed => ("The address of your invitation reached me damaged or cut short.", "Please send me the whole address again."),
        RuleId::InvitationNotFound => ("Huawei Cloud does not know your invitation.", "Please send me a new invitation."),
        RuleId::InvitationExpired => ("Your invitation has expired.", "Please send me a new one."),
        RuleId::InvitationCodeUsed => ("The code of your invitation has already been used.", "Please look whether I am your customer already. If not, please send me a new invitation."),
        RuleId::InvitationLinkUsed => ("The link of your invitation has already been used.", "Please look whether I am your customer already. If not, please send me a new link."),

        RuleId::PreRegisteredByHuawei => ("Huawei Cloud itself has pre-registered me.", "Please apply to pre-register me all the same. The official pages disagree on whether that can help."),
        RuleId::GovernmentSubsidyProgram => ("I have joined a government subsidy program, or am joining one.", ""),
        RuleId::RewardPromotionProgram => ("I have joined a reward promotion program.", ""),
        RuleId::ConsumerCloudUser => ("I am a consumer cloud user.", ""),
        RuleId::AccountInArrears => ("My account is in arrears.", ""),
        RuleId::PostpaidCreditAccount => ("My account is a post-paid one with a credit limit (credit account).", "Please tell me whether you can invite me under the consulting model instead."),
        RuleId::InvoiceArrears | RuleId::SwitchInvoiceArrears => ("More has been invoiced to me than I have spent (owed invoices).", ""),
        RuleId::StoredValueCardBalance => ("I have stored-value cards that are not used up.", ""),
        RuleId::RechargeBonusBalance => ("I have not used up a bonus that came with a top-up.", ""),
        RuleId::BalanceWithInvoiceArrears => ("I have top-up money left and, at the same time, owed invoices above a limit.", ""),
        RuleId::DistributorDelisted => ("Your distributor has left the partner program.", "Please tell me whether there is another way for you to invite me."),

        RuleId::LeaveIntlQuota => ("Whichever of us files the request has none left for these three months.", "If you have one left, please file it from your side."),
        RuleId::LeaveIntlAdminOnly => ("The user of yours who files the request is not an administrator.", "Please let one of your administrators file it."),
        RuleId::LeaveSettled => ("We have not yet agreed to part, or on how to settle the account.", "Please come to an agreement with me on parting, on what is left in the account and on settling it."),
        RuleId::LeaveIntlMasterIndependent => ("My account is an enterprise master account that has members with independent accounting.", ""),
        RuleId::LeaveIntlEnterpriseTie => ("My account is an enterprise master account with members, or a member account.", "Please tell me whether you can file the request from your side. Fewer such ties are certain to be barred then."),
        RuleId::LeaveIntlArrears => ("A payment of my account is overdue.", "Please raise the limit of my account, so that the payment is written off. If that is for your distributor to decide, please turn to it."),
        RuleId::LeaveIntlRi | RuleId::SwitchRi => ("My account has reserved instances that are still in force.", ""),
        RuleId::LeaveIntlSupportPlan => ("I have a support plan in force: a partner support plan, or a service support plan of my account or of its members with unified accounting.", ""),
        RuleId::LeaveIntlManualFreeze => ("You have frozen my account by hand.", "Please lift the freeze. If that is for your distributor to decide, please turn to it."),
        RuleId::LeaveIntlCurrency => ("The currency of my account is not set.", ""),
        RuleId::LeaveIntlSpecialCommerce => ("I have a special commercial contract that is in force.", "Please settle this with me offline."),
        RuleId::LeaveIntlPendingPartnerOrders | RuleId::LeaveCnPendingPartnerOrders | RuleId::SwitchPendingOrders => ("Orders of mine are waiting for you to pay them.", "Please pay them, or tell me to cancel them."),
        RuleId::LeaveIntlPartnerFrozen => ("Your partner account is frozen.", "A frozen partner cannot be left. Please settle it with Huawei Cloud, and tell me when that is done."),
        RuleId::LeaveIntlNa => ("I am an NA customer.", "There are further conditions for those. Please tell me what they are, if you know."),

        RuleId::LeaveCnQuotaCustomer => ("I have filed a request in the last three months.", ""),
        RuleId::LeaveCnQuotaPartner => ("One of us has filed a request, to leave or to change the model, in the last three months.", "Please file the next one when the latest of these is three months old."),
        RuleId::LeaveNoOpenDispute | RuleId::SwitchNoOpenDispute => ("We have an open dispute.", "Please settle it with me first."),
        RuleId::LeaveResaleConsent => ("You do not consent.", "The resale model asks for your consent. Please give it, or tell me what keeps you from it."),
        RuleId::LeaveCnMemberViaMaster => ("My account is a member with unified accounting, to leave through its enterprise master account.", ""),
        RuleId::LeaveCnUnifiedMembers => ("My account is an enterprise master account that has members with unified accounting.", ""),
        RuleId::LeaveCnArrears | RuleId::SwitchArrears => ("My account is in arrears.", "In the agency model, please allocate what clears the arrears. In resale, please tell me how to clear them. In the consulting model, I top up myself."),
        RuleId::LeaveCnRiSupportPlan => ("Reserved instances or a partner support plan of my account are still in force.", ""),
        RuleId::LeaveCnSpecialContract | RuleId::SwitchSpecialContract => ("I have a special contract that is in force.", "Please turn to your ecosystem manager about it."),
        RuleId::LeaveCnPickupVoucher => ("I have pick-up vouchers that are still unused.", ""),

        RuleId::SwitchSettled => ("We have not yet agreed to change the model, or on how to settle the account.", "Please come to an agreement with me on the change, on what is left in the account and on settling it."),
        RuleId::SwitchPostpaid => ("I have applied for post-payment.", ""),
        RuleId::SwitchUnifiedMember => ("My account is a member with unified accounting.", "Its model changes with that of its enterprise master account. Please file the request for that account instead."),
        RuleId::SwitchIndependentMember => ("My account is a member with independent accounting.", "It may leave, but not change the model. Please tell me whether you could invite me again, under the other model, once I have left."),

        RuleId::AdjustAssociatedOnly => ("I am not associated with you.", "If I am to become your customer, please invite me."),
        RuleId::AdjustNotConsulting => ("I am in the consulting model.", "There you cannot move money for me. If you can help me in another way, such as with vouchers, please tell me."),
    }
}

pub(super) const fn cure(cure: Cure) -> &'static str {
    match cure {
        Cure::Lifts => "By the published rules, pre-registration by your partner, and then its invitation by email, lifts this.",
        Cure::MayNeedReview => "By the published rules, pre-registration lifts this. We cannot tell yet whether it needs a manual review first.",
        Cure::MayBeRefused => "Pre-registration would lift this, but it may be refused. We know too little to tell.",
        Cure::ManualReview => "Pre-registration needs a manual review here, and may be refused in it.",
        Cure::Refused => "By the published rules, your partner’s request to pre-register you would be refused. This way is a dead end.",
        Cure::Never => "",
    }
}

pub(super) const fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Done => "Your partner has pre-registered you, and it still holds.",
        Standing::Possible => "Nothing published keeps your partner from pre-registering you.",
        Standing::MayNeedReview => "Nothing published refuses to have you pre-registered. We cannot tell yet whether it needs a manual review.",
        Standing::MayBeRefused => "We cannot tell yet whether a request to pre-register you would be refused.",
        Standing::ManualReview => "A request to pre-register you needs a manual review, and may be refused in it.",
        Standing::Refused => "By the published rules, a request to pre-register you would be refused.",
    }
}

pub(super) const fn ground(ground: Ground) -> &'static str {
    match ground {
        Ground::OtherSite => "Accounts of your site cannot be pre-registered for this one.",
        Ground::AlreadyAssociated => "Your account is already associated with a partner.",
        Ground::PreRegisteredElsewhere => "Another partner has pre-registered you, and it still holds.",
        Ground::ConsumerCloudUser => "You are a consumer cloud user.",
        Ground::ContractWithHuawei => "You have a contract with Huawei Cloud.",
        Ground::CashUnknownToDirectSales => "Your account has spent cash, and Huawei Cloud’s direct sales has not taken you up.",
        Ground::UnifiedMember => "An enterprise master account pays for yours (unified accounting).",
        Ground::RewardPromotionProgram => "You have joined a reward promotion program.",
        Ground::FollowedByDirectSales => "Your account is more than seven days old or has spent cash, and Huawei Cloud’s direct sales has taken you up.",
        Ground::PreRegisteredByHuawei => "Huawei Cloud itself has pre-registered you.",
        Ground::OnlineSalesCustomer => "You belong to Huawei Cloud’s online sales.",
        Ground::CountryDiffers => "Your account’s country or region is another than your partner’s place of business.",
        Ground::SalesSupportCentre => "You belong to an authorized sales support center.",
    }
}
