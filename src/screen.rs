//! What is on the screen: the words and the data of this crate, put together into [prose](crate::prose).
//!
//! Each part is a function from the words of a language and what is known to blocks. None of them
//! decides anything, and none holds a sentence.

mod answer;
mod changes;
mod consent;
mod message;
mod notice;
mod sources;
mod steps;

pub use answer::answer;
pub use changes::changes;
pub use consent::{consent, shown};
pub use message::{Message, message};
pub use notice::{Parties, notice};
pub use steps::steps;
