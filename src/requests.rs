//! Requests to leave or to switch, and how many of them three months allow.

use crate::calendar::months_later;
use crate::facts::{Case, FactName, Kind, UNKNOWN, Value, Wire};
use crate::moment::{DAY, Moment, VENDOR_ZONE};
use crate::truth::{Bits, Truth};

/// No quota counts farther than this.
const COUNTED: usize = 3;

/// The latest requests that were filed; as many as a quota can count.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Requests {
    /// The newest first.
    latest: [Option<Moment>; COUNTED],
}

impl Requests {
    /// None at all: a known value.
    pub const NONE: Self = Self { latest: [None; COUNTED] };

    /// These and no others, in any order.
    #[must_use]
    pub fn of(moments: &[Moment]) -> Self {
        let mut requests = Self::NONE;
        for moment in moments {
            let mut carried = *moment;
            for place in &mut requests.latest {
                match place {
                    Some(there) if there.start() >= carried.start() => {}
                    _ => match place.replace(carried) {
                        Some(older) => carried = older,
                        None => break,
                    },
                }
            }
        }
        requests
    }

    /// Whether so many or more were filed in the last three months.
    ///
    /// Nobody publishes how three months are counted: calendar months in GMT+08:00, and open within a
    /// day of the boundary (reading 28).
    pub(crate) fn reached(self, case: &Case, number: usize) -> Truth {
        let Some(Some(filed)) = self.latest.get(number.wrapping_sub(1)) else { return Truth::FALSE };
        let [_, last_inside, first_outside] = window(*filed, case.clock_uncertainty);
        if case.code(FactName::CheckedAt) == UNKNOWN {
            Truth::unknown(FactName::CheckedAt.bit())
        } else if case.checked_at <= last_inside {
            Truth::TRUE
        } else if case.checked_at >= first_outside {
            Truth::FALSE
        } else {
            Truth::unknown(Bits::NONE)
        }
    }

    /// The times of a check at which it may say something else.
    pub(crate) fn limits(self, clock_uncertainty: f64) -> impl Iterator<Item = f64> {
        self.latest.into_iter().flatten().flat_map(move |filed| window(filed, clock_uncertainty))
    }

    /// Whether one lies after the check, however far the clock is off.
    pub(crate) fn is_in_the_future(self, case: &Case) -> bool {
        case.code(FactName::CheckedAt) != UNKNOWN
            && self.limits(case.clock_uncertainty).next().is_some_and(|may_have_come| case.checked_at < may_have_come)
    }
}

/// The times of a check from which a request may lie in the past, up to which it certainly counts,
/// and from which it certainly counts no longer.
fn window(filed: Moment, clock_uncertainty: f64) -> [f64; 3] {
    let start = filed.start();
    let local = start + VENDOR_ZONE;
    #[expect(clippy::cast_possible_truncation, reason = "an instant is within ±8.64e15, a day within ±1e8")]
    let (millis, day) = (local as i64, DAY as i64);
    let days_more = months_later(millis.div_euclid(day), 3) - millis.div_euclid(day);
    #[expect(clippy::cast_precision_loss, reason = "three months are fewer than a hundred days")]
    let boundary = start + days_more as f64 * DAY;
    let latest = if filed.is_whole_day() { boundary + DAY } else { boundary };
    [start - clock_uncertainty, boundary - DAY - clock_uncertainty, latest + DAY + clock_uncertainty]
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
