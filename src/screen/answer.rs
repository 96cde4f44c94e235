//! What the rules say of this customer, in words: every bar, every open question, and whose move it is.

use alloc::vec::Vec;

use super::sources::sources;
use crate::decision::{Authority, Decision, Finding, Outcome, Question, Says};
use crate::facts::FactName;
use crate::notice::{Label, Page, Text, Words};
use crate::pre_registration::{Cure, cure};
use crate::prose::{Block, Item, Line, Span, Zone, line};
use crate::rule::{Rule, RuleId, Situation};
use crate::rules;

/// The answer: in a word and a line, what was not taken as given, what stands in the way, what is
/// missing, what is open, what the server will check, and what is in order. Times are written in `zone`.
#[must_use]
pub fn answer<'w>(words: &'w dyn Words, situation: &Situation, decision: &Decision, zone: Zone) -> Vec<Block<'w>> {
    let answer = Answer { words, situation, decision };
    let parts = [
        ("issues", answer.issues()),
        ("bars", answer.bars()),
        ("missing", answer.missing()),
        ("open", answer.open()),
        ("left", answer.left_to_server()),
        ("passes", answer.passes()),
    ];
    let mut blocks = answer.summary(zone);
    blocks.extend(
        parts.into_iter().filter(|(_, part)| !part.is_empty()).map(|(name, blocks)| Block::Section { name, blocks }),
    );
    Vec::from([Block::Section { name: "answer", blocks }])
}

struct Answer<'w, 'a> {
    words: &'w dyn Words,
    situation: &'a Situation,
    decision: &'a Decision,
}

impl<'w> Answer<'w, '_> {
    fn say(&self, text: Text) -> &'w str {
        self.words.say(text)
    }

    fn page(&self, word: Page) -> Line<'w> {
        line(self.say(Text::Page(word)))
    }

    fn summary(&self, zone: Zone) -> Vec<Block<'w>> {
        let Decision { outcome, notice, authority, checked_at, valid_until, .. } = *self.decision;
        let in_a_word = match outcome {
            Outcome::Eligible => Page::OutcomeEligible,
            Outcome::Ineligible => Page::OutcomeIneligible,
            Outcome::Undetermined => Page::OutcomeUndetermined,
        };
        let (whose, meaning) = match authority {
            Authority::Page => (Page::Advice, Page::Provisional),
            Authority::Server => (Page::Confirmed, Page::ServerConfirmed),
        };
        let tag = |kind, word| Span::Tag { kind, text: self.say(Text::Page(word)).into() };
        let mut pairs = Vec::new();
        for (label, at) in [(Page::CheckedAt, checked_at), (Page::ValidUntil, valid_until)] {
            pairs.extend(at.map(|at| (self.page(label), Vec::from([Span::Time(at, zone)]))));
        }
        let rulebook = self.decision.edition().rulebook();
        pairs.push((line(self.say(Text::Label(Label::Rulebook))), line(rulebook.version)));
        Vec::from([
            Block::Paragraph(Vec::from([tag(outcome.name(), in_a_word), tag(authority.name(), whose)])),
            Block::heading(self.say(Text::Heading(notice))),
            Block::paragraph(self.say(Text::Body(notice))),
            Block::Paragraph(self.page(meaning)),
            Block::Pairs(pairs),
        ])
    }

    /// What could not be used, and what it is about.
    fn issues(&self) -> Vec<Block<'w>> {
        let items = self.decision.issues().map(|issue| {
            let about = [Some(issue.key), issue.against].into_iter().flatten();
            let facts = about.filter_map(|key| FactName::named(key.name()));
            let mut blocks = Vec::from([Block::paragraph(self.say(Text::Issue(issue.kind)))]);
            blocks.extend(self.facts(facts));
            Item { kind: "", mark: None, blocks }
        });
        self.part(Page::IssuesHeading, None, items.collect())
    }

    fn bars(&self) -> Vec<Block<'w>> {
        let items = self.rules(|_, finding| finding.says == Says::Bars).map(|rule| {
            let actor = rule.remedy.actor();
            let mut blocks = Vec::from([
                Block::Paragraph(Vec::from([
                    Span::Strong(self.say(Text::Barred(rule.id)).into()),
                    Span::Tag { kind: actor.name(), text: self.say(Text::Actor(actor)).into() },
                ])),
                Block::paragraph(self.say(Text::Remedy(rule.id))),
            ]);
            blocks.extend(self.cure(rule.id));
            blocks.push(self.according_to(rule));
            Item { kind: actor.name(), mark: None, blocks }
        });
        self.part(Page::BarredHeading, None, items.collect())
    }

    /// Whether a pre-registration leads anywhere, where it is the way.
    fn cure(&self, rule: RuleId) -> Option<Block<'w>> {
        if self.decision.question != Question::Associate {
            return None;
        }
        match cure(rule, self.situation) {
            Cure::Never => None,
            cure => Some(Block::paragraph(self.say(Text::Cure(cure)))),
        }
    }

    fn missing(&self) -> Vec<Block<'w>> {
        let items = self.decision.missing().map(|fact| Item::of(line(self.say(Text::Fact(fact)))));
        self.part(Page::MissingHeading, Some(Page::MissingHelp), items.collect())
    }

    /// What holds the answer up: what it waits for, or why nobody outside can tell.
    fn open(&self) -> Vec<Block<'w>> {
        let is_left = |rule: RuleId| self.decision.left_to_server().any(|left| left == rule);
        let items = self.rules(|rule, finding| finding.says == Says::Open && !is_left(rule.id)).map(|rule| {
            let reads = rule.bars.reads();
            let missing = self.decision.missing().filter(|fact| reads.has(*fact as u8));
            let facts = self.facts(missing);
            let why = self.say(Text::Open(rule.id));
            let mut blocks = Vec::from([Block::paragraph(self.say(Text::Condition(rule.id)))]);
            if facts.is_none() && !why.is_empty() {
                blocks.push(Block::paragraph(why));
            }
            blocks.extend(facts);
            blocks.push(self.according_to(rule));
            Item { kind: "", mark: None, blocks }
        });
        self.part(Page::OpenHeading, None, items.collect())
    }

    fn left_to_server(&self) -> Vec<Block<'w>> {
        let is_left = |rule: &Rule, _: &Finding| self.decision.left_to_server().any(|left| left == rule.id);
        self.part(Page::LeftToServerHeading, Some(Page::LeftToServerHelp), self.conditions(is_left))
    }

    fn passes(&self) -> Vec<Block<'w>> {
        self.part(Page::PassedHeading, None, self.conditions(|_, finding| finding.says == Says::Passes))
    }

    fn conditions(&self, wanted: impl Fn(&Rule, &Finding) -> bool) -> Vec<Item<'w>> {
        let items = self.rules(wanted).map(|rule| Item {
            kind: "",
            mark: None,
            blocks: Vec::from([Block::paragraph(self.say(Text::Condition(rule.id))), self.according_to(rule)]),
        });
        items.collect()
    }

    /// The rules that apply and of whose findings this is true, in source order.
    fn rules(&self, wanted: impl Fn(&Rule, &Finding) -> bool) -> impl Iterator<Item = &'static Rule> {
        let all = rules::of(self.decision.question, self.decision.edition());
        self.decision.findings().filter_map(move |finding| {
            let rule = all.iter().find(|rule| rule.id == finding.rule)?;
            wanted(rule, &finding).then_some(rule)
        })
    }

    /// Facts in a list; nothing if there are none.
    fn facts(&self, facts: impl Iterator<Item = FactName>) -> Option<Block<'w>> {
        let items: Vec<_> = facts.map(|fact| Item::of(line(self.say(Text::Fact(fact))))).collect();
        (!items.is_empty()).then_some(Block::List(items))
    }

    /// The rule's code and its sources, folded away.
    fn according_to(&self, rule: &Rule) -> Block<'w> {
        let label = self.say(Text::Page(Page::Source));
        sources(self.words, Vec::from([Span::Text(label.into()), Span::Code(rule.id.name().into())]), rule.sources)
    }

    /// A heading, a line of help and a list; nothing without items.
    fn part(&self, heading: Page, help: Option<Page>, items: Vec<Item<'w>>) -> Vec<Block<'w>> {
        if items.is_empty() {
            return Vec::new();
        }
        let mut blocks = Vec::from([Block::Heading(self.page(heading))]);
        blocks.extend(help.map(|help| Block::Paragraph(self.page(help))));
        blocks.push(Block::List(items));
        blocks
    }
}
