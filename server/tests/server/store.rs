//! What a store promises, whoever asks it, and whatever keeps it: see `support::POSTGRES`. What is said of files is
//! `SQLite`'s alone.

use std::fs;
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use partner_association::{Channel, Edition, InvitationState, Model, Site};
use rusqlite::Connection;
use serde_json::json;
use server::accounts::Accounts;
use server::store::{
    Account, Answer, Asking, Consent, Deed, Failure, Invitation, Place, PreRegistration, RequestKind, Samples,
    SqliteStore, Store, Verdict,
};

use crate::support::{Folder, empty_folder, empty_store, now};

pub const CODE: &str = "CODE-OF-ONE-USE-0001";

fn account(id: &str) -> Account {
    Account { id: id.to_owned(), ..Account::default() }
}

fn invitation() -> Invitation {
    Invitation {
        code: CODE.to_owned(),
        edition: Edition::China,
        model: Model::Agency,
        channel: Channel::Email,
        website: Site::China,
        partner: "A partner".to_owned(),
        label: Some("autumn".to_owned()),
        single_use: true,
        sent_at: Some(now()),
        expires_at: Some(now() + SignedDuration::from_hours(7 * 24)),
        withdrawn_at: None,
    }
}

pub fn samples() -> Samples {
    Samples {
        accounts: ["one", "two"].map(account).into(),
        invitations: Vec::from([invitation()]),
        sha256: "0".repeat(64),
    }
}

/// In a file, which goes with its folder.
fn in_file() -> (Folder, Place, SqliteStore) {
    let folder = empty_folder();
    let place = Place::File(folder.0.join("data.sqlite"));
    let store = SqliteStore::open(&place).unwrap();
    (folder, place, store)
}

fn filled() -> Arc<dyn Store> {
    let store = empty_store();
    assert!(store.load(&samples(), now()).unwrap());
    store
}

fn raw(place: &Place) -> Connection {
    let Place::File(path) = place else { panic!("nothing else is there in memory") };
    Connection::open(path).unwrap()
}

pub fn asking<'a>(account: &'a str, key: &'a str) -> Asking<'a> {
    Asking { account, key, body: "the body", code: Some(CODE), now: now() }
}

pub fn associate(reference: &str) -> Verdict {
    let consent = Consent { purpose: "instructions", evidence: json!({ "given": true }).to_string() };
    let deed = Deed::Associate {
        reference: reference.to_owned(),
        country: Some("CN".to_owned()),
        consents: Vec::from([consent]),
        receipt: format!("receipt of {reference}"),
    };
    Verdict { answer: format!("associated: {reference}"), deed: Some(deed) }
}

pub fn nothing(answer: &str) -> Verdict {
    Verdict { answer: answer.to_owned(), deed: None }
}

#[test]
fn everything_is_there_after_opening_again() {
    let (_folder, place, store) = in_file();
    assert!(store.load(&samples(), now()).unwrap());
    let answer = store.answer(&asking("one", "key-0001"), &|_| Ok(associate("A"))).unwrap();
    assert_eq!(answer, Answer::Of("associated: A".to_owned()));
    // Who only reads sees it at once.
    assert!(store.account("one").unwrap().unwrap().association.is_some());
    drop(store);

    let store = SqliteStore::open(&place).unwrap();
    let association = store.account("one").unwrap().unwrap().association.unwrap();
    assert_eq!((association.reference.as_str(), association.partner.as_str()), ("A", "A partner"));
    assert_eq!((association.code.as_str(), association.at), (CODE, now()));
    let invited = store.invited(CODE).unwrap().unwrap();
    assert_eq!((&invited.invitation, invited.is_used), (&invitation(), true));
    assert_eq!(store.receipt("A").unwrap().as_deref(), Some("receipt of A"));
    assert_eq!(store.answered(&asking("one", "key-0001")).unwrap(), Some(answer));
    for nothing in ["B", "", "' OR 1 = 1 --"] {
        assert_eq!(store.receipt(nothing).unwrap(), None);
        assert_eq!(store.invited(nothing).unwrap(), None);
        assert_eq!(store.account(nothing).unwrap(), None);
    }
}

#[test]
fn samples_are_loaded_once_and_never_over_anything() {
    let all = Samples::of(&Accounts::samples().unwrap(), now());
    let (_folder, place, store) = in_file();
    assert!(store.load(&all, now()).unwrap());
    assert!(!store.load(&all, now()).unwrap());
    assert!(!store.load(&samples(), now()).unwrap());
    assert_eq!(store.account("one").unwrap(), None);
    // Nor after somebody has thrown them away.
    raw(&place).execute_batch("DELETE FROM accounts; DELETE FROM invitations").unwrap();
    assert!(!store.load(&all, now()).unwrap());

    for real in [
        "INSERT INTO accounts VALUES ('real', '{}')",
        "INSERT INTO invitations VALUES ('REAL-INVITATION-0001', 'china', 'agency', 'qr', 'china', 'P', NULL, 0, NULL, NULL, NULL)",
    ] {
        let (_folder, place, store) = in_file();
        raw(&place).execute_batch(real).unwrap();
        assert!(!store.load(&all, now()).unwrap(), "{real}");
        assert_eq!(store.account("new").unwrap(), None);
    }
}

#[test]
fn samples_keep_what_they_say() {
    let accounts = Accounts::samples().unwrap();
    let store = empty_store();
    assert!(store.load(&Samples::of(&accounts, now()), now()).unwrap());
    for sample in accounts.iter() {
        assert_eq!(store.account(&sample.account.id).unwrap().as_ref(), Some(&sample.account));
    }
}

#[test]
fn a_newer_database_is_left_alone() {
    let (folder, place, store) = in_file();
    drop(store);
    raw(&place).execute_batch("PRAGMA user_version = 99; CREATE TABLE wonders (name TEXT)").unwrap();
    assert!(matches!(SqliteStore::open(&place), Err(Failure::TooNew { found: 99, known: 1 })));
    let told = SqliteStore::open(&place).unwrap_err().to_string();
    assert!(told.contains("99") && told.contains("newer program"), "{told}");
    let version = raw(&place).query_row("PRAGMA user_version", [], |row| row.get::<_, i64>(0));
    assert_eq!(version.unwrap(), 99);
    drop(folder);
}

#[test]
fn what_is_no_database_is_left_alone() {
    let folder = empty_folder();
    let path = folder.0.join("notes.txt");
    let text = "these are notes\n".repeat(100);
    fs::write(&path, &text).unwrap();
    assert!(SqliteStore::open(&Place::File(path.clone())).is_err());
    assert_eq!(fs::read_to_string(path).unwrap(), text);
    assert!(SqliteStore::open(&Place::File(folder.0.join("no/such/folder/data.sqlite"))).is_err());
}

#[test]
fn consents_and_receipts_stay() {
    let (_folder, place, store) = in_file();
    store.load(&samples(), now()).unwrap();
    store.answer(&asking("one", "key-0001"), &|_| Ok(associate("A"))).unwrap();
    let raw = raw(&place);
    for (change, said) in [
        ("UPDATE receipts SET body = 'another'", "receipts stay as they are"),
        ("DELETE FROM receipts", "receipts are kept"),
        ("UPDATE consents SET evidence = '{}'", "consents stay as they are"),
        ("DELETE FROM consents", "consents are kept"),
        ("REPLACE INTO receipts VALUES ('A', 0, 'another')", "receipts stay as they are"),
        ("REPLACE INTO consents VALUES ('A', 'instructions', '{}', 0)", "consents stay as they are"),
    ] {
        let error = raw.execute_batch(change).expect_err(change).to_string();
        assert!(error.contains(said), "{change}: {error}");
    }
    assert_eq!(store.receipt("A").unwrap().as_deref(), Some("receipt of A"));
}

#[test]
fn the_schema_itself_allows_one_partner_and_one_use() {
    let (_folder, place, store) = in_file();
    store.load(&samples(), now()).unwrap();
    store.answer(&asking("one", "key-0001"), &|_| Ok(associate("A"))).unwrap();
    let raw = raw(&place);
    raw.execute_batch("PRAGMA foreign_keys = ON").unwrap();
    for (insert, said) in [
        (format!("INSERT INTO associations VALUES ('B', 'one', '{CODE}', 'P', 'CN', 0, NULL)"), "associations.account"),
        (
            format!(
                "INSERT INTO associations VALUES ('B', 'two', '{CODE}', 'P', 'CN', 0, NULL);
                 INSERT INTO uses VALUES ('B', '{CODE}', 1)"
            ),
            "uses.code",
        ),
        // A code of one use is not one of many.
        (format!("INSERT INTO uses VALUES ('B', '{CODE}', 0)"), "FOREIGN KEY"),
        ("INSERT INTO receipts VALUES ('C', 0, 'of nothing')".to_owned(), "FOREIGN KEY"),
    ] {
        let error = raw.execute_batch(&insert).expect_err(&insert).to_string();
        assert!(error.contains(said), "{insert}: {error}");
    }
}

#[test]
fn a_mistaken_verdict_is_refused_and_nothing_is_kept() {
    let store = filled();
    assert!(store.answer(&asking("one", "key-0001"), &|_| Ok(associate("A"))).is_ok());
    let refused = |asking: &Asking<'_>, verdict: &Verdict| {
        let answer = store.answer(asking, &|_| Ok(verdict.clone()));
        assert!(matches!(answer, Err(Failure::Refused(_))), "{answer:?}");
        assert_eq!(store.answered(asking).unwrap(), None);
    };
    // The code is used; the customer has a partner; there is no such code; a reference that is taken.
    refused(&asking("two", "key-0001"), &associate("B"));
    refused(&asking("one", "key-0002"), &associate("B"));
    refused(&Asking { code: Some("NO-SUCH-INVITATION"), ..asking("two", "key-0001") }, &associate("B"));
    refused(
        &Asking { code: None, ..asking("two", "key-0001") },
        &Verdict { deed: Some(Deed::Decline { reference: "B".to_owned() }), ..nothing("declined") },
    );
    assert_eq!(store.receipt("B").unwrap(), None);
    assert_eq!(store.account("two").unwrap().unwrap().association, None);

    let store = filled();
    let late = Asking { now: now() + SignedDuration::from_hours(7 * 24), ..asking("one", "key-0001") };
    let answer = store.answer(&late, &|_| Ok(associate("A")));
    assert!(matches!(answer, Err(Failure::Refused(_))), "{answer:?}");
}

#[test]
fn what_cannot_be_decided_or_is_nobodys_is_not_kept() {
    let store = filled();
    let failed = store.answer(&asking("one", "key-0001"), &|_| Err(Failure::Other("no idea".to_owned())));
    assert!(matches!(failed, Err(Failure::Other(_))));
    assert_eq!(store.answered(&asking("one", "key-0001")).unwrap(), None);
    let nobody = store.answer(&asking("three", "key-0001"), &|_| panic!("nobody asks"));
    assert!(matches!(nobody, Err(Failure::NoSuchAccount)));
}

#[test]
fn a_key_is_decided_once() {
    let store = filled();
    let first = store.answer(&asking("one", "key-0001"), &|_| Ok(nothing("no"))).unwrap();
    let again = store.answer(&asking("one", "key-0001"), &|_| panic!("it was decided")).unwrap();
    assert_eq!(again, first);
    let other = Asking { body: "another body", ..asking("one", "key-0001") };
    assert_eq!(store.answer(&other, &|_| panic!("it was decided")).unwrap(), Answer::OtherRequest);
    assert_eq!(store.answered(&other).unwrap(), Some(Answer::OtherRequest));
    // Another's key of the same name is another key.
    assert_eq!(store.answered(&asking("two", "key-0001")).unwrap(), None);
}

#[test]
fn a_thread_that_panics_leaves_nothing_behind() {
    let store = filled();
    let panicked = std::thread::scope(|scope| {
        scope.spawn(|| store.answer(&asking("one", "key-0001"), &|_| panic!("in the middle of it"))).join()
    });
    assert!(panicked.is_err());
    assert!(store.answer(&asking("one", "key-0001"), &|_| Ok(associate("A"))).is_ok());
}

#[test]
fn time_never_goes_back() {
    let store = filled();
    let seen = |at: Timestamp, key: &str| {
        let time = std::cell::Cell::new(at);
        let asking = Asking { now: at, ..asking("one", key) };
        store
            .answer(&asking, &|standing| {
                time.set(standing.now);
                Ok(nothing("no"))
            })
            .unwrap();
        time.get()
    };
    let hour = SignedDuration::from_hours(1);
    assert_eq!(seen(now() + hour, "key-0001"), now() + hour);
    assert_eq!(seen(now(), "key-0002"), now() + hour);
    assert_eq!(seen(now() + hour + hour, "key-0003"), now() + hour + hour);
    // What was decided under a key moves no clock.
    let late = Asking { now: now() + hour * 100, ..asking("one", "key-0003") };
    store.answer(&late, &|_| panic!("it was decided")).unwrap();
    assert_eq!(seen(now(), "key-0004"), now() + hour + hour);
}

#[test]
fn requests_are_on_record() {
    let store = filled();
    store.answer(&asking("one", "key-0001"), &|_| Ok(associate("A"))).unwrap();
    let hour = SignedDuration::from_hours(1);
    for (now, key, kind) in
        [(now(), "key-0002", RequestKind::Leave), (now() + hour, "key-0003", RequestKind::Switch(Model::Resale))]
    {
        let deed = Deed::File { reference: format!("R-{key}"), kind, partner: "A partner".to_owned() };
        let filed = Verdict { deed: Some(deed), ..nothing("filed") };
        store.answer(&Asking { now, ..asking("one", key) }, &|_| Ok(filed.clone())).unwrap();
    }
    store
        .answer(&asking("one", "key-0004"), &|standing| {
            let filed: Vec<_> = standing.requests.iter().map(|request| (request.kind, request.at)).collect();
            assert_eq!(filed, [(RequestKind::Leave, now()), (RequestKind::Switch(Model::Resale), now() + hour)]);
            assert!(standing.requests.iter().all(|request| request.by_customer && request.partner == "A partner"));
            Ok(nothing("seen"))
        })
        .unwrap();
    store
        .answer(&asking("two", "key-0001"), &|standing| {
            assert_eq!(standing.requests, []);
            Ok(nothing("seen"))
        })
        .unwrap();
}

#[test]
fn an_association_ends_and_its_code_stays_used() {
    let store = filled();
    store.answer(&asking("one", "key-0001"), &|_| Ok(associate("A"))).unwrap();
    assert!(store.end("one", now()).unwrap());
    assert!(!store.end("one", now()).unwrap());
    assert_eq!(store.account("one").unwrap().unwrap().association, None);
    assert_eq!(store.receipt("A").unwrap().as_deref(), Some("receipt of A"));
    assert_eq!(store.invited(CODE).unwrap().unwrap().state(now()), InvitationState::CodeUsed);
}

#[test]
fn an_invitation_is_over_at_its_end_or_when_it_is_taken_back() {
    let over = |change: &dyn Fn(&mut Invitation)| {
        let mut invitation = invitation();
        change(&mut invitation);
        let store = empty_store();
        let samples = Samples { invitations: Vec::from([invitation]), ..samples() };
        store.load(&samples, now()).unwrap();
        store.invited(CODE).unwrap().unwrap().state(now())
    };
    let moment = SignedDuration::from_millis(1);
    assert_eq!(over(&|invitation| invitation.expires_at = Some(now() + moment)), InvitationState::Valid);
    assert_eq!(over(&|invitation| invitation.expires_at = Some(now())), InvitationState::Expired);
    assert_eq!(over(&|invitation| invitation.expires_at = None), InvitationState::Valid);
    assert_eq!(over(&|invitation| invitation.withdrawn_at = Some(now())), InvitationState::Expired);
}

#[test]
fn what_partners_have_reserved_is_known_of_an_account() {
    let accounts = Accounts::samples().unwrap();
    let reserved = |partner: Option<&str>| {
        let approved_at = now() - SignedDuration::from_hours(24);
        let pre_registration = Some(PreRegistration { partner: partner.map(str::to_owned), approved_at });
        let store = empty_store();
        let accounts_ = Vec::from([Account { pre_registration, ..account("one") }]);
        store.load(&Samples { accounts: accounts_, ..samples() }, now()).unwrap();
        let facts = accounts.facts(Edition::China, None, &store.account("one").unwrap().unwrap(), now());
        assert_eq!(facts["preRegistrationApprovedAt"], "2026-11-20T08:15:00.000Z");
        facts["preRegisteredBy"].clone()
    };
    assert_eq!(reserved(None), "huawei");
    assert_eq!(reserved(Some(&accounts.partner)), "inviter");
    assert_eq!(reserved(Some("Another")), "other-partner");
}
