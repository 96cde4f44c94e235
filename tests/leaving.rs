//! Leaving a partner internationally, in source order: one test a rule, one line a case. How three months are counted is
//! in `requests.rs`.
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
use partner_association::Fact::{self, Known, Unknown};
use partner_association::{
    Asker, Edition, EnterpriseRole, FactName, Facts, Freeze, IssueKind, Model, Moment, NoticeKind, Outcome,
    PartnerState, Party, Question, Remedy, RuleId, Says, Site, UserRole,
};
use requests::*;

const BOTH: [Model; 2] = [Model::Reseller, Model::Referral];
const ASKERS: [Fact<Asker>; 3] = [Known(Asker::Customer), Known(Asker::Partner), Unknown];

fn none_bars() -> Facts {
    clear(Question::Leave, Edition::International)
}

fn leaving(facts: Facts) -> Opened {
    asking(Question::Leave, Edition::International, facts)
}

fn yes(fact: FactName) -> Facts {
    with(none_bars(), fact, Known(true))
}

fn no(fact: FactName) -> Facts {
    with(none_bars(), fact, Known(false))
}

#[test]
fn in_source_order() {
    let of_both = [RuleId::LeaveIntlQuota, RuleId::LeaveIntlAdminOnly, RuleId::LeaveSettled];
    let of_resellers = [
        RuleId::LeaveIntlMasterIndependent,
        RuleId::LeaveIntlEnterpriseTie,
        RuleId::LeaveIntlArrears,
        RuleId::LeaveIntlRi,
        RuleId::LeaveIntlSupportPlan,
        RuleId::LeaveIntlManualFreeze,
        RuleId::LeaveIntlCurrency,
        RuleId::LeaveIntlSpecialCommerce,
        RuleId::LeaveIntlPendingPartnerOrders,
        RuleId::LeaveIntlPartnerFrozen,
    ];
    let in_model = |model| asked(&answer(model, leaving(none_bars())));
    assert_eq!(in_model(Model::Reseller), [&of_both[..], &of_resellers, &[RuleId::LeaveIntlNa]].concat());
    assert_eq!(in_model(Model::Referral), [&of_both[..], &[RuleId::LeaveIntlNa]].concat());
}

/// [I-DIS-NEW]: three in three months; [EU-DIS]: one. Readings 28 and 29.
#[test]
fn quota() {
    const RULE: RuleId = RuleId::LeaveIntlQuota;
    let by_customer = |moments: &[Moment]| Facts { requests_filed_by_customer: requests(moments), ..none_bars() };
    let some = |number| vec![recent(); number];

    applies_only_in(leaving(none_bars()), RULE, &BOTH);
    passes(RULE, leaving(by_customer(&[])));
    passes(RULE, leaving(by_customer(&some(2))));
    bars(RULE, leaving(by_customer(&some(3))));
    bars(RULE, leaving(by_customer(&some(1000))));

    passes(RULE, leaving(by_customer(&[])).on(Site::Europe));
    bars(RULE, leaving(by_customer(&some(1))).on(Site::Europe));

    // A website of the other edition is not believed: it may be the European one.
    passes(RULE, leaving(by_customer(&[])).on(Site::China));
    leaves_open(RULE, &[], leaving(by_customer(&some(1))).on(Site::China));
    leaves_open(RULE, &[], leaving(by_customer(&some(2))).on(Site::China));
    bars(RULE, leaving(by_customer(&some(3))).on(Site::China));
}

/// [I-DIS-NEW]: three by either side, so the asker's own count.
#[test]
fn quota_of_the_asker() {
    const RULE: RuleId = RuleId::LeaveIntlQuota;
    let filed = |by_customer, by_partner| Facts {
        requests_filed_by_customer: by_customer,
        requests_filed_by_partner: by_partner,
        ..none_bars()
    };
    let (none, reached) = (requests(&[]), requests(&[recent(); 3]));
    let unasked = |facts| leaving(Facts { asked_by: Unknown, ..facts });

    bars(RULE, leaving(filed(reached, none)));
    bars(RULE, leaving(filed(reached, Unknown)));
    passes(RULE, leaving(filed(none, reached)));
    passes(RULE, leaving(filed(none, Unknown)));
    leaves_open(RULE, &[FactName::RequestsFiledByCustomer], leaving(filed(Unknown, reached)));

    bars(RULE, leaving(by_partner(filed(none, reached))));
    passes(RULE, leaving(by_partner(filed(reached, none))));
    leaves_open(RULE, &[FactName::RequestsFiledByPartner], leaving(by_partner(filed(reached, Unknown))));

    passes(RULE, unasked(filed(none, none)));
    leaves_open(RULE, &[FactName::AskedBy], unasked(filed(none, reached)));
    leaves_open(RULE, &[FactName::AskedBy], unasked(filed(reached, none)));
    leaves_open(RULE, &[FactName::AskedBy], unasked(filed(Unknown, none)));
    leaves_open(RULE, &[FactName::AskedBy], unasked(filed(Unknown, Unknown)));
    // One of China's alone is no answer here.
    passes(RULE, leaving(filed(requests(&[recent()]), requests(&[recent(); 2]))));
}

/// [I-DIS-NEW]: on the partner's side only.
#[test]
fn admin_only() {
    const RULE: RuleId = RuleId::LeaveIntlAdminOnly;
    let is = |asked_by, role| leaving(Facts { asked_by, partner_user_role: role, ..none_bars() });
    let (operator, administrator) = (Known(UserRole::Operator), Known(UserRole::Administrator));

    applies_only_in(leaving(none_bars()), RULE, &BOTH);
    bars(RULE, is(Known(Asker::Partner), operator));
    passes(RULE, is(Known(Asker::Partner), administrator));
    leaves_open(RULE, &[FactName::PartnerUserRole], is(Known(Asker::Partner), Unknown));
    for role in [operator, administrator, Unknown] {
        passes(RULE, is(Known(Asker::Customer), role));
    }
    passes(RULE, is(Unknown, administrator));
    leaves_open(RULE, &[FactName::AskedBy], is(Unknown, operator));
    leaves_open(RULE, &[FactName::AskedBy], is(Unknown, Unknown));
}

/// [S1]: agreed, including balance and settlement; in every model.
#[test]
fn settled() {
    const RULE: RuleId = RuleId::LeaveSettled;
    let is = |settled, facts| Facts { agreed_and_settled_with_partner: settled, ..facts };

    applies_only_in(leaving(none_bars()), RULE, &BOTH);
    bars(RULE, leaving(is(Known(false), none_bars())));
    bars(RULE, leaving(by_partner(is(Known(false), none_bars()))));
    passes(RULE, leaving(is(Known(true), none_bars())));
    leaves_open(RULE, &[FactName::AgreedAndSettledWithPartner], leaving(is(Unknown, none_bars())));
}

fn plays(role: EnterpriseRole, asked_by: Fact<Asker>) -> Opened {
    leaving(Facts { enterprise_role: Known(role), asked_by, ..none_bars() })
}

fn role_unknown(asked_by: Fact<Asker>) -> Opened {
    leaving(Facts { enterprise_role: Unknown, asked_by, ..none_bars() })
}

/// [I-DIS-NEW]: independent members; whoever asks, reading 30.
#[test]
fn master_independent() {
    const RULE: RuleId = RuleId::LeaveIntlMasterIndependent;

    applies_only_in(leaving(none_bars()), RULE, &[Model::Reseller]);
    for asker in ASKERS {
        for role in EnterpriseRole::ALL {
            match role {
                EnterpriseRole::MasterWithIndependentMembers => bars(RULE, plays(*role, asker)),
                _ => passes(RULE, plays(*role, asker)),
            }
        }
        leaves_open(RULE, &[FactName::EnterpriseRole], role_unknown(asker));
    }
}

/// [I-DIS-CUST]: any tie, if the customer asks; [I-DIS-NEW] names one only, if the partner does. Reading 30.
#[test]
fn enterprise_tie() {
    const RULE: RuleId = RuleId::LeaveIntlEnterpriseTie;
    let (customer, partner) = (Known(Asker::Customer), Known(Asker::Partner));

    applies_only_in(leaving(none_bars()), RULE, &[Model::Reseller]);
    for role in [
        EnterpriseRole::MasterWithUnifiedMembers,
        EnterpriseRole::UnifiedMemberResource,
        EnterpriseRole::UnifiedMemberCloud,
        EnterpriseRole::IndependentMember,
    ] {
        bars(RULE, plays(role, customer));
        leaves_open(RULE, &[], plays(role, partner));
        leaves_open(RULE, &[FactName::AskedBy], plays(role, Unknown));
    }
    let independent = EnterpriseRole::MasterWithIndependentMembers;
    bars(RULE, plays(independent, customer));
    passes(RULE, plays(independent, partner));
    leaves_open(RULE, &[FactName::AskedBy], plays(independent, Unknown));
    for asker in ASKERS {
        passes(RULE, plays(EnterpriseRole::None, asker));
        passes(RULE, plays(EnterpriseRole::MasterWithoutMembers, asker));
        leaves_open(RULE, &[FactName::EnterpriseRole], role_unknown(asker));
    }
}

/// One fact, yes or no, in the reseller model.
#[track_caller]
fn reseller_only(rule: RuleId, fact: FactName, barring: bool) {
    let with = |value| with(none_bars(), fact, value);
    applies_only_in(leaving(none_bars()), rule, &[Model::Reseller]);
    bars(rule, leaving(with(Known(barring))));
    bars(rule, leaving(by_partner(with(Known(barring)))));
    passes(rule, leaving(with(Known(!barring))));
    leaves_open(rule, &[fact], leaving(with(Unknown)));
}

/// [I-DIS-CUST]: overdue.
#[test]
fn arrears() {
    reseller_only(RuleId::LeaveIntlArrears, FactName::OverduePayment, true);
}

/// [I-DIS-NEW] [I-DIS-CUST]: unexpired.
#[test]
fn ri() {
    reseller_only(RuleId::LeaveIntlRi, FactName::ValidReservedInstances, true);
}

/// [I-DIS-NEW]: a plan of the partner's, of its own, or of a unified member: any of them.
#[test]
fn support_plan() {
    const RULE: RuleId = RuleId::LeaveIntlSupportPlan;
    let (yes, no) = (Known(true), Known(false));
    let holds = |partners, own, members| {
        leaving(Facts {
            valid_partner_support_plan: partners,
            valid_service_support_plan: own,
            unified_member_holds_valid_service_support_plan: members,
            enterprise_role: Known(EnterpriseRole::MasterWithUnifiedMembers),
            ..by_partner(none_bars())
        })
    };

    applies_only_in(leaving(none_bars()), RULE, &[Model::Reseller]);
    bars(RULE, holds(yes, no, no));
    bars(RULE, holds(no, yes, no));
    bars(RULE, holds(no, no, yes));
    bars(RULE, holds(Unknown, yes, Unknown));
    bars(RULE, holds(Unknown, Unknown, yes));
    passes(RULE, holds(no, no, no));
    leaves_open(RULE, &[FactName::ValidPartnerSupportPlan], holds(Unknown, no, no));
    leaves_open(RULE, &[FactName::ValidServiceSupportPlan], holds(no, Unknown, no));
    leaves_open(RULE, &[FactName::UnifiedMemberHoldsValidServiceSupportPlan], holds(no, no, Unknown));
    leaves_open(
        RULE,
        &[
            FactName::ValidPartnerSupportPlan,
            FactName::ValidServiceSupportPlan,
            FactName::UnifiedMemberHoldsValidServiceSupportPlan,
        ],
        holds(Unknown, Unknown, Unknown),
    );
}

/// [I-DIS-NEW]: frozen by hand, not by the association itself.
#[test]
fn manual_freeze() {
    const RULE: RuleId = RuleId::LeaveIntlManualFreeze;
    let frozen = |freeze| leaving(Facts { account_freeze: freeze, ..none_bars() });

    applies_only_in(leaving(none_bars()), RULE, &[Model::Reseller]);
    bars(RULE, frozen(Known(Freeze::Manual)));
    passes(RULE, frozen(Known(Freeze::Automatic)));
    passes(RULE, frozen(Known(Freeze::None)));
    leaves_open(RULE, &[FactName::AccountFreeze], frozen(Unknown));
}

/// [I-DIS-CUST]: it has to be set.
#[test]
fn currency() {
    reseller_only(RuleId::LeaveIntlCurrency, FactName::CurrencySet, false);
}

/// [EU-DIS-CUST]: only there it holds the answer up, reading 32.
#[track_caller]
fn of_the_european_page(rule: RuleId, fact: FactName) {
    let with = |value| with(none_bars(), fact, value);
    applies_only_in(leaving(none_bars()), rule, &[Model::Reseller]);
    for site in [Site::International, Site::Europe] {
        bars(rule, leaving(with(Known(true))).on(site));
        passes(rule, leaving(with(Known(false))).on(site));
    }
    leaves_open(rule, &[fact], leaving(with(Unknown)).on(Site::Europe));
    leaves_to_server(rule, leaving(with(Unknown)));
    leaves_to_server(rule, leaving(with(Unknown)).on(Site::China));
}

#[test]
fn special_commerce() {
    of_the_european_page(RuleId::LeaveIntlSpecialCommerce, FactName::SpecialCommercialContractInForce);
}

#[test]
fn pending_partner_orders() {
    of_the_european_page(RuleId::LeaveIntlPendingPartnerOrders, FactName::OrdersWaitingForPartnerPayment);
}

/// [I-FREEZE-PARTNER]: a frozen one cannot be left; a restricted one can.
#[test]
fn partner_frozen() {
    const RULE: RuleId = RuleId::LeaveIntlPartnerFrozen;
    let is = |state| leaving(Facts { partner_state: state, ..none_bars() });

    applies_only_in(leaving(none_bars()), RULE, &[Model::Reseller]);
    bars(RULE, is(Known(PartnerState::Frozen)));
    passes(RULE, is(Known(PartnerState::Restricted)));
    passes(RULE, is(Known(PartnerState::Normal)));
    leaves_to_server(RULE, is(Unknown));
    leaves_to_server(RULE, is(Unknown).on(Site::Europe));
}

/// [I-DIS-NA]: they need something more, and nobody says what, reading 33.
#[test]
fn na() {
    const RULE: RuleId = RuleId::LeaveIntlNa;
    let is = |na| leaving(Facts { na_customer: na, ..none_bars() });

    applies_only_in(leaving(none_bars()), RULE, &BOTH);
    leaves_open(RULE, &[], is(Known(true)));
    passes(RULE, is(Known(false)));
    leaves_to_server(RULE, is(Unknown));
    assert_eq!(answer(Model::Referral, is(Known(true))).notice, NoticeKind::ServerMustDecide);
    assert_eq!(remedy(Question::Leave, Edition::International, RULE), Some(Remedy::NeedsPartner));
}

/// What the customer is told of each bar by itself, internationally.
#[test]
fn notices_of_bars() {
    use NoticeKind::{BlockedFixableByCustomer, BlockedNeedsPartner, BlockedWait};
    let reached = requests(&[recent(); 3]);
    let independent = Known(EnterpriseRole::MasterWithIndependentMembers);
    let member = Known(EnterpriseRole::IndependentMember);
    let operator = Facts { partner_user_role: Known(UserRole::Operator), ..by_partner(none_bars()) };
    for (rule, notice, facts) in [
        (RuleId::LeaveIntlQuota, BlockedWait, Facts { requests_filed_by_customer: reached, ..none_bars() }),
        (RuleId::LeaveIntlAdminOnly, BlockedNeedsPartner, operator),
        (RuleId::LeaveSettled, BlockedFixableByCustomer, no(FactName::AgreedAndSettledWithPartner)),
    ] {
        for model in BOTH {
            alone_calls_for(notice, rule, model, leaving(facts));
        }
    }
    for (rule, notice, facts) in [
        (
            RuleId::LeaveIntlMasterIndependent,
            BlockedFixableByCustomer,
            Facts { enterprise_role: independent, ..by_partner(none_bars()) },
        ),
        (RuleId::LeaveIntlEnterpriseTie, BlockedFixableByCustomer, Facts { enterprise_role: member, ..none_bars() }),
        (RuleId::LeaveIntlArrears, BlockedNeedsPartner, yes(FactName::OverduePayment)),
        (RuleId::LeaveIntlRi, BlockedFixableByCustomer, yes(FactName::ValidReservedInstances)),
        (RuleId::LeaveIntlSupportPlan, BlockedFixableByCustomer, yes(FactName::ValidServiceSupportPlan)),
        (
            RuleId::LeaveIntlManualFreeze,
            BlockedNeedsPartner,
            Facts { account_freeze: Known(Freeze::Manual), ..none_bars() },
        ),
        (RuleId::LeaveIntlCurrency, BlockedFixableByCustomer, no(FactName::CurrencySet)),
        (RuleId::LeaveIntlSpecialCommerce, BlockedNeedsPartner, yes(FactName::SpecialCommercialContractInForce)),
        (
            RuleId::LeaveIntlPendingPartnerOrders,
            BlockedFixableByCustomer,
            yes(FactName::OrdersWaitingForPartnerPayment),
        ),
        (
            RuleId::LeaveIntlPartnerFrozen,
            BlockedWait,
            Facts { partner_state: Known(PartnerState::Frozen), ..none_bars() },
        ),
    ] {
        alone_calls_for(notice, rule, Model::Reseller, leaving(facts));
        alone_calls_for(notice, rule, Model::Reseller, leaving(facts).on(Site::Europe));
        if rule != RuleId::LeaveIntlMasterIndependent {
            assert_eq!(answer(Model::Referral, leaving(facts)).outcome, Outcome::Eligible, "{rule}");
        }
    }
}

/// Leaving changes much in every model; and an association with the inviter is what is to be left.
#[test]
fn notices_of_other_answers() {
    for model in BOTH {
        let notice = |facts| answer(model, leaving(facts)).notice;
        assert_eq!(notice(none_bars()), NoticeKind::ProceedWithConsequences);
        assert_eq!(notice(Facts::default()), NoticeKind::MoreFactsNeeded);
        let tied = Facts {
            associated_with: Known(Party::Inviter),
            agreed_and_settled_with_partner: Known(false),
            ..none_bars()
        };
        assert_eq!(notice(tied), NoticeKind::BlockedFixableByCustomer);
    }
}

/// With nothing known, what each model asks first.
#[test]
fn missing_of_nothing_known() {
    let missing = |model, opened| answer(model, opened).missing().collect::<Vec<_>>();
    let nothing = leaving(Facts::default());
    let of_both = [FactName::AskedBy, FactName::AgreedAndSettledWithPartner];
    assert_eq!(missing(Model::Referral, nothing), of_both);
    let of_resellers = [
        FactName::EnterpriseRole,
        FactName::ValidReservedInstances,
        FactName::AskedBy,
        FactName::AgreedAndSettledWithPartner,
        FactName::OverduePayment,
        FactName::ValidPartnerSupportPlan,
        FactName::ValidServiceSupportPlan,
        FactName::UnifiedMemberHoldsValidServiceSupportPlan,
        FactName::AccountFreeze,
        FactName::CurrencySet,
    ];
    assert_eq!(missing(Model::Reseller, nothing), of_resellers);
    let of_europe = [FactName::SpecialCommercialContractInForce, FactName::OrdersWaitingForPartnerPayment];
    let is_asked = |name: &&FactName| of_resellers.contains(name) || of_europe.contains(name);
    let all = FactName::ALL.iter().filter(is_asked).copied().collect::<Vec<_>>();
    assert_eq!(missing(Model::Reseller, nothing.on(Site::Europe)), all);
}

/// Reading 27: what is not believed.
#[test]
fn what_is_not_believed() {
    let of_edition = |key| (IssueKind::OtherEdition, vec!["edition", key]);

    let facts = Facts { in_arrears: Known(true), unused_pickup_vouchers: Known(false), ..none_bars() };
    let decision = answer(Model::Reseller, leaving(facts).on(Site::China));
    assert_eq!(decision.outcome, Outcome::Eligible);
    assert_eq!(issues(&decision), [of_edition("website"), of_edition("inArrears"), of_edition("unusedPickupVouchers")]);
}

/// Only a master has members that could hold a plan.
#[test]
fn plan_of_no_member() {
    let decision = |role, holds| {
        answer(
            Model::Reseller,
            leaving(Facts {
                enterprise_role: role,
                unified_member_holds_valid_service_support_plan: Known(holds),
                ..by_partner(none_bars())
            }),
        )
    };
    let contradiction =
        [(IssueKind::Contradiction, vec!["enterpriseRole", "unifiedMemberHoldsValidServiceSupportPlan"])];
    for role in EnterpriseRole::ALL {
        assert_eq!(issues(&decision(Known(*role), false)), []);
        let decision = decision(Known(*role), true);
        match role {
            EnterpriseRole::MasterWithUnifiedMembers | EnterpriseRole::MasterWithIndependentMembers => {
                assert_eq!(issues(&decision), []);
            }
            _ => {
                assert_eq!(issues(&decision), contradiction);
                assert_eq!(
                    decision.missing().collect::<Vec<_>>(),
                    [FactName::EnterpriseRole, FactName::UnifiedMemberHoldsValidServiceSupportPlan]
                );
                assert_eq!(decision.barred_by().count(), 0);
            }
        }
    }
    assert_eq!(issues(&decision(Unknown, true)), []);
    assert_eq!(decision(Unknown, true).outcome, Outcome::Ineligible);
}

/// Reading 27: a model of the other edition.
#[test]
fn model_of_the_other_edition() {
    let issue = [(IssueKind::OtherEdition, vec!["edition", "model"])];
    for model in ALL {
        let decision = answer(model, leaving(none_bars()));
        assert_eq!(issues(&decision), issue);
        assert_eq!((decision.outcome, decision.findings().count()), (Outcome::Undetermined, 14));
        assert!(decision.findings().all(|finding| finding.says == Says::Passes));

        let unsettled = Facts { agreed_and_settled_with_partner: Known(false), ..none_bars() };
        says_in(model, RuleId::LeaveSettled, Says::Bars, leaving(unsettled));
        let overdue = |overdue| leaving(Facts { overdue_payment: overdue, ..none_bars() });
        let decision = says_in(model, RuleId::LeaveIntlArrears, Says::Open, overdue(Known(true)));
        assert_eq!((decision.missing().count(), decision.left_to_server().count()), (0, 0));
        let decision = says_in(model, RuleId::LeaveIntlArrears, Says::Open, overdue(Unknown));
        assert_eq!(decision.left_to_server().collect::<Vec<_>>(), [RuleId::LeaveIntlArrears]);
    }
}
