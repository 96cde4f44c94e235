//! What a customer tells the partner, and what a pre-registration or the server's word amounts to.

use crate::failures::WordKind;
use crate::pre_registration::{Cure, Ground, Standing};
use crate::rule::RuleId;

/// What stands in the way or is open, said of the customer; and what the partner is asked to do, if anything.
pub(super) const fn to_partner(rule: RuleId) -> (&'static str, &'static str) {
    match rule {
        RuleId::SiteMismatch => ("", ""),
        RuleId::AlreadyAssociatedOtherPartner => ("", ""),
        RuleId::SpecialContract => ("", ""),
        RuleId::RegisteredOverSevenDays => ("", ""),
        RuleId::HasCashExpenditure => ("", ""),
        RuleId::UnpaidBills => ("", ""),
        RuleId::UnifiedAccountingMember => ("", ""),
        RuleId::ProfessionalServiceContract => ("", ""),
        RuleId::ValidReservedInstances => ("", ""),
        RuleId::EnterpriseMemberAccount => ("", ""),
        RuleId::EnterpriseMasterWithMembers => ("", ""),
        RuleId::CustomerIsPartner => ("", ""),
        RuleId::InternalAccount => ("", ""),
        RuleId::PreRegisteredByOtherPartner => ("", ""),
        RuleId::ExistingAccountNeedsEmailInvitation => ("", ""),
        RuleId::ModelNotOffered => ("", ""),
        RuleId::PartnerPrepaidNoReseller => ("", ""),
        RuleId::PartnerFrozen => ("", ""),
        RuleId::InvitationMalformed => ("", ""),
        RuleId::InvitationNotFound => ("", ""),
        RuleId::InvitationExpired => ("", ""),
        RuleId::InvitationCodeUsed => ("", ""),
        RuleId::InvitationLinkUsed => ("", ""),
        RuleId::PreRegisteredByHuawei => ("", ""),
        RuleId::GovernmentSubsidyProgram => ("", ""),
        RuleId::RewardPromotionProgram => ("", ""),
        RuleId::ConsumerCloudUser => ("", ""),
        RuleId::AccountInArrears => ("", ""),
        RuleId::PostpaidCreditAccount => ("", ""),
        RuleId::InvoiceArrears => ("", ""),
        RuleId::StoredValueCardBalance => ("", ""),
        RuleId::RechargeBonusBalance => ("", ""),
        RuleId::BalanceWithInvoiceArrears => ("", ""),
        RuleId::DistributorDelisted => ("", ""),
        RuleId::LeaveIntlQuota => ("", ""),
        RuleId::LeaveIntlAdminOnly => ("", ""),
        RuleId::LeaveSettled => ("", ""),
        RuleId::LeaveIntlMasterIndependent => ("", ""),
        RuleId::LeaveIntlEnterpriseTie => ("", ""),
        RuleId::LeaveIntlArrears => ("", ""),
        RuleId::LeaveIntlRi => ("", ""),
        RuleId::LeaveIntlSupportPlan => ("", ""),
        RuleId::LeaveIntlManualFreeze => ("", ""),
        RuleId::LeaveIntlCurrency => ("", ""),
        RuleId::LeaveIntlSpecialCommerce => ("", ""),
        RuleId::LeaveIntlPendingPartnerOrders => ("", ""),
        RuleId::LeaveIntlPartnerFrozen => ("", ""),
        RuleId::LeaveIntlNa => ("", ""),
        RuleId::LeaveCnQuotaCustomer => ("", ""),
        RuleId::LeaveCnQuotaPartner => ("", ""),
        RuleId::LeaveNoOpenDispute => ("", ""),
        RuleId::LeaveResaleConsent => ("", ""),
        RuleId::LeaveCnMemberViaMaster => ("", ""),
        RuleId::LeaveCnMasterMembers => ("", ""),
        RuleId::LeaveCnUnifiedMembers => ("", ""),
        RuleId::LeaveCnArrears => ("", ""),
        RuleId::LeaveCnRiSupportPlan => ("", ""),
        RuleId::LeaveCnSpecialContract => ("", ""),
        RuleId::LeaveCnPickupVoucher => ("", ""),
        RuleId::LeaveCnPendingPartnerOrders => ("", ""),
        RuleId::SwitchSettled => ("", ""),
        RuleId::SwitchNoOpenDispute => ("", ""),
        RuleId::SwitchRi => ("", ""),
        RuleId::SwitchPostpaid => ("", ""),
        RuleId::SwitchArrears => ("", ""),
        RuleId::SwitchInvoiceArrears => ("", ""),
        RuleId::SwitchUnifiedMember => ("", ""),
        RuleId::SwitchIndependentMember => ("", ""),
        RuleId::SwitchSpecialContract => ("", ""),
        RuleId::SwitchPendingOrders => ("", ""),
        RuleId::AdjustAssociatedOnly => ("", ""),
        RuleId::AdjustNotConsulting => ("", ""),
    }
}

pub(super) const fn cure(cure: Cure) -> &'static str {
    match cure {
        Cure::Lifts => "",
        Cure::MayNeedReview => "",
        Cure::MayBeRefused => "",
        Cure::ManualReview => "",
        Cure::Refused => "",
        Cure::Never => "",
    }
}

pub(super) const fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Done => "",
        Standing::Possible => "",
        Standing::MayNeedReview => "",
        Standing::MayBeRefused => "",
        Standing::ManualReview => "",
        Standing::Refused => "",
    }
}

pub(super) const fn ground(ground: Ground) -> &'static str {
    match ground {
        _ => "",
    }
}

pub(super) const fn server_word(kind: WordKind) -> &'static str {
    match kind {
        _ => "",
    }
}
