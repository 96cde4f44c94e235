//! China, agency: 代售.

use partner_association::notice::Clause;

use super::{Duty, china};

pub(super) const DUTIES: &[(Clause, &[Duty])] = &[
    (Clause::AgencyPreamble, china::PREAMBLE),
    (Clause::Agency1, &[
        ("the model is fully understood", "You fully understand the agency model", "您完全清楚代售模式意味着什么"),
        ("agreed: associating in it", "agree to associate with the partner in it", "同意按这种模式关联合作伙伴"),
    ]),
    (Clause::Agency2, &[
        ("from associating in this model on", "Once you are associated in this model", "按这种模式关联之后"),
        ("the vendor is no longer the direct contracting party", "the party you contract with directly is no longer Huawei Cloud", "直接与您签约的不再是华为云"),
        ("the partner concludes a sales agreement with the customer", "Your partner concludes a sales agreement with you", "由合作伙伴与您签订销售协议"),
        ("the partner bears the whole sales responsibility, by that agreement", "as that agreement provides, bears the whole responsibility for the sale towards you", "按照该协议向您承担全部销售责任"),
        ("examples not closed", "This includes but is not limited to", "这些责任包括但不限于"),
        ("technical advice", "technical advice", "技术咨询"),
        ("technical support", "technical support", "技术支持"),
        ("delivery", "delivery of services", "服务交付"),
        ("complaints", "dealing with complaints", "投诉处理"),
        ("faults", "responding to incidents", "故障响应"),
        ("after-sales service", "service after the sale", "售后服务"),
    ]),
    (Clause::Agency3, &[
        ("the vendor, as manufacturer, is liable for the quality of products", "As the manufacturer, Huawei Cloud answers to you for the quality of its products", "对于产品质量，华为云以制造商的身份向您负责"),
        ("the vendor, as service provider, for the original manufacturer's services", "As the service provider, it answers to you for the original manufacturer’s services", "对于原厂服务，华为云以服务提供商的身份"),
        ("by its sales agreement with the partner", "on the terms of the sales agreement it has signed with the partner", "按照它与合作伙伴签订的销售协议，向您承担相应的责任"),
    ]),
    (Clause::Agency4, &[
        ("from associating in this model on", "Once you are associated in this model", "按这种模式关联之后"),
        ("the account no longer buys", "your account no longer buys Huawei Cloud products and services", "您的账号不再购买华为云的产品和服务"),
        ("it only uses resources", "it only uses resources", "只使用资源"),
        ("no right to contracts, bills, invoices from the vendor", "It has no right to request contracts, bills or invoices from Huawei Cloud", "您的账号无权向华为云申请合同、账单和发票"),
        ("no right to top up", "or to be topped up", "也无权充值"),
        ("to be had through the partner's account", "For all of this you must go through the account of your partner", "这些服务，您须通过合作伙伴的账号获得"),
    ]),
    (Clause::Agency5, &[
        ("only an existing account", "If you associate an account you already have", "如果您用已有的账号关联"),
        ("cash coupons not used up", "cash coupons in it that are not used up", "该账号下没有用完的现金券"),
        ("go back to the issuer", "go back to whoever issued them", "会退还给发券方"),
    ]),
    (Clause::Agency6, &[
        ("any problem in ordering, enabling, using", "Any problem that comes up while you order, enable or use Huawei Cloud products and services", "您在订购、开通和使用华为云的产品和服务时遇到的任何问题"),
        ("the partner solves it", "is for your partner to solve for you", "都由合作伙伴负责为您解决"),
    ]),
    (Clause::Agency7, &[
        ("any dispute between customer and partner", "Any dispute between you and your partner", "您与合作伙伴之间的任何纠纷"),
        ("while using the products and services", "during your use of Huawei Cloud products and services", "在使用华为云的产品和服务期间"),
        ("by the contracts and agreements they have signed", "under the relevant contracts and agreements that the two of you have signed", "按双方签订的相关合同和协议处理"),
    ]),
    (Clause::Agency8, china::MEMBERS),
    (Clause::Agency9, china::DISCLOSURE),
    (Clause::Agency9a, china::IDENTITY),
    (Clause::Agency9b, china::TRANSACTIONS),
    (Clause::Agency9c, china::PUBLIC_DATA),
    (Clause::Agency9d, china::RECOMMENDATIONS),
    (Clause::AgencyPrivacy, china::PRIVACY),
    (Clause::Agency10, china::ONWARD),
    (Clause::Agency11, china::ACCOUNTS_ONLY),
    (Clause::Agency12, china::LEAVING),
    (Clause::AgencyClosing, china::CLOSING),
];
