//! The documents the rules come from, one constant each, under the keys that rules, tests and the
//! README use.

use crate::named::named;

named! {
    /// A document that a rule, a notice or a reading rests on.
    pub enum Source {
        /// Instructions for associating with a partner, international.
        S1 = "S1",
        /// Requesting association with a partner, international English help.
        S3 = "S3",
        /// The same page in Chinese, newer.
        IntlConditionsZh = "I-COND-ZH",
        /// What the partner console says when an association fails.
        IntlFailures = "I-FAIL",
        /// Pre-registering customers, international.
        IntlPreRegistration = "I-PREREG",
        /// Pre-registering customers, European site.
        EuPreRegistration = "EU-PREREG",
        /// Inviting customers, international Chinese help.
        IntlInviteZh = "I-INVITE-ZH",
        /// The models of the international edition.
        IntlModels = "I-MODEL",
        /// What a restricted or frozen partner means for its customers.
        IntlFrozenPartner = "I-FREEZE-PARTNER",
        /// Error codes of the partner API.
        ApiErrors = "API-ERR",
    }
}

/// What is known about a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Document {
    /// Its title, in English.
    pub title: &'static str,
    /// The date printed on it, `YYYY-MM-DD`, if one is.
    pub date: Option<&'static str>,
    /// Its language, as a BCP 47 tag.
    pub language: &'static str,
    /// Its official address.
    pub address: &'static str,
}

impl Source {
    /// What is known about the document.
    #[must_use]
    pub const fn document(self) -> Document {
        let (title, date, language, address) = match self {
            Self::S1 => (
                "Instructions for Associating with a HUAWEI CLOUD Partner",
                Some("2024-01-30"),
                "en",
                "https://support.huaweicloud.com/intl/en-us/bp_usernotice/index.html",
            ),
            Self::S3 => (
                "Requesting Association with a Partner",
                Some("2024-08-29"),
                "en",
                "https://support.huaweicloud.com/intl/en-us/usermanual-account/en-us_topic_0045531772.html",
            ),
            Self::IntlConditionsZh => (
                "Requesting Association with a Partner (Chinese page)",
                Some("2024-10-24"),
                "zh-CN",
                "https://support.huaweicloud.com/intl/zh-cn/usermanual-bpconsole/zh-cn_topic_0045531772.html",
            ),
            Self::IntlFailures => (
                "Managing Invited Customers: association failures",
                Some("2025-11-28"),
                "en",
                "https://support.huaweicloud.com/intl/en-us/usermanual-bpconsole/dp_050201.html",
            ),
            Self::IntlPreRegistration => (
                "Pre-registering Customers",
                Some("2025-06-30"),
                "en",
                "https://support.huaweicloud.com/intl/en-us/usermanual-bpconsole/en-us_topic_0000002440408128.html",
            ),
            Self::EuPreRegistration => (
                "Pre-registering Customers (European site)",
                Some("2024-03-20"),
                "en",
                "https://support.huaweicloud.com/eu/usermanual-bpconsole/en-us_topic_0072435197.html",
            ),
            Self::IntlInviteZh => (
                "Inviting Customers (Chinese page)",
                Some("2024-10-24"),
                "zh-CN",
                "https://support.huaweicloud.com/intl/zh-cn/usermanual-bpconsole/zh-cn_topic_0072435194.html",
            ),
            Self::IntlModels => (
                "Association models",
                None,
                "en",
                "https://support.huaweicloud.com/intl/th-th/usermanual-bpconsole/bpbs_000001.html",
            ),
            Self::IntlFrozenPartner => (
                "What a restricted or frozen partner means (Chinese page)",
                Some("2025-09-17"),
                "zh-CN",
                "https://support.huaweicloud.com/intl/zh-cn/bpconsole_faq/faq_dp_080032.html",
            ),
            Self::ApiErrors => (
                "Partner API error codes",
                Some("2024-02-23"),
                "en",
                "https://support.huaweicloud.com/intl/en-us/api-bpconsole/en-us_topic_0081766005.html",
            ),
        };
        Document { title, date, language, address }
    }
}
