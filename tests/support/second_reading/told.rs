//! What can be believed of a customer: all that we are told, but for what cannot be.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::Customer;
use super::answer::Answer::{self, No, Open, Yes};
use super::time::{Clock, MILLISECOND, TIMES, Times, When};

/// The facts in the order in which they are listed, each with the edition that alone has it.
pub const FACTS: [(&str, &str); 71] = [
    ("account", ""),
    ("accountSite", ""),
    ("registeredAt", ""),
    ("checkedAt", ""),
    ("cashExpenditure", ""),
    ("preRegisteredBy", ""),
    ("preRegistrationApprovedAt", ""),
    ("preRegisteredPhoneMatches", "china"),
    ("associatedWith", ""),
    ("partnerRole", ""),
    ("contracts", ""),
    ("unpaidBills", "international"),
    ("inArrears", "china"),
    ("enterpriseRole", ""),
    ("masterAssociation", "china"),
    ("validReservedInstances", ""),
    ("governmentSubsidyProgram", "china"),
    ("rewardPromotionProgram", "china"),
    ("consumerCloudUser", ""),
    ("creditAccount", "china"),
    ("invoiceArrears", "china"),
    ("topUpBalance", "china"),
    ("storedValueCardBalance", "china"),
    ("rechargeBonusBalance", "china"),
    ("huaweiInternalAccount", "international"),
    ("invitationState", ""),
    ("invitationSentAt", ""),
    ("partnerPayment", "international"),
    ("partnerState", ""),
    ("distributorState", ""),
    ("partnerMayUseReferral", "international"),
    ("askedBy", ""),
    ("agreedAndSettledWithPartner", ""),
    ("openDisputeWithPartner", ""),
    ("partnerConsents", ""),
    ("requestsFiledByCustomer", ""),
    ("requestsFiledByPartner", ""),
    ("overduePayment", "international"),
    ("validPartnerSupportPlan", "international"),
    ("validServiceSupportPlan", "international"),
    ("unifiedMemberHoldsValidServiceSupportPlan", "international"),
    ("partnerSupportPlanProduct", "china"),
    ("specialContractInForce", "china"),
    ("specialCommercialContractInForce", "international"),
    ("ordersWaitingForPartnerPayment", ""),
    ("accountFreeze", "international"),
    ("currencySet", "international"),
    ("naCustomer", "international"),
    ("unusedPickupVouchers", "china"),
    ("allocatedBalance", "china"),
    ("ownCashBalance", "china"),
    ("partnerIssuedVouchers", "china"),
    ("partnerProgramme", "international"),
    ("partnerUserRole", ""),
    ("targetModel", "china"),
    ("appliedForPostPayment", "china"),
    ("operation", "china"),
    ("hasCashCoupons", "international"),
    ("unspentVouchers", "china"),
    ("unspentCashCoupons", "china"),
    ("hasResources", ""),
    ("payPerUseResources", ""),
    ("budget", "international"),
    ("partnerTier", ""),
    ("authorization", ""),
    ("orderPayment", ""),
    ("refundWhen", ""),
    ("followedByDirectSales", ""),
    ("onlineSalesCustomer", ""),
    ("countryDiffersFromPartner", "international"),
    ("salesSupportCentre", "china"),
];

const MEMBERS: &[&str] = &["unified-member-resource", "unified-member-cloud", "independent-member"];
const MASTERS: &[&str] = &["master-with-unified-members", "master-with-independent-members"];

/// A customer, without what could not be believed.
#[derive(Clone)]
pub struct Told<'a> {
    customer: &'a Customer,
    /// What is known: all that we are told, less what is not believed.
    believed: BTreeMap<&'a str, &'a Value>,
    times: &'a Times,
    /// When the customer is checked, if that is known, and by how much that may be wrong.
    pub now: Option<i64>,
    pub off_by: i64,
    pub edition: &'a str,
    /// Its letter; nothing if it is one of the other edition.
    pub model: Option<char>,
    /// Nothing if it is one of the other edition and therefore unknown: in China there is only one.
    pub website: Option<&'a str>,
    /// What is wrong, in the order of the facts that are not believed, whatever they contradict.
    pub issues: Vec<Value>,
    /// Something known shows that there is an account already, even if nobody says so.
    has_a_past: bool,
}

impl<'a> Told<'a> {
    /// What can be believed of a customer at that time.
    pub fn of(customer: &'a Customer, question: &str, times: &'a Times, now: Option<i64>) -> Self {
        let edition = customer.get("edition").and_then(Value::as_str).unwrap();
        let mut told = Self {
            customer,
            believed: customer
                .iter()
                .filter(|(_, told)| !told.is_null())
                .map(|(fact, told)| (fact.as_str(), told))
                .collect(),
            times,
            now,
            off_by: customer.get("clockUncertaintyMs").and_then(Value::as_i64).unwrap_or(0) * MILLISECOND,
            edition,
            model: None,
            website: None,
            issues: Vec::new(),
            has_a_past: false,
        };
        told.read_the_invitation();
        told.disbelieve_what_cannot_be();
        told.disbelieve_contradictions(question);
        let place = |issue: &Value| {
            let last = issue["facts"].as_array().unwrap().last().unwrap().clone();
            FACTS.iter().position(|(fact, _)| last == *fact)
        };
        told.issues.sort_by_key(place); // model and website come first, having no place
        told
    }

    fn read_the_invitation(&mut self) {
        self.model = match (self.edition, self.customer.get("model").and_then(Value::as_str).unwrap()) {
            ("international", "reseller") => Some('R'),
            ("international", "referral") => Some('F'),
            ("china", "consulting") => Some('C'),
            ("china", "agency") => Some('A'),
            ("china", "resale") => Some('T'),
            _ => None,
        };
        if self.model.is_none() {
            self.issues.push(json!({ "issue": "other-edition", "facts": ["edition", "model"] }));
        }
        let website = self.customer.get("website").and_then(Value::as_str).unwrap_or(self.edition);
        let is_other = (self.edition == "china") != (website == "china");
        if is_other {
            self.issues.push(json!({ "issue": "other-edition", "facts": ["edition", "website"] }));
        }
        self.website = match self.edition {
            "china" => Some("china"),
            _ if is_other => None,
            _ => Some(website),
        };
    }

    fn disbelieve_what_cannot_be(&mut self) {
        for (fact, edition) in FACTS {
            if !self.knows(fact) {
                continue;
            }
            let is_of_other_edition = !edition.is_empty() && edition != self.edition;
            let issue = match self.times.get(fact).map(Vec::as_slice) {
                None if TIMES.contains(&fact) => "unreadable",
                Some([When::On(_)]) if fact == "checkedAt" => "unreadable",
                _ if is_of_other_edition => "other-edition",
                Some(times) if fact != "checkedAt" && times.iter().any(|when| self.is_in_the_future(*when)) => {
                    "in-the-future"
                }
                _ => continue,
            };
            let facts = if is_of_other_edition { vec!["edition", fact] } else { vec![fact] };
            self.issues.push(json!({ "issue": issue, "facts": facts }));
            self.believed.remove(fact);
        }
    }

    fn is_in_the_future(&self, when: When) -> bool {
        self.clock().is_some_and(|clock| clock.is_before(when))
    }

    /// Of what contradicts each other nothing is believed – but the model, which the invitation says. The account and
    /// its past come first: what is disbelieved for that contradicts nothing else.
    fn disbelieve_contradictions(&mut self, question: &str) {
        let past: Vec<_> =
            FACTS.into_iter().map(|(fact, _)| fact).filter(|fact| self.no_new_account_has(fact)).collect();
        if self.is("account", "new") {
            for fact in past {
                self.contradict("account", fact);
            }
        } else {
            self.has_a_past = !past.is_empty();
        }
        let role = "enterpriseRole";
        let has_master = self.knows("masterAssociation") && !self.is("masterAssociation", "nobody");
        if self.knows(role) && !self.is_one_of(role, MEMBERS) && has_master {
            self.contradict(role, "masterAssociation");
        }
        let plan = "unifiedMemberHoldsValidServiceSupportPlan";
        if question == "leave" && self.knows(role) && !self.is_one_of(role, MASTERS) && self.is(plan, "true") {
            self.contradict(role, plan);
        }
        let by_email = self.edition == "china" && self.channel_is(&["email"]);
        if by_email && self.is("invitationState", "valid") && self.more_than(7, "invitationSentAt") == Yes {
            self.contradict("invitationState", "invitationSentAt");
        }
        let model = self.customer.get("model").and_then(Value::as_str).unwrap();
        if question == "switch" && self.is("targetModel", model) {
            self.contradict("model", "targetModel");
        }
    }

    fn contradict(&mut self, one: &'static str, other: &'static str) {
        self.issues.push(json!({ "issue": "contradiction", "facts": [one, other] }));
        self.believed.remove(one);
        self.believed.remove(other);
    }

    /// Whether what we are told of that fact is the past of an account.
    fn no_new_account_has(&self, fact: &'static str) -> bool {
        if !self.knows(fact) {
            return false;
        }
        match fact {
            "accountSite" => match self.website {
                Some(website) => !self.is(fact, website),
                None => self.is(fact, "china"),
            },
            "registeredAt" => self.now.is_some() && self.more_than(7, fact) != No,
            "associatedWith" => !self.is(fact, "nobody"),
            "partnerRole" | "enterpriseRole" => !self.is(fact, "none"),
            "contracts" => !self.contracts().is_empty(),
            "unpaidBills" => !self.is(fact, "false"),
            "governmentSubsidyProgram" => !self.is(fact, "no"),
            "cashExpenditure"
            | "consumerCloudUser"
            | "creditAccount"
            | "inArrears"
            | "invoiceArrears"
            | "rechargeBonusBalance"
            | "rewardPromotionProgram"
            | "storedValueCardBalance"
            | "topUpBalance"
            | "validReservedInstances" => self.is(fact, "true"),
            _ => false,
        }
    }

    pub fn knows(&self, fact: &str) -> bool {
        self.believed.contains_key(fact)
    }

    pub fn is(&self, fact: &str, value: &str) -> bool {
        match self.believed.get(fact) {
            Some(Value::String(told)) => told == value,
            Some(Value::Bool(true)) => value == "true",
            Some(Value::Bool(false)) => value == "false",
            _ => false,
        }
    }

    /// The letters of all models of the edition.
    pub fn every_model(&self) -> &'static str {
        if self.edition == "china" { "CAT" } else { "RF" }
    }

    fn is_one_of(&self, fact: &str, values: &[&str]) -> bool {
        values.iter().any(|value| self.is(fact, value))
    }

    pub fn channel_is(&self, channels: &[&str]) -> bool {
        self.is_one_of("channel", channels)
    }

    /// Whether there is an account already.
    pub fn has_an_account(&self) -> Answer {
        if self.is("account", "new") {
            No
        } else if self.knows("account") || self.has_a_past {
            Yes
        } else {
            Answer::ask_for(["account"])
        }
    }

    /// What bars an account bars one that there is: one that is new has no past, one that may be new may have none.
    pub fn past(&self, bars: Answer) -> Answer {
        match (self.has_an_account(), bars) {
            (No, _) => No,
            (Open(account), Open(facts)) => Open(&account | &facts),
            (_, bars) => bars,
        }
    }

    /// Yes if the fact has one of these values, open if it is unknown or has one nobody can interpret.
    pub fn one_of(&self, fact: &'static str, yes: &[&str], unclear: &[&str]) -> Answer {
        if !self.knows(fact) {
            Answer::ask_for([fact])
        } else if self.is_one_of(fact, yes) {
            Yes
        } else if self.is_one_of(fact, unclear) {
            Answer::nobody_can_tell()
        } else {
            No
        }
    }

    pub fn yes(&self, fact: &'static str) -> Answer {
        self.one_of(fact, &["true"], &[])
    }

    pub fn no(&self, fact: &'static str) -> Answer {
        self.one_of(fact, &["false"], &[])
    }

    fn contracts(&self) -> Vec<&'a str> {
        self.believed
            .get("contracts")
            .and_then(|told| told.as_array())
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect()
    }

    /// Whether there is a contract of one of these kinds; nobody can interpret one of another kind.
    pub fn contract(&self, kinds: &[&str]) -> Answer {
        if !self.knows("contracts") {
            Answer::ask_for(["contracts"])
        } else if self.contracts().iter().any(|contract| kinds.contains(contract)) {
            Yes
        } else if self.contracts().contains(&"other") {
            Answer::nobody_can_tell()
        } else {
            No
        }
    }

    fn clock(&self) -> Option<Clock> {
        self.now.map(|now| Clock { earliest: now - self.off_by, latest: now + self.off_by })
    }

    fn times(&self, fact: &str) -> Option<&'a [When]> {
        self.believed.get(fact).and_then(|_| self.times.get(fact)).map(Vec::as_slice)
    }

    /// Whether more than so many days have passed, however a day is counted.
    pub fn more_than(&self, days: i64, since: &'static str) -> Answer {
        match (self.times(since), self.clock()) {
            (Some([when]), Some(clock)) => clock.is_later_than(days, *when),
            (None, None) => Answer::ask_for([since, "checkedAt"]),
            (None, _) => Answer::ask_for([since]),
            _ => Answer::ask_for(["checkedAt"]),
        }
    }

    /// Whether so many requests have been filed within three months.
    pub fn quota(&self, requests: &'static str, so_many: usize) -> Answer {
        let Some(filed) = self.times(requests) else { return Answer::ask_for([requests]) };
        if filed.len() < so_many {
            return No;
        }
        let Some(clock) = self.clock() else { return Answer::ask_for(["checkedAt"]) };
        let within: Vec<_> = filed.iter().map(|when| clock.is_within_three_months_of(*when)).collect();
        let count = |answers: &[Answer]| within.iter().filter(|within| answers.contains(within)).count();
        if count(&[Yes]) >= so_many {
            Yes
        } else if count(&[Yes, Answer::nobody_can_tell()]) >= so_many {
            Answer::nobody_can_tell()
        } else {
            No
        }
    }
}
