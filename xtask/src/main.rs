//! The project's own commands. `cargo xtask` lists them.

mod bench;
mod build;
mod demo;
mod fresh;
mod fuzz;
mod locale;
mod progress;
mod project;
mod reproduce;
mod schema;
mod setup;
mod size;
mod step;
mod tables;
mod test;

use std::{env, process::ExitCode, time::Instant};

use anyhow::{Result, bail};

use crate::{progress::seconds, project::Project};

const USAGE: &str = "cargo xtask <command>

  demo            set up, build and serve the page; prints its address
  test [step…]    set up, build and run every test, or only the steps named; --list lists them
  build           the npm package in pkg/ and the page in target/site/
  bench [part…]   set up, build, compare with others by measurement and write docs/benchmarks.md; --list lists the parts
  size            the size budgets against what was built
  fuzz [seconds]  everything that reads text, coverage-guided; a minute if no number is given
  setup           only what the others need: the wasm target, tools, a browser";

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    match run(&args) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Runs one command. Returns whether what it tested has passed.
fn run(args: &[String]) -> Result<bool> {
    let started = Instant::now();
    let Some((command, rest)) = args.split_first() else {
        println!("{USAGE}");
        return Ok(true);
    };
    let project = Project::find()?;
    match command.as_str() {
        "setup" => {
            setup::for_build(&project)?;
            setup::browser()?;
            println!("Set up: everything is there ({}).", seconds(started.elapsed()));
        }
        "build" => {
            setup::for_build(&project)?;
            build::build(&project)?;
            println!("Built: pkg/ and {} ({}).", project.site().display(), seconds(started.elapsed()));
        }
        "demo" => {
            setup::for_build(&project)?;
            build::build(&project)?;
            demo::serve(&project)?;
        }
        "bench" => bench::run(&project, rest)?,
        "size" => {
            setup::for_build(&project)?;
            build::build(&project)?;
            size::print(&project)?;
            println!("All budgets are kept.");
        }
        "fuzz" => {
            fuzz::run(&project, rest)?;
            println!("Nothing was found ({}).", seconds(started.elapsed()));
        }
        "test" => return test::run(&project, rest),
        "help" | "--help" | "-h" => println!("{USAGE}"),
        unknown => bail!("no command {unknown:?}\n\n{USAGE}"),
    }
    Ok(true)
}
