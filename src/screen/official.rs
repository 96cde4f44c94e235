//! An official text that an adopter shows in the place of our words.

use alloc::vec::Vec;

use super::consent::notice_as_shown;
use super::notice::Parties;
use crate::consent::{NoticeId, Origin, Shown, sha256};
use crate::notice::{Label, Text, Words};
use crate::prose::Block;

/// The file of an official text, as its supplier has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Official<'w> {
    /// What the supplier calls its version.
    pub version: &'w str,
    /// Its bytes, if they could be loaded.
    pub bytes: Option<&'w [u8]>,
}

/// A notice in the words of the official text: letter by letter, and as evidence the hash of its bytes. Where
/// they were not loaded, or are no UTF-8, it is in ours, under a remark that says so.
#[must_use]
pub fn official<'w>(
    words: &'w dyn Words,
    id: NoticeId,
    official: Official<'w>,
    parties: Parties<'w>,
) -> (Vec<Block<'w>>, Shown) {
    if let Some((bytes, text)) = official.bytes.and_then(|bytes| Some((bytes, core::str::from_utf8(bytes).ok()?))) {
        let blocks = Vec::from([Block::Verbatim(text.into())]);
        let shown = Shown {
            id,
            version: official.version.into(),
            language: words.language(),
            sha256: sha256(bytes),
            text: Origin::Official,
        };
        return (Vec::from([Block::Section { name: id.purpose().name(), blocks }]), shown);
    }
    let mut blocks = Vec::from([Block::paragraph(words.say(Text::Label(Label::OfficialNotLoaded)))]);
    let (ours, shown) = notice_as_shown(words, id, parties);
    blocks.extend(ours);
    (blocks, shown)
}
