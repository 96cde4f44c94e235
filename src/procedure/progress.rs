//! How far a customer has come, and what may happen next.

use super::plan::Plan;
use super::{Step, WayOut};
use crate::facts::Account;
use crate::named::named;
use crate::truth::Bits;

named! {
    /// How the procedure stands.
    pub enum Status {
        /// Under way.
        Open = "open",
        /// Put off: enabling, with which the tie comes, can be done later (S3).
        Saved = "saved",
        /// The customer has said no.
        Declined = "declined",
        /// The tie exists (reading 37).
        Associated = "associated",
    }
}

/// Something that happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// The step was done.
    Done(Step),
    /// The customer chose the account; until it is registered or signed in to, the choice can change.
    Chose(Account),
    /// The customer said no.
    Decline,
    /// The customer goes on later.
    SaveForLater,
    /// The customer goes on after all.
    Resume,
}

const NEW_ACCOUNT: &str = "new-account";
const EXISTING_ACCOUNT: &str = "existing-account";
const RESUME: &str = "resume";

impl Event {
    /// Its name: that of the step that was done or of the way out that was taken, or a name of its own.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Done(step) => step.name(),
            Self::Chose(Account::New) => NEW_ACCOUNT,
            Self::Chose(Account::Existing) => EXISTING_ACCOUNT,
            Self::Decline => WayOut::Decline.name(),
            Self::SaveForLater => WayOut::SaveForLater.name(),
            Self::Resume => RESUME,
        }
    }

    /// The event of that name. Asking the partner is none: it changes nothing here.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Some(match (name, WayOut::named(name)) {
            (NEW_ACCOUNT, _) => Self::Chose(Account::New),
            (EXISTING_ACCOUNT, _) => Self::Chose(Account::Existing),
            (RESUME, _) => Self::Resume,
            (_, Some(WayOut::Decline)) => Self::Decline,
            (_, Some(WayOut::SaveForLater)) => Self::SaveForLater,
            _ => Self::Done(Step::named(name)?),
        })
    }
}

named! {
    /// Why an event cannot be.
    pub enum Refusal {
        /// The step is none of this customer's.
        NotInPlan = "not-in-plan",
        /// It is done already.
        AlreadyDone = "already-done",
        /// Another step comes first.
        NotYet = "not-yet",
        /// The answer rules it out, as things stand.
        RuledOut = "ruled-out",
        /// The procedure was put off, and has to be resumed first.
        IsSaved = "is-saved",
        /// The customer said no, and has to resume first.
        IsDeclined = "is-declined",
        /// The tie exists: ending it is another procedure.
        IsAssociated = "is-associated",
        /// There is nothing to resume.
        IsOpen = "is-open",
        /// The invitation is no good any more; only another one helps.
        InvitationIsOver = "invitation-is-over",
    }
}

impl core::error::Error for Refusal {}

/// What a customer has done so far.
///
/// It is the page's own account of it, and nobody else's word: the server looks at what it knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The steps that are done, a set by position.
    pub(super) done: Bits,
    /// The account that the customer chose.
    pub(super) account: Option<Account>,
    /// [`Status::Associated`] if and only if the last step before the tie is done.
    pub(super) status: Status,
}

impl Progress {
    /// Nothing was done.
    pub const NONE: Self = Self { done: Bits::NONE, account: None, status: Status::Open };

    /// An invitation came and was opened: its link told what is known of it.
    pub const OPENED: Self =
        Self { done: Bits::one(Step::GetInvitation as u8).or(Bits::one(Step::OpenInvitation as u8)), ..Self::NONE };

    /// The steps that are done, in order.
    pub fn done(&self) -> impl Iterator<Item = Step> + use<> {
        let done = self.done;
        Step::ALL.iter().copied().filter(move |step| done.has(*step as u8))
    }

    /// Whether the step is done.
    #[must_use]
    pub const fn has_done(&self, step: Step) -> bool {
        self.done.has(step as u8)
    }

    /// The account that the customer chose, registered or signed in to.
    #[must_use]
    pub const fn account(&self) -> Option<Account> {
        self.account
    }

    /// How it stands, as far as the customer's own steps tell.
    #[must_use]
    pub const fn status(&self) -> Status {
        self.status
    }

    /// What it is after the event. The plan is the one that was made of this progress.
    ///
    /// # Errors
    /// Why that cannot happen now; the progress stays what it was.
    pub fn after(mut self, event: Event, plan: &Plan) -> Result<Self, Refusal> {
        match (event, plan.status) {
            (Event::Done(step), _) => {
                plan.may_be_done(step)?;
                self.done = self.done.or(Bits::one(step as u8));
                match step {
                    Step::Register => self.account = Some(Account::New),
                    Step::SignIn => self.account = Some(Account::Existing),
                    Step::EnableAndAssociate => self.status = Status::Associated,
                    _ => {}
                }
            }
            (Event::Resume, Status::Open) => return Err(Refusal::IsOpen),
            (_, Status::Associated) => return Err(Refusal::IsAssociated),
            (Event::Resume, Status::Declined) if !plan.can_resume() => return Err(Refusal::InvitationIsOver),
            (Event::Resume, _) => self.status = Status::Open,
            (_, Status::Declined) => return Err(Refusal::IsDeclined),
            (Event::Decline, _) => self.status = Status::Declined,
            (_, Status::Saved) => return Err(Refusal::IsSaved),
            (Event::SaveForLater, Status::Open) => self.status = Status::Saved,
            (Event::Chose(account), Status::Open) => {
                if self.has_done(Step::Register) || self.has_done(Step::SignIn) {
                    return Err(Refusal::AlreadyDone);
                }
                if plan.rules_out(account) {
                    return Err(Refusal::RuledOut);
                }
                self.account = Some(account);
            }
        }
        Ok(self)
    }
}

/// [`Progress::OPENED`], since everybody who asks came by an invitation.
impl Default for Progress {
    fn default() -> Self {
        Self::OPENED
    }
}
