//! The whole server, request by request: through its router, and once as a program.
#![expect(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

mod accounts;
mod check;
mod confirming;
mod document;
mod entrance;
mod form;
mod moods;
mod operating;
mod operation;
#[cfg(feature = "postgres")]
mod postgres;
mod problems;
mod program;
mod qr;
mod reading;
mod receipts;
mod serving;
mod sign_in;
mod store;
mod support;
mod wishes;
