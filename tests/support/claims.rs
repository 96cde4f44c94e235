//! Claims about one rule and one situation, checked in every model the rule applies to.
#![allow(dead_code, reason = "each file of tests makes some of the claims")]
#![allow(clippy::large_types_passed_by_value, reason = "facts are copied, and tests read the better for it")]

use partner_association::Fact::{self, Known};
use partner_association::{
    Account, Asker, Bills, Channel, Clock, Contracts, Decision, DistributorState, Edition, EnterpriseRole, FactName,
    Facts, Freeze, Instant, Invitation, InvitationState, MasterAssociation, Model, Moment, Outcome, PartnerPayment,
    PartnerRole, PartnerState, Party, Question, Requests, Reserver, RuleId, Says, Site, Situation, Subsidy, UserRole,
    decide,
};

pub const MILLISECOND: f64 = 1.0;
pub const SECOND: f64 = 1000.0;
pub const HOUR: f64 = 3600.0 * SECOND;
pub const DAY: f64 = 24.0 * HOUR;

/// 2026-11-21T08:00:00Z, four in the afternoon in GMT+08:00.
pub const NOW: f64 = 1_795_248_000_000.0;

/// Everything known about an old customer, and nothing of it a bar, by email on the international website.
pub fn nothing_bars() -> Facts {
    clear(Question::Associate, Edition::International)
}

/// Everything known that the rules of an edition ask, and nothing of it a bar; but for when the invitation was sent, which
/// nobody asks of one that is valid.
pub fn clear(question: Question, edition: Edition) -> Facts {
    let tied = if question == Question::Associate { Party::Nobody } else { Party::Inviter };
    let both = Facts {
        account: Known(Account::Existing),
        account_site: Known(edition.website()),
        registered_at: ago(100.0 * HOUR),
        checked_at: clock(0.0),
        cash_expenditure: Known(false),
        pre_registered_by: Known(Reserver::Nobody),
        associated_with: Known(tied),
        partner_role: Known(PartnerRole::None),
        contracts: Known(Contracts::NONE),
        enterprise_role: Known(EnterpriseRole::None),
        valid_reserved_instances: Known(false),
        consumer_cloud_user: Known(false),
        invitation_state: Known(InvitationState::Valid),
        partner_state: Known(PartnerState::Normal),
        distributor_state: Known(DistributorState::None),
        asked_by: Known(Asker::Customer),
        agreed_and_settled_with_partner: Known(true),
        open_dispute_with_partner: Known(false),
        partner_consents: Known(true),
        requests_filed_by_customer: Known(Requests::NONE),
        requests_filed_by_partner: Known(Requests::NONE),
        orders_waiting_for_partner_payment: Known(false),
        partner_user_role: Known(UserRole::Administrator),
        ..Facts::default()
    };
    match edition {
        Edition::International => Facts {
            unpaid_bills: Known(Bills::Settled),
            huawei_internal_account: Known(false),
            partner_payment: Known(PartnerPayment::Postpaid),
            partner_may_use_referral: Known(true),
            overdue_payment: Known(false),
            valid_partner_support_plan: Known(false),
            valid_service_support_plan: Known(false),
            unified_member_holds_valid_service_support_plan: Known(false),
            special_commercial_contract_in_force: Known(false),
            account_freeze: Known(Freeze::None),
            currency_set: Known(true),
            na_customer: Known(false),
            ..both
        },
        Edition::China => Facts {
            pre_registered_phone_matches: Known(true),
            in_arrears: Known(false),
            master_association: Known(MasterAssociation::Nobody),
            government_subsidy_program: Known(Subsidy::No),
            reward_promotion_program: Known(false),
            credit_account: Known(false),
            invoice_arrears: Known(false),
            top_up_balance: Known(false),
            stored_value_card_balance: Known(false),
            recharge_bonus_balance: Known(false),
            partner_support_plan_product: Known(false),
            special_contract_in_force: Known(false),
            unused_pickup_vouchers: Known(false),
            applied_for_post_payment: Known(false),
            ..both
        },
    }
}

pub fn instant(millis: f64) -> Instant {
    Instant::from_millis(millis).expect("tests stay within the calendar")
}

/// So long before [`NOW`].
pub fn ago(time: f64) -> Fact<Moment> {
    Known(Moment::at(instant(NOW - time)))
}

/// The calendar day so many days before that of [`NOW`], in GMT+08:00.
pub fn days_ago(days: f64) -> Fact<Moment> {
    Known(Moment::on_day(instant((NOW / DAY).floor() * DAY - days * DAY)))
}

/// [`NOW`], by a clock that may be so far off.
pub fn clock(uncertainty: f64) -> Fact<Clock> {
    at(NOW, uncertainty)
}

/// A time of the check.
pub fn at(millis: f64, uncertainty: f64) -> Fact<Clock> {
    Known(Clock::new(instant(millis), uncertainty).expect("a length of time"))
}

/// Facts, what is asked about them, and how and where the invitation was opened.
#[derive(Clone, Copy)]
pub struct Opened {
    question: Question,
    edition: Edition,
    channel: Channel,
    website: Site,
    facts: Facts,
}

impl From<Facts> for Opened {
    fn from(facts: Facts) -> Self {
        asking(Question::Associate, Edition::International, facts)
    }
}

impl Opened {
    pub fn situation(self, model: Model) -> Situation {
        let Self { edition, channel, website, facts, .. } = self;
        Situation { invitation: Invitation { edition, model, channel, website }, facts }
    }

    /// Asked likewise, on that channel.
    pub fn by(self, channel: Channel) -> Self {
        Self { channel, ..self }
    }

    /// Asked likewise, on that website.
    pub fn on(self, website: Site) -> Self {
        Self { website, ..self }
    }

    fn models(self) -> impl Iterator<Item = Model> {
        Model::ALL.iter().copied().filter(move |model| self.edition.models().has(*model))
    }
}

/// That question in that edition, of an invitation by email.
pub fn asking(question: Question, edition: Edition, facts: Facts) -> Opened {
    Opened { question, edition, channel: Channel::Email, website: edition.website(), facts }
}

/// Associating internationally, on that channel.
pub fn by(channel: Channel, facts: Facts) -> Opened {
    Opened::from(facts).by(channel)
}

/// Associating internationally, on that website, by email.
pub fn on(website: Site, facts: Facts) -> Opened {
    Opened::from(facts).on(website)
}

#[track_caller]
pub fn bars(rule: RuleId, opened: impl Into<Opened>) {
    for decision in says(rule, Says::Bars, opened) {
        assert_eq!(decision.outcome, Outcome::Ineligible);
        assert!(decision.barred_by().any(|barring| barring == rule));
    }
}

#[track_caller]
pub fn passes(rule: RuleId, opened: impl Into<Opened>) {
    for decision in says(rule, Says::Passes, opened) {
        assert!(decision.barred_by().all(|barring| barring != rule));
    }
}

/// The rule is open, and these are the facts that the whole answer misses; none if only the server can tell.
#[track_caller]
pub fn leaves_open(rule: RuleId, missing: &[FactName], opened: impl Into<Opened>) {
    for decision in says(rule, Says::Open, opened) {
        assert!(decision.left_to_server().all(|left| left != rule), "{rule} holds the answer up");
        assert_ne!(decision.outcome, Outcome::Eligible);
        assert_eq!(decision.missing().collect::<Vec<_>>(), missing, "missing because of {rule}");
    }
}

/// The rule is open and does not hold the answer up.
#[track_caller]
pub fn leaves_to_server(rule: RuleId, opened: impl Into<Opened>) {
    for decision in says(rule, Says::Open, opened) {
        assert!(decision.left_to_server().any(|left| left == rule), "{rule} is left to the server");
        assert_eq!(decision.outcome, Outcome::Eligible, "nothing else is open");
        assert_eq!(decision.missing().collect::<Vec<_>>(), [], "missing because of {rule}");
    }
}

#[track_caller]
pub fn applies_in_both_models(rule: RuleId) {
    applies_only_in(Opened::from(nothing_bars()), rule, &[Model::Reseller, Model::Referral]);
}

/// The rule does not apply in that model of the international edition, and does in the other.
#[track_caller]
pub fn does_not_apply(rule: RuleId, to: Model) {
    let opened = Opened::from(nothing_bars());
    let others: Vec<_> = opened.models().filter(|model| *model != to).collect();
    applies_only_in(opened, rule, &others);
}

/// The rule is asked in those models of the edition and in no other.
#[track_caller]
pub fn applies_only_in(opened: impl Into<Opened>, rule: RuleId, models: &[Model]) {
    let opened = opened.into();
    for model in opened.models() {
        let applies = finding(rule, model, opened).is_some();
        assert_eq!(applies, models.contains(&model), "whether {rule} applies in the {model} model");
    }
}

#[track_caller]
pub fn says_in(model: Model, rule: RuleId, says: Says, opened: impl Into<Opened>) -> Decision {
    let (said, decision) = finding(rule, model, opened.into()).expect("the rule applies");
    assert_eq!(said, says, "{rule} in the {model} model");
    decision
}

/// The whole answer in that model.
pub fn answer(model: Model, opened: impl Into<Opened>) -> Decision {
    let opened = opened.into();
    decide(opened.question, &opened.situation(model))
}

/// The same facts, with the partner asking.
pub fn by_partner(facts: Facts) -> Facts {
    Facts { asked_by: Known(Asker::Partner), ..facts }
}

/// The decisions in the models of the edition that the rule applies to; at least one.
#[track_caller]
fn says(rule: RuleId, says: Says, opened: impl Into<Opened>) -> Vec<Decision> {
    let opened = opened.into();
    let mut decisions = Vec::new();
    for model in opened.models() {
        if let Some((said, decision)) = finding(rule, model, opened) {
            assert_eq!(said, says, "{rule} in the {model} model");
            decisions.push(decision);
        }
    }
    assert!(!decisions.is_empty(), "{rule} applies in some model");
    decisions
}

fn finding(rule: RuleId, model: Model, opened: Opened) -> Option<(Says, Decision)> {
    let decision = answer(model, opened);
    let finding = decision.findings().find(|finding| finding.rule == rule)?;
    Some((finding.says, decision))
}
