//! The notices as they are shown: in our words, or as an official text that whoever runs the server supplies.

use std::path::Path;
use std::{fs, io};

use maud::{Markup, PreEscaped, html};
use partner_association::consent::{NoticeId, Origin, Sha256Hex, Shown, sha256};
use partner_association::notice::{Label, Language, Page, Text, Words, text};
use partner_association::prose::{self, Block};
use partner_association::screen::{self, Parties};

/// All notices, in every language.
#[derive(Debug)]
pub struct Notices(Vec<Notice>);

/// A notice in one language.
#[derive(Debug)]
pub struct Notice {
    /// Which one.
    pub id: NoticeId,
    /// In which language.
    pub language: Language,
    /// Whose words it is in.
    pub origin: Origin,
    /// The version of those words.
    pub version: String,
    /// Exactly what is shown, and kept as evidence: as plain text.
    pub text: String,
    /// The SHA-256 of that.
    pub sha256: Sha256Hex,
    /// Whether an official text should be shown and could not be read.
    pub is_substitute: bool,
}

impl Notices {
    /// Those of an invitation by that partner. In the folder there may be official texts: `reseller.en.txt`
    /// is shown in the place of ours, and `reseller.en.version` says which version it is.
    #[must_use]
    pub fn read(official: Option<&Path>, partner: &str) -> Self {
        let ids = NoticeId::ALL.iter().copied();
        let all = ids.flat_map(|id| Language::ALL.iter().map(move |language| (id, *language)));
        Self(all.map(|(id, language)| Notice::read(id, language, official, partner)).collect())
    }

    /// The notice in that language.
    #[must_use]
    pub fn find(&self, id: NoticeId, language: Language) -> Option<&Notice> {
        self.0.iter().find(|notice| notice.id == id && notice.language == language)
    }

    /// Every notice in that language.
    pub fn of(&self, language: Language) -> impl Iterator<Item = &Notice> {
        self.0.iter().filter(move |notice| notice.language == language)
    }
}

impl Notice {
    fn read(id: NoticeId, language: Language, official: Option<&Path>, partner: &str) -> Self {
        let mut is_substitute = false;
        if let Some(folder) = official {
            match Self::official(id, language, folder) {
                Ok(notice) => return notice,
                Err(error) => {
                    // Only the instructions are an official document by themselves; no file at all is missed else.
                    is_substitute = error.kind() != io::ErrorKind::NotFound || matches!(id, NoticeId::Instructions(_));
                    tracing::warn!(notice = %id, language = language.tag(), %error, "no official text");
                }
            }
        }
        let blocks = ours(id, language, partner);
        let text = prose::text(language, &blocks);
        let sha256 = sha256(text.as_bytes());
        Self { id, language, origin: Origin::Ours, version: id.version().to_owned(), text, sha256, is_substitute }
    }

    fn official(id: NoticeId, language: Language, folder: &Path) -> io::Result<Self> {
        let file = |extension| folder.join(format!("{id}.{}.{extension}", language.tag()));
        let text = fs::read_to_string(file("txt"))?;
        let sha256 = sha256(text.as_bytes());
        let version = match fs::read_to_string(file("version")) {
            Ok(version) if !version.trim().is_empty() => shortened(version.trim(), LONGEST_VERSION).to_owned(),
            // Without a name it is called by what it is.
            _ => shortened(&format!("sha256-{sha256}"), UNNAMED_VERSION).to_owned(),
        };
        Ok(Self { id, language, origin: Origin::Official, version, text, sha256, is_substitute: false })
    }

    /// The notice in words and headings; its own heading has that rank.
    #[must_use]
    pub fn markup(&self, rank: u8, partner: &str) -> Markup {
        let word = |word| text(self.language, Text::Page(word));
        let blocks = match self.origin {
            Origin::Ours => ours(self.id, self.language, partner),
            Origin::Official => Vec::from([
                Block::heading(self.title()),
                Block::paragraph(word(Page::OfficialTextShown)),
                Block::Verbatim(self.text.as_str().into()),
            ]),
        };
        html! {
            @if self.is_substitute { p.note { (word(Page::OfficialTextMissing)) } }
            (PreEscaped(prose::html(self.language, rank, &blocks)))
        }
    }

    /// What identifies it: version, language, whose words, and the hash.
    #[must_use]
    pub fn particulars(&self) -> Markup {
        let label = |label| text(self.language, Text::Label(label));
        let whose = match self.origin {
            Origin::Ours => Label::ShownOurs,
            Origin::Official => Label::ShownOfficial,
        };
        html! {
            dl.particulars {
                div { dt { (label(Label::NoticeName)) } dd { code { (self.id) } } }
                div { dt { (label(Label::NoticeVersion)) } dd { (self.version) } }
                div { dt { (label(Label::ShownLanguage)) } dd { (self.language.tag()) } }
                div { dt { (label(Label::ShownText)) } dd { (label(whose)) } }
                div { dt { (label(Label::ShownSha256)) } dd { code { (self.sha256) } } }
            }
        }
    }

    /// What is kept of it as evidence.
    #[must_use]
    pub fn shown(&self) -> Shown {
        let Self { id, language, origin, sha256, .. } = *self;
        Shown { id, version: self.version.clone(), language, sha256, text: origin }
    }

    /// What it is called.
    #[must_use]
    pub fn title(&self) -> &'static str {
        let name = match self.id {
            NoticeId::Instructions(instructions) => Text::Instructions(instructions),
            NoticeId::Disclosure(_) => Text::Label(Label::DisclosureTitle),
            NoticeId::Authorization(_) => Text::Label(Label::AuthorizationTitle),
        };
        text(self.language, name)
    }

    /// Where it is served as plain text.
    #[must_use]
    pub fn address(&self) -> String {
        format!("/notices/{}.{}.txt", self.id, self.language.tag())
    }

    /// Where it is served as a page.
    #[must_use]
    pub fn page(&self) -> String {
        page_of(self.id, self.language)
    }
}

/// Where a notice is served as a page.
#[must_use]
pub fn page_of(id: NoticeId, language: Language) -> String {
    format!("/{}/notices/{id}/", language.tag())
}

/// As many bytes as evidence takes.
const LONGEST_VERSION: usize = 60;
/// `sha256-` and twelve digits.
const UNNAMED_VERSION: usize = 19;

fn shortened(text: &str, bytes: usize) -> &str {
    text.get(..text.floor_char_boundary(bytes)).unwrap_or(text)
}

fn ours(id: NoticeId, language: Language, partner: &str) -> Vec<Block<'_>> {
    screen::notice(words(language), id, Parties { partner: Some(partner), distributor: None })
}

/// The words of a language, for as long as anybody may want them.
#[must_use]
pub fn words(language: Language) -> &'static dyn Words {
    match language {
        Language::En => &Language::En,
        Language::ZhCn => &Language::ZhCn,
    }
}
