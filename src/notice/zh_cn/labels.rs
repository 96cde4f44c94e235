//! The labels of screens, notices and messages.

use crate::consequences::Aspect;
use crate::notice::Label;

pub(super) const fn label(label: Label) -> &'static str {
    match label {
        Label::Perhaps => "可能",
        Label::Rulebook => "规则截至",
        Label::WhatFollows => "由此带来的结果",
        Label::FurtherChanges => "其他可能与您有关的事项",
    }
}

/// What a consequence is about, as the head of a group.
pub(super) const fn aspect(aspect: Aspect) -> &'static str {
    match aspect {
        _ => "",
    }
}
