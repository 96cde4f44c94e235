//! What the documented responses are made of.

use serde::de::{Deserialize, Deserializer, Error as _};
use serde_json::Value;

/// An amount of money, as its decimal digits: nobody calculates with it here, and a double would not hold all of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Amount(String);

impl Amount {
    /// Whether it is more than nothing.
    pub(super) fn is_positive(&self) -> bool {
        let mantissa = self.0.split(['e', 'E']).next().unwrap_or_default();
        !mantissa.starts_with('-') && mantissa.contains(|digit: char| digit.is_ascii_digit() && digit != '0')
    }
}

/// Digits, and perhaps a sign before them and a fraction behind.
fn is_decimal(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, fraction) = text.split_once('.').map_or((text, None), |(whole, fraction)| (whole, Some(fraction)));
    digits(whole.strip_prefix('-').unwrap_or(whole)) && fraction.is_none_or(digits)
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Documented as a number; some write such numbers as texts, so that no digit is lost.
        match Value::deserialize(deserializer)? {
            Value::Number(number) => Ok(Self(number.to_string())),
            Value::String(text) if is_decimal(&text) => Ok(Self(text)),
            _ => Err(D::Error::custom("an amount is a decimal")),
        }
    }
}

/// Whether all rows of a list were there: it comes in pages.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Page {
    missing: bool,
}

impl Page {
    /// One response, with so many rows of so many in all.
    pub(super) const fn add(&mut self, of: usize, rows: usize) {
        self.missing |= rows < of;
    }

    pub(super) const fn is_whole(self) -> bool {
        !self.missing
    }
}

#[cfg(test)]
mod tests {
    use super::Amount;

    #[test]
    fn amounts_are_decimals_and_nothing_else() {
        let read = |text: &str| serde_json::from_str::<Amount>(text).map(|amount| amount.is_positive()).ok();
        for (text, is_positive) in [
            ("0", false),
            ("0.00", false),
            ("-0.0", false),
            ("-3.5", false),
            ("12.5", true),
            ("0.00000001", true),
            ("1e-9", true),
            ("0e9", false),
            ("\"0.00\"", false),
            ("\"0.01\"", true),
            ("\"-0.01\"", false),
            ("\"123456789012345678901234567890.01\"", true),
        ] {
            assert_eq!(read(text), Some(is_positive), "{text}");
        }
        for text in ["true", "null", "\"\"", "\"1,000\"", "\"1e3\"", "\".5\"", "\"5.\"", "\"USD 5\"", "[1]", "{}"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
