//! The files of words: what is read out of one is what was compiled in.
#![cfg(not(target_arch = "wasm32"))]

use partner_association::Source;
use partner_association::notice::{Language, Text, Words as _, WordsFile, text};

#[test]
fn a_file_says_what_the_crate_says() {
    for &language in Language::ALL {
        let file = WordsFile::write(language);
        let words = WordsFile::read(&file).unwrap();
        assert_eq!(words.language(), language);
        for name in Text::every() {
            assert_eq!(words.say(name), text(language, name), "{name:?}");
        }
        for &source in Source::ALL {
            let title = text(language, Text::Source(source));
            let document = source.document();
            assert_eq!(words.document(source), partner_association::Document { title, ..document }, "{source}");
        }
    }
}

#[test]
fn every_text_stands_on_one_line() {
    assert_eq!(Text::every().count(), Text::COUNT);
    for (place, name) in Text::every().enumerate() {
        assert_eq!(name.place(), place, "{name:?}");
        for &language in Language::ALL {
            assert!(!text(language, name).contains(['\n', '\r']), "{name:?}");
        }
    }
    for source in Source::ALL {
        let document = source.document();
        for part in [document.address, document.language, document.date.unwrap_or_default()] {
            assert!(!part.contains([' ', '\n', '\r']), "{source}: {part}");
        }
    }
}

#[test]
fn a_file_of_another_build_is_refused() {
    let file = WordsFile::write(Language::En);
    assert!(WordsFile::read(&file).is_some());
    let (first, rest) = file.split_once('\n').unwrap();
    let (tag, fingerprint) = first.split_once(' ').unwrap();
    assert_eq!((tag, fingerprint.len()), ("en", 16));
    let other = format!("{:016x}", Text::FINGERPRINT ^ 1);
    for wrong in [
        String::new(),
        first.to_owned(),
        format!("{tag} {other}\n{rest}"),
        format!("de {fingerprint}\n{rest}"),
        format!("{fingerprint}\n{rest}"),
        format!("{first}\r\n{rest}"),
        format!("\u{feff}{file}"),
        format!("{file}\n"),
        rest.to_owned(),
        file.rsplit_once('\n').unwrap().0.to_owned(),
    ] {
        assert!(WordsFile::read(&wrong).is_none(), "{}", &wrong[..wrong.len().min(60)]);
    }
}
