//! Prose with structure: headings, paragraphs, lists, folds and boxes to tick – laid out once, and then
//! written as plain text, written as HTML, or rendered into a page.
//!
//! Nothing here knows a rule or holds a sentence.
//!
//! ```
//! use partner_association::notice::Language::En;
//! use partner_association::prose::{Block, Item, html, line, text};
//!
//! let blocks = [
//!     Block::heading("Before you start"),
//!     Block::List(vec![Item { mark: Some("1"), ..Item::of(line("Ask Ann & Bob.")) }]),
//! ];
//!
//! assert_eq!(text(En, &blocks), "Before you start\n\n1. Ask Ann & Bob.\n");
//! assert_eq!(
//!     html(En, 2, &blocks),
//!     "<h2>Before you start</h2>\
//!      <ul role=\"list\" class=\"marked\"><li><span class=\"mark\">1.</span> Ask Ann &amp; Bob.</li></ul>",
//! );
//! ```

#[cfg(feature = "wasm")]
mod dom;
mod elements;
mod html;
mod spans;
mod text;
mod time;

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::moment::Instant;
use crate::notice::Language;

#[cfg(feature = "wasm")]
pub use dom::render;
pub use html::html;
pub use text::text;

/// A piece of a screen. Nothing in it is markup: every sink escapes, or needs no escaping.
#[derive(Clone, Debug, PartialEq)]
pub enum Block<'w> {
    /// A part with a name, which style sheets and scripts find it by.
    Section {
        /// Its name, as in `data-part`.
        name: &'static str,
        /// What is in it.
        blocks: Vec<Block<'w>>,
    },
    /// A heading. Its rank follows from the headings it lies under: what comes after a heading, in a
    /// block beside it, lies under it.
    Heading(Line<'w>),
    /// A paragraph.
    Paragraph(Line<'w>),
    /// A list.
    List(Vec<Item<'w>>),
    /// Labels beside values.
    Pairs(Vec<(Line<'w>, Line<'w>)>),
    /// A line that opens to more.
    Fold {
        /// The line.
        line: Line<'w>,
        /// What it opens to.
        blocks: Vec<Block<'w>>,
    },
    /// A box to tick. It is never ticked to begin with.
    Choice {
        /// Its name in a form.
        name: &'static str,
        /// What stands beside it.
        label: Line<'w>,
        /// Whether the step cannot be done without it.
        required: bool,
    },
    /// A question with its answers. None is chosen to begin with.
    Question {
        /// Its name in a form; style sheets and scripts find it by it, as in `data-fact`.
        name: &'static str,
        /// The question.
        line: Line<'w>,
        /// What helps to answer it.
        blocks: Vec<Block<'w>>,
        /// What can be answered.
        answers: Vec<Answer<'w>>,
    },
    /// A button for a script; without one it does nothing.
    Button {
        /// Its name, by which the script finds it.
        name: &'static str,
        /// What stands on it.
        label: Line<'w>,
    },
    /// Blocks in another language than those around them.
    In {
        /// Their language.
        language: Language,
        /// The blocks.
        blocks: Vec<Block<'w>>,
    },
    /// A text of somebody else's, shown letter by letter with its line ends.
    Verbatim(Cow<'w, str>),
}

/// What can be answered to a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer<'w> {
    /// How it is given.
    pub field: Field<'w>,
    /// What stands beside it.
    pub label: Line<'w>,
}

/// How an answer is given.
#[derive(Clone, Debug, PartialEq)]
pub enum Field<'w> {
    /// By choosing this value and no other.
    One(Cow<'w, str>),
    /// By choosing this value, and others if they apply as well.
    Several(Cow<'w, str>),
    /// By a calendar day.
    Day,
}

/// An item of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Item<'w> {
    /// What kind of item it is, as in `class`; empty for no kind.
    pub kind: &'static str,
    /// The number or letter printed before it, where it has one of its own: `"1"` stands as `1.`, `"a"` as `a)`.
    pub mark: Option<&'static str>,
    /// What is in it.
    pub blocks: Vec<Block<'w>>,
}

/// A line of text, in spans. Each is written apart from the one before, unless a punctuation mark that
/// needs no space stands between them; so nobody has to put spaces around what they put together.
pub type Line<'w> = Vec<Span<'w>>;

/// A piece of a line.
#[derive(Clone, Debug, PartialEq)]
pub enum Span<'w> {
    /// Words.
    Text(Cow<'w, str>),
    /// Words that matter.
    Strong(Cow<'w, str>),
    /// A word about the others, such as whose move it is. Plain text puts it into parentheses.
    Tag {
        /// What kind of tag it is, as in `class`.
        kind: &'static str,
        /// The word.
        text: Cow<'w, str>,
    },
    /// A name that stays as it is: a code, a hash.
    Code(Cow<'w, str>),
    /// A link to an official page. Plain text says where it leads; what does not begin with `https://` is no link.
    Link {
        /// Its words.
        text: Cow<'w, str>,
        /// Its address.
        address: &'w str,
        /// The language of the words, as a BCP 47 tag, where it is another.
        language: Option<&'w str>,
    },
    /// A moment, written with its zone.
    Time(Instant, Zone),
}

/// A time zone, as far as writing a moment takes one: minutes ahead of UTC.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Zone {
    /// Minutes ahead of UTC, from -1,439 to 1,439: 480 is GMT+8.
    pub minutes: i16,
}

impl Zone {
    /// Coordinated Universal Time.
    pub const UTC: Self = Self { minutes: 0 };
    /// The zone on the vendor's pages: GMT+8.
    pub const VENDOR: Self = Self { minutes: 480 };
}

/// A line of one span of words.
#[must_use]
pub fn line<'w>(text: impl Into<Cow<'w, str>>) -> Line<'w> {
    of_span(Span::Text(text.into()))
}

// Out of line, as what follows: every screen says it dozens of times, and the package's bytes are counted.
#[inline(never)]
fn of_span(span: Span<'_>) -> Line<'_> {
    Vec::from([span])
}

impl<'w> Block<'w> {
    /// A heading of plain words.
    #[must_use]
    pub fn heading(text: impl Into<Cow<'w, str>>) -> Self {
        Self::Heading(line(text))
    }

    /// A paragraph of plain words.
    #[must_use]
    pub fn paragraph(text: impl Into<Cow<'w, str>>) -> Self {
        Self::Paragraph(line(text))
    }
}

impl<'w> Item<'w> {
    /// An item of one paragraph.
    #[must_use]
    pub fn of(line: Line<'w>) -> Self {
        Self { kind: "", mark: None, blocks: Vec::from([Block::Paragraph(line)]) }
    }
}
