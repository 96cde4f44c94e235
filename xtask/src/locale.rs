//! The words of one language as tables by name, for who shows a decision without the full build.

use partner_association::{
    Actor, Channel, Edition, FactName, Facts, Invitation, IssueKind, Model, NoticeKind, Outcome, Rule, RuleId, Site,
    Situation, consent,
    notice::{Language, Page, Text, text},
    rules,
};
use serde_json::{Map, Value, json};

/// Everything that can be said of a decision: of every rule, fact, notice and issue.
pub fn words(language: Language) -> Value {
    let say = |name| text(language, name);
    let page = |word| say(Text::Page(word));
    json!({
        "language": language.tag(),
        "rules": table(RuleId::ALL, RuleId::name, |rule| json!({
            "condition": say(Text::Condition(*rule)),
            "barred": say(Text::Barred(*rule)),
            "remedy": say(Text::Remedy(*rule)),
            "open": said(say(Text::Open(*rule))),
        })),
        "facts": table(FactName::ALL, FactName::name, |fact| json!(say(Text::Fact(*fact)))),
        "notices": table(NoticeKind::ALL, NoticeKind::name, |kind| json!({
            "heading": say(Text::Heading(*kind)), "body": say(Text::Body(*kind)),
        })),
        "issues": table(IssueKind::ALL, IssueKind::name, |kind| json!(say(Text::Issue(*kind)))),
        "outcomes": table(Outcome::ALL, Outcome::name, |outcome| json!(page(in_a_word(*outcome)))),
        "actors": table(Actor::ALL, Actor::name, |actor| json!(say(Text::Actor(*actor)))),
        "models": table(Model::ALL, Model::name, |model| json!(page(Page::of_model(*model)))),
        "channels": table(Channel::ALL, Channel::name, |channel| json!(page(Page::of_channel(*channel)))),
        "websites": table(Site::ALL, Site::name, |site| json!(page(of_site(*site)))),
        "headings": headings(language),
    })
}

/// The little that an element has in all languages at once: what it shows until the full build is there.
pub fn first_words() -> Value {
    table(Language::ALL, Language::tag, |language| {
        let say = |name| text(*language, name);
        let kinds = NoticeKind::ALL.iter();
        json!({
            "notices": kinds.map(|kind| (kind.name().to_owned(), json!([say(Text::Heading(*kind)), say(Text::Body(*kind))])))
                .collect::<Map<_, _>>(),
            "rules": of_associating(|rule| json!(say(Text::Barred(rule.id)))),
            "facts": FactName::ALL.iter().take(FactName::OF_ASSOCIATING)
                .map(|fact| (fact.name().to_owned(), json!(say(Text::Fact(*fact))))).collect::<Map<_, _>>(),
            "headings": headings(*language),
        })
    })
}

/// What a customer is asked for, by edition and model: the purpose, the notice read for it, and whether it is required.
pub fn asked() -> Value {
    table(Edition::ALL, Edition::name, |edition| {
        let of = |model: &Model| {
            let invitation =
                Invitation { edition: *edition, model: *model, channel: Channel::Email, website: edition.website() };
            let asked = consent::asked(&Situation { invitation, facts: Facts::default() });
            asked.map(|ask| json!([ask.purpose.name(), ask.notice.name(), ask.required])).collect::<Vec<_>>()
        };
        table(Model::ALL, Model::name, |model| json!(of(model)))
    })
}

/// The sentences that stand over the lists of a decision, and the one that says whose answer it is.
fn headings(language: Language) -> Value {
    let page = |word| text(language, Text::Page(word));
    json!({
        "barred": page(Page::BarredHeading),
        "missing": page(Page::MissingHeading),
        "open": page(Page::OpenHeading),
        "leftToServer": page(Page::LeftToServerHeading),
        "passed": page(Page::PassedHeading),
        "issues": page(Page::IssuesHeading),
        "advice": page(Page::Provisional),
        "confirmed": page(Page::ServerConfirmed),
    })
}

/// A rule that is of both editions has the same words in both.
fn of_associating(what: impl Fn(&Rule) -> Value) -> Map<String, Value> {
    let rules = Edition::ALL.iter().flat_map(|edition| rules::associate(*edition));
    rules.map(|rule| (rule.id.name().to_owned(), what(rule))).collect()
}

fn table<T: Copy>(all: &[T], name: impl Fn(T) -> &'static str, what: impl Fn(&T) -> Value) -> Value {
    all.iter().map(|one| (name(*one).to_owned(), what(one))).collect::<Map<_, _>>().into()
}

const fn in_a_word(outcome: Outcome) -> Page {
    match outcome {
        Outcome::Eligible => Page::OutcomeEligible,
        Outcome::Ineligible => Page::OutcomeIneligible,
        Outcome::Undetermined => Page::OutcomeUndetermined,
    }
}

const fn of_site(site: Site) -> Page {
    match site {
        Site::International => Page::WebsiteInternational,
        Site::China => Page::WebsiteChina,
        Site::Europe => Page::WebsiteEurope,
    }
}

/// Nothing to say is `null`, not an empty text.
fn said(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}
