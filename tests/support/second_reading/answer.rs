//! The answer to one question about a customer, and what two of them make together.

use std::collections::BTreeSet;

/// An answer; open, with the facts that could settle it: none if only the server can.
#[derive(Clone, PartialEq)]
pub enum Answer {
    No,
    Open(BTreeSet<&'static str>),
    Yes,
}

use Answer::{No, Open, Yes};

impl Answer {
    pub fn nobody_can_tell() -> Self {
        Open(BTreeSet::new())
    }

    pub fn ask_for(facts: impl IntoIterator<Item = &'static str>) -> Self {
        Open(facts.into_iter().collect())
    }

    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (No, _) | (_, No) => No,
            (Yes, answer) | (answer, Yes) => answer,
            (Open(some), Open(others)) => Open(&some | &others),
        }
    }

    pub fn or(self, other: Self) -> Self {
        match (self, other) {
            (Yes, _) | (_, Yes) => Yes,
            (No, answer) | (answer, No) => answer,
            (Open(some), Open(others)) => Open(&some | &others),
        }
    }

    /// As `and`, but while this is open nobody is asked for what the other lacks.
    pub fn and_then(self, other: Self) -> Self {
        match (self, other) {
            (No, _) | (_, No) => No,
            (Yes, answer) => answer,
            (open @ Open(_), _) => open,
        }
    }

    pub fn unless(self, lifted: Self) -> Self {
        match lifted {
            Yes => No,
            No => self,
            open @ Open(_) => self.and(open),
        }
    }
}
