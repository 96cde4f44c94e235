//! Requests to leave or to switch, and how many of them three months allow.

use crate::calendar::months_later;
use crate::facts::{Case, FactName, Kind, UNKNOWN, Value, Wire};
use crate::moment::{DAY, Moment, VENDOR_ZONE};
use crate::truth::{Bits, Truth};

/// No quota counts farther than this.
const COUNTED: usize = 3;

/// Requests that were filed: as many of them as a quota can count.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Requests {
    /// When the newest was filed; infinitely long ago if none was, as all that follow.
    newest: f64,
    /// Until when the latest ones certainly count, the last of them first.
    inside: [f64; COUNTED],
    /// From when on they certainly count no longer, likewise: they need not be the same requests, since
    /// the end of a month cuts days off.
    outside: [f64; COUNTED],
}

const NEVER: f64 = f64::NEG_INFINITY;

impl Requests {
    /// None at all: a known value.
    pub const NONE: Self = Self { newest: NEVER, inside: [NEVER; COUNTED], outside: [NEVER; COUNTED] };

    /// These and no others, in any order.
    #[must_use]
    pub fn of(moments: &[Moment]) -> Self {
        let mut requests = Self::NONE;
        for filed in moments {
            let [start, inside, outside] = window(*filed);
            requests.newest = requests.newest.max(start);
            insert(&mut requests.inside, inside);
            insert(&mut requests.outside, outside);
        }
        requests
    }

    /// Whether so many or more were filed in the last three months.
    ///
    /// Nobody publishes how three months are counted: calendar months in GMT+08:00, and open within a
    /// day of the boundary (reading 28).
    pub(crate) fn reached(self, case: &Case, number: usize) -> Truth {
        let nth = |ends: [f64; COUNTED]| ends.get(number.wrapping_sub(1)).copied().unwrap_or(NEVER);
        let (inside, outside) = (nth(self.inside), nth(self.outside));
        if outside <= NEVER {
            Truth::FALSE
        } else if case.code(FactName::CheckedAt) == UNKNOWN {
            Truth::unknown(FactName::CheckedAt.bit())
        } else if case.checked_at <= inside - case.clock_uncertainty {
            Truth::TRUE
        } else if case.checked_at >= outside + case.clock_uncertainty {
            Truth::FALSE
        } else {
            Truth::unknown(Bits::NONE)
        }
    }

    /// The times of a check at which it may say something else.
    pub(crate) fn limits(self, clock_uncertainty: f64) -> impl Iterator<Item = f64> {
        let before = core::iter::once(self.newest).chain(self.inside).map(move |limit| limit - clock_uncertainty);
        before.chain(self.outside.into_iter().map(move |limit| limit + clock_uncertainty))
    }

    /// Whether one lies after the check, however far the clock is off.
    pub(crate) fn is_in_the_future(self, case: &Case) -> bool {
        case.code(FactName::CheckedAt) != UNKNOWN && case.checked_at < self.newest - case.clock_uncertainty
    }
}

/// Puts an end among the latest ones, the last of them first.
fn insert(ends: &mut [f64; COUNTED], end: f64) {
    let mut carried = end;
    for place in ends {
        if carried > *place {
            core::mem::swap(place, &mut carried);
        }
    }
}

/// The times of a check, by an exact clock: from when a request lies in the past, up to when it certainly
/// counts, and from when on it certainly counts no longer.
fn window(filed: Moment) -> [f64; 3] {
    let start = filed.start();
    let local = start + VENDOR_ZONE;
    #[expect(clippy::cast_possible_truncation, reason = "an instant is within ±8.64e15, a day within ±1e8")]
    let (millis, day) = (local as i64, DAY as i64);
    let days_more = months_later(millis.div_euclid(day), 3) - millis.div_euclid(day);
    #[expect(clippy::cast_precision_loss, reason = "three months are fewer than a hundred days")]
    let boundary = start + days_more as f64 * DAY;
    let latest = if filed.is_whole_day() { boundary + DAY } else { boundary };
    [start, boundary - DAY, latest + DAY]
}

/// A list is no two numbers: they say only that it is known, and then that it is empty.
impl Value for Requests {
    const KIND: Kind = Kind::Moments;

    fn from_wire(wire: Wire) -> Option<Self> {
        (wire.code == 1).then_some(Self::NONE)
    }

    fn to_wire(self) -> Wire {
        Wire { code: 1, number: 0.0 }
    }
}
