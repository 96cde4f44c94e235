//! Consent as evidence: what a customer is asked to accept, and what is kept of the answer.

mod asked;
#[cfg(feature = "serde")]
mod complaint;
#[cfg(feature = "serde")]
mod evidence;
mod notice_id;
mod sha256;

use crate::named::named;

pub use asked::{Ask, asked};
#[cfg(feature = "serde")]
pub use complaint::{Complaint, ComplaintKind, Current, examine};
#[cfg(feature = "serde")]
pub use evidence::{Evidence, Origin, Shown};
pub use notice_id::NoticeId;
pub use sha256::Sha256Hex;
#[cfg(feature = "screen")]
pub use sha256::sha256;

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
