//! China, resale: 转售.

use partner_association::notice::Clause;

use super::{Duty, china};

pub(super) const DUTIES: &[(Clause, &[Duty])] = &[
    (Clause::ResalePreamble, china::PREAMBLE),
    (Clause::Resale1, &[
        ("the model is fully understood", "You fully understand the resale model", "您完全清楚转售模式意味着什么"),
        ("agreed: associating in it", "agree to associate with the partner in it", "同意按这种模式关联合作伙伴"),
    ]),
    (Clause::Resale2, &[
        ("once the accounts are associated", "Once your account is associated with the partner’s", "您的账号与合作伙伴的账号成功关联之后"),
        ("the partner provides services, examples not closed", "the partner is responsible for services to you such as", "由合作伙伴负责为您提供"),
        ("contracts", "contracts", "合同"),
        ("top-up", "account top-ups", "账务充值"),
        ("invoices", "invoices", "发票"),
        ("technical support", "technical support", "技术支持等服务"),
        ("the vendor gives its standard service", "Huawei Cloud provides the standard services", "提供标准服务"),
        ("by user agreement and service statements", "under the Huawei Cloud user agreement and the relevant service statements", "华为云按照《华为云用户协议》和相关的服务声明"),
        ("and is liable for nothing else", "Beyond that it has no liability to you of any kind", "除此之外，华为云不向您承担任何责任"),
    ]),
    (Clause::Resale3, &[
        ("any dispute between customer and partner", "Any dispute between you and the partner", "您与合作伙伴之间的任何纠纷"),
        ("while using the products and services", "during your use of Huawei Cloud products and services", "在使用华为云的产品和服务期间"),
        ("by the contract between the two", "is dealt with as your contract with the partner provides", "按双方合同的约定处理"),
    ]),
    (Clause::Resale4, china::MEMBERS),
    (Clause::Resale5, china::DISCLOSURE),
    (Clause::Resale5a, china::IDENTITY),
    (Clause::Resale5b, china::TRANSACTIONS),
    (Clause::Resale5c, china::PUBLIC_DATA),
    (Clause::Resale5d, china::RECOMMENDATIONS),
    (Clause::ResalePrivacy, china::PRIVACY),
    (Clause::Resale6, &[
        ("leaving, or changing the model", "If you want to leave the partner, or to change the association model", "如果您要解除关联，或者转变关联模式"),
        ("the partner's consent", "you need the partner’s consent", "须经合作伙伴同意"),
        ("balance, settlement and the like agreed", "once you have agreed with the partner on the account balance, the settlement of transactions and the like", "在与合作伙伴就账户余额、交易结算等事项达成一致"),
        ("no unresolved dispute", "no dispute is left open", "没有尚未解决的纠纷"),
        ("only then requested", "You may apply to leave or to change once", "您才能提出申请"),
    ]),
    (Clause::ResaleClosing, china::CLOSING),
];
