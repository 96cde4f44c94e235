//! The instructions that a customer accepts, clause by clause.

use crate::named::named;
use crate::source::Source;

named! {
    /// Instructions that a customer accepts by associating.
    pub enum Instructions {
        /// Those of the international edition, for the reseller model.
        Reseller = "reseller",
    }
}

impl Instructions {
    /// The official document, with its date and address.
    #[must_use]
    pub const fn source(self) -> Source {
        match self {
            Self::Reseller => Source::S1,
        }
    }

    /// The issue printed on it.
    #[must_use]
    pub const fn issue(self) -> &'static str {
        match self {
            Self::Reseller => "01",
        }
    }

    /// Its clauses, in its order.
    #[must_use]
    pub const fn clauses(self) -> &'static [Clause] {
        match self {
            Self::Reseller => Clause::ALL,
        }
    }
}

named! {
    /// One clause of such instructions, named for the number it has in the official document.
    pub enum Clause {
        /// The opening, before the first clause.
        ResellerPreamble = "reseller-preamble",
        /// What the partner is responsible for.
        Reseller1 = "reseller-1",
        /// Member accounts.
        Reseller2 = "reseller-2",
        /// Disclosure to the partner and its distributor.
        Reseller3 = "reseller-3",
        /// Disclosed: personal data.
        Reseller3a = "reseller-3a",
        /// Disclosed: orders and transactions.
        Reseller3b = "reseller-3b",
        /// Disclosed: recommendations.
        Reseller3c = "reseller-3c",
        /// The paragraph on privacy after the list of clause 3.
        ResellerPrivacy = "reseller-privacy",
        /// Disputes.
        Reseller4 = "reseller-4",
        /// Cash coupons.
        Reseller5 = "reseller-5",
        /// Leaving the partner.
        Reseller6 = "reseller-6",
        /// When the partner falls away.
        Reseller7 = "reseller-7",
        /// What the document does not cover.
        Reseller8 = "reseller-8",
        /// The closing, on later changes.
        ResellerClosing = "reseller-closing",
    }
}

impl Clause {
    /// The instructions it belongs to.
    #[must_use]
    pub const fn instructions(self) -> Instructions {
        Instructions::Reseller
    }

    /// The number in the official document; the opening, the closing and the paragraph on privacy have none.
    #[must_use]
    pub const fn number(self) -> Option<&'static str> {
        Some(match self {
            Self::Reseller1 => "1",
            Self::Reseller2 => "2",
            Self::Reseller3 => "3",
            Self::Reseller3a => "a",
            Self::Reseller3b => "b",
            Self::Reseller3c => "c",
            Self::Reseller4 => "4",
            Self::Reseller5 => "5",
            Self::Reseller6 => "6",
            Self::Reseller7 => "7",
            Self::Reseller8 => "8",
            Self::ResellerPreamble | Self::ResellerPrivacy | Self::ResellerClosing => return None,
        })
    }

    /// The clause it stands under.
    #[must_use]
    pub const fn parent(self) -> Option<Self> {
        match self {
            Self::Reseller3a | Self::Reseller3b | Self::Reseller3c | Self::ResellerPrivacy => Some(Self::Reseller3),
            _ => None,
        }
    }

    /// The clauses that stand under it, in order.
    pub fn children(self) -> impl Iterator<Item = Self> {
        self.instructions().clauses().iter().copied().filter(move |clause| clause.parent() == Some(self))
    }

    /// The page it refers to.
    #[must_use]
    pub const fn link(self) -> Option<Link> {
        match self {
            Self::ResellerPrivacy => Some(Link::PrivacyStatement),
            Self::Reseller8 => Some(Link::EndUserLicense),
            _ => None,
        }
    }
}

named! {
    /// An official page that a clause refers to.
    pub enum Link {
        /// The privacy statement of clause 3.
        PrivacyStatement = "privacy-statement",
        /// The license agreement of clause 8.
        EndUserLicense = "end-user-license",
    }
}

impl Link {
    /// Its address.
    #[must_use]
    pub const fn address(self) -> &'static str {
        match self {
            Self::PrivacyStatement => "https://www.huaweicloud.com/intl/en-us/declaration-sg/sa_prp.html",
            Self::EndUserLicense => "https://www.huaweicloud.com/intl/en-us/declaration-sg/eula.html",
        }
    }
}
