// Where the results lie, and what they say of the machine.
import { mkdirSync, writeFileSync, readFileSync, existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A folder for results and what is made on the way; `cargo xtask bench` names it. */
export const FOLDER = process.env.PARTNER_ASSOCIATION_BENCH ?? fileURLToPath(new URL("../target/bench", import.meta.url));

/**
 * What is held after so many decisions.
 * @typedef {{ decisions: number, heapBytes: number, externalBytes: number, wasmBytes: number }} Reading
 */

/** Whether only to show that all of it runs: what is measured so says nothing. */
export const IS_TRIAL = process.env.PARTNER_ASSOCIATION_BENCH_TRIAL === "1";

/** Writes what a part has measured. @param {string} part @param {object} measured */
export function save(part, measured) {
  mkdirSync(FOLDER, { recursive: true });
  const machine = { node: process.versions.node, cores: availableParallelism() };
  const { machine: more, ...rows } = /** @type {{ machine?: object }} */ (measured);
  const whole = { part, at: new Date().toISOString(), isTrial: IS_TRIAL, machine: { ...machine, ...more }, ...rows };
  writeFileSync(join(FOLDER, `${part}.json`), `${JSON.stringify(whole, null, 2)}\n`);
}

/** What a part has measured; nothing if it was not run, or only tried out. @param {string} part */
export function saved(part) {
  const file = join(FOLDER, `${part}.json`);
  const found = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
  return found?.isTrial === IS_TRIAL ? found : undefined;
}
