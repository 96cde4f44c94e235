//! Random customers, the same ones every time: whole objects as JavaScript hands them over, near the limits more
//! often than far from them, from nothing known to everything known.

use jiff::Timestamp;
use jiff::tz::Offset;
use serde_json::{Map, Value, json};

/// xorshift64*: small, good enough, and the same on every machine.
pub struct Random(u64);

impl Random {
    pub const fn seeded(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 16
    }

    /// A number from 0, below the limit.
    pub fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit as u64).unwrap()
    }

    pub fn pick<T: Clone>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())].clone()
    }

    pub fn one_in(&mut self, so_many: usize) -> bool {
        self.below(so_many) == 0
    }
}

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;

/// The facts that are one of several values: the first lets a customer pass.
const CHOICES: [(&str, &[&str]); 14] = [
    ("account", &["existing", "new"]),
    ("accountSite", &["international", "china", "europe"]),
    ("cashExpenditure", &["false", "true"]),
    ("preRegisteredBy", &["nobody", "inviter", "other-partner", "huawei", "inviter"]),
    ("associatedWith", &["nobody", "inviter", "other-partner"]),
    ("partnerRole", &["none", "partner", "applying"]),
    ("unpaidBills", &["false", "true", "not-yet-due"]),
    (
        "enterpriseRole",
        &[
            "none",
            "master-without-members",
            "master-with-unified-members",
            "master-with-independent-members",
            "unified-member-resource",
            "unified-member-cloud",
            "independent-member",
        ],
    ),
    ("validReservedInstances", &["false", "true"]),
    ("huaweiInternalAccount", &["false", "true"]),
    ("invitationState", &["valid", "malformed", "not-found", "expired", "code-used", "link-used"]),
    ("partnerPayment", &["postpaid", "prepaid"]),
    ("partnerState", &["normal", "restricted", "frozen"]),
    ("partnerMayUseReferral", &["true", "false"]),
];

const CONTRACTS: [&str; 5] =
    ["offline-direct", "telemarketing-discount", "direct-special-offer", "professional-service", "other"];

const UNREADABLE: [&str; 4] = ["yesterday", "2026-02-30", "2026-11-20T08:00:00", ""];

/// One customer, invitation and facts.
pub fn customer(random: &mut Random) -> Map<String, Value> {
    // Of so many facts one is unknown, and one other than what lets a customer pass.
    let unknown = random.pick(&[1, 2, 6, 20, 1000]);
    let odd = random.pick(&[2, 4, 12, 40]);
    let mut customer = Map::new();
    customer.insert("edition".into(), "international".into());
    customer.insert("model".into(), random.pick(&["reseller", "referral"]).into());
    customer.insert("channel".into(), random.pick(&["email", "hyperlink", "qr", "activity"]).into());
    match random.below(4) {
        0 => drop(customer.insert("website".into(), "europe".into())),
        1 => drop(customer.insert("website".into(), "international".into())),
        _ => {}
    }
    for (fact, values) in CHOICES {
        let value = if random.one_in(odd) { random.pick(values) } else { values[0] };
        let value = match value {
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            name => name.into(),
        };
        put(&mut customer, random, unknown, fact, value);
    }
    let contracts: Vec<&str> =
        if random.one_in(odd) { CONTRACTS.into_iter().filter(|_| random.one_in(2)).collect() } else { Vec::new() };
    put(&mut customer, random, unknown, "contracts", json!(contracts));
    times(&mut customer, random, unknown);
    customer
}

fn put(customer: &mut Map<String, Value>, random: &mut Random, unknown: usize, fact: &str, value: Value) {
    if !random.one_in(unknown) {
        customer.insert(fact.into(), value);
    } else if random.one_in(4) {
        customer.insert(fact.into(), Value::Null);
    }
}

/// Times around the limits: seven, eight, fifteen and sixteen days, and midnight in GMT+08:00.
fn times(customer: &mut Map<String, Value>, random: &mut Random, unknown: usize) {
    let mut now = 1_795_248_000_000 + i64::try_from(random.below(400)).unwrap() * HOUR;
    if random.one_in(3) {
        now += random.pick(&[1, -1, 999, 59_999, 1_234_567]);
    }
    let off_by = random.pick(&[0, 0, 0, 1, 250, 60_000, 3 * HOUR, 30 * HOUR]);
    if off_by > 0 {
        customer.insert("clockUncertaintyMs".into(), off_by.into());
    } else if random.one_in(3) {
        customer.insert("clockUncertaintyMs".into(), random.pick(&[json!(0), Value::Null]));
    }
    for (fact, days) in [("registeredAt", [0, 7, 8]), ("preRegistrationApprovedAt", [0, 15, 16])] {
        let mut then = now - random.pick(&days) * DAY;
        then += random.pick(&[0, 1, -1, HOUR, -HOUR, 9 * HOUR, -9 * HOUR, -30 * HOUR, -70 * HOUR]);
        then += random.pick(&[0, 0, off_by, -off_by]);
        if random.one_in(12) {
            then -= 400 * DAY;
        }
        let value = match random.below(20) {
            0 => random.pick(&UNREADABLE).into(),
            1..=7 => json!(Timestamp::from_millisecond(then).unwrap().to_zoned(offset(random)).date().to_string()),
            _ => instant(random, then),
        };
        put(customer, random, unknown, fact, value);
    }
    let value = if random.one_in(40) { random.pick(&UNREADABLE).into() } else { instant(random, now) };
    put(customer, random, unknown * 2, "checkedAt", value);
}

/// An instant in any of the ways in which it can be written.
pub fn instant(random: &mut Random, millis: i64) -> Value {
    if random.one_in(3) {
        return millis.into();
    }
    let instant = Timestamp::from_millisecond(millis).unwrap();
    if random.one_in(3) {
        return instant.to_string().into();
    }
    instant.to_zoned(offset(random)).strftime("%Y-%m-%dT%H:%M:%S.%6f%:z").to_string().into()
}

fn offset(random: &mut Random) -> jiff::tz::TimeZone {
    Offset::from_seconds(random.pick(&[0, 8 * 3600, -5 * 3600, 19_800, 45_900, -12_600])).unwrap().to_time_zone()
}
