//! What an invitation, its channel or the partner behind it can bar.

use super::international::{BOTH_MODELS, REFERRAL, RESELLER};
use crate::facts::{Account, Case, FactName, InvitationState, NO, PartnerPayment, PartnerState};
use crate::invitation::{Channel, Model};
use crate::rule::Remedy::{InvitationProblem, NeedsPartner};
use crate::rule::WhileOpen::{HoldsUp, LeftToServer};
use crate::rule::{Rule, RuleId};
use crate::source::Source::{self, IntlFailures, IntlFrozenPartner, IntlInviteZh, IntlModels, S3};
use crate::truth::{Bits, Truth};

/// An existing account came by a link or QR code, which ties new accounts only.
///
/// The page says it beside the step that only the reseller model has, so for a referral nobody
/// outside can tell; neither can anybody for a campaign link (reading 11).
pub const EXISTING_ACCOUNT_NEEDS_EMAIL_INVITATION: Rule = Rule {
    id: RuleId::ExistingAccountNeedsEmailInvitation,
    sources: &[S3],
    models: BOTH_MODELS,
    while_open: HoldsUp,
    remedy: NeedsPartner,
    reads: FactName::set(&[FactName::Account]),
    bars: |case| {
        let link_bars = match (case.invitation.channel, case.invitation.model) {
            (Channel::Email, _) => Truth::FALSE,
            (Channel::Hyperlink | Channel::Qr, Model::Reseller) => Truth::TRUE,
            _ => Truth::unknown(Bits::NONE),
        };
        case.account().is(const { Account::only(&[Account::Existing]) }) & link_bars
    },
};

/// The partner was not granted the referral model, so it can offer only the reseller model.
///
/// A referral invitation is unusual and no more than that, until the partner is known not to have
/// the permission (reading 12).
pub const MODEL_NOT_OFFERED: Rule = Rule {
    id: RuleId::ModelNotOffered,
    sources: &[IntlInviteZh, IntlModels],
    models: REFERRAL,
    while_open: LeftToServer,
    remedy: NeedsPartner,
    reads: FactName::set(&[FactName::PartnerMayUseReferral]),
    bars: |case| case.partner_may_use_referral().is(NO),
};

/// A partner that pays in advance cannot take on reseller customers.
pub const PARTNER_PREPAID_NO_RESELLER: Rule = Rule {
    id: RuleId::PartnerPrepaidNoReseller,
    sources: &[IntlFailures],
    models: RESELLER,
    while_open: LeftToServer,
    remedy: NeedsPartner,
    reads: FactName::set(&[FactName::PartnerPayment]),
    bars: |case| case.partner_payment().is(const { PartnerPayment::only(&[PartnerPayment::Prepaid]) }),
};

/// A frozen partner cannot take on reseller customers, on whichever channel. A restricted one is not
/// said to be barred; its customers cannot spend (reading 13).
pub const PARTNER_FROZEN: Rule = Rule {
    id: RuleId::PartnerFrozen,
    sources: &[IntlFrozenPartner],
    models: RESELLER,
    while_open: LeftToServer,
    remedy: NeedsPartner,
    reads: FactName::set(&[FactName::PartnerState]),
    bars: |case| case.partner_state().is(const { PartnerState::only(&[PartnerState::Frozen]) }),
};

/// The address of the invitation was damaged on the way: our own finding, no source names it.
pub const INVITATION_MALFORMED: Rule = state_bars(RuleId::InvitationMalformed, &[], |case| {
    case.invitation_state().is(const { InvitationState::only(&[InvitationState::Malformed]) })
});

/// The server does not know the invitation.
pub const INVITATION_NOT_FOUND: Rule = state_bars(RuleId::InvitationNotFound, &[IntlFailures], |case| {
    case.invitation_state().is(const { InvitationState::only(&[InvitationState::NotFound]) })
});

/// The invitation's time is over. How long one lives internationally is in no public page, so only
/// the server can know.
pub const INVITATION_EXPIRED: Rule = state_bars(RuleId::InvitationExpired, &[IntlFailures], |case| {
    case.invitation_state().is(const { InvitationState::only(&[InvitationState::Expired]) })
});

/// Somebody has used the code.
pub const INVITATION_CODE_USED: Rule = state_bars(RuleId::InvitationCodeUsed, &[IntlFailures], |case| {
    case.invitation_state().is(const { InvitationState::only(&[InvitationState::CodeUsed]) })
});

/// Somebody has used the link.
pub const INVITATION_LINK_USED: Rule = state_bars(RuleId::InvitationLinkUsed, &[IntlFailures], |case| {
    case.invitation_state().is(const { InvitationState::only(&[InvitationState::LinkUsed]) })
});

/// A state of the invitation that ends the matter.
const fn state_bars(id: RuleId, sources: &'static [Source], bars: fn(&Case) -> Truth) -> Rule {
    Rule {
        id,
        sources,
        models: BOTH_MODELS,
        while_open: LeftToServer,
        remedy: InvitationProblem,
        reads: FactName::set(&[FactName::InvitationState]),
        bars,
    }
}
