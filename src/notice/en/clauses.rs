//! The instructions, clause by clause, in words of our own.

use crate::notice::{Clause, Instructions, Link};

// What the official texts of the China edition say in the same words is said in the same words here, too.
const PREAMBLE_CN: &str = "These instructions are agreed between the contracting party of Huawei Cloud and the entity you represent, such as your company, or you yourself if you have named no entity for your account and services. If you accept them for an entity, you declare and warrant to Huawei Cloud that you may lawfully represent it, and may lawfully bind it to these terms. Before you associate with a Huawei Cloud partner, read these instructions with care, confirm them and agree to them. If you do not, Huawei Cloud and its affiliates accept no liability.";
const MEMBERS_CN: &str = "If you have member accounts once you are associated, the partner’s state and acts, including but not limited to restriction and freezing, affect you and the member accounts associated under you. You are to manage your member accounts, and to tell them what this means for them. Disputes of any kind that come from the partner’s acts or the like are for you, your member accounts and the partner to settle among yourselves by negotiation. Huawei Cloud bears no loss and no liability that arises from this.";
const DISCLOSURE_CN: &str = "So that the partner can serve you effectively, you agree that Huawei Cloud discloses the following about you to your partner, to the distributor your partner is associated with (if there is one), or to both:";
const IDENTITY_CN: &str = "personal data that you gave the Huawei Cloud website when you registered your account, such as account name, customer name, contact person’s name, contact details (including but not limited to mobile, telephone and email) and the associated partner account;";
const TRANSACTIONS_CN: &str = "your purchase orders with Huawei Cloud, and other necessary transaction data, including but not limited to orders, resources, amounts on stored-value cards, bills, discounts, arrears and amounts written off;";
const PUBLIC_DATA_CN: &str = "information you have made public, taken from public channels, such as basic data on the company, its use of the cloud, its development, intellectual property and relationship charts (including but not limited to charts of its structure, its shareholdings, its ownership through every level, and its relations with other companies);";
const RECOMMENDATIONS_CN: &str = "what Huawei Cloud recommends to you personally, including but not limited to products that may interest you, knowledge recommendations, marketing, solutions and industry cases.";
const PRIVACY_CN: &str = "Huawei Cloud states that it knows well what your privacy means to you, and fully respects it. It protects the personal data you give it with the security measures needed, and as its privacy policy provides. Its privacy statement says more.";
const ACCOUNTS_ONLY_CN: &str = "Associating means here only that your account and the partner’s are tied. It does not mean that the partner owns your account, nor that there is a joint venture or an employment between the two of you, or a formal business organization of any kind.";
const LEAVING_CN: &str = "If you later want to leave the partner, or to change the association model, you must first have agreed with the partner on the account balance, the settlement of transactions and the like, and no dispute may be left open. Then apply for it on the Huawei Cloud website.";
const CLOSING_CN: &str = "Huawei Cloud may issue changed versions of these instructions, and of the agreements, documents and policies they mention, by putting them on its website or by telling you in another way, such as an announcement or a pop-up. A change takes effect once it is posted or you are told, unless the new version, document or policy says otherwise. You are to look at these terms online regularly. If you go on using the services, or subscribe to Huawei Cloud services through the partner, after a change has taken effect, you are taken to accept it.";

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

        Clause::ConsultingPreamble | Clause::AgencyPreamble | Clause::ResalePreamble => PREAMBLE_CN,
        Clause::Consulting1 => "You fully understand the consulting model, and agree to associate with the partner in it. To look up information about the partner you are associated with, sign in to the Huawei Cloud website with your account.",
        Clause::Consulting2 => "Once you are associated in this model, the party you contract with directly is still Huawei Cloud. You pay it for the cloud resources used under your account, and it issues the sales invoices and the bills to you. Huawei Cloud answers to you for sale, delivery and service, as the user agreement of its website provides.",
        Clause::Consulting3 => "You may ask your partner to pay Huawei Cloud for your cloud resources in your place. The payment remains your liability: if the partner has not completed it, Huawei Cloud may require you to pay. When the partner pays for you, it is still Huawei Cloud that answers to you for the sale. How you and the partner settle the money is between the two of you; Huawei Cloud takes no part in it.",
        Clause::Consulting4 | Clause::Agency9 | Clause::Resale5 => DISCLOSURE_CN,
        Clause::Consulting4a | Clause::Agency9a | Clause::Resale5a => IDENTITY_CN,
        Clause::Consulting4b => "your purchase orders with Huawei Cloud, and other necessary transaction data, including but not limited to orders, resources, consumption, amounts on stored-value cards, bills, discounts, arrears and amounts written off;",
        Clause::Consulting4c | Clause::Agency9c | Clause::Resale5c => PUBLIC_DATA_CN,
        Clause::Consulting4d | Clause::Agency9d | Clause::Resale5d => RECOMMENDATIONS_CN,
        Clause::ConsultingPrivacy | Clause::AgencyPrivacy | Clause::ResalePrivacy => PRIVACY_CN,
        Clause::Consulting5 => "You agree that your partner, so as to serve you better, may disclose the information in clause 4 to third parties while it serves you. Serving you includes support before a sale, discussing, recommending and designing solutions, help with moving to the cloud, carrying out migrations, dealing with incidents, and more. If you have questions about this, you can contact your partner.",
        Clause::Consulting6 => "Your partner has the duty to provide partner services to you, including but not limited to:",
        Clause::Consulting6a => "sales advice and technical support;",
        Clause::Consulting6b => "helping you to get and use Huawei Cloud products and services;",
        Clause::Consulting6c => "helping you with problems after the sale;",
        Clause::Consulting6d => "helping you to manage effectively the cloud products and services you have bought.",
        Clause::ConsultingFees => "The fees for these partner services are borne by Huawei Cloud, which pays them to your partner.",
        Clause::Consulting7 | Clause::Agency11 => ACCOUNTS_ONLY_CN,
        Clause::Consulting8 | Clause::Agency12 => LEAVING_CN,
        Clause::ConsultingClosing | Clause::AgencyClosing | Clause::ResaleClosing => CLOSING_CN,

        Clause::Agency1 => "You fully understand the agency model, and agree to associate with the partner in it.",
        Clause::Agency2 => "Once you are associated in this model, the party you contract with directly is no longer Huawei Cloud. Your partner concludes a sales agreement with you and, as that agreement provides, bears the whole responsibility for the sale towards you. This includes but is not limited to technical advice, technical support, delivery of services, dealing with complaints, responding to incidents, and service after the sale.",
        Clause::Agency3 => "As the manufacturer, Huawei Cloud answers to you for the quality of its products. As the service provider, it answers to you for the original manufacturer’s services, on the terms of the sales agreement it has signed with the partner.",
        Clause::Agency4 => "Once you are associated in this model, your account no longer buys Huawei Cloud products and services; it only uses resources. It has no right to request contracts, bills or invoices from Huawei Cloud, or to be topped up. For all of this you must go through the account of your partner.",
        Clause::Agency5 => "If you associate an account you already have, cash coupons in it that are not used up go back to whoever issued them.",
        Clause::Agency6 => "Any problem that comes up while you order, enable or use Huawei Cloud products and services is for your partner to solve for you.",
        Clause::Agency7 => "Any dispute between you and your partner during your use of Huawei Cloud products and services is dealt with under the relevant contracts and agreements that the two of you have signed.",
        Clause::Agency8 | Clause::Resale4 => MEMBERS_CN,
        Clause::Agency9b | Clause::Resale5b => TRANSACTIONS_CN,
        Clause::Agency10 => "You agree that your partner, so as to serve you better, may disclose the information in clause 9 to third parties while it serves you. Serving you includes support before a sale, discussing, recommending and designing solutions, help with moving to the cloud, carrying out migrations, dealing with incidents, and more. If you have questions about this, you can contact your partner.",

        Clause::Resale1 => "You fully understand the resale model, and agree to associate with the partner in it.",
        Clause::Resale2 => "Once your account is associated with the partner’s, the partner is responsible for services to you such as contracts, account top-ups, invoices and technical support. Huawei Cloud provides the standard services, under the Huawei Cloud user agreement and the relevant service statements. Beyond that it has no liability to you of any kind.",
        Clause::Resale3 => "Any dispute between you and the partner during your use of Huawei Cloud products and services is dealt with as your contract with the partner provides.",
        Clause::Resale6 => "If you want to leave the partner, or to change the association model, you need the partner’s consent. You may apply to leave or to change once you have agreed with the partner on the account balance, the settlement of transactions and the like, and no dispute is left open.",
    }
}

pub(super) const fn title(which: Instructions) -> &'static str {
    match which {
        Instructions::Reseller => "Instructions for Associating with a Huawei Cloud Partner",
        Instructions::Consulting => "Instructions for Consulting Customers on Associating with a Huawei Cloud Partner",
        Instructions::Agency => "Instructions for Agency Customers on Associating with a Huawei Cloud Partner",
        Instructions::Resale => "Instructions for Resale Customers on Associating with a Huawei Cloud Partner",
    }
}

pub(super) const fn link(to: Link) -> &'static str {
    match to {
        Link::PrivacyStatement => "Privacy statement",
        Link::CustomerAgreement => "Customer Agreement",
        Link::EndUserLicense => "End User License Agreement",
        Link::PrivacyStatementCn => "Privacy statement (in Chinese)",
        Link::UserAgreementCn => "User agreement (in Chinese)",
    }
}
