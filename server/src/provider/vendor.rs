//! Facts from the vendor's documented API, read from responses that somebody else has fetched: nothing here calls anybody,
//! or knows a secret.
//!
//! Every mapping is a pure function from the text of a response to facts. It is strict about types; a value that
//! no documentation names gives a [`Remark`], and what it would tell stays unknown. What a response does not say
//! outright, no fact is made of: an order that waits for payment is no unpaid bill.

mod given_by;
mod shape;

use std::collections::BTreeMap;
use std::fmt::Display;

use partner_association::{Edition, FactName};
use serde::Deserialize;
use serde_json::Value;

pub use self::given_by::{GivenBy, TABLE_HEAD, given_by, row};
use self::shape::{Amount, Page};
use super::{Field, Origin, Remark, Supply, Told};

const CUSTOMERS: &str = "POST /v2/partners/sub-customers/query";
const MONTHLY: &str = "GET /v2/bills/customer-bills/monthly-sum";
const BALANCES: &str = "GET /v2/accounts/customer-accounts/balances";
const ORDERS: &str = "GET /v2/orders/customer-orders?status=6";
const MEMBERS: &str = "GET /v2/enterprises/multi-accounts/sub-customers";
const COUPONS: &str = "GET /v2/promotions/benefits/coupons?status=2";
const CARDS: &str = "GET /v2/promotions/benefits/stored-value-cards?status=1";
const BUDGET: &str = "GET /v2/partners/sub-customers/budget";

const fn field(api: &'static str, name: &'static str) -> Field {
    Field { api, name }
}

const LISTED: Field = field(CUSTOMERS, "customer_infos[].customer_id");
const ASSOCIATION_TYPE: Field = field(CUSTOMERS, "customer_infos[].association_type");
const IS_FROZEN: Field = field(CUSTOMERS, "customer_infos[].is_frozen");
const CASH: Field = field(MONTHLY, "bill_sums[].cash_amount");
const CHARGING_MODE: Field = field(MONTHLY, "bill_sums[].charging_mode");
const BILL_TYPE: Field = field(MONTHLY, "bill_sums[].bill_type");
const DEBT: Field = field(BALANCES, "debt_amount");
const CURRENCY: Field = field(BALANCES, "currency");
const ACCOUNT_TYPE: Field = field(BALANCES, "account_balances[].account_type");
const BALANCE: Field = field(BALANCES, "account_balances[].amount");
const ORDER_STATUS: Field = field(ORDERS, "order_infos[].status");
const MEMBER_STATUS: Field = field(MEMBERS, "sub_customer_infos[].status");
const CUSTODY: Field = field("POST /v2/enterprises/multi-accounts/sub-customers", "financial_custody");
const COUPON_TYPE: Field = field(COUPONS, "user_coupons[].coupon_type");
const COUPON_BALANCE: Field = field(COUPONS, "user_coupons[].balance");
const COUPON_SOURCE: Field = field(COUPONS, "user_coupons[].source_id");
const CARD_BALANCE: Field = field(CARDS, "stored_value_cards[].balance");
const BUDGET_TYPE: Field = field(BUDGET, "budget_type");

/// A response that has another shape than the documented one. It says where, and not what stood there: that may be
/// personal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the response of {api} is not what is documented, at line {line}, column {column}")]
pub struct OtherShape {
    /// Whose response.
    pub api: &'static str,
    /// From 1; 0 if it says nothing about one place.
    pub line: usize,
    /// As above.
    pub column: usize,
}

fn read<'a, T: Deserialize<'a>>(api: &'static str, response: &'a str) -> Result<T, OtherShape> {
    serde_json::from_str(response).map_err(|error| OtherShape { api, line: error.line(), column: error.column() })
}

impl Supply {
    fn tell(&mut self, fact: FactName, field: Field, value: impl Into<Value>) {
        self.told.push(Told { fact, value: value.into(), from: Origin::Vendor(field) });
    }

    fn remark(&mut self, field: Field, value: &dyn Display) {
        let value = value.to_string().chars().take(40).collect();
        self.remarks.push(Remark { field, value });
    }
}

/// The partner's list of its customers. Somebody who is on it is this partner's; somebody who is not may be another
/// partner's, or nobody's.
///
/// # Errors
/// The response has another shape.
pub fn customers(response: &str, customer: &str, edition: Edition) -> Result<Supply, OtherShape> {
    #[derive(Deserialize)]
    struct Response {
        customer_infos: Vec<Listed>,
    }
    #[derive(Deserialize)]
    struct Listed {
        customer_id: String,
        association_type: Option<String>,
        is_frozen: Option<i64>,
    }
    let Response { customer_infos } = read(CUSTOMERS, response)?;
    let mut supply = Supply::default();
    let Some(listed) = customer_infos.into_iter().find(|listed| listed.customer_id == customer) else {
        return Ok(supply);
    };
    supply.tell(FactName::Account, LISTED, "existing");
    // Under a type that nobody names, it may be something else than an association.
    match (edition, listed.association_type.as_deref()) {
        (_, Some("1")) | (Edition::International, Some("3")) | (Edition::China, Some("2")) => {
            supply.tell(FactName::AssociatedWith, ASSOCIATION_TYPE, "inviter");
        }
        (_, Some(other)) => supply.remark(ASSOCIATION_TYPE, &other),
        (_, None) => {}
    }
    match (edition, listed.is_frozen) {
        (Edition::International, Some(0)) => supply.tell(FactName::AccountFreeze, IS_FROZEN, "none"),
        // By whom is not said, and only a freeze by hand bars.
        (_, Some(0 | 1) | None) | (Edition::China, Some(2)) => {}
        (_, Some(other)) => supply.remark(IS_FROZEN, &other),
    }
    Ok(supply)
}

/// Which months the bills are of, in GMT+08:00. That something never was, they say only if none is left out.
#[derive(Clone, Copy, Debug)]
pub struct Cycles {
    /// Whether they begin with the month of the registration and end with the current one.
    pub are_all: bool,
}

/// The bills of some months, a response for each. One that does not hold all its rows leaves open whatever needs them all.
///
/// # Errors
/// A response has another shape.
pub fn bills(responses: &[&str], customer: &str, cycles: Cycles) -> Result<Supply, OtherShape> {
    #[derive(Deserialize)]
    struct Response {
        total_count: usize,
        #[serde(default)]
        bill_sums: Vec<Row>,
    }
    #[derive(Deserialize)]
    struct Row {
        customer_id: Option<String>,
        bill_type: Option<i64>,
        charging_mode: Option<i64>,
        cash_amount: Option<Amount>,
        credit_amount: Option<Amount>,
        debt_amount: Option<Amount>,
    }
    let mut supply = Supply::default();
    let mut page = Page::default();
    let [mut cash, mut otherwise, mut reserved, mut unclear] = [false; 4];
    for response in responses {
        let Response { total_count, bill_sums } = read(MONTHLY, response)?;
        page.add(total_count, bill_sums.len());
        for row in bill_sums {
            // A master sees its members' rows as well.
            match row.customer_id.as_deref() {
                Some(id) if id != customer => continue,
                Some(_) => {}
                None => unclear = true,
            }
            let is_positive = |amount: &Option<Amount>| amount.as_ref().is_some_and(Amount::is_positive);
            match row.bill_type {
                Some(1) if row.customer_id.is_some() => cash |= is_positive(&row.cash_amount),
                Some(2 | 3) => otherwise |= is_positive(&row.cash_amount),
                Some(1) | None => unclear = true,
                Some(other) => {
                    supply.remark(BILL_TYPE, &other);
                    unclear = true;
                }
            }
            otherwise |= is_positive(&row.credit_amount) || is_positive(&row.debt_amount);
            unclear |= row.cash_amount.is_none();
            match row.charging_mode {
                Some(10) => reserved = true,
                Some(1 | 3 | 11) => {}
                None => unclear = true,
                Some(other) => {
                    supply.remark(CHARGING_MODE, &other);
                    unclear = true;
                }
            }
        }
    }
    let is_all = cycles.are_all && page.is_whole() && !unclear && !responses.is_empty();
    if cash {
        supply.tell(FactName::CashExpenditure, CASH, true);
    } else if is_all && !otherwise {
        // What was used on credit or is owed is paid in cash one day.
        supply.tell(FactName::CashExpenditure, CASH, false);
    }
    // One that was billed may have expired: that it is still valid, no field says.
    if is_all && !reserved {
        supply.tell(FactName::ValidReservedInstances, CHARGING_MODE, false);
    }
    Ok(supply)
}

/// The account's balances and what it owes.
///
/// # Errors
/// The response has another shape.
pub fn balances(response: &str, edition: Edition) -> Result<Supply, OtherShape> {
    #[derive(Deserialize)]
    struct Response {
        account_balances: Vec<Row>,
        debt_amount: Option<Amount>,
        currency: Option<String>,
    }
    #[derive(Deserialize)]
    struct Row {
        account_type: i64,
        amount: Amount,
    }
    let Response { account_balances: rows, debt_amount, currency } = read(BALANCES, response)?;
    let mut supply = Supply::default();
    let mut is_clear = true;
    for row in &rows {
        if !matches!(row.account_type, 1 | 2 | 5 | 7) {
            supply.remark(ACCOUNT_TYPE, &row.account_type);
            is_clear = false;
        }
    }
    let has = |kind| rows.iter().any(|row| row.account_type == kind);
    let left = |kind| rows.iter().any(|row| row.account_type == kind && row.amount.is_positive());
    let owes = debt_amount.map(|amount| amount.is_positive());
    if edition == Edition::International {
        if let Some(owes) = owes {
            supply.tell(FactName::OverduePayment, DEBT, owes);
            // With a credit account, a bill may be there that is not due yet (reading 5).
            if owes || is_clear && !has(2) {
                supply.tell(FactName::UnpaidBills, DEBT, owes);
            }
        }
        if currency.is_some_and(|currency| !currency.is_empty()) {
            supply.tell(FactName::CurrencySet, CURRENCY, true);
        }
        return Ok(supply);
    }
    if let Some(owes) = owes {
        supply.tell(FactName::InArrears, DEBT, owes);
    }
    if has(2) || is_clear {
        supply.tell(FactName::CreditAccount, ACCOUNT_TYPE, has(2));
    }
    if left(1) || is_clear {
        supply.tell(FactName::TopUpBalance, BALANCE, left(1));
    }
    // Of bonus money that is left, no field says that it came with a top-up.
    if !left(5) && is_clear {
        supply.tell(FactName::RechargeBonusBalance, BALANCE, false);
    }
    Ok(supply)
}

/// The orders that wait for payment. They are no bills. Who is to pay them is not said: only where there are none, none waits
/// for the partner.
///
/// # Errors
/// The response has another shape.
pub fn waiting_orders(response: &str) -> Result<Supply, OtherShape> {
    #[derive(Deserialize)]
    struct Response {
        total_count: usize,
        #[serde(default)]
        order_infos: Vec<Row>,
    }
    #[derive(Deserialize)]
    struct Row {
        status: Option<i64>,
    }
    let Response { total_count, order_infos } = read(ORDERS, response)?;
    let mut supply = Supply::default();
    for status in order_infos.iter().filter_map(|order| order.status) {
        if !matches!(status, 1 | 3 | 4 | 5 | 6 | 9) {
            supply.remark(ORDER_STATUS, &status);
        }
    }
    if total_count == 0 && order_infos.is_empty() {
        supply.tell(FactName::OrdersWaitingForPartnerPayment, ORDER_STATUS, false);
    }
    Ok(supply)
}

/// The members of an enterprise master, as the master sees them, and under which accounting each of them is, by its id:
/// `financial_custody`, which was given when it was created (China). No other field says it.
///
/// An empty list does not tell a master without members from a member or from nobody.
///
/// # Errors
/// The response has another shape.
pub fn members(response: &str, custody: &BTreeMap<String, i64>) -> Result<Supply, OtherShape> {
    #[derive(Deserialize)]
    struct Response {
        #[serde(default)]
        sub_customer_infos: Vec<Row>,
        total_count: usize,
    }
    #[derive(Deserialize)]
    struct Row {
        id: String,
        status: i64,
    }
    let Response { sub_customer_infos, total_count } = read(MEMBERS, response)?;
    let mut supply = Supply::default();
    let mut page = Page::default();
    page.add(total_count, sub_customer_infos.len());
    let mut members = Vec::new();
    for Row { id, status } in sub_customer_infos {
        match status {
            // One that is being closed still is one.
            1 | 3 => members.push(custody.get(&id).copied()),
            // Not yet, or not any more.
            2 | 4 | 101 | 102 => {}
            other => supply.remark(MEMBER_STATUS, &other),
        }
    }
    for other in members.iter().flatten().filter(|custody| !matches!(custody, 0 | 1)) {
        supply.remark(CUSTODY, &other);
    }
    // One independent member makes the master one of independent members; all have to be unified for the other.
    if members.contains(&Some(0)) {
        supply.tell(FactName::EnterpriseRole, CUSTODY, "master-with-independent-members");
        return Ok(supply);
    }
    let are_unified = !members.is_empty() && members.iter().all(|custody| *custody == Some(1));
    if are_unified && page.is_whole() && supply.remarks.is_empty() {
        supply.tell(FactName::EnterpriseRole, CUSTODY, "master-with-unified-members");
    }
    Ok(supply)
}

/// The coupons that can still be used. In China they are vouchers and cash coupons, internationally cash coupons only.
///
/// # Errors
/// The response has another shape.
pub fn coupons(response: &str, partner: &str, edition: Edition) -> Result<Supply, OtherShape> {
    #[derive(Deserialize)]
    struct Response {
        count: usize,
        #[serde(default)]
        user_coupons: Vec<Row>,
    }
    #[derive(Deserialize)]
    struct Row {
        coupon_type: i64,
        /// Empty for an old one, which can be used once.
        balance: Option<Amount>,
        face_value: Option<Amount>,
        source_id: Option<String>,
    }
    let Response { count, user_coupons } = read(COUPONS, response)?;
    let mut supply = Supply::default();
    let mut page = Page::default();
    page.add(count, user_coupons.len());
    let mut is_whole = page.is_whole();
    for row in &user_coupons {
        if !matches!(row.coupon_type, 1..=4) {
            supply.remark(COUPON_TYPE, &row.coupon_type);
            is_whole = false;
        }
    }
    let is_left = |row: &&Row| row.balance.as_ref().or(row.face_value.as_ref()).is_none_or(Amount::is_positive);
    let left = |kind| user_coupons.iter().filter(move |row| row.coupon_type == kind).filter(is_left);
    let mut tell = |fact, field, is_so: bool, is_known: bool| {
        if is_so || is_known && is_whole {
            supply.tell(fact, field, is_so);
        }
    };
    match edition {
        Edition::International => {
            let any = left(1).chain(left(4)).next().is_some();
            tell(FactName::HasCashCoupons, COUPON_BALANCE, any, true);
        }
        Edition::China => {
            tell(FactName::UnspentVouchers, COUPON_BALANCE, left(1).next().is_some(), true);
            tell(FactName::UnspentCashCoupons, COUPON_BALANCE, left(4).next().is_some(), true);
            let issued = left(1).any(|row| row.source_id.as_deref() == Some(partner));
            let all_say = left(1).all(|row| row.source_id.is_some());
            tell(FactName::PartnerIssuedVouchers, COUPON_SOURCE, issued, all_say);
        }
    }
    Ok(supply)
}

/// China: the stored-value cards that can still be used.
///
/// # Errors
/// The response has another shape.
pub fn cards(response: &str) -> Result<Supply, OtherShape> {
    #[derive(Deserialize)]
    struct Response {
        total_count: usize,
        #[serde(default)]
        stored_value_cards: Vec<Row>,
    }
    #[derive(Deserialize)]
    struct Row {
        balance: Option<Amount>,
    }
    let Response { total_count, stored_value_cards: rows } = read(CARDS, response)?;
    let mut supply = Supply::default();
    let mut page = Page::default();
    page.add(total_count, rows.len());
    let is_left = rows.iter().filter_map(|row| row.balance.as_ref()).any(Amount::is_positive);
    if is_left || page.is_whole() && rows.iter().all(|row| row.balance.is_some()) {
        supply.tell(FactName::StoredValueCardBalance, CARD_BALANCE, is_left);
    }
    Ok(supply)
}

/// International: the budget that the partner has set. That none is set, no field says.
///
/// # Errors
/// The response has another shape.
pub fn budget(response: &str) -> Result<Supply, OtherShape> {
    #[derive(Deserialize)]
    struct Response {
        budget_type: Option<String>,
    }
    let Response { budget_type } = read(BUDGET, response)?;
    let mut supply = Supply::default();
    match budget_type.as_deref() {
        Some("MONTHLY") => supply.tell(FactName::Budget, BUDGET_TYPE, "monthly"),
        Some("PACKAGE") => supply.tell(FactName::Budget, BUDGET_TYPE, "one-time"),
        Some(other) => supply.remark(BUDGET_TYPE, &other),
        None => {}
    }
    Ok(supply)
}
