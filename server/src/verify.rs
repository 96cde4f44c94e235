//! `server verify`: whether a receipt is genuine, and what was agreed to.

use std::fmt::{self, Display, Formatter};
use std::fs;
use std::io::{self, Read as _};
use std::path::Path;

use anyhow::{Context as _, Result};
use partner_association::notice::{Clause, Language, Text, text};
use serde::Deserialize;

use crate::keys::Keys;
use crate::receipts::{Association, Choice, Receipt, Untrue};

/// What the server answers for a receipt: the signed form is what counts.
#[derive(Deserialize)]
struct Answered {
    jws: String,
}

/// Reads a receipt – as a compact JWS, or as the server answers – and a set of keys, and says whether the signature
/// holds. `-` is standard input.
///
/// # Errors
/// One of the two cannot be read, or the keys are none.
pub fn verify(file: &Path, keys: &Path) -> Result<Result<Receipt, Untrue>> {
    let keys = read(keys)?;
    let keys = Keys::read(&keys)?;
    let receipt = read(file)?;
    let answered = serde_json::from_str(&receipt);
    let jws = answered.as_ref().map_or(receipt.trim(), |Answered { jws }| jws);
    Ok(Receipt::read(jws, &keys))
}

fn read(file: &Path) -> Result<String> {
    let mut content = String::new();
    let read = if file == Path::new("-") {
        io::stdin().read_to_string(&mut content).map(drop)
    } else {
        fs::read_to_string(file).map(|read| content = read)
    };
    read.with_context(|| format!("cannot read {}", file.display()))?;
    Ok(content)
}

/// A receipt for people to read.
#[derive(Debug)]
pub struct Readable<'a>(pub &'a Receipt);

impl Display for Readable<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Receipt { association, controller, .. } = self.0;
        line(f, "receipt", &self.0.reference)?;
        line(f, "issued", &self.0.issued_at)?;
        line(f, "by", format_args!("{} ({})", controller.name, controller.contact))?;
        line(f, "customer", format_args!("{} (a pseudonym)", self.0.subject))?;
        for recipient in &self.0.recipients {
            line(f, &recipient.role, &recipient.name)?;
        }
        let Association { edition, model, country, .. } = association;
        let from = country.as_ref().map(|country| format!(", from {country}")).unwrap_or_default();
        line(f, "association", format_args!("{edition}, {model}{from}"))?;
        let (version, sha256) = (&association.rulebook_version, &association.rulebook_sha256);
        line(f, "decision", format_args!("{}, by rulebook {version} (SHA-256 {sha256})", association.outcome))?;
        line(f, "collected", format_args!("{}, in {}", self.0.collection_method, self.0.language))?;
        line(f, "agreements", if association.agreements { "accepted" } else { "not accepted" })?;
        self.0.choices.iter().try_for_each(|choice| write_choice(f, choice, &self.0.language))
    }
}

fn write_choice(f: &mut Formatter<'_>, choice: &Choice, language: &str) -> fmt::Result {
    line(f, if choice.given { "agreed to" } else { "not agreed to" }, &choice.purpose)?;
    line(f, "  at", &choice.at)?;
    let notice = &choice.notice;
    line(
        f,
        "  notice",
        format_args!("{}, version {}, {}, {}", notice.id, notice.version, notice.language, notice.text),
    )?;
    line(f, "  SHA-256", &notice.sha256)?;
    line(f, "  end reached", if choice.end_reached { "yes" } else { "no" })?;
    for name in &choice.data {
        // Our words for it, if there is such a clause still.
        match (Clause::named(name), Language::tagged(language)) {
            (Some(clause), Some(language)) => {
                line(f, "  data", format_args!("{name}: {}", text(language, Text::Clause(clause))))?;
            }
            _ => line(f, "  data", name)?,
        }
    }
    line(f, "  withdrawal", &choice.withdrawal)
}

fn line(f: &mut Formatter<'_>, label: &str, value: impl Display) -> fmt::Result {
    writeln!(f, "{label:<14}{value}")
}
