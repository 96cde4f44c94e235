//! The decision: one fold over the rules that keeps every finding.

use crate::facts::{Account, Bills, Case, EnterpriseRole, FactName, PartnerRole, Party, Site, UNKNOWN};
use crate::invitation::{Edition, Invitation, Model, Website};
use crate::moment::{Instant, Past};
use crate::named::named;
use crate::rule::{Condition, Remedy, RuleId, Situation, WhileOpen};
use crate::rules;
use crate::truth::Bits;

named! {
    /// What can be asked.
    pub enum Question {
        /// May this customer be associated with the partner whose invitation they opened?
        Associate = "associate",
    }
}

named! {
    /// The answer in one word.
    pub enum Outcome {
        /// Nothing published stands in the way.
        Eligible = "eligible",
        /// A rule is known to bar.
        Ineligible = "ineligible",
        /// Something is missing, or only the server can tell.
        Undetermined = "undetermined",
    }
}

named! {
    /// What one rule says.
    pub enum Says {
        /// It stands in the way.
        Bars = "bars",
        /// It does not.
        Passes = "passes",
        /// It cannot be told yet.
        Open = "open",
    }
}

named! {
    /// Which notice the answer calls for, the most pressing first.
    pub enum NoticeKind {
        /// The customer is associated with this partner already.
        AlreadyAssociated = "already-associated",
        /// The invitation is no good.
        InvitationProblem = "invitation-problem",
        /// A bar that nothing published lifts.
        BlockedFinal = "blocked-final",
        /// Another account is needed.
        BlockedUseOtherAccount = "blocked-use-other-account",
        /// Time has to pass.
        BlockedWait = "blocked-wait",
        /// The partner has to do something first.
        BlockedNeedsPartner = "blocked-needs-partner",
        /// The customer can do something about it.
        BlockedFixableByCustomer = "blocked-fixable-by-customer",
        /// Something is missing that could settle it.
        MoreFactsNeeded = "more-facts-needed",
        /// Nothing is missing, and yet only the server can tell.
        ServerMustDecide = "server-must-decide",
        /// Nothing stands in the way, and the tie changes much.
        ProceedWithConsequences = "proceed-with-consequences",
        /// Nothing stands in the way.
        Proceed = "proceed",
    }
}

named! {
    /// Why a fact was not taken as it was given.
    pub enum IssueKind {
        /// It cannot be read: a date that does not exist, a number beyond all dates.
        Unreadable = "unreadable",
        /// It lies in the future.
        InTheFuture = "in-the-future",
        /// Two facts cannot both be true.
        Contradiction = "contradiction",
    }
}

named! {
    /// Who decided.
    pub enum Authority {
        /// The page, as advice.
        Page = "page",
        /// The server, with facts of its own.
        Server = "server",
    }
}

/// What one rule said of this situation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule.
    pub rule: RuleId,
    /// What it says.
    pub says: Says,
}

/// Facts that were given and are taken as unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Issue {
    /// Why.
    pub kind: IssueKind,
    /// The fact, or the first of the two that contradict each other.
    pub fact: FactName,
    /// The other of the two.
    pub against: Option<FactName>,
}

/// The outcome, with everything it rests on.
#[derive(Clone, Copy, Debug)]
pub struct Decision {
    /// What was asked.
    pub question: Question,
    /// What the invitation's link says.
    pub invitation: Invitation,
    /// The answer in one word.
    pub outcome: Outcome,
    /// Which notice it calls for.
    pub notice: NoticeKind,
    /// When it was checked, as far as we were told.
    pub checked_at: Option<Instant>,
    /// When it next changes by itself; until then the same facts give the same answer.
    pub valid_until: Option<Instant>,
    /// Who decided.
    pub authority: Authority,
    pub(crate) tally: Tally,
    /// The facts that could not be read, as a set of [`FactName`]s.
    unreadable: Bits,
}

/// What the rules say together – sets of their positions in the rulebook – and what they said it of.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tally {
    pub(crate) applies: Bits,
    pub(crate) bars: Bits,
    pub(crate) open: Bits,
    pub(crate) left_to_server: Bits,
    pub(crate) missing: Bits,
    /// The facts that lie in the future.
    pub(crate) in_the_future: Bits,
    /// The facts that contradict the account's being new.
    pub(crate) contradicted: Bits,
    most_pressing: Option<Remedy>,
}

/// Decides from what is known so far.
///
/// All rules are asked, always. One known bar settles the answer, and every known bar is found;
/// a rule left open holds the answer up, or is left to the server. No clock is read: the time of
/// the check is a fact like any other.
#[must_use]
pub fn decide(question: Question, situation: &Situation) -> Decision {
    decide_case(question, &situation.into())
}

pub(crate) fn decide_case(question: Question, told: &Case) -> Decision {
    let conditions = match question {
        Question::Associate => rules::conditions_to_associate(told.invitation.edition),
    };
    let tally = ask(conditions, told, told.checked_at);
    let outcome = if !tally.bars.is_empty() {
        Outcome::Ineligible
    } else if tally.open.without(tally.left_to_server).is_empty() {
        Outcome::Eligible
    } else {
        Outcome::Undetermined
    };
    Decision {
        question,
        invitation: told.invitation,
        outcome,
        notice: notice(outcome, &tally, told),
        checked_at: if told.code(FactName::CheckedAt) == UNKNOWN {
            None
        } else {
            Instant::from_millis(told.checked_at)
        },
        valid_until: valid_until(conditions, told, &tally),
        authority: Authority::Page,
        tally,
        unreadable: Bits::NONE,
    }
}

/// Asks every rule that applies to the model, as if the check were made then.
// Out of line: asked again for every time limit, and the kernel's bytes are counted.
#[inline(never)]
fn ask(conditions: &[Condition], told: &Case, checked_at: f64) -> Tally {
    let mut case = *told;
    case.checked_at = checked_at;
    let (in_the_future, contradicted) = examine(&mut case);
    let mut tally = Tally {
        applies: Bits::NONE,
        bars: Bits::NONE,
        open: Bits::NONE,
        left_to_server: Bits::NONE,
        missing: Bits::NONE,
        in_the_future,
        contradicted,
        most_pressing: None,
    };
    for (rule, place) in conditions.iter().zip(0_u8..) {
        if !rule.models.has(case.invitation.model) {
            continue;
        }
        let this = Bits::one(place);
        tally.applies = tally.applies.or(this);
        let bars = (rule.bars)(&case);
        if bars.is_true() {
            tally.bars = tally.bars.or(this);
            if tally.most_pressing.is_none_or(|most| rule.remedy < most) {
                tally.most_pressing = Some(rule.remedy);
            }
        } else if bars.is_unknown() {
            tally.open = tally.open.or(this);
            match rule.while_open {
                WhileOpen::HoldsUp => tally.missing = tally.missing.or(bars.missing()),
                WhileOpen::LeftToServer => tally.left_to_server = tally.left_to_server.or(this),
            }
        }
    }
    tally
}

/// Takes as unknown what cannot be true – a past in the future, a history of a new account – and
/// says which facts those are. An account with a history exists, even if nobody said so.
fn examine(case: &mut Case) -> (Bits, Bits) {
    let mut in_the_future = Bits::NONE;
    for past in &Past::ALL {
        if past.is_in_the_future(case) {
            in_the_future = in_the_future.or(past.name().bit());
        }
    }
    case.forget(in_the_future);
    let history = history(case);
    if history.is_empty() {
        return (in_the_future, Bits::NONE);
    }
    if case.code(FactName::Account) == Account::New.code() {
        case.forget(history.or(FactName::Account.bit()));
        return (in_the_future, history);
    }
    case.set_code(FactName::Account, Account::Existing.code());
    (in_the_future, Bits::NONE)
}

/// The only code that each fact of a history has while there is none (reading 6); 0 for other facts.
#[expect(clippy::indexing_slicing, reason = "worked out when the crate is compiled, where a wrong index is an error")]
const BLANK: [u8; FactName::ALL.len()] = {
    let mut codes = [0; FactName::ALL.len()];
    codes[FactName::CashExpenditure as usize] = 1;
    codes[FactName::AssociatedWith as usize] = Party::Nobody.code();
    codes[FactName::PartnerRole as usize] = PartnerRole::None.code();
    codes[FactName::Contracts as usize] = 1;
    codes[FactName::UnpaidBills as usize] = Bills::Settled.code();
    codes[FactName::EnterpriseRole as usize] = EnterpriseRole::None.code();
    codes[FactName::ValidReservedInstances as usize] = 1;
    codes
};

/// The facts that speak of a history, which only an existing account can have.
fn history(case: &Case) -> Bits {
    let mut set = Bits::NONE;
    for ((code, blank), place) in case.codes.iter().zip(&BLANK).zip(0..) {
        if *blank != UNKNOWN && *code != UNKNOWN && code != blank {
            set = set.or(Bits::one(place));
        }
    }
    let own_site = match case.invitation.website {
        Website::International => Site::International,
        Website::Europe => Site::Europe,
    };
    let site = case.code(FactName::AccountSite);
    if site != UNKNOWN && site != own_site.code() {
        set = set.or(FactName::AccountSite.bit());
    }
    // "Perhaps more than seven days" is a history as well.
    let over = Past::Registration.is_over(case);
    if !over.is_false() && over.missing().is_empty() {
        set = set.or(FactName::RegisteredAt.bit());
    }
    set
}

fn notice(outcome: Outcome, tally: &Tally, told: &Case) -> NoticeKind {
    let associated_with = FactName::AssociatedWith;
    let is_associated = told.code(associated_with) == Party::Inviter.code();
    if is_associated && !tally.contradicted.has(associated_with as u8) {
        return NoticeKind::AlreadyAssociated;
    }
    match (outcome, tally.most_pressing) {
        (_, Some(Remedy::InvitationProblem)) => NoticeKind::InvitationProblem,
        (_, Some(Remedy::Final)) => NoticeKind::BlockedFinal,
        (_, Some(Remedy::UseOtherAccount)) => NoticeKind::BlockedUseOtherAccount,
        (_, Some(Remedy::Wait)) => NoticeKind::BlockedWait,
        (_, Some(Remedy::NeedsPartner)) => NoticeKind::BlockedNeedsPartner,
        (_, Some(Remedy::FixableByCustomer)) => NoticeKind::BlockedFixableByCustomer,
        (Outcome::Undetermined, None) if tally.missing.is_empty() => NoticeKind::ServerMustDecide,
        (Outcome::Undetermined, None) => NoticeKind::MoreFactsNeeded,
        (_, None) => match told.invitation.model {
            Model::Reseller => NoticeKind::ProceedWithConsequences,
            Model::Referral => NoticeKind::Proceed,
        },
    }
}

/// The earliest limit of a moment after which the rules say something else.
fn valid_until(conditions: &[Condition], told: &Case, now: &Tally) -> Option<Instant> {
    let mut earliest = f64::INFINITY;
    for past in &Past::ALL {
        for limit in &past.limits(told) {
            if told.checked_at <= *limit && *limit < earliest {
                let then = ask(conditions, told, limit + 1.0);
                if then.bars != now.bars || then.open != now.open || then.missing != now.missing {
                    earliest = *limit;
                }
            }
        }
    }
    Instant::from_millis(earliest)
}

impl Decision {
    /// The same decision, made by the server.
    #[must_use]
    pub const fn by_server(mut self) -> Self {
        self.authority = Authority::Server;
        self
    }

    /// The same decision, of a situation from which these facts could not be read.
    #[must_use]
    pub const fn with_unreadable(mut self, facts: Bits) -> Self {
        self.unreadable = facts;
        self
    }

    /// What every rule that applies says, in source order.
    pub fn findings(&self) -> impl Iterator<Item = Finding> + Clone + use<> {
        let tally = self.tally;
        self.places(tally.applies).map(move |(place, rule)| Finding {
            rule,
            says: if tally.bars.has(place) {
                Says::Bars
            } else if tally.open.has(place) {
                Says::Open
            } else {
                Says::Passes
            },
        })
    }

    /// The rules that stand in the way, in source order.
    pub fn barred_by(&self) -> impl Iterator<Item = RuleId> + Clone + use<> {
        self.places(self.tally.bars).map(|(_, rule)| rule)
    }

    /// The unknown facts that hold the answer up and still matter, in order.
    pub fn missing(&self) -> impl Iterator<Item = FactName> + Clone + use<> {
        FactName::in_set(self.tally.missing)
    }

    /// The open rules that only the server can settle, in source order.
    pub fn left_to_server(&self) -> impl Iterator<Item = RuleId> + Clone + use<> {
        self.places(self.tally.left_to_server).map(|(_, rule)| rule)
    }

    /// The facts that were given and are taken as unknown, in order.
    pub fn issues(&self) -> impl Iterator<Item = Issue> + Clone + use<> {
        let Self { tally, unreadable, .. } = *self;
        FactName::ALL.iter().filter_map(move |fact| {
            let place = *fact as u8;
            let issue = |kind| Some(Issue { kind, fact: *fact, against: None });
            if unreadable.has(place) {
                issue(IssueKind::Unreadable)
            } else if tally.in_the_future.has(place) {
                issue(IssueKind::InTheFuture)
            } else if tally.contradicted.has(place) {
                Some(Issue { kind: IssueKind::Contradiction, fact: FactName::Account, against: Some(*fact) })
            } else {
                None
            }
        })
    }

    /// The edition whose rulebook decided.
    #[must_use]
    pub const fn edition(&self) -> Edition {
        self.invitation.edition
    }

    fn places(&self, set: Bits) -> impl Iterator<Item = (u8, RuleId)> + Clone + use<> {
        let rules = match self.question {
            Question::Associate => rules::associate(self.edition()),
        };
        (0_u8..).zip(rules).filter(move |(place, _)| set.has(*place)).map(|(place, rule)| (place, rule.id))
    }
}
