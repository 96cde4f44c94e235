// How long a decision takes once everything is warm: the same measure in Node and, bundled, in a page.
import { median, quantile } from "./statistics.mjs";

/** @typedef {(facts: object) => any} Decide */

/** What was decided goes here, so that no compiler finds a decision useless. */
let seen = 0;

/**
 * Decides about all customers again and again, so often and for so long, though once that is over `mostMs` no more; the
 * milliseconds of each time.
 * @param {Decide} decide @param {object[]} customers
 * @param {{ passes: number, leastMs: number, mostMs: number, isAsync?: boolean }} how
 */
async function again(decide, customers, { passes, leastMs, mostMs, isAsync }) {
  const took = [];
  const began = performance.now();
  for (let last = began; ; ) {
    await (isAsync ? passAsync : pass)(decide, customers);
    const now = performance.now();
    took.push(now - last);
    last = now;
    if (now - began >= (took.length < passes ? mostMs : leastMs)) return took;
  }
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
 * @property {number} meanNs of all customers in a row, without a look at the clock between them: the median of such rows
 * @property {number} medianNs of single decisions, or of the means of blocks
 * @property {number} p99Ns of single decisions, or of blocks
 */

/** How often and how long: enough for every compiler to be done, where decisions are not slow. */
const WARM_UP = { passes: 20, leastMs: 500, mostMs: 2000 };
const MEASURED = { passes: 5, leastMs: 250, mostMs: 1000 };
const ONCE = { passes: 1, leastMs: 0, mostMs: 0 };

/**
 * Warms up, then measures.
 * @param {Decide} decide @param {object[]} customers
 * @param {{ block: number, isTrial: boolean, isAsync?: boolean }} how
 * @returns {Promise<Warm>}
 */
export async function warm(decide, customers, { block, isTrial, isAsync }) {
  const warmed = await again(decide, customers, { ...(isTrial ? ONCE : WARM_UP), isAsync });
  // Beside decisions as slow as that a look at the clock is nothing, and once is enough.
  const isSlow = warmed[warmed.length - 1] > MEASURED.mostMs;
  const passes = isSlow ? [] : await again(decide, customers, { ...(isTrial ? ONCE : MEASURED), isAsync });
  const took = await blocks(decide, customers, block, isTrial || isSlow ? 0 : MEASURED.leastMs, isAsync);
  return {
    meanNs: isSlow ? mean(took.flat()) : (median(passes) * 1e6) / customers.length,
    // A coarse clock is off at random: not one block's time is right, but the mean of its times.
    medianNs: median(block === 1 ? took.flat() : took.map(mean)),
    p99Ns: quantile(took.flat(), 0.99),
  };
}

/** @param {number[]} values */
const mean = (values) => values.reduce((sum, value) => sum + value) / values.length;
