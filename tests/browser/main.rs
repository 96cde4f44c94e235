//! The landing page in Chromium, as a customer opens it, served by the real server.
//!
//! `cargo xtask test browser` builds what these tests need and tells them where it is.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod accounts;
mod bad_input;
mod chromium;
#[path = "../support/customers.rs"]
mod customers;
mod element;
mod engines;
mod first_answer;
mod flow;
mod keyboard;
mod landing;
mod language;
mod notices;
mod screens;
mod servers;
mod vectors;
mod without_script;
mod without_wasm;
