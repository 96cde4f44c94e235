//! International, reseller.

use partner_association::notice::Clause;

use super::Duty;

pub(super) const DUTIES: &[(Clause, &[Duty])] = &[
    (Clause::ResellerPreamble, &[
        ("read carefully beforehand", "Read these instructions with care before", "在关联华为云合作伙伴之前，请仔细阅读"),
        ("otherwise neither the vendor nor its associated companies are liable", "If you do not, Huawei Cloud and its affiliates accept no liability", "如果您没有这样做，华为云及其关联公司不承担责任"),
    ]),
    (Clause::Reseller1, &[
        ("from associating on", "Once you are associated", "关联之后"),
        ("the partner is responsible", "the partner is responsible for", "和各项操作由合作伙伴负责"),
        ("contracts", "contracts", "合同"),
        ("invoices", "invoices", "发票"),
        ("settlement", "settlement", "结算"),
        ("technical assistance", "technical help", "技术支持"),
        ("operations, examples not closed", "Operations include", "操作包括但不限于"),
        ("placing orders for the customer", "placing orders", "代您下单"),
        ("operation and maintenance for the customer", "maintenance work (O&M) on your behalf", "和运维"),
        ("freezing the account", "freezing your account", "冻结和恢复您的账号"),
        ("restoring the account", "restoring it", "恢复您的账号"),
        ("freezing resources", "freezing resources, and more", "冻结资源"),
    ]),
    (Clause::Reseller2, &[
        ("only with member accounts", "If you have member accounts", "如果您名下有企业子账号"),
        ("the partner account's status counts", "the state of the partner’s account", "合作伙伴账号的状态"),
        ("operations on it count, examples not closed", "what is done with it, such as restricting or freezing", "对其进行的操作（包括但不限于受限和冻结）"),
        ("customer and members are affected", "affect you and them", "会影响您和您的企业子账号"),
        ("the customer manages the members", "Managing your members", "管理企业子账号"),
        ("the customer informs the members", "telling them what this means for them, is up to you", "告知相关影响，是您的责任"),
        ("disputes from either side's status and operations", "Disputes that come from your or the partner’s state or acts", "因您或合作伙伴的状态和操作引起的争议"),
        ("settled among the three by negotiation", "for you, your members and the partner to negotiate", "由您、您的企业子账号和合作伙伴协商解决"),
        ("no liability of the vendor", "Huawei Cloud is not liable for any loss or liability that follows", "由此产生的损失和责任，华为云不承担"),
    ]),
    (Clause::Reseller3, &[
        ("purpose of the disclosure", "To be served better and faster by your partner", "为了让合作伙伴更好、更高效地为您服务"),
        ("understood and agreed", "you agree, knowing what it means", "您知悉并同意"),
        ("the vendor may disclose", "Huawei Cloud may disclose", "华为云可以"),
        ("to the partner or its distributor, if any", "to it, and to its distributor if there is one", "向合作伙伴及其总经销商（如有）披露"),
    ]),
    (Clause::Reseller3a, &[
        ("personal information on the website", "your personal data on the Huawei Cloud website", "您在华为云网站上的个人信息"),
        ("account name", "the names of your account", "账号名"),
        ("company name", "and company", "公司名称"),
        ("contact person's name", "the contact person", "联系人"),
        ("contact information, examples not closed", "contact details (mobile, telephone, email and others)", "联系方式（手机、电话、电子邮箱等）"),
        ("associated partner account", "the associated partner account", "所关联的合作伙伴账号"),
    ]),
    (Clause::Reseller3b, &[
        ("order information", "your orders", "您在华为云的订单"),
        ("necessary transaction information", "the transaction data needed", "必要的交易信息"),
        ("orders, bills, arrears, not closed", "such as orders, bills and arrears", "包括但不限于订单、账单和欠费"),
    ]),
    (Clause::Reseller3c, &[
        ("personalized recommendations", "what Huawei Cloud recommends to you personally", "华为云为您做的个性化推荐"),
        ("products and services, solutions, cases, marketing, not closed", "such as solutions, products and services, industry cases and marketing that may interest you", "例如您可能感兴趣的解决方案、产品和服务、行业案例、营销信息"),
    ]),
    (Clause::ResellerPrivacy, &[
        ("privacy matters to the vendor", "Huawei Cloud states that it knows what your privacy means to you", "华为云表示了解隐私对您的重要性"),
        ("physical, management, technical measures", "protects your personal data with suitable physical, organizational and technical measures", "采取适当的物理、管理和技术措施保护您的个人信息"),
        ("where the privacy policy is", "Its privacy statement says more", "详见其隐私政策声明"),
        ("contracting party: My Account prevails", "Where that page and My Account show different contracting parties, My Account counts", "如果该页面显示的签约方与“我的账号”不一致，以“我的账号”为准"),
    ]),
    (Clause::Reseller4, &[
        ("disputes between customer and partner", "A dispute between you and the partner", "您与合作伙伴之间的争议"),
        ("by the agreement between the two", "under the agreement you two have made", "按双方签订的协议解决"),
    ]),
    (Clause::Reseller5, &[
        ("cash coupons the customer has", "Your cash coupons", "您的代金券"),
        ("only for spending before", "only for what you spent before you associated", "只能用于抵扣关联之前的消费"),
    ]),
    (Clause::Reseller6, &[
        ("leaving takes an agreement", "To leave, come to an agreement with the partner", "如果您想解除关联，需要与合作伙伴达成一致"),
        ("settlement agreed before leaving", "agree with it on settling the account before the tie ends", "在解除之前与其商定账务如何结算"),
    ]),
    (Clause::Reseller7, &[
        ("the partner withdraws from a program", "If your partner leaves a partner program", "如果您的合作伙伴退出合作伙伴计划"),
        ("or the vendor ends the cooperation", "or Huawei Cloud stops working with it", "或者华为云终止与其合作"),
        ("agreed: the vendor may", "you agree that Huawei Cloud may", "您同意华为云有权"),
        ("end the association", "end the tie", "解除您与该合作伙伴的关联"),
        ("contract directly", "contract with you directly", "直接与您签约"),
        ("associate with another partner", "associate you with another partner", "将您关联到其他合作伙伴"),
    ]),
    (Clause::Reseller8, &[
        ("matters not covered, examples not closed", "What is not settled here, such as limits of liability, security and data protection", "本须知未涉及的事项，例如责任限制、安全和数据保护"),
        ("the end user license agreement applies", "is governed by the Huawei Cloud End User License Agreement", "适用《华为云最终用户许可协议》"),
        ("contracting party: My Account prevails", "Where that page and My Account show different contracting parties, My Account counts", "如果该页面显示的签约方与“我的账号”不一致，以“我的账号”为准"),
    ]),
    (Clause::ResellerClosing, &[
        ("the vendor may modify at any time at its discretion", "whenever it sees fit", "华为云可以随时自行决定修改本须知"),
        ("the instructions, and the documents and policies they reference", "may change these instructions, and the documents and policies they refer to", "修改本须知以及其中提到的文件和政策"),
        ("by posting", "by putting a new version on its website", "在网站上发布新版本"),
        ("or by notifying otherwise", "or telling you in another way", "以其他方式通知您"),
        ("effective on posting or notification", "A change takes effect then", "修改在发布或通知时生效"),
        ("unless indicated otherwise", "unless the new text says otherwise", "除非新版本另有说明"),
        ("the customer reviews the terms regularly", "You are to look at the terms on the website regularly", "您需要定期在网站上查看这些条款"),
        ("going on, with the services or by subscribing through the partner", "If you go on using the services, or subscribing to them through the partner", "如果您继续使用服务，或者继续通过合作伙伴订购服务"),
        ("is acceptance", "you accept it", "即视为您接受修改"),
    ]),
];
