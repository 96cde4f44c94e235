//! The facts of the sample accounts, as if a signed-in session had brought them.

use partner_association::FactName;

use super::{Asked, Origin, Provider, Supply, Told};
use crate::accounts::Known;

/// What is known of an account, of the invitation it opens and of the partner.
#[derive(Clone, Debug)]
pub struct Samples(pub Known);

/// What the server's own records of invitations and partners say, whoever opens one.
const OF_INVITATION: &[FactName] = &[
    FactName::InvitationState,
    FactName::InvitationSentAt,
    FactName::PartnerPayment,
    FactName::PartnerState,
    FactName::DistributorState,
    FactName::PartnerMayUseReferral,
];

impl Provider for Samples {
    fn supply(&self, _: &Asked) -> Supply {
        let told = self.0.iter().filter_map(|(name, value)| {
            let fact = FactName::named(name)?;
            let from = if OF_INVITATION.contains(&fact) { Origin::Invitations } else { Origin::Account };
            Some(Told { fact, value: value.clone(), from })
        });
        Supply { told: told.collect(), remarks: Vec::new() }
    }
}
