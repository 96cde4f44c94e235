//! Coverage-guided fuzzing of everything that reads text from outside, with the compiler that there is.
//!
//! What `cargo fuzz` adds for libFuzzer on a stable toolchain is a handful of compiler flags, and here they are. The
//! sanitizers want a nightly one; without `unsafe` code they would find nothing.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use anyhow::{Context, Result, bail};

use crate::{
    fresh::hex,
    project::{Project, read_text, write},
    step::{Step, capture},
};
use sha2::{Digest, Sha256};

const TARGETS: [&str; 6] = ["facts", "instants", "evidence", "progress", "codes", "answers"];
/// For all targets together, in seconds, unless the caller says another number.
const SECONDS: u64 = 60;
/// Counters on every edge, comparisons traced, and what wraps or asserts stops.
const FLAGS: [&str; 8] = [
    "--cfg=fuzzing",
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "-Cdebug-assertions=on",
    "-Ccodegen-units=1",
];

/// Fuzzes each target for its share of the seconds. What it finds lies in `target/fuzz/found`.
pub fn run(project: &Project, args: &[String]) -> Result<()> {
    let seconds = match args {
        [] => SECONDS,
        [seconds] => seconds.parse().with_context(|| format!("{seconds:?} is no number of seconds"))?,
        _ => bail!("cargo xtask fuzz takes a number of seconds"),
    };
    let each = (seconds / TARGETS.len() as u64).max(1);
    let work = project.target.join("fuzz");
    let programs = build(project, &work)?;
    seed(project, &work)?;
    let found = work.join("found");
    fs::create_dir_all(&found)?;
    for target in TARGETS {
        let corpus = work.join("corpus").join(target);
        fs::create_dir_all(&corpus)?;
        let mut fuzzer = Command::new(programs.join(target));
        fuzzer
            // What is new goes into the first folder.
            .args([&corpus, &project.root.join("fuzz/corpus").join(target), &work.join("seeds").join(target)])
            .arg(format!("-dict={}", work.join("words").display()))
            .arg(format!("-artifact_prefix={}/{target}-", found.display()))
            .arg(format!("-max_total_time={each}"))
            .args(["-timeout=5", "-rss_limit_mb=2048", "-max_len=4096", "-print_final_stats=1"]);
        let output = Step::new(&format!("fuzz: {target}"), fuzzer)
            .limit(Duration::from_secs(each + 120))
            .help(&format!(
                "put the file it names into fuzz/corpus/{target}, where the tests find it; then mend the cause"
            ))
            .run()?;
        println!("{}", summary(target, &output));
    }
    Ok(())
}

/// Compiles the targets. Their dependencies are instrumented with them; what only runs in the build is not, for
/// which cargo has to be told the target by name.
fn build(project: &Project, work: &Path) -> Result<PathBuf> {
    let about = capture(Command::new("rustc").current_dir(&project.root).arg("-vV"))?;
    let host = about.lines().find_map(|line| line.strip_prefix("host: ")).context("`rustc -vV` names no host")?;
    let mut cargo = project.cargo(["build", "--package", "fuzz", "--bins", "--release", "--features", "libfuzzer"]);
    cargo.args(["--target", host, "--target-dir"]).arg(work).env("CARGO_ENCODED_RUSTFLAGS", FLAGS.join("\u{1f}"));
    Step::new("fuzz: compile", cargo).help("libFuzzer is compiled from its source: a C++ compiler is needed").run()?;
    Ok(work.join(host).join("release"))
}

/// Writes the vectors as seeds, and the words that occur in them for the fuzzer to put together.
fn seed(project: &Project, work: &Path) -> Result<()> {
    let vectors = read_text(&project.root.join("tests/vectors.json"))?;
    let mut words: Vec<&str> = vectors.split('"').filter(|word| is_word(word)).collect();
    words.sort_unstable();
    words.dedup();
    let lines: String = words.iter().flat_map(|word| ["\"", word, "\"\n"]).collect();
    write(&work.join("words"), lines)?;
    for target in TARGETS {
        fs::create_dir_all(work.join("seeds").join(target))?;
    }
    let vectors: serde_json::Value = serde_json::from_str(&vectors)?;
    let bases = vectors.get("bases").context("the vectors have no bases")?;
    let situations =
        vectors.get("situations").and_then(|all| all.as_array()).context("the vectors have no situations")?;
    for situation in situations {
        let part = |name: &str| situation.get(name);
        let base = part("base").and_then(|base| bases.get(base.as_str()?)).and_then(|base| base.as_object());
        let mut facts = base.cloned().unwrap_or_default();
        facts.extend(part("facts").and_then(|facts| facts.as_object()).cloned().unwrap_or_default());
        let questions = ["associate", "leave", "switch", "adjust"];
        let asked = part("question").and_then(|question| question.as_str()).unwrap_or("associate");
        let question = questions.iter().position(|question| *question == asked).context("a question nobody knows")?;
        let mut data = vec![u8::try_from(question)?];
        data.extend(serde_json::to_vec(&facts)?);
        write(&work.join("seeds/facts").join(hex(&Sha256::digest(&data))), data)?;
    }
    Ok(())
}

/// What means something to the rules, rather than to people.
fn is_word(word: &str) -> bool {
    (2..40).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-:.+".contains(&byte))
}

/// How often it was called, and how far it came.
fn summary(target: &str, output: &str) -> String {
    let runs =
        output.lines().find_map(|line| line.strip_prefix("stat::number_of_executed_units:")).unwrap_or("?").trim();
    let covered = output.lines().rev().find_map(|line| line.split_once(" cov: ")?.1.split(' ').next()).unwrap_or("?");
    format!("{target}: {runs} inputs, {covered} edges, nothing found")
}

#[cfg(test)]
mod tests {
    use super::{is_word, summary};

    #[test]
    fn words_are_those_of_the_rules() {
        assert!(is_word("preRegisteredBy") && is_word("2026-11-21T08:00:00+08:00") && is_word("other-partner"));
        assert!(!is_word(": ") && !is_word("Nothing is known.") && !is_word("x"));
    }

    #[test]
    fn the_last_line_counts() {
        let output = "#2 INITED cov: 7 ft: 8\n#9 DONE   cov: 12 ft: 30 corp: 3\nstat::number_of_executed_units: 9\n";
        assert_eq!(summary("codes", output), "codes: 9 inputs, 12 edges, nothing found");
    }
}
