// What one more rule costs: rulebooks of 10 to 1,000 made-up rules, decided by all in turns.
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { bundled } from "../bundles.mjs";
import { FOLDER, IS_TRIAL, save } from "../results.mjs";
import { median, rounds, summary } from "../statistics.mjs";
import { people } from "./people.mjs";
import { size } from "./size.mjs";
import { told } from "./task.mjs";

/** `xtask/src/bench/growth.rs` makes these. */
const COUNTS = IS_TRIAL ? [10, 100] : [10, 30, 100, 300, 1000];
const NAMES = ["ours", "ours-fallback", "hand-written", "json-logic-js"];
const LIMIT = "hand-written";
const HOW = IS_TRIAL ? { first: 1, warm: 1 } : { first: 5, warm: 3 };
/** Enough for every branch, and so few that also a slow contestant is warm in time. */
const facts = people(100);
const benches = fileURLToPath(new URL("..", import.meta.url));

/** @typedef {{ name: string, rules: number, module: string, bytes: { rawBytes: number, brotliBytes: number } }} Contestant */

/** Shows that all agree, measures, and writes `growth-rules.json`. */
export async function growRules() {
  const books = [];
  for (const rules of COUNTS) {
    const contestants = await Promise.all(NAMES.map((name) => contestant(rules, name)));
    await agree(contestants);
    books.push({ rules, contestants });
  }
  /** @type {Record<string, any>[]} */
  const rows = [];
  const everybody = books.flatMap(({ contestants }) => contestants);
  const first = await rounds(
    everybody,
    HOW.first,
    async ({ module }) => ({ firstMs: told("../node/first.mjs", { module, customers: facts.slice(0, 1) }).ms }),
    "growth: first decision",
  );
  const warm = await rounds(
    books.map((book) => ({ name: `${book.rules} rules`, ...book })),
    HOW.warm,
    async ({ rules, contestants }) =>
      /** @type {import("./warm.mjs").Warm[]} */ (
        told("warm.mjs", { contestants, limit: nameOf(rules, LIMIT), customers: facts, isTrial: IS_TRIAL })
      ),
    "growth: warm decisions",
  );
  for (const { rules, contestants } of books) {
    const limit = nameOf(rules, LIMIT);
    for (const [place, { name, bytes }] of contestants.entries()) {
      const contestant = NAMES[place];
      const took = middle(of(warm, `${rules} rules`).map((sample) => sample[place]));
      rows.push({
        rules,
        contestant,
        ...bytes,
        ...(contestant === "ours" ? kernelOf(rules) : {}),
        first: summary(of(first, name), of(first, limit)),
        warm: took,
        nsPerRule: took.medianNs / rules,
        ...more(rows.findLast((row) => row.contestant === contestant), rules, bytes, took),
      });
    }
  }
  save("growth-rules", { customers: facts.length, rounds: HOW, rows });
  return `${COUNTS.length} rulebooks of up to ${COUNTS.at(-1)} rules`;
}

/** @param {number} rules @param {string} name */
const nameOf = (rules, name) => `${name} ${rules}`;

/** @template T @param {Map<string, T[]>} samples @param {string} name */
const of = (samples, name) => /** @type {T[]} */ (samples.get(name));

/**
 * What a process measured of one contestant, of several processes: of each number the median.
 * @param {import("./warm.mjs").Warm[]} samples
 */
function middle(samples) {
  /** @param {(sample: import("./warm.mjs").Warm) => number} what */
  const of = (what) => median(samples.map(what));
  return {
    medianNs: of(({ medianNs }) => medianNs),
    toLimit: {
      medianNs: {
        median: of(({ toLimit }) => toLimit.median),
        low: of(({ toLimit }) => toLimit.low),
        high: of(({ toLimit }) => toLimit.high),
      },
    },
  };
}

/** One minified script: WebAssembly is in it. @param {number} rules @param {string} name @returns {Promise<Contestant>} */
async function contestant(rules, name) {
  const folder = join(FOLDER, "growth", String(rules));
  const module = join(folder, "bundles", `${name}.mjs`);
  await bundled(relative(benches, join(folder, `${name}.mjs`)), { format: "esm", charset: "utf8", outfile: module });
  return { name: nameOf(rules, name), rules, module, bytes: size(readFileSync(module)) };
}

/**
 * What each rule costs that this rulebook has more than the shorter one before it.
 * @param {Record<string, any> | undefined} before @param {number} rules
 * @param {{ rawBytes: number, brotliBytes: number }} bytes @param {{ medianNs: number }} took
 */
function more(before, rules, bytes, took) {
  if (before === undefined) return {};
  const count = rules - before.rules;
  return {
    rawBytesPerMoreRule: (bytes.rawBytes - before.rawBytes) / count,
    brotliBytesPerMoreRule: (bytes.brotliBytes - before.brotliBytes) / count,
    nsPerMoreRule: (took.medianNs - before.warm.medianNs) / count,
  };
}

/** The kernel alone, as it would be fetched. @param {number} rules */
function kernelOf(rules) {
  const { rawBytes, brotliBytes } = size(readFileSync(join(FOLDER, "growth", String(rules), "pkg/generated/kernel.wasm")));
  return { kernelRawBytes: rawBytes, kernelBrotliBytes: brotliBytes };
}

/** Whether all decide the same about everybody. @param {Contestant[]} contestants */
async function agree(contestants) {
  const [ours, ...others] = await Promise.all(
    contestants.map(async ({ name, module }) => ({ name, decide: (await import(pathToFileURL(module).href)).default() })),
  );
  for (const facts of people(1000)) {
    const expected = plain(ours.decide(facts));
    for (const { name, decide } of others) {
      const given = plain(decide(facts));
      if (given !== expected) {
        throw new Error(`${name} does not agree about ${JSON.stringify(facts)}:\n${given}\n${ours.name} says:\n${expected}`);
      }
    }
  }
}

/** A decision without who made it, and by which rulebook: there is none of these. @param {any} decision */
const plain = ({ engine, rulebook, ...decision }) => JSON.stringify(decision);
