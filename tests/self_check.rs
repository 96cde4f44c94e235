//! The self-check: everybody is asked for what can matter and can be known, and each answer is a value.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

#[path = "support/claims.rs"]
mod claims;
#[path = "support/enumeration.rs"]
#[expect(dead_code, reason = "here one question is asked")]
mod enumeration;
#[path = "support/golden.rs"]
mod golden;

use std::collections::BTreeSet;

use enumeration::{Customers, books};
use golden::golden;
use partner_association::notice::{Language, Text, text};
use partner_association::prose::{self, Answer, Block, Field};
use partner_association::self_check::{self, Asked};
use partner_association::{Edition, FactName, Facts, Kind, Question, json, rules, screen};
use serde_json::{Map, Value, json as value};

const EN: Language = Language::En;

/// The questions of an edition, each with its name and answers.
fn questions(edition: Edition) -> Vec<(&'static str, Vec<Answer<'static>>)> {
    let blocks = screen::questions(&EN, edition);
    let [Block::Section { name: "questions", blocks }] = blocks.as_slice() else { panic!("{blocks:?}") };
    let questions = blocks.iter().filter_map(|block| match block {
        Block::Question { name, answers, .. } => Some((*name, answers.clone())),
        _ => None,
    });
    questions.collect()
}

/// Every fact that any situation of an edition lacks.
fn ever_missing(edition: Edition) -> BTreeSet<FactName> {
    let book = books().find(|book| (book.question, book.edition) == (Question::Associate, edition)).unwrap();
    let mut missing = BTreeSet::new();
    for rule in book.rules {
        let customers = Customers::of(rule, Facts::default());
        for invitation in book.invitations(rule) {
            for facts in customers.all() {
                missing.extend(book.asked(invitation, facts).missing());
            }
        }
    }
    missing
}

/// What only the server can say is its clock.
#[test]
fn whatever_is_missing_is_asked_for_and_nothing_else() {
    for &edition in Edition::ALL {
        let mut missing = ever_missing(edition);
        assert!(missing.remove(&FactName::CheckedAt), "{edition}");
        let asked: BTreeSet<_> = Asked::in_edition(edition).map(|asked| asked.fact().unwrap()).collect();
        assert_eq!(asked, missing, "{edition}");
        let names: Vec<_> = Asked::in_edition(edition).map(Asked::name).collect();
        assert_eq!(questions(edition).into_iter().map(|(name, _)| name).collect::<Vec<_>>(), names, "{edition}");
    }
    for &asked in Asked::ALL {
        assert_eq!(asked.fact().and_then(Asked::of), Some(asked));
        assert!(Edition::ALL.iter().any(|&edition| Asked::in_edition(edition).any(|other| other == asked)), "{asked}");
    }
}

#[test]
fn questions_come_in_the_order_of_the_rulebook() {
    for &edition in Edition::ALL {
        let first_reader = |asked: Asked| {
            let fact = asked.fact().unwrap() as u8;
            rules::associate(edition).iter().position(|rule| rule.bars.reads().has(fact)).unwrap()
        };
        assert!(Asked::in_edition(edition).is_sorted_by_key(first_reader), "{edition}");
    }
}

fn is_read(edition: Edition, name: &str, value: &Value) -> bool {
    let model = if edition == Edition::China { "agency" } else { "reseller" };
    let mut given = Map::new();
    for (key, value) in [("edition", edition.name()), ("model", model), ("channel", "email")] {
        given.insert(key.into(), value.into());
    }
    given.insert(name.into(), value.clone());
    let given = serde_json::from_value(given.into()).unwrap();
    json::read(Question::Associate, &given).is_ok_and(|reading| {
        reading.unreadable.is_empty() && reading.situation.facts.wire(FactName::named(name).unwrap()).code != 0
    })
}

#[test]
fn every_answer_is_a_value_of_its_fact_and_every_value_an_answer() {
    for &edition in Edition::ALL {
        for (name, answers) in questions(edition) {
            let Some((last, answers)) = answers.split_last() else { panic!("{name} has no answer") };
            assert_eq!(last.label, prose::line(text(EN, Text::Answer(self_check::Answer::DontKnow))), "{name}");
            let mut values = BTreeSet::new();
            for answer in answers {
                let value: Value = match &answer.field {
                    Field::One(value) | Field::Several(value) => serde_json::from_str(value).unwrap(),
                    Field::Day => "2026-11-20".into(),
                };
                assert!(is_read(edition, name, &value), "{name}: {value}");
                values.insert(value.to_string());
            }
            let quoted =
                |name: &&str| if matches!(*name, "false" | "true") { (*name).into() } else { format!("{name:?}") };
            let (field, mut expected) = match FactName::named(name).unwrap().kind() {
                Kind::Choice(names) => (Field::One("".into()), names.iter().map(quoted).collect::<BTreeSet<_>>()),
                Kind::Several(names) => {
                    let each = names.iter().map(|name| format!("[{name:?}]"));
                    (Field::Several("".into()), each.chain(["[]".into()]).collect())
                }
                Kind::Moment => (Field::One("".into()), ["\"2026-11-20\"".into()].into()),
                kind => panic!("{name} is {kind:?}"),
            };
            // That the vendor reserves customers is said of China only.
            if (edition, name) == (Edition::International, "preRegisteredBy") {
                assert!(expected.remove("\"huawei\""));
            }
            assert_eq!(last.field, field, "{name}");
            assert_eq!((values.len(), values), (answers.len(), expected), "{name}");
        }
    }
    assert!(
        !is_read(Edition::China, "inArrears", &"yes".into()) && !is_read(Edition::China, "inArrears", &Value::Null)
    );
}

/// What the page's script is tested with, in tests/node/check.test.mjs.
#[test]
fn the_script_is_tested_with_these_questions() {
    let mut lines = Vec::new();
    for &edition in Edition::ALL {
        for (fact, answers) in questions(edition) {
            let values = answers.iter().filter_map(|answer| match &answer.field {
                Field::One(value) | Field::Several(value) => serde_json::from_str(value).ok(),
                Field::Day => None,
            });
            let answers: Vec<Value> = values.collect();
            let mut question = value!({ "edition": edition.name(), "fact": fact });
            if !answers.is_empty() {
                question["answers"] = answers.into();
            }
            lines.push(question.to_string());
        }
    }
    golden("questions.json", &format!("[\n{}\n]\n", lines.join(",\n")));
}

/// A script finds questions and values by these names.
#[test]
fn a_question_is_a_group_of_fields_in_a_page() {
    let html = prose::html(EN, 2, &screen::questions(&EN, Edition::International));
    let bills = "<fieldset data-fact=\"unpaidBills\"><legend>Have you paid all your bills?</legend>\
        <p>Unpaid bills stand in the way, whatever the amount.</p>\
        <label class=\"choice\"><input type=\"radio\" name=\"unpaidBills\" value=\"false\"> <span>Yes, all of them</span></label>\
        <label class=\"choice\"><input type=\"radio\" name=\"unpaidBills\" value=\"&quot;not-yet-due&quot;\"> \
        <span>All but what is not due yet</span></label>\
        <label class=\"choice\"><input type=\"radio\" name=\"unpaidBills\" value=\"true\"> <span>No, one is due</span></label>\
        <label class=\"choice\"><input type=\"radio\" name=\"unpaidBills\" value> <span>I don’t know</span></label></fieldset>";
    assert!(html.contains(bills), "{html}");
    let day = "<label class=\"day\"><span>Day</span> <input type=\"date\" name=\"registeredAt\"></label>\
        <label class=\"choice\"><input type=\"radio\" name=\"registeredAt\" value> ";
    assert!(html.contains(day), "{html}");
    let contracts = "<input type=\"checkbox\" name=\"contracts\" value=\"[&quot;offline-direct&quot;]\"> ";
    assert!(html.contains(contracts), "{html}");
    assert!(!html.contains("checked"), "{html}");
    assert!(html.ends_with("<button type=\"button\" name=\"next\">Next</button></section>"), "{html}");
}
