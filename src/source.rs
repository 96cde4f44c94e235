//! The documents the rules come from, one constant each, under the keys that rules, tests and the
//! README use.

use crate::named::named;

/// Declares each document once: variant, key, title, date, language, address.
macro_rules! sources {
    ($($variant:ident = $key:literal, $title:literal, $date:expr, $language:literal, $address:literal;)+) => {
        named! {
            /// A document that a rule, a notice, a consequence or a reading rests on.
            pub enum Source { $(#[doc = concat!($title, ".")] $variant = $key,)+ }
        }

        impl Source {
            /// What is known about the document.
            #[must_use]
            pub const fn document(self) -> Document<'static> {
                let (title, date, language, address): (_, Option<&str>, _, _) = match self {
                    $(Self::$variant => ($title, $date, $language, $address),)+
                };
                Document { title, date, language, address }
            }
        }
    };
}

/// What is known about a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Document<'w> {
    /// Its title, in English and in our words.
    pub title: &'w str,
    /// The date printed on it, `YYYY-MM-DD`, if one is.
    pub date: Option<&'w str>,
    /// Its language, as a BCP 47 tag.
    pub language: &'w str,
    /// Its official address; of a help-search page, which quotes several documents, where it was read.
    pub address: &'w str,
}

sources! {
    S0 = "S0", "What customers should know before associating with a partner: three models", None, "zh-CN",
        "https://support.huaweicloud.com/bp_usernotice/index.html";
    S1 = "S1", "Instructions for Associating with a HUAWEI CLOUD Partner", Some("2024-01-30"), "en",
        "https://support.huaweicloud.com/intl/en-us/bp_usernotice/index.html";
    S2 = "S2", "Partner help, search results: adjusting, models, refunds, incentives", None, "zh-CN",
        "https://support.huaweicloud.com/usermanual-bpconsole/";
    S3 = "S3", "Requesting Association with a Partner", Some("2024-08-29"), "en",
        "https://support.huaweicloud.com/intl/en-us/usermanual-account/en-us_topic_0045531772.html";
    IntlConditionsZh = "I-COND-ZH", "Requesting Association with a Partner (Chinese page)", Some("2024-10-24"), "zh-CN",
        "https://support.huaweicloud.com/intl/zh-cn/usermanual-bpconsole/zh-cn_topic_0045531772.html";
    IntlFailures = "I-FAIL", "Managing Invited Customers: association failures", Some("2025-11-28"), "en",
        "https://support.huaweicloud.com/intl/en-us/usermanual-bpconsole/dp_050201.html";
    IntlInvite = "I-INVITE", "Inviting customers", None, "en",
        "https://support.huaweicloud.com/intl/id-id/usermanual-bpconsole/Dis_000512.html";
    IntlInviteReseller = "I-INVITE-R", "Inviting pre-registered customers by email", Some("2024-03-13"), "en",
        "https://support.huaweicloud.com/eu/usermanual-bpconsole/psp_080703.html";
    IntlInviteZh = "I-INVITE-ZH", "Inviting Customers (Chinese page)", Some("2024-10-24"), "zh-CN",
        "https://support.huaweicloud.com/intl/zh-cn/usermanual-bpconsole/zh-cn_topic_0072435194.html";
    IntlPreRegistration = "I-PREREG", "Pre-registering Customers", Some("2025-06-30"), "en",
        "https://support.huaweicloud.com/intl/en-us/usermanual-bpconsole/en-us_topic_0000002440408128.html";
    IntlPreRegistrationReview = "I-PREREG-AR", "Pre-registering Customers: manual review", None, "en",
        "https://support.huaweicloud.com/intl/ar-mena/usermanual-bpconsole/Diss_0000720.html";
    IntlPreRegistrationOld = "I-PREREG-2021", "Pre-registering Customers (older page)", Some("2021-01-11"), "en",
        "https://support.huaweicloud.com/intl/en-us/usermanual-bpconsole/en-us_topic_0072435197.html";
    EuPreRegistration = "EU-PREREG", "Pre-registering Customers (European site)", Some("2024-03-20"), "en",
        "https://support.huaweicloud.com/eu/usermanual-bpconsole/en-us_topic_0072435197.html";
    IntlModels = "I-MODEL", "Association models", None, "en",
        "https://support.huaweicloud.com/intl/th-th/usermanual-bpconsole/bpbs_000001.html";
    IntlTerms = "I-TERMS", "Terms for solution partners", None, "en",
        "https://intl.huaweicloud.com/en-us/declaration/hcpn_ts.html";
    IntlBudget = "I-BUDGET", "Setting a customer's budget", None, "en",
        "https://support.huaweicloud.com/intl/en-us/usermanual-bpconsole/bpbs_000003.html";
    IntlBudgetMonthly = "I-BUDGET-MONTH", "Monthly budgets and restricted purchases", None, "en",
        "https://support.huaweicloud.com/intl/en-us/drawer-bpconsole/Whitelist_Dis_bpconsole_drawer_00016.html";
    IntlBudgetOld = "I-BUDGET-OLD", "Setting a customer's budget (older page)", None, "en",
        "https://support.huaweicloud.com/intl/es-us/usermanual-bpconsole/bpbs_000003.html";
    IntlBudgetSecondTier = "I-BUDGET-TH", "Budgets set by second-tier resellers", None, "en",
        "https://support.huaweicloud.com/intl/th-th/usermanual-bpconsole/Diss_000015.html";
    IntlFreeze = "I-FREEZE", "Freezing a customer's account and resources", Some("2025-05-27"), "en",
        "https://support.huaweicloud.com/intl/ja-jp/usermanual-bpconsole/Dis_000404.html";
    EuFreeze = "EU-FREEZE", "Freezing a customer's account and resources (European site)", Some("2024-09-06"), "en",
        "https://support.huaweicloud.com/eu/usermanual-bpconsole/Diss_0000714.html";
    IntlFrozenPartner = "I-FREEZE-PARTNER", "What a restricted or frozen partner means (Chinese page)", Some("2025-09-17"), "zh-CN",
        "https://support.huaweicloud.com/intl/zh-cn/bpconsole_faq/faq_dp_080032.html";
    IntlPartnerQuota = "I-CREDIT", "A partner over its consumption quota", None, "en",
        "https://support.huaweicloud.com/intl/en-us/devg-bpconsole/mc_00000.html";
    IntlGracePeriod = "I-GRACE", "Grace periods of a partner's customers", Some("2025-08-26"), "en",
        "https://support.huaweicloud.com/intl/ar-mena/bpconsole_faq/csdp_bp_cst_030013.html";
    IntlBusinessEntity = "I-ENTITY", "Bills and their business entity", None, "en",
        "https://support.huaweicloud.com/eu/de-de/usermanual-billing/bills-topic_0000111.html";
    IntlRefunds = "I-REFUND", "Refunds after unsubscribing", None, "en",
        "https://support.huaweicloud.com/eu/fr-fr/bpconsole_faq/bp_cst_030012.html";
    IntlFragmentsZh = "I-ZH-FRAG", "International help, search results (Chinese pages)", None, "zh-CN",
        "https://www.huaweicloud.com/intl/zh-cn/s/JU9CUyU/t_30_p_20/JeWQiOS9nOS8meS8tOS4reW_gyU";
    IntlCoupons = "I-COUPON", "Using cash coupons", Some("2021-07-28"), "en",
        "https://support.huaweicloud.com/intl/es-us/usermanual-billing/coupon_topic_00000004.html";
    EuCouponConversion = "EU-COUPON-CONV", "Coupons of an associated customer (European site)", Some("2022-10-11"), "en",
        "https://support.huaweicloud.com/eu/bpconsole_faq/faq_ptc_000012.html";
    IntlLeaving = "I-DIS-NEW", "Disassociating from customers", None, "en",
        "https://support.huaweicloud.com/intl/es-us/usermanual-bpconsole/dp_050101.html";
    IntlLeavingOld = "I-DIS-OLD", "Disassociating from customers (older page)", Some("2024-09-03"), "en",
        "https://support.huaweicloud.com/intl/en-us/usermanual-bpconsole/dp_050101.html";
    IntlLeavingNa = "I-DIS-NA", "Disassociating from NA customers", None, "en",
        "https://support.huaweicloud.com/intl/th-th/usermanual-bpconsole/Dis_000405.html";
    IntlLeavingCustomer = "I-DIS-CUST", "Disassociating from a partner, for customers", Some("2024-07-29"), "en",
        "https://support.huaweicloud.com/intl/ja-jp/usermanual-account/en-us_topic_0074531672.html";
    IntlLeavingAnswer = "I-DIS-ANSWER", "Answering a customer's request to disassociate", Some("2025-05-27"), "en",
        "https://support.huaweicloud.com/intl/tr-tr/bpconsole_faq/faq_dp_030009.html";
    EuLeaving = "EU-DIS", "Disassociating from customers (European site)", Some("2024-09-06"), "en",
        "https://support.huaweicloud.com/eu/usermanual-bpconsole/dp_050101.html";
    EuLeavingCustomer = "EU-DIS-CUST", "Disassociating from a partner, for customers (European site)", Some("2024-11-26"), "en",
        "https://support.huaweicloud.com/eu/es-es/usermanual-bpconsole/dc_030200.html";
    IntlFaqTitles = "I-FAQ-LIST", "Partner questions and answers: titles", Some("2025-09-18"), "en",
        "https://support.huaweicloud.com/intl/tr-tr/bpconsole_faq/en-us_topic_0079300000.html";
    IntlApi = "I-API", "Creating customers through the partner API", Some("2024-10-29"), "en",
        "https://support.huaweicloud.com/intl/ja-jp/api-bpconsole/mc_00016.html";
    ApiErrors = "API-ERR", "Partner API error codes", Some("2024-02-23"), "en",
        "https://support.huaweicloud.com/intl/en-us/api-bpconsole/en-us_topic_0081766005.html";
    EuAuthorization = "I-AUTH-EU", "Authorization by a customer (European site)", Some("2026-04-20"), "en",
        "https://support.huaweicloud.com/eu/usermanual-bpconsole/Diss_0000717.html";
    IntlAuthorizationLetter = "I-AUTH-LETTER", "Huawei Cloud Customer Authorization Letter", Some("2023-07-03"), "en",
        "https://support.huaweicloud.com/intl/en-us/usermanual-bpconsole/dp_111100.html";
    IntlAuthorizationRequests = "I-AUTH-REQ", "Managing Authorization Requests of Partners", Some("2024-02-02"), "en",
        "https://support.huaweicloud.com/intl/en-us/usermanual-bpconsole/dc_100101.html";
    AccountConcepts = "ACCT-CONCEPT", "Accounts: what the words mean", None, "en",
        "https://support.huaweicloud.com/eu/usermanual-account/account_id_017.html";
    MemberKinds = "EM-RES", "Enterprise members: resource accounts and cloud accounts", Some("2024-10-28"), "en",
        "https://support.huaweicloud.com/intl/ar-mena/usermanual-em/em_am_0065.html";
    MemberAccounts = "EM-MEMBER", "Enterprise members: accounting", Some("2024-11-25"), "en",
        "https://support.huaweicloud.com/eu/usermanual-em/em_am_0015.html";
    MemberIndependence = "EM-MENU", "Enterprise members: independent accounting", None, "en",
        "https://support.huaweicloud.com/eu/usermanual-em/em_am_0016.html";
    MemberFunds = "EM-ALLOC", "Enterprise members: passing on balance and credit", None, "en",
        "https://support.huaweicloud.com/intl/tr-tr/usermanual-em/en-us_topic_0084759958.html";
    Registration = "REG", "Registering an account and enabling Huawei Cloud", Some("2023-09-26"), "en",
        "https://support.huaweicloud.com/intl/en-us/usermanual-account/account_id_001.html";
    Sites = "SITES", "The sites and their accounts", Some("2022-09-28"), "en",
        "https://support.huaweicloud.com/intl/en-us/usermanual-account/account_id_015.html";
    CnConditions = "CN-COND", "Requesting association with a partner: conditions", None, "zh-CN",
        "https://www.huaweicloud.com/guide/category-90ca6c275c4f59db5d4732afc793e5e31c3cf7f5f085596674018f3efc645be5";
    CnConditions2 = "CN-COND-2", "Conditions for masters, newer wording (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JW9ic-S7gOS5iOi0ueeUqCU/t_30_p_30/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnConditions3 = "CN-COND-3", "Conditions for members, newer wording (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JUFQSee9keWFsyBpYW3lhbPns7sl/t_30_p_2/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnFailures1 = "CN-FAIL-1", "Association failures: invitations (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JeWfn-WQjeWuieWFqOajgOa1i-ezu-e7nyU/t_30_p_13/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnFailures2 = "CN-FAIL-2", "Association failures: reserved customers, programmes, enterprises (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JeWbvueJh-i9rOaNouihqOagvOWcqOe6vyU/t_30_p_9/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnFailures3 = "CN-FAIL-3", "Association failures: spending, bonus balance (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JeacieaUr-aMgemdnjgw5Zue5rqQY2RuJQ/t_30_p_7/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnFailures4 = "CN-FAIL-4", "Association failures: age, arrears, owed invoices (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JeWmguS9leWFs-mXrXNzbOivgeS5pumZkOWItiU/t_30_p_19/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnFailures5 = "CN-FAIL-5", "Association failures: post-paid, pre-registered elsewhere (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JWNkbua4oOmBk-S7o-eQhiU/t_30_p_3/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnFailures6 = "CN-FAIL-6", "Association failures: consumer cloud (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/Jea4uOaIj-S6keW5s-WPsCU/t_30_p_8/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnSevenDays = "CN-7DAY", "Offline links and the seven days (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JVZQTue9keWFsyDorqHotLnmqKHlvI8l/t_30_p_6/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnLinks = "CN-LINK", "Invitation links and how long they live (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JWFlIOiOt-WPluWKqOaAgemTvuaOpeacjeWKoeWZqOi2heaXtiU/t_30_p_1/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnLinks2 = "CN-LINK-2", "Invitation links and the phone number (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JWpt5o2356CB6aqM6K-B56CB5bmz5Y-wJQ/t_30_p_11/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnActivity = "CN-ACTIVITY", "Campaign links (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JeWuouaIt-err-aXtumXtOS4juacjeWKoeWZqOaXtumXtOS4jeS4gOiHtCU/t_30_p_9/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnLabels = "CN-LABEL", "Labels of offline links (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JemAmui_h2FwcOWuieijheWMheiDveaJvuWIsOWfn-WQjeWQlyU/t_30_p_6/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnOffline = "CN-OFFLINE", "Offline links for pre-registered customers (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JeS6uuiEuOebuOS8vOW6puWcqOe6v-a1i-ivlSU/t_30_p_4/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnWhere = "CN-WHERE", "Where a customer finds an invitation (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JeWmguS9leaKiuWNjuS4uuS6keeFp-eJh-WvvOWFpeaWsOaJi-acuiU/t_30_p_50/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnNotify = "CN-NOTIFY", "Word of an association (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JeWkqeeggeefreS_oemqjOivgeeggeW5s-WPsCU/t_30_p_2/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnDelisted = "CN-DELIST", "A distributor that left the programme (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JWNkbueUn-aIkOS4jeS6huaVtOS9k-iuoeeul-S5piU/t_30_p_16/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnPreRegistration = "CN-PREREG", "Pre-registering customers (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JeWNleWPsOacjeWKoeWZqOaUr-aMgeWkmuWkp-W5tuWPkemHjyU/t_30_p_15/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnPreRegistration2 = "CN-PREREG-2", "Pre-registering customers: refusals and review (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JWRuc-acjeWKoeWZqOS4rea3u-WKoOS4u-acuuiusOW9lSU/t_30_p_17/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnPreRegistrationPhone = "CN-PREREG-PHONE", "Pre-registering customers: the phone number (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JXB5dGhvbiDmtYvor5XnlKjkvovnrqHnkIYl/t_30_p_32/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnPreRegistrationForm = "CN-PREREG-FORM", "Pre-registering customers: the review form (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JW5naW546LSf6L295Z2H6KGh5aaC5L2V5a6e546w5pWw5o2u5ZCM5q2lJQ/t_30_p_19/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnOverview = "CN-OVERVIEW", "Association models: overview", Some("2025-02-12"), "zh-CN",
        "https://www.huaweicloud.com/guide/productsdesc-bms_31602aedd6d3cd133b6b7ba835c38723support0_H";
    CnRenaming = "CN-SEARCH-RENAME", "Kinds of partners and their new names (search results)", Some("2022-08-25"), "zh-CN",
        "https://huaweicloud.com/s/JXZ1ZeWIt-aWsOS8mui3s-i9rOmmlumhteaAjuS5iOino-WGsyU/t_30_p_22/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnRefunds = "CN-REFUND", "Refunds after unsubscribing", Some("2024-09-12"), "zh-CN",
        "https://support.huaweicloud.com/bpconsole_faq/bp_cst_030012.html";
    CnSwitching = "CN-SWITCH", "Switching the association model", None, "zh-CN",
        "https://www.huaweicloud.com/guide/category-aba7a33a61bb73044d761833f9be99c3d703d0eded87447e21683c290cff292a";
    CnLeaving = "CN-DIS", "Leaving a partner (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JW5naW545o2ic3Ns6K-B5Lmm5LiN55Sf5pWIJQ/t_30_p_5/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnLeavingMembers = "CN-DIS-MEMBER", "Leaving a partner: masters and members (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JUFQSee9keWFsyBpYW3lhbPns7sl/t_30_p_2/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnQuota = "CN-QUOTA", "How often leaving may be requested (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JXZzY29kZSDlh73mlbDosIPnlKjlhbPns7sl/t_30_p_2/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnRecall = "CN-RECALL", "Recalling vouchers (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JeiOt-WPluivremfs-mqjOivgeeggSU/t_30_p_6/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnPayOnBehalf = "CN-PAY", "Orders paid by the partner (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JeWNjuS4uumYsueBq-WimemFjee9ruaJi-WGjCU/t_30_p_45/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnWhoPaysOnBehalf = "CN-PAY-WHO", "Whose orders a partner may pay (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JeWmguS9leaKiuWNjuS4uuS6keeFp-eJh-WvvOWFpeaWsOaJi-acuiU/t_30_p_50/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnInvoices = "CN-INV", "Invoices for consulting customers (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JWN1cmzorr_pl65zc2zmkLrluKbor4HkuaYl/t_30_p_8/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnWithdrawal = "CN-WITHDRAW-NAME", "Withdrawing a balance (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JeWfuuacrOWMu-S_neaZuuiDveebkeaOp-ezu-e7n-WFpeWPoyU/t_30_p_16/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnCoupons = "CN-COUPON", "Using vouchers (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JeWmguS9leS9v-eUqOS7o-mHkeWIuCU/t_10_p_3";
    CnVouchers = "CN-VOUCHER", "Vouchers that partners issue (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JeS6keWgoeWekuacuiDotYTmupAl/t_30_p_9/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnCashCoupons = "CN-CASHCOUPON", "Cash coupons and the contracting entity (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JW15c3Fs6ZSB6KGo5LqG5Lya6Ieq5Yqo6YeK5pS-5ZCXJQ/t_30_p_2/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnCashCouponInvoices = "CN-CASHCOUPON-INV", "Cash coupons and their invoices (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JeiOt-WPluivremfs-mqjOivgeeggSU/t_30_p_6/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnCashDefinition = "CN-CASHDEF", "What counts as cash spending (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JeS6uuiEuOebuOS8vOW6puWcqOe6v-a1i-ivlSU/t_30_p_4/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnDiscounts = "CN-DISCOUNT", "Kinds of discounts (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JeaMh-WumuWfn-WQjei1sFZQTiU/t_30_p_8/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnIncentives = "CN-INCENTIVE", "Incentives after leaving the programme (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JWpt5o2356CB6aqM6K-B56CB5bmz5Y-wJQ/t_30_p_11/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnUnifiedCustomer = "CN-UNIFIED-CUST", "Consulting customers that are unified members (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JWNvcnPot6jln5_otYTmupDlhbHkuqvmvI_mtJ7mo4DmtYsl/t_30_p_2/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnFaqTitles = "CN-FAQ-TITLES", "Partner questions and answers: titles (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JeW5v-W3nuW4guWNjuWNl-S_oeaBr-WuieWFqOa1i-ivhOS4reW_gyU/t_30_p_7/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnSteps = "CN-STEPS", "Accepting an invitation, step by step (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JVZQTue9keWFsyDorqHotLnmqKHlvI8l/t_30_p_6/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnStepsOld = "CN-STEPS-OLD", "Accepting an invitation (older wording, search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JeWcqOe6v-aOpeaUtuefreS_oemqjOivgeeggeWPt-eggSU/t_30_p_1/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnSteps2 = "CN-STEPS-2", "Accepting an invitation: registering and enabling (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JWFuZHJvaWQg5LuOc2TljaHlronoo4Xor4HkuaYl/t_30_p_6/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnAuthorization = "CN-AUTH", "What the authorization letter allows (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JXNzbOivgeS5pmNydOWcqOe6v-i9rOaNoiU/t_30_p_12/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnAuthorizationScope = "CN-AUTH-2", "Where the authorization letter lets a partner sign in (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JXNzbOeahFIz6K-B5Lmm5Zyo5ZOq55Sz6K-3JQ/t_30_p_41/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnAuthorizationTerm = "CN-AUTH-3", "How long the authorization letter holds (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JeWPjOe6v-i3r-aOpeWFpeWmguS9leWunueOsOi0n-i9veWdh-ihoSU/t_30_p_13/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnOrders = "CN-ORDER", "Orders that a partner places for a customer (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JeaJi-acuumrmOa4heeUteW9sei1hOa6kOe9keermeaOqOiNkCU/t_30_p_6/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnApiCustomers = "CN-API-CUST", "Partner API: querying customers", Some("2025-11-20"), "zh-CN",
        "https://support.huaweicloud.com/api-bpconsole/mc_00021.html";
    CnApiDefault = "CN-API-DEFAULT", "Partner API: the default model (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JUFQSee9keWFsyBpYW3lhbPns7sl/t_30_p_1/JeWQiOS9nOS8meS8tOS4reW_gyU";
    CnApiErrors = "CN-API-ERR", "Partner API error codes (search results)", None, "zh-CN",
        "https://huaweicloud.com/s/JeWfn-WQjeino-aekHd3d-WSjG3mnInku4DkuYjljLrliKsl/t_30_p_4/JeWQiOS9nOS8meS8tOS4reW_gyU";
}
