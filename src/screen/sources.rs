//! According to what: the official pages behind a sentence.

use alloc::vec::Vec;

use crate::notice::{Text, Words};
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
    let items = sources.iter().map(|source| {
        let document = words.document(*source);
        let text = words.say(Text::Source(*source)).into();
        let mut line = Vec::from([Span::Link { text, address: document.address, language: None }]);
        line.extend(document.date.map(|date| Span::Text(date.into())));
        Item::of(line)
    });
    Block::List(items.collect())
}
