//! The README's tables say what the code says.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test stops where it fails")]

use partner_association::{Edition, Model, Rule, Source, WhileOpen, rules};

const README: &str = include_str!("../README.md");

/// The rows of the table under a heading, each as its cells.
fn table(heading: &str) -> Vec<Vec<&'static str>> {
    let (_, section) = README.split_once(&format!("\n## {heading}\n")).expect("the README has this heading");
    let section = section.split("\n## ").next().unwrap_or_default();
    let rows = section.lines().filter(|line| line.starts_with('|')).skip(2);
    rows.map(|row| row.trim_matches('|').split('|').map(str::trim).collect()).collect()
}

fn row(rule: &Rule) -> Vec<String> {
    let models = Model::ALL.iter().filter(|model| rule.models.has(**model)).map(|model| model.name());
    let sources = rule.sources.iter().map(|source| source.name()).collect::<Vec<_>>().join(", ");
    vec![
        format!("`{}`", rule.id),
        models.collect::<Vec<_>>().join(", "),
        match rule.while_open {
            WhileOpen::HoldsUp => "holds up".to_owned(),
            WhileOpen::LeftToServer => "server".to_owned(),
        },
        rule.remedy.name().to_owned(),
        if sources.is_empty() { "our own".to_owned() } else { sources },
    ]
}

#[test]
fn the_table_of_rules_is_the_rulebook() {
    let expected: Vec<_> = rules::associate(Edition::International).iter().map(row).collect();
    let written: Vec<Vec<_>> =
        table("The rules").iter().map(|cells| cells.iter().take(5).map(|cell| (*cell).to_owned()).collect()).collect();
    assert_eq!(written, expected);
}

#[test]
fn the_table_of_sources_is_the_code() {
    let expected: Vec<_> = Source::ALL
        .iter()
        .map(|source| {
            let document = source.document();
            let link = format!("[{}]({})", document.title, document.address);
            vec![source.name().to_owned(), link, document.date.unwrap_or("–").to_owned()]
        })
        .collect();
    assert_eq!(table("Sources"), expected);
}

/// A reading that a rule's row names exists, and every reading is named by a rule or in the code.
#[test]
fn readings_are_numbered_and_used() {
    let (_, readings) = README.split_once("\n## Readings\n").expect("the README has this heading");
    let count = (1..100).take_while(|number| readings.contains(&format!("\n{number}. **"))).count();
    let used: Vec<usize> = table("The rules")
        .iter()
        .flat_map(|cells| cells.last().copied().unwrap_or_default().split(", "))
        .filter(|number| !number.is_empty())
        .map(|number| number.parse().expect("a reading is a number"))
        .collect();
    for number in 1..=count {
        assert!(used.contains(&number), "no rule names reading {number}");
    }
    assert!(
        used.iter().all(|number| (1..=count).contains(number)),
        "a rule names a reading that does not exist: {used:?}"
    );
}
