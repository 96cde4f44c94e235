//! What the commands need on a machine that has only Rust and Node, and how it gets there.
//!
//! Every part first looks whether it is there, so that a second run costs a moment.

mod browser;
mod debian;
mod node;
mod wasm_std;

use anyhow::Result;

pub use self::{browser::Browser, node::npm, wasm_std::TARGET};
use crate::{project::Project, step::Step};

/// All that building the package and the page needs.
pub fn for_build(project: &Project) -> Result<()> {
    node::ensure(project)?;
    wasm_std::ensure(project)?;
    bindgen(project)
}

/// What the benchmarks need beside that.
pub fn for_benches(project: &Project) -> Result<()> {
    node::ensure_benches(project)
}

/// A browser and its driver; only tests and benchmarks need them.
pub fn browser() -> Result<Browser> {
    browser::ensure()
}

/// The bindings generator, compiled: cargo knows whether it still is.
fn bindgen(project: &Project) -> Result<()> {
    let build = project.cargo(["build", "--package", "bindgen"]);
    Step::new("set-up: bindings generator", build)
        .help("if crates could not be downloaded, check the network and run the command again")
        .quiet_if_quick()
        .run()
        .map(drop)
}
