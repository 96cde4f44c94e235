//! A second reading of the conditions, slow and plain: what each rule says of a customer, case by case, and
//! what follows from it. Written from the sources and the readings alone; nothing in here is the crate's.
//! A customer is the flat object that JavaScript hands over, time is `jiff`'s.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::{Map, Value, json};

/// A customer: invitation and facts, as JavaScript has them.
pub type Customer = Map<String, Value>;

const HOUR: i64 = 3_600_000;
const HOURS_A_DAY: i64 = 24;

/// The facts, in the order in which they are listed.
pub const FACTS: [&str; 18] = [
    "account",
    "accountSite",
    "registeredAt",
    "checkedAt",
    "cashExpenditure",
    "preRegisteredBy",
    "preRegistrationApprovedAt",
    "associatedWith",
    "partnerRole",
    "contracts",
    "unpaidBills",
    "enterpriseRole",
    "validReservedInstances",
    "huaweiInternalAccount",
    "invitationState",
    "partnerPayment",
    "partnerState",
    "partnerMayUseReferral",
];

/// The rules in the order of the sources: for referral too, whether they hold the answer up, whose move it is.
const RULES: [(&str, Models, WhileOpen, &str); 23] = [
    ("site-mismatch", Both, HoldsUp, "blocked-use-other-account"),
    ("already-associated-other-partner", Both, HoldsUp, "blocked-fixable-by-customer"),
    ("special-contract", Both, HoldsUp, "blocked-final"),
    ("registered-over-seven-days", Both, HoldsUp, "blocked-needs-partner"),
    ("has-cash-expenditure", Both, HoldsUp, "blocked-needs-partner"),
    ("unpaid-bills", Both, HoldsUp, "blocked-fixable-by-customer"),
    ("unified-accounting-member", Both, HoldsUp, "blocked-use-other-account"),
    ("professional-service-contract", Reseller, HoldsUp, "blocked-final"),
    ("valid-reserved-instances", Reseller, HoldsUp, "blocked-fixable-by-customer"),
    ("enterprise-member-account", Reseller, HoldsUp, "blocked-use-other-account"),
    ("enterprise-master-with-members", Reseller, HoldsUp, "blocked-fixable-by-customer"),
    ("customer-is-partner", Both, LeftToServer, "blocked-use-other-account"),
    ("internal-account", Both, LeftToServer, "blocked-use-other-account"),
    ("pre-registered-by-other-partner", Both, LeftToServer, "blocked-wait"),
    ("existing-account-needs-email-invitation", Both, HoldsUp, "blocked-needs-partner"),
    ("model-not-offered", Referral, LeftToServer, "blocked-needs-partner"),
    ("partner-prepaid-no-reseller", Reseller, LeftToServer, "blocked-needs-partner"),
    ("partner-frozen", Reseller, LeftToServer, "blocked-needs-partner"),
    ("invitation-malformed", Both, LeftToServer, "invitation-problem"),
    ("invitation-not-found", Both, LeftToServer, "invitation-problem"),
    ("invitation-expired", Both, LeftToServer, "invitation-problem"),
    ("invitation-code-used", Both, LeftToServer, "invitation-problem"),
    ("invitation-link-used", Both, LeftToServer, "invitation-problem"),
];

/// What a bar calls for, most pressing first.
const BLOCKED: [&str; 6] = [
    "invitation-problem",
    "blocked-final",
    "blocked-use-other-account",
    "blocked-wait",
    "blocked-needs-partner",
    "blocked-fixable-by-customer",
];

#[derive(Clone, Copy, PartialEq)]
enum Models {
    Both,
    Referral,
    Reseller,
}

#[derive(Clone, Copy, PartialEq)]
enum WhileOpen {
    HoldsUp,
    LeftToServer,
}

use Models::{Both, Referral, Reseller};
use WhileOpen::{HoldsUp, LeftToServer};

/// An answer to one question; open, with the facts that could settle it: none if only the server can.
#[derive(Clone, PartialEq)]
enum Answer {
    No,
    Open(BTreeSet<&'static str>),
    Yes,
}

use Answer::{No, Open, Yes};

fn nobody_can_tell() -> Answer {
    Open(BTreeSet::new())
}

fn ask_for(facts: impl IntoIterator<Item = &'static str>) -> Answer {
    Open(facts.into_iter().collect())
}

/// What we are told about the time of something: an instant, or the days since 1 January 1970.
#[derive(Clone, Copy)]
enum When {
    At(i64),
    On(i64),
}

/// The facts that are times, read once.
type Times = BTreeMap<&'static str, When>;

/// What a customer's facts come to, compared with the crate's decision member by member; if asked for, with
/// `validUntil`, which takes a few more answers.
pub fn decide(customer: &Customer, with_valid_until: bool) -> Value {
    let times: Times = ["registeredAt", "checkedAt", "preRegistrationApprovedAt"]
        .into_iter()
        .filter_map(|fact| Some((fact, when(customer.get(fact)?)?)))
        .collect();
    let now = match times.get("checkedAt") {
        Some(When::At(now)) => Some(*now),
        _ => None,
    };
    let reading = Reading::of(customer, &times, now);
    let mut answer = reading.answer();
    if with_valid_until {
        answer["validUntil"] = reading.valid_until().map_or(Value::Null, |instant| text(instant).into());
    }
    answer
}

/// An instant as a decision writes it.
fn text(millis: i64) -> String {
    Timestamp::from_millisecond(millis).unwrap().strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string()
}

/// The day it is in GMT+08:00.
fn day(millis: i64) -> i64 {
    (millis + 8 * HOUR).div_euclid(HOURS_A_DAY * HOUR)
}

/// A customer, without what could not be believed.
struct Reading<'a> {
    customer: &'a Customer,
    times: &'a Times,
    now: Option<i64>,
    off_by: i64,
    issues: Vec<Value>,
    disbelieved: BTreeSet<&'static str>,
    /// Something known shows that there is an account already, even if nobody says so.
    has_a_past: bool,
}

impl<'a> Reading<'a> {
    /// What can be believed of a customer at that time.
    fn of(customer: &'a Customer, times: &'a Times, now: Option<i64>) -> Self {
        let off_by = customer.get("clockUncertaintyMs").and_then(Value::as_i64).unwrap_or(0);
        let (issues, disbelieved) = (Vec::new(), BTreeSet::new());
        let mut reading = Self { customer, times, now, off_by, issues, disbelieved, has_a_past: false };
        reading.disbelieve_impossible_times();
        reading.compare_the_account_with_its_past();
        reading
    }

    fn disbelieve_impossible_times(&mut self) {
        for fact in ["registeredAt", "checkedAt", "preRegistrationApprovedAt"] {
            let told = self.customer.get(fact).filter(|value| !value.is_null());
            let issue = match (told, self.times.get(fact).copied()) {
                (None, _) => continue,
                (_, None) => "unreadable",
                (_, Some(When::On(_))) if fact == "checkedAt" => "unreadable",
                (_, Some(when)) if fact != "checkedAt" && self.is_in_the_future(when) => "in-the-future",
                _ => continue,
            };
            self.issues.push(json!({ "issue": issue, "facts": [fact] }));
            self.disbelieved.insert(fact);
        }
    }

    fn is_in_the_future(&self, when: When) -> bool {
        match (self.now, when) {
            (None, _) => false,
            (Some(now), When::At(instant)) => instant > now + self.off_by,
            (Some(now), When::On(date)) => date > day(now + self.off_by),
        }
    }

    fn compare_the_account_with_its_past(&mut self) {
        let past: Vec<_> = FACTS.into_iter().filter(|fact| self.no_new_account_has(fact)).collect();
        if self.is("account", "new") {
            for &fact in &past {
                self.issues.push(json!({ "issue": "contradiction", "facts": ["account", fact] }));
                self.disbelieved.extend(["account", fact]);
            }
        } else {
            self.has_a_past = !past.is_empty();
        }
    }

    /// Whether what we are told of that fact is the past of an account.
    fn no_new_account_has(&self, fact: &'static str) -> bool {
        if !self.knows(fact) {
            return false;
        }
        match fact {
            "accountSite" => !self.is(fact, self.website()),
            "registeredAt" => matches!(self.older_than(7, fact), Yes | Open(_)) && self.now.is_some(),
            "cashExpenditure" | "validReservedInstances" => self.is(fact, "true"),
            "associatedWith" => !self.is(fact, "nobody"),
            "partnerRole" | "enterpriseRole" => !self.is(fact, "none"),
            "contracts" => !self.contracts().is_empty(),
            "unpaidBills" => !self.is(fact, "false"),
            _ => false,
        }
    }

    fn told(&self, fact: &str) -> Option<&'a Value> {
        self.customer.get(fact).filter(|value| !value.is_null() && !self.disbelieved.contains(fact))
    }

    fn knows(&self, fact: &str) -> bool {
        self.told(fact).is_some()
    }

    fn is(&self, fact: &str, value: &str) -> bool {
        match self.told(fact) {
            Some(Value::String(told)) => told == value,
            Some(Value::Bool(told)) => told.to_string() == value,
            _ => false,
        }
    }

    fn website(&self) -> &'a str {
        self.customer.get("website").and_then(Value::as_str).unwrap_or("international")
    }

    fn contracts(&self) -> Vec<&'a str> {
        self.told("contracts").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect()
    }

    fn channel_is(&self, channels: &[&str]) -> bool {
        channels.iter().any(|channel| self.is("channel", channel))
    }

    /// Yes if the fact has one of these values, open if it is unknown or has one nobody can interpret.
    fn one_of(&self, fact: &'static str, yes: &[&str], unclear: &[&str]) -> Answer {
        if !self.knows(fact) {
            ask_for([fact])
        } else if yes.iter().any(|value| self.is(fact, value)) {
            Yes
        } else if unclear.iter().any(|value| self.is(fact, value)) {
            nobody_can_tell()
        } else {
            No
        }
    }

    /// Whether more than so many days have passed, however a day is counted.
    fn older_than(&self, days: i64, since: &'static str) -> Answer {
        let (Some(when), Some(now)) = (self.told(since).and(self.times.get(since)), self.now) else {
            let unknown = [(since, self.knows(since)), ("checkedAt", self.now.is_some())];
            return ask_for(unknown.into_iter().filter(|(_, known)| !known).map(|(fact, _)| fact));
        };
        let (earliest, latest) = (now - self.off_by, now + self.off_by);
        let (no, yes) = match *when {
            When::At(instant) => {
                (latest - instant <= days * HOURS_A_DAY * HOUR, earliest - instant >= (days + 1) * HOURS_A_DAY * HOUR)
            }
            When::On(date) => (day(latest) - date < days, day(earliest) - date > days),
        };
        match (no, yes) {
            (true, _) => No,
            (_, true) => Yes,
            _ => nobody_can_tell(),
        }
    }

    /// Whether the inviting partner has pre-registered the customer, and less than 15 days ago.
    fn pre_registered_by_inviter(&self) -> Answer {
        let lapsed = self.older_than(15, "preRegistrationApprovedAt");
        if self.is("preRegisteredBy", "inviter") {
            match lapsed {
                Yes => No,
                No => Yes,
                open @ Open(_) => open,
            }
        } else if self.knows("preRegisteredBy") || self.channel_is(&["hyperlink", "qr"]) || lapsed == Yes {
            No
        } else {
            ask_for(["preRegisteredBy"])
        }
    }

    /// Bars what a direct association bars, unless the inviting partner has pre-registered the customer.
    fn unless_pre_registered(&self, bars: Answer) -> Answer {
        match (bars, self.pre_registered_by_inviter()) {
            (No, _) | (_, Yes) => No,
            (bars, No) => bars,
            (Yes, open) => open,
            (Open(some), Open(others)) => Open(&some | &others),
        }
    }

    fn pre_registered_by_other(&self) -> Answer {
        let lapsed = self.older_than(15, "preRegistrationApprovedAt");
        match (self.one_of("preRegisteredBy", &["other-partner"], &[]), lapsed) {
            (No, _) | (_, Yes) => No,
            (Yes, No) => Yes,
            (open @ Open(_), _) | (_, open) => open,
        }
    }

    fn existing_account_by_open_link(&self) -> Answer {
        if self.channel_is(&["email"]) || self.is("account", "new") {
            No
        } else if !self.knows("account") && !self.has_a_past {
            ask_for(["account"])
        } else if self.is("model", "reseller") && self.channel_is(&["hyperlink", "qr"]) {
            Yes
        } else {
            nobody_can_tell()
        }
    }

    fn contract(&self, kinds: &[&str]) -> Answer {
        if !self.knows("contracts") {
            ask_for(["contracts"])
        } else if self.contracts().iter().any(|contract| kinds.contains(contract)) {
            Yes
        } else if self.contracts().contains(&"other") {
            nobody_can_tell()
        } else {
            No
        }
    }

    /// An account that is new has no past; one that may be new may have none.
    fn past(&self, bars: Answer) -> Answer {
        match bars {
            _ if self.is("account", "new") => No,
            Open(mut facts) if !self.knows("account") && !self.has_a_past => {
                facts.insert("account");
                Open(facts)
            }
            bars => bars,
        }
    }

    fn bars(&self, rule: &str) -> Answer {
        let unified: &[&str] = &["unified-member-resource", "unified-member-cloud"];
        match rule {
            "site-mismatch" => {
                let unclear = if self.website() == "europe" { "international" } else { "europe" };
                self.past(self.one_of("accountSite", &["china"], &[unclear]))
            }
            "already-associated-other-partner" => self.past(self.one_of("associatedWith", &["other-partner"], &[])),
            "special-contract" => {
                self.past(self.contract(&["offline-direct", "telemarketing-discount", "direct-special-offer"]))
            }
            "registered-over-seven-days" => self.past(self.unless_pre_registered(self.older_than(7, "registeredAt"))),
            "has-cash-expenditure" => {
                self.past(self.unless_pre_registered(self.one_of("cashExpenditure", &["true"], &[])))
            }
            "unpaid-bills" => self.past(self.one_of("unpaidBills", &["true"], &["not-yet-due"])),
            "unified-accounting-member" => self.past(self.one_of("enterpriseRole", unified, &[])),
            "professional-service-contract" => self.past(self.contract(&["professional-service"])),
            "valid-reserved-instances" => self.past(self.one_of("validReservedInstances", &["true"], &[])),
            "enterprise-member-account" => {
                self.past(self.one_of("enterpriseRole", &[unified, &["independent-member"]].concat(), &[]))
            }
            "enterprise-master-with-members" => self.past(self.one_of(
                "enterpriseRole",
                &["master-with-independent-members"],
                &["master-with-unified-members"],
            )),
            "customer-is-partner" => self.past(self.one_of("partnerRole", &["partner", "applying"], &[])),
            "internal-account" => self.one_of("huaweiInternalAccount", &["true"], &[]),
            "pre-registered-by-other-partner" => self.pre_registered_by_other(),
            "existing-account-needs-email-invitation" => self.existing_account_by_open_link(),
            "model-not-offered" => self.one_of("partnerMayUseReferral", &["false"], &[]),
            "partner-prepaid-no-reseller" => self.one_of("partnerPayment", &["prepaid"], &[]),
            "partner-frozen" => self.one_of("partnerState", &["frozen"], &[]),
            state => self.one_of("invitationState", &[state.strip_prefix("invitation-").unwrap()], &[]),
        }
    }

    /// What every rule that applies to the model says.
    fn says(&self) -> Vec<(&'static str, WhileOpen, &'static str, Answer)> {
        let other = if self.is("model", "reseller") { Referral } else { Reseller };
        RULES
            .into_iter()
            .filter(|(_, models, ..)| *models != other)
            .map(|(rule, _, while_open, remedy)| (rule, while_open, remedy, self.bars(rule)))
            .collect()
    }

    fn answer(&self) -> Value {
        let (mut findings, mut barred_by, mut left_to_server) = (Vec::new(), Vec::new(), Vec::new());
        let (mut missing, mut remedies, mut held_up) = (BTreeSet::new(), BTreeSet::new(), false);
        for (rule, while_open, remedy, bars) in self.says() {
            let says = match bars {
                Yes => {
                    barred_by.push(rule);
                    remedies.insert(remedy);
                    "bars"
                }
                No => "passes",
                Open(facts) => {
                    if while_open == LeftToServer {
                        left_to_server.push(rule);
                    } else {
                        held_up = true;
                        missing.extend(facts);
                    }
                    "open"
                }
            };
            findings.push(json!({ "rule": rule, "says": says }));
        }
        let outcome = match (barred_by.is_empty(), held_up) {
            (false, _) => "ineligible",
            (_, true) => "undetermined",
            _ => "eligible",
        };
        let notice = if self.is("associatedWith", "inviter") {
            "already-associated"
        } else if let Some(blocked) = BLOCKED.into_iter().find(|notice| remedies.contains(notice)) {
            blocked
        } else if held_up {
            if missing.is_empty() { "server-must-decide" } else { "more-facts-needed" }
        } else if self.is("model", "reseller") {
            "proceed-with-consequences"
        } else {
            "proceed"
        };
        let missing: Vec<_> = FACTS.into_iter().filter(|fact| missing.contains(fact)).collect();
        // In the order of the facts that are not believed, whatever they contradict.
        let mut issues = self.issues.clone();
        let place = |issue: &Value| {
            FACTS.into_iter().position(|fact| issue["facts"].as_array().unwrap().ends_with(&[fact.into()]))
        };
        issues.sort_by_key(place);
        json!({
            "outcome": outcome,
            "findings": findings,
            "barredBy": barred_by,
            "missing": missing,
            "leftToServer": left_to_server,
            "issues": issues,
            "notice": notice,
        })
    }

    /// The first limit still to come after which the answer is another one.
    fn valid_until(&self) -> Option<i64> {
        let now = self.now?;
        let says = self.says();
        let sooner = -self.off_by;
        let mut limits: Vec<i64> = [("registeredAt", 7), ("preRegistrationApprovedAt", 15)]
            .into_iter()
            .filter_map(|(fact, days)| Some((*self.times.get(fact)?, days)))
            .flat_map(|(when, days)| {
                [later(when, 0) + sooner, later(when, days) + sooner, later(when, days + 1) + self.off_by]
            })
            .filter(|limit| *limit >= now)
            .collect();
        limits.sort_unstable();
        limits.dedup();
        limits.into_iter().find(|limit| Self::of(self.customer, self.times, Some(limit + 1)).says() != says)
    }
}

fn later(when: When, days: i64) -> i64 {
    match when {
        When::At(instant) => instant + days * HOURS_A_DAY * HOUR,
        // Midnight in GMT+08:00.
        When::On(date) => (date + days) * HOURS_A_DAY * HOUR - 8 * HOUR,
    }
}

fn when(told: &Value) -> Option<When> {
    match told {
        Value::Number(millis) => millis.as_i64().map(When::At),
        Value::String(text) if text.contains('T') => Some(When::At(text.parse::<Timestamp>().ok()?.as_millisecond())),
        Value::String(text) => {
            let date: Date = text.parse().ok()?;
            Some(When::On(date.since(Date::constant(1970, 1, 1)).unwrap().get_days().into()))
        }
        _ => None,
    }
}
