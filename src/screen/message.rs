//! What a customer can copy and send to the partner: what stands in the way, what the partner is asked
//! to do about it, and what is still open – in both languages, where both are at hand.

use alloc::string::String;
use alloc::vec::Vec;

use crate::decision::{Decision, NoticeKind, Outcome, Question, Says};
use crate::notice::{Label, Page, Text, Words};
use crate::pre_registration::{Cure, cure};
use crate::prose::{self, Block, Item, Line, Span, Zone, line};
use crate::rule::{Actor, Rule, Situation};
use crate::rules;

/// A message to the partner.
#[derive(Clone, Debug, PartialEq)]
pub struct Message<'w> {
    /// The text to copy: plain, every line ended by a line feed.
    pub text: String,
    /// The same on the screen, under a heading and a line on how to use it.
    pub blocks: Vec<Block<'w>>,
}

/// The message to the partner, in the reader's words, and then in those of another language if there are any.
///
/// There is one where something bars, or where nothing is missing and only the server can tell. A customer who
/// can go on, or who is this partner's already, has nothing to ask for; one of whom facts are missing is better
/// asked than the partner; and where no rule is published (reading 35) there is nothing to tell.
///
/// It tells the rules of the answer with their codes, what was asked, the invitation's model and way, the
/// version of the rulebook and the time of the check: what the customer has seen. It tells no value of a
/// fact, no name and no code of an invitation; who sends it adds what the partner knows them by.
#[must_use]
pub fn message<'w>(
    words: &'w dyn Words,
    other: Option<&'w dyn Words>,
    situation: &Situation,
    decision: &Decision,
) -> Option<Message<'w>> {
    let asks_nothing = decision.outcome == Outcome::Eligible
        || matches!(decision.notice, NoticeKind::AlreadyAssociated | NoticeKind::MoreFactsNeeded);
    if asks_nothing || decision.findings().all(|finding| finding.says == Says::Passes) {
        return None;
    }
    let write = |words: &'w dyn Words| {
        let language = words.language();
        (language, prose::text(language, &Letter { words, situation, decision }.blocks()))
    };
    let (_, mut text) = write(words);
    let label = |label| words.say(Text::Label(label));
    let mut blocks = Vec::from([
        Block::heading(label(Label::MessageHeading)),
        Block::paragraph(label(Label::MessageHelp)),
        Block::Verbatim(text.clone().into()),
    ]);
    if let Some((language, other)) = other.map(write) {
        text.push('\n');
        text.push_str(&other);
        blocks.push(Block::In { language, blocks: Vec::from([Block::Verbatim(other.into())]) });
    }
    Some(Message { text, blocks: Vec::from([Block::Section { name: "message", blocks }]) })
}

/// The message in one language.
struct Letter<'w, 'a> {
    words: &'w dyn Words,
    situation: &'a Situation,
    decision: &'a Decision,
}

impl<'w> Letter<'w, '_> {
    fn say(&self, text: Text) -> &'w str {
        self.words.say(text)
    }

    fn label(&self, label: Label) -> Line<'w> {
        line(self.say(Text::Label(label)))
    }

    fn blocks(&self) -> Vec<Block<'w>> {
        let about = match self.decision.question {
            Question::Associate => Label::MessageToAssociate,
            Question::Leave => Label::MessageToLeave,
            Question::Switch => Label::MessageToSwitch,
            Question::Adjust => Label::MessageToAdjust,
        };
        let mut blocks = Vec::from([Block::Paragraph(self.label(about))]);
        let bars = self.bars();
        if !bars.is_empty() {
            blocks.push(Block::heading(self.say(Text::Page(Page::BarredHeading))));
            blocks.push(Block::List(bars));
        }
        blocks.extend(self.open());
        blocks.push(Block::Pairs(self.reference()));
        blocks.push(Block::paragraph(self.say(Text::Page(Page::FooterAdvice))));
        blocks
    }

    /// The rules that say so, in source order.
    fn rules(&self, says: Says) -> Vec<&'static Rule> {
        let all = rules::of(self.decision.question, self.decision.edition());
        let findings = self.decision.findings().filter(|finding| finding.says == says);
        findings.filter_map(|finding| all.iter().find(|rule| rule.id == finding.rule)).collect()
    }

    /// What a rule says, and its code.
    fn said(&self, rule: &Rule) -> Line<'w> {
        Vec::from([Span::Text(self.say(Text::ToPartner(rule.id)).into()), code(rule.id.name())])
    }

    /// Every bar, with what the partner is asked for, each request once.
    fn bars(&self) -> Vec<Item<'w>> {
        let mut asked = Vec::new();
        let mut items = Vec::new();
        for rule in self.rules(Says::Bars) {
            let mut wanted = self.wanted(rule);
            if rule.remedy.actor() == Actor::Partner && asked.contains(&wanted) {
                wanted = [self.say(Text::Label(Label::MessageAskedAbove)), ""];
            } else {
                asked.push(wanted);
            }
            let wanted = wanted.into_iter().map(|sentence| Span::Text(sentence.into())).collect();
            let blocks = Vec::from([Block::Paragraph(self.said(rule)), Block::Paragraph(wanted)]);
            items.push(Item { kind: "", mark: None, blocks });
        }
        items
    }

    /// What the partner is asked for, and what may come of it; or else whose move it is.
    fn wanted(&self, rule: &Rule) -> [&'w str; 2] {
        let label = |label| self.say(Text::Label(label));
        let ask = match (self.say(Text::AskPartner(rule.id)), rule.remedy.actor()) {
            ("", Actor::Customer) => label(Label::MessageMyMove),
            ("", _) => label(Label::MessageNobodysMove),
            (ask, _) => ask,
        };
        // Nobody is asked for what would be refused.
        match cure(rule.id, self.situation) {
            Cure::Lifts | Cure::Never => [ask, ""],
            Cure::MayNeedReview => [ask, label(Label::MessageMayNeedReview)],
            Cure::MayBeRefused => [ask, label(Label::MessageMayBeRefused)],
            Cure::ManualReview => [ask, label(Label::MessageManualReview)],
            Cure::Refused => [label(Label::MessageRefused), ""],
        }
    }

    /// What is open: in words where the partner could do something about it, and so may know of it; the
    /// codes of the rest.
    fn open(&self) -> Vec<Block<'w>> {
        let mut partners = Vec::new();
        let mut rest = self.label(Label::MessageOpenRest);
        for rule in self.rules(Says::Open) {
            if self.say(Text::AskPartner(rule.id)).is_empty() {
                rest.push(Span::Code(rule.id.name().into()));
            } else {
                partners.push(Item::of(self.said(rule)));
            }
        }
        let mut blocks = Vec::new();
        if !partners.is_empty() {
            blocks.push(Block::Heading(self.label(Label::MessageOpenHeading)));
            blocks.push(Block::Paragraph(self.label(Label::MessageOpenHelp)));
            blocks.push(Block::List(partners));
        }
        if rest.len() > 1 {
            blocks.push(Block::Paragraph(rest));
        }
        blocks
    }

    /// What the partner, or whoever helps it, needs to come to the same answer.
    fn reference(&self) -> Vec<(Line<'w>, Line<'w>)> {
        let Decision { question, invitation, checked_at, .. } = *self.decision;
        let page = |word| self.say(Text::Page(word));
        let mut pairs = Vec::from([(
            line(page(Page::Model)),
            Vec::from([Span::Text(page(Page::of_model(invitation.model)).into()), code(invitation.model.name())]),
        )]);
        // The other questions take any.
        if question == Question::Associate {
            let way = Vec::from([
                Span::Text(page(Page::of_channel(invitation.channel)).into()),
                code(invitation.channel.name()),
            ]);
            pairs.push((line(page(Page::Channel)), way));
        }
        let rulebook = invitation.edition.rulebook();
        let version = Vec::from([Span::Text(rulebook.version.into()), code(rulebook.edition.name())]);
        pairs.push((self.label(Label::Rulebook), version));
        let checked_at = checked_at.map(|at| Vec::from([Span::Time(at, Zone::default())]));
        pairs.extend(checked_at.map(|at| (line(page(Page::CheckedAt)), at)));
        pairs
    }
}

/// A name that is the same in every language.
fn code(name: &'static str) -> Span<'static> {
    Span::Tag { kind: "code", text: name.into() }
}
