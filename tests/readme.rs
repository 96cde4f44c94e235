//! The tables of the rulebook's page say what the code says, and the README has the readings they name.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test stops where it fails")]

use partner_association::{Edition, Model, Models, Question, Rule, Source, WhileOpen, rules};

const README: &str = include_str!("../README.md");
const RULEBOOK: &str = include_str!("../docs/rulebook.md");

/// The rows of the table under a heading, each as its cells.
fn table(heading: &str) -> Vec<Vec<&'static str>> {
    let (_, section) = RULEBOOK.split_once(&format!("# {heading}\n")).expect("the page has this heading");
    let section = section.split("\n#").next().unwrap_or_default();
    let rows = section.lines().filter(|line| line.starts_with('|')).skip(2);
    rows.map(|row| row.trim_matches('|').split('|').map(str::trim).collect()).collect()
}

fn row(rule: &Rule) -> Vec<String> {
    let named = |models: Models| {
        let names = Model::ALL.iter().filter(move |model| models.has(**model)).map(|model| model.name());
        names.collect::<Vec<_>>().join(", ")
    };
    let may_bind =
        if rule.may_bind == Models::NONE { String::new() } else { format!("; {} open", named(rule.may_bind)) };
    let sources = rule.sources.iter().map(|source| source.name()).collect::<Vec<_>>().join(", ");
    vec![
        format!("`{}`", rule.id),
        named(rule.models) + &may_bind,
        match rule.while_open {
            WhileOpen::HoldsUp => "holds up".to_owned(),
            WhileOpen::LeftToServer => "server".to_owned(),
            WhileOpen::OnceKnown => "once known".to_owned(),
            WhileOpen::HoldsUpInEurope => "Europe".to_owned(),
        },
        rule.remedy.name().to_owned(),
        if sources.is_empty() { "our own".to_owned() } else { sources },
    ]
}

/// The tables of rules: heading, question, edition.
const TABLES: [(&str, Question, Edition); 6] = [
    ("Associating, international", Question::Associate, Edition::International),
    ("Associating, China", Question::Associate, Edition::China),
    ("Leaving, international", Question::Leave, Edition::International),
    ("Leaving, China", Question::Leave, Edition::China),
    ("Switching, China", Question::Switch, Edition::China),
    ("Adjusting, China", Question::Adjust, Edition::China),
];

#[test]
fn the_tables_of_rules_are_the_rulebook() {
    for (heading, question, edition) in TABLES {
        let expected: Vec<_> = rules::of(question, edition).iter().map(row).collect();
        let rows = table(heading);
        let written: Vec<Vec<_>> =
            rows.iter().map(|cells| cells.iter().take(5).map(|cell| (*cell).to_owned()).collect()).collect();
        assert_eq!(written, expected, "{heading}");
    }
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
    for (_, question, edition) in TABLES {
        let both = Edition::ALL.iter().map(|edition| rules::of(question, *edition).len()).sum::<usize>();
        assert!(README.contains(&format!("{both} for")), "{question} has {both} rules, also in {edition}");
    }
    let (_, readings) = README.split_once("\n## Readings\n").expect("the README has this heading");
    let count = (1..100).take_while(|number| readings.contains(&format!("\n{number}. **"))).count();
    let rows = TABLES.iter().flat_map(|(heading, ..)| table(heading));
    let used: Vec<usize> = rows
        .flat_map(|cells| cells.last().copied().unwrap_or_default().split(", ").collect::<Vec<_>>())
        .filter(|number| !number.is_empty())
        .map(|number| number.parse().expect("a reading is a number"))
        .collect();
    // What is no rule's: the steps, the boxes, the notices, and what customers say about themselves.
    let elsewhere = [
        include_str!("../src/procedure.rs"),
        include_str!("../src/procedure/plan.rs"),
        include_str!("../src/procedure/progress.rs"),
        include_str!("../src/consent/asked.rs"),
        include_str!("../src/screen/notice.rs"),
        include_str!("../server/src/provider/declared.rs"),
    ];
    for number in 1..=count {
        let name = format!("reading {number}");
        let is_named = elsewhere.iter().any(|text| text.contains(&format!("{name})")));
        assert!(used.contains(&number) || is_named, "neither a rule nor the procedure names reading {number}");
    }
    assert!(
        used.iter().all(|number| (1..=count).contains(number)),
        "a rule names a reading that does not exist: {used:?}"
    );
}
