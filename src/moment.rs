//! Instants, calendar days, and how old something is when nobody says how days are counted.

use crate::facts::{Case, FactName, Kind, UNKNOWN, Value, Wire};
use crate::invitation::Edition;
use crate::truth::{Bits, Truth};

/// The code of an instant.
const INSTANT: u8 = 1;
/// The code of a calendar day.
const WHOLE_DAY: u8 = 2;

/// One day, in milliseconds.
pub(crate) const DAY: f64 = 86_400_000.0;

/// Calendar days are counted in GMT+08:00, the zone on the vendor's pages (reading 3).
pub(crate) const VENDOR_ZONE: f64 = 8.0 * 3_600_000.0;

/// The farthest instant from the epoch that JavaScript can name, in milliseconds.
const FARTHEST: f64 = 8.64e15;

/// An instant: milliseconds since the Unix epoch, the same numbers as JavaScript's, so exact.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Instant(f64);

impl Instant {
    /// The instant so many milliseconds after the Unix epoch; `None` beyond ±8.64 × 10¹⁵.
    #[must_use]
    pub fn from_millis(millis: f64) -> Option<Self> {
        // Written so that NaN fails it.
        (-FARTHEST..=FARTHEST).contains(&millis).then_some(Self(millis))
    }

    /// Milliseconds since the Unix epoch.
    #[must_use]
    pub const fn millis(self) -> f64 {
        self.0
    }
}

/// When something happened: an instant, or only the calendar day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moment {
    time: f64,
    whole_day: bool,
}

impl Moment {
    /// An exact instant.
    #[must_use]
    pub const fn at(instant: Instant) -> Self {
        Self { time: instant.0, whole_day: false }
    }

    /// A calendar day, given as the instant of its midnight in UTC.
    #[must_use]
    pub const fn on_day(midnight_utc: Instant) -> Self {
        Self { time: midnight_utc.0, whole_day: true }
    }

    /// Its first millisecond: a day's is midnight in GMT+08:00.
    pub(crate) fn start(self) -> f64 {
        if self.whole_day { self.time - VENDOR_ZONE } else { self.time }
    }

    pub(crate) const fn is_whole_day(self) -> bool {
        self.whole_day
    }
}

/// The time of the check, by a clock that may be off.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Clock {
    at: f64,
    uncertainty: f64,
}

impl Clock {
    /// The instant, and by how many milliseconds it may be wrong in either direction; `None` if
    /// that is negative, beyond 8.64 × 10¹⁵, or not a number.
    #[must_use]
    pub fn new(at: Instant, uncertainty: f64) -> Option<Self> {
        (0.0..=FARTHEST).contains(&uncertainty).then_some(Self { at: at.0, uncertainty })
    }

    /// What it shows.
    #[must_use]
    pub const fn at(self) -> Instant {
        Instant(self.at)
    }

    /// By how many milliseconds it may be wrong.
    #[must_use]
    pub const fn uncertainty(self) -> f64 {
        self.uncertainty
    }
}

/// A moment among the facts of a case.
#[derive(Clone, Copy)]
pub(crate) enum Past {
    Registration,
    PreRegistration,
    Invitation,
}

impl Past {
    pub(crate) const ALL: [Self; 3] = [Self::Registration, Self::PreRegistration, Self::Invitation];

    /// Those whose age matters: how long an invitation lives is published for China alone (reading 21).
    pub(crate) const fn aging(edition: Edition) -> &'static [Self] {
        match edition {
            Edition::International => &[Self::Registration, Self::PreRegistration],
            Edition::China => &Self::ALL,
        }
    }

    pub(crate) const fn name(self) -> FactName {
        match self {
            Self::Registration => FactName::RegisteredAt,
            Self::PreRegistration => FactName::PreRegistrationApprovedAt,
            Self::Invitation => FactName::InvitationSentAt,
        }
    }

    /// How many days have to be over for a rule to speak: an account older than seven days cannot be
    /// associated directly; a partner's pre-registration lives for fifteen, an invitation by email for
    /// seven (China).
    const fn days(self) -> f64 {
        match self {
            Self::Registration | Self::Invitation => 7.0,
            Self::PreRegistration => 15.0,
        }
    }

    /// A time of a check, by this clock, at which something may be said of it; not a number if it is
    /// not known.
    // Out of line, as what follows: asked for in several places, and the kernel's bytes are counted.
    #[inline(never)]
    pub(crate) fn limit(self, limit: Limit, case: &Case) -> f64 {
        let code = case.code(self.name());
        if code == UNKNOWN || case.code(FactName::CheckedAt) == UNKNOWN {
            return f64::NAN;
        }
        let mut start = case.pasts.get(self as usize).copied().unwrap_or_default();
        if code == WHOLE_DAY {
            start -= VENDOR_ZONE;
        }
        let days_over = start + self.days() * DAY;
        match limit {
            Limit::MayHaveCome => start - case.clock_uncertainty,
            Limit::MayBeOver => days_over - case.clock_uncertainty,
            Limit::IsOver => days_over + DAY + case.clock_uncertainty,
        }
    }

    /// Whether it lies after the check, however far the clock is off.
    pub(crate) fn is_in_the_future(self, case: &Case) -> bool {
        case.checked_at < self.limit(Limit::MayHaveCome, case)
    }

    /// Whether more than its days have passed.
    ///
    /// Nobody publishes whether a day is 24 hours or a calendar day. Every reading says no up to
    /// that many times 24 hours, and yes from one day more on; in between nobody outside can tell.
    /// A calendar day stands for every instant in it (reading 3).
    #[inline(never)]
    pub(crate) fn is_over(self, case: &Case) -> Truth {
        let possible = self.limit(Limit::MayBeOver, case);
        let code = case.code(self.name());
        if case.checked_at < possible || (case.checked_at <= possible && code != WHOLE_DAY) {
            Truth::FALSE
        } else if case.checked_at >= self.limit(Limit::IsOver, case) {
            Truth::TRUE
        } else {
            let unknown = |name: FactName| if case.code(name) == UNKNOWN { name.bit() } else { Bits::NONE };
            Truth::unknown(unknown(self.name()).or(unknown(FactName::CheckedAt)))
        }
    }
}

/// A time of a check at which something may be said of a [`Past`].
#[derive(Clone, Copy)]
pub(crate) enum Limit {
    /// From here on it may lie in the past.
    MayHaveCome,
    /// After this its days may be over.
    MayBeOver,
    /// From here on they certainly are.
    IsOver,
}

impl Limit {
    pub(crate) const ALL: [Self; 3] = [Self::MayHaveCome, Self::MayBeOver, Self::IsOver];
}

impl Value for Moment {
    const KIND: Kind = Kind::Moment;

    fn from_wire(wire: Wire) -> Option<Self> {
        let instant = Instant::from_millis(wire.number)?;
        match wire.code {
            INSTANT => Some(Self::at(instant)),
            WHOLE_DAY => Some(Self::on_day(instant)),
            _ => None,
        }
    }

    fn to_wire(self) -> Wire {
        Wire { code: if self.whole_day { WHOLE_DAY } else { INSTANT }, number: self.time }
    }
}

/// A clock's uncertainty is no part of its two numbers: they describe an exact clock.
impl Value for Clock {
    const KIND: Kind = Kind::Instant;

    fn from_wire(wire: Wire) -> Option<Self> {
        if wire.code == INSTANT { Self::new(Instant::from_millis(wire.number)?, 0.0) } else { None }
    }

    fn to_wire(self) -> Wire {
        Wire { code: INSTANT, number: self.at }
    }
}
