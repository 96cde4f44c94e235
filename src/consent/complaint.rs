//! What a server has to say against evidence that a page sent.

use alloc::vec::Vec;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::asked::asked;
use super::evidence::{Evidence, Shown};
use super::{Purpose, Sha256Hex};
use crate::moment::Clock;
use crate::named::named;
use crate::rule::Situation;

named! {
    /// What is wrong with evidence.
    pub enum ComplaintKind {
        /// Something required was not answered.
        Missing = "missing",
        /// Something required was not given.
        NotGiven = "not-given",
        /// Something was answered more than once, so that nobody knows which answer counts.
        Twice = "twice",
        /// Something was answered that this customer is not asked for.
        NotAsked = "not-asked",
        /// It was answered to another notice than the model's.
        OtherNotice = "other-notice",
        /// The server has no such text: none in that language, or no official one.
        NoSuchText = "no-such-text",
        /// It was answered to another version of the notice than the current one.
        OtherVersion = "other-version",
        /// The text that was shown was another one.
        OtherText = "other-text",
        /// It is said to have been answered at a time that has not come.
        InTheFuture = "in-the-future",
    }
}

/// Something wrong with the evidence for one purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// What is wrong.
    pub kind: ComplaintKind,
    /// What it was asked for.
    pub purpose: Purpose,
}

/// What the server would have shown itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Current<'a> {
    /// The version of that text.
    pub version: &'a str,
    /// Its SHA-256.
    pub sha256: Sha256Hex,
}

/// Examines evidence, purpose by purpose; no complaints means that it will do.
///
/// `current` says what the server would have shown – in that language, ours or official, with the names of the
/// parties –, or that there is no such text. It is asked only about the notice of the model. Whether the end of
/// a text was reached is for the record: nobody has to scroll. A box that may be left empty, and was, says
/// nothing about a text; a future is one by any reading of the clock.
pub fn examine<'a>(
    evidence: &[Evidence],
    situation: &Situation,
    now: Clock,
    current: impl Fn(&Shown) -> Option<Current<'a>>,
) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for &purpose in Purpose::ALL {
        let mut complain = |kind| {
            let complaint = Complaint { kind, purpose };
            if !complaints.contains(&complaint) {
                complaints.push(complaint);
            }
        };
        let ask = asked(situation).find(|ask| ask.purpose == purpose);
        let answers = || evidence.iter().filter(|evidence| evidence.purpose == purpose);
        let Some(ask) = ask else {
            answers().for_each(|_| complain(ComplaintKind::NotAsked));
            continue;
        };
        match answers().count() {
            0 if ask.required => complain(ComplaintKind::Missing),
            0 | 1 => {}
            _ => complain(ComplaintKind::Twice),
        }
        for answer in answers() {
            if answer.at.millis() > now.at().millis() + now.uncertainty() {
                complain(ComplaintKind::InTheFuture);
            }
            if !answer.given {
                if ask.required {
                    complain(ComplaintKind::NotGiven);
                }
            } else if answer.notice.id != ask.notice {
                complain(ComplaintKind::OtherNotice);
            } else if let Some(current) = current(&answer.notice) {
                if answer.notice.version != current.version {
                    complain(ComplaintKind::OtherVersion);
                }
                if answer.notice.sha256 != current.sha256 {
                    complain(ComplaintKind::OtherText);
                }
            } else {
                complain(ComplaintKind::NoSuchText);
            }
        }
    }
    complaints
}

impl Serialize for Complaint {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Complaint", 2)?;
        object.serialize_field("complaint", self.kind.name())?;
        object.serialize_field("purpose", self.purpose.name())?;
        object.end()
    }
}
