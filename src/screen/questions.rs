//! The self-check: what a customer can say about itself, one question after the other.

use alloc::borrow::Cow;
use alloc::format;
use alloc::vec::Vec;

use crate::facts::{FactName, Kind};
use crate::invitation::Edition;
use crate::notice::{Label, Text, Words};
use crate::prose::{Answer, Block, Field, line};
use crate::self_check::{self, Asked};

/// Every question of an edition, in the order of its rulebook; which of them still matter is for a script to say, and
/// so is what else stands here: when an answer is missing, and when none is. An answer's value is the fact's, as JSON;
/// that of not knowing is empty.
#[must_use]
pub fn questions(words: &dyn Words, edition: Edition) -> Vec<Block<'_>> {
    let label = |label| words.say(Text::Label(label));
    let part = |name, word| Block::Section { name, blocks: Vec::from([Block::paragraph(label(word))]) };
    let button = |name, word| Block::Button { name, label: line(label(word)) };
    let mut blocks =
        Vec::from([Block::heading(label(Label::CheckHeading)), Block::paragraph(label(Label::CheckIntro))]);
    blocks.extend(Asked::in_edition(edition).map(|asked| question(words, edition, asked)));
    blocks.extend([
        part("choose", Label::CheckChoose),
        part("done", Label::CheckDone),
        button("back", Label::CheckBack),
        button("next", Label::CheckNext),
    ]);
    Vec::from([Block::Section { name: "questions", blocks }])
}

fn question(words: &dyn Words, edition: Edition, asked: Asked) -> Block<'_> {
    let say = |text| words.say(text);
    let field =
        |value: Cow<'static, str>| if asked.takes_several() { Field::Several(value) } else { Field::One(value) };
    let answer = |answer, field| Answer { field, label: line(say(Text::Answer(answer))) };
    let mut blocks = Vec::from([Block::paragraph(say(Text::QuestionHelp(asked)))]);
    if asked.takes_several() {
        blocks.push(Block::paragraph(say(Text::Label(Label::CheckSeveral))));
    }
    let mut answers = Vec::new();
    if asked.answers(edition).is_empty() {
        answers.push(Answer { field: Field::Day, label: line(say(Text::Label(Label::CheckDay))) });
    }
    for &(choice, name) in asked.answers(edition) {
        answers.push(answer(choice, field(value(asked, name))));
    }
    answers.push(answer(self_check::Answer::DontKnow, field(Cow::Borrowed(""))));
    Block::Question { name: asked.name(), line: line(say(Text::Question(asked))), blocks, answers }
}

/// The value of that name, as JSON.
fn value(asked: Asked, name: &'static str) -> Cow<'static, str> {
    match (asked.fact().map(FactName::kind), name) {
        (Some(Kind::Several(_)), "") => "[]".into(),
        (Some(Kind::Several(_)), name) => format!("[\"{name}\"]").into(),
        (_, "false" | "true") => name.into(),
        _ => format!("\"{name}\"").into(),
    }
}
