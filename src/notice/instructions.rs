//! The instructions that a customer accepts, clause by clause.

use crate::invitation::{Edition, Model};
use crate::named::named;
use crate::source::Source;

named! {
    /// Instructions that a customer accepts by associating. There are none for the referral model.
    pub enum Instructions {
        /// Those of the international edition, for the reseller model.
        Reseller = "reseller",
        /// Those of the China edition for the consulting model, 顾问销售.
        Consulting = "consulting",
        /// Those of the China edition for the agency model, 代售.
        Agency = "agency",
        /// Those of the China edition for the resale model, 转售.
        Resale = "resale",
    }
}

impl Instructions {
    /// Those for a model.
    #[must_use]
    pub const fn of(model: Model) -> Option<Self> {
        Some(match model {
            Model::Reseller => Self::Reseller,
            Model::Consulting => Self::Consulting,
            Model::Agency => Self::Agency,
            Model::Resale => Self::Resale,
            Model::Referral => return None,
        })
    }

    /// The edition they belong to.
    #[must_use]
    pub const fn edition(self) -> Edition {
        match self {
            Self::Reseller => Edition::International,
            Self::Consulting | Self::Agency | Self::Resale => Edition::China,
        }
    }

    /// The official document. One page carries those of all models of the China edition.
    #[must_use]
    pub const fn source(self) -> Source {
        match self.edition() {
            Edition::International => Source::S1,
            Edition::China => Source::S0,
        }
    }

    /// The title it has there, in the language of that page.
    #[must_use]
    pub const fn official_title(self) -> &'static str {
        match self {
            Self::Reseller => "Instructions for Associating with a HUAWEI CLOUD Partner",
            Self::Consulting => "顾问销售客户关联华为云合作伙伴须知",
            Self::Agency => "代售客户关联华为云合作伙伴须知",
            Self::Resale => "转售客户关联华为云合作伙伴须知",
        }
    }

    /// The issue printed on it. The page of the China edition carries neither an issue nor a date.
    #[must_use]
    pub const fn issue(self) -> Option<&'static str> {
        match self.edition() {
            Edition::International => Some("01"),
            Edition::China => None,
        }
    }

    /// The opening, before the first clause.
    #[must_use]
    pub const fn preamble(self) -> Clause {
        match self {
            Self::Reseller => Clause::ResellerPreamble,
            Self::Consulting => Clause::ConsultingPreamble,
            Self::Agency => Clause::AgencyPreamble,
            Self::Resale => Clause::ResalePreamble,
        }
    }

    /// The closing, after the last clause.
    #[must_use]
    pub const fn closing(self) -> Clause {
        match self {
            Self::Reseller => Clause::ResellerClosing,
            Self::Consulting => Clause::ConsultingClosing,
            Self::Agency => Clause::AgencyClosing,
            Self::Resale => Clause::ResaleClosing,
        }
    }

    /// The numbered clauses, in order, without those that stand under another.
    pub fn numbered(self) -> impl Iterator<Item = Clause> {
        self.clauses().iter().copied().filter(|clause| clause.parent().is_none() && clause.number().is_some())
    }

    /// The clause by which Huawei Cloud may give the customer's data to the partner and its distributor.
    /// Under it stand what is given, and the paragraph on privacy.
    #[must_use]
    pub const fn disclosure(self) -> Clause {
        match self {
            Self::Reseller => Clause::Reseller3,
            Self::Consulting => Clause::Consulting4,
            Self::Agency => Clause::Agency9,
            Self::Resale => Clause::Resale5,
        }
    }

    /// The clause by which the partner may pass that data on.
    #[must_use]
    pub const fn onward_disclosure(self) -> Option<Clause> {
        match self {
            Self::Consulting => Some(Clause::Consulting5),
            Self::Agency => Some(Clause::Agency10),
            Self::Reseller | Self::Resale => None,
        }
    }
}

/// Declares each clause once: its name, the number it has in the official document, the clause it
/// stands under, the page it refers to.
macro_rules! clauses {
    ($($which:ident { $(
        #[$doc:meta]
        $clause:ident = $name:literal $(, $number:literal)? $(, under $parent:ident)? $(, to $link:ident)?;
    )+ })+) => {
        named! {
            /// One clause of such instructions, named for the number it has in the official document.
            pub enum Clause { $($(#[$doc] $clause = $name,)+)+ }
        }

        impl Instructions {
            /// Its clauses, in its order: the opening and the closing too, and what stands under a clause after it.
            #[must_use]
            pub const fn clauses(self) -> &'static [Clause] {
                match self { $(Self::$which => &[$(Clause::$clause,)+],)+ }
            }
        }

        impl Clause {
            /// The instructions it belongs to.
            #[must_use]
            pub const fn instructions(self) -> Instructions {
                match self { $($(Self::$clause)|+ => Instructions::$which,)+ }
            }

            /// The number in the official document; openings, closings and remarks have none.
            #[must_use]
            pub const fn number(self) -> Option<&'static str> {
                match self { $($(Self::$clause => clauses!(@ $($number)?),)+)+ }
            }

            /// The clause it stands under.
            #[must_use]
            pub const fn parent(self) -> Option<Self> {
                match self { $($(Self::$clause => clauses!(@ $(Self::$parent)?),)+)+ }
            }

            /// The page it refers to.
            #[must_use]
            pub const fn link(self) -> Option<Link> {
                match self { $($(Self::$clause => clauses!(@ $(Link::$link)?),)+)+ }
            }
        }
    };
    (@) => { None };
    (@ $value:expr) => { Some($value) };
}

clauses! {
    Reseller {
        /// The opening, before the first clause.
        ResellerPreamble = "reseller-preamble";
        /// What the partner is responsible for.
        Reseller1 = "reseller-1", "1";
        /// Member accounts.
        Reseller2 = "reseller-2", "2";
        /// Disclosure to the partner and its distributor.
        Reseller3 = "reseller-3", "3";
        /// Disclosed: personal data.
        Reseller3a = "reseller-3a", "a", under Reseller3;
        /// Disclosed: orders and transactions.
        Reseller3b = "reseller-3b", "b", under Reseller3;
        /// Disclosed: recommendations.
        Reseller3c = "reseller-3c", "c", under Reseller3;
        /// The paragraph on privacy after the list of clause 3.
        ResellerPrivacy = "reseller-privacy", under Reseller3, to PrivacyStatement;
        /// Disputes.
        Reseller4 = "reseller-4", "4";
        /// Cash coupons.
        Reseller5 = "reseller-5", "5";
        /// Leaving the partner.
        Reseller6 = "reseller-6", "6";
        /// When the partner falls away.
        Reseller7 = "reseller-7", "7";
        /// What the document does not cover.
        Reseller8 = "reseller-8", "8", to EndUserLicense;
        /// The closing, on later changes.
        ResellerClosing = "reseller-closing";
    }
    Consulting {
        /// The opening: between whom, with what authority, and the exemption.
        ConsultingPreamble = "consulting-preamble";
        /// The model, and where the partner is shown.
        Consulting1 = "consulting-1", "1";
        /// Huawei Cloud stays the contracting party.
        Consulting2 = "consulting-2", "2", to UserAgreementCn;
        /// The partner may be asked to pay.
        Consulting3 = "consulting-3", "3";
        /// Disclosure to the partner and its distributor.
        Consulting4 = "consulting-4", "4";
        /// Disclosed: personal data.
        Consulting4a = "consulting-4a", "a", under Consulting4;
        /// Disclosed: orders and transactions, consumption among them.
        Consulting4b = "consulting-4b", "b", under Consulting4;
        /// Disclosed: what is public about the enterprise.
        Consulting4c = "consulting-4c", "c", under Consulting4;
        /// Disclosed: recommendations.
        Consulting4d = "consulting-4d", "d", under Consulting4;
        /// The note on privacy after the list of clause 4.
        ConsultingPrivacy = "consulting-privacy", under Consulting4, to PrivacyStatementCn;
        /// The partner may pass the data on.
        Consulting5 = "consulting-5", "5";
        /// What the partner owes the customer.
        Consulting6 = "consulting-6", "6";
        /// Owed: advice and technical support.
        Consulting6a = "consulting-6a", "a", under Consulting6;
        /// Owed: help with getting and using.
        Consulting6b = "consulting-6b", "b", under Consulting6;
        /// Owed: help after the sale.
        Consulting6c = "consulting-6c", "c", under Consulting6;
        /// Owed: help with managing what was bought.
        Consulting6d = "consulting-6d", "d", under Consulting6;
        /// The note on fees after the list of clause 6.
        ConsultingFees = "consulting-fees", under Consulting6;
        /// Accounts are tied, and nothing else.
        Consulting7 = "consulting-7", "7";
        /// Leaving the partner, or changing the model.
        Consulting8 = "consulting-8", "8";
        /// The closing, on later changes.
        ConsultingClosing = "consulting-closing";
    }
    Agency {
        /// The opening: between whom, with what authority, and the exemption.
        AgencyPreamble = "agency-preamble";
        /// The model.
        Agency1 = "agency-1", "1";
        /// The partner becomes the seller.
        Agency2 = "agency-2", "2";
        /// What Huawei Cloud still answers for.
        Agency3 = "agency-3", "3";
        /// The account only uses.
        Agency4 = "agency-4", "4";
        /// Cash coupons of an account there is already.
        Agency5 = "agency-5", "5";
        /// Problems are the partner's to solve.
        Agency6 = "agency-6", "6";
        /// Disputes.
        Agency7 = "agency-7", "7";
        /// Member accounts.
        Agency8 = "agency-8", "8";
        /// Disclosure to the partner and its distributor.
        Agency9 = "agency-9", "9";
        /// Disclosed: personal data.
        Agency9a = "agency-9a", "a", under Agency9;
        /// Disclosed: orders and transactions; consumption is not named.
        Agency9b = "agency-9b", "b", under Agency9;
        /// Disclosed: what is public about the enterprise.
        Agency9c = "agency-9c", "c", under Agency9;
        /// Disclosed: recommendations.
        Agency9d = "agency-9d", "d", under Agency9;
        /// The note on privacy after the list of clause 9.
        AgencyPrivacy = "agency-privacy", under Agency9, to PrivacyStatementCn;
        /// The partner may pass the data on.
        Agency10 = "agency-10", "10";
        /// Accounts are tied, and nothing else.
        Agency11 = "agency-11", "11";
        /// Leaving the partner, or changing the model.
        Agency12 = "agency-12", "12";
        /// The closing, on later changes.
        AgencyClosing = "agency-closing";
    }
    Resale {
        /// The opening: between whom, with what authority, and the exemption.
        ResalePreamble = "resale-preamble";
        /// The model.
        Resale1 = "resale-1", "1";
        /// What the partner provides, and what is left to Huawei Cloud.
        Resale2 = "resale-2", "2";
        /// Disputes.
        Resale3 = "resale-3", "3";
        /// Member accounts.
        Resale4 = "resale-4", "4";
        /// Disclosure to the partner and its distributor.
        Resale5 = "resale-5", "5";
        /// Disclosed: personal data.
        Resale5a = "resale-5a", "a", under Resale5;
        /// Disclosed: orders and transactions; consumption is not named.
        Resale5b = "resale-5b", "b", under Resale5;
        /// Disclosed: what is public about the enterprise.
        Resale5c = "resale-5c", "c", under Resale5;
        /// Disclosed: recommendations.
        Resale5d = "resale-5d", "d", under Resale5;
        /// The note on privacy after the list of clause 5.
        ResalePrivacy = "resale-privacy", under Resale5, to PrivacyStatementCn;
        /// Leaving the partner, or changing the model: with its consent.
        Resale6 = "resale-6", "6";
        /// The closing, on later changes.
        ResaleClosing = "resale-closing";
    }
}

impl Clause {
    /// The clauses that stand under it, in order.
    pub fn children(self) -> impl Iterator<Item = Self> {
        self.instructions().clauses().iter().copied().filter(move |clause| clause.parent() == Some(self))
    }
}

named! {
    /// An official page that a clause or a step refers to.
    pub enum Link {
        /// The privacy statement of the international edition.
        PrivacyStatement = "privacy-statement",
        /// The customer agreement of the international edition.
        CustomerAgreement = "customer-agreement",
        /// The license agreement of the international edition.
        EndUserLicense = "end-user-license",
        /// The privacy statement of the China edition.
        PrivacyStatementCn = "privacy-statement-cn",
        /// The user agreement of the China edition.
        UserAgreementCn = "user-agreement-cn",
    }
}

impl Link {
    /// Its address.
    #[must_use]
    pub const fn address(self) -> &'static str {
        match self {
            Self::PrivacyStatement => "https://www.huaweicloud.com/intl/en-us/declaration-sg/sa_prp.html",
            Self::CustomerAgreement => "https://www.huaweicloud.com/intl/en-us/declaration-sg/sa_cua.html",
            Self::EndUserLicense => "https://www.huaweicloud.com/intl/en-us/declaration-sg/eula.html",
            Self::PrivacyStatementCn => "https://www.huaweicloud.com/declaration/sa_prp.html",
            Self::UserAgreementCn => "https://www.huaweicloud.com/declaration/sa_cua_computing.html",
        }
    }
}
