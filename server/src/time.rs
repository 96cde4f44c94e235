//! The server's own clock, and times relative to it.

use jiff::Timestamp;

const HOUR: i64 = 3_600_000;
const DAY: f64 = 86_400_000.0;

/// Says what time it is. Another one can be given to a test.
pub type Clock = fn() -> Timestamp;

/// RFC 3339 in UTC, to the millisecond.
#[must_use]
pub fn written(time: Timestamp) -> String {
    format!("{time:.3}")
}

/// The time so many days before the current hour began: two requests of one visit agree on it.
#[must_use]
pub fn days_ago(now: Timestamp, days: f64) -> Option<Timestamp> {
    #[expect(clippy::cast_possible_truncation, reason = "days of a sample, not of the universe")]
    let ago = (days * DAY) as i64;
    let now = now.as_millisecond();
    Timestamp::from_millisecond((now - now.rem_euclid(HOUR)).checked_sub(ago)?).ok()
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::{days_ago, written};

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn times_have_milliseconds_and_zone() {
        assert_eq!(written(at("2026-11-21T08:00:00Z")), "2026-11-21T08:00:00.000Z");
        assert_eq!(written(at("2026-11-21T08:00:00.123999Z")), "2026-11-21T08:00:00.123Z");
    }

    #[test]
    fn days_are_counted_from_the_hour() {
        let ago = |now, days| written(days_ago(at(now), days).unwrap());
        assert_eq!(ago("2026-11-21T08:59:59.999Z", 7.5), "2026-11-13T20:00:00.000Z");
        assert_eq!(ago("2026-11-21T08:00:00Z", 7.5), "2026-11-13T20:00:00.000Z");
        assert_eq!(ago("2026-11-21T08:00:00Z", -2.0), "2026-11-23T08:00:00.000Z");
        assert_eq!(days_ago(at("2026-11-21T08:00:00Z"), f64::INFINITY), None);
    }
}
