//! Prose as elements: the same ones, whether they are written as HTML or made in a page.

use super::spans::{Ends, clean, in_parentheses, is_blank, said, spaced};
use super::{Answer, Block, Field, Item, Span};
use crate::notice::Language;
use crate::rfc3339;

/// What makes elements. It escapes what it is given, or does not need to.
pub(super) trait Elements {
    /// Begins one. An attribute without a value is there or not.
    fn open(&mut self, name: &'static str, attributes: &[(&'static str, &str)]);
    /// Puts text into the last one begun.
    fn text(&mut self, text: &str);
    /// Ends the last one begun.
    fn close(&mut self, name: &'static str);
}

const HEADINGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

/// Makes those of all these blocks; `rank` is that of a heading that lies under no other.
pub(super) fn of_blocks(into: &mut dyn Elements, language: Language, rank: usize, blocks: &[Block<'_>]) {
    let mut under = rank;
    for block in blocks {
        match block {
            Block::Section { name, blocks } => {
                within(into, "section", &[("data-part", name)], |into| of_blocks(into, language, under, blocks));
            }
            Block::Heading(line) => {
                of_line(into, language, HEADINGS.get(rank.saturating_sub(1)).unwrap_or(&"h6"), line);
                under = rank + usize::from(!is_blank(line));
            }
            Block::Paragraph(line) => of_line(into, language, "p", line),
            Block::List(items) => of_list(into, language, under, items),
            Block::Pairs(pairs) => within(into, "dl", &[], |into| {
                for (label, value) in said(pairs) {
                    // A style sheet can lay out a pair as one.
                    within(into, "div", &[], |into| {
                        within(into, "dt", &[], |into| of_spans(into, language, label));
                        within(into, "dd", &[], |into| of_spans(into, language, value));
                    });
                }
            }),
            Block::Fold { line, blocks } => within(into, "details", &[], |into| {
                within(into, "summary", &[], |into| of_spans(into, language, line));
                of_blocks(into, language, under, blocks);
            }),
            Block::Choice { name, label, required } => within(into, "label", &[("class", "choice")], |into| {
                let attributes = [("type", "checkbox"), ("name", name), ("required", "")];
                let given = if *required { 3 } else { 2 };
                within(into, "input", attributes.get(..given).unwrap_or_default(), |_| {});
                into.text(" ");
                within(into, "span", &[], |into| of_spans(into, language, label));
            }),
            Block::Question { name, line, blocks, answers } => {
                within(into, "fieldset", &[("data-fact", name)], |into| {
                    within(into, "legend", &[], |into| of_spans(into, language, line));
                    of_blocks(into, language, under, blocks);
                    for answer in answers {
                        of_answer(into, language, name, answer);
                    }
                });
            }
            Block::Button { name, label } => {
                let attributes = [("type", "button"), ("name", name)];
                within(into, "button", &attributes, |into| of_spans(into, language, label));
            }
            Block::In { language, blocks } => {
                within(into, "div", &[("lang", language.html_lang())], |into| {
                    of_blocks(into, *language, under, blocks);
                });
            }
            Block::Verbatim(text) => {
                within(into, "pre", &[("class", "verbatim")], |into| into.text(&clean(text, Ends::Stay)));
            }
        }
    }
}

/// A day stands beside its label as in a sentence, a box to choose before it as in a list.
fn of_answer(into: &mut dyn Elements, language: Language, name: &str, answer: &Answer<'_>) {
    let (class, kind, value) = match &answer.field {
        Field::One(value) => ("choice", "radio", value.as_ref()),
        Field::Several(value) => ("choice", "checkbox", value.as_ref()),
        Field::Day => ("day", "date", ""),
    };
    let attributes = [("type", kind), ("name", name), ("value", value)];
    let given = if class == "day" { 2 } else { 3 };
    let label = |into: &mut dyn Elements| within(into, "span", &[], |into| of_spans(into, language, &answer.label));
    within(into, "label", &[("class", class)], |into| {
        if class == "day" {
            label(into);
            into.text(" ");
        }
        within(into, "input", attributes.get(..given).unwrap_or_default(), |_| {});
        if class != "day" {
            into.text(" ");
            label(into);
        }
    });
}

/// Marks of its own are words, which everybody reads and copies. What a browser would put beside them is no
/// number, for it could be another; and some browsers forget what a list is when a style sheet takes that away.
fn of_list(into: &mut dyn Elements, language: Language, rank: usize, items: &[Item<'_>]) {
    let attributes = [("role", "list"), ("class", "marked")];
    let is_marked = items.iter().any(|item| item.mark.is_some());
    within(into, "ul", if is_marked { &attributes } else { &[] }, |into| {
        for item in items {
            let kind = [("class", item.kind)];
            within(into, "li", if item.kind.is_empty() { &[] } else { &kind }, |into| {
                if let Some((mark, stop)) = item.printed_mark() {
                    within(into, "span", &[("class", "mark")], |into| {
                        into.text(mark);
                        into.text(stop);
                    });
                    into.text(" ");
                }
                // On the line of its mark.
                let mut rest = item.blocks.as_slice();
                if let [Block::Paragraph(line), others @ ..] = rest {
                    of_spans(into, language, line);
                    rest = others;
                }
                of_blocks(into, language, rank, rest);
            });
        }
    });
}

/// An element around a line; none, where the line says nothing.
fn of_line(into: &mut dyn Elements, language: Language, name: &'static str, line: &[Span<'_>]) {
    if !is_blank(line) {
        within(into, name, &[], |into| of_spans(into, language, line));
    }
}

fn of_spans(into: &mut dyn Elements, language: Language, line: &[Span<'_>]) {
    for (span, words, apart) in spaced(language, line) {
        if apart {
            into.text(" ");
        }
        let mut element = |name, attributes: &[_]| within(into, name, attributes, |into| into.text(&words));
        match span {
            Span::Text(_) => into.text(&words),
            Span::Strong(_) => element("strong", &[]),
            Span::Tag { kind: "", .. } => element("span", &[("class", "tag")]),
            Span::Tag { kind, .. } => element("span", &[("class", "tag"), ("data-kind", kind)]),
            Span::Code(_) => element("code", &[]),
            // What would run, or lead nobody knows where, is words.
            Span::Link { address, .. } if !address.starts_with("https://") => {
                into.text(&words);
                into.text(&in_parentheses(language, address));
            }
            Span::Link { address, language, .. } => {
                let lang = language.map_or("", |tag| match Language::from_tag(tag) {
                    Some(language) => language.html_lang(),
                    None => tag,
                });
                let attributes = [("href", *address), ("rel", "noopener"), ("lang", lang)];
                let given = if lang.is_empty() { 2 } else { 3 };
                element("a", attributes.get(..given).unwrap_or_default());
            }
            Span::Time(instant, _) => element("time", &[("datetime", &rfc3339::write(*instant))]),
        }
    }
}

fn within(
    into: &mut dyn Elements,
    name: &'static str,
    attributes: &[(&'static str, &str)],
    inside: impl FnOnce(&mut dyn Elements),
) {
    into.open(name, attributes);
    inside(into);
    into.close(name);
}
