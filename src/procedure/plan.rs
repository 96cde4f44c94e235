//! Which steps a customer has, how each of them stands, and which is next.

use super::progress::{Progress, Refusal, Status};
use super::{Stage, Step, WayOut, stages};
use crate::decision::{Decision, NoticeKind, Outcome, Question, decide, examine};
use crate::facts::{Account, Case, Fact, FactName};
use crate::invitation::Edition;
use crate::named::named;
use crate::rule::Situation;
use crate::truth::Bits;

named! {
    /// How a step stands.
    pub enum State {
        /// It is done, and stays so whatever the answer becomes.
        Done = "done",
        /// It is to be done now.
        Next = "next",
        /// It may be done now, or later, or not at all.
        Open = "open",
        /// Another step comes first.
        Later = "later",
        /// The answer rules it out, as things stand.
        Waits = "waits",
    }
}

/// A step of a plan.
#[derive(Clone, Copy, Debug)]
pub struct Planned {
    /// What is known about the step.
    pub stage: &'static Stage,
    /// How it stands.
    pub state: State,
    /// Whether another step takes its place: of registering and signing in one is done.
    pub either: bool,
}

impl Planned {
    /// Which step.
    #[must_use]
    pub const fn step(&self) -> Step {
        self.stage.step
    }

    /// Whether it comes after the tie, which no longer depends on it.
    #[must_use]
    pub const fn afterwards(&self) -> bool {
        AFTERWARDS.has(self.stage.step as u8)
    }
}

/// The steps of one customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// How the procedure stands.
    pub status: Status,
    /// The account it is for; `None` while nobody knows.
    pub account: Option<Account>,
    edition: Edition,
    steps: Bits,
    done: Bits,
    next: Bits,
    open: Bits,
    waits: Bits,
    either: Bits,
    rules_out_new: bool,
    rules_out_existing: bool,
    invitation_is_over: bool,
}

/// What only looks. Everything else binds, registers or ties, or follows from that, and waits for a tie that
/// the answer rules out.
const LOOKING: Bits = set(&[Step::GetInvitation, Step::OpenInvitation, Step::ReadInstructions]);

/// What comes after the tie. Which of it comes first is published nowhere (reading 40).
const AFTERWARDS: Bits = set(&[Step::ContactPartnerForBudget, Step::Receipt]);

const fn set(mut steps: &[Step]) -> Bits {
    let mut set = Bits::NONE;
    while let [step, rest @ ..] = steps {
        set = set.or(Bits::one(*step as u8));
        steps = rest;
    }
    set
}

/// What the customer has to do, from the decision on [`Question::Associate`] in this situation.
///
/// The order is the published one (S3, CN-STEPS, CN-STEPS-2). A known bar holds back all but looking (reading 38): what is
/// agreed to or registered would be so for nothing, and the country of an account cannot be changed (REG).
/// Unknown is not no: an open answer holds back nothing, since the server checks at the end. Without a model –
/// the link's is of another edition – nobody knows what would be agreed to, so all but looking waits.
///
/// Whether registering and signing in are possible, the rules are asked with that account: internationally an
/// existing one cannot come by a link or a QR code (S3; reading 39). What the customer chose counts for more than what was
/// told before; whoever changes the account tells so, drops the facts of the other one, and decides again.
#[must_use]
pub fn plan(situation: &Situation, decision: &Decision, progress: &Progress) -> Plan {
    let invitation = situation.invitation;
    let is_enabled = progress.has_done(Step::EnableAndAssociate);
    let is_told_to_be_tied = decision.notice == NoticeKind::AlreadyAssociated;
    let status = if is_told_to_be_tied { Status::Associated } else { progress.status };
    let mut plan = Plan {
        status,
        account: progress.account.or_else(|| told_account(situation)),
        edition: invitation.edition,
        steps: Bits::NONE,
        done: Bits::NONE,
        next: Bits::NONE,
        open: Bits::NONE,
        waits: Bits::NONE,
        either: Bits::NONE,
        rules_out_new: is_ruled_out(situation, Account::New),
        rules_out_existing: is_ruled_out(situation, Account::Existing),
        invitation_is_over: decision.notice == NoticeKind::InvitationProblem,
    };
    let is_ruled_out = status != Status::Associated
        && (decision.outcome == Outcome::Ineligible
            || !invitation.model_fits()
            || plan.account.is_some_and(|account| plan.rules_out(account)));
    let mut comes_first = false;
    for stage in stages(invitation.edition) {
        let this = Bits::one(stage.step as u8);
        let is_done = progress.has_done(stage.step);
        let is_afterwards = AFTERWARDS.has(stage.step as u8);
        let is_either = plan.account.is_none() && stage.account.is_some();
        let is_of_customer = stage.models.meets(invitation.may_offer())
            && stage.account.is_none_or(|only| plan.account.is_none_or(|account| account == only));
        // Once there is a tie, only what follows it is left, and what can be done at any time [S3].
        let is_left = status != Status::Associated || (is_enabled && (is_afterwards || stage.optional));
        if !(is_done || (is_of_customer && is_left)) {
            continue;
        }
        plan.steps = plan.steps.or(this);
        if is_either {
            plan.either = plan.either.or(this);
        }
        if is_done {
            plan.done = plan.done.or(this);
            continue;
        }
        let waits = !LOOKING.has(stage.step as u8)
            && (is_ruled_out || stage.account.is_some_and(|account| is_either && plan.rules_out(account)));
        let is_on = matches!(status, Status::Open | Status::Associated);
        if waits {
            plan.waits = plan.waits.or(this);
        } else if is_on && !comes_first && stage.optional {
            plan.open = plan.open.or(this);
        } else if is_on && !comes_first {
            plan.next = plan.next.or(this);
        } else if is_on && is_afterwards && is_enabled {
            plan.open = plan.open.or(this);
        }
        // The other of two ways does not wait for the first.
        if !(stage.optional || is_either && stage.step == Step::Register) {
            comes_first = true;
        }
    }
    plan
}

/// The account as the facts have it: a history belongs to an existing one (reading 6).
fn told_account(situation: &Situation) -> Option<Account> {
    let mut case = Case::from(situation);
    let _ = examine(Question::Associate, &mut case);
    let code = case.code(FactName::Account);
    Account::ALL.iter().copied().find(|account| account.code() == code)
}

fn is_ruled_out(situation: &Situation, account: Account) -> bool {
    let mut with_account = *situation;
    with_account.facts.account = Fact::Known(account);
    decide(Question::Associate, &with_account).outcome == Outcome::Ineligible
}

impl Plan {
    /// The steps, in order.
    pub fn steps(&self) -> impl Iterator<Item = Planned> + use<> {
        let plan = *self;
        stages(plan.edition).iter().filter_map(move |stage| {
            let either = plan.either.has(stage.step as u8);
            plan.state(stage.step).map(|state| Planned { stage, state, either })
        })
    }

    /// How the step stands; `None` if it is not one of this customer's.
    #[must_use]
    pub const fn state(&self, step: Step) -> Option<State> {
        let step = step as u8;
        Some(if !self.steps.has(step) {
            return None;
        } else if self.done.has(step) {
            State::Done
        } else if self.next.has(step) {
            State::Next
        } else if self.open.has(step) {
            State::Open
        } else if self.waits.has(step) {
            State::Waits
        } else {
            State::Later
        })
    }

    /// What is to be done now: nothing, a step, or one of two.
    pub fn next(&self) -> impl Iterator<Item = Step> + use<> {
        self.steps().filter(|planned| planned.state == State::Next).map(|planned| planned.step())
    }

    /// The ways out there are now: of a tie there is none here, and what was declined or saved is resumed instead.
    #[must_use]
    pub const fn ways_out(&self) -> &'static [WayOut] {
        match self.status {
            Status::Open => &[WayOut::Decline, WayOut::AskPartner, WayOut::SaveForLater],
            Status::Saved => &[WayOut::Decline, WayOut::AskPartner],
            Status::Declined | Status::Associated => &[WayOut::AskPartner],
        }
    }

    /// Whether the customer can go on after all: with what was declined only while the invitation is alive (reading 41).
    #[must_use]
    pub const fn can_resume(&self) -> bool {
        match self.status {
            Status::Open | Status::Associated => false,
            Status::Saved => true,
            Status::Declined => !self.invitation_is_over,
        }
    }

    /// Whether a known bar rules such an account out.
    #[must_use]
    pub const fn rules_out(&self, account: Account) -> bool {
        match account {
            Account::New => self.rules_out_new,
            Account::Existing => self.rules_out_existing,
        }
    }

    /// The edition whose steps these are.
    #[must_use]
    pub const fn edition(&self) -> Edition {
        self.edition
    }

    pub(super) const fn may_be_done(&self, step: Step) -> Result<(), Refusal> {
        Err(match (self.state(step), self.status) {
            (Some(State::Next | State::Open), _) => return Ok(()),
            (None, _) => Refusal::NotInPlan,
            (Some(State::Done), _) => Refusal::AlreadyDone,
            (Some(State::Waits), _) => Refusal::RuledOut,
            (Some(State::Later), Status::Saved) => Refusal::IsSaved,
            (Some(State::Later), Status::Declined) => Refusal::IsDeclined,
            (Some(State::Later), _) => Refusal::NotYet,
        })
    }
}
