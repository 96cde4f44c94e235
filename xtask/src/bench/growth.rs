//! Rulebooks of other lengths: the crate with made-up rules in the place of its own, to see what a rule costs.

use std::{path::Path, process::Command};

use anyhow::{Context as _, Result};

use crate::{
    build,
    fresh::Stamp,
    project::{Project, read, read_text, write},
    reproduce,
    step::Step,
};

/// How many rules; a trial makes do with the first ones. `benches/growth/run.mjs` has the same.
const COUNTS: [usize; 5] = [10, 100, 30, 300, 1000];
const OF_TRIAL: usize = 2;

/// Writes a package for each of these rulebooks, and the same rules for others, each to `growth/COUNT` in the folder.
pub fn prepare(project: &Project, folder: &Path, is_trial: bool) -> Result<()> {
    let folder = folder.join("growth");
    let copy = project.copied_to(folder.join("source"));
    let counts = COUNTS.into_iter().take(if is_trial { OF_TRIAL } else { COUNTS.len() });
    let mut is_copied = false;
    for count in counts {
        let made = folder.join(count.to_string());
        let stamp = Stamp::new(project, &format!("growth-{count}"))
            .text(include_str!("growth.rs"))
            .inputs(&project.root.join("src"), "rs")
            .inputs(&project.root.join("xtask/src/build"), "rs")
            .inputs(&project.benches().join("growth"), "mjs")
            .inputs(&project.pkg(), "js")
            .output(&made.join("rules.rs"));
        stamp.output(&made.join("pkg/generated/fallback.js")).unless_fresh(|| {
            if !is_copied {
                reproduce::copy_source(project, &copy)?;
                is_copied = true;
            }
            let mut node = Command::new("node");
            node.arg(project.benches().join("growth/generate.mjs")).arg(count.to_string()).arg(&made);
            Step::new(&format!("growth: make up {count} rules"), node).quiet_if_quick().run()?;
            write(&copy.root.join("src/rules/made_up.rs"), read(&made.join("rules.rs"))?)?;
            let rules = copy.root.join("src/rules.rs");
            write(&rules, with_made_up(&read_text(&rules)?)?)?;
            build::kernel_of_any_size(&copy, &made.join("pkg/generated"))
        })?;
    }
    Ok(())
}

/// Asks the crate itself how long it takes, and writes what it says to `growth/native.json` in the folder.
pub fn measure_natively(project: &Project, folder: &Path) -> Result<()> {
    let folder = folder.join("growth");
    let customers = folder.join("customers.json");
    let mut node = Command::new("node");
    node.arg(project.benches().join("growth/customers-file.mjs")).arg(&customers);
    Step::new("growth: customers for the crate", node).quiet_if_quick().run()?;
    let mut cargo = project.cargo(["bench", "--quiet", "--package", "partner-association", "--bench", "native", "--"]);
    cargo.arg(&customers);
    let said = Step::new("growth: the crate itself", cargo).run()?;
    let measured = said.lines().find(|line| line.starts_with('{')).context("the crate measured nothing")?;
    write(&folder.join("native.json"), measured)
}

/// The list of rulebooks with the made-up one as that of the international edition, and none in China.
fn with_made_up(rules: &str) -> Result<String> {
    if rules.contains("made_up") {
        return Ok(rules.to_owned());
    }
    let rules = in_place_of(rules, "ASSOCIATE_INTERNATIONAL", "[Rule; made_up::RULES.len()] = made_up::RULES")?;
    let rules = in_place_of(&rules, "ASSOCIATE_CHINA", "[Rule; 0] = []")?;
    Ok(format!("{rules}\nmod made_up;\n"))
}

/// The source with another type and value of a constant.
fn in_place_of(source: &str, constant: &str, other: &str) -> Result<String> {
    let declared = format!("const {constant}: ");
    let (before, rest) = source.split_once(&declared).with_context(|| format!("src/rules.rs has no {constant}"))?;
    let (_, after) = rest.split_once("];\n").with_context(|| format!("{constant} in src/rules.rs is no list"))?;
    Ok(format!("{before}{declared}{other};\n{after}"))
}

#[cfg(test)]
mod tests {
    use super::{in_place_of, with_made_up};

    #[test]
    fn another_list_stands_in() {
        let source = "a;\nconst LIST: [u8; 2] = [\n    1,\n    2,\n];\nb;\n";
        assert_eq!(in_place_of(source, "LIST", "[u8; 0] = []").unwrap(), "a;\nconst LIST: [u8; 0] = [];\nb;\n");
        assert!(in_place_of(source, "OTHER", "").is_err());
    }

    #[test]
    fn the_crate_has_the_lists() {
        let made_up = with_made_up(include_str!("../../../src/rules.rs")).unwrap();
        assert!(made_up.contains("made_up::RULES;\n") && made_up.contains("const ASSOCIATE_CHINA: [Rule; 0] = [];\n"));
        assert_eq!(with_made_up(&made_up).unwrap(), made_up);
    }
}
