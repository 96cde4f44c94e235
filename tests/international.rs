//! The conditions of the international edition, in source order: one test a rule, one line a case.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, reason = "a test fails by panicking")]
#![allow(clippy::large_types_passed_by_value, reason = "facts are copied, and tests read the better for it")]

#[path = "support/claims.rs"]
mod claims;

use claims::*;
use partner_association::Channel::{Activity, Email, Hyperlink, Qr};
use partner_association::Fact::{Known, Unknown};
use partner_association::{
    Account, Bills, Contract, Contracts, EnterpriseRole, FactName, Facts, Model, PartnerRole, Party, Reserver, RuleId,
    Site,
};

/// [S3] [I-COND-ZH] [EU-PREREG] [API-ERR]: created on another site than the invitation's; readings 6 and 9.
#[test]
fn site_mismatch() {
    const RULE: RuleId = RuleId::SiteMismatch;
    let lives = |site| Facts { account_site: Known(site), ..nothing_bars() };
    let nobody_says = Facts { account_site: Unknown, ..nothing_bars() };

    applies_in_both_models(RULE);
    bars(RULE, lives(Site::China));
    passes(RULE, lives(Site::International));
    leaves_open(RULE, &[], lives(Site::Europe));
    leaves_open(RULE, &[FactName::AccountSite], nobody_says);

    bars(RULE, on(Site::Europe, lives(Site::China)));
    passes(RULE, on(Site::Europe, lives(Site::Europe)));
    leaves_open(RULE, &[], on(Site::Europe, lives(Site::International)));

    passes(RULE, Facts { account: Known(Account::New), ..nobody_says });
    leaves_open(RULE, &[FactName::Account, FactName::AccountSite], Facts { account: Unknown, ..nobody_says });
    bars(RULE, Facts { account: Unknown, ..lives(Site::China) });
    leaves_open(RULE, &[], Facts { account: Unknown, ..lives(Site::Europe) });
}

/// [S3] [I-FAIL]: associated with *another* partner; with the inviting one is no bar.
#[test]
fn already_associated_other_partner() {
    const RULE: RuleId = RuleId::AlreadyAssociatedOtherPartner;
    let tied_to = |party| Facts { associated_with: Known(party), ..nothing_bars() };
    let nobody_says = Facts { associated_with: Unknown, ..nothing_bars() };

    applies_in_both_models(RULE);
    bars(RULE, tied_to(Party::OtherPartner));
    passes(RULE, tied_to(Party::Nobody));
    passes(RULE, tied_to(Party::Inviter));
    leaves_open(RULE, &[FactName::AssociatedWith], nobody_says);

    passes(RULE, Facts { account: Known(Account::New), ..nobody_says });
    leaves_open(RULE, &[FactName::Account, FactName::AssociatedWith], Facts { account: Unknown, ..nobody_says });
    bars(RULE, Facts { account: Unknown, ..tied_to(Party::OtherPartner) });
}

/// [S3] [I-FAIL]: three kinds "such as", so another kind may count; reading 7.
#[test]
fn special_contract() {
    const RULE: RuleId = RuleId::SpecialContract;
    let signed = |kinds: &[Contract]| Facts { contracts: Known(Contracts::of(kinds)), ..nothing_bars() };
    let nobody_says = Facts { contracts: Unknown, ..nothing_bars() };

    applies_in_both_models(RULE);
    bars(RULE, signed(&[Contract::OfflineDirect]));
    bars(RULE, signed(&[Contract::TelemarketingDiscount]));
    bars(RULE, signed(&[Contract::DirectSpecialOffer]));
    bars(RULE, signed(&[Contract::DirectSpecialOffer, Contract::Other]));
    passes(RULE, signed(&[]));
    passes(RULE, signed(&[Contract::ProfessionalService]));
    leaves_open(RULE, &[], signed(&[Contract::Other]));
    leaves_open(RULE, &[], signed(&[Contract::Other, Contract::ProfessionalService]));
    leaves_open(RULE, &[FactName::Contracts], nobody_says);

    passes(RULE, Facts { account: Known(Account::New), ..nobody_says });
    leaves_open(RULE, &[FactName::Account, FactName::Contracts], Facts { account: Unknown, ..nobody_says });
    bars(RULE, Facts { account: Unknown, ..signed(&[Contract::OfflineDirect]) });
}

/// [S3] [I-COND-ZH]: "more than seven days"; unit and zone are unpublished, reading 3.
#[test]
fn registered_over_seven_days() {
    const RULE: RuleId = RuleId::RegisteredOverSevenDays;
    let aged = |age| Facts { registered_at: ago(age), ..nothing_bars() };
    let nobody_says = Facts { registered_at: Unknown, ..nothing_bars() };

    applies_in_both_models(RULE);
    passes(RULE, aged(0.0));
    passes(RULE, aged(168.0 * HOUR - MILLISECOND));
    passes(RULE, aged(168.0 * HOUR));
    leaves_open(RULE, &[], aged(168.0 * HOUR + MILLISECOND));
    leaves_open(RULE, &[], aged(192.0 * HOUR - MILLISECOND));
    bars(RULE, aged(192.0 * HOUR));
    bars(RULE, aged(192.0 * HOUR + MILLISECOND));
    leaves_open(RULE, &[FactName::RegisteredAt], nobody_says);
    leaves_open(RULE, &[FactName::CheckedAt], Facts { checked_at: Unknown, ..nothing_bars() });
    let neither = Facts { checked_at: Unknown, ..nobody_says };
    leaves_open(RULE, &[FactName::RegisteredAt, FactName::CheckedAt], neither);

    passes(RULE, Facts { account: Known(Account::New), ..nobody_says });
    passes(RULE, Facts { account: Known(Account::New), ..aged(168.0 * HOUR) });
    leaves_open(RULE, &[FactName::Account, FactName::RegisteredAt], Facts { account: Unknown, ..nobody_says });
    bars(RULE, Facts { account: Unknown, ..aged(192.0 * HOUR) });
    leaves_open(RULE, &[], Facts { account: Unknown, ..aged(192.0 * HOUR - MILLISECOND) });
    passes(RULE, Facts { account: Unknown, ..aged(168.0 * HOUR) });
}

/// [S3] [I-COND-ZH]: a day without a time is every instant of it in GMT+08:00, reading 3.
#[test]
fn registered_over_seven_days_by_the_calendar() {
    const RULE: RuleId = RuleId::RegisteredOverSevenDays;
    let registered = |days| Facts { registered_at: days_ago(days), ..nothing_bars() };
    // NOW is 16:00 in GMT+08:00, eight hours before midnight and sixteen after.
    let checked = |later, days| Facts { checked_at: at(NOW + later, 0.0), ..registered(days) };

    passes(RULE, registered(0.0));
    passes(RULE, registered(6.0));
    leaves_open(RULE, &[], registered(7.0));
    bars(RULE, registered(8.0));

    passes(RULE, checked(8.0 * HOUR - MILLISECOND, 6.0));
    leaves_open(RULE, &[], checked(8.0 * HOUR, 6.0));
    leaves_open(RULE, &[], checked(8.0 * HOUR - MILLISECOND, 7.0));
    bars(RULE, checked(8.0 * HOUR, 7.0));
    passes(RULE, checked(-16.0 * HOUR - MILLISECOND, 7.0));
    leaves_open(RULE, &[], checked(-16.0 * HOUR, 7.0));
    leaves_open(RULE, &[], checked(-16.0 * HOUR - MILLISECOND, 8.0));
    bars(RULE, checked(-16.0 * HOUR, 8.0));
}

/// A clock that may be off makes both limits as much wider.
#[test]
fn registered_over_seven_days_by_a_clock_that_may_be_off() {
    const RULE: RuleId = RuleId::RegisteredOverSevenDays;
    let aged = |age| Facts { registered_at: ago(age), checked_at: clock(SECOND), ..nothing_bars() };
    let on_day = |later| Facts { registered_at: days_ago(7.0), checked_at: at(NOW + later, SECOND), ..nothing_bars() };

    passes(RULE, aged(168.0 * HOUR - SECOND));
    leaves_open(RULE, &[], aged(168.0 * HOUR - SECOND + MILLISECOND));
    leaves_open(RULE, &[], aged(192.0 * HOUR + SECOND - MILLISECOND));
    bars(RULE, aged(192.0 * HOUR + SECOND));

    passes(RULE, on_day(-16.0 * HOUR - SECOND - MILLISECOND));
    leaves_open(RULE, &[], on_day(-16.0 * HOUR - SECOND));
    leaves_open(RULE, &[], on_day(8.0 * HOUR + SECOND - MILLISECOND));
    bars(RULE, on_day(8.0 * HOUR + SECOND));
}

/// [I-COND-ZH] [I-PREREG]: a live pre-registration by the inviting partner lifts it; readings 1 and 2.
#[test]
fn pre_registration_lifts_seven_days() {
    pre_registration_lifts(
        RuleId::RegisteredOverSevenDays,
        Facts { registered_at: ago(200.0 * HOUR), ..nothing_bars() },
        Facts { registered_at: Unknown, ..nothing_bars() },
        FactName::RegisteredAt,
    );
}

/// [S3] [I-COND-ZH]: any cash at all; reading 4.
#[test]
fn has_cash_expenditure() {
    const RULE: RuleId = RuleId::HasCashExpenditure;
    let spent = |cash| Facts { cash_expenditure: Known(cash), ..nothing_bars() };
    let nobody_says = Facts { cash_expenditure: Unknown, ..nothing_bars() };

    applies_in_both_models(RULE);
    bars(RULE, spent(true));
    passes(RULE, spent(false));
    leaves_open(RULE, &[FactName::CashExpenditure], nobody_says);

    passes(RULE, Facts { account: Known(Account::New), ..nobody_says });
    leaves_open(RULE, &[FactName::Account, FactName::CashExpenditure], Facts { account: Unknown, ..nobody_says });
    bars(RULE, Facts { account: Unknown, ..spent(true) });
}

/// [I-COND-ZH] [I-PREREG]: a live pre-registration by the inviting partner lifts it; readings 1 and 2.
#[test]
fn pre_registration_lifts_cash_expenditure() {
    pre_registration_lifts(
        RuleId::HasCashExpenditure,
        Facts { cash_expenditure: Known(true), ..nothing_bars() },
        Facts { cash_expenditure: Unknown, ..nothing_bars() },
        FactName::CashExpenditure,
    );
}

/// What lifts the rule, given facts that it bars and facts of which one is missing.
#[track_caller]
fn pre_registration_lifts(rule: RuleId, barred: Facts, unknown: Facts, missing: FactName) {
    let reserved =
        |by, age, facts| Facts { pre_registered_by: Known(by), pre_registration_approved_at: ago(age), ..facts };
    let by_inviter = |age, facts| reserved(Reserver::Inviter, age, facts);

    // It lives for fifteen days, and nobody can tell on the sixteenth.
    passes(rule, by_inviter(0.0, barred));
    passes(rule, by_inviter(15.0 * DAY, barred));
    leaves_open(rule, &[], by_inviter(15.0 * DAY + MILLISECOND, barred));
    leaves_open(rule, &[], by_inviter(16.0 * DAY - MILLISECOND, barred));
    bars(rule, by_inviter(16.0 * DAY, barred));
    let on_day = |days| Facts { pre_registration_approved_at: days_ago(days), ..by_inviter(0.0, barred) };
    passes(rule, on_day(14.0));
    leaves_open(rule, &[], on_day(15.0));
    bars(rule, on_day(16.0));

    // With one, the rest does not matter, known or not; without, it does.
    passes(rule, by_inviter(15.0 * DAY, unknown));
    leaves_open(rule, &[missing], by_inviter(16.0 * DAY - MILLISECOND, unknown));
    leaves_open(rule, &[missing], by_inviter(16.0 * DAY, unknown));

    // Nobody else's lifts it.
    for other in [Reserver::Nobody, Reserver::Huawei, Reserver::OtherPartner] {
        bars(rule, reserved(other, 0.0, barred));
        bars(rule, Facts { pre_registered_by: Known(other), ..barred });
        leaves_open(rule, &[missing], reserved(other, 0.0, unknown));
    }

    // Asked for in turn: whose it is, then when it was approved.
    let nobody_says = Facts { pre_registered_by: Unknown, ..barred };
    let no_date = Facts { pre_registered_by: Known(Reserver::Inviter), ..barred };
    let lapsed = Facts { pre_registration_approved_at: ago(16.0 * DAY), ..nobody_says };
    leaves_open(rule, &[FactName::PreRegistrationApprovedAt], no_date);
    leaves_open(
        rule,
        &[missing, FactName::PreRegistrationApprovedAt],
        Facts { pre_registered_by: Known(Reserver::Inviter), ..unknown },
    );
    leaves_open(rule, &[FactName::PreRegisteredBy], nobody_says);
    leaves_open(rule, &[missing, FactName::PreRegisteredBy], Facts { pre_registered_by: Unknown, ..unknown });
    leaves_open(rule, &[FactName::PreRegisteredBy], Facts { pre_registration_approved_at: ago(0.0), ..nobody_says });
    bars(rule, lapsed);

    // By a link or code for anybody, nobody's word is taken for "no"; any other channel leaves it open.
    bars(rule, by(Hyperlink, nobody_says));
    bars(rule, by(Qr, nobody_says));
    leaves_open(rule, &[FactName::PreRegisteredBy], by(Email, nobody_says));
    leaves_open(rule, &[FactName::PreRegisteredBy], by(Activity, nobody_says));
    passes(rule, by(Hyperlink, by_inviter(0.0, barred)));
    passes(rule, by(Qr, by_inviter(15.0 * DAY, barred)));
    bars(rule, by(Hyperlink, by_inviter(16.0 * DAY, barred)));
    leaves_open(rule, &[missing], by(Hyperlink, Facts { pre_registered_by: Unknown, ..unknown }));
}

/// [S3] [I-COND-ZH]: "unpaid bills", of any amount; one that is not due yet is reading 5.
#[test]
fn unpaid_bills() {
    const RULE: RuleId = RuleId::UnpaidBills;
    let bills = |state| Facts { unpaid_bills: Known(state), ..nothing_bars() };
    let nobody_says = Facts { unpaid_bills: Unknown, ..nothing_bars() };

    applies_in_both_models(RULE);
    bars(RULE, bills(Bills::Unpaid));
    passes(RULE, bills(Bills::Settled));
    leaves_open(RULE, &[], bills(Bills::NotYetDue));
    leaves_open(RULE, &[FactName::UnpaidBills], nobody_says);

    passes(RULE, Facts { account: Known(Account::New), ..nobody_says });
    leaves_open(RULE, &[FactName::Account, FactName::UnpaidBills], Facts { account: Unknown, ..nobody_says });
    bars(RULE, Facts { account: Unknown, ..bills(Bills::Unpaid) });
    leaves_open(RULE, &[], Facts { account: Unknown, ..bills(Bills::NotYetDue) });
}

fn plays(role: EnterpriseRole) -> Facts {
    Facts { enterprise_role: Known(role), ..nothing_bars() }
}

/// What an unknown role means to each of the three rules that read it.
#[track_caller]
fn asks_for_the_role(rule: RuleId) {
    let nobody_says = Facts { enterprise_role: Unknown, ..nothing_bars() };
    leaves_open(rule, &[FactName::EnterpriseRole], nobody_says);
    passes(rule, Facts { account: Known(Account::New), ..nobody_says });
    leaves_open(rule, &[FactName::Account, FactName::EnterpriseRole], Facts { account: Unknown, ..nobody_says });
}

/// [S3] [I-COND-ZH]: a member under unified accounting, resource account or cloud account alike.
#[test]
fn unified_accounting_member() {
    const RULE: RuleId = RuleId::UnifiedAccountingMember;

    applies_in_both_models(RULE);
    bars(RULE, plays(EnterpriseRole::UnifiedMemberResource));
    bars(RULE, plays(EnterpriseRole::UnifiedMemberCloud));
    bars(RULE, Facts { account: Unknown, ..plays(EnterpriseRole::UnifiedMemberCloud) });
    passes(RULE, plays(EnterpriseRole::None));
    passes(RULE, plays(EnterpriseRole::MasterWithoutMembers));
    passes(RULE, plays(EnterpriseRole::MasterWithUnifiedMembers));
    passes(RULE, plays(EnterpriseRole::MasterWithIndependentMembers));
    passes(RULE, plays(EnterpriseRole::IndependentMember));
    asks_for_the_role(RULE);
}

/// [S3]: in the reseller model only.
#[test]
fn professional_service_contract() {
    const RULE: RuleId = RuleId::ProfessionalServiceContract;
    let signed = |kinds: &[Contract]| Facts { contracts: Known(Contracts::of(kinds)), ..nothing_bars() };
    let nobody_says = Facts { contracts: Unknown, ..nothing_bars() };

    does_not_apply(RULE, Model::Referral);
    bars(RULE, signed(&[Contract::ProfessionalService]));
    bars(RULE, signed(&[Contract::ProfessionalService, Contract::Other]));
    passes(RULE, signed(&[]));
    passes(RULE, signed(&[Contract::OfflineDirect]));
    passes(RULE, signed(&[Contract::TelemarketingDiscount]));
    passes(RULE, signed(&[Contract::DirectSpecialOffer]));
    leaves_open(RULE, &[], signed(&[Contract::Other]));
    leaves_open(RULE, &[], signed(&[Contract::Other, Contract::OfflineDirect]));
    leaves_open(RULE, &[FactName::Contracts], nobody_says);

    passes(RULE, Facts { account: Known(Account::New), ..nobody_says });
    leaves_open(RULE, &[FactName::Account, FactName::Contracts], Facts { account: Unknown, ..nobody_says });
    bars(RULE, Facts { account: Unknown, ..signed(&[Contract::ProfessionalService]) });
}

/// [S3]: a *valid* reserved instance, in the reseller model only.
#[test]
fn valid_reserved_instances() {
    const RULE: RuleId = RuleId::ValidReservedInstances;
    let holds = |some| Facts { valid_reserved_instances: Known(some), ..nothing_bars() };
    let nobody_says = Facts { valid_reserved_instances: Unknown, ..nothing_bars() };

    does_not_apply(RULE, Model::Referral);
    bars(RULE, holds(true));
    passes(RULE, holds(false));
    leaves_open(RULE, &[FactName::ValidReservedInstances], nobody_says);

    passes(RULE, Facts { account: Known(Account::New), ..nobody_says });
    leaves_open(
        RULE,
        &[FactName::Account, FactName::ValidReservedInstances],
        Facts { account: Unknown, ..nobody_says },
    );
    bars(RULE, Facts { account: Unknown, ..holds(true) });
}

/// [S3]: any member account, in the reseller model only.
#[test]
fn enterprise_member_account() {
    const RULE: RuleId = RuleId::EnterpriseMemberAccount;

    does_not_apply(RULE, Model::Referral);
    bars(RULE, plays(EnterpriseRole::UnifiedMemberResource));
    bars(RULE, plays(EnterpriseRole::UnifiedMemberCloud));
    bars(RULE, plays(EnterpriseRole::IndependentMember));
    bars(RULE, Facts { account: Unknown, ..plays(EnterpriseRole::IndependentMember) });
    passes(RULE, plays(EnterpriseRole::None));
    passes(RULE, plays(EnterpriseRole::MasterWithoutMembers));
    passes(RULE, plays(EnterpriseRole::MasterWithUnifiedMembers));
    passes(RULE, plays(EnterpriseRole::MasterWithIndependentMembers));
    asks_for_the_role(RULE);
}

/// [S3] [I-COND-ZH] [I-FAIL]: any member, or independent ones only? Reading 10. In the reseller model only.
#[test]
fn enterprise_master_with_members() {
    const RULE: RuleId = RuleId::EnterpriseMasterWithMembers;

    does_not_apply(RULE, Model::Referral);
    bars(RULE, plays(EnterpriseRole::MasterWithIndependentMembers));
    bars(RULE, Facts { account: Unknown, ..plays(EnterpriseRole::MasterWithIndependentMembers) });
    leaves_open(RULE, &[], plays(EnterpriseRole::MasterWithUnifiedMembers));
    leaves_open(RULE, &[], Facts { account: Unknown, ..plays(EnterpriseRole::MasterWithUnifiedMembers) });
    passes(RULE, plays(EnterpriseRole::None));
    passes(RULE, plays(EnterpriseRole::MasterWithoutMembers));
    passes(RULE, plays(EnterpriseRole::UnifiedMemberResource));
    passes(RULE, plays(EnterpriseRole::UnifiedMemberCloud));
    passes(RULE, plays(EnterpriseRole::IndependentMember));
    asks_for_the_role(RULE);
}

/// [I-FAIL]: a partner, or one who has applied to become one.
#[test]
fn customer_is_partner() {
    const RULE: RuleId = RuleId::CustomerIsPartner;
    let is = |role| Facts { partner_role: Known(role), ..nothing_bars() };
    let nobody_says = Facts { partner_role: Unknown, ..nothing_bars() };

    applies_in_both_models(RULE);
    bars(RULE, is(PartnerRole::Partner));
    bars(RULE, is(PartnerRole::Applying));
    passes(RULE, is(PartnerRole::None));
    leaves_to_server(RULE, nobody_says);

    passes(RULE, Facts { account: Known(Account::New), ..nobody_says });
    leaves_to_server(RULE, Facts { account: Unknown, ..nobody_says });
    bars(RULE, Facts { account: Unknown, ..is(PartnerRole::Applying) });
}

/// [I-FAIL]: an account of Huawei's own; a new one can be that, too.
#[test]
fn internal_account() {
    const RULE: RuleId = RuleId::InternalAccount;
    let is = |internal| Facts { huawei_internal_account: Known(internal), ..nothing_bars() };
    let nobody_says = Facts { huawei_internal_account: Unknown, ..nothing_bars() };

    applies_in_both_models(RULE);
    bars(RULE, is(true));
    bars(RULE, Facts { account: Known(Account::New), ..is(true) });
    passes(RULE, is(false));
    leaves_to_server(RULE, nobody_says);
    leaves_to_server(RULE, Facts { account: Known(Account::New), ..nobody_says });
}

/// [I-FAIL] [I-PREREG]: for as long as the other partner's pre-registration lives, fifteen days; reading 2.
#[test]
fn pre_registered_by_other_partner() {
    const RULE: RuleId = RuleId::PreRegisteredByOtherPartner;
    let reserved =
        |by, age| Facts { pre_registered_by: Known(by), pre_registration_approved_at: ago(age), ..nothing_bars() };
    let by_other = |age| reserved(Reserver::OtherPartner, age);
    let on_day = |days| Facts { pre_registration_approved_at: days_ago(days), ..by_other(0.0) };

    applies_in_both_models(RULE);
    bars(RULE, by_other(0.0));
    bars(RULE, by_other(15.0 * DAY));
    leaves_to_server(RULE, by_other(15.0 * DAY + MILLISECOND));
    leaves_to_server(RULE, by_other(16.0 * DAY - MILLISECOND));
    passes(RULE, by_other(16.0 * DAY));
    bars(RULE, on_day(14.0));
    leaves_to_server(RULE, on_day(15.0));
    passes(RULE, on_day(16.0));
    bars(RULE, Facts { account: Known(Account::New), ..by_other(0.0) });

    for other in [Reserver::Nobody, Reserver::Inviter, Reserver::Huawei] {
        passes(RULE, reserved(other, 0.0));
        passes(RULE, Facts { pre_registration_approved_at: Unknown, ..reserved(other, 0.0) });
    }

    let nobody_says = Facts { pre_registered_by: Unknown, ..nothing_bars() };
    leaves_to_server(RULE, nobody_says);
    leaves_to_server(RULE, Facts { pre_registration_approved_at: Unknown, ..by_other(0.0) });
    leaves_to_server(RULE, Facts { checked_at: Unknown, account: Known(Account::New), ..by_other(0.0) });
    passes(RULE, Facts { pre_registration_approved_at: ago(16.0 * DAY), ..nobody_says });
}
