//! Prose as HTML, for a server.

use alloc::string::String;

use super::Block;
use super::elements::{Elements, of_blocks};
use crate::notice::Language;

/// Writes it, to be put into a document of that language. `rank` is that of its outermost headings, from 1 to 6.
#[must_use]
pub fn html(language: Language, rank: u8, blocks: &[Block<'_>]) -> String {
    let mut html = Html(String::new());
    of_blocks(&mut html, language, rank.into(), blocks);
    html.0
}

struct Html(String);

impl Elements for Html {
    fn open(&mut self, name: &'static str, attributes: &[(&'static str, &str)]) {
        self.0.push('<');
        self.0.push_str(name);
        for (name, value) in attributes {
            self.0.push(' ');
            self.0.push_str(name);
            if !value.is_empty() {
                self.0.push_str("=\"");
                self.text(value);
                self.0.push('"');
            }
        }
        self.0.push('>');
        // The first line end in it does not count; so it is not that of the text.
        if name == "pre" {
            self.0.push('\n');
        }
    }

    fn text(&mut self, text: &str) {
        for letter in text.chars() {
            match letter {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                _ => self.0.push(letter),
            }
        }
    }

    fn close(&mut self, name: &'static str) {
        if name != "input" {
            self.0.push_str("</");
            self.0.push_str(name);
            self.0.push('>');
        }
    }
}
