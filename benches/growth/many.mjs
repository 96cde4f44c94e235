// A process that decides about one customer after the other, up to as many as each line it reads says; where one says so,
// it tells how long all of them took and what it holds.
import { readSync, writeSync } from "node:fs";

import { customers } from "../customers.mjs";
import { started } from "../node/contestant.mjs";

/** @typedef {{ totalMs: number, heapBytes: number, externalBytes: number }} Reading */

/** As many as are made up: who comes later is one of them. */
const everybody = customers(10_000);
const decide = await started();

let decided = 0;
let seen = 0;
let totalMs = 0;
// By hand: streams would leave something behind with each line, which is not what is looked for.
const line = Buffer.alloc(100);
for (let length = 0; (length = readSync(0, line)) > 0; ) {
  const { count, isEnd } = JSON.parse(line.toString("utf8", 0, length));
  const began = performance.now();
  for (; decided < count; decided++) seen += decide(everybody[decided % everybody.length]).findings.length;
  totalMs += performance.now() - began;
  if (seen === 0) throw new Error("nothing was decided");
  writeSync(1, `${JSON.stringify(isEnd ? read() : {})}\n`);
}

/** @returns {Reading} */
function read() {
  // Twice: what the first leaves to finalizers, the second takes.
  for (let round = 0; round < 2; round++) /** @type {() => void} */ (/** @type {any} */ (globalThis).gc)();
  const { heapUsed, external } = process.memoryUsage();
  return { totalMs, heapBytes: heapUsed, externalBytes: external };
}
