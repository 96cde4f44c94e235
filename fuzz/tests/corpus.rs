//! Every target over its corpus: what was found once, and what leads far into the code.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;

use fuzz::TARGETS;

#[test]
fn every_target_lives_through_its_corpus() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    for (name, target) in TARGETS {
        let files: Vec<_> = fs::read_dir(corpus.join(name)).unwrap().map(|entry| entry.unwrap().path()).collect();
        assert!(files.len() >= 5, "{name}: {} files", files.len());
        for file in files {
            target(&fs::read(&file).unwrap());
        }
    }
}

/// The vectors are the best seeds there are: `cargo xtask fuzz` begins with them, too.
#[test]
fn facts_live_through_the_vectors() {
    let vectors = include_str!("../../tests/vectors.json");
    let vectors: serde_json::Value = serde_json::from_str(vectors).unwrap();
    let mut seen = 0;
    let bases = vectors.get("bases").unwrap();
    for part in ["situations", "errors"] {
        for one in vectors.get(part).and_then(serde_json::Value::as_array).unwrap() {
            let base = one.get("base").and_then(|base| bases.get(base.as_str()?));
            let mut facts = base.and_then(|base| base.as_object()).cloned().unwrap_or_default();
            facts.extend(one.get("facts").and_then(|facts| facts.as_object()).cloned().unwrap());
            let facts = serde_json::to_vec(&facts).unwrap();
            for question in 0..4 {
                let mut data = vec![question];
                data.extend(&facts);
                fuzz::facts(&data);
                seen += 1;
            }
        }
    }
    assert!(seen > 4_000, "{seen} inputs");
}
