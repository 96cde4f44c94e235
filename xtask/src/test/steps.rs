//! The steps of `cargo xtask test`, in one table. A new one is a line here and a function below.

use std::{fs, path::PathBuf, process::Command};

use anyhow::{Context as _, Result, bail};

use crate::{
    bench,
    build::package,
    fresh::files,
    project::Project,
    reproduce,
    setup::{Browser, TARGET},
    size,
    step::Step,
    test::engines::{self, Found},
    test::postgres,
};

/// One kind of test.
pub struct TestStep {
    /// What it is called by on the command line.
    pub name: &'static str,
    /// What it proves.
    pub about: &'static str,
    /// Whether it tests what `cargo xtask build` leaves.
    pub needs_build: bool,
    /// Whether it opens a browser, on a page that the server serves.
    pub needs_browser: bool,
    /// Runs it; returns what it has to tell, such as how many tests there were.
    pub run: fn(&Context) -> Result<String>,
}

/// What a step may use.
pub struct Context<'a> {
    /// The project.
    pub project: &'a Project,
    /// The browser, if a chosen step needs one.
    pub browser: Option<Browser>,
    /// The server's program, likewise.
    pub server: Option<PathBuf>,
}

const NOTHING: TestStep =
    TestStep { name: "", about: "", needs_build: false, needs_browser: false, run: |_| Ok(String::new()) };
const BUILT: TestStep = TestStep { needs_build: true, ..NOTHING };
const BROWSER: TestStep = TestStep { needs_browser: true, ..BUILT };

/// All of them: the quick ones first, the browser last.
pub const STEPS: &[TestStep] = &[
    TestStep { name: "format", about: "every Rust file is formatted", run: format, ..NOTHING },
    TestStep { name: "lint", about: "clippy, pedantic, of all that runs natively", run: lint, ..NOTHING },
    TestStep { name: "lint-wasm", about: "clippy of the kernel and the full build", run: lint_wasm, ..NOTHING },
    TestStep { name: "native", about: "rules, promises, vectors, server and commands", run: native, ..NOTHING },
    TestStep { name: "postgres", about: "the server over a PostgreSQL of this machine", run: postgres, ..NOTHING },
    TestStep { name: "docs", about: "examples in the documentation and in the README", run: docs, ..NOTHING },
    TestStep { name: "types", about: "the TypeScript surface, as strict as it gets", run: types, ..BUILT },
    TestStep {
        name: "package",
        about: "the npm package: publint, and attw on what would be published",
        run: packed,
        ..BUILT
    },
    TestStep {
        name: "reproducible",
        about: "the same source gives the same package in another folder",
        run: reproducible,
        ..BUILT
    },
    TestStep { name: "size", about: "the size budgets", run: sizes, ..BUILT },
    TestStep { name: "node", about: "kernel, fallback and full build in Node", run: node, ..BUILT },
    TestStep { name: "wasm-node", about: "the full build's own tests in Node", run: wasm_node, ..NOTHING },
    TestStep { name: "wasm-browser", about: "the same tests in Chromium", run: wasm_browser, ..BROWSER },
    TestStep {
        name: "consumers",
        about: "the packed package in new projects: runtimes, bundlers, Next.js",
        run: consumers,
        ..BROWSER
    },
    TestStep {
        name: "benches",
        about: "every contestant of the benchmarks agrees, and every part of them still runs; nothing is timed",
        run: benches,
        ..BROWSER
    },
    TestStep { name: "guide", about: "every snippet of the guide, pasted and run", run: guide, ..BROWSER },
    TestStep {
        name: "engines",
        about: "the way to the receipt in Firefox and WebKit, where this machine has them",
        run: engines,
        ..BROWSER
    },
    TestStep { name: "browser", about: "the served page in Chromium, as a customer opens it", run: browser, ..BROWSER },
];

fn format(context: &Context) -> Result<String> {
    Step::new("cargo fmt", context.project.cargo(["fmt", "--all", "--check", "--", "--color=never"]))
        .help("run `cargo fmt --all`")
        .run()?;
    Ok(String::new())
}

fn lint(context: &Context) -> Result<String> {
    let cargo = context.project.cargo([
        "clippy",
        "--workspace",
        "--all-targets",
        "--features",
        "browser-tests,server/postgres",
    ]);
    clippy("clippy", cargo)
}

fn lint_wasm(context: &Context) -> Result<String> {
    let cargo = ["clippy", "--package", "partner-association", "--target", TARGET, "--no-default-features", "--lib"];
    let mut kernel = context.project.cargo(cargo);
    kernel.args(["--features", "kernel"]);
    clippy("clippy: kernel", kernel)?;
    let mut full = context.project.cargo(cargo);
    full.args(["--features", "wasm", "--test", "wasm"]);
    clippy("clippy: full", full)
}

fn clippy(name: &str, mut cargo: Command) -> Result<String> {
    cargo.args(["--", "--deny", "warnings"]);
    Step::new(name, cargo).run()?;
    Ok(String::new())
}

fn native(context: &Context) -> Result<String> {
    let mut cargo = context.project.cargo(["test", "--workspace", "--lib", "--bins", "--tests"]);
    // Said here, since a test file that needs it is empty without it, and nobody would notice.
    cargo.args(["--features", "partner-association/kernel"]);
    Step::new("cargo test", cargo).run().map(|output| counted(&output))
}

fn postgres(context: &Context) -> Result<String> {
    let Some(server) = postgres::Server::start()? else {
        // Not a failure, and nothing that anybody should overlook.
        let told = format!("NOT TESTED: there is no PostgreSQL here; {}", postgres::OTHERWISE);
        eprintln!("{told}");
        return Ok(told);
    };
    let mut cargo = context.project.cargo(["test", "--package", "server", "--features", "postgres"]);
    cargo.args(["--lib", "--test", "server"]).env(postgres::ADDRESS, server.address());
    let output = Step::new("cargo test, over PostgreSQL", cargo).run()?;
    Ok(format!("{}, {}", counted(&output), server.version()?))
}

fn docs(context: &Context) -> Result<String> {
    let cargo = context.project.cargo(["test", "--workspace", "--doc"]);
    let tests = Step::new("cargo test --doc", cargo).run()?;
    let mut doc = context.project.cargo(["doc", "--workspace", "--no-deps", "--document-private-items"]);
    doc.env("RUSTDOCFLAGS", "--deny warnings");
    Step::new("cargo doc", doc).run()?;
    Ok(counted(&tests))
}

fn types(context: &Context) -> Result<String> {
    let tests = context.project.root.join("tests/types");
    // As a caller who uses Node finds the types, and as one who uses a bundler does.
    for [module, resolution] in [["nodenext", "nodenext"], ["preserve", "bundler"]] {
        let mut tsc = context.project.tool("tsc");
        tsc.arg("--project").arg(&tests).args(["--strict", "--module", module, "--moduleResolution", resolution]);
        Step::new(&format!("tsc, {resolution}"), tsc).run()?;
    }
    Ok(String::new())
}

fn packed(context: &Context) -> Result<String> {
    let mut publint = context.project.tool("publint");
    publint.arg("--strict").arg(context.project.pkg());
    Step::new("publint --strict", publint).run()?;
    let attw = |name: &str, args: &[&str]| {
        let mut attw = context.project.tool("attw");
        attw.arg("--pack").arg(context.project.pkg()).args(["--no-color", "--no-emoji"]).args(args);
        Step::new(name, attw).run()
    };
    let entries = package::entries(context.project)?;
    let ends_in = |entry: &str, ends: &[&str]| ends.iter().any(|end| entry.ends_with(end));
    let modules = || entries.iter().map(String::as_str).filter(|entry| *entry != "." && !ends_in(entry, FILES));
    let mut whole = vec!["--exclude-entrypoints"];
    // What is neither script nor JSON has no types.
    whole.extend(entries.iter().map(String::as_str).filter(|entry| ends_in(entry, UNTYPED)).chain(modules()));
    attw("attw --pack", &whole)?;
    // Where there is WebAssembly to load, an element to define or a schema to read, there are modules.
    attw(
        "attw --pack, modules",
        &["--profile", "esm-only", "--entrypoints"].into_iter().chain(modules()).collect::<Vec<_>>(),
    )?;
    Ok(String::new())
}

/// The ends of entries that are files as they are, and of those among them that nobody imports.
const FILES: &[&str] = &[".wasm", ".css", ".json"];
const UNTYPED: &[&str] = &[".wasm", ".css"];

fn reproducible(context: &Context) -> Result<String> {
    reproduce::in_another_folder(context.project)
}

fn sizes(context: &Context) -> Result<String> {
    size::print(context.project)?;
    Ok(String::new())
}

fn node(context: &Context) -> Result<String> {
    let tests = files(&context.project.root.join("tests/node"), "mjs");
    if tests.is_empty() {
        bail!("there is nothing to run in tests/node");
    }
    let mut node = Command::new("node");
    // The files by name: what node makes of a folder differs from version to version.
    node.current_dir(&context.project.root).args(["--test", "--test-reporter", "spec"]).args(&tests);
    Step::new("node --test", node).run().map(|output| {
        let passed = output.lines().find_map(|line| line.trim_start_matches('ℹ').trim().strip_prefix("pass "));
        format!("{} tests", passed.unwrap_or("?"))
    })
}

fn wasm_tests(context: &Context) -> Command {
    let mut cargo = context.project.cargo(["test", "--package", "partner-association", "--target", TARGET]);
    cargo.args(["--no-default-features", "--features", "wasm", "--test", "wasm"]);
    for other in ["GECKODRIVER", "SAFARIDRIVER", "MSEDGEDRIVER"] {
        // Only one driver may be named, and a caller's own choice is not what is tested here.
        cargo.env_remove(other);
    }
    cargo
}

fn wasm_node(context: &Context) -> Result<String> {
    Step::new("cargo test, in Node", wasm_tests(context)).run().map(|output| counted(&output))
}

fn wasm_browser(context: &Context) -> Result<String> {
    let browser = context.browser.as_ref().context("no browser was set up")?;
    let mut cargo = wasm_tests(context);
    cargo.env("WASM_BINDGEN_USE_BROWSER", "1").env("CHROMEDRIVER", &browser.driver);
    // Seconds, for a machine that has other things to do.
    cargo.env("WASM_BINDGEN_TEST_TIMEOUT", "300").env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60");
    Step::new("cargo test, in Chromium", cargo).run().map(|output| counted(&output))
}

fn engines(context: &Context) -> Result<String> {
    let Found { engines, missing } = engines::start()?;
    let missing: Vec<_> = missing.iter().map(|why| format!("NOT TESTED: {why}")).collect();
    for why in &missing {
        eprintln!("{why}");
    }
    let names: Vec<_> = engines.iter().map(|engine| engine.name.to_owned()).collect();
    if !engines.is_empty() {
        let lines: Vec<_> = engines.iter().map(engines::Engine::line).collect();
        let mut cargo = browser_tests(context)?;
        cargo.env(engines::ENGINES, lines.join("\n")).args(["--", "engines::"]);
        Step::new("cargo test, in other engines", cargo).run()?;
    }
    Ok(names.into_iter().chain(missing).collect::<Vec<_>>().join("; "))
}

fn browser(context: &Context) -> Result<String> {
    let mut cargo = browser_tests(context)?;
    // Those have a step of their own, which says what there is.
    cargo.args(["--", "--skip", "engines::"]);
    Step::new("cargo test, on the page", cargo).run().map(|output| counted(&output))
}

/// What is tested in a browser, and where all that it needs is.
fn browser_tests(context: &Context) -> Result<Command> {
    let browser = context.browser.as_ref().context("no browser was set up")?;
    let server = context.server.as_ref().context("no server was built")?;
    let mut cargo = context.project.cargo(["test", "--package", "partner-association"]);
    cargo
        .args(["--features", "browser-tests", "--test", "browser"])
        .env("PARTNER_ASSOCIATION_SERVER", server)
        .env("PARTNER_ASSOCIATION_SITE", context.project.site())
        .env("PARTNER_ASSOCIATION_CHROMIUM", &browser.chromium)
        .env("PARTNER_ASSOCIATION_CHROMEDRIVER", &browser.driver)
        .env("PARTNER_ASSOCIATION_AXE", context.project.tools().join("node_modules/axe-core/axe.min.js"));
    Ok(cargo)
}

fn consumers(context: &Context) -> Result<String> {
    with_tarball(context, "consumers", "tests/consumers/run.mjs")
}

fn benches(context: &Context) -> Result<String> {
    let browser = context.browser.as_ref().context("no browser was set up")?;
    let server = context.server.as_ref().context("no server was built")?;
    bench::try_out(context.project, browser, server)
}

fn guide(context: &Context) -> Result<String> {
    with_tarball(context, "guide", "tests/consumers/guide.mjs")
}

/// Runs a script that uses the package as it would be published; returns the last thing it says.
fn with_tarball(context: &Context, name: &str, script: &str) -> Result<String> {
    let browser = context.browser.as_ref().context("no browser was set up")?;
    // Stays from run to run, since it holds some hundreds of megabytes of other people's tools.
    let work = context.project.scratch("consumers");
    fs::create_dir_all(&work)?;
    let tarball = package::pack(context.project)?;
    let mut node = Command::new("node");
    node.current_dir(&context.project.root)
        .arg(script)
        .env("PARTNER_ASSOCIATION_CONSUMERS", &work)
        .env("PARTNER_ASSOCIATION_TARBALL", tarball)
        .env("PARTNER_ASSOCIATION_CHROMIUM", &browser.chromium);
    let ran =
        Step::new(name, node).help("the first run installs their tools: npm must reach its registry then").run()?;
    print!("{ran}");
    Ok(ran.lines().last().unwrap_or_default().to_owned())
}

/// How many tests cargo's output says have passed.
fn counted(output: &str) -> String {
    let passed: usize = output
        .lines()
        .filter_map(|line| line.trim().strip_prefix("test result: ok. ")?.split(' ').next()?.parse::<usize>().ok())
        .sum();
    format!("{passed} tests")
}

#[cfg(test)]
mod tests {
    use super::{STEPS, counted};

    #[test]
    fn names_are_unique() {
        for (place, step) in STEPS.iter().enumerate() {
            assert!(STEPS.iter().skip(place + 1).all(|other| other.name != step.name), "{}", step.name);
        }
    }

    #[test]
    fn tests_are_added_up() {
        let output = "test result: ok. 12 passed; 0 failed\nnoise\ntest result: ok. 3 passed; 0 failed\n";
        assert_eq!(counted(output), "15 tests");
    }
}
