//! The words: every sentence a customer reads, in English and in Chinese.
//!
//! A rule, a fact or a decision knows no sentence. [`Text`] names each one, and [`text`] finds it in
//! one exhaustive `match` per language, so a sentence that is missing in one of them does not compile.
//! No sentence has a placeholder: a page puts labels beside values.
//!
//! ```
//! use partner_association::notice::{Language, Page, Text, text};
//!
//! assert_eq!(text(Language::En, Text::Page(Page::Partner)), "Partner");
//! assert_eq!(text(Language::ZhCn, Text::Page(Page::Partner)), "合作伙伴");
//! ```

mod clause;
#[rustfmt::skip] // one sentence a line, however long
mod en;
mod page;
#[rustfmt::skip] // as above
mod zh_cn;

pub use clause::{Clause, Instructions, Link};
pub use page::Page;

use crate::decision::{IssueKind, NoticeKind};
use crate::facts::FactName;
use crate::rule::{Actor, RuleId};

/// A language in which every sentence exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English.
    En,
    /// Chinese as written on the Chinese mainland: 简体中文.
    ZhCn,
}

impl Language {
    /// Every language, the default one first.
    pub const ALL: &'static [Self] = &[Self::En, Self::ZhCn];

    /// The BCP 47 tag used in addresses, in JavaScript and in JSON.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::ZhCn => "zh-CN",
        }
    }

    /// What stands in the `lang` attribute of a document: with the script, so that fonts are right.
    #[must_use]
    pub const fn html_lang(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::ZhCn => "zh-Hans-CN",
        }
    }

    /// The language for a BCP 47 tag, by its primary language: `en-GB` is English, `zh-Hans-SG` Chinese.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split('-').next().unwrap_or(tag);
        Self::ALL.iter().copied().find(|language| {
            let known = language.tag();
            known.split('-').next().unwrap_or(known).eq_ignore_ascii_case(primary)
        })
    }
}

/// The name of a sentence, or of a word on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Text {
    /// What a rule asks for, said so that it fits a list of published conditions, of conditions met,
    /// and of what the server will check.
    Condition(RuleId),
    /// What was seen when the rule bars.
    Barred(RuleId),
    /// What lifts the bar, who has to ask whom, and when it changes by itself.
    Remedy(RuleId),
    /// Why the rule can stay open although nothing is missing. Empty where it cannot.
    Open(RuleId),
    /// What is not known, to complete "what we still need to know".
    Fact(FactName),
    /// Whose move it is.
    Actor(Actor),
    /// The heading over a decision.
    Heading(NoticeKind),
    /// The line or two under that heading.
    Body(NoticeKind),
    /// What was wrong with a value that the page was given.
    Issue(IssueKind),
    /// A clause of the instructions, complete, in words of our own.
    Clause(Clause),
    /// The title of the official document.
    Instructions(Instructions),
    /// The words of a link.
    Link(Link),
    /// A word, label or sentence of the page itself.
    Page(Page),
}

/// The sentence of that name, in that language.
#[must_use]
pub const fn text(language: Language, text: Text) -> &'static str {
    match language {
        Language::En => en::text(text),
        Language::ZhCn => zh_cn::text(text),
    }
}
