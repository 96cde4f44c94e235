//! Which boxes a customer is shown.

use super::{NoticeId, Purpose};
use crate::rule::Situation;

/// A box that is shown, empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ask {
    /// What is asked for.
    pub purpose: Purpose,
    /// What is to be read before.
    pub notice: NoticeId,
    /// Whether there can be no tie without it.
    pub required: bool,
}

/// What a customer is asked for, each in a box of its own.
///
/// Internationally the instructions are for the reseller model alone (S3); in China every model has its own
/// (S0, CN-STEPS, CN-STEPS-OLD; reading 45). Who accepts them agrees to a disclosure to others, and is asked for that
/// separately (reading 42). The authorization is always there and never required, and the tie does not depend on
/// it (S3; reading 43).
/// Where the model is another edition's, nobody knows what to ask for.
pub fn asked(situation: &Situation) -> impl Iterator<Item = Ask> + Clone + use<> {
    let invitation = situation.invitation;
    let purposes = if invitation.model_fits() { Purpose::ALL } else { &[] };
    purposes.iter().filter_map(move |&purpose| {
        let notice = NoticeId::of(purpose, invitation.edition, invitation.model)?;
        Some(Ask { purpose, notice, required: purpose != Purpose::Authorization })
    })
}
