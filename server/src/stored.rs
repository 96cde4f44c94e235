//! A brotli stream continued with what is not worth compressing while somebody waits.
//!
//! The page's static part is compressed when it is built, and ends at a byte's border without ending
//! the stream. Stored blocks (RFC 7932, section 9.2) go on from there at the price of three bytes.

/// The most bytes that a block with a length of 16 bits can hold.
const LONGEST: usize = 1 << 16;

/// The last block, with nothing in it: two bits, both set.
const END: u8 = 0b11;

/// The whole stream: its compressed beginning, and the rest as it is.
pub fn continued(beginning: &[u8], rest: &[u8]) -> Vec<u8> {
    let mut stream = Vec::with_capacity(beginning.len() + rest.len() + 3 * rest.len().div_ceil(LONGEST) + 1);
    stream.extend_from_slice(beginning);
    for block in rest.chunks(LONGEST) {
        stream.extend_from_slice(&header(block.len()));
        stream.extend_from_slice(block);
    }
    stream.push(END);
    stream
}

/// From the lowest bit on: not the last block (0), a length of four nibbles (00), that length less
/// one (16 bits), stored (1), and zeros up to the next byte.
fn header(length: usize) -> [u8; 3] {
    let [low, high, ..] = (length - 1).to_le_bytes();
    let [first, second, third, _] = (u32::from_le_bytes([low, high, 0, 0]) << 3 | 1 << 19).to_le_bytes();
    [first, second, third]
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::{LONGEST, continued};

    /// An empty beginning: a window of 16 bits (a single 0), then a block of metadata without any
    /// (0, 11, 0, 00), which fills the byte.
    const EMPTY: &[u8] = &[0b0000_1100];

    fn decoded(stream: &[u8]) -> Vec<u8> {
        let mut text = Vec::new();
        brotli::Decompressor::new(stream, 4096).read_to_end(&mut text).unwrap();
        text
    }

    #[test]
    fn any_length_is_read_back() {
        for length in [0, 1, 2, 255, 256, 257, LONGEST - 1, LONGEST, LONGEST + 1, 3 * LONGEST, 200_001] {
            let rest: Vec<u8> = (0..=250).cycle().take(length).collect();
            let stream = continued(EMPTY, &rest);
            assert!(decoded(&stream) == rest, "{length} bytes");
            assert_eq!(stream.len(), 2 + length + 3 * length.div_ceil(LONGEST), "{length} bytes");
        }
    }
}
