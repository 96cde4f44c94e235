//! The words: golden text for people who do not program, and what must hold of every sentence.
//!
//! `UPDATE_GOLDEN=1 cargo test --test notices` rewrites `tests/golden/`; read what it changed.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

#[path = "support/golden.rs"]
mod golden;
#[path = "notices/instructions.rs"]
mod instructions;
#[path = "notices/shown.rs"]
mod shown;
#[path = "notices/versions.rs"]
mod versions;
#[path = "notices/words.rs"]
mod words;

use std::collections::{BTreeMap, BTreeSet};

use partner_association::Fact::Known;
use partner_association::consequences::{self, ConsequenceId};
use partner_association::notice::{Clause, Instructions, Language, Page, Text, text};
use partner_association::pre_registration::Cure;
use partner_association::self_check::{Answer, Asked};
use partner_association::{
    Actor, Channel, Clock, Edition, FactName, Facts, Instant, Invitation, Kind, Model, Moment, NoticeKind, Question,
    Remedy, Requests, Rule, RuleId, Says, Site, Situation, Source, Wire, decide, rules,
};

const EN: Language = Language::En;
const ZH: Language = Language::ZhCn;

/// Every sentence there is, under a name to report it by. Titles of sources are none.
fn every_text() -> Vec<(String, Text)> {
    let sentences = Text::every().filter(|text| !matches!(text, Text::Source(_)));
    sentences.map(|text| (format!("{text:?}"), text)).collect()
}

/// The sentences of a text, each with its stop.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(['.', '。', '!', '?', ';', '；', ':', '：']).map(str::trim)
}

/// Whether silence is an answer.
fn may_be_empty(text: Text) -> bool {
    match text {
        // Where the move is the partner's, it is asked for something.
        Text::AskPartner(id) => rulebooks()
            .flat_map(|(_, _, rules)| rules)
            .all(|rule| rule.id != id || rule.remedy.actor() != Actor::Partner),
        Text::Open(_) | Text::More(_) | Text::StepHelp(_) | Text::Cure(Cure::Never) => true,
        _ => false,
    }
}

fn is_han(letter: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&letter)
}

/// The other language's name is written in that language.
fn names_the_other_language(text: Text) -> bool {
    text == Text::Page(Page::OtherLanguage)
}

/// Every rulebook: a question, an edition, and its rules.
fn rulebooks() -> impl Iterator<Item = (Question, Edition, &'static [Rule])> {
    Question::ALL
        .iter()
        .flat_map(|&question| Edition::ALL.iter().map(move |&edition| (question, edition)))
        .map(|(question, edition)| (question, edition, rules::of(question, edition)))
}

/// Whether somebody who uses the edition may read it.
fn is_of(edition: Edition, text: Text) -> bool {
    let mut rules = rulebooks().filter(|&(_, of, _)| of == edition).flat_map(|(_, _, rules)| rules);
    match text {
        Text::Condition(id)
        | Text::Barred(id)
        | Text::Remedy(id)
        | Text::Open(id)
        | Text::ToPartner(id)
        | Text::AskPartner(id) => rules.any(|rule| rule.id == id),
        Text::Fact(fact) => rules.any(|rule| FactName::in_set(rule.bars.reads()).any(|read| read == fact)),
        Text::Consequence(id) | Text::More(id) => consequences::of(edition).iter().any(|one| one.id == id),
        Text::Clause(clause) => clause.instructions().edition() == edition,
        Text::Question(asked) | Text::QuestionHelp(asked) => Asked::in_edition(edition).any(|other| other == asked),
        Text::Answer(Answer::DontKnow) => true,
        Text::Answer(answer) => {
            Asked::in_edition(edition).any(|asked| asked.answers(edition).iter().any(|choice| choice.0 == answer))
        }
        Text::Instructions(which) => which.edition() == edition,
        Text::Page(
            Page::AgencyOnly
            | Page::ModelConsulting
            | Page::ModelConsultingMeans
            | Page::ModelAgency
            | Page::ModelAgencyMeans
            | Page::ModelResale
            | Page::ModelResaleMeans
            | Page::WebsiteChina,
        ) => edition == Edition::China,
        _ => true,
    }
}

#[test]
fn nothing_is_empty_untidy_or_endless() {
    for (name, which) in every_text() {
        for &language in Language::ALL {
            let words = text(language, which);
            assert!(!words.is_empty() || may_be_empty(which), "{name} is empty in {}", language.tag());
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

/// Rules of one rulebook can stand in one answer; those of different questions may say the same.
#[test]
fn every_rule_has_words_of_its_own() {
    for (question, edition, rules) in rulebooks() {
        for &language in Language::ALL {
            let mut seen = BTreeMap::new();
            for rule in rules.iter().map(|rule| rule.id) {
                for which in [Text::Condition(rule), Text::Barred(rule), Text::Remedy(rule), Text::ToPartner(rule)] {
                    if let Some(other) = seen.insert(text(language, which), rule) {
                        panic!("{question}, {edition}: {rule} and {other} both say {}", text(language, which));
                    }
                }
            }
        }
    }
}

#[test]
fn every_rule_is_of_some_rulebook() {
    for &id in RuleId::ALL {
        assert!(rulebooks().any(|(_, _, rules)| rules.iter().any(|rule| rule.id == id)), "{id}");
    }
}

#[test]
fn answers_facts_and_clauses_have_words_of_their_own() {
    for &language in Language::ALL {
        // Clauses of different documents may say the same: the official ones do.
        let clauses = Instructions::ALL.iter().map(|which| {
            which.clauses().iter().map(|&clause| text(language, Text::Clause(clause))).collect::<Vec<_>>()
        });
        let groups = [
            NoticeKind::ALL.iter().map(|&kind| text(language, Text::Heading(kind))).collect(),
            NoticeKind::ALL.iter().map(|&kind| text(language, Text::Body(kind))).collect(),
            FactName::ALL.iter().map(|&fact| text(language, Text::Fact(fact))).collect(),
            Actor::ALL.iter().map(|&actor| text(language, Text::Actor(actor))).collect(),
        ];
        for group in groups.into_iter().chain(clauses) {
            let mut once = group.clone();
            once.sort_unstable();
            once.dedup();
            assert_eq!(once.len(), group.len(), "{group:?}");
        }
    }
}

/// Each stands on its own in a list, and no two of a list say the same.
#[test]
fn every_consequence_has_a_line_of_its_own() {
    for &edition in Edition::ALL {
        for (language, stop) in [(EN, '.'), (ZH, '。')] {
            let mut seen = BTreeMap::new();
            for id in consequences::of(edition).iter().map(|consequence| consequence.id) {
                let line = text(language, Text::Consequence(id));
                assert!(line.ends_with(stop) && line.matches(stop).count() == 1, "{id}: {line}");
                if let Some(other) = seen.insert(line, id) {
                    panic!("{edition}: {id} and {other} both say {line}");
                }
            }
        }
    }
}

/// What no page says is not passed off as published.
#[test]
fn what_is_inferred_says_so() {
    for consequence in Edition::ALL.iter().flat_map(|&edition| consequences::of(edition)) {
        for (language, says) in [(EN, "page says"), (ZH, "页面")] {
            let more = text(language, Text::More(consequence.id));
            assert!(!consequence.inferred || more.contains(says), "{}: {more}", consequence.id);
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
        let foreign = words.chars().find(|&letter| !(letter.is_ascii() || "’–…“”".contains(letter)));
        assert_eq!(foreign, None, "{name}: {words}");
        assert!(!words.contains(['\'', '"']), "{name} has straight quotation marks: {words}");
    }
}

#[test]
fn chinese_is_chinese() {
    /// Latin words that Chinese keeps.
    const KEPT: &[&str] = &["JavaScript", "NA", "IAM"];
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
            // A remark on the language of a page stands on one side only.
            (None | Some(')'), None | Some('）')) => true,
            (Some(en), Some(zh)) => {
                [('.', '。'), (':', '：'), (';', '；'), ('…', '…'), ('?', '？')].contains(&(en, zh))
            }
            _ => false,
        };
        assert!(paired, "{name}: {} / {}", text(EN, which), text(ZH, which));
    }
}

/// The terms of its edition that a sentence has to use, in both languages.
const TERMS: &[(Text, &str, &str)] = &[
    (Text::Page(Page::ModelReseller), "Reseller", "转售"),
    (Text::Page(Page::ModelReferral), "Referral", "顾问销售"),
    (Text::Page(Page::ResellerOnly), "reseller", "转售"),
    (Text::Page(Page::AgencyOnly), "agency", "代售"),
    (Text::Consequence(ConsequenceId::CouponsReseller), "cash coupons", "代金券"),
    (Text::Clause(Clause::Reseller2), "member accounts", "企业子账号"),
    (Text::Clause(Clause::Reseller3), "distributor", "总经销商"),
    (Text::Clause(Clause::Reseller5), "cash coupons", "代金券"),
    (Text::Clause(Clause::Consulting1), "consulting", "顾问销售"),
    (Text::Clause(Clause::Consulting4), "distributor", "总经销商"),
    (Text::Clause(Clause::Consulting4b), "stored-value cards", "储值卡"),
    (Text::Clause(Clause::Agency1), "agency", "代售"),
    (Text::Clause(Clause::Agency4), "topped up", "充值"),
    (Text::Clause(Clause::Agency5), "cash coupons", "现金券"),
    (Text::Clause(Clause::Agency8), "member accounts", "企业子账号"),
    (Text::Clause(Clause::Agency9b), "arrears", "欠费"),
    (Text::Clause(Clause::Resale1), "resale", "转售"),
    (Text::Clause(Clause::Resale2), "top-ups", "充值"),
    (Text::Barred(RuleId::RegisteredOverSevenDays), "pre-registration", "报备"),
    (Text::Barred(RuleId::HasCashExpenditure), "cash", "现金消费"),
    (Text::Remedy(RuleId::HasCashExpenditure), "pre-regist", "报备"),
    (Text::Barred(RuleId::PreRegisteredByOtherPartner), "pre-registered", "报备"),
    (Text::Barred(RuleId::UnifiedAccountingMember), "unified accounting", "财务托管"),
    (Text::Barred(RuleId::EnterpriseMasterWithMembers), "independent accounting", "财务独立"),
    (Text::Barred(RuleId::EnterpriseMasterWithMembers), "enterprise master account", "企业主账号"),
    (Text::Barred(RuleId::EnterpriseMemberAccount), "member of an enterprise master", "企业子账号"),
    (Text::Barred(RuleId::ValidReservedInstances), "reserved instances", "预留实例"),
    (Text::Barred(RuleId::SpecialContract), "special contract", "特殊合同"),
    (Text::Barred(RuleId::ProfessionalServiceContract), "professional service contract", "专业服务合同"),
    (Text::Barred(RuleId::UnpaidBills), "unpaid bills", "未结清的账单"),
    (Text::Barred(RuleId::PartnerPrepaidNoReseller), "reseller customers", "转售客户"),
    (Text::Barred(RuleId::ModelNotOffered), "referral", "顾问销售"),
    (Text::Body(NoticeKind::AlreadyAssociated), "My Partner", "我的合作伙伴"),
    (Text::Barred(RuleId::PreRegisteredByHuawei), "pre-registered", "报备"),
    (Text::Barred(RuleId::GovernmentSubsidyProgram), "government subsidy program", "政府补贴类计划"),
    (Text::Barred(RuleId::RewardPromotionProgram), "reward promotion program", "奖励推广计划"),
    (Text::Barred(RuleId::ConsumerCloudUser), "consumer cloud user", "消费者云用户"),
    (Text::Barred(RuleId::AccountInArrears), "in arrears", "欠费"),
    (Text::Barred(RuleId::PostpaidCreditAccount), "post-paid", "后付费"),
    (Text::Barred(RuleId::PostpaidCreditAccount), "credit account", "信用账户"),
    (Text::Barred(RuleId::PostpaidCreditAccount), "agency", "代售"),
    (Text::Remedy(RuleId::PostpaidCreditAccount), "consulting", "顾问销售"),
    (Text::Barred(RuleId::InvoiceArrears), "owed invoices", "欠票"),
    (Text::Barred(RuleId::StoredValueCardBalance), "stored-value cards", "储值卡"),
    (Text::Barred(RuleId::RechargeBonusBalance), "top-up", "充值赠送余额"),
    (Text::Barred(RuleId::BalanceWithInvoiceArrears), "owed invoices", "欠票"),
    (Text::Barred(RuleId::DistributorDelisted), "distributor", "总经销商"),
    (Text::Barred(RuleId::LeaveIntlMasterIndependent), "independent accounting", "财务独立"),
    (Text::Barred(RuleId::LeaveIntlRi), "reserved instances", "预留实例"),
    (Text::Barred(RuleId::LeaveIntlSupportPlan), "service support plan", "服务支持计划"),
    (Text::Barred(RuleId::LeaveCnMemberViaMaster), "unified accounting", "财务托管"),
    (Text::Barred(RuleId::LeaveCnArrears), "in arrears", "欠费"),
    (Text::Remedy(RuleId::LeaveCnArrears), "allocates", "拨款"),
    (Text::Barred(RuleId::LeaveCnRiSupportPlan), "partner support plan", "伙伴支持计划"),
    (Text::Barred(RuleId::LeaveCnSpecialContract), "special contract", "特殊合同"),
    (Text::Remedy(RuleId::LeaveCnSpecialContract), "ecosystem manager", "生态经理"),
    (Text::Barred(RuleId::LeaveCnPickupVoucher), "ick-up vouchers", "提货券"),
    (Text::Barred(RuleId::SwitchInvoiceArrears), "owed invoices", "欠票"),
    (Text::Barred(RuleId::AdjustNotConsulting), "consulting", "顾问销售"),
    (Text::Fact(FactName::Operation), "allocated or reclaimed", "拨款还是回收"),
    (Text::Fact(FactName::HasCashCoupons), "cash coupons", "代金券"),
    (Text::Fact(FactName::UnspentVouchers), "vouchers", "代金券"),
    (Text::Fact(FactName::UnspentCashCoupons), "cash coupons", "现金券"),
    (Text::Fact(FactName::PartnerIssuedVouchers), "vouchers", "代金券"),
    (Text::Consequence(ConsequenceId::FundsReseller), "budget", "预算"),
    (Text::Consequence(ConsequenceId::FundsAgency), "allocates", "拨付"),
    (Text::Consequence(ConsequenceId::CouponsReseller), "cash coupons", "代金券"),
    (Text::Consequence(ConsequenceId::CouponsAgencyVouchers), "vouchers", "代金券"),
    (Text::Consequence(ConsequenceId::CouponsAgencyCashCoupons), "cash coupons", "现金券"),
    (Text::Consequence(ConsequenceId::PricesReseller), "list prices", "官网价"),
    (Text::Consequence(ConsequenceId::MembersNoFunds), "enterprise master account", "企业主账号"),
    (Text::Consequence(ConsequenceId::DisputesAuthorization), "authorization letter", "授权书"),
    (Text::Consequence(ConsequenceId::DisclosureDistributor), "distributor", "总经销商"),
];

#[test]
fn sentences_use_the_terms_of_the_edition() {
    for &(which, english, chinese) in TERMS {
        assert!(text(EN, which).contains(english), "{which:?} without {english:?}: {}", text(EN, which));
        assert!(text(ZH, which).contains(chinese), "{which:?} without {chinese:?}: {}", text(ZH, which));
    }
}

/// The models have the same names everywhere; above all, 代售 is no referral.
#[test]
fn a_model_has_one_name() {
    const MODELS: &[(&str, &[&str])] =
        &[("代售", &["agency"]), ("顾问销售", &["referral", "consulting"]), ("转售", &["resale", "resell"])];
    for (name, which) in every_text() {
        let (english, chinese) = (text(EN, which).to_lowercase(), text(ZH, which));
        for (chinese_name, names) in MODELS {
            let said = names.iter().any(|name| english.contains(name));
            assert_eq!(chinese.contains(chinese_name), said, "{name}: {english} / {chinese}");
        }
    }
}

/// What no sentence says: promises, blame, terms of the other edition, the wrong form of address.
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
    ];
    const NEVER_ZH: &[&str] =
        &["你", "符合资格", "没有资格", "不符合", "恭喜", "失败", "错误", "抱歉", "很遗憾", "子账户", "帐"];
    const CHINA_EN: &[&str] = &["agency", "consulting", "voucher", "top up"];
    const CHINA_ZH: &[&str] = &["代售", "现金券", "欠票", "充值"];
    // There are bills in China, too; what is not paid is arrears there.
    const INTERNATIONAL_EN: &[&str] = &["referral", "reseller", "unpaid bills"];
    const INTERNATIONAL_ZH: &[&str] = &["未结清的账单", "币种"];
    for (name, which) in every_text() {
        let (english, chinese) = (text(EN, which).to_lowercase(), text(ZH, which));
        let says_none_of = |never_en: &[&str], never_zh: &[&str]| {
            for never in never_en {
                assert!(!english.contains(never), "{name} says {never:?}: {english}");
            }
            for never in never_zh {
                assert!(!chinese.contains(never), "{name} says {never:?}: {chinese}");
            }
        };
        says_none_of(NEVER_EN, NEVER_ZH);
        // We promise nothing; only the opening of the instructions has the customer warrant something.
        let is_opening = matches!(which, Text::Clause(clause) if clause == clause.instructions().preamble());
        assert!(is_opening || !chinese.contains("保证"), "{name}: {chinese}");
        if is_of(Edition::International, which) {
            says_none_of(CHINA_EN, CHINA_ZH);
        } else if is_of(Edition::China, which) {
            says_none_of(INTERNATIONAL_EN, INTERNATIONAL_ZH);
        }
    }
}

/// Those who leave, switch or adjust may be customer or partner: no sentence of theirs addresses one of them.
#[test]
fn a_sentence_that_either_side_reads_addresses_neither() {
    let associate: BTreeSet<_> =
        Edition::ALL.iter().flat_map(|&edition| rules::associate(edition)).map(|rule| rule.id).collect();
    for &id in RuleId::ALL.iter().filter(|id| !associate.contains(id)) {
        for which in [Text::Condition(id), Text::Barred(id), Text::Remedy(id), Text::Open(id)] {
            let (english, chinese) = (text(EN, which).to_lowercase(), text(ZH, which));
            assert!(
                !english.split(|letter: char| !letter.is_alphabetic()).any(|word| word.starts_with("you")),
                "{id}: {english}"
            );
            assert!(!chinese.contains('您'), "{id}: {chinese}");
        }
    }
    for (_, _, rules) in rulebooks().filter(|&(question, _, _)| question != Question::Associate) {
        for fact in rules.iter().flat_map(|rule| FactName::in_set(rule.bars.reads())) {
            assert!(!text(EN, Text::Fact(fact)).contains("you"), "{fact}");
            assert!(!text(ZH, Text::Fact(fact)).contains('您'), "{fact}");
        }
    }
}

#[test]
fn a_remedy_says_whom_to_turn_to() {
    for rule in rulebooks().flat_map(|(_, _, rules)| rules) {
        let (english, chinese) = (text(EN, Text::Remedy(rule.id)), text(ZH, Text::Remedy(rule.id)));
        let named = match rule.remedy {
            Remedy::InvitationProblem | Remedy::NeedsPartner => [("artner", "合作伙伴")].as_slice(),
            Remedy::Final => &[("published", "没有公布")],
            Remedy::UseOtherAccount => &[("account", "账号")],
            Remedy::Wait => &[("Wait", "等待")],
            Remedy::FixableByCustomer => &[("", "请")],
        };
        for (en, zh) in named {
            assert!(english.contains(en), "{}: {english}", rule.id);
            assert!(chinese.contains(zh), "{}: {chinese}", rule.id);
        }
        if rule.remedy == Remedy::Final {
            assert!(english.contains("account manager") || english.contains("partner"), "{}: {english}", rule.id);
            assert!(chinese.contains("客户经理") || chinese.contains("合作伙伴"), "{}: {chinese}", rule.id);
        }
    }
}

/// What ends by itself says when.
#[test]
fn a_wait_has_an_end() {
    for (id, english, chinese) in [
        (RuleId::PreRegisteredByOtherPartner, "15 days", "15天"),
        (RuleId::LeaveIntlQuota, "three months old", "满三个月"),
        (RuleId::LeaveCnQuotaCustomer, "three months old", "满三个月"),
        (RuleId::LeaveCnQuotaPartner, "three months old", "满三个月"),
        (RuleId::LeaveIntlPartnerFrozen, "until the partner", "等待合作伙伴"),
    ] {
        assert!(text(EN, Text::Remedy(id)).contains(english), "{id}");
        assert!(text(ZH, Text::Remedy(id)).contains(chinese), "{id}");
    }
    let waits = rulebooks().flat_map(|(_, _, rules)| rules).filter(|rule| rule.remedy == Remedy::Wait);
    assert_eq!(waits.map(|rule| rule.id).collect::<BTreeSet<_>>().len(), 5);
}

#[test]
fn dead_ends_and_the_order_of_steps_are_named() {
    for id in [RuleId::RegisteredOverSevenDays, RuleId::HasCashExpenditure] {
        assert!(
            rulebooks()
                .flat_map(|(_, _, rules)| rules)
                .filter(|rule| rule.id == id)
                .all(|rule| rule.remedy.actor() == Actor::Partner)
        );
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
    for (language, review, dead_end) in [(EN, "manual review", "dead end"), (ZH, "人工审核", "不一定走得通")]
    {
        for id in [RuleId::HasCashExpenditure, RuleId::PreRegisteredByHuawei] {
            let words = text(language, Text::Remedy(id));
            assert!(words.contains(review) && words.contains(dead_end), "{words}");
        }
    }
}

/// Before the check.
fn days_ago(days: f64) -> Instant {
    Instant::from_millis(1.8e12 - days * 86_400_000.0).unwrap()
}

/// The facts, with this one told in every way that makes a difference: on both sides of each limit, and near it.
fn told_in_every_way(fact: FactName, facts: &Facts) -> Vec<Facts> {
    let with_wire = |wire| {
        let mut facts = *facts;
        facts.set_wire(fact, wire);
        facts
    };
    let code = |code: u8| with_wire(Wire { code, number: 0.0 });
    match fact.kind() {
        Kind::Choice(names) => (1..).zip(names).map(|(place, _)| code(place)).collect(),
        Kind::Several(names) => (0..).zip(names).map(|(place, _)| code(1 | 2 << place)).chain([code(1)]).collect(),
        Kind::Instant => vec![Facts { checked_at: Known(Clock::new(days_ago(0.0), 0.0).unwrap()), ..*facts }],
        Kind::Moment => [1.0, 7.5, 10.0, 15.5, 20.0]
            .map(|days| with_wire(Wire { code: 1, number: days_ago(days).millis() }))
            .to_vec(),
        // Three calendar months before the check is 92 days.
        Kind::Moments => [10.0, 92.0, 200.0]
            .map(|days| Known(Requests::of(&[Moment::at(days_ago(days)); 3])))
            .into_iter()
            .chain([Known(Requests::NONE)])
            .map(|requests| {
                if fact == FactName::RequestsFiledByCustomer {
                    Facts { requests_filed_by_customer: requests, ..*facts }
                } else {
                    Facts { requests_filed_by_partner: requests, ..*facts }
                }
            })
            .collect(),
    }
}

/// Whether a rule can be open although everything it asks for is told.
fn can_stay_open(question: Question, edition: Edition, rule: &Rule) -> bool {
    let told = FactName::in_set(rule.bars.reads()).fold(vec![Facts::default()], |told, fact| {
        told.into_iter().flat_map(|facts| told_in_every_way(fact, &facts)).collect()
    });
    let binds = |model| rule.models.has(model) || rule.may_bind.has(model);
    let models = Model::ALL.iter().copied().filter(|&model| binds(model));
    let websites = Site::ALL.iter().copied();
    let mut invitations =
        models.flat_map(|model| websites.clone().map(move |website| (model, website))).flat_map(|(model, website)| {
            Channel::ALL.iter().map(move |&channel| Invitation { edition, model, channel, website })
        });
    invitations.any(|invitation| {
        invitation.model_fits()
            && invitation.website_fits()
            && told.iter().any(|&facts| {
                let decision = decide(question, &Situation { invitation, facts });
                decision.issues().next().is_none()
                    && decision.findings().any(|finding| finding.rule == rule.id && finding.says == Says::Open)
            })
    })
}

#[test]
fn what_nobody_outside_can_settle_says_why() {
    let found: BTreeSet<_> = rulebooks()
        .flat_map(|(question, edition, rules)| {
            rules.iter().filter(move |rule| can_stay_open(question, edition, rule)).map(|rule| rule.id)
        })
        .collect();
    for &language in Language::ALL {
        let said: BTreeSet<_> =
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
    let offered = Model::ALL.iter().filter(|&&model| Edition::International.models().has(model));
    let models = offered.flat_map(|model| [format!("model_{model}"), format!("model_{model}_means")]);
    let channels = Channel::ALL.iter().map(|channel| format!("channel_{channel}"));
    let websites = [Site::International, Site::Europe].map(|website| format!("website_{website}"));
    for name in models.chain(channels).chain(websites) {
        assert!(Page::named(&name).is_some(), "no word for {name}");
    }
}

/// Titles name documents, and say nothing to anybody.
#[test]
fn every_source_has_a_title_in_both_languages() {
    for &source in Source::ALL {
        let (english, chinese) = (text(EN, Text::Source(source)), text(ZH, Text::Source(source)));
        assert_eq!(english, source.document().title);
        assert!(!chinese.is_empty() && !chinese.contains(|letter: char| letter.is_ascii()), "{source}: {chinese}");
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

/// The words for an invitation of the international edition travel inside the document that must fit in
/// one flight.
#[test]
fn the_words_of_the_page_stay_small() {
    let rules = rules::associate(Edition::International);
    let is_on_the_page = |which| match which {
        Text::Condition(id) | Text::Barred(id) | Text::Remedy(id) | Text::Open(id) => {
            rules.iter().any(|rule| rule.id == id)
        }
        Text::Fact(fact) => rules.iter().any(|rule| FactName::in_set(rule.bars.reads()).any(|read| read == fact)),
        Text::Actor(_) | Text::Heading(_) | Text::Body(_) | Text::Issue(_) | Text::Page(_) => true,
        _ => false,
    };
    for (language, most) in [(EN, 14_336), (ZH, 14_336)] {
        let words = every_text().into_iter().map(|(_, which)| which).filter(|&which| is_on_the_page(which));
        let total: usize = words.map(|which| text(language, which).len()).sum();
        assert!(total <= most, "{}: {total} bytes of at most {most}", language.tag());
    }
}
