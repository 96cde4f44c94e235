//! The message to the partner: for many customers, all that it has to tell and nothing else.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

#[path = "support/customers.rs"]
#[expect(dead_code, clippy::indexing_slicing, reason = "here every question is asked, and a list is never too short")]
mod customers;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use customers::Random;
use jiff::Timestamp;
use partner_association::Fact::Known;
use partner_association::json::{self, Given};
use partner_association::notice::{Label, Language, Page, Text, Words as _, text};
use partner_association::pre_registration::{Cure, cure};
use partner_association::prose::{self, Block};
use partner_association::screen::{Message, message};
use partner_association::{
    Actor, Channel, Decision, Edition, Facts, Invitation, Model, NoticeKind, Outcome, Question, Remedy, RuleId, Says,
    Site, Situation, decide, rules,
};
use serde_json::Value;

const EN: Language = Language::En;
const ZH: Language = Language::ZhCn;

/// A customer, and what the rules say of it.
struct Sample {
    situation: Situation,
    decision: Decision,
}

impl Sample {
    fn message(&self, language: Language) -> Option<Message<'static>> {
        message(words(language), None, &self.situation, &self.decision)
    }

    fn in_both(&self, first: Language) -> Option<Message<'static>> {
        let other = if first == EN { ZH } else { EN };
        message(words(first), Some(words(other)), &self.situation, &self.decision)
    }

    fn of(&self, says: Says) -> Vec<RuleId> {
        self.decision.findings().filter(|finding| finding.says == says).map(|finding| finding.rule).collect()
    }
}

fn words(language: Language) -> &'static Language {
    if language == EN { &EN } else { &ZH }
}

/// Customers who ask every question in both editions.
static SAMPLES: LazyLock<Vec<Sample>> = LazyLock::new(|| samples().collect());

fn samples() -> impl Iterator<Item = Sample> {
    Question::ALL.iter().flat_map(|&question| {
        ["international", "china"].into_iter().flat_map(move |edition| {
            let mut random = Random::seeded(question as u64 * 2 + u64::from(edition == "china") + 41);
            (0..600).map(move |_| {
                let customer = customers::asking(&mut random, question.name(), edition);
                let given: Given = serde_json::from_value(Value::Object(customer)).unwrap();
                let reading = json::read_all(question, &given).unwrap();
                Sample { situation: reading.situation, decision: reading.decide() }
            })
        })
    })
}

/// Those who have something to tell the partner, with the message in that language.
fn messages(language: Language) -> impl Iterator<Item = (&'static Sample, Message<'static>)> {
    SAMPLES.iter().filter_map(move |sample| sample.message(language).map(|message| (sample, message)))
}

/// The codes of rules in a text, in order.
fn codes(text: &str) -> Vec<RuleId> {
    text.split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '-')).filter_map(RuleId::named).collect()
}

fn reseller_by_link(facts: &Facts) -> Sample {
    let invitation = Invitation {
        edition: Edition::International,
        model: Model::Reseller,
        channel: Channel::Hyperlink,
        website: Site::International,
    };
    let situation = Situation { invitation, facts: *facts };
    Sample { decision: decide(Question::Associate, &situation), situation }
}

#[test]
fn it_names_every_bar_and_all_that_is_open_and_nothing_else() {
    let mut named = BTreeSet::new();
    for (sample, message) in messages(EN) {
        let (bars, open) = (sample.of(Says::Bars), sample.of(Says::Open));
        let codes = codes(&message.text);
        let (first, rest) = codes.split_at(bars.len());
        assert_eq!(first, bars, "{}", message.text);
        assert_eq!(rest.len(), open.len(), "{}", message.text);
        assert_eq!(BTreeSet::from_iter(rest), BTreeSet::from_iter(&open), "{}", message.text);
        named.extend(codes);
    }
    // Customers so different that every rule is tried.
    assert_eq!(named, RuleId::ALL.iter().copied().collect());
}

#[test]
fn every_bar_stands_with_its_request() {
    let (mut cures, mut repeated) = (BTreeSet::new(), 0);
    for &language in Language::ALL {
        for (sample, message) in messages(language) {
            let mut requests = BTreeSet::new();
            for bar in sample.of(Says::Bars) {
                let line = format!("{} {}", text(language, Text::ToPartner(bar)), in_parentheses(language, bar.name()));
                let line = if language == ZH { line.replace(' ', "") } else { line };
                let after = message.text.split_once(&line).unwrap_or_else(|| panic!("{line}\n{}", message.text)).1;
                let request = after.trim_start().lines().next().unwrap();
                let cure = cure(bar, &sample.situation);
                cures.insert(cure);
                // Nothing is asked for twice.
                if request == text(language, Text::Label(Label::MessageAskedAbove)) {
                    let asked = text(language, Text::AskPartner(bar));
                    let refused = text(language, Text::Label(Label::MessageRefused));
                    let wanted = if cure == Cure::Refused { refused } else { asked };
                    assert!(requests.iter().any(|request: &&str| request.starts_with(wanted)), "{}", message.text);
                    repeated += 1;
                    continue;
                }
                if bar_remedy(bar, &sample.decision).actor() == Actor::Partner {
                    assert!(requests.insert(request), "asked for twice: {request}");
                }
                let asked = text(language, Text::AskPartner(bar));
                match cure {
                    Cure::Refused => assert_eq!(request, text(language, Text::Label(Label::MessageRefused))),
                    Cure::Lifts | Cure::Never if !asked.is_empty() => assert_eq!(request, asked),
                    Cure::Lifts | Cure::Never => assert!(
                        [Label::MessageMyMove, Label::MessageNobodysMove]
                            .map(|label| text(language, Text::Label(label)))
                            .contains(&request),
                        "{request}"
                    ),
                    _ => assert!(request.starts_with(asked) && request.len() > asked.len(), "{request}"),
                }
            }
        }
    }
    assert!(repeated > 0);
    assert_eq!(cures, Cure::ALL.iter().copied().collect());
}

fn bar_remedy(bar: RuleId, decision: &Decision) -> Remedy {
    let mut rules = rules::of(decision.question, decision.edition()).iter();
    rules.find(|rule| rule.id == bar).unwrap().remedy
}

fn in_parentheses(language: Language, words: &str) -> String {
    if language == EN { format!("({words})") } else { format!("（{words}）") }
}

/// Nobody is told as a fact what is not known.
#[test]
fn what_is_open_stands_under_the_words_that_say_so() {
    for &language in Language::ALL {
        let marks = [Label::MessageOpenHelp, Label::MessageOpenRest].map(|label| text(language, Text::Label(label)));
        for (sample, message) in messages(language) {
            let (bars, open) = (sample.of(Says::Bars), sample.of(Says::Open));
            let start = marks.iter().filter_map(|mark| message.text.find(mark)).min();
            assert_eq!(start.is_some(), !open.is_empty(), "{}", message.text);
            let (told, asked) = message.text.split_at(start.unwrap_or(message.text.len()));
            assert_eq!(codes(told), bars, "{}", message.text);
            assert_eq!(codes(asked).len(), open.len(), "{}", message.text);
        }
    }
}

/// Take away the sentences, the codes and the time of the check, and nothing is left: no date, no name, no value.
#[test]
fn it_tells_no_value() {
    for &language in Language::ALL {
        let mut sentences: Vec<&str> = Text::every().map(|which| text(language, which)).collect();
        sentences.retain(|sentence| !sentence.is_empty());
        sentences.sort_by_key(|sentence| std::cmp::Reverse(sentence.len()));
        for (sample, message) in messages(language).step_by(5) {
            let Decision { invitation, checked_at, .. } = sample.decision;
            let Invitation { edition, model, channel, .. } = invitation;
            let mut left = message.text.clone();
            let mut take = |words: &str| {
                if left.contains(words) {
                    left = left.replace(words, "\u{0}");
                }
            };
            let mut codes = codes(&message.text);
            codes.sort_by_key(|rule| std::cmp::Reverse(rule.name().len()));
            for rule in codes {
                take(&in_parentheses(language, rule.name()));
                take(rule.name());
            }
            for name in [model.name(), channel.name(), edition.name()] {
                take(&in_parentheses(language, name));
            }
            take(edition.rulebook().version);
            if let Some(at) = checked_at {
                take(&at_utc(language, at.millis()));
            }
            for sentence in &sentences {
                take(sentence);
            }
            let left: String = left.chars().filter(|letter| letter.is_alphanumeric()).collect();
            assert_eq!(left, "", "{}", message.text);
        }
    }
}

/// What it takes to come to the same answer: the model, the way, the rulebook and the time of the check.
#[test]
fn it_says_what_was_checked_and_when() {
    let label = |language, word| text(language, Text::Page(word));
    for &language in Language::ALL {
        for (sample, message) in messages(language) {
            let Decision { question, invitation, checked_at, .. } = sample.decision;
            let lines: Vec<_> = message.text.lines().collect();
            let line_of = |label: &str| lines.iter().find(|line| line.starts_with(label));
            let model = line_of(label(language, Page::Model)).unwrap();
            assert!(model.ends_with(&in_parentheses(language, invitation.model.name())), "{model}");
            let rulebook = invitation.edition.rulebook();
            let rules = line_of(text(language, Text::Label(Label::Rulebook))).unwrap();
            assert!(rules.contains(rulebook.version), "{rules}");
            assert!(rules.ends_with(&in_parentheses(language, rulebook.edition.name())), "{rules}");
            let way = line_of(label(language, Page::Channel));
            assert_eq!(way.is_some(), question == Question::Associate, "{}", message.text);
            if let Some(way) = way {
                assert!(way.ends_with(&in_parentheses(language, invitation.channel.name())), "{way}");
            }
            let time = line_of(label(language, Page::CheckedAt));
            assert_eq!(time.is_some(), checked_at.is_some(), "{}", message.text);
            if let (Some(time), Some(at)) = (time, checked_at) {
                assert!(time.ends_with(&at_utc(language, at.millis())), "{time}");
            }
        }
    }
}

/// As another calendar reads it.
fn at_utc(language: Language, millis: f64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "a time of these customers is whole milliseconds")]
    let at = Timestamp::from_millisecond(millis as i64).unwrap();
    let form = if language == EN { "%-d %b %Y, %H:%M (UTC)" } else { "%Y年%-m月%-d日 %H:%M（UTC）" };
    at.strftime(form).to_string()
}

/// The same answer of other facts is the same message.
#[test]
fn other_values_of_the_same_answer_make_the_same_message() {
    let registered = |days: f64| {
        let day = partner_association::Instant::from_millis(1.75e12 - days * 86_400_000.0).unwrap();
        let checked = partner_association::Instant::from_millis(1.75e12).unwrap();
        reseller_by_link(&Facts {
            registered_at: Known(partner_association::Moment::at(day)),
            checked_at: Known(partner_association::Clock::new(checked, 0.0).unwrap()),
            cash_expenditure: Known(true),
            ..Facts::default()
        })
    };
    let (one, other) = (registered(30.0).in_both(EN).unwrap(), registered(900.0).in_both(EN).unwrap());
    assert!(codes(&one.text).starts_with(&[RuleId::RegisteredOverSevenDays, RuleId::HasCashExpenditure]));
    assert_eq!(one, other);
}

#[test]
fn both_languages_name_the_same_codes_in_the_same_order() {
    for (sample, english) in messages(EN) {
        let chinese = sample.message(ZH).unwrap();
        assert_eq!(codes(&english.text), codes(&chinese.text));
        assert_eq!(sample.in_both(EN).unwrap().text, format!("{}\n{}", english.text, chinese.text));
        assert_eq!(sample.in_both(ZH).unwrap().text, format!("{}\n{}", chinese.text, english.text));
    }
}

#[test]
fn what_is_copied_is_what_is_shown() {
    for sample in &*SAMPLES {
        let Some(Message { text: copied, blocks }) = sample.in_both(ZH) else { continue };
        let [Block::Section { name: "message", blocks }] = &*blocks else { panic!("{blocks:?}") };
        let [Block::Heading(_), Block::Paragraph(_), Block::Verbatim(chinese), Block::In { language: EN, blocks }] =
            &**blocks
        else {
            panic!("{blocks:?}")
        };
        let [Block::Verbatim(english)] = &**blocks else { panic!("{blocks:?}") };
        assert_eq!(format!("{chinese}\n{english}"), copied);
        assert!(copied.ends_with('\n') && !copied.contains(['\r', '\t']) && !copied.contains("\n\n\n"), "{copied}");
        assert!(copied.lines().all(|line| line == line.trim_end()), "{copied:?}");
    }
}

#[test]
fn it_is_there_where_there_is_something_to_tell() {
    let mut met = BTreeSet::new();
    for sample in &*SAMPLES {
        let Decision { outcome, notice, .. } = sample.decision;
        let tells = !sample.of(Says::Bars).is_empty() || !sample.of(Says::Open).is_empty();
        let asks_nothing = matches!(notice, NoticeKind::AlreadyAssociated | NoticeKind::MoreFactsNeeded);
        let wanted = outcome != Outcome::Eligible && !asks_nothing && tells;
        assert_eq!(sample.message(EN).is_some(), wanted, "{:?}", sample.decision);
        if matches!(notice, NoticeKind::Proceed | NoticeKind::ProceedWithConsequences) {
            assert_eq!(sample.message(EN), None);
        }
        met.insert((notice, wanted));
    }
    for &kind in NoticeKind::ALL {
        let none = matches!(
            kind,
            NoticeKind::AlreadyAssociated
                | NoticeKind::MoreFactsNeeded
                | NoticeKind::Proceed
                | NoticeKind::ProceedWithConsequences
        );
        assert!(met.contains(&(kind, !none)), "{kind}");
    }
    // Nothing is published on it.
    assert!(met.contains(&(NoticeKind::ServerMustDecide, false)));
}

#[test]
fn the_same_answer_makes_the_same_message() {
    for (one, other) in SAMPLES.iter().zip(samples()) {
        assert_eq!(one.in_both(EN), other.in_both(EN));
    }
}

/// The customer speaks, to the partner.
#[test]
fn its_sentences_are_the_customers() {
    for rule in Question::ALL
        .iter()
        .flat_map(|&question| Edition::ALL.iter().flat_map(move |&edition| rules::of(question, edition)))
    {
        for which in [Text::ToPartner(rule.id), Text::AskPartner(rule.id)] {
            let (english, chinese) = (text(EN, which), text(ZH, which));
            for never in ["the customer", "your account"] {
                assert!(!english.to_lowercase().contains(never), "{}: {english}", rule.id);
            }
            assert!(!chinese.contains(['您', '你']), "{}: {chinese}", rule.id);
        }
        let asked = text(EN, Text::AskPartner(rule.id));
        assert!(asked.is_empty() || asked.to_lowercase().contains("please"), "{}: {asked}", rule.id);
        let asked = text(ZH, Text::AskPartner(rule.id));
        assert!(asked.is_empty() || asked.contains('请'), "{}: {asked}", rule.id);
    }
}

/// What the sources say of asking for a pre-registration: in which order, and that it can lead nowhere.
#[test]
fn a_request_to_pre_register_says_what_may_come_of_it() {
    for (language, first, then) in [(EN, "pre-register", "by email"), (ZH, "报备", "电子邮件")] {
        for rule in
            [RuleId::RegisteredOverSevenDays, RuleId::HasCashExpenditure, RuleId::ExistingAccountNeedsEmailInvitation]
        {
            let asked = text(language, Text::AskPartner(rule));
            assert!(asked.find(first).unwrap() < asked.find(then).unwrap(), "{asked}");
        }
    }
    let spent = Facts { cash_expenditure: Known(true), ..Facts::default() };
    let unknown_to_sales = Facts { followed_by_direct_sales: Known(false), ..spent };
    let known_to_sales = Facts { followed_by_direct_sales: Known(true), consumer_cloud_user: Known(false), ..spent };
    for (facts, says) in
        [(spent, "may be refused"), (unknown_to_sales, "would be refused"), (known_to_sales, "refused")]
    {
        let message = reseller_by_link(&facts).message(EN).unwrap().text;
        assert!(message.contains(says), "{message}");
        let is_asked = message.contains(text(EN, Text::AskPartner(RuleId::HasCashExpenditure)));
        assert_eq!(is_asked, says != "would be refused", "{message}");
    }
}

/// The letter of the screen is made of the same prose as everything else.
#[test]
fn the_screen_shows_the_message_whole() {
    let sample = reseller_by_link(&Facts { cash_expenditure: Known(true), ..Facts::default() });
    let message = sample.in_both(EN).unwrap();
    let shown = prose::text(EN, &message.blocks);
    for label in [Label::MessageHeading, Label::MessageHelp] {
        assert!(shown.contains(EN.say(Text::Label(label))), "{shown}");
    }
    assert!(shown.contains(EN.say(Text::Page(Page::FooterAdvice))), "{shown}");
    assert!(shown.ends_with(&message.text), "{shown}");
    assert!(!shown.contains("hyperlink ("), "{shown}");
}
