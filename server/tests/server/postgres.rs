//! What is said of a server of databases alone: what its schema guarantees, and several machines at once.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use postgres::{Client, NoTls};
use server::store::{Account, Answer, Failure, Place, PostgresStore, Samples, Store};

use crate::store::{CODE, asking, associate, nothing, samples};
use crate::support::{POSTGRES, now, server_of_databases};

/// A schema with nothing in it.
fn address() -> String {
    match server_of_databases() {
        Some(Place::Server(address)) => address,
        _ => panic!("{POSTGRES} has to say where a server is"),
    }
}

fn opened(address: &str) -> PostgresStore {
    PostgresStore::open(address).unwrap()
}

fn raw(address: &str) -> Client {
    Client::connect(address, NoTls).unwrap()
}

fn filled() -> (String, PostgresStore) {
    let address = address();
    let store = opened(&address);
    assert!(store.load(&samples(), now()).unwrap());
    (address, store)
}

#[track_caller]
fn refused(raw: &mut Client, sql: &str) -> String {
    match raw.batch_execute(sql) {
        Ok(()) => panic!("{sql} was done"),
        Err(error) => error.as_db_error().unwrap().message().to_owned(),
    }
}

#[test]
fn everything_is_there_for_another_machine() {
    let (address, store) = filled();
    let answer = store.answer(&asking("one", "key-0001"), &|_| Ok(associate("A"))).unwrap();
    let other = opened(&address);
    assert!(!other.load(&samples(), now()).unwrap());
    assert_eq!(other.account("one").unwrap().unwrap().association.unwrap().reference, "A");
    assert_eq!(other.answered(&asking("one", "key-0001")).unwrap(), Some(answer));
    assert_eq!(other.receipt("A").unwrap().as_deref(), Some("receipt of A"));
    assert_eq!(other.touch().unwrap(), Some(now()));
}

#[test]
fn consents_and_receipts_stay() {
    let (address, store) = filled();
    store.answer(&asking("one", "key-0001"), &|_| Ok(associate("A"))).unwrap();
    let mut raw = raw(&address);
    for table in ["receipts", "consents"] {
        for change in
            [format!("UPDATE {table} SET at = 0"), format!("DELETE FROM {table}"), format!("TRUNCATE {table}")]
        {
            assert_eq!(refused(&mut raw, &change), format!("{table} stay as they are"), "{change}");
        }
    }
    assert_eq!(store.receipt("A").unwrap().as_deref(), Some("receipt of A"));
}

#[test]
fn the_schema_itself_allows_one_partner_and_one_use() {
    let (address, store) = filled();
    store.answer(&asking("one", "key-0001"), &|_| Ok(associate("A"))).unwrap();
    let mut raw = raw(&address);
    for (insert, said) in [
        (format!("INSERT INTO associations VALUES ('B', 'one', '{CODE}', 'P', 'CN', 0, NULL)"), "one_partner"),
        (
            format!(
                "INSERT INTO associations VALUES ('B', 'two', '{CODE}', 'P', 'CN', 0, NULL);
                 INSERT INTO uses VALUES ('B', '{CODE}', true)"
            ),
            "one_use",
        ),
        // A code of one use is not one of many.
        (format!("INSERT INTO uses VALUES ('A', '{CODE}', false)"), "uses_pkey"),
        (
            format!(
                "INSERT INTO associations VALUES ('B', 'two', '{CODE}', 'P', 'CN', 0, NULL);
                 INSERT INTO uses VALUES ('B', '{CODE}', false)"
            ),
            "uses_code_single_use_fkey",
        ),
        ("INSERT INTO receipts VALUES ('C', 0, 'of nothing')".to_owned(), "receipts_reference_fkey"),
    ] {
        let message = refused(&mut raw, &insert);
        assert!(message.contains(said), "{insert}: {message}");
    }
}

#[test]
fn a_newer_schema_is_left_alone() {
    let (address, store) = filled();
    drop(store);
    raw(&address).batch_execute("UPDATE schema_version SET version = 99").unwrap();
    assert!(matches!(PostgresStore::open(&address), Err(Failure::TooNew { found: 99, known: 1 })));
}

#[test]
fn machines_that_start_at_once_make_one_schema_and_load_once() {
    let address = address();
    let loaded: Vec<bool> = thread::scope(|scope| {
        let starts: Vec<_> =
            (0..8).map(|_| scope.spawn(|| opened(&address).load(&samples(), now()).unwrap())).collect();
        starts.into_iter().map(|start| start.join().unwrap()).collect()
    });
    assert_eq!(loaded.iter().filter(|loaded| **loaded).count(), 1);
}

/// Two machines, 64 customers, one code for one use.
#[test]
fn of_many_at_once_one_gets_the_code() {
    let address = address();
    let machines = [opened(&address), opened(&address)];
    let customers: Vec<_> = (0..64).map(|number| format!("customer-{number}")).collect();
    let accounts = customers.iter().map(|id| Account { id: id.clone(), ..Account::default() }).collect();
    assert!(machines[0].load(&Samples { accounts, ..samples() }, now()).unwrap());
    let associated: Vec<_> = thread::scope(|scope| {
        let asked = customers.iter().zip(machines.iter().cycle()).map(|(customer, machine)| {
            scope.spawn(move || {
                let answer = machine.answer(&asking(customer, "key-0001"), &|standing| {
                    let is_used = standing.invited.as_ref().unwrap().is_used;
                    Ok(if is_used { nothing("used") } else { associate(customer) })
                });
                // Whoever waited too long for the others may come again, and has done nothing.
                match answer {
                    Ok(Answer::Of(answer)) => answer == format!("associated: {customer}"),
                    Err(Failure::Busy(_)) => false,
                    other => panic!("{other:?}"),
                }
            })
        });
        let asked: Vec<_> = asked.collect();
        asked.into_iter().map(|asked| asked.join().unwrap()).collect()
    });
    assert_eq!(associated.iter().filter(|associated| **associated).count(), 1);
    let count =
        |of: &str| raw(&address).query_one(&format!("SELECT count(*) FROM {of}"), &[]).unwrap().get::<_, i64>(0);
    assert_eq!((count("associations"), count("uses"), count("receipts")), (1, 1, 1));
}

/// One customer, the same request again and again, to two machines.
#[test]
fn a_key_is_decided_once_by_all_machines() {
    let (address, store) = filled();
    let machines = [store, opened(&address)];
    let decided = AtomicUsize::new(0);
    let answers: BTreeSet<String> = thread::scope(|scope| {
        let asked = machines.iter().cycle().take(32).map(|machine| {
            scope.spawn(|| {
                let answer = machine.answer(&asking("one", "key-0001"), &|_| {
                    let count = decided.fetch_add(1, Ordering::Relaxed);
                    Ok(nothing(&format!("answer {count}")))
                });
                match answer.unwrap() {
                    Answer::Of(answer) => answer,
                    Answer::OtherRequest => panic!("it is the same"),
                }
            })
        });
        let asked: Vec<_> = asked.collect();
        asked.into_iter().map(|asked| asked.join().unwrap()).collect()
    });
    assert_eq!(answers, BTreeSet::from(["answer 0".to_owned()]));
    assert_eq!(decided.into_inner(), 1);
}

/// Where the server cuts a connection, the next request gets a new one.
#[test]
fn a_connection_that_was_cut_is_made_again() {
    // By a name of its own, so that it is nobody else's connection that is cut.
    let address = format!("{}&application_name=to-be-cut", address());
    let store = opened(&address);
    assert!(store.load(&samples(), now()).unwrap());
    let cut = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
         WHERE application_name = 'to-be-cut' AND pid <> pg_backend_pid()";
    assert_eq!(raw(&address).query_one(cut, &[]).unwrap().get::<_, i64>(0), 1);
    // The one that finds out is told to come again.
    let after: Vec<_> = (0..2).map(|_| store.account("one")).collect();
    assert!(after.iter().all(|found| matches!(found, Ok(Some(_)) | Err(Failure::Busy(_)))), "{after:?}");
    assert!(matches!(after[1], Ok(Some(_))), "{after:?}");
}

#[test]
fn what_is_wrong_with_an_address_does_not_repeat_it() {
    for address in ["postgresql://user:s3cret@[", "postgresql://user:s3cret@127.0.0.1:1/db", "s3cret"] {
        let error = PostgresStore::open(address).unwrap_err().to_string();
        assert!(!error.contains("s3cret"), "{error}");
    }
}
