//! The words of the page in one language, under the names that the template uses.

use minijinja::{Value, context};
use partner_association::{
    Actor, Edition, FactName, IssueKind, Model, NoticeKind, Rule, Source, WhileOpen,
    notice::{Language, Page, Text, text},
    rules,
};

/// Everything that the template may say to whoever is invited in an edition, but for style and script.
pub fn of(edition: Edition, language: Language) -> Value {
    let say = |name| text(language, name);
    let other = language.others().next().unwrap_or(language);
    let rules = rules::associate(edition);
    context! {
        lang => language.tag(),
        html_lang => language.html_lang(),
        edition => edition.name(),
        is_first => Edition::ALL.first() == Some(&edition),
        other => context! { lang => other.tag(), label => say(Text::Page(Page::OtherLanguage)) },
        t => map(Page::ALL.iter().map(|word| (word.name(), say(Text::Page(*word)).into()))),
        actors => map(Actor::ALL.iter().map(|actor| (actor.name(), say(Text::Actor(*actor)).into()))),
        facts => map(facts(edition).map(|fact| (fact.name(), say(Text::Fact(*fact)).into()))),
        issues => map(IssueKind::ALL.iter().map(|kind| (kind.name(), say(Text::Issue(*kind)).into()))),
        notices => map(NoticeKind::ALL.iter().map(|kind| {
            (kind.name(), context! { heading => say(Text::Heading(*kind)), body => say(Text::Body(*kind)) })
        })),
        rules => rules.iter().map(|rule| of_rule(language, rule)).collect::<Vec<_>>(),
        sources => sources(language, rules),
        alone => alone(language, edition),
    }
}

/// The facts that associating takes and that mean something in an edition.
fn facts(edition: Edition) -> impl Iterator<Item = &'static FactName> {
    let of_associating = FactName::ALL.iter().take(FactName::OF_ASSOCIATING);
    of_associating.filter(move |fact| !FactName::foreign_to(edition).has(**fact as u8))
}

/// A map that keeps its order.
fn map<'a>(pairs: impl Iterator<Item = (&'a str, Value)>) -> Value {
    Value::from_pairs(pairs)
}

fn of_rule(language: Language, rule: &Rule) -> Value {
    let say = |name| text(language, name);
    let mut models = Model::ALL.iter().copied().filter(|model| rule.models.has(*model));
    let only = match (models.next(), models.next()) {
        (Some(model), None) => Some(say(Text::Page(Page::of_model(model)))),
        _ => None,
    };
    context! {
        id => rule.id.name(),
        only_in => only,
        condition => say(Text::Condition(rule.id)),
        barred => say(Text::Barred(rule.id)),
        remedy => say(Text::Remedy(rule.id)),
        // What is left to the server holds nothing up, and needs no reason to.
        why => if rule.while_open == WhileOpen::LeftToServer { "" } else { say(Text::Open(rule.id)) },
        actor => rule.remedy.actor().name(),
        sources => rule.sources.iter().map(|source| source.name()).collect::<Vec<_>>(),
    }
}

/// The documents that the rules rest on, each once, in the order in which they are met.
fn sources(language: Language, rules: &[Rule]) -> Vec<Value> {
    let mut met: Vec<Source> = Vec::new();
    for source in rules.iter().flat_map(|rule| rule.sources) {
        if !met.contains(source) {
            met.push(*source);
        }
    }
    let of = |source: &Source| {
        let document = source.document();
        let elsewhere = (document.language != language.tag()).then_some(document.language);
        context! {
            key => source.name(), title => text(language, Text::Source(*source)), date => document.date,
            url => document.address, hreflang => elsewhere,
        }
    };
    met.iter().map(of).collect()
}

/// The model that has rules of its own which bar, and what is said when all that bars is among them.
fn alone(language: Language, edition: Edition) -> Value {
    let (model, words) = match edition {
        Edition::International => (Model::Reseller, Page::ResellerOnly),
        Edition::China => (Model::Agency, Page::AgencyOnly),
    };
    context! { model => model.name(), words => text(language, Text::Page(words)) }
}
