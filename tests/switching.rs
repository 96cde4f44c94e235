//! Switching the model, in source order: one test a rule, one line a case. Published for China only.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, reason = "a test fails by panicking")]
#![allow(clippy::large_types_passed_by_value, reason = "facts are copied, and tests read the better for it")]

#[path = "support/claims.rs"]
mod claims;
#[path = "support/claims_china.rs"]
mod claims_china;

use claims::*;
use claims_china::*;
use partner_association::Fact::{self, Known, Unknown};
use partner_association::{
    Asker, Edition, EnterpriseRole, FactName, Facts, IssueKind, Model, Moment, NoticeKind, Outcome, Question, Requests,
    RuleId, Says, Site, TargetModel, decide,
};

fn none_bars() -> Facts {
    clear(Question::Switch, Edition::China)
}

fn switching(facts: Facts) -> Opened {
    asking(Question::Switch, Edition::China, facts)
}

/// One request, filed so long before [`NOW`].
fn filed(age: f64) -> Fact<Requests> {
    Known(Requests::of(&[Moment::at(instant(NOW - age))]))
}

fn yes(fact: FactName) -> Facts {
    with(none_bars(), fact, Known(true))
}

fn no(fact: FactName) -> Facts {
    with(none_bars(), fact, Known(false))
}

#[test]
fn in_source_order() {
    let in_model = |model| asked(&answer(model, switching(none_bars())));
    let of_consulting = [
        RuleId::LeaveCnQuotaPartner,
        RuleId::SwitchSettled,
        RuleId::SwitchNoOpenDispute,
        RuleId::SwitchRi,
        RuleId::SwitchPostpaid,
        RuleId::SwitchArrears,
        RuleId::SwitchInvoiceArrears,
        RuleId::SwitchUnifiedMember,
        RuleId::SwitchIndependentMember,
        RuleId::LeaveCnUnifiedMembers,
        RuleId::SwitchPendingOrders,
    ];
    let of_agency = [
        RuleId::LeaveCnQuotaPartner,
        RuleId::SwitchSettled,
        RuleId::SwitchNoOpenDispute,
        RuleId::SwitchRi,
        RuleId::SwitchArrears,
        RuleId::SwitchUnifiedMember,
        RuleId::SwitchIndependentMember,
        RuleId::SwitchSpecialContract,
        RuleId::SwitchPendingOrders,
    ];
    let mut of_resale = of_agency.to_vec();
    of_resale.insert(3, RuleId::LeaveResaleConsent);
    assert_eq!(in_model(Consulting), of_consulting);
    assert_eq!(in_model(Agency), of_agency);
    assert_eq!(in_model(Resale), of_resale);
}

/// [CN-SWITCH]: one by the partner, to leave or to switch, and it waits for the customer's. It is the partner who
/// starts, so nobody is asked who asks: reading 35.
#[test]
fn quota_partner() {
    const RULE: RuleId = RuleId::LeaveCnQuotaPartner;
    let none = Known(Requests::NONE);
    let reached = filed(DAY);
    let with = |by_customer, by_partner| Facts {
        requests_filed_by_customer: by_customer,
        requests_filed_by_partner: by_partner,
        ..none_bars()
    };

    applies_only_in(switching(none_bars()), RULE, &ALL);
    for asked_by in [Known(Asker::Customer), Known(Asker::Partner), Unknown] {
        let switching = |facts| switching(Facts { asked_by, ..facts });
        bars(RULE, switching(with(none, reached)));
        bars(RULE, switching(with(reached, none)));
        bars(RULE, switching(with(reached, Unknown)));
        bars(RULE, switching(with(Unknown, reached)));
        passes(RULE, switching(with(none, none)));
        leaves_open(RULE, &[FactName::RequestsFiledByPartner], switching(with(none, Unknown)));
        leaves_open(RULE, &[FactName::RequestsFiledByCustomer], switching(with(Unknown, none)));
        leaves_open(
            RULE,
            &[FactName::RequestsFiledByCustomer, FactName::RequestsFiledByPartner],
            switching(with(Unknown, Unknown)),
        );
    }

    // Three calendar months, and open within a day of the boundary: reading 28.
    bars(RULE, switching(with(filed(91.0 * DAY), none)));
    leaves_open(RULE, &[], switching(with(filed(91.0 * DAY + MILLISECOND), none)));
    leaves_open(RULE, &[], switching(with(none, filed(93.0 * DAY - MILLISECOND))));
    passes(RULE, switching(with(filed(93.0 * DAY), filed(93.0 * DAY))));
    // One of each is on the edge, no more.
    leaves_open(RULE, &[], switching(with(filed(92.0 * DAY), filed(92.0 * DAY))));

    let unchecked = |facts| switching(Facts { checked_at: Unknown, ..facts });
    passes(RULE, unchecked(with(none, none)));
    leaves_open(RULE, &[FactName::CheckedAt], unchecked(with(none, reached)));
}

/// One fact, yes or no, in these models.
#[track_caller]
fn in_models(rule: RuleId, models: &[Model], fact: FactName, barring: bool) {
    let with = |value| with(none_bars(), fact, value);
    applies_only_in(switching(none_bars()), rule, models);
    bars(rule, switching(with(Known(barring))));
    passes(rule, switching(with(Known(!barring))));
    leaves_open(rule, &[fact], switching(with(Unknown)));
    for model in ALL.into_iter().filter(|model| !models.contains(model)) {
        assert_eq!(answer(model, switching(with(Known(barring)))).outcome, Outcome::Eligible, "{model}");
        assert_eq!(answer(model, switching(with(Unknown))).outcome, Outcome::Eligible, "{model}");
    }
}

/// [S0]: the notices name changing the model beside leaving.
#[test]
fn settled() {
    in_models(RuleId::SwitchSettled, &ALL, FactName::AgreedAndSettledWithPartner, false);
}

/// [S0]: likewise.
#[test]
fn no_open_dispute() {
    in_models(RuleId::SwitchNoOpenDispute, &ALL, FactName::OpenDisputeWithPartner, true);
}

/// [S0]: the notice for resale.
#[test]
fn resale_consent() {
    in_models(RuleId::LeaveResaleConsent, &[Resale], FactName::PartnerConsents, false);
}

/// [CN-SWITCH]: unexpired ones, in every model.
#[test]
fn ri() {
    in_models(RuleId::SwitchRi, &ALL, FactName::ValidReservedInstances, true);
}

/// [CN-SWITCH]: a consulting customer that has applied.
#[test]
fn postpaid() {
    in_models(RuleId::SwitchPostpaid, &[Consulting], FactName::AppliedForPostPayment, true);
}

/// [CN-SWITCH]: in every model.
#[test]
fn arrears() {
    in_models(RuleId::SwitchArrears, &ALL, FactName::InArrears, true);
}

/// [CN-SWITCH]: in consulting.
#[test]
fn invoice_arrears() {
    in_models(RuleId::SwitchInvoiceArrears, &[Consulting], FactName::InvoiceArrears, true);
}

/// [CN-SWITCH]: in every model.
#[test]
fn pending_orders() {
    in_models(RuleId::SwitchPendingOrders, &ALL, FactName::OrdersWaitingForPartnerPayment, true);
}

fn plays(role: EnterpriseRole) -> Opened {
    switching(Facts { enterprise_role: Known(role), ..none_bars() })
}

/// Which roles bar, which leave open, and that the rest passes.
#[track_caller]
fn of_roles(rule: RuleId, models: &[Model], barring: &[EnterpriseRole], open: &[EnterpriseRole]) {
    applies_only_in(switching(none_bars()), rule, models);
    for role in EnterpriseRole::ALL {
        if barring.contains(role) {
            bars(rule, plays(*role));
        } else if open.contains(role) {
            leaves_open(rule, &[], plays(*role));
        } else {
            passes(rule, plays(*role));
        }
    }
    let nobody_says = Facts { enterprise_role: Unknown, ..none_bars() };
    leaves_open(rule, &[FactName::EnterpriseRole], switching(nobody_says));
}

/// [CN-SWITCH]: its master is switched instead, reading 31.
#[test]
fn unified_member() {
    let barring = [EnterpriseRole::UnifiedMemberResource, EnterpriseRole::UnifiedMemberCloud];
    of_roles(RuleId::SwitchUnifiedMember, &ALL, &barring, &[]);
}

/// [CN-SWITCH]: it may leave, and not switch; reading 31.
#[test]
fn independent_member() {
    of_roles(RuleId::SwitchIndependentMember, &ALL, &[EnterpriseRole::IndependentMember], &[]);
}

/// [CN-SWITCH]: "before leaving or switching", in consulting; reading 31.
#[test]
fn unified_members() {
    of_roles(
        RuleId::LeaveCnUnifiedMembers,
        &[Consulting],
        &[EnterpriseRole::MasterWithUnifiedMembers],
        &[EnterpriseRole::MasterWithIndependentMembers],
    );
}

/// [CN-SWITCH]: in force, in agency; readings 14 and 34.
#[test]
fn special_contract() {
    const RULE: RuleId = RuleId::SwitchSpecialContract;
    let in_force = |fact| switching(Facts { special_contract_in_force: fact, ..none_bars() });

    binds_agency(RULE, in_force(Unknown));
    bars_in_agency(RULE, in_force(Known(true)));
    passes(RULE, in_force(Known(false)));
    open_in_agency(RULE, &[FactName::SpecialContractInForce], in_force(Unknown));
    assert_eq!(answer(Consulting, in_force(Known(true))).outcome, Outcome::Eligible);
    assert_eq!(answer(Resale, in_force(Known(true))).notice, NoticeKind::ServerMustDecide);
    assert_eq!(answer(Resale, in_force(Unknown)).outcome, Outcome::Eligible);
}

/// What the customer is told of each bar by itself.
#[test]
fn notices_of_bars() {
    use NoticeKind::{
        BlockedFinal, BlockedFixableByCustomer, BlockedNeedsPartner, BlockedUseOtherAccount, BlockedWait,
    };
    let role = |role| Facts { enterprise_role: Known(role), ..none_bars() };
    let (consulting, agency, resale) = (&[Consulting][..], &[Agency][..], &[Resale][..]);
    for (rule, models, notice, facts) in [
        (
            RuleId::LeaveCnQuotaPartner,
            &ALL[..],
            BlockedWait,
            Facts { requests_filed_by_partner: filed(DAY), ..none_bars() },
        ),
        (RuleId::SwitchSettled, &ALL, BlockedFixableByCustomer, no(FactName::AgreedAndSettledWithPartner)),
        (RuleId::SwitchNoOpenDispute, &ALL, BlockedFixableByCustomer, yes(FactName::OpenDisputeWithPartner)),
        (RuleId::LeaveResaleConsent, resale, BlockedNeedsPartner, no(FactName::PartnerConsents)),
        (RuleId::SwitchRi, &ALL, BlockedFixableByCustomer, yes(FactName::ValidReservedInstances)),
        (RuleId::SwitchPostpaid, consulting, BlockedFinal, yes(FactName::AppliedForPostPayment)),
        (RuleId::SwitchArrears, &ALL, BlockedFixableByCustomer, yes(FactName::InArrears)),
        (RuleId::SwitchInvoiceArrears, consulting, BlockedFixableByCustomer, yes(FactName::InvoiceArrears)),
        (RuleId::SwitchUnifiedMember, &ALL, BlockedUseOtherAccount, role(EnterpriseRole::UnifiedMemberCloud)),
        (RuleId::SwitchIndependentMember, &ALL, BlockedFinal, role(EnterpriseRole::IndependentMember)),
        (
            RuleId::LeaveCnUnifiedMembers,
            consulting,
            BlockedFixableByCustomer,
            role(EnterpriseRole::MasterWithUnifiedMembers),
        ),
        (RuleId::SwitchSpecialContract, agency, BlockedNeedsPartner, yes(FactName::SpecialContractInForce)),
        (RuleId::SwitchPendingOrders, &ALL, BlockedFixableByCustomer, yes(FactName::OrdersWaitingForPartnerPayment)),
    ] {
        for model in models {
            alone_calls_for(notice, rule, *model, switching(facts));
        }
    }
}

#[test]
fn notices_of_other_answers() {
    for model in ALL {
        let notice = |facts| answer(model, switching(facts)).notice;
        assert_eq!(notice(none_bars()), NoticeKind::ProceedWithConsequences);
        assert_eq!(notice(Facts::default()), NoticeKind::MoreFactsNeeded);
    }
}

/// With nothing known, what each model asks first.
#[test]
fn missing_of_nothing_known() {
    let missing = |model| answer(model, switching(Facts::default())).missing().collect::<Vec<_>>();
    let of_every_model = [
        FactName::InArrears,
        FactName::EnterpriseRole,
        FactName::ValidReservedInstances,
        FactName::AgreedAndSettledWithPartner,
        FactName::OpenDisputeWithPartner,
        FactName::RequestsFiledByCustomer,
        FactName::RequestsFiledByPartner,
        FactName::OrdersWaitingForPartnerPayment,
    ];
    for (model, more) in [
        (Consulting, &[FactName::InvoiceArrears, FactName::AppliedForPostPayment][..]),
        (Agency, &[FactName::SpecialContractInForce]),
        (Resale, &[FactName::PartnerConsents]),
    ] {
        let is_asked = |name: &&FactName| of_every_model.contains(name) || more.contains(name);
        assert_eq!(missing(model), FactName::ALL.iter().filter(is_asked).copied().collect::<Vec<_>>());
    }
}

/// To the model there is already: the target is not believed, and no rule asks for it.
#[test]
fn to_the_same_model() {
    let targets = [(Consulting, TargetModel::Consulting), (Agency, TargetModel::Agency), (Resale, TargetModel::Resale)];
    for (model, same) in targets {
        for target in TargetModel::ALL {
            let facts = Facts { target_model: Known(*target), ..none_bars() };
            let decision = answer(model, switching(facts));
            let contradiction = (IssueKind::Contradiction, vec!["model", "targetModel"]);
            let expected = if *target == same { vec![contradiction] } else { vec![] };
            assert_eq!(issues(&decision), expected);
            assert_eq!(decision.outcome, Outcome::Eligible);
            // Leaving has no target.
            let leaving = decide(Question::Leave, &asking(Question::Leave, Edition::China, facts).situation(model));
            assert_eq!(issues(&leaving), []);
        }
    }
}

/// Reading 27.
#[test]
fn what_is_not_believed() {
    let of_edition = |key| (IssueKind::OtherEdition, vec!["edition", key]);
    let facts = Facts { overdue_payment: Known(true), ..none_bars() };
    let decision = answer(Agency, switching(facts).on(Site::Europe));
    assert_eq!(issues(&decision), [of_edition("website"), of_edition("overduePayment")]);
    assert_eq!(decision.outcome, Outcome::Eligible);

    for model in [Model::Reseller, Model::Referral] {
        let decision = answer(model, switching(none_bars()));
        assert_eq!(issues(&decision), [of_edition("model")]);
        assert_eq!((decision.outcome, decision.findings().count()), (Outcome::Undetermined, 13));
        assert!(decision.findings().all(|finding| finding.says == Says::Passes));

        let member = plays(EnterpriseRole::IndependentMember);
        says_in(model, RuleId::SwitchIndependentMember, Says::Bars, member);
        let owed = |owed| switching(Facts { invoice_arrears: owed, ..none_bars() });
        let decision = says_in(model, RuleId::SwitchInvoiceArrears, Says::Open, owed(Known(true)));
        assert_eq!((decision.missing().count(), decision.left_to_server().count()), (0, 0));
        let decision = says_in(model, RuleId::SwitchInvoiceArrears, Says::Open, owed(Unknown));
        assert_eq!(decision.left_to_server().collect::<Vec<_>>(), [RuleId::SwitchInvoiceArrears]);
    }
}

/// Nothing is published: only the server can tell. Reading 35.
#[test]
fn internationally() {
    let clear = clear(Question::Switch, Edition::International);
    let barring = Facts { agreed_and_settled_with_partner: Known(false), overdue_payment: Known(true), ..clear };
    for model in Model::ALL {
        for facts in [clear, barring, Facts::default()] {
            let decision = answer(*model, asking(Question::Switch, Edition::International, facts));
            assert_eq!((decision.outcome, decision.notice), (Outcome::Undetermined, NoticeKind::ServerMustDecide));
            assert_eq!((decision.findings().count(), decision.missing().count()), (0, 0));
        }
    }
    // A target is China's.
    let facts = Facts { target_model: Known(TargetModel::Agency), ..clear };
    let decision = answer(Model::Reseller, asking(Question::Switch, Edition::International, facts));
    assert_eq!(issues(&decision), [(IssueKind::OtherEdition, vec!["edition", "targetModel"])]);
}
