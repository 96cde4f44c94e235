//! The labels of screens, notices, boxes and messages.

use crate::named::named;

named! {
    /// A label, or a sentence that belongs to no rule, fact, step or clause, of what this crate lays
    /// out itself. What only the landing page says is a [`super::Page`].
    pub enum Label {
        /// Before a consequence of which too little is known.
        Perhaps = "perhaps",
        /// Before the version of the rulebook.
        Rulebook = "rulebook",
        /// Heading of what follows from leaving, switching or adjusting.
        WhatFollows = "what-follows",
        /// Opens what only may matter one day.
        FurtherChanges = "further-changes",
    }
}
