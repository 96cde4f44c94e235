//! What the person who waits sees: a step's name, its seconds, and how it ended.

use std::{
    io::{IsTerminal, Write, stdout},
    sync::{Arc, Mutex, PoisonError, mpsc},
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

/// Nobody wants to read about a step that is over before they look.
const SILENT: Duration = Duration::from_millis(1500);
/// A terminal's line is overwritten in place, so it must not wrap.
const WIDTH: usize = 78;
/// How a step ends that went well.
pub const DONE: &str = "done";

/// A line about a step that is running; ends when it is told how the step ended.
pub struct Progress {
    name: String,
    started: Instant,
    news: Arc<Mutex<String>>,
    end: mpsc::Sender<()>,
    ticker: Option<JoinHandle<bool>>,
    quiet: bool,
}

impl Progress {
    /// Starts the clock.
    pub fn start(name: &str) -> Self {
        let started = Instant::now();
        let news = Arc::new(Mutex::new(String::new()));
        let (end, ended) = mpsc::channel();
        let ticker = {
            let (name, news) = (name.to_owned(), Arc::clone(&news));
            thread::spawn(move || {
                if stdout().is_terminal() {
                    tick_in_place(&name, started, &news, &ended)
                } else {
                    tick_with_dots(&name, &ended)
                }
            })
        };
        Self { name: name.to_owned(), started, news, end, ticker: Some(ticker), quiet: false }
    }

    /// Whether a step that ends well at once leaves no line.
    pub fn quiet_if_quick(mut self, quiet: bool) -> Self {
        self.quiet = quiet;
        self
    }

    /// Where a running step may leave the latest line it has written.
    pub fn news(&self) -> Arc<Mutex<String>> {
        Arc::clone(&self.news)
    }

    /// Ends the line: what happened, and how long it took.
    pub fn end(mut self, how: &str) -> Duration {
        let took = self.started.elapsed();
        let _ = self.end.send(());
        let begun = self.ticker.take().is_some_and(|ticker| ticker.join().unwrap_or(false));
        if begun && !stdout().is_terminal() {
            println!(" {how} ({})", seconds(took));
        } else if took > SILENT || !self.quiet || how != DONE {
            println!("  {} {how} ({})", self.name, seconds(took));
        }
        took
    }
}

/// Overwrites one line of a terminal. Returns whether anything was written.
fn tick_in_place(name: &str, started: Instant, news: &Mutex<String>, ended: &mpsc::Receiver<()>) -> bool {
    let mut wait = SILENT;
    while ended.recv_timeout(wait).is_err() {
        wait = Duration::from_millis(200);
        let news = news.lock().unwrap_or_else(PoisonError::into_inner);
        let line = format!("  {name} {} s  {}", started.elapsed().as_secs(), news.trim_end());
        let line: String = line.chars().filter(|c| !c.is_control()).take(WIDTH).collect();
        print!("\r\x1b[2K{line}");
        let _ = stdout().flush();
    }
    print!("\r\x1b[2K");
    true
}

/// A dot every two seconds, for a log. Returns whether anything was written.
fn tick_with_dots(name: &str, ended: &mpsc::Receiver<()>) -> bool {
    if ended.recv_timeout(SILENT).is_ok() {
        return false;
    }
    print!("  {name} ");
    let _ = stdout().flush();
    while ended.recv_timeout(Duration::from_secs(2)).is_err() {
        print!(".");
        let _ = stdout().flush();
    }
    true
}

/// Runs a piece of our own work under a progress line.
pub fn during<T>(name: &str, work: impl FnOnce() -> anyhow::Result<T>) -> anyhow::Result<T> {
    let progress = Progress::start(name);
    let done = work();
    progress.end(if done.is_ok() { DONE } else { "FAILED" });
    done
}

/// A duration as people say it.
pub fn seconds(took: Duration) -> String {
    format!("{:.1} s", took.as_secs_f64())
}
