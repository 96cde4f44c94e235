//! The conditions of the China edition, in source order: one test a rule, one line a case. Those about the invitation
//! are in `invitation.rs`.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, reason = "a test fails by panicking")]
#![allow(clippy::large_types_passed_by_value, reason = "facts are copied, and tests read the better for it")]

#[path = "support/claims.rs"]
mod claims;
#[path = "support/claims_china.rs"]
mod claims_china;

use claims::*;
use claims_china::*;
use partner_association::Channel::{Activity, Email, Hyperlink, Qr};
use partner_association::Fact::{Known, Unknown};
use partner_association::{
    Account, Bills, Channel, Contract, Contracts, Edition, EnterpriseRole, FactName, Facts, InvitationState, IssueKind,
    MasterAssociation, Model, NoticeKind, Outcome, PartnerRole, Party, Question, Remedy, Reserver, RuleId, Says, Site,
    Subsidy,
};

fn none_bars() -> Facts {
    clear(Question::Associate, Edition::China)
}

fn china(facts: Facts) -> Opened {
    asking(Question::Associate, Edition::China, facts)
}

/// Of an account of which nobody says whether it is new.
fn maybe_new(facts: Facts) -> Opened {
    china(Facts { account: Unknown, ..facts })
}

fn new(facts: Facts) -> Opened {
    china(Facts { account: Known(Account::New), ..facts })
}

fn yes(fact: FactName) -> Facts {
    with(none_bars(), fact, Known(true))
}

/// [CN-COND]: each list names its rules for agency apart from those for every model.
#[test]
fn in_source_order() {
    let of_all: [RuleId; 20] = [
        RuleId::SiteMismatch,
        RuleId::AlreadyAssociatedOtherPartner,
        RuleId::CustomerIsPartner,
        RuleId::PreRegisteredByHuawei,
        RuleId::GovernmentSubsidyProgram,
        RuleId::RewardPromotionProgram,
        RuleId::ConsumerCloudUser,
        RuleId::RegisteredOverSevenDays,
        RuleId::HasCashExpenditure,
        RuleId::AccountInArrears,
        RuleId::UnifiedAccountingMember,
        RuleId::PreRegisteredByOtherPartner,
        RuleId::BalanceWithInvoiceArrears,
        RuleId::ExistingAccountNeedsEmailInvitation,
        RuleId::DistributorDelisted,
        RuleId::InvitationMalformed,
        RuleId::InvitationNotFound,
        RuleId::InvitationExpired,
        RuleId::InvitationCodeUsed,
        RuleId::InvitationLinkUsed,
    ];
    let of_agency = [
        RuleId::SpecialContract,
        RuleId::ProfessionalServiceContract,
        RuleId::ValidReservedInstances,
        RuleId::PostpaidCreditAccount,
        RuleId::InvoiceArrears,
        RuleId::StoredValueCardBalance,
        RuleId::RechargeBonusBalance,
        RuleId::EnterpriseMemberAccount,
        RuleId::EnterpriseMasterWithMembers,
    ];
    let (conditions, others) = of_all.split_at(11);
    let everything = [conditions, &of_agency, others].concat();

    assert_eq!(asked(&answer(Consulting, china(none_bars()))), of_all);
    assert_eq!(asked(&answer(Agency, china(none_bars()))), everything);
    assert_eq!(asked(&answer(Resale, china(none_bars()))), everything);
}

/// [CN-COND]: created on the international site; of the European one nothing is said, reading 16.
#[test]
fn site_mismatch() {
    const RULE: RuleId = RuleId::SiteMismatch;
    let lives = |site| Facts { account_site: Known(site), ..none_bars() };
    let nobody_says = Facts { account_site: Unknown, ..none_bars() };

    applies_only_in(china(none_bars()), RULE, &ALL);
    bars(RULE, china(lives(Site::International)));
    passes(RULE, china(lives(Site::China)));
    leaves_open(RULE, &[], china(lives(Site::Europe)));
    leaves_open(RULE, &[FactName::AccountSite], china(nobody_says));

    passes(RULE, new(nobody_says));
    bars(RULE, maybe_new(lives(Site::International)));
    leaves_open(RULE, &[], maybe_new(lives(Site::Europe)));
    leaves_open(RULE, &[FactName::Account, FactName::AccountSite], maybe_new(nobody_says));

    // A website of the other edition is not believed, reading 27.
    for website in [Site::International, Site::Europe] {
        passes(RULE, china(lives(Site::China)).on(website));
        bars(RULE, china(lives(Site::International)).on(website));
        leaves_open(RULE, &[], china(lives(Site::Europe)).on(website));
    }
}

/// [CN-COND]: with *another* partner.
#[test]
fn already_associated_other_partner() {
    const RULE: RuleId = RuleId::AlreadyAssociatedOtherPartner;
    let tied_to = |party| Facts { associated_with: Known(party), ..none_bars() };
    let nobody_says = Facts { associated_with: Unknown, ..none_bars() };

    applies_only_in(china(none_bars()), RULE, &ALL);
    bars(RULE, china(tied_to(Party::OtherPartner)));
    passes(RULE, china(tied_to(Party::Nobody)));
    passes(RULE, china(tied_to(Party::Inviter)));
    leaves_open(RULE, &[FactName::AssociatedWith], china(nobody_says));

    passes(RULE, new(nobody_says));
    bars(RULE, maybe_new(tied_to(Party::OtherPartner)));
    leaves_open(RULE, &[FactName::Account, FactName::AssociatedWith], maybe_new(nobody_says));
}

/// [CN-COND]: partners; of applicants nothing is said, reading 15. Unlike internationally, it is among the conditions.
#[test]
fn customer_is_partner() {
    const RULE: RuleId = RuleId::CustomerIsPartner;
    let is = |role| Facts { partner_role: Known(role), ..none_bars() };
    let nobody_says = Facts { partner_role: Unknown, ..none_bars() };

    applies_only_in(china(none_bars()), RULE, &ALL);
    bars(RULE, china(is(PartnerRole::Partner)));
    leaves_open(RULE, &[], china(is(PartnerRole::Applying)));
    passes(RULE, china(is(PartnerRole::None)));
    leaves_open(RULE, &[FactName::PartnerRole], china(nobody_says));

    passes(RULE, new(nobody_says));
    bars(RULE, maybe_new(is(PartnerRole::Partner)));
    leaves_open(RULE, &[FactName::Account, FactName::PartnerRole], maybe_new(nobody_says));
}

/// [CN-COND] [CN-FAIL-2]: reserved by Huawei Cloud itself, without an end that is published, reading 25.
#[test]
fn pre_registered_by_huawei() {
    const RULE: RuleId = RuleId::PreRegisteredByHuawei;
    let reserved = |by| Facts { pre_registered_by: Known(by), ..none_bars() };
    let nobody_says = Facts { pre_registered_by: Unknown, ..none_bars() };

    applies_only_in(china(none_bars()), RULE, &ALL);
    bars(RULE, china(reserved(Reserver::Huawei)));
    bars(RULE, china(Facts { pre_registration_approved_at: ago(100.0 * DAY), ..reserved(Reserver::Huawei) }));
    bars(RULE, china(Facts { pre_registered_phone_matches: Known(false), ..reserved(Reserver::Huawei) }));
    for other in [Reserver::Nobody, Reserver::Inviter, Reserver::OtherPartner] {
        passes(RULE, china(reserved(other)));
    }
    for channel in Channel::ALL {
        leaves_open(RULE, &[FactName::PreRegisteredBy], china(nobody_says).by(*channel));
    }

    // Who has no account yet can be reserved, too.
    bars(RULE, new(reserved(Reserver::Huawei)));
    leaves_open(RULE, &[FactName::PreRegisteredBy], new(nobody_says));
    leaves_open(RULE, &[FactName::PreRegisteredBy], maybe_new(nobody_says));
}

/// [CN-COND]: in the programme, or joining it.
#[test]
fn government_subsidy_program() {
    const RULE: RuleId = RuleId::GovernmentSubsidyProgram;
    let is = |subsidy| Facts { government_subsidy_program: Known(subsidy), ..none_bars() };
    let nobody_says = Facts { government_subsidy_program: Unknown, ..none_bars() };

    applies_only_in(china(none_bars()), RULE, &ALL);
    bars(RULE, china(is(Subsidy::Joined)));
    bars(RULE, china(is(Subsidy::Joining)));
    passes(RULE, china(is(Subsidy::No)));
    leaves_open(RULE, &[FactName::GovernmentSubsidyProgram], china(nobody_says));

    passes(RULE, new(nobody_says));
    bars(RULE, maybe_new(is(Subsidy::Joining)));
    leaves_open(RULE, &[FactName::Account, FactName::GovernmentSubsidyProgram], maybe_new(nobody_says));
}

/// One fact, yes or no, of the history of an account: it bars every model.
#[track_caller]
fn yes_bars(rule: RuleId, fact: FactName) {
    let with = |value| with(none_bars(), fact, value);
    applies_only_in(china(none_bars()), rule, &ALL);
    bars(rule, china(with(Known(true))));
    passes(rule, china(with(Known(false))));
    leaves_open(rule, &[fact], china(with(Unknown)));

    passes(rule, new(with(Unknown)));
    bars(rule, maybe_new(with(Known(true))));
    leaves_open(rule, &[FactName::Account, fact], maybe_new(with(Unknown)));
}

/// The same for agency's list.
#[track_caller]
fn yes_bars_in_agency(rule: RuleId, fact: FactName) {
    let with = |value| with(none_bars(), fact, value);
    binds_agency(rule, china(none_bars()));
    bars_in_agency(rule, china(with(Known(true))));
    passes(rule, china(with(Known(false))));
    open_in_agency(rule, &[fact], china(with(Unknown)));

    passes(rule, new(with(Unknown)));
    bars_in_agency(rule, maybe_new(with(Known(true))));
    open_in_agency(rule, &[FactName::Account, fact], maybe_new(with(Unknown)));

    // Consulting does not ask.
    assert_eq!(answer(Consulting, china(with(Known(true)))).outcome, Outcome::Eligible);
    assert_eq!(answer(Consulting, china(with(Unknown))).outcome, Outcome::Eligible);
}

/// [CN-COND] [CN-FAIL-2]; it belongs to the account, reading 17.
#[test]
fn reward_promotion_program() {
    yes_bars(RuleId::RewardPromotionProgram, FactName::RewardPromotionProgram);
}

/// [CN-COND] [CN-FAIL-6]; it belongs to the account, reading 17.
#[test]
fn consumer_cloud_user() {
    yes_bars(RuleId::ConsumerCloudUser, FactName::ConsumerCloudUser);
}

/// [CN-COND]: "more than seven days", as internationally, reading 3.
#[test]
fn registered_over_seven_days() {
    const RULE: RuleId = RuleId::RegisteredOverSevenDays;
    let registered = |at| Facts { registered_at: at, ..none_bars() };

    applies_only_in(china(none_bars()), RULE, &ALL);
    for channel in Channel::ALL {
        let aged = |age| china(registered(ago(age))).by(*channel);
        passes(RULE, aged(168.0 * HOUR));
        leaves_open(RULE, &[], aged(168.0 * HOUR + MILLISECOND));
        leaves_open(RULE, &[], aged(192.0 * HOUR - MILLISECOND));
        bars(RULE, aged(192.0 * HOUR));
    }
    passes(RULE, china(registered(days_ago(6.0))));
    leaves_open(RULE, &[], china(registered(days_ago(7.0))));
    bars(RULE, china(registered(days_ago(8.0))));
    leaves_open(RULE, &[FactName::RegisteredAt], china(registered(Unknown)));
    leaves_open(RULE, &[FactName::CheckedAt], china(Facts { checked_at: Unknown, ..none_bars() }));

    passes(RULE, new(registered(Unknown)));
    bars(RULE, maybe_new(registered(ago(192.0 * HOUR))));
    leaves_open(RULE, &[FactName::Account, FactName::RegisteredAt], maybe_new(registered(Unknown)));
}

/// [CN-COND] [CN-FAIL-3]: cash, reading 4.
#[test]
fn has_cash_expenditure() {
    yes_bars(RuleId::HasCashExpenditure, FactName::CashExpenditure);
}

/// [CN-COND] [CN-PREREG-PHONE]: lifted by the inviting partner's; readings 1, 2 and 18. [CN-OFFLINE] [CN-7DAY]: by
/// a link or QR code it leaves the age open, reading 19.
#[test]
fn pre_registration_lifts_seven_days() {
    const RULE: RuleId = RuleId::RegisteredOverSevenDays;
    let registered = |at| Facts { registered_at: at, ..none_bars() };
    let (old, unknown) = (registered(ago(200.0 * HOUR)), registered(Unknown));
    pre_registration_lifts(RULE, old, unknown, FactName::RegisteredAt);

    let live = |facts| reserved(Reserver::Inviter, 0.0, facts);
    for channel in [Hyperlink, Qr] {
        leaves_open(RULE, &[], china(live(old)).by(channel));
        leaves_open(RULE, &[], china(live(registered(ago(169.0 * HOUR)))).by(channel));
        leaves_open(RULE, &[FactName::RegisteredAt], china(live(unknown)).by(channel));
        passes(RULE, china(live(registered(ago(168.0 * HOUR)))).by(channel));
        passes(RULE, new(live(unknown)).by(channel));
    }
    for channel in [Email, Activity] {
        passes(RULE, china(live(old)).by(channel));
        passes(RULE, china(live(unknown)).by(channel));
    }
}

/// [CN-COND] [CN-PREREG-PHONE]: likewise, and by a link or QR code, too.
#[test]
fn pre_registration_lifts_cash_expenditure() {
    const RULE: RuleId = RuleId::HasCashExpenditure;
    let spent = |cash| Facts { cash_expenditure: cash, ..none_bars() };
    pre_registration_lifts(RULE, spent(Known(true)), spent(Unknown), FactName::CashExpenditure);

    for channel in Channel::ALL {
        passes(RULE, china(reserved(Reserver::Inviter, 0.0, spent(Known(true)))).by(*channel));
        passes(RULE, china(reserved(Reserver::Inviter, 0.0, spent(Unknown))).by(*channel));
    }
}

fn reserved(by: Reserver, age: f64, facts: Facts) -> Facts {
    Facts { pre_registered_by: Known(by), pre_registration_approved_at: ago(age), ..facts }
}

/// What lifts the rule by email, given facts that it bars and facts of which one is missing.
#[track_caller]
fn pre_registration_lifts(rule: RuleId, barred: Facts, unknown: Facts, missing: FactName) {
    let by_inviter = |age, facts| reserved(Reserver::Inviter, age, facts);
    let phone = |matches, facts| Facts { pre_registered_phone_matches: matches, ..facts };

    // For fifteen days, and nobody can tell on the sixteenth.
    passes(rule, china(by_inviter(0.0, barred)));
    passes(rule, china(by_inviter(15.0 * DAY, barred)));
    leaves_open(rule, &[], china(by_inviter(15.0 * DAY + MILLISECOND, barred)));
    leaves_open(rule, &[], china(by_inviter(16.0 * DAY - MILLISECOND, barred)));
    bars(rule, china(by_inviter(16.0 * DAY, barred)));
    passes(rule, china(by_inviter(15.0 * DAY, unknown)));
    leaves_open(rule, &[missing], china(by_inviter(16.0 * DAY, unknown)));

    // Only with the account's phone number, and nobody is asked for it before the rest is known.
    let other_phone = |facts| china(phone(Known(false), facts));
    let no_phone = |facts| china(phone(Unknown, facts));
    bars(rule, other_phone(by_inviter(0.0, barred)));
    bars(rule, other_phone(by_inviter(15.5 * DAY, barred)));
    leaves_open(rule, &[missing], other_phone(by_inviter(0.0, unknown)));
    leaves_open(rule, &[FactName::PreRegisteredPhoneMatches], no_phone(by_inviter(0.0, barred)));
    leaves_open(rule, &[missing, FactName::PreRegisteredPhoneMatches], no_phone(by_inviter(0.0, unknown)));
    leaves_open(rule, &[], no_phone(by_inviter(15.5 * DAY, barred)));
    bars(rule, no_phone(by_inviter(16.0 * DAY, barred)));
    bars(rule, no_phone(barred));
    let no_date = Facts { pre_registration_approved_at: Unknown, ..by_inviter(0.0, barred) };
    leaves_open(rule, &[FactName::PreRegistrationApprovedAt], no_phone(no_date));
    let nobody_says = Facts { pre_registered_by: Unknown, ..barred };
    leaves_open(rule, &[FactName::PreRegisteredBy], no_phone(nobody_says));

    // By a link or QR code, the number counts as well.
    for channel in [Hyperlink, Qr] {
        bars(rule, other_phone(by_inviter(0.0, barred)).by(channel));
        leaves_open(rule, &[FactName::PreRegisteredPhoneMatches], no_phone(by_inviter(0.0, barred)).by(channel));
        bars(rule, china(by_inviter(16.0 * DAY, barred)).by(channel));
        // A link that anybody may hold is no hint of one.
        bars(rule, china(nobody_says).by(channel));
    }
    for channel in [Email, Activity] {
        leaves_open(rule, &[FactName::PreRegisteredBy], china(nobody_says).by(channel));
    }

    // Nobody else's lifts it.
    for other in [Reserver::Nobody, Reserver::Huawei, Reserver::OtherPartner] {
        bars(rule, china(reserved(other, 0.0, barred)));
        leaves_open(rule, &[missing], china(reserved(other, 0.0, unknown)));
    }
}

/// [CN-COND] [CN-FAIL-4]: any.
#[test]
fn account_in_arrears() {
    yes_bars(RuleId::AccountInArrears, FactName::InArrears);
}

fn plays(role: EnterpriseRole) -> Facts {
    Facts { enterprise_role: Known(role), ..none_bars() }
}

fn role_unknown() -> Facts {
    Facts { enterprise_role: Unknown, ..none_bars() }
}

/// [CN-COND]: resource account or cloud account.
#[test]
fn unified_accounting_member() {
    const RULE: RuleId = RuleId::UnifiedAccountingMember;

    applies_only_in(china(none_bars()), RULE, &ALL);
    bars(RULE, china(plays(EnterpriseRole::UnifiedMemberResource)));
    bars(RULE, china(plays(EnterpriseRole::UnifiedMemberCloud)));
    passes(RULE, china(plays(EnterpriseRole::None)));
    passes(RULE, china(plays(EnterpriseRole::MasterWithoutMembers)));
    passes(RULE, china(plays(EnterpriseRole::MasterWithUnifiedMembers)));
    passes(RULE, china(plays(EnterpriseRole::MasterWithIndependentMembers)));
    passes(RULE, china(plays(EnterpriseRole::IndependentMember)));
    leaves_open(RULE, &[FactName::EnterpriseRole], china(role_unknown()));

    passes(RULE, new(role_unknown()));
    bars(RULE, maybe_new(plays(EnterpriseRole::UnifiedMemberCloud)));
    leaves_open(RULE, &[FactName::Account, FactName::EnterpriseRole], maybe_new(role_unknown()));
}

fn signed(kinds: &[Contract]) -> Facts {
    Facts { contracts: Known(Contracts::of(kinds)), ..none_bars() }
}

fn contracts_unknown() -> Facts {
    Facts { contracts: Unknown, ..none_bars() }
}

/// [CN-COND]: any of the three kinds, for agency only; another kind is reading 7.
#[test]
fn special_contract() {
    const RULE: RuleId = RuleId::SpecialContract;

    binds_agency(RULE, china(none_bars()));
    for kind in [Contract::OfflineDirect, Contract::TelemarketingDiscount, Contract::DirectSpecialOffer] {
        bars_in_agency(RULE, china(signed(&[kind])));
        bars_in_agency(RULE, china(signed(&[kind, Contract::Other])));
    }
    passes(RULE, china(signed(&[])));
    passes(RULE, china(signed(&[Contract::ProfessionalService])));
    open_in_agency(RULE, &[], china(signed(&[Contract::Other])));
    open_in_agency(RULE, &[FactName::Contracts], china(contracts_unknown()));

    passes(RULE, new(contracts_unknown()));
    bars_in_agency(RULE, maybe_new(signed(&[Contract::OfflineDirect])));
    open_in_agency(RULE, &[FactName::Account, FactName::Contracts], maybe_new(contracts_unknown()));
}

/// [CN-COND]: the same bullet.
#[test]
fn professional_service_contract() {
    const RULE: RuleId = RuleId::ProfessionalServiceContract;

    binds_agency(RULE, china(none_bars()));
    bars_in_agency(RULE, china(signed(&[Contract::ProfessionalService])));
    bars_in_agency(RULE, china(signed(&[Contract::ProfessionalService, Contract::Other])));
    for kind in [Contract::OfflineDirect, Contract::TelemarketingDiscount, Contract::DirectSpecialOffer] {
        passes(RULE, china(signed(&[kind])));
    }
    passes(RULE, china(signed(&[])));
    open_in_agency(RULE, &[], china(signed(&[Contract::Other])));
    open_in_agency(RULE, &[FactName::Contracts], china(contracts_unknown()));

    passes(RULE, new(contracts_unknown()));
    bars_in_agency(RULE, maybe_new(signed(&[Contract::ProfessionalService])));
    open_in_agency(RULE, &[FactName::Account, FactName::Contracts], maybe_new(contracts_unknown()));
}

/// [CN-COND]: unexpired ones.
#[test]
fn valid_reserved_instances() {
    yes_bars_in_agency(RuleId::ValidReservedInstances, FactName::ValidReservedInstances);
}

/// [CN-COND] [CN-FAIL-5]: reading 23.
#[test]
fn postpaid_credit_account() {
    yes_bars_in_agency(RuleId::PostpaidCreditAccount, FactName::CreditAccount);
}

/// [CN-COND]: any amount.
#[test]
fn invoice_arrears() {
    yes_bars_in_agency(RuleId::InvoiceArrears, FactName::InvoiceArrears);
}

/// [CN-COND]: any balance.
#[test]
fn stored_value_card_balance() {
    yes_bars_in_agency(RuleId::StoredValueCardBalance, FactName::StoredValueCardBalance);
}

/// [CN-COND] [CN-FAIL-3]: any bonus.
#[test]
fn recharge_bonus_balance() {
    yes_bars_in_agency(RuleId::RechargeBonusBalance, FactName::RechargeBonusBalance);
}

/// [CN-COND] [CN-COND-3] [CN-FAIL-2]: any member, one whose master is elsewhere, or an independent one? Reading 24.
#[test]
fn enterprise_member_account() {
    const RULE: RuleId = RuleId::EnterpriseMemberAccount;
    let member = |master| Facts { master_association: master, ..plays(EnterpriseRole::IndependentMember) };

    binds_agency(RULE, china(none_bars()));
    bars_in_agency(RULE, china(member(Known(MasterAssociation::Nobody))));
    bars_in_agency(RULE, china(member(Known(MasterAssociation::OtherPartner))));
    bars_in_agency(RULE, china(member(Known(MasterAssociation::InviterOtherModel))));
    open_in_agency(RULE, &[], china(member(Known(MasterAssociation::InviterAgency))));
    let decision = says_in(Agency, RULE, Says::Open, china(member(Unknown)));
    assert_eq!(decision.missing().collect::<Vec<_>>(), [FactName::MasterAssociation]);
    // In resale the master settles nothing, so nobody is asked about it.
    let decision = says_in(Resale, RULE, Says::Open, china(member(Unknown)));
    assert_eq!((decision.outcome, decision.missing().count()), (Outcome::Undetermined, 0));
    assert_eq!(decision.left_to_server().count(), 0);

    for role in [EnterpriseRole::UnifiedMemberResource, EnterpriseRole::UnifiedMemberCloud] {
        for master in MasterAssociation::ALL {
            open_in_agency(RULE, &[], china(Facts { master_association: Known(*master), ..plays(role) }));
        }
        open_in_agency(RULE, &[], china(Facts { master_association: Unknown, ..plays(role) }));
    }
    for role in [
        EnterpriseRole::None,
        EnterpriseRole::MasterWithoutMembers,
        EnterpriseRole::MasterWithUnifiedMembers,
        EnterpriseRole::MasterWithIndependentMembers,
    ] {
        passes(RULE, china(plays(role)));
        passes(RULE, china(Facts { master_association: Unknown, ..plays(role) }));
    }
    open_in_agency(RULE, &[FactName::EnterpriseRole], china(role_unknown()));

    passes(RULE, new(role_unknown()));
    bars_in_agency(RULE, maybe_new(member(Known(MasterAssociation::OtherPartner))));
    open_in_agency(RULE, &[FactName::Account, FactName::EnterpriseRole], maybe_new(role_unknown()));
}

/// [CN-COND] [CN-COND-2] [CN-FAIL-2]: any member, or independent ones only? Reading 10.
#[test]
fn enterprise_master_with_members() {
    const RULE: RuleId = RuleId::EnterpriseMasterWithMembers;

    binds_agency(RULE, china(none_bars()));
    bars_in_agency(RULE, china(plays(EnterpriseRole::MasterWithIndependentMembers)));
    open_in_agency(RULE, &[], china(plays(EnterpriseRole::MasterWithUnifiedMembers)));
    passes(RULE, china(plays(EnterpriseRole::None)));
    passes(RULE, china(plays(EnterpriseRole::MasterWithoutMembers)));
    passes(RULE, china(plays(EnterpriseRole::UnifiedMemberResource)));
    passes(RULE, china(plays(EnterpriseRole::UnifiedMemberCloud)));
    passes(RULE, china(plays(EnterpriseRole::IndependentMember)));
    open_in_agency(RULE, &[FactName::EnterpriseRole], china(role_unknown()));

    passes(RULE, new(role_unknown()));
    bars_in_agency(RULE, maybe_new(plays(EnterpriseRole::MasterWithIndependentMembers)));
    open_in_agency(RULE, &[FactName::Account, FactName::EnterpriseRole], maybe_new(role_unknown()));
}

/// [CN-PREREG] [CN-FAIL-5]: for fifteen days, reading 2; whatever the phone number.
#[test]
fn pre_registered_by_other_partner() {
    const RULE: RuleId = RuleId::PreRegisteredByOtherPartner;
    let by_other = |age| reserved(Reserver::OtherPartner, age, none_bars());
    let nobody_says = Facts { pre_registered_by: Unknown, ..none_bars() };

    applies_only_in(china(none_bars()), RULE, &ALL);
    bars(RULE, china(by_other(0.0)));
    bars(RULE, new(by_other(15.0 * DAY)));
    bars(RULE, china(Facts { pre_registered_phone_matches: Known(false), ..by_other(0.0) }));
    leaves_to_server(RULE, china(by_other(15.0 * DAY + MILLISECOND)));
    leaves_to_server(RULE, china(by_other(16.0 * DAY - MILLISECOND)));
    leaves_to_server(RULE, china(Facts { pre_registration_approved_at: Unknown, ..by_other(0.0) }));
    passes(RULE, china(by_other(16.0 * DAY)));
    for other in [Reserver::Nobody, Reserver::Inviter, Reserver::Huawei] {
        passes(RULE, china(reserved(other, 0.0, none_bars())));
    }
    for model in ALL {
        let decision = says_in(model, RULE, Says::Open, china(nobody_says));
        assert!(decision.left_to_server().any(|left| left == RULE));
    }
    passes(RULE, china(Facts { pre_registration_approved_at: ago(16.0 * DAY), ..nobody_says }));
}

/// [CN-FAIL-4]: a balance *and* owed invoices above a limit that nobody publishes, reading 22.
#[test]
fn balance_with_invoice_arrears() {
    const RULE: RuleId = RuleId::BalanceWithInvoiceArrears;
    let has = |balance, owed| Facts { top_up_balance: balance, invoice_arrears: owed, ..none_bars() };

    applies_only_in(china(none_bars()), RULE, &ALL);
    for other in [Known(true), Known(false), Unknown] {
        passes(RULE, china(has(Known(false), other)));
        passes(RULE, china(has(other, Known(false))));
    }
    // Once both are known, it holds the answer up; before that, it is left to the server.
    leaves_open(RULE, &[], china(has(Known(true), Known(true))));
    leaves_open(RULE, &[], maybe_new(has(Known(true), Known(true))));
    let unknown = [(Unknown, Unknown), (Known(true), Unknown), (Unknown, Known(true))];
    for (balance, owed) in unknown {
        passes(RULE, new(has(Unknown, Unknown)));
        for model in ALL {
            let decision = says_in(model, RULE, Says::Open, china(has(balance, owed)));
            assert!(decision.left_to_server().any(|left| left == RULE));
        }
        let decision = answer(Consulting, china(has(balance, owed)));
        assert_eq!((decision.outcome, decision.missing().count()), (Outcome::Eligible, 0));
    }

    assert_eq!(remedy(Question::Associate, Edition::China, RULE), Some(Remedy::FixableByCustomer));

    // In agency, owed invoices bar by themselves.
    let decision = answer(Agency, china(has(Known(true), Known(true))));
    assert_eq!(decision.barred_by().collect::<Vec<_>>(), [RuleId::InvoiceArrears]);
    assert_eq!(answer(Consulting, china(has(Known(true), Known(true)))).notice, NoticeKind::ServerMustDecide);
}

/// What the customer is told of each bar by itself.
#[test]
fn notices_of_bars() {
    use NoticeKind::{
        BlockedFinal, BlockedFixableByCustomer, BlockedNeedsPartner, BlockedUseOtherAccount, BlockedWait,
    };
    let of_every_model = [
        (
            RuleId::SiteMismatch,
            BlockedUseOtherAccount,
            Facts { account_site: Known(Site::International), ..none_bars() },
        ),
        (
            RuleId::AlreadyAssociatedOtherPartner,
            BlockedFixableByCustomer,
            Facts { associated_with: Known(Party::OtherPartner), ..none_bars() },
        ),
        (
            RuleId::CustomerIsPartner,
            BlockedUseOtherAccount,
            Facts { partner_role: Known(PartnerRole::Partner), ..none_bars() },
        ),
        (
            RuleId::PreRegisteredByHuawei,
            BlockedNeedsPartner,
            Facts { pre_registered_by: Known(Reserver::Huawei), ..none_bars() },
        ),
        (
            RuleId::GovernmentSubsidyProgram,
            BlockedFinal,
            Facts { government_subsidy_program: Known(Subsidy::Joined), ..none_bars() },
        ),
        (RuleId::RewardPromotionProgram, BlockedUseOtherAccount, yes(FactName::RewardPromotionProgram)),
        (RuleId::ConsumerCloudUser, BlockedFinal, yes(FactName::ConsumerCloudUser)),
        (
            RuleId::RegisteredOverSevenDays,
            BlockedNeedsPartner,
            Facts { registered_at: ago(192.0 * HOUR), ..none_bars() },
        ),
        (RuleId::HasCashExpenditure, BlockedNeedsPartner, yes(FactName::CashExpenditure)),
        (RuleId::AccountInArrears, BlockedFixableByCustomer, yes(FactName::InArrears)),
        (RuleId::UnifiedAccountingMember, BlockedUseOtherAccount, plays(EnterpriseRole::UnifiedMemberCloud)),
        (RuleId::PreRegisteredByOtherPartner, BlockedWait, reserved(Reserver::OtherPartner, 0.0, none_bars())),
    ];
    for (rule, notice, facts) in of_every_model {
        for model in ALL {
            alone_calls_for(notice, rule, model, china(facts));
        }
    }
    let of_agency = [
        (RuleId::SpecialContract, BlockedFinal, signed(&[Contract::OfflineDirect])),
        (RuleId::ProfessionalServiceContract, BlockedFinal, signed(&[Contract::ProfessionalService])),
        (RuleId::ValidReservedInstances, BlockedFixableByCustomer, yes(FactName::ValidReservedInstances)),
        (RuleId::PostpaidCreditAccount, BlockedFinal, yes(FactName::CreditAccount)),
        (RuleId::InvoiceArrears, BlockedFixableByCustomer, yes(FactName::InvoiceArrears)),
        (RuleId::StoredValueCardBalance, BlockedFixableByCustomer, yes(FactName::StoredValueCardBalance)),
        (RuleId::RechargeBonusBalance, BlockedFixableByCustomer, yes(FactName::RechargeBonusBalance)),
        (RuleId::EnterpriseMemberAccount, BlockedFixableByCustomer, plays(EnterpriseRole::IndependentMember)),
        (
            RuleId::EnterpriseMasterWithMembers,
            BlockedFixableByCustomer,
            plays(EnterpriseRole::MasterWithIndependentMembers),
        ),
    ];
    for (rule, notice, facts) in of_agency {
        alone_calls_for(notice, rule, Agency, china(facts));
        // In resale it is known and yet open: only the server can tell, reading 14.
        let decision = answer(Resale, china(facts));
        assert_eq!(
            (decision.outcome, decision.notice),
            (Outcome::Undetermined, NoticeKind::ServerMustDecide),
            "{rule}"
        );
        // In consulting nothing stands in the way.
        assert_eq!(answer(Consulting, china(facts)).outcome, Outcome::Eligible, "{rule}");
    }
}

/// Who may be associated, and whether much changes.
#[test]
fn notices_of_other_answers() {
    let notice = |model, facts| answer(model, china(facts)).notice;
    assert_eq!(notice(Consulting, none_bars()), NoticeKind::Proceed);
    assert_eq!(notice(Agency, none_bars()), NoticeKind::ProceedWithConsequences);
    assert_eq!(notice(Resale, none_bars()), NoticeKind::ProceedWithConsequences);

    let tied = Facts { associated_with: Known(Party::Inviter), ..none_bars() };
    let in_part = Facts { in_arrears: Unknown, ..none_bars() };
    let european = Facts { account_site: Known(Site::Europe), ..none_bars() };
    for model in ALL {
        assert_eq!(notice(model, tied), NoticeKind::AlreadyAssociated);
        assert_eq!(notice(model, in_part), NoticeKind::MoreFactsNeeded);
        assert_eq!(notice(model, european), NoticeKind::ServerMustDecide);
        assert_eq!(notice(model, Facts::default()), NoticeKind::MoreFactsNeeded);
    }
}

/// With nothing known, each model asks for what its rules that hold the answer up ask first.
#[test]
fn missing_of_nothing_known() {
    let missing = |model| answer(model, china(Facts::default())).missing().collect::<Vec<_>>();
    let of_every_model = [
        FactName::Account,
        FactName::AccountSite,
        FactName::RegisteredAt,
        FactName::CheckedAt,
        FactName::CashExpenditure,
        FactName::PreRegisteredBy,
        FactName::AssociatedWith,
        FactName::PartnerRole,
        FactName::InArrears,
        FactName::EnterpriseRole,
        FactName::GovernmentSubsidyProgram,
        FactName::RewardPromotionProgram,
        FactName::ConsumerCloudUser,
    ];
    let of_agency = [
        FactName::Contracts,
        FactName::ValidReservedInstances,
        FactName::CreditAccount,
        FactName::InvoiceArrears,
        FactName::StoredValueCardBalance,
        FactName::RechargeBonusBalance,
    ];
    assert_eq!(missing(Consulting), of_every_model);
    assert_eq!(missing(Resale), of_every_model);
    let is_asked = |name: &&FactName| of_every_model.contains(name) || of_agency.contains(name);
    assert_eq!(missing(Agency), FactName::ALL.iter().filter(is_asked).copied().collect::<Vec<_>>());
}

/// Reading 27: without a model, what binds every model binds; what binds some is open.
#[test]
fn model_of_the_other_edition() {
    let issue = [(IssueKind::OtherEdition, vec!["edition", "model"])];
    for model in [Model::Reseller, Model::Referral] {
        let decision = answer(model, china(none_bars()));
        assert_eq!(issues(&decision), issue);
        assert_eq!((decision.outcome, decision.notice), (Outcome::Undetermined, NoticeKind::ServerMustDecide));
        assert_eq!(asked(&decision), asked(&answer(Agency, china(none_bars()))));
        assert!(decision.findings().all(|finding| finding.says == Says::Passes));
        assert_eq!((decision.missing().count(), decision.left_to_server().count()), (0, 0));

        let decision = answer(model, china(Facts { in_arrears: Known(true), ..none_bars() }));
        assert_eq!(decision.outcome, Outcome::Ineligible);
        assert_eq!(decision.barred_by().collect::<Vec<_>>(), [RuleId::AccountInArrears]);

        let rule = RuleId::PostpaidCreditAccount;
        let credit = |credit| china(Facts { credit_account: credit, ..none_bars() });
        let decision = says_in(model, rule, Says::Open, credit(Known(true)));
        assert_eq!((decision.outcome, decision.missing().count()), (Outcome::Undetermined, 0));
        assert_eq!(decision.left_to_server().count(), 0);
        let decision = says_in(model, rule, Says::Open, credit(Unknown));
        assert_eq!((decision.outcome, decision.missing().count()), (Outcome::Undetermined, 0));
        assert_eq!(decision.left_to_server().collect::<Vec<_>>(), [rule]);
    }
}

/// Reading 27: the other way round.
#[test]
fn model_of_this_edition_internationally() {
    let facts = clear(Question::Associate, Edition::International);
    let international = |facts| asking(Question::Associate, Edition::International, facts);
    for model in ALL {
        let decision = answer(model, international(facts));
        assert_eq!(issues(&decision), [(IssueKind::OtherEdition, vec!["edition", "model"])]);
        assert_eq!((decision.outcome, decision.notice), (Outcome::Undetermined, NoticeKind::ServerMustDecide));
        assert_eq!(decision.findings().count(), 23);
        assert!(decision.findings().all(|finding| finding.says == Says::Passes));

        let spent = Facts { cash_expenditure: Known(true), ..facts };
        says_in(model, RuleId::HasCashExpenditure, Says::Bars, international(spent));
        let reserved_instances = Facts { valid_reserved_instances: Known(true), ..facts };
        let decision = says_in(model, RuleId::ValidReservedInstances, Says::Open, international(reserved_instances));
        assert_eq!((decision.outcome, decision.missing().count()), (Outcome::Undetermined, 0));
        assert_eq!(decision.left_to_server().count(), 0);
        let decision = says_in(
            model,
            RuleId::ModelNotOffered,
            Says::Open,
            international(Facts { partner_may_use_referral: Unknown, ..facts }),
        );
        assert_eq!(decision.left_to_server().collect::<Vec<_>>(), [RuleId::ModelNotOffered]);
    }
}

/// Reading 27: a website of the other edition is not believed.
#[test]
fn website_of_the_other_edition() {
    const RULE: RuleId = RuleId::SiteMismatch;
    let issue = [(IssueKind::OtherEdition, vec!["edition", "website"])];
    for website in [Site::International, Site::Europe] {
        let decision = answer(Agency, china(none_bars()).on(website));
        assert_eq!((&issues(&decision)[..], decision.outcome), (&issue[..], Outcome::Eligible));
    }

    let lives = |site| on(Site::China, Facts { account_site: site, ..nothing_bars() });
    bars(RULE, lives(Known(Site::China)));
    leaves_open(RULE, &[], lives(Known(Site::International)));
    leaves_open(RULE, &[], lives(Known(Site::Europe)));
    leaves_open(RULE, &[FactName::AccountSite], lives(Unknown));
    assert_eq!(issues(&answer(Model::Reseller, lives(Known(Site::International)))), issue);
}

/// Reading 27: a fact of the other edition is not believed, whatever it says; and the order of issues.
#[test]
fn facts_of_the_other_edition() {
    let of_edition = |key| (IssueKind::OtherEdition, vec!["edition", key]);
    for bills in [Bills::Settled, Bills::Unpaid] {
        let facts = Facts { unpaid_bills: Known(bills), huawei_internal_account: Known(false), ..none_bars() };
        let decision = answer(Consulting, china(facts));
        assert_eq!(decision.outcome, Outcome::Eligible);
        assert_eq!(issues(&decision), [of_edition("unpaidBills"), of_edition("huaweiInternalAccount")]);
    }

    let facts = Facts { credit_account: Known(true), in_arrears: Known(false), ..nothing_bars() };
    let decision = answer(Model::Reseller, facts);
    assert_eq!(decision.outcome, Outcome::Eligible);
    assert_eq!(issues(&decision), [of_edition("inArrears"), of_edition("creditAccount")]);

    let facts = Facts { registered_at: ago(-HOUR), unpaid_bills: Known(Bills::Settled), ..none_bars() };
    let decision = answer(Model::Referral, china(facts).on(Site::Europe));
    assert_eq!(
        issues(&decision),
        [
            of_edition("model"),
            of_edition("website"),
            (IssueKind::InTheFuture, vec!["registeredAt"]),
            of_edition("unpaidBills"),
        ]
    );
}

/// Reading 6: a new account has no history. Both are taken as unknown.
#[test]
fn history_of_a_new_account() {
    let joined = |subsidy| Facts { government_subsidy_program: Known(subsidy), ..none_bars() };
    for (fact, facts) in [
        (FactName::InArrears, yes(FactName::InArrears)),
        (FactName::GovernmentSubsidyProgram, joined(Subsidy::Joining)),
        (FactName::GovernmentSubsidyProgram, joined(Subsidy::Joined)),
        (FactName::RewardPromotionProgram, yes(FactName::RewardPromotionProgram)),
        (FactName::ConsumerCloudUser, yes(FactName::ConsumerCloudUser)),
        (FactName::CreditAccount, yes(FactName::CreditAccount)),
        (FactName::InvoiceArrears, yes(FactName::InvoiceArrears)),
        (FactName::StoredValueCardBalance, yes(FactName::StoredValueCardBalance)),
        (FactName::RechargeBonusBalance, yes(FactName::RechargeBonusBalance)),
    ] {
        let decision = answer(Agency, new(facts));
        assert_eq!(issues(&decision), [(IssueKind::Contradiction, vec!["account", fact.name()])]);
        assert_eq!((decision.outcome, decision.barred_by().count()), (Outcome::Undetermined, 0), "{fact}");
        assert_eq!(decision.missing().collect::<Vec<_>>(), [FactName::Account, fact]);
        assert_eq!(issues(&answer(Agency, maybe_new(facts))), [], "it is an existing one then");
    }
    let decision = answer(Agency, new(yes(FactName::TopUpBalance)));
    assert_eq!(issues(&decision), [(IssueKind::Contradiction, vec!["account", "topUpBalance"])]);

    // What is known to be absent is no history.
    assert_eq!(issues(&answer(Agency, new(none_bars()))), []);

    // Whoever has a history has an account, and a campaign link may not do for it.
    let rule = RuleId::ExistingAccountNeedsEmailInvitation;
    says_in(Consulting, rule, Says::Open, maybe_new(yes(FactName::TopUpBalance)).by(Activity));
}

/// A master's association is a member's fact.
#[test]
fn master_of_no_member() {
    let decision = |role, master| {
        answer(Agency, china(Facts { enterprise_role: role, master_association: Known(master), ..none_bars() }))
    };
    let contradiction = [(IssueKind::Contradiction, vec!["enterpriseRole", "masterAssociation"])];
    for role in [
        EnterpriseRole::None,
        EnterpriseRole::MasterWithoutMembers,
        EnterpriseRole::MasterWithUnifiedMembers,
        EnterpriseRole::MasterWithIndependentMembers,
    ] {
        for master in MasterAssociation::ALL.iter().filter(|master| **master != MasterAssociation::Nobody) {
            let decision = decision(Known(role), *master);
            assert_eq!(issues(&decision), contradiction);
            assert_eq!(decision.missing().collect::<Vec<_>>(), [FactName::EnterpriseRole]);
        }
        assert_eq!(issues(&decision(Known(role), MasterAssociation::Nobody)), []);
    }
    for role in
        [EnterpriseRole::UnifiedMemberResource, EnterpriseRole::UnifiedMemberCloud, EnterpriseRole::IndependentMember]
    {
        for master in MasterAssociation::ALL {
            assert_eq!(issues(&decision(Known(role), *master)), []);
        }
    }
    assert_eq!(issues(&decision(Unknown, MasterAssociation::InviterAgency)), []);
}

/// Reading 21: an email that is surely too old is not valid. Both are taken as unknown.
#[test]
fn valid_and_too_old() {
    let sent = |state, at| china(Facts { invitation_state: Known(state), invitation_sent_at: at, ..none_bars() });
    let contradiction = [(IssueKind::Contradiction, vec!["invitationState", "invitationSentAt"])];
    for model in ALL {
        let told = |opened| issues(&answer(model, opened));
        assert_eq!(told(sent(InvitationState::Valid, ago(8.0 * DAY))), contradiction);
        assert_eq!(told(sent(InvitationState::Valid, days_ago(8.0))), contradiction);
        assert_eq!(told(sent(InvitationState::Valid, ago(8.0 * DAY - MILLISECOND))), []);
        assert_eq!(told(sent(InvitationState::Valid, days_ago(7.0))), []);
        assert_eq!(told(sent(InvitationState::CodeUsed, ago(8.0 * DAY))), []);
        for channel in [Hyperlink, Qr, Activity] {
            assert_eq!(told(sent(InvitationState::Valid, ago(8.0 * DAY)).by(channel)), []);
        }
    }
    leaves_to_server(RuleId::InvitationExpired, sent(InvitationState::Valid, ago(8.0 * DAY)));
    leaves_to_server(RuleId::InvitationCodeUsed, sent(InvitationState::Valid, ago(8.0 * DAY)));

    // Internationally nobody knows how long one lives.
    let facts = Facts { invitation_sent_at: ago(100.0 * DAY), ..nothing_bars() };
    assert_eq!(issues(&answer(Model::Reseller, facts)), []);
}
