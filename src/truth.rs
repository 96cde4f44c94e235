//! Strong Kleene logic: false, unknown, true – and, for unknown, which facts would settle it.

use core::ops::{BitAnd, BitOr, Not};

/// Whether this is the page's kernel, which answers one question only.
pub(crate) const IS_KERNEL: bool = cfg!(all(target_arch = "wasm32", not(feature = "wasm")));

/// What holds a set. The kernel's facts and rules fit a quarter of the bits; as JavaScript it has no
/// numbers of 64 bits at all.
#[cfg(not(all(target_arch = "wasm32", not(feature = "wasm"))))]
type Word = u128;
#[cfg(all(target_arch = "wasm32", not(feature = "wasm")))]
type Word = u32;

/// A set of small numbers: facts or rules by their position.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Bits(Word);

impl Bits {
    /// Nothing.
    pub const NONE: Self = Self(0);

    /// How many numbers a set can hold.
    pub(crate) const SIZE: usize = Word::BITS as usize;

    /// How many facts a truth can name as missing: it needs a bit for itself.
    pub(crate) const MISSABLE: usize = Self::SIZE - FACTS as usize;

    /// The set of this one number; of none, if it is beyond what a set can hold.
    #[must_use]
    pub const fn one(number: u8) -> Self {
        match (1 as Word).checked_shl(number as u32) {
            Some(bit) => Self(bit),
            None => Self(0),
        }
    }

    /// The numbers of either set.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The numbers of both sets.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The numbers of this set that are not in the other.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether the number is in the set.
    #[must_use]
    pub const fn has(self, number: u8) -> bool {
        self.0 & Self::one(number).0 != 0
    }

    /// Takes the smallest number out of the set.
    #[expect(clippy::cast_possible_truncation, reason = "a word has no more than 128 bits")]
    pub(crate) const fn pop(&mut self) -> Option<u8> {
        if self.0 == 0 {
            return None;
        }
        let smallest = self.0.trailing_zeros() as u8;
        // Without its last bit.
        self.0 &= self.0 - 1;
        Some(smallest)
    }

    /// Whether nothing is in the set.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The set as a mask, the number `n` as bit `n`.
    #[must_use]
    #[allow(clippy::unnecessary_cast, reason = "in the kernel a word is narrower")]
    pub const fn mask(self) -> u128 {
        self.0 as u128
    }
}

/// False, unknown or true. Unknown remembers the facts that keep it open, by their position;
/// none of them means that no fact can settle it and only the server can tell.
///
/// ```
/// use partner_association::{Bits, Truth};
///
/// let unpaid = Truth::unknown(Bits::one(3));
/// assert_eq!(unpaid & Truth::FALSE, Truth::FALSE); // settled, whatever the unknown one turns out to be
/// assert_eq!((unpaid | Truth::FALSE).missing(), Bits::one(3));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Truth(Word);

// One word, since every rule returns one: a bit for "unknown", and above it the facts – or, where that
// bit is not set, nothing for "false" and a single one for "true".
const UNKNOWN: Word = 1;
const TRUE: Word = 2;
const FACTS: u32 = 1;

impl Truth {
    /// Known to be false.
    pub const FALSE: Self = Self(0);
    /// Known to be true.
    pub const TRUE: Self = Self(TRUE);

    /// Not known until these facts are; with none, nobody outside the server can tell.
    #[must_use]
    pub const fn unknown(missing: Bits) -> Self {
        Self(UNKNOWN | missing.0 << FACTS)
    }

    /// Whether it is known to be false.
    #[must_use]
    pub const fn is_false(self) -> bool {
        self.0 == 0
    }

    /// Whether it is known to be true.
    #[must_use]
    pub const fn is_true(self) -> bool {
        self.0 == TRUE
    }

    /// Whether it is not known.
    #[must_use]
    pub const fn is_unknown(self) -> bool {
        self.0 & UNKNOWN != 0
    }

    /// The facts that keep it open; none for what is known.
    #[must_use]
    pub const fn missing(self) -> Bits {
        if self.is_unknown() { Bits(self.0 >> FACTS) } else { Bits::NONE }
    }

    /// As `&`, but what the other lacks is missing only once this is true: nobody is asked when
    /// something happened before it is known that it did.
    // Out of line: rules are made of this and `&`, and the kernel's bytes are counted.
    #[must_use]
    #[inline(never)]
    pub fn and_then(self, other: Self) -> Self {
        if self.is_unknown() && !other.is_false() { self } else { self & other }
    }

    /// Whether all are true: one known false settles it.
    pub fn all(truths: impl IntoIterator<Item = Self>) -> Self {
        truths.into_iter().fold(Self::TRUE, Self::bitand)
    }

    /// Whether any is true: one known true settles it.
    pub fn any(truths: impl IntoIterator<Item = Self>) -> Self {
        truths.into_iter().fold(Self::FALSE, Self::bitor)
    }
}

impl From<bool> for Truth {
    fn from(known: bool) -> Self {
        if known { Self::TRUE } else { Self::FALSE }
    }
}

impl Not for Truth {
    type Output = Self;

    fn not(self) -> Self {
        if self.is_unknown() { self } else { Self(self.0 ^ TRUE) }
    }
}

impl BitAnd for Truth {
    type Output = Self;

    // Out of line, as above.
    #[inline(never)]
    fn bitand(self, other: Self) -> Self {
        if self.is_false() || other.is_true() {
            self
        } else if other.is_false() || self.is_true() {
            other
        } else {
            Self(self.0 | other.0)
        }
    }
}

impl BitOr for Truth {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        if self.is_true() || other.is_true() { Self::TRUE } else { Self(self.0 | other.0) }
    }
}
