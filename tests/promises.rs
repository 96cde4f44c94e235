//! What holds of all rules and all facts. Each of these closes a whole kind of mistake.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "support/customers.rs"]
mod customers;
#[path = "support/second_reading.rs"]
mod second_reading;

use std::thread;

use customers::{Random, customer};
use partner_association::json;
use serde_json::Value;

fn decision(customer: &second_reading::Customer) -> Value {
    let given = serde_json::from_value(customer.clone().into()).unwrap();
    serde_json::to_value(json::read(&given).unwrap().decide("associate").unwrap()).unwrap()
}

/// What the rules say, once more: written from the sources alone, with other means, and slowly.
#[test]
fn a_second_reading_agrees() {
    let agree = |seed| {
        let mut random = Random::seeded(seed);
        for number in 0..25_000 {
            let customer = customer(&mut random);
            let (expected, actual) = (second_reading::decide(&customer), decision(&customer));
            for (member, expected) in expected.as_object().unwrap() {
                let customer = Value::from(customer.clone());
                assert_eq!(&actual[member], expected, "{member} of customer {number} of seed {seed}, {customer:#}");
            }
        }
    };
    thread::scope(|scope| {
        for seed in 0..4 {
            scope.spawn(move || agree(seed));
        }
    });
}
