//! Prose as plain text: what is kept as evidence of what was shown, so the same blocks always make the same bytes.

use alloc::string::String;

use super::spans::{Ends, clean, in_parentheses, is_blank, said, spaced};
use super::{Answer, Block, Field, Item, Span};
use crate::notice::Language;

/// Writes it: UTF-8, one LF at the end of each line and one at the end. Lines are as long as they are.
#[must_use]
pub fn text(language: Language, blocks: &[Block<'_>]) -> String {
    let mut writer = Writer { out: String::new(), indent: String::new(), ends: 1 };
    writer.blocks(language, blocks, BLANK_LINE);
    writer.out.truncate(writer.out.trim_end_matches('\n').len());
    writer.out.push('\n');
    writer.out
}

/// How many line ends keep blocks apart.
const BLANK_LINE: usize = 2;
/// As above.
const NEXT_LINE: usize = 1;

struct Writer {
    out: String,
    /// What a new line begins with.
    indent: String,
    /// How many line ends are due before the next word.
    ends: usize,
}

impl Writer {
    fn blocks(&mut self, language: Language, blocks: &[Block<'_>], apart: usize) {
        for (place, block) in blocks.iter().enumerate() {
            if place > 0 {
                self.end_line(apart);
            }
            self.block(language, block, apart);
        }
    }

    fn block(&mut self, language: Language, block: &Block<'_>, apart: usize) {
        match block {
            Block::Section { blocks, .. } => self.blocks(language, blocks, apart),
            Block::Heading(line) if is_blank(line) => {}
            Block::Heading(line) => {
                if self.ends > 0 {
                    self.end_line(BLANK_LINE);
                }
                self.line(language, line);
                self.end_line(BLANK_LINE);
            }
            Block::Paragraph(line) => self.line(language, line),
            Block::List(items) => {
                let several = items.iter().any(|item| item.blocks.len() > 1);
                let apart = if several { apart } else { NEXT_LINE };
                for (place, item) in items.iter().enumerate() {
                    if place > 0 {
                        self.end_line(apart);
                    }
                    self.item(language, item);
                }
            }
            Block::Pairs(pairs) => {
                for (place, (label, value)) in said(pairs).enumerate() {
                    if place > 0 {
                        self.end_line(NEXT_LINE);
                    }
                    self.line(language, label);
                    if !self.out.ends_with([':', '：', '?', '？']) {
                        self.put(by_language(language, ":", "："));
                    }
                    if self.out.ends_with([':', '?']) {
                        self.put(" ");
                    }
                    self.line(language, value);
                }
            }
            Block::Fold { line, blocks } => {
                self.line(language, line);
                self.end_line(NEXT_LINE);
                self.indented(2, |writer| writer.blocks(language, blocks, NEXT_LINE));
            }
            Block::Choice { label, .. } => {
                self.put("[ ] ");
                self.line(language, label);
            }
            Block::Question { line, blocks, answers, .. } => {
                self.line(language, line);
                self.end_line(apart);
                self.blocks(language, blocks, apart);
                self.end_line(apart);
                for answer in answers {
                    self.answer(language, answer);
                }
            }
            Block::Button { label, .. } => {
                self.put("[");
                self.line(language, label);
                self.put("]");
            }
            Block::In { language, blocks } => self.blocks(*language, blocks, apart),
            Block::Verbatim(text) => {
                for (place, line) in clean(text, Ends::Stay).split('\n').enumerate() {
                    self.ends += usize::from(place > 0);
                    self.put(line);
                }
            }
        }
    }

    fn answer(&mut self, language: Language, answer: &Answer<'_>) {
        match answer.field {
            Field::One(_) => self.put("( ) "),
            Field::Several(_) => self.put("[ ] "),
            Field::Day => {}
        }
        self.line(language, &answer.label);
        if answer.field == Field::Day {
            self.put(" ____-__-__");
        }
        self.end_line(NEXT_LINE);
    }

    fn item(&mut self, language: Language, item: &Item<'_>) {
        let (mark, stop) = item.printed_mark().unwrap_or(("-", ""));
        self.put(mark);
        self.put(stop);
        self.put(" ");
        let width = mark.chars().count() + stop.len() + 1;
        self.indented(width, |writer| writer.blocks(language, &item.blocks, NEXT_LINE));
    }

    fn indented(&mut self, width: usize, write: impl FnOnce(&mut Self)) {
        let before = self.indent.len();
        self.indent.extend(core::iter::repeat_n(' ', width));
        write(self);
        self.indent.truncate(before);
    }

    fn line(&mut self, language: Language, line: &[Span<'_>]) {
        for (span, words, apart) in spaced(language, line) {
            let (open, close) = by_language(language, ("(", ")"), ("（", "）"));
            let is_tag = matches!(span, Span::Tag { .. });
            // A full-width parenthesis brings its own space.
            if apart && (language == Language::En || !is_tag && !self.out.ends_with(close)) {
                self.put(" ");
            }
            if is_tag {
                self.put(open);
            }
            self.put(&words);
            match span {
                Span::Tag { .. } => self.put(close),
                Span::Link { address, .. } => self.put(&in_parentheses(language, address)),
                _ => {}
            }
        }
    }

    /// What comes next begins another line, so many line ends from here.
    fn end_line(&mut self, ends: usize) {
        self.ends = self.ends.max(ends);
    }

    fn put(&mut self, words: &str) {
        if words.is_empty() {
            return;
        }
        if self.ends > 0 {
            if !self.out.is_empty() {
                self.out.extend(core::iter::repeat_n('\n', self.ends));
            }
            self.out.push_str(&self.indent);
            self.ends = 0;
        }
        self.out.push_str(words);
    }
}

fn by_language<T>(language: Language, english: T, chinese: T) -> T {
    match language {
        Language::En => english,
        Language::ZhCn => chinese,
    }
}
