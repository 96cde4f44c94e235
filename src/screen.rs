//! What is on the screen: the words and the data of this crate, put together into [prose](crate::prose).
//!
//! Each part is a function from the words of a language and what is known to blocks. None of them
//! decides anything, and none holds a sentence.

mod answer;
mod changes;
mod consent;
mod message;
mod notice;
mod official;
mod questions;
mod reconciled;
mod sources;
mod steps;

use alloc::vec::Vec;

use crate::consent::asked;
use crate::decision::{Decision, NoticeKind, Question};
use crate::notice::Words;
use crate::procedure::{Progress, State, Step, plan};
use crate::prose::{Block, Zone};
use crate::rule::Situation;

pub use answer::answer;
pub use changes::changes;
pub use consent::{consent, notice_as_shown, particulars, shown};
pub use message::{Message, message};
pub use notice::{Parties, notice};
pub use official::{Official, official};
pub use questions::questions;
pub use reconciled::reconciled;
pub use steps::steps;

/// Everything about one customer, in the order in which it is read: the answer, what changes, the notices
/// and the boxes, the steps and the ways out, and what to tell the partner. The notices and boxes are there
/// unless a known bar rules them out; of leaving, switching and adjusting there are no steps.
///
/// The message to the partner is in `other`'s words as well, if there are any.
#[must_use]
pub fn screen<'w>(
    words: &'w dyn Words,
    other: Option<&'w dyn Words>,
    situation: &Situation,
    decision: &Decision,
    progress: &Progress,
    parties: Parties<'w>,
    zone: Zone,
) -> Vec<Block<'w>> {
    let mut blocks = answer(words, situation, decision, zone);
    // What a tie changes has changed already for those who have one.
    if decision.notice != NoticeKind::AlreadyAssociated {
        blocks.extend(changes(words, decision.question, situation));
    }
    if decision.question == Question::Associate {
        let plan = plan(situation, decision, progress);
        if matches!(plan.state(Step::EnableAndAssociate), Some(State::Next | State::Later)) {
            let mut evidence = Vec::new();
            for ask in asked(situation) {
                let (notice, shown) = notice_as_shown(words, ask.notice, parties);
                blocks.push(Block::Section { name: "notice", blocks: notice });
                evidence.push(shown);
            }
            blocks.extend(consent(words, situation, &evidence));
        }
        blocks.extend(steps(words, &plan));
    }
    blocks.extend(message(words, other, situation, decision).map(|message| message.blocks).unwrap_or_default());
    blocks
}
