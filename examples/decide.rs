//! Decides from the command line: a situation a line on standard input, its decision a line on
//! standard output.
//!
//! ```sh
//! echo '{"edition":"international","model":"reseller","channel":"email","unpaidBills":true}' \
//!     | cargo run --quiet --example decide
//! ```

use std::io::{self, BufRead as _, BufWriter, Write as _};

use partner_association::json;
use serde_json::json;

fn main() -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let answer = decide(&line?).unwrap_or_else(|error| json!({ "error": error.to_string() }).to_string());
        writeln!(out, "{answer}")?;
    }
    out.flush()
}

fn decide(line: &str) -> Result<String, Box<dyn std::error::Error>> {
    let given = serde_json::from_str(line)?;
    let decision = json::read(&given)?.decide("associate")?;
    Ok(serde_json::to_string(&decision)?)
}
