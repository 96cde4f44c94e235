//! What changes for this customer: bad news first, one line each, with more behind it.

use alloc::vec::Vec;

use super::sources;
use crate::consequences::{Aspect, Concerns, Effect, consequences};
use crate::decision::Question;
use crate::notice::{Label, Page, Text, Words};
use crate::prose::{Block, Item, Span, line};
use crate::rule::Situation;

/// What follows from what is asked. First what weighs on the decision; what only may matter one day,
/// or is no change, is folded away below, by what it is about.
#[must_use]
pub fn changes<'w>(words: &'w dyn Words, question: Question, situation: &Situation) -> Vec<Block<'w>> {
    let (first, rest): (Vec<_>, Vec<_>) =
        consequences(question, situation).partition(|effect| is_said_first(question, effect));
    if first.is_empty() && rest.is_empty() {
        return Vec::new();
    }
    let heading = if question == Question::Associate {
        Text::Page(Page::ChangesHeading)
    } else {
        Text::Label(Label::WhatFollows)
    };
    let mut blocks = Vec::from([Block::heading(words.say(heading))]);
    if !first.is_empty() {
        blocks.push(Block::List(first.iter().map(|effect| item(words, effect)).collect()));
    }
    if !rest.is_empty() {
        let line = line(words.say(Text::Label(Label::FurtherChanges)));
        blocks.push(Block::Fold { line, blocks: by_aspect(words, &rest) });
    }
    Vec::from([Block::Section { name: "changes", blocks }])
}

/// Whether it has to be read before deciding: it certainly takes something, or it is what a tie is about.
fn is_said_first(question: Question, effect: &Effect) -> bool {
    let is_about_the_tie = match effect.consequence.aspect {
        Aspect::Contract
        | Aspect::Invoice
        | Aspect::Payment
        | Aspect::Funds
        | Aspect::AccountState
        | Aspect::PartnerPowers
        | Aspect::Coupons
        | Aspect::Cash
        | Aspect::Resources
        | Aspect::MemberAccounts
        | Aspect::Leaving
        | Aspect::PartnerFallsAway
        | Aspect::Disclosure
        | Aspect::OnwardDisclosure
        | Aspect::Freeze => true,
        Aspect::Refund | Aspect::Switching | Aspect::Adjusting | Aspect::GracePeriod => question != Question::Associate,
        Aspect::Service
        | Aspect::Liability
        | Aspect::Prices
        | Aspect::BusinessEntity
        | Aspect::Disputes
        | Aspect::Budget
        | Aspect::PartnerState
        | Aspect::Incentive
        | Aspect::Authorization
        | Aspect::Terms
        | Aspect::PreRegistration => false,
    };
    is_about_the_tie || effect.consequence.is_adverse && effect.concerns == Concerns::Yes
}

fn item<'w>(words: &'w dyn Words, effect: &Effect) -> Item<'w> {
    let consequence = effect.consequence;
    let mut line = Vec::new();
    if effect.concerns == Concerns::Perhaps {
        let text = words.say(Text::Label(Label::Perhaps)).into();
        line.push(Span::Tag { kind: effect.concerns.name(), text });
    }
    line.push(Span::Text(words.say(Text::Consequence(consequence.id)).into()));
    let more = words.say(Text::More(consequence.id));
    let mut blocks = Vec::new();
    if !more.is_empty() {
        blocks.push(Block::paragraph(more));
    }
    blocks.push(sources::list(words, consequence.sources));
    let kind = if consequence.is_adverse { "adverse" } else { "" };
    Item { kind, mark: None, blocks: Vec::from([Block::Fold { line, blocks }]) }
}

/// In groups, by what they are about, in the order of the aspects.
fn by_aspect<'w>(words: &'w dyn Words, effects: &[Effect]) -> Vec<Block<'w>> {
    let mut blocks = Vec::new();
    for aspect in Aspect::ALL {
        let about = effects.iter().filter(|effect| effect.consequence.aspect == *aspect);
        let items: Vec<_> = about.map(|effect| item(words, effect)).collect();
        if !items.is_empty() {
            blocks.push(Block::Section {
                name: aspect.name(),
                blocks: Vec::from([Block::heading(words.say(Text::Aspect(*aspect))), Block::List(items)]),
            });
        }
    }
    blocks
}
