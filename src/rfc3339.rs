//! Strict RFC 3339, to and from milliseconds since the Unix epoch, in integers.

use alloc::format;
use alloc::string::String;

use crate::calendar::{date_of, days_since_epoch};
use crate::moment::Instant;

const DAY: i64 = 86_400_000;

/// Reads `YYYY-MM-DDThh:mm:ss[.fraction](Z|±hh:mm)`; parts of a millisecond are dropped.
pub(crate) fn instant(text: &str) -> Option<f64> {
    let (date, rest) = text.split_at_checked(10)?;
    let (time, rest) = rest.strip_prefix('T')?.split_at_checked(8)?;
    let [hour, minute, second] = numbers(time, ':')?;
    let (fraction, rest) = match rest.strip_prefix('.') {
        Some(rest) => rest.split_at_checked(rest.find(|c: char| !c.is_ascii_digit())?)?,
        None => ("0", rest),
    };
    if hour > 23 || minute > 59 || second > 59 || fraction.is_empty() {
        return None;
    }
    let thousandths = fraction.bytes().chain(*b"000").take(3).fold(0, |sum, digit| sum * 10 + i64::from(digit - b'0'));
    let local = midnight(date)? + ((hour * 60 + minute) * 60 + second) * 1000 + thousandths;
    Some(to_number(local - offset(rest)?))
}

/// Reads `YYYY-MM-DD` as its midnight in UTC.
pub(crate) fn day(text: &str) -> Option<f64> {
    midnight(text).map(to_number)
}

/// Writes `YYYY-MM-DDThh:mm:ss.sssZ`, as JavaScript does: years outside 0–9999 with sign and six digits.
pub(crate) fn write(instant: Instant) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "an instant is within ±8.64e15; parts of a millisecond go")]
    let millis = instant.millis() as i64;
    let (year, month, day) = date_of(millis.div_euclid(DAY));
    let year = match year {
        0..=9999 => format!("{year:04}"),
        _ => format!("{year:+07}"),
    };
    let rest = millis.rem_euclid(DAY);
    let (seconds, thousandths) = (rest / 1000, rest % 1000);
    let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    format!("{year}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{thousandths:03}Z")
}

/// Reads what [`write()`] has written: also years with sign and six digits, which are no RFC 3339.
pub(crate) fn written(text: &str) -> Option<f64> {
    let Some((year, rest)) = text.strip_prefix(['+', '-']).and_then(|year| year.split_at_checked(6)) else {
        return instant(text);
    };
    let [year] = numbers_of::<6, 1>(year, '-')?;
    let year = if text.starts_with('-') { -year } else { year };
    // The calendar repeats itself every 400 years.
    let (eras, year) = (year.div_euclid(400), year.rem_euclid(400));
    Some(instant(&format!("{year:04}{rest}"))? + to_number(eras * 146_097 * DAY))
}

#[expect(clippy::cast_precision_loss, reason = "four-digit years lie far within what a double holds exactly")]
const fn to_number(millis: i64) -> f64 {
    millis as f64
}

fn offset(text: &str) -> Option<i64> {
    let sign = match text.bytes().next()? {
        b'Z' if text.len() == 1 => return Some(0),
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let [hours, minutes] = numbers(text.get(1..)?, ':')?;
    (hours <= 23 && minutes <= 59).then_some(sign * (hours * 60 + minutes) * 60_000)
}

fn midnight(date: &str) -> Option<i64> {
    let (year, month_and_day) = date.split_at_checked(4)?;
    let [year] = numbers_of::<4, 1>(year, '-')?;
    let [month, day] = numbers(month_and_day.strip_prefix('-')?, '-')?;
    let days = days_since_epoch(year, month, day);
    // A date that does not exist is another date, or none.
    (date_of(days) == (year, month, day)).then_some(days * DAY)
}

/// Exactly two digits each, `separator` between them.
fn numbers<const N: usize>(text: &str, separator: char) -> Option<[i64; N]> {
    numbers_of::<2, N>(text, separator)
}

fn numbers_of<const DIGITS: usize, const N: usize>(text: &str, separator: char) -> Option<[i64; N]> {
    let mut parts = text.split(separator);
    let mut numbers = [0; N];
    for number in &mut numbers {
        let part = parts.next()?;
        if part.len() != DIGITS || !part.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        *number = part.parse().ok()?;
    }
    parts.next().is_none().then_some(numbers)
}
