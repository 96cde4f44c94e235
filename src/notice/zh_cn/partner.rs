//! What a customer tells the partner, and what a pre-registration or the server's word amounts to.

use crate::pre_registration::{Cure, Ground, Standing};
use crate::rule::RuleId;

/// What stands in the way or is open, said by the customer to the partner; and what the partner is asked to do, if anything.
pub(super) const fn to_partner(rule: RuleId) -> (&'static str, &'static str) {
    match rule {
        RuleId::SiteMismatch => ("我的账号与贵方的邀请不属于同一站点。", ""),
        RuleId::AlreadyAssociatedOtherPartner => ("我的账号已关联其他合作伙伴。", "我与该合作伙伴解除关联之后，如果贵方的邀请已失效，请再发给我一份。"),
        RuleId::SpecialContract => ("我与华为云之间有特殊合同。", ""),
        RuleId::RegisteredOverSevenDays => ("我的账号注册已超过七天。", "请用我账号的手机号报备我，必要时申请人工审核；如果贵方已经报备且仍然有效（有效期15天），则不必再报。之后，请通过电子邮件邀请我。"),
        RuleId::HasCashExpenditure => ("我的账号有过现金消费。", "请用我账号的手机号报备我，必要时申请人工审核；如果贵方已经报备且仍然有效（有效期15天），则不必再报。之后，请通过电子邮件邀请我。"),
        RuleId::UnpaidBills => ("我有未结清的账单。", ""),
        RuleId::UnifiedAccountingMember => ("我的账号是由企业主账号财务托管的企业子账号。", "请告诉我，贵方能否改为邀请该企业主账号。"),
        RuleId::ProfessionalServiceContract => ("我与华为云签订了专业服务合同。", "请告诉我，贵方能否以其他模式邀请我。"),
        RuleId::ValidReservedInstances => ("我有仍在有效期内的预留实例。", ""),
        RuleId::EnterpriseMemberAccount => ("我的账号是企业子账号。", ""),
        RuleId::EnterpriseMasterWithMembers | RuleId::LeaveCnMasterMembers => ("我的账号是企业主账号，名下有企业子账号。", ""),
        RuleId::CustomerIsPartner => ("我的账号是合作伙伴账号，或者已申请成为合作伙伴。", ""),
        RuleId::InternalAccount => ("我的账号是华为内部账号。", ""),
        RuleId::PreRegisteredByOtherPartner => ("其他合作伙伴已报备我。", "该报备自通过之日起满15天失效。届时请报备我，并重新邀请我。"),
        RuleId::ExistingAccountNeedsEmailInvitation => ("我使用的是已有账号，而贵方的这类邀请只适用于新账号。", "请用我账号的手机号报备我，必要时申请人工审核；如果贵方已经报备且仍然有效（有效期15天），则不必再报。之后，请通过电子邮件邀请我。"),
        RuleId::ModelNotOffered => ("贵方的邀请是顾问销售模式，而贵方不能使用该模式。", "请向华为云申请该权限，或者改发转售模式的邀请。"),
        RuleId::PartnerPrepaidNoReseller => ("贵方是预付费伙伴。", "这类伙伴不能发展转售客户。请告诉我，贵方能以哪种其他模式邀请我；重发同样的邀请不能解决问题。"),
        RuleId::PartnerFrozen => ("贵方的合作伙伴账号已被冻结。", "解冻之前，贵方不能发展转售客户。请与华为云解决，解决后告诉我。"),
        RuleId::InvitationMalformed => ("我收到的邀请地址已损坏或不完整。", "请把完整的地址重新发给我。"),
        RuleId::InvitationNotFound => ("华为云查不到贵方的邀请。", "请重新邀请我。"),
        RuleId::InvitationExpired => ("贵方的邀请已过期。", "请再发给我一份。"),
        RuleId::InvitationCodeUsed => ("贵方的邀请码已被使用。", "请查看我是否已是贵方的客户。如果不是，请重新邀请我。"),
        RuleId::InvitationLinkUsed => ("贵方的邀请链接已被使用。", "请查看我是否已是贵方的客户。如果不是，请发给我新的链接。"),

        RuleId::PreRegisteredByHuawei => ("华为云已自行报备我。", "仍请贵方申请报备我。能否通过，官方的几处说明并不一致。"),
        RuleId::GovernmentSubsidyProgram => ("我已加入或正在加入政府补贴类计划。", ""),
        RuleId::RewardPromotionProgram => ("我已加入奖励推广计划。", ""),
        RuleId::ConsumerCloudUser => ("我是消费者云用户。", ""),
        RuleId::AccountInArrears => ("我的账号有欠费。", ""),
        RuleId::PostpaidCreditAccount => ("我的账号是后付费的信用账户。", "请告诉我，贵方能否改以顾问销售模式邀请我。"),
        RuleId::InvoiceArrears | RuleId::SwitchInvoiceArrears => ("我有欠票，即已开票金额超过消费金额。", ""),
        RuleId::StoredValueCardBalance => ("我有未用完的储值卡。", ""),
        RuleId::RechargeBonusBalance => ("我有未用完的充值赠送余额。", ""),
        RuleId::BalanceWithInvoiceArrears => ("我的充值账户有余额，同时欠票超过限额。", ""),
        RuleId::DistributorDelisted => ("贵方的总经销商已退出合作伙伴计划。", "请告诉我，贵方是否还有其他办法邀请我。"),

        RuleId::LeaveIntlQuota => ("我们之中提出申请的一方，这三个月的申请次数已用完。", "如果贵方还有申请次数，请由贵方提出申请。"),
        RuleId::LeaveIntlAdminOnly => ("贵方提出申请的用户不是管理员。", "请由贵方的管理员提出申请。"),
        RuleId::LeaveSettled => ("我们尚未就解除关联和账务结算达成一致。", "请与我就解除关联、账户余额和账务结算协商一致。"),
        RuleId::LeaveIntlMasterIndependent => ("我的账号是企业主账号，名下有财务独立的企业子账号。", ""),
        RuleId::LeaveIntlEnterpriseTie => ("我的账号是名下有企业子账号的企业主账号，或者是企业子账号。", "请告诉我，贵方能否提出申请。由贵方申请时，明确不行的企业关联较少。"),
        RuleId::LeaveIntlArrears => ("我的账号有逾期未付的款项。", "请提高我账号的额度，核销逾期款项。如果这由贵方的总经销商决定，请与其联系。"),
        RuleId::LeaveIntlRi | RuleId::SwitchRi => ("我的账号有仍在有效期内的预留实例。", ""),
        RuleId::LeaveIntlSupportPlan => ("我有生效中的支持计划：伙伴支持计划，或者我的账号或其财务托管的企业子账号的服务支持计划。", ""),
        RuleId::LeaveIntlManualFreeze => ("贵方已手动冻结我的账号。", "请解除冻结。如果这由贵方的总经销商决定，请与其联系。"),
        RuleId::LeaveIntlCurrency => ("我的账号还没有设置币种。", ""),
        RuleId::LeaveIntlSpecialCommerce => ("我有生效中的特殊商务合同。", "请与我在线下处理该合同。"),
        RuleId::LeaveIntlPendingPartnerOrders | RuleId::LeaveCnPendingPartnerOrders | RuleId::SwitchPendingOrders => ("我有等待贵方支付的订单。", "请支付这些订单，或者告诉我取消。"),
        RuleId::LeaveIntlPartnerFrozen => ("贵方的合作伙伴账号已被冻结。", "冻结期间无法与贵方解除关联。请与华为云解决，解决后告诉我。"),
        RuleId::LeaveIntlNa => ("我是NA客户。", "这类客户另有条件。如果贵方知道这些条件，请告诉我。"),

        RuleId::LeaveCnQuotaCustomer => ("我最近三个月内提出过申请。", ""),
        RuleId::LeaveCnQuotaPartner => ("我们之中有一方最近三个月内申请过解除关联或切换关联模式。", "请等最近一次申请满三个月，再提出下一次申请。"),
        RuleId::LeaveNoOpenDispute | RuleId::SwitchNoOpenDispute => ("我们之间有未解决的纠纷。", "请先与我解决纠纷。"),
        RuleId::LeaveResaleConsent => ("贵方没有同意。", "转售模式需要征得贵方的同意。请贵方同意，或者告诉我不同意的原因。"),
        RuleId::LeaveCnMemberViaMaster => ("我的账号是财务托管的企业子账号，要通过企业主账号解除关联。", ""),
        RuleId::LeaveCnUnifiedMembers => ("我的账号是企业主账号，名下有财务托管的企业子账号。", ""),
        RuleId::LeaveCnArrears | RuleId::SwitchArrears => ("我的账号有欠费。", "代售模式下，请贵方拨款还清；转售模式下，请告诉我如何还清；顾问销售模式下，由我自行充值还清。"),
        RuleId::LeaveCnRiSupportPlan => ("我的账号有仍在有效期内的预留实例或伙伴支持计划产品。", ""),
        RuleId::LeaveCnSpecialContract | RuleId::SwitchSpecialContract => ("我有生效中的特殊合同。", "请就此联系贵方的生态经理。"),
        RuleId::LeaveCnPickupVoucher => ("我有未使用的提货券。", ""),

        RuleId::SwitchSettled => ("我们尚未就切换关联模式和账务结算达成一致。", "请与我就切换关联模式、账户余额和账务结算协商一致。"),
        RuleId::SwitchPostpaid => ("我已申请后付费。", ""),
        RuleId::SwitchUnifiedMember => ("我的账号是财务托管的企业子账号。", "其关联模式随企业主账号切换。请改为申请切换该企业主账号的关联模式。"),
        RuleId::SwitchIndependentMember => ("我的账号是财务独立的企业子账号。", "这类账号可以解除关联，但不能切换关联模式。请告诉我，解除关联之后，贵方能否以另一种模式重新邀请我。"),

        RuleId::AdjustAssociatedOnly => ("我没有关联贵方。", "如果要我成为贵方的客户，请邀请我。"),
        RuleId::AdjustNotConsulting => ("我的关联模式是顾问销售。", "在该模式下，贵方不能为我调账。如果贵方能用其他方式支持我，例如发放代金券，请告诉我。"),
    }
}

pub(super) const fn cure(cure: Cure) -> &'static str {
    match cure {
        Cure::Lifts => "按公布的规则，合作伙伴报备您，再用电子邮件邀请您，即可解除这一障碍。",
        Cure::MayNeedReview => "按公布的规则，报备可以解除这一障碍。是否需要先经人工审核，目前还无法判断。",
        Cure::MayBeRefused => "报备可以解除这一障碍，但可能被拒绝。我们掌握的信息不足以判断。",
        Cure::ManualReview => "报备在这里需要人工审核，审核也可能不通过。",
        Cure::Refused => "按公布的规则，合作伙伴报备您的申请会被拒绝，这条路走不通。",
        Cure::Never => "",
    }
}

pub(super) const fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Done => "您的合作伙伴已报备您，报备仍然有效。",
        Standing::Possible => "公布的规则中，没有什么妨碍您的合作伙伴报备您。",
        Standing::MayNeedReview => "公布的规则中，没有拒绝报备您的理由。是否需要人工审核，目前还无法判断。",
        Standing::MayBeRefused => "报备您的申请是否会被拒绝，目前还无法判断。",
        Standing::ManualReview => "报备您的申请需要人工审核，审核也可能不通过。",
        Standing::Refused => "按公布的规则，报备您的申请会被拒绝。",
    }
}

pub(super) const fn ground(ground: Ground) -> &'static str {
    match ground {
        Ground::OtherSite => "您所在站点的账号不能在本邀请所属的站点报备。",
        Ground::AlreadyAssociated => "您的账号已关联合作伙伴。",
        Ground::PreRegisteredElsewhere => "其他合作伙伴已报备您，报备仍然有效。",
        Ground::ConsumerCloudUser => "您是消费者云用户。",
        Ground::ContractWithHuawei => "您与华为云签有合同。",
        Ground::CashUnknownToDirectSales => "您的账号有过现金消费，而华为云直销没有跟进您。",
        Ground::UnifiedMember => "您的账号是由企业主账号财务托管的企业子账号。",
        Ground::RewardPromotionProgram => "您已加入奖励推广计划。",
        Ground::FollowedByDirectSales => "您的账号注册已超过七天或有过现金消费，而华为云直销已跟进您。",
        Ground::PreRegisteredByHuawei => "华为云已自行报备您。",
        Ground::OnlineSalesCustomer => "您属于华为云线上销售的客户。",
        Ground::CountryDiffers => "您的账号所在的国家或地区与合作伙伴的业务所在地不同。",
        Ground::SalesSupportCentre => "您属于授权销售支持中心的客户。",
    }
}
