//! What is kept for good of an association: who agreed to what, when, and what the server decided.

use partner_association::Decision;
use partner_association::notice::Language;

use super::{Record, Request};
use crate::app::App;
use crate::receipts::{Particulars, Receipt};
use crate::store::{Failure, Standing};

/// The receipt of an association that is being made, signed.
pub fn body(
    app: &App,
    association: &Record,
    request: &Request,
    standing: &Standing,
    decision: &Decision,
) -> Result<String, Failure> {
    let Some(invited) = &standing.invited else {
        return Err(Failure::Other("an invitation that was there is gone".to_owned()));
    };
    let signer = &app.issuer.signer;
    let receipt = Receipt::of(&Particulars {
        reference: &association.reference,
        now: standing.now,
        subject: &signer.pseudonym(&standing.account.id),
        controller: &app.issuer.controller,
        partner: &invited.invitation.partner,
        // No notice of ours names one, either.
        distributor: None,
        language: request.evidence.first().map_or(Language::En, |evidence| evidence.notice.language),
        evidence: &request.evidence,
        country: request.country.as_deref(),
        agreements: request.agreements,
        decision,
    });
    Ok(receipt.sign(signer))
}
