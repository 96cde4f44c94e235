// What one more customer costs: 1 to 1,000,000 of them, by the real rules, one process each time.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { LIMIT, bundles } from "../bundles.mjs";
import { FOLDER, IS_TRIAL, save } from "../results.mjs";
import { quantile, rounds } from "../statistics.mjs";
import { told } from "./task.mjs";

const COUNTS = IS_TRIAL ? [1, 10, 100, 1000] : [1, 10, 100, 1000, 10_000, 100_000, 1_000_000];
const ROUNDS = IS_TRIAL ? 1 : 3;

/** Measures, and writes `growth-customers.json`. */
export async function growCustomers() {
  const contestants = await bundles(["ours", LIMIT]);
  const samples = await rounds(
    contestants,
    ROUNDS,
    async ({ module }) => told("many.mjs", { module, counts: COUNTS }, ["--expose-gc"]),
    "growth: customers",
  );
  const rows = contestants.flatMap(({ name }) => {
    const runs = /** @type {import("./many.mjs").Reading[][]} */ (samples.get(name));
    const limits = /** @type {import("./many.mjs").Reading[][]} */ (samples.get(LIMIT));
    return COUNTS.map((customers, place) => {
      /** @param {(reading: import("./many.mjs").Reading) => number} what */
      const middle = (what) => quantile(runs.map((run) => what(run[place])), 0.5);
      const totalMs = middle((reading) => reading.totalMs);
      const before = COUNTS[place - 1] ?? 0;
      const more = runs.map((run) => run[place].totalMs - (run[place - 1]?.totalMs ?? 0));
      const ratios = runs.map((run, round) => run[place].totalMs / limits[round][place].totalMs);
      return {
        customers,
        contestant: name,
        totalMs,
        nsPerCustomer: (totalMs * 1e6) / customers,
        nsPerMoreCustomer: (quantile(more, 0.5) * 1e6) / (customers - before),
        toLimit: { median: quantile(ratios, 0.5), low: quantile(ratios, 0.25), high: quantile(ratios, 0.75) },
        heapBytes: middle((reading) => reading.heapBytes),
        externalBytes: middle((reading) => reading.externalBytes),
      };
    });
  });
  save("growth-customers", { rounds: ROUNDS, rows, native: native() });
  return `up to ${COUNTS.at(-1)} customers`;
}

/** What the crate itself has said, if it was asked: `xtask/src/bench/growth.rs` does. */
function native() {
  const file = join(FOLDER, "growth", "native.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}
