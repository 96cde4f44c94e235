//! Running another program as a step: with progress, and a failure that says what to do.

use std::{
    fmt::Write as _,
    io::{BufRead, BufReader, Read},
    process::{Child, Command, ExitStatus, Stdio},
    sync::{Arc, Mutex, PoisonError, mpsc},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

use crate::progress::{DONE, Progress};

/// How much of a failed program's output is shown.
const TAIL: usize = 40;

/// A program to run, what to call it, and what to do when it fails.
pub struct Step {
    name: String,
    command: Command,
    help: String,
    limit: Duration,
    quiet: bool,
}

impl Step {
    /// A step that runs `command`, which reads nothing from the terminal.
    pub fn new(name: &str, mut command: Command) -> Self {
        command.stdin(Stdio::null());
        Self { name: name.to_owned(), command, help: String::new(), limit: Duration::from_hours(1), quiet: false }
    }

    /// What to do when it fails, in one sentence.
    pub fn help(mut self, help: &str) -> Self {
        help.clone_into(&mut self.help);
        self
    }

    /// How long it may take before it is stopped.
    pub fn limit(mut self, limit: Duration) -> Self {
        self.limit = limit;
        self
    }

    /// Says nothing when it was over at once: it only looked whether there was something to do.
    pub fn quiet_if_quick(mut self) -> Self {
        self.quiet = true;
        self
    }

    /// What it reads.
    pub fn stdin(mut self, from: impl Into<Stdio>) -> Self {
        self.command.stdin(from);
        self
    }

    /// Runs it to its end and returns all that it wrote.
    pub fn run(mut self) -> Result<String> {
        let progress = Progress::start(&self.name).quiet_if_quick(self.quiet);
        let (how, ended) = match self.watch(&progress.news()) {
            Ok((Some(status), output)) if status.success() => (DONE, Ok(output)),
            Ok((Some(status), output)) => ("FAILED", Err((status.to_string(), output))),
            Ok((None, output)) => {
                let told = format!("stopped after {} s", self.limit.as_secs());
                ("FAILED", Err((told, output)))
            }
            Err(error) => ("FAILED", Err((format!("{error:#}"), String::new()))),
        };
        progress.end(how);
        ended.or_else(|(told, output)| bail!("{}", self.failure(&told, &output)))
    }

    /// Starts it and listens; no status if the time was up.
    fn watch(&mut self, news: &Arc<Mutex<String>>) -> Result<(Option<ExitStatus>, String)> {
        self.command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = self
            .command
            .spawn()
            .with_context(|| format!("cannot start {}", self.command.get_program().to_string_lossy()))?;
        let output = Arc::new(Mutex::new(String::new()));
        let (done, finished) = mpsc::channel();
        for pipe in pipes(&mut child) {
            let (output, news, done) = (Arc::clone(&output), Arc::clone(news), done.clone());
            thread::spawn(move || {
                listen(pipe, &output, &news);
                let _ = done.send(());
            });
        }
        let status = wait(&mut child, self.limit)?;
        // What is still in the pipes; a grandchild that keeps them open is not waited for.
        for _ in 0..2 {
            let _ = finished.recv_timeout(Duration::from_secs(2));
        }
        let output = output.lock().unwrap_or_else(PoisonError::into_inner);
        Ok((status, output.clone()))
    }

    /// The name, the command, the end of its output, and what to do.
    fn failure(&self, told: &str, output: &str) -> String {
        let mut text = format!("{} failed: {told}\n", self.name);
        let _ = writeln!(text, "  command: {}", line(&self.command));
        let lines: Vec<&str> = output.lines().collect();
        if let Some(tail) = lines.get(lines.len().saturating_sub(TAIL)..)
            && !tail.is_empty()
        {
            let _ = writeln!(text, "  output:");
            for line in tail {
                let _ = writeln!(text, "    {line}");
            }
        }
        if !self.help.is_empty() {
            let _ = writeln!(text, "  what to do: {}", self.help);
        }
        text.trim_end().to_owned()
    }
}

/// Both of a program's outputs.
fn pipes(child: &mut Child) -> Vec<Box<dyn Read + Send>> {
    let mut pipes: Vec<Box<dyn Read + Send>> = Vec::new();
    if let Some(out) = child.stdout.take() {
        pipes.push(Box::new(out));
    }
    if let Some(err) = child.stderr.take() {
        pipes.push(Box::new(err));
    }
    pipes
}

/// Collects what a program writes, line by line; the latest line is the news.
fn listen(pipe: impl Read, output: &Mutex<String>, news: &Mutex<String>) {
    let mut reader = BufReader::new(pipe);
    let mut line = Vec::new();
    while reader.read_until(b'\n', &mut line).is_ok_and(|n| n > 0) {
        let text = String::from_utf8_lossy(&line);
        output.lock().unwrap_or_else(PoisonError::into_inner).push_str(&text);
        text.trim().clone_into(&mut news.lock().unwrap_or_else(PoisonError::into_inner));
        line.clear();
    }
}

/// Waits for a program's end, or ends it when its time is up.
fn wait(child: &mut Child, limit: Duration) -> Result<Option<ExitStatus>> {
    let started = Instant::now();
    let mut pause = Duration::from_millis(2);
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        if started.elapsed() > limit {
            child.kill()?;
            child.wait()?;
            return Ok(None);
        }
        thread::sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(50));
    }
}

/// A command as one could type it.
pub fn line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words
        .map(|word| {
            let word = word.to_string_lossy();
            if word.is_empty() || word.contains([' ', '"', '\'', '|', '*']) {
                format!("'{}'", word.replace('\'', r"'\''"))
            } else {
                word.into_owned()
            }
        })
        .collect::<Vec<_>>()
        .join(" ")
}

/// Runs a quick program without a word and returns what it wrote to its standard output.
pub fn capture(command: &mut Command) -> Result<String> {
    let output = command.stdin(Stdio::null()).output().with_context(|| format!("cannot start {}", line(command)))?;
    if !output.status.success() {
        bail!("{} failed: {}\n{}", line(command), output.status, String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether a program can be found.
pub fn on_path(program: &str) -> bool {
    find_on_path(program).is_some()
}

/// Where on PATH a program lies.
pub fn find_on_path(program: &str) -> Option<std::path::PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(format!("{program}{}", std::env::consts::EXE_SUFFIX)))
        .find(|file| file.is_file())
}
