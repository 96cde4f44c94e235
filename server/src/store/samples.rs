//! What a database begins with, so that there is something to look at.

use jiff::{SignedDuration, Timestamp};
use partner_association::consent::sha256;
use partner_association::{Channel, Edition, Model};

use super::{Account, Invitation};
use crate::accounts::{Accounts, FILE};

/// Accounts and invitations to begin with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Samples {
    /// The accounts.
    pub accounts: Vec<Account>,
    /// The invitations.
    pub invitations: Vec<Invitation>,
    /// Which samples they are: the SHA-256 of what they were read from, in hexadecimal digits.
    pub sha256: String,
}

impl Samples {
    /// The sample accounts, with every invitation that there can be – by every model of an edition and every channel –
    /// for anybody, and once more for one use. Those for one use live as long as real ones do, from now on.
    #[must_use]
    pub fn of(accounts: &Accounts, now: Timestamp) -> Self {
        let of_edition = |edition: Edition| {
            let models = Model::ALL.iter().copied().filter(move |model| edition.models().has(*model));
            models.flat_map(move |model| Channel::ALL.iter().map(move |channel| (edition, model, *channel)))
        };
        let kinds = Edition::ALL.iter().copied().flat_map(of_edition);
        let invitations = kinds.flat_map(|(edition, model, channel)| {
            [false, true].map(|single_use| {
                let sent_at = (single_use && channel == Channel::Email).then_some(now);
                Invitation {
                    code: if single_use { single_use_code(model, channel) } else { code(model, channel) },
                    edition,
                    model,
                    channel,
                    website: edition.website(),
                    partner: accounts.partner.clone(),
                    label: (channel != Channel::Email).then(|| "samples".to_owned()),
                    single_use,
                    sent_at,
                    // Internationally nobody publishes how long one lives.
                    expires_at: sent_at
                        .filter(|_| edition == Edition::China)
                        .and_then(|sent| sent.checked_add(WEEK).ok()),
                    withdrawn_at: None,
                }
            })
        });
        Self {
            accounts: accounts.iter().map(|sample| sample.account.clone()).collect(),
            invitations: invitations.collect(),
            sha256: sha256(FILE.as_bytes()).to_string(),
        }
    }
}

/// How long an invitation by email lives in China (reading 21).
const WEEK: SignedDuration = SignedDuration::from_hours(7 * 24);

/// The code of the sample invitation for anybody: `EXAMPLE-RESELLER-EMAIL-0001`.
#[must_use]
pub fn code(model: Model, channel: Channel) -> String {
    format!("EXAMPLE-{model}-{channel}-0001").to_ascii_uppercase()
}

/// The code of the sample invitation for one use: `EXAMPLE-RESELLER-EMAIL-ONCE`.
#[must_use]
pub fn single_use_code(model: Model, channel: Channel) -> String {
    format!("EXAMPLE-{model}-{channel}-ONCE").to_ascii_uppercase()
}
