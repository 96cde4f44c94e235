//! The customer's procedure: its steps, in order, as the help pages print them.
//!
//! The steps are data. [`plan()`] picks those of one customer, holds back what the answer rules out, and says
//! which is next; [`Progress::after`] takes note of what happened.
//!
//! ```
//! use partner_association::procedure::{Event, Progress, Step, plan};
//! # use partner_association::{Channel, Edition, Facts, Invitation, Model, Question, Situation, decide};
//!
//! let situation = Situation {
//!     invitation: Invitation {
//!         edition: Edition::International,
//!         model: Model::Reseller,
//!         channel: Channel::Email,
//!         website: Edition::International.website(),
//!     },
//!     facts: Facts::default(),
//! };
//! let decision = decide(Question::Associate, &situation);
//!
//! let progress = Progress::OPENED;
//! let now = plan(&situation, &decision, &progress);
//! assert!(now.next().eq([Step::ReadInstructions]));
//!
//! let progress = progress.after(Event::Done(Step::ReadInstructions), &now)?;
//! assert!(plan(&situation, &decision, &progress).next().eq([Step::AcceptInstructions]));
//! # Ok::<(), partner_association::procedure::Refusal>(())
//! ```

#[cfg(feature = "serde")]
mod json;
mod plan;
mod progress;

pub use plan::{Plan, Planned, State, plan};
pub use progress::{Event, Progress, Refusal, Status};

use crate::facts::Account;
use crate::invitation::{Edition, Model};
use crate::named::named;
use crate::rule::Models;
use crate::source::Source::{
    self, CnActivity, CnAuthorization, CnConditions, CnLinks, CnNotify, CnOrders, CnPreRegistrationPhone, CnSteps,
    CnSteps2, CnStepsOld, CnWhere, EuAuthorization, IntlBudget, IntlBudgetMonthly, IntlBudgetSecondTier, IntlFreeze,
    Registration, S0, S1, S3,
};

named! {
    /// A step of associating, in order.
    pub enum Step {
        /// Getting an invitation from the partner.
        GetInvitation = "get-invitation",
        /// Opening its link, or scanning its QR code.
        OpenInvitation = "open-invitation",
        /// Reading the notice for the model.
        ReadInstructions = "read-instructions",
        /// Accepting it.
        AcceptInstructions = "accept-instructions",
        /// Authorizing the partner to order and operate; optional, and possible later.
        AuthorizePartner = "authorize-partner",
        /// Registering an account.
        Register = "register",
        /// Signing in with an account there is already.
        SignIn = "sign-in",
        /// Choosing the country or region of the billing address.
        ChooseCountry = "choose-country",
        /// Accepting the customer agreement and the privacy statement.
        AcceptAgreements = "accept-agreements",
        /// Enabling Huawei Cloud: only now is there a tie.
        EnableAndAssociate = "enable-and-associate",
        /// Asking the partner for a budget, and to unfreeze.
        ContactPartnerForBudget = "contact-partner-for-budget",
        /// Word that it is done.
        Receipt = "receipt",
    }
}

named! {
    /// A way out of the procedure that is always there.
    pub enum WayOut {
        /// Saying no to the invitation.
        Decline = "decline",
        /// Asking the partner.
        AskPartner = "ask-partner",
        /// Going on later.
        SaveForLater = "save-for-later",
    }
}

/// What is known about a step.
#[derive(Clone, Copy, Debug)]
pub struct Stage {
    /// Which step.
    pub step: Step,
    /// The models it belongs to.
    pub models: Models,
    /// The accounts it belongs to, if it is not a step of all.
    pub account: Option<Account>,
    /// Whether the customer may leave it out.
    pub optional: bool,
    /// The documents it rests on, the deciding one first.
    pub sources: &'static [Source],
}

impl Stage {
    const fn of(step: Step, models: Models, sources: &'static [Source]) -> Self {
        Self { step, models, account: None, optional: false, sources }
    }

    /// Only for such accounts.
    const fn only(self, account: Account) -> Self {
        Self { account: Some(account), ..self }
    }

    const fn optional(self) -> Self {
        Self { optional: true, ..self }
    }
}

const RESELLER: Models = Models::of(&[Model::Reseller]);
const INTERNATIONAL: Models = Edition::International.models();
const CHINA: Models = Edition::China.models();

/// An existing account needs an invitation by email, says a rule; here it is signed in all the same.
static INTERNATIONAL_STAGES: &[Stage] = &[
    Stage::of(Step::GetInvitation, INTERNATIONAL, &[S3]),
    Stage::of(Step::OpenInvitation, INTERNATIONAL, &[S3]),
    Stage::of(Step::ReadInstructions, RESELLER, &[S3, S1]),
    Stage::of(Step::AcceptInstructions, RESELLER, &[S3]),
    Stage::of(Step::AuthorizePartner, INTERNATIONAL, &[S3, EuAuthorization]).optional(),
    Stage::of(Step::Register, INTERNATIONAL, &[S3, Registration]).only(Account::New),
    Stage::of(Step::SignIn, INTERNATIONAL, &[S3]).only(Account::Existing),
    Stage::of(Step::ChooseCountry, INTERNATIONAL, &[S3, Registration]),
    Stage::of(Step::AcceptAgreements, INTERNATIONAL, &[S3]),
    Stage::of(Step::EnableAndAssociate, INTERNATIONAL, &[S3]),
    Stage::of(
        Step::ContactPartnerForBudget,
        RESELLER,
        &[S3, IntlBudget, IntlBudgetMonthly, IntlFreeze, IntlBudgetSecondTier],
    ),
    Stage::of(Step::Receipt, INTERNATIONAL, &[S3]),
];

/// An older page asks for the notice in agency alone, a newer one in every model; each has its own
/// notice, so each shows it (reading 45). No page has the customer choose a country.
static CHINA_STAGES: &[Stage] = &[
    Stage::of(Step::GetInvitation, CHINA, &[CnConditions, CnWhere, CnLinks, CnActivity]),
    Stage::of(Step::OpenInvitation, CHINA, &[CnSteps]),
    Stage::of(Step::ReadInstructions, CHINA, &[S0, CnSteps, CnStepsOld]),
    Stage::of(Step::AcceptInstructions, CHINA, &[S0, CnSteps2, CnSteps, CnStepsOld]),
    Stage::of(Step::AuthorizePartner, CHINA, &[CnOrders, CnAuthorization]).optional(),
    Stage::of(Step::Register, CHINA, &[CnSteps, CnSteps2, CnPreRegistrationPhone]).only(Account::New),
    Stage::of(Step::SignIn, CHINA, &[CnSteps]).only(Account::Existing),
    Stage::of(Step::AcceptAgreements, CHINA, &[CnSteps2]),
    Stage::of(Step::EnableAndAssociate, CHINA, &[CnSteps2]),
    Stage::of(Step::Receipt, CHINA, &[CnNotify]),
];

/// The steps of associating, in order: of all models of the edition, and of all accounts.
#[must_use]
pub const fn stages(edition: Edition) -> &'static [Stage] {
    match edition {
        Edition::International => INTERNATIONAL_STAGES,
        Edition::China => CHINA_STAGES,
    }
}
