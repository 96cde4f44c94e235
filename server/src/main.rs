//! Starts the server, and stops it when asked to.

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context as _, Result, bail};
use jiff::Timestamp;
use server::accounts::Accounts;
use server::app::{App, router};
use server::arguments::{Arguments, HELP, Wish};
use server::keys::Signer;
use server::notices::Notices;
use server::receipts::Issuer;
use server::serving::{Limits, serve};
use server::site::Site;
use server::store::{Failure, Place, Samples, Store, back_up, open};
use server::verify::{Readable, verify};
use tokio::net::TcpListener;
use tokio::signal;
use tokio::sync::watch;

/// A receipt could not be looked at, which says nothing about it.
const UNKNOWN: u8 = 2;

fn main() -> ExitCode {
    let result = match Wish::read(lexopt::Parser::from_env()) {
        Ok(Wish::Help) => {
            print!("{HELP}");
            Ok(())
        }
        Ok(Wish::Serve(arguments)) => run(&arguments),
        Ok(Wish::BackUp { database, to }) => back_up(&database, &to).map(|()| println!("{} is whole", to.display())),
        Ok(Wish::Verify { receipt, keys }) => return verified(&receipt, &keys),
        Ok(Wish::NewKey { keys }) => Signer::rotate(&keys).map(|file| {
            println!("{} signs from the next start on", file.display());
        }),
        Err(error) => Err(error.into()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => failed(&error, ExitCode::FAILURE),
    }
}

fn failed(error: &anyhow::Error, status: ExitCode) -> ExitCode {
    eprintln!("error: {error:#}");
    status
}

/// Prints what there is to say of a receipt. Of one that is not genuine, nothing is repeated.
fn verified(receipt: &Path, keys: &Path) -> ExitCode {
    match verify(receipt, keys) {
        Ok(Ok(receipt)) => {
            print!("The signature holds.\n\n{}", Readable(&receipt));
            ExitCode::SUCCESS
        }
        Ok(Err(untrue)) => {
            println!("The receipt is not genuine: {untrue}.");
            ExitCode::FAILURE
        }
        Err(error) => failed(&error, ExitCode::from(UNKNOWN)),
    }
}

#[tokio::main]
async fn run(arguments: &Arguments) -> Result<()> {
    arguments.log.begin();
    let site = Site::read(&arguments.site)?;
    let accounts = Accounts::samples()?;
    let notices = Notices::read(arguments.official_texts.as_deref(), &accounts.partner);
    let store = store(&arguments.database, &accounts)?;
    let issuer = Issuer { signer: signer(arguments)?, controller: arguments.controller.clone() };
    let app = App::new(site, accounts, notices, store, issuer, Timestamp::now, arguments.wasm)?;
    let app = app.with(arguments.demonstration).known_as(arguments.origin.clone());
    let listener =
        TcpListener::bind(&arguments.listen).await.with_context(|| format!("cannot listen on {}", arguments.listen))?;
    // Asked once for all: whoever looks later still learns that it has been said.
    let (stop, stopping) = watch::channel(false);
    tokio::spawn(async move {
        asked_to_stop().await;
        stop.send_replace(true);
    });
    println!("listening on http://{}", listener.local_addr()?);
    serve(listener, router(app), Limits::default(), stopping).await;
    Ok(())
}

/// The data. An empty database gets the samples.
fn store(place: &Place, accounts: &Accounts) -> Result<Arc<dyn Store>> {
    let store = open(place).with_context(|| format!("cannot open {place}"))?;
    let now = Timestamp::now();
    match store.load(&Samples::of(accounts, now), now) {
        Ok(true) => tracing::info!(database = %place, "loaded the samples"),
        Ok(false) => {}
        // It can be looked at all the same.
        Err(Failure::ReadOnly(why)) => tracing::warn!(database = %place, why, "nothing can be written"),
        Err(error) => return Err(error).with_context(|| format!("cannot write {place}")),
    }
    Ok(store)
}

/// The keys, where nobody says otherwise beside the data: whoever keeps one keeps both.
fn signer(arguments: &Arguments) -> Result<Signer> {
    match (&arguments.keys, &arguments.database) {
        (Some(keys), _) => Signer::open(keys),
        (None, Place::File(database)) => Signer::open(&database.with_file_name("keys")),
        (None, Place::Memory) => Signer::temporary(),
        (None, Place::Server(_)) => {
            bail!("a database on a server has no folder for the keys beside it; say --keys FOLDER")
        }
    }
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
