//! Consent: the boxes, the evidence, and what a server says against it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "support/claims.rs"]
mod claims;

use std::io::Write;
use std::process::{Command, Stdio};

use claims::{MILLISECOND, NOW, SECOND, instant};
use partner_association::consent::{
    Ask, Complaint, ComplaintKind, Current, Evidence, NoticeId, Origin, Purpose, Sha256Hex, Shown, asked, examine,
    sha256,
};
use partner_association::consequences::ConsequenceId;
use partner_association::json::Malformed;
use partner_association::notice::{Instructions, Label, Language, Text, text};
use partner_association::prose::{self, Block};
use partner_association::screen::{self, Parties, notice, shown};
use partner_association::{Channel, Clock, Edition, Facts, Invitation, Model, Site, Situation};

fn opened(edition: Edition, model: Model) -> Situation {
    let invitation = Invitation { edition, model, channel: Channel::Email, website: edition.website() };
    Situation { invitation, facts: Facts::default() }
}

const NAMED: Parties<'static> = Parties { partner: Some("Northwind Cloud"), distributor: Some("Contoso") };

/// What the server would have shown: our words in both languages, and one official text.
fn texts(shown_as: &Shown) -> Option<Sha256Hex> {
    match (shown_as.text, shown_as.id, shown_as.language) {
        (Origin::Ours, id, language) => Some(shown(&language, id, NAMED).sha256),
        (Origin::Official, NoticeId::Instructions(Instructions::Reseller), Language::En) => Some(sha256(OFFICIAL)),
        _ => None,
    }
}

const OFFICIAL: &[u8] = b"The official text.\n";

fn complaints_at(evidence: &[Evidence], situation: &Situation, uncertainty: f64) -> Vec<Complaint> {
    let now = Clock::new(instant(NOW), uncertainty).expect("a length of time");
    examine(evidence, situation, now, |shown| {
        let version = if shown.text == Origin::Ours { shown.id.version() } else { "01" };
        texts(shown).map(|sha256| Current { version, sha256 })
    })
}

fn complaints(evidence: &[Evidence], situation: &Situation) -> Vec<(ComplaintKind, Purpose)> {
    complaints_at(evidence, situation, 0.0).into_iter().map(|complaint| (complaint.kind, complaint.purpose)).collect()
}

fn answer(ask: Ask, given: bool) -> Evidence {
    Evidence {
        purpose: ask.purpose,
        given,
        notice: shown(&Language::En, ask.notice, NAMED),
        end_reached: true,
        at: instant(NOW - SECOND),
    }
}

/// Evidence to which nobody objects.
fn sound(situation: &Situation) -> Vec<Evidence> {
    asked(situation).map(|ask| answer(ask, true)).collect()
}

fn reseller() -> Situation {
    opened(Edition::International, Model::Reseller)
}

#[test]
fn every_model_asks_for_its_own() {
    let authorization = |edition| (Purpose::Authorization, NoticeId::Authorization(edition), false);
    for (edition, model, instructions) in [
        (Edition::International, Model::Reseller, Some(Instructions::Reseller)),
        (Edition::International, Model::Referral, None),
        (Edition::China, Model::Consulting, Some(Instructions::Consulting)),
        (Edition::China, Model::Agency, Some(Instructions::Agency)),
        (Edition::China, Model::Resale, Some(Instructions::Resale)),
    ] {
        let mut expected = Vec::new();
        if let Some(which) = instructions {
            expected.push((Purpose::Instructions, NoticeId::Instructions(which), true));
            expected.push((Purpose::Disclosure, NoticeId::Disclosure(which), true));
        }
        expected.push(authorization(edition));
        let boxes: Vec<_> = asked(&opened(edition, model)).map(|ask| (ask.purpose, ask.notice, ask.required)).collect();
        assert_eq!(boxes, expected, "{model}");
    }
}

#[test]
fn nothing_is_asked_for_a_model_of_another_edition() {
    for &edition in Edition::ALL {
        for &model in Model::ALL.iter().filter(|&&model| !edition.models().has(model)) {
            let situation = opened(edition, model);
            assert_eq!(asked(&situation).count(), 0, "{edition}, {model}");
            let sent = sound(&reseller());
            let all = Purpose::ALL.iter().map(|&purpose| (ComplaintKind::NotAsked, purpose)).collect::<Vec<_>>();
            assert_eq!(complaints(&sent, &situation), all);
        }
    }
}

#[test]
fn sound_evidence_is_not_complained_about() {
    for &model in Model::ALL {
        let edition = if Edition::China.models().has(model) { Edition::China } else { Edition::International };
        let situation = opened(edition, model);
        assert_eq!(complaints(&sound(&situation), &situation), [], "{model}");
        // The order is the sender's.
        let reversed: Vec<_> = sound(&situation).into_iter().rev().collect();
        assert_eq!(complaints(&reversed, &situation), [], "{model}");
    }
}

/// Each kind of complaint: the change that calls for it, and what it is then about.
#[test]
fn every_complaint_has_its_cause_and_no_other() {
    let change = |purpose, by: &dyn Fn(&mut Evidence)| {
        let mut evidence = sound(&reseller());
        evidence.iter_mut().filter(|evidence| evidence.purpose == purpose).for_each(by);
        complaints(&evidence, &reseller())
    };
    for &purpose in Purpose::ALL {
        let required = purpose != Purpose::Authorization;
        let only = |kind| vec![(kind, purpose)];
        let if_required = |kind| if required { only(kind) } else { Vec::new() };

        let without: Vec<_> = sound(&reseller()).into_iter().filter(|evidence| evidence.purpose != purpose).collect();
        assert_eq!(complaints(&without, &reseller()), if_required(ComplaintKind::Missing));

        assert_eq!(change(purpose, &|evidence| evidence.given = false), if_required(ComplaintKind::NotGiven));

        let mut twice = sound(&reseller());
        twice.extend(sound(&reseller()).into_iter().filter(|evidence| evidence.purpose == purpose));
        assert_eq!(complaints(&twice, &reseller()), only(ComplaintKind::Twice));

        let other_notice = change(purpose, &|evidence| evidence.notice.id = NoticeId::Disclosure(Instructions::Agency));
        assert_eq!(other_notice, only(ComplaintKind::OtherNotice));

        let other_version = change(purpose, &|evidence| evidence.notice.version = String::from("2024-01-30"));
        assert_eq!(other_version, only(ComplaintKind::OtherVersion));

        let other_text = change(purpose, &|evidence| evidence.notice.sha256 = sha256(b""));
        assert_eq!(other_text, only(ComplaintKind::OtherText));

        let future = change(purpose, &|evidence| evidence.at = instant(NOW + MILLISECOND));
        assert_eq!(future, only(ComplaintKind::InTheFuture));

        // What says nothing against it: the moment of the check itself, and a text whose end was never seen.
        assert_eq!(change(purpose, &|evidence| evidence.at = instant(NOW)), []);
        assert_eq!(change(purpose, &|evidence| evidence.end_reached = false), []);
    }
    let not_asked = complaints(&sound(&reseller()), &opened(Edition::International, Model::Referral));
    assert_eq!(
        not_asked,
        [(ComplaintKind::NotAsked, Purpose::Instructions), (ComplaintKind::NotAsked, Purpose::Disclosure)]
    );
    assert_eq!(
        complaints(&[], &reseller()),
        [(ComplaintKind::Missing, Purpose::Instructions), (ComplaintKind::Missing, Purpose::Disclosure)]
    );
    assert_eq!(complaints(&[], &opened(Edition::International, Model::Referral)), []);
}

/// The names of the parties are part of what was shown.
#[test]
fn a_disclosure_to_somebody_else_is_another_text() {
    let to_somebody_else = Parties { partner: Some("Fabrikam"), ..NAMED };
    let mut evidence = sound(&reseller());
    for evidence in &mut evidence {
        evidence.notice = shown(&Language::En, evidence.notice.id, to_somebody_else);
    }
    assert!(complaints(&evidence, &reseller()).contains(&(ComplaintKind::OtherText, Purpose::Disclosure)));
}

#[test]
fn an_official_text_is_compared_with_the_one_there_is() {
    let with = |language, sha256| {
        let mut evidence = sound(&reseller());
        for evidence in evidence.iter_mut().filter(|evidence| evidence.purpose == Purpose::Instructions) {
            let id = evidence.notice.id;
            evidence.notice = Shown { id, version: String::from("01"), language, sha256, text: Origin::Official };
        }
        complaints(&evidence, &reseller())
    };
    let only = |kind| [(kind, Purpose::Instructions)];
    assert_eq!(with(Language::En, sha256(OFFICIAL)), []);
    assert_eq!(with(Language::En, sha256(b"The official text.")), only(ComplaintKind::OtherText));
    assert_eq!(with(Language::ZhCn, sha256(OFFICIAL)), only(ComplaintKind::NoSuchText));
}

#[test]
fn a_clock_may_be_off() {
    let mut evidence = sound(&reseller());
    evidence[0].at = instant(NOW + SECOND);
    assert_eq!(complaints_at(&evidence, &reseller(), SECOND), []);
    assert_eq!(complaints_at(&evidence, &reseller(), SECOND - MILLISECOND).len(), 1);
}

/// Whoever leaves an optional box empty has agreed to no text.
#[test]
fn what_was_left_empty_is_not_held_against_a_text() {
    let mut evidence = sound(&reseller());
    evidence[2].given = false;
    evidence[2].notice.sha256 = sha256(b"");
    assert_eq!(complaints(&evidence, &reseller()), []);
    // Something that is wrong several times over is said once.
    evidence.push(evidence[2].clone());
    evidence.push(evidence[2].clone());
    assert_eq!(complaints(&evidence, &reseller()), [(ComplaintKind::Twice, Purpose::Authorization)]);
    let mut refused = vec![sound(&reseller())[0].clone(); 3];
    for evidence in &mut refused {
        evidence.given = false;
    }
    let said = [
        (ComplaintKind::Twice, Purpose::Instructions),
        (ComplaintKind::NotGiven, Purpose::Instructions),
        (ComplaintKind::Missing, Purpose::Disclosure),
    ];
    assert_eq!(complaints(&refused, &reseller()), said);
}

#[test]
fn complaints_as_json() {
    let complaint = Complaint { kind: ComplaintKind::OtherText, purpose: Purpose::Disclosure };
    assert_eq!(
        serde_json::to_string(&complaint).expect("a complaint is plain data"),
        r#"{"complaint":"other-text","purpose":"disclosure"}"#
    );
}

const WRITTEN: &str = r#"{"purpose":"instructions","given":true,"notice":{"id":"reseller","version":"2026-11-22","language":"en","sha256":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad","text":"ours"},"endReached":false,"at":"2026-11-22T08:00:00.000Z"}"#;

#[test]
fn evidence_survives_json() {
    let evidence: Evidence = serde_json::from_str(WRITTEN).expect("it is evidence");
    assert_eq!(evidence.purpose, Purpose::Instructions);
    assert!(evidence.given && !evidence.end_reached);
    assert_eq!(evidence.notice.id, NoticeId::Instructions(Instructions::Reseller));
    assert_eq!(evidence.notice.version, "2026-11-22");
    assert_eq!(evidence.notice.language, Language::En);
    assert_eq!(evidence.notice.sha256, sha256(b"abc"));
    assert_eq!(evidence.notice.text, Origin::Ours);
    assert_eq!(evidence.at, instant(NOW + 86_400.0 * SECOND));
    assert_eq!(serde_json::to_string(&evidence).expect("evidence is plain data"), WRITTEN);

    for &language in Language::ALL {
        for &id in NoticeId::ALL {
            for &text in Origin::ALL {
                let notice = Shown { text, ..shown(&language, id, NAMED) };
                let evidence = Evidence { notice, given: false, end_reached: true, ..evidence.clone() };
                let json = serde_json::to_string(&evidence).expect("evidence is plain data");
                assert_eq!(serde_json::from_str::<Evidence>(&json).expect("what was written can be read"), evidence);
            }
        }
    }
}

#[test]
fn instants_are_read_with_any_offset() {
    for at in ["2026-11-22T08:00:00Z", "2026-11-22T16:00:00+08:00", "2026-11-22T08:00:00.0009Z"] {
        let json = WRITTEN.replace("2026-11-22T08:00:00.000Z", at);
        let evidence: Evidence = serde_json::from_str(&json).expect("an instant has an offset");
        assert_eq!(evidence.at, instant(NOW + 86_400.0 * SECOND), "{at}");
    }
}

#[test]
fn what_is_no_evidence_is_an_error_that_names_the_key() {
    let hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    let long = "x".repeat(61);
    let cases: &[(&str, &str, &str)] = &[
        (r#""purpose":"instructions","#, "", r#"purpose is missing; expected "instructions", "disclosure" or "auth"#),
        (
            r#""instructions""#,
            r#""instruction""#,
            r#"purpose is "instruction"; expected "instructions", "disclosure" or "authorization"; did you mean "instructions"?"#,
        ),
        (r#""given":true"#, r#""given":"true""#, r#"given is "true"; expected true or false"#),
        (r#""given":true"#, r#""given":null"#, "given is missing; expected true or false"),
        (r#""given":true"#, r#""given":true,"given":true"#, "given is given twice"),
        (r#""given":true"#, r#""given":true,"gave":true"#, r#"unknown key "gave"; did you mean "given"?"#),
        (r#""id":"reseller""#, r#""id":"referral""#, r#"notice.id is "referral"; expected "reseller", "consulting", "#),
        (r#""id":"reseller","#, "", r#"notice.id is missing; expected "reseller""#),
        (r#""id":"reseller","#, r#""id":"reseller","ID":1,"#, r#"unknown key "notice.ID"; did you mean "notice.id"?"#),
        (r#""id":"reseller","#, r#""id":"reseller","id":"agency","#, "notice.id is given twice"),
        (r#""version":"2026-11-22""#, r#""version":20261122"#, "notice.version is 20261122; expected a text"),
        (r#""version":"2026-11-22""#, r#""version":"""#, r#"notice.version is ""; expected a text of 1 to 60 bytes"#),
        ("2026-11-22\",\"l", &format!("{long}\",\"l"), "notice.version is \"xxxxxxxxxx"),
        (r#""language":"en""#, r#""language":"EN""#, r#"notice.language is "EN"; expected "en" or "zh-CN""#),
        (hash, &hash[1..], r#"notice.sha256 is "a7816bf8f01cf"#),
        (hash, &hash.to_uppercase(), r#"notice.sha256 is "BA7816BF8F01CF"#),
        (hash, &hash.replace("ba", "bg"), r#"notice.sha256 is "bg7816bf8f01cf"#),
        (r#""text":"ours""#, r#""text":"mine""#, r#"notice.text is "mine"; expected "ours" or "official""#),
        (r#""text":"ours""#, r#""text":{"is":"ours"}"#, "notice.text is an object; expected"),
        (r#""endReached":false"#, r#""endReached":0"#, "endReached is 0; expected true or false"),
        ("T08:00:00.000Z", "", r#"at is "2026-11-22"; expected an instant as RFC 3339 with offset"#),
        ("2026-11-22T", "2026-02-30T", r#"at is "2026-02-30T08:00:00.000Z"; expected an instant"#),
        (r#""2026-11-22T08:00:00.000Z""#, "1795248000000", "at is 1795248000000; expected an instant as RFC 3339"),
    ];
    for (from, to, message) in cases {
        let json = WRITTEN.replacen(from, to, 1);
        assert_ne!(json, WRITTEN, "{from}");
        let said = serde_json::from_str::<Evidence>(&json).expect_err(&json).to_string();
        assert!(said.starts_with(message), "{said}");
    }
    let without_notice = r#"{"purpose":"instructions","given":true,"notice":"reseller","endReached":true,"at":"x"}"#;
    let said = serde_json::from_str::<Evidence>(without_notice).expect_err("a notice is an object").to_string();
    assert!(said.starts_with(r#"notice is "reseller"; expected an object"#), "{said}");
    assert!(serde_json::from_str::<Evidence>("[]").is_err());
}

/// A server in another language than JavaScript may hold the keys spelt out.
#[test]
fn evidence_is_read_from_keys_spelt_out() {
    let given = serde_json::from_str(r#"{"purpose":"instructions","notice.id":"reseller"}"#).expect("it is JSON");
    let error: Malformed = Evidence::read(&given).expect_err("most of it is missing");
    assert_eq!(error.key(), "notice.version");
}

#[test]
fn a_hash_is_that_of_every_other_tool() {
    for (bytes, hex) in [
        (b"".as_slice(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        (b"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            b"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
        ),
    ] {
        assert_eq!(sha256(bytes).to_string(), hex);
        assert_eq!(Sha256Hex::read(hex), Some(sha256(bytes)));
    }
    let hex = sha256(b"abc").to_string();
    for wrong in
        ["", "é", &hex[2..], &format!("{hex}00"), &format!("{hex}0"), &hex.replace('b', "B"), &format!("{hex}\n")]
    {
        assert_eq!(Sha256Hex::read(wrong), None, "{wrong:?}");
    }
}

/// The hash that is kept is the one that an outside tool makes of the text as a file.
#[test]
fn the_hash_of_a_notice_is_that_of_its_file() {
    let mut seen = std::collections::BTreeSet::new();
    for &language in Language::ALL {
        for &id in NoticeId::ALL {
            for parties in [NAMED, Parties::default()] {
                let file = prose::text(language, &notice(&language, id, parties));
                assert!(file.len() > 200 && file.ends_with('\n') && !file.ends_with("\n\n") && !file.contains('\r'));
                let kept = shown(&language, id, parties);
                assert_eq!(kept.sha256.to_string(), sha256sum(file.as_bytes()), "{id} in {}", language.tag());
                assert_eq!((kept.id, kept.language, kept.text), (id, language, Origin::Ours));
                assert_eq!(kept.version, id.version());
                seen.insert(kept.sha256.to_string());
            }
        }
    }
    // No two of them are the same, whatever the parties are called; instructions may name no party.
    assert!(seen.len() >= NoticeId::ALL.len() * Language::ALL.len());
}

/// What the tool of the operating system says.
fn sha256sum(bytes: &[u8]) -> String {
    let tools: [(&str, &[&str]); 2] = [("sha256sum", &[]), ("shasum", &["-a", "256"])];
    let start = |(tool, arguments): (&str, &[&str])| {
        Command::new(tool).args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().ok()
    };
    let mut tool = tools.into_iter().find_map(start).expect("sha256sum or shasum is installed");
    tool.stdin.take().expect("it reads").write_all(bytes).expect("it reads");
    let said = tool.wait_with_output().expect("it answers").stdout;
    String::from_utf8(said).expect("it answers in ASCII").split_whitespace().next().expect("a hash").to_owned()
}

#[test]
fn a_website_changes_no_box() {
    let mut europe = reseller();
    europe.invitation.website = Site::Europe;
    assert!(asked(&europe).eq(asked(&reseller())));
}

/// What the screen says about each box, in its order.
#[test]
fn every_box_stands_with_what_is_kept_of_it() {
    for &model in Model::ALL {
        let edition = if Edition::China.models().has(model) { Edition::China } else { Edition::International };
        let situation = opened(edition, model);
        for &language in Language::ALL {
            let say = |which| text(language, which);
            let all: Vec<_> = asked(&situation).map(|ask| shown(&language, ask.notice, NAMED)).collect();
            let blocks = screen::consent(&language, &situation, &all);
            let [Block::Section { name: "consent", blocks }] = blocks.as_slice() else { panic!("{blocks:?}") };
            let boxes: Vec<_> = blocks
                .iter()
                .filter_map(|block| match block {
                    Block::Choice { name, required, .. } => Some((*name, *required)),
                    _ => None,
                })
                .collect();
            let expected: Vec<_> = asked(&situation).map(|ask| (ask.purpose.name(), ask.required)).collect();
            assert_eq!(boxes, expected, "{model}");

            let page = prose::text(language, blocks);
            let mut rest = page.as_str();
            for (ask, shown) in asked(&situation).zip(&all) {
                let needed = if ask.required { Label::Required } else { Label::Optional };
                let hash = shown.sha256.to_string();
                let kept =
                    [say(Text::Purpose(ask.purpose)), say(Text::Label(needed)), say(Text::PurposeHelp(ask.purpose))];
                let evidence = [
                    ask.notice.name(),
                    ask.notice.version(),
                    language.tag(),
                    say(Text::Label(Label::ShownOurs)),
                    &hash,
                ];
                let powers = match (ask.purpose, edition) {
                    (Purpose::Authorization, Edition::International) => ConsequenceId::AuthorizationPowers,
                    (Purpose::Authorization, Edition::China) => ConsequenceId::AuthorizationPowersCn,
                    _ => ConsequenceId::AuthorizationOptional,
                };
                let permits = [say(Text::Label(Label::PermitsHeading)), say(Text::Consequence(powers))];
                let permits = permits.iter().filter(|_| ask.purpose == Purpose::Authorization);
                for words in kept.iter().chain(permits).chain(&evidence) {
                    let Some((_, after)) = rest.split_once(words) else {
                        panic!("{words} comes not, or too early: {page}")
                    };
                    rest = after;
                }
            }
            let nothing_is_required = page.contains(say(Text::Label(Label::ConsentNothingRequired)));
            assert_eq!(nothing_is_required, model == Model::Referral);
        }
    }
}

#[test]
fn an_official_text_is_called_that() {
    let id = NoticeId::Instructions(Instructions::Reseller);
    let official = Shown { text: Origin::Official, ..shown(&Language::En, id, NAMED) };
    let page = prose::text(Language::En, &screen::consent(&Language::En, &reseller(), &[official]));
    assert!(page.contains(text(Language::En, Text::Label(Label::ShownOfficial))));
    assert!(!page.contains(text(Language::En, Text::Label(Label::ShownOurs))));
}

/// Where nobody knows what to ask for there is no box, and the page says why.
#[test]
fn without_a_model_there_is_no_box() {
    let situation = opened(Edition::China, Model::Reseller);
    for &language in Language::ALL {
        let page = prose::text(language, &screen::consent(&language, &situation, &[]));
        assert!(page.contains(text(language, Text::Label(Label::ConsentUnknown))));
        assert!(!page.contains("[ ]"), "{page}");
    }
}
