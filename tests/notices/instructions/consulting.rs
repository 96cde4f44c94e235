//! China, consulting: 顾问销售.

use partner_association::notice::Clause;

use super::{Duty, china};

pub(super) const DUTIES: &[(Clause, &[Duty])] = &[
    (Clause::ConsultingPreamble, china::PREAMBLE),
    (Clause::Consulting1, &[
        ("the model is fully understood", "You fully understand the consulting model", "您完全清楚顾问销售模式意味着什么"),
        ("agreed: associating in it", "agree to associate with the partner in it", "同意按这种模式关联合作伙伴"),
        ("the partner can be looked up on the website with the account", "To look up information about the partner you are associated with, sign in to the Huawei Cloud website with your account", "要查询您所关联合作伙伴的信息，请用您的账号登录华为云官网"),
    ]),
    (Clause::Consulting2, &[
        ("from associating in this model on", "Once you are associated in this model", "按这种模式关联之后"),
        ("the vendor stays the direct contracting party", "the party you contract with directly is still Huawei Cloud", "直接与您签约的仍然是华为云"),
        ("the customer pays the vendor, by consumption", "You pay it for the cloud resources used under your account", "您按账号下云资源的消费情况向华为云付款"),
        ("the vendor issues sales invoices and bills", "it issues the sales invoices and the bills to you", "销售发票和账单由华为云提供给您"),
        ("the vendor answers for sale, delivery, service", "Huawei Cloud answers to you for sale, delivery and service", "销售、交付和服务方面的责任，由华为云"),
        ("by the user agreement", "as the user agreement of its website provides", "按照其官网的用户协议向您承担"),
    ]),
    (Clause::Consulting3, &[
        ("the partner may be asked to pay the vendor for the customer", "You may ask your partner to pay Huawei Cloud for your cloud resources in your place", "您可以申请让合作伙伴替您向华为云支付云资源的费用"),
        ("the customer stays liable to pay", "The payment remains your liability", "付款的责任仍然在您"),
        ("if the partner has not completed it, the vendor may require it of the customer", "if the partner has not completed it, Huawei Cloud may require you to pay", "如果合作伙伴没有完成支付，华为云有权要求您付款"),
        ("the vendor still answers for the sale", "When the partner pays for you, it is still Huawei Cloud that answers to you for the sale", "由合作伙伴代付时，向您承担销售责任的仍然是华为云"),
        ("the vendor stays out of the settling between the two", "How you and the partner settle the money is between the two of you; Huawei Cloud takes no part in it", "您与合作伙伴之间怎样结算资金，华为云不介入"),
    ]),
    (Clause::Consulting4, china::DISCLOSURE),
    (Clause::Consulting4a, china::IDENTITY),
    (Clause::Consulting4b, &[
        ("orders placed with the vendor", "your purchase orders with Huawei Cloud", "您向华为云购买时的订单"),
        ("other necessary transaction information, not closed", "other necessary transaction data, including but not limited to", "其他必要的交易信息，包括但不限于"),
        ("orders, resources, consumption, stored-value cards", "orders, resources, consumption, amounts on stored-value cards", "订单、资源、消费、储值卡金额"),
        ("bills, discounts, arrears, write-offs", "bills, discounts, arrears and amounts written off", "账单、折扣、欠费和核销金额"),
    ]),
    (Clause::Consulting4c, china::PUBLIC_DATA),
    (Clause::Consulting4d, china::RECOMMENDATIONS),
    (Clause::ConsultingPrivacy, china::PRIVACY),
    (Clause::Consulting5, china::ONWARD),
    (Clause::Consulting6, &[
        ("the partner owes partner services, not closed", "Your partner has the duty to provide partner services to you, including but not limited to", "合作伙伴有义务为您提供伙伴服务，包括但不限于"),
    ]),
    (Clause::Consulting6a, &[
        ("sales advice", "sales advice", "销售方面的咨询"),
        ("technical support", "technical support", "技术支持"),
    ]),
    (Clause::Consulting6b, &[
        ("help with getting and using the vendor's products and services", "helping you to get and use Huawei Cloud products and services", "帮助您获取和使用华为云的产品和服务"),
    ]),
    (Clause::Consulting6c, &[
        ("help with after-sales problems", "helping you with problems after the sale", "帮助您处理售后问题"),
    ]),
    (Clause::Consulting6d, &[
        ("help with managing effectively what was bought", "helping you to manage effectively the cloud products and services you have bought", "帮助您有效地管理已经购买的云产品和服务"),
    ]),
    (Clause::ConsultingFees, &[
        ("the fees for the partner services are the vendor's", "The fees for these partner services are borne by Huawei Cloud", "这些伙伴服务的费用由华为云承担"),
        ("which pays them to the partner", "which pays them to your partner", "由华为云付给您的合作伙伴"),
    ]),
    (Clause::Consulting7, china::ACCOUNTS_ONLY),
    (Clause::Consulting8, china::LEAVING),
    (Clause::ConsultingClosing, china::CLOSING),
];
