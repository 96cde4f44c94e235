//! The notices that a customer reads before ticking a box.

use alloc::vec::Vec;

use crate::consent::NoticeId;
use crate::notice::Words;
use crate::prose::Block;

/// Whom a notice names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parties<'w> {
    /// The partner's name, if the page knows it.
    pub partner: Option<&'w str>,
    /// Its distributor's name, if there is one and the page knows it.
    pub distributor: Option<&'w str>,
}

/// A notice, complete.
#[must_use]
pub fn notice<'w>(words: &'w dyn Words, id: NoticeId, parties: Parties<'w>) -> Vec<Block<'w>> {
    let _ = (words, id, parties);
    Vec::new()
}
