//! The steps of the procedure, and the ways out of it.

use alloc::vec::Vec;

use crate::facts::Account;
use crate::invitation::Edition;
use crate::notice::{Label, Text, Words};
use crate::procedure::{Plan, Planned, State, Status, Step};
use crate::prose::{Block, Item, Line, Span, line};

/// What is printed before a step. The two ways to an account share a number.
const NUMBERS: [&str; 12] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];

/// The steps in order, each with how it stands; then the ways out.
#[must_use]
pub fn steps<'w>(words: &'w dyn Words, plan: &Plan) -> Vec<Block<'w>> {
    let say = |text| words.say(text);
    let label = |label| words.say(Text::Label(label));
    let mut blocks = Vec::from([Block::heading(label(Label::StepsHeading))]);
    if let Some(standing) = standing(plan) {
        blocks.push(Block::paragraph(label(standing)));
    }
    let mut numbers = NUMBERS.iter().copied();
    let mut number = None;
    let mut list = Vec::new();
    for planned in plan.steps() {
        let step = planned.step();
        if !(planned.either && step == Step::SignIn) {
            number = numbers.next();
        }
        let mut name: Line<'w> = Vec::from([Span::Strong(say(Text::Step(step)).into())]);
        for (kind, tag) in tags(&planned, plan).into_iter().flatten() {
            name.push(Span::Tag { kind, text: label(tag).into() });
        }
        let mut blocks = Vec::from([Block::Paragraph(name)]);
        for help in [say(Text::StepHelp(step)), note(&planned, plan).map(label).unwrap_or_default()] {
            if !help.is_empty() {
                blocks.push(Block::paragraph(help));
            }
        }
        list.push(Item { kind: planned.state.name(), mark: number, blocks });
    }
    blocks.push(Block::List(list));
    let ways = plan.ways_out().iter().map(|&way| Item {
        kind: way.name(),
        mark: None,
        blocks: Vec::from([
            Block::Paragraph(Vec::from([Span::Strong(say(Text::WayOut(way)).into())])),
            Block::Paragraph(line(say(Text::WayOutHelp(way)))),
        ]),
    });
    let ways = Vec::from([Block::heading(label(Label::WaysOutHeading)), Block::List(ways.collect())]);
    blocks.push(Block::Section { name: "ways-out", blocks: ways });
    Vec::from([Block::Section { name: "steps", blocks }])
}

/// How the procedure stands, if it does not simply go on.
fn standing(plan: &Plan) -> Option<Label> {
    match plan.status {
        Status::Saved => Some(Label::StepsSaved),
        Status::Declined if plan.can_resume() => Some(Label::StepsDeclined),
        Status::Declined => Some(Label::StepsOver),
        Status::Associated => Some(Label::StepsAssociated),
        // The last step before the tie waits for whatever waits, but not for one of two.
        Status::Open => (plan.state(Step::EnableAndAssociate) == Some(State::Waits)).then_some(Label::StepsWait),
    }
}

fn tags(planned: &Planned, plan: &Plan) -> [Option<(&'static str, Label)>; 4] {
    let state = match planned.state {
        State::Done => Some(Label::StepDone),
        State::Next => Some(Label::StepNext),
        State::Later => Some(Label::StepLater),
        State::Waits => Some(Label::StepWaits),
        // Being optional says it.
        State::Open => None,
    };
    let is_choice = plan.rules_out(Account::New) == plan.rules_out(Account::Existing);
    let is_open = planned.state != State::Done;
    let kind = planned.state.name();
    [
        state.map(|label| (kind, label)),
        (planned.stage.optional && is_open).then_some(("optional", Label::Optional)),
        (planned.either && is_choice).then_some(("either", Label::StepEither)),
        (planned.afterwards() && is_open && plan.status != Status::Associated)
            .then_some(("afterwards", Label::StepAfterwards)),
    ]
}

/// What there is to add to a step in one edition only.
fn note(planned: &Planned, plan: &Plan) -> Option<Label> {
    match (planned.step(), plan.edition()) {
        _ if planned.state == State::Done => None,
        (Step::Register, Edition::International) => Some(Label::RegisterInternational),
        (Step::Register, Edition::China) => Some(Label::RegisterChina),
        // Nothing but the kind of invitation can rule out an existing account of which nothing else is known.
        (Step::SignIn, Edition::International)
            if plan.rules_out(Account::Existing) && !plan.rules_out(Account::New) =>
        {
            Some(Label::SignInNeedsEmail)
        }
        (Step::Receipt, Edition::China) => Some(Label::ReceiptChina),
        _ => None,
    }
}
