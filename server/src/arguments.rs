//! The command line.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::{Arg, Parser, ValueExt as _};

use crate::app::Demonstration;
use crate::logging::Log;
use crate::policy::Wasm;
use crate::qr::Origin;
use crate::receipts::Controller;
use crate::store::Place;

/// What `--help` prints.
pub const HELP: &str = "\
Serves the landing page, and decides at POST /api/check and /api/associations.

Usage: server [serve] [--site FOLDER] [--listen ADDRESS] [--origin URL] [--database FILE] [--keys FOLDER]
                      [--official-texts FOLDER] [--controller NAME] [--contact ADDRESS] [--log text|json]
                      [--without-wasm] [--demonstration]
       server backup FILE [--database FILE]
       server verify RECEIPT --keys FILE
       server new-key --keys FOLDER

  --site FOLDER            the built page [default: target/site]
  --listen ADDRESS         address and port; port 0 takes any that is free [default: 127.0.0.1:8080]
  --origin URL             what others reach it by, for QR codes; without it there are some on this machine only
  --database FILE          the data; :memory: keeps it no longer than the program runs. A database that is new gets
                           the samples [default: target/server.sqlite]
  --keys FOLDER            the keys that sign receipts, made if there are none [default: keys, beside the database]
  --official-texts FOLDER  shows reseller.en.txt and the like in the place of our words; in reseller.en.version
                           stands which version it is
  --controller NAME        who answers for the customers' data; it stands in receipts [default: Demonstration]
  --contact ADDRESS        how to reach them [default: privacy@example.com]
  --log text|json          how the log is written, on standard error [default: text]
  --without-wasm           forbids WebAssembly to the page, as some sites do
  --demonstration          lets a visitor choose at /demo how the server behaves – slow, busy, silent –, and start over
  --help                   prints this

backup copies the database to a new file, also while a server writes to it, and looks whether the copy is whole.

verify says whether the signature of a receipt holds, and what was agreed to. RECEIPT is what the server answers at
/api/receipts/…, and FILE what it answers at /api/keys; - is standard input. The exit status is 0 if the signature
holds, 1 if it does not, and 2 if that could not be found out.

new-key makes another key, which signs from the next start on. The older ones still verify.
";

/// Where the data is, if nobody says.
const DATABASE: &str = "target/server.sqlite";

/// How to serve.
#[derive(Debug, PartialEq, Eq)]
pub struct Arguments {
    /// The folder of the built page.
    pub site: PathBuf,
    /// Address and port.
    pub listen: String,
    /// What others reach it by, if that is told.
    pub origin: Option<Origin>,
    /// Where the data is.
    pub database: Place,
    /// The folder of the keys that sign receipts; beside the database, if nobody says.
    pub keys: Option<PathBuf>,
    /// The folder of official texts, if there is one.
    pub official_texts: Option<PathBuf>,
    /// Who answers for the customers' data.
    pub controller: Controller,
    /// How the log is written.
    pub log: Log,
    /// Whether the page may compile WebAssembly.
    pub wasm: Wasm,
    /// Whether visitors may try how the server behaves.
    pub demonstration: Demonstration,
}

/// What the caller wants.
#[derive(Debug, PartialEq, Eq)]
pub enum Wish {
    /// To know what there is to want.
    Help,
    /// To be served.
    Serve(Arguments),
    /// A copy of the data.
    BackUp {
        /// The database.
        database: PathBuf,
        /// The file it is copied to.
        to: PathBuf,
    },
    /// To know whether a receipt is genuine.
    Verify {
        /// The receipt.
        receipt: PathBuf,
        /// The public keys.
        keys: PathBuf,
    },
    /// Another key to sign with.
    NewKey {
        /// The folder it goes to.
        keys: PathBuf,
    },
}

impl Wish {
    /// Reads the command line.
    ///
    /// # Errors
    /// An argument that does not exist, one without its value, or one that is missing.
    pub fn read(mut parser: Parser) -> Result<Self, lexopt::Error> {
        let first = parser.try_raw_args().and_then(|arguments| arguments.peek().map(OsString::from));
        let command = first.as_deref().and_then(|first| first.to_str()).unwrap_or_default();
        if ["serve", "backup", "verify", "new-key"].contains(&command) {
            parser.next()?;
        }
        match command {
            "backup" => back_up(parser),
            "verify" => verify(parser),
            "new-key" => new_key(parser),
            _ => serve(parser),
        }
    }
}

fn serve(mut parser: Parser) -> Result<Wish, lexopt::Error> {
    let mut arguments = Arguments {
        site: PathBuf::from("target/site"),
        listen: "127.0.0.1:8080".to_owned(),
        origin: None,
        database: PathBuf::from(DATABASE).into(),
        keys: None,
        official_texts: None,
        controller: Controller { name: "Demonstration".to_owned(), contact: "privacy@example.com".to_owned() },
        log: Log::default(),
        wasm: Wasm::Allowed,
        demonstration: Demonstration::Off,
    };
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("site") => arguments.site = parser.value()?.into(),
            Arg::Long("listen") => arguments.listen = parser.value()?.string()?,
            Arg::Long("origin") => arguments.origin = Some(parser.value()?.parse()?),
            Arg::Long("database") => arguments.database = PathBuf::from(parser.value()?).into(),
            Arg::Long("keys") => arguments.keys = Some(parser.value()?.into()),
            Arg::Long("official-texts") => arguments.official_texts = Some(parser.value()?.into()),
            Arg::Long("controller") => arguments.controller.name = parser.value()?.string()?,
            Arg::Long("contact") => arguments.controller.contact = parser.value()?.string()?,
            Arg::Long("log") => {
                arguments.log = parser.value()?.parse_with(|name| {
                    let known = Log::NAMES.iter().find(|(known, _)| *known == name);
                    known.map(|(_, log)| *log).ok_or("it is text or json")
                })?;
            }
            Arg::Long("without-wasm") => arguments.wasm = Wasm::Forbidden,
            Arg::Long("demonstration") => arguments.demonstration = Demonstration::On,
            Arg::Long("help") | Arg::Short('h') => return Ok(Wish::Help),
            _ => return Err(argument.unexpected()),
        }
    }
    Ok(Wish::Serve(arguments))
}

fn back_up(mut parser: Parser) -> Result<Wish, lexopt::Error> {
    let (mut to, mut database) = (None, PathBuf::from(DATABASE));
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Value(file) if to.is_none() => to = Some(file.into()),
            Arg::Long("database") => database = parser.value()?.into(),
            Arg::Long("help") | Arg::Short('h') => return Ok(Wish::Help),
            _ => return Err(argument.unexpected()),
        }
    }
    Ok(Wish::BackUp { database, to: to.ok_or("backup needs a file to copy to")? })
}

fn verify(mut parser: Parser) -> Result<Wish, lexopt::Error> {
    let (mut receipt, mut keys) = (None, None);
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Value(file) if receipt.is_none() => receipt = Some(file.into()),
            Arg::Long("keys") => keys = Some(parser.value()?.into()),
            Arg::Long("help") | Arg::Short('h') => return Ok(Wish::Help),
            _ => return Err(argument.unexpected()),
        }
    }
    Ok(Wish::Verify { receipt: receipt.ok_or("verify needs a receipt")?, keys: keys.ok_or("verify needs --keys")? })
}

fn new_key(mut parser: Parser) -> Result<Wish, lexopt::Error> {
    let mut keys = None;
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("keys") => keys = Some(parser.value()?.into()),
            Arg::Long("help") | Arg::Short('h') => return Ok(Wish::Help),
            _ => return Err(argument.unexpected()),
        }
    }
    Ok(Wish::NewKey { keys: keys.ok_or("new-key needs --keys")? })
}

#[cfg(test)]
mod tests {
    use lexopt::Parser;

    use super::{Arguments, Wish};
    use crate::app::Demonstration;
    use crate::logging::Log;
    use crate::policy::Wasm;
    use crate::store::Place;

    fn read(arguments: &[&str]) -> Result<Wish, String> {
        Wish::read(Parser::from_args(arguments)).map_err(|error| error.to_string())
    }

    fn served(arguments: &[&str]) -> Arguments {
        match read(arguments) {
            Ok(Wish::Serve(arguments)) => arguments,
            other => panic!("{arguments:?} serves: {other:?}"),
        }
    }

    #[test]
    fn every_argument_has_a_default() {
        let arguments = served(&[]);
        assert_eq!(arguments.site.to_str(), Some("target/site"));
        assert_eq!(arguments.listen, "127.0.0.1:8080");
        assert_eq!(arguments.origin, None);
        assert_eq!(arguments.database, Place::File("target/server.sqlite".into()));
        assert_eq!(arguments.keys, None);
        assert_eq!(arguments.official_texts, None);
        assert_eq!(arguments.log, Log::Text);
        assert_eq!((arguments.wasm, arguments.demonstration), (Wasm::Allowed, Demonstration::Off));
        assert_eq!(served(&["serve"]), arguments);
    }

    #[test]
    fn arguments_are_taken() {
        let words = ["--site", "a b", "--listen=[::1]:0", "--official-texts", "c", "--without-wasm", "--log=json"];
        let words = [
            &words[..],
            &[
                "--origin=https://b.c/",
                "--database=:memory:",
                "--keys",
                "d",
                "--controller",
                "Example",
                "--contact",
                "a@b.example",
            ],
        ]
        .concat();
        let arguments = served(&words);
        assert_eq!(arguments.site.to_str(), Some("a b"));
        assert_eq!(arguments.listen, "[::1]:0");
        assert_eq!(arguments.origin, "https://b.c".parse().ok());
        assert_eq!(arguments.database, Place::Memory);
        assert_eq!(arguments.keys, Some("d".into()));
        assert_eq!(arguments.official_texts, Some("c".into()));
        assert_eq!((&*arguments.controller.name, &*arguments.controller.contact), ("Example", "a@b.example"));
        assert_eq!(arguments.log, Log::Json);
        assert_eq!(arguments.wasm, Wasm::Forbidden);
        assert_eq!(served(&[&["serve"], &words[..]].concat()), arguments);
    }

    #[test]
    fn commands_take_their_own() {
        let verify = Wish::Verify { receipt: "a".into(), keys: "-".into() };
        assert_eq!(read(&["verify", "a", "--keys", "-"]), Ok(verify));
        let to = || "copy".into();
        assert_eq!(read(&["backup", "copy"]), Ok(Wish::BackUp { database: super::DATABASE.into(), to: to() }));
        let back_up = Wish::BackUp { database: "d".into(), to: to() };
        assert_eq!(read(&["backup", "--database", "d", "copy"]), Ok(back_up));
        assert_eq!(read(&["new-key", "--keys", "k"]), Ok(Wish::NewKey { keys: "k".into() }));
        for (words, complaint) in [
            (&["verify", "a"][..], "--keys"),
            (&["verify", "--keys", "k"], "receipt"),
            (&["verify", "a", "b", "--keys", "k"], "\"b\""),
            (&["backup", "--database", "d"], "file"),
            (&["new-key"], "--keys"),
            (&["new-key", "--listen", "x"], "--listen"),
        ] {
            assert!(read(words).unwrap_err().contains(complaint), "{words:?}");
        }
    }

    #[test]
    fn help_needs_nothing_else() {
        for words in [&["--help"][..], &["--site", "x", "-h"], &["verify", "--help"], &["new-key", "-h"]] {
            assert_eq!(read(words), Ok(Wish::Help), "{words:?}");
        }
    }

    #[test]
    fn what_does_not_exist_is_named() {
        assert!(read(&["--sight", "x"]).unwrap_err().contains("--sight"));
        assert!(read(&["--site"]).unwrap_err().contains("--site"));
        assert!(read(&["--origin", "b.c"]).unwrap_err().contains("http://"));
        assert!(read(&["target/site"]).unwrap_err().contains("target/site"));
        assert!(read(&["--log", "xml"]).unwrap_err().contains("text or json"));
    }
}
