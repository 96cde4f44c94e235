// A process in which all decide in turns, each about all customers, until they are warm, and then by the clock: the turns
// are so short that whatever else the machine does hits all alike. Each is a bundle of its own, so that no compiler
// learns from another one's objects.
import { pathToFileURL } from "node:url";

import { quantile } from "../statistics.mjs";
import { pass } from "../timing.mjs";
import { task, tell } from "../node/contestant.mjs";

/** @typedef {{ medianNs: number, toLimit: { median: number, low: number, high: number } }} Warm */

/** Enough for every compiler to be done, where decisions are not slow. */
const WARM_UP = { passes: 50, leastMs: 400, mostMs: 2000 };
const MEASURED = { turns: 5, leastMs: 1500, mostMs: 6000 };
/** A turn is not shorter than that, so that a look at the clock is nothing. */
const TURN_MS = 1;

const contestants = await Promise.all(
  task.contestants.map(async (/** @type {{ name: string, module: string }} */ { name, module }) => {
    const { default: start } = await import(pathToFileURL(module).href);
    return { name, decide: start(), passes: 1, turns: /** @type {number[]} */ ([]) };
  }),
);

for (const contestant of contestants) {
  const began = performance.now();
  let passes = 0;
  for (let ms = 0; !task.isTrial && (ms < WARM_UP.leastMs || passes < WARM_UP.passes) && ms < WARM_UP.mostMs; passes++) {
    pass(contestant.decide, task.customers);
    ms = performance.now() - began;
  }
  if (passes > 0) contestant.passes = Math.ceil((TURN_MS * passes) / (performance.now() - began));
}

const began = performance.now();
for (let turn = 0; ; turn++) {
  const ms = performance.now() - began;
  if (task.isTrial ? turn === 1 : ms > (turn < MEASURED.turns ? MEASURED.mostMs : MEASURED.leastMs)) break;
  for (let place = 0; place < contestants.length; place++) {
    const { decide, passes, turns } = contestants[(turn + place) % contestants.length];
    const before = performance.now();
    for (let again = 0; again < passes; again++) pass(decide, task.customers);
    turns.push(((performance.now() - before) * 1e6) / passes / task.customers.length);
  }
}

const limit = contestants.find(({ name }) => name === task.limit);
tell(
  contestants.map(({ turns }) => {
    const ratios = turns.map((/** @type {number} */ ns, /** @type {number} */ turn) => ns / limit.turns[turn]);
    return {
      medianNs: quantile(turns, 0.5),
      toLimit: { median: quantile(ratios, 0.5), low: quantile(ratios, 0.25), high: quantile(ratios, 0.75) },
    };
  }),
);
