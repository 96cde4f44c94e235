//! The two answers, rule by rule.

use alloc::vec::Vec;
use core::cmp::{Ordering, Reverse};

use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::{Answer, Ending, Reason};
use crate::decision::{Authority, NoticeKind, Outcome, Question};
use crate::facts::FactName;
use crate::failures::{ServerWord, WordKind};
use crate::rule::{Actor, Remedy, Rule, RuleId};
use crate::rules;
use crate::truth::Bits;

/// What came back when the server was asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    /// A decision. It counts if the server made it, to the same question and in the same edition.
    Decision(Answer),
    /// A word of the vendor's server, through the map of [`crate::failures`].
    Word(ServerWord),
    /// Nothing: the server was not reached.
    Nothing,
}

/// Whom to tell first, and of what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TellFirst {
    /// Whose move it is.
    pub actor: Actor,
    /// The bar to show first: of the new ones, or else of those that stand, the first in source order that the customer
    /// can lift; or that the partner can; or that nobody can.
    pub rule: Option<RuleId>,
    /// The fact to ask for first, where nothing bars and something is missing.
    pub fact: Option<FactName>,
}

/// What changed between the page's answer and the server's, why, and whom to tell first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reconciliation {
    /// What becomes of the page's answer.
    pub ending: Ending,
    /// What the vendor's word amounts to, if that is what came, and the page had asked about associating.
    pub word: Option<WordKind>,
    /// The rules that stand in the way and did not on the page, in source order.
    pub new_bars: Vec<RuleId>,
    /// The rules that stood in the way on the page and do not, likewise. A word that refuses for one
    /// reason says nothing about the others: they stay.
    pub gone_bars: Vec<RuleId>,
    /// The rules that were open on the page and are not, likewise; those that bar now are new bars as well.
    pub settled: Vec<RuleId>,
    /// The rules that are open and were not on the page, likewise.
    pub opened: Vec<RuleId>,
    /// The notice that the page's answer called for.
    pub before: NoticeKind,
    /// The notice that is called for now.
    pub after: NoticeKind,
    /// Why, in order of declaration: at least one reason where the answer is stricter, laxer or different, and none otherwise.
    pub reasons: Vec<Reason>,
    /// Whom to tell first.
    pub tell_first: TellFirst,
}

/// Puts the server's reply beside the page's answer. Every pair has exactly one ending.
#[must_use]
pub fn reconcile(page: &Answer, reply: &Reply) -> Reconciliation {
    match reply {
        Reply::Nothing => page.stays(Ending::Unreachable, None, Actor::Customer),
        Reply::Decision(server) if !server.answers(page) => page.stays(Ending::Undecided, None, Actor::Nobody),
        Reply::Decision(server) => page.beside(server),
        Reply::Word(word) => match word.kind {
            // The codes and reasons are those of a request to associate.
            _ if page.question != Question::Associate => page.stays(Ending::Undecided, None, Actor::Nobody),
            WordKind::Pending => page.stays(Ending::Pending, Some(word.kind), word.actor),
            WordKind::Retry | WordKind::RequestProblem | WordKind::Unknown => {
                page.stays(Ending::Undecided, Some(word.kind), word.actor)
            }
            WordKind::Associated => page.carried_out(),
            WordKind::Refused => page.refused(*word),
        },
    }
}

/// What has one direction or the other, or none, or both.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Direction {
    Level,
    Stricter,
    Laxer,
    Neither,
}

impl Direction {
    /// Of what stands in the way: more of it is stricter.
    fn of_sets(before: Bits, after: Bits) -> Self {
        match (after.without(before).is_empty(), before.without(after).is_empty()) {
            (true, true) => Self::Level,
            (false, true) => Self::Stricter,
            (true, false) => Self::Laxer,
            (false, false) => Self::Neither,
        }
    }

    fn of_outcomes(before: Outcome, after: Outcome) -> Self {
        /// From yes to no.
        const fn rank(outcome: Outcome) -> u8 {
            match outcome {
                Outcome::Eligible => 0,
                Outcome::Undetermined => 1,
                Outcome::Ineligible => 2,
            }
        }
        match rank(after).cmp(&rank(before)) {
            Ordering::Equal => Self::Level,
            Ordering::Greater => Self::Stricter,
            Ordering::Less => Self::Laxer,
        }
    }
}

impl Answer {
    /// Whether it is the server's answer to what the page was asked.
    fn answers(&self, page: &Self) -> bool {
        self.authority == Authority::Server && self.question == page.question && self.edition == page.edition
    }

    /// Nothing was decided: the answer stays what it was.
    fn stays(&self, ending: Ending, word: Option<WordKind>, actor: Actor) -> Reconciliation {
        Reconciliation {
            ending,
            word,
            new_bars: Vec::new(),
            gone_bars: Vec::new(),
            settled: Vec::new(),
            opened: Vec::new(),
            before: self.notice,
            after: self.notice,
            reasons: Vec::new(),
            tell_first: TellFirst { actor, rule: None, fact: None },
        }
    }

    /// Beside the server's decision.
    fn beside(&self, server: &Self) -> Reconciliation {
        let ending = self.ending(server);
        let (new, gone) = (server.bars.without(self.bars), self.bars.without(server.bars));
        Reconciliation {
            ending,
            word: None,
            new_bars: self.listed(new),
            gone_bars: self.listed(gone),
            settled: self.listed(self.open.without(server.open)),
            opened: self.listed(server.open.without(self.open)),
            before: self.notice,
            after: server.notice,
            reasons: if ending == Ending::Same { Vec::new() } else { self.reasons(server) },
            tell_first: server.tell_first(new),
        }
    }

    /// The first of these that is not level: the outcome, the bars, what is open, what is missing.
    fn ending(&self, server: &Self) -> Ending {
        let directions = [
            Direction::of_outcomes(self.outcome, server.outcome),
            Direction::of_sets(self.bars, server.bars),
            Direction::of_sets(self.open, server.open),
            Direction::of_sets(self.missing, server.missing),
        ];
        match directions.into_iter().find(|direction| *direction != Direction::Level) {
            Some(Direction::Stricter) => Ending::Stricter,
            Some(Direction::Laxer) => Ending::Laxer,
            Some(Direction::Neither) => Ending::Different,
            _ if self.passes == server.passes && self.issues == server.issues && self.notice == server.notice => {
                Ending::Same
            }
            _ => Ending::Different,
        }
    }

    fn reasons(&self, server: &Self) -> Vec<Reason> {
        if self.rulebook != server.rulebook {
            return Vec::from([Reason::OtherRulebook]);
        }
        let time_passed = self.is_over_by(server) || server.is_over_by(self);
        let mut changed = self.changed(server);
        let mut reasons = Vec::new();
        if time_passed {
            let of_time = rules::of(self.question, self.edition)
                .iter()
                .filter(|rule| rule.bars.reads().has(FactName::CheckedAt as u8))
                .fold(Bits::NONE, |set, rule| set.or(Bits::one(rule.id as u8)));
            if !changed.and(of_time).is_empty() {
                reasons.push(Reason::TimePassed);
                changed = changed.without(of_time);
            }
        }
        let settled = changed.and(self.open.without(server.open));
        let fewer_missing = !self.missing.without(server.missing).is_empty();
        if !settled.is_empty() || changed.is_empty() && reasons.is_empty() && fewer_missing {
            reasons.push(Reason::ServerKnowsMore);
        }
        if !changed.without(settled).is_empty() || reasons.is_empty() {
            reasons.push(Reason::FactsDiffer);
        }
        reasons
    }

    /// Whether the other one was made later, and when this one was over.
    fn is_over_by(&self, other: &Self) -> bool {
        self.checked_at < other.checked_at && self.valid_until.is_some() && self.valid_until <= other.checked_at
    }

    /// The rules that do not say the same on both sides.
    fn changed(&self, server: &Self) -> Bits {
        let differ = |one: Bits, other: Bits| one.without(other).or(other.without(one));
        differ(self.bars, server.bars).or(differ(self.open, server.open)).or(differ(self.passes, server.passes))
    }

    /// The server has made the tie.
    fn carried_out(&self) -> Reconciliation {
        let is_same = self.outcome == Outcome::Eligible;
        let reason = if self.bars.is_empty() { Reason::ServerKnowsMore } else { Reason::FactsDiffer };
        Reconciliation {
            // Of what was open it says nothing.
            gone_bars: self.listed(self.bars),
            after: NoticeKind::AlreadyAssociated,
            reasons: if is_same { Vec::new() } else { Vec::from([reason]) },
            ..self.stays(
                if is_same { Ending::Same } else { Ending::Laxer },
                Some(WordKind::Associated),
                Actor::Customer,
            )
        }
    }

    /// The server refuses, for one reason; the bars of the page still stand.
    fn refused(&self, word: ServerWord) -> Reconciliation {
        let named = word.rules.iter().fold(Bits::NONE, |set, rule| set.or(Bits::one(*rule as u8)));
        let new = named.without(self.bars);
        let server = Self { bars: self.bars.or(named), ..self.clone() };
        let tell_first = server.tell_first(new);
        // Who is refused is not associated, whatever the page was told.
        let is_told_of_a_tie = self.notice == NoticeKind::AlreadyAssociated;
        let is_foreseen = new.is_empty() && !named.is_empty();
        if is_foreseen && !is_told_of_a_tie {
            return Reconciliation { tell_first, ..self.stays(Ending::Same, Some(word.kind), word.actor) };
        }
        let settled = new.and(self.open);
        let mut reasons = Vec::new();
        if !settled.is_empty() {
            reasons.push(Reason::ServerKnowsMore);
        }
        if !new.without(settled).is_empty() {
            reasons.push(Reason::PassedRule);
        }
        if named.is_empty() {
            reasons.push(Reason::Unforeseen);
        } else if is_foreseen {
            reasons.push(Reason::FactsDiffer);
        }
        // Nobody says what lifts it: then no way round it is published.
        let called_for = word.remedy.unwrap_or(Remedy::Final).notice();
        Reconciliation {
            new_bars: self.listed(new),
            settled: self.listed(settled),
            after: if self.bars.is_empty() || is_told_of_a_tie { called_for } else { self.notice.min(called_for) },
            reasons,
            tell_first: if named.is_empty() {
                TellFirst { actor: word.actor, rule: None, fact: None }
            } else {
                tell_first
            },
            ..self.stays(if is_foreseen { Ending::Different } else { Ending::Stricter }, Some(word.kind), word.actor)
        }
    }

    /// Whom to tell first, if these bars are new.
    fn tell_first(&self, new: Bits) -> TellFirst {
        let told = if new.is_empty() { self.bars } else { new };
        // The first of equals.
        let most_in_reach = self.rules(told).min_by_key(|rule| (rule.remedy.actor(), Reverse(rule.remedy)));
        if let Some(rule) = most_in_reach {
            TellFirst { actor: rule.remedy.actor(), rule: Some(rule.id), fact: None }
        } else if let Some(rule) = self.listed(told).first() {
            TellFirst { actor: Actor::Nobody, rule: Some(*rule), fact: None }
        } else {
            let is_open = self.outcome == Outcome::Undetermined;
            let fact = FactName::in_set(self.missing).next().filter(|_| is_open);
            let actor = if is_open && fact.is_none() { Actor::Nobody } else { Actor::Customer };
            TellFirst { actor, rule: None, fact }
        }
    }

    /// The rules of a set, in source order.
    fn rules(&self, set: Bits) -> impl Iterator<Item = &'static Rule> + use<> {
        rules::of(self.question, self.edition).iter().filter(move |rule| set.has(rule.id as u8))
    }

    /// The ids of a set, in source order; after them those of rules that are another edition's or question's.
    fn listed(&self, set: Bits) -> Vec<RuleId> {
        let mut ids: Vec<_> = self.rules(set).map(|rule| rule.id).collect();
        let others = RuleId::ALL.iter().filter(|id| set.has(**id as u8));
        for id in others {
            if !ids.contains(id) {
                ids.push(*id);
            }
        }
        ids
    }
}

impl Serialize for TellFirst {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("TellFirst", 3)?;
        object.serialize_field("actor", self.actor.name())?;
        object.serialize_field("rule", &self.rule.map(RuleId::name))?;
        object.serialize_field("fact", &self.fact.map(FactName::name))?;
        object.end()
    }
}

impl Serialize for Reconciliation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let names = |rules: &[RuleId]| rules.iter().map(|rule| rule.name()).collect::<Vec<_>>();
        let mut object = serializer.serialize_struct("Reconciliation", 10)?;
        object.serialize_field("ending", self.ending.name())?;
        object.serialize_field("word", &self.word.map(WordKind::name))?;
        object.serialize_field("newBars", &names(&self.new_bars))?;
        object.serialize_field("goneBars", &names(&self.gone_bars))?;
        object.serialize_field("settled", &names(&self.settled))?;
        object.serialize_field("opened", &names(&self.opened))?;
        object.serialize_field("before", self.before.name())?;
        object.serialize_field("after", self.after.name())?;
        object.serialize_field("reasons", &self.reasons.iter().map(|reason| reason.name()).collect::<Vec<_>>())?;
        object.serialize_field("tellFirst", &self.tell_first)?;
        object.end()
    }
}
