//! The store in a `PostgreSQL` server, where several machines share it.
//!
//! Transactions are kept apart by locking what a decision rests on: the account's row, and the invitation's – for good
//! if it has one use only, shared if it has many. So two requests of one account, or for one code, follow each other, and
//! all others run side by side. The schema guarantees one partner and one use once more. What was answered is on the
//! server's disk before anybody hears of it, unless its `synchronous_commit` was turned off.

mod pool;

use std::error::Error as _;
use std::str::FromStr as _;
use std::{fmt, io};

use jiff::Timestamp;
use partner_association::{Channel, Edition, Model, Site};
use postgres::error::SqlState;
use postgres::types::ToSql;
use postgres::{Config, Error, GenericClient, Row, Transaction};

use self::pool::Pool;
use super::{
    Account, Answer, Asking, Association, Decide, Deed, Failure, Invitation, Invited, PreRegistration, Request,
    RequestKind, Samples, Standing, Store, Verdict, guard,
};

/// How the schema came to be: each file once, in order. A file that was ever released stays as it is.
const MIGRATIONS: &[&str] = &[include_str!("postgres/0001.sql")];

/// How long a statement may take, and wait for what another has locked. For the server, which counts milliseconds.
const LIMITS: &str = "-c statement_timeout=5000 -c lock_timeout=5000 -c idle_in_transaction_session_timeout=15000";

/// The lock under which the schema is changed. Any number will do that is always the same.
const MIGRATING: i64 = 0x7061_7274_6e65_7273;

/// The store in a `PostgreSQL` server.
pub struct PostgresStore {
    pool: Pool,
}

impl PostgresStore {
    /// Connects to a server, and brings the schema up to date. The address is a connection string of `libpq`. The
    /// connection is not encrypted: where the network is not one's own, that is up to a tunnel or a proxy.
    ///
    /// # Errors
    /// Nobody answers at that address, or the schema is a newer program's.
    pub fn open(address: &str) -> Result<Self, Failure> {
        // What the address says may be secret, and so may what is wrong with it.
        let mut config = Config::from_str(address).map_err(|_| Failure::Other("this is no address".to_owned()))?;
        let options = config.get_options().map_or_else(|| LIMITS.to_owned(), |own| format!("{LIMITS} {own}"));
        config.options(&options);
        if config.get_application_name().is_none() {
            config.application_name("partner-association");
        }
        let store = Self { pool: Pool::of(config) };
        store.write(migrate)?;
        Ok(store)
    }

    /// Does all of it, or nothing.
    fn write<T>(&self, work: impl FnOnce(&mut Transaction<'_>) -> Result<T, Failure>) -> Result<T, Failure> {
        self.pool.with(|client| {
            let mut transaction = client.transaction()?;
            // Dropped, it is rolled back.
            let done = work(&mut transaction)?;
            transaction.commit()?;
            Ok(done)
        })
    }

    /// The time that counts, kept as the latest ever seen. On its own: every transaction needs the clock, and none
    /// should wait until another has ended.
    fn tick(&self, now: Timestamp) -> Result<(), Failure> {
        self.pool.with(|client| {
            let tick = "INSERT INTO clock (only_one, latest) VALUES (true, $1)
                ON CONFLICT (only_one) DO UPDATE SET latest = greatest(clock.latest, excluded.latest)";
            client.execute(tick, &[&now.as_millisecond()])?;
            Ok(())
        })
    }
}

impl fmt::Debug for PostgresStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PostgresStore").finish_non_exhaustive()
    }
}

fn migrate(transaction: &mut Transaction<'_>) -> Result<(), Failure> {
    // Until the end of the transaction: several machines may start at once.
    transaction.execute("SELECT pg_advisory_xact_lock($1)", &[&MIGRATING])?;
    // Said only where there is something to make, since whoever may only use the schema may not say it.
    let is_new = transaction.query_one("SELECT to_regclass('schema_version') IS NULL", &[])?.try_get(0)?;
    if is_new {
        transaction.batch_execute(
            "CREATE TABLE schema_version (only_one boolean PRIMARY KEY CHECK (only_one), version bigint NOT NULL);
             INSERT INTO schema_version VALUES (true, 0)",
        )?;
    }
    let found: i64 = transaction.query_one("SELECT version FROM schema_version", &[])?.try_get(0)?;
    let known = i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX);
    if found > known {
        return Err(Failure::TooNew { found, known });
    }
    if found < known {
        for migration in MIGRATIONS.iter().skip(usize::try_from(found).unwrap_or_default()) {
            transaction.batch_execute(migration)?;
        }
        transaction.execute("UPDATE schema_version SET version = $1", &[&known])?;
    }
    Ok(())
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let Some(told) = error.as_db_error() else {
            let is_connection =
                error.is_closed() || error.source().is_some_and(<dyn std::error::Error>::is::<io::Error>);
            return if is_connection { Self::Busy(error.to_string()) } else { Self::Other(error.to_string()) };
        };
        // Its detail would name values.
        let message = told.message().to_owned();
        match told.code() {
            &SqlState::DISK_FULL => Self::Full(message),
            &SqlState::READ_ONLY_SQL_TRANSACTION => Self::ReadOnly(message),
            &SqlState::IO_ERROR => Self::Disk(message),
            &SqlState::LOCK_NOT_AVAILABLE
            | &SqlState::QUERY_CANCELED
            | &SqlState::T_R_DEADLOCK_DETECTED
            | &SqlState::T_R_SERIALIZATION_FAILURE
            | &SqlState::TOO_MANY_CONNECTIONS
            | &SqlState::ADMIN_SHUTDOWN
            | &SqlState::CANNOT_CONNECT_NOW => Self::Busy(message),
            code if code.code().starts_with(INTEGRITY) => Self::Refused(message),
            _ => Self::Other(message),
        }
    }
}

/// The class of codes that say that a constraint was violated.
const INTEGRITY: &str = "23";

impl Store for PostgresStore {
    fn load(&self, samples: &Samples, now: Timestamp) -> Result<bool, Failure> {
        self.tick(now)?;
        self.write(|transaction| {
            const ANYTHING: &str = "SELECT EXISTS (SELECT 1 FROM samples) OR EXISTS (SELECT 1 FROM accounts)
                OR EXISTS (SELECT 1 FROM invitations)";
            // Whoever else loads waits.
            transaction.batch_execute("LOCK TABLE samples IN EXCLUSIVE MODE")?;
            if transaction.query_one(ANYTHING, &[])?.try_get(0)? {
                return Ok(false);
            }
            for account in &samples.accounts {
                insert_account(transaction, account)?;
            }
            for invitation in &samples.invitations {
                insert_invitation(transaction, invitation)?;
            }
            transaction.execute(
                "INSERT INTO samples (only_one, sha256, loaded_at) SELECT true, $1, latest FROM clock",
                &[&samples.sha256],
            )?;
            Ok(true)
        })
    }

    fn account(&self, id: &str) -> Result<Option<Account>, Failure> {
        if cannot_be(id) {
            return Ok(None);
        }
        self.pool.with(|client| account(client, id))
    }

    fn invited(&self, code: &str) -> Result<Option<Invited>, Failure> {
        if cannot_be(code) {
            return Ok(None);
        }
        self.pool.with(|client| invited(client, code))
    }

    fn receipt(&self, reference: &str) -> Result<Option<String>, Failure> {
        if cannot_be(reference) {
            return Ok(None);
        }
        self.pool.with(|client| {
            let receipt = client.query_opt("SELECT body FROM receipts WHERE reference = $1", &[&reference])?;
            Ok(receipt.map(|row| row.try_get(0)).transpose()?)
        })
    }

    fn answered(&self, asking: &Asking<'_>) -> Result<Option<Answer>, Failure> {
        self.pool.with(|client| answered(client, asking))
    }

    fn answer(&self, asking: &Asking<'_>, decide: &Decide<'_>) -> Result<Answer, Failure> {
        // What was decided under a key moves no clock.
        if let Some(answer) = self.answered(asking)? {
            return Ok(answer);
        }
        self.tick(asking.now)?;
        self.write(|transaction| {
            // Everything that this account asks follows each other, and so does everything under one of its keys.
            lock_account(transaction, asking.account)?;
            if let Some(answer) = answered(transaction, asking)? {
                return Ok(answer);
            }
            if let Some(code) = asking.code {
                lock_invitation(transaction, code)?;
            }
            // Read once these are ours: whoever had them before may have seen a later time.
            let latest: i64 = transaction.query_one("SELECT latest FROM clock", &[])?.try_get(0)?;
            let standing = Standing {
                now: time(latest)?,
                account: account(transaction, asking.account)?.ok_or(Failure::NoSuchAccount)?,
                invited: asking.code.map(|code| invited(transaction, code)).transpose()?.flatten(),
                requests: requests(transaction, asking.account)?,
            };
            let Verdict { answer, deed } = decide(&standing)?;
            if let Some(deed) = deed {
                guard(&standing, &deed)?;
                perform(transaction, &standing, &deed)?;
            }
            transaction.execute(
                "INSERT INTO answers (account, key, body, answer, at) VALUES ($1, $2, $3, $4, $5)",
                &[&asking.account, &asking.key, &asking.body, &answer, &latest],
            )?;
            Ok(Answer::Of(answer))
        })
    }

    fn touch(&self) -> Result<Option<Timestamp>, Failure> {
        self.pool.with(|client| {
            // As it was, and on the disk once more; a clock that has not begun begins before all others.
            let write = "INSERT INTO clock (only_one, latest) VALUES (true, 0)
                ON CONFLICT (only_one) DO UPDATE SET latest = clock.latest RETURNING latest";
            let latest: i64 = client.query_one(write, &[])?.try_get(0)?;
            if latest == 0 { Ok(None) } else { time(latest).map(Some) }
        })
    }

    fn end(&self, account: &str, now: Timestamp) -> Result<bool, Failure> {
        self.tick(now)?;
        self.write(|transaction| {
            lock_account(transaction, account)?;
            let end = "UPDATE associations SET ended_at = (SELECT latest FROM clock)
                WHERE account = $1 AND ended_at IS NULL";
            Ok(transaction.execute(end, &[&account])? > 0)
        })
    }
}

/// No text in the database has this letter, and it may not even be asked for.
fn cannot_be(name: &str) -> bool {
    name.contains('\0')
}

fn lock_account(transaction: &mut Transaction<'_>, id: &str) -> Result<(), Failure> {
    transaction.execute("SELECT FROM accounts WHERE id = $1 FOR NO KEY UPDATE", &[&id])?;
    Ok(())
}

/// A code of one use is for one customer at a time; any other may be used by many, and not be changed meanwhile.
fn lock_invitation(transaction: &mut Transaction<'_>, code: &str) -> Result<(), Failure> {
    let single_use = "SELECT single_use FROM invitations WHERE code = $1";
    let single_use = transaction.query_opt(single_use, &[&code])?.map(|row| row.try_get(0)).transpose()?;
    let lock = match single_use {
        Some(true) => "SELECT FROM invitations WHERE code = $1 FOR NO KEY UPDATE",
        Some(false) => "SELECT FROM invitations WHERE code = $1 FOR SHARE",
        None => return Ok(()),
    };
    transaction.execute(lock, &[&code])?;
    Ok(())
}

fn perform(transaction: &mut Transaction<'_>, standing: &Standing, deed: &Deed) -> Result<(), Failure> {
    let (account, now) = (&standing.account.id, standing.now.as_millisecond());
    let invitation = || {
        let invited = standing.invited.as_ref();
        invited.map(|invited| &invited.invitation).ok_or_else(|| Failure::Refused("no invitation".to_owned()))
    };
    let mut insert = |into: &str, values: &[&(dyn ToSql + Sync)]| transaction.execute(into, values).map(drop);
    match deed {
        Deed::Associate { reference, country, consents, receipt } => {
            let Invitation { code, partner, single_use, .. } = invitation()?;
            insert(
                "INSERT INTO associations (reference, account, code, partner, country, at) VALUES ($1, $2, $3, $4, $5, $6)",
                &[reference, account, code, partner, country, &now],
            )?;
            insert(
                "INSERT INTO uses (association, code, single_use) VALUES ($1, $2, $3)",
                &[reference, code, single_use],
            )?;
            for consent in consents {
                insert(
                    "INSERT INTO consents (association, purpose, evidence, at) VALUES ($1, $2, $3, $4)",
                    &[reference, &consent.purpose, &consent.evidence, &now],
                )?;
            }
            insert("INSERT INTO receipts (reference, at, body) VALUES ($1, $2, $3)", &[reference, &now, receipt])?;
        }
        Deed::Decline { reference } => {
            let code = &invitation()?.code;
            insert(
                "INSERT INTO declines (reference, account, code, at) VALUES ($1, $2, $3, $4)",
                &[reference, account, code, &now],
            )?;
        }
        Deed::File { reference, kind, partner } => {
            let (kind, target_model) = match kind {
                RequestKind::Leave => ("leave", None),
                RequestKind::Switch(model) => ("switch", Some(model.name())),
            };
            insert(
                "INSERT INTO requests (reference, kind, account, partner, asked_by, target_model, at)
                 VALUES ($1, $2, $3, $4, 'customer', $5, $6)",
                &[reference, &kind, account, partner, &target_model, &now],
            )?;
        }
    }
    Ok(())
}

fn answered(client: &mut impl GenericClient, asking: &Asking<'_>) -> Result<Option<Answer>, Failure> {
    let kept = "SELECT body, answer FROM answers WHERE account = $1 AND key = $2";
    let Some(row) = client.query_opt(kept, &[&asking.account, &asking.key])? else { return Ok(None) };
    let is_same = row.try_get::<_, &str>(0)? == asking.body;
    Ok(Some(if is_same { Answer::Of(row.try_get(1)?) } else { Answer::OtherRequest }))
}

fn insert_account(transaction: &mut Transaction<'_>, account: &Account) -> Result<(), Failure> {
    let facts = serde_json::to_string(&account.facts).map_err(|error| Failure::Other(error.to_string()))?;
    transaction.execute("INSERT INTO accounts (id, facts) VALUES ($1, $2)", &[&account.id, &facts])?;
    if let Some(PreRegistration { partner, approved_at }) = &account.pre_registration {
        transaction.execute(
            "INSERT INTO pre_registrations (account, partner, approved_at) VALUES ($1, $2, $3)",
            &[&account.id, partner, &approved_at.as_millisecond()],
        )?;
    }
    Ok(())
}

fn insert_invitation(transaction: &mut Transaction<'_>, invitation: &Invitation) -> Result<(), Failure> {
    let millis = |time: Option<Timestamp>| time.map(Timestamp::as_millisecond);
    transaction.execute(
        "INSERT INTO invitations
             (code, edition, model, channel, website, partner, label, single_use, sent_at, expires_at, withdrawn_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        &[
            &invitation.code,
            &invitation.edition.name(),
            &invitation.model.name(),
            &invitation.channel.name(),
            &invitation.website.name(),
            &invitation.partner,
            &invitation.label,
            &invitation.single_use,
            &millis(invitation.sent_at),
            &millis(invitation.expires_at),
            &millis(invitation.withdrawn_at),
        ],
    )?;
    Ok(())
}

fn account(client: &mut impl GenericClient, id: &str) -> Result<Option<Account>, Failure> {
    let account = "SELECT facts, reference, code, associations.partner, at, reserved.partner, approved_at
         FROM accounts
         LEFT JOIN associations ON associations.account = accounts.id AND ended_at IS NULL
         LEFT JOIN LATERAL (
             SELECT partner, approved_at FROM pre_registrations WHERE account = accounts.id
             ORDER BY approved_at DESC, id DESC LIMIT 1) AS reserved ON true
         WHERE accounts.id = $1";
    let Some(row) = client.query_opt(account, &[&id])? else { return Ok(None) };
    let facts = serde_json::from_str(row.try_get(0)?);
    let association = match row.try_get(1)? {
        Some(reference) => {
            Some(Association { reference, code: row.try_get(2)?, partner: row.try_get(3)?, at: time(row.try_get(4)?)? })
        }
        None => None,
    };
    let pre_registration = match row.try_get(6)? {
        Some(approved_at) => Some(PreRegistration { partner: row.try_get(5)?, approved_at: time(approved_at)? }),
        None => None,
    };
    let facts = facts.map_err(|error| Failure::Other(error.to_string()))?;
    Ok(Some(Account { id: id.to_owned(), facts, pre_registration, association }))
}

fn invited(client: &mut impl GenericClient, code: &str) -> Result<Option<Invited>, Failure> {
    let invited = "SELECT code, edition, model, channel, website, partner, label, single_use, sent_at, expires_at,
             withdrawn_at, EXISTS (SELECT 1 FROM uses WHERE uses.code = invitations.code)
         FROM invitations WHERE code = $1";
    let Some(row) = client.query_opt(invited, &[&code])? else { return Ok(None) };
    let time = |column: usize| row.try_get::<_, Option<i64>>(column)?.map(time).transpose();
    let invitation = Invitation {
        code: row.try_get(0)?,
        edition: named(&row, 1, Edition::named)?,
        model: named(&row, 2, Model::named)?,
        channel: named(&row, 3, Channel::named)?,
        website: named(&row, 4, Site::named)?,
        partner: row.try_get(5)?,
        label: row.try_get(6)?,
        single_use: row.try_get(7)?,
        sent_at: time(8)?,
        expires_at: time(9)?,
        withdrawn_at: time(10)?,
    };
    Ok(Some(Invited { invitation, is_used: row.try_get(11)? }))
}

fn requests(client: &mut impl GenericClient, account: &str) -> Result<Vec<Request>, Failure> {
    let requests = "SELECT target_model, partner, asked_by = 'customer', at FROM requests
         WHERE account = $1 ORDER BY at, reference";
    let request = |row: Row| {
        let is_switch = row.try_get::<_, Option<&str>>(0)?.is_some();
        let kind = if is_switch { RequestKind::Switch(named(&row, 0, Model::named)?) } else { RequestKind::Leave };
        Ok(Request { kind, partner: row.try_get(1)?, by_customer: row.try_get(2)?, at: time(row.try_get(3)?)? })
    };
    client.query(requests, &[&account])?.into_iter().map(request).collect()
}

/// A name of the rules.
fn named<T>(row: &Row, column: usize, by_name: impl Fn(&str) -> Option<T>) -> Result<T, Failure> {
    let name = row.try_get(column)?;
    by_name(name).ok_or_else(|| Failure::Other(format!("{name:?} is no name of the rules")))
}

fn time(millis: i64) -> Result<Timestamp, Failure> {
    Timestamp::from_millisecond(millis).map_err(|error| Failure::Other(error.to_string()))
}
