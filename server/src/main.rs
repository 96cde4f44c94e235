//! Starts the server, and stops it when asked to.

use std::io::{self, IsTerminal as _};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context as _, Result};
use axum::serve::ListenerExt as _;
use jiff::Timestamp;
use server::accounts::Accounts;
use server::app::{App, router};
use server::arguments::{Arguments, HELP, Wish};
use server::notices::Notices;
use server::site::Site;
use server::store::{Failure, Place, Samples, SqliteStore, Store};
use tokio::net::TcpListener;
use tokio::signal;
use tokio::sync::watch;
use tokio::time::sleep;

/// How long a connection may keep us from stopping.
const GRACE: Duration = Duration::from_secs(1);

fn main() -> ExitCode {
    let result = match Arguments::read(lexopt::Parser::from_env()) {
        Ok(Wish::Help) => {
            print!("{HELP}");
            Ok(())
        }
        Ok(Wish::Serve(arguments)) => serve(&arguments),
        Err(error) => Err(error.into()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

#[tokio::main]
async fn serve(arguments: &Arguments) -> Result<()> {
    tracing_subscriber::fmt().with_writer(io::stderr).with_ansi(io::stderr().is_terminal()).with_target(false).init();
    let site = Site::read(&arguments.site)?;
    let accounts = Accounts::samples()?;
    let notices = Notices::read(arguments.official_texts.as_deref(), &accounts.partner);
    let store = store(&arguments.database, &accounts)?;
    let app = App::new(site, accounts, notices, store, Timestamp::now, arguments.wasm)?;
    let listener =
        TcpListener::bind(&arguments.listen).await.with_context(|| format!("cannot listen on {}", arguments.listen))?;
    // Asked once for all: whoever looks later still learns that it has been said.
    let (stop, stopping) = watch::channel(false);
    tokio::spawn(async move {
        asked_to_stop().await;
        stop.send_replace(true);
    });
    let stopped = |mut stopping: watch::Receiver<bool>| async move {
        // An error would say that nobody can ask any more, which is never.
        let _ = stopping.wait_for(|stop| *stop).await;
    };
    println!("listening on http://{}", listener.local_addr()?);
    // The end of a page must not wait until its beginning is acknowledged.
    let listener = listener.tap_io(|connection| drop(connection.set_nodelay(true)));
    let served = axum::serve(listener, router(app)).with_graceful_shutdown(stopped(stopping.clone())).into_future();
    tokio::select! {
        result = served => result?,
        () = async { stopped(stopping).await; sleep(GRACE).await } => {}
    }
    Ok(())
}

/// The data. An empty database gets the samples.
fn store(place: &Place, accounts: &Accounts) -> Result<Arc<dyn Store>> {
    let store = SqliteStore::open(place).with_context(|| format!("cannot open {place}"))?;
    let now = Timestamp::now();
    match store.load(&Samples::of(accounts, now), now) {
        Ok(true) => tracing::info!(database = %place, "loaded the samples"),
        Ok(false) => {}
        // It can be looked at all the same.
        Err(Failure::ReadOnly(why)) => tracing::warn!(database = %place, why, "nothing can be written"),
        Err(error) => return Err(error).with_context(|| format!("cannot write {place}")),
    }
    Ok(Arc::new(store))
}

/// Ends with Ctrl-C, or the signal by which service managers stop a program.
async fn asked_to_stop() {
    #[cfg(unix)]
    let terminated = async {
        match signal::unix::signal(signal::unix::SignalKind::terminate()) {
            Ok(mut terminate) => terminate.recv().await,
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminated = std::future::pending::<Option<()>>();
    tokio::select! {
        Ok(()) = signal::ctrl_c() => {}
        _ = terminated => {}
    }
}
