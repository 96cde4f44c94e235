//! Prose rendered into a page. Elements and text are made one by one and no markup is parsed, so it works under
//! Trusted Types and under every policy for scripts and styles.

use alloc::vec::Vec;

use js_sys::TypeError;
use wasm_bindgen::prelude::{JsCast as _, JsValue, wasm_bindgen};
use web_sys::{Document, DocumentFragment, Element, Node, Text};

use super::Block;
use super::elements::{Elements, of_blocks};
use crate::notice::Language;

#[wasm_bindgen]
extern "C" {
    /// What a page has. A browser's own never throws here, so web-sys catches nothing; what only looks like a page may,
    /// and an exception that nobody catches leaves its mark on the stack.
    type Caught;

    #[wasm_bindgen(method, getter, catch, js_name = ownerDocument)]
    fn document(this: &Caught) -> Result<Option<Document>, JsValue>;

    #[wasm_bindgen(method, catch, js_name = createDocumentFragment)]
    fn fragment(this: &Caught) -> Result<DocumentFragment, JsValue>;

    #[wasm_bindgen(method, catch, js_name = createTextNode)]
    fn text(this: &Caught, text: &str) -> Result<Text, JsValue>;

    #[wasm_bindgen(method, catch, js_name = replaceChildren)]
    fn replace(this: &Caught, child: &Node) -> Result<(), JsValue>;
}

/// The same object, as one whose methods may throw.
fn caught(object: &JsValue) -> &Caught {
    object.unchecked_ref()
}

/// Puts it into an element, in the place of what is there, and says there which language it is in. `rank` is
/// that of its outermost headings, from 1 to 6.
///
/// # Errors
/// What the page's own methods throw; the element is then left as it was.
pub fn render(language: Language, rank: u8, blocks: &[Block<'_>], into: &Element) -> Result<(), JsValue> {
    let Some(document) = caught(into).document()? else { return Err(TypeError::new("no element of a page").into()) };
    let fragment = caught(&document).fragment()?;
    let mut page = Page { open: Vec::from([fragment.clone().into()]), document, thrown: None };
    of_blocks(&mut page, language, rank.into(), blocks);
    if let Some(thrown) = page.thrown {
        return Err(thrown);
    }
    into.set_attribute("lang", language.html_lang())?;
    caught(into).replace(&fragment)
}

struct Page {
    document: Document,
    /// The fragment, and the elements that are not ended yet.
    open: Vec<Node>,
    /// The first thing thrown; nothing is made any more after it.
    thrown: Option<JsValue>,
}

impl Page {
    fn append(&mut self, node: &Node) {
        if let (None, Some(Err(thrown))) = (&self.thrown, self.open.last().map(|parent| parent.append_child(node))) {
            self.thrown = Some(thrown);
        }
    }

    fn element(&self, name: &str, attributes: &[(&'static str, &str)]) -> Result<Element, JsValue> {
        let element = self.document.create_element(name)?;
        for (name, value) in attributes {
            element.set_attribute(name, value)?;
        }
        Ok(element)
    }
}

impl Elements for Page {
    fn open(&mut self, name: &'static str, attributes: &[(&'static str, &str)]) {
        match self.element(name, attributes) {
            Ok(element) => {
                self.append(&element);
                self.open.push(element.unchecked_into());
            }
            Err(thrown) => {
                self.thrown.get_or_insert(thrown);
            }
        }
    }

    fn text(&mut self, text: &str) {
        match caught(&self.document).text(text) {
            Ok(text) => self.append(&text),
            Err(thrown) => {
                self.thrown.get_or_insert(thrown);
            }
        }
    }

    fn close(&mut self, _name: &'static str) {
        self.open.pop();
    }
}
