//! The size budgets, against what was built.

use std::path::Path;

use anyhow::{Result, bail};
use partner_association::{Edition, notice::Language};

use crate::{
    build::{bundle, compress, mvp, package, page},
    project::{Project, read, read_text},
    step::Step,
};

/// One budget and what was measured.
struct Budget {
    what: String,
    /// No more than this.
    must: usize,
    /// Better no more than this.
    aim: usize,
    bytes: usize,
}

impl Budget {
    fn new(what: impl Into<String>, must: usize, aim: usize, bytes: usize) -> Self {
        Self { what: what.into(), must, aim, bytes }
    }

    fn is_kept(&self) -> bool {
        self.bytes <= self.must
    }

    fn verdict(&self) -> &'static str {
        match self.bytes {
            bytes if bytes <= self.aim => "aim reached",
            bytes if bytes <= self.must => "kept",
            _ => "BROKEN",
        }
    }
}

/// Prints all budgets; fails if one that must be kept is broken.
pub fn print(project: &Project) -> Result<()> {
    let budgets = measure(project)?;
    println!("{:<66} {:>7} {:>7} {:>9}", "bytes", "must", "aim", "measured");
    for budget in &budgets {
        let Budget { what, must, aim, bytes } = budget;
        println!("{what:<66} {must:>7} {aim:>7} {bytes:>9}  {}", budget.verdict());
    }
    let broken: Vec<&str> =
        budgets.iter().filter(|budget| !budget.is_kept()).map(|budget| budget.what.as_str()).collect();
    if !broken.is_empty() {
        bail!("over budget: {}", broken.join("; "));
    }
    Ok(())
}

fn measure(project: &Project) -> Result<Vec<Budget>> {
    let generated = project.generated();
    let kernel = read(&generated.join("kernel.wasm"))?;
    let glue = compress::size(&read(&generated.join("full.js"))?)?;
    let full = compress::size(&read(&generated.join("full_bg.wasm"))?)? + glue;
    let mut budgets = vec![
        Budget::new("kernel (raw)", mvp::LIMIT - 1, 2499, kernel.len()),
        Budget::new("engine: kernel, glue and tables, no fallback (brotli)", 6000, 3500, engine(project)?),
        Budget::new("full package: wasm and glue (brotli)", 60_000, 40_000, full),
    ];
    for language in Language::ALL {
        let words = read(&package::words_of(project, *language))?;
        let what = format!("full package: words {} (brotli)", language.tag());
        budgets.push(Budget::new(what, 40_000, 25_000, compress::size(&words)?));
    }
    for (entry, must, aim) in ENTRIES {
        budgets.push(Budget::new(
            format!("entry {entry}: all that it imports at once (brotli)"),
            *must,
            *aim,
            imported(project, entry)?,
        ));
    }
    budgets.push(Budget::new(
        "what is published (npm's tarball)",
        240_000,
        200_000,
        read(&package::pack(project)?)?.len(),
    ));
    for (edition, language) in page::documents() {
        let [whole, sent] = first_flight(&page::folder(&project.site(), edition, language), longest_tail(edition))?;
        let what = |how| format!("document {edition} {} up to the answer, {how}", language.tag());
        budgets.push(Budget::new(what("as one (brotli)"), 14_000, 11_000, whole));
        budgets.push(Budget::new(what("as it is sent"), 14_000, 11_000, sent));
    }
    Ok(budgets)
}

/// The entries that are scripts, and what each may weigh. What they load later has budgets of its own.
const ENTRIES: &[(&str, usize, usize)] = &[
    // What of it is for speed, docs/benchmarks.md tells.
    ("index.js", 9_100, 8_000),
    ("full.js", 4_000, 3_500),
    ("element.js", 17_000, 15_000),
    ("schema.js", 7_500, 6_000),
    ("standard-schema.js", 17_000, 15_000),
    ("versions.js", 1_000, 800),
    ("words/en.js", 7_000, 6_000),
    ("words/zh-CN.js", 7_000, 6_000),
];

/// An entry, minified, with everything that it imports at once.
fn imported(project: &Project, entry: &str) -> Result<usize> {
    let out = project.scratch("entries").join(entry);
    let mut esbuild = project.tool("esbuild");
    esbuild.arg(project.pkg().join(entry)).args(["--bundle", "--minify", "--format=esm", "--target=es2022"]);
    esbuild.args(["--charset=utf8", "--log-level=warning", "--external:./full.js", "--external:./generated/words.*"]);
    esbuild.arg(format!("--outfile={}", out.display()));
    Step::new(&format!("size: bundle {entry}"), esbuild).quiet_if_quick().run()?;
    compress::size(&read(&out)?)
}

/// The package as a page loads it, minified, with nothing in the place of the fallback.
fn engine(project: &Project) -> Result<usize> {
    let out = project.scratch("engine/engine.js");
    let entry = "import { loadSync } from \"./pkg/index.js\";\nwindow.decide = loadSync().decide;\n";
    let in_place =
        [("pkg/generated/fallback.js", b"export default null;\n".to_vec()), ("entry.js", entry.as_bytes().to_vec())];
    bundle::for_page(project, &["pkg"], &in_place, "entry.js", &out)?;
    compress::size(&read(&out)?)
}

/// A document up to the answer – all that it needs, which has to fit what a server sends at
/// once; the instructions follow – with the longest tail that the server puts in: all of it compressed as one,
/// and as it travels, with that tail compressed by itself.
fn first_flight(folder: &Path, tail: &str) -> Result<[usize; 2]> {
    let (head, foot) = (read_text(&folder.join("head.html"))?, read_text(&folder.join("foot.html"))?);
    let Some((start, _)) = foot.split_once(BEGIN) else { bail!("the page does not begin with {BEGIN}") };
    let rest = [tail.trim_end(), start, BEGIN].concat();
    let whole = compress::size([&head, rest.as_str()].concat().as_bytes())?;
    let sent = read(&folder.join("head.br"))?.len() + compress::continuation(rest.as_bytes())?.len();
    Ok([whole, sent])
}

/// The line that starts the page.
const BEGIN: &str = "<script>begin()</script>";

/// The longest situation that the server puts into a page; a test of the server holds it to that. The
/// demonstration's own control to sign in with comes after the answer.
const fn longest_tail(edition: Edition) -> &'static str {
    match edition {
        Edition::International => include_str!("../../server/tests/longest-situation/international.html"),
        Edition::China => include_str!("../../server/tests/longest-situation/china.html"),
    }
}
