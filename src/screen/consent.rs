//! The boxes to tick, each with what was shown for it.

use alloc::string::ToString;
use alloc::vec::Vec;

use super::notice::{Parties, notice};
use crate::consent::{NoticeId, Origin, Purpose, Shown, asked, sha256};
use crate::consequences::ConsequenceId;
use crate::invitation::Edition;
use crate::notice::{Label, Text, Words};
use crate::prose::{self, Block, Line, Span, line};
use crate::rule::Situation;

/// A notice in these words, and what is kept of it: its version, and the SHA-256 of its text.
#[must_use]
pub fn notice_as_shown<'w>(words: &'w dyn Words, id: NoticeId, parties: Parties<'w>) -> (Vec<Block<'w>>, Shown) {
    let blocks = notice(words, id, parties);
    let sha256 = sha256(prose::text(words.language(), &blocks).as_bytes());
    let shown = Shown { id, version: id.version().into(), language: words.language(), sha256, text: Origin::Ours };
    (blocks, shown)
}

/// What is kept of a notice in these words.
#[must_use]
pub fn shown(words: &dyn Words, id: NoticeId, parties: Parties<'_>) -> Shown {
    notice_as_shown(words, id, parties).1
}

/// The boxes that this customer is shown. What a page shows of each notice is told, since it may be an official
/// text; beneath each box stands what of it is kept as evidence.
#[must_use]
pub fn consent<'w>(words: &'w dyn Words, situation: &Situation, shown: &[Shown]) -> Vec<Block<'w>> {
    let label = |label| words.say(Text::Label(label));
    let mut blocks = Vec::from([Block::heading(label(Label::ConsentHeading))]);
    let opening = match asked(situation).next() {
        None => [None, Some(Label::ConsentUnknown)],
        Some(first) if !first.required => [Some(Label::ConsentNothingRequired), Some(Label::ConsentIntro)],
        Some(_) => [None, Some(Label::ConsentIntro)],
    };
    for opening in opening.into_iter().flatten() {
        blocks.push(Block::paragraph(label(opening)));
    }
    for ask in asked(situation) {
        let (kind, tag) = if ask.required { ("required", Label::Required) } else { ("optional", Label::Optional) };
        blocks.push(Block::Choice {
            name: ask.purpose.name(),
            label: Vec::from([
                Span::Text(words.say(Text::Purpose(ask.purpose)).into()),
                Span::Tag { kind, text: label(tag).into() },
            ]),
            required: ask.required,
        });
        blocks.push(Block::paragraph(words.say(Text::PurposeHelp(ask.purpose))));
        if ask.purpose == Purpose::Authorization {
            blocks.extend(permits(words, situation.invitation.edition));
        }
        if let Some(shown) = shown.iter().find(|shown| shown.id == ask.notice) {
            blocks.push(particulars(words, shown));
        }
    }
    Vec::from([Block::Section { name: "consent", blocks }])
}

/// What the authorization permits: said beside its box, not only in its notice.
fn permits(words: &dyn Words, edition: Edition) -> [Block<'_>; 3] {
    let powers = match edition {
        Edition::International => ConsequenceId::AuthorizationPowers,
        Edition::China => ConsequenceId::AuthorizationPowersCn,
    };
    let heading = Block::Paragraph(Vec::from([Span::Strong(words.say(Text::Label(Label::PermitsHeading)).into())]));
    let [first, more] = [Text::Consequence(powers), Text::More(powers)].map(|text| Block::paragraph(words.say(text)));
    [heading, first, more]
}

/// What is kept of a notice, for people to read: which one, its version, language and SHA-256, and whose words it is in.
#[must_use]
pub fn particulars<'w>(words: &'w dyn Words, shown: &Shown) -> Block<'w> {
    let pair = |label, value: Line<'w>| (line(words.say(Text::Label(label))), value);
    let origin = match shown.text {
        Origin::Ours => Label::ShownOurs,
        Origin::Official => Label::ShownOfficial,
    };
    Block::Pairs(Vec::from([
        pair(Label::NoticeName, Vec::from([Span::Code(shown.id.name().into())])),
        pair(Label::NoticeVersion, line(shown.version.clone())),
        pair(Label::ShownLanguage, Vec::from([Span::Code(shown.language.tag().into())])),
        pair(Label::ShownText, line(words.say(Text::Label(origin)))),
        pair(Label::ShownSha256, Vec::from([Span::Code(shown.sha256.to_string().into())])),
    ]))
}
