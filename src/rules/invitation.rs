//! What an invitation, its channel or the partner behind it can bar.

use super::china::EVERY_MODEL;
use super::international::{BOTH_MODELS, REFERRAL, RESELLER};
use crate::facts::{Account, DistributorState, FactName, InvitationState, PartnerPayment, PartnerState, UNKNOWN, told};
use crate::invitation::{Channel, Model};
use crate::moment::Past;
use crate::rule::Remedy::{Final, InvitationProblem, NeedsPartner};
use crate::rule::WhileOpen::{HoldsUp, LeftToServer};
use crate::rule::{Models, Rule, RuleId, When};
use crate::source::Source::{
    self, CnActivity, CnDelisted, CnFailures1, CnLinks, CnSevenDays, IntlFailures, IntlFrozenPartner, IntlInviteZh,
    IntlModels, S3,
};
use crate::truth::{Bits, Truth};

/// An existing account came by a link or QR code, which ties new accounts only.
///
/// The page says it beside the step that only the reseller model has, so for a referral nobody
/// outside can tell; neither can anybody for a campaign link (reading 11).
pub const EXISTING_ACCOUNT_NEEDS_EMAIL_INVITATION: Rule = Rule {
    id: RuleId::ExistingAccountNeedsEmailInvitation,
    sources: &[S3],
    models: BOTH_MODELS,
    may_bind: Models::NONE,
    while_open: HoldsUp,
    remedy: NeedsPartner,
    bars: When::worked(&[FactName::Account], |case| {
        let link_bars = match (case.invitation.channel, case.invitation.model) {
            (Channel::Email, _) => Truth::FALSE,
            (Channel::Hyperlink | Channel::Qr, Model::Reseller) => Truth::TRUE,
            _ => Truth::unknown(Bits::NONE),
        };
        told::account().is(&[Account::Existing]).ask(case) & link_bars
    }),
};

/// The same in China, where a link or QR code asks for a young account only, which another rule does;
/// of an existing account on a campaign link nothing is said (reading 20).
pub const EXISTING_ACCOUNT_NEEDS_EMAIL_INVITATION_CN: Rule = Rule {
    sources: &[CnSevenDays, CnActivity],
    models: EVERY_MODEL,
    while_open: LeftToServer,
    bars: When::worked(&[FactName::Account], |case| match case.invitation.channel {
        Channel::Activity => told::account().is_or_open(&[], &[Account::Existing]).ask(case),
        _ => Truth::FALSE,
    }),
    ..EXISTING_ACCOUNT_NEEDS_EMAIL_INVITATION
};

/// China: the distributor above the partner has left the programme, after which no invitation by email
/// can be sent; of other invitations nothing is said (reading 26).
pub const DISTRIBUTOR_DELISTED: Rule = Rule {
    id: RuleId::DistributorDelisted,
    sources: &[CnDelisted],
    models: EVERY_MODEL,
    may_bind: Models::NONE,
    while_open: LeftToServer,
    remedy: Final,
    bars: When::worked(&[FactName::DistributorState], |case| {
        let bars = told::distributor_state().is(&[DistributorState::Left]).ask(case);
        if case.invitation.channel == Channel::Email { bars } else { bars & Truth::unknown(Bits::NONE) }
    }),
};

/// The partner was not granted the referral model, so it can offer only the reseller model.
///
/// A referral invitation is unusual and no more than that, until the partner is known not to have
/// the permission (reading 12).
pub const MODEL_NOT_OFFERED: Rule = Rule {
    id: RuleId::ModelNotOffered,
    sources: &[IntlInviteZh, IntlModels],
    models: REFERRAL,
    may_bind: Models::NONE,
    while_open: LeftToServer,
    remedy: NeedsPartner,
    bars: When::told(told::partner_may_use_referral().is_no()),
};

/// A partner that pays in advance cannot take on reseller customers.
pub const PARTNER_PREPAID_NO_RESELLER: Rule = Rule {
    id: RuleId::PartnerPrepaidNoReseller,
    sources: &[IntlFailures],
    models: RESELLER,
    may_bind: Models::NONE,
    while_open: LeftToServer,
    remedy: NeedsPartner,
    bars: When::told(told::partner_payment().is(&[PartnerPayment::Prepaid])),
};

/// A frozen partner cannot take on reseller customers, on whichever channel. A restricted one is not
/// said to be barred; its customers cannot spend (reading 13).
pub const PARTNER_FROZEN: Rule = Rule {
    id: RuleId::PartnerFrozen,
    sources: &[IntlFrozenPartner],
    models: RESELLER,
    may_bind: Models::NONE,
    while_open: LeftToServer,
    remedy: NeedsPartner,
    bars: When::told(told::partner_state().is(&[PartnerState::Frozen])),
};

/// The address of the invitation was damaged on the way: our own finding, no source names it.
pub const INVITATION_MALFORMED: Rule = state_bars(RuleId::InvitationMalformed, &[], InvitationState::Malformed);

/// The server does not know the invitation.
pub const INVITATION_NOT_FOUND: Rule =
    state_bars(RuleId::InvitationNotFound, &[IntlFailures], InvitationState::NotFound);

/// The invitation's time is over. How long one lives internationally is in no public page, so only
/// the server can know.
pub const INVITATION_EXPIRED: Rule = state_bars(RuleId::InvitationExpired, &[IntlFailures], InvitationState::Expired);

/// Somebody has used the code.
pub const INVITATION_CODE_USED: Rule =
    state_bars(RuleId::InvitationCodeUsed, &[IntlFailures], InvitationState::CodeUsed);

/// Somebody has used the link.
pub const INVITATION_LINK_USED: Rule =
    state_bars(RuleId::InvitationLinkUsed, &[IntlFailures], InvitationState::LinkUsed);

/// China: as internationally.
pub const INVITATION_MALFORMED_CN: Rule = in_china(INVITATION_MALFORMED, &[]);

/// China: as internationally.
pub const INVITATION_NOT_FOUND_CN: Rule = in_china(INVITATION_NOT_FOUND, &[CnFailures1]);

/// China: an invitation by email lives for seven days, which tells unless the server has (reading 21).
pub const INVITATION_EXPIRED_CN: Rule = Rule {
    bars: When::worked(&[FactName::CheckedAt, FactName::InvitationState, FactName::InvitationSentAt], |case| {
        let is_unknown = case.code(FactName::InvitationState) == UNKNOWN;
        if is_unknown && case.invitation.channel == Channel::Email && Past::Invitation.is_over(case).is_true() {
            return Truth::TRUE;
        }
        told::invitation_state().is(&[InvitationState::Expired]).ask(case)
    }),
    ..in_china(INVITATION_EXPIRED, &[CnFailures1, CnLinks])
};

/// China: as internationally.
pub const INVITATION_CODE_USED_CN: Rule = in_china(INVITATION_CODE_USED, &[CnFailures1]);

/// China: as internationally; the failure table has no row of its own for it.
pub const INVITATION_LINK_USED_CN: Rule = in_china(INVITATION_LINK_USED, &[CnLinks]);

/// A state of the invitation that ends the matter.
const fn state_bars(id: RuleId, sources: &'static [Source], state: InvitationState) -> Rule {
    Rule {
        id,
        sources,
        models: BOTH_MODELS,
        may_bind: Models::NONE,
        while_open: LeftToServer,
        remedy: InvitationProblem,
        bars: When::told(told::invitation_state().is(&[state])),
    }
}

const fn in_china(rule: Rule, sources: &'static [Source]) -> Rule {
    Rule { sources, models: EVERY_MODEL, ..rule }
}
