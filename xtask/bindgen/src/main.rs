//! The bindings generator, and with `run-tests` as first argument the wasm test runner.
//!
//! Both are `wasm-bindgen-cli` as a library, so that one `Cargo.lock` moves the crate and its
//! tools together and nothing has to be installed.

use std::{env, iter, process::ExitCode};

use wasm_bindgen_cli::{wasm_bindgen, wasm_bindgen_test_runner};

fn main() -> ExitCode {
    let mut args = env::args_os().skip(1).peekable();
    let runs_tests = args.next_if(|first| first == "run-tests").is_some();
    let args = iter::once("bindgen".into()).chain(args);
    let done = if runs_tests {
        wasm_bindgen_test_runner::run_cli_with_args(args)
    } else {
        wasm_bindgen::run_cli_with_args(args)
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:?}");
            ExitCode::FAILURE
        }
    }
}
