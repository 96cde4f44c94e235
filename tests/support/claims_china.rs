//! Claims about the China edition. What binds agency leaves resale open, for which no list is published (reading 14).
#![allow(clippy::large_types_passed_by_value, reason = "facts are copied, and tests read the better for it")]
#![allow(dead_code, reason = "each file of tests makes some of the claims")]

use super::claims::{Opened, applies_only_in, says_in};
use partner_association::Fact::{self, Known, Unknown};
use partner_association::{
    Decision, Edition, FactName, Facts, IssueKind, Key, Model, NoticeKind, Outcome, Question, Remedy, RuleId, Says,
    Value, Wire, rules,
};

pub use partner_association::Model::{Agency, Consulting, Resale};

/// All models of the edition.
pub const ALL: [Model; 3] = [Consulting, Agency, Resale];

/// These facts, but for one that is yes, no, or unknown.
#[track_caller]
pub fn with(mut facts: Facts, fact: FactName, value: Fact<bool>) -> Facts {
    assert_eq!(fact.kind(), bool::KIND);
    let wire = match value {
        Known(value) => value.to_wire(),
        Unknown => Wire::default(),
    };
    facts.set_wire(fact, wire);
    facts
}

/// The rule is of agency's list: it is asked in resale, too, and not in consulting.
#[track_caller]
pub fn binds_agency(rule: RuleId, opened: Opened) {
    applies_only_in(opened, rule, &[Agency, Resale]);
}

/// It bars in agency; in resale it is open, and no fact can settle it.
#[track_caller]
pub fn bars_in_agency(rule: RuleId, opened: Opened) {
    let decision = says_in(Agency, rule, Says::Bars, opened);
    assert_eq!(decision.outcome, Outcome::Ineligible);
    open_in_resale(rule, false, opened);
}

/// It is open in agency, where the whole answer misses these facts. In resale it is open, too: left to the server
/// while a fact is missing.
#[track_caller]
pub fn open_in_agency(rule: RuleId, missing: &[FactName], opened: Opened) {
    let decision = says_in(Agency, rule, Says::Open, opened);
    assert!(decision.left_to_server().all(|left| left != rule), "{rule} holds the answer up");
    assert_ne!(decision.outcome, Outcome::Eligible);
    assert_eq!(decision.missing().collect::<Vec<_>>(), missing, "missing because of {rule}");
    open_in_resale(rule, !missing.is_empty(), opened);
}

#[track_caller]
fn open_in_resale(rule: RuleId, to_server: bool, opened: Opened) {
    let decision = says_in(Resale, rule, Says::Open, opened);
    let left = decision.left_to_server().any(|left| left == rule);
    assert_eq!(left, to_server, "whether {rule} is left to the server in resale");
    assert!(to_server || decision.outcome != Outcome::Eligible);
}

/// The rule bars in that model, no other does, and this is the notice.
#[track_caller]
pub fn alone_calls_for(notice: NoticeKind, rule: RuleId, model: Model, opened: impl Into<Opened>) {
    let decision = says_in(model, rule, Says::Bars, opened);
    assert_eq!(decision.barred_by().collect::<Vec<_>>(), [rule]);
    assert_eq!(decision.notice, notice, "the notice of {rule} in the {model} model");
}

/// The rules that are asked, in order.
pub fn asked(decision: &Decision) -> Vec<RuleId> {
    decision.findings().map(|finding| finding.rule).collect()
}

/// What is not believed: why, and which keys.
pub fn issues(decision: &Decision) -> Vec<(IssueKind, Vec<&'static str>)> {
    let keys = |key: Key, against: Option<Key>| core::iter::once(key).chain(against).map(Key::name).collect();
    decision.issues().map(|issue| (issue.kind, keys(issue.key, issue.against))).collect()
}

/// What would lift it; of a rule that never bars, no notice says so.
pub fn remedy(question: Question, edition: Edition, rule: RuleId) -> Option<Remedy> {
    Some(rules::of(question, edition).iter().find(|asked| asked.id == rule)?.remedy)
}
