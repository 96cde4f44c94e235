//! The benchmarks: ours beside what people would pick instead. Every time is a ratio of runs that took turns.

mod growth;

use std::{
    path::{Path, PathBuf},
    process::Command,
    time::Instant,
};

use anyhow::{Result, bail};

use crate::{
    build, demo,
    progress::seconds,
    project::Project,
    setup::{self, Browser},
    step::Step,
};

/// One script, which measures one kind of thing.
struct Part {
    name: &'static str,
    about: &'static str,
    script: &'static str,
    needs_server: bool,
}

const PARTS: &[Part] = &[
    Part { name: "bytes", about: "what a page has to download", script: "bytes.mjs", needs_server: false },
    Part {
        name: "node",
        about: "first decision, warm decisions and memory, in Node",
        script: "node/run.mjs",
        needs_server: false,
    },
    Part { name: "chromium", about: "the same in Chromium", script: "chromium/run.mjs", needs_server: false },
    Part { name: "page", about: "the landing page on a slow phone", script: "page/run.mjs", needs_server: true },
    Part {
        name: "growth",
        about: "more rules, more customers, a longer document",
        script: "growth/run.mjs",
        needs_server: false,
    },
];

/// Measures all parts, or those named, and writes the report; with the name `report`, writes it of what was measured before.
pub fn run(project: &Project, names: &[String]) -> Result<()> {
    if names.iter().any(|name| name == "--list") {
        for Part { name, about, .. } in PARTS {
            println!("{name:<10} {about}");
        }
        println!("{REPORT:<10} nothing more: only the report, of what was measured before");
        return Ok(());
    }
    let started = Instant::now();
    let parts = chosen(names)?;
    setup::for_build(project)?;
    let browser = setup::browser()?;
    build::build(project)?;
    setup::for_benches(project)?;
    // As it would be deployed: who asks it should not wait for an unoptimised one.
    let server =
        if parts.iter().any(|part| part.needs_server) { demo::server(project, "release")? } else { PathBuf::new() };
    let bench = Bench { project, browser: &browser, server: &server, is_trial: false };
    if !parts.is_empty() {
        println!("{}", bench.agree()?);
    }
    for part in parts {
        println!("{}", bench.measure(part)?);
    }
    bench.report()?;
    println!(
        "Measured: docs/benchmarks.md, its plots in docs/benchmarks/, the results in {} ({}).",
        bench.folder().display(),
        seconds(started.elapsed())
    );
    Ok(())
}

/// Shows that all contestants agree, that every part runs and that the report can be written; measures nothing.
pub fn try_out(project: &Project, browser: &Browser, server: &Path) -> Result<String> {
    setup::for_benches(project)?;
    let bench = Bench { project, browser, server, is_trial: true };
    let agreed = bench.agree()?;
    for part in PARTS {
        bench.measure(part)?;
    }
    bench.report()?;
    Ok(agreed)
}

const REPORT: &str = "report";

/// The parts of these names, in the table's order; all, if none is named.
fn chosen(names: &[String]) -> Result<Vec<&'static Part>> {
    if let Some(unknown) = names.iter().find(|name| *name != REPORT && PARTS.iter().all(|part| part.name != **name)) {
        bail!("no part {unknown:?} of the benchmarks; `cargo xtask bench --list` lists them");
    }
    Ok(PARTS.iter().filter(|part| names.is_empty() || names.iter().any(|name| name == part.name)).collect())
}

/// What the scripts are told.
struct Bench<'a> {
    project: &'a Project,
    browser: &'a Browser,
    server: &'a Path,
    is_trial: bool,
}

impl Bench<'_> {
    /// Where the results lie. A trial's are not results, and lie elsewhere.
    fn folder(&self) -> PathBuf {
        self.project.target.join(if self.is_trial { "bench/trial" } else { "bench" })
    }

    /// Whether all contestants decide the same about the customers that they can express.
    fn agree(&self) -> Result<String> {
        self.node("bench: everybody agrees", "agree.mjs")
    }

    fn measure(&self, part: &Part) -> Result<String> {
        if part.name == "growth" {
            growth::prepare(self.project, &self.folder(), self.is_trial)?;
            // Another compilation, which shows nothing more in a trial.
            if !self.is_trial {
                growth::measure_natively(self.project, &self.folder())?;
            }
        }
        self.node(&format!("bench: {}", part.name), part.script)
    }

    fn report(&self) -> Result<String> {
        self.node("bench: report", "report.mjs")
    }

    /// Runs one of the scripts; returns the last thing it says.
    fn node(&self, name: &str, script: &str) -> Result<String> {
        let mut node = Command::new("node");
        node.current_dir(&self.project.root)
            .arg(self.project.benches().join(script))
            .env("PARTNER_ASSOCIATION_BENCH", self.folder())
            .env("PARTNER_ASSOCIATION_BENCH_TRIAL", if self.is_trial { "1" } else { "0" })
            .env("PARTNER_ASSOCIATION_CHROMIUM", &self.browser.chromium)
            .env("PARTNER_ASSOCIATION_SERVER", self.server)
            .env("PARTNER_ASSOCIATION_SITE", self.project.site());
        let said = Step::new(name, node).run()?;
        Ok(said.lines().last().unwrap_or_default().to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::{PARTS, chosen};

    #[test]
    fn parts_are_chosen_by_name() {
        let names = |names: &[&str]| {
            let owned: Vec<_> = names.iter().map(|&name| name.to_owned()).collect();
            chosen(&owned).map(|parts| parts.iter().map(|part| part.name).collect::<Vec<_>>())
        };
        assert_eq!(names(&[]).unwrap().len(), PARTS.len());
        assert_eq!(names(&["node", "bytes"]).unwrap(), ["bytes", "node"]);
        assert!(names(&["report"]).unwrap().is_empty());
        assert!(names(&["nobody"]).is_err());
    }
}
