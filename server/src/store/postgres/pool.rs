//! Connections, each used by one thread at a time.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use postgres::{Client, Config, NoTls};

use crate::store::Failure;

/// How many connections there are at most. A server with its defaults has a hundred for all.
const MOST: usize = 16;

/// How long to wait for one, and for the server to answer.
const PATIENCE: Duration = Duration::from_secs(5);

/// Connections to one server, made when they are needed.
pub struct Pool {
    config: Config,
    places: Mutex<Places>,
    freed: Condvar,
}

struct Places {
    idle: Vec<Client>,
    /// Idle or not.
    taken: usize,
}

impl Pool {
    pub fn of(mut config: Config) -> Self {
        config.connect_timeout(PATIENCE);
        Self { config, places: Mutex::new(Places { idle: Vec::new(), taken: 0 }), freed: Condvar::new() }
    }

    /// Works with a connection, once one is free.
    pub fn with<T>(&self, work: impl FnOnce(&mut Client) -> Result<T, Failure>) -> Result<T, Failure> {
        let mut lent = self.lend()?;
        match &mut lent.client {
            Some(client) => {
                let done = work(client);
                // What failed may be the connection: the next one should not find out again.
                if done.is_err() && client.is_valid(PATIENCE).is_err() {
                    lent.client = None;
                }
                done
            }
            None => Err(Failure::Busy("there is no connection to the database".to_owned())),
        }
    }

    fn lend(&self) -> Result<Lent<'_>, Failure> {
        let places = self.places();
        let is_full = |places: &mut Places| places.idle.is_empty() && places.taken >= MOST;
        let (mut places, waited) =
            self.freed.wait_timeout_while(places, PATIENCE, is_full).unwrap_or_else(PoisonError::into_inner);
        if waited.timed_out() {
            return Err(Failure::Busy("every connection to the database is in use".to_owned()));
        }
        while let Some(client) = places.idle.pop() {
            if !client.is_closed() {
                return Ok(Lent { pool: self, client: Some(client) });
            }
            places.taken -= 1;
        }
        places.taken += 1;
        drop(places);
        // From here on the place is given back, also if nobody answers.
        let mut lent = Lent { pool: self, client: None };
        lent.client = Some(self.config.connect(NoTls)?);
        Ok(lent)
    }

    /// Nobody leaves them half changed.
    fn places(&self) -> MutexGuard<'_, Places> {
        self.places.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Pool {
    /// A connection says goodbye and waits, which nobody may do where others wait for it.
    fn drop(&mut self) {
        let idle = std::mem::take(&mut self.places().idle);
        if !idle.is_empty() {
            // An error would say that one of them could not say goodbye.
            drop(thread::spawn(move || drop(idle)).join());
        }
    }
}

struct Lent<'a> {
    pool: &'a Pool,
    client: Option<Client>,
}

impl Drop for Lent<'_> {
    fn drop(&mut self) {
        let mut places = self.pool.places();
        match self.client.take() {
            Some(client) if !client.is_closed() => places.idle.push(client),
            _ => places.taken -= 1,
        }
        drop(places);
        self.pool.freed.notify_one();
    }
}
