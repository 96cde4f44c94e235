//! What is on the screen: the words and the data of this crate, put together into [prose](crate::prose).

mod notice;

pub use notice::notice;
