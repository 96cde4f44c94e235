//! The texts that a customer reads before ticking a box.

use core::fmt;

use super::Purpose;
use crate::invitation::{Edition, Model};
use crate::notice::Instructions;

/// A text that a customer reads before ticking a box, and whose SHA-256 is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoticeId {
    /// The instructions of a model.
    Instructions(Instructions),
    /// What is disclosed under those instructions, and to whom.
    Disclosure(Instructions),
    /// What the authorization letter of an edition permits.
    Authorization(Edition),
}

impl NoticeId {
    /// Every notice.
    pub const ALL: &'static [Self] = &[
        Self::Instructions(Instructions::Reseller),
        Self::Instructions(Instructions::Consulting),
        Self::Instructions(Instructions::Agency),
        Self::Instructions(Instructions::Resale),
        Self::Disclosure(Instructions::Reseller),
        Self::Disclosure(Instructions::Consulting),
        Self::Disclosure(Instructions::Agency),
        Self::Disclosure(Instructions::Resale),
        Self::Authorization(Edition::International),
        Self::Authorization(Edition::China),
    ];

    /// The notice for a purpose. A model without instructions discloses nothing by them.
    #[must_use]
    pub fn of(purpose: Purpose, edition: Edition, model: Model) -> Option<Self> {
        match purpose {
            Purpose::Instructions => Instructions::of(model).map(Self::Instructions),
            Purpose::Disclosure => Instructions::of(model).map(Self::Disclosure),
            Purpose::Authorization => Some(Self::Authorization(edition)),
        }
    }

    /// What it is read for.
    #[must_use]
    pub const fn purpose(self) -> Purpose {
        match self {
            Self::Instructions(_) => Purpose::Instructions,
            Self::Disclosure(_) => Purpose::Disclosure,
            Self::Authorization(_) => Purpose::Authorization,
        }
    }

    /// The instructions it is, or belongs to.
    #[must_use]
    pub const fn instructions(self) -> Option<Instructions> {
        match self {
            Self::Instructions(which) | Self::Disclosure(which) => Some(which),
            Self::Authorization(_) => None,
        }
    }

    /// The name that evidence, JavaScript and addresses use.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Instructions(which) => which.name(),
            Self::Disclosure(Instructions::Reseller) => "disclosure-reseller",
            Self::Disclosure(Instructions::Consulting) => "disclosure-consulting",
            Self::Disclosure(Instructions::Agency) => "disclosure-agency",
            Self::Disclosure(Instructions::Resale) => "disclosure-resale",
            Self::Authorization(Edition::International) => "authorization-international",
            Self::Authorization(Edition::China) => "authorization-china",
        }
    }

    /// The names of [`Self::ALL`], in the same order.
    #[cfg(feature = "serde")]
    #[must_use]
    pub fn names() -> alloc::vec::Vec<&'static str> {
        Self::ALL.iter().map(|id| id.name()).collect()
    }

    /// The notice of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|id| id.name() == name)
    }

    /// The version of our words: the day on which they were last changed, in any language.
    ///
    /// Who changes a word of a notice raises its version here; `tests/golden/notice-versions.txt` keeps what
    /// every version said.
    #[must_use]
    pub const fn version(self) -> &'static str {
        match self {
            Self::Instructions(_) | Self::Disclosure(_) | Self::Authorization(_) => "2026-11-22",
        }
    }
}

impl fmt::Display for NoticeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
