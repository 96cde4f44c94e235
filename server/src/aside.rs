//! Work that waits for a disk, where nobody else waits for it.

use tokio::task::spawn_blocking;

use crate::problem::Problem;

/// Does the work aside. It is done to its end, even if nobody waits for the answer any more.
pub async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Problem> + Send + 'static,
) -> Result<T, Problem> {
    spawn_blocking(work).await.unwrap_or_else(|error| Err(Problem::ours(&error)))
}
