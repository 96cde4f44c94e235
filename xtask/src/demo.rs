//! The demonstration: the built page, served.

use std::{fs, net::TcpListener, path::PathBuf, process::Command};

use anyhow::{Context as _, Result, bail};

use crate::{
    project::Project,
    step::{Step, line},
};

/// The first port that is free is taken.
const PORTS: std::ops::Range<u16> = 8080..8100;

/// Serves `target/site/` until it is stopped; the server's own last line is the address.
pub fn serve(project: &Project) -> Result<()> {
    let server = server(project, "dev")?;
    let Some(port) = PORTS.into_iter().find(|port| TcpListener::bind(("127.0.0.1", *port)).is_ok()) else {
        bail!("no port from {} to {} is free on 127.0.0.1", PORTS.start, PORTS.end - 1);
    };
    let mut command = Command::new(&server);
    command.current_dir(&project.root).arg("--site").arg(project.site());
    command.args(["--listen", &format!("127.0.0.1:{port}"), "--demonstration"]);
    // The keys that sign receipts lie beside it.
    let data = project.scratch("demo");
    fs::create_dir_all(&data).with_context(|| format!("cannot create {}", data.display()))?;
    command.arg("--database").arg(data.join("server.sqlite"));
    println!("the data is kept in {}; delete it to begin anew", data.display());
    become_program(command)
}

/// Compiles the server by this profile and returns its program. Who is not measuring it takes `dev`: unoptimised it is
/// there seconds earlier, and answers in a fraction of a millisecond all the same.
pub fn server(project: &Project, profile: &str) -> Result<PathBuf> {
    let cargo = project.cargo(["build", "--package", "server", "--profile", profile]);
    Step::new("server: compile", cargo).quiet_if_quick().run()?;
    // Cargo's own name for the folder of that profile.
    let folder = if profile == "dev" { "debug" } else { profile };
    Ok(project.target.join(folder).join(format!("server{}", std::env::consts::EXE_SUFFIX)))
}

/// Lets the program take our place, so that Ctrl-C and any other signal reach it alone.
#[cfg(unix)]
fn become_program(mut command: Command) -> Result<()> {
    use std::os::unix::process::CommandExt as _;
    let error = command.exec();
    Err(error).with_context(|| format!("cannot start {}", line(&command)))
}

#[cfg(not(unix))]
fn become_program(mut command: Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start {}", line(&command)))?;
    if !status.success() {
        bail!("{} ended: {status}", line(&command));
    }
    Ok(())
}
