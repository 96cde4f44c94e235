//! Kernel, fallback and full build in Chromium: the shared vectors, and random customers, as everywhere
//! else and as natively. Other questions than *associate* are the full build's alone.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use partner_association::json as facts_json;
use serde_json::{Value, json};

use crate::chromium::Chromium;
use crate::customers::{Random, customer};
use crate::landing::{Object, object};
use crate::servers::{File, Files};

const CUSTOMERS: usize = 2_000;
const ASSOCIATE: &str = "associate";

/// The package as an application would serve it, and the page that uses it.
pub fn package() -> HashMap<String, File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = HashMap::new();
    for folder in ["pkg", "pkg/generated"] {
        let entries = fs::read_dir(root.join(folder)).expect("the package has been built");
        for path in entries.flatten().map(|entry| entry.path()).filter(|path| path.is_file()) {
            let name = path.file_name().and_then(|name| name.to_str()).expect("its names are plain");
            let address = format!("/{folder}/{name}");
            files.insert(address.clone(), File::new(&address, fs::read(&path).expect("it is there")));
        }
    }
    files.insert("/".into(), File::new("/", "<!doctype html><title>Vectors</title><link rel=icon href='data:,'>"));
    files.insert("/vectors.mjs".into(), File::new("vectors.mjs", include_str!("vectors.mjs")));
    files
}

/// What `vectors.mjs` has to say of these cases: nothing, if all is well.
#[track_caller]
fn failures(cases: &[Value]) -> Value {
    let mut files = package();
    files.insert("/cases.json".into(), File::new("cases.json", serde_json::to_vec(cases).expect("cases are JSON")));
    let (files, chromium) = (Files::serve(files), Chromium::start());
    chromium.open(&files.origin());
    let failures = chromium.run_async("seen.release(); return (await import('/vectors.mjs')).failures()", &[]);
    chromium.assert_no_complaints();
    failures
}

#[track_caller]
fn assert_answered(cases: &[Value]) {
    let failures = failures(cases);
    assert_eq!(failures, json!([]), "{failures:#}");
}

/// What every build has to answer, apart from its engine.
fn any_engine(question: &str, facts: &Object) -> String {
    let given = serde_json::from_value(facts.clone().into()).expect("facts are an object");
    let question = facts_json::question(&facts_json::Value::Text(question.to_owned())).expect("it is one");
    let decision = facts_json::read(question, &given).map(|reading| reading.decide());
    let decision = decision.unwrap_or_else(|error| panic!("{facts:?} are no facts: {error}"));
    let mut decision = object(serde_json::to_value(decision).expect("a decision is JSON"));
    decision.insert("engine".into(), Value::Null);
    Value::from(decision).to_string()
}

/// What a situation asks, and what is asked where nothing is said.
fn question_of(one: &Value) -> &str {
    one["question"].as_str().unwrap_or(ASSOCIATE)
}

#[test]
fn every_build_answers_the_shared_vectors_in_chromium() {
    let vectors: Value = serde_json::from_str(include_str!("../vectors.json")).expect("the vectors are JSON");
    let situation = |situation: &Value| {
        let mut facts =
            situation["base"].as_str().map_or_else(Object::new, |base| object(vectors["bases"][base].clone()));
        facts.extend(object(situation["facts"].clone()));
        let question = question_of(situation);
        let bytes = any_engine(question, &facts);
        json!({
            "name": situation["situation"], "question": question, "facts": facts,
            "expect": situation["expect"], "bytes": bytes,
        })
    };
    let mistake = |mistake: &Value| {
        json!({
            "name": mistake["situation"], "question": question_of(mistake), "facts": mistake["facts"],
            "error": mistake["error"],
        })
    };
    let list = |name: &str| vectors[name].as_array().expect("a list").iter();
    let cases: Vec<_> = list("situations").map(situation).chain(list("errors").map(mistake)).collect();
    assert!(cases.len() > 750, "{} cases", cases.len());
    assert_answered(&cases);
}

#[test]
fn every_build_answers_random_customers_in_chromium() {
    let mut random = Random::seeded(0xb0b);
    let cases: Vec<_> = (0..CUSTOMERS)
        .map(|number| {
            let facts = customer(&mut random);
            let bytes = any_engine(ASSOCIATE, &facts);
            json!({ "name": format!("customer {number}"), "question": ASSOCIATE, "facts": facts, "bytes": bytes })
        })
        .collect();
    assert_answered(&cases);
}

/// A wrong answer is told for each build.
#[test]
fn an_answer_that_is_not_the_expected_one_would_be_noticed() {
    let facts = object(json!({ "edition": "international", "model": "reseller", "channel": "email" }));
    let expect = json!({ "outcome": "eligible" });
    let wrong = |question: &str| {
        let bytes = any_engine(question, &facts);
        json!({ "name": "wrong", "question": question, "facts": facts, "expect": expect, "bytes": bytes })
    };
    let other = json!({ "name": "other", "question": ASSOCIATE, "facts": facts, "bytes": "{}" });
    let failures = failures(&[wrong(ASSOCIATE), other, wrong("leave")]);
    // Three builds twice, and the full build once more.
    assert_eq!(failures.as_array().map(Vec::len), Some(7), "{failures:#}");
}
