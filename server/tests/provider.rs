//! Facts from elsewhere: what each documented response says, what it does not, and how several are merged.
//!
//! The responses in `shapes/` are written by hand after the documentation; nobody's data is in them.
//! `UPDATE_GOLDEN=1 cargo test -p server --test provider` rewrites the table of `docs/facts.md`.
#![expect(clippy::panic, clippy::unwrap_used, reason = "a test stops where it fails")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::{env, fs};

use partner_association::json::{self, Given};
use partner_association::{Edition, FactName, Outcome, Question};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use server::provider::declared::{Declared, against};
use server::provider::samples::Samples;
use server::provider::vendor::{self, Cycles, OtherShape, TABLE_HEAD, given_by, row};
use server::provider::{Asked, Contradiction, Field, Origin, Provider as _, Supply, Told, merge};

const CUSTOMER: &str = "EXAMPLE-CUSTOMER-1";
const PARTNER: &str = "EXAMPLE-PARTNER-1";
const ALL: Cycles = Cycles { are_all: true };
const SOME: Cycles = Cycles { are_all: false };
use Edition::{China, International};

fn shape(name: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/shapes/{name}.json"));
    fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn customers(name: &str, edition: Edition) -> Supply {
    vendor::customers(&shape(name), CUSTOMER, edition).unwrap()
}

fn bills(names: &[&str], cycles: Cycles) -> Supply {
    let responses: Vec<_> = names.iter().map(|name| shape(name)).collect();
    let responses: Vec<_> = responses.iter().map(String::as_str).collect();
    vendor::bills(&responses, CUSTOMER, cycles).unwrap()
}

fn balances(name: &str, edition: Edition) -> Supply {
    vendor::balances(&shape(name), edition).unwrap()
}

fn orders(name: &str) -> Supply {
    vendor::waiting_orders(&shape(name)).unwrap()
}

fn members(name: &str, custody: &[(&str, i64)]) -> Supply {
    let custody: BTreeMap<_, _> = custody.iter().map(|(id, custody)| ((*id).to_owned(), *custody)).collect();
    vendor::members(&shape(name), &custody).unwrap()
}

fn coupons(name: &str, edition: Edition) -> Supply {
    vendor::coupons(&shape(name), PARTNER, edition).unwrap()
}

fn cards(name: &str) -> Supply {
    vendor::cards(&shape(name)).unwrap()
}

fn budget(name: &str) -> Supply {
    vendor::budget(&shape(name)).unwrap()
}

#[track_caller]
fn says(supply: &Supply, fact: FactName, value: impl Into<Value>) {
    let told: Vec<_> = supply.told.iter().filter(|told| told.fact == fact).map(|told| &told.value).collect();
    assert_eq!(told, [&value.into()], "{fact}");
}

#[track_caller]
fn stays_open(supply: &Supply, fact: FactName) {
    assert!(supply.told.iter().all(|told| told.fact != fact), "{fact}: {supply:?}");
}

#[track_caller]
fn remarks(supply: &Supply, values: &[&str]) {
    assert_eq!(supply.remarks.iter().map(|remark| remark.value.as_str()).collect::<Vec<_>>(), values);
}

// ---- each mapping: yes, no, open ----

#[test]
fn associated_with() {
    use FactName::AssociatedWith as Fact;
    says(&customers("customers.listed", International), Fact, "inviter");
    says(&customers("customers.agency", China), Fact, "inviter");
    // Not being on one partner's list is no word about the others: no response says "nobody".
    stays_open(&customers("customers.not-listed", International), Fact);
    // A type of the other edition.
    let other = customers("customers.agency", International);
    stays_open(&other, Fact);
    remarks(&other, &["2", "2"]);
    let other = customers("customers.listed", China);
    stays_open(&other, Fact);
    remarks(&other, &["3"]);
}

#[test]
fn account() {
    says(&customers("customers.listed", International), FactName::Account, "existing");
    stays_open(&customers("customers.not-listed", International), FactName::Account);
}

#[test]
fn account_freeze() {
    use FactName::AccountFreeze as Fact;
    says(&customers("customers.listed", International), Fact, "none");
    // Who froze it is not said, so no response says "manual".
    stays_open(&customers("customers.frozen", International), Fact);
    stays_open(&customers("customers.agency", China), Fact);
    stays_open(&customers("customers.not-listed", International), Fact);
}

#[test]
fn cash_expenditure() {
    use FactName::CashExpenditure as Fact;
    says(&bills(&["bills.none", "bills.cash"], SOME), Fact, true);
    says(&bills(&["bills.none", "bills.vouchers-only"], ALL), Fact, false);
    says(&bills(&["bills.of-a-member"], ALL), Fact, false);
    for (names, cycles) in [
        (&["bills.vouchers-only"][..], SOME),
        (&["bills.on-credit"], ALL),
        (&["bills.first-page"], ALL),
        (&["bills.refund"], ALL),
        (&[], ALL),
    ] {
        stays_open(&bills(names, cycles), Fact);
    }
}

#[test]
fn valid_reserved_instances() {
    use FactName::ValidReservedInstances as Fact;
    says(&bills(&["bills.none", "bills.vouchers-only"], ALL), Fact, false);
    // One that was billed may have expired: no response says "yes".
    stays_open(&bills(&["bills.cash"], ALL), Fact);
    stays_open(&bills(&["bills.vouchers-only"], SOME), Fact);
}

#[test]
fn unpaid_bills() {
    use FactName::UnpaidBills as Fact;
    says(&balances("balances.owes", International), Fact, true);
    says(&balances("balances.settled", International), Fact, false);
    // On credit, a bill may not be due yet; and of an account of another type nobody knows.
    stays_open(&balances("balances.credit", International), Fact);
    stays_open(&balances("balances.other-type", International), Fact);
    stays_open(&balances("balances.no-debt-told", International), Fact);
    stays_open(&orders("orders.waiting"), Fact);
}

#[test]
fn in_arrears_and_overdue_payment() {
    for (fact, edition, other) in
        [(FactName::InArrears, China, International), (FactName::OverduePayment, International, China)]
    {
        says(&balances("balances.owes", edition), fact, true);
        says(&balances("balances.settled", edition), fact, false);
        stays_open(&balances("balances.no-debt-told", edition), fact);
        stays_open(&balances("balances.owes", other), fact);
    }
}

#[test]
fn credit_account() {
    use FactName::CreditAccount as Fact;
    says(&balances("balances.credit", China), Fact, true);
    says(&balances("balances.settled", China), Fact, false);
    let other = balances("balances.other-type", China);
    stays_open(&other, Fact);
    remarks(&other, &["9"]);
}

#[test]
fn top_up_and_bonus() {
    says(&balances("balances.money-left", China), FactName::TopUpBalance, true);
    says(&balances("balances.settled", China), FactName::TopUpBalance, false);
    stays_open(&balances("balances.other-type", China), FactName::TopUpBalance);
    // That a bonus came with a top-up, no response says.
    stays_open(&balances("balances.money-left", China), FactName::RechargeBonusBalance);
    says(&balances("balances.settled", China), FactName::RechargeBonusBalance, false);
    stays_open(&balances("balances.other-type", China), FactName::RechargeBonusBalance);
}

#[test]
fn currency_set() {
    says(&balances("balances.settled", International), FactName::CurrencySet, true);
    stays_open(&balances("balances.no-debt-told", International), FactName::CurrencySet);
}

#[test]
fn orders_waiting_for_partner_payment() {
    use FactName::OrdersWaitingForPartnerPayment as Fact;
    says(&orders("orders.none"), Fact, false);
    // Who is to pay is not said: no response says "yes".
    stays_open(&orders("orders.waiting"), Fact);
    let other = orders("orders.other-status");
    stays_open(&other, Fact);
    remarks(&other, &["77"]);
    assert_eq!(orders("orders.waiting").told, [], "and it is no unpaid bill");
}

#[test]
fn enterprise_role() {
    use FactName::EnterpriseRole as Fact;
    const ONE: &str = "EXAMPLE-MEMBER-1";
    const TWO: &str = "EXAMPLE-MEMBER-2";
    says(&members("members.two", &[(ONE, 1), (TWO, 0)]), Fact, "master-with-independent-members");
    says(&members("members.two", &[(ONE, 1), (TWO, 1)]), Fact, "master-with-unified-members");
    // One that is closed is none.
    says(&members("members.two", &[(ONE, 1), (TWO, 1), ("EXAMPLE-MEMBER-3", 0)]), Fact, "master-with-unified-members");
    // An empty list is also a member's, or nobody's: no response says "none".
    stays_open(&members("members.none", &[]), Fact);
    stays_open(&members("members.two", &[]), Fact);
    stays_open(&members("members.two", &[(ONE, 1)]), Fact);
    let other = members("members.two", &[(ONE, 1), (TWO, 7)]);
    stays_open(&other, Fact);
    remarks(&other, &["7"]);
    let other = members("members.other-status", &[(ONE, 1), (TWO, 1)]);
    stays_open(&other, Fact);
    remarks(&other, &["55"]);
}

#[test]
fn coupons_that_are_left() {
    for (fact, edition) in [
        (FactName::HasCashCoupons, International),
        (FactName::UnspentVouchers, China),
        (FactName::UnspentCashCoupons, China),
    ] {
        says(&coupons("coupons.left", edition), fact, true);
        says(&coupons("coupons.none", edition), fact, false);
        stays_open(&coupons("coupons.first-page", edition), fact);
        let other = coupons("coupons.other-type", edition);
        stays_open(&other, fact);
        remarks(&other, &["8"]);
    }
    says(&coupons("coupons.used-up", China), FactName::UnspentVouchers, false);
    // An old one has no balance: it is used as a whole.
    says(&coupons("coupons.old-one", China), FactName::UnspentVouchers, true);
}

#[test]
fn vouchers_of_the_partner() {
    use FactName::PartnerIssuedVouchers as Fact;
    says(&coupons("coupons.left", China), Fact, true);
    says(&coupons("coupons.none", China), Fact, false);
    says(&vendor::coupons(&shape("coupons.left"), "EXAMPLE-PARTNER-2", China).unwrap(), Fact, false);
    stays_open(&coupons("coupons.old-one", China), Fact);
}

#[test]
fn stored_value_cards() {
    use FactName::StoredValueCardBalance as Fact;
    says(&cards("cards.left"), Fact, true);
    says(&cards("cards.none"), Fact, false);
    stays_open(&cards("cards.first-page"), Fact);
}

#[test]
fn budget_of_the_partner() {
    says(&budget("budget.monthly"), FactName::Budget, "monthly");
    says(&budget("budget.package"), FactName::Budget, "one-time");
    stays_open(&budget("budget.untold"), FactName::Budget);
    let other = budget("budget.other-type");
    stays_open(&other, FactName::Budget);
    remarks(&other, &["WEEKLY"]);
}

// ---- what holds of all of them ----

/// Everything that the shapes say, in either edition.
fn everything() -> Vec<Supply> {
    let mut all = vec![
        bills(&["bills.cash"], ALL),
        bills(&["bills.none"], ALL),
        orders("orders.none"),
        members("members.two", &[("EXAMPLE-MEMBER-1", 0)]),
        members("members.two", &[("EXAMPLE-MEMBER-1", 1), ("EXAMPLE-MEMBER-2", 1)]),
        cards("cards.left"),
        budget("budget.monthly"),
    ];
    for edition in [International, China] {
        let names = ["owes", "settled", "credit", "money-left"];
        all.extend(names.map(|name| balances(&format!("balances.{name}"), edition)));
        all.extend(["listed", "agency"].map(|name| customers(&format!("customers.{name}"), edition)));
        all.extend(["left", "none"].map(|name| coupons(&format!("coupons.{name}"), edition)));
    }
    all
}

/// What is told is told by a field that the table names, of an edition that knows the fact, in a value it can have;
/// and what the table names, some response tells.
#[test]
fn the_table_is_what_the_mappings_do() {
    let told: Vec<Told> = everything().into_iter().flat_map(|supply| supply.told).collect();
    for Told { fact, value, from } in &told {
        let Origin::Vendor(field) = from else { panic!("{from:?}") };
        assert!(given_by(*fact).fields.contains(field), "{fact} by {field}");
        let facts = json!({ "edition": "china", "model": "agency", fact.name(): value });
        let read = json::read_all(Question::Leave, &Given::deserialize(facts).unwrap());
        assert!(read.is_ok_and(|read| read.unreadable.is_empty()), "{fact}: {value}");
    }
    let given: BTreeSet<_> = told.iter().map(|told| told.fact).collect();
    let promised = FactName::ALL.iter().copied().filter(|fact| !given_by(*fact).fields.is_empty());
    assert!(given.iter().copied().eq(promised), "{given:?}");
}

#[test]
fn every_fact_has_its_row() {
    let rows: String = FactName::ALL.iter().map(|fact| row(*fact)).collect();
    let table = format!("{TABLE_HEAD}{rows}");
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/facts.md");
    let page = fs::read_to_string(&file).unwrap();
    let (head, kept) = page.split_once(TABLE_HEAD).expect("the page has the table");
    if env::var_os("UPDATE_GOLDEN").is_some_and(|value| value == "1") {
        fs::write(&file, format!("{head}{table}")).unwrap();
    } else {
        assert_eq!(kept, rows, "docs/facts.md; UPDATE_GOLDEN=1 rewrites it");
    }
    for fact in FactName::ALL {
        assert!(!given_by(*fact).note.is_empty(), "{fact}");
        assert_eq!(table.matches(&format!("\n| `{fact}` |")).count(), 1, "{fact}");
    }
}

/// A response of another shape is told by its place, and nothing that stood in it.
#[test]
fn another_shape_is_an_error_without_what_stood_there() {
    let wrong = |response: &str| {
        [
            vendor::customers(response, CUSTOMER, International),
            vendor::bills(&[response], CUSTOMER, ALL),
            vendor::balances(response, China),
            vendor::waiting_orders(response),
            vendor::members(response, &BTreeMap::new()),
            vendor::coupons(response, PARTNER, China),
            vendor::cards(response),
        ]
    };
    for response in ["", "[]", "null", "{}", "\"Ann\"", "{\"error_code\":\"CBC.0154\",\"error_msg\":\"Ann\"}"] {
        for result in wrong(response) {
            let error = result.expect_err(response);
            assert!(!error.to_string().contains("Ann"), "{error}");
        }
    }
    let of = |response: &str| vendor::balances(response, China);
    let amount = r#"{ "account_balances": [{ "account_type": 1, "amount": AMOUNT }] }"#;
    assert!(of(&amount.replace("AMOUNT", "\"12.50\"")).is_ok());
    for text in ["\"12,50\"", "\"much\"", "true", "null", "\"\"", "{}"] {
        assert!(matches!(of(&amount.replace("AMOUNT", text)), Err(OtherShape { line: 1, .. })), "{text}");
    }
    assert!(of(r#"{ "account_balances": [{ "account_type": "1", "amount": 0 }] }"#).is_err(), "types are strict");
    assert!(vendor::budget(r#"{ "budget_type": 7 }"#).is_err());
}

// ---- merging ----

fn asked(edition: Edition) -> Asked {
    Asked { edition, now: "2026-11-21T08:15:00Z".parse().unwrap() }
}

fn facts(value: &Value) -> Map<String, Value> {
    value.as_object().unwrap().clone()
}

fn told(fact: FactName, value: impl Into<Value>, from: Origin) -> Supply {
    Supply { told: vec![Told { fact, value: value.into(), from }], remarks: Vec::new() }
}

const FIELD: Field = Field { api: "GET /example", name: "example" };

#[test]
fn the_first_in_order_goes_first_and_the_others_are_listed() {
    let order = [Origin::Invitations, Origin::Account, Origin::Vendor(FIELD), Origin::Declared];
    for (place, first) in order.into_iter().enumerate() {
        for second in order.into_iter().skip(place + 1) {
            let pair = [told(FactName::UnpaidBills, false, second), told(FactName::UnpaidBills, true, first)];
            let merged = merge(International, pair);
            assert_eq!((&merged.facts["unpaidBills"], merged.from[&FactName::UnpaidBills]), (&json!(true), first));
            let expected = Contradiction { fact: FactName::UnpaidBills, taken: Some(first), left: vec![second] };
            assert_eq!(merged.contradictions, [expected]);
        }
    }
}

#[test]
fn where_equals_disagree_nobody_is_taken() {
    let other = Field { name: "other", ..FIELD };
    let [one, other] = [Origin::Vendor(FIELD), Origin::Vendor(other)];
    let both = [told(FactName::UnpaidBills, true, one), told(FactName::UnpaidBills, false, other)];
    let merged = merge(International, both.clone());
    assert!(merged.facts.is_empty() && merged.from.is_empty());
    assert_eq!(
        merged.contradictions,
        [Contradiction { fact: FactName::UnpaidBills, taken: None, left: vec![one, other] }]
    );
    // Whoever goes before them settles it, and both are still listed if they are not of that opinion.
    let merged = merge(International, [told(FactName::UnpaidBills, true, Origin::Account)].into_iter().chain(both));
    assert_eq!(merged.facts["unpaidBills"], json!(true));
    assert_eq!(merged.contradictions[0].left, [other]);
}

#[test]
fn the_same_in_other_words_is_no_contradiction() {
    for (fact, one, other) in [
        (FactName::RegisteredAt, json!("2026-11-20T08:00:00Z"), json!("2026-11-20T16:00:00.000+08:00")),
        (FactName::Contracts, json!(["other", "offline-direct"]), json!(["offline-direct", "other"])),
        (FactName::UnpaidBills, json!(false), json!(false)),
    ] {
        let pair = [told(fact, one, Origin::Account), told(fact, other, Origin::Declared)];
        assert_eq!(merge(International, pair).contradictions, [], "{fact}");
    }
    let pair = [
        told(FactName::RegisteredAt, "2026-11-20", Origin::Account),
        told(FactName::RegisteredAt, "2026-11-20T08:00:00Z", Origin::Declared),
    ];
    assert_eq!(merge(International, pair).contradictions.len(), 1, "a day is no instant");
}

#[test]
fn nobody_says_what_time_it_is_and_null_is_nothing() {
    let supplies = [
        told(FactName::CheckedAt, "2020-01-01T00:00:00Z", Origin::Account),
        told(FactName::UnpaidBills, Value::Null, Origin::Account),
        told(FactName::UnpaidBills, true, Origin::Declared),
    ];
    let merged = merge(International, supplies);
    assert_eq!(merged.facts, facts(&json!({ "unpaidBills": true })));
    assert_eq!(merged.contradictions, []);
    assert_eq!(serde_json::to_value(merged.from[&FactName::UnpaidBills]).unwrap(), "declared");
    let field = serde_json::to_value(Origin::Vendor(FIELD)).unwrap();
    assert_eq!(field, "vendor: example of GET /example");
}

#[test]
fn samples_and_answers_are_told_apart() {
    let known = facts(
        &json!({ "edition": "international", "checkedAt": "2026-11-21T08:15:00Z", "unpaidBills": false, "invitationState": "valid" }),
    );
    let answers = facts(
        &json!({ "unpaidBills": true, "invitationState": "expired", "partnerRole": "none", "model": "reseller" }),
    );
    let asked = asked(International);
    let merged = merge(International, [Declared(answers).supply(&asked), Samples(known).supply(&asked)]);
    let from = |fact| merged.from[&fact];
    assert_eq!(from(FactName::UnpaidBills), Origin::Account);
    assert_eq!(from(FactName::InvitationState), Origin::Invitations);
    assert_eq!(from(FactName::PartnerRole), Origin::Declared);
    assert_eq!(merged.facts["invitationState"], json!("valid"));
    assert_eq!(merged.contradictions.len(), 2);
    assert_eq!(merged.facts.len(), 3, "an invitation is no fact about the customer");
}

// ---- what customers say about themselves (reading 46) ----

const LITTLE: &str =
    r#"{ "edition": "international", "model": "reseller", "channel": "email", "checkedAt": "2026-11-21T08:15:00Z" }"#;

fn outcome(all: &Map<String, Value>) -> Outcome {
    let given = Given::deserialize(Value::Object(all.clone())).unwrap();
    json::read(Question::Associate, &given).unwrap().decide().outcome
}

#[test]
fn an_answer_bars_and_never_meets_a_condition() {
    let known: Map<String, Value> = serde_json::from_str(LITTLE).unwrap();
    let counts = |known: &Map<String, Value>, answers: Value| {
        let kept = against(Question::Associate, known, &facts(&answers)).unwrap();
        Value::Object(kept)
    };
    assert_eq!(
        counts(&known, json!({ "unpaidBills": true, "contracts": [], "account": "existing" })),
        json!({ "unpaidBills": true })
    );
    assert_eq!(counts(&known, json!({ "unpaidBills": false, "contracts": [], "account": "new" })), json!({}));
    // What somebody vouches for is not overruled.
    let mut settled = known.clone();
    settled.insert("unpaidBills".into(), json!(false));
    assert_eq!(counts(&settled, json!({ "unpaidBills": true })), json!({}));
    // No bar is lifted: an old account stays one, whoever is said to have pre-registered it.
    let mut old = known.clone();
    old.insert("registeredAt".into(), json!("2026-01-01"));
    old.insert("channel".into(), json!("hyperlink"));
    assert_eq!(outcome(&old), Outcome::Ineligible);
    let lifted = json!({ "preRegisteredBy": "inviter", "preRegistrationApprovedAt": "2026-11-20" });
    assert_eq!(counts(&old, lifted), json!({}));
    // Nor does it say what time it is.
    assert_eq!(counts(&known, json!({ "checkedAt": "2020-01-01T00:00:00Z", "clockUncertaintyMs": 5 })), json!({}));
    // Several that bar only together are all kept.
    let together = json!({ "registeredAt": "2026-01-01", "preRegisteredBy": "nobody", "partnerRole": "none" });
    let kept = counts(&known, together);
    assert_eq!(kept, json!({ "registeredAt": "2026-01-01", "preRegisteredBy": "nobody" }));
    assert!(against(Question::Associate, &known, &facts(&json!({ "unpaidBills": "perhaps" }))).is_err());
}

/// With every answer of a customer split in any way between the two: the outcome is that of what is vouched for, or a no.
#[test]
fn answers_never_make_a_yes() {
    let everything = facts(&json!({
        "account": "existing", "accountSite": "international", "registeredAt": "2026-11-20T08:00:00Z",
        "cashExpenditure": false, "preRegisteredBy": "nobody", "associatedWith": "nobody", "partnerRole": "none", "contracts": [],
        "unpaidBills": false, "enterpriseRole": "none", "validReservedInstances": false,
    }));
    let [mut yes, mut no, mut open] = [0; 3];
    for barring in [
        json!({}),
        json!({ "unpaidBills": true }),
        json!({ "contracts": ["offline-direct"], "partnerRole": "partner" }),
    ] {
        let all: Vec<_> = everything.clone().into_iter().chain(facts(&barring)).collect();
        for split in 0_u32..1 << 11 {
            let is_known = |name: &String| {
                everything.keys().position(|key| key == name).is_some_and(|place| split & 1 << place != 0)
            };
            let (known, answers): (Vec<_>, Vec<_>) = all.iter().cloned().partition(|(name, _)| is_known(name));
            let mut known: Map<_, _> =
                serde_json::from_str::<Map<_, _>>(LITTLE).unwrap().into_iter().chain(known).collect();
            let answers: Map<_, _> = answers.into_iter().collect();
            let without = outcome(&known);
            let kept = against(Question::Associate, &known, &answers).unwrap();
            let counted = !kept.is_empty();
            known.extend(kept);
            let with = outcome(&known);
            assert!(with == Outcome::Ineligible || !counted && with == without, "{known:?}");
            match (without, with) {
                (Outcome::Eligible, Outcome::Eligible) => yes += 1,
                (_, Outcome::Ineligible) => no += 1,
                _ => open += 1,
            }
        }
    }
    assert!(yes >= 1 && no > 1000 && open > 1000, "{yes} {no} {open}");
}
