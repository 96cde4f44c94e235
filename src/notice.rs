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

#[rustfmt::skip] // one sentence a line, however long
mod en;
#[cfg(feature = "screen")]
mod file;
mod flow;
mod instructions;
mod label;
mod page;
#[rustfmt::skip] // as above
mod zh_cn;

#[cfg(feature = "screen")]
pub use file::WordsFile;
pub use flow::Flow;
pub use instructions::{Clause, Instructions, Link};
pub use label::Label;
pub use page::Page;

use crate::consent::Purpose;
use crate::consequences::{Aspect, ConsequenceId};
use crate::decision::{IssueKind, NoticeKind};
use crate::facts::FactName;
use crate::failures::WordKind;
use crate::pre_registration::{Cure, Ground, Standing};
use crate::procedure::{Step, WayOut};
use crate::reconcile::{Ending, Reason};
use crate::rule::{Actor, RuleId};
use crate::self_check::{Answer, Asked};
use crate::source::{Document, Source};

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

    /// The language of exactly that tag.
    #[must_use]
    pub fn tagged(tag: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|language| language.tag() == tag)
    }

    /// Every other language.
    pub fn others(self) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |other| *other != self)
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

/// FNV-1a, of 64 bits: nobody has a reason to forge what it guards.
const FNV_OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
/// As above.
const FNV_PRIME: u64 = 0x0100_0000_01b3;

/// The hash, with a name and a stop added to it.
const fn hashed(mut hash: u64, name: &str) -> u64 {
    let mut bytes = name.as_bytes();
    while let [first, rest @ ..] = bytes {
        hash = (hash ^ *first as u64).wrapping_mul(FNV_PRIME);
        bytes = rest;
    }
    hash.wrapping_mul(FNV_PRIME)
}

/// Declares the names of all sentences, kind by kind, and counts them.
macro_rules! texts {
    ($($(#[$doc:meta])* $kind:ident($of:ty),)+) => {
        /// The name of a sentence, or of a word on the page.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Text { $($(#[$doc])* $kind($of),)+ }

        impl Text {
            /// A number that is another one when there are other texts, or in another order.
            pub const FINGERPRINT: u64 = {
                let mut hash = FNV_OFFSET;
                $(hash = hashed(hash, stringify!($kind));
                let mut names = <$of>::NAMES;
                while let [first, rest @ ..] = names {
                    hash = hashed(hash, first);
                    names = rest;
                })+
                hash
            };

            /// How many there are.
            pub const COUNT: usize = 0 $(+ <$of>::ALL.len())+;

            /// Every text there is, in a fixed order: that of a file of words.
            pub fn every() -> impl Iterator<Item = Self> {
                core::iter::empty()$(.chain(<$of>::ALL.iter().map(|name| Self::$kind(*name))))+
            }

            /// Its place in [`Self::every`].
            #[must_use]
            pub fn place(self) -> usize {
                let mut before = 0;
                $(if let Self::$kind(name) = self {
                    return before + name as usize;
                }
                before += <$of>::ALL.len();)+
                before
            }
        }
    };
}

texts! {
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
    /// What follows, in one line.
    Consequence(ConsequenceId),
    /// What there is to add to that line. Empty where it says it all.
    More(ConsequenceId),
    /// What a consequence is about, as the head of a group.
    Aspect(Aspect),
    /// What stands in the way, said by the customer to the partner: "I" is the customer and "you" the partner.
    /// It is true wherever the rule bars. Where the rule is open it is a question, listed under a sentence
    /// that says so ([`Label::MessageOpenHelp`]); so it says no more than what would bar, and not why.
    ToPartner(RuleId),
    /// What the partner is asked to do about a bar. Empty where it can do nothing.
    AskPartner(RuleId),
    /// What a pre-registration does about a bar, said to the customer beside it. Empty for [`Cure::Never`]:
    /// of a bar that it does nothing about, it is not mentioned.
    Cure(Cure),
    /// What is known of a pre-registration by the inviting partner, said to the customer.
    Standing(Standing),
    /// A ground on which a pre-registration is refused or looked at by hand, said to the customer where it is one.
    Ground(Ground),
    /// What a word of the vendor's server amounts to.
    ServerWord(WordKind),
    /// The heading over what the server's word made of an answer.
    Ending(Ending),
    /// The line under that heading.
    EndingHelp(Ending),
    /// Why the server's answer is another one.
    Reason(Reason),
    /// What a step is called: what the customer does in it.
    Step(Step),
    /// What the step needs, brings or costs. Empty where its name says it all.
    StepHelp(Step),
    /// What a way out is called.
    WayOut(WayOut),
    /// Where it leads.
    WayOutHelp(WayOut),
    /// What stands beside a box to tick.
    Purpose(Purpose),
    /// What ticking it means, and what leaving it means.
    PurposeHelp(Purpose),
    /// A clause of the instructions, complete, in words of our own.
    Clause(Clause),
    /// The title of the official document.
    Instructions(Instructions),
    /// The words of a link.
    Link(Link),
    /// The title of a source, in the words of the reader's language.
    Source(Source),
    /// A fact, asked of the customer before anybody has signed in.
    Question(Asked),
    /// Why it is asked, what is meant, and where to look.
    QuestionHelp(Asked),
    /// What can be answered.
    Answer(Answer),
    /// A label of a screen, a notice or a message.
    Label(Label),
    /// A word, label or sentence of the landing page.
    Page(Page),
    /// A word, label or sentence of a step of that page.
    Flow(Flow),
}

/// Where the sentences of one language come from: the crate itself, or a file of words that was written from it.
pub trait Words {
    /// Whose words they are.
    fn language(&self) -> Language;

    /// The sentence of that name.
    fn say(&self, text: Text) -> &str;

    /// What is known about an official page.
    fn document(&self, source: Source) -> Document<'_>;
}

impl Words for Language {
    fn language(&self) -> Language {
        *self
    }

    fn say(&self, text: Text) -> &str {
        self::text(*self, text)
    }

    fn document(&self, source: Source) -> Document<'_> {
        source.document()
    }
}

/// The sentence of that name, in that language.
#[must_use]
pub const fn text(language: Language, text: Text) -> &'static str {
    match language {
        Language::En => en::text(text),
        Language::ZhCn => zh_cn::text(text),
    }
}
