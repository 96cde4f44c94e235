//! Times as we are told them, days as the vendor counts them, and the limits that matter to a rule. All in microseconds:
//! limits are whole milliseconds, so there is always time between two of them.

use std::collections::BTreeMap;

use jiff::civil::{Date, Time};
use jiff::tz::{TimeZone, offset};
use jiff::{Span, Timestamp};
use serde_json::Value;

use super::Customer;
use super::answer::Answer::{self, No, Yes};

pub const MILLISECOND: i64 = 1000;
const HOUR: i64 = 3_600_000 * MILLISECOND;
const DAY: i64 = 24 * HOUR;

/// What we are told about the time of something: an instant, or the days since 1 January 1970.
#[derive(Clone, Copy)]
pub enum When {
    At(i64),
    On(i64),
}

/// The facts that are times, as far as they are readable, read once. One time is a list of one.
pub type Times = BTreeMap<&'static str, Vec<When>>;

/// The facts that are times.
pub const TIMES: [&str; 6] = [
    "registeredAt",
    "checkedAt",
    "preRegistrationApprovedAt",
    "invitationSentAt",
    "requestsFiledByCustomer",
    "requestsFiledByPartner",
];

pub fn all(customer: &Customer) -> Times {
    TIMES.into_iter().filter_map(|fact| Some((fact, read(customer.get(fact)?)?))).collect()
}

pub fn now(times: &Times) -> Option<i64> {
    match times.get("checkedAt")?.as_slice() {
        [When::At(now)] => Some(*now),
        _ => None,
    }
}

/// An instant as a decision writes it.
pub fn text(instant: i64) -> String {
    Timestamp::from_microsecond(instant).unwrap().strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string()
}

fn read(told: &Value) -> Option<Vec<When>> {
    match told {
        Value::Array(told) => told.iter().map(when).collect(),
        told => Some(vec![when(told)?]),
    }
}

fn when(told: &Value) -> Option<When> {
    match told {
        Value::Number(millis) => millis.as_i64().map(|millis| When::At(millis * MILLISECOND)),
        Value::String(text) if text.contains('T') => {
            Some(When::At(text.parse::<Timestamp>().ok()?.as_millisecond() * MILLISECOND))
        }
        Value::String(text) => {
            let date: Date = text.parse().ok()?;
            Some(When::On(date.since(Date::constant(1970, 1, 1)).unwrap().get_days().into()))
        }
        _ => None,
    }
}

/// The zone of the vendor's pages.
fn zone() -> TimeZone {
    offset(8).to_time_zone()
}

/// The day it is in GMT+08:00.
fn day(instant: i64) -> i64 {
    (instant + 8 * HOUR).div_euclid(DAY)
}

/// Midnight in GMT+08:00, when that day begins.
fn midnight(day: i64) -> i64 {
    day * DAY - 8 * HOUR
}

/// That it is so late; or, since the clock may be off, any time between two.
#[derive(Clone, Copy)]
pub struct Clock {
    pub earliest: i64,
    pub latest: i64,
}

impl Clock {
    pub fn is_before(self, when: When) -> bool {
        match when {
            When::At(instant) => instant > self.latest,
            When::On(date) => date > day(self.latest),
        }
    }

    /// Whether more than so many days have passed, however a day is counted.
    pub fn is_later_than(self, days: i64, since: When) -> Answer {
        let (no, yes) = match since {
            When::At(instant) => (self.latest - instant <= days * DAY, self.earliest - instant >= (days + 1) * DAY),
            When::On(date) => (day(self.latest) - date < days, day(self.earliest) - date > days),
        };
        sure(yes, no)
    }

    /// Whether three months have not yet passed; within a day of that, nobody can tell.
    pub fn is_within_three_months_of(self, when: When) -> Answer {
        let (first, last) = three_months_after(when);
        sure(self.latest <= first - DAY, self.earliest >= last + DAY)
    }
}

fn sure(yes: bool, no: bool) -> Answer {
    match (yes, no) {
        (true, _) => Yes,
        (_, true) => No,
        _ => Answer::nobody_can_tell(),
    }
}

/// The same time of day three months later in the calendar of GMT+08:00, or on the last day of a shorter month; of a
/// day, that of its first and its last moment.
fn three_months_after(when: When) -> (i64, i64) {
    let months = Span::new().months(3);
    match when {
        When::At(instant) => {
            let filed = Timestamp::from_microsecond(instant).unwrap().to_zoned(zone()).datetime();
            let after = (filed + months).to_zoned(zone()).unwrap().timestamp().as_microsecond();
            (after, after)
        }
        When::On(date) => {
            let filed = Date::constant(1970, 1, 1) + Span::new().days(date);
            let after = (filed + months).to_datetime(Time::midnight()).to_zoned(zone()).unwrap();
            let after = after.timestamp().as_microsecond();
            (after, after + DAY)
        }
    }
}

/// Every instant at which some rule may say something else, or a time is no longer in the future.
pub fn limits(times: &Times, off_by: i64) -> Vec<i64> {
    let mut limits = Vec::new();
    for (fact, times) in times {
        for &when in times {
            let (first, last) = match *fact {
                "registeredAt" | "invitationSentAt" => (later(when, 7), later(when, 8)),
                "preRegistrationApprovedAt" => (later(when, 15), later(when, 16)),
                "requestsFiledByCustomer" | "requestsFiledByPartner" => {
                    let (first, last) = three_months_after(when);
                    (first - DAY, last + DAY)
                }
                _ => continue,
            };
            limits.extend([later(when, 0) - off_by, first - off_by, last + off_by]);
        }
    }
    limits
}

fn later(when: When, days: i64) -> i64 {
    match when {
        When::At(instant) => instant + days * DAY,
        When::On(date) => midnight(date + days),
    }
}
