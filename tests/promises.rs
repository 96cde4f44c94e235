//! What holds of all rules and all facts. Each of these closes a whole kind of mistake.
//!
//! Rules read at most five facts, so what concerns one rule is enumerated over those: every value of a choice,
//! every set of contracts, and times on both sides of every limit. Whole customers are sampled, always the same.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "support/claims.rs"]
mod claims;
#[path = "support/customers.rs"]
mod customers;
#[path = "support/second_reading.rs"]
mod second_reading;

use std::collections::BTreeSet;
use std::thread;

use claims::{DAY, HOUR, MILLISECOND, NOW, at, nothing_bars};
use customers::{Random, customer};
use partner_association::Fact::Known;
use partner_association::{
    Bits, Channel, Decision, Edition, FactName, Facts, Invitation, Kind, Model, NoticeKind, Outcome, Party, Question,
    Rule, RuleId, Says, Situation, Truth, Website, WhileOpen, Wire, decide, json, rules,
};
use serde_json::Value;

const RULES: &[Rule] = rules::associate(Edition::International);

// ---- every situation that a rule can tell apart ----

/// Every value of a fact that a rule could tell from others; for a time those around its limits.
fn values(fact: FactName) -> Vec<Wire> {
    let code = |code| Wire { code, number: 0.0 };
    match fact.kind() {
        Kind::Choice(names) => (1..=u8::try_from(names.len()).unwrap()).map(code).collect(),
        Kind::Several(names) => (0..1 << names.len()).map(|set: u8| code(set << 1 | 1)).collect(),
        Kind::Instant => vec![Wire { code: 1, number: NOW }, Wire { code: 1, number: NOW + 20.0 * DAY }],
        Kind::Moment => {
            let days = if fact == FactName::RegisteredAt { 7.0 } else { 15.0 };
            let ages = [HOUR, days * DAY, days * DAY + MILLISECOND, (days + 1.0) * DAY];
            let today = (NOW / DAY).floor() * DAY;
            let instants = ages.into_iter().chain([HOUR - 20.0 * DAY]).map(|age| Wire { code: 1, number: NOW - age });
            let dates = [days - 1.0, days, days + 1.0].map(|days| Wire { code: 2, number: today - days * DAY });
            instants.chain(dates).collect()
        }
    }
}

/// Every customer whose facts differ from a first one only in the facts that a rule reads, each known or not.
/// Learning a fact leads from a customer to one with a greater number.
struct Customers {
    facts: Vec<FactName>,
    values: Vec<Vec<Wire>>,
    first: Facts,
}

impl Customers {
    fn of(rule: &Rule, first: Facts) -> Self {
        let facts: Vec<_> = FactName::in_set(rule.reads).collect();
        let values = facts.iter().map(|fact| values(*fact)).collect();
        Self { facts, values, first }
    }

    fn count(&self) -> usize {
        self.values.iter().map(|values| values.len() + 1).product()
    }

    fn weight(&self, place: usize) -> usize {
        self.values[..place].iter().map(|values| values.len() + 1).product()
    }

    fn value(&self, number: usize, place: usize) -> Wire {
        match number / self.weight(place) % (self.values[place].len() + 1) {
            0 => Wire::default(),
            value => self.values[place][value - 1],
        }
    }

    fn get(&self, number: usize) -> Facts {
        let mut facts = self.first;
        for (place, fact) in self.facts.iter().enumerate() {
            facts.set_wire(*fact, self.value(number, place));
        }
        facts
    }

    fn all(&self) -> impl Iterator<Item = Facts> {
        (0..self.count()).map(|number| self.get(number))
    }

    /// The facts that are unknown, by their place.
    fn unknown(&self, number: usize) -> impl Iterator<Item = usize> {
        (0..self.facts.len()).filter(move |place| self.value(number, *place) == Wire::default())
    }

    /// The customers that this one may turn out to be when that fact is learned.
    fn learn(&self, number: usize, place: usize) -> impl Iterator<Item = usize> {
        (1..=self.values[place].len()).map(move |value| number + value * self.weight(place))
    }
}

fn with(mut facts: Facts, fact: FactName, value: Wire) -> Facts {
    facts.set_wire(fact, value);
    facts
}

fn knows(facts: &Facts, fact: FactName) -> bool {
    facts.wire(fact) != Wire::default()
}

/// Every invitation to which the rule applies. The website matters to one rule only.
fn invitations(rule: &Rule) -> Vec<Invitation> {
    let websites = if rule.id == RuleId::SiteMismatch { Website::ALL } else { &[Website::International] };
    let mut invitations = Vec::new();
    for model in Model::ALL.iter().filter(|model| rule.models.has(**model)) {
        for channel in Channel::ALL {
            for website in websites {
                let (edition, model, channel, website) = (Edition::International, *model, *channel, *website);
                invitations.push(Invitation { edition, model, channel, website });
            }
        }
    }
    invitations
}

/// What the rule says of a situation as it stands.
fn truth(rule: &Rule, invitation: Invitation, facts: Facts) -> Truth {
    (rule.bars)(&(&Situation { invitation, facts }).into())
}

fn asked(invitation: Invitation, facts: Facts) -> Decision {
    decide(Question::Associate, &Situation { invitation, facts })
}

fn said(decision: &Decision, rule: RuleId) -> Says {
    decision.findings().find(|finding| finding.rule == rule).unwrap().says
}

/// Facts that cannot all be true, which the decision says: no promise about learning more holds of them.
fn is_contradictory(decision: &Decision) -> bool {
    decision.issues().next().is_some()
}

/// A situation of a random customer.
fn situation(random: &mut Random) -> Situation {
    json::read(&serde_json::from_value(customer(random).into()).unwrap()).unwrap().situation
}

fn decision(customer: &second_reading::Customer) -> Value {
    let given = serde_json::from_value(customer.clone().into()).unwrap();
    serde_json::to_value(json::read(&given).unwrap().decide("associate").unwrap()).unwrap()
}

// ---- one rule ----

/// Nothing outside what a rule says it reads ever changes it, and all inside changes it somewhere.
#[test]
fn reads_is_exact() {
    for rule in RULES {
        let customers = Customers::of(rule, Facts::default());
        let mut matters = Bits::NONE;
        for invitation in invitations(rule) {
            for (number, facts) in customers.all().enumerate() {
                let before = truth(rule, invitation, facts);
                for fact in FactName::ALL {
                    let is_read = customers.facts.contains(fact);
                    // What is not read is tried on some of the customers, there being very many.
                    if !is_read && number % 13 != 0 {
                        continue;
                    }
                    for value in values(*fact) {
                        let after = truth(rule, invitation, with(facts, *fact, value));
                        assert!(is_read || after == before, "{} reads {fact}", rule.id);
                        if (after.is_true(), after.is_false()) != (before.is_true(), before.is_false()) {
                            matters = matters.or(fact.bit());
                        }
                    }
                }
            }
        }
        assert_eq!(customers.facts, FactName::in_set(matters).collect::<Vec<_>>(), "what matters to {}", rule.id);
    }
}

/// Every rule can bar, pass and stay open in each of its models – with one exception, reading 11: whether an
/// existing account may come by an open link is said of the reseller model only, so for a referral it never bars.
#[test]
fn every_rule_can_bar_pass_and_stay_open() {
    let mut never = Vec::new();
    for rule in RULES {
        for model in Model::ALL.iter().filter(|model| rule.models.has(**model)) {
            let invitations = invitations(rule).into_iter().filter(|invitation| invitation.model == *model);
            let customers = Customers::of(rule, Facts::default());
            let all: BTreeSet<_> = invitations
                .flat_map(|invitation| customers.all().map(move |facts| said(&asked(invitation, facts), rule.id)))
                .collect();
            never.extend(Says::ALL.iter().filter(|says| !all.contains(says)).map(|says| (rule.id, *model, *says)));
        }
    }
    assert_eq!(never, [(RuleId::ExistingAccountNeedsEmailInvitation, Model::Referral, Says::Bars)]);
}

/// By an open link an unknown pre-registration counts as absent, and may yet turn out to be the inviter's: reading 1,
/// the only exception to what follows.
fn is_reading_1(invitation: Invitation, facts: &Facts) -> bool {
    invitation.channel.is_open_link() && !knows(facts, FactName::PreRegisteredBy)
}

/// Strong Kleene logic looks at one condition at a time, so in two corners it asks for a fact that cannot help; nobody
/// is told anything wrong by that. Without the time of the check each age is open as if the other had nothing to do
/// with it, although an approval in the past can make a registration long ago. And if nobody can tell whether a
/// pre-registration has lapsed, it cannot settle an age that nobody can tell either, whosever it is.
fn may_ask_in_vain(invitation: Invitation, facts: &Facts) -> bool {
    let by_other = with(*facts, FactName::PreRegisteredBy, Wire { code: 3, number: 0.0 });
    let perhaps_lapsed = said(&asked(invitation, by_other), RuleId::PreRegisteredByOtherPartner) == Says::Open;
    !knows(facts, FactName::CheckedAt)
        || perhaps_lapsed
            && !knows(facts, FactName::PreRegisteredBy)
            && knows(facts, FactName::PreRegistrationApprovedAt)
}

/// What a rule says of some facts it says of all that may be added to them – but for reading 1, and unless the
/// decision says that they cannot all be true. An open rule that misses something can turn out at least two ways; one
/// that misses nothing stays open.
#[test]
fn a_settled_rule_stays_settled_and_an_open_one_is_open() {
    let mut exceptions = BTreeSet::new();
    for rule in RULES {
        let customers = Customers::of(rule, nothing_bars());
        for invitation in invitations(rule) {
            // What each customer can turn out to be once all is known, from those of whom most is known.
            let mut ends = vec![BTreeSet::new(); customers.count()];
            for number in (0..customers.count()).rev() {
                let facts = customers.get(number);
                let decision = asked(invitation, facts);
                if is_contradictory(&decision) {
                    continue;
                }
                let says = said(&decision, rule.id);
                let Some(place) = customers.unknown(number).next() else {
                    ends[number].insert(says);
                    continue;
                };
                ends[number] = customers.learn(number, place).flat_map(|more| ends[more].clone()).collect();
                let ends = &ends[number];
                if ends.is_empty() {
                    continue; // the times that would complete it are none of those tried
                }
                let misses = customers.facts.iter().any(|fact| decision.missing().any(|missing| missing == *fact));
                let as_promised = match says {
                    Says::Open if misses || rule.while_open == WhileOpen::LeftToServer => ends.len() > 1,
                    settled => *ends == BTreeSet::from([settled]),
                };
                let in_vain = says == Says::Open && may_ask_in_vain(invitation, &facts);
                if !as_promised && !in_vain {
                    assert!(
                        is_reading_1(invitation, &facts),
                        "{} {says}: {ends:?} by {invitation:?}, {facts:?}",
                        rule.id
                    );
                    exceptions.insert((rule.id, invitation.channel));
                }
            }
        }
    }
    let both = |rule| [Channel::Hyperlink, Channel::Qr].map(|channel| (rule, channel));
    let expected = [RuleId::RegisteredOverSevenDays, RuleId::HasCashExpenditure].map(both);
    assert_eq!(exceptions, expected.concat().into_iter().collect());
}

/// What the rules that hold the answer up say.
fn held_up(decision: &Decision) -> Vec<Says> {
    let holds = |rule| RULES.iter().any(|one| one.id == rule && one.while_open == WhileOpen::HoldsUp);
    decision.findings().filter(|finding| holds(finding.rule)).map(|finding| finding.says).collect()
}

/// A missing fact, once known, changes what a rule says that holds the answer up – at once, or after another one –
/// and no other unknown fact does. Three are not asked for although they could: by an open link, who has pre-registered
/// the customer (reading 1); when that was approved, before it is known that the inviting partner did; and what only
/// shows that there is an account already, since that can be asked outright.
#[test]
fn missing_is_exact() {
    for rule in RULES.iter().filter(|rule| rule.while_open == WhileOpen::HoldsUp) {
        let customers = Customers::of(rule, nothing_bars());
        for invitation in invitations(rule) {
            let decisions: Vec<_> =
                (0..customers.count()).map(|number| asked(invitation, customers.get(number))).collect();
            let held_up: Vec<_> = decisions.iter().map(held_up).collect();
            let changes = |number: usize, place| {
                !is_contradictory(&decisions[number])
                    && customers
                        .learn(number, place)
                        .any(|more: usize| !is_contradictory(&decisions[more]) && held_up[more] != held_up[number])
            };
            for (place, fact) in customers.facts.iter().enumerate() {
                // Whether learning the fact changes something for the customer, or for one it may turn out to be.
                let mut matters = vec![false; customers.count()];
                for number in (0..customers.count()).rev().filter(|number| !is_contradictory(&decisions[*number])) {
                    if !customers.unknown(number).any(|unknown| unknown == place) {
                        continue;
                    }
                    let others: Vec<_> = customers.unknown(number).filter(|other| *other != place).collect();
                    matters[number] = changes(number, place)
                        || others.iter().any(|other| customers.learn(number, *other).any(|more| matters[more]));

                    let facts = customers.get(number);
                    let is_missing = decisions[number].missing().any(|missing| missing == *fact);
                    let follows =
                        *fact == FactName::PreRegistrationApprovedAt && !knows(&facts, FactName::PreRegisteredBy);
                    let absent = *fact == FactName::PreRegisteredBy && is_reading_1(invitation, &facts);
                    let implies = decisions[number].missing().any(|missing| missing == FactName::Account);
                    let context = || format!("{fact} for {} by {invitation:?}, {facts:?}", rule.id);
                    let needless = is_missing && !matters[number];
                    let needless = needless && (*fact == FactName::CheckedAt || !may_ask_in_vain(invitation, &facts));
                    assert!(!needless, "missing in vain: {}", context());
                    assert!(
                        is_missing || follows || absent || implies || !changes(number, place),
                        "not missing: {}",
                        context()
                    );
                    assert!(!is_missing || !follows && !absent, "asked too early: {}", context());
                }
            }
        }
    }
}

// ---- the whole answer ----

/// What the rules say, once more: written from the sources alone, with other means, and slowly.
#[test]
fn a_second_reading_agrees() {
    let agree = |seed| {
        let mut random = Random::seeded(seed);
        for number in 0..25_000 {
            let customer = customer(&mut random);
            let (expected, actual) = (second_reading::decide(&customer, number % 5 == 0), decision(&customer));
            for (member, expected) in expected.as_object().unwrap() {
                let customer = Value::from(customer.clone());
                assert_eq!(&actual[member], expected, "{member} of customer {number} of seed {seed}, {customer:#}");
            }
        }
    };
    thread::scope(|scope| {
        for seed in 0..4 {
            scope.spawn(move || agree(seed));
        }
    });
}

/// For any customer, one more fact may settle something and overturns nothing. Reading 1 is the exception here too;
/// of facts that cannot all be true nothing is promised.
#[test]
fn a_settled_answer_stays_settled() {
    let mut random = Random::seeded(5);
    let mut learned = 0;
    for _ in 0..6_000 {
        let Situation { invitation, facts } = situation(&mut random);
        let before = asked(invitation, facts);
        for fact in FactName::ALL.iter().filter(|fact| !knows(&facts, **fact)) {
            let after = asked(invitation, with(facts, *fact, random.pick(&values(*fact))));
            let excepted = *fact == FactName::PreRegisteredBy && is_reading_1(invitation, &facts);
            if is_contradictory(&before) || is_contradictory(&after) || excepted {
                continue;
            }
            learned += 1;
            for (old, new) in before.findings().zip(after.findings()) {
                assert!(old.says == Says::Open || old == new, "{fact} turns {old:?} into {new:?}: {facts:?}");
            }
            let settled = before.outcome != Outcome::Undetermined && before.left_to_server().next().is_none();
            assert!(!settled || before.outcome == after.outcome, "{fact} overturns {:?}: {facts:?}", before.outcome);
        }
    }
    assert!(learned > 6_000, "only {learned} facts were learned");
}

/// What a customer may turn out to be once all is known, more often than not one that may pass.
fn complete(random: &mut Random, told: Facts) -> Facts {
    let mut facts = told;
    let time = |millis| Wire { code: 1, number: millis };
    let times = [FactName::RegisteredAt, FactName::PreRegistrationApprovedAt];
    if !knows(&facts, FactName::CheckedAt) {
        let since = times.map(|fact| facts.wire(fact).number).into_iter().fold(0.0, f64::max);
        let since = if since > 0.0 { since } else { NOW };
        facts.set_wire(FactName::CheckedAt, time(since + random.pick(&[0.0, 2.0, 20.0]) * DAY));
    }
    let now = facts.wire(FactName::CheckedAt).number;
    for fact in FactName::ALL.iter().filter(|fact| !knows(&told, **fact) && **fact != FactName::CheckedAt) {
        let value = match fact {
            fact if times.contains(fact) => time(now - random.pick(&[HOUR, 30.0 * DAY])),
            FactName::Account | FactName::AccountSite | FactName::PreRegisteredBy => random.pick(&values(*fact)),
            fact if random.one_in(12) => random.pick(&values(*fact)),
            fact => nothing_bars().wire(*fact),
        };
        facts.set_wire(*fact, value);
    }
    facts
}

/// *Undetermined* is said only when it matters: what is missing can make the customer eligible, or not; and with
/// nothing missing, nothing that could be learned makes the customer eligible.
#[test]
fn undetermined_is_said_only_when_it_matters() {
    let mut random = Random::seeded(7);
    let (mut asking, mut waiting) = (0, 0);
    while asking < 1_000 || waiting < 100 {
        let Situation { invitation, facts } = situation(&mut random);
        let decision = asked(invitation, facts);
        if decision.outcome != Outcome::Undetermined
            || may_ask_in_vain(invitation, &facts)
            || is_contradictory(&decision)
            || is_reading_1(invitation, &facts)
        {
            continue;
        }
        let mut ends = BTreeSet::new();
        let mut nobody_can_tell = false;
        for _ in 0..300 {
            let end = asked(invitation, complete(&mut random, facts));
            if is_contradictory(&end) {
                continue;
            }
            ends.insert(end.outcome);
            nobody_can_tell |= end.outcome == Outcome::Undetermined;
            assert!(end.missing().next().is_none(), "all is known");
            if decision.missing().next().is_some() && ends.len() > 1 {
                break;
            }
        }
        if decision.missing().next().is_none() {
            waiting += 1;
            assert!(!ends.contains(&Outcome::Eligible), "{facts:?}");
        } else {
            asking += 1;
            // A rule that nobody can settle may be open besides one that misses something.
            assert!(ends.contains(&Outcome::Eligible) || nobody_can_tell, "never eligible: {invitation:?} {facts:?}");
            assert!(ends.len() > 1 || nobody_can_tell, "always {ends:?}: {invitation:?} {facts:?}");
        }
    }
}

/// Findings, bars and rules left to the server come in the order of the sources, missing facts in theirs.
#[test]
fn answers_are_in_source_order() {
    let mut random = Random::seeded(11);
    for _ in 0..5_000 {
        let situation = situation(&mut random);
        let decision = decide(Question::Associate, &situation);
        let applying = RULES.iter().filter(|rule| rule.models.has(situation.invitation.model)).map(|rule| rule.id);
        assert!(decision.findings().map(|finding| finding.rule).eq(applying));
        let saying = |says| decision.findings().filter(move |finding| finding.says == says).map(|finding| finding.rule);
        assert!(decision.barred_by().eq(saying(Says::Bars)));
        let left = |rule| RULES.iter().any(|one| one.id == rule && one.while_open == WhileOpen::LeftToServer);
        assert!(decision.left_to_server().eq(saying(Says::Open).filter(|rule| left(*rule))));
        assert!(decision.missing().is_sorted());
        assert!(decision.issues().map(|issue| issue.against.unwrap_or(issue.fact)).is_sorted());
    }
}

/// The same facts give the same bytes: again, in another order, with `null` for what is left out.
#[test]
fn answers_are_deterministic() {
    let text = |pairs: Vec<(String, json::Value)>| {
        serde_json::to_string(&json::read(&json::Given(pairs)).unwrap().decide("associate").unwrap()).unwrap()
    };
    let mut random = Random::seeded(13);
    for _ in 0..2_000 {
        let json::Given(pairs) = serde_json::from_value(customer(&mut random).into()).unwrap();
        let once = text(pairs.clone());
        assert_eq!(once, text(pairs.clone()));
        assert_eq!(once, text(pairs.iter().rev().cloned().collect()));
        let left_out = json::names().filter(|name| pairs.iter().all(|(key, _)| key != name));
        let nulls = left_out.map(|name| (name.to_owned(), json::Value::Null));
        assert_eq!(once, text(pairs.iter().cloned().chain(nulls).collect()));
    }
}

/// Up to `validUntil` the same facts get the same answer; a millisecond later another; without it always the same.
#[test]
fn an_answer_is_valid_until_it_changes() {
    let mut random = Random::seeded(17);
    let mut changing = 0;
    for _ in 0..4_000 {
        let Situation { invitation, facts } = situation(&mut random);
        let answer = |checked_at| {
            let decision = asked(invitation, Facts { checked_at, ..facts });
            let findings: Vec<_> = decision.findings().collect();
            (findings, decision.missing().collect::<Vec<_>>(), decision.outcome, decision.notice)
        };
        let valid_until = asked(invitation, facts).valid_until;
        let Known(clock) = facts.checked_at else {
            assert_eq!(valid_until, None, "no time, no limit");
            continue;
        };
        let (now, later) = (clock.at().millis(), |time| answer(at(time, clock.uncertainty())));
        let before = answer(facts.checked_at);
        // Days between the numbers of xorshift, and both sides of each limit of any whole day.
        let mut times: Vec<f64> =
            (0..24).map(|days| now + f64::from(days) * DAY + random.pick(&[0.0, HOUR, 7.3 * HOUR])).collect();
        for past in [facts.registered_at, facts.pre_registration_approved_at] {
            if let Known(past) = past {
                let start = partner_association::Value::to_wire(past).number;
                times.extend((0..18).map(|days| start + f64::from(days) * DAY - MILLISECOND));
                times.extend((0..18).map(|days| start + f64::from(days) * DAY + 16.0 * HOUR));
            }
        }
        let limit = valid_until.map_or(f64::INFINITY, partner_association::Instant::millis);
        assert!(limit >= now, "valid until before it was made");
        for time in times.into_iter().filter(|time| (now..limit).contains(time)) {
            assert_eq!(later(time), before, "at {time}, before {limit}: {facts:?}");
        }
        if valid_until.is_some() {
            changing += 1;
            assert_ne!(later(limit + MILLISECOND), before, "after {limit}: {facts:?}");
            assert!(
                limit - MILLISECOND < now || later(limit - MILLISECOND) == before,
                "just before {limit}: {facts:?}"
            );
        }
    }
    assert!(changing > 500, "only {changing} answers change");
}

/// The notice is that of the most pressing bar, whatever else bars.
#[test]
fn the_notice_is_the_most_pressing() {
    let order = [
        "already-associated",
        "invitation-problem",
        "blocked-final",
        "blocked-use-other-account",
        "blocked-wait",
        "blocked-needs-partner",
        "blocked-fixable-by-customer",
        "more-facts-needed",
        "server-must-decide",
        "proceed-with-consequences",
        "proceed",
    ];
    assert_eq!(NoticeKind::NAMES, order);
    let of = |rule: RuleId| {
        let remedy = RULES.iter().find(|one| one.id == rule).unwrap().remedy;
        let blocked = format!("blocked-{remedy}");
        order.iter().position(|notice| *notice == remedy.name() || *notice == blocked).unwrap()
    };
    let mut pairs = BTreeSet::new();
    let mut random = Random::seeded(19);
    for _ in 0..20_000 {
        let situation = situation(&mut random);
        let decision = decide(Question::Associate, &situation);
        let barred_by: Vec<_> = decision.barred_by().collect();
        let is_tied = matches!(situation.facts.associated_with, Known(Party::Inviter))
            && !decision.issues().any(|issue| issue.against == Some(FactName::AssociatedWith));
        let nothing_missing = decision.missing().next().is_none();
        let expected = match (decision.outcome, situation.invitation.model) {
            _ if is_tied => 0,
            (Outcome::Ineligible, _) => barred_by.iter().map(|rule| of(*rule)).min().unwrap(),
            (Outcome::Undetermined, _) => {
                if nothing_missing {
                    8
                } else {
                    7
                }
            }
            (Outcome::Eligible, Model::Reseller) => 9,
            (Outcome::Eligible, Model::Referral) => 10,
        };
        assert_eq!(decision.notice.name(), order[expected], "{barred_by:?}");
        pairs.extend(barred_by.iter().flat_map(|one| barred_by.iter().map(|other| (of(*one), of(*other)))));
    }
    assert_eq!(pairs.len(), 36, "every remedy was seen beside every other");
}
