//! Receipts: what is in them, and that not a byte of one can be changed.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::process::{Command, Stdio};

use axum::body::Body;
use partner_association::consent::{Evidence, NoticeId, asked};
use partner_association::notice::{Instructions, Language};
use partner_association::screen::{Parties, shown};
use partner_association::{Channel, Edition, Facts, Instant, Invitation, Model, Question, Situation, decide};
use server::keys::{Keys, Signer};
use server::receipts::{Particulars, Receipt, Untrue};

use crate::support::{
    NOW, confirm, confirmation, empty_folder, issuer, now, own_server, request, send_to, server_keeping_in, store,
};

const ACCOUNT: &str = "account-4711";

pub fn receipt_of(edition: Edition, model: Model, signer: &Signer) -> Receipt {
    let invitation = Invitation { edition, model, channel: Channel::Email, website: edition.website() };
    let situation = Situation { invitation, facts: Facts::default() };
    let parties = Parties { partner: Some("Northwind Cloud"), distributor: Some("Contoso") };
    let ticked = Instant::from_millis(1_795_248_000_000.0).unwrap();
    let evidence: Vec<_> = asked(&situation)
        .map(|ask| Evidence {
            purpose: ask.purpose,
            given: ask.required,
            notice: shown(&Language::En, ask.notice, parties),
            end_reached: ask.required,
            at: ticked,
        })
        .collect();
    Receipt::of(&Particulars {
        reference: "7K2QF-0M3XR-9TBWC-H5ZPD-1V8GJ-4N6YS",
        now: now(),
        subject: &signer.pseudonym(ACCOUNT),
        controller: &issuer().controller,
        partner: "Northwind Cloud",
        distributor: Some("Contoso"),
        language: Language::En,
        evidence: &evidence,
        country: Some("DE"),
        agreements: true,
        decision: &decide(Question::Associate, &situation).by_server(),
    })
}

fn signer() -> Signer {
    Signer::temporary().unwrap()
}

#[test]
fn a_receipt_is_read_as_it_was_written() {
    let signer = signer();
    for edition in Edition::ALL.iter().copied() {
        for model in Model::ALL.iter().copied().filter(|model| edition.models().has(*model)) {
            let receipt = receipt_of(edition, model, &signer);
            let jws = receipt.sign(&signer);
            assert_eq!(Receipt::read(&jws, signer.keys()), Ok(receipt), "{model}");
            assert!(!jws.contains(ACCOUNT));
        }
    }
}

#[test]
fn it_says_what_was_shown_and_what_was_said_to_it() {
    let signer = signer();
    let receipt = serde_json::to_value(receipt_of(Edition::China, Model::Agency, &signer)).unwrap();
    assert_eq!(receipt["schemaVersion"], "1");
    assert_eq!(receipt["issuedAt"], NOW);
    assert_eq!(receipt["subject"], signer.pseudonym(ACCOUNT));
    assert_eq!(receipt["recipients"][1], serde_json::json!({ "role": "distributor", "name": "Contoso" }));
    let [instructions, disclosure, authorization] = &receipt["choices"].as_array().unwrap()[..] else {
        panic!("three boxes: {receipt}")
    };
    assert_eq!(instructions["given"], true);
    assert_eq!(instructions["data"], serde_json::json!([]));
    assert_eq!(disclosure["data"], serde_json::json!(["agency-9a", "agency-9b", "agency-9c", "agency-9d"]));
    assert_eq!(disclosure["at"], "2026-11-21T08:00:00.000Z");
    assert_eq!(disclosure["withdrawal"], "request-to-leave");
    assert_eq!(authorization["given"], false);
    assert_eq!(authorization["withdrawal"], "revoke-in-account");
    let parties = Parties { partner: Some("Northwind Cloud"), distributor: Some("Contoso") };
    let notice = shown(&Language::En, NoticeId::Disclosure(Instructions::Agency), parties);
    assert_eq!(disclosure["notice"]["sha256"], notice.sha256.to_string());
    assert_eq!(receipt["association"]["rulebookSha256"], Edition::China.rulebook().sha256);
}

/// Every byte, each replaced in several ways, left out, and said twice.
#[test]
fn not_a_byte_of_it_can_be_changed() {
    let signer = signer();
    let jws = receipt_of(Edition::International, Model::Referral, &signer).sign(&signer);
    let refused = |changed: &[u8], place: usize| {
        let changed = String::from_utf8_lossy(changed);
        assert!(Receipt::read(&changed, signer.keys()).is_err(), "byte {place}: {changed}");
    };
    for place in 0..jws.len() {
        let mut changed = jws.clone().into_bytes();
        let byte = changed[place];
        // Its neighbours in the alphabet differ in the last bits, of which base64 may have too many.
        for other in [byte ^ 1, byte ^ 2, byte ^ 0x20, b'A', b'.', b'='] {
            if other != byte {
                changed[place] = other;
                refused(&changed, place);
            }
        }
        changed[place] = byte;
        changed.insert(place, byte);
        refused(&changed, place);
        changed.remove(place);
        changed.remove(place);
        refused(&changed, place);
        refused(&jws.as_bytes()[..place], place);
    }
    for other in [format!("{jws}="), format!("{jws}\n"), format!(" {jws}"), format!("{jws}.{jws}"), String::new()] {
        assert_eq!(Receipt::read(&other, signer.keys()), Err(Untrue::NoJws), "{other:?}");
    }
}

#[test]
fn what_is_signed_otherwise_is_no_receipt() {
    use base64::Engine as _;
    let (signer, other) = (signer(), signer());
    let receipt = receipt_of(Edition::International, Model::Reseller, &signer);
    let jws = receipt.sign(&signer);
    assert_eq!(Receipt::read(&jws, other.keys()), Err(Untrue::UnknownKey));
    assert_eq!(Receipt::read(&receipt.sign(&other), signer.keys()), Err(Untrue::UnknownKey));

    let (_, rest) = jws.split_once('.').unwrap();
    let kid = signer.id();
    let with_header =
        |header: String| format!("{}.{rest}", base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(header));
    for header in [
        format!(r#"{{"alg":"none","typ":"consent-receipt+jws","kid":"{kid}"}}"#),
        format!(r#"{{"alg":"HS256","typ":"consent-receipt+jws","kid":"{kid}"}}"#),
        format!(r#"{{"alg":"EdDSA","typ":"JWT","kid":"{kid}"}}"#),
        format!(r#"{{"alg":"EdDSA","kid":"{kid}"}}"#),
        format!(r#"{{"alg":"EdDSA","typ":"consent-receipt+jws","kid":"{kid}","crit":["b64"],"b64":false}}"#),
        format!(r#"{{"alg":"EdDSA","typ":"consent-receipt+jws","kid":"{kid}","jwk":{{}}}}"#),
    ] {
        assert_eq!(Receipt::read(&with_header(header.clone()), signer.keys()), Err(Untrue::OtherHeader), "{header}");
    }
    // The same header in other words is another one.
    let spaced = format!(r#"{{"alg": "EdDSA","typ":"consent-receipt+jws","kid":"{kid}"}}"#);
    assert_eq!(Receipt::read(&with_header(spaced), signer.keys()), Err(Untrue::Signature));
}

#[test]
fn a_receipt_of_another_version_is_genuine_and_not_read() {
    let signer = signer();
    let receipt = receipt_of(Edition::International, Model::Reseller, &signer);
    let newer = Receipt { schema_version: "2".to_owned(), ..receipt };
    assert_eq!(Receipt::read(&newer.sign(&signer), signer.keys()), Err(Untrue::OtherFields));
}

/// With nothing but what the server publishes and what Node brings.
#[test]
fn others_verify_it_with_tools_of_their_own() {
    const VERIFY: &str = r#"
        const { createPublicKey, verify } = require("node:crypto");
        const { jws, keys } = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
        const [header, payload, signature] = jws.split(".");
        const { alg, kid } = JSON.parse(Buffer.from(header, "base64url"));
        const key = createPublicKey({ key: keys.keys.find((key) => key.kid === kid), format: "jwk" });
        const holds = alg === "EdDSA" && verify(null, `${header}.${payload}`, key, Buffer.from(signature, "base64url"));
        console.log(holds ? JSON.parse(Buffer.from(payload, "base64url")).reference : "forged");
    "#;
    let signer = signer();
    let receipt = receipt_of(Edition::International, Model::Reseller, &signer);
    let jws = receipt.sign(&signer);
    let says = |jws: &str| {
        let mut node =
            Command::new("node").args(["-e", VERIFY]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let given = serde_json::json!({ "jws": jws, "keys": signer.keys() });
        node.stdin.take().unwrap().write_all(given.to_string().as_bytes()).unwrap();
        String::from_utf8(node.wait_with_output().unwrap().stdout).unwrap()
    };
    assert_eq!(says(&jws).trim(), receipt.reference);
    // Another receipt, under this one's signature.
    let another = Receipt { issued_at: "2026-11-21T08:15:00.001Z".to_owned(), ..receipt }.sign(&signer);
    let (message, _) = another.rsplit_once('.').unwrap();
    let (_, signature) = jws.rsplit_once('.').unwrap();
    assert_eq!(says(&format!("{message}.{signature}")).trim(), "forged");
}

#[test]
fn keys_are_made_once_kept_and_for_their_owner_alone() {
    let folder = empty_folder();
    let folder = folder.0.join("keys");
    let first = Signer::open(&folder).unwrap();
    let again = Signer::open(&folder).unwrap();
    assert_eq!(first.id(), again.id());
    assert_eq!(first.pseudonym(ACCOUNT), again.pseudonym(ACCOUNT));
    let mut names: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.sort();
    assert_eq!(names, [folder.join("pseudonyms.jwk"), folder.join("receipts-1.jwk")], "and no draft is left");
    #[cfg(unix)]
    for name in names {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(std::fs::metadata(name).unwrap().permissions().mode() & 0o777, 0o600);
    }
}

#[test]
fn a_new_key_signs_and_the_old_ones_still_verify() {
    let folder = empty_folder();
    let before = Signer::open(&folder.0).unwrap();
    let receipt = receipt_of(Edition::International, Model::Reseller, &before);
    let jws = receipt.sign(&before);
    assert_eq!(Signer::rotate(&folder.0).unwrap(), folder.0.join("receipts-2.jwk"));
    let after = Signer::open(&folder.0).unwrap();
    assert_ne!(before.id(), after.id());
    assert_eq!(Receipt::read(&jws, after.keys()), Ok(receipt.clone()));
    assert_eq!(Receipt::read(&receipt.sign(&after), before.keys()), Err(Untrue::UnknownKey));
    assert_eq!(before.pseudonym(ACCOUNT), after.pseudonym(ACCOUNT), "the same customer");

    // An old key's private half may be gone; the newest one's may not.
    let without = |file: &str| {
        let file = folder.0.join(file);
        let mut key: serde_json::Value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
        key.as_object_mut().unwrap().remove("d").unwrap();
        std::fs::write(&file, key.to_string()).unwrap();
    };
    without("receipts-1.jwk");
    let halved = Signer::open(&folder.0).unwrap();
    assert_eq!(Receipt::read(&jws, halved.keys()), Ok(receipt));
    without("receipts-2.jwk");
    let error = format!("{:#}", Signer::open(&folder.0).unwrap_err());
    assert!(error.contains("receipts-2.jwk") && error.contains("its d cannot be read"), "{error}");
}

#[test]
fn a_key_that_cannot_be_read_is_told_of_and_stays() {
    for (file, spoilt) in [
        ("receipts-1.jwk", ""),
        ("receipts-1.jwk", "s3cret"),
        ("receipts-1.jwk", r#"{"kty":"oct","k":"s3cret"}"#),
        ("pseudonyms.jwk", r#"{"kty":"oct","k":"s3cret"}"#),
    ] {
        let folder = empty_folder();
        Signer::open(&folder.0).unwrap();
        let file = folder.0.join(file);
        std::fs::write(&file, spoilt).unwrap();
        let error = format!("{:#}", Signer::open(&folder.0).unwrap_err());
        assert!(error.contains(file.to_str().unwrap()) && !error.contains("s3cret"), "{error}");
        assert_eq!(std::fs::read_to_string(&file).unwrap(), spoilt);
    }
}

/// Whoever is faster: all have the same key.
#[test]
fn many_that_start_at_once_agree_on_a_key() {
    let folder = empty_folder();
    let ids: BTreeSet<_> = std::thread::scope(|scope| {
        let starts: Vec<_> = (0..16).map(|_| scope.spawn(|| Signer::open(&folder.0).unwrap())).collect();
        let signers = starts.into_iter().map(|start| start.join().unwrap());
        signers.map(|signer| (signer.id().to_owned(), signer.pseudonym(ACCOUNT))).collect()
    });
    assert_eq!(ids.len(), 1);
}

#[test]
fn a_confirmation_leaves_a_receipt() {
    let server = own_server();
    let get = |path: &str| send_to(server.clone(), request("GET", path, &[], Body::empty()));
    let keys = get("/api/keys");
    assert_eq!(keys.header("content-type"), "application/jwk-set+json");
    let keys = Keys::read(&keys.text()).unwrap();

    let asked = confirmation(Model::Reseller, Channel::Email);
    let confirmed = confirm(&server, "existing", "key-0001", &asked).json();
    let reference = confirmed["association"]["reference"].as_str().unwrap();
    let answer = get(&format!("/api/receipts/{reference}"));
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(answer.header("cache-control"), "no-store");
    let answer = answer.json();
    let receipt = Receipt::read(answer["jws"].as_str().unwrap(), &keys).unwrap();
    assert_eq!(serde_json::to_value(&receipt).unwrap(), answer["receipt"]);
    assert_eq!(receipt.reference, reference);
    assert_eq!(receipt.issued_at, NOW);
    assert_eq!(receipt.association.outcome, "eligible");
    assert_eq!((receipt.association.country.as_deref(), receipt.association.agreements), (Some("DE"), true));
    assert_eq!(receipt.controller.name, "Example Cloud");
    assert_eq!(receipt.language, "en");
    for (choice, asked) in receipt.choices.iter().zip(asked["evidence"].as_array().unwrap()) {
        assert_eq!(serde_json::to_value(&choice.notice).unwrap(), asked["notice"]);
        assert_eq!((choice.given, &choice.at), (asked["given"] == true, &asked["at"].as_str().unwrap().to_owned()));
    }
    assert_eq!(receipt.choices.len(), 3);
    // Neither whose it is, nor by which code.
    for secret in ["existing", asked["code"].as_str().unwrap(), "key-0001"] {
        assert!(!answer["receipt"].to_string().contains(secret), "{secret}");
    }
}

#[test]
fn only_its_reference_leads_to_a_receipt() {
    let server = own_server();
    let confirmed = confirm(&server, "existing", "key-0001", &confirmation(Model::Reseller, Channel::Email)).json();
    let reference = confirmed["association"]["reference"].as_str().unwrap();
    for other in [&reference[1..], &reference[..34], &reference.to_lowercase(), "%00", "'", "*"] {
        let answer = send_to(server.clone(), request("GET", &format!("/api/receipts/{other}"), &[], Body::empty()));
        assert_eq!(answer.status, 404, "{other}");
        assert_eq!(answer.json()["detail"], "there is no receipt of that reference");
    }
}

/// Another server has other keys: what it finds in the database is not its own.
#[test]
fn a_receipt_that_is_not_genuine_is_not_passed_on() {
    let store = store();
    let server = server_keeping_in(std::sync::Arc::clone(&store));
    let confirmed = confirm(&server, "existing", "key-0001", &confirmation(Model::Reseller, Channel::Email)).json();
    let path = format!("/api/receipts/{}", confirmed["association"]["reference"].as_str().unwrap());
    let answer = send_to(server_keeping_in(store), request("GET", &path, &[], Body::empty()));
    assert_eq!(answer.status, 500);
    assert!(!answer.text().contains("jws"), "{}", answer.text());
}
