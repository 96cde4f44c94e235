//! Random customers, the same ones every time: whole objects as JavaScript hands them over, near the limits more
//! often than far from them, from nothing known to everything known.

use jiff::tz::Offset;
use jiff::{Span, Timestamp};
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

const BOTH: &str = "";
const INTERNATIONAL: &str = "international";
const CHINA: &str = "china";

const NO_YES: &[&str] = &["false", "true"];
const YES_NO: &[&str] = &["true", "false"];

/// A fact that is one of several values, and the edition that alone has it; the first value lets a customer pass.
type Choice = (&'static str, &'static str, &'static [&'static str]);

/// What every question takes.
const FACTS: [Choice; 26] = [
    ("account", BOTH, &["existing", "new"]),
    ("accountSite", BOTH, &["", "international", "china", "europe"]),
    ("cashExpenditure", BOTH, NO_YES),
    ("preRegisteredBy", BOTH, &["nobody", "inviter", "other-partner", "huawei", "inviter"]),
    ("preRegisteredPhoneMatches", CHINA, YES_NO),
    ("associatedWith", BOTH, &["nobody", "inviter", "other-partner"]),
    ("partnerRole", BOTH, &["none", "partner", "applying"]),
    ("unpaidBills", INTERNATIONAL, &["false", "true", "not-yet-due"]),
    ("inArrears", CHINA, NO_YES),
    (
        "enterpriseRole",
        BOTH,
        &[
            "none",
            "master-without-members",
            "master-with-unified-members",
            "master-with-independent-members",
            "unified-member-resource",
            "unified-member-cloud",
            "independent-member",
            "independent-member",
        ],
    ),
    ("masterAssociation", CHINA, &["nobody", "inviter-agency", "inviter-other-model", "other-partner"]),
    ("validReservedInstances", BOTH, NO_YES),
    ("governmentSubsidyProgram", CHINA, &["no", "joining", "joined"]),
    ("rewardPromotionProgram", CHINA, NO_YES),
    ("consumerCloudUser", BOTH, NO_YES),
    ("creditAccount", CHINA, NO_YES),
    ("invoiceArrears", CHINA, NO_YES),
    ("topUpBalance", CHINA, NO_YES),
    ("storedValueCardBalance", CHINA, NO_YES),
    ("rechargeBonusBalance", CHINA, NO_YES),
    ("huaweiInternalAccount", INTERNATIONAL, NO_YES),
    ("invitationState", BOTH, &["valid", "malformed", "not-found", "expired", "code-used", "link-used"]),
    ("partnerPayment", INTERNATIONAL, &["postpaid", "prepaid"]),
    ("partnerState", BOTH, &["normal", "restricted", "frozen"]),
    ("distributorState", BOTH, &["none", "normal", "restricted", "left"]),
    ("partnerMayUseReferral", INTERNATIONAL, YES_NO),
];

/// What only those who leave, switch or adjust are asked.
const LEAVING: [Choice; 19] = [
    ("agreedAndSettledWithPartner", BOTH, YES_NO),
    ("openDisputeWithPartner", BOTH, NO_YES),
    ("partnerConsents", BOTH, YES_NO),
    ("overduePayment", INTERNATIONAL, NO_YES),
    ("validPartnerSupportPlan", INTERNATIONAL, NO_YES),
    ("validServiceSupportPlan", INTERNATIONAL, NO_YES),
    ("unifiedMemberHoldsValidServiceSupportPlan", INTERNATIONAL, NO_YES),
    ("partnerSupportPlanProduct", CHINA, NO_YES),
    ("specialContractInForce", CHINA, NO_YES),
    ("specialCommercialContractInForce", INTERNATIONAL, NO_YES),
    ("ordersWaitingForPartnerPayment", BOTH, NO_YES),
    ("accountFreeze", INTERNATIONAL, &["none", "automatic", "manual"]),
    ("currencySet", INTERNATIONAL, YES_NO),
    ("naCustomer", INTERNATIONAL, NO_YES),
    ("unusedPickupVouchers", CHINA, NO_YES),
    ("partnerUserRole", BOTH, &["administrator", "operator"]),
    ("targetModel", CHINA, &["", "consulting", "agency", "resale"]),
    ("appliedForPostPayment", CHINA, NO_YES),
    ("askedBy", BOTH, &["", "customer", "partner"]),
];

/// What they are asked and no rule asks.
const CONSEQUENCES: [Choice; 19] = [
    ("allocatedBalance", CHINA, NO_YES),
    ("ownCashBalance", CHINA, NO_YES),
    ("partnerIssuedVouchers", CHINA, NO_YES),
    ("partnerProgramme", INTERNATIONAL, &["member", "withdrawn", "terminated"]),
    ("operation", CHINA, &["allocate", "reclaim"]),
    ("hasCashCoupons", INTERNATIONAL, NO_YES),
    ("unspentVouchers", CHINA, NO_YES),
    ("unspentCashCoupons", CHINA, NO_YES),
    ("hasResources", BOTH, NO_YES),
    ("payPerUseResources", BOTH, NO_YES),
    ("budget", INTERNATIONAL, &["none", "monthly", "one-time"]),
    ("partnerTier", BOTH, &["first", "second"]),
    ("authorization", BOTH, &["given", "later", "not-given"]),
    ("orderPayment", BOTH, &["balance", "online", "partner", "monthly-settlement"]),
    ("refundWhen", BOTH, &["while-tied", "after-leaving", "after-switching"]),
    ("followedByDirectSales", BOTH, NO_YES),
    ("onlineSalesCustomer", BOTH, NO_YES),
    ("countryDiffersFromPartner", INTERNATIONAL, NO_YES),
    ("salesSupportCentre", CHINA, NO_YES),
];

const CONTRACTS: [&str; 5] =
    ["offline-direct", "telemarketing-discount", "direct-special-offer", "professional-service", "other"];

const UNREADABLE: [&str; 4] = ["yesterday", "2026-02-30", "2026-11-20T08:00:00", ""];

/// One customer of either edition who would be associated, invitation and facts.
pub fn customer(random: &mut Random) -> Map<String, Value> {
    let edition = random.pick(&[INTERNATIONAL, CHINA]);
    asking(random, "associate", edition)
}

/// One customer of that edition with all that the question takes.
pub fn asking(random: &mut Random, question: &str, edition: &'static str) -> Map<String, Value> {
    let mut maker = Maker {
        // Of so many facts one is unknown, and one other than what lets a customer pass.
        unknown: random.pick(&[1, 2, 6, 20, 1000]),
        odd: random.pick(&[2, 4, 12, 40]),
        astray: random.one_in(10),
        edition,
        customer: Map::new(),
        random,
    };
    maker.invitation(question);
    maker.choices(&FACTS);
    maker.contracts();
    if question != "associate" {
        maker.choices(&LEAVING);
        if maker.random.one_in(8) {
            maker.choices(&CONSEQUENCES);
        }
        // They have a partner already.
        if maker.random.one_in(2) && maker.customer.contains_key("associatedWith") {
            maker.customer.insert("associatedWith".into(), "inviter".into());
        }
    }
    maker.times(question);
    maker.customer
}

/// Makes one customer.
struct Maker<'a> {
    random: &'a mut Random,
    customer: Map<String, Value>,
    edition: &'static str,
    unknown: usize,
    odd: usize,
    /// Whether something of the other edition got in.
    astray: bool,
}

impl Maker<'_> {
    fn put(&mut self, fact: &str, value: Value) {
        if !self.random.one_in(self.unknown) {
            self.customer.insert(fact.into(), value);
        } else if self.random.one_in(4) {
            self.customer.insert(fact.into(), Value::Null);
        }
    }

    /// The edition, and now and then the other one.
    fn edition_of(&mut self, once_in: usize) -> &'static str {
        match (self.astray && self.random.one_in(once_in), self.edition) {
            (true, CHINA) => INTERNATIONAL,
            (true, _) => CHINA,
            (_, edition) => edition,
        }
    }

    fn invitation(&mut self, question: &str) {
        self.customer.insert("edition".into(), self.edition.into());
        let models: &[&str] = match self.edition_of(3) {
            CHINA => &["consulting", "agency", "resale"],
            _ => &["reseller", "referral"],
        };
        self.customer.insert("model".into(), self.random.pick(models).into());
        if question == "associate" || self.random.one_in(2) {
            let channel = self.random.pick(&["email", "hyperlink", "qr", "activity"]);
            self.customer.insert("channel".into(), channel.into());
        }
        let websites: &[&str] = if self.edition_of(3) == CHINA { &["china"] } else { &["europe", "international"] };
        if self.random.one_in(2) {
            self.customer.insert("website".into(), self.random.pick(websites).into());
        }
    }

    fn choices(&mut self, choices: &[Choice]) {
        for &(fact, edition, values) in choices {
            if edition != BOTH && edition != self.edition && !(self.astray && self.random.one_in(8)) {
                continue;
            }
            let value = if self.random.one_in(self.odd) { self.random.pick(values) } else { values[0] };
            let value = match value {
                "true" => Value::Bool(true),
                "false" => Value::Bool(false),
                "" if fact == "accountSite" => self.edition.into(),
                "" => self.random.pick(&values[1..]).into(),
                name => name.into(),
            };
            self.put(fact, value);
        }
    }

    fn contracts(&mut self) {
        let odd = self.random.one_in(self.odd);
        let contracts: Vec<_> = CONTRACTS.into_iter().filter(|_| odd && self.random.one_in(2)).collect();
        self.put("contracts", json!(contracts));
    }

    /// Times around the limits: seven, eight, fifteen and sixteen days, three months, and midnight in GMT+08:00.
    fn times(&mut self, question: &str) {
        // In November, or when the month three before is the longer one.
        let starts = ["2026-11-21T08:00:00Z", "2026-11-21T08:00:00Z", "2027-02-26T15:00:00Z", "2028-02-27T00:00:00Z"];
        let start: Timestamp = self.random.pick(&starts).parse().unwrap();
        let hours = if question == "associate" { 400 } else { 150 };
        let mut now = start.as_millisecond() + i64::try_from(self.random.below(hours)).unwrap() * HOUR;
        if self.random.one_in(3) {
            now += self.random.pick(&[1, -1, 999, 59_999, 1_234_567]);
        }
        let off_by = self.random.pick(&[0, 0, 0, 1, 250, 60_000, 3 * HOUR, 30 * HOUR]);
        if off_by > 0 {
            self.customer.insert("clockUncertaintyMs".into(), off_by.into());
        } else if self.random.one_in(3) {
            let zero = self.random.pick(&[json!(0), Value::Null]);
            self.customer.insert("clockUncertaintyMs".into(), zero);
        }
        let days =
            [("registeredAt", [0, 7, 8]), ("preRegistrationApprovedAt", [0, 15, 16]), ("invitationSentAt", [0, 7, 8])];
        for (fact, days) in days {
            let then = now - self.random.pick(&days) * DAY;
            let value = self.moment(then, off_by, 20);
            self.put(fact, value);
        }
        if question != "associate" {
            for fact in ["requestsFiledByCustomer", "requestsFiledByPartner"] {
                let value = self.requests(now, off_by);
                self.put(fact, value);
            }
        }
        let value =
            if self.random.one_in(40) { self.random.pick(&UNREADABLE).into() } else { instant(self.random, now) };
        let unknown = self.unknown;
        self.unknown *= 2;
        self.put("checkedAt", value);
        self.unknown = unknown;
    }

    /// A time near that one; once in so many it is unreadable.
    fn moment(&mut self, near: i64, off_by: i64, unreadable: usize) -> Value {
        let mut then = near;
        then += self.random.pick(&[0, 1, -1, HOUR, -HOUR, 9 * HOUR, -9 * HOUR, -30 * HOUR, -70 * HOUR]);
        then += self.random.pick(&[0, 0, off_by, -off_by]);
        if self.random.one_in(12) {
            then -= 400 * DAY;
        }
        match self.random.below(20) {
            _ if self.random.one_in(unreadable) => self.random.pick(&UNREADABLE).into(),
            0..=6 => json!(zoned(then, offset(self.random)).date().to_string()),
            _ => instant(self.random, then),
        }
    }

    /// Some requests, most of them within days of three months ago.
    fn requests(&mut self, now: i64, off_by: i64) -> Value {
        let three_months_ago = zoned(now, jiff::tz::offset(8).to_time_zone()).datetime() - Span::new().months(3);
        let limit = three_months_ago.to_zoned(jiff::tz::offset(8).to_time_zone()).unwrap().timestamp().as_millisecond();
        let so_many = self.random.pick(&[0, 0, 1, 1, 2, 3, 3, 3, 4, 5, 5, 12]);
        let mut requests = Vec::new();
        for _ in 0..so_many {
            let near = match self.random.below(12) {
                0 => now - 10 * DAY,
                1 if self.random.one_in(3) => now,
                _ => limit + self.random.pick(&[-2, -1, -1, 0, 1, 1, 2, 3, 4]) * DAY,
            };
            requests.push(self.moment(near, off_by, 120));
        }
        requests.into()
    }
}

fn zoned(millis: i64, zone: jiff::tz::TimeZone) -> jiff::Zoned {
    Timestamp::from_millisecond(millis).unwrap().to_zoned(zone)
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
