//! What the vendor's server says: every code and every reason that is published, and no text that is neither.
#![cfg(not(target_arch = "wasm32"))]

use partner_association::failures::{Failure, FailureReason, ServerWord, WordKind};
use partner_association::{Actor, Edition, Remedy, RuleId, rules};

/// [API-ERR] [CN-API-ERR]: the codes, what each amounts to, and whose move it is.
const CODES: &[(&str, WordKind, Actor)] = &[
    ("CBC.0000", WordKind::Associated, Actor::Nobody),
    ("CBC.0100", WordKind::RequestProblem, Actor::Nobody),
    ("CBC.0101", WordKind::RequestProblem, Actor::Nobody),
    ("CBC.0150", WordKind::Refused, Actor::Customer),
    ("CBC.0151", WordKind::RequestProblem, Actor::Nobody),
    ("CBC.0154", WordKind::RequestProblem, Actor::Nobody),
    ("CBC.0156", WordKind::Refused, Actor::Customer),
    ("CBC.0999", WordKind::Retry, Actor::Customer),
    ("CBC.5017", WordKind::RequestProblem, Actor::Customer),
    ("CBC.7004", WordKind::Refused, Actor::Nobody),
    ("CBC.18000016", WordKind::Refused, Actor::Partner),
    ("CBC.50010059", WordKind::Refused, Actor::Partner),
    ("CBC.50010065", WordKind::Refused, Actor::Nobody),
    ("CBC.50010085", WordKind::Refused, Actor::Partner),
    ("CBC.50010086", WordKind::Refused, Actor::Partner),
    ("CBC.99000004", WordKind::Retry, Actor::Customer),
    ("CBC.99000026", WordKind::RequestProblem, Actor::Customer),
    ("CBC.99000027", WordKind::RequestProblem, Actor::Customer),
    ("CBC.99000029", WordKind::RequestProblem, Actor::Customer),
    ("CBC.99000030", WordKind::RequestProblem, Actor::Customer),
    ("CBC.99000031", WordKind::RequestProblem, Actor::Customer),
    ("CBC.99000036", WordKind::RequestProblem, Actor::Customer),
    ("CBC.99000037", WordKind::Refused, Actor::Partner),
    ("CBC.99000038", WordKind::RequestProblem, Actor::Customer),
    ("CBC.99000039", WordKind::RequestProblem, Actor::Nobody),
    ("CBC.99000050", WordKind::Pending, Actor::Nobody),
    ("CBC.99000051", WordKind::Refused, Actor::Partner),
    ("CBC.99004008", WordKind::RequestProblem, Actor::Customer),
    ("CBC.99004009", WordKind::RequestProblem, Actor::Customer),
    ("CBC.99004010", WordKind::RequestProblem, Actor::Customer),
    ("CBC.99005035", WordKind::Refused, Actor::Partner),
    ("CBC.99007197", WordKind::Retry, Actor::Customer),
];

#[test]
fn every_code_has_its_meaning() {
    for (code, kind, actor) in CODES {
        let failure = Failure::from_code(code);
        assert_eq!(failure.name(), *code);
        for edition in Edition::ALL {
            let word = failure.word(*edition);
            assert_eq!((word.kind, word.actor), (*kind, *actor), "{code} in the {edition} edition");
            assert!(!word.sources.is_empty(), "{code} rests on a document");
        }
    }
    assert_eq!(Failure::ALL.len(), CODES.len() + 1, "a row for every code but the unknown one");
}

/// A time-out is no refusal: the tie may have been made.
#[test]
fn a_result_that_is_not_in_time_is_pending() {
    for edition in Edition::ALL {
        let word = Failure::from_code("CBC.99000050").word(*edition);
        assert_eq!((word.kind, word.rules, word.remedy), (WordKind::Pending, &[][..], None));
    }
}

#[test]
fn codes_speak_of_the_rules_that_foresee_them() {
    let says = |code, edition| Failure::from_code(code).word(edition).rules;
    for edition in [Edition::International, Edition::China] {
        assert_eq!(says("CBC.0150", edition), [RuleId::SiteMismatch]);
        assert_eq!(says("CBC.0156", edition), [RuleId::SiteMismatch]);
        assert_eq!(says("CBC.7004", edition), [], "which check failed is not said");
        assert_eq!(says("CBC.50010085", edition), [], "only a frozen partner is a rule (reading 13)");
    }
    assert_eq!(says("CBC.50010065", Edition::China), [RuleId::DistributorDelisted]);
    assert_eq!(says("CBC.50010065", Edition::International), []);
    assert_eq!(says("CBC.99000051", Edition::China), [RuleId::PreRegisteredByHuawei]);
    assert_eq!(says("CBC.99000051", Edition::International), []);
}

#[test]
fn case_and_space_around_a_code_do_not_matter() {
    for text in ["cbc.0156", "Cbc.0156", "  CBC.0156", "CBC.0156\r\n", "\u{a0}CBC.0156\u{3000}"] {
        assert_eq!(Failure::from_code(text), Failure::OtherSite, "{text:?}");
    }
}

/// Nothing but a code is one: a prefix, a neighbour, a number, a text of any length.
#[test]
fn anything_else_is_unknown() {
    let long = "CBC.0000".repeat(1 << 16);
    let texts = [
        "",
        " ",
        "0000",
        "CBC",
        "CBC.",
        "CBC.0",
        "CBC.00000",
        "CBC.0000.",
        "CBC.0001",
        "CBC 0000",
        "CBC.0000 ok",
        "CBC.O000",
        "СВС.0000",
        "CBC.٠٠٠٠",
        "CBC.0000\0",
        "\0CBC.0000",
        "CBC.\u{200b}0000",
        "unknown",
        "UNKNOWN",
        "CBC.99000049",
        "CBC.990000500",
        "APIGW.0301",
        "{\"error_code\":\"CBC.0000\"}",
        "𝒞ℬ𝒞.0000",
        "\u{202e}0000.CBC",
        "ß",
        &long,
    ];
    for text in texts {
        let failure = Failure::from_code(text);
        assert_eq!(failure, Failure::Unknown, "{:?}", text.get(..40).unwrap_or(text));
        for edition in Edition::ALL {
            let word = failure.word(*edition);
            assert_eq!((word.kind, word.rules, word.remedy), (WordKind::Unknown, &[][..], None));
            assert_eq!(word.actor, Actor::Nobody);
        }
    }
}

/// [I-FAIL] [CN-FAIL-1] to [CN-FAIL-6] [CN-7DAY]: each reason, and the rule that foresees it, internationally and in China.
const REASONS: &[(&str, Option<RuleId>, Option<RuleId>)] = &[
    ("system-busy", None, None),
    ("invitation-not-found", Some(RuleId::InvitationNotFound), Some(RuleId::InvitationNotFound)),
    ("invitation-expired", Some(RuleId::InvitationExpired), Some(RuleId::InvitationExpired)),
    ("invitation-code-used", Some(RuleId::InvitationCodeUsed), Some(RuleId::InvitationCodeUsed)),
    ("invitation-link-used", Some(RuleId::InvitationLinkUsed), Some(RuleId::InvitationLinkUsed)),
    ("partner-type-may-not-resell", Some(RuleId::PartnerPrepaidNoReseller), None),
    (
        "pre-registered-by-other-partner",
        Some(RuleId::PreRegisteredByOtherPartner),
        Some(RuleId::PreRegisteredByOtherPartner),
    ),
    ("customer-is-partner", Some(RuleId::CustomerIsPartner), Some(RuleId::CustomerIsPartner)),
    ("already-associated", Some(RuleId::AlreadyAssociatedOtherPartner), Some(RuleId::AlreadyAssociatedOtherPartner)),
    ("special-contract", Some(RuleId::SpecialContract), Some(RuleId::SpecialContract)),
    ("internal-account", Some(RuleId::InternalAccount), None),
    ("pre-registered-by-huawei", None, Some(RuleId::PreRegisteredByHuawei)),
    ("reward-promotion-program", None, Some(RuleId::RewardPromotionProgram)),
    ("consumer-cloud-user", None, Some(RuleId::ConsumerCloudUser)),
    (
        "master-with-independent-members",
        Some(RuleId::EnterpriseMasterWithMembers),
        Some(RuleId::EnterpriseMasterWithMembers),
    ),
    ("member-account", Some(RuleId::EnterpriseMemberAccount), Some(RuleId::EnterpriseMemberAccount)),
    ("credit-account", None, Some(RuleId::PostpaidCreditAccount)),
    ("recharge-bonus-balance", None, Some(RuleId::RechargeBonusBalance)),
    ("balance-with-invoice-arrears", None, Some(RuleId::BalanceWithInvoiceArrears)),
    ("registered-too-long", Some(RuleId::RegisteredOverSevenDays), Some(RuleId::RegisteredOverSevenDays)),
    ("has-consumption", Some(RuleId::HasCashExpenditure), Some(RuleId::HasCashExpenditure)),
    ("in-arrears", Some(RuleId::UnpaidBills), Some(RuleId::AccountInArrears)),
    ("open-link-needs-new-account", None, Some(RuleId::RegisteredOverSevenDays)),
];

fn words(edition: Edition) -> impl Iterator<Item = (FailureReason, ServerWord)> {
    FailureReason::ALL.iter().map(move |reason| (*reason, reason.word(edition)))
}

#[test]
fn every_reason_speaks_of_its_rule() {
    for (name, international, china) in REASONS {
        let reason = FailureReason::named(name).expect("the reason has this name");
        for (edition, rule) in [(Edition::International, international), (Edition::China, china)] {
            let word = reason.word(edition);
            assert_eq!(word.rules, rule.as_slice(), "{name} in the {edition} edition");
            let kind = match rule {
                Some(_) => WordKind::Refused,
                None if reason == FailureReason::SystemBusy => WordKind::Retry,
                None => WordKind::Unknown,
            };
            assert_eq!(word.kind, kind, "{name} in the {edition} edition");
        }
    }
    assert_eq!(FailureReason::NAMES, REASONS.iter().map(|(name, ..)| *name).collect::<Vec<_>>());
}

/// [I-FAIL] as far as it can be seen, and the pieces of the Chinese table.
#[test]
fn what_is_shown_where() {
    let shown = |edition| FailureReason::ALL.iter().filter(move |reason| reason.is_shown_in(edition));
    assert_eq!(shown(Edition::International).count(), 12);
    assert_eq!(shown(Edition::China).count(), 19);
    for edition in Edition::ALL {
        for reason in shown(*edition) {
            assert_ne!(reason.word(*edition).kind, WordKind::Unknown, "{reason} in the {edition} edition");
        }
    }
}

/// A word and the rule it speaks of give the same advice, so a page can show either.
#[test]
fn a_word_gives_the_advice_of_its_rule() {
    for edition in Edition::ALL {
        let codes = Failure::ALL.iter().map(|failure| (failure.name(), failure.word(*edition)));
        for (name, word) in codes.chain(words(*edition).map(|(reason, word)| (reason.name(), word))) {
            for id in word.rules {
                let rule = rules::associate(*edition).iter().find(|rule| rule.id == *id);
                let rule = rule.expect("the edition has the rule");
                assert_eq!(word.remedy, Some(rule.remedy), "{name} in the {edition} edition");
            }
            if let Some(remedy) = word.remedy {
                assert_eq!(word.actor, remedy.actor(), "{name}");
            }
        }
    }
}

/// The same invitation, sent again, cannot help against a partner who pays in advance.
#[test]
fn a_prepaid_partner_is_no_matter_of_the_invitation() {
    let word = FailureReason::PartnerTypeMayNotResell.word(Edition::International);
    assert_eq!((word.remedy, word.actor), (Some(Remedy::NeedsPartner), Actor::Partner));
}

#[test]
fn a_busy_system_decides_nothing() {
    for edition in Edition::ALL {
        let word = FailureReason::SystemBusy.word(*edition);
        assert_eq!((word.kind, word.rules, word.remedy), (WordKind::Retry, &[][..], None));
    }
}

#[cfg(feature = "serde")]
#[test]
fn a_word_as_json() {
    let written = serde_json::to_string(&Failure::from_code("CBC.99000051").word(Edition::China)).expect("it is plain");
    let expected = r#"{"kind":"refused","rules":["pre-registered-by-huawei"],"remedy":"needs-partner","actor":"partner","sources":["API-ERR","CN-API-ERR"]}"#;
    assert_eq!(written, expected);
    let unknown = serde_json::to_string(&Failure::Unknown.word(Edition::International)).expect("it is plain");
    assert_eq!(unknown, r#"{"kind":"unknown","rules":[],"remedy":null,"actor":"nobody","sources":[]}"#);
}
