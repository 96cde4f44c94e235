//! The instructions, clause by clause, in words of our own.

use crate::notice::{Clause, Instructions, Link};

pub(super) const fn clause(part: Clause) -> &'static str {
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

pub(super) const fn title(which: Instructions) -> &'static str {
    match which {
        Instructions::Reseller => "客户关联华为云合作伙伴须知",
    }
}

pub(super) const fn link(to: Link) -> &'static str {
    match to {
        Link::PrivacyStatement => "隐私政策声明（英文）",
        Link::EndUserLicense => "最终用户许可协议（英文）",
    }
}
