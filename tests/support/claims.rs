//! Claims about one rule and one situation, checked in every model the rule applies to.
#![allow(dead_code, reason = "each file of tests makes some of the claims")]

use partner_association::Fact::{self, Known, Unknown};
use partner_association::{
    Account, Bills, Channel, Clock, Contracts, Decision, Edition, EnterpriseRole, FactName, Facts, Instant, Invitation,
    InvitationState, Model, Moment, Outcome, PartnerPayment, PartnerRole, PartnerState, Party, Question, Reserver,
    RuleId, Says, Site, Situation, Website, decide,
};

pub const MILLISECOND: f64 = 1.0;
pub const SECOND: f64 = 1000.0;
pub const HOUR: f64 = 3600.0 * SECOND;
pub const DAY: f64 = 24.0 * HOUR;

/// 2026-11-21T08:00:00Z, four in the afternoon in GMT+08:00.
pub const NOW: f64 = 1_795_248_000_000.0;

/// Everything known about an old customer, and nothing of it a bar, by email on the international website.
pub fn nothing_bars() -> Facts {
    Facts {
        account: Known(Account::Existing),
        account_site: Known(Site::International),
        registered_at: ago(100.0 * HOUR),
        checked_at: clock(0.0),
        cash_expenditure: Known(false),
        pre_registered_by: Known(Reserver::Nobody),
        pre_registration_approved_at: Unknown,
        associated_with: Known(Party::Nobody),
        partner_role: Known(PartnerRole::None),
        contracts: Known(Contracts::NONE),
        unpaid_bills: Known(Bills::Settled),
        enterprise_role: Known(EnterpriseRole::None),
        valid_reserved_instances: Known(false),
        huawei_internal_account: Known(false),
        invitation_state: Known(InvitationState::Valid),
        partner_payment: Known(PartnerPayment::Postpaid),
        partner_state: Known(PartnerState::Normal),
        partner_may_use_referral: Known(true),
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

/// Facts, and how and where the invitation was opened.
#[derive(Clone, Copy)]
pub struct Opened {
    channel: Channel,
    website: Website,
    facts: Facts,
}

impl From<Facts> for Opened {
    fn from(facts: Facts) -> Self {
        by(Channel::Email, facts)
    }
}

impl Opened {
    pub fn situation(self, model: Model) -> Situation {
        let Self { channel, website, facts } = self;
        Situation { invitation: Invitation { edition: Edition::International, model, channel, website }, facts }
    }
}

/// On that channel.
pub fn by(channel: Channel, facts: Facts) -> Opened {
    Opened { channel, website: Website::International, facts }
}

/// On that website, by email.
pub fn on(website: Website, facts: Facts) -> Opened {
    Opened { channel: Channel::Email, website, facts }
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
    for model in Model::ALL {
        assert!(finding(rule, *model, nothing_bars()).is_some(), "{rule} applies in the {model} model");
    }
}

/// The rule does not apply in that model, and does in every other.
#[track_caller]
pub fn does_not_apply(rule: RuleId, to: Model) {
    for model in Model::ALL {
        let applies = finding(rule, *model, nothing_bars()).is_some();
        assert_eq!(applies, *model != to, "whether {rule} applies in the {model} model");
    }
}

#[track_caller]
pub fn says_in(model: Model, rule: RuleId, says: Says, opened: impl Into<Opened>) -> Decision {
    let (said, decision) = finding(rule, model, opened).expect("the rule applies");
    assert_eq!(said, says, "{rule} in the {model} model");
    decision
}

/// The decisions in the models that the rule applies to; at least one.
#[track_caller]
fn says(rule: RuleId, says: Says, opened: impl Into<Opened>) -> Vec<Decision> {
    let opened = opened.into();
    let mut decisions = Vec::new();
    for model in Model::ALL {
        if let Some((said, decision)) = finding(rule, *model, opened) {
            assert_eq!(said, says, "{rule} in the {model} model");
            decisions.push(decision);
        }
    }
    assert!(!decisions.is_empty(), "{rule} applies in some model");
    decisions
}

fn finding(rule: RuleId, model: Model, opened: impl Into<Opened>) -> Option<(Says, Decision)> {
    let decision = decide(Question::Associate, &opened.into().situation(model));
    let finding = decision.findings().find(|finding| finding.rule == rule)?;
    Some((finding.says, decision))
}
