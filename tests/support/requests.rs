//! Requests to leave or to switch.
#![allow(dead_code, reason = "each file of tests files some of them")]

use super::claims::{DAY, NOW, days_ago, instant};
use partner_association::Fact::{self, Known};
use partner_association::{Moment, Requests};

/// Filed so long before [`NOW`].
pub fn filed(age: f64) -> Moment {
    Moment::at(instant(NOW - age))
}

/// Filed on the calendar day so many days before that of [`NOW`].
pub fn filed_on(days: f64) -> Moment {
    let Known(day) = days_ago(days) else { unreachable!("a day is known") };
    day
}

pub fn requests(moments: &[Moment]) -> Fact<Requests> {
    Known(Requests::of(moments))
}

/// A request that surely counts.
pub fn recent() -> Moment {
    filed(DAY)
}
