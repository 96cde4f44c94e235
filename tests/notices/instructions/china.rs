//! What the official texts of the China edition say in the same words.

use super::Duty;

pub(super) const PREAMBLE: &[Duty] = &[
    ("concluded with the contracting party of the vendor", "These instructions are agreed between the contracting party of Huawei Cloud", "本须知由华为云的签约方与"),
    ("by the entity the customer represents", "and the entity you represent, such as your company", "您代表的实体（例如您的公司）订立"),
    ("by the customer alone, if no entity is named for account and services", "or you yourself if you have named no entity for your account and services", "如果您没有为账号和服务指定所属的实体，则与您本人订立"),
    ("who signs for an entity declares and warrants to the vendor", "If you accept them for an entity, you declare and warrant to Huawei Cloud", "如果您是代表某个实体接受本须知，您向华为云声明并保证"),
    ("lawful authority to represent it", "that you may lawfully represent it", "您有合法的权限代表该实体"),
    ("lawful authority to bind it to the terms", "may lawfully bind it to these terms", "也有合法的权限使其受这些条款约束"),
    ("read carefully before associating", "Before you associate with a Huawei Cloud partner, read these instructions with care", "关联华为云合作伙伴之前，请您仔细阅读本须知"),
    ("confirm and agree", "confirm them and agree to them", "并确认和认可其内容"),
    ("otherwise neither the vendor nor its affiliates are liable", "If you do not, Huawei Cloud and its affiliates accept no liability", "如果您没有这样做，华为云及其关联公司不承担责任"),
];

pub(super) const MEMBERS: &[Duty] = &[
    ("once associated, and only with member accounts", "If you have member accounts once you are associated", "关联之后，如果您名下有企业子账号"),
    ("the partner's status and operations, examples not closed", "the partner’s state and acts, including but not limited to restriction and freezing", "合作伙伴的相关状态和操作（包括但不限于受限和冻结）"),
    ("customer and members are affected", "affect you and the member accounts associated under you", "会影响您和您名下关联的企业子账号"),
    ("the customer manages the members", "You are to manage your member accounts", "管理企业子账号"),
    ("the customer informs the members", "and to tell them what this means for them", "把相关影响告知它们，是您的责任"),
    ("any dispute from the partner's operations and the like", "Disputes of any kind that come from the partner’s acts or the like", "因合作伙伴的操作等引起的任何争议"),
    ("settled among the three by negotiation", "are for you, your member accounts and the partner to settle among yourselves by negotiation", "由您、您的企业子账号和合作伙伴自行协商解决"),
    ("no loss and no liability of the vendor", "Huawei Cloud bears no loss and no liability that arises from this", "由此产生的任何损失和责任，华为云都不承担"),
];

pub(super) const DISCLOSURE: &[Duty] = &[
    ("purpose of the disclosure", "So that the partner can serve you effectively", "为了让合作伙伴有效地为您服务"),
    ("agreed: the vendor discloses", "you agree that Huawei Cloud discloses the following about you", "您同意华为云将以下与您有关的信息披露给"),
    ("to the associated partner", "to your partner", "您的合作伙伴"),
    ("or its general distributor, if any, or both", "to the distributor your partner is associated with (if there is one), or to both", "或与其关联的总经销商（如有），或同时披露给两者"),
];

pub(super) const IDENTITY: &[Duty] = &[
    ("personal information uploaded to the website on registering", "personal data that you gave the Huawei Cloud website when you registered your account", "您注册账号时提交给华为云官网的个人信息"),
    ("account name", "account name", "账号名"),
    ("customer name", "customer name", "客户名称"),
    ("contact person's name", "contact person’s name", "联系人姓名"),
    ("contact information, examples not closed", "contact details (including but not limited to mobile, telephone and email)", "联系方式（包括但不限于手机、电话和电子邮箱）"),
    ("associated partner account", "the associated partner account", "所关联的合作伙伴账号"),
    ("the list is not closed", "such as account name", "例如账号名"),
];

/// Consumption is not named.
pub(super) const TRANSACTIONS: &[Duty] = &[
    ("orders placed with the vendor", "your purchase orders with Huawei Cloud", "您向华为云购买时的订单"),
    ("other necessary transaction information, not closed", "other necessary transaction data, including but not limited to", "其他必要的交易信息，包括但不限于"),
    ("orders, resources, stored-value cards", "orders, resources, amounts on stored-value cards", "订单、资源、储值卡金额"),
    ("bills, discounts, arrears, write-offs", "bills, discounts, arrears and amounts written off", "账单、折扣、欠费和核销金额"),
];

pub(super) const PUBLIC_DATA: &[Duty] = &[
    ("made public by the customer, obtained through public channels", "information you have made public, taken from public channels", "从公开渠道取得的、您已经公开的信息"),
    ("basic information on the enterprise", "basic data on the company", "企业基本信息"),
    ("information on its cloud", "its use of the cloud", "上云信息"),
    ("its development", "its development", "公司发展信息"),
    ("intellectual property", "intellectual property", "知识产权"),
    ("relationship charts, examples not closed", "relationship charts (including but not limited to charts", "关系图谱（包括但不限于"),
    ("charts of the enterprise's structure", "of its structure", "企业架构图"),
    ("charts of shareholdings", "its shareholdings", "股权结构图"),
    ("charts of ownership, seen through", "its ownership through every level", "股权穿透图"),
    ("charts of enterprise relations", "its relations with other companies", "企业关系图"),
    ("the list is not closed", "such as basic data", "例如企业基本信息"),
];

pub(super) const RECOMMENDATIONS: &[Duty] = &[
    ("personalized recommendations by the vendor", "what Huawei Cloud recommends to you personally", "华为云为您做的个性化推荐"),
    ("examples not closed", "including but not limited to", "包括但不限于"),
    ("products of interest", "products that may interest you", "您可能感兴趣的产品"),
    ("knowledge", "knowledge recommendations", "知识推荐"),
    ("marketing", "marketing", "营销信息"),
    ("solutions", "solutions", "解决方案"),
    ("industry cases", "industry cases", "行业案例"),
];

pub(super) const PRIVACY: &[Duty] = &[
    ("privacy matters to the vendor, and is fully respected", "knows well what your privacy means to you, and fully respects it", "明白隐私对您有多重要，也充分尊重您的隐私"),
    ("that is what the vendor says", "Huawei Cloud states that", "华为云表示"),
    ("uploaded personal information", "the personal data you give it", "对于您提交的个人信息"),
    ("necessary security measures", "with the security measures needed", "采取必要的安全措施"),
    ("protected as the privacy policy says", "as its privacy policy provides", "按照其隐私保护政策加以保护"),
    ("where the privacy statement is", "Its privacy statement says more", "详见其隐私政策声明"),
];

/// The number of the clause with the data is checked where the rows are used.
pub(super) const ONWARD: &[Duty] = &[
    ("agreed: the partner may, while it serves", "You agree that your partner", "您同意合作伙伴在服务过程中可能"),
    ("for better services", "so as to serve you better", "为了得到更好的服务"),
    ("what the clause before lists", "disclose the information in clause", "条所列的信息"),
    ("disclose to third parties", "to third parties while it serves you", "披露给第三方"),
    ("services, examples not closed", "Serving you includes", "这里的服务包括"),
    ("pre-sales support", "support before a sale", "售前支撑"),
    ("exchange, recommendation and design of solutions", "discussing, recommending and designing solutions", "解决方案的交流、推荐和设计"),
    ("support for moving to the cloud", "help with moving to the cloud", "上云支持"),
    ("migration", "carrying out migrations", "迁移实施"),
    ("faults, and more", "dealing with incidents, and more", "故障处理等"),
    ("questions go to the partner", "If you have questions about this, you can contact your partner", "对此有疑问，可以联系您的合作伙伴"),
];

pub(super) const ACCOUNTS_ONLY: &[Duty] = &[
    ("a tie of accounts only", "Associating means here only that your account and the partner’s are tied", "本须知所说的关联，只是把您的账号与合作伙伴的账号联系起来"),
    ("the partner does not own the account", "It does not mean that the partner owns your account", "这不意味着您的账号归合作伙伴所有"),
    ("no joint venture, no employment", "nor that there is a joint venture or an employment between the two of you", "也不意味着双方之间有合资或聘用关系"),
    ("no business organization of any kind", "or a formal business organization of any kind", "或者成立了任何形式的正式商业组织"),
];

pub(super) const LEAVING: &[Duty] = &[
    ("leaving, or changing the model", "If you later want to leave the partner, or to change the association model", "如果您以后要解除关联，或者转变关联模式"),
    ("balance, settlement and the like agreed first", "you must first have agreed with the partner on the account balance, the settlement of transactions and the like", "须先与合作伙伴就账户余额、交易结算等事项达成一致"),
    ("no unresolved dispute", "no dispute may be left open", "双方之间没有尚未解决的纠纷"),
    ("requested on the website", "Then apply for it on the Huawei Cloud website", "然后才能在华为云官网提出申请"),
];

pub(super) const CLOSING: &[Duty] = &[
    ("the vendor may modify these instructions", "Huawei Cloud may issue changed versions of these instructions", "华为云可能修改本须知"),
    ("agreements, documents and policies they mention too", "and of the agreements, documents and policies they mention", "以及其中提到的协议、文件和政策"),
    ("by posting", "by putting them on its website", "在网站上发布新版本"),
    ("or by announcement, pop-up or otherwise", "or by telling you in another way, such as an announcement or a pop-up", "或者以公告、弹窗等其他方式通知您"),
    ("effective on posting or notification", "A change takes effect once it is posted or you are told", "修改在发布或通知之后生效"),
    ("unless provided otherwise", "unless the new version, document or policy says otherwise", "除非新的版本、文件或政策另有规定"),
    ("the customer reviews the terms regularly", "You are to look at these terms online regularly", "您需要定期上网查看这些条款"),
    ("going on, with the services or by subscribing through the partner", "If you go on using the services, or subscribe to Huawei Cloud services through the partner, after a change has taken effect", "修改生效后，如果您继续使用服务，或者通过合作伙伴订阅华为云服务"),
    ("is acceptance", "you are taken to accept it", "即视为您接受修改"),
];
