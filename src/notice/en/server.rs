//! What the server's word amounts to, and what it makes of an answer.

use crate::failures::WordKind;
use crate::reconcile::{Ending, Reason};

pub(super) const fn word(kind: WordKind) -> &'static str {
    match kind {
        WordKind::Associated => "Huawei Cloud says that you are now associated with this partner.",
        WordKind::Pending => "Huawei Cloud has not answered in time. You may be associated or not: look under My Partner later, before you try again.",
        WordKind::Refused => "Huawei Cloud says no, as things are.",
        WordKind::Retry => "Huawei Cloud has decided nothing. Try again later.",
        WordKind::RequestProblem => "Huawei Cloud could not use the request, and has decided nothing about your account. Check what you typed. If it is right, tell whoever runs this page.",
        WordKind::Unknown => "Huawei Cloud’s answer is one that we do not know. It is neither a yes nor a no. Look under My Partner before you try again.",
    }
}

/// What the server's word made of an answer: the heading, and the line under it.
pub(super) const fn ending(ending: Ending) -> (&'static str, &'static str) {
    match ending {
        Ending::Same => ("The server says the same", "It has checked with what it knows itself."),
        Ending::Stricter => ("The server sees more in the way", "More stands in the way, or is open, than this page could tell. The server’s answer replaces the provisional one."),
        Ending::Laxer => ("The server sees less in the way", "Less stands in the way, or is open, than this page could tell. The server’s answer replaces the provisional one."),
        Ending::Different => ("The server gives another answer", "Not all of what stood here is so, and other things are. The server’s answer replaces the provisional one."),
        Ending::Pending => ("The server has not finished", "Whether you are associated is not known yet. The provisional answer stays until it is."),
        Ending::Undecided => ("Nothing has been decided", "This is neither a yes nor a no. The provisional answer stays."),
        Ending::Unreachable => ("The server could not be reached", "Nothing has been decided. The provisional answer stays; check again later."),
    }
}

pub(super) const fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::OtherRulebook => "The server decided by another version of the rules. Load this page again to have the same one.",
        Reason::TimePassed => "A time limit has passed between the two answers.",
        Reason::ServerKnowsMore => "The server knows something that this page did not.",
        Reason::FactsDiffer => "What this page was told is not what the server knows.",
        Reason::PassedRule => "Huawei Cloud names a condition that this page took to be met, or not to apply.",
        Reason::Unforeseen => "No published rule that we know explains this. Ask Huawei Cloud’s customer service for the reason.",
    }
}
