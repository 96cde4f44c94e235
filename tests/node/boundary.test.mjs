// Whatever a caller hands over, every entry answers or throws what is documented, soon, and the next call is unharmed.
//
// BOUNDARY_SEED is where chance begins, BOUNDARY_CASES how often it is tried: each case is the same every time. What fails
// is tried again in threads of its own, made smaller and printed.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Worker } from "node:worker_threads";

import { LAYOUT, NOTICES, OUTCOMES, RULES } from "../../pkg/generated/tables.js";
import fallback from "../../pkg/generated/fallback.js";
import { chance, described, simpler } from "../support/recipes.mjs";

const SEED = Number(process.env.BOUNDARY_SEED ?? 20261122);
const CASES = Number(process.env.BOUNDARY_CASES ?? 15_000);
const THREADS = 2;
/** For one case, or the start of a thread. No case takes long, and a thread that is stuck has to be found. */
const PATIENCE = 60_000;
/** How many simpler inputs are tried before the smallest that still fails is printed. */
const TRIES = 150;
const MODULE = new URL("../support/boundary.mjs", import.meta.url);
// So deep that what ends a recursion is the full build's own stack, which is the same everywhere.
const resourceLimits = { stackSizeMb: 8 };

/** Runs a thread to its message; what it was stuck in if it sends none. @param {object} boundary @param {Int32Array} [counter] */
function thread(boundary, counter) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(MODULE, { workerData: { boundary }, resourceLimits });
    let seen = -1;
    const watch = setInterval(() => {
      const now = counter ? Atomics.load(counter, 0) : 0;
      if (now !== seen) return void (seen = now);
      clearInterval(watch);
      void worker.terminate();
      resolve({ failure: { number: now, wrong: `takes more than ${PATIENCE / 1000} s` }, wrong: "takes long", met: {} });
    }, PATIENCE);
    const over = (/** @type {Function} */ how) => (/** @type {unknown} */ what) => (clearInterval(watch), void worker.terminate(), how(what));
    worker.once("message", over(resolve)).once("error", over(reject));
  });
}

/** The kind of a failure: what stays while an input is made smaller. @param {string} wrong */
const kindOf = (wrong) => wrong.split("\n")[0].replace(/\d+/g, "#").slice(0, 60);

/** The smallest input that fails in the same way. @param {string} entry @param {import("../support/recipes.mjs").Recipe[]} args @param {string} wrong */
async function smallest(entry, args, wrong) {
  const often = wrong.startsWith("leaves");
  let tries = 0;
  for (let smaller = true; smaller; ) {
    smaller = false;
    const steps = args.flatMap((recipe, at) => simpler(recipe).map((one) => args.map((old, place) => (place === at ? one : old))));
    for (const step of steps) {
      if (tries++ >= TRIES) return args;
      const again = await thread({ entry, args: step, often });
      if (again.wrong === null || again.wrong === undefined || kindOf(again.wrong) !== kindOf(wrong)) continue;
      args = step;
      smaller = true;
      break;
    }
  }
  return args;
}

/** What to print of a failure. @param {{ number: number, wrong: string }} failure */
async function told({ number, wrong }) {
  const { caseOf } = await import(MODULE.href);
  let [found, reason] = [caseOf(SEED, number), wrong];
  if (wrong.startsWith("leaves")) {
    // Which of the last thousand it was.
    for (let one = number; one < number + 1000; one++) {
      const suspect = caseOf(SEED, one);
      const again = await thread({ entry: suspect.entry.name, args: suspect.args, often: true });
      if (!again.wrong) continue;
      [found, reason, number] = [suspect, again.wrong, one];
      break;
    }
  }
  const args = await smallest(found.entry.name, found.args, reason);
  return `${found.entry.name}(${args.map(described).join(", ")})\n  ${reason}\n  case ${number} of seed ${SEED}`;
}

test(`${CASES} hostile calls get an answer or the documented error, and harm nothing`, async (context) => {
  const started = Date.now();
  const each = Math.ceil(CASES / THREADS);
  const threads = await Promise.all(
    Array.from({ length: THREADS }, (_, place) => {
      const counter = new SharedArrayBuffer(4);
      return thread({ cases: true, seed: SEED, from: place * each, to: Math.min(CASES, (place + 1) * each), counter }, new Int32Array(counter));
    }),
  );
  const failures = threads.flatMap(({ failure }) => failure ?? []);
  if (failures.length > 0) assert.fail(`\n${(await Promise.all(failures.map(told))).join("\n\n")}`);
  /** @type {Record<string, number>} */
  const met = {};
  for (const { met: here } of threads) for (const [name, count] of Object.entries(here)) met[name] = (met[name] ?? 0) + Number(count);
  assert.ok(Object.values(met).reduce((sum, count) => sum + count, 0) >= CASES, JSON.stringify(met));
  for (const { memory } of threads) {
    // It begins with 2 MiB and a thousand places; strings of a megabyte and 100 calls within calls are all it has met.
    assert.ok(memory.bytes < 16 * 2 ** 20, `${memory.bytes} bytes of memory`);
    assert.ok(memory.externrefs < 50_000, `${memory.externrefs} references kept`);
  }
  context.diagnostic(`seed ${SEED}: ${Object.keys(met).length} entries, ${CASES} calls in ${((Date.now() - started) / 1000).toFixed(1)} s`);
});

// --- the kernel's raw ABI ----------------------------------------------------------------------------

const { instance } = await WebAssembly.instantiate(readFileSync(new URL("../../pkg/generated/kernel.wasm", import.meta.url)));
const kernels = { wasm: /** @type {any} */ (instance.exports), js: fallback() };
const NUMBERS = [0, -0, 1, -1, NaN, Infinity, -Infinity, 5e-324, -5e-324, 1e308, -1.7976931348623157e308, 8.64e15, 8.64e15 + 2, -8.64e15, 0.5, 1795000000000, 1795000000000.5, 2 ** 53, 2 ** 63];
const RAW = Number(process.env.BOUNDARY_CASES ?? 0) * 10 || 100_000;

test(`${RAW} random memories never trap the kernel, and its answer is within its tables`, (context) => {
  const started = Date.now();
  const below = chance(SEED);
  const answered = new Set();
  const { memory } = kernels.wasm;
  const pages = memory.buffer.byteLength;
  const size = LAYOUT.codes + LAYOUT.keys;
  for (let done = 0; done < RAW; done++) {
    const bytes = new Uint8Array(size);
    // Anything at all; or, for an answer to be likely, codes that are mostly those of somebody.
    if (below(4) === 0) for (let at = 0; at < size; at++) bytes[at] = below(256);
    else {
      bytes.set([below(2), below(5), below(4), below(3)], LAYOUT.codes);
      for (let at = LAYOUT.codes + 4; at < size; at++) bytes[at] = below(3) === 0 ? below(256) : 1 << below(4);
      const times = new DataView(bytes.buffer);
      for (let time = 0; time < LAYOUT.times; time++) {
        const number = below(3) === 0 ? /** @type {number} */ (NUMBERS[below(NUMBERS.length)]) : 1795e9 + (below(4001) - 2000) * 864e4;
        times.setFloat64(time * 8, number, true);
      }
    }
    const [wasm, js] = Object.values(kernels).map(({ memory, shared, run }) => {
      const at = shared();
      new Uint8Array(memory.buffer, at, size).set(bytes);
      const answer = run();
      const after = new DataView(memory.buffer, at, size);
      // What is NaN in one is NaN in the other; which NaN is nobody's business.
      const validUntil = after.getFloat64(LAYOUT.validUntil, true);
      const masks = Array.from({ length: 8 }, (_, mask) => after.getUint32(LAYOUT.masks + 4 * mask, true));
      const codes = Buffer.from(memory.buffer, at + LAYOUT.codes, LAYOUT.keys).toString("latin1");
      return { answer, validUntil, masks: answer < 0 ? [] : masks, codes };
    });
    const input = () => `${Buffer.from(bytes).toString("hex")} of seed ${SEED}`;
    if (wasm === undefined || js === undefined) return assert.fail("two kernels");
    if (wasm.answer !== js.answer || !Object.is(wasm.validUntil, js.validUntil) || String(wasm.masks) !== String(js.masks)) assert.deepEqual(js, wasm, input());
    assert.equal(wasm.codes, Buffer.from(bytes.buffer, LAYOUT.codes).toString("latin1"), `the codes are the caller's: ${input()}`);
    answered.add(wasm.answer);
    if (wasm.answer === -1) continue;
    assert.ok(OUTCOMES[wasm.answer & 3] !== undefined && NOTICES[wasm.answer >> 2] !== undefined, `${wasm.answer}: ${input()}`);
    const [missing = 0, , , , applies = 0, bars = 0, open = 0, left = 0] = wasm.masks;
    const edition = /** @type {number} */ (bytes[LAYOUT.codes]);
    const rules = 2 ** RULES[edition].length - 1;
    for (const mask of [applies, bars, open, left]) assert.equal((mask & ~rules) >>> 0, 0, `a rule that is none: ${input()}`);
    for (const mask of [bars, open, left]) assert.equal((mask & ~applies) >>> 0, 0, `says what does not apply: ${input()}`);
    assert.equal(bars & open, 0, `bars and open: ${input()}`);
    assert.equal((wasm.answer & 3) === OUTCOMES.indexOf("ineligible"), bars !== 0, `outcome and bars: ${input()}`);
    assert.ok(missing >>> 0 < 2 ** 31, input());
  }
  assert.equal(memory.buffer.byteLength, pages);
  assert.ok(answered.has(-1) && answered.size > 10, `${answered.size} different answers`);
  context.diagnostic(`seed ${SEED}: ${answered.size} different answers in ${((Date.now() - started) / 1000).toFixed(1)} s`);
});
