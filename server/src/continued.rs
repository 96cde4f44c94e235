//! A brotli stream that was begun when the page was built, continued while somebody waits.
//!
//! The page's static part is compressed as well as can be, and ends at a byte's border without ending
//! the stream. What differs from request to request goes on from there, compressed as fast as is useful.

use std::io::{self, Write as _};

use brotli::CompressorWriter;
use brotli::enc::BrotliEncoderParams;

/// Beyond this, every further byte that is saved costs milliseconds.
const QUALITY: i32 = 5;

/// The last block, with nothing in it: two bits, both set (RFC 7932, section 9.2).
const END: u8 = 0b11;

/// The stream so far, and a text; up to a byte's border, so that it can go on.
///
/// # Errors
/// None that are known: it is written to memory.
pub fn continued(mut stream: Vec<u8>, text: &[u8]) -> io::Result<Vec<u8>> {
    let params = BrotliEncoderParams {
        quality: QUALITY,
        // No header, no end, and nothing that depends on what came before: a part of a stream.
        bare_stream: true,
        catable: true,
        use_dictionary: false,
        ..BrotliEncoderParams::default()
    };
    let mut encoder = CompressorWriter::with_params(&mut stream, 4096, &params);
    encoder.write_all(text)?;
    encoder.flush()?;
    drop(encoder);
    Ok(stream)
}

/// The end of the stream, with a last text before it.
///
/// # Errors
/// As above.
pub fn ended(text: &[u8]) -> io::Result<Vec<u8>> {
    let mut stream = continued(Vec::new(), text)?;
    stream.push(END);
    Ok(stream)
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};

    use super::{continued, ended};

    /// A beginning of one letter, up to a byte's border.
    fn begun() -> Vec<u8> {
        let mut encoder = brotli::CompressorWriter::new(Vec::new(), 4096, 11, 22);
        encoder.write_all(b"x").unwrap();
        encoder.flush().unwrap();
        encoder.get_ref().clone()
    }

    fn decoded(stream: &[u8]) -> Vec<u8> {
        let mut text = Vec::new();
        brotli::Decompressor::new(stream, 4096).read_to_end(&mut text).unwrap();
        text
    }

    #[test]
    fn any_length_is_read_back() {
        for length in [0, 1, 2, 255, 256, 257, 65_535, 65_536, 65_537, 200_001] {
            let rest: Vec<u8> = (0..=250_u8).map(|byte| byte.wrapping_mul(31)).cycle().take(length).collect();
            for place in [0, length / 2, length] {
                let (first, last) = rest.split_at(place);
                let stream = [continued(begun(), first).unwrap(), ended(last).unwrap()].concat();
                assert!(decoded(&stream).strip_prefix(b"x") == Some(&rest[..]), "{place} of {length} bytes");
            }
        }
    }
}
