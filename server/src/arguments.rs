//! The command line.

use std::path::PathBuf;

use lexopt::{Arg, Parser, ValueExt as _};

use crate::policy::Wasm;
use crate::store::Place;

/// What `--help` prints.
pub const HELP: &str = "\
Serves the landing page, and decides at POST /api/check and /api/associations.

Usage: server [--site FOLDER] [--listen ADDRESS] [--database FILE] [--official-texts FOLDER] [--without-wasm]

  --site FOLDER            the built page [default: target/site]
  --listen ADDRESS         address and port; port 0 takes any that is free [default: 127.0.0.1:8080]
  --database FILE          the data; :memory: keeps it no longer than the program runs. A database that is new gets
                           the samples [default: target/server.sqlite]
  --official-texts FOLDER  shows reseller.en.txt and the like in the place of our words; in reseller.en.version
                           stands which version it is
  --without-wasm           forbids WebAssembly to the page, as some sites do
  --help                   prints this
";

/// How to serve.
#[derive(Debug, PartialEq, Eq)]
pub struct Arguments {
    /// The folder of the built page.
    pub site: PathBuf,
    /// Address and port.
    pub listen: String,
    /// Where the data is.
    pub database: Place,
    /// The folder of official texts, if there is one.
    pub official_texts: Option<PathBuf>,
    /// Whether the page may compile WebAssembly.
    pub wasm: Wasm,
}

/// What the caller wants.
#[derive(Debug, PartialEq, Eq)]
pub enum Wish {
    /// To know what there is to want.
    Help,
    /// To be served.
    Serve(Arguments),
}

impl Arguments {
    /// Reads the command line.
    ///
    /// # Errors
    /// An argument that does not exist, or one without its value.
    pub fn read(mut parser: Parser) -> Result<Wish, lexopt::Error> {
        let mut arguments = Self {
            site: PathBuf::from("target/site"),
            listen: "127.0.0.1:8080".to_owned(),
            database: PathBuf::from("target/server.sqlite").into(),
            official_texts: None,
            wasm: Wasm::Allowed,
        };
        while let Some(argument) = parser.next()? {
            match argument {
                Arg::Long("site") => arguments.site = parser.value()?.into(),
                Arg::Long("listen") => arguments.listen = parser.value()?.string()?,
                Arg::Long("database") => arguments.database = PathBuf::from(parser.value()?).into(),
                Arg::Long("official-texts") => arguments.official_texts = Some(parser.value()?.into()),
                Arg::Long("without-wasm") => arguments.wasm = Wasm::Forbidden,
                Arg::Long("help") | Arg::Short('h') => return Ok(Wish::Help),
                _ => return Err(argument.unexpected()),
            }
        }
        Ok(Wish::Serve(arguments))
    }
}

#[cfg(test)]
mod tests {
    use lexopt::Parser;

    use super::{Arguments, Wish};
    use crate::policy::Wasm;
    use crate::store::Place;

    fn read(arguments: &[&str]) -> Result<Wish, String> {
        Arguments::read(Parser::from_args(arguments)).map_err(|error| error.to_string())
    }

    #[test]
    fn every_argument_has_a_default() {
        let Ok(Wish::Serve(arguments)) = read(&[]) else { panic!("nothing is wrong with nothing") };
        assert_eq!(arguments.site.to_str(), Some("target/site"));
        assert_eq!(arguments.listen, "127.0.0.1:8080");
        assert_eq!(arguments.database, Place::File("target/server.sqlite".into()));
        assert_eq!(arguments.official_texts, None);
        assert_eq!(arguments.wasm, Wasm::Allowed);
    }

    #[test]
    fn arguments_are_taken() {
        let Ok(Wish::Serve(arguments)) = read(&[
            "--site",
            "a b",
            "--listen=[::1]:0",
            "--database=:memory:",
            "--official-texts",
            "c",
            "--without-wasm",
        ]) else {
            panic!("all of these exist")
        };
        assert_eq!(arguments.site.to_str(), Some("a b"));
        assert_eq!(arguments.listen, "[::1]:0");
        assert_eq!(arguments.database, Place::Memory);
        assert_eq!(arguments.official_texts, Some("c".into()));
        assert_eq!(arguments.wasm, Wasm::Forbidden);
    }

    #[test]
    fn help_needs_nothing_else() {
        assert_eq!(read(&["--help"]), Ok(Wish::Help));
        assert_eq!(read(&["--site", "x", "-h"]), Ok(Wish::Help));
    }

    #[test]
    fn what_does_not_exist_is_named() {
        assert!(read(&["--sight", "x"]).unwrap_err().contains("--sight"));
        assert!(read(&["--site"]).unwrap_err().contains("--site"));
        assert!(read(&["target/site"]).unwrap_err().contains("target/site"));
    }
}
