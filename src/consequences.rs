//! What follows: what a tie changes, and what leaving it, switching its model or moving money in it
//! brings along. Nothing here stands in anybody's way; that is what the rules are for.
//!
//! ```
//! use partner_association::consequences::{Concerns, ConsequenceId, consequences};
//! # use partner_association::{Channel, Edition, Fact::Known, Facts, Invitation, Model, Question, Situation};
//!
//! let situation = Situation {
//!     invitation: Invitation {
//!         edition: Edition::International,
//!         model: Model::Reseller,
//!         channel: Channel::Email,
//!         website: Edition::International.website(),
//!     },
//!     facts: Facts { has_cash_coupons: Known(false), ..Facts::default() },
//! };
//! let effects = || consequences(Question::Associate, &situation);
//!
//! // Who has no coupons is not warned about them; who may have members is, with a "perhaps".
//! assert!(effects().all(|effect| effect.consequence.id != ConsequenceId::CouponsReseller));
//! assert!(effects().any(|effect| {
//!     effect.consequence.id == ConsequenceId::MembersAffected && effect.concerns == Concerns::Perhaps
//! }));
//! ```

mod china;
mod conditions;
mod id;
mod international;

use crate::decision::{Question, examine};
use crate::facts::Case;
use crate::invitation::Edition;
use crate::named::named;
use crate::rule::{Models, Situation, When};
use crate::source::Source;
use crate::truth::Truth;

pub use id::ConsequenceId;

/// One thing that follows.
#[derive(Clone, Copy, Debug)]
pub struct Consequence {
    /// Its id; there is one of an id in an edition.
    pub id: ConsequenceId,
    /// What it is about.
    pub aspect: Aspect,
    /// Who has it or does it, where one can be named: contracts, is paid, gets the refund, has to act.
    pub who: Option<Who>,
    /// The models in which it follows.
    pub models: Models,
    /// The models in which nobody outside can tell whether it follows.
    pub may_follow: Models,
    /// The questions that ask for it.
    pub questions: Questions,
    /// Whether it takes something from the customer, costs, binds or exposes: such things are said first.
    pub is_adverse: bool,
    /// Whether no page says it, and it only follows from what pages do say.
    pub inferred: bool,
    /// The documents it rests on, the deciding one first.
    pub sources: &'static [Source],
    /// Whom it concerns.
    pub concerns: When,
}

named! {
    /// What a consequence is about.
    pub enum Aspect {
        /// With whom the customer contracts.
        Contract = "contract",
        /// Who invoices.
        Invoice = "invoice",
        /// Who is paid, and by whom.
        Payment = "payment",
        /// Where the money comes from.
        Funds = "funds",
        /// Who serves.
        Service = "service",
        /// Who is liable.
        Liability = "liability",
        /// What can be done with the account.
        AccountState = "account-state",
        /// What the partner may do.
        PartnerPowers = "partner-powers",
        /// Vouchers and cash coupons.
        Coupons = "coupons",
        /// The customer's own money.
        Cash = "cash",
        /// Resources there are already.
        Resources = "resources",
        /// The prices that are shown.
        Prices = "prices",
        /// How long pay-per-use resources outlive an empty account.
        GracePeriod = "grace-period",
        /// The business entity on bills.
        BusinessEntity = "business-entity",
        /// The members of a master.
        MemberAccounts = "member-accounts",
        /// How disputes are settled.
        Disputes = "disputes",
        /// How the tie is left.
        Leaving = "leaving",
        /// A partner that leaves the programme, or has to.
        PartnerFallsAway = "partner-falls-away",
        /// What Huawei Cloud discloses to the partner.
        Disclosure = "disclosure",
        /// What the partner discloses to others.
        OnwardDisclosure = "onward-disclosure",
        /// What becomes of money when something is unsubscribed.
        Refund = "refund",
        /// What a freeze means.
        Freeze = "freeze",
        /// What a budget means.
        Budget = "budget",
        /// A partner that is restricted or frozen.
        PartnerState = "partner-state",
        /// What the partner earns.
        Incentive = "incentive",
        /// Letting the partner act for the customer.
        Authorization = "authorization",
        /// The terms that are accepted.
        Terms = "terms",
        /// Reserving a customer for a partner.
        PreRegistration = "pre-registration",
        /// How the model is switched.
        Switching = "switching",
        /// Money the partner moves.
        Adjusting = "adjusting",
    }
}

named! {
    /// A party to a consequence.
    pub enum Who {
        /// The customer.
        Customer = "customer",
        /// The partner.
        Partner = "partner",
        /// The distributor above a second-tier partner.
        Distributor = "distributor",
        /// Huawei Cloud.
        HuaweiCloud = "huawei-cloud",
        /// Who has issued a coupon.
        Issuer = "issuer",
    }
}

/// The questions that ask for a consequence: a set of [`Question`]s.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Questions(u8);

impl Questions {
    /// These questions.
    #[must_use]
    pub const fn of(mut questions: &[Question]) -> Self {
        let mut set = 0;
        while let [question, rest @ ..] = questions {
            set |= 1 << *question as u8;
            questions = rest;
        }
        Self(set)
    }

    /// Whether the question is among them.
    #[must_use]
    pub const fn has(self, question: Question) -> bool {
        self.0 & (1 << question as u8) != 0
    }
}

/// A consequence, and how sure it is that it concerns somebody.
#[derive(Clone, Copy, Debug)]
pub struct Effect {
    /// What follows.
    pub consequence: &'static Consequence,
    /// Whether it does.
    pub concerns: Concerns,
}

named! {
    /// Whether a consequence concerns somebody. What certainly does not is left out.
    pub enum Concerns {
        /// It does.
        Yes = "yes",
        /// It may: a fact is missing, or nobody outside can tell.
        Perhaps = "perhaps",
    }
}

impl Consequence {
    /// What follows in these models, whomever it concerns, from associating.
    const fn of(id: ConsequenceId, aspect: Aspect, models: Models, sources: &'static [Source]) -> Self {
        Self {
            id,
            aspect,
            who: None,
            models,
            may_follow: Models::NONE,
            questions: Questions::of(&[Question::Associate]),
            is_adverse: false,
            inferred: false,
            sources,
            concerns: conditions::EVERYBODY,
        }
    }

    const fn by(self, who: Who) -> Self {
        Self { who: Some(who), ..self }
    }

    const fn on(self, questions: &[Question]) -> Self {
        Self { questions: Questions::of(questions), ..self }
    }

    const fn when(self, concerns: When) -> Self {
        Self { concerns, ..self }
    }

    const fn adverse(self) -> Self {
        Self { is_adverse: true, ..self }
    }

    const fn inferred(self) -> Self {
        Self { inferred: true, ..self }
    }

    const fn perhaps_in(self, may_follow: Models) -> Self {
        Self { may_follow, ..self }
    }

    /// Whether it follows in that case.
    fn follows(&self, case: &Case) -> Truth {
        let model = case.invitation.model;
        let in_this_model = if self.models.has(model) {
            Truth::TRUE
        } else if self.may_follow.has(model) || !case.invitation.model_fits() {
            Truth::unknown(crate::truth::Bits::NONE)
        } else {
            return Truth::FALSE;
        };
        in_this_model & self.concerns.ask(case)
    }
}

/// Everything that may follow in an edition, whatever the model, in order.
#[must_use]
pub const fn of(edition: Edition) -> &'static [Consequence] {
    match edition {
        Edition::International => international::CONSEQUENCES,
        Edition::China => china::CONSEQUENCES,
    }
}

/// What follows, if the question is asked in this situation: the adverse first, then in order.
///
/// A consequence that certainly does not concern the customer is left out; one of which too little is
/// known is there, as [`Concerns::Perhaps`]. Where the model is one of another edition nobody knows the
/// model, and so there are the consequences of all, perhaps (reading 27).
pub fn consequences(question: Question, situation: &Situation) -> impl Iterator<Item = Effect> {
    let all = of(situation.invitation.edition);
    let mut case = Case::from(situation);
    // What cannot be true is as good as unknown here, too.
    examine(question, &mut case);
    let effect = move |consequence: &'static Consequence, adverse| {
        let follows = if consequence.is_adverse == adverse && consequence.questions.has(question) {
            consequence.follows(&case)
        } else {
            Truth::FALSE
        };
        let concerns = if follows.is_true() { Concerns::Yes } else { Concerns::Perhaps };
        (!follows.is_false()).then_some(Effect { consequence, concerns })
    };
    let in_turn = all.iter().map(|consequence| (consequence, true)).chain(all.iter().map(|other| (other, false)));
    in_turn.filter_map(move |(consequence, adverse)| effect(consequence, adverse))
}

#[cfg(feature = "serde")]
impl serde::Serialize for Effect {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;

        struct Keys(&'static [Source]);

        impl serde::Serialize for Keys {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_seq(self.0.iter().map(|source| source.name()))
            }
        }

        let Self { consequence, concerns } = self;
        let mut object = serializer.serialize_struct("Effect", 7)?;
        object.serialize_field("consequence", consequence.id.name())?;
        object.serialize_field("aspect", consequence.aspect.name())?;
        object.serialize_field("who", &consequence.who.map(Who::name))?;
        object.serialize_field("concerns", concerns.name())?;
        object.serialize_field("adverse", &consequence.is_adverse)?;
        object.serialize_field("inferred", &consequence.inferred)?;
        object.serialize_field("sources", &Keys(consequence.sources))?;
        object.end()
    }
}
