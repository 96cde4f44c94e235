//! The hand-written TypeScript names exactly what the Rust types name.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

use std::collections::BTreeSet;

use partner_association::consent::{NoticeId, Origin, Purpose};
use partner_association::consequences::{Aspect, Concerns, ConsequenceId, Who};
use partner_association::failures::WordKind;
use partner_association::notice::Language;
use partner_association::pre_registration::{Cure, Effect, Ground, Standing};
use partner_association::procedure::{Status, Step};
use partner_association::{
    Account, Actor, Authority, Channel, Edition, FactName, IssueKind, Kind, Model, NoticeKind, Outcome, Question,
    RuleId, Says, Site,
};

const TYPES: &str = include_str!("../pkg/types.d.ts");
const FULL: &str = include_str!("../pkg/full.d.ts");

/// The quoted names, and `boolean`, between a marker and the semicolon that ends the declaration.
fn names_after(marker: &str) -> BTreeSet<String> {
    names_in(TYPES, marker)
}

fn names_in(types: &str, marker: &str) -> BTreeSet<String> {
    let (_, rest) = types.split_once(marker).unwrap_or_else(|| panic!("the types have no {marker:?}"));
    let declaration = rest.split(';').next().unwrap_or_default();
    let mut names: BTreeSet<_> = declaration.split('"').skip(1).step_by(2).map(str::to_owned).collect();
    if declaration.contains("boolean") {
        names.extend(["false".to_owned(), "true".to_owned()]);
    }
    names
}

/// The quoted names of a member of an interface.
fn member(types: &str, interface: &str, name: &str) -> BTreeSet<String> {
    let (_, rest) = types.split_once(&format!("interface {interface} {{")).expect("the types declare it");
    let (body, _) = rest.split_once("\n}").expect("an interface ends");
    names_in(body, &format!("\n  {name}:"))
}

fn set(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn unions_have_the_names_of_the_enums() {
    assert_eq!(names_after("type Question ="), set(Question::NAMES));
    assert_eq!(names_after("type Edition ="), set(Edition::NAMES));
    assert_eq!(names_after("type Model ="), set(Model::NAMES));
    assert_eq!(names_after("type Channel ="), set(Channel::NAMES));
    assert_eq!(names_after("type Website ="), set(Site::NAMES));
    assert_eq!(names_after("type RuleId ="), set(RuleId::NAMES));
    assert_eq!(member(TYPES, "Finding", "readonly says"), set(Says::NAMES));
    assert_eq!(member(TYPES, "Answer", "authority"), set(Authority::NAMES));
    let mut notices = BTreeSet::new();
    for (marker, outcome) in [
        ("type BarNotice =", Outcome::Ineligible),
        ("type OpenNotice =", Outcome::Undetermined),
        ("type ClearNotice =", Outcome::Eligible),
    ] {
        let of_outcome: Vec<_> = outcome.notices().iter().map(|notice| notice.name()).collect();
        assert_eq!(names_after(marker), set(&of_outcome), "{outcome}");
        notices.extend(names_after(marker));
    }
    assert_eq!(notices, set(NoticeKind::NAMES), "every notice is that of some answer");
    for (written, named) in [("outcome: \"", Outcome::NAMES), ("issue: \"", IssueKind::NAMES)] {
        let found = TYPES.split(written).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect();
        assert_eq!(set(named), found, "{written}");
    }
}

/// Those of the full build alone.
#[test]
fn the_full_build_has_the_names_of_its_enums() {
    for (marker, names) in [
        ("type ConsequenceId =", ConsequenceId::NAMES),
        ("type Aspect =", Aspect::NAMES),
        ("type Who =", Who::NAMES),
        ("type Standing =", Standing::NAMES),
        ("type Ground =", Ground::NAMES),
        ("type Cure =", Cure::NAMES),
        ("type Actor =", Actor::NAMES),
        ("\n  concerns:", Concerns::NAMES),
        ("type Step =", Step::NAMES),
        ("\n  account?:", Account::NAMES),
    ] {
        assert_eq!(names_in(FULL, marker), set(names), "{marker}");
    }
    for (interface, name, names) in [
        ("ServerWord", "kind", WordKind::NAMES),
        ("GroundFinding", "effect", Effect::NAMES),
        ("GroundFinding", "says", Says::NAMES),
        ("Progress", "status", Status::NAMES),
        ("Evidence", "purpose", Purpose::NAMES),
        ("ShownNotice", "text", Origin::NAMES),
    ] {
        assert_eq!(member(FULL, interface, name), set(names), "{interface}.{name}");
    }
    let notices: Vec<_> = NoticeId::ALL.iter().map(|id| id.name()).collect();
    assert_eq!(names_in(FULL, "type NoticeName ="), set(&notices));
    let languages: Vec<_> = Language::ALL.iter().map(|language| language.tag()).collect();
    assert_eq!(names_in(FULL, "type Language ="), set(&languages));
}

#[test]
fn every_fact_has_its_member_and_its_values() {
    for fact in FactName::ALL {
        let member = format!("  {fact}?:");
        match fact.kind() {
            Kind::Choice(names) => assert_eq!(names_after(&member), set(names), "{fact}"),
            Kind::Several(names) => {
                assert!(TYPES.contains(&format!("{member} readonly Contract[] | null;")), "{fact}");
                assert_eq!(names_after("type Contract ="), set(names));
            }
            Kind::Instant => assert!(TYPES.contains(&format!("{member} Instant | null;")), "{fact}"),
            Kind::Moment => assert!(TYPES.contains(&format!("{member} Moment | null;")), "{fact}"),
            Kind::Moments => assert!(TYPES.contains(&format!("{member} readonly Moment[] | null;")), "{fact}"),
        }
    }
    assert_eq!(
        members("CustomerFacts"),
        FactName::OF_ASSOCIATING + 1,
        "a member for each fact, and the clock's uncertainty"
    );
    assert_eq!(members("PartnershipFacts"), FactName::ALL.len() - FactName::OF_ASSOCIATING);
}

fn members(interface: &str) -> usize {
    let (_, facts) = TYPES.split_once(&format!("interface {interface} {{")).expect("types.d.ts declares the facts");
    facts.split("\n}").next().unwrap_or_default().matches("?:").count()
}

/// Every file of types in the package.
const FILES: [(&str, &str); 8] = [
    ("types", TYPES),
    ("full", FULL),
    ("index", include_str!("../pkg/index.d.ts")),
    ("element", include_str!("../pkg/element.d.ts")),
    ("schema", include_str!("../pkg/schema.d.ts")),
    ("standard-schema", include_str!("../pkg/standard-schema.d.ts")),
    ("versions", include_str!("../pkg/versions.d.ts")),
    ("words", include_str!("../pkg/words.d.ts")),
];

/// Whoever hovers over a name in an editor reads what it is.
#[test]
fn everything_is_documented_and_nothing_is_any() {
    let mut documented = 0;
    for (file, types) in FILES {
        let mut before = "";
        for (line, number) in types.lines().zip(1..) {
            let words = line.trim_start();
            assert!(!code(line).contains(": any") && !code(line).contains("any>"), "{file}.d.ts:{number}: {line}");
            if begins_declaration(line) || is_member(line) {
                let is_other_signature = line.contains("unction") && types.matches(signature(words)).count() > 1;
                assert!(
                    before.ends_with("*/") || is_other_signature || is_setter(words),
                    "{file}.d.ts:{number}: {line}"
                );
                documented += 1;
            }
            before = line;
        }
    }
    assert!(documented > 250, "{documented} names");
}

/// What nobody uses, nobody has tried.
#[test]
fn everything_that_has_a_name_is_used() {
    let uses = include_str!("types/uses.ts");
    let is_letter = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let words: BTreeSet<_> = uses.split(|letter| !is_letter(letter)).collect();
    let mut names = 0;
    for (file, types) in FILES {
        for line in types.lines().filter(|line| begins_declaration(line)) {
            let name = line.split(|letter| !is_letter(letter)).nth(2).unwrap_or_default();
            assert!(words.contains(name), "tests/types/uses.ts does not use {name} of {file}.d.ts");
            names += 1;
        }
    }
    assert!(names > 80, "{names} names");
}

/// A line without what is said in comments.
fn code(line: &str) -> &str {
    let words = line.trim_start();
    if words.starts_with("/*") || words.starts_with('*') { "" } else { line }
}

fn begins_declaration(line: &str) -> bool {
    ["type", "interface", "function", "const", "class"].iter().any(|kind| line.starts_with(&format!("export {kind} ")))
}

/// Of an interface, a class or a union; what goes on over several lines, such as parameters, is none.
fn is_member(line: &str) -> bool {
    let words = code(line).trim_start();
    let name = words.strip_prefix("readonly ").unwrap_or(words);
    let length = name.find(|letter: char| !letter.is_ascii_alphanumeric() && !"~\"-".contains(letter)).unwrap_or(0);
    let after = name.get(length..).unwrap_or_default();
    line.starts_with("  ")
        && length > 0
        && (after.starts_with(": ") || after.starts_with("?: "))
        && line.ends_with([';', '{'])
}

/// The setter of what is documented at its getter.
fn is_setter(words: &str) -> bool {
    words.starts_with("set ")
}

/// As far as its name.
fn signature(words: &str) -> &str {
    words.split(['<', '(']).next().unwrap_or(words)
}
