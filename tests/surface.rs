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
    Account, Actor, Channel, Edition, FactName, IssueKind, Kind, Model, NoticeKind, Outcome, Question, RuleId, Says,
    Site,
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

fn set(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn unions_have_the_names_of_the_enums() {
    assert_eq!(names_after("type Question ="), set(Question::NAMES));
    assert_eq!(names_after("type Edition ="), set(Edition::NAMES));
    assert_eq!(names_after("type Model ="), set(Model::NAMES));
    assert_eq!(names_after("type Channel ="), set(Channel::NAMES));
    assert_eq!(names_after("website?:"), set(Site::NAMES));
    assert_eq!(names_after("type RuleId ="), set(RuleId::NAMES));
    assert_eq!(names_after("\n  says:"), set(Says::NAMES));
    let notices = ["type BarNotice =", "type OpenNotice =", "type ClearNotice ="].map(names_after);
    assert_eq!(notices.concat(), set(NoticeKind::NAMES));
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
        ("interface ServerWord {\n  kind:", WordKind::NAMES),
        ("\n  actor:", Actor::NAMES),
        ("\n  concerns:", Concerns::NAMES),
        ("\n  effect:", Effect::NAMES),
        ("type Step =", Step::NAMES),
        ("interface Progress {\n  status:", Status::NAMES),
        ("\n  account?:", Account::NAMES),
        ("interface Evidence {\n  /** What was asked for. */\n  purpose:", Purpose::NAMES),
        ("Whose words were shown. */\n  text:", Origin::NAMES),
    ] {
        assert_eq!(names_in(FULL, marker), set(names), "{marker}");
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

trait Concat {
    fn concat(self) -> BTreeSet<String>;
}

impl<const N: usize> Concat for [BTreeSet<String>; N] {
    fn concat(self) -> BTreeSet<String> {
        self.into_iter().flatten().collect()
    }
}
