//! A `PostgreSQL` server for as long as a test runs, in a folder of its own and on a socket that nobody else knows.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{self, Command},
};

use anyhow::{Context as _, Result, bail};

use crate::step::{Step, capture};

/// The variable by which the tests learn where it is.
pub const ADDRESS: &str = "PARTNER_ASSOCIATION_POSTGRES";

/// How to get one, for whoever wants the test to run.
pub const OTHERWISE: &str = "install PostgreSQL (Debian: apt-get install postgresql)";

/// A server that is stopped, and whose folder is removed, when this is dropped.
pub struct Server {
    programs: PathBuf,
    folder: PathBuf,
    user: Option<User>,
}

/// Whom to be instead of root, as whom `PostgreSQL` refuses to run.
#[derive(Clone, Copy)]
struct User {
    id: u32,
    group: u32,
}

impl Server {
    /// Starts the newest `PostgreSQL` of this machine; `None` if it has none.
    pub fn start() -> Result<Option<Self>> {
        let Some(programs) = programs() else { return Ok(None) };
        // Short: a socket's name has a hundred letters at most.
        let folder = env::temp_dir().join(format!("pa-postgres-{}", process::id()));
        let mut builder = fs::DirBuilder::new();
        // Whoever reaches the socket may do everything.
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        let server = Self { programs, folder, user: instead_of_root()? };
        server.give_away()?;
        let (data, log) = (server.folder.join("data"), server.folder.join("log"));
        let mut initdb = server.program("initdb");
        initdb.args(["--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"]);
        initdb.arg("--pgdata").arg(&data);
        Step::new("initdb", initdb).run()?;
        // What the tests ask survives them no longer than the folder does.
        let socket = server.folder.display();
        let options = format!("-k {socket} -c listen_addresses= -c max_connections=200 -c fsync=off");
        let mut start = server.program("pg_ctl");
        start
            .arg("start")
            .arg("--wait")
            .arg("--pgdata")
            .arg(&data)
            .arg("--log")
            .arg(&log)
            .arg("--options")
            .arg(options);
        Step::new("pg_ctl start", start).run()?;
        Ok(Some(server))
    }

    /// As `libpq` takes it.
    pub fn address(&self) -> String {
        format!("postgresql://postgres@{}/postgres", self.folder.display().to_string().replace('/', "%2F"))
    }

    /// What it calls itself.
    pub fn version(&self) -> Result<String> {
        capture(self.program("postgres").arg("--version")).map(|version| version.trim().to_owned())
    }

    /// One of its programs, as the user that it needs.
    fn program(&self, name: &str) -> Command {
        let mut command = Command::new(self.programs.join(name));
        command.current_dir(&self.folder);
        #[cfg(unix)]
        if let Some(user) = self.user {
            use std::os::unix::process::CommandExt as _;
            command.gid(user.group).uid(user.id);
        }
        command
    }

    fn give_away(&self) -> Result<()> {
        #[cfg(unix)]
        if let Some(user) = self.user {
            std::os::unix::fs::chown(&self.folder, Some(user.id), Some(user.group))
                .context("cannot give a folder away")?;
        }
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let mut stop = self.program("pg_ctl");
        stop.args(["stop", "--mode=immediate", "--pgdata"]).arg(self.folder.join("data"));
        // Nothing is left to do about what fails here: the test has been judged.
        drop(capture(&mut stop));
        drop(fs::remove_dir_all(&self.folder));
    }
}

/// Where Debian keeps them, the newest first, or where the system looks for programs.
fn programs() -> Option<PathBuf> {
    let mut versions: Vec<(u32, PathBuf)> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin"))))
        .collect();
    versions.sort_unstable_by(|one, other| other.cmp(one));
    let on_path = env::var_os("PATH").into_iter().flat_map(|path| env::split_paths(&path).collect::<Vec<_>>());
    let has_all = |folder: &Path| ["initdb", "pg_ctl", "postgres"].iter().all(|name| folder.join(name).is_file());
    versions.into_iter().map(|(_, folder)| folder).chain(on_path).find(|folder| has_all(folder))
}

/// `postgres`, or else `nobody`, if we are root.
fn instead_of_root() -> Result<Option<User>> {
    let number = |what: &str, of: Option<&str>| -> Option<u32> {
        capture(Command::new("id").arg(what).args(of)).ok()?.trim().parse().ok()
    };
    if number("-u", None) != Some(0) {
        return Ok(None);
    }
    for name in ["postgres", "nobody"] {
        if let (Some(id), Some(group)) = (number("-u", Some(name)), number("-g", Some(name))) {
            return Ok(Some(User { id, group }));
        }
    }
    bail!("PostgreSQL refuses to run as root, and there is neither a user postgres nor a user nobody")
}
