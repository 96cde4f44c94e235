//! The fingerprint of what was shown.

use core::fmt;

/// A SHA-256, displayed as other tools print it: in lower-case hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Sha256Hex([u8; 32]);

impl Sha256Hex {
    /// Reads what its display form writes, and nothing else: 64 digits, none of them a capital letter.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let digit = |letter: u8| match letter {
            b'0'..=b'9' => Some(letter - b'0'),
            b'a'..=b'f' => Some(letter - b'a' + 10),
            _ => None,
        };
        let (pairs, []) = text.as_bytes().as_chunks::<2>() else { return None };
        let mut bytes = [0; 32];
        if pairs.len() != bytes.len() {
            return None;
        }
        for (byte, [high, low]) in bytes.iter_mut().zip(pairs) {
            *byte = digit(*high)? << 4 | digit(*low)?;
        }
        Some(Self(bytes))
    }
}

impl fmt::Display for Sha256Hex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// The SHA-256 of these bytes: of a text as it is shown, in UTF-8 with single line feeds.
///
/// ```
/// use partner_association::consent::sha256;
///
/// let hex = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
/// assert_eq!(sha256(b"abc").to_string(), hex);
/// ```
#[cfg(feature = "screen")]
#[must_use]
pub fn sha256(bytes: &[u8]) -> Sha256Hex {
    use sha2::Digest;

    Sha256Hex(sha2::Sha256::digest(bytes).into())
}
