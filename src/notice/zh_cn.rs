//! 简体中文，用国际站的术语。

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

const fn barred(rule: RuleId) -> &'static str {
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

const fn remedy(rule: RuleId) -> &'static str {
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

const fn open(rule: RuleId) -> &'static str {
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

const fn fact_name(fact: FactName) -> &'static str {
    match fact {
        FactName::Account => "您使用新账号还是已有账号",
        FactName::AccountSite => "您的账号在哪个站点注册",
        FactName::RegisteredAt => "您的华为云账号是何时注册的",
        FactName::CheckedAt => "服务器当前的时间",
        FactName::CashExpenditure => "您的账号是否有过现金消费",
        FactName::PreRegisteredBy => "是否有合作伙伴报备过您，是哪一家",
        FactName::PreRegistrationApprovedAt => "该报备是何时通过的",
        FactName::PreRegisteredPhoneMatches => "您的账号的手机号与该报备是否一致",
        FactName::AssociatedWith => "该账号是否已关联合作伙伴",
        FactName::PartnerRole => "该账号是否是合作伙伴账号，或已申请成为合作伙伴",
        FactName::Contracts => "您与华为云签订了哪些合同",
        FactName::UnpaidBills => "您是否有未结清的账单",
        FactName::InArrears => "该账号是否有欠费",
        FactName::EnterpriseRole => "该账号是否是企业主账号或企业子账号",
        FactName::MasterAssociation => "企业主账号关联了哪家合作伙伴，是什么模式",
        FactName::ValidReservedInstances => "是否有仍在有效期内的预留实例",
        FactName::GovernmentSubsidyProgram => "您是否已加入或正在加入政府补贴类计划",
        FactName::RewardPromotionProgram => "您是否已加入奖励推广计划",
        FactName::ConsumerCloudUser => "您是否是消费者云用户",
        FactName::CreditAccount => "该账号是否是后付费的信用账户",
        FactName::InvoiceArrears => "是否有欠票，即已开票金额超过消费金额",
        FactName::TopUpBalance => "充值账户是否有余额",
        FactName::StoredValueCardBalance => "储值卡是否有余额",
        FactName::RechargeBonusBalance => "是否有未用完的充值赠送余额",
        FactName::HuaweiInternalAccount => "该账号是否是华为内部账号",
        FactName::InvitationState => "邀请是否仍然有效",
        FactName::InvitationSentAt => "邀请是何时发送的",
        FactName::PartnerPayment => "您的合作伙伴是预付费还是后付费",
        FactName::PartnerState => "合作伙伴的账号是否受限或被冻结",
        FactName::DistributorState => "合作伙伴是否有总经销商，其总经销商的状态如何",
        FactName::PartnerMayUseReferral => "您的合作伙伴能否使用顾问销售模式",

        FactName::AskedBy => "由客户还是由合作伙伴申请",
        FactName::AgreedAndSettledWithPartner => "客户与合作伙伴是否已协商一致，包括账务结算",
        FactName::OpenDisputeWithPartner => "客户与合作伙伴之间是否有未解决的纠纷",
        FactName::PartnerConsents => "合作伙伴是否同意",
        FactName::RequestsFiledByCustomer => "客户以前何时提出过申请",
        FactName::RequestsFiledByPartner => "合作伙伴以前何时就该客户提出过申请",
        FactName::OverduePayment => "是否有逾期未付的款项",
        FactName::ValidPartnerSupportPlan => "是否有生效中的伙伴支持计划",
        FactName::ValidServiceSupportPlan => "是否有生效中的服务支持计划",
        FactName::UnifiedMemberHoldsValidServiceSupportPlan => "财务托管的企业子账号是否有生效中的服务支持计划",
        FactName::PartnerSupportPlanProduct => "该账号是否有伙伴支持计划产品",
        FactName::SpecialContractInForce => "是否有生效中的特殊合同",
        FactName::SpecialCommercialContractInForce => "是否有生效中的特殊商务合同",
        FactName::OrdersWaitingForPartnerPayment => "是否有等待合作伙伴支付的订单",
        FactName::AccountFreeze => "该账号是否被冻结，是手动还是自动冻结",
        FactName::CurrencySet => "该账号是否已设置币种",
        FactName::NaCustomer => "客户是否是NA客户",
        FactName::UnusedPickupVouchers => "是否有未使用的提货券",
        FactName::AllocatedBalance => "合作伙伴的拨款是否有余额",
        FactName::OwnCashBalance => "客户自有资金是否有余额",
        FactName::PartnerIssuedVouchers => "是否有合作伙伴发放的代金券",
        FactName::PartnerProgramme => "合作伙伴是否仍在合作伙伴计划中",
        FactName::PartnerUserRole => "合作伙伴的用户是管理员还是操作员",
        FactName::TargetModel => "客户要切换到哪种关联模式",
        FactName::AppliedForPostPayment => "客户是否申请过后付费",
        FactName::Operation => "要拨款还是回收",
        FactName::HasCashCoupons => "是否有代金券",
        FactName::UnspentVouchers => "是否有未用完的代金券",
        FactName::UnspentCashCoupons => "是否有未用完的现金券",
        FactName::HasResources => "是否已有资源",
        FactName::PayPerUseResources => "是否有按需计费的资源",
        FactName::Budget => "合作伙伴是否设置了预算，是月度预算还是一次性预算",
        FactName::PartnerTier => "合作伙伴是一级，还是总经销商下的二级",
        FactName::Authorization => "是否授权合作伙伴代客户下单和操作",
        FactName::OrderPayment => "订单是如何支付的",
        FactName::RefundWhen => "退款发生在关联期间、解除关联之后，还是切换关联模式之后",
        FactName::FollowedByDirectSales => "华为云直销是否已跟进该客户",
        FactName::OnlineSalesCustomer => "客户是否属于华为云线上销售",
        FactName::CountryDiffersFromPartner => "账号所在的国家或地区与合作伙伴的业务所在地是否不同",
        FactName::SalesSupportCentre => "客户是否属于授权销售支持中心",
    }
}

const fn actor(who: Actor) -> &'static str {
    match who {
        Actor::Customer => "由您处理",
        Actor::Partner => "由合作伙伴处理",
        Actor::Nobody => "暂时谁也无法解除",
    }
}

const fn heading(kind: NoticeKind) -> &'static str {
    match kind {
        NoticeKind::AlreadyAssociated => "您已是该合作伙伴的客户",
        NoticeKind::InvitationProblem => "这个邀请无法使用",
        NoticeKind::BlockedFinal => "按目前的情况，无法办理",
        NoticeKind::BlockedUseOtherAccount => "您需要换用其他账号",
        NoticeKind::BlockedWait => "目前还不行",
        NoticeKind::BlockedNeedsPartner => "需要合作伙伴先行处理",
        NoticeKind::BlockedFixableByCustomer => "还差一步：请先处理下列事项",
        NoticeKind::MoreFactsNeeded => "我们还无法判断",
        NoticeKind::ServerMustDecide => "只有华为云能判断",
        NoticeKind::ProceedWithConsequences => "按公布的条件，没有发现障碍",
        NoticeKind::Proceed => "就我们所知，没有发现障碍",
    }
}

const fn body(kind: NoticeKind) -> &'static str {
    match kind {
        NoticeKind::AlreadyAssociated => "您无需再做什么。可到账号的“我的合作伙伴”查看。",
        NoticeKind::InvitationProblem => "合作伙伴可以给您发送新的邀请。如有其他障碍，也列在这里。",
        NoticeKind::BlockedFinal => "官方没有公布解决办法。您的华为云客户经理可能了解更多。",
        NoticeKind::BlockedUseOtherAccount => "这个账号不行，换一个账号也许可以。",
        NoticeKind::BlockedWait => "这个障碍到时会自行解除。您可以等待，也可以申请提前解除。",
        NoticeKind::BlockedNeedsPartner => "这些障碍您自己无法解除。请把这里列出的内容告诉合作伙伴。",
        NoticeKind::BlockedFixableByCustomer => "这些障碍您自己可以解除。处理后请重新检查。",
        NoticeKind::MoreFactsNeeded => "就目前所知没有障碍，但还缺少一些信息。",
        NoticeKind::ServerMustDecide => "信息已经齐全，但公布的规则有未说明之处。您确认时，华为云会检查。",
        NoticeKind::ProceedWithConsequences => "请先阅读相关变化和须知（如有）。您确认时，华为云会检查。",
        NoticeKind::Proceed => "您可以继续。您确认时，华为云会检查。",
    }
}

const fn issue(kind: IssueKind) -> &'static str {
    match kind {
        IssueKind::InTheFuture => "该日期晚于当前时间，我们将其视为未知。",
        IssueKind::Unreadable => "该内容无法识别，我们将其视为未知。",
        IssueKind::Contradiction => "这些信息相互矛盾，我们将其视为未知。",
        IssueKind::OtherEdition => "该信息属于另一版本的站点，我们将其视为未知。",
    }
}

const fn clause(part: Clause) -> &'static str {
    match part {
        Clause::ResellerPreamble => "在关联华为云合作伙伴之前，请仔细阅读本须知。如果您没有这样做，华为云及其关联公司不承担责任。",
        Clause::Reseller1 => "关联之后，合同、发票、结算、技术支持和各项操作由合作伙伴负责。操作包括但不限于：代您下单和运维，冻结和恢复您的账号，冻结资源。",
        Clause::Reseller2 => "如果您名下有企业子账号，合作伙伴账号的状态和对其进行的操作（包括但不限于受限和冻结）会影响您和您的企业子账号。管理企业子账号、告知相关影响，是您的责任。因您或合作伙伴的状态和操作引起的争议，由您、您的企业子账号和合作伙伴协商解决。由此产生的损失和责任，华为云不承担。",
        Clause::Reseller3 => "为了让合作伙伴更好、更高效地为您服务，您知悉并同意，华为云可以向合作伙伴及其总经销商（如有）披露：",
        Clause::Reseller3a => "您在华为云网站上的个人信息，例如账号名、公司名称、联系人、联系方式（手机、电话、电子邮箱等），以及所关联的合作伙伴账号；",
        Clause::Reseller3b => "您在华为云的订单和必要的交易信息，包括但不限于订单、账单和欠费；",
        Clause::Reseller3c => "华为云为您做的个性化推荐，例如您可能感兴趣的解决方案、产品和服务、行业案例、营销信息。",
        Clause::ResellerPrivacy => "华为云表示了解隐私对您的重要性，会采取适当的物理、管理和技术措施保护您的个人信息。详见其隐私政策声明。如果该页面显示的签约方与“我的账号”不一致，以“我的账号”为准。",
        Clause::Reseller4 => "您与合作伙伴之间的争议，按双方签订的协议解决。",
        Clause::Reseller5 => "您的代金券只能用于抵扣关联之前的消费。",
        Clause::Reseller6 => "如果您想解除关联，需要与合作伙伴达成一致，并在解除之前与其商定账务如何结算。",
        Clause::Reseller7 => "如果您的合作伙伴退出合作伙伴计划，或者华为云终止与其合作，您同意华为云有权解除您与该合作伙伴的关联、直接与您签约，或者将您关联到其他合作伙伴。",
        Clause::Reseller8 => "本须知未涉及的事项，例如责任限制、安全和数据保护，适用《华为云最终用户许可协议》。如果该页面显示的签约方与“我的账号”不一致，以“我的账号”为准。",
        Clause::ResellerClosing => "华为云可以随时自行决定修改本须知以及其中提到的文件和政策，方式是在网站上发布新版本或以其他方式通知您。除非新版本另有说明，修改在发布或通知时生效。您需要定期在网站上查看这些条款。修改生效后，如果您继续使用服务，或者继续通过合作伙伴订购服务，即视为您接受修改。",
    }
}

const fn title(which: Instructions) -> &'static str {
    match which {
        Instructions::Reseller => "客户关联华为云合作伙伴须知",
    }
}

const fn link(to: Link) -> &'static str {
    match to {
        Link::PrivacyStatement => "隐私政策声明（英文）",
        Link::EndUserLicense => "最终用户许可协议（英文）",
    }
}

const fn page(word: Page) -> &'static str {
    match word {
        Page::Title => "合作伙伴的邀请",
        Page::SkipLink => "跳到结果",
        Page::LanguageLabel => "语言",
        Page::OtherLanguage => "English",

        Page::Invites => "邀请您成为其华为云客户。",
        Page::SomePartner => "一家合作伙伴",
        Page::Partner => "合作伙伴",
        Page::Model => "关联模式",
        Page::ModelReseller | Page::ModelResale => "转售",
        Page::ModelResellerMeans => "您与合作伙伴签约，由其开具发票，您向其付款。",
        Page::ModelReferral | Page::ModelConsulting => "顾问销售",
        Page::ModelReferralMeans => "您与华为云签约，由华为云开具发票，您向华为云付款。",
        Page::ModelConsultingMeans => "您向华为云购买并付款，伙伴为您提供咨询和协助。",
        Page::ModelAgency => "代售",
        Page::ModelAgencyMeans => "伙伴向您销售并开票，您使用伙伴拨付的款项消费。",
        Page::ModelResaleMeans => "合同、充值、发票和技术支持都由伙伴提供。",
        Page::Channel => "邀请方式",
        Page::ChannelEmail => "电子邮件",
        Page::ChannelHyperlink => "链接",
        Page::ChannelQr => "二维码",
        Page::ChannelActivity => "营销活动",
        Page::Website => "站点",
        Page::WebsiteInternational => "国际站",
        Page::WebsiteChina => "中国站",
        Page::WebsiteEurope => "欧洲站",

        Page::SignInAs => "登录账号",
        Page::SignIn => "登录",
        Page::Demonstration => "演示：这些账号都是虚构的。",
        Page::NotSignedIn => "未登录",
        Page::NotSignedInHelp => "登录后，我们就可以把您的账号与公布的条件逐条对照。",
        Page::NewAccount => "新账号",
        Page::NewAccountHelp => "新账号没有历史记录，不会因此受阻。",

        Page::Checking => "正在检查……",
        Page::OutcomeEligible => "看来可行",
        Page::OutcomeIneligible => "目前不可行",
        Page::OutcomeUndetermined => "尚不明确",
        Page::Advice => "初步结果",
        Page::Confirmed => "服务器已确认",
        Page::Provisional => "由您的浏览器得出。您确认时，由华为云决定。",
        Page::ServerConfirmed => "服务器已确认这一结果。",
        Page::ServerDiffers => "服务器掌握更多信息，给出了不同的结果，已替换先前的结果。",
        Page::ServerUnreachable => "无法连接服务器，保留初步结果。",
        Page::SystemBusy => "华为云未能答复，没有对您的账号作出任何决定。请重试，或者联系其客服。",
        Page::Before => "之前：",
        Page::Now => "现在：",
        Page::AnswerChanged => "期限已过，结果已改变。",
        Page::CheckedAt => "检查时间",
        Page::ValidUntil => "此结果有效至",
        Page::TimeLeft => "剩余时间",
        Page::FinishToday => "此结果将在24小时内改变。如果要按此继续，请在那之前完成。",
        Page::CheckAgain => "重新检查",
        Page::Print => "打印",

        Page::BarredHeading => "存在的障碍",
        Page::ResellerOnly => "这些障碍只涉及转售模式。请询问合作伙伴能否提供其他模式。",
        Page::WhatToDo => "处理办法",
        Page::MissingHeading => "还需要知道的信息",
        Page::MissingHelp => "缺少这些信息，我们无法判断。这不代表不行。",
        Page::OpenHeading => "公布的规则没有说明的地方",
        Page::LeftToServerHeading => "华为云将检查的内容",
        Page::LeftToServerHelp => "这些我们看不到。您确认时，华为云会检查。",
        Page::PassedHeading => "已符合的条件",
        Page::ConditionsHeading => "公布的条件",
        Page::ConditionsHelp => "关联需要符合以下全部条件：",
        Page::IssuesHeading => "未能采用的信息",

        Page::ChangesHeading => "关联后的变化",
        Page::ChangeFrozen => "关联后，您的账号先处于冻结状态：在合作伙伴设置预算并解除冻结之前，您不能购买、续订或变更，已有服务也可能受限。",
        Page::ChangeCosts => "在此期间，已有的资源可能继续产生费用。",
        Page::ChangeCoupons => "您的代金券不能用于新的消费，只能抵扣关联之前的消费。",
        Page::ChangeContract => "合同、发票和支持由合作伙伴提供，您向其付款。",
        Page::ChangeControl => "合作伙伴可以冻结您的账号和资源。",
        Page::ChangeDisclosure => "合作伙伴及其总经销商可以看到您的账号、联系方式、订单和账单信息。",
        Page::ChangeLeaving => "解除关联，需要与合作伙伴协商一致并结清账务。",
        Page::ChangeReferral => "华为云仍是您的签约方，由其开具发票，您向其付款。",

        Page::InstructionsHeading => "您将接受的须知",
        Page::InstructionsHelp => "以下是我们用自己的话逐条写成的说明。",
        Page::OfficialText => "官方文本（英文）",
        Page::InstructionsPrevail => "以官方文本为准。",
        Page::InstructionsNotNeeded => "顾问销售模式没有需要接受的须知。",
        Page::IssueNumber => "版本",
        Page::Dated => "日期",

        Page::AccountUnreadable => "未能读取您的账号信息，因此无法判断。请重新加载页面。公布的条件见下文。",
        Page::AddressHeading => "邀请地址不完整",
        Page::AddressModel => "地址没有说明合作伙伴以哪种模式邀请您。请重新打开完整的地址，或者请合作伙伴重新发送。",
        Page::AddressEdition => "地址没有写明本页面所支持的站点（目前为国际站）。请重新打开完整的地址，或者向合作伙伴确认站点。",
        Page::AddressChannel => "地址没有说明邀请是如何送达您的。请重新打开邮件、链接或二维码，或者请合作伙伴重新发送。",
        Page::AddressCode => "邀请码已损坏。请复制完整的地址，不要带空格或换行，或者请合作伙伴重新发送。",
        Page::NoScript => "本页面需要JavaScript才能检查您的账号。公布的条件见下文。",

        Page::Source => "依据",
        Page::SourcesHeading => "来源",
        Page::AsOf => "截至",
        Page::FooterAdvice => "仅供参考，不是决定；由华为云决定。",
        Page::FooterIndependent => "独立的非官方页面，不是华为制作的。",
    }
}
