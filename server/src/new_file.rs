//! Files that are made complete or not at all, and never over another.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::Path;
use std::process;

use anyhow::{Context as _, Result};

/// Makes a file for the owner's eyes only, which `write` writes. Says whether it did: a file that is there stays as it is.
///
/// # Errors
/// It cannot be made or filled. Nothing is left of it then.
pub fn make(file: &Path, write: impl FnOnce(&Path) -> Result<()>) -> Result<bool> {
    let failed = || format!("cannot make {}", file.display());
    let mut bytes = [0; 8];
    getrandom::fill(&mut bytes).context("the system has no random numbers")?;
    let draft = file.with_extension(format!("{}-{:x}", process::id(), u64::from_be_bytes(bytes)));
    let made = (|| {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(&draft).with_context(failed)?;
        write(&draft)?;
        OpenOptions::new().write(true).open(&draft).and_then(|draft| draft.sync_all()).with_context(failed)?;
        // Fails if there is such a file, which renaming would not.
        match fs::hard_link(&draft, file) {
            Ok(()) => Ok(true),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(false),
            Err(error) => Err(error).with_context(failed),
        }
    })();
    let removed = fs::remove_file(&draft);
    let made = made?;
    removed.with_context(failed)?;
    // Where folders are files, their entries reach the disk like this.
    #[cfg(unix)]
    if let Some(folder) = file.parent() {
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        File::open(folder).and_then(|folder| folder.sync_all()).with_context(failed)?;
    }
    Ok(made)
}
