//! Every situation that a rule can tell apart: every value of a choice, every set of contracts, and times and lists
//! of requests on both sides of every limit.
#![allow(clippy::large_types_passed_by_value, reason = "facts are copied, and tests read the better for it")]

use partner_association::Fact::Known;
use partner_association::{
    Channel, Decision, Edition, FactName, Facts, Invitation, Kind, Model, Moment, Question, Requests, Rule, RuleId,
    Says, Site, Situation, WhileOpen, Wire, decide, rules,
};

use crate::claims::{DAY, HOUR, MILLISECOND, NOW, instant};

/// A question in an edition, and its rules.
#[derive(Clone, Copy)]
pub struct Book {
    pub question: Question,
    pub edition: Edition,
    pub rules: &'static [Rule],
}

pub fn books() -> impl Iterator<Item = Book> {
    Question::ALL.iter().flat_map(|question| {
        Edition::ALL.iter().map(|edition| Book {
            question: *question,
            edition: *edition,
            rules: rules::of(*question, *edition),
        })
    })
}

impl Book {
    pub fn models(self) -> impl Iterator<Item = Model> {
        Model::ALL.iter().copied().filter(move |model| self.edition.models().has(*model))
    }

    /// The facts that the question takes and the edition knows.
    pub fn facts(self) -> impl Iterator<Item = FactName> {
        let taken = if self.question == Question::Associate { FactName::OF_ASSOCIATING } else { FactName::ALL.len() };
        let foreign = FactName::foreign_to(self.edition);
        FactName::ALL[..taken].iter().copied().filter(move |fact| !foreign.has(*fact as u8))
    }

    pub fn asked(self, invitation: Invitation, facts: Facts) -> Decision {
        decide(self.question, &Situation { invitation, facts })
    }

    /// Every invitation that makes a difference to the rule. The channel matters when associating only, and the
    /// website to few rules; a rule that reads very much is tried in two models.
    pub fn invitations(self, rule: &Rule) -> Vec<Invitation> {
        let channels = if self.question == Question::Associate { Channel::ALL } else { &[Channel::Activity] };
        let european = matches!(rule.id, RuleId::SiteMismatch | RuleId::LeaveIntlQuota)
            || rule.while_open == WhileOpen::HoldsUpInEurope;
        let websites = match self.edition {
            Edition::China => &[Site::China][..],
            Edition::International if european => &[Site::International, Site::Europe],
            Edition::International => &[Site::International],
        };
        let models = self.models().filter(|model| is_asked(rule, *model));
        let models: Vec<_> = models.take(if reads_much(rule) { 2 } else { 3 }).collect();
        let mut invitations = Vec::new();
        for model in models {
            for channel in channels {
                for website in websites {
                    let (edition, channel, website) = (self.edition, *channel, *website);
                    invitations.push(Invitation { edition, model, channel, website });
                }
            }
        }
        invitations
    }
}

/// Whether the rule is asked in the model, though perhaps nobody knows whether it binds there.
pub fn is_asked(rule: &Rule, model: Model) -> bool {
    rule.models.has(model) || rule.may_bind.has(model)
}

fn reads_much(rule: &Rule) -> bool {
    FactName::in_set(rule.bars.reads()).count() > 5
}

pub fn said(decision: &Decision, rule: RuleId) -> Says {
    decision.findings().find(|finding| finding.rule == rule).unwrap().says
}

/// A fact as a customer may have it: unknown, two numbers, or a list of requests.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Told {
    #[default]
    Unknown,
    Is(Wire),
    Filed(Requests),
}

impl Told {
    pub const fn choice(code: u8) -> Self {
        Self::Is(Wire { code, number: 0.0 })
    }

    pub const fn at(millis: f64) -> Self {
        Self::Is(Wire { code: 1, number: millis })
    }

    const fn on(midnight_utc: f64) -> Self {
        Self::Is(Wire { code: 2, number: midnight_utc })
    }
}

pub fn with(mut facts: Facts, fact: FactName, told: Told) -> Facts {
    match (fact, told) {
        (_, Told::Unknown) => facts.set_wire(fact, Wire::default()),
        (_, Told::Is(wire)) => facts.set_wire(fact, wire),
        (FactName::RequestsFiledByCustomer, Told::Filed(list)) => facts.requests_filed_by_customer = Known(list),
        (FactName::RequestsFiledByPartner, Told::Filed(list)) => facts.requests_filed_by_partner = Known(list),
        (fact, Told::Filed(_)) => panic!("{fact} is no list"),
    }
    facts
}

pub fn knows(facts: &Facts, fact: FactName) -> bool {
    facts.wire(fact) != Wire::default()
}

/// Every value of a fact that a rule could tell from others; for a time those around its limits.
pub fn values(fact: FactName) -> Vec<Told> {
    match fact.kind() {
        Kind::Choice(names) => (1..=u8::try_from(names.len()).unwrap()).map(Told::choice).collect(),
        Kind::Several(names) => (0..1 << names.len()).map(|set: u8| Told::choice(set << 1 | 1)).collect(),
        Kind::Instant => vec![Told::at(NOW), Told::at(NOW + 20.0 * DAY)],
        Kind::Moment => {
            let days = if fact == FactName::PreRegistrationApprovedAt { 15.0 } else { 7.0 };
            let ages = [HOUR, days * DAY, days * DAY + MILLISECOND, (days + 1.0) * DAY];
            let today = (NOW / DAY).floor() * DAY;
            let instants = ages.into_iter().chain([HOUR - 20.0 * DAY]).map(|age| Told::at(NOW - age));
            let dates = [days - 1.0, days, days + 1.0].map(|days| Told::on(today - days * DAY));
            instants.chain(dates).collect()
        }
        // 92 days are three months before the 21st of November.
        Kind::Moments => {
            let filed = |days: f64| Moment::at(instant(NOW - days * DAY));
            let lists: [&[f64]; 9] = [
                &[],
                &[1.0],
                &[92.0],
                &[100.0],
                &[-10.0],
                &[1.0, 91.0, 50.0],
                &[92.0, 1.0, 1.0],
                &[1.0, 2.0, 93.0],
                &[1.0, 2.0, 100.0, 3.0],
            ];
            let days =
                |days: &&[f64]| Told::Filed(Requests::of(&days.iter().map(|days| filed(*days)).collect::<Vec<_>>()));
            lists.iter().map(days).collect()
        }
    }
}

/// Every customer whose facts differ from a first one only in the facts that a rule reads, each known or not.
/// Learning a fact leads from a customer to one with a greater number.
pub struct Customers {
    pub facts: Vec<FactName>,
    values: Vec<Vec<Told>>,
    first: Facts,
}

impl Customers {
    /// Of a rule that reads very much not every time is tried: one before, between and after its limits each, one in
    /// the future and a day.
    pub fn of(rule: &Rule, first: Facts) -> Self {
        let facts: Vec<_> = FactName::in_set(rule.bars.reads()).collect();
        let some = |fact: FactName, place| {
            fact.kind() != Kind::Moment || !reads_much(rule) || matches!(place, 0 | 2 | 3 | 4 | 6)
        };
        let values = facts.iter().map(|fact| {
            values(*fact)
                .into_iter()
                .enumerate()
                .filter(|(place, _)| some(*fact, *place))
                .map(|(_, value)| value)
                .collect()
        });
        let values = values.collect();
        Self { facts, values, first }
    }

    pub fn count(&self) -> usize {
        self.values.iter().map(|values| values.len() + 1).product()
    }

    fn weight(&self, place: usize) -> usize {
        self.values[..place].iter().map(|values| values.len() + 1).product()
    }

    fn value(&self, number: usize, place: usize) -> Told {
        match number / self.weight(place) % (self.values[place].len() + 1) {
            0 => Told::Unknown,
            value => self.values[place][value - 1],
        }
    }

    pub fn get(&self, number: usize) -> Facts {
        let mut facts = self.first;
        for (place, fact) in self.facts.iter().enumerate() {
            facts = with(facts, *fact, self.value(number, place));
        }
        facts
    }

    pub fn all(&self) -> impl Iterator<Item = Facts> {
        (0..self.count()).map(|number| self.get(number))
    }

    /// The facts that are unknown, by their place.
    pub fn unknown(&self, number: usize) -> impl Iterator<Item = usize> {
        (0..self.facts.len()).filter(move |place| self.value(number, *place) == Told::Unknown)
    }

    /// The customers that this one may turn out to be when that fact is learned.
    pub fn learn(&self, number: usize, place: usize) -> impl Iterator<Item = usize> {
        (1..=self.values[place].len()).map(move |value| number + value * self.weight(place))
    }
}
