//! The situations that are shown to whoever reviews the words.

use std::collections::BTreeMap;

use partner_association::json::{self, Given};
use partner_association::notice::Language;
use partner_association::{Decision, Question, Situation};
use serde::Deserialize;
use serde_json::{Map, Value};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    bases: BTreeMap<String, Map<String, Value>>,
    screens: Vec<Sample>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sample {
    title: BTreeMap<String, String>,
    question: String,
    base: String,
    facts: Map<String, Value>,
}

/// One screen.
pub struct Screen {
    title: BTreeMap<String, String>,
    pub question: Question,
    pub situation: Situation,
    pub decision: Decision,
}

impl Screen {
    pub fn title(&self, language: Language) -> &str {
        &self.title[language.tag()]
    }
}

pub fn screens() -> Vec<Screen> {
    let File { bases, screens } = serde_json::from_str(include_str!("../screens.json")).unwrap();
    let screens = screens.into_iter().map(|Sample { title, question, base, facts }| {
        let question = Question::named(&question).unwrap();
        let mut all = bases.get(&base).unwrap_or_else(|| panic!("no base {base:?}")).clone();
        all.extend(facts);
        let given: Given = serde_json::from_value(Value::Object(all)).unwrap();
        let reading = json::read_all(question, &given).unwrap_or_else(|error| panic!("{title:?}: {error}"));
        Screen { title, question, situation: reading.situation, decision: reading.decide() }
    });
    screens.collect()
}
