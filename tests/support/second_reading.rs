//! A second reading of the conditions, slow and plain: what each rule says of a customer, case by case, and
//! what follows from it. Written from the sources and the readings alone; nothing in here is the crate's.
//! A customer is the flat object that JavaScript hands over, time is `jiff`'s.
//!
//! The rules are tables and cases in `associate` and `leaving`; what can be believed of a customer is in `told`.

#[path = "second_reading/answer.rs"]
mod answer;
#[path = "second_reading/associate.rs"]
mod associate;
#[path = "second_reading/leaving.rs"]
mod leaving;
#[path = "second_reading/time.rs"]
mod time;
#[path = "second_reading/told.rs"]
mod told;

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use answer::Answer::{self, No, Open, Yes};
use time::Times;
use told::Told;

/// A customer: invitation and facts, as JavaScript has them.
pub type Customer = Map<String, Value>;

/// What becomes of the answer while a rule is open.
#[derive(Clone, Copy, PartialEq)]
enum WhileOpen {
    /// It waits.
    HoldsUp,
    /// It waits on the European website, and elsewhere does not.
    HoldsUpInEurope,
    /// It does not wait.
    LeftToServer,
    /// It waits only for what nobody can tell.
    OnceKnown,
}

/// A rule: its id, the models it is written for, what it does while open, and what lifts its bar.
///
/// A model is a letter: Reseller and reFerral, Consulting, Agency and resale (T). Where it is a small one, the rule
/// is not known to bind the model: what would bar leaves it open.
type Row = (&'static str, &'static str, WhileOpen, &'static str);

/// What a bar calls for, most pressing first.
const BLOCKED: [&str; 6] = [
    "invitation-problem",
    "blocked-final",
    "blocked-use-other-account",
    "blocked-wait",
    "blocked-needs-partner",
    "blocked-fixable-by-customer",
];

/// What a customer's facts come to, compared with the crate's decision member by member; if asked for, with
/// `validUntil`, which takes a few more answers.
pub fn decide(customer: &Customer, question: &str, with_valid_until: bool) -> Value {
    let times = time::all(customer);
    let now = time::now(&times);
    let reading = Reading { question, times: &times, told: Told::of(customer, question, &times, now) };
    let mut decision = reading.answer().json();
    decision["question"] = question.into();
    decision["issues"] = reading.told.issues.clone().into();
    decision["checkedAt"] = now.map_or(Value::Null, |now| time::text(now).into());
    if with_valid_until {
        decision["validUntil"] =
            reading.valid_until(customer).map_or(Value::Null, |instant| time::text(instant).into());
    }
    decision
}

/// The parts of a decision that may change with time.
#[derive(PartialEq)]
struct Answered {
    outcome: &'static str,
    findings: Vec<(&'static str, &'static str)>,
    barred_by: Vec<&'static str>,
    missing: Vec<&'static str>,
    left_to_server: Vec<&'static str>,
    notice: &'static str,
}

impl Answered {
    fn json(&self) -> Value {
        let finding = |(rule, says): &(&str, &str)| json!({ "rule": rule, "says": says });
        json!({
            "outcome": self.outcome,
            "findings": self.findings.iter().map(finding).collect::<Vec<_>>(),
            "barredBy": self.barred_by,
            "missing": self.missing,
            "leftToServer": self.left_to_server,
            "notice": self.notice,
        })
    }
}

/// A question, and what can be believed of the customer who asks it.
struct Reading<'a> {
    question: &'a str,
    times: &'a Times,
    told: Told<'a>,
}

impl Reading<'_> {
    /// What every rule says that is written for the model; of an unknown model, every rule of the edition.
    fn says(&self) -> Vec<(Row, Answer)> {
        let told = &self.told;
        let rows = match (self.question, told.edition) {
            ("associate", "china") => associate::CHINA,
            ("associate", _) => associate::INTERNATIONAL,
            ("leave", "china") => leaving::LEAVE_CHINA,
            ("leave", _) => leaving::LEAVE_INTERNATIONAL,
            ("switch", "china") => leaving::SWITCH_CHINA,
            ("adjust", "china") => leaving::ADJUST_CHINA,
            _ => &[],
        };
        let mut said = Vec::new();
        for &(rule, models, while_open, remedy) in rows {
            let binds = match told.model {
                Some(model) if models.contains(model) => true,
                Some(model) if models.contains(model.to_ascii_lowercase()) => false,
                Some(_) => continue,
                None => models == told.every_model(),
            };
            let bars = match (self.question, told.edition) {
                ("associate", "china") => associate::china(told, rule),
                ("associate", _) => associate::international(told, rule),
                (question, _) => leaving::bars(told, question, rule),
            };
            let (while_open, bars) = match (binds, while_open, bars) {
                (false, _, Yes) => (WhileOpen::OnceKnown, Answer::nobody_can_tell()),
                (false, _, bars) => (WhileOpen::OnceKnown, bars),
                (_, WhileOpen::HoldsUpInEurope, bars) if told.website == Some("europe") => (WhileOpen::HoldsUp, bars),
                (_, WhileOpen::HoldsUpInEurope, bars) => (WhileOpen::LeftToServer, bars),
                (_, while_open, bars) => (while_open, bars),
            };
            said.push(((rule, models, while_open, remedy), bars));
        }
        said
    }

    fn answer(&self) -> Answered {
        let (mut findings, mut barred_by, mut left_to_server) = (Vec::new(), Vec::new(), Vec::new());
        let (mut missing, mut remedies, mut held_up) = (BTreeSet::new(), BTreeSet::new(), false);
        for ((rule, _, while_open, remedy), bars) in self.says() {
            let says = match bars {
                Yes => {
                    barred_by.push(rule);
                    remedies.insert(remedy);
                    "bars"
                }
                No => "passes",
                Open(facts) => {
                    let waits = match while_open {
                        WhileOpen::OnceKnown => facts.is_empty(),
                        while_open => while_open == WhileOpen::HoldsUp,
                    };
                    if waits {
                        held_up = true;
                        missing.extend(facts);
                    } else {
                        left_to_server.push(rule);
                    }
                    "open"
                }
            };
            findings.push((rule, says));
        }
        // Nobody can be told to go on who comes with a model of the other edition, or asks what no rule is published for.
        held_up |= self.told.model.is_none() || findings.is_empty();
        let outcome = match (barred_by.is_empty(), held_up) {
            (false, _) => "ineligible",
            (_, true) => "undetermined",
            _ => "eligible",
        };
        let notice = self.notice(outcome, &remedies, missing.is_empty());
        let missing = told::FACTS.iter().map(|(fact, _)| *fact).filter(|fact| missing.contains(fact)).collect();
        Answered { outcome, findings, barred_by, missing, left_to_server, notice }
    }

    fn notice(&self, outcome: &str, remedies: &BTreeSet<&str>, nothing_missing: bool) -> &'static str {
        if self.question == "associate" && self.told.is("associatedWith", "inviter") {
            return "already-associated";
        }
        if let Some(blocked) = BLOCKED.into_iter().find(|notice| remedies.contains(notice)) {
            return blocked;
        }
        match (outcome, self.question, self.told.model) {
            ("undetermined", ..) if nothing_missing => "server-must-decide",
            ("undetermined", ..) => "more-facts-needed",
            (_, "leave" | "switch", _) | (_, "associate", Some('R' | 'A' | 'T')) => "proceed-with-consequences",
            _ => "proceed",
        }
    }

    /// The first limit still to come after which the answer is another one.
    fn valid_until(&self, customer: &Customer) -> Option<i64> {
        let now = self.told.now?;
        let today = self.answer();
        let mut limits = time::limits(self.times, self.told.off_by);
        limits.retain(|limit| *limit >= now);
        limits.sort_unstable();
        limits.dedup();
        limits.into_iter().find(|limit| {
            let told = Told::of(customer, self.question, self.times, Some(limit + 1));
            Reading { told, ..*self }.answer() != today
        })
    }
}
