// A process that decides about one customer after the other, and looks at the clock and at its memory after so many.
import { customers } from "../customers.mjs";
import { started, task, tell } from "../node/contestant.mjs";

/** @typedef {{ customers: number, totalMs: number, heapBytes: number, externalBytes: number }} Reading */

/** As many as are made up: who comes later is one of them. */
const everybody = customers(10_000);
const decide = await started();

let decided = 0;
let seen = 0;
let totalMs = 0;
/** @type {Reading[]} */
const readings = [];
for (const count of task.counts) {
  const began = performance.now();
  for (; decided < count; decided++) seen += decide(everybody[decided % everybody.length]).findings.length;
  totalMs += performance.now() - began;
  // Twice: what the first leaves to finalizers, the second takes.
  for (let round = 0; round < 2; round++) /** @type {() => void} */ (/** @type {any} */ (globalThis).gc)();
  const { heapUsed, external } = process.memoryUsage();
  readings.push({ customers: count, totalMs, heapBytes: heapUsed, externalBytes: external });
}
tell(seen > 0 ? readings : []);
