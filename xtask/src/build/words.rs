//! The words of the page in one language, under the names that the template uses.

use minijinja::{Value, context};
use partner_association::{
    Actor, Edition, FactName, IssueKind, Model, NoticeKind, Rule, WhileOpen,
    notice::{Clause, Instructions, Language, Page, Text, text},
    rules,
};

/// The edition whose invitations the page explains.
pub const EDITION: Edition = Edition::International;

/// Everything that the template may say, but for style and script.
pub fn of(language: Language) -> Value {
    let say = |name| text(language, name);
    let other = Language::ALL.iter().find(|other| **other != language).copied().unwrap_or(language);
    let rules = rules::associate(EDITION);
    context! {
        lang => language.tag(),
        html_lang => language.html_lang(),
        edition => EDITION.name(),
        other => context! { lang => other.tag(), label => say(Text::Page(Page::OtherLanguage)) },
        t => map(Page::ALL.iter().map(|word| (word.name(), say(Text::Page(*word)).into()))),
        actors => map(Actor::ALL.iter().map(|actor| (actor.name(), say(Text::Actor(*actor)).into()))),
        facts => map(facts().map(|fact| (fact.name(), say(Text::Fact(*fact)).into()))),
        issues => map(IssueKind::ALL.iter().map(|kind| (kind.name(), say(Text::Issue(*kind)).into()))),
        notices => map(NoticeKind::ALL.iter().map(|kind| {
            (kind.name(), context! { heading => say(Text::Heading(*kind)), body => say(Text::Body(*kind)) })
        })),
        rules => rules.iter().map(|rule| of_rule(language, rule)).collect::<Vec<_>>(),
        instructions => of_instructions(language, Instructions::Reseller),
    }
}

/// The facts that associating takes and that mean something in the edition of the page.
fn facts() -> impl Iterator<Item = &'static FactName> {
    let of_associating = FactName::ALL.iter().take(FactName::OF_ASSOCIATING);
    of_associating.filter(|fact| !FactName::foreign_to(EDITION).has(**fact as u8))
}

/// A map that keeps its order.
fn map<'a>(pairs: impl Iterator<Item = (&'a str, Value)>) -> Value {
    Value::from_pairs(pairs)
}

fn of_rule(language: Language, rule: &Rule) -> Value {
    let say = |name| text(language, name);
    let models = Model::ALL.iter().filter(|model| rule.models.has(**model));
    let sources = rule.sources.iter().map(|source| {
        let document = source.document();
        context! { key => source.name(), title => say(Text::Source(*source)), date => document.date, url => document.address }
    });
    context! {
        id => rule.id.name(),
        models => models.map(|model| model.name()).collect::<Vec<_>>(),
        standing => match rule.while_open {
            WhileOpen::HoldsUp => "holds-up",
            WhileOpen::LeftToServer | WhileOpen::OnceKnown | WhileOpen::HoldsUpInEurope => "left-to-server",
        },
        condition => say(Text::Condition(rule.id)),
        barred => say(Text::Barred(rule.id)),
        remedy => say(Text::Remedy(rule.id)),
        open => say(Text::Open(rule.id)),
        actor => rule.remedy.actor().name(),
        sources => sources.collect::<Vec<_>>(),
    }
}

fn of_instructions(language: Language, instructions: Instructions) -> Value {
    let document = instructions.source().document();
    context! {
        title => text(language, Text::Instructions(instructions)),
        date => document.date,
        url => document.address,
        issue => instructions.issue(),
        preamble => text(language, Text::Clause(instructions.preamble())),
        clauses => instructions.numbered().map(|clause| of_clause(language, clause)).collect::<Vec<_>>(),
        closing => text(language, Text::Clause(instructions.closing())),
    }
}

fn of_clause(language: Language, clause: Clause) -> Value {
    let link = clause.link().map(|link| context! { url => link.address(), label => text(language, Text::Link(link)) });
    context! {
        number => clause.number(),
        text => text(language, Text::Clause(clause)),
        link => link,
        items => clause.children().map(|item| of_clause(language, item)).collect::<Vec<_>>(),
    }
}
