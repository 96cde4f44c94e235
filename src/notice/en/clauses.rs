//! The instructions, clause by clause, in words of our own.

use crate::notice::{Clause, Instructions, Link};

pub(super) const fn clause(part: Clause) -> &'static str {
    match part {
        Clause::ResellerPreamble => "Read these instructions with care before you associate with a Huawei Cloud partner. If you do not, Huawei Cloud and its affiliates accept no liability.",
        Clause::Reseller1 => "Once you are associated, the partner is responsible for contracts, invoices, settlement, technical help and operations. Operations include placing orders and maintenance work (O&M) on your behalf, freezing your account, restoring it, freezing resources, and more.",
        Clause::Reseller2 => "If you have member accounts, the state of the partner’s account and what is done with it, such as restricting or freezing, affect you and them. Managing your members, and telling them what this means for them, is up to you. Disputes that come from your or the partner’s state or acts are for you, your members and the partner to negotiate. Huawei Cloud is not liable for any loss or liability that follows.",
        Clause::Reseller3 => "To be served better and faster by your partner, you agree, knowing what it means, that Huawei Cloud may disclose to it, and to its distributor if there is one:",
        Clause::Reseller3a => "your personal data on the Huawei Cloud website, such as the names of your account and company, the contact person, contact details (mobile, telephone, email and others) and the associated partner account;",
        Clause::Reseller3b => "your orders and the transaction data needed, such as orders, bills and arrears;",
        Clause::Reseller3c => "what Huawei Cloud recommends to you personally, such as solutions, products and services, industry cases and marketing that may interest you.",
        Clause::ResellerPrivacy => "Huawei Cloud states that it knows what your privacy means to you and protects your personal data with suitable physical, organizational and technical measures. Its privacy statement says more. Where that page and My Account show different contracting parties, My Account counts.",
        Clause::Reseller4 => "A dispute between you and the partner is settled under the agreement you two have made.",
        Clause::Reseller5 => "Your cash coupons can pay only for what you spent before you associated.",
        Clause::Reseller6 => "To leave, come to an agreement with the partner, and agree with it on settling the account before the tie ends.",
        Clause::Reseller7 => "If your partner leaves a partner program, or Huawei Cloud stops working with it, you agree that Huawei Cloud may end the tie, contract with you directly, or associate you with another partner.",
        Clause::Reseller8 => "What is not settled here, such as limits of liability, security and data protection, is governed by the Huawei Cloud End User License Agreement. Where that page and My Account show different contracting parties, My Account counts.",
        Clause::ResellerClosing => "Huawei Cloud may change these instructions, and the documents and policies they refer to, whenever it sees fit, by putting a new version on its website or telling you in another way. A change takes effect then, unless the new text says otherwise. You are to look at the terms on the website regularly. If you go on using the services, or subscribing to them through the partner, after a change has taken effect, you accept it.",
    }
}

pub(super) const fn title(which: Instructions) -> &'static str {
    match which {
        Instructions::Reseller => "Instructions for Associating with a Huawei Cloud Partner",
    }
}

pub(super) const fn link(to: Link) -> &'static str {
    match to {
        Link::PrivacyStatement => "Privacy statement",
        Link::EndUserLicense => "End User License Agreement",
    }
}
