//! The register of versions: what every version of a notice said, by its SHA-256.
#![expect(clippy::panic, reason = "a test stops where it fails")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use partner_association::consent::NoticeId;
use partner_association::notice::Language;
use partner_association::prose;
use partner_association::screen::{Parties, notice};
use sha2::{Digest as _, Sha256};

const HEAD: &str = "# Every version of every notice: its name, its version, its language, and the SHA-256 of its text with nobody named.\n\
                    # Consent refers to these. Lines are only ever added: UPDATE_GOLDEN=1 cargo test --test notices adds those of new versions.\n";

/// `name version language` of every notice as it is now, and the hash of what it says.
fn now() -> BTreeMap<String, String> {
    let mut now = BTreeMap::new();
    for &id in NoticeId::ALL {
        for &language in Language::ALL {
            let text = prose::text(language, &notice(&language, id, Parties::default()));
            assert!(!text.trim().is_empty(), "{id} says nothing in {}", language.tag());
            let hash = Sha256::digest(text).iter().fold(String::new(), |mut hash, byte| {
                write!(hash, "{byte:02x}").unwrap();
                hash
            });
            now.insert(format!("{id} {} {}", id.version(), language.tag()), hash);
        }
    }
    now
}

/// The lines of the register, without the remarks.
fn recorded(register: &str) -> BTreeMap<&str, &str> {
    let mut recorded = BTreeMap::new();
    for line in register.lines().filter(|line| !line.starts_with('#')) {
        let (version, hash) = line.rsplit_once(' ').unwrap_or_else(|| panic!("not a line of the register: {line:?}"));
        assert!(recorded.insert(version, hash).is_none(), "{version} is recorded twice");
    }
    recorded
}

#[test]
fn whoever_changes_a_notice_raises_its_version() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/notice-versions.txt");
    let mut register = fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
    let now = now();
    let kept = recorded(&register);
    let changed: Vec<_> =
        now.iter().filter(|(version, hash)| kept.get(version.as_str()).is_some_and(|kept| kept != hash)).collect();
    assert!(
        changed.is_empty(),
        "these notices say something else than their version said when it was recorded: {:?}.\n\
         Customers may have agreed to what it said. Raise their versions in src/consent/notice_id.rs to the day of \
         the change, then record them with UPDATE_GOLDEN=1. (Until a version has been released, its line may be \
         taken out of tests/golden/notice-versions.txt by hand instead.)",
        changed.iter().map(|(version, _)| version).collect::<Vec<_>>(),
    );
    let new: Vec<_> = now.iter().filter(|(version, _)| !kept.contains_key(version.as_str())).collect();
    if env::var_os("UPDATE_GOLDEN").is_some_and(|value| value == "1") && !new.is_empty() {
        if register.is_empty() {
            register.push_str(HEAD);
        }
        for (version, hash) in new {
            writeln!(register, "{version} {hash}").unwrap();
        }
        fs::write(&file, register).unwrap();
        return;
    }
    assert!(new.is_empty(), "these versions are not recorded; UPDATE_GOLDEN=1 records them: {new:?}");
}

/// No version comes before one that is recorded already.
#[test]
fn versions_only_rise() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/notice-versions.txt");
    let register = fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
    for version in recorded(&register).into_keys() {
        let [name, version, language] = version.split(' ').collect::<Vec<_>>()[..] else { panic!("{version:?}") };
        let id = NoticeId::named(name).unwrap_or_else(|| panic!("{name} is no notice"));
        assert!(version <= id.version(), "{name} is of {}, but {version} is recorded", id.version());
        assert!(Language::ALL.iter().any(|known| known.tag() == language), "{name}: {language}");
    }
}
