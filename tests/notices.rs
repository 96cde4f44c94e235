//! The words: golden text for people who do not program, and what must hold of every sentence.
//!
//! `UPDATE_GOLDEN=1 cargo test --test notices` rewrites `tests/golden/`; read what it changed.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

#[path = "notices/golden.rs"]
mod golden;
#[path = "notices/instructions.rs"]
mod instructions;

use std::collections::BTreeMap;

use partner_association::Fact::Known;
use partner_association::notice::{Clause, Instructions, Language, Link, Page, Text, text};
use partner_association::{
    Account, Actor, Bills, Channel, Clock, Contract, Contracts, Edition, EnterpriseRole, FactName, Facts, Instant,
    Invitation, IssueKind, Model, Moment, NoticeKind, Party, Question, Remedy, Reserver, Rule, RuleId, Says, Site,
    Situation, Website, WhileOpen, decide, rules,
};

const EN: Language = Language::En;
const ZH: Language = Language::ZhCn;

/// Every sentence there is, under a name to report it by.
fn every_text() -> Vec<(String, Text)> {
    let mut texts = Vec::new();
    for &rule in RuleId::ALL {
        texts.push((format!("condition of {rule}"), Text::Condition(rule)));
        texts.push((format!("bar of {rule}"), Text::Barred(rule)));
        texts.push((format!("remedy of {rule}"), Text::Remedy(rule)));
        texts.push((format!("open {rule}"), Text::Open(rule)));
    }
    texts.extend(FactName::ALL.iter().map(|&fact| (format!("fact {fact}"), Text::Fact(fact))));
    texts.extend(Actor::ALL.iter().map(|&actor| (format!("actor {actor}"), Text::Actor(actor))));
    texts.extend(NoticeKind::ALL.iter().map(|&kind| (format!("heading {kind}"), Text::Heading(kind))));
    texts.extend(NoticeKind::ALL.iter().map(|&kind| (format!("body {kind}"), Text::Body(kind))));
    texts.extend(IssueKind::ALL.iter().map(|&kind| (format!("issue {kind}"), Text::Issue(kind))));
    texts.extend(Clause::ALL.iter().map(|&clause| (format!("clause {clause}"), Text::Clause(clause))));
    texts.extend(Instructions::ALL.iter().map(|&which| (format!("title {which}"), Text::Instructions(which))));
    texts.extend(Link::ALL.iter().map(|&link| (format!("link {link}"), Text::Link(link))));
    texts.extend(Page::ALL.iter().map(|&page| (format!("page {page}"), Text::Page(page))));
    texts
}

/// The sentences of a text, each with its stop.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(['.', '。', '!', '?', ';', '；', ':', '：']).map(str::trim)
}

fn is_han(letter: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&letter)
}

/// The other language's name is written in that language.
fn names_the_other_language(text: Text) -> bool {
    text == Text::Page(Page::OtherLanguage)
}

fn rule(id: RuleId) -> &'static Rule {
    rules::associate(Edition::International).iter().find(|rule| rule.id == id).unwrap()
}

#[test]
fn nothing_is_empty_untidy_or_endless() {
    for (name, which) in every_text() {
        for &language in Language::ALL {
            let words = text(language, which);
            assert!(!words.is_empty() || matches!(which, Text::Open(_)), "{name} is empty in {}", language.tag());
            assert_eq!(words, words.trim(), "{name}");
            assert!(!words.contains("  ") && !words.contains(['\n', '\t']), "{name}: {words}");
            for sentence in sentences(words) {
                let (length, most) = match language {
                    Language::En => (sentence.split_whitespace().count(), 52),
                    Language::ZhCn => (sentence.chars().count(), 84),
                };
                assert!(length <= most, "{name}: {length} of at most {most}: {sentence}");
            }
        }
    }
}

#[test]
fn every_rule_has_words_of_its_own() {
    for &language in Language::ALL {
        let mut seen = BTreeMap::new();
        for &rule in RuleId::ALL {
            for which in [Text::Barred(rule), Text::Remedy(rule)] {
                if let Some(other) = seen.insert(text(language, which), rule) {
                    panic!("{rule} and {other} both say {}", text(language, which));
                }
            }
        }
        let mut conditions = BTreeMap::new();
        for &rule in RuleId::ALL {
            let words = text(language, Text::Condition(rule));
            assert!(!seen.contains_key(words), "{rule} says the same met and barred: {words}");
            if let Some(other) = conditions.insert(words, rule) {
                panic!("{rule} and {other} both say {words}");
            }
        }
    }
}

#[test]
fn answers_facts_and_clauses_have_words_of_their_own() {
    for &language in Language::ALL {
        let groups: [Vec<&str>; 5] = [
            NoticeKind::ALL.iter().map(|&kind| text(language, Text::Heading(kind))).collect(),
            NoticeKind::ALL.iter().map(|&kind| text(language, Text::Body(kind))).collect(),
            FactName::ALL.iter().map(|&fact| text(language, Text::Fact(fact))).collect(),
            Actor::ALL.iter().map(|&actor| text(language, Text::Actor(actor))).collect(),
            Clause::ALL.iter().map(|&clause| text(language, Text::Clause(clause))).collect(),
        ];
        for group in groups {
            let mut once = group.clone();
            once.sort_unstable();
            once.dedup();
            assert_eq!(once.len(), group.len(), "{group:?}");
        }
    }
}

#[test]
fn english_is_english() {
    for (name, which) in every_text() {
        let words = text(EN, which);
        if names_the_other_language(which) {
            assert!(words.chars().all(is_han), "{words}");
            continue;
        }
        let foreign = words.chars().find(|&letter| !(letter.is_ascii() || "’–…".contains(letter)));
        assert_eq!(foreign, None, "{name}: {words}");
        assert!(!words.contains(['\'', '"']), "{name} has straight quotation marks: {words}");
    }
}

#[test]
fn chinese_is_chinese() {
    /// Latin words that Chinese keeps.
    const KEPT: &[&str] = &["JavaScript"];
    for (name, which) in every_text() {
        let words = text(ZH, which);
        if names_the_other_language(which) {
            assert!(words.chars().all(|letter| letter.is_ascii_alphabetic()), "{words}");
            continue;
        }
        assert!(words.is_empty() || words.chars().any(is_han), "{name}: {words}");
        // A path through menus is written with ">"; everything else is full width, and unspaced.
        let rest = words.replace(" > ", "");
        let stray = rest.chars().find(|letter| letter.is_ascii_punctuation() || letter.is_whitespace());
        assert_eq!(stray, None, "{name}: {words}");
        for latin in rest.split(|letter: char| !letter.is_ascii_alphabetic()).filter(|latin| !latin.is_empty()) {
            assert!(KEPT.contains(&latin), "{name} says {latin:?}: {words}");
        }
    }
}

#[test]
fn sentences_end_alike_in_both_languages() {
    let stop = |words: &str| words.chars().last().filter(|last| !last.is_alphanumeric());
    for (name, which) in every_text() {
        let paired = match (stop(text(EN, which)), stop(text(ZH, which))) {
            (None, None | Some('）')) => true,
            (Some(en), Some(zh)) => [('.', '。'), (':', '：'), (';', '；'), ('…', '…')].contains(&(en, zh)),
            _ => false,
        };
        assert!(paired, "{name}: {} / {}", text(EN, which), text(ZH, which));
    }
}

/// The terms of the international edition that a sentence has to use, in both languages.
const TERMS: &[(Text, &str, &str)] = &[
    (Text::Page(Page::ModelReseller), "Reseller", "转售"),
    (Text::Page(Page::ModelReferral), "Referral", "顾问销售"),
    (Text::Page(Page::ResellerOnly), "reseller", "转售"),
    (Text::Page(Page::ChangeCoupons), "cash coupons", "代金券"),
    (Text::Clause(Clause::Reseller2), "member accounts", "企业子账号"),
    (Text::Clause(Clause::Reseller3), "distributor", "总经销商"),
    (Text::Clause(Clause::Reseller5), "cash coupons", "代金券"),
    (Text::Barred(RuleId::RegisteredOverSevenDays), "pre-registration", "报备"),
    (Text::Barred(RuleId::HasCashExpenditure), "cash", "现金消费"),
    (Text::Remedy(RuleId::HasCashExpenditure), "pre-regist", "报备"),
    (Text::Barred(RuleId::PreRegisteredByOtherPartner), "pre-registered", "报备"),
    (Text::Barred(RuleId::UnifiedAccountingMember), "unified accounting", "财务托管"),
    (Text::Open(RuleId::EnterpriseMasterWithMembers), "unified accounting", "财务托管"),
    (Text::Barred(RuleId::EnterpriseMasterWithMembers), "independent accounting", "财务独立"),
    (Text::Barred(RuleId::EnterpriseMasterWithMembers), "enterprise master account", "企业主账号"),
    (Text::Barred(RuleId::EnterpriseMemberAccount), "member of an enterprise master", "企业子账号"),
    (Text::Barred(RuleId::ValidReservedInstances), "reserved instances", "预留实例"),
    (Text::Barred(RuleId::SpecialContract), "special contract", "特殊合同"),
    (Text::Barred(RuleId::ProfessionalServiceContract), "professional service contract", "专业服务合同"),
    (Text::Barred(RuleId::UnpaidBills), "unpaid bills", "未结清的账单"),
    (Text::Barred(RuleId::PartnerPrepaidNoReseller), "reseller customers", "转售客户"),
    (Text::Barred(RuleId::ModelNotOffered), "referral", "顾问销售"),
    (Text::Body(NoticeKind::AlreadyAssociated), "My Account > My Partner", "我的账号 > 我的合作伙伴"),
];

#[test]
fn sentences_use_the_terms_of_the_edition() {
    for &(which, english, chinese) in TERMS {
        assert!(text(EN, which).contains(english), "{which:?} without {english:?}: {}", text(EN, which));
        assert!(text(ZH, which).contains(chinese), "{which:?} without {chinese:?}: {}", text(ZH, which));
    }
}

/// What no sentence says: promises, blame, terms of the China edition, the wrong form of address.
#[test]
fn no_sentence_says_what_it_must_not() {
    const NEVER_EN: &[&str] = &[
        "you are eligible",
        "not eligible",
        "ineligible",
        "you qualify",
        "approved to",
        "congratulation",
        "failed",
        "fault",
        "invalid",
        "error",
        "sorry",
        "unfortunately",
        "guarantee",
        "agency",
        "consulting",
    ];
    const NEVER_ZH: &[&str] = &[
        "你",
        "符合资格",
        "没有资格",
        "不符合",
        "恭喜",
        "失败",
        "错误",
        "抱歉",
        "很遗憾",
        "保证",
        "代售",
        "现金券",
        "子账户",
        "帐",
    ];
    for (name, which) in every_text() {
        let english = text(EN, which).to_lowercase();
        for never in NEVER_EN {
            assert!(!english.contains(never), "{name} says {never:?}: {english}");
        }
        for never in NEVER_ZH {
            assert!(!text(ZH, which).contains(never), "{name} says {never:?}: {}", text(ZH, which));
        }
    }
}

#[test]
fn a_remedy_says_whom_to_turn_to() {
    for rule in rules::associate(Edition::International) {
        let (english, chinese) = (text(EN, Text::Remedy(rule.id)), text(ZH, Text::Remedy(rule.id)));
        let named = match rule.remedy {
            Remedy::InvitationProblem | Remedy::NeedsPartner => [("artner", "合作伙伴")].as_slice(),
            Remedy::Final => &[("account manager", "客户经理"), ("published", "没有公布")],
            Remedy::UseOtherAccount => &[("account", "账号")],
            Remedy::Wait => &[("Wait", "等待"), ("15 days", "15天")],
            Remedy::FixableByCustomer => &[("", "请")],
        };
        for (en, zh) in named {
            assert!(english.contains(en), "{}: {english}", rule.id);
            assert!(chinese.contains(zh), "{}: {chinese}", rule.id);
        }
    }
}

#[test]
fn dead_ends_and_the_order_of_steps_are_named() {
    for id in [RuleId::RegisteredOverSevenDays, RuleId::HasCashExpenditure] {
        assert_eq!(rule(id).remedy.actor(), Actor::Partner);
        for (language, first, then) in [(EN, "pre-register", "by email"), (ZH, "报备", "电子邮件")] {
            let words = text(language, Text::Remedy(id));
            assert!(words.find(first).unwrap() < words.find(then).unwrap(), "{words}");
        }
    }
    for (language, refused, review) in [(EN, "may be refused", "manual review"), (ZH, "可能被拒绝", "人工审核")]
    {
        let words = text(language, Text::Remedy(RuleId::HasCashExpenditure));
        assert!(words.contains(refused) && words.contains(review), "{words}");
    }
}

/// Situations in which a rule stays open although nothing is missing.
#[test]
fn what_nobody_outside_can_settle_says_why() {
    let day = |days: f64| Instant::from_millis(1.8e12 + days * 86_400_000.0).unwrap();
    let now = |days| Known(Clock::new(day(days), 0.0).unwrap());
    let clear = Facts {
        account: Known(Account::Existing),
        account_site: Known(Site::International),
        registered_at: Known(Moment::at(day(0.0))),
        checked_at: now(3.0),
        cash_expenditure: Known(false),
        pre_registered_by: Known(Reserver::Nobody),
        associated_with: Known(Party::Nobody),
        contracts: Known(Contracts::NONE),
        unpaid_bills: Known(Bills::Settled),
        enterprise_role: Known(EnterpriseRole::None),
        valid_reserved_instances: Known(false),
        ..Facts::default()
    };
    let lapsing = Known(Moment::at(day(3.0 - 15.5)));
    let by = |model, channel| Invitation {
        edition: Edition::International,
        model,
        channel,
        website: Website::International,
    };
    let email = by(Model::Reseller, Channel::Email);
    let situations = [
        (email, Facts { account_site: Known(Site::Europe), ..clear }),
        (email, Facts { contracts: Known(Contracts::of(&[Contract::Other])), ..clear }),
        (email, Facts { checked_at: now(7.5), ..clear }),
        (
            email,
            Facts {
                cash_expenditure: Known(true),
                pre_registered_by: Known(Reserver::Inviter),
                pre_registration_approved_at: lapsing,
                ..clear
            },
        ),
        (email, Facts { unpaid_bills: Known(Bills::NotYetDue), ..clear }),
        (email, Facts { enterprise_role: Known(EnterpriseRole::MasterWithUnifiedMembers), ..clear }),
        (by(Model::Referral, Channel::Hyperlink), clear),
    ];
    let mut found = Vec::new();
    for (invitation, facts) in situations {
        let decision = decide(Question::Associate, &Situation { invitation, facts });
        assert_eq!(decision.notice, NoticeKind::ServerMustDecide, "{facts:?}");
        let open = decision.findings().filter(|finding| finding.says == Says::Open).map(|finding| finding.rule);
        found.extend(open.filter(|&id| rule(id).while_open == WhileOpen::HoldsUp));
    }
    found.sort_unstable();
    found.dedup();
    for &language in Language::ALL {
        let said: Vec<_> =
            RuleId::ALL.iter().copied().filter(|&rule| !text(language, Text::Open(rule)).is_empty()).collect();
        assert_eq!(said, found, "{}", language.tag());
    }
}

#[test]
fn what_is_left_to_the_server_says_so() {
    for kind in [NoticeKind::ServerMustDecide, NoticeKind::ProceedWithConsequences, NoticeKind::Proceed] {
        assert!(text(EN, Text::Body(kind)).contains("Huawei Cloud will check when you confirm"), "{kind}");
        assert!(text(ZH, Text::Body(kind)).contains("您确认时，华为云会检查"), "{kind}");
    }
    assert!(text(EN, Text::Page(Page::LeftToServerHelp)).contains("Huawei Cloud checks it when you confirm"));
    assert!(text(ZH, Text::Page(Page::LeftToServerHelp)).contains("您确认时，华为云会检查"));
}

#[test]
fn the_page_finds_its_words_by_name() {
    for name in Page::NAMES {
        assert!(name.chars().all(|letter| letter.is_ascii_lowercase() || letter == '_'), "{name}");
        assert_eq!(Page::NAMES.iter().filter(|other| *other == name).count(), 1, "{name}");
    }
    let models = Model::ALL.iter().flat_map(|model| [format!("model_{model}"), format!("model_{model}_means")]);
    let channels = Channel::ALL.iter().map(|channel| format!("channel_{channel}"));
    let websites = Website::ALL.iter().map(|website| format!("website_{website}"));
    for name in models.chain(channels).chain(websites) {
        assert!(Page::named(&name).is_some(), "no word for {name}");
    }
}

#[test]
fn a_language_is_found_by_its_tag() {
    for &language in Language::ALL {
        assert_eq!(Language::from_tag(language.tag()), Some(language));
        assert_eq!(Language::from_tag(language.html_lang()), Some(language));
    }
    for tag in ["en-GB", "EN", "en-US-posix"] {
        assert_eq!(Language::from_tag(tag), Some(EN), "{tag}");
    }
    for tag in ["zh", "ZH-cn", "zh-Hans-SG"] {
        assert_eq!(Language::from_tag(tag), Some(ZH), "{tag}");
    }
    for tag in ["", "-", "e", "eng", "enx", "de", "fr-CA", "x-en"] {
        assert_eq!(Language::from_tag(tag), None, "{tag}");
    }
}

/// All words of a language travel inside the document that must fit in one flight.
#[test]
fn all_words_stay_small() {
    for (language, most) in [(EN, 14_336), (ZH, 14_336)] {
        let mut total = 0;
        for (_, which) in every_text() {
            total += text(language, which).len();
        }
        assert!(total <= most, "{}: {total} bytes of at most {most}", language.tag());
    }
}
