//! The log: a line on standard error for every request, and for what goes wrong.
//!
//! It names routes, not addresses, and nothing that a customer sent: no code, no account, no key.

use std::io::{self, IsTerminal as _};

/// How the lines are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Log {
    /// For people.
    #[default]
    Text,
    /// For programs: each line a JSON object.
    Json,
}

impl Log {
    /// Every form with its name.
    pub const NAMES: &[(&str, Self)] = &[("text", Self::Text), ("json", Self::Json)];

    /// Writes the log in this form from now on.
    pub fn begin(self) {
        let log = tracing_subscriber::fmt().with_writer(io::stderr).with_target(false);
        match self {
            Self::Text => log.with_ansi(io::stderr().is_terminal()).init(),
            Self::Json => log.json().flatten_event(true).with_span_list(false).init(),
        }
    }
}
