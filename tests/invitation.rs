//! What an invitation, its channel or the partner behind it can bar: one test a rule, one line a case.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, reason = "a test fails by panicking")]
#![allow(clippy::large_types_passed_by_value, reason = "facts are copied, and tests read the better for it")]

#[path = "support/claims.rs"]
mod claims;
#[path = "support/claims_china.rs"]
mod claims_china;

use claims::*;
use claims_china::{ALL, alone_calls_for, remedy};
use partner_association::Channel::{Activity, Email, Hyperlink, Qr};
use partner_association::Fact::{Known, Unknown};
use partner_association::{
    Account, Channel, DistributorState, Edition, FactName, Facts, InvitationState, Model, NoticeKind, Outcome,
    PartnerPayment, PartnerState, Question, Remedy, RuleId, Says,
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

fn none_bars_in_china() -> Facts {
    clear(Question::Associate, Edition::China)
}

fn china(facts: Facts) -> Opened {
    asking(Question::Associate, Edition::China, facts)
}

/// [CN-7DAY]: a young account may use a link or QR code, and the rule about age says which; of campaign links nothing
/// is said, reading 20.
#[test]
fn existing_account_needs_email_invitation_in_china() {
    const RULE: RuleId = RuleId::ExistingAccountNeedsEmailInvitation;
    let account = |account| china(Facts { account, ..none_bars_in_china() });
    let (new, existing, unknown) = (account(Known(Account::New)), account(Known(Account::Existing)), account(Unknown));

    applies_only_in(existing, RULE, &ALL);
    for channel in [Email, Hyperlink, Qr] {
        for opened in [new, existing, unknown] {
            passes(RULE, opened.by(channel));
        }
    }
    passes(RULE, new.by(Activity));
    leaves_to_server(RULE, existing.by(Activity));
    leaves_to_server(RULE, unknown.by(Activity));
    assert_eq!(remedy(Question::Associate, Edition::China, RULE), Some(Remedy::NeedsPartner));
}

/// [CN-DELIST]: invitations by email; of links nothing is said, reading 26.
#[test]
fn distributor_delisted() {
    const RULE: RuleId = RuleId::DistributorDelisted;
    let is = |state| china(Facts { distributor_state: state, ..none_bars_in_china() });

    applies_only_in(is(Unknown), RULE, &ALL);
    bars(RULE, is(Known(DistributorState::Left)));
    bars(
        RULE,
        china(Facts {
            account: Known(Account::New),
            distributor_state: Known(DistributorState::Left),
            ..none_bars_in_china()
        }),
    );
    for channel in [Hyperlink, Qr] {
        leaves_to_server(RULE, is(Known(DistributorState::Left)).by(channel));
    }
    for model in ALL {
        let decision = says_in(model, RULE, Says::Open, is(Known(DistributorState::Left)).by(Activity));
        assert!(decision.left_to_server().any(|left| left == RULE));
        alone_calls_for(NoticeKind::BlockedFinal, RULE, model, is(Known(DistributorState::Left)));
    }
    for channel in Channel::ALL {
        passes(RULE, is(Known(DistributorState::None)).by(*channel));
        passes(RULE, is(Known(DistributorState::Normal)).by(*channel));
        passes(RULE, is(Known(DistributorState::Restricted)).by(*channel));
    }
    leaves_to_server(RULE, is(Unknown));
    leaves_to_server(RULE, is(Unknown).by(Qr));
}

/// [CN-FAIL-1] [CN-LINK]: each state by itself, as internationally.
#[test]
fn invitation_states_in_china() {
    let is = |state| china(Facts { invitation_state: state, ..none_bars_in_china() });
    for (barring, rule) in [
        (InvitationState::Malformed, RuleId::InvitationMalformed),
        (InvitationState::NotFound, RuleId::InvitationNotFound),
        (InvitationState::Expired, RuleId::InvitationExpired),
        (InvitationState::CodeUsed, RuleId::InvitationCodeUsed),
        (InvitationState::LinkUsed, RuleId::InvitationLinkUsed),
    ] {
        applies_only_in(is(Unknown), rule, &ALL);
        for channel in Channel::ALL {
            bars(rule, is(Known(barring)).by(*channel));
        }
        for model in ALL {
            alone_calls_for(NoticeKind::InvitationProblem, rule, model, is(Known(barring)));
        }
        for state in InvitationState::ALL.iter().filter(|state| **state != barring) {
            passes(rule, is(Known(*state)));
        }
        leaves_to_server(rule, is(Unknown));
    }
}

/// [CN-LINK]: an email lives for seven days, counted as those of an account; the server's word goes first. Reading 21.
#[test]
fn invitation_expired_by_its_date() {
    const RULE: RuleId = RuleId::InvitationExpired;
    let sent = |at| china(Facts { invitation_state: Unknown, invitation_sent_at: at, ..none_bars_in_china() });

    leaves_to_server(RULE, sent(ago(0.0)));
    leaves_to_server(RULE, sent(ago(7.0 * DAY)));
    leaves_to_server(RULE, sent(ago(8.0 * DAY - MILLISECOND)));
    bars(RULE, sent(ago(8.0 * DAY)));
    leaves_to_server(RULE, sent(days_ago(7.0)));
    bars(RULE, sent(days_ago(8.0)));
    leaves_to_server(RULE, sent(Unknown));
    for channel in [Hyperlink, Qr] {
        leaves_to_server(RULE, sent(ago(100.0 * DAY)).by(channel));
    }
    for model in ALL {
        says_in(model, RULE, Says::Open, sent(ago(100.0 * DAY)).by(Activity));
    }

    // A clock that may be off; and no time of the check at all.
    let told = |checked_at| Facts {
        checked_at,
        account: Known(Account::New),
        registered_at: Unknown,
        invitation_state: Unknown,
        invitation_sent_at: ago(8.0 * DAY),
        ..none_bars_in_china()
    };
    leaves_to_server(RULE, china(told(clock(SECOND))));
    bars(RULE, china(Facts { invitation_sent_at: ago(8.0 * DAY + SECOND), ..told(clock(SECOND)) }));
    leaves_to_server(RULE, china(told(Unknown)));

    // Whatever the server knows of it goes first.
    for state in
        [InvitationState::Malformed, InvitationState::NotFound, InvitationState::CodeUsed, InvitationState::LinkUsed]
    {
        passes(
            RULE,
            china(Facts {
                invitation_state: Known(state),
                invitation_sent_at: ago(100.0 * DAY),
                ..none_bars_in_china()
            }),
        );
    }
    bars(
        RULE,
        china(Facts {
            invitation_state: Known(InvitationState::Expired),
            invitation_sent_at: ago(0.0),
            ..none_bars_in_china()
        }),
    );

    // Internationally nobody knows how long one lives.
    leaves_to_server(RULE, Facts { invitation_state: Unknown, invitation_sent_at: ago(100.0 * DAY), ..nothing_bars() });
}
