//! The labels of screens, notices and messages.

use crate::consequences::Aspect;
use crate::notice::Label;

pub(super) const fn label(label: Label) -> &'static str {
    match label {
        Label::Perhaps => "可能",
        Label::Rulebook => "规则截至",
        Label::WhatFollows => "由此带来的结果",
        Label::FurtherChanges => "其他可能与您有关的事项",
        // The procedure.
        Label::StepsHeading => "办理步骤",
        Label::StepDone => "已完成",
        Label::StepNext => "下一步",
        Label::StepLater => "稍后",
        Label::StepWaits => "暂缓",
        Label::StepEither => "两者选一",
        Label::StepAfterwards => "关联之后",
        Label::Optional => "可选",
        Label::StepsWait => "按目前的情况，暂缓的步骤还不能办理。情况改变后，您可以继续；已完成的步骤不会作废。",
        Label::StepsSaved => "您已选择以后再继续。目前尚未关联，您可以从中断的地方继续。",
        Label::StepsDeclined => "您已拒绝邀请。目前没有关联，您仍可以改变主意。",
        Label::StepsOver => "您已拒绝邀请。目前没有关联，这个邀请已无法使用。",
        Label::StepsAssociated => "您已与合作伙伴关联。解除关联须另行办理。",
        Label::RegisterInternational => "请慎重选择国家或地区：它决定适用的法律和税费，注册后不能更改。在土耳其注册的华为账号不能开通华为云，须使用其他类型的账号。",
        Label::RegisterChina => "如果合作伙伴已为您报备，请使用报备的手机号。换用其他手机号，报备就不匹配。",
        Label::SignInNeedsEmail => "这个邀请只能用于新账号。如需使用已有账号，请让合作伙伴通过电子邮件发送邀请。",
        Label::ReceiptChina => "华为云还会以短信或电子邮件通知您。通知何时送达，官方没有公布。",
        Label::WaysOutHeading => "您还可以",
        // The boxes.
        Label::ConsentHeading => "需要您同意的事项",
        Label::ConsentIntro => "每一项单独征求您的同意，我们不会替您勾选。您勾选的内容会与所显示的文本一同记录。",
        Label::ConsentNothingRequired => "这里没有必须同意的须知。",
        Label::ConsentUnknown => "从这个邀请无法得知需要您同意哪些内容。请询问合作伙伴。",
        Label::Required => "必选",
        Label::PermitsHeading => "授权的内容",
        Label::ShownLanguage => "语言",
        Label::ShownText => "文本",
        Label::ShownOurs => "我们的通俗表述",
        Label::ShownOfficial => "官方文档的原文",
        Label::ShownSha256 => "所显示文本的指纹",
    }
}

/// What a consequence is about, as the head of a group.
pub(super) const fn aspect(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Contract => "合同",
        Aspect::Invoice => "发票",
        Aspect::Payment => "付款",
        Aspect::Funds => "消费资金",
        Aspect::Service => "服务与支持",
        Aspect::Liability => "责任",
        Aspect::AccountState => "账号状态",
        Aspect::PartnerPowers => "合作伙伴的权限",
        Aspect::Coupons => "优惠券",
        Aspect::Cash => "自有现金",
        Aspect::Resources => "已有资源",
        Aspect::Prices => "价格",
        Aspect::GracePeriod => "宽限期",
        Aspect::BusinessEntity => "业务实体",
        Aspect::MemberAccounts => "企业子账号",
        Aspect::Disputes => "争议",
        Aspect::Leaving => "解除关联",
        Aspect::PartnerFallsAway => "合作伙伴退出",
        Aspect::Disclosure => "披露给合作伙伴的信息",
        Aspect::OnwardDisclosure => "披露给第三方的信息",
        Aspect::Refund => "退款",
        Aspect::Freeze => "冻结",
        Aspect::Budget => "预算",
        Aspect::PartnerState => "合作伙伴的状态",
        Aspect::Incentive => "合作伙伴的激励",
        Aspect::Authorization => "授权",
        Aspect::Terms => "条款",
        Aspect::PreRegistration => "报备",
        Aspect::Switching => "切换关联模式",
        Aspect::Adjusting => "调账",
    }
}
