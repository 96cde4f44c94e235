//! What is kept for good of an association: who agreed to what, when, and what the server decided from.

use partner_association::Decision;
use partner_association::consent::Evidence;
use serde::Serialize;

use super::{Address, Record, Request, text};
use crate::app::App;
use crate::store::{Failure, Standing};

/// A receipt. The order of its members is that of its text, which is kept to the letter.
#[derive(Serialize)]
struct Receipt<'a> {
    #[serde(flatten)]
    association: &'a Record,
    account: &'a str,
    partner: &'a str,
    invitation: &'a Address,
    country: Option<&'a str>,
    agreements: bool,
    consents: &'a [Evidence],
    decision: &'a Decision,
}

/// The receipt of an association that is being made, to the letter.
pub fn body(
    _: &App,
    association: &Record,
    request: &Request,
    standing: &Standing,
    decision: &Decision,
) -> Result<String, Failure> {
    let partner = standing.invited.as_ref().map_or("", |invited| &invited.invitation.partner);
    text(&Receipt {
        association,
        account: &standing.account.id,
        partner,
        invitation: &request.address,
        country: request.country.as_deref(),
        agreements: request.agreements,
        consents: &request.evidence,
        decision,
    })
}
