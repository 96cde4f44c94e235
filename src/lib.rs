//! Decides whether a cloud customer may be associated with the partner whose invitation they
//! opened – from whatever is known so far, with every reason.
//!
//! ```
//! use partner_association::{Channel, Edition, Fact::Known, Facts, Invitation, Model, Outcome};
//! use partner_association::{Party, Question, RuleId, Site, Situation, decide};
//!
//! let situation = Situation {
//!     invitation: Invitation {
//!         edition: Edition::International,
//!         model: Model::Reseller,
//!         channel: Channel::Email,
//!         website: Site::International,
//!     },
//!     facts: Facts { associated_with: Known(Party::OtherPartner), ..Facts::default() },
//! };
//! let decision = decide(Question::Associate, &situation);
//!
//! // One known bar settles it, whatever else is unknown.
//! assert_eq!(decision.outcome, Outcome::Ineligible);
//! assert!(decision.barred_by().eq([RuleId::AlreadyAssociatedOtherPartner]));
//! ```
//!
//! A rule says *bars*, *passes* or *open*; a fact nobody told is unknown, never "no". All rules are
//! asked, always. The crate does no I/O and reads no clock, and is `no_std`.
#![no_std]

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}

#[cfg(doctest)]
#[doc = include_str!("../docs/guide/confirm-on-your-server.md")]
mod guide {}

#[cfg(feature = "serde")]
extern crate alloc;

mod calendar;
pub mod consent;
pub mod consequences;
mod decision;
#[cfg(feature = "serde")]
mod error;
mod facts;
pub mod failures;
mod invitation;
#[cfg(feature = "serde")]
pub mod json;
#[cfg(feature = "kernel")]
pub mod kernel;
mod moment;
mod named;
pub mod notice;
pub mod pre_registration;
pub mod procedure;
#[cfg(feature = "screen")]
pub mod prose;
pub mod reconcile;
mod requests;
#[cfg(feature = "serde")]
mod rfc3339;
mod rule;
mod rulebook;
pub mod rules;
#[cfg(feature = "screen")]
pub mod screen;
pub mod self_check;
mod source;
mod truth;
#[cfg(feature = "wasm")]
pub mod wasm;

pub use decision::{
    Authority, Decision, Finding, Issue, IssueKind, Key, NoticeKind, Outcome, Question, Says, counterpart, decide,
};
pub use facts::{
    Account, Asker, Authorization, Bills, Budget, Contract, Contracts, DistributorState, EnterpriseRole, Fact,
    FactName, Facts, Freeze, InvitationState, Kind, MasterAssociation, Operation, OrderPayment, PartnerPayment,
    PartnerRole, PartnerState, Party, Programme, RefundWhen, Reserver, Site, Subsidy, TargetModel, Tier, UserRole,
    Value, Wire,
};
pub use invitation::{Channel, Edition, Invitation, Model};
pub use moment::{Clock, Instant, Moment};
pub use requests::Requests;
pub use rule::{Actor, Models, Remedy, Rule, RuleId, Situation, When, WhileOpen};
pub use rulebook::Rulebook;
pub use source::{Document, Source};
pub use truth::{Bits, Truth};
