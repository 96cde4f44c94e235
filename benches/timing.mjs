// How long a decision takes once everything is warm: the same measure in Node and, bundled, in a page.
import { median, quantile } from "./statistics.mjs";

/** @typedef {(facts: object) => any} Decide */

/** What was decided goes here, so that no compiler finds a decision useless. */
let seen = 0;

/**
 * Decides about all customers again and again, for so long and at least once.
 * @param {Decide} decide @param {object[]} customers @param {number} forMs
 */
async function again(decide, customers, forMs, isAsync = false) {
  const began = performance.now();
  let decisions = 0;
  do {
    await (isAsync ? passAsync : pass)(decide, customers);
    decisions += customers.length;
  } while (performance.now() - began < forMs);
  return { decisions, ms: performance.now() - began };
}

/** Decides about each of them once. @param {Decide} decide @param {object[]} customers */
export function pass(decide, customers) {
  for (const facts of customers) seen += decide(facts).findings.length;
}

/** The same where each decision is a promise. @param {Decide} decide @param {object[]} customers */
export async function passAsync(decide, customers) {
  for (const facts of customers) seen += (await decide(facts)).findings.length;
}

/**
 * Blocks of so many decisions, each by the clock, less what looking at the clock takes; in nanoseconds a decision.
 * @param {Decide} decide @param {object[]} customers @param {number} block @param {number} forMs
 */
async function blocks(decide, customers, block, forMs, isAsync = false) {
  const overhead = block === 1 ? clockMs() : 0;
  const parts = [];
  for (let from = 0; from < customers.length; from += block) parts.push(customers.slice(from, from + block));
  const took = parts.map(() => /** @type {number[]} */ ([]));
  const began = performance.now();
  do {
    for (let place = 0; place < parts.length; place++) {
      const part = parts[place];
      const before = performance.now();
      if (isAsync) await passAsync(decide, part);
      else pass(decide, part);
      took[place].push(((performance.now() - before - overhead) * 1e6) / part.length);
    }
  } while (performance.now() - began < forMs);
  return took;
}

/** What a look at the clock takes. */
function clockMs() {
  const looks = Float64Array.from({ length: 10_000 }, () => -performance.now() + performance.now());
  return median(looks);
}

/**
 * @typedef {object} Warm
 * @property {number} meanNs of all decisions in a row, without a look at the clock between them
 * @property {number} medianNs of single decisions, or of the means of blocks
 * @property {number} p99Ns of single decisions, or of blocks
 */

/**
 * Warms up, then measures.
 * @param {Decide} decide @param {object[]} customers
 * @param {{ block: number, warmUpMs: number, measureMs: number, isAsync?: boolean }} how
 * @returns {Promise<Warm>}
 */
export async function warm(decide, customers, { block, warmUpMs, measureMs, isAsync }) {
  await again(decide, customers, warmUpMs, isAsync);
  const { decisions, ms } = await again(decide, customers, measureMs, isAsync);
  const took = await blocks(decide, customers, block, measureMs, isAsync);
  return {
    meanNs: (ms * 1e6) / decisions,
    // A coarse clock is off at random: not one block's time is right, but the mean of its times.
    medianNs: median(block === 1 ? took.flat() : took.map((times) => times.reduce((sum, time) => sum + time) / times.length)),
    p99Ns: quantile(took.flat(), 0.99),
  };
}
