//! The reference server: serves the landing page and decides again with the same crate.
//!
//! The page's static part was compressed when it was built. A request adds what only the server
//! knows – its time, the account that is signed in – and goes on with that stream. What the page
//! concludes is advice: `POST /api/check` decides with the server's own facts and clock. After the answer the
//! same response brings what changes for this customer and what it is asked for, laid out by the same crate.
//!
//! When a customer confirms, `POST /api/associations` decides once more and associates, in one transaction of the
//! [`store`]: one partner per customer, one use per code that has one.
//!
//! The accounts are samples (`accounts.json`), and "signing in" is choosing one of them.

pub mod accounts;
pub mod app;
pub mod arguments;
pub mod confirming;
pub mod idempotency;
pub mod keys;
pub mod logging;
pub mod notices;
pub mod provider;
pub mod qr;
pub mod receipts;
pub mod serving;
pub mod site;
pub mod store;
pub mod verify;

mod address;
mod aside;
mod associations;
mod check;
mod continued;
mod document;
mod entrance;
mod flow;
mod form;
mod gathering;
mod health;
mod markup;
mod moods;
mod new_file;
pub mod policy;
mod preference;
mod problem;
mod reading;
mod receipt_page;
mod reference;
mod sign_in;
pub mod time;
