//! Fingerprints each rulebook: SHA-256 over the files that hold its rules.

use std::fmt::Write as _;
use std::{error, fs};

use sha2::{Digest as _, Sha256};

/// What both rulebooks rest on.
const SHARED: [&str; 15] = [
    "src/truth.rs",
    "src/facts.rs",
    "src/invitation.rs",
    "src/calendar.rs",
    "src/moment.rs",
    "src/requests.rs",
    "src/source.rs",
    "src/rule.rs",
    "src/rules.rs",
    "src/decision.rs",
    "src/rules/invitation.rs",
    "src/consequences.rs",
    "src/consequences/conditions.rs",
    "src/consequences/id.rs",
    "src/pre_registration.rs",
];

// The China edition takes over what it has in common with the international one.
const INTERNATIONAL: [&str; 3] =
    ["src/rules/international.rs", "src/rules/leaving.rs", "src/consequences/international.rs"];
const CHINA: [&str; 6] = [
    "src/rules/international.rs",
    "src/rules/china.rs",
    "src/rules/leaving.rs",
    "src/rules/switching.rs",
    "src/rules/adjusting.rs",
    "src/consequences/china.rs",
];

fn main() -> Result<(), Box<dyn error::Error>> {
    fingerprint("INTERNATIONAL", &INTERNATIONAL)?;
    fingerprint("CHINA", &CHINA)
}

fn fingerprint(edition: &str, files: &[&str]) -> Result<(), Box<dyn error::Error>> {
    let mut hash = Sha256::new();
    for file in SHARED.iter().chain(files) {
        println!("cargo::rerun-if-changed={file}");
        // A checkout with other line ends is the same rulebook.
        hash.update(fs::read_to_string(file)?.replace("\r\n", "\n"));
    }
    let mut hex = String::new();
    for byte in hash.finalize() {
        write!(hex, "{byte:02x}")?;
    }
    println!("cargo::rustc-env=RULEBOOK_{edition}_SHA256={hex}");
    Ok(())
}
