// What one more customer costs: 1 to 1,000,000 of them, by the real rules.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { LIMIT, bundles } from "../bundles.mjs";
import { FOLDER, IS_TRIAL, save } from "../results.mjs";
import { quantile } from "../statistics.mjs";
import { talk } from "./task.mjs";

/** @typedef {import("./many.mjs").Reading} Reading */

const COUNTS = IS_TRIAL ? [1, 10, 100, 1000] : [1, 10, 100, 1000, 10_000, 100_000, 1_000_000];
const ROUNDS = IS_TRIAL ? 1 : 3;
/** The others take their turns after so many. */
const TURN = 100_000;

/** Measures, and writes `growth-customers.json`. */
export async function growCustomers() {
  const contestants = await bundles(["ours", LIMIT]);
  /** @type {Reading[][][]} */
  const runs = [];
  for (let round = 1; round <= ROUNDS; round++) {
    console.log(`growth: customers, round ${round} of ${ROUNDS}`);
    runs.push(await run(contestants, round));
  }
  const rows = contestants.flatMap(({ name }, contestant) =>
    COUNTS.map((customers, place) => {
      /** @param {(reading: Reading, limit: Reading, before: Reading | undefined) => number} what */
      const of = (what, part = 0.5) => {
        const limit = contestants.findIndex(({ name }) => name === LIMIT);
        return quantile(runs.map((run) => what(run[contestant][place], run[limit][place], run[contestant][place - 1])), part);
      };
      const totalMs = of((reading) => reading.totalMs);
      const moreMs = of((reading, _, before) => reading.totalMs - (before?.totalMs ?? 0));
      const toLimit = (/** @type {number} */ part) => of((reading, limit) => reading.totalMs / limit.totalMs, part);
      return {
        customers,
        contestant: name,
        totalMs,
        nsPerCustomer: (totalMs * 1e6) / customers,
        nsPerMoreCustomer: (moreMs * 1e6) / (customers - (COUNTS[place - 1] ?? 0)),
        toLimit: { median: toLimit(0.5), low: toLimit(0.25), high: toLimit(0.75) },
        heapBytes: of((reading) => reading.heapBytes),
        externalBytes: of((reading) => reading.externalBytes),
      };
    }),
  );
  save("growth-customers", { rounds: ROUNDS, rows, native: native() });
  return `up to ${COUNTS.at(-1)} customers`;
}

/**
 * A fresh process for each, which take turns; what each has read at every count.
 * @param {{ module: string }[]} contestants @param {number} round
 * @returns {Promise<Reading[][]>}
 */
async function run(contestants, round) {
  const asked = contestants.map(({ module }, place) => ({
    place,
    ask: talk("many.mjs", { module }, ["--expose-gc"]),
    readings: /** @type {Reading[]} */ ([]),
  }));
  if (round % 2 === 0) asked.reverse();
  let decided = 0;
  for (const count of COUNTS) {
    while (decided < count) {
      decided = Math.min(count, decided + TURN);
      for (const { ask, readings } of asked) {
        const isEnd = decided === count;
        const answer = await ask(JSON.stringify({ count: decided, isEnd }));
        if (isEnd) readings.push(/** @type {Reading} */ (answer));
      }
    }
  }
  await Promise.all(asked.map(({ ask }) => ask(null)));
  return asked.sort((a, b) => a.place - b.place).map(({ readings }) => readings);
}

/** What the crate itself has said, if it was asked: `xtask/src/bench/growth.rs` does. */
function native() {
  const file = join(FOLDER, "growth", "native.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}
