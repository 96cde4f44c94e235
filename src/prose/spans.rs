//! What all three sinks do with the spans of a line, so that all of them say the same words.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;

use super::{Item, Line, Span, time};
use crate::notice::Language;

impl Span<'_> {
    /// Its words.
    pub(super) fn words(&self, language: Language) -> Cow<'_, str> {
        match self {
            Self::Text(text)
            | Self::Strong(text)
            | Self::Tag { text, .. }
            | Self::Code(text)
            | Self::Link { text, .. } => clean(text, Ends::AreSpaces),
            Self::Time(instant, zone) => time::write(language, *instant, *zone).into(),
        }
    }
}

/// Each span that says something, with its words and whether a space stands before it.
pub(super) fn spaced<'l>(
    language: Language,
    line: &'l [Span<'_>],
) -> impl Iterator<Item = (&'l Span<'l>, Cow<'l, str>, bool)> {
    let mut last = None;
    line.iter().map(move |span| (span, span.words(language))).filter(|(_, words)| !words.is_empty()).map(
        move |(span, words)| {
            let first = words.chars().next();
            let apart = last.zip(first).is_some_and(|(last, first)| needs_space(last, first));
            last = words.chars().next_back();
            (span, words, apart)
        },
    )
}

/// Whether a line says nothing.
pub(super) fn is_blank(line: &[Span<'_>]) -> bool {
    line.iter().all(|span| match span {
        Span::Text(text) | Span::Strong(text) | Span::Tag { text, .. } | Span::Code(text) | Span::Link { text, .. } => {
            text.is_empty()
        }
        Span::Time(..) => false,
    })
}

/// The pairs of which both sides say something.
pub(super) fn said<'l, 'w>(pairs: &'l [(Line<'w>, Line<'w>)]) -> impl Iterator<Item = &'l (Line<'w>, Line<'w>)> {
    pairs.iter().filter(|(label, value)| !is_blank(label) && !is_blank(value))
}

/// Full-width punctuation brings its own space.
const fn is_full_width(letter: char) -> bool {
    matches!(letter, '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ffef}')
}

const fn needs_space(last: char, first: char) -> bool {
    let opens = matches!(last, ' ' | '(' | '[' | '“' | '‘');
    let closes = matches!(first, ' ' | ')' | ']' | '”' | '’' | '.' | ',' | ':' | ';' | '!' | '?' | '…');
    !opens && !closes && !is_full_width(last) && !is_full_width(first)
}

/// Where a link leads, after its words.
pub(super) fn in_parentheses(language: Language, address: &str) -> String {
    let address = clean(address, Ends::AreSpaces);
    match language {
        Language::En => format!(" ({address})"),
        Language::ZhCn => format!("（{address}）"),
    }
}

impl Item<'_> {
    /// Its mark, and what is printed after it.
    pub(super) fn printed_mark(&self) -> Option<(&'static str, &'static str)> {
        let mark = self.mark?;
        Some((
            mark,
            match mark.bytes().next_back()? {
                last if last.is_ascii_digit() => ".",
                last if last.is_ascii_alphabetic() => ")",
                _ => "",
            },
        ))
    }
}

/// What becomes of the ends of lines.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Ends {
    /// A name or a value cannot begin a line of its own, and so look like another clause.
    AreSpaces,
    /// All of them become a line feed.
    Stay,
}

/// What everybody sees as it is written: control characters, and those that turn the direction of what
/// follows, are replaced; white space is a space, as in HTML.
pub(super) fn clean(text: &str, ends: Ends) -> Cow<'_, str> {
    let mut before = '\0';
    let is_clean = text.chars().all(|letter| {
        let last = core::mem::replace(&mut before, letter);
        letter != '\r' && (letter != ' ' || last != ' ') && seen(letter, ends) == letter
    });
    if is_clean {
        return text.into();
    }
    let mut clean = String::with_capacity(text.len());
    before = '\0';
    for letter in text.chars() {
        let last = core::mem::replace(&mut before, letter);
        let seen = seen(letter, ends);
        let again = letter == '\n' && last == '\r' || ends == Ends::AreSpaces && seen == ' ' && clean.ends_with(' ');
        if !again {
            clean.push(seen);
        }
    }
    clean.into()
}

fn seen(letter: char, ends: Ends) -> char {
    match (letter, ends) {
        ('\n' | '\r', Ends::Stay) => '\n',
        ('\t', Ends::Stay) => '\t',
        ('\t' | '\n' | '\x0c' | '\r' | '\u{2028}' | '\u{2029}', Ends::AreSpaces) => ' ',
        ('\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}', _) => char::REPLACEMENT_CHARACTER,
        _ if letter.is_control() => char::REPLACEMENT_CHARACTER,
        _ => letter,
    }
}
