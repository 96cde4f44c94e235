//! What the server's word made of an answer, in words.

use alloc::vec::Vec;

use crate::notice::{Label, Text, Words};
use crate::prose::{Block, Item, Span, line};
use crate::reconcile::Reconciliation;
use crate::rule::{Actor, RuleId};

/// What changed: in a word and a line, why, what comes first and whose move that is, and then every bar and every
/// open condition that came or went. The server's own answer, if it gave one, is shown beside this as any other.
#[must_use]
pub fn reconciled<'w>(words: &'w dyn Words, found: &Reconciliation) -> Vec<Block<'w>> {
    let say = |text| words.say(text);
    let label = |label| say(Text::Label(label));
    let mut blocks = Vec::from([
        Block::heading(say(Text::Ending(found.ending))),
        Block::paragraph(say(Text::EndingHelp(found.ending))),
    ]);
    blocks.extend(found.word.map(|kind| Block::paragraph(say(Text::ServerWord(kind)))));
    let mut pairs = Vec::new();
    if found.before != found.after {
        pairs.push((line(label(Label::AnswerBefore)), line(say(Text::Heading(found.before)))));
        pairs.push((line(label(Label::AnswerNow)), line(say(Text::Heading(found.after)))));
    }
    let first = found.tell_first;
    let what = first.rule.map(Text::Barred).or(first.fact.map(Text::Fact));
    let actor = say(Text::Actor(first.actor));
    if let Some(what) = what {
        let whose = Span::Tag { kind: first.actor.name(), text: actor.into() };
        pairs.push((line(label(Label::FirstOfAll)), Vec::from([Span::Strong(say(what).into()), whose])));
    } else if first.actor == Actor::Partner {
        // The customer would not know it from anything else.
        pairs.push((line(label(Label::FirstOfAll)), Vec::from([Span::Strong(actor.into())])));
    }
    if !pairs.is_empty() {
        blocks.push(Block::Pairs(pairs));
    }
    let item = |text| Item::of(line(say(text)));
    let with_remedy = |rule: RuleId| {
        let mut item = item(Text::Barred(rule));
        item.blocks.push(Block::paragraph(say(Text::Remedy(rule))));
        item
    };
    let condition = |rule: &RuleId| item(Text::Condition(*rule));
    // What was open and bars now is told as a bar.
    let settled = found.settled.iter().filter(|rule| !found.new_bars.contains(rule));
    for (heading, items) in [
        (Label::Why, found.reasons.iter().map(|reason| item(Text::Reason(*reason))).collect::<Vec<_>>()),
        (Label::NewBars, found.new_bars.iter().copied().map(with_remedy).collect()),
        (Label::GoneBars, found.gone_bars.iter().map(condition).collect()),
        (Label::SettledNow, settled.map(condition).collect()),
        (Label::OpenNow, found.opened.iter().map(condition).collect()),
    ] {
        if !items.is_empty() {
            let blocks_of = Vec::from([Block::heading(label(heading)), Block::List(items)]);
            blocks.push(Block::Section { name: heading.name(), blocks: blocks_of });
        }
    }
    Vec::from([Block::Section { name: "reconciliation", blocks }])
}
