//! All screens: every outcome, model and notice, as the owner of the rules or a lawyer would review them.
//!
//! `UPDATE_GOLDEN=1 cargo test --test screens` rewrites `tests/golden/`; read what it changed.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::panic, clippy::unwrap_used, reason = "a test stops where it fails")]

#[path = "support/screens.rs"]
mod screens;

use std::collections::BTreeSet;

use partner_association::{Edition, Model, NoticeKind, Question};
use screens::screens;

/// What no customer gets: where a tie changes much there is no plain "go on", and elsewhere no other.
fn exists(kind: NoticeKind, model: Model) -> bool {
    match model {
        Model::Referral | Model::Consulting => kind != NoticeKind::ProceedWithConsequences,
        Model::Reseller | Model::Agency | Model::Resale => kind != NoticeKind::Proceed,
    }
}

#[test]
fn every_answer_of_every_model_is_on_some_screen() {
    let shown: BTreeSet<_> = screens()
        .iter()
        .filter(|screen| screen.question == Question::Associate)
        .map(|screen| (screen.decision.notice, screen.decision.invitation.model))
        .collect();
    let missing: Vec<_> = NoticeKind::ALL
        .iter()
        .flat_map(|&kind| Model::ALL.iter().map(move |&model| (kind, model)))
        .filter(|&(kind, model)| exists(kind, model) != shown.contains(&(kind, model)))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_question_is_on_some_screen_in_every_edition() {
    for &question in Question::ALL {
        for &edition in Edition::ALL {
            let is_shown =
                screens().iter().any(|screen| (screen.question, screen.decision.edition()) == (question, edition));
            assert!(is_shown, "{question}, {edition}");
        }
    }
}
