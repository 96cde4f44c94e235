//! Plans and progress as JSON: what a page shows, and what it keeps for later.

use alloc::string::String;
use alloc::vec::Vec;

use serde::de::{Deserialize, Deserializer, Error as _};
use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::{Plan, Planned, Progress, Status, Step};
use crate::error::Malformed;
use crate::facts::Account;
use crate::json::strict::{Strict, wrong};
use crate::json::{Given, Value};
use crate::truth::Bits;

const DONE: &str = "done";
const ACCOUNT: &str = "account";
const STATUS: &str = "status";

impl Progress {
    /// Reads what was written of it: `{ "status": "open", "account": null, "done": ["get-invitation"] }`.
    ///
    /// # Errors
    /// The key at fault, its value, and what was expected – also of values that do not go together.
    pub fn read(given: &Given) -> Result<Self, Malformed> {
        let object = Strict::of(given, &[STATUS, ACCOUNT, DONE])?;
        let status = object.chosen(STATUS, Status::NAMES, Status::named)?;
        let account = match object.value(ACCOUNT) {
            Value::Null => None,
            _ => Some(object.chosen(ACCOUNT, Account::NAMES, Account::named)?),
        };
        let steps = object.several(DONE, Step::NAMES, Step::named)?;
        let done = steps.iter().fold(Bits::NONE, |done, step| done.or(Bits::one(*step as u8)));
        let has = |step| done.has(step as u8);
        let (key, expected) = match (has(Step::Register), has(Step::SignIn), account) {
            _ if (status == Status::Associated) != has(Step::EnableAndAssociate) => {
                (STATUS, "\"associated\" if and only if enable-and-associate is done")
            }
            (true, true, _) => (DONE, "only one of register and sign-in"),
            (true, _, account) if account != Some(Account::New) => (ACCOUNT, "\"new\" after register"),
            (_, true, account) if account != Some(Account::Existing) => (ACCOUNT, "\"existing\" after sign-in"),
            _ => return Ok(Self { done, account, status }),
        };
        Err(wrong(key, object.value(key), String::from(expected)))
    }
}

impl<'de> Deserialize<'de> for Progress {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::read(&Given::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

impl Serialize for Progress {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Progress", 3)?;
        object.serialize_field(STATUS, self.status().name())?;
        object.serialize_field(ACCOUNT, &self.account().map(Account::name))?;
        object.serialize_field(DONE, &self.done().map(Step::name).collect::<Vec<_>>())?;
        object.end()
    }
}

impl Serialize for Planned {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Planned", 6)?;
        object.serialize_field("step", self.step().name())?;
        object.serialize_field("state", self.state.name())?;
        object.serialize_field("optional", &self.stage.optional)?;
        object.serialize_field("either", &self.either)?;
        object.serialize_field("afterwards", &self.afterwards())?;
        let sources: Vec<_> = self.stage.sources.iter().map(|source| source.name()).collect();
        object.serialize_field("sources", &sources)?;
        object.end()
    }
}

impl Serialize for Plan {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Plan", 6)?;
        object.serialize_field(STATUS, self.status.name())?;
        object.serialize_field(ACCOUNT, &self.account.map(Account::name))?;
        object.serialize_field("steps", &self.steps().collect::<Vec<_>>())?;
        object.serialize_field("next", &self.next().map(Step::name).collect::<Vec<_>>())?;
        object.serialize_field("waysOut", &self.ways_out().iter().map(|way| way.name()).collect::<Vec<_>>())?;
        object.serialize_field("canResume", &self.can_resume())?;
        object.end()
    }
}
