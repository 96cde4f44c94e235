//! Every clause of the four documents, and every id, is carried by something that exists, or has its reason.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::panic, reason = "a test stops where it fails")]

use std::collections::BTreeSet;

use partner_association::consequences::{self, ConsequenceId};
use partner_association::failures::{Failure, FailureReason};
use partner_association::notice::{Clause, Instructions};
use partner_association::pre_registration::PreRegistrationRule;
use partner_association::procedure::{Step, stages};
use partner_association::{Edition, Question, RuleId, Source, rules};

const COVERAGE: &str = include_str!("../docs/coverage.md");

/// The clauses of the documents, in their order. A row that is not here, or missing there, is a mistake.
const CLAUSES: &[(&str, &[&str])] = &[
    ("S0", &["introduction"]),
    (
        "S0 consulting",
        &[
            "preamble", "1", "2", "3", "4", "4a", "4b", "4c", "4d", "4 note", "5", "6", "6a", "6b", "6c", "6d",
            "6 note", "7", "8", "closing",
        ],
    ),
    (
        "S0 agency",
        &[
            "preamble", "1", "2", "3", "4", "5", "6", "7", "8", "9", "9a", "9b", "9c", "9d", "9 note", "10", "11",
            "12", "closing",
        ],
    ),
    ("S0 resale", &["preamble", "1", "2", "3", "4", "5", "5a", "5b", "5c", "5d", "5 note", "6", "closing"]),
    (
        "S1",
        &[
            "issue",
            "copyright",
            "trademarks",
            "notice",
            "contents",
            "preamble",
            "1",
            "2",
            "3",
            "3a",
            "3b",
            "3c",
            "privacy",
            "4",
            "5",
            "6",
            "7",
            "8",
            "closing",
        ],
    ),
    (
        "S2",
        &[
            "banner",
            "1 meaning",
            "1 associated",
            "1 consulting",
            "1 leaving",
            "2",
            "3",
            "4 meaning",
            "4 invitation",
            "5",
            "6",
            "7",
            "8 consulting",
            "8 agency",
            "9 summary",
            "9 users",
            "9 incentives",
            "10 models",
            "10 vouchers",
            "11",
            "12",
            "13",
            "14 switched",
            "14 duration",
            "14 agency",
            "15",
            "16",
            "17",
            "18",
            "19",
            "20",
        ],
    ),
    ("S3 introduction", &["1", "2"]),
    (
        "S3 precaution",
        &["1", "1a", "1b", "1c", "1d age", "1d cash", "1e", "1f", "2", "2a", "2b", "2c", "2d", "3", "3a", "4"],
    ),
    (
        "S3 step",
        &[
            "1",
            "2",
            "2 note 1",
            "2 note 2",
            "2 note 3",
            "3",
            "3 new 1",
            "3 new 2",
            "3 existing 1",
            "3 existing 2",
            "4 country",
            "4 agreements",
            "4 enable",
        ],
    ),
];

struct Row {
    label: &'static str,
    carriers: Vec<(&'static str, &'static str)>,
    reason: &'static str,
}

/// The rows of the tables whose first column has this heading.
fn rows(heading: &str) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut inside = false;
    for line in COVERAGE.lines() {
        let Some(cells) = line.strip_prefix('|').and_then(|line| line.strip_suffix('|')) else {
            inside = false;
            continue;
        };
        let cells: Vec<_> = cells.split('|').map(str::trim).collect();
        let [label, .., carriers, reason] = cells.as_slice() else { panic!("a short row: {line}") };
        if *label == heading {
            inside = true;
        } else if inside && !label.starts_with("---") {
            rows.push(Row { label, carriers: carriers.split(", ").filter_map(carrier).collect(), reason });
        }
    }
    assert!(!rows.is_empty(), "a table under {heading:?}");
    rows
}

fn carrier(cell: &'static str) -> Option<(&'static str, &'static str)> {
    if cell.is_empty() {
        return None;
    }
    let written = cell.strip_prefix('`').and_then(|cell| cell.strip_suffix('`'));
    Some(written.and_then(|written| written.split_once(':')).unwrap_or_else(|| panic!("no carrier: {cell}")))
}

fn all() -> impl Iterator<Item = Row> {
    rows("Clause").into_iter().chain(rows("Id"))
}

#[test]
fn every_clause_has_its_row() {
    let written: Vec<_> = rows("Clause").iter().map(|row| row.label.to_owned()).collect();
    let expected: Vec<_> =
        CLAUSES.iter().flat_map(|(part, labels)| labels.iter().map(move |label| format!("{part} {label}"))).collect();
    assert_eq!(written, expected);
}

/// The row of a clause of our notices: where the official document has what it says.
fn row_of(clause: Clause) -> String {
    let which = clause.instructions();
    let document = if which == Instructions::Reseller { "S1".to_owned() } else { format!("S0 {which}") };
    let place = match (clause.parent().and_then(Clause::number), clause.number()) {
        (parent, Some(number)) => format!("{}{number}", parent.unwrap_or_default()),
        (Some(parent), None) if which != Instructions::Reseller => format!("{parent} note"),
        (_, None) => clause.name().split('-').next_back().unwrap_or_default().to_owned(),
    };
    format!("{document} {place}")
}

/// Not just somewhere: a clause of ours carries the clause that has its place.
#[test]
fn every_clause_of_the_notices_is_in_its_row() {
    let rows = rows("Clause");
    for &clause in Clause::ALL {
        let label = row_of(clause);
        let row = rows.iter().find(|row| row.label == label).unwrap_or_else(|| panic!("{clause}: no row {label:?}"));
        assert!(row.carriers.contains(&("clause", clause.name())), "{label} is not carried by {clause}");
    }
}

#[test]
fn every_row_has_a_carrier_or_a_reason() {
    for row in all() {
        assert!(!row.carriers.is_empty() || !row.reason.is_empty(), "{} has neither", row.label);
    }
    for row in rows("Id") {
        assert!(!row.carriers.is_empty(), "{} lives nowhere", row.label);
    }
}

#[test]
fn every_carrier_exists() {
    let mut unknown = Vec::new();
    for row in all() {
        for (kind, name) in row.carriers {
            let exists = match kind {
                "rule" => RuleId::named(name).is_some(),
                "consequence" => ConsequenceId::named(name).is_some(),
                "clause" => Clause::named(name).is_some(),
                "step" => Step::named(name).is_some(),
                "prereg" => PreRegistrationRule::named(name).is_some(),
                "failure" => Failure::named(name).is_some() || FailureReason::named(name).is_some(),
                _ => panic!("{}: what is a {kind}?", row.label),
            };
            if !exists {
                unknown.push(format!("{}: {kind} {name}", row.label));
            }
        }
    }
    assert!(unknown.is_empty(), "there is no such thing:\n{}", unknown.join("\n"));
}

/// The documents that a rule, a consequence, a step or a rule on pre-registering rests on, in either edition.
fn documents(kind: &str, name: &str) -> Option<BTreeSet<Source>> {
    let editions = || Edition::ALL.iter().copied();
    let sources: Vec<&[Source]> = match kind {
        "rule" => {
            let books = editions().flat_map(|edition| Question::ALL.iter().map(move |question| (*question, edition)));
            let rules = books.flat_map(|(question, edition)| rules::of(question, edition));
            rules.filter(|rule| rule.id.name() == name).map(|rule| rule.sources).collect()
        }
        "consequence" => {
            let all = editions().flat_map(consequences::of);
            all.filter(|consequence| consequence.id.name() == name).map(|consequence| consequence.sources).collect()
        }
        "step" => {
            let all = editions().flat_map(stages);
            all.filter(|stage| stage.step.name() == name).map(|stage| stage.sources).collect()
        }
        "prereg" => PreRegistrationRule::named(name).map(PreRegistrationRule::sources).into_iter().collect(),
        _ => return None,
    };
    Some(sources.concat().into_iter().collect())
}

/// A page of search results quotes pages that have keys of their own.
const QUOTED: &[(Source, &[Source])] = &[(Source::S2, &[Source::CnPreRegistration, Source::CnRefunds])];

/// What carries a clause rests on the document in which the clause stands, or on one that is quoted there.
#[test]
fn carriers_rest_on_the_documents_they_carry() {
    let mut elsewhere = Vec::new();
    for row in rows("Clause") {
        let document = row.label.split(' ').next().and_then(Source::named).expect("a clause begins with its document");
        let quoted = QUOTED.iter().filter(|(quoting, _)| *quoting == document).flat_map(|(_, quoted)| *quoted);
        let fitting: BTreeSet<_> = quoted.copied().chain([document]).collect();
        for (kind, name) in row.carriers {
            if documents(kind, name).is_some_and(|documents| documents.is_disjoint(&fitting)) {
                elsewhere.push(format!("{}: {kind} {name}", row.label));
            }
        }
    }
    assert!(elsewhere.is_empty(), "they rest on other documents:\n{}", elsewhere.join("\n"));
}

#[test]
fn everything_there_is_has_a_row() {
    let named: BTreeSet<_> = all().flat_map(|row| row.carriers).collect();
    let kinds = [
        ("rule", RuleId::NAMES),
        ("consequence", ConsequenceId::NAMES),
        ("clause", Clause::NAMES),
        ("step", Step::NAMES),
        ("prereg", PreRegistrationRule::NAMES),
        ("failure", FailureReason::NAMES),
    ];
    let all = kinds.iter().flat_map(|(kind, names)| names.iter().map(move |name| (*kind, *name)));
    let lost: Vec<_> = all.filter(|carrier| !named.contains(carrier)).collect();
    assert!(lost.is_empty(), "no row names {lost:?}");
}
