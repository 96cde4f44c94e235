//! Brotli, as the server sends the page.
//!
//! The page's static part is compressed once, as well as it can be, and ends at a byte's border. The
//! server continues that stream with what differs from request to request.

use std::io::Write as _;

use anyhow::Result;
use brotli::{CompressorWriter, enc::BrotliEncoderParams};

const QUALITY: u32 = 11;
const WINDOW: u32 = 22;

/// A whole text.
pub fn whole(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut writer = CompressorWriter::new(Vec::new(), 4096, QUALITY, WINDOW);
    writer.write_all(bytes)?;
    Ok(writer.into_inner())
}

/// The size over the wire of a whole text.
pub fn size(bytes: &[u8]) -> Result<usize> {
    Ok(whole(bytes)?.len())
}

/// The beginning of a stream, to be continued at its last byte.
pub fn unfinished(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut writer = CompressorWriter::new(Vec::new(), 4096, QUALITY, WINDOW);
    writer.write_all(bytes)?;
    writer.flush()?;
    Ok(writer.get_ref().clone())
}

/// What the server adds to such a stream, to go on and to end it.
pub fn continuation(bytes: &[u8]) -> Result<Vec<u8>> {
    /// The last block, with nothing in it.
    const END: u8 = 0b11;
    let bare = BrotliEncoderParams {
        quality: 5,
        bare_stream: true,
        catable: true,
        use_dictionary: false,
        ..BrotliEncoderParams::default()
    };
    let mut stream = Vec::new();
    let mut writer = CompressorWriter::with_params(&mut stream, 4096, &bare);
    writer.write_all(bytes)?;
    writer.flush()?;
    drop(writer);
    stream.push(END);
    Ok(stream)
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::{continuation, size, unfinished};

    fn decompress(stream: &[u8]) -> Vec<u8> {
        let mut out = Vec::new();
        brotli::Decompressor::new(stream, 4096).read_to_end(&mut out).unwrap();
        out
    }

    #[test]
    fn a_stream_goes_on_and_ends() {
        let head: Vec<u8> = (0..40_000_u32).flat_map(|n| format!("<li>{}</li>", n * n % 1009).into_bytes()).collect();
        for head in [&head[..], b"<p>", b""] {
            for tail in [&b"{\"facts\":null}"[..], &vec![b'x'; 65_536]] {
                let stream = [unfinished(head).unwrap(), continuation(tail).unwrap()].concat();
                assert_eq!(decompress(&stream), [head, tail].concat());
            }
        }
    }

    #[test]
    fn a_whole_text_is_smaller_than_its_parts() {
        let text = "the same words again and again; ".repeat(100);
        assert!(size(text.as_bytes()).unwrap() < 100);
    }
}
