//! Golden text: all words as the owner of the rules, or a lawyer, would read them.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use partner_association::notice::{Flow, Instructions, Label, Language, Page, Text, text};
use partner_association::{Edition, FactName, IssueKind, Model, Models, NoticeKind, Rule, WhileOpen, prose, screen};

use crate::golden::golden;
use crate::{EN, ZH, rulebooks};

/// All words of a language, as a lawyer or the owner of the rules would read them.
fn everything(language: Language) -> String {
    let say = |name| text(language, name);
    let mut out = format!("All words, {}. Written by tests/notices.rs; do not edit.\n", language.tag());

    heading(&mut out, "Answers");
    for &kind in NoticeKind::ALL {
        writeln!(out, "\n[{kind}]\n  {}\n  {}", say(Text::Heading(kind)), say(Text::Body(kind))).unwrap();
    }

    let mut said = BTreeSet::new();
    for (question, edition, rules) in rulebooks().filter(|(_, _, rules)| !rules.is_empty()) {
        heading(&mut out, &format!("Rules to {question}, {edition} edition"));
        for rule in rules {
            writeln!(out, "\n{}", about(rule)).unwrap();
            if said.insert(rule.id) {
                words(&mut out, language, rule);
            } else {
                writeln!(out, "  (its words are above)").unwrap();
            }
        }
    }

    heading(&mut out, "Facts, when they are missing");
    for &fact in FactName::ALL {
        writeln!(out, "  {:<26} {}", fact.name(), say(Text::Fact(fact))).unwrap();
    }

    heading(&mut out, "Facts that were given and not taken");
    for &kind in IssueKind::ALL {
        writeln!(out, "  {:<26} {}", kind.name(), say(Text::Issue(kind))).unwrap();
    }

    heading(&mut out, "Facts, when the customer is asked for them");
    for &edition in Edition::ALL {
        let blocks = screen::questions(&language, edition);
        writeln!(out, "\n[{edition}]\n\n{}", prose::text(language, &blocks).trim_end()).unwrap();
    }

    for &which in Instructions::ALL {
        let document = which.source().document();
        heading(&mut out, say(Text::Instructions(which)));
        writeln!(out, "{} {}", say(Text::Label(Label::OfficialText)), document.address).unwrap();
        match (which.issue(), document.date) {
            (Some(issue), Some(date)) => {
                let [issued, dated] = [Label::Issue, Label::Dated].map(|label| say(Text::Label(label)));
                writeln!(out, "{issued} {issue}, {dated} {date}").unwrap();
            }
            _ => writeln!(out, "{}", say(Text::Label(Label::NoIssueOrDate))).unwrap(),
        }
        writeln!(out, "{}", say(Text::Label(Label::OurWords))).unwrap();
        for &clause in which.clauses() {
            let indent = if clause.parent().is_some() { "    " } else { "" };
            let number = clause.number().map(|number| format!("{number}. ")).unwrap_or_default();
            writeln!(out, "\n{indent}{number}{}", say(Text::Clause(clause))).unwrap();
            if let Some(link) = clause.link() {
                writeln!(out, "{indent}[{}] {}", say(Text::Link(link)), link.address()).unwrap();
            }
        }
    }

    heading(&mut out, "The page");
    for &page in Page::ALL {
        writeln!(out, "  {:<26} {}", page.name(), say(Text::Page(page))).unwrap();
    }

    heading(&mut out, "The steps of the page");
    for &word in Flow::ALL {
        writeln!(out, "  {:<26} {}", word.name(), say(Text::Flow(word))).unwrap();
    }
    out
}

/// What a rule is, but for its words.
fn about(rule: &Rule) -> String {
    let list = |models: Models| {
        let of_them: Vec<_> = Model::ALL.iter().filter(|&&model| models.has(model)).map(|model| model.name()).collect();
        of_them.join(", ")
    };
    let while_open = match rule.while_open {
        WhileOpen::HoldsUp => "holds the answer up while open",
        WhileOpen::LeftToServer => "left to the server while open",
        WhileOpen::OnceKnown => "holds the answer up once nothing is missing, left to the server before",
        WhileOpen::HoldsUpInEurope => "holds the answer up on the European site, left to the server elsewhere",
    };
    let may_bind = list(rule.may_bind);
    let may_bind = if may_bind.is_empty() { may_bind } else { format!(" (open in {may_bind})") };
    let sources: Vec<_> = rule.sources.iter().map(|source| source.name()).collect();
    let sources = if sources.is_empty() { "none, our own".to_owned() } else { sources.join(", ") };
    format!("[{}] {}{may_bind}; {while_open}\n  sources    {sources}", rule.id, list(rule.models))
}

fn words(out: &mut String, language: Language, rule: &Rule) {
    let say = |name| text(language, name);
    writeln!(out, "  condition  {}", say(Text::Condition(rule.id))).unwrap();
    writeln!(out, "  barred     {}", say(Text::Barred(rule.id))).unwrap();
    writeln!(out, "  whose move {}", say(Text::Actor(rule.remedy.actor()))).unwrap();
    writeln!(out, "  remedy     {}", say(Text::Remedy(rule.id))).unwrap();
    let open = say(Text::Open(rule.id));
    if !open.is_empty() {
        writeln!(out, "  open       {open}").unwrap();
    }
}

fn heading(out: &mut String, words: &str) {
    writeln!(out, "\n\n== {words} ==").unwrap();
}

#[test]
fn english_reads_as_reviewed() {
    golden("en.txt", &everything(EN));
}

#[test]
fn chinese_reads_as_reviewed() {
    golden("zh-CN.txt", &everything(ZH));
}
