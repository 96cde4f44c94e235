//! The server's word beside the page's answer: every pair has one ending, and what it says of the two is so.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test stops where it fails")]

#[path = "support/customers.rs"]
#[expect(dead_code, reason = "here every question is asked")]
mod customers;
#[path = "support/golden.rs"]
mod golden;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use customers::{Random, asking};
use golden::golden;
use partner_association::Fact::Known;
use partner_association::failures::{Failure, FailureReason, ServerWord, WordKind};
use partner_association::json::{self, Reading};
use partner_association::notice::Language;
use partner_association::prose::text;
use partner_association::reconcile::{Answer, Ending, Reason, Reconciliation, Reply, TellFirst, reconcile};
use partner_association::{
    Actor, Clock, Decision, Edition, FactName, Instant, NoticeKind, Outcome, Question, Remedy, RuleId, Says, rules,
    screen,
};
use serde_json::{Map, Value, json};

fn reading(question: Question, facts: &Map<String, Value>) -> Reading {
    json::read(question, &serde_json::from_value(facts.clone().into()).unwrap()).unwrap()
}

fn decide(question: Question, facts: &Map<String, Value>) -> Decision {
    reading(question, facts).decide()
}

/// What the server makes of facts of its own.
fn reply(decision: &Decision) -> Reply {
    Reply::Decision(Answer::of(&decision.by_server()))
}

fn compare(page: &Decision, server: &Decision) -> Reconciliation {
    reconcile(&Answer::of(page), &reply(server))
}

fn books() -> impl Iterator<Item = (Question, Edition)> {
    Question::ALL.iter().flat_map(|question| Edition::ALL.iter().map(|edition| (*question, *edition)))
}

/// Random pairs of answers to one question: of strangers, or of one customer of whom some facts are told otherwise.
fn pairs(seed: u64, so_many: usize) -> Vec<(Decision, Decision)> {
    let mut random = Random::seeded(seed);
    let mut pairs = Vec::new();
    for (question, edition) in books() {
        for _ in 0..so_many {
            let mut draw = || asking(&mut random, question.name(), edition.name());
            let (page, other) = (draw(), draw());
            let mut server = page.clone();
            for (fact, value) in other {
                let is_of_invitation = matches!(fact.as_str(), "edition" | "model" | "channel" | "website");
                if !is_of_invitation && random.one_in(6) || random.one_in(200) {
                    server.insert(fact, value);
                }
            }
            if random.one_in(4) {
                let keys: Vec<String> = page.keys().filter(|key| FactName::named(key).is_some()).cloned().collect();
                if !keys.is_empty() {
                    server.remove(&random.pick(&keys));
                }
            }
            pairs.push((decide(question, &page), decide(question, &server)));
        }
    }
    pairs
}

/// What two answers must have in common to be the same to a reader: as the page of this project sees it.
fn sense(decision: &Decision) -> Value {
    let written = serde_json::to_value(decision).unwrap();
    json!([written["findings"], written["issues"], written["missing"], written["notice"]])
}

fn barred(decision: &Decision) -> BTreeSet<RuleId> {
    decision.barred_by().collect()
}

fn open(decision: &Decision) -> BTreeSet<RuleId> {
    decision.findings().filter(|finding| finding.says == Says::Open).map(|finding| finding.rule).collect()
}

fn set<T: Copy + Ord>(list: &[T]) -> BTreeSet<T> {
    let set: BTreeSet<_> = list.iter().copied().collect();
    assert_eq!(set.len(), list.len(), "each only once");
    set
}

// ---- two decisions ----

/// A clock near the end of time gives an end that is no RFC 3339 any more; it is read all the same.
#[test]
fn what_a_page_sends_is_read_whatever_its_year() {
    for checked_at in [8.64e15, -8.64e15, 253_402_300_800_000.0, -62_198_755_200_000.0] {
        let facts = json!({ "edition": "international", "model": "reseller", "channel": "email", "checkedAt": checked_at,
            "registeredAt": checked_at });
        let decision = decide(Question::Associate, facts.as_object().unwrap());
        let sent = serde_json::to_string(&decision).unwrap();
        assert_eq!(serde_json::from_str::<Answer>(&sent).unwrap(), Answer::of(&decision), "{sent}");
    }
}

#[test]
fn what_the_server_confirms_is_the_same() {
    for (page, _) in pairs(1, 300) {
        let found = compare(&page, &page);
        assert_eq!((found.ending, found.before, found.after), (Ending::Same, page.notice, page.notice));
        let lists = [&found.new_bars, &found.gone_bars, &found.settled, &found.opened];
        assert!(lists.iter().all(|list| list.is_empty()) && found.reasons.is_empty(), "{found:?}");
        assert_eq!(found.word, None);
    }
}

/// "Same" is what the page's own reader takes for the same, and nothing else is.
#[test]
fn the_same_is_what_a_reader_takes_for_the_same() {
    let mut seen = [0, 0];
    for (page, server) in pairs(2, 700) {
        let is_same = sense(&page) == sense(&server);
        seen[usize::from(is_same)] += 1;
        let found = compare(&page, &server);
        assert_eq!(found.ending == Ending::Same, is_same, "{found:?}");
        assert_eq!(found.reasons.is_empty(), is_same, "another answer has a reason, the same has none: {found:?}");
    }
    assert!(seen[0] > 1_000 && seen[1] > 300, "{seen:?}");
}

#[test]
fn swapping_the_sides_swaps_stricter_and_laxer() {
    let mut seen = BTreeMap::new();
    for (page, server) in pairs(3, 700) {
        let (one, other) = (compare(&page, &server), compare(&server, &page));
        let swapped = match one.ending {
            Ending::Stricter => Ending::Laxer,
            Ending::Laxer => Ending::Stricter,
            ending => ending,
        };
        assert_eq!(other.ending, swapped, "{one:?}\n{other:?}");
        assert_eq!((&one.new_bars, &one.gone_bars), (&other.gone_bars, &other.new_bars));
        assert_eq!((&one.settled, &one.opened), (&other.opened, &other.settled));
        assert_eq!((one.before, one.after), (other.after, other.before));
        *seen.entry(one.ending).or_insert(0) += 1;
    }
    let endings = [Ending::Same, Ending::Stricter, Ending::Laxer, Ending::Different];
    assert!(endings.iter().all(|ending| seen.get(ending).is_some_and(|times| *times > 100)), "{seen:?}");
    assert_eq!(seen.len(), endings.len(), "two decisions have no other ending: {seen:?}");
}

/// Stricter is never a step towards yes, and laxer none towards no.
#[test]
fn directions_are_those_of_the_outcome_and_the_bars() {
    let rank = |decision: &Decision| match decision.outcome {
        Outcome::Eligible => 0,
        Outcome::Undetermined => 1,
        Outcome::Ineligible => 2,
    };
    for (page, server) in pairs(4, 700) {
        let found = compare(&page, &server);
        let (before, after) = (barred(&page), barred(&server));
        assert_eq!(set(&found.new_bars), &after - &before);
        assert_eq!(set(&found.gone_bars), &before - &after);
        assert_eq!(set(&found.settled), &open(&page) - &open(&server));
        assert_eq!(set(&found.opened), &open(&server) - &open(&page));
        let same_outcome = rank(&page) == rank(&server);
        match found.ending {
            Ending::Stricter => assert!(rank(&page) < rank(&server) || same_outcome && before.is_subset(&after)),
            Ending::Laxer => assert!(rank(&page) > rank(&server) || same_outcome && after.is_subset(&before)),
            Ending::Different => assert!(same_outcome),
            Ending::Same => assert!(same_outcome && before == after),
            ending => panic!("{ending} of two decisions"),
        }
        if rank(&page) != rank(&server) {
            let is_stricter = rank(&page) < rank(&server);
            assert_eq!(found.ending, if is_stricter { Ending::Stricter } else { Ending::Laxer });
        }
    }
}

/// New bars, and all other lists, are in source order.
#[test]
fn lists_are_in_source_order() {
    for (page, server) in pairs(5, 300) {
        let order: Vec<_> = rules::of(page.question, page.edition()).iter().map(|rule| rule.id).collect();
        let found = compare(&page, &server);
        for list in [&found.new_bars, &found.gone_bars, &found.settled, &found.opened] {
            assert!(list.iter().map(|id| order.iter().position(|rule| rule == id).unwrap()).is_sorted(), "{list:?}");
        }
    }
}

/// An answer is read back from what a page sends as it was.
#[test]
fn a_decision_survives_the_way_to_the_server() {
    for (page, server) in pairs(6, 300) {
        for decision in [page, server, page.by_server()] {
            let sent = serde_json::to_string(&decision).unwrap();
            let read: Answer = serde_json::from_str(&sent).unwrap_or_else(|error| panic!("{error}: {sent}"));
            assert_eq!(read, Answer::of(&decision), "{sent}");
        }
    }
}

// ---- why ----

/// Whoever knows more, and nothing otherwise, never overturns a settled answer, and that is the reason.
#[test]
fn knowing_more_is_the_reason_where_facts_were_unknown() {
    let mut random = Random::seeded(7);
    let mut changed = 0;
    for (question, edition) in books() {
        for _ in 0..700 {
            let server = asking(&mut random, question.name(), edition.name());
            let mut page = server.clone();
            page.retain(|key, _| FactName::named(key).is_none() || key == "account" || !random.one_in(3));
            let (page, server) = (decide(question, &page), decide(question, &server));
            if page.issues().chain(server.issues()).next().is_some() {
                continue;
            }
            let found = compare(&page, &server);
            if page.outcome != Outcome::Undetermined {
                assert!(found.ending != Ending::Laxer || found.gone_bars.is_empty(), "{found:?}");
            }
            // Only the tie itself is told in the notice without a rule to say so.
            let only_the_tie = page.notice != server.notice && server.notice == NoticeKind::AlreadyAssociated;
            if found.ending != Ending::Same && !only_the_tie {
                changed += 1;
                assert_eq!(found.reasons, [Reason::ServerKnowsMore], "{found:?}");
            }
        }
    }
    assert!(changed > 500, "{changed}");
}

fn known(facts: &Value) -> Decision {
    let Value::Object(mut all) = json!({ "edition": "international", "model": "reseller", "channel": "email", "checkedAt": "2026-11-21T08:00:00Z",
            "account": "existing", "accountSite": "international", "registeredAt": "2026-11-20T08:00:00Z",
            "cashExpenditure": false, "preRegisteredBy": "nobody", "associatedWith": "nobody", "contracts": [],
            "unpaidBills": false, "enterpriseRole": "none", "validReservedInstances": false })
    else {
        panic!("an object")
    };
    let Value::Object(facts) = facts else { panic!("an object") };
    all.extend(facts.clone());
    all.retain(|_, value| !value.is_null());
    decide(Question::Associate, &all)
}

#[test]
fn a_fact_told_otherwise_is_the_reason() {
    let (page, server) = (known(&json!({})), known(&json!({ "unpaidBills": true })));
    let found = compare(&page, &server);
    assert_eq!((found.ending, &*found.reasons), (Ending::Stricter, &[Reason::FactsDiffer][..]));
    assert_eq!((&*found.new_bars, &*found.gone_bars), (&[RuleId::UnpaidBills][..], &[][..]));
    let (before, after) = (NoticeKind::ProceedWithConsequences, NoticeKind::BlockedFixableByCustomer);
    assert_eq!((found.before, found.after), (before, after));
    assert_eq!(compare(&server, &page).reasons, [Reason::FactsDiffer]);
    // What the page knew and the server does not.
    let less = compare(&page, &known(&json!({ "unpaidBills": null })));
    assert_eq!((less.ending, &*less.reasons), (Ending::Stricter, &[Reason::FactsDiffer][..]));
    assert_eq!(less.opened, [RuleId::UnpaidBills]);
    // Both at once.
    let page = known(&json!({ "contracts": null, "unpaidBills": false }));
    let found = compare(&page, &known(&json!({ "unpaidBills": true })));
    assert_eq!(found.reasons, [Reason::ServerKnowsMore, Reason::FactsDiffer]);
}

/// One bar in the place of another is neither stricter nor laxer.
#[test]
fn another_bar_is_another_answer() {
    let one = known(&json!({ "unpaidBills": true }));
    let other = known(&json!({ "validReservedInstances": true }));
    let found = compare(&one, &other);
    assert_eq!((found.ending, &*found.reasons), (Ending::Different, &[Reason::FactsDiffer][..]));
    assert_eq!(found.new_bars, [RuleId::ValidReservedInstances]);
    assert_eq!(found.gone_bars, [RuleId::UnpaidBills]);
    // Nor is the tie that exists.
    let tied = known(&json!({ "associatedWith": "inviter" }));
    let found = compare(&known(&json!({})), &tied);
    assert_eq!((found.ending, found.after), (Ending::Different, NoticeKind::AlreadyAssociated));
}

/// The same facts, looked at when the page's answer was over.
#[test]
fn time_is_the_reason_once_an_answer_is_over() {
    let mut random = Random::seeded(8);
    let mut over = 0;
    for (question, edition) in books() {
        for _ in 0..500 {
            let page = reading(question, &asking(&mut random, question.name(), edition.name()));
            let Known(clock) = page.situation.facts.checked_at else { continue };
            let at = |millis| {
                let mut later = page;
                let at = Instant::from_millis(millis).unwrap();
                later.situation.facts.checked_at = Known(Clock::new(at, clock.uncertainty()).unwrap());
                later.decide()
            };
            let page = page.decide();
            let Some(until) = page.valid_until else { continue };
            let before = at(until.millis() - 1.0);
            // That a date no longer lies in the future is no limit of an answer.
            if clock.at() < until && page.issues().eq(before.issues()) {
                assert_eq!(compare(&page, &before).ending, Ending::Same);
            }
            let then = at(until.millis() + 1.0);
            let found = compare(&page, &then);
            if page.issues().chain(then.issues()).next().is_none() {
                over += 1;
                assert_eq!(found.reasons, [Reason::TimePassed], "{found:?}");
                assert_eq!(compare(&then, &page).reasons, [Reason::TimePassed], "either side may be the older one");
            }
        }
    }
    assert!(over > 100, "{over}");
}

/// What no time changes is not put down to the time that passed.
#[test]
fn time_explains_only_rules_of_time() {
    let page = known(&json!({ "registeredAt": "2026-11-14T09:00:00Z" }));
    let later =
        json!({ "registeredAt": "2026-11-14T09:00:00Z", "checkedAt": "2026-11-23T08:00:00Z", "unpaidBills": true });
    let found = compare(&page, &known(&later));
    assert_eq!(found.reasons, [Reason::TimePassed, Reason::FactsDiffer]);
    assert_eq!(found.new_bars, [RuleId::RegisteredOverSevenDays, RuleId::UnpaidBills]);
    // In time, another date is another fact.
    let older = json!({ "registeredAt": "2026-11-01T09:00:00Z" });
    assert_eq!(compare(&page, &known(&older)).reasons, [Reason::FactsDiffer]);
}

/// Another version may explain anything, so nothing else is claimed; and where nothing differs, nothing is explained.
#[test]
fn another_rulebook_is_a_reason_of_its_own() {
    let page = known(&json!({ "contracts": null }));
    for (key, value) in [("version", "2024-10-24"), ("sha256", "00")] {
        let mut sent = serde_json::to_value(page).unwrap();
        sent["rulebook"][key] = value.into();
        let old: Answer = serde_json::from_value(sent).unwrap();
        let found = reconcile(&old, &reply(&known(&json!({ "unpaidBills": true }))));
        assert_eq!((found.ending, &*found.reasons), (Ending::Stricter, &[Reason::OtherRulebook][..]));
        assert_eq!(reconcile(&old, &reply(&page)).ending, Ending::Same);
    }
}

// ---- no decision ----

/// Whatever the page had said, it stays, and nobody is told of a tie.
fn assert_stays(page: &Decision, found: &Reconciliation) {
    assert_eq!((found.before, found.after), (page.notice, page.notice));
    let lists = [&found.new_bars, &found.gone_bars, &found.settled, &found.opened];
    assert!(lists.iter().all(|list| list.is_empty()) && found.reasons.is_empty(), "{found:?}");
    assert_ne!(found.word, Some(WordKind::Associated));
}

#[test]
fn without_a_decision_the_page_stays() {
    for (page, server) in pairs(9, 100) {
        let answer = Answer::of(&page);
        let found = reconcile(&answer, &Reply::Nothing);
        assert_eq!((found.ending, found.tell_first.actor), (Ending::Unreachable, Actor::Customer));
        assert_stays(&page, &found);
        // A page's decision is no word of the server's.
        let found = reconcile(&answer, &Reply::Decision(Answer::of(&server)));
        assert_eq!(found.ending, Ending::Undecided);
        assert_stays(&page, &found);
    }
}

/// An answer to another question, or of another edition, decides nothing here.
#[test]
fn another_question_is_no_answer() {
    let of = |question: Question, edition: Edition| {
        let model = if edition == Edition::China { "agency" } else { "reseller" };
        let facts = json!({ "edition": edition.name(), "model": model, "channel": "email", "contracts": ["other"] });
        let Value::Object(facts) = facts else { panic!("an object") };
        decide(question, &facts)
    };
    for (one, in_one) in books() {
        for (other, in_other) in books() {
            let (page, server) = (of(one, in_one), of(other, in_other));
            let found = compare(&page, &server);
            if (one, in_one) == (other, in_other) {
                assert_eq!(found.ending, Ending::Same);
            } else {
                assert_eq!(found.ending, Ending::Undecided, "{one} {in_one}, {other} {in_other}");
                assert_stays(&page, &found);
            }
        }
    }
}

// ---- words ----

/// Every word of the vendor's server that is known, and one that is not.
fn words(edition: Edition) -> Vec<(String, ServerWord)> {
    let codes = Failure::ALL.iter().map(|code| (code.name().to_owned(), code.word(edition)));
    let reasons = FailureReason::ALL.iter().map(|reason| (reason.name().to_owned(), reason.word(edition)));
    codes.chain(reasons).collect()
}

#[test]
fn a_text_is_a_code_a_reason_or_unknown() {
    for &edition in Edition::ALL {
        for (text, word) in words(edition) {
            assert_eq!(ServerWord::said(&text, edition), word);
            assert_eq!(ServerWord::said(&format!(" {text}\n"), edition), word);
        }
        for text in ["", "no", "refused", "CBC.424242", "registered-too-long!", "Pre-registered by Huawei"] {
            assert_eq!(ServerWord::said(text, edition).kind, WordKind::Unknown, "{text:?}");
        }
    }
}

/// Every word beside every kind of answer: one ending, and its rules.
#[test]
fn every_word_has_its_ending() {
    let mut seen = BTreeSet::new();
    for (page, _) in pairs(10, 250) {
        let answer = Answer::of(&page);
        for (text, word) in words(page.edition()) {
            let found = reconcile(&answer, &Reply::Word(word));
            assert_eq!(found.before, page.notice);
            if page.question != Question::Associate {
                assert_eq!(found.ending, Ending::Undecided, "{text} is a word about associating");
                assert_eq!(found.word, None);
                assert_stays(&page, &found);
                continue;
            }
            seen.insert((word.kind, page.outcome, found.ending));
            assert_eq!(found.word, Some(word.kind));
            let rules: BTreeSet<_> = word.rules.iter().copied().collect();
            let bars = barred(&page);
            match word.kind {
                WordKind::Associated => {
                    let is_eligible = page.outcome == Outcome::Eligible;
                    assert_eq!(found.ending, if is_eligible { Ending::Same } else { Ending::Laxer });
                    assert_eq!((found.after, set(&found.gone_bars)), (NoticeKind::AlreadyAssociated, bars));
                    assert_eq!(found.reasons.is_empty(), is_eligible);
                    assert!(found.settled.is_empty(), "of what was open it says nothing");
                }
                WordKind::Refused => {
                    assert_eq!(set(&found.new_bars), &rules - &bars, "{text}");
                    assert!(found.gone_bars.is_empty() && found.opened.is_empty(), "it says nothing of the others");
                    assert_ne!(found.after, NoticeKind::AlreadyAssociated, "{text}");
                    let is_foreseen = !rules.is_empty() && rules.is_subset(&bars);
                    let is_told_of_a_tie = page.notice == NoticeKind::AlreadyAssociated;
                    let ending = match (is_foreseen, is_told_of_a_tie) {
                        (true, false) => Ending::Same,
                        (true, true) => Ending::Different,
                        (false, _) => Ending::Stricter,
                    };
                    assert_eq!(found.ending, ending, "{text}");
                    let remedy = rules.is_empty() || found.tell_first.rule.is_some_and(|rule| rules.contains(&rule));
                    assert!(remedy || is_foreseen, "{text}: {found:?}");
                    assert_eq!(found.reasons.contains(&Reason::Unforeseen), rules.is_empty());
                    let asked: BTreeMap<_, _> = page.findings().map(|finding| (finding.rule, finding.says)).collect();
                    let says = |says: &[Option<Says>]| {
                        rules.iter().any(|rule| !bars.contains(rule) && says.contains(&asked.get(rule).copied()))
                    };
                    let was_open = says(&[Some(Says::Open)]);
                    assert_eq!(found.reasons.contains(&Reason::ServerKnowsMore), was_open, "{text}");
                    let was_passed = says(&[Some(Says::Passes), None]);
                    assert_eq!(found.reasons.contains(&Reason::PassedRule), was_passed, "{text}");
                    assert_eq!(found.reasons == [Reason::FactsDiffer], is_foreseen && is_told_of_a_tie);
                    assert_eq!(found.reasons.is_empty(), ending == Ending::Same);
                }
                WordKind::Pending => {
                    assert_eq!(found.ending, Ending::Pending);
                    assert_stays(&page, &found);
                }
                WordKind::Retry | WordKind::RequestProblem | WordKind::Unknown => {
                    assert_eq!((found.ending, found.tell_first.actor), (Ending::Undecided, word.actor), "{text}");
                    assert_stays(&page, &found);
                }
            }
        }
    }
    for &outcome in Outcome::ALL {
        let endings =
            |kind| seen.iter().filter(|it| (it.0, it.1) == (kind, outcome)).map(|it| it.2).collect::<Vec<_>>();
        let refused = match outcome {
            Outcome::Ineligible => &[Ending::Same, Ending::Stricter, Ending::Different][..],
            _ => &[Ending::Stricter],
        };
        assert_eq!(endings(WordKind::Refused), refused, "{outcome}");
        assert_eq!(endings(WordKind::Pending), [Ending::Pending]);
        for kind in [WordKind::Retry, WordKind::RequestProblem, WordKind::Unknown] {
            assert_eq!(endings(kind), [Ending::Undecided]);
        }
    }
}

/// Bars of the page that the word does not name still call for their notice, if that is the more pressing one.
#[test]
fn a_refusal_adds_to_what_is_known() {
    let refused = |page: &Decision, code| {
        reconcile(&Answer::of(page), &Reply::Word(Failure::from_code(code).word(Edition::International)))
    };
    let none = known(&json!({}));
    let unpaid = known(&json!({ "unpaidBills": true }));
    let special = known(&json!({ "contracts": ["offline-direct"] }));
    for (page, code, after) in [
        (&none, "CBC.0156", NoticeKind::BlockedUseOtherAccount),
        (&unpaid, "CBC.0156", NoticeKind::BlockedUseOtherAccount),
        (&special, "CBC.0156", NoticeKind::BlockedFinal),
        (&none, "CBC.99005035", NoticeKind::BlockedNeedsPartner),
        (&none, "CBC.50010065", NoticeKind::BlockedFinal),
        // Which check failed is not said: no way round it is published.
        (&none, "CBC.7004", NoticeKind::BlockedFinal),
        // Who is refused is not associated.
        (&known(&json!({ "associatedWith": "inviter" })), "CBC.0156", NoticeKind::BlockedUseOtherAccount),
    ] {
        assert_eq!(refused(page, code).after, after, "{code}");
    }
    assert_eq!(refused(&none, "CBC.0156").reasons, [Reason::PassedRule]);
    assert_eq!(refused(&none, "CBC.7004").reasons, [Reason::Unforeseen]);
    let open = known(&json!({ "accountSite": null }));
    let found = refused(&open, "CBC.0156");
    assert_eq!((found.reasons, found.settled), (vec![Reason::ServerKnowsMore], vec![RuleId::SiteMismatch]));
}

// ---- whom to tell first ----

#[test]
fn what_the_customer_can_lift_comes_first() {
    let first = |facts: &Value| compare(&known(&json!({})), &known(facts)).tell_first;
    let of = |actor, rule| TellFirst { actor, rule: Some(rule), fact: None };
    assert_eq!(first(&json!({})), TellFirst { actor: Actor::Customer, rule: None, fact: None });
    assert_eq!(
        first(&json!({ "unpaidBills": true, "accountSite": "china" })),
        of(Actor::Customer, RuleId::UnpaidBills)
    );
    assert_eq!(
        first(&json!({ "contracts": ["offline-direct"], "accountSite": "china" })),
        of(Actor::Customer, RuleId::SiteMismatch)
    );
    assert_eq!(
        first(&json!({ "contracts": ["offline-direct"], "cashExpenditure": true })),
        of(Actor::Partner, RuleId::HasCashExpenditure)
    );
    assert_eq!(first(&json!({ "contracts": ["offline-direct"] })), of(Actor::Nobody, RuleId::SpecialContract));
    let asked = TellFirst { actor: Actor::Customer, rule: None, fact: Some(FactName::Contracts) };
    assert_eq!(first(&json!({ "contracts": null })), asked);
    // What was told before is not told first.
    let page = known(&json!({ "unpaidBills": true }));
    let found = compare(&page, &known(&json!({ "unpaidBills": true, "contracts": ["offline-direct"] })));
    assert_eq!(found.tell_first, of(Actor::Nobody, RuleId::SpecialContract));
}

/// Of the bars that are told, none that comes before it is as much in the customer's reach.
#[test]
fn the_first_is_the_first_in_reach() {
    const REACH: [Remedy; 6] = [
        Remedy::FixableByCustomer,
        Remedy::UseOtherAccount,
        Remedy::NeedsPartner,
        Remedy::InvitationProblem,
        Remedy::Wait,
        Remedy::Final,
    ];
    let mut remedies = BTreeSet::new();
    for (page, server) in pairs(11, 500) {
        let found = compare(&page, &server);
        let told = if found.new_bars.is_empty() { server.barred_by().collect() } else { found.new_bars.clone() };
        let book = rules::of(page.question, page.edition());
        let remedy = |id: &RuleId| book.iter().find(|rule| rule.id == *id).unwrap().remedy;
        let reach = |id: &RuleId| REACH.iter().position(|one| *one == remedy(id)).unwrap();
        let expected = told.iter().min_by_key(|id| reach(id));
        let Some(expected) = expected else {
            let missing = server.missing().next().filter(|_| server.outcome == Outcome::Undetermined);
            assert_eq!(found.tell_first.fact, missing);
            continue;
        };
        remedies.insert(remedy(expected));
        let first = TellFirst { actor: remedy(expected).actor(), rule: Some(*expected), fact: None };
        assert_eq!(found.tell_first, first);
    }
    assert_eq!(remedies.len(), REACH.len(), "{remedies:?}");
}

// ---- what a page sends ----

/// A decision with one thing wrong in it.
fn wrong(change: impl FnOnce(&mut Value)) -> String {
    let mut sent = serde_json::to_value(known(&json!({ "registeredAt": "2027-01-01T00:00:00Z" }))).unwrap();
    change(&mut sent);
    serde_json::from_value::<Answer>(sent).map_or_else(|error| error.to_string(), |_| "taken".to_owned())
}

#[test]
fn what_is_no_decision_is_malformed() {
    assert_eq!(wrong(|_| {}), "taken");
    let put = |path: &str, value: Value| wrong(|sent| *sent.pointer_mut(path).unwrap() = value);
    let start = |text: String| text.split(';').next().unwrap_or_default().to_owned();
    assert_eq!(
        put("/outcome", json!("eligable")),
        "outcome is \"eligable\"; expected \"eligible\", \"ineligible\" or \"undetermined\"; did you mean \"eligible\"?"
    );
    assert_eq!(start(put("/question", json!(null))), "question is missing");
    assert_eq!(start(put("/notice", json!("go"))), "notice is \"go\"");
    assert_eq!(start(put("/authority", json!(true))), "authority is true");
    assert_eq!(start(put("/checkedAt", json!("2026-11-21"))), "checkedAt is \"2026-11-21\"");
    assert_eq!(start(put("/validUntil", json!(5))), "validUntil is 5");
    assert_eq!(put("/missing", json!("contracts")).split(';').next(), Some("missing is \"contracts\""));
    assert_eq!(put("/missing", json!(["contracts", "contracts"])), "missing is \"contracts\"; expected each only once");
    assert_eq!(start(put("/missing", json!(["checkedat"]))), "missing is \"checkedat\"");
    assert_eq!(put("/findings", json!({})), "findings is missing; expected an array of objects");
    assert_eq!(start(put("/findings", json!(7))), "findings is 7");
    assert_eq!(start(put("/findings", json!([1]))), "findings is an array");
    assert_eq!(start(put("/findings/0", json!("site-mismatch"))), "findings is an array");
    assert_eq!(start(put("/findings/0/rule", json!("site-mismach"))), "findings.rule is \"site-mismach\"");
    assert_eq!(start(put("/findings/0", json!({ "rule": "site-mismatch" }))), "findings.says is missing");
    assert_eq!(
        put("/findings/1/rule", json!("site-mismatch")),
        "findings.rule is \"site-mismatch\"; expected each only once"
    );
    assert_eq!(
        put("/findings/0", json!({ "rule": "site-mismatch", "says": "passes", "because": 1 })),
        "unknown key \"findings.because\"; did you mean \"findings.rule\"?"
    );
    assert_eq!(start(put("/issues/0/facts", json!("registeredAt"))), "issues.facts is \"registeredAt\"");
    assert_eq!(start(put("/issues/0/facts/0", json!("registered"))), "issues.facts is \"registered\"");
    assert_eq!(start(put("/rulebook", json!("2025"))), "rulebook is \"2025\"");
    assert_eq!(start(put("/rulebook/edition", json!("europe"))), "rulebook.edition is \"europe\"");
    assert_eq!(start(put("/rulebook/sha256", json!(null))), "rulebook.sha256 is missing");
    let many: Vec<_> = (0..1001).map(|_| json!({ "rule": "site-mismatch", "says": "passes" })).collect();
    assert_eq!(start(put("/findings", many.into())), "findings is too long an array");
    assert_eq!(wrong(|sent| sent["outcomes"] = json!(1)), "unknown key \"outcomes\"; did you mean \"outcome\"?");
    assert_eq!(
        serde_json::from_str::<Answer>("[]").unwrap_err().to_string().split(',').next(),
        Some("invalid type: sequence")
    );
    let twice = r#"{ "findings": [{ "rule": "site-mismatch", "rule": "site-mismatch", "says": "bars" }] }"#;
    assert!(serde_json::from_str::<Answer>(twice).unwrap_err().to_string().starts_with("findings.rule is given twice"));
}

/// What is not needed is not looked at: it follows from the rest, or says nothing about the answer.
#[test]
fn what_follows_from_the_rest_is_not_looked_at() {
    for key in ["barredBy", "leftToServer", "engine"] {
        assert_eq!(wrong(|sent| sent[key] = json!(["whatever"])), "taken", "{key}");
        assert_eq!(wrong(|sent| drop(sent.as_object_mut().unwrap().remove(key))), "taken", "{key}");
    }
}

#[test]
fn a_reconciliation_is_written_with_the_names() {
    let found = compare(&known(&json!({ "contracts": null })), &known(&json!({ "unpaidBills": true })));
    assert_eq!(
        serde_json::to_value(&found).unwrap(),
        json!({
            "ending": "stricter", "word": null, "newBars": ["unpaid-bills"], "goneBars": [],
            "settled": ["special-contract", "professional-service-contract"], "opened": [],
            "before": "more-facts-needed", "after": "blocked-fixable-by-customer",
            "reasons": ["server-knows-more", "facts-differ"],
            "tellFirst": { "actor": "customer", "rule": "unpaid-bills", "fact": null },
        })
    );
    let late = Reply::Word(ServerWord::said("CBC.99000050", Edition::International));
    let late = serde_json::to_value(reconcile(&Answer::of(&known(&json!({}))), &late)).unwrap();
    assert_eq!((&late["ending"], &late["word"]), (&json!("pending"), &json!("pending")));
}

// ---- in words ----

/// Every ending, by every way that leads there, and every reason.
fn samples() -> Vec<(&'static str, Reconciliation)> {
    let nothing = json!({});
    let between = |page: &Value, server: &Value| compare(&known(page), &known(server));
    let word = |page: &Value, text| {
        reconcile(&Answer::of(&known(page)), &Reply::Word(ServerWord::said(text, Edition::International)))
    };
    let mut old = serde_json::to_value(known(&nothing)).unwrap();
    old["rulebook"]["version"] = "2024-10-24".into();
    let old: Answer = serde_json::from_value(old).unwrap();
    let unpaid = json!({ "unpaidBills": true });
    vec![
        ("The server confirms", between(&nothing, &nothing)),
        ("It confirms a bar", between(&unpaid, &unpaid)),
        ("The vendor refuses for a reason that the page gave", word(&unpaid, "in-arrears")),
        ("The vendor does what the page thought possible", word(&nothing, "CBC.0000")),
        ("The server was told otherwise", between(&nothing, &json!({ "unpaidBills": true, "contracts": ["other"] }))),
        (
            "It knows more, and some of it bars",
            between(&json!({ "contracts": null, "accountSite": null }), &json!({ "accountSite": "china" })),
        ),
        ("It knows less", between(&nothing, &json!({ "contracts": null }))),
        (
            "Time has passed",
            between(
                &json!({ "registeredAt": "2026-11-14T09:00:00Z" }),
                &json!({ "registeredAt": "2026-11-14T09:00:00Z", "checkedAt": "2026-11-23T08:00:00Z" }),
            ),
        ),
        ("By another rulebook", reconcile(&old, &reply(&known(&unpaid)))),
        ("The vendor names a rule that the page had passed", word(&nothing, "already-associated")),
        ("It names one that was open", word(&json!({ "accountSite": null }), "CBC.0156")),
        ("It refuses, and does not say why", word(&nothing, "CBC.7004")),
        ("It refuses, for the partner's sake", word(&unpaid, "CBC.99005035")),
        ("The server knows more, and nothing of it bars", between(&json!({ "contracts": null }), &nothing)),
        ("A bar is gone", between(&json!({ "unpaidBills": true, "accountSite": "china" }), &unpaid)),
        ("The vendor does what the page could not tell", word(&json!({ "contracts": null }), "CBC.0000")),
        ("One bar in the place of another", between(&unpaid, &json!({ "validReservedInstances": true }))),
        ("The tie exists", between(&nothing, &json!({ "associatedWith": "inviter" }))),
        ("The vendor has not answered in time", word(&nothing, "CBC.99000050")),
        ("The vendor is busy", word(&nothing, "system-busy")),
        ("The vendor cannot use the request", word(&unpaid, "CBC.99000026")),
        ("A code that nobody knows", word(&nothing, "CBC.424242")),
        ("An answer to another question", reconcile(&Answer::of(&known(&nothing)), &Reply::Decision(old))),
        ("Nothing came", reconcile(&Answer::of(&known(&unpaid)), &Reply::Nothing)),
    ]
}

#[test]
fn every_ending_and_every_reason_reads_as_reviewed() {
    let samples = samples();
    let endings: BTreeSet<_> = samples.iter().map(|(_, found)| found.ending).collect();
    assert!(endings.iter().eq(Ending::ALL), "{endings:?}");
    let reasons: BTreeSet<_> = samples.iter().flat_map(|(_, found)| found.reasons.clone()).collect();
    assert!(reasons.iter().eq(Reason::ALL), "{reasons:?}");
    for &language in Language::ALL {
        let mut out = format!(
            "What the server's word makes of an answer, {}. Written by tests/reconcile.rs; do not edit.\n",
            language.tag()
        );
        for &ending in Ending::ALL {
            write!(out, "\n\n==== {ending} ====\n").unwrap();
            for (title, found) in samples.iter().filter(|(_, found)| found.ending == ending) {
                let reasons: Vec<_> = found.reasons.iter().map(|reason| reason.name()).collect();
                write!(out, "\n-- {title} [{}] --\n\n", reasons.join(", ")).unwrap();
                out += &text(language, &screen::reconciled(&language, found));
            }
        }
        golden(&format!("reconciled.{}.txt", language.tag()), &out);
    }
}
