//! The store in a file: `SQLite`, compiled in. Nothing is to be installed, and one machine is enough.
//!
//! What was answered survives the loss of power: everything reaches the disk before anybody hears of it. There is one
//! writer, so transactions never collide; readers see what was there before, and wait for nobody.

mod writer;

mod backup;

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use jiff::Timestamp;
use partner_association::{Channel, Edition, Model, Site};
use rusqlite::types::Type;
use rusqlite::{
    Connection, Error, ErrorCode, OpenFlags, OptionalExtension as _, Row, TransactionBehavior, named_params,
};

use self::writer::Writer;
use super::{
    Account, Answer, Asking, Association, Decide, Deed, Failure, Invitation, Invited, Place, PreRegistration, Request,
    RequestKind, Samples, Standing, Store, Verdict, guard,
};

pub use backup::back_up;

/// How the schema came to be: each file once, in order, in one transaction. The number of the last one that was run is
/// the database's `user_version`. A file that was ever released stays as it is.
const MIGRATIONS: &[&str] = &[include_str!("sqlite/0001.sql")];

/// How long to wait for another program that has the database, a backup for instance.
const PATIENCE: Duration = Duration::from_secs(5);

/// What the clock says before anybody has looked at it: the epoch.
const BEFORE_ALL: i64 = 0;

/// The store in a file.
#[derive(Debug)]
pub struct SqliteStore {
    writer: Writer,
    /// A database in memory has none: it is the writer's alone.
    reader: Option<Mutex<Connection>>,
}

impl SqliteStore {
    /// Opens a database, and brings its schema up to date.
    ///
    /// # Errors
    /// It cannot be opened, is no database, or is a newer program's. One that can only be read is opened all the same,
    /// if its schema is up to date.
    pub fn open(place: &Place) -> Result<Self, Failure> {
        let path = match place {
            Place::File(path) => path,
            Place::Memory => {
                let mut writer = Connection::open_in_memory()?;
                prepare(&mut writer)?;
                return Ok(Self { writer: Writer::new(writer), reader: None });
            }
            Place::Server(_) => return Err(Failure::Other("this is no file".to_owned())),
        };
        // Each connection is used by one thread at a time: ours is the lock.
        let flags = OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let create = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
        let mut writer = Connection::open_with_flags(path, create | flags)?;
        prepare(&mut writer)?;
        let reader = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY | flags)?;
        reader.busy_timeout(PATIENCE)?;
        Ok(Self { writer: Writer::new(writer), reader: Some(reader.into()) })
    }

    /// Does all of it, or nothing.
    fn write<T>(&self, work: impl FnOnce(&Connection) -> Result<T, Failure>) -> Result<T, Failure> {
        self.writer.write(work)
    }

    /// Looks, and changes nothing.
    fn read<T>(&self, look: impl FnOnce(&Connection) -> Result<T, Failure>) -> Result<T, Failure> {
        match &self.reader {
            Some(reader) => look(&reader.lock().unwrap_or_else(PoisonError::into_inner)),
            None => self.writer.look(look),
        }
    }
}

/// Settings, and the schema.
fn prepare(connection: &mut Connection) -> Result<(), Failure> {
    connection.busy_timeout(PATIENCE)?;
    // On a database that can only be read, neither of the first two changes anything.
    connection.pragma_update(None, "journal_mode", "wal").or_else(unless_read_only)?;
    connection.pragma_update(None, "synchronous", "full")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    let known = i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX);
    let version = |connection: &Connection| connection.query_row("PRAGMA user_version", [], |row| row.get(0));
    if version(connection)? == known {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Asked again: another program may have been faster.
    let found: i64 = version(&transaction)?;
    if found > known {
        return Err(Failure::TooNew { found, known });
    }
    for migration in MIGRATIONS.iter().skip(usize::try_from(found).unwrap_or_default()) {
        transaction.execute_batch(migration)?;
    }
    transaction.pragma_update(None, "user_version", known)?;
    transaction.commit()?;
    Ok(())
}

fn unless_read_only(error: Error) -> Result<(), Error> {
    if error.sqlite_error_code() == Some(ErrorCode::ReadOnly) { Ok(()) } else { Err(error) }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let told = error.to_string();
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::Full(told),
            Some(ErrorCode::SystemIoFailure) => Self::Disk(told),
            Some(ErrorCode::ReadOnly) => Self::ReadOnly(told),
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy(told),
            Some(ErrorCode::ConstraintViolation) => Self::Refused(told),
            _ => Self::Other(told),
        }
    }
}

impl Store for SqliteStore {
    fn load(&self, samples: &Samples, now: Timestamp) -> Result<bool, Failure> {
        self.write(|connection| {
            const ANYTHING: &str = "SELECT EXISTS (SELECT 1 FROM samples) OR EXISTS (SELECT 1 FROM accounts)
                OR EXISTS (SELECT 1 FROM invitations)";
            if connection.query_row(ANYTHING, [], |row| row.get(0))? {
                let loaded = "SELECT sha256 FROM samples";
                let loaded = connection.query_row(loaded, [], |row| row.get::<_, String>(0)).optional()?;
                if loaded.is_some_and(|loaded| loaded != samples.sha256) {
                    tracing::warn!("the database has other samples than this program; a new one would have the same");
                }
                return Ok(false);
            }
            let now = latest(connection, now)?;
            for account in &samples.accounts {
                insert_account(connection, account)?;
            }
            for invitation in &samples.invitations {
                insert_invitation(connection, invitation)?;
            }
            connection.execute(
                "INSERT INTO samples (only, sha256, loaded_at) VALUES (1, ?1, ?2)",
                (&samples.sha256, now.as_millisecond()),
            )?;
            Ok(true)
        })
    }

    fn account(&self, id: &str) -> Result<Option<Account>, Failure> {
        self.read(|connection| account(connection, id))
    }

    fn invited(&self, code: &str) -> Result<Option<Invited>, Failure> {
        self.read(|connection| invited(connection, code))
    }

    fn receipt(&self, reference: &str) -> Result<Option<String>, Failure> {
        self.read(|connection| {
            let mut receipt = connection.prepare_cached("SELECT body FROM receipts WHERE reference = ?1")?;
            Ok(receipt.query_row([reference], |row| row.get(0)).optional()?)
        })
    }

    fn answered(&self, asking: &Asking<'_>) -> Result<Option<Answer>, Failure> {
        self.read(|connection| answered(connection, asking))
    }

    fn answer(&self, asking: &Asking<'_>, decide: &Decide<'_>) -> Result<Answer, Failure> {
        self.write(|connection| {
            if let Some(answer) = answered(connection, asking)? {
                return Ok(answer);
            }
            let standing = Standing {
                now: latest(connection, asking.now)?,
                account: account(connection, asking.account)?.ok_or(Failure::NoSuchAccount)?,
                invited: asking.code.map(|code| invited(connection, code)).transpose()?.flatten(),
                requests: requests(connection, asking.account)?,
            };
            let Verdict { answer, deed } = decide(&standing)?;
            if let Some(deed) = deed {
                guard(&standing, &deed)?;
                perform(connection, &standing, deed)?;
            }
            let mut keep = connection
                .prepare_cached("INSERT INTO answers (account, key, body, answer, at) VALUES (?1, ?2, ?3, ?4, ?5)")?;
            keep.execute((asking.account, asking.key, asking.body, &answer, standing.now.as_millisecond()))?;
            Ok(Answer::Of(answer))
        })
    }

    fn touch(&self) -> Result<Option<Timestamp>, Failure> {
        self.write(|connection| {
            // As it was, and on the disk once more; a clock that has not begun begins before all others.
            let write = "INSERT INTO clock (only, latest) VALUES (1, ?1)
                ON CONFLICT (only) DO UPDATE SET latest = latest RETURNING latest";
            let latest = connection.query_row(write, [BEFORE_ALL], |row| time(row, 0))?;
            Ok((latest.as_millisecond() != BEFORE_ALL).then_some(latest))
        })
    }

    fn end(&self, account: &str, now: Timestamp) -> Result<bool, Failure> {
        self.write(|connection| {
            let now = latest(connection, now)?.as_millisecond();
            let end = "UPDATE associations SET ended_at = ?2 WHERE account = ?1 AND ended_at IS NULL";
            Ok(connection.execute(end, (account, now))? > 0)
        })
    }
}

/// The time that counts, kept as the latest ever seen.
fn latest(connection: &Connection, now: Timestamp) -> Result<Timestamp, Failure> {
    let mut tick = connection.prepare_cached(
        "INSERT INTO clock (only, latest) VALUES (1, ?1)
         ON CONFLICT (only) DO UPDATE SET latest = max(latest, excluded.latest) RETURNING latest",
    )?;
    Ok(tick.query_row([now.as_millisecond()], |row| time(row, 0))?)
}

fn perform(connection: &Connection, standing: &Standing, deed: Deed) -> Result<(), Failure> {
    let (account, now) = (&standing.account.id, standing.now.as_millisecond());
    let invitation = || {
        let invited = standing.invited.as_ref();
        invited.map(|invited| &invited.invitation).ok_or_else(|| Failure::Refused("no invitation".to_owned()))
    };
    match deed {
        Deed::Associate { reference, country, consents, receipt } => {
            let Invitation { code, partner, single_use, .. } = invitation()?;
            let mut associate = connection.prepare_cached(
                "INSERT INTO associations (reference, account, code, partner, country, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?;
            associate.execute((&reference, account, code, partner, &country, now))?;
            let mut used =
                connection.prepare_cached("INSERT INTO uses (association, code, single_use) VALUES (?1, ?2, ?3)")?;
            used.execute((&reference, code, single_use))?;
            let mut agreed = connection
                .prepare_cached("INSERT INTO consents (association, purpose, evidence, at) VALUES (?1, ?2, ?3, ?4)")?;
            for consent in &consents {
                agreed.execute((&reference, consent.purpose, &consent.evidence, now))?;
            }
            let mut keep =
                connection.prepare_cached("INSERT INTO receipts (reference, at, body) VALUES (?1, ?2, ?3)")?;
            keep.execute((&reference, now, &receipt))?;
        }
        Deed::Decline { reference } => {
            connection.execute(
                "INSERT INTO declines (reference, account, code, at) VALUES (?1, ?2, ?3, ?4)",
                (&reference, account, &invitation()?.code, now),
            )?;
        }
        Deed::File { reference, kind, partner } => {
            let (kind, target_model) = match kind {
                RequestKind::Leave => ("leave", None),
                RequestKind::Switch(model) => ("switch", Some(model.name())),
            };
            connection.execute(
                "INSERT INTO requests (reference, kind, account, partner, asked_by, target_model, at)
                 VALUES (?1, ?2, ?3, ?4, 'customer', ?5, ?6)",
                (&reference, kind, account, &partner, target_model, now),
            )?;
        }
    }
    Ok(())
}

fn answered(connection: &Connection, asking: &Asking<'_>) -> Result<Option<Answer>, Failure> {
    let mut kept = connection.prepare_cached("SELECT body, answer FROM answers WHERE account = ?1 AND key = ?2")?;
    let answer = kept.query_row((asking.account, asking.key), |row| {
        let is_same = row.get_ref(0)?.as_str()? == asking.body;
        Ok(if is_same { Answer::Of(row.get(1)?) } else { Answer::OtherRequest })
    });
    Ok(answer.optional()?)
}

fn insert_account(connection: &Connection, account: &Account) -> Result<(), Failure> {
    let facts = serde_json::to_string(&account.facts).map_err(|error| Failure::Other(error.to_string()))?;
    let mut insert = connection.prepare_cached("INSERT INTO accounts (id, facts) VALUES (?1, ?2)")?;
    insert.execute((&account.id, facts))?;
    if let Some(PreRegistration { partner, approved_at }) = &account.pre_registration {
        let mut reserve = connection
            .prepare_cached("INSERT INTO pre_registrations (account, partner, approved_at) VALUES (?1, ?2, ?3)")?;
        reserve.execute((&account.id, partner, approved_at.as_millisecond()))?;
    }
    Ok(())
}

fn insert_invitation(connection: &Connection, invitation: &Invitation) -> Result<(), Failure> {
    let millis = |time: Option<Timestamp>| time.map(Timestamp::as_millisecond);
    let mut insert = connection.prepare_cached(
        "INSERT INTO invitations
             (code, edition, model, channel, website, partner, label, single_use, sent_at, expires_at, withdrawn_at)
         VALUES
             (:code, :edition, :model, :channel, :website, :partner, :label, :single_use, :sent_at, :expires_at, :withdrawn_at)",
    )?;
    insert.execute(named_params! {
        ":code": invitation.code,
        ":edition": invitation.edition.name(),
        ":model": invitation.model.name(),
        ":channel": invitation.channel.name(),
        ":website": invitation.website.name(),
        ":partner": invitation.partner,
        ":label": invitation.label,
        ":single_use": invitation.single_use,
        ":sent_at": millis(invitation.sent_at),
        ":expires_at": millis(invitation.expires_at),
        ":withdrawn_at": millis(invitation.withdrawn_at),
    })?;
    Ok(())
}

fn account(connection: &Connection, id: &str) -> Result<Option<Account>, Failure> {
    let mut account = connection.prepare_cached(
        "SELECT facts, reference, code, associations.partner, at, reserved.id, reserved.partner, approved_at
         FROM accounts
         LEFT JOIN associations ON associations.account = accounts.id AND ended_at IS NULL
         LEFT JOIN pre_registrations AS reserved ON reserved.id = (
             SELECT id FROM pre_registrations WHERE account = accounts.id ORDER BY approved_at DESC, id DESC LIMIT 1)
         WHERE accounts.id = ?1",
    )?;
    let account = account.query_row([id], |row| {
        let facts = row.get_ref(0)?.as_str()?;
        let facts = serde_json::from_str(facts).map_err(|error| unreadable(0, error.into()))?;
        let association = match row.get(1)? {
            Some(reference) => {
                Some(Association { reference, code: row.get(2)?, partner: row.get(3)?, at: time(row, 4)? })
            }
            None => None,
        };
        let pre_registration = match row.get(5)? {
            Some::<i64>(_) => Some(PreRegistration { partner: row.get(6)?, approved_at: time(row, 7)? }),
            None => None,
        };
        Ok(Account { id: id.to_owned(), facts, pre_registration, association })
    });
    Ok(account.optional()?)
}

fn invited(connection: &Connection, code: &str) -> Result<Option<Invited>, Failure> {
    let mut invited = connection.prepare_cached(
        "SELECT code, edition, model, channel, website, partner, label, single_use, sent_at, expires_at, withdrawn_at,
             EXISTS (SELECT 1 FROM uses WHERE uses.code = invitations.code)
         FROM invitations WHERE code = ?1",
    )?;
    let invited = invited.query_row([code], |row| {
        let invitation = Invitation {
            code: row.get(0)?,
            edition: named(row, 1, Edition::named)?,
            model: named(row, 2, Model::named)?,
            channel: named(row, 3, Channel::named)?,
            website: named(row, 4, Site::named)?,
            partner: row.get(5)?,
            label: row.get(6)?,
            single_use: row.get(7)?,
            sent_at: time_if_any(row, 8)?,
            expires_at: time_if_any(row, 9)?,
            withdrawn_at: time_if_any(row, 10)?,
        };
        Ok(Invited { invitation, is_used: row.get(11)? })
    });
    Ok(invited.optional()?)
}

fn requests(connection: &Connection, account: &str) -> Result<Vec<Request>, Failure> {
    let mut requests = connection.prepare_cached(
        "SELECT target_model, partner, asked_by = 'customer', at FROM requests WHERE account = ?1 ORDER BY at, reference",
    )?;
    let requests = requests.query_map([account], |row| {
        let is_switch = row.get_ref(0)?.as_str_or_null()?.is_some();
        let kind = if is_switch { RequestKind::Switch(named(row, 0, Model::named)?) } else { RequestKind::Leave };
        Ok(Request { kind, partner: row.get(1)?, by_customer: row.get(2)?, at: time(row, 3)? })
    });
    Ok(requests?.collect::<Result<_, _>>()?)
}

/// A name of the rules.
fn named<T>(row: &Row<'_>, column: usize, by_name: impl Fn(&str) -> Option<T>) -> Result<T, Error> {
    let name = row.get_ref(column)?.as_str()?;
    by_name(name).ok_or_else(|| unreadable(column, format!("{name:?} is no name of the rules").into()))
}

fn time(row: &Row<'_>, column: usize) -> Result<Timestamp, Error> {
    Timestamp::from_millisecond(row.get(column)?).map_err(|error| unreadable(column, error.into()))
}

fn time_if_any(row: &Row<'_>, column: usize) -> Result<Option<Timestamp>, Error> {
    if row.get_ref(column)?.data_type() == Type::Null { Ok(None) } else { time(row, column).map(Some) }
}

fn unreadable(column: usize, error: Box<dyn std::error::Error + Send + Sync>) -> Error {
    Error::FromSqlConversionFailure(column, Type::Text, error)
}
