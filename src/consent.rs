//! Consent as evidence: what a customer is asked to accept, and what is kept of the answer.

mod notice_id;

use crate::named::named;

pub use notice_id::NoticeId;

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
