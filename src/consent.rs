//! Consent as evidence: what a customer is asked to accept, and what is kept of the answer.

use crate::invitation::Edition;
use crate::named::named;
use crate::notice::Instructions;

named! {
    /// What a customer is asked for, each with a box of its own that starts out empty.
    pub enum Purpose {
        /// Accepting the instructions of the model.
        Instructions = "instructions",
        /// Disclosure to the partner, and to its distributor.
        Disclosure = "disclosure",
        /// Letting the partner order and operate. Optional, and possible later.
        Authorization = "authorization",
    }
}

/// A text that a customer reads before ticking a box, and whose SHA-256 is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoticeId {
    /// The instructions of a model.
    Instructions(Instructions),
    /// What is disclosed under those instructions, and to whom.
    Disclosure(Instructions),
    /// What the authorization letter of an edition permits.
    Authorization(Edition),
}
