// In Chromium: a fresh page to its first decision, warm decisions, and memory over a million of them.
//
// Nothing is attached to a page while it is timed. The pages are isolated from other origins, which gives them a clock of
// 5 µs; so single decisions cannot be timed here, and blocks of them are.
import { availableParallelism } from "node:os";
import { join } from "node:path";

import { chromium as playwright } from "playwright-core";

import { Browser } from "../../tests/consumers/browser.mjs";
import { Site } from "../../tests/consumers/site.mjs";
import { LIMIT, bundles } from "../bundles.mjs";
import { customers } from "../customers.mjs";
import { FOLDER, IS_TRIAL, save } from "../results.mjs";
import { rounds, summary } from "../statistics.mjs";
import { Pages } from "./pages.mjs";

const HOW = IS_TRIAL
  ? { first: 1, warm: 1, customers: 50, counts: [50, 100], peerMs: 1000, oursMs: 1000 }
  : { first: 41, warm: 11, customers: 1000, counts: [1000, 10_000, 100_000, 1_000_000], peerMs: 15_000, oursMs: 60_000 };
const BLOCK = 20;

const program = process.env.PARTNER_ASSOCIATION_CHROMIUM;
if (!program) throw new Error("PARTNER_ASSOCIATION_CHROMIUM is not set; run `cargo xtask bench chromium`");
const everybody = await bundles();
const facts = customers(HOW.customers);
const pages = new Pages(join(FOLDER, "pages"), facts);
for (const bundle of everybody) await pages.add(bundle, { block: BLOCK, isTrial: IS_TRIAL });

/** @type {Site & { address?: string }} */
const site = await Site.start(pages.root, pages.headers);
const browser = await Browser.start(program, join(FOLDER, "profile"));

/** What a page tells of itself. @param {string} name @param {string} page @param {number} round @returns {Promise<any>} */
async function told(name, page, round) {
  // An address of its own each time, so that nothing the browser keeps about an address helps.
  const found = await site.told((runner) => browser.open(`${site.address}/${name}/${page}.html?round=${page}-${round}&${runner}`));
  if ("error" in found) throw new Error(`${name}, ${page}: ${found.error}`);
  return found;
}

/** @type {import("playwright-core").Browser} */
let connection;

/** What a page holds after so many decisions, each time after all garbage is gone. @param {import("../bundles.mjs").Bundle} bundle */
async function held({ name, kind }) {
  // A context of its own is a process of its own, and a heap.
  const context = await connection.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.goto(`${site.address}/${name}/memory.html?round=memory`);
  await page.evaluate("ready");
  /** @type {import("../results.mjs").Reading[]} */
  const readings = [];
  const limitMs = kind === "peer" ? HOW.peerMs : HOW.oursMs;
  const began = performance.now();
  for (const count of HOW.counts) {
    const leftMs = readings.length === 0 ? Infinity : limitMs - (performance.now() - began);
    /** @type {{ decisions: number, wasmBytes: number }} */
    const { decisions, wasmBytes } = await page.evaluate(`decideUntil(${count}, ${leftMs})`);
    for (let round = 0; round < 2; round++) await session.send("HeapProfiler.collectGarbage");
    const { usedSize, backingStorageSize } = /** @type {any} */ (await session.send("Runtime.getHeapUsage"));
    readings.push({ decisions, heapBytes: usedSize, externalBytes: backingStorageSize, wasmBytes });
    if (decisions < count) break;
  }
  await context.close();
  return readings;
}

try {
  const first = await rounds(everybody, HOW.first, ({ name }, round) => told(name, "first", round), "first decision");
  const warm = await rounds(everybody, HOW.warm, ({ name }, round) => told(name, "warm", round), "warm decisions");
  // Not timed, so as many at once as there are cores.
  const memory = new Map();
  const waiting = [...everybody];
  connection = await playwright.connectOverCDP(browser.address);
  await Promise.all(
    Array.from({ length: availableParallelism() }, async () => {
      for (let bundle; (bundle = waiting.shift()); ) {
        console.log(`memory: ${bundle.name}`);
        memory.set(bundle.name, await held(bundle));
      }
    }),
  );
  await connection.close();
  const { Browser: version } = await (await fetch(`${browser.address}/json/version`)).json();

  /** @template T @param {Map<string, T[]>} samples @param {string} name */
  const of = (samples, name) => /** @type {T[]} */ (samples.get(name));
  save("chromium", {
    machine: { chromium: version.replace(/^\D*/, "") },
    rounds: { first: HOW.first, warm: HOW.warm },
    customers: facts.length,
    block: BLOCK,
    contestants: everybody.map(({ name }) => ({
      name,
      first: summary(of(first, name), of(first, LIMIT)),
      warm: summary(of(warm, name), of(warm, LIMIT)),
      memory: memory.get(name),
    })),
  });
  console.log(`${everybody.length} contestants in Chromium, medians of ${HOW.first} and ${HOW.warm} rounds`);
} finally {
  await browser.stop();
  await site.stop();
}
