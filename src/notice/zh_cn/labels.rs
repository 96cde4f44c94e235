//! The labels of screens, notices and messages.

use crate::consequences::Aspect;
use crate::notice::Label;

pub(super) const fn label(label: Label) -> &'static str {
    match label {
        Label::Perhaps => "可能",
        Label::Rulebook => "规则截至",
        Label::WhatFollows => "由此带来的结果",
        Label::FurtherChanges => "其他可能与您有关的事项",
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
