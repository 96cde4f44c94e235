//! A copy of a database that is in use.

use std::path::Path;

use anyhow::{Context as _, Result, bail};
use rusqlite::{Connection, OpenFlags};

use super::PATIENCE;
use crate::new_file;

/// Copies a database to a new file: as it is at one moment, with everything that was acknowledged before. Servers go on
/// reading and writing meanwhile. The copy is looked through before it gets its name, and is for the owner's eyes only.
///
/// # Errors
/// There is no such database, the file is there already, it cannot be written, or the copy is not whole.
pub fn back_up(database: &Path, to: &Path) -> Result<()> {
    let is_new = new_file::make(to, |draft| {
        let draft_name = draft.to_str().context("the name of the copy is no Unicode")?;
        let source = open(database, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        source
            .execute("VACUUM INTO ?1", [draft_name])
            .with_context(|| format!("cannot copy {}", database.display()))?;
        examine(draft)
    })?;
    if !is_new {
        bail!("{} is there already, and stays as it is", to.display());
    }
    Ok(())
}

/// Looks at every page and every row.
fn examine(copy: &Path) -> Result<()> {
    let copy = open(copy, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let said: String = copy.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if said != "ok" {
        bail!("the copy is not whole: {said}");
    }
    if copy.prepare("PRAGMA foreign_key_check")?.exists([])? {
        bail!("the copy is not whole: a row refers to one that is not there");
    }
    Ok(())
}

fn open(database: &Path, flags: OpenFlags) -> Result<Connection> {
    let opened = Connection::open_with_flags(database, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX);
    let opened = opened.with_context(|| format!("cannot open {}", database.display()))?;
    opened.busy_timeout(PATIENCE)?;
    Ok(opened)
}
