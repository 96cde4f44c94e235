//! Conditions, bars, remedies, and what stays open.

use crate::rule::RuleId;

pub(super) const fn condition(rule: RuleId) -> &'static str {
    match rule {
        RuleId::SiteMismatch => "您的账号注册在本邀请所属的站点。",
        RuleId::AlreadyAssociatedOtherPartner => "您的账号没有关联其他合作伙伴。",
        RuleId::SpecialContract => "您与华为云之间没有特殊合同，例如线下直签合同、享受电销授权折扣的合同、直签特价合同。",
        RuleId::RegisteredOverSevenDays => "您的账号注册未超过七天，或者本合作伙伴已为其报备。",
        RuleId::HasCashExpenditure => "您的账号没有现金消费，或者本合作伙伴已为其报备。",
        RuleId::UnpaidBills => "您的账单已全部结清。",
        RuleId::UnifiedAccountingMember => "您的账号不是由企业主账号财务托管的企业子账号。",
        RuleId::ProfessionalServiceContract => "您没有与华为云签订专业服务合同。",
        RuleId::ValidReservedInstances => "您没有仍在有效期内的预留实例。",
        RuleId::EnterpriseMemberAccount => "您的账号不是企业子账号。",
        RuleId::EnterpriseMasterWithMembers => "您的账号不是名下有企业子账号的企业主账号。",
        RuleId::CustomerIsPartner => "您的账号不是合作伙伴账号，也没有申请成为合作伙伴。",
        RuleId::InternalAccount => "您的账号不是华为内部账号。",
        RuleId::PreRegisteredByOtherPartner => "没有其他合作伙伴报备您。",
        RuleId::ExistingAccountNeedsEmailInvitation => "您使用新账号，或者邀请适用于已有账号。",
        RuleId::ModelNotOffered => "华为云已允许您的合作伙伴使用顾问销售模式。",
        RuleId::PartnerPrepaidNoReseller => "您的合作伙伴不是预付费伙伴。",
        RuleId::PartnerFrozen => "您的合作伙伴的账号没有被冻结。",
        RuleId::InvitationMalformed => "邀请地址完整无误。",
        RuleId::InvitationNotFound => "华为云能查到这个邀请。",
        RuleId::InvitationExpired => "邀请仍在有效期内。",
        RuleId::InvitationCodeUsed => "邀请码没有被使用过。",
        RuleId::InvitationLinkUsed => "邀请链接没有被使用过。",

        RuleId::PreRegisteredByHuawei => "华为云没有自行报备您。",
        RuleId::GovernmentSubsidyProgram => "您没有加入政府补贴类计划，也不在加入过程中。",
        RuleId::RewardPromotionProgram => "您没有加入奖励推广计划。",
        RuleId::ConsumerCloudUser => "您不是消费者云用户。",
        RuleId::AccountInArrears => "您的账号没有欠费。",
        RuleId::PostpaidCreditAccount => "您的账号不是后付费的信用账户。",
        RuleId::InvoiceArrears => "您没有欠票，即已开票金额没有超过消费金额。",
        RuleId::StoredValueCardBalance => "您的储值卡没有余额。",
        RuleId::RechargeBonusBalance => "您没有未用完的充值赠送余额。",
        RuleId::BalanceWithInvoiceArrears => "您没有在充值账户有余额的同时，欠票超过限额。",
        RuleId::DistributorDelisted => "您的合作伙伴没有总经销商，或者其总经销商仍在合作伙伴计划中。",

        RuleId::LeaveIntlQuota => "申请方还可以提出申请：双方三个月内各可申请三次，欧洲站为一次。",
        RuleId::LeaveIntlAdminOnly => "如由合作伙伴申请，须由其管理员提出。",
        RuleId::LeaveSettled => "客户与合作伙伴已就解除关联和账务结算达成一致。",
        RuleId::LeaveIntlMasterIndependent | RuleId::LeaveCnMasterMembers => "该账号不是名下有财务独立企业子账号的企业主账号。",
        RuleId::LeaveIntlEnterpriseTie => "如由客户申请，该账号既不是名下有企业子账号的企业主账号，也不是企业子账号。",
        RuleId::LeaveIntlArrears => "该账号没有逾期未付的款项。",
        RuleId::LeaveIntlRi | RuleId::SwitchRi => "该账号没有仍在有效期内的预留实例。",
        RuleId::LeaveIntlSupportPlan => "没有生效中的支持计划：没有伙伴支持计划，该账号及其财务托管的企业子账号也没有服务支持计划。",
        RuleId::LeaveIntlManualFreeze => "该账号没有被合作伙伴手动冻结。",
        RuleId::LeaveIntlCurrency => "该账号已设置币种。",
        RuleId::LeaveIntlSpecialCommerce => "没有生效中的特殊商务合同。",
        RuleId::LeaveIntlPendingPartnerOrders | RuleId::LeaveCnPendingPartnerOrders | RuleId::SwitchPendingOrders => "没有等待合作伙伴支付的订单。",
        RuleId::LeaveIntlPartnerFrozen => "合作伙伴的账号没有被冻结。",
        RuleId::LeaveIntlNa => "客户不是NA客户。",

        RuleId::LeaveCnQuotaCustomer => "如由客户申请，客户最近三个月内没有提出过申请。",
        RuleId::LeaveCnQuotaPartner => "如由合作伙伴申请，双方最近三个月内都没有申请过解除关联或切换关联模式。",
        RuleId::LeaveNoOpenDispute | RuleId::SwitchNoOpenDispute => "客户与合作伙伴之间没有未解决的纠纷。",
        RuleId::LeaveResaleConsent => "合作伙伴已同意。",
        RuleId::LeaveCnMemberViaMaster | RuleId::SwitchUnifiedMember => "该账号不是财务托管的企业子账号。",
        RuleId::LeaveCnUnifiedMembers => "该账号不是名下有财务托管企业子账号的企业主账号。",
        RuleId::LeaveCnArrears | RuleId::SwitchArrears => "该账号没有欠费。",
        RuleId::LeaveCnRiSupportPlan => "该账号没有仍在有效期内的预留实例或伙伴支持计划产品。",
        RuleId::LeaveCnSpecialContract | RuleId::SwitchSpecialContract => "没有生效中的特殊合同。",
        RuleId::LeaveCnPickupVoucher => "没有未使用的提货券。",

        RuleId::SwitchSettled => "客户与合作伙伴已就切换关联模式和账务结算达成一致。",
        RuleId::SwitchPostpaid => "客户没有申请后付费。",
        RuleId::SwitchInvoiceArrears => "客户没有欠票，即已开票金额没有超过消费金额。",
        RuleId::SwitchIndependentMember => "该账号不是财务独立的企业子账号。",

        RuleId::AdjustAssociatedOnly => "客户已关联本合作伙伴。",
        RuleId::AdjustNotConsulting => "客户的关联模式不是顾问销售。",
    }
}

pub(super) const fn barred(rule: RuleId) -> &'static str {
    match rule {
        RuleId::SiteMismatch => "您的账号与本邀请不属于同一站点。",
        RuleId::AlreadyAssociatedOtherPartner => "您的账号已关联其他合作伙伴。",
        RuleId::SpecialContract => "您与华为云之间有特殊合同。",
        RuleId::RegisteredOverSevenDays => "您的账号注册已超过七天，且未见本合作伙伴的有效报备。",
        RuleId::HasCashExpenditure => "您的账号有过现金消费，且未见本合作伙伴的有效报备。",
        RuleId::UnpaidBills => "您有未结清的账单。",
        RuleId::UnifiedAccountingMember => "您的账号是由企业主账号财务托管的企业子账号。",
        RuleId::ProfessionalServiceContract => "您与华为云签订了专业服务合同。",
        RuleId::ValidReservedInstances => "您有仍在有效期内的预留实例。",
        RuleId::EnterpriseMemberAccount => "您的账号是企业子账号。",
        RuleId::EnterpriseMasterWithMembers => "您的企业主账号名下有财务独立的企业子账号。",
        RuleId::CustomerIsPartner => "该账号是合作伙伴账号，或者已申请成为合作伙伴。",
        RuleId::InternalAccount => "该账号是华为内部账号。",
        RuleId::PreRegisteredByOtherPartner => "其他合作伙伴已报备您。",
        RuleId::ExistingAccountNeedsEmailInvitation => "您使用的是已有账号，而这类邀请只适用于新账号。",
        RuleId::ModelNotOffered => "您的合作伙伴不能使用顾问销售模式。",
        RuleId::PartnerPrepaidNoReseller => "您的合作伙伴是预付费伙伴，不能发展转售客户。",
        RuleId::PartnerFrozen => "您的合作伙伴的账号已被冻结，解冻之前不能发展转售客户。",
        RuleId::InvitationMalformed => "邀请地址已损坏或不完整。",
        RuleId::InvitationNotFound => "华为云查不到这个邀请。",
        RuleId::InvitationExpired => "邀请已过期。",
        RuleId::InvitationCodeUsed => "邀请码已被使用。",
        RuleId::InvitationLinkUsed => "邀请链接已被使用。",

        RuleId::PreRegisteredByHuawei => "华为云已自行报备您。",
        RuleId::GovernmentSubsidyProgram => "您已加入或正在加入政府补贴类计划。",
        RuleId::RewardPromotionProgram => "您已加入奖励推广计划。",
        RuleId::ConsumerCloudUser => "您是消费者云用户。",
        RuleId::AccountInArrears => "您的账号有欠费。",
        RuleId::PostpaidCreditAccount => "您的账号是后付费的信用账户，不能以代售模式关联。",
        RuleId::InvoiceArrears => "您有欠票，即已开票金额超过消费金额。",
        RuleId::StoredValueCardBalance => "您有未用完的储值卡。",
        RuleId::RechargeBonusBalance => "您有未用完的充值赠送余额。",
        RuleId::BalanceWithInvoiceArrears => "您的充值账户有余额，同时欠票超过限额。",
        RuleId::DistributorDelisted => "您的合作伙伴的总经销商已退出合作伙伴计划，您的合作伙伴不能再通过电子邮件邀请您。",

        RuleId::LeaveIntlQuota => "申请方的申请次数已用完：双方三个月内各可申请三次，欧洲站为一次。",
        RuleId::LeaveIntlAdminOnly => "提出申请的合作伙伴用户不是管理员。",
        RuleId::LeaveSettled => "客户与合作伙伴尚未就解除关联和账务结算达成一致。",
        RuleId::LeaveIntlMasterIndependent | RuleId::LeaveCnMasterMembers => "该账号是企业主账号，名下有财务独立的企业子账号。",
        RuleId::LeaveIntlEnterpriseTie => "该账号是名下有企业子账号的企业主账号，或者是企业子账号。",
        RuleId::LeaveIntlArrears => "该账号有逾期未付的款项。",
        RuleId::LeaveIntlRi | RuleId::SwitchRi => "该账号有仍在有效期内的预留实例。",
        RuleId::LeaveIntlSupportPlan => "有生效中的支持计划：伙伴支持计划，或者该账号或其财务托管的企业子账号的服务支持计划。",
        RuleId::LeaveIntlManualFreeze => "合作伙伴已手动冻结该账号。",
        RuleId::LeaveIntlCurrency => "该账号还没有设置币种。",
        RuleId::LeaveIntlSpecialCommerce => "有生效中的特殊商务合同。",
        RuleId::LeaveIntlPendingPartnerOrders | RuleId::LeaveCnPendingPartnerOrders | RuleId::SwitchPendingOrders => "有等待合作伙伴支付的订单。",
        RuleId::LeaveIntlPartnerFrozen => "合作伙伴的账号已被冻结，冻结期间无法与其解除关联。",
        RuleId::LeaveIntlNa => "客户是NA客户，另有条件。",

        RuleId::LeaveCnQuotaCustomer => "客户最近三个月内提出过申请。",
        RuleId::LeaveCnQuotaPartner => "合作伙伴或客户最近三个月内申请过解除关联或切换关联模式。",
        RuleId::LeaveNoOpenDispute | RuleId::SwitchNoOpenDispute => "客户与合作伙伴之间有未解决的纠纷。",
        RuleId::LeaveResaleConsent => "合作伙伴没有同意，而转售模式需要征得其同意。",
        RuleId::LeaveCnMemberViaMaster => "该账号是财务托管的企业子账号，需要通过企业主账号解除关联。",
        RuleId::LeaveCnUnifiedMembers => "该账号是企业主账号，名下有财务托管的企业子账号。",
        RuleId::LeaveCnArrears | RuleId::SwitchArrears => "该账号有欠费。",
        RuleId::LeaveCnRiSupportPlan => "该账号有仍在有效期内的预留实例或伙伴支持计划产品。",
        RuleId::LeaveCnSpecialContract | RuleId::SwitchSpecialContract => "有生效中的特殊合同。",
        RuleId::LeaveCnPickupVoucher => "有未使用的提货券。",

        RuleId::SwitchSettled => "客户与合作伙伴尚未就切换关联模式和账务结算达成一致。",
        RuleId::SwitchPostpaid => "客户已申请后付费，因此不能切换关联模式。",
        RuleId::SwitchInvoiceArrears => "客户有欠票，即已开票金额超过消费金额。",
        RuleId::SwitchUnifiedMember => "该账号是财务托管的企业子账号，其关联模式随企业主账号切换。",
        RuleId::SwitchIndependentMember => "该账号是财务独立的企业子账号，可以解除关联，但不能切换关联模式。",

        RuleId::AdjustAssociatedOnly => "客户没有关联本合作伙伴。",
        RuleId::AdjustNotConsulting => "客户的关联模式是顾问销售，合作伙伴不能为其调账。",
    }
}

pub(super) const fn remedy(rule: RuleId) -> &'static str {
    match rule {
        RuleId::SiteMismatch => "请用本邀请所属站点的账号登录，或者在该站点注册新账号。",
        RuleId::AlreadyAssociatedOtherPartner => "请先与现有合作伙伴协商一致并结清账务，再到“我的合作伙伴”申请解除关联。解除后，再使用本合作伙伴的邀请。",
        RuleId::SpecialContract => "官方没有公布解决办法。请就该合同咨询您的华为云客户经理。",
        RuleId::RegisteredOverSevenDays => "请合作伙伴先用该账号的手机号报备（有效期15天），再通过电子邮件邀请您。等待并不能解决问题。",
        RuleId::HasCashExpenditure => "请合作伙伴先用该账号的手机号报备，再通过电子邮件邀请您。账号有过现金消费时，报备可能被拒绝或需要人工审核，这条路不一定走得通。",
        RuleId::UnpaidBills => "请到费用中心结清账单，然后重新检查。",
        RuleId::UnifiedAccountingMember => "请确认能否改由企业主账号关联，或者换用其他账号。",
        RuleId::ProfessionalServiceContract => "官方没有公布解决办法。合同何时结束，请咨询您的华为云客户经理。",
        RuleId::ValidReservedInstances => "请退订预留实例或等其到期，然后重新检查。",
        RuleId::EnterpriseMemberAccount => "请解除与企业主账号的关联，或者换用其他账号。",
        RuleId::EnterpriseMasterWithMembers => "请先解除与这些企业子账号的关联，然后重新检查。",
        RuleId::CustomerIsPartner => "请换用与合作伙伴计划无关的账号。",
        RuleId::InternalAccount => "请换用非华为内部的账号。",
        RuleId::PreRegisteredByOtherPartner => "报备自通过之日起满15天失效。您可以等待，也可以请对方撤销报备，之后再请本合作伙伴重新邀请您。",
        RuleId::ExistingAccountNeedsEmailInvitation => "请合作伙伴先报备您，再通过电子邮件邀请；或者用本邀请注册新账号。",
        RuleId::ModelNotOffered => "请合作伙伴申请该权限，或者改发转售模式的邀请。",
        RuleId::PartnerPrepaidNoReseller => "重发同样的邀请不能解决问题。请询问合作伙伴能否提供其他模式。",
        RuleId::PartnerFrozen => "只有合作伙伴能与华为云解决。请询问何时可以解冻。",
        RuleId::InvitationMalformed => "请复制完整的地址，不要带空格或换行。如仍无效，请合作伙伴重新发送。",
        RuleId::InvitationNotFound => "请确认复制的地址完整。如果完整，请合作伙伴重新邀请您。",
        RuleId::InvitationExpired => "请合作伙伴重新邀请您。",
        RuleId::InvitationCodeUsed => "如果是您本人使用的，请到“我的合作伙伴”查看；如果不是，请合作伙伴重新邀请您。",
        RuleId::InvitationLinkUsed => "如果是您本人使用的，可在“我的合作伙伴”看到您的合作伙伴；如果不是，请索取新的邀请。",

        RuleId::PreRegisteredByHuawei => "请合作伙伴报备您，并申请人工审核。能否通过，官方的几处说明并不一致，这条路不一定走得通。",
        RuleId::GovernmentSubsidyProgram => "官方没有公布解决办法。该计划允许怎样处理，请咨询您的华为云客户经理。",
        RuleId::RewardPromotionProgram => "请换用没有加入该计划的账号。",
        RuleId::ConsumerCloudUser => "官方没有公布解决办法。能否换用其他账号，请咨询您的华为云客户经理。",
        RuleId::AccountInArrears => "请到费用中心充值还清欠费，然后重新检查。如仍未解除，请联系客服。",
        RuleId::PostpaidCreditAccount => "官方没有公布解决办法。请询问合作伙伴能否改用顾问销售模式，或者咨询您的华为云客户经理。",
        RuleId::InvoiceArrears => "请先清理欠票，然后重新检查。如何清理，可以咨询客服。",
        RuleId::StoredValueCardBalance => "请先用完储值卡，然后重新检查。",
        RuleId::RechargeBonusBalance => "请先用完充值赠送余额，或者请客服协助，然后重新检查。",
        RuleId::BalanceWithInvoiceArrears => "请咨询客服，例如提交工单，了解限额是多少、如何清理欠票。",
        RuleId::DistributorDelisted => "官方没有公布解决办法。还有哪家合作伙伴可以邀请您，请咨询您的华为云客户经理。",

        RuleId::LeaveIntlQuota => "请等待最早的一次申请满三个月，或者提交工单提前申请。较早的说明规定三个月内只能申请一次。",
        RuleId::LeaveIntlAdminOnly => "请由合作伙伴的管理员提出申请。",
        RuleId::LeaveSettled => "请双方先就解除关联、账户余额和账务结算协商一致，再提出申请。",
        RuleId::LeaveIntlMasterIndependent | RuleId::LeaveCnMasterMembers => "请客户先解除与这些企业子账号的关联。",
        RuleId::LeaveIntlEnterpriseTie => "请客户先解除这些企业关联。如改由合作伙伴申请，明确不行的只有名下有财务独立企业子账号的企业主账号。",
        RuleId::LeaveIntlArrears => "请客户联系合作伙伴，由合作伙伴提高该账号的额度，核销逾期款项。",
        RuleId::LeaveIntlRi | RuleId::SwitchRi => "请客户退订预留实例，或者等其到期。",
        RuleId::LeaveIntlSupportPlan => "请客户退订支持计划，或者等其到期。如为企业子账号所持有，由该企业子账号处理。",
        RuleId::LeaveIntlManualFreeze => "请合作伙伴先解除冻结。",
        RuleId::LeaveIntlCurrency => "请客户到账号中心设置币种。",
        RuleId::LeaveIntlSpecialCommerce => "请客户与合作伙伴在线下处理该合同。",
        RuleId::LeaveIntlPendingPartnerOrders | RuleId::LeaveCnPendingPartnerOrders | RuleId::SwitchPendingOrders => "请客户取消这些订单，或者请合作伙伴支付。",
        RuleId::LeaveIntlPartnerFrozen => "请等待合作伙伴与华为云解决，其他人无法处理。",
        RuleId::LeaveIntlNa => "请向合作伙伴或华为云客服了解这些条件。",

        RuleId::LeaveCnQuotaCustomer => "请等待最近一次申请满三个月。客户三个月内只能申请一次。",
        RuleId::LeaveCnQuotaPartner => "请等待最近一次申请满三个月。如需解除关联，没有申请过的客户可以提前申请。",
        RuleId::LeaveNoOpenDispute | RuleId::SwitchNoOpenDispute => "请双方先解决纠纷，再提出申请。",
        RuleId::LeaveResaleConsent => "请先征得合作伙伴的同意。不经同意的办法，官方没有公布。",
        RuleId::LeaveCnMemberViaMaster => "请用企业主账号提出申请。",
        RuleId::LeaveCnUnifiedMembers => "请客户先解除与财务托管企业子账号的关联。",
        RuleId::LeaveCnArrears | RuleId::SwitchArrears => "顾问销售模式请客户充值还清，代售模式请合作伙伴拨款还清，转售模式请咨询合作伙伴。",
        RuleId::LeaveCnRiSupportPlan => "请客户退订仍在有效期内的产品，或者等其到期。",
        RuleId::LeaveCnSpecialContract | RuleId::SwitchSpecialContract => "请客户在线下联系合作伙伴，由合作伙伴联系其生态经理。",
        RuleId::LeaveCnPickupVoucher => "请客户先用完提货券。",

        RuleId::SwitchSettled => "请双方先就切换关联模式、账户余额和账务结算协商一致，再提出申请。",
        RuleId::SwitchPostpaid => "官方没有公布解决办法。客户的华为云客户经理可能了解更多。",
        RuleId::SwitchInvoiceArrears => "请客户先清理欠票。如何清理，可以咨询客服。",
        RuleId::SwitchUnifiedMember => "请改为切换企业主账号的关联模式。",
        RuleId::SwitchIndependentMember => "官方没有公布解决办法。可以解除关联；之后能否重新关联，请咨询合作伙伴或华为云客户经理。",

        RuleId::AdjustAssociatedOnly => "请客户先关联本合作伙伴。",
        RuleId::AdjustNotConsulting => "官方没有公布解决办法。请客户自行充值；合作伙伴可以用其他方式支持，例如发放代金券。",
    }
}

pub(super) const fn open(rule: RuleId) -> &'static str {
    match rule {
        RuleId::SiteMismatch => "该站点的账号能否在此使用，官方没有公布。",
        RuleId::SpecialContract | RuleId::ProfessionalServiceContract => "您的合同是否算在内，官方没有公布。",
        RuleId::RegisteredOverSevenDays => "官方没有公布天数的算法。如使用链接或二维码，报备也不一定足够。",
        RuleId::HasCashExpenditure | RuleId::PreRegisteredByOtherPartner => "官方没有公布天数的算法。在期限前后一天之内，只有华为云能判断。",
        RuleId::UnpaidBills => "尚未到期的账单是否算在内，官方没有公布。",
        RuleId::ValidReservedInstances => "预留实例是否算在内，官方没有公布。",
        RuleId::EnterpriseMemberAccount | RuleId::EnterpriseMasterWithMembers => "哪些企业子账号算在内，官方的说明并不明确。",
        RuleId::CustomerIsPartner => "正在申请是否算在内，官方没有公布。",
        RuleId::ExistingAccountNeedsEmailInvitation => "这类邀请是否接受已有账号，官方没有公布。",

        RuleId::BalanceWithInvoiceArrears => "欠票超过限额才算在内，而官方没有公布限额。",
        RuleId::DistributorDelisted => "官方只提到不能再发送电子邮件邀请。其他邀请是否仍然有效，没有公布。",
        RuleId::PostpaidCreditAccount
        | RuleId::InvoiceArrears
        | RuleId::StoredValueCardBalance
        | RuleId::RechargeBonusBalance
        | RuleId::LeaveCnRiSupportPlan
        | RuleId::LeaveCnSpecialContract
        | RuleId::LeaveCnPickupVoucher
        | RuleId::SwitchSpecialContract => "这是代售模式的条件。转售模式是否适用，官方没有公布。",

        RuleId::LeaveIntlQuota | RuleId::LeaveCnQuotaCustomer | RuleId::LeaveCnQuotaPartner => "官方没有公布三个月的算法。在期限前后一天之内，只有华为云能判断。",
        RuleId::LeaveIntlEnterpriseTie => "面向客户的说明不允许任何企业关联，面向合作伙伴的说明只提到名下有财务独立企业子账号的企业主账号。",
        RuleId::LeaveIntlNa => "官方提到NA客户另有条件，但我们没有查到。",
        RuleId::LeaveCnMasterMembers => "财务托管的企业子账号是否算在内，官方的几处说明并不一致；转售模式没有说明。",
        RuleId::LeaveCnUnifiedMembers => "除财务独立的企业子账号外，名下可能还有财务托管的企业子账号。",

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
