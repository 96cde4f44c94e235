//! The labels of screens, notices and messages.

use crate::consequences::Aspect;
use crate::notice::Label;

pub(super) const fn label(label: Label) -> &'static str {
    match label {
        Label::Perhaps => "Perhaps",
        Label::Rulebook => "Rules as of",
        Label::WhatFollows => "What follows",
        Label::FurtherChanges => "More that may concern you",
    }
}

/// What a consequence is about, as the head of a group.
pub(super) const fn aspect(aspect: Aspect) -> &'static str {
    match aspect {
        _ => "",
    }
}
