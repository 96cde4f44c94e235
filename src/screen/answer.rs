//! What the rules say of this customer, in words: every bar, every open question, and whose move it is.

use alloc::vec::Vec;

use super::sources::sources;
use crate::decision::{Authority, Decision, Finding, NoticeKind, Outcome, Question, Says};
use crate::facts::FactName;
use crate::notice::{Label, Page, Text, Words};
use crate::pre_registration::{Cure, cure};
use crate::prose::{Block, Item, Span, Zone, line};
use crate::rule::{Rule, RuleId, Situation};
use crate::rules;

/// The answer: in a word and a line, what was not taken as given, what stands in the way, what is missing
/// and which conditions wait for it, what is open, what the server will check, and what is in order. Times are written in `zone`.
#[must_use]
pub fn answer<'w>(words: &'w dyn Words, situation: &Situation, decision: &Decision, zone: Zone) -> Vec<Block<'w>> {
    let answer = Answer { words, situation, decision };
    let parts = [
        ("issues", answer.issues()),
        ("bars", answer.bars()),
        ("missing", answer.missing()),
        ("waiting", answer.waiting()),
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

    fn page(&self, word: Page) -> &'w str {
        self.say(Text::Page(word))
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
        let tag = |kind, word| Span::Tag { kind, text: self.page(word).into() };
        let mut pairs = Vec::new();
        for (label, at) in [(Page::CheckedAt, checked_at), (Page::ValidUntil, valid_until)] {
            pairs.extend(at.map(|at| (line(self.page(label)), Vec::from([Span::Time(at, zone)]))));
        }
        let rulebook = self.decision.edition().rulebook();
        pairs.push((line(self.say(Text::Label(Label::Rulebook))), line(rulebook.version)));
        // Who is associated already is not told that it looks possible.
        let mut tags = Vec::from([tag(outcome.name(), in_a_word), tag(authority.name(), whose)]);
        if notice == NoticeKind::AlreadyAssociated {
            tags.remove(0);
        }
        Vec::from([
            Block::Paragraph(tags),
            Block::heading(self.say(Text::Heading(notice))),
            Block::paragraph(self.say(Text::Body(notice))),
            Block::paragraph(self.page(meaning)),
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
        self.part(self.page(Page::IssuesHeading), None, items.collect())
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
        self.part(self.page(Page::BarredHeading), None, items.collect())
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
        self.part(self.page(Page::MissingHeading), Some(Page::MissingHelp), items.collect())
    }

    /// The conditions that wait for what is missing.
    fn waiting(&self) -> Vec<Block<'w>> {
        let items = self.conditions(|rule, finding| self.holds_up(rule, finding) && self.lacks_facts(rule));
        self.part(self.say(Text::Label(Label::Waiting)), None, items)
    }

    /// What nobody outside can tell although nothing is missing, and why.
    fn open(&self) -> Vec<Block<'w>> {
        let items = self.rules(|rule, finding| self.holds_up(rule, finding) && !self.lacks_facts(rule)).map(|rule| {
            let condition = Span::Strong(self.say(Text::Condition(rule.id)).into());
            let mut blocks = Vec::from([Block::Paragraph(Vec::from([condition]))]);
            let why = self.say(Text::Open(rule.id));
            if !why.is_empty() {
                blocks.push(Block::paragraph(why));
            }
            blocks.push(self.according_to(rule));
            Item { kind: "", mark: None, blocks }
        });
        self.part(self.page(Page::OpenHeading), None, items.collect())
    }

    fn holds_up(&self, rule: &Rule, finding: Finding) -> bool {
        finding.says == Says::Open && self.decision.left_to_server().all(|left| left != rule.id)
    }

    fn lacks_facts(&self, rule: &Rule) -> bool {
        self.decision.missing().any(|fact| rule.bars.reads().has(fact as u8))
    }

    fn left_to_server(&self) -> Vec<Block<'w>> {
        let is_left = |rule: &Rule, _: Finding| self.decision.left_to_server().any(|left| left == rule.id);
        self.part(self.page(Page::LeftToServerHeading), Some(Page::LeftToServerHelp), self.conditions(is_left))
    }

    fn passes(&self) -> Vec<Block<'w>> {
        self.part(self.page(Page::PassedHeading), None, self.conditions(|_, finding| finding.says == Says::Passes))
    }

    fn conditions(&self, wanted: impl Fn(&Rule, Finding) -> bool) -> Vec<Item<'w>> {
        let items = self.rules(wanted).map(|rule| Item {
            kind: "",
            mark: None,
            blocks: Vec::from([Block::paragraph(self.say(Text::Condition(rule.id))), self.according_to(rule)]),
        });
        items.collect()
    }

    /// The rules that apply and of whose findings this is true, in source order.
    fn rules(&self, wanted: impl Fn(&Rule, Finding) -> bool) -> impl Iterator<Item = &'static Rule> {
        let all = rules::of(self.decision.question, self.decision.edition());
        self.decision.findings().filter_map(move |finding| {
            let rule = all.iter().find(|rule| rule.id == finding.rule)?;
            wanted(rule, finding).then_some(rule)
        })
    }

    /// Facts in a list; nothing if there are none.
    fn facts(&self, facts: impl Iterator<Item = FactName>) -> Option<Block<'w>> {
        let items: Vec<_> = facts.map(|fact| Item::of(line(self.say(Text::Fact(fact))))).collect();
        (!items.is_empty()).then_some(Block::List(items))
    }

    /// The rule's code and its sources, folded away.
    fn according_to(&self, rule: &Rule) -> Block<'w> {
        let label = self.page(Page::Source);
        sources(self.words, Vec::from([Span::Text(label.into()), Span::Code(rule.id.name().into())]), rule.sources)
    }

    /// A heading, a line of help and a list; nothing without items.
    fn part(&self, heading: &'w str, help: Option<Page>, items: Vec<Item<'w>>) -> Vec<Block<'w>> {
        if items.is_empty() {
            return Vec::new();
        }
        let mut blocks = Vec::from([Block::heading(heading)]);
        blocks.extend(help.map(|help| Block::paragraph(self.page(help))));
        blocks.push(Block::List(items));
        blocks
    }
}
