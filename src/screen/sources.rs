//! According to what: the official pages behind a sentence.

use alloc::vec::Vec;

use crate::notice::{Language, Words};
use crate::prose::{Block, Item, Line, Span};
use crate::source::Source;

/// A line that opens to the official pages, with their dates; the line alone where there are none.
pub(super) fn sources<'w>(words: &'w dyn Words, line: Line<'w>, sources: &'static [Source]) -> Block<'w> {
    if sources.is_empty() {
        return Block::Paragraph(line);
    }
    Block::Fold { line, blocks: Vec::from([list(words, sources)]) }
}

/// The official pages, in a list.
pub(super) fn list<'w>(words: &'w dyn Words, sources: &'static [Source]) -> Block<'w> {
    // Their titles are in English.
    let language = (words.language() != Language::En).then_some(Language::En.html_lang());
    let items = sources.iter().map(|source| {
        let document = source.document();
        let mut line = Vec::from([Span::Link { text: document.title.into(), address: document.address, language }]);
        line.extend(document.date.map(|date| Span::Text(date.into())));
        Item::of(line)
    });
    Block::List(items.collect())
}
