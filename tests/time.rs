//! Times as they are read and written, compared with another implementation; and days as they are counted.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "support/customers.rs"]
#[expect(dead_code, reason = "this file only needs the numbers")]
mod customers;

use customers::Random;
use jiff::Timestamp;
use jiff::civil::Date;
use partner_association::{Question, json};
use serde_json::{Value, json};

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;

/// The decision about a customer of whom nothing is known but these.
fn decision(facts: &Value) -> Value {
    let mut given = json!({ "edition": "international", "model": "reseller", "channel": "email" });
    given.as_object_mut().unwrap().extend(facts.as_object().unwrap().clone());
    let given = serde_json::from_value(given).unwrap();
    serde_json::to_value(json::read(Question::Associate, &given).unwrap().decide()).unwrap()
}

/// How an instant reads and is written again; `null` if it is unreadable, which must be an issue.
fn instant(given: impl Into<Value>) -> Value {
    let mut decision = decision(&json!({ "checkedAt": given.into() }));
    let unreadable = decision["checkedAt"].is_null();
    let issues = if unreadable { json!([{ "issue": "unreadable", "facts": ["checkedAt"] }]) } else { json!([]) };
    assert_eq!(decision["issues"], issues);
    decision["checkedAt"].take()
}

/// The instant at which an account registered then stops being within its seven days; `null` if that is unreadable.
fn seven_days_after(registered_at: &str, checked_at: &str) -> Value {
    let facts = json!({ "registeredAt": registered_at, "checkedAt": checked_at, "account": "existing" });
    decision(&facts)["validUntil"].take()
}

/// As JavaScript's `Date` writes it.
fn written(instant: Timestamp) -> Value {
    // Parts of a millisecond are dropped, towards the past.
    let millis = instant.as_nanosecond().div_euclid(1_000_000).try_into().unwrap();
    Timestamp::from_millisecond(millis).unwrap().strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string().into()
}

fn is_beyond_jiff(text: &str) -> bool {
    text.starts_with(['+', '-']) || text.starts_with("9999-12-3")
}

/// An RFC 3339 text that is right, or nearly.
fn text(random: &mut Random) -> String {
    let number = |random: &mut Random, right: usize, wrong: &[usize]| {
        if random.one_in(12) { random.pick(wrong) } else { random.below(right) }
    };
    let year = random.pick(&[0, 1, 4, 100, 400, 1582, 1900, 1969, 1970, 1999, 2000, 2026, 2027, 2028, 2100, 9999]);
    let (month, day) = (number(random, 12, &[12, 98]) + 1, number(random, 28, &[28, 29, 30, 31]) + 1);
    let (hour, minute) = (number(random, 24, &[24, 99]), number(random, 60, &[60, 99]));
    let second = number(random, 60, &[61, 99]);
    let fraction = random.pick(&["", ".0", ".5", ".12", ".123", ".999", ".9994", ".9999", ".123456789", ".000000001"]);
    let (offset_hour, offset_minute) = (number(random, 24, &[26, 99]), number(random, 60, &[60, 99]));
    let offset = match random.below(4) {
        0 | 1 => "Z".to_owned(),
        _ => format!("{}{offset_hour:02}:{offset_minute:02}", random.pick(&["+", "-"])),
    };
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{fraction}{offset}")
}

#[test]
fn instants_read_as_elsewhere() {
    let mut random = Random::seeded(3339);
    let (mut readable, mut unreadable) = (0, 0);
    for _ in 0..20_000 {
        let text = text(&mut random);
        let expected = text.parse::<Timestamp>().map_or(Value::Null, written);
        *if expected.is_null() { &mut unreadable } else { &mut readable } += 1;
        let actual = instant(text.as_str());
        // jiff's timestamps end a day before the last of year 9999, and begin long before year 0.
        let beyond = expected.is_null() && actual.as_str().is_some_and(is_beyond_jiff);
        assert!(beyond || actual == expected, "{text}: {actual}, elsewhere {expected}");
    }
    assert!(readable > 5_000 && unreadable > 2_000, "{readable} readable, {unreadable} not");
}

/// Whatever becomes of a readable text when letters are changed, dropped or doubled.
#[test]
fn mangled_instants_are_unreadable_as_elsewhere() {
    let mut random = Random::seeded(1);
    for _ in 0..20_000 {
        let mut text: Vec<char> = text(&mut random).chars().collect();
        let place = random.below(text.len());
        match random.below(4) {
            0 => drop(text.remove(place)),
            1 => text.insert(place, text[place]),
            2 => text.truncate(place),
            _ => {
                text[place] = random.pick(&['0', '9', '-', ':', 'T', 't', 'Z', 'z', ' ', '+', '.', ',', '/', '−', '٣']);
            }
        }
        let text: String = text.into_iter().collect();
        let fraction = text.split_once('.').map_or("", |(_, rest)| rest);
        if fraction.bytes().take_while(u8::is_ascii_digit).count() > 9 {
            continue; // finer than jiff reads; we drop what is finer than a millisecond
        }
        let Some(actual) = instant(text.as_str()).as_str().map(str::to_owned) else { continue };
        // What we read, everybody reads and reads alike. Others read more: no seconds, a space for the T, …
        let expected = text.parse::<Timestamp>().map(written);
        assert!(is_beyond_jiff(&actual) || expected.ok() == Some(actual.clone().into()), "{text}: {actual}");
    }
}

#[test]
fn instants_are_strict() {
    for unreadable in [
        "",
        " ",
        "now",
        "2026-11-21",
        "2026-11-21T08:00Z",
        "2026-11-21T08:00:00",
        "2026-11-21T08:00:00z",
        "2026-11-21t08:00:00Z",
        "2026-11-21 08:00:00Z",
        " 2026-11-21T08:00:00Z",
        "2026-11-21T08:00:00Z ",
        "2026-11-21T08:00:00Z\0",
        "2026-11-21T08:00:00+08",
        "2026-11-21T08:00:00+0800",
        "2026-11-21T08:00:00+8:00",
        "2026-11-21T08:00:00 +08:00",
        "2026-11-21T08:00:00+08:00[Asia/Shanghai]",
        "2026-11-21T08:00:00−08:00",
        "2026-11-21T08:00:00+24:00",
        "2026-11-21T08:00:00+08:60",
        "2026-11-21T24:00:00Z",
        "2026-11-21T23:60:00Z",
        "2026-11-21T23:59:60Z",
        "2026-11-21T08:00:00.Z",
        "2026-11-21T08:00:00,5Z",
        "2026-11-21T08:00:00.5",
        "2026-11-31T08:00:00Z",
        "2026-00-21T08:00:00Z",
        "2026-13-21T08:00:00Z",
        "2026-11-00T08:00:00Z",
        "2027-02-29T08:00:00Z",
        "1900-02-29T08:00:00Z",
        "+02026-11-21T08:00:00Z",
        "-0001-11-21T08:00:00Z",
        "26-11-21T08:00:00Z",
        "2026-1-21T08:00:00Z",
        "2026-11-21T+8:00:00Z",
        "２０２６-11-21T08:00:00Z",
    ] {
        assert_eq!(instant(unreadable), Value::Null, "{unreadable:?}");
    }
}

#[test]
fn instants_are_written_as_javascript_writes_them() {
    for (given, written) in [
        ("2026-11-21T08:00:00Z", "2026-11-21T08:00:00.000Z"),
        ("2026-11-21T08:00:00+08:00", "2026-11-21T00:00:00.000Z"),
        ("2026-11-21T08:00:00-00:00", "2026-11-21T08:00:00.000Z"),
        ("2026-11-20T23:59:59-23:59", "2026-11-21T23:58:59.000Z"),
        ("2026-11-21T00:00:00+23:59", "2026-11-20T00:01:00.000Z"),
        ("2028-02-29T12:00:00.5Z", "2028-02-29T12:00:00.500Z"),
        ("2026-11-21T08:00:00.0019Z", "2026-11-21T08:00:00.001Z"),
        ("1969-12-31T23:59:59.9999Z", "1969-12-31T23:59:59.999Z"),
        ("0000-01-01T00:00:00Z", "0000-01-01T00:00:00.000Z"),
        ("9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z"),
        ("0000-01-01T00:00:00+00:01", "-000001-12-31T23:59:00.000Z"),
        ("9999-12-31T23:59:00-00:01", "+010000-01-01T00:00:00.000Z"),
    ] {
        assert_eq!(instant(given), written);
    }
}

#[test]
fn numbers_are_milliseconds() {
    assert_eq!(instant(0), "1970-01-01T00:00:00.000Z");
    assert_eq!(instant(-1), "1969-12-31T23:59:59.999Z");
    assert_eq!(instant(-0.0), "1970-01-01T00:00:00.000Z");
    assert_eq!(instant(1_795_248_000_000.9), "2026-11-21T08:00:00.000Z");
    assert_eq!(instant(8.64e15), "+275760-09-13T00:00:00.000Z");
    assert_eq!(instant(-8.64e15), "-271821-04-20T00:00:00.000Z");
    for beyond in [8.64e15 + 1.0, -8.64e15 - 1.0, 1e300, -1e300, f64::MAX] {
        assert_eq!(instant(beyond), Value::Null, "{beyond}");
    }
    let mut random = Random::seeded(2);
    for _ in 0..20_000 {
        let millis = i64::try_from(random.next() % 315_000_000_000_000).unwrap() - 62_000_000_000_000;
        assert_eq!(instant(millis), written(Timestamp::from_millisecond(millis).unwrap()), "{millis}");
    }
}

/// Not JSON's, but a caller of the library can give them.
#[test]
fn numbers_that_are_none_are_unreadable() {
    for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let text = |text: &str| json::Value::Text(text.into());
        let given = json::Given(vec![
            ("edition".into(), text("international")),
            ("model".into(), text("reseller")),
            ("channel".into(), text("email")),
            ("checkedAt".into(), json::Value::Number(number)),
        ]);
        let decision = json::read(Question::Associate, &given).unwrap().decide();
        assert!(decision.checked_at.is_none() && decision.issues().count() == 1, "{number}");
    }
}

/// A day of the calendar begins and ends at midnight in GMT+08:00, whatever day it is.
#[test]
fn days_are_those_of_the_vendor() {
    let mut random = Random::seeded(8);
    let mut days: Vec<Date> = ["1970-01-01", "2000-02-29", "2026-12-28", "2027-02-25", "2028-02-25", "2100-02-25"]
        .into_iter()
        .map(|day| day.parse().unwrap())
        .collect();
    days.extend((0..2_000).map(|_| {
        let day = Date::constant(0, 1, 2);
        day.checked_add(jiff::Span::new().days(i64::try_from(random.below(3_652_000)).unwrap())).unwrap()
    }));
    for day in days {
        let midnight = day.to_zoned(jiff::tz::offset(8).to_time_zone()).unwrap().timestamp().as_millisecond();
        let says = |checked_at: i64| {
            let facts = json!({ "registeredAt": day.to_string(), "checkedAt": checked_at, "account": "existing", "preRegisteredBy": "nobody" });
            let decision = decision(&facts);
            let issue = decision["issues"][0]["issue"].as_str().unwrap_or_default().to_owned();
            (decision["findings"][3]["says"].as_str().unwrap().to_owned(), issue)
        };
        let is = |says: &str, issue: &str| (says.to_owned(), issue.to_owned());
        assert_eq!(says(midnight - 1), is("open", "in-the-future"), "{day}");
        assert_eq!(says(midnight), is("passes", ""), "{day}");
        assert_eq!(says(midnight + 7 * DAY - 1), is("passes", ""), "{day}");
        assert_eq!(says(midnight + 7 * DAY), is("open", ""), "{day}");
        assert_eq!(says(midnight + 8 * DAY - 1), is("open", ""), "{day}");
        assert_eq!(says(midnight + 8 * DAY), is("bars", ""), "{day}");
    }
}

#[test]
fn days_are_strict() {
    for unreadable in [
        "2026-02-29",
        "2026-11-31",
        "2026-00-10",
        "2026-13-10",
        "2026-11-00",
        "2026-11-1",
        "26-11-2100",
        "2026/11/21",
        "20261121  ",
        "2026-11-2１",
        "٢٠٢٦-",
        "+2026-1-01",
    ] {
        assert_eq!(seven_days_after(unreadable, "2026-11-21T00:00:00Z"), Value::Null, "{unreadable:?}");
    }
    assert_eq!(seven_days_after("2024-02-29", "2024-03-01T00:00:00Z"), "2024-03-06T16:00:00.000Z");
    assert_eq!(seven_days_after("2000-02-29", "2000-03-01T00:00:00Z"), "2000-03-06T16:00:00.000Z");
    assert_eq!(seven_days_after("0000-02-29", "0000-03-01T00:00:00Z"), "0000-03-06T16:00:00.000Z");
}

/// The same account by an instant and by its day, checked hour by hour: the day is never surer than the instant.
#[test]
fn a_day_is_every_instant_of_it() {
    let midnight = "2026-11-14T00:00:00+08:00".parse::<Timestamp>().unwrap().as_millisecond();
    for checked_after in 0..10 * 24 {
        let checked_at = midnight + checked_after * HOUR;
        let says = |registered_at: Value| {
            let facts = json!({ "registeredAt": registered_at, "checkedAt": checked_at, "account": "existing", "preRegisteredBy": "nobody" });
            decision(&facts)["findings"][3]["says"].as_str().unwrap().to_owned()
        };
        let on_day = says("2026-11-14".into());
        let instants = (0..24).map(|hour| midnight + hour * HOUR).chain([midnight + DAY - 1]);
        for instant in instants.filter(|instant| *instant <= checked_at) {
            let at_instant = says(instant.into());
            assert!(
                on_day == "open" || at_instant == on_day || at_instant == "open",
                "{checked_after} h: {on_day}, {at_instant}"
            );
        }
    }
}
