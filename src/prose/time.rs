//! A moment as people write it: day, month, year, hour and minute, and the zone they are of.

use alloc::format;
use alloc::string::String;

use super::Zone;
use crate::calendar::date_of;
use crate::moment::Instant;
use crate::notice::Language;

const DAY: i64 = 24 * 60;
const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// Writes it; seconds are dropped.
pub(super) fn write(language: Language, instant: Instant, zone: Zone) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "an instant is within ±8.64e15; parts of a minute go")]
    let utc = (instant.millis() as i64).div_euclid(60_000);
    let ahead = i64::from(zone.minutes);
    let minutes = utc + ahead;
    let (year, month, day) = date_of(minutes.div_euclid(DAY));
    let (hour, minute) = (minutes.rem_euclid(DAY) / 60, minutes.rem_euclid(60));
    let zone = match (ahead, ahead.abs() / 60, ahead.abs() % 60) {
        (0, ..) => String::from("UTC"),
        (_, hours, 0) => format!("GMT{}{hours}", sign(ahead)),
        (_, hours, minutes) => format!("GMT{}{hours}:{minutes:02}", sign(ahead)),
    };
    match language {
        Language::En => {
            let month = usize::try_from(month - 1).ok().and_then(|place| MONTHS.get(place)).unwrap_or(&"");
            format!("{day} {month} {year}, {hour:02}:{minute:02} ({zone})")
        }
        Language::ZhCn => format!("{year}年{month}月{day}日 {hour:02}:{minute:02}（{zone}）"),
    }
}

const fn sign(ahead: i64) -> char {
    if ahead < 0 { '\u{2212}' } else { '+' }
}
