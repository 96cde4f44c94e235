//! What a customer is asked about itself, and what it can answer.

use crate::self_check::{Answer, Asked};

/// The question; why it is asked, what is meant, and where to look.
pub(super) const fn question(asked: Asked) -> (&'static str, &'static str) {
    match asked {
        Asked::Account => ("您使用新账号还是已有账号？", "新账号没有历史记录，不会因此受阻。"),
        Asked::AccountSite => ("您的账号在哪个站点注册？", "各站点的账号相互独立，而这个邀请只属于其中一个站点。"),
        Asked::RegisteredAt => ("您的华为云账号是哪天注册的？", "注册超过七天的账号，须由本合作伙伴先报备。以华为云账号的注册日期为准；如果只知道华为账号的日期，请选“不清楚”。"),
        Asked::CashExpenditure => ("您的账号有过现金消费吗？", "有过现金消费的账号，须由本合作伙伴先报备。全部用代金券支付的消费不算现金消费。"),
        Asked::PreRegisteredBy => ("有谁报备过您？", "合作伙伴可以报备客户，有效期15天。如果本合作伙伴已报备您，账号的注册时间和现金消费可能不再有影响。可以向合作伙伴询问。"),
        Asked::PreRegistrationApprovedAt => ("该报备是哪天通过的？", "报备从通过时起有效15天。具体日期可以向合作伙伴询问。"),
        Asked::PreRegisteredPhoneMatches => ("您的账号的手机号与报备的手机号一致吗？", "如果不一致，报备就不适用于您的账号。报备的是哪个号码，可以向合作伙伴询问。"),
        Asked::AssociatedWith => ("您的账号目前关联了哪家合作伙伴？", "已关联其他合作伙伴的账号，须先解除关联。可到账号的“我的合作伙伴”查看。"),
        Asked::PartnerRole => ("您的账号本身是合作伙伴账号吗？", "合作伙伴账号不能作为客户账号关联。"),
        Asked::Contracts => ("您与华为云直接签订了哪些合同？", "有些合同会妨碍关联。"),
        Asked::UnpaidBills => ("您的账单都结清了吗？", "未结清的账单会妨碍关联，不论金额多少。"),
        Asked::InArrears => ("您的账号有欠费吗？", "欠费会妨碍关联，不论金额多少。"),
        Asked::EnterpriseRole => ("您的账号在企业组织中是什么账号？", "企业主账号管理其他账号，即企业子账号。财务托管是指由企业主账号为企业子账号付款。IAM用户不是企业子账号。"),
        Asked::MasterAssociation => ("企业主账号目前关联了哪家合作伙伴？", "企业子账号能否关联，取决于企业主账号关联了谁、是什么模式。"),
        Asked::ValidReservedInstances => ("您有仍在有效期内的预留实例吗？", "在这种模式下，预留实例到期之前会妨碍关联。"),
        Asked::GovernmentSubsidyProgram => ("您加入了政府补贴类计划吗？", "已加入或正在加入的客户不能关联。"),
        Asked::RewardPromotionProgram => ("您加入了奖励推广计划吗？", "已加入的账号不能关联，可以换用其他账号。"),
        Asked::ConsumerCloudUser => ("您是消费者云用户吗？", "消费者云的账号不能关联。"),
        Asked::CreditAccount => ("您的账号是后付费的信用账户吗？", "代售模式不接受信用账户。"),
        Asked::InvoiceArrears => ("您的已开票金额超过了消费金额吗？", "这称为欠票。代售模式要求先结清欠票。"),
        Asked::StoredValueCardBalance => ("您的储值卡还有余额吗？", "代售模式要求先用完储值卡。"),
        Asked::RechargeBonusBalance => ("您有未用完的充值赠送余额吗？", "代售模式要求先用完这笔余额。"),
    }
}

pub(super) const fn answer(answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => "是",
        Answer::No => "否",
        Answer::DontKnow => "不清楚",
        Answer::NewAccount => "新账号，这次注册",
        Answer::ExistingAccount => "已有的账号",
        Answer::InternationalSite => "国际站",
        Answer::ChinaSite => "中国站",
        Answer::EuropeanSite => "欧洲站",
        Answer::Nobody | Answer::NoContract => "没有",
        Answer::ThisPartner => "本合作伙伴",
        Answer::OtherPartner => "其他合作伙伴",
        Answer::HuaweiCloud => "华为云",
        Answer::ThisPartnerAgency => "本合作伙伴，代售模式",
        Answer::ThisPartnerOtherModel => "本合作伙伴，其他模式",
        Answer::AppliedToBePartner => "不是，但已申请成为合作伙伴",
        Answer::OfflineContract => "线下直签合同",
        Answer::TelemarketingContract => "享受电销授权折扣的合同",
        Answer::SpecialOfferContract => "直签特价合同",
        Answer::ProfessionalServiceContract => "专业服务合同",
        Answer::OtherContract => "其他合同，或者不清楚是哪一种",
        Answer::AllPaid => "都结清了",
        Answer::NotAllPaid => "没有，有账单已到期未付",
        Answer::NoneDue => "只剩尚未到期的",
        Answer::NoOrganization => "不在企业组织中",
        Answer::MasterAlone => "企业主账号，没有企业子账号",
        Answer::MasterOfUnified => "企业主账号，企业子账号都是财务托管",
        Answer::MasterOfIndependent => "企业主账号，有财务独立的企业子账号",
        Answer::ResourceMember => "财务托管的企业子账号：由企业主账号创建的资源账号",
        Answer::CloudMember => "财务托管的企业子账号：云账号",
        Answer::IndependentMember => "财务独立的企业子账号",
        Answer::Joining => "正在加入",
    }
}
