//! The one connection that writes, and commits for several at once.
//!
//! Reaching the disk takes a thousand times as long as what is written. So whoever has done its work leaves the commit to
//! the next one who is waiting to do its own, and the last of them commits for all; nobody hears that something is done
//! before it is.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use rusqlite::Connection;

use crate::store::Failure;

/// The connection that writes.
#[derive(Debug)]
pub(super) struct Writer {
    open: Mutex<Open>,
    /// How many are on their way in.
    waiting: AtomicUsize,
}

#[derive(Debug)]
struct Open {
    connection: Connection,
    /// Whose work is done and not committed, if there is any.
    group: Option<Arc<Group>>,
    members: usize,
}

/// Several who are committed together.
#[derive(Debug, Default)]
struct Group {
    outcome: Mutex<Option<Result<(), Failure>>>,
    decided: Condvar,
}

/// The most that one commit waits for.
const MEMBERS: usize = 64;

impl Writer {
    pub(super) fn new(connection: Connection) -> Self {
        let open = Open { connection, group: None, members: 0 };
        Self { open: Mutex::new(open), waiting: AtomicUsize::new(0) }
    }

    /// The connection, for looking.
    pub(super) fn look<T>(&self, look: impl FnOnce(&Connection) -> T) -> T {
        look(&lock(&self.open).connection)
    }

    /// Does all of the work, or nothing. Returns when it has reached the disk.
    pub(super) fn write<T>(&self, work: impl FnOnce(&Connection) -> Result<T, Failure>) -> Result<T, Failure> {
        self.waiting.fetch_add(1, Ordering::SeqCst);
        let mut open = lock(&self.open);
        self.waiting.fetch_sub(1, Ordering::SeqCst);

        let group = open.join()?;
        let done = open.work(work);
        // Whoever comes after us is behind the lock that we hold, and will find what we leave.
        if open.members >= MEMBERS || self.waiting.load(Ordering::SeqCst) == 0 {
            open.commit();
        }
        drop(open);
        let done = done.unwrap_or_else(|panic| resume_unwind(panic))?;
        group.wait().map(|()| done)
    }
}

impl Open {
    /// Begins a transaction, if none has been begun.
    fn join(&mut self) -> Result<Arc<Group>, Failure> {
        if let Some(group) = &self.group {
            return Ok(Arc::clone(group));
        }
        self.connection.execute_batch("BEGIN IMMEDIATE")?;
        let group = Arc::<Group>::default();
        self.group = Some(Arc::clone(&group));
        self.members = 0;
        Ok(group)
    }

    /// Does the work so that it can be undone by itself. The outer error is a panic.
    fn work<T>(
        &mut self,
        work: impl FnOnce(&Connection) -> Result<T, Failure>,
    ) -> Result<Result<T, Failure>, Box<dyn std::any::Any + Send>> {
        self.members += 1;
        let connection = &self.connection;
        let worked = catch_unwind(AssertUnwindSafe(|| {
            connection.execute_batch("SAVEPOINT work")?;
            work(connection)
        }));
        let ended = match worked {
            Ok(Ok(_)) => connection.execute_batch("RELEASE work"),
            _ => connection.execute_batch("ROLLBACK TO work; RELEASE work"),
        };
        // A full disk can undo everything at once. Then nobody's work is there any more.
        if connection.is_autocommit() {
            let failure = match (&worked, &ended) {
                (Ok(Err(failure)), _) => failure.clone(),
                (_, Err(error)) => Failure::Other(error.to_string()),
                _ => Failure::Other("the transaction is gone".to_owned()),
            };
            self.settle(Err(failure));
        }
        worked.map(|done| done.and_then(|done| ended.map(|()| done).map_err(Failure::from)))
    }

    fn commit(&mut self) {
        if self.group.is_some() {
            let committed = self.connection.execute_batch("COMMIT").map_err(Failure::from);
            if !self.connection.is_autocommit() {
                // What cannot be committed must not stay open, and there is nobody else to tell.
                drop(self.connection.execute_batch("ROLLBACK"));
            }
            self.settle(committed);
        }
    }

    /// Tells everybody in the group.
    fn settle(&mut self, outcome: Result<(), Failure>) {
        if let Some(group) = self.group.take() {
            *lock(&group.outcome) = Some(outcome);
            group.decided.notify_all();
        }
    }
}

impl Group {
    fn wait(&self) -> Result<(), Failure> {
        let outcome = lock(&self.outcome);
        let outcome = self.decided.wait_while(outcome, |outcome| outcome.is_none());
        outcome.unwrap_or_else(PoisonError::into_inner).clone().unwrap_or(Ok(()))
    }
}

/// Panics are caught where work is done, and leave nothing half-done behind a lock.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::sync::Barrier;
    use std::thread;

    use rusqlite::Connection;

    use super::Writer;
    use crate::store::Failure;

    fn writer() -> Writer {
        let connection = Connection::open_in_memory().unwrap();
        connection.execute_batch("CREATE TABLE written (number INTEGER PRIMARY KEY)").unwrap();
        Writer::new(connection)
    }

    fn insert(writer: &Writer, number: i64) -> Result<i64, Failure> {
        writer.write(|connection| {
            connection.execute("INSERT INTO written VALUES (?1)", [number])?;
            match number % 10 {
                3 => Err(Failure::Other("three".to_owned())),
                7 => panic!("seven"),
                _ => Ok(number),
            }
        })
    }

    #[test]
    fn who_fails_or_panics_takes_nobody_along() {
        const THREADS: i64 = 200;
        let writer = writer();
        let together = Barrier::new(THREADS.try_into().unwrap());
        thread::scope(|scope| {
            let threads: Vec<_> = (0..THREADS)
                .map(|number| {
                    let (writer, together) = (&writer, &together);
                    scope.spawn(move || {
                        together.wait();
                        insert(writer, number)
                    })
                })
                .collect();
            for (number, thread) in (0..).zip(threads) {
                match (number % 10, thread.join()) {
                    (7, Err(_)) | (3, Ok(Err(Failure::Other(_)))) => {}
                    (_, Ok(Ok(written))) => assert_eq!(written, number),
                    (_, other) => panic!("{number}: {other:?}"),
                }
            }
        });
        let count = |query: &str| writer.look(|connection| connection.query_row(query, [], |row| row.get::<_, i64>(0)));
        assert_eq!(count("SELECT count(*) FROM written"), Ok(THREADS / 10 * 8));
        assert_eq!(count("SELECT count(*) FROM written WHERE number % 10 IN (3, 7)"), Ok(0));
        assert!(writer.look(Connection::is_autocommit));
    }

    #[test]
    fn a_commit_that_fails_fails_for_everybody() {
        let writer = writer();
        writer
            .look(|connection| {
                connection.execute_batch(
                    "PRAGMA foreign_keys = ON;
                     CREATE TABLE later (number INTEGER REFERENCES written DEFERRABLE INITIALLY DEFERRED)",
                )
            })
            .unwrap();
        let dangling = writer.write(|connection| Ok(connection.execute("INSERT INTO later VALUES (1)", [])?));
        assert!(matches!(dangling, Err(Failure::Refused(_))), "{dangling:?}");
        // Nothing is left of it, and the next one is not in its way.
        assert_eq!(insert(&writer, 1), Ok(1));
        let count = writer.look(|connection| connection.query_row("SELECT count(*) FROM later", [], |row| row.get(0)));
        assert_eq!(count, Ok(0));
    }

    #[test]
    fn who_loses_the_transaction_loses_it_for_everybody_and_is_told() {
        let writer = writer();
        let lost = writer.write(|connection| {
            connection.execute_batch("INSERT INTO written VALUES (1); ROLLBACK")?;
            Ok(())
        });
        assert!(lost.is_err());
        assert_eq!(insert(&writer, 1), Ok(1));
    }
}
