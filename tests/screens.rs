//! All screens: every outcome, model and notice, as the owner of the rules or a lawyer would review them.
//!
//! `UPDATE_GOLDEN=1 cargo test --test screens` rewrites `tests/golden/`; read what it changed.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test stops where it fails")]

#[path = "support/golden.rs"]
mod golden;
#[path = "support/screens.rs"]
mod screens;

use std::collections::BTreeSet;
use std::collections::btree_map::{BTreeMap, Entry};
use std::fmt::Write as _;

use golden::golden;
use partner_association::consent::{NoticeId, asked};
use partner_association::notice::Language;
use partner_association::procedure::{Progress, plan};
use partner_association::prose::{Block, Item, Span, Zone, text};
use partner_association::screen::{self, Parties};
use partner_association::{Edition, Model, NoticeKind, Question};
use screens::{Screen, screens};

/// The vendor's own.
const ZONE: Zone = Zone { minutes: 480 };

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

/// A document for review. What many customers see is printed for the first of them; for the others, where that
/// was, or its code. The official pages behind each sentence are in `docs/rulebook.md`.
struct Review {
    language: Language,
    out: String,
    /// What was printed, and on which screen.
    before: BTreeMap<String, String>,
    items: BTreeSet<String>,
}

impl Review {
    fn of(language: Language) -> String {
        let out = format!(
            "All screens, {}. Written by tests/screens.rs; do not edit.\n\n\
             First every notice; then, for each question and model, what customers see. What several of them see\n\
             is printed for the first, of later ones only codes and headings. Official pages: docs/rulebook.md.\n",
            language.tag()
        );
        let mut review = Self { language, out, before: BTreeMap::new(), items: BTreeSet::new() };
        for &id in NoticeId::ALL {
            review.part(&format!("Notice {}", id.name()));
            review.out += &text(language, &screen::notice(&language, id, Parties::default()));
        }
        let mut group = None;
        for shown in screens() {
            let this = (shown.question, shown.decision.invitation.model);
            if group.replace(this) != Some(this) {
                review.items.clear();
                review.part(&format!("{}, {}", this.0, this.1));
                review.boxes(&shown);
            }
            review.screen(&shown);
        }
        review.out
    }

    fn part(&mut self, title: &str) {
        write!(self.out, "\n\n==== {title} ====\n\n").unwrap();
    }

    fn boxes(&mut self, shown: &Screen) {
        if shown.question == Question::Associate {
            let evidence: Vec<_> = asked(&shown.situation)
                .map(|ask| screen::shown(&self.language, ask.notice, Parties::default()))
                .collect();
            self.out += &text(self.language, &screen::consent(&self.language, &shown.situation, &evidence));
        }
    }

    fn screen(&mut self, shown: &Screen) {
        let Screen { question, situation, decision, .. } = shown;
        let (language, title) = (self.language, shown.title(self.language));
        write!(self.out, "\n\n-- {title} --\n\n").unwrap();
        let here = format!("{question}, {}, {title}", decision.invitation.model);
        let mut blocks = screen::answer(&language, situation, decision, ZONE);
        if decision.notice != NoticeKind::AlreadyAssociated {
            blocks.extend(screen::changes(&language, *question, situation));
        }
        if *question == Question::Associate {
            blocks.extend(screen::steps(&language, &plan(situation, decision, &Progress::default())));
        }
        let other = language.others().next().unwrap();
        blocks.extend(
            screen::message(&language, Some(&other), situation, decision).map(|it| it.blocks).unwrap_or_default(),
        );
        for block in self.brief("", blocks) {
            let Block::Section { name, blocks } = block else { panic!("a part of a screen is a section: {block:?}") };
            self.print(name, blocks, &here);
        }
    }

    /// Parts inside the answer one by one; and what was printed before, by where it stands.
    fn print(&mut self, name: &str, blocks: Vec<Block<'_>>, here: &str) {
        let (parts, own): (Vec<_>, Vec<_>) =
            blocks.into_iter().partition(|block| name == "answer" && matches!(block, Block::Section { .. }));
        let written = text(self.language, &own);
        match self.before.entry(written) {
            Entry::Occupied(seen) => writeln!(self.out, "\n({name}: {})", seen.get()).unwrap(),
            Entry::Vacant(place) => {
                write!(self.out, "\n{}", place.key()).unwrap();
                place.insert(here.to_owned());
            }
        }
        for part in parts {
            if let Block::Section { name, blocks } = part {
                self.print(name, blocks, here);
            }
        }
    }

    /// Of an item that was printed before, only its code, or how it stands.
    fn item<'w>(&mut self, section: &str, blocks: Vec<Block<'w>>) -> Vec<Block<'w>> {
        let blocks = self.brief(section, blocks);
        // What this customer is told is told in full; the rest is the same for many.
        let is_own = matches!(section, "issues" | "bars" | "missing" | "open" | "message");
        if is_own || self.items.insert(format!("{blocks:?}")) {
            return blocks;
        }
        // What is in order follows from the rest.
        blocks.into_iter().filter(|block| section != "passes" && is_told_each_time(block)).collect()
    }

    /// The same without official pages, and without what was printed before.
    fn brief<'w>(&mut self, section: &str, blocks: Vec<Block<'w>>) -> Vec<Block<'w>> {
        let mut kept = Vec::new();
        for block in blocks {
            match block {
                Block::Section { name, blocks } => {
                    let blocks = self.brief(name, blocks);
                    // A heading over nothing goes.
                    if blocks.iter().any(|block| !matches!(block, Block::Heading(_))) {
                        kept.push(Block::Section { name, blocks });
                    }
                }
                Block::List(items) if items.iter().all(is_source) => {}
                Block::List(items) => {
                    let items = items.into_iter().map(|item| Item { blocks: self.item(section, item.blocks), ..item });
                    let items: Vec<_> = items.filter(|item| !item.blocks.is_empty()).collect();
                    if !items.is_empty() {
                        kept.push(Block::List(items));
                    }
                }
                Block::Fold { line, blocks } => {
                    kept.push(Block::Paragraph(line));
                    kept.extend(self.brief(section, blocks));
                }
                other => kept.push(other),
            }
        }
        kept
    }
}

/// Whether a line says how somebody stands, and so is worth reading each time.
fn is_told_each_time(block: &Block<'_>) -> bool {
    let Block::Paragraph(line) = block else { return false };
    line.iter().any(|span| matches!(span, Span::Code(_) | Span::Strong(_)))
}

fn is_source(item: &Item<'_>) -> bool {
    matches!(item.blocks.as_slice(), [Block::Paragraph(line)] if matches!(line.first(), Some(Span::Link { .. })))
}

#[test]
fn english_screens_read_as_reviewed() {
    golden("screens.en.txt", &Review::of(Language::En));
}

#[test]
fn chinese_screens_read_as_reviewed() {
    golden("screens.zh-CN.txt", &Review::of(Language::ZhCn));
}
