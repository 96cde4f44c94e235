//! Which version of a rulebook decided.

use crate::invitation::Edition;

/// The version of an edition's rulebook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Rulebook {
    /// The edition.
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::json::name"))]
    pub edition: Edition,
    /// The date of its newest source, `YYYY-MM-DD`.
    pub version: &'static str,
    /// SHA-256 over the source text of its rules, in hexadecimal: any change of a rule changes it.
    pub sha256: &'static str,
}

impl Edition {
    /// The version of this edition's rulebook.
    #[must_use]
    pub const fn rulebook(self) -> Rulebook {
        match self {
            Self::International => {
                Rulebook { edition: self, version: "2025-11-28", sha256: env!("RULEBOOK_INTERNATIONAL_SHA256") }
            }
            Self::China => Rulebook { edition: self, version: "2025-02-12", sha256: env!("RULEBOOK_CHINA_SHA256") },
        }
    }
}
