//! The two answers, rule by rule.

use alloc::vec::Vec;
use core::cmp::Reverse;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::{Answer, Ending, Reason};
use crate::decision::{Authority, NoticeKind, Outcome, Question, Says};
use crate::facts::FactName;
use crate::failures::{ServerWord, WordKind};
use crate::rule::{Actor, Remedy, RuleId};
use crate::rules;

/// What came back when the server was asked.
#[cfg_attr(
    target_arch = "wasm32",
    expect(clippy::large_enum_variant, reason = "there is one of them at a time, and a box would need an allocator")
)]
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
    const fn of(more: bool, less: bool) -> Self {
        match (more, less) {
            (false, false) => Self::Level,
            (true, false) => Self::Stricter,
            (false, true) => Self::Laxer,
            (true, true) => Self::Neither,
        }
    }
}

/// From yes to no.
const fn rank(outcome: Outcome) -> u8 {
    match outcome {
        Outcome::Eligible => 0,
        Outcome::Undetermined => 1,
        Outcome::Ineligible => 2,
    }
}

/// What a rule said on the page, and what the server says of it.
type Both = (Option<Says>, Option<Says>);

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
        let new_bars = self.listed(server, |both| became(both, Says::Bars));
        Reconciliation {
            ending,
            word: None,
            gone_bars: self.listed(server, |(before, after)| became((after, before), Says::Bars)),
            settled: self.listed(server, |(before, after)| became((after, before), Says::Open)),
            opened: self.listed(server, |both| became(both, Says::Open)),
            before: self.notice,
            after: server.notice,
            reasons: if ending == Ending::Same { Vec::new() } else { self.reasons(server) },
            tell_first: server.tell_first(&new_bars),
            new_bars,
        }
    }

    /// The first of these that is not level: the outcome, the bars, what is open, what is missing.
    fn ending(&self, server: &Self) -> Ending {
        let (before, after) = (rank(self.outcome), rank(server.outcome));
        let of_rules = |says| {
            let more = self.any(server, |both| became(both, says));
            Direction::of(more, server.any(self, |both| became(both, says)))
        };
        let missing = |one: &Self, other: &Self| !one.missing.without(other.missing).is_empty();
        let directions = [
            Direction::of(before < after, after < before),
            of_rules(Says::Bars),
            of_rules(Says::Open),
            Direction::of(missing(server, self), missing(self, server)),
        ];
        match directions.into_iter().find(|direction| *direction != Direction::Level) {
            Some(Direction::Stricter) => Ending::Stricter,
            Some(Direction::Laxer) => Ending::Laxer,
            Some(Direction::Neither) => Ending::Different,
            _ if self.says == server.says && self.issues == server.issues && self.notice == server.notice => {
                Ending::Same
            }
            _ => Ending::Different,
        }
    }

    fn reasons(&self, server: &Self) -> Vec<Reason> {
        let mut reasons = Vec::new();
        if self.rulebook != server.rulebook {
            reasons.push(Reason::OtherRulebook);
            return reasons;
        }
        let time_passed = self.is_over_by(server) || server.is_over_by(self);
        let [mut of_time, mut more, mut other] = [false; 3];
        for id in self.listed(server, |(before, after)| before != after) {
            let rules = rules::of(self.question, self.edition);
            let reads_time = rules.iter().any(|rule| rule.id == id && rule.bars.reads().has(FactName::CheckedAt as u8));
            let was_open = self.says(id) == Some(Says::Open);
            match (time_passed && reads_time, was_open) {
                (true, _) => of_time = true,
                (false, true) => more = true,
                (false, false) => other = true,
            }
        }
        // Where no rule says anything else.
        if !(of_time || more || other) {
            more = !self.missing.without(server.missing).is_empty();
            other = !more;
        }
        for (is_one, reason) in
            [(of_time, Reason::TimePassed), (more, Reason::ServerKnowsMore), (other, Reason::FactsDiffer)]
        {
            if is_one {
                reasons.push(reason);
            }
        }
        reasons
    }

    /// Whether the other one was made later, and when this one was over.
    fn is_over_by(&self, other: &Self) -> bool {
        self.checked_at < other.checked_at && self.valid_until.is_some() && self.valid_until <= other.checked_at
    }

    /// The server has made the tie.
    fn carried_out(&self) -> Reconciliation {
        let is_same = self.outcome == Outcome::Eligible;
        let gone_bars = self.bars();
        let reason = if gone_bars.is_empty() { Reason::ServerKnowsMore } else { Reason::FactsDiffer };
        Reconciliation {
            // Of what was open it says nothing.
            gone_bars,
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
        let mut server = self.clone();
        for rule in word.rules {
            if let Some(says) = server.says.get_mut(*rule as usize) {
                *says = Some(Says::Bars);
            }
        }
        let new_bars = self.listed(&server, |(before, after)| before != after);
        let tell_first = server.tell_first(&new_bars);
        // Who is refused is not associated, whatever the page was told.
        let is_told_of_a_tie = self.notice == NoticeKind::AlreadyAssociated;
        let is_foreseen = new_bars.is_empty() && !word.rules.is_empty();
        if is_foreseen && !is_told_of_a_tie {
            return Reconciliation { tell_first, ..self.stays(Ending::Same, Some(word.kind), word.actor) };
        }
        let settled: Vec<_> = new_bars.iter().copied().filter(|id| self.says(*id) == Some(Says::Open)).collect();
        let mut reasons = Vec::new();
        for (is_one, reason) in [
            (!settled.is_empty(), Reason::ServerKnowsMore),
            (is_foreseen, Reason::FactsDiffer),
            (new_bars.len() > settled.len(), Reason::PassedRule),
            (word.rules.is_empty(), Reason::Unforeseen),
        ] {
            if is_one {
                reasons.push(reason);
            }
        }
        // Nobody says what lifts it: then no way round it is published.
        let called_for = word.remedy.unwrap_or(Remedy::Final).notice();
        let was_barred = self.outcome == Outcome::Ineligible && !is_told_of_a_tie;
        let stays =
            self.stays(if is_foreseen { Ending::Different } else { Ending::Stricter }, Some(word.kind), word.actor);
        Reconciliation {
            settled,
            after: if was_barred { self.notice.min(called_for) } else { called_for },
            reasons,
            tell_first: if word.rules.is_empty() { stays.tell_first } else { tell_first },
            new_bars,
            ..stays
        }
    }

    /// Whom to tell first, if these bars are new.
    fn tell_first(&self, new: &[RuleId]) -> TellFirst {
        let bars = if new.is_empty() { self.bars() } else { new.to_vec() };
        let mut first = TellFirst { actor: Actor::Customer, rule: None, fact: None };
        let mut reach = None;
        for id in bars {
            let rule = rules::of(self.question, self.edition).iter().find(|rule| rule.id == id);
            // A rule that is another edition's or question's: nothing is known of it here.
            let remedy = rule.map_or(Remedy::Final, |rule| rule.remedy);
            let this = Some((remedy.actor(), Reverse(remedy)));
            if reach.is_none() || this < reach {
                reach = this;
                first = TellFirst { actor: remedy.actor(), rule: Some(id), fact: None };
            }
        }
        if reach.is_none() && self.outcome == Outcome::Undetermined {
            first.fact = FactName::in_set(self.missing).next();
            if first.fact.is_none() {
                first.actor = Actor::Nobody;
            }
        }
        first
    }

    fn says(&self, id: RuleId) -> Option<Says> {
        self.says.get(id as usize).copied().flatten()
    }

    fn bars(&self) -> Vec<RuleId> {
        self.listed(self, |(before, _)| before == Some(Says::Bars))
    }

    fn any(&self, other: &Self, is_so: impl Fn(Both) -> bool) -> bool {
        self.says.iter().zip(&other.says).any(|(before, after)| is_so((*before, *after)))
    }

    /// The rules of which that is so, in source order; after them those that are another edition's or question's.
    fn listed(&self, other: &Self, is_so: fn(Both) -> bool) -> Vec<RuleId> {
        let own = rules::of(self.question, self.edition);
        let mut ids = Vec::new();
        for id in own.iter().map(|rule| rule.id).chain(RuleId::ALL.iter().copied()) {
            if is_so((self.says(id), other.says(id))) && !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids
    }
}

/// Whether a rule says that now and did not before.
fn became((before, after): Both, says: Says) -> bool {
    after == Some(says) && before != Some(says)
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
