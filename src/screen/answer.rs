//! What the rules say of this customer, in words: every bar, every open question, and whose move it is.

use alloc::vec::Vec;

use super::sources::sources;
use crate::decision::{Authority, Decision, Finding, Key, NoticeKind, Outcome, Question, Says};
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
    let answer = Answer { words, situation, decision, places: places(decision) };
    let parts = [
        ("issues", answer.issues()),
        ("bars", answer.part(Place::Bars, answer.page(Page::BarredHeading), None)),
        ("missing", answer.missing()),
        ("waiting", answer.part(Place::Waiting, words.say(Text::Label(Label::Waiting)), None)),
        ("open", answer.part(Place::Open, answer.page(Page::OpenHeading), None)),
        ("left", answer.part(Place::Left, answer.page(Page::LeftToServerHeading), Some(Page::LeftToServerHelp))),
        ("passes", answer.part(Place::Passes, answer.page(Page::PassedHeading), None)),
    ];
    let mut blocks = answer.summary(zone);
    for (name, part) in parts {
        if !part.is_empty() {
            blocks.push(Block::Section { name, blocks: part });
        }
    }
    Vec::from([Block::Section { name: "answer", blocks }])
}

/// Where a rule stands on the screen.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// It bars.
    Bars,
    /// It waits for what is missing.
    Waiting,
    /// Nothing is missing, and still nobody outside can tell.
    Open,
    /// It is left to the server.
    Left,
    /// It is in order.
    Passes,
}

/// The rules that apply, in source order, and where each stands.
fn places(decision: &Decision) -> Vec<(Place, &'static Rule)> {
    let rules = rules::of(decision.question, decision.edition());
    let place = |Finding { rule: id, says }| {
        let rule = rules.iter().find(|rule| rule.id == id)?;
        let place = match says {
            Says::Bars => Place::Bars,
            Says::Passes => Place::Passes,
            Says::Open if decision.left_to_server().any(|left| left == id) => Place::Left,
            Says::Open if decision.missing().any(|fact| rule.bars.reads().has(fact as u8)) => Place::Waiting,
            Says::Open => Place::Open,
        };
        Some((place, rule))
    };
    decision.findings().filter_map(place).collect()
}

struct Answer<'w, 'a> {
    words: &'w dyn Words,
    situation: &'a Situation,
    decision: &'a Decision,
    places: Vec<(Place, &'static Rule)>,
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
            let mut blocks = Vec::from([Block::paragraph(self.say(Text::Issue(issue.kind)))]);
            let about = [Some(issue.key), issue.against].into_iter().flatten();
            let facts = about.filter_map(|key| if let Key::Fact(fact) = key { Some(self.fact(fact)) } else { None });
            let facts: Vec<_> = facts.collect();
            if !facts.is_empty() {
                blocks.push(Block::List(facts));
            }
            Item { kind: "", mark: None, blocks }
        });
        self.list(self.page(Page::IssuesHeading), None, items.collect())
    }

    fn missing(&self) -> Vec<Block<'w>> {
        let items = self.decision.missing().map(|fact| self.fact(fact)).collect();
        self.list(self.page(Page::MissingHeading), Some(Page::MissingHelp), items)
    }

    fn fact(&self, fact: FactName) -> Item<'w> {
        Item::of(line(self.say(Text::Fact(fact))))
    }

    /// The rules that stand in one place.
    fn part(&self, place: Place, heading: &'w str, help: Option<Page>) -> Vec<Block<'w>> {
        let rules = self.places.iter().filter(|(here, _)| *here == place);
        self.list(heading, help, rules.map(|(_, rule)| self.rule(place, rule)).collect())
    }

    fn rule(&self, place: Place, rule: &'static Rule) -> Item<'w> {
        let mut kind = "";
        let mut blocks = Vec::new();
        let paragraph = |text| Block::paragraph(self.say(text));
        match place {
            Place::Bars => {
                let actor = rule.remedy.actor();
                kind = actor.name();
                blocks.extend([
                    Block::Paragraph(Vec::from([
                        Span::Strong(self.say(Text::Barred(rule.id)).into()),
                        Span::Tag { kind, text: self.say(Text::Actor(actor)).into() },
                    ])),
                    paragraph(Text::Remedy(rule.id)),
                ]);
                blocks.extend(self.cure(rule.id).map(|cure| paragraph(Text::Cure(cure))));
            }
            Place::Open => {
                blocks.push(Block::Paragraph(Vec::from([Span::Strong(self.say(Text::Condition(rule.id)).into())])));
                if !self.say(Text::Open(rule.id)).is_empty() {
                    blocks.push(paragraph(Text::Open(rule.id)));
                }
            }
            Place::Waiting | Place::Left | Place::Passes => blocks.push(paragraph(Text::Condition(rule.id))),
        }
        let source = Span::Text(self.page(Page::Source).into());
        blocks.push(sources(self.words, Vec::from([source, Span::Code(rule.id.name().into())]), rule.sources));
        Item { kind, mark: None, blocks }
    }

    /// Whether a pre-registration leads anywhere, where it is the way.
    fn cure(&self, rule: RuleId) -> Option<Cure> {
        let is_asked = self.decision.question == Question::Associate;
        is_asked.then(|| cure(rule, self.situation)).filter(|cure| *cure != Cure::Never)
    }

    /// A heading, a line of help and a list; nothing without items.
    fn list(&self, heading: &'w str, help: Option<Page>, items: Vec<Item<'w>>) -> Vec<Block<'w>> {
        if items.is_empty() {
            return Vec::new();
        }
        let mut blocks = Vec::from([Block::heading(heading)]);
        blocks.extend(help.map(|help| Block::paragraph(self.page(help))));
        blocks.push(Block::List(items));
        blocks
    }
}
