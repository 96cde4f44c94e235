//! The crate itself, with nothing between: how long it takes to decide about customers, given as a JSON array of facts.
//! Says what it measured as JSON.

use std::hint::black_box;
use std::time::{Duration, Instant};
use std::{env, error::Error, fs};

use partner_association::json::{Given, read};
use partner_association::{Question, decide};
use serde_json::json;

/// Enough for a processor to be at full speed.
const WARM_UP: Duration = Duration::from_millis(300);
const MEASURED: Duration = Duration::from_secs(1);

fn main() -> Result<(), Box<dyn Error>> {
    // Cargo itself says `--bench`.
    let file = env::args().skip(1).find(|argument| !argument.starts_with("--")).ok_or("which customers?")?;
    let customers: Vec<Given> = serde_json::from_str(&fs::read_to_string(file)?)?;
    let mut readings = Vec::new();
    for given in &customers {
        readings.push(read(Question::Associate, given)?);
    }
    let decide_ns = nanoseconds(&readings, |reading| {
        black_box(decide(reading.question, &reading.situation));
    });
    // As a page does it: of names and values.
    let read_and_decide_ns = nanoseconds(&customers, |given| {
        black_box(read(Question::Associate, given).map(|reading| reading.decide()).ok());
    });
    let measured = json!({
        "customers": customers.len(),
        "decideNs": decide_ns,
        "decisionsPerSecond": 1e9 / decide_ns,
        "readAndDecideNs": read_and_decide_ns,
    });
    println!("{measured}");
    Ok(())
}

/// How long this takes for one of them: the median of rounds through all.
fn nanoseconds<T>(all: &[T], mut one: impl FnMut(&T)) -> f64 {
    let mut rounds = |time: Duration| {
        let began = Instant::now();
        let mut took = Vec::new();
        while began.elapsed() < time {
            let round = Instant::now();
            for each in all {
                one(black_box(each));
            }
            took.push(round.elapsed());
        }
        took
    };
    rounds(WARM_UP);
    let mut took = rounds(MEASURED);
    took.sort();
    let median = took.get(took.len() / 2).map_or(f64::NAN, Duration::as_secs_f64);
    #[expect(clippy::cast_precision_loss, reason = "nobody has so many customers")]
    let each = median * 1e9 / all.len() as f64;
    each
}
