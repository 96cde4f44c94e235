//! What the rules count, the words say, and no page is newer than the version. Nothing else would go red
//! if a published number changed and its sentences were forgotten.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test stops where it fails")]

use partner_association::Fact::Known;
use partner_association::notice::{Language, Text, text};
use partner_association::{
    Account, Channel, Clock, Edition, Facts, Instant, Invitation, Model, Moment, Question, Reserver, RuleId, Says,
    Situation, decide, rules,
};

const DAY: f64 = 86_400_000.0;
/// 2026-11-21T08:00:00Z.
const NOW: f64 = 1_795_248_000_000.0;

fn ago(days: f64) -> Moment {
    Moment::at(Instant::from_millis(NOW - days * DAY).expect("tests stay within the calendar"))
}

fn says(rule: RuleId, edition: Edition, model: Model, known: &Facts) -> Says {
    let now = Instant::from_millis(NOW).expect("tests stay within the calendar");
    let facts =
        Facts { account: Known(Account::Existing), checked_at: Known(Clock::new(now, 0.0).expect("none")), ..*known };
    let invitation = Invitation { edition, model, channel: Channel::Email, website: edition.website() };
    let decision = decide(Question::Associate, &Situation { invitation, facts });
    let finding = decision.findings().find(|finding| finding.rule == rule).expect("the rule applies");
    finding.says
}

/// So many days as a rule lets pass: the last whole number at which it says what it says of today.
fn days(says: impl Fn(f64) -> Says) -> u32 {
    let first = says(0.0);
    (1..100).find(|days| says(f64::from(*days) + 0.001) != first).expect("a limit below a hundred days")
}

#[track_caller]
fn is_named(days: u32, texts: &[Text]) {
    let digits = days.to_string();
    let (english, chinese) = match days {
        7 => ("seven", "七"),
        10 => ("ten", "十"),
        15 => ("fifteen", "十五"),
        _ => (digits.as_str(), digits.as_str()),
    };
    for name in texts {
        for (language, word) in [(Language::En, english), (Language::ZhCn, chinese)] {
            let sentence = text(language, *name);
            assert!(sentence.contains(word) || sentence.contains(&digits), "{days} days, but: {sentence}");
        }
    }
}

#[test]
fn the_words_name_the_age_that_bars() {
    const RULE: RuleId = RuleId::RegisteredOverSevenDays;
    for (edition, model) in [(Edition::International, Model::Reseller), (Edition::China, Model::Agency)] {
        let registered = |age| {
            let pre_registered_by = Known(Reserver::Nobody);
            says(RULE, edition, model, &Facts { registered_at: Known(ago(age)), pre_registered_by, ..Facts::default() })
        };
        is_named(days(registered), &[Text::Condition(RULE), Text::Barred(RULE)]);
    }
}

#[test]
fn the_words_name_the_life_of_a_pre_registration() {
    for (edition, model) in [(Edition::International, Model::Reseller), (Edition::China, Model::Agency)] {
        let approved = |age| {
            let pre_registered_by = Known(Reserver::OtherPartner);
            let facts = Facts { pre_registered_by, pre_registration_approved_at: Known(ago(age)), ..Facts::default() };
            says(RuleId::PreRegisteredByOtherPartner, edition, model, &facts)
        };
        is_named(days(approved), &[Text::Remedy(RuleId::RegisteredOverSevenDays)]);
    }
}

/// A page that is newer than the version was taken over without saying so.
#[test]
fn no_source_is_newer_than_the_version() {
    for edition in Edition::ALL {
        let rules = Question::ALL.iter().flat_map(|question| rules::of(*question, *edition));
        let newest = rules.flat_map(|rule| rule.sources).filter_map(|source| source.document().date).max();
        assert!(newest <= Some(edition.rulebook().version), "{newest:?} is newer, in the {edition} edition");
    }
}
