//! The notices as they are shown: in our words, or as an official text that whoever runs the server supplies.

use std::path::Path;
use std::{fs, io};

use maud::{Markup, PreEscaped, html};
use partner_association::consent::{NoticeId, Origin, Shown, sha256};
use partner_association::notice::{Label, Language, Page, Text, Words, text};
use partner_association::prose::{self, Block};
use partner_association::screen::{self, Parties};

/// All notices, in every language.
#[derive(Debug)]
pub struct Notices(Vec<Notice>);

/// A notice in one language.
#[derive(Debug)]
pub struct Notice {
    /// What is kept of it as evidence: which one, its version, language and SHA-256, and whose words it is in.
    pub shown: Shown,
    /// Exactly what is shown: as plain text.
    pub text: String,
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
        self.0.iter().find(|notice| notice.shown.id == id && notice.shown.language == language)
    }

    /// Every notice in that language.
    pub fn of(&self, language: Language) -> impl Iterator<Item = &Notice> {
        self.0.iter().filter(move |notice| notice.shown.language == language)
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
        let (blocks, shown) = ours(id, language, partner);
        Self { shown, text: prose::text(language, &blocks), is_substitute }
    }

    fn official(id: NoticeId, language: Language, folder: &Path) -> io::Result<Self> {
        let file = |extension| folder.join(format!("{id}.{}.{extension}", language.tag()));
        let text = fs::read_to_string(file("txt"))?;
        let sha256 = sha256(text.as_bytes());
        let version = match fs::read_to_string(file("version")) {
            Ok(version) if !version.trim().is_empty() => shortened(version.trim(), Shown::LONGEST_VERSION).to_owned(),
            // Without a name it is called by what it is.
            _ => shortened(&format!("sha256-{sha256}"), UNNAMED_VERSION).to_owned(),
        };
        Ok(Self { shown: Shown { id, version, language, sha256, text: Origin::Official }, text, is_substitute: false })
    }

    /// The notice in words and headings; its own heading has that rank.
    #[must_use]
    pub fn markup(&self, rank: u8, partner: &str) -> Markup {
        let Shown { id, language, text: origin, .. } = self.shown;
        let word = |word| text(language, Text::Page(word));
        let blocks = match origin {
            Origin::Ours => ours(id, language, partner).0,
            Origin::Official => Vec::from([
                Block::heading(self.title()),
                Block::paragraph(word(Page::OfficialTextShown)),
                Block::Verbatim(self.text.as_str().into()),
            ]),
        };
        html! {
            @if self.is_substitute { p.note { (word(Page::OfficialTextMissing)) } }
            (PreEscaped(prose::html(language, rank, &blocks)))
        }
    }

    /// What identifies it: version, language, whose words, and the hash.
    #[must_use]
    pub fn particulars(&self) -> Markup {
        let language = self.shown.language;
        let particulars = [screen::particulars(words(language), &self.shown)];
        html! { div.particulars { (PreEscaped(prose::html(language, 2, &particulars))) } }
    }

    /// What it is called.
    #[must_use]
    pub fn title(&self) -> &'static str {
        let name = match self.shown.id {
            NoticeId::Instructions(instructions) => Text::Instructions(instructions),
            NoticeId::Disclosure(_) => Text::Label(Label::DisclosureTitle),
            NoticeId::Authorization(_) => Text::Label(Label::AuthorizationTitle),
        };
        text(self.shown.language, name)
    }

    /// Where it is served as plain text.
    #[must_use]
    pub fn address(&self) -> String {
        format!("/notices/{}.{}.txt", self.shown.id, self.shown.language.tag())
    }

    /// Where it is served as a page.
    #[must_use]
    pub fn page(&self) -> String {
        page_of(self.shown.id, self.shown.language)
    }
}

/// Where a notice is served as a page.
#[must_use]
pub fn page_of(id: NoticeId, language: Language) -> String {
    format!("/{}/notices/{id}/", language.tag())
}

/// `sha256-` and twelve digits.
const UNNAMED_VERSION: usize = 19;

fn shortened(text: &str, bytes: usize) -> &str {
    text.get(..text.floor_char_boundary(bytes)).unwrap_or(text)
}

fn ours(id: NoticeId, language: Language, partner: &str) -> (Vec<Block<'_>>, Shown) {
    screen::notice_as_shown(words(language), id, Parties { partner: Some(partner), distributor: None })
}

/// The words of a language, for as long as anybody may want them.
#[must_use]
pub fn words(language: Language) -> &'static dyn Words {
    match language {
        Language::En => &Language::En,
        Language::ZhCn => &Language::ZhCn,
    }
}
