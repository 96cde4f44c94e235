//! Conditions, bars, remedies, and what stays open.

use crate::rule::RuleId;

pub(super) const fn condition(rule: RuleId) -> &'static str {
    match rule {
        RuleId::SiteMismatch => "Your account was registered on this invitation’s site.",
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
        RuleId::ExistingAccountNeedsEmailInvitation => "You use a new account, or your invitation takes existing ones.",
        RuleId::ModelNotOffered => "Huawei Cloud lets your partner use the referral model.",
        RuleId::PartnerPrepaidNoReseller => "Your partner is not a prepaid partner.",
        RuleId::PartnerFrozen => "Your partner’s account is not frozen.",
        RuleId::InvitationMalformed => "The invitation address is whole.",
        RuleId::InvitationNotFound => "Huawei Cloud knows the invitation.",
        RuleId::InvitationExpired => "The invitation has not expired.",
        RuleId::InvitationCodeUsed => "The invitation code has not been used.",
        RuleId::InvitationLinkUsed => "The invitation link has not been used.",

        RuleId::PreRegisteredByHuawei => "Huawei Cloud itself has not pre-registered you.",
        RuleId::GovernmentSubsidyProgram => "You have not joined a government subsidy program, and are not joining one.",
        RuleId::RewardPromotionProgram => "You have not joined a reward promotion program.",
        RuleId::ConsumerCloudUser => "You are not a consumer cloud user.",
        RuleId::AccountInArrears => "Your account is not in arrears.",
        RuleId::PostpaidCreditAccount => "Your account is not a post-paid one with a credit limit (credit account).",
        RuleId::InvoiceArrears => "No more has been invoiced to you than you have spent (owed invoices).",
        RuleId::StoredValueCardBalance => "Nothing is left on a stored-value card of yours.",
        RuleId::RechargeBonusBalance => "Nothing is left of a bonus that came with a top-up.",
        RuleId::BalanceWithInvoiceArrears => "You do not have top-up money left and, at the same time, owed invoices above a limit.",
        RuleId::DistributorDelisted => "Your partner’s distributor, if there is one, is still in the partner program.",

        RuleId::LeaveIntlQuota => "Whoever asks has a request left: each side may file three in three months, one on the European site.",
        RuleId::LeaveIntlAdminOnly => "If the partner asks, one of its administrators does.",
        RuleId::LeaveSettled => "Customer and partner have agreed to part, and on how to settle the account.",
        RuleId::LeaveIntlMasterIndependent | RuleId::LeaveCnMasterMembers => "The account is not an enterprise master account that has members with independent accounting.",
        RuleId::LeaveIntlEnterpriseTie => "If the customer asks, the account is neither an enterprise master account with members nor a member account.",
        RuleId::LeaveIntlArrears => "No payment of the account is overdue.",
        RuleId::LeaveIntlRi | RuleId::SwitchRi => "No reserved instance of the account is still in force.",
        RuleId::LeaveIntlSupportPlan => "No support plan is in force: no partner support plan, and no service support plan of the account or of its members with unified accounting.",
        RuleId::LeaveIntlManualFreeze => "The partner has not frozen the account by hand.",
        RuleId::LeaveIntlCurrency => "The currency of the account is set.",
        RuleId::LeaveIntlSpecialCommerce => "No special commercial contract is in force.",
        RuleId::LeaveIntlPendingPartnerOrders | RuleId::LeaveCnPendingPartnerOrders | RuleId::SwitchPendingOrders => "No order is waiting for the partner to pay it.",
        RuleId::LeaveIntlPartnerFrozen => "The partner’s account is not frozen.",
        RuleId::LeaveIntlNa => "The customer is not an NA customer.",

        RuleId::LeaveCnQuotaCustomer => "If the customer asks, it has filed no such request in the last three months.",
        RuleId::LeaveCnQuotaPartner => "If the partner asks, neither side has filed a request to leave or to change the model in the last three months.",
        RuleId::LeaveNoOpenDispute | RuleId::SwitchNoOpenDispute => "Customer and partner have no open dispute.",
        RuleId::LeaveResaleConsent => "The partner consents.",
        RuleId::LeaveCnMemberViaMaster | RuleId::SwitchUnifiedMember => "The account is not a member with unified accounting.",
        RuleId::LeaveCnUnifiedMembers => "The account is not an enterprise master account that has members with unified accounting.",
        RuleId::LeaveCnArrears | RuleId::SwitchArrears => "The account is not in arrears.",
        RuleId::LeaveCnRiSupportPlan => "Neither a reserved instance nor a partner support plan of the account is still in force.",
        RuleId::LeaveCnSpecialContract | RuleId::SwitchSpecialContract => "No special contract is in force.",
        RuleId::LeaveCnPickupVoucher => "No pick-up voucher is unused.",

        RuleId::SwitchSettled => "Customer and partner have agreed to change the model, and on how to settle the account.",
        RuleId::SwitchPostpaid => "The customer has not applied for post-payment.",
        RuleId::SwitchInvoiceArrears => "No more has been invoiced to the customer than it has spent (owed invoices).",
        RuleId::SwitchIndependentMember => "The account is not a member with independent accounting.",

        RuleId::AdjustAssociatedOnly => "The customer is associated with this partner.",
        RuleId::AdjustNotConsulting => "The customer is not in the consulting model.",
    }
}

pub(super) const fn barred(rule: RuleId) -> &'static str {
    match rule {
        RuleId::SiteMismatch => "Your account belongs to another site than this invitation.",
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

        RuleId::PreRegisteredByHuawei => "Huawei Cloud itself has pre-registered you.",
        RuleId::GovernmentSubsidyProgram => "You have joined a government subsidy program, or are joining one.",
        RuleId::RewardPromotionProgram => "You have joined a reward promotion program.",
        RuleId::ConsumerCloudUser => "You are a consumer cloud user.",
        RuleId::AccountInArrears => "Your account is in arrears.",
        RuleId::PostpaidCreditAccount => "Your account is a post-paid one with a credit limit (credit account). The agency model does not take those.",
        RuleId::InvoiceArrears => "More has been invoiced to you than you have spent (owed invoices).",
        RuleId::StoredValueCardBalance => "You have stored-value cards that are not used up.",
        RuleId::RechargeBonusBalance => "You have not used up a bonus that came with a top-up.",
        RuleId::BalanceWithInvoiceArrears => "You have top-up money left and, at the same time, owed invoices above a limit.",
        RuleId::DistributorDelisted => "Your partner’s distributor has left the partner program. Your partner can no longer invite you by email.",

        RuleId::LeaveIntlQuota => "Whoever asks has no request left: each side may file three in three months, one on the European site.",
        RuleId::LeaveIntlAdminOnly => "The partner’s user who asks is not an administrator.",
        RuleId::LeaveSettled => "Customer and partner have not yet agreed to part, or on how to settle the account.",
        RuleId::LeaveIntlMasterIndependent | RuleId::LeaveCnMasterMembers => "The account is an enterprise master account that has members with independent accounting.",
        RuleId::LeaveIntlEnterpriseTie => "The account is an enterprise master account with members, or a member account.",
        RuleId::LeaveIntlArrears => "A payment of the account is overdue.",
        RuleId::LeaveIntlRi | RuleId::SwitchRi => "The account has reserved instances that are still in force.",
        RuleId::LeaveIntlSupportPlan => "A support plan is in force: a partner support plan, or a service support plan of the account or of its members with unified accounting.",
        RuleId::LeaveIntlManualFreeze => "The partner has frozen the account by hand.",
        RuleId::LeaveIntlCurrency => "The currency of the account is not set.",
        RuleId::LeaveIntlSpecialCommerce => "A special commercial contract is in force.",
        RuleId::LeaveIntlPendingPartnerOrders | RuleId::LeaveCnPendingPartnerOrders | RuleId::SwitchPendingOrders => "Orders are waiting for the partner to pay them.",
        RuleId::LeaveIntlPartnerFrozen => "The partner’s account is frozen, and a frozen partner cannot be left.",
        RuleId::LeaveIntlNa => "The customer is an NA customer, for whom there are further conditions.",

        RuleId::LeaveCnQuotaCustomer => "The customer has filed a request in the last three months.",
        RuleId::LeaveCnQuotaPartner => "The partner or the customer has filed a request, to leave or to change the model, in the last three months.",
        RuleId::LeaveNoOpenDispute | RuleId::SwitchNoOpenDispute => "Customer and partner have an open dispute.",
        RuleId::LeaveResaleConsent => "The partner does not consent. The resale model asks for its consent.",
        RuleId::LeaveCnMemberViaMaster => "The account is a member with unified accounting. It leaves through its enterprise master account.",
        RuleId::LeaveCnUnifiedMembers => "The account is an enterprise master account that has members with unified accounting.",
        RuleId::LeaveCnArrears | RuleId::SwitchArrears => "The account is in arrears.",
        RuleId::LeaveCnRiSupportPlan => "Reserved instances or a partner support plan of the account are still in force.",
        RuleId::LeaveCnSpecialContract | RuleId::SwitchSpecialContract => "A special contract is in force.",
        RuleId::LeaveCnPickupVoucher => "Pick-up vouchers are still unused.",

        RuleId::SwitchSettled => "Customer and partner have not yet agreed to change the model, or on how to settle the account.",
        RuleId::SwitchPostpaid => "The customer has applied for post-payment. The model can then not be changed.",
        RuleId::SwitchInvoiceArrears => "More has been invoiced to the customer than it has spent (owed invoices).",
        RuleId::SwitchUnifiedMember => "The account is a member with unified accounting. Its model changes with that of its enterprise master account.",
        RuleId::SwitchIndependentMember => "The account is a member with independent accounting. It may leave, but not change the model.",

        RuleId::AdjustAssociatedOnly => "The customer is not associated with this partner.",
        RuleId::AdjustNotConsulting => "The customer is in the consulting model. There the partner cannot move money for it.",
    }
}

pub(super) const fn remedy(rule: RuleId) -> &'static str {
    match rule {
        RuleId::SiteMismatch => "Sign in with an account from this invitation’s site, or register one there.",
        RuleId::AlreadyAssociatedOtherPartner => "Agree and settle with your current partner, then ask to leave it under My Partner. Once that is done, use this partner’s invitation.",
        RuleId::SpecialContract => "No way to lift this is published. Ask your Huawei Cloud account manager about the contract.",
        RuleId::RegisteredOverSevenDays => "Ask your partner to pre-register the account and its phone number (this lasts 15 days), then to invite you by email. Waiting does not help.",
        RuleId::HasCashExpenditure => "Ask your partner to pre-register the account and its phone number, then to invite you by email. Once cash has been spent, pre-registration may be refused or need manual review, so this can be a dead end.",
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
        RuleId::InvitationCodeUsed => "If you used it, look under My Partner. If not, ask your partner for a new invitation.",
        RuleId::InvitationLinkUsed => "If it was you, your partner is shown under My Partner. If not, ask for a new invitation.",

        RuleId::PreRegisteredByHuawei => "Ask your partner to pre-register you with a manual review. The official pages disagree on whether that can help, so it can be a dead end.",
        RuleId::GovernmentSubsidyProgram => "No way to lift this is published. Ask your Huawei Cloud account manager what the program allows.",
        RuleId::RewardPromotionProgram => "Use an account that has not joined such a program.",
        RuleId::ConsumerCloudUser => "No way to lift this is published. Ask your Huawei Cloud account manager whether you can use another account.",
        RuleId::AccountInArrears => "Top up and repay in the Billing Center, then check again. If that does not help, contact customer service.",
        RuleId::PostpaidCreditAccount => "No way to lift this is published. Ask your partner about the consulting model, or your Huawei Cloud account manager.",
        RuleId::InvoiceArrears => "Clear the owed invoices, then check again. Customer service can tell you how.",
        RuleId::StoredValueCardBalance => "Use the cards up, then check again.",
        RuleId::RechargeBonusBalance => "Use the bonus up, or ask customer service for help. Then check again.",
        RuleId::BalanceWithInvoiceArrears => "Ask customer service, for instance by a service ticket, about the limit and how to clear the owed invoices.",
        RuleId::DistributorDelisted => "No way to lift this is published. Ask your Huawei Cloud account manager which other partner can invite you.",

        RuleId::LeaveIntlQuota => "Wait until the first of these requests is three months old, or open a service ticket to ask sooner. Older pages allow only one in three months.",
        RuleId::LeaveIntlAdminOnly => "Let an administrator of the partner ask.",
        RuleId::LeaveSettled => "First agree with each other on parting, on what is left in the account and on settling it. Then file the request.",
        RuleId::LeaveIntlMasterIndependent | RuleId::LeaveCnMasterMembers => "The customer releases these members first.",
        RuleId::LeaveIntlEnterpriseTie => "The customer ends these ties first. If the partner asks instead, only a master account that has members with independent accounting is certain to be barred.",
        RuleId::LeaveIntlArrears => "The customer turns to the partner, who raises the limit of the account, so that the payment is written off.",
        RuleId::LeaveIntlRi | RuleId::SwitchRi => "The customer unsubscribes from them, or lets them expire.",
        RuleId::LeaveIntlSupportPlan => "The customer unsubscribes from the plan, or lets it expire. If a member holds it, that is the member’s to do.",
        RuleId::LeaveIntlManualFreeze => "The partner lifts the freeze first.",
        RuleId::LeaveIntlCurrency => "The customer sets it in the account center.",
        RuleId::LeaveIntlSpecialCommerce => "The customer settles this with the partner offline.",
        RuleId::LeaveIntlPendingPartnerOrders | RuleId::LeaveCnPendingPartnerOrders | RuleId::SwitchPendingOrders => "The customer cancels these orders, or the partner pays them.",
        RuleId::LeaveIntlPartnerFrozen => "Wait until the partner has cleared this with Huawei Cloud. Nobody else can.",
        RuleId::LeaveIntlNa => "Ask the partner, or Huawei Cloud’s customer service, what these conditions are.",

        RuleId::LeaveCnQuotaCustomer => "Wait until the latest request is three months old. A customer may file one in three months.",
        RuleId::LeaveCnQuotaPartner => "Wait until the latest of these requests is three months old. To leave, a customer who has filed none may ask sooner.",
        RuleId::LeaveNoOpenDispute | RuleId::SwitchNoOpenDispute => "Customer and partner settle the dispute first. Then file the request.",
        RuleId::LeaveResaleConsent => "Ask the partner for its consent. No way without it is published.",
        RuleId::LeaveCnMemberViaMaster => "File the request from the enterprise master account.",
        RuleId::LeaveCnUnifiedMembers => "The customer releases the members with unified accounting first.",
        RuleId::LeaveCnArrears | RuleId::SwitchArrears => "In the consulting model, the customer tops up. In the agency model, the partner allocates what clears the arrears. In resale, ask the partner.",
        RuleId::LeaveCnRiSupportPlan => "The customer unsubscribes from what is in force, or lets it expire.",
        RuleId::LeaveCnSpecialContract | RuleId::SwitchSpecialContract => "The customer turns to the partner offline, and the partner to its ecosystem manager.",
        RuleId::LeaveCnPickupVoucher => "The customer uses them up first.",

        RuleId::SwitchSettled => "First agree with each other on the change, on what is left in the account and on settling it. Then file the request.",
        RuleId::SwitchPostpaid => "No way to lift this is published. The customer’s Huawei Cloud account manager may know more.",
        RuleId::SwitchInvoiceArrears => "The customer clears the owed invoices first. Customer service can tell how.",
        RuleId::SwitchUnifiedMember => "Change the model of the enterprise master account instead.",
        RuleId::SwitchIndependentMember => "No way to lift this is published. Leaving is possible; about associating again, ask the partner or a Huawei Cloud account manager.",

        RuleId::AdjustAssociatedOnly => "The customer associates with this partner first.",
        RuleId::AdjustNotConsulting => "No way to lift this is published. The customer tops up itself; the partner can help in other ways, such as vouchers.",
    }
}

pub(super) const fn open(rule: RuleId) -> &'static str {
    match rule {
        RuleId::SiteMismatch => "Whether an account of that site may be used here is not published.",
        RuleId::SpecialContract | RuleId::ProfessionalServiceContract => "Whether your contract counts here is not published.",
        RuleId::RegisteredOverSevenDays => "How days are counted is not published. By link or QR code, pre-registration may not be enough.",
        RuleId::HasCashExpenditure | RuleId::PreRegisteredByOtherPartner => "How days are counted is not published. Within a day of a limit, only Huawei Cloud can tell.",
        RuleId::UnpaidBills => "Whether a bill that is not due yet counts is not published.",
        RuleId::ValidReservedInstances => "Whether they count here is not published.",
        RuleId::EnterpriseMemberAccount | RuleId::EnterpriseMasterWithMembers => "The official pages do not settle which members count here.",
        RuleId::CustomerIsPartner => "Whether an application counts is not published.",
        RuleId::ExistingAccountNeedsEmailInvitation => "Whether this kind of invitation accepts an existing account is not published.",

        RuleId::BalanceWithInvoiceArrears => "Owed invoices count only above a limit, and the limit is not published.",
        RuleId::DistributorDelisted => "Only invitations by email are said to end. Whether others still work is not published.",
        RuleId::PostpaidCreditAccount
        | RuleId::InvoiceArrears
        | RuleId::StoredValueCardBalance
        | RuleId::RechargeBonusBalance
        | RuleId::LeaveCnRiSupportPlan
        | RuleId::LeaveCnSpecialContract
        | RuleId::LeaveCnPickupVoucher
        | RuleId::SwitchSpecialContract => "This is published for the agency model. Whether it counts in resale is not.",

        RuleId::LeaveIntlQuota | RuleId::LeaveCnQuotaCustomer | RuleId::LeaveCnQuotaPartner => "How three months are counted is not published. Within a day of the limit, only Huawei Cloud can tell.",
        RuleId::LeaveIntlEnterpriseTie => "The page for customers bars every such tie, the one for partners only a master account that has members with independent accounting.",
        RuleId::LeaveIntlNa => "Further conditions are mentioned for NA customers. We could not find them published.",
        RuleId::LeaveCnMasterMembers => "The official pages disagree on members with unified accounting, and say nothing of resale.",
        RuleId::LeaveCnUnifiedMembers => "Beside the members with independent accounting there may be others with unified accounting.",

        RuleId::AlreadyAssociatedOtherPartner
        | RuleId::UnifiedAccountingMember
        | RuleId::InternalAccount
        | RuleId::ModelNotOffered
        | RuleId::PartnerPrepaidNoReseller
        | RuleId::PartnerFrozen
        | RuleId::InvitationMalformed
        | RuleId::InvitationNotFound
        | RuleId::InvitationExpired
        | RuleId::InvitationCodeUsed
        | RuleId::InvitationLinkUsed
        | RuleId::PreRegisteredByHuawei
        | RuleId::GovernmentSubsidyProgram
        | RuleId::RewardPromotionProgram
        | RuleId::ConsumerCloudUser
        | RuleId::AccountInArrears
        | RuleId::LeaveIntlAdminOnly
        | RuleId::LeaveSettled
        | RuleId::LeaveIntlMasterIndependent
        | RuleId::LeaveIntlArrears
        | RuleId::LeaveIntlRi
        | RuleId::LeaveIntlSupportPlan
        | RuleId::LeaveIntlManualFreeze
        | RuleId::LeaveIntlCurrency
        | RuleId::LeaveIntlSpecialCommerce
        | RuleId::LeaveIntlPendingPartnerOrders
        | RuleId::LeaveIntlPartnerFrozen
        | RuleId::LeaveNoOpenDispute
        | RuleId::LeaveResaleConsent
        | RuleId::LeaveCnMemberViaMaster
        | RuleId::LeaveCnArrears
        | RuleId::LeaveCnPendingPartnerOrders
        | RuleId::SwitchSettled
        | RuleId::SwitchNoOpenDispute
        | RuleId::SwitchRi
        | RuleId::SwitchPostpaid
        | RuleId::SwitchArrears
        | RuleId::SwitchInvoiceArrears
        | RuleId::SwitchUnifiedMember
        | RuleId::SwitchIndependentMember
        | RuleId::SwitchPendingOrders
        | RuleId::AdjustAssociatedOnly
        | RuleId::AdjustNotConsulting => "",
    }
}
