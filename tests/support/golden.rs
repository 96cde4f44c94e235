//! Golden text: kept to be read by people, and compared with what the code says now.

use std::path::Path;
use std::{env, fs};

/// Compares with `tests/golden/{name}`, or rewrites it.
pub fn golden(name: &str, text: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if env::var_os("UPDATE_GOLDEN").is_some_and(|value| value == "1") {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, text).unwrap();
        return;
    }
    let kept = fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
    let first = kept.lines().zip(text.lines()).position(|(kept, now)| kept != now);
    let line = first.unwrap_or_else(|| kept.lines().count().min(text.lines().count()));
    assert!(
        kept == text,
        "{} is not what the code says, from line {}:\n  kept: {}\n  now:  {}\nUPDATE_GOLDEN=1 rewrites it",
        file.display(),
        line + 1,
        kept.lines().nth(line).unwrap_or("(ends)"),
        text.lines().nth(line).unwrap_or("(ends)"),
    );
}
