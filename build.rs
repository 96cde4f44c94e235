//! Fingerprints each rulebook: SHA-256 over the files that hold its rules.

use std::fmt::Write as _;
use std::{error, fs};

use sha2::{Digest as _, Sha256};

const INTERNATIONAL: [&str; 6] = [
    "src/truth.rs",
    "src/moment.rs",
    "src/source.rs",
    "src/rules.rs",
    "src/rules/international.rs",
    "src/rules/invitation.rs",
];

fn main() -> Result<(), Box<dyn error::Error>> {
    let mut hash = Sha256::new();
    for file in INTERNATIONAL {
        println!("cargo::rerun-if-changed={file}");
        // A checkout with other line ends is the same rulebook.
        hash.update(fs::read_to_string(file)?.replace("\r\n", "\n"));
    }
    let mut hex = String::new();
    for byte in hash.finalize() {
        write!(hex, "{byte:02x}")?;
    }
    println!("cargo::rustc-env=RULEBOOK_INTERNATIONAL_SHA256={hex}");
    Ok(())
}
