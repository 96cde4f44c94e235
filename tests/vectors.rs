//! The shared vectors, answered by the native build. The other builds answer the same file.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use partner_association::json::{self, Error};
use serde::Deserialize;
use serde_json::{Map, Value, json};

/// Situation, answer, what is missing: written from the sources, not from the code.
const VECTORS: &str = include_str!("vectors.json");

const QUESTIONS: [&str; 4] = ["associate", "leave", "switch", "adjust"];
const EDITIONS: [&str; 2] = ["international", "china"];

/// Nothing is published.
const NO_RULES: [(&str, &str); 2] = [("switch", "international"), ("adjust", "international")];
/// What no situation can show, by edition.
const NEVER_BARS: [(&str, &str); 3] = [
    ("china", "existing-account-needs-email-invitation"),
    ("china", "balance-with-invoice-arrears"),
    ("international", "leave-intl-na"),
];
/// It binds one model only, and bars whatever is known.
const NEVER_PASSES: [(&str, &str); 1] = [("china", "adjust-not-consulting")];

type Object = Map<String, Value>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Vectors {
    bases: BTreeMap<String, Object>,
    situations: Vec<Situation>,
    errors: Vec<Mistake>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Situation {
    #[serde(rename = "situation")]
    sentence: String,
    #[serde(default = "associate")]
    question: String,
    source: Vec<String>,
    base: Option<String>,
    facts: Object,
    expect: Object,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Mistake {
    #[serde(rename = "situation")]
    sentence: String,
    #[serde(default = "associate")]
    question: String,
    facts: Value,
    error: ExpectedError,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExpectedError {
    key: String,
    nearest: Option<String>,
}

/// What is asked where nothing is said.
fn associate() -> String {
    "associate".to_owned()
}

fn vectors() -> Vectors {
    serde_json::from_str(VECTORS).expect("tests/vectors.json has the shape this file describes")
}

impl Vectors {
    /// The facts of a situation: those of its base, with its own over them.
    fn facts_of(&self, situation: &Situation) -> Object {
        let mut facts = situation.base.as_ref().map_or_else(Object::new, |base| self.bases[base].clone());
        facts.extend(situation.facts.clone());
        facts
    }
}

fn decide(question: &str, facts: &Value) -> Result<Object, Error> {
    let question = json::question(&json::Value::Text(question.to_owned()))?;
    let given = serde_json::from_value(facts.clone()).expect("facts are an object");
    let decision = json::read(question, &given)?.decide();
    match serde_json::to_value(decision) {
        Ok(Value::Object(decision)) => Ok(decision),
        other => panic!("a decision is an object, not {other:?}"),
    }
}

/// What the decision says otherwise than expected, a line each.
fn differences(expected: &Object, actual: &Object) -> String {
    let mut lines = String::new();
    for (member, expected) in expected {
        let actual = actual.get(member).unwrap_or(&Value::Null);
        if actual != expected {
            let _ = write!(lines, "\n    {member}: expected {expected}\n    {member}: actual   {actual}");
        }
    }
    lines
}

#[track_caller]
fn none(failures: &[String]) {
    assert!(failures.is_empty(), "{} differ:{}", failures.len(), failures.concat());
}

#[test]
fn every_situation_gets_its_answer() {
    let vectors = vectors();
    let mut failures = Vec::new();
    for situation in &vectors.situations {
        let facts = vectors.facts_of(situation);
        let lines = match decide(&situation.question, &facts.into()) {
            Ok(decision) => differences(&situation.expect, &decision),
            Err(error) => format!("\n    expected an answer\n    actual   {error}"),
        };
        if !lines.is_empty() {
            failures.push(format!("\n\n  {} {:?}{lines}", situation.sentence, situation.source));
        }
    }
    none(&failures);
}

#[test]
fn a_fact_that_is_null_is_a_fact_left_out() {
    let vectors = vectors();
    for situation in &vectors.situations {
        let question = &situation.question;
        let with_nulls = vectors.facts_of(situation);
        let mut left_out = with_nulls.clone();
        left_out.retain(|_, value| !value.is_null());
        assert_eq!(decide(question, &with_nulls.into()), decide(question, &left_out.into()), "{}", situation.sentence);
    }
}

#[test]
fn every_mistake_gets_its_error() {
    let mut failures = Vec::new();
    for mistake in vectors().errors {
        let expected = (mistake.error.key.as_str(), mistake.error.nearest.as_deref());
        match decide(&mistake.question, &mistake.facts) {
            Err(error) if (error.key(), error.nearest()) == expected => {}
            actual => failures.push(format!(
                "\n\n  {}\n    expected {expected:?}\n    actual   {:?}",
                mistake.sentence,
                actual.map_err(|error| (error.key().to_owned(), error.nearest(), error.to_string())),
            )),
        }
    }
    none(&failures);
}

/// A file that lost its situations must not pass.
#[test]
fn the_situations_are_all_there() {
    let Vectors { bases, situations, errors } = vectors();
    assert!(situations.len() >= 600, "{} situations", situations.len());
    assert!(errors.len() >= 150, "{} mistakes", errors.len());

    let mut sentences: Vec<_> =
        situations.iter().map(|one| &one.sentence).chain(errors.iter().map(|one| &one.sentence)).collect();
    sentences.sort();
    let twice: Vec<_> = sentences.windows(2).filter(|pair| pair[0] == pair[1]).collect();
    assert!(twice.is_empty(), "the same sentence twice: {twice:?}");

    for situation in &situations {
        for member in ["outcome", "barredBy", "missing"] {
            assert!(situation.expect.contains_key(member), "{}: expects no {member}", situation.sentence);
        }
        assert!(!situation.source.is_empty(), "{}: rests on nothing", situation.sentence);
    }
    for base in bases.keys() {
        assert!(situations.iter().any(|one| one.base.as_ref() == Some(base)), "nobody uses the base {base:?}");
    }
}

/// What the situations expect a rule to say, by question, edition and rule.
fn expected_of_rules(vectors: &Vectors) -> BTreeSet<(String, String, String, String)> {
    let mut expected = BTreeSet::new();
    for situation in &vectors.situations {
        let edition = &vectors.facts_of(situation)["edition"];
        let mut expect = |rule: &Value, says: &Value| {
            let text = |value: &Value| value.as_str().expect("a name").to_owned();
            expected.insert((situation.question.clone(), text(edition), text(rule), text(says)));
        };
        let list = |member: &str| situation.expect.get(member).and_then(Value::as_array).into_iter().flatten();
        list("barredBy").for_each(|rule| expect(rule, &json!("bars")));
        list("leftToServer").for_each(|rule| expect(rule, &json!("open")));
        list("findings").for_each(|finding| expect(&finding["rule"], &finding["says"]));
    }
    expected
}

/// Every rule of the edition for a question: those of all its models apply while the model is not known.
fn rules_of(question: &str, edition: &str) -> Vec<String> {
    let others = if edition == "china" { "reseller" } else { "agency" };
    let facts = json!({ "edition": edition, "model": others, "channel": "email" });
    let decision = decide(question, &facts).expect("an invitation is enough");
    let findings = decision["findings"].as_array().expect("findings are a list");
    findings.iter().map(|finding| finding["rule"].as_str().expect("a rule has a name").to_owned()).collect()
}

#[test]
fn every_rule_of_every_question_is_barred_passed_and_left_open() {
    let expected = expected_of_rules(&vectors());
    let mut failures = Vec::new();
    for question in QUESTIONS {
        for edition in EDITIONS {
            let rules = rules_of(question, edition);
            assert_eq!(rules.is_empty(), NO_RULES.contains(&(question, edition)), "{question}, {edition}");
            for rule in rules {
                let of_the_rule = (edition, rule.as_str());
                for says in ["bars", "passes", "open"] {
                    let key = (question.to_owned(), edition.to_owned(), rule.clone(), says.to_owned());
                    let can = match says {
                        "bars" => !NEVER_BARS.contains(&of_the_rule),
                        "passes" => !NEVER_PASSES.contains(&of_the_rule),
                        _ => true,
                    };
                    if expected.contains(&key) != can {
                        let words = if can { "no situation expects" } else { "a situation expects" };
                        failures.push(format!("\n  {question}, {edition}: {words} that {rule} {says}"));
                    }
                }
            }
        }
    }
    none(&failures);
}
