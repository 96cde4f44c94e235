//! A file of words: every sentence of one language, for a build that has none in it.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::{Language, Text, Words, text};
use crate::source::{Document, Source};

/// The words of one language, out of their file.
///
/// The first line of the file says whose words they are and which sentences a build has to know to read
/// them; after it comes every sentence, one a line, in the order of [`Text::every`], and then of every official
/// page its address, its language and its date.
///
/// ```
/// use partner_association::notice::{Language, Page, Text, Words as _, WordsFile};
///
/// let file = WordsFile::write(Language::ZhCn);
/// let words = WordsFile::read(&file).unwrap();
/// assert_eq!(words.say(Text::Page(Page::Partner)), "合作伙伴");
///
/// // What another build has written may have other sentences in other places.
/// assert!(WordsFile::read("zh-CN 0123456789abcdef\n合作伙伴\n").is_none());
/// ```
#[derive(Clone, Debug)]
pub struct WordsFile {
    language: Language,
    text: String,
    /// Where each line begins; of the one after the last, too.
    begins: Vec<usize>,
}

impl WordsFile {
    /// The text of the file.
    #[must_use]
    pub fn write(language: Language) -> String {
        let mut file = first_line(language);
        for name in Text::every() {
            file.push('\n');
            file.push_str(text(language, name));
        }
        for source in Source::ALL {
            let Document { address, language, date, .. } = source.document();
            for (before, part) in [("\n", address), (" ", language), (" ", date.unwrap_or_default())] {
                file.push_str(before);
                file.push_str(part);
            }
        }
        file
    }

    /// Reads it; `None` if this build did not write it.
    #[must_use]
    pub fn read(file: &str) -> Option<Self> {
        let (first, text) = file.split_once('\n')?;
        let language = Language::ALL.iter().copied().find(|language| first_line(*language) == first)?;
        let mut begins = Vec::from([0]);
        begins.extend(text.bytes().zip(1..).filter(|(byte, _)| *byte == b'\n').map(|(_, next)| next));
        begins.push(text.len() + 1);
        (begins.len() == Text::COUNT + Source::ALL.len() + 1).then(|| Self { language, text: text.to_owned(), begins })
    }
}

impl WordsFile {
    fn line(&self, place: usize) -> &str {
        match self.begins.get(place..) {
            Some([begin, next, ..]) => self.text.get(*begin..next - 1).unwrap_or_default(),
            _ => "",
        }
    }
}

fn first_line(language: Language) -> String {
    format!("{} {:016x}", language.tag(), Text::FINGERPRINT)
}

impl Words for WordsFile {
    fn language(&self) -> Language {
        self.language
    }

    fn say(&self, text: Text) -> &str {
        self.line(text.place())
    }

    fn document(&self, source: Source) -> Document<'_> {
        let mut parts = self.line(Text::COUNT + source as usize).split(' ');
        let mut part = || parts.next().unwrap_or_default();
        let (address, language, date) = (part(), part(), part());
        let date = if date.is_empty() { None } else { Some(date) };
        Document { title: self.say(Text::Source(source)), date, language, address }
    }
}
