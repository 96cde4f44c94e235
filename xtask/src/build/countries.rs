//! The countries and regions that the page lets one choose from, with their names.

use std::process::Command;

use anyhow::Result;
use partner_association::notice::Language;

use crate::{fresh::Stamp, project::Project, step::Step};

/// Writes `target/site/countries.json`.
pub fn build(project: &Project) -> Result<()> {
    let file = project.site().join("countries.json");
    let script = project.root.join("xtask/src/build/countries.mjs");
    let stamp = Stamp::new(project, "countries").input(&script).output(&file);
    stamp.unless_fresh(|| {
        std::fs::create_dir_all(project.site())?;
        let mut node = Command::new("node");
        node.arg(&script).arg(&file).args(Language::ALL.iter().map(|language| language.tag()));
        Step::new("page: names of countries", node).quiet_if_quick().run().map(drop)
    })
}
