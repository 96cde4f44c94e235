//! Leaving a partner in China, in source order: one test a rule, one line a case. How three months are counted is in
//! `requests.rs`.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, reason = "a test fails by panicking")]
#![allow(clippy::large_types_passed_by_value, reason = "facts are copied, and tests read the better for it")]

#[path = "support/claims.rs"]
mod claims;
#[path = "support/claims_china.rs"]
mod claims_china;
#[path = "support/requests.rs"]
mod requests;

use claims::*;
use claims_china::*;
use partner_association::Fact::{Known, Unknown};
use partner_association::{
    Asker, Channel, Edition, EnterpriseRole, FactName, Facts, IssueKind, Model, NoticeKind, Outcome, Question, RuleId,
    Says,
};
use requests::*;

fn none_bars() -> Facts {
    clear(Question::Leave, Edition::China)
}

fn leaving(facts: Facts) -> Opened {
    asking(Question::Leave, Edition::China, facts)
}

fn yes(fact: FactName) -> Facts {
    with(none_bars(), fact, Known(true))
}

fn no(fact: FactName) -> Facts {
    with(none_bars(), fact, Known(false))
}

#[test]
fn in_source_order() {
    let in_model = |model| asked(&answer(model, leaving(none_bars())));
    let of_consulting = [
        RuleId::LeaveCnQuotaCustomer,
        RuleId::LeaveCnQuotaPartner,
        RuleId::LeaveSettled,
        RuleId::LeaveNoOpenDispute,
        RuleId::LeaveCnMemberViaMaster,
        RuleId::LeaveCnUnifiedMembers,
        RuleId::LeaveCnArrears,
        RuleId::LeaveCnPendingPartnerOrders,
    ];
    let of_agency = [
        RuleId::LeaveCnQuotaCustomer,
        RuleId::LeaveCnQuotaPartner,
        RuleId::LeaveSettled,
        RuleId::LeaveNoOpenDispute,
        RuleId::LeaveCnMemberViaMaster,
        RuleId::LeaveCnMasterMembers,
        RuleId::LeaveCnArrears,
        RuleId::LeaveCnRiSupportPlan,
        RuleId::LeaveCnSpecialContract,
        RuleId::LeaveCnPickupVoucher,
        RuleId::LeaveCnPendingPartnerOrders,
    ];
    let mut of_resale = of_agency.to_vec();
    of_resale.insert(4, RuleId::LeaveResaleConsent);
    assert_eq!(in_model(Consulting), of_consulting);
    assert_eq!(in_model(Agency), of_agency);
    assert_eq!(in_model(Resale), of_resale);
}

/// [CN-QUOTA]: one by the customer in three months.
#[test]
fn quota_customer() {
    const RULE: RuleId = RuleId::LeaveCnQuotaCustomer;
    let filed = |asked_by, list| leaving(Facts { asked_by, requests_filed_by_customer: list, ..none_bars() });
    let (none, reached) = (requests(&[]), requests(&[recent()]));

    applies_only_in(leaving(none_bars()), RULE, &ALL);
    bars(RULE, filed(Known(Asker::Customer), reached));
    passes(RULE, filed(Known(Asker::Customer), none));
    leaves_open(RULE, &[FactName::RequestsFiledByCustomer], filed(Known(Asker::Customer), Unknown));
    for list in [none, reached, Unknown] {
        passes(RULE, filed(Known(Asker::Partner), list));
    }
    passes(RULE, filed(Unknown, none));
    leaves_open(RULE, &[FactName::AskedBy], filed(Unknown, reached));
    leaves_open(RULE, &[FactName::AskedBy], filed(Unknown, Unknown));

    // The partner's own requests do not count against the customer.
    passes(RULE, leaving(Facts { requests_filed_by_partner: reached, ..none_bars() }));
    passes(RULE, leaving(Facts { requests_filed_by_partner: Unknown, ..none_bars() }));
}

/// [CN-SWITCH]: one by the partner, and it waits for the customer's, too.
#[test]
fn quota_partner() {
    const RULE: RuleId = RuleId::LeaveCnQuotaPartner;
    let filed = |asked_by, by_customer, by_partner| {
        leaving(Facts {
            asked_by,
            requests_filed_by_customer: by_customer,
            requests_filed_by_partner: by_partner,
            ..none_bars()
        })
    };
    let (none, reached, partner) = (requests(&[]), requests(&[recent()]), Known(Asker::Partner));

    applies_only_in(leaving(none_bars()), RULE, &ALL);
    bars(RULE, filed(partner, none, reached));
    bars(RULE, filed(partner, reached, none));
    bars(RULE, filed(partner, reached, Unknown));
    bars(RULE, filed(partner, Unknown, reached));
    passes(RULE, filed(partner, none, none));
    leaves_open(RULE, &[FactName::RequestsFiledByPartner], filed(partner, none, Unknown));
    leaves_open(RULE, &[FactName::RequestsFiledByCustomer], filed(partner, Unknown, none));
    leaves_open(
        RULE,
        &[FactName::RequestsFiledByCustomer, FactName::RequestsFiledByPartner],
        filed(partner, Unknown, Unknown),
    );
    for (by_customer, by_partner) in [(reached, reached), (Unknown, Unknown), (none, reached), (none, Unknown)] {
        passes(RULE, filed(Known(Asker::Customer), by_customer, by_partner));
    }
    passes(RULE, filed(Unknown, none, none));
    leaves_open(RULE, &[FactName::AskedBy], filed(Unknown, none, reached));
    leaves_open(RULE, &[FactName::AskedBy], filed(Unknown, Unknown, Unknown));
}

/// One fact, yes or no, in these models of China.
#[track_caller]
fn in_models(rule: RuleId, models: &[Model], fact: FactName, barring: bool) {
    let with = |value| with(none_bars(), fact, value);
    applies_only_in(leaving(none_bars()), rule, models);
    bars(rule, leaving(with(Known(barring))));
    bars(rule, leaving(by_partner(with(Known(barring)))));
    passes(rule, leaving(with(Known(!barring))));
    leaves_open(rule, &[fact], leaving(with(Unknown)));
}

/// [S0]: agreed, including balance and settlement; in every model.
#[test]
fn settled() {
    in_models(RuleId::LeaveSettled, &ALL, FactName::AgreedAndSettledWithPartner, false);
}

/// [S0]: no dispute that is open, in any model.
#[test]
fn no_open_dispute() {
    in_models(RuleId::LeaveNoOpenDispute, &ALL, FactName::OpenDisputeWithPartner, true);
}

/// [S0]: the notice for resale.
#[test]
fn resale_consent() {
    in_models(RuleId::LeaveResaleConsent, &[Resale], FactName::PartnerConsents, false);
}

fn plays(role: EnterpriseRole) -> Opened {
    leaving(Facts { enterprise_role: Known(role), ..none_bars() })
}

fn role_unknown() -> Opened {
    leaving(Facts { enterprise_role: Unknown, ..none_bars() })
}

/// [CN-DIS-MEMBER]: unified members through their master; independent ones by themselves, reading 31.
#[test]
fn member_via_master() {
    const RULE: RuleId = RuleId::LeaveCnMemberViaMaster;

    applies_only_in(role_unknown(), RULE, &ALL);
    for role in EnterpriseRole::ALL {
        match role {
            EnterpriseRole::UnifiedMemberResource | EnterpriseRole::UnifiedMemberCloud => {
                bars(RULE, plays(*role));
            }
            _ => passes(RULE, plays(*role)),
        }
    }
    leaves_open(RULE, &[FactName::EnterpriseRole], role_unknown());
}

/// [CN-DIS-MEMBER] [CN-SWITCH]: independent members bar; unified ones alone leave it open, reading 31.
#[test]
fn master_members() {
    const RULE: RuleId = RuleId::LeaveCnMasterMembers;

    binds_agency(RULE, role_unknown());
    for role in EnterpriseRole::ALL {
        match role {
            EnterpriseRole::MasterWithIndependentMembers => bars_in_agency(RULE, plays(*role)),
            EnterpriseRole::MasterWithUnifiedMembers => open_in_agency(RULE, &[], plays(*role)),
            _ => passes(RULE, plays(*role)),
        }
    }
    open_in_agency(RULE, &[FactName::EnterpriseRole], role_unknown());
}

/// [CN-SWITCH]: unified members bar; a master of independent ones may have unified ones beside them, reading 31.
#[test]
fn unified_members() {
    const RULE: RuleId = RuleId::LeaveCnUnifiedMembers;

    applies_only_in(role_unknown(), RULE, &[Consulting]);
    for role in EnterpriseRole::ALL {
        match role {
            EnterpriseRole::MasterWithUnifiedMembers => bars(RULE, plays(*role)),
            EnterpriseRole::MasterWithIndependentMembers => leaves_open(RULE, &[], plays(*role)),
            _ => passes(RULE, plays(*role)),
        }
    }
    leaves_open(RULE, &[FactName::EnterpriseRole], role_unknown());
}

/// [CN-DIS] [CN-SWITCH]: in every model.
#[test]
fn arrears() {
    in_models(RuleId::LeaveCnArrears, &ALL, FactName::InArrears, true);
}

/// [CN-DIS]: either of the two.
#[test]
fn ri_support_plan() {
    const RULE: RuleId = RuleId::LeaveCnRiSupportPlan;
    let (yes, no) = (Known(true), Known(false));
    let holds = |instances, plan| {
        leaving(Facts { valid_reserved_instances: instances, partner_support_plan_product: plan, ..none_bars() })
    };

    binds_agency(RULE, leaving(none_bars()));
    bars_in_agency(RULE, holds(yes, no));
    bars_in_agency(RULE, holds(no, yes));
    bars_in_agency(RULE, holds(Unknown, yes));
    bars_in_agency(RULE, holds(yes, Unknown));
    passes(RULE, holds(no, no));
    open_in_agency(RULE, &[FactName::ValidReservedInstances], holds(Unknown, no));
    open_in_agency(RULE, &[FactName::PartnerSupportPlanProduct], holds(no, Unknown));
    open_in_agency(
        RULE,
        &[FactName::ValidReservedInstances, FactName::PartnerSupportPlanProduct],
        holds(Unknown, Unknown),
    );
}

/// One fact, yes or no, of agency's.
#[track_caller]
fn of_agency(rule: RuleId, fact: FactName) {
    let with = |value| with(none_bars(), fact, value);
    binds_agency(rule, leaving(none_bars()));
    bars_in_agency(rule, leaving(with(Known(true))));
    passes(rule, leaving(with(Known(false))));
    open_in_agency(rule, &[fact], leaving(with(Unknown)));
    assert_eq!(answer(Consulting, leaving(with(Known(true)))).outcome, Outcome::Eligible);
    assert_eq!(answer(Resale, leaving(with(Unknown))).outcome, Outcome::Eligible);
}

/// [CN-DIS] [CN-SWITCH]: in force.
#[test]
fn special_contract() {
    of_agency(RuleId::LeaveCnSpecialContract, FactName::SpecialContractInForce);
}

/// [CN-DIS]: unused 提货券.
#[test]
fn pickup_voucher() {
    of_agency(RuleId::LeaveCnPickupVoucher, FactName::UnusedPickupVouchers);
}

/// [CN-SWITCH] [CN-PAY]: in every model.
#[test]
fn pending_partner_orders() {
    in_models(RuleId::LeaveCnPendingPartnerOrders, &ALL, FactName::OrdersWaitingForPartnerPayment, true);
}

/// What the customer is told of each bar by itself.
#[test]
fn notices_of_bars() {
    use NoticeKind::{BlockedFixableByCustomer, BlockedNeedsPartner, BlockedUseOtherAccount, BlockedWait};
    let reached = requests(&[recent()]);
    let role = |role| Facts { enterprise_role: Known(role), ..none_bars() };
    let asked_by_partner = by_partner(none_bars());
    let (consulting, agency, resale) = (&[Consulting][..], &[Agency][..], &[Resale][..]);
    for (rule, models, notice, facts) in [
        (
            RuleId::LeaveCnQuotaCustomer,
            &ALL[..],
            BlockedWait,
            Facts { requests_filed_by_customer: reached, ..none_bars() },
        ),
        (
            RuleId::LeaveCnQuotaPartner,
            &ALL,
            BlockedWait,
            Facts { requests_filed_by_customer: reached, ..asked_by_partner },
        ),
        (RuleId::LeaveSettled, &ALL, BlockedFixableByCustomer, no(FactName::AgreedAndSettledWithPartner)),
        (RuleId::LeaveNoOpenDispute, &ALL, BlockedFixableByCustomer, yes(FactName::OpenDisputeWithPartner)),
        (RuleId::LeaveResaleConsent, resale, BlockedNeedsPartner, no(FactName::PartnerConsents)),
        (RuleId::LeaveCnMemberViaMaster, &ALL, BlockedUseOtherAccount, role(EnterpriseRole::UnifiedMemberResource)),
        (
            RuleId::LeaveCnMasterMembers,
            agency,
            BlockedFixableByCustomer,
            role(EnterpriseRole::MasterWithIndependentMembers),
        ),
        (
            RuleId::LeaveCnUnifiedMembers,
            consulting,
            BlockedFixableByCustomer,
            role(EnterpriseRole::MasterWithUnifiedMembers),
        ),
        (RuleId::LeaveCnArrears, &ALL, BlockedFixableByCustomer, yes(FactName::InArrears)),
        (RuleId::LeaveCnRiSupportPlan, agency, BlockedFixableByCustomer, yes(FactName::PartnerSupportPlanProduct)),
        (RuleId::LeaveCnSpecialContract, agency, BlockedNeedsPartner, yes(FactName::SpecialContractInForce)),
        (RuleId::LeaveCnPickupVoucher, agency, BlockedFixableByCustomer, yes(FactName::UnusedPickupVouchers)),
        (
            RuleId::LeaveCnPendingPartnerOrders,
            &ALL,
            BlockedFixableByCustomer,
            yes(FactName::OrdersWaitingForPartnerPayment),
        ),
    ] {
        for model in models {
            alone_calls_for(notice, rule, *model, leaving(facts));
        }
    }
}

/// Leaving changes much in every model.
#[test]
fn notices_of_other_answers() {
    for model in ALL {
        let notice = |facts| answer(model, leaving(facts)).notice;
        assert_eq!(notice(none_bars()), NoticeKind::ProceedWithConsequences);
        assert_eq!(notice(Facts::default()), NoticeKind::MoreFactsNeeded);
    }
    let on_the_edge = Facts { requests_filed_by_customer: requests(&[filed(92.0 * DAY)]), ..none_bars() };
    assert_eq!(answer(Agency, leaving(on_the_edge)).notice, NoticeKind::ServerMustDecide);
}

/// With nothing known, what each model asks first.
#[test]
fn missing_of_nothing_known() {
    let missing = |model| answer(model, leaving(Facts::default())).missing().collect::<Vec<_>>();
    let of_consulting = [
        FactName::InArrears,
        FactName::EnterpriseRole,
        FactName::AskedBy,
        FactName::AgreedAndSettledWithPartner,
        FactName::OpenDisputeWithPartner,
        FactName::OrdersWaitingForPartnerPayment,
    ];
    assert_eq!(missing(Consulting), of_consulting);
    let of_agency = [
        FactName::ValidReservedInstances,
        FactName::PartnerSupportPlanProduct,
        FactName::SpecialContractInForce,
        FactName::UnusedPickupVouchers,
    ];
    let is_asked = |name: &&FactName| of_consulting.contains(name) || of_agency.contains(name);
    assert_eq!(missing(Agency), FactName::ALL.iter().filter(is_asked).copied().collect::<Vec<_>>());
    let is_asked = |name: &&FactName| of_consulting.contains(name) || **name == FactName::PartnerConsents;
    assert_eq!(missing(Resale), FactName::ALL.iter().filter(is_asked).copied().collect::<Vec<_>>());
}

/// Readings 27 and 28: what is not believed.
#[test]
fn what_is_not_believed() {
    let of_edition = |key| (IssueKind::OtherEdition, vec!["edition", key]);

    let facts = Facts { overdue_payment: Known(true), currency_set: Known(true), ..none_bars() };
    let decision = answer(Agency, leaving(facts));
    assert_eq!(decision.outcome, Outcome::Eligible);
    assert_eq!(issues(&decision), [of_edition("overduePayment"), of_edition("currencySet")]);

    // A request to come: nobody can tell how many there were.
    let facts = Facts { requests_filed_by_customer: requests(&[recent(), filed(-HOUR)]), ..none_bars() };
    let decision = answer(Consulting, leaving(facts));
    assert_eq!(issues(&decision), [(IssueKind::InTheFuture, vec!["requestsFiledByCustomer"])]);
    assert_eq!(decision.missing().collect::<Vec<_>>(), [FactName::RequestsFiledByCustomer]);
    // By a clock that is an hour off, it may have been now.
    let facts = Facts { checked_at: clock(HOUR), ..facts };
    assert_eq!(issues(&answer(Consulting, leaving(facts))), []);
    let today = Facts { requests_filed_by_partner: requests(&[filed_on(0.0)]), ..none_bars() };
    assert_eq!(issues(&answer(Consulting, leaving(today))), []);
    let tomorrow = Facts { requests_filed_by_partner: requests(&[filed_on(-1.0)]), ..none_bars() };
    let decision = answer(Consulting, leaving(tomorrow));
    assert_eq!(issues(&decision), [(IssueKind::InTheFuture, vec!["requestsFiledByPartner"])]);
    assert_eq!(decision.outcome, Outcome::Eligible, "the customer's own requests decide");
}

/// Reading 27: a model of the other edition.
#[test]
fn model_of_the_other_edition() {
    let issue = [(IssueKind::OtherEdition, vec!["edition", "model"])];
    for model in [Model::Reseller, Model::Referral] {
        let decision = answer(model, leaving(none_bars()));
        assert_eq!(issues(&decision), issue);
        assert_eq!((decision.outcome, decision.findings().count()), (Outcome::Undetermined, 13));
        assert!(decision.findings().all(|finding| finding.says == Says::Passes));

        let owed = Facts { in_arrears: Known(true), ..none_bars() };
        says_in(model, RuleId::LeaveCnArrears, Says::Bars, leaving(owed));
        let consents = |consents| leaving(Facts { partner_consents: consents, ..none_bars() });
        let decision = says_in(model, RuleId::LeaveResaleConsent, Says::Open, consents(Known(false)));
        assert_eq!((decision.missing().count(), decision.left_to_server().count()), (0, 0));
        let decision = says_in(model, RuleId::LeaveResaleConsent, Says::Open, consents(Unknown));
        assert_eq!(decision.left_to_server().collect::<Vec<_>>(), [RuleId::LeaveResaleConsent]);
        let unified = plays(EnterpriseRole::MasterWithUnifiedMembers);
        says_in(model, RuleId::LeaveCnUnifiedMembers, Says::Open, unified);
    }
}

/// However the invitation came, long ago: no rule asks. Only an email can be too old to be valid.
#[test]
fn by_any_channel() {
    let old = Facts { invitation_sent_at: ago(100.0 * DAY), ..none_bars() };
    let contradiction = (IssueKind::Contradiction, vec!["invitationState", "invitationSentAt"]);
    for model in ALL {
        for channel in Channel::ALL {
            let decision = answer(model, leaving(old).by(*channel));
            let expected = if *channel == Channel::Email { vec![contradiction.clone()] } else { vec![] };
            assert_eq!((decision.outcome, issues(&decision)), (Outcome::Eligible, expected));
            assert!(decision.findings().all(|finding| finding.says == Says::Passes));
        }
    }
    // Whoever leaves it out has named none of them.
    #[cfg(feature = "serde")]
    {
        let given = r#"{"edition":"china","model":"agency","invitationState":"valid","invitationSentAt":0,
            "checkedAt":1795248000000}"#;
        let given = serde_json::from_str(given).expect("it is JSON");
        let read = partner_association::json::read(Question::Leave, &given).expect("all of it is known");
        assert_eq!(issues(&read.decide()), []);
    }
}
