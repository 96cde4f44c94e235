//! Decides from the command line: a situation a line on standard input, its decision a line on
//! standard output. The question is the argument, `associate` if there is none.
//!
//! ```sh
//! echo '{"edition":"international","model":"reseller","channel":"email","unpaidBills":true}' \
//!     | cargo run --quiet --example decide
//! ```

use std::env;
use std::io::{self, BufRead as _, BufWriter, Write as _};

use partner_association::json::{self, Value};
use serde_json::json;

fn main() -> io::Result<()> {
    let question = env::args().nth(1).unwrap_or_else(|| "associate".to_owned());
    let mut out = BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let answer =
            decide(&question, &line?).unwrap_or_else(|error| json!({ "error": error.to_string() }).to_string());
        writeln!(out, "{answer}")?;
    }
    out.flush()
}

fn decide(question: &str, line: &str) -> Result<String, Box<dyn std::error::Error>> {
    let given = serde_json::from_str(line)?;
    let decision = json::read(json::question(&Value::Text(question.to_owned()))?, &given)?.decide();
    Ok(serde_json::to_string(&decision)?)
}
