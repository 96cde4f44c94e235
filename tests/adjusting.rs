//! Adjusting a customer's account, which the partner does: one test a rule, one line a case. Published for China only.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, reason = "a test fails by panicking")]
#![allow(clippy::large_types_passed_by_value, reason = "facts are copied, and tests read the better for it")]

#[path = "support/claims.rs"]
mod claims;
#[path = "support/claims_china.rs"]
mod claims_china;

use claims::*;
use claims_china::*;
use partner_association::Fact::{Known, Unknown};
use partner_association::{
    Edition, FactName, Facts, IssueKind, Model, NoticeKind, Operation, Outcome, Party, Question, RuleId, Says, Site,
};

fn none_bars() -> Facts {
    clear(Question::Adjust, Edition::China)
}

fn adjusting(facts: Facts) -> Opened {
    asking(Question::Adjust, Edition::China, facts)
}

#[test]
fn in_source_order() {
    let in_model = |model| asked(&answer(model, adjusting(none_bars())));
    assert_eq!(in_model(Consulting), [RuleId::AdjustAssociatedOnly, RuleId::AdjustNotConsulting]);
    assert_eq!(in_model(Agency), [RuleId::AdjustAssociatedOnly]);
    assert_eq!(in_model(Resale), [RuleId::AdjustAssociatedOnly]);
}

/// [S2]: only customers of this partner's.
#[test]
fn associated_only() {
    const RULE: RuleId = RuleId::AdjustAssociatedOnly;
    let tied_to = |party| Facts { associated_with: party, ..none_bars() };

    applies_only_in(adjusting(none_bars()), RULE, &ALL);
    bars(RULE, adjusting(tied_to(Known(Party::Nobody))));
    bars(RULE, adjusting(tied_to(Known(Party::OtherPartner))));
    passes(RULE, adjusting(tied_to(Known(Party::Inviter))));
    leaves_open(RULE, &[FactName::AssociatedWith], adjusting(tied_to(Unknown)));

    // Money in or out, all the same.
    for operation in Operation::ALL {
        bars(RULE, adjusting(Facts { operation: Known(*operation), ..tied_to(Known(Party::Nobody)) }));
        passes(RULE, adjusting(Facts { operation: Known(*operation), ..none_bars() }));
    }
}

/// [S2]: never.
#[test]
fn not_consulting() {
    const RULE: RuleId = RuleId::AdjustNotConsulting;

    applies_only_in(adjusting(none_bars()), RULE, &[Consulting]);
    for facts in [none_bars(), Facts::default()] {
        bars(RULE, adjusting(facts));
        for operation in Operation::ALL {
            bars(RULE, adjusting(Facts { operation: Known(*operation), ..facts }));
        }
    }
}

#[test]
fn notices() {
    let untied = Facts { associated_with: Known(Party::Nobody), ..none_bars() };
    alone_calls_for(NoticeKind::BlockedFinal, RuleId::AdjustNotConsulting, Consulting, adjusting(none_bars()));
    assert_eq!(answer(Consulting, adjusting(untied)).notice, NoticeKind::BlockedFinal);
    assert_eq!(answer(Consulting, adjusting(Facts::default())).notice, NoticeKind::BlockedFinal);
    for model in [Agency, Resale] {
        let associated_only = RuleId::AdjustAssociatedOnly;
        alone_calls_for(NoticeKind::BlockedFixableByCustomer, associated_only, model, adjusting(untied));

        let decision = answer(model, adjusting(none_bars()));
        assert_eq!((decision.outcome, decision.notice), (Outcome::Eligible, NoticeKind::Proceed));
        let decision = answer(model, adjusting(Facts::default()));
        assert_eq!((decision.outcome, decision.notice), (Outcome::Undetermined, NoticeKind::MoreFactsNeeded));
        assert_eq!(decision.missing().collect::<Vec<_>>(), [FactName::AssociatedWith]);
    }
}

/// Reading 27.
#[test]
fn what_is_not_believed() {
    let of_edition = |key| (IssueKind::OtherEdition, vec!["edition", key]);
    let facts = Facts { currency_set: Known(false), ..none_bars() };
    let decision = answer(Agency, adjusting(facts).on(Site::International));
    assert_eq!(issues(&decision), [of_edition("website"), of_edition("currencySet")]);
    assert_eq!(decision.outcome, Outcome::Eligible);

    for model in [Model::Reseller, Model::Referral] {
        // It could be consulting.
        let decision = says_in(model, RuleId::AdjustNotConsulting, Says::Open, adjusting(none_bars()));
        assert_eq!(issues(&decision), [of_edition("model")]);
        assert_eq!((decision.outcome, decision.notice), (Outcome::Undetermined, NoticeKind::ServerMustDecide));
        assert_eq!((decision.missing().count(), decision.left_to_server().count()), (0, 0));

        let untied = Facts { associated_with: Known(Party::OtherPartner), ..none_bars() };
        let decision = says_in(model, RuleId::AdjustAssociatedOnly, Says::Bars, adjusting(untied));
        assert_eq!(decision.outcome, Outcome::Ineligible);
        let unknown = Facts { associated_with: Unknown, ..none_bars() };
        let decision = says_in(model, RuleId::AdjustAssociatedOnly, Says::Open, adjusting(unknown));
        assert_eq!(decision.missing().collect::<Vec<_>>(), [FactName::AssociatedWith]);
    }
}

/// Nothing is published: only the server can tell. Reading 35.
#[test]
fn internationally() {
    for facts in [clear(Question::Adjust, Edition::International), Facts::default()] {
        for model in Model::ALL {
            let decision = answer(*model, asking(Question::Adjust, Edition::International, facts));
            assert_eq!((decision.outcome, decision.notice), (Outcome::Undetermined, NoticeKind::ServerMustDecide));
            assert_eq!((decision.findings().count(), decision.missing().count()), (0, 0));
        }
    }
}
