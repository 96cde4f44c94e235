//! The decision: one fold over the rules that keeps every finding.

use crate::facts::{
    Account, Bills, Case, EnterpriseRole, FactName, InvitationState, MasterAssociation, PartnerRole, Party, Site,
    Subsidy, TargetModel, UNKNOWN, told,
};
use crate::invitation::{Channel, Edition, Invitation, Model, NO_SITE};
use crate::moment::{Instant, Limit, Past};
use crate::named::named;
use crate::rule::{Condition, Models, Remedy, RuleId, Situation, WhileOpen};
use crate::rules::{self, RuleSet};
use crate::truth::{Bits, Truth};

named! {
    /// What can be asked.
    pub enum Question {
        /// May this customer be associated with the partner whose invitation they opened?
        Associate = "associate",
        /// May this customer leave its partner?
        Leave = "leave",
        /// May this customer and its partner change the model? China only.
        Switch = "switch",
        /// May the partner move money into this customer's account, or out of it? China only.
        Adjust = "adjust",
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

impl Outcome {
    /// The notices that such an answer can call for. Who is associated already is told so whatever the rules say.
    #[must_use]
    pub const fn notices(self) -> &'static [NoticeKind] {
        match self {
            Self::Eligible => {
                &[NoticeKind::AlreadyAssociated, NoticeKind::ProceedWithConsequences, NoticeKind::Proceed]
            }
            Self::Ineligible => &[
                NoticeKind::AlreadyAssociated,
                NoticeKind::InvitationProblem,
                NoticeKind::BlockedFinal,
                NoticeKind::BlockedUseOtherAccount,
                NoticeKind::BlockedWait,
                NoticeKind::BlockedNeedsPartner,
                NoticeKind::BlockedFixableByCustomer,
            ],
            Self::Undetermined => {
                &[NoticeKind::AlreadyAssociated, NoticeKind::MoreFactsNeeded, NoticeKind::ServerMustDecide]
            }
        }
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
        /// It means nothing in this edition.
        OtherEdition = "other-edition",
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

/// A key of a situation: of its invitation, or a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// The edition.
    Edition,
    /// The model.
    Model,
    /// The website.
    Website,
    /// A fact.
    Fact(FactName),
}

impl Key {
    /// The name that JavaScript and JSON use.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Edition => "edition",
            Self::Model => "model",
            Self::Website => "website",
            Self::Fact(fact) => fact.name(),
        }
    }
}

/// What was given and is taken as unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Issue {
    /// Why.
    pub kind: IssueKind,
    /// The key, or the first of the two that do not go together.
    pub key: Key,
    /// The other of the two.
    pub against: Option<Key>,
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
    pub(crate) applies: RuleSet,
    pub(crate) bars: RuleSet,
    pub(crate) open: RuleSet,
    pub(crate) left_to_server: RuleSet,
    pub(crate) missing: Bits,
    pub(crate) disbelieved: Disbelieved,
    most_pressing: Option<Remedy>,
}

/// The facts that were given and are taken as unknown.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Disbelieved {
    /// They lie in the future.
    pub(crate) in_the_future: Bits,
    /// They contradict another one: their [`counterpart`].
    pub(crate) contradicted: Bits,
    /// They mean nothing in this edition.
    pub(crate) foreign: Bits,
}

/// Decides from what is known so far.
///
/// All rules are asked, always. One known bar settles the answer, and every known bar is found;
/// a rule left open holds the answer up, or is left to the server. No clock is read: the time of
/// the check is a fact like any other.
#[must_use]
pub fn decide(question: Question, situation: &Situation) -> Decision {
    decide_case(question, situation.into())
}

pub(crate) fn decide_case(question: Question, mut told: Case) -> Decision {
    let conditions = rules::conditions(question, told.invitation.edition);
    let lasting = Lasting::of(&mut told);
    let told = &told;
    let tally = ask(question, conditions, told, lasting, told.checked_at);
    let outcome = if !tally.bars.is_empty() {
        Outcome::Ineligible
    } else if tally.open.without(tally.left_to_server).is_empty()
        && told.invitation.model_fits()
        // Where nothing is published, only the server knows.
        && !tally.applies.is_empty()
    {
        Outcome::Eligible
    } else {
        Outcome::Undetermined
    };
    Decision {
        question,
        invitation: told.invitation,
        outcome,
        notice: notice(question, outcome, &tally, told),
        checked_at: if told.code(FactName::CheckedAt) == UNKNOWN {
            None
        } else {
            Instant::from_millis(told.checked_at)
        },
        valid_until: valid_until(question, conditions, told, lasting, &tally),
        authority: Authority::Page,
        tally,
        unreadable: Bits::NONE,
    }
}

/// Asks every rule that applies to the model, as if the check were made then.
// Out of line: asked again for every time limit, and the kernel's bytes are counted.
#[inline(never)]
fn ask(question: Question, conditions: &[Condition], told: &Case, lasting: Lasting, checked_at: f64) -> Tally {
    // Field by field: quicker in the kernel than a copy of the whole with one field changed.
    let Case { invitation, codes, pasts, requests, clock_uncertainty, .. } = *told;
    let mut case = Case { invitation, codes, pasts, requests, checked_at, clock_uncertainty };
    let mut tally = Tally {
        applies: RuleSet::NONE,
        bars: RuleSet::NONE,
        open: RuleSet::NONE,
        left_to_server: RuleSet::NONE,
        missing: Bits::NONE,
        disbelieved: lasting.examine(question, &mut case),
        most_pressing: None,
    };
    let offered = invitation.may_offer();
    for (rule, place) in conditions.iter().zip(0_u16..) {
        let Some((bars, while_open)) = bears_on(rule, offered, &case) else { continue };
        tally.applies.add(place);
        if bars.is_true() {
            tally.bars.add(place);
            tally.most_pressing = Some(tally.most_pressing.map_or(rule.remedy, |most| most.min(rule.remedy)));
        } else if bars.is_unknown() {
            tally.open.add(place);
            let holds_up = match while_open {
                WhileOpen::HoldsUp => true,
                WhileOpen::LeftToServer => false,
                WhileOpen::OnceKnown => bars.missing().is_empty(),
                // Said of leaving only.
                WhileOpen::HoldsUpInEurope => question == Question::Leave && case.invitation.website == Site::Europe,
            };
            if holds_up {
                tally.missing = tally.missing.or(bars.missing());
            } else {
                tally.left_to_server.add(place);
            }
        }
    }
    tally
}

/// Whether a rule bars, and what it does while that is open; `None` if it is of other models.
///
/// Where nobody can tell whether it binds – in a model for which no list is published, or because the
/// model is another edition's and so not known (readings 14 and 27) – what would bar leaves it open.
fn bears_on(rule: &Condition, offered: Models, case: &Case) -> Option<(Truth, WhileOpen)> {
    if offered.is_within(rule.models) {
        Some((rule.bars(case), rule.while_open))
    } else if offered.meets(rule.models.or(rule.may_bind)) {
        Some((rule.bars(case) & Truth::unknown(Bits::NONE), WhileOpen::OnceKnown))
    } else {
        None
    }
}

/// Takes as unknown what cannot be true – a past in the future, a history of a new account, two facts
/// that contradict each other – or means nothing in this edition, and says which facts those are. An
/// account with a history exists, even if nobody said so.
pub(crate) fn examine(question: Question, case: &mut Case) -> Disbelieved {
    Lasting::of(case).examine(question, case)
}

/// What can be said of what was told whenever the check is made.
#[derive(Clone, Copy)]
struct Lasting {
    /// The facts that mean nothing in this edition; they are taken as unknown.
    foreign: Bits,
    /// The facts that speak of a history, but for how old the account is.
    history: Bits,
}

impl Lasting {
    fn of(case: &mut Case) -> Self {
        let foreign = case.known(FactName::foreign_to(case.invitation.edition));
        case.forget(foreign);
        Self { foreign, history: history(case) }
    }

    fn examine(self, question: Question, case: &mut Case) -> Disbelieved {
        let mut in_the_future = Bits::NONE;
        for past in &Past::ALL {
            if past.is_in_the_future(case) {
                in_the_future = in_the_future.or(past.name().bit());
            }
        }
        for (list, name) in
            case.requests.iter().zip([FactName::RequestsFiledByCustomer, FactName::RequestsFiledByPartner])
        {
            if list.is_in_the_future(case) {
                in_the_future = in_the_future.or(case.known(name.bit()));
            }
        }
        case.forget(in_the_future);
        let mut contradicted = self.history.or(age(case));
        if !contradicted.is_empty() {
            if case.code(FactName::Account) == Account::New.code() {
                case.forget(contradicted.or(FactName::Account.bit()));
            } else {
                case.set_code(FactName::Account, Account::Existing.code());
                contradicted = Bits::NONE;
            }
        }
        let mut pairs = Bits::NONE;
        let mut contradict = |fact: FactName, contradicts: bool| {
            if contradicts {
                contradicted = contradicted.or(fact.bit());
                pairs = pairs.or(with_counterpart(fact));
            }
        };
        contradict(FactName::MasterAssociation, has_master_but_is_no_member(case));
        contradict(FactName::InvitationSentAt, is_valid_but_too_old(case));
        if question == Question::Leave {
            contradict(FactName::UnifiedMemberHoldsValidServiceSupportPlan, has_no_such_member(case));
        } else if question == Question::Switch {
            contradict(FactName::TargetModel, is_the_same_model(case));
        }
        case.forget(pairs);
        Disbelieved { in_the_future, contradicted, foreign: self.foreign }
    }
}

/// What a fact that contradicts another one contradicts.
#[must_use]
pub const fn counterpart(fact: FactName) -> Key {
    match fact {
        FactName::MasterAssociation | FactName::UnifiedMemberHoldsValidServiceSupportPlan => {
            Key::Fact(FactName::EnterpriseRole)
        }
        FactName::InvitationSentAt => Key::Fact(FactName::InvitationState),
        FactName::TargetModel => Key::Model,
        _ => Key::Fact(FactName::Account),
    }
}

/// Such a fact and the one it contradicts.
const fn with_counterpart(fact: FactName) -> Bits {
    match counterpart(fact) {
        Key::Fact(other) => fact.bit().or(other.bit()),
        _ => fact.bit(),
    }
}

fn has_master_but_is_no_member(case: &Case) -> bool {
    const TIED: &[MasterAssociation] =
        &[MasterAssociation::InviterAgency, MasterAssociation::InviterOtherModel, MasterAssociation::OtherPartner];
    const NO_MEMBER: &[EnterpriseRole] = &[
        EnterpriseRole::None,
        EnterpriseRole::MasterWithoutMembers,
        EnterpriseRole::MasterWithUnifiedMembers,
        EnterpriseRole::MasterWithIndependentMembers,
    ];
    let is_tied = told::master_association().is(TIED).ask(case);
    (is_tied & told::enterprise_role().is(NO_MEMBER).ask(case)).is_true()
}

/// In China an invitation by email lives for seven days (reading 21).
fn is_valid_but_too_old(case: &Case) -> bool {
    let invitation = case.invitation;
    invitation.edition == Edition::China
        && invitation.channel == Channel::Email
        && (told::invitation_state().is(&[InvitationState::Valid]).ask(case) & Past::Invitation.is_over(case)).is_true()
}

fn has_no_such_member(case: &Case) -> bool {
    const WITH_MEMBERS: &[EnterpriseRole] =
        &[EnterpriseRole::MasterWithUnifiedMembers, EnterpriseRole::MasterWithIndependentMembers];
    let holds = told::unified_member_holds_valid_service_support_plan().is_yes().ask(case);
    (holds & !told::enterprise_role().is(WITH_MEMBERS).ask(case)).is_true()
}

fn is_the_same_model(case: &Case) -> bool {
    let target = match case.invitation.model {
        Model::Consulting => TargetModel::Consulting,
        Model::Agency => TargetModel::Agency,
        Model::Resale => TargetModel::Resale,
        Model::Reseller | Model::Referral => return false,
    };
    told::target_model().is(&[target]).ask(case).is_true()
}

/// The values of each fact that speak of a history (reading 6): all but the only one it has while there is none.
#[expect(clippy::indexing_slicing, reason = "worked out when the crate is compiled, where a wrong index is an error")]
const SPEAKING: [u8; FactName::OF_ASSOCIATING] = {
    const NO: u8 = 1;
    let mut codes = [0; FactName::OF_ASSOCIATING];
    codes[FactName::CashExpenditure as usize] = !NO;
    codes[FactName::AssociatedWith as usize] = !Party::Nobody.code();
    codes[FactName::PartnerRole as usize] = !PartnerRole::None.code();
    codes[FactName::Contracts as usize] = !NO;
    codes[FactName::UnpaidBills as usize] = !Bills::Settled.code();
    codes[FactName::InArrears as usize] = !NO;
    codes[FactName::EnterpriseRole as usize] = !EnterpriseRole::None.code();
    codes[FactName::ValidReservedInstances as usize] = !NO;
    codes[FactName::GovernmentSubsidyProgram as usize] = !Subsidy::No.code();
    codes[FactName::RewardPromotionProgram as usize] = !NO;
    codes[FactName::ConsumerCloudUser as usize] = !NO;
    codes[FactName::CreditAccount as usize] = !NO;
    codes[FactName::InvoiceArrears as usize] = !NO;
    codes[FactName::TopUpBalance as usize] = !NO;
    codes[FactName::StoredValueCardBalance as usize] = !NO;
    codes[FactName::RechargeBonusBalance as usize] = !NO;
    codes
};

/// The facts that speak of a history, which only an existing account can have, whenever the check is made.
fn history(case: &Case) -> Bits {
    let mut set = Bits::NONE;
    for ((code, speaking), place) in case.codes.iter().zip(&SPEAKING).zip(0..) {
        if code & speaking != 0 {
            set = set.or(Bits::one(place));
        }
    }
    let site = case.code(FactName::AccountSite);
    let own_site = case.invitation.own_site();
    // Wherever it opens, an international invitation is none of the China site's.
    if site != UNKNOWN && site != own_site && (own_site != NO_SITE || site == Site::China.code()) {
        set = set.or(FactName::AccountSite.bit());
    }
    set
}

/// The age of the account, if it speaks of a history: "perhaps more than seven days" does, too.
fn age(case: &Case) -> Bits {
    let over = Past::Registration.is_over(case);
    if !over.is_false() && over.missing().is_empty() { FactName::RegisteredAt.bit() } else { Bits::NONE }
}

fn notice(question: Question, outcome: Outcome, tally: &Tally, told: &Case) -> NoticeKind {
    let associated_with = FactName::AssociatedWith;
    let is_associated = told.code(associated_with) == Party::Inviter.code();
    if question == Question::Associate && is_associated && !tally.disbelieved.contradicted.has(associated_with as u8) {
        return NoticeKind::AlreadyAssociated;
    }
    if let Some(remedy) = tally.most_pressing {
        return remedy.notice();
    }
    match outcome {
        Outcome::Undetermined if tally.missing.is_empty() => NoticeKind::ServerMustDecide,
        Outcome::Undetermined => NoticeKind::MoreFactsNeeded,
        _ => match (question, told.invitation.model) {
            (Question::Associate, Model::Referral | Model::Consulting) | (Question::Adjust, _) => NoticeKind::Proceed,
            _ => NoticeKind::ProceedWithConsequences,
        },
    }
}

impl Remedy {
    /// Which notice a bar calls for that this lifts.
    pub(crate) const fn notice(self) -> NoticeKind {
        match self {
            Self::InvitationProblem => NoticeKind::InvitationProblem,
            Self::Final => NoticeKind::BlockedFinal,
            Self::UseOtherAccount => NoticeKind::BlockedUseOtherAccount,
            Self::Wait => NoticeKind::BlockedWait,
            Self::NeedsPartner => NoticeKind::BlockedNeedsPartner,
            Self::FixableByCustomer => NoticeKind::BlockedFixableByCustomer,
        }
    }
}

/// The earliest limit of a moment after which the rules say something else.
fn valid_until(
    question: Question,
    conditions: &[Condition],
    told: &Case,
    lasting: Lasting,
    now: &Tally,
) -> Option<Instant> {
    let mut earliest = f64::INFINITY;
    let mut try_limit = |limit: f64| {
        if told.checked_at <= limit && limit < earliest {
            let then = ask(question, conditions, told, lasting, limit + 1.0);
            if then.bars != now.bars || then.open != now.open || then.missing != now.missing {
                earliest = limit;
            }
        }
    };
    for past in Past::aging(told.invitation.edition) {
        for limit in &Limit::ALL {
            try_limit(past.limit(*limit, told));
        }
    }
    if told.code(FactName::CheckedAt) != UNKNOWN {
        for list in &told.requests {
            list.limits(told.clock_uncertainty).for_each(&mut try_limit);
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

    /// What was given and is taken as unknown: of the invitation first, then the facts in order.
    pub fn issues(&self) -> impl Iterator<Item = Issue> + Clone + use<> {
        let Self { invitation, tally, unreadable, .. } = *self;
        let Disbelieved { in_the_future, contradicted, foreign } = tally.disbelieved;
        let of_edition = |key| Issue { kind: IssueKind::OtherEdition, key: Key::Edition, against: Some(key) };
        let model = (!invitation.model_fits()).then(|| of_edition(Key::Model));
        let website = (!invitation.website_fits()).then(|| of_edition(Key::Website));
        let facts = FactName::ALL.iter().filter_map(move |fact| {
            let (place, key) = (*fact as u8, Key::Fact(*fact));
            let issue = |kind| Some(Issue { kind, key, against: None });
            if unreadable.has(place) {
                issue(IssueKind::Unreadable)
            } else if foreign.has(place) {
                Some(of_edition(key))
            } else if in_the_future.has(place) {
                issue(IssueKind::InTheFuture)
            } else if contradicted.has(place) {
                Some(Issue { kind: IssueKind::Contradiction, key: counterpart(*fact), against: Some(key) })
            } else {
                None
            }
        });
        model.into_iter().chain(website).chain(facts)
    }

    /// The edition whose rulebook decided.
    #[must_use]
    pub const fn edition(&self) -> Edition {
        self.invitation.edition
    }

    fn places(&self, set: RuleSet) -> impl Iterator<Item = (u16, RuleId)> + Clone + use<> {
        let rules = rules::of(self.question, self.edition());
        (0_u16..).zip(rules).filter(move |(place, _)| set.has(*place)).map(|(place, rule)| (place, rule.id))
    }
}
