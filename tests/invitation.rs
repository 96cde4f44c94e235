//! What an invitation, its channel or the partner behind it can bar: one test a rule, one line a case.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, reason = "a test fails by panicking")]

#[path = "support/claims.rs"]
mod claims;

use claims::*;
use partner_association::Channel::{Activity, Email, Hyperlink, Qr};
use partner_association::Fact::{Known, Unknown};
use partner_association::{
    Account, FactName, Facts, InvitationState, Model, Outcome, PartnerPayment, PartnerState, RuleId, Says,
};

/// [S3]: by hyperlink or QR code only a *new* account can be tied; for referrals and campaigns see reading 11.
#[test]
fn existing_account_needs_email_invitation() {
    const RULE: RuleId = RuleId::ExistingAccountNeedsEmailInvitation;
    let account = |account| Facts { account, registered_at: ago(HOUR), ..nothing_bars() };
    let (new, existing, unknown) = (account(Known(Account::New)), account(Known(Account::Existing)), account(Unknown));

    applies_in_both_models(RULE);
    for facts in [new, existing, unknown] {
        passes(RULE, by(Email, facts));
    }
    for channel in [Hyperlink, Qr, Activity] {
        passes(RULE, by(channel, new));
        leaves_open(RULE, &[FactName::Account], by(channel, unknown));
    }
    for channel in [Hyperlink, Qr] {
        let decision = says_in(Model::Reseller, RULE, Says::Bars, by(channel, existing));
        assert_eq!(decision.outcome, Outcome::Ineligible);
        let decision = says_in(Model::Referral, RULE, Says::Open, by(channel, existing));
        assert_eq!((decision.outcome, decision.missing().count()), (Outcome::Undetermined, 0));
    }
    leaves_open(RULE, &[], by(Activity, existing));

    // Whoever has a past has an account, even if nobody says so.
    says_in(Model::Reseller, RULE, Says::Bars, by(Qr, Facts { cash_expenditure: Known(true), ..unknown }));
    says_in(Model::Reseller, RULE, Says::Bars, by(Qr, Facts { registered_at: ago(169.0 * HOUR), ..unknown }));
    says_in(Model::Reseller, RULE, Says::Open, by(Qr, Facts { registered_at: ago(168.0 * HOUR), ..unknown }));
}

/// [I-INVITE-ZH] [I-MODEL]: a partner needs a permission to offer the referral model; reading 12.
#[test]
fn model_not_offered() {
    const RULE: RuleId = RuleId::ModelNotOffered;
    let permitted = |permission| Facts { partner_may_use_referral: permission, ..nothing_bars() };

    does_not_apply(RULE, Model::Reseller);
    bars(RULE, permitted(Known(false)));
    passes(RULE, permitted(Known(true)));
    leaves_to_server(RULE, permitted(Unknown));
}

/// [I-FAIL]: a prepaid partner cannot take on reseller customers.
#[test]
fn partner_prepaid_no_reseller() {
    const RULE: RuleId = RuleId::PartnerPrepaidNoReseller;
    let pays = |payment| Facts { partner_payment: payment, ..nothing_bars() };

    does_not_apply(RULE, Model::Referral);
    bars(RULE, pays(Known(PartnerPayment::Prepaid)));
    passes(RULE, pays(Known(PartnerPayment::Postpaid)));
    leaves_to_server(RULE, pays(Unknown));
}

/// [I-FREEZE-PARTNER]: a frozen partner cannot take on reseller customers; a restricted one can.
#[test]
fn partner_frozen() {
    const RULE: RuleId = RuleId::PartnerFrozen;
    let is = |state| Facts { partner_state: state, ..nothing_bars() };

    does_not_apply(RULE, Model::Referral);
    bars(RULE, is(Known(PartnerState::Frozen)));
    bars(RULE, by(Activity, is(Known(PartnerState::Frozen))));
    passes(RULE, is(Known(PartnerState::Restricted)));
    passes(RULE, is(Known(PartnerState::Normal)));
    leaves_to_server(RULE, is(Unknown));
}

/// Only that state bars, and a state that nobody knows is left to the server.
#[track_caller]
fn only(barring: InvitationState, rule: RuleId) {
    let is = |state| Facts { invitation_state: state, ..nothing_bars() };
    applies_in_both_models(rule);
    bars(rule, is(Known(barring)));
    for state in InvitationState::ALL.iter().filter(|state| **state != barring) {
        passes(rule, is(Known(*state)));
    }
    leaves_to_server(rule, is(Unknown));
}

/// No source names it: our own finding.
#[test]
fn invitation_malformed() {
    only(InvitationState::Malformed, RuleId::InvitationMalformed);
}

/// [I-FAIL]: the server does not know the link.
#[test]
fn invitation_not_found() {
    only(InvitationState::NotFound, RuleId::InvitationNotFound);
}

/// [I-FAIL]: past its life.
#[test]
fn invitation_expired() {
    only(InvitationState::Expired, RuleId::InvitationExpired);
}

/// [I-FAIL]: the code was consumed.
#[test]
fn invitation_code_used() {
    only(InvitationState::CodeUsed, RuleId::InvitationCodeUsed);
}

/// [I-FAIL]: the link was consumed; a row of its own.
#[test]
fn invitation_link_used() {
    only(InvitationState::LinkUsed, RuleId::InvitationLinkUsed);
}
