//! Kernel, fallback and full build in Chromium: the shared vectors, and random customers, as everywhere
//! else and as natively.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::chromium::Chromium;
use crate::customers::{Random, customer};
use crate::landing::{Object, native, object};
use crate::servers::{File, Files};

const CUSTOMERS: usize = 2_000;

/// The package as an application would serve it, and the page that uses it.
fn package() -> HashMap<String, File> {
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
fn any_engine(facts: &Object) -> String {
    let mut decision = object(native(&facts.clone().into()));
    decision.insert("engine".into(), Value::Null);
    Value::from(decision).to_string()
}

#[test]
fn every_build_answers_the_shared_vectors_in_chromium() {
    let vectors: Value = serde_json::from_str(include_str!("../vectors.json")).expect("the vectors are JSON");
    let situation = |situation: &Value| {
        let mut facts =
            situation["base"].as_str().map_or_else(Object::new, |base| object(vectors["bases"][base].clone()));
        facts.extend(object(situation["facts"].clone()));
        let bytes = any_engine(&facts);
        json!({ "name": situation["situation"], "facts": facts, "expect": situation["expect"], "bytes": bytes })
    };
    let mistake =
        |mistake: &Value| json!({ "name": mistake["situation"], "facts": mistake["facts"], "error": mistake["error"] });
    let list = |name: &str| vectors[name].as_array().expect("a list").iter();
    let cases: Vec<_> = list("situations").map(situation).chain(list("errors").map(mistake)).collect();
    assert!(cases.len() > 300, "{} cases", cases.len());
    assert_answered(&cases);
}

#[test]
fn every_build_answers_random_customers_in_chromium() {
    let mut random = Random::seeded(0xb0b);
    let cases: Vec<_> = (0..CUSTOMERS)
        .map(|number| {
            let facts = customer(&mut random);
            json!({ "name": format!("customer {number}"), "bytes": any_engine(&facts), "facts": facts })
        })
        .collect();
    assert_answered(&cases);
}

/// A wrong answer is told for each build.
#[test]
fn an_answer_that_is_not_the_expected_one_would_be_noticed() {
    let facts = object(json!({ "edition": "international", "model": "reseller", "channel": "email" }));
    let wrong =
        json!({ "name": "wrong", "facts": facts, "expect": { "outcome": "eligible" }, "bytes": any_engine(&facts) });
    let other = json!({ "name": "other", "facts": facts, "bytes": "{}" });
    let failures = failures(&[wrong, other]);
    assert_eq!(failures.as_array().map(Vec::len), Some(6), "{failures:#}");
}
