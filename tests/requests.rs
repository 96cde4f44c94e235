//! How many requests three months allow, and how they are counted: readings 28 and 29.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, reason = "a test fails by panicking")]
#![allow(clippy::large_types_passed_by_value, reason = "facts are copied, and tests read the better for it")]

#[path = "support/claims.rs"]
mod claims;
#[path = "support/requests.rs"]
mod requests;

use claims::*;
use partner_association::Fact::Unknown;
use partner_association::{Edition, FactName, Facts, Moment, Question, RuleId, Site};
use requests::*;

fn none_bars(edition: Edition) -> Facts {
    clear(Question::Leave, edition)
}

fn leaving(edition: Edition, facts: Facts) -> Opened {
    asking(Question::Leave, edition, facts)
}

/// Nobody says how three months are counted: calendar months in GMT+08:00, open within a day of the boundary.
#[test]
fn three_months() {
    // NOW is 21 November, 16:00 in GMT+08:00; 91 days before is 22 August, 93 days before 20 August.
    in_the_window(&[filed(0.0)]);
    in_the_window(&[filed(91.0 * DAY)]);
    on_the_edge(&[filed(91.0 * DAY + MILLISECOND)]);
    on_the_edge(&[filed(92.0 * DAY)]);
    on_the_edge(&[filed(93.0 * DAY - MILLISECOND)]);
    out_of_the_window(&[filed(93.0 * DAY)]);
    out_of_the_window(&[filed(1000.0 * DAY)]);

    // A day is every instant in it.
    in_the_window(&[filed_on(90.0)]);
    on_the_edge(&[filed_on(91.0)]);
    on_the_edge(&[filed_on(93.0)]);
    out_of_the_window(&[filed_on(94.0)]);

    // In any order, and each for its own three months: of 20 August, the day may still count, but its afternoon not.
    in_the_window(&[filed(93.0 * DAY), filed(91.0 * DAY)]);
    in_the_window(&[filed(91.0 * DAY), filed(93.0 * DAY)]);
    on_the_edge(&[filed(93.0 * DAY), filed_on(93.0)]);
    on_the_edge(&[filed_on(93.0), filed(93.0 * DAY)]);
}

/// Of three, the third counts.
#[test]
fn three_in_three_months() {
    const RULE: RuleId = RuleId::LeaveIntlQuota;
    let with = |moments: &[Moment]| {
        leaving(
            Edition::International,
            Facts { requests_filed_by_customer: requests(moments), ..none_bars(Edition::International) },
        )
    };
    let (inside, edge, outside) = (filed(91.0 * DAY), filed(92.0 * DAY), filed(93.0 * DAY));

    bars(RULE, with(&[inside, inside, inside, outside]));
    bars(RULE, with(&[outside, inside, edge, inside, inside]));
    leaves_open(RULE, &[], with(&[inside, inside, edge]));
    leaves_open(RULE, &[], with(&[edge, edge, edge]));
    leaves_open(RULE, &[], with(&[outside, edge, inside, outside, inside]));
    passes(RULE, with(&[inside, inside, outside]));
    passes(RULE, with(&[edge, edge, outside]));
}

/// The last day of a month has none to match in a shorter one.
#[test]
fn three_months_of_different_lengths() {
    const RULE: RuleId = RuleId::LeaveCnQuotaCustomer;
    // Days counted from NOW, 21 November 2026, all at the same hour.
    let asked_on = |filed_on: f64, checked_on: f64| {
        leaving(
            Edition::China,
            Facts {
                requests_filed_by_customer: requests(&[Moment::at(instant(NOW + filed_on * DAY))]),
                checked_at: at(NOW + checked_on * DAY, 0.0),
                ..none_bars(Edition::China)
            },
        )
    };
    // From 27 to 30 November, until 27 and 28 February 2027.
    for (filed, until) in [(6.0, 98.0), (7.0, 99.0), (8.0, 99.0), (9.0, 99.0)] {
        bars(RULE, asked_on(filed, until - 1.0));
        leaves_open(RULE, &[], asked_on(filed, until));
        passes(RULE, asked_on(filed, until + 1.0));
    }
    // 1 December, 1 March; 29 November 2027, 29 February 2028; 30 April 2027, 30 July; 31 May 2027, 31 August.
    for (filed, until) in [(10.0, 100.0), (373.0, 465.0), (374.0, 465.0), (160.0, 251.0), (191.0, 283.0)] {
        bars(RULE, asked_on(filed, until - 1.0));
        passes(RULE, asked_on(filed, until + 1.0));
    }
    // 30 November at one in the morning in GMT+08:00, which is still the 29th in UTC: until 28 February, one in the
    // morning, one day earlier in UTC.
    let early = 9.0 - 15.0 / 24.0;
    bars(RULE, asked_on(early, 98.0 - 15.0 / 24.0));
    leaves_open(RULE, &[], asked_on(early, 99.0 - 15.0 / 24.0));
    passes(RULE, asked_on(early, 100.0 - 15.0 / 24.0));
}

/// A clock that may be off makes both limits as much wider; without a time of the check nobody can tell.
#[test]
fn three_months_by_a_clock() {
    const RULE: RuleId = RuleId::LeaveCnQuotaCustomer;
    const THREE: RuleId = RuleId::LeaveIntlQuota;
    let with = |checked_at, moments: &[Moment]| {
        leaving(
            Edition::China,
            Facts { checked_at, requests_filed_by_customer: requests(moments), ..none_bars(Edition::China) },
        )
    };
    bars(RULE, with(clock(SECOND), &[filed(91.0 * DAY - SECOND)]));
    leaves_open(RULE, &[], with(clock(SECOND), &[filed(91.0 * DAY - SECOND + MILLISECOND)]));
    leaves_open(RULE, &[], with(clock(SECOND), &[filed(93.0 * DAY + SECOND - MILLISECOND)]));
    passes(RULE, with(clock(SECOND), &[filed(93.0 * DAY + SECOND)]));

    passes(RULE, with(Unknown, &[]));
    leaves_open(RULE, &[FactName::CheckedAt], with(Unknown, &[recent()]));
    leaves_open(RULE, &[FactName::CheckedAt], with(Unknown, &[filed(1000.0 * DAY)]));

    let with = |moments: &[Moment]| {
        leaving(
            Edition::International,
            Facts {
                checked_at: Unknown,
                requests_filed_by_customer: requests(moments),
                ..none_bars(Edition::International)
            },
        )
    };
    passes(THREE, with(&[recent(); 2]));
    leaves_open(THREE, &[FactName::CheckedAt], with(&[recent(); 3]));
    leaves_open(THREE, &[FactName::CheckedAt], with(&[recent()]).on(Site::Europe));
}

/// One request is enough, in China and on the European site.
#[track_caller]
fn of_one(moments: &[Moment]) -> [(RuleId, Opened); 2] {
    let filed = |facts| Facts { requests_filed_by_customer: requests(moments), ..facts };
    [
        (RuleId::LeaveCnQuotaCustomer, leaving(Edition::China, filed(none_bars(Edition::China)))),
        (
            RuleId::LeaveIntlQuota,
            leaving(Edition::International, filed(none_bars(Edition::International))).on(Site::Europe),
        ),
    ]
}

#[track_caller]
fn in_the_window(moments: &[Moment]) {
    for (rule, opened) in of_one(moments) {
        bars(rule, opened);
    }
}

#[track_caller]
fn on_the_edge(moments: &[Moment]) {
    for (rule, opened) in of_one(moments) {
        leaves_open(rule, &[], opened);
    }
}

#[track_caller]
fn out_of_the_window(moments: &[Moment]) {
    for (rule, opened) in of_one(moments) {
        passes(rule, opened);
    }
}
