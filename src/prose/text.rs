//! Prose as text.

use alloc::string::String;

use super::Block;
use crate::notice::Language;

/// Writes it.
#[must_use]
pub fn text(language: Language, blocks: &[Block<'_>]) -> String {
    let _ = (language, blocks);
    String::new()
}
