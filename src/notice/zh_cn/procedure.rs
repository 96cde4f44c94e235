//! The steps, the ways out, and the boxes to tick.

use crate::consent::Purpose;
use crate::procedure::{Step, WayOut};

/// What the step is called, and what is done in it.
pub(super) const fn step(step: Step) -> (&'static str, &'static str) {
    match step {
        Step::GetInvitation => ("获取邀请", "邀请只能由合作伙伴发出，形式为链接、二维码或电子邮件。"),
        Step::OpenInvitation => ("打开邀请", "点击链接或扫描二维码。这一步不会让您承担任何义务。"),
        Step::ReadInstructions => ("阅读须知", "须知说明关联之后有哪些变化。阅读须知不会让您承担任何义务。"),
        Step::AcceptInstructions => ("同意须知", "不同意须知就无法关联。其中包括同意披露您的信息，该项单独勾选。"),
        Step::AuthorizePartner => ("授权合作伙伴", "这一步可选，也可以以后再办。授权后，合作伙伴可以代您下单和操作资源。"),
        Step::Register => ("注册账号", "适合还没有华为云账号的客户。您需要设置密码，并输入收到的验证码。"),
        Step::SignIn => ("登录已有账号", "适合已有华为云账号的客户。您需要账号名和密码。"),
        Step::ChooseCountry => ("选择账单地址所在的国家或地区", "须与您的账单地址一致。账号的国家或地区决定适用的法律和税费，账号注册之后不能更改。"),
        Step::AcceptAgreements => ("同意协议", "这些是您与华为云之间的协议，包括用户协议和隐私政策声明。"),
        Step::EnableAndAssociate => ("开通华为云并关联", "完成这一步，您才与合作伙伴关联。您可以以后再开通；在那之前，关联并不存在。"),
        Step::ContactPartnerForBudget => ("请合作伙伴设置预算并解冻", "在合作伙伴设置预算并解冻账号之前，您无法购买、续费或变更资源。合作伙伴可能需要其总经销商许可。在此期间，部分业务可能受限，已有资源可能继续产生费用。"),
        Step::Receipt => ("查看关联结果", "账号的“我的合作伙伴”会显示您关联的合作伙伴。"),
    }
}

/// What the way out is called, and where it leads.
pub(super) const fn way_out(way_out: WayOut) -> (&'static str, &'static str) {
    match way_out {
        WayOut::Decline => ("拒绝邀请", "您不会与合作伙伴关联。已注册的账号仍归您使用。只要邀请还能使用，您可以改变主意。"),
        WayOut::AskPartner => ("询问合作伙伴", "合作伙伴可以说明其条件，也可以发送新的邀请。"),
        WayOut::SaveForLater => ("以后再继续", "已完成的步骤不会作废。开通华为云之前，关联并不存在。邀请可能在此期间过期。"),
    }
}

/// What stands beside the box, and what ticking it means.
pub(super) const fn purpose(purpose: Purpose) -> (&'static str, &'static str) {
    match purpose {
        Purpose::Instructions => ("我已阅读关联该合作伙伴的须知，并同意须知的内容。", "不勾选就无法关联。如果您不同意，请留空；您可以拒绝邀请，也可以询问合作伙伴。"),
        Purpose::Disclosure => ("我同意华为云向该合作伙伴及其总经销商（如有）披露所列的信息。", "须知包含这项同意。这里单独列出，由您另行决定。不勾选就无法关联。"),
        Purpose::Authorization => ("我授权该合作伙伴按照授权书代我下单和操作资源。", "这一项可选。如果您不确定，请留空，以后再决定。按公布的资料，关联不以此为条件。"),
    }
}
