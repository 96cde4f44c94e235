//! Prose as html.

use alloc::string::String;

use super::Block;
use crate::notice::Language;

/// Writes it.
#[must_use]
pub fn html(language: Language, blocks: &[Block<'_>]) -> String {
    let _ = (language, blocks);
    String::new()
}
