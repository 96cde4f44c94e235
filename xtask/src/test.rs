//! Every test, in native code, in Node and in a real browser, in an order that fails early.

mod engines;
mod postgres;
mod steps;

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use self::steps::{Context, STEPS, TestStep};
use crate::{build, demo, progress::seconds, project::Project, setup};

/// Runs all steps, or those named; `--list` lists them. Returns whether all have passed.
pub fn run(project: &Project, args: &[String]) -> Result<bool> {
    if args.iter().any(|arg| arg == "--list") {
        for step in STEPS {
            println!("{:<14} {}", step.name, step.about);
        }
        return Ok(true);
    }
    let steps = chosen(args)?;
    let context = prepare(project, &steps)?;
    let mut reports = Vec::new();
    for step in steps {
        println!("{}: {}", step.name, step.about);
        let started = Instant::now();
        let result = (step.run)(&context);
        if let Err(error) = &result {
            eprintln!("\n{error:#}\n");
        }
        reports.push((step.name, result, started.elapsed()));
    }
    Ok(conclude(&reports))
}

/// The steps of these names, in the table's order; all, if none is named.
fn chosen(names: &[String]) -> Result<Vec<&'static TestStep>> {
    if let Some(unknown) = names.iter().find(|name| STEPS.iter().all(|step| step.name != **name)) {
        bail!("no test step {unknown:?}; `cargo xtask test --list` lists them");
    }
    Ok(STEPS.iter().filter(|step| names.is_empty() || names.iter().any(|name| name == step.name)).collect())
}

/// Sets up and builds what these steps need.
fn prepare<'a>(project: &'a Project, steps: &[&TestStep]) -> Result<Context<'a>> {
    setup::for_build(project)?;
    let browser = if steps.iter().any(|step| step.needs_browser) { Some(setup::browser()?) } else { None };
    if steps.iter().any(|step| step.needs_build) {
        build::build(project)?;
    }
    // The one that `demo` serves with.
    let server = if steps.iter().any(|step| step.needs_browser) { Some(demo::server(project, "dev")?) } else { None };
    Ok(Context { project, browser, server })
}

/// One line a step, and the count. Returns whether all have passed.
fn conclude(reports: &[(&str, Result<String>, Duration)]) -> bool {
    println!();
    for (name, result, took) in reports {
        let (verdict, told) = match result {
            Ok(told) => ("passed", told.as_str()),
            Err(_) => ("FAILED", ""),
        };
        println!("{verdict}  {name:<14} {:>8}  {told}", seconds(*took));
    }
    let failed = reports.iter().filter(|(_, result, _)| result.is_err()).count();
    println!("\n{} passed, {failed} failed", reports.len() - failed);
    failed == 0
}
