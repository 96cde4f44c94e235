//! The instructions, clause by clause, in words of our own.

use crate::notice::{Clause, Instructions, Link};

// What the official texts of the China edition say in the same words is said in the same words here, too.
const PREAMBLE_CN: &str = "本须知由华为云的签约方与您代表的实体（例如您的公司）订立；如果您没有为账号和服务指定所属的实体，则与您本人订立。如果您是代表某个实体接受本须知，您向华为云声明并保证：您有合法的权限代表该实体，也有合法的权限使其受这些条款约束。关联华为云合作伙伴之前，请您仔细阅读本须知，并确认和认可其内容。如果您没有这样做，华为云及其关联公司不承担责任。";
const MEMBERS_CN: &str = "关联之后，如果您名下有企业子账号，合作伙伴的相关状态和操作（包括但不限于受限和冻结）会影响您和您名下关联的企业子账号。管理企业子账号、把相关影响告知它们，是您的责任。因合作伙伴的操作等引起的任何争议，由您、您的企业子账号和合作伙伴自行协商解决。由此产生的任何损失和责任，华为云都不承担。";
const DISCLOSURE_CN: &str = "为了让合作伙伴有效地为您服务，您同意华为云将以下与您有关的信息披露给您的合作伙伴，或与其关联的总经销商（如有），或同时披露给两者：";
const IDENTITY_CN: &str = "您注册账号时提交给华为云官网的个人信息，例如账号名、客户名称、联系人姓名、联系方式（包括但不限于手机、电话和电子邮箱），以及所关联的合作伙伴账号；";
const TRANSACTIONS_CN: &str = "您向华为云购买时的订单，以及其他必要的交易信息，包括但不限于订单、资源、储值卡金额、账单、折扣、欠费和核销金额；";
const PUBLIC_DATA_CN: &str = "从公开渠道取得的、您已经公开的信息，例如企业基本信息、上云信息、公司发展信息、知识产权和关系图谱（包括但不限于企业架构图、股权结构图、股权穿透图和企业关系图）；";
const RECOMMENDATIONS_CN: &str = "华为云为您做的个性化推荐，包括但不限于您可能感兴趣的产品、知识推荐、营销信息、解决方案和行业案例。";
const PRIVACY_CN: &str = "华为云表示，明白隐私对您有多重要，也充分尊重您的隐私。对于您提交的个人信息，华为云会采取必要的安全措施，并按照其隐私保护政策加以保护。详见其隐私政策声明。";
const ACCOUNTS_ONLY_CN: &str = "本须知所说的关联，只是把您的账号与合作伙伴的账号联系起来。这不意味着您的账号归合作伙伴所有，也不意味着双方之间有合资或聘用关系，或者成立了任何形式的正式商业组织。";
const LEAVING_CN: &str = "如果您以后要解除关联，或者转变关联模式，须先与合作伙伴就账户余额、交易结算等事项达成一致，并且双方之间没有尚未解决的纠纷，然后才能在华为云官网提出申请。";
const CLOSING_CN: &str = "华为云可能修改本须知以及其中提到的协议、文件和政策，方式是在网站上发布新版本，或者以公告、弹窗等其他方式通知您。除非新的版本、文件或政策另有规定，修改在发布或通知之后生效。您需要定期上网查看这些条款。修改生效后，如果您继续使用服务，或者通过合作伙伴订阅华为云服务，即视为您接受修改。";

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

        Clause::ConsultingPreamble | Clause::AgencyPreamble | Clause::ResalePreamble => PREAMBLE_CN,
        Clause::Consulting1 => "您完全清楚顾问销售模式意味着什么，并同意按这种模式关联合作伙伴。要查询您所关联合作伙伴的信息，请用您的账号登录华为云官网。",
        Clause::Consulting2 => "按这种模式关联之后，直接与您签约的仍然是华为云。您按账号下云资源的消费情况向华为云付款，销售发票和账单由华为云提供给您。销售、交付和服务方面的责任，由华为云按照其官网的用户协议向您承担。",
        Clause::Consulting3 => "您可以申请让合作伙伴替您向华为云支付云资源的费用。付款的责任仍然在您：如果合作伙伴没有完成支付，华为云有权要求您付款。由合作伙伴代付时，向您承担销售责任的仍然是华为云。您与合作伙伴之间怎样结算资金，华为云不介入。",
        Clause::Consulting4 | Clause::Agency9 | Clause::Resale5 => DISCLOSURE_CN,
        Clause::Consulting4a | Clause::Agency9a | Clause::Resale5a => IDENTITY_CN,
        Clause::Consulting4b => "您向华为云购买时的订单，以及其他必要的交易信息，包括但不限于订单、资源、消费、储值卡金额、账单、折扣、欠费和核销金额；",
        Clause::Consulting4c | Clause::Agency9c | Clause::Resale5c => PUBLIC_DATA_CN,
        Clause::Consulting4d | Clause::Agency9d | Clause::Resale5d => RECOMMENDATIONS_CN,
        Clause::ConsultingPrivacy | Clause::AgencyPrivacy | Clause::ResalePrivacy => PRIVACY_CN,
        Clause::Consulting5 => "为了得到更好的服务，您同意合作伙伴在服务过程中可能把第4条所列的信息披露给第三方。这里的服务包括售前支撑，解决方案的交流、推荐和设计，上云支持，迁移实施，故障处理等。对此有疑问，可以联系您的合作伙伴。",
        Clause::Consulting6 => "合作伙伴有义务为您提供伙伴服务，包括但不限于：",
        Clause::Consulting6a => "销售方面的咨询和技术支持；",
        Clause::Consulting6b => "帮助您获取和使用华为云的产品和服务；",
        Clause::Consulting6c => "帮助您处理售后问题；",
        Clause::Consulting6d => "帮助您有效地管理已经购买的云产品和服务。",
        Clause::ConsultingFees => "这些伙伴服务的费用由华为云承担，并由华为云付给您的合作伙伴。",
        Clause::Consulting7 | Clause::Agency11 => ACCOUNTS_ONLY_CN,
        Clause::Consulting8 | Clause::Agency12 => LEAVING_CN,
        Clause::ConsultingClosing | Clause::AgencyClosing | Clause::ResaleClosing => CLOSING_CN,

        Clause::Agency1 => "您完全清楚代售模式意味着什么，并同意按这种模式关联合作伙伴。",
        Clause::Agency2 => "按这种模式关联之后，直接与您签约的不再是华为云。由合作伙伴与您签订销售协议，并按照该协议向您承担全部销售责任。这些责任包括但不限于技术咨询、技术支持、服务交付、投诉处理、故障响应和售后服务。",
        Clause::Agency3 => "对于产品质量，华为云以制造商的身份向您负责。对于原厂服务，华为云以服务提供商的身份，按照它与合作伙伴签订的销售协议，向您承担相应的责任。",
        Clause::Agency4 => "按这种模式关联之后，您的账号不再购买华为云的产品和服务，只使用资源。您的账号无权向华为云申请合同、账单和发票，也无权充值。这些服务，您须通过合作伙伴的账号获得。",
        Clause::Agency5 => "如果您用已有的账号关联，该账号下没有用完的现金券会退还给发券方。",
        Clause::Agency6 => "您在订购、开通和使用华为云的产品和服务时遇到的任何问题，都由合作伙伴负责为您解决。",
        Clause::Agency7 => "在使用华为云的产品和服务期间，您与合作伙伴之间的任何纠纷，按双方签订的相关合同和协议处理。",
        Clause::Agency8 | Clause::Resale4 => MEMBERS_CN,
        Clause::Agency9b | Clause::Resale5b => TRANSACTIONS_CN,
        Clause::Agency10 => "为了得到更好的服务，您同意合作伙伴在服务过程中可能把第9条所列的信息披露给第三方。这里的服务包括售前支撑，解决方案的交流、推荐和设计，上云支持，迁移实施，故障处理等。对此有疑问，可以联系您的合作伙伴。",

        Clause::Resale1 => "您完全清楚转售模式意味着什么，并同意按这种模式关联合作伙伴。",
        Clause::Resale2 => "您的账号与合作伙伴的账号成功关联之后，由合作伙伴负责为您提供合同、账务充值、发票和技术支持等服务。华为云按照《华为云用户协议》和相关的服务声明提供标准服务。除此之外，华为云不向您承担任何责任。",
        Clause::Resale3 => "在使用华为云的产品和服务期间，您与合作伙伴之间的任何纠纷，按双方合同的约定处理。",
        Clause::Resale6 => "如果您要解除关联，或者转变关联模式，须经合作伙伴同意。在与合作伙伴就账户余额、交易结算等事项达成一致，并且没有尚未解决的纠纷之后，您才能提出申请。",
    }
}

pub(super) const fn title(which: Instructions) -> &'static str {
    match which {
        Instructions::Reseller => "客户关联华为云合作伙伴须知",
        Instructions::Consulting => "顾问销售客户关联华为云合作伙伴须知",
        Instructions::Agency => "代售客户关联华为云合作伙伴须知",
        Instructions::Resale => "转售客户关联华为云合作伙伴须知",
    }
}

pub(super) const fn link(to: Link) -> &'static str {
    match to {
        Link::PrivacyStatement => "隐私政策声明（英文）",
        Link::CustomerAgreement => "用户协议（英文）",
        Link::EndUserLicense => "最终用户许可协议（英文）",
        Link::PrivacyStatementCn => "隐私政策声明",
        Link::UserAgreementCn => "用户协议",
    }
}
