//! What the server's word makes of an answer that a page gave: the same, stricter, laxer – or no answer at all –,
//! why, and whom to tell first.
//!
//! ```
//! use partner_association::failures::Failure;
//! use partner_association::reconcile::{Answer, Ending, Reason, Reply, reconcile};
//! use partner_association::{Channel, Edition, Facts, Invitation, Model, Question, RuleId, Site, Situation, decide};
//!
//! let invitation = Invitation {
//!     edition: Edition::International,
//!     model: Model::Reseller,
//!     channel: Channel::Email,
//!     website: Site::International,
//! };
//! let page = Answer::of(&decide(Question::Associate, &Situation { invitation, facts: Facts::default() }));
//!
//! let refused = reconcile(&page, &Reply::Word(Failure::OtherSite.word(Edition::International)));
//! assert_eq!((refused.ending, refused.reasons), (Ending::Stricter, vec![Reason::ServerKnowsMore]));
//! assert_eq!(refused.new_bars, [RuleId::SiteMismatch]);
//!
//! // Neither a time-out nor a code that nobody knows is a refusal.
//! let late = reconcile(&page, &Reply::Word(Failure::ResultNotInTime.word(Edition::International)));
//! assert_eq!(late.ending, Ending::Pending);
//! let odd = reconcile(&page, &Reply::Word(Failure::from_code("CBC.424242").word(Edition::International)));
//! assert_eq!(odd.ending, Ending::Undecided);
//! ```

#[cfg(feature = "serde")]
mod answer;
#[cfg(feature = "serde")]
mod comparison;

#[cfg(feature = "serde")]
pub use self::answer::Answer;
#[cfg(feature = "serde")]
pub use self::comparison::{Reconciliation, Reply, TellFirst, reconcile};
use crate::named::named;

named! {
    /// What becomes of the page's answer.
    pub enum Ending {
        /// The server says the same: nothing that a reader sees differs.
        Same = "same",
        /// More stands in the way than the page said, or more is open.
        Stricter = "stricter",
        /// Less stands in the way than the page said, or less is open.
        Laxer = "laxer",
        /// The answer is another one, and neither stricter nor laxer: one bar in the place of another.
        Different = "different",
        /// The server has not finished. The tie may be made or not, and the page must say neither.
        Pending = "pending",
        /// The server was reached and decided nothing. That is neither a yes nor a no: the page's answer stays advice.
        Undecided = "undecided",
        /// The server was not reached. The page's answer stays advice.
        Unreachable = "unreachable",
    }
}

named! {
    /// Why the server's answer is another one. Several can come together.
    pub enum Reason {
        /// Another version of the rules decided. It may explain all of the rest, so nothing else is claimed.
        OtherRulebook = "other-rulebook",
        /// The page's answer was over when the server looked, or the other way round.
        TimePassed = "time-passed",
        /// The server knows what the page did not.
        ServerKnowsMore = "server-knows-more",
        /// What the page was told is not what the server knows.
        FactsDiffer = "facts-differ",
        /// The server's word speaks of a rule that the page had passed, or did not ask in this model.
        PassedRule = "passed-rule",
        /// The server refuses, and no rule of ours foresees why.
        Unforeseen = "unforeseen",
    }
}
