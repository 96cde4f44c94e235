//! What the server keeps, and what it promises of it – whatever keeps it.
//!
//! A [`Store`] knows no rules: what follows from the facts is decided by whoever asks, in the middle of a transaction.
//! What it guarantees by itself, even to an asker who is mistaken, is that a customer has one partner, that a code for
//! one use is used once, that what was answered under a key is answered again, and that its time never goes back.

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

use jiff::Timestamp;
use partner_association::{Channel, Edition, InvitationState, Model, Site};

use crate::accounts::Known;

#[cfg(feature = "postgres")]
mod postgres;
pub mod samples;
mod sqlite;

#[cfg(feature = "postgres")]
pub use self::postgres::PostgresStore;
pub use samples::Samples;
pub use sqlite::{SqliteStore, back_up};

/// Where the server keeps its data. Its methods wait for a disk or a network: a handler calls them where nobody else
/// waits for it.
pub trait Store: fmt::Debug + Send + Sync {
    /// Loads samples, if there is nothing yet and never was. Says whether it did.
    ///
    /// # Errors
    /// Nothing was loaded.
    fn load(&self, samples: &Samples, now: Timestamp) -> Result<bool, Failure>;

    /// The account of that id.
    ///
    /// # Errors
    /// Nobody could look.
    fn account(&self, id: &str) -> Result<Option<Account>, Failure>;

    /// The invitation of that code.
    ///
    /// # Errors
    /// Nobody could look.
    fn invited(&self, code: &str) -> Result<Option<Invited>, Failure>;

    /// The receipt of that reference, to the letter.
    ///
    /// # Errors
    /// Nobody could look.
    fn receipt(&self, reference: &str) -> Result<Option<String>, Failure>;

    /// What was answered under that key already.
    ///
    /// # Errors
    /// Nobody could look.
    fn answered(&self, asking: &Asking<'_>) -> Result<Option<Answer>, Failure>;

    /// Answers, in one transaction: either everything that the verdict says is kept, with the answer under its key, or
    /// nothing is.
    ///
    /// 1. The time that counts is the latest ever seen, or now.
    /// 2. Under a key that was used, nothing is decided: the answer is the one that was kept. A second request under the
    ///    same key waits until the first has ended.
    /// 3. `decide` gets what is on record at that time. No other transaction changes it before this one ends.
    /// 4. What is to be done is done: an association with its consents, its receipt and the use of its code; a decline;
    ///    a request.
    ///
    /// A store whose transactions can collide starts again, and calls `decide` once more.
    ///
    /// # Errors
    /// Nothing was kept and nothing was done. [`Failure::Refused`] if the verdict contradicts what is guaranteed.
    fn answer(&self, asking: &Asking<'_>, decide: &Decide<'_>) -> Result<Answer, Failure>;

    /// Writes, and changes nothing. Returns the latest time ever seen, if there was any.
    ///
    /// # Errors
    /// Nothing can be written.
    fn touch(&self) -> Result<Option<Timestamp>, Failure>;

    /// Ends an association, as when the partner has agreed that its customer leaves. Says whether there was one.
    ///
    /// # Errors
    /// Nothing was ended.
    fn end(&self, account: &str, now: Timestamp) -> Result<bool, Failure>;
}

/// Where a database is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In a file, which is made if there is none. Two more lie beside it: `-wal` and `-shm`.
    File(PathBuf),
    /// In a `PostgreSQL` server, of that address: `postgresql://…`. It may have a password in it.
    Server(String),
    /// Nowhere: it is gone when the program ends.
    Memory,
}

impl From<PathBuf> for Place {
    /// `:memory:` is no file, and neither is `postgresql://…`.
    fn from(path: PathBuf) -> Self {
        match path.to_str() {
            Some(":memory:") => Self::Memory,
            Some(address) if ["postgres://", "postgresql://"].iter().any(|scheme| address.starts_with(scheme)) => {
                Self::Server(address.to_owned())
            }
            _ => Self::File(path),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path) => path.display().fmt(f),
            Self::Server(_) => f.write_str("a PostgreSQL server"),
            Self::Memory => f.write_str("a database in memory"),
        }
    }
}

/// Opens what is at that place, and brings its schema up to date.
///
/// # Errors
/// It cannot be opened, is a newer program's, or of a kind that this program was built without.
pub fn open(place: &Place) -> Result<Arc<dyn Store>, Failure> {
    match place {
        Place::File(_) | Place::Memory => Ok(Arc::new(SqliteStore::open(place)?)),
        #[cfg(feature = "postgres")]
        Place::Server(address) => Ok(Arc::new(PostgresStore::open(address)?)),
        #[cfg(not(feature = "postgres"))]
        Place::Server(_) => Err(Failure::Other(
            "this program was built without PostgreSQL; build it with --features postgres".to_owned(),
        )),
    }
}

/// Decides from what is on record, and says what is to be done. Nothing is, if it fails.
pub type Decide<'a> = dyn Fn(&Standing) -> Result<Verdict, Failure> + 'a;

/// Why nothing could be looked up, or nothing was kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Failure {
    /// There is no room.
    #[error("there is no room to keep anything: {0}")]
    Full(String),
    /// It can be read, and not written.
    #[error("nothing can be written: {0}")]
    ReadOnly(String),
    /// The disk fails, or a limit on the size of files is reached.
    #[error("the disk failed: {0}")]
    Disk(String),
    /// Somebody else has kept it to themselves for too long.
    #[error("it is in use: {0}")]
    Busy(String),
    /// No account of that id.
    #[error("there is no such account")]
    NoSuchAccount,
    /// The verdict contradicts what is guaranteed.
    #[error("the verdict contradicts what is on record: {0}")]
    Refused(String),
    /// The database is of a newer program than this one.
    #[error("the database is of version {found}, and this program knows none after {known}; use a newer program")]
    TooNew {
        /// What the database says.
        found: i64,
        /// The newest that this program knows.
        known: i64,
    },
    /// Anything else.
    #[error("the database failed: {0}")]
    Other(String),
}

/// An account, as the server knows it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Account {
    /// What its cookie says.
    pub id: String,
    /// Its own facts. In samples, `…DaysAgo` is a number of days before now.
    pub facts: Known,
    /// Who has pre-registered it last, if anybody has.
    pub pre_registration: Option<PreRegistration>,
    /// The association that lasts, if there is one.
    pub association: Option<Association>,
}

/// That a customer was reserved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreRegistration {
    /// By which partner; by Huawei Cloud itself, if by none.
    pub partner: Option<String>,
    /// When that was approved.
    pub approved_at: Timestamp,
}

/// That a customer is associated with a partner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Association {
    /// By what it is found again, and its receipt.
    pub reference: String,
    /// The code of the invitation that it was made by.
    pub code: String,
    /// With which partner.
    pub partner: String,
    /// Since when.
    pub at: Timestamp,
}

/// An invitation, as its partner made it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// What its address says.
    pub code: String,
    /// Of which edition.
    pub edition: Edition,
    /// In which model.
    pub model: Model,
    /// By which channel.
    pub channel: Channel,
    /// To which website.
    pub website: Site,
    /// Who invites.
    pub partner: String,
    /// What the partner calls it in its own lists.
    pub label: Option<String>,
    /// Whether only one customer can use it.
    pub single_use: bool,
    /// When it was sent, if it was.
    pub sent_at: Option<Timestamp>,
    /// From when on it cannot be used, if that is to come.
    pub expires_at: Option<Timestamp>,
    /// When its partner took it back, if it did.
    pub withdrawn_at: Option<Timestamp>,
}

/// An invitation, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invited {
    /// As its partner made it.
    pub invitation: Invitation,
    /// Whether somebody has used it.
    pub is_used: bool,
}

impl Invited {
    /// What the server says of it at that time. To a customer, one that was taken back is one whose time is over.
    #[must_use]
    pub fn state(&self, now: Timestamp) -> InvitationState {
        let Invitation { single_use, expires_at, withdrawn_at, .. } = &self.invitation;
        if self.is_used && *single_use {
            InvitationState::CodeUsed
        } else if [expires_at, withdrawn_at].into_iter().flatten().any(|over| *over <= now) {
            InvitationState::Expired
        } else {
            InvitationState::Valid
        }
    }
}

/// Who asks for an answer, under which key.
#[derive(Clone, Copy, Debug)]
pub struct Asking<'a> {
    /// The account that has signed in.
    pub account: &'a str,
    /// What the customer's side calls this request: sent twice, it is the same.
    pub key: &'a str,
    /// The SHA-256 of what is asked, in hexadecimal digits.
    pub body: &'a str,
    /// The code of the invitation, if it is about one.
    pub code: Option<&'a str>,
    /// Now, by the server's clock.
    pub now: Timestamp,
}

/// What is on record while an answer is being decided.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// The time that counts: now, or the latest ever seen, if the clock was set back.
    pub now: Timestamp,
    /// The account that asks.
    pub account: Account,
    /// The invitation, if there is one of that code.
    pub invited: Option<Invited>,
    /// The requests that were filed for this account, the oldest first.
    pub requests: Vec<Request>,
}

/// A request to leave a partner, or to be switched to another model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// What is asked for.
    pub kind: RequestKind,
    /// The partner it is about.
    pub partner: String,
    /// Whether the customer asked for it; else it was the partner.
    pub by_customer: bool,
    /// When.
    pub at: Timestamp,
}

/// What a request asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RequestKind {
    /// To leave.
    Leave,
    /// To be switched to that model.
    Switch(Model),
}

/// What was decided, and what is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The answer, in whatever form the asker will read it again.
    pub answer: String,
    /// What is to be done, if anything is.
    pub deed: Option<Deed>,
}

/// What is done with an answer. References are new, and nobody can guess them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Associates the account with the partner of the invitation.
    Associate {
        /// By what it is found again.
        reference: String,
        /// ISO 3166-1 alpha-2, of the account.
        country: Option<String>,
        /// What was agreed to.
        consents: Vec<Consent>,
        /// The receipt, to the letter.
        receipt: String,
    },
    /// Notes that the customer does not want the invitation.
    Decline {
        /// By what it is found again.
        reference: String,
    },
    /// Files the customer's request.
    File {
        /// By what it is found again.
        reference: String,
        /// What is asked for.
        kind: RequestKind,
        /// The partner it is about.
        partner: String,
    },
}

/// What was agreed to, or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// What it was asked for, by its name.
    pub purpose: &'static str,
    /// The evidence, as JSON.
    pub evidence: String,
}

/// What a request gets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The answer that was decided, now or when it was asked for first.
    Of(String),
    /// The key is that of another request.
    OtherRequest,
}

/// What is guaranteed, whatever was decided. The schema guarantees it once more.
fn guard(standing: &Standing, deed: &Deed) -> Result<(), Failure> {
    let refused = |why: &str| Err(Failure::Refused(why.to_owned()));
    match (deed, &standing.invited) {
        (Deed::Associate { .. } | Deed::Decline { .. }, None) => refused("there is no such invitation"),
        (Deed::Associate { .. }, Some(_)) if standing.account.association.is_some() => {
            refused("the customer has a partner")
        }
        (Deed::Associate { .. }, Some(invited)) if invited.state(standing.now) != InvitationState::Valid => {
            refused("the invitation cannot be used")
        }
        _ => Ok(()),
    }
}
