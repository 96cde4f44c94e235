//! Names for what was done, by which it is found again.

use crate::store::Failure;

/// Without letters that are taken for digits, or for each other.
const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A new one that nobody can guess: 150 bits, in six groups of five. Who has one may read the receipt.
pub fn new() -> Result<String, Failure> {
    let mut bytes = [0; 30];
    getrandom::fill(&mut bytes).map_err(|error| Failure::Other(error.to_string()))?;
    let mut reference = String::with_capacity(35);
    for (place, byte) in bytes.into_iter().enumerate() {
        if place > 0 && place % 5 == 0 {
            reference.push('-');
        }
        reference.extend(DIGITS.get(usize::from(byte % 32)).map(|digit| char::from(*digit)));
    }
    Ok(reference)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{DIGITS, new};

    #[test]
    fn references_can_be_read_out_and_differ() {
        let references: HashSet<_> = (0..1000).map(|_| new().unwrap()).collect();
        assert_eq!(references.len(), 1000);
        for reference in references {
            let groups: Vec<_> = reference.split('-').collect();
            assert_eq!(groups.len(), 6, "{reference}");
            assert!(groups.iter().all(|group| group.len() == 5 && group.bytes().all(|digit| DIGITS.contains(&digit))));
        }
    }
}
