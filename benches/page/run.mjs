// The landing page on a slow phone: from the navigation until the answer can be seen, for our page, for the same page with
// its rules written by hand, for one that asks the server, and for one with Cedar. All of them must say the same.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { FOLDER, IS_TRIAL, save } from "../results.mjs";
import { median, quantile } from "../statistics.mjs";
import { Browser } from "./browser.mjs";
import { checkLink } from "./link-check.mjs";
import { CONDITIONS } from "./link.mjs";
import { pages } from "./pages.mjs";
import { Way } from "./way.mjs";

/** What `cargo xtask bench` knows. @param {string} name */
function told(name) {
  const value = process.env[`PARTNER_ASSOCIATION_${name}`];
  if (!value) throw new Error(`PARTNER_ASSOCIATION_${name} is not set; run \`cargo xtask bench page\``);
  return value;
}

const FAST = { roundTripMs: 150, bitsPerSecond: 1.6e6 };
const SLOW = { roundTripMs: 400, bitsPerSecond: 4e5 };
/**
 * How often each page is opened; in how many of these rounds it is opened once more and gone back to; and in how many there
 * is the one with Cedar, whose load takes up to a minute.
 */
const PROFILES = IS_TRIAL
  ? [{ cpu: 1, shape: { roundTripMs: 10, bitsPerSecond: 1e8 }, rounds: 1, again: 1, cedar: 1 }]
  : [
    { cpu: 4, shape: FAST, rounds: 11, again: 5, cedar: 2 },
    { cpu: 6, shape: SLOW, rounds: 11, again: 5, cedar: 1 },
    { cpu: 6, shape: FAST, rounds: 9, again: 0, cedar: 1 },
    { cpu: 4, shape: SLOW, rounds: 9, again: 0, cedar: 1 },
  ];

/** One of the samples, who has signed in; and an invitation for them. */
const ACCOUNT = "existing";
const FACTS = { edition: "international", model: "reseller", channel: "email" };
const CODE = "EXAMPLE-RESELLER-EMAIL-0001";
const ADDRESS = `/en/?${new URLSearchParams({ ...FACTS, code: CODE })}`;
const PATIENCE = 300_000;

const probe = readFileSync(fileURLToPath(new URL("probe.js", import.meta.url)), "utf8");

/** @type {(() => unknown)[]} */
const endings = [];
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) process.once(signal, () => process.exit(1));

/** @param {number} value */
const tenth = (value) => Math.round(value * 10) / 10;

/** The server on a site; returns its port. @param {string} site @returns {Promise<number>} */
function startServer(site) {
  const args = ["--site", site, "--listen", "127.0.0.1:0", "--database", ":memory:", "--demonstration"];
  const child = spawn(told("SERVER"), args, { stdio: ["ignore", "pipe", "pipe"] });
  endings.push(() => child.kill());
  process.once("exit", () => child.kill());
  return new Promise((resolve, reject) => {
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (data) => {
        // Its log is of no interest once it runs.
        if (said.length < 1e4) said += data;
        const [, port] = /listening on http:\/\/127\.0\.0\.1:(\d+)/.exec(said) ?? [];
        if (port) resolve(Number(port));
      });
    }
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the server has ended: ${code}\n${said}`)));
  });
}

/** The time that the server itself takes, without any link. @param {number} port */
async function serverTimes(port) {
  const headers = { cookie: `account=${ACCOUNT}`, "accept-encoding": "br" };
  const body = JSON.stringify({ question: "associate", facts: FACTS, code: CODE });
  const requests = {
    documentMs: () => fetch(`http://127.0.0.1:${port}${ADDRESS}`, { headers }),
    checkMs: () => fetch(`http://127.0.0.1:${port}/api/check`, { method: "POST", headers: { ...headers, "content-type": "application/json" }, body }),
  };
  /** @type {Record<string, number>} */
  const times = {};
  for (const [name, ask] of Object.entries(requests)) {
    const taken = [];
    for (let time = 0; time < 30; time++) {
      const began = performance.now();
      const response = await ask();
      if (!response.ok) throw new Error(`${name}: ${response.status}`);
      await response.arrayBuffer();
      taken.push(performance.now() - began);
    }
    times[name] = tenth(median(taken));
  }
  return times;
}

/**
 * @typedef {object} Seen
 * @property {string} heading
 * @property {number} paintedMs
 * @property {number} [firstByteMs]
 * @property {number} [shownMs]
 * @property {number} [elementMs]
 * @property {number} [restoredAt]
 * @property {number} bytes what has come down the link by then
 */

/**
 * One customer: opens the page for the first time and, if so wanted, once more on a connection of its own, and again on the
 * way back from another page.
 * @param {Browser} browser @param {Way} way @param {number} cpu @param {boolean} again
 * @returns {Promise<Visit>}
 */
async function visit(browser, way, cpu, again) {
  const origin = `http://127.0.0.1:${way.port}`;
  /** @type {(seen: any) => void} */
  let tell = () => {};
  let beQuiet = () => {};
  /** The load of what is open, and of what was left. */
  let [here, left] = ["", ""];
  let beLoaded = () => {};
  /** @type {string[]} */
  let reasons = [];
  const page = await browser.open((method, params) => {
    if (method === "Runtime.bindingCalled") tell(JSON.parse(params.payload));
    if (method === "Page.lifecycleEvent") {
      if (params.name === "commit") here = params.loaderId;
      if (params.name === "networkIdle" && params.loaderId !== left) beQuiet();
    }
    if (method === "Page.loadEventFired") beLoaded();
    if (method === "Page.backForwardCacheNotUsed") {
      reasons = params.notRestoredExplanations.map((/** @type {{ reason: string }} */ { reason }) => reason);
    }
  });
  try {
    const cookies = [{ name: "account", value: ACCOUNT, url: origin, httpOnly: true }];
    await browser.send("Storage.setCookies", { cookies, browserContextId: page.browserContextId });
    await page.send("Emulation.setDeviceMetricsOverride", { width: 390, height: 844, deviceScaleFactor: 2, mobile: true });
    await page.send("Emulation.setCPUThrottlingRate", { rate: cpu });
    await page.send("Page.enable");
    await page.send("Page.setLifecycleEventsEnabled", { enabled: true });
    await page.send("Page.addScriptToEvaluateOnNewDocument", { source: probe });
    await page.send("Runtime.enable");
    await page.send("Runtime.addBinding", { name: "painted" });

    /** @template T @param {(resolve: (value: T) => void) => void} begin @param {string} otherwise @returns {Promise<T>} */
    const awaited = (begin, otherwise) => new Promise((resolve, reject) => {
      const patience = setTimeout(() => reject(new Error(otherwise)), PATIENCE).unref();
      begin((value) => {
        clearTimeout(patience);
        resolve(value);
      });
    });
    /** @param {string} url */
    const go = async (url) => {
      const { errorText } = await page.send("Page.navigate", { url });
      if (errorText) throw new Error(`${url}: ${errorText}`);
    };
    /** @param {string} url */
    const away = (url) => Promise.all([awaited((resolve) => { beLoaded = () => resolve(undefined); }, `${url} never loaded`), go(url)]);
    /** @param {() => Promise<unknown>} leave */
    const opened = async (leave) => {
      await way.visit();
      left = here;
      /** @type {Promise<Omit<Seen, "bytes">>} */
      const painted = awaited((resolve) => { tell = resolve; }, "the answer was never seen");
      // What a page asks for after its answer is there to be kept, and in nobody's way.
      const rest = awaited((resolve) => { beQuiet = () => resolve(undefined); }, "the page never came to rest");
      rest.catch(() => {});
      const began = Date.now();
      const [seen] = await Promise.all([painted, leave()]);
      const { bytes } = await way.state();
      const { heading, restoredAt } = seen;
      // Of a page that was kept, all else is of the time before.
      return { rest, seen: restoredAt ? { heading, restoredAt, paintedMs: restoredAt - began, bytes } : { ...seen, bytes } };
    };
    const cold = await opened(() => go(origin + ADDRESS));
    if (!again) return { cold: cold.seen, reasons };
    await cold.rest;
    await away("about:blank");
    const warm = await opened(() => go(origin + ADDRESS));
    await warm.rest;
    // Another site, as most are.
    await away(`http://localhost:${way.port}/healthz`);
    const back = await opened(() => page.send("Runtime.evaluate", { expression: "history.back()" }));
    return { cold: cold.seen, warm: warm.seen, back: back.seen, reasons };
  } finally {
    await page.close();
  }
}

/** How much slower a script runs than without being slowed down. @param {Browser} browser @param {number} rate */
async function slowdown(browser, rate) {
  const page = await browser.open(() => {});
  const expression = `(() => {
    const began = performance.now();
    let sum = 0;
    for (let n = 0; n < 3e7; n++) sum = (sum * 31 + n) | 0;
    return performance.now() - began + sum * 0;
  })()`;
  const work = async () => (await page.send("Runtime.evaluate", { expression })).result.value;
  await work();
  const before = await work();
  await page.send("Emulation.setCPUThrottlingRate", { rate });
  const after = await work();
  await page.close();
  return tenth(after / before);
}

/** A visit that breaks down – a page that goes while it is asked something – is made again. @type {typeof visit} */
async function visitedOnce(...asked) {
  for (let tries = 1; ; tries++) {
    try {
      return await visit(...asked);
    } catch (error) {
      if (tries === 3) throw error;
      console.log(`once more: ${error}`);
    }
  }
}

async function measure() {
  const links = IS_TRIAL ? [] : await checkLink();
  const built = await pages(told("SITE"), join(FOLDER, "page"));
  const served = [];
  /** @type {Record<string, number> | undefined} */
  let serverOwn;
  for (const page of built) {
    const port = await startServer(page.site);
    serverOwn ??= await serverTimes(port);
    served.push({ ...page, port });
  }
  const browser = new Browser(told("CHROMIUM"), join(FOLDER, "page/profile"));
  endings.push(() => browser.stop());
  const { product } = await browser.send("Browser.getVersion");

  const profiles = [];
  const headings = new Set();
  for (const { cpu, shape, rounds, again, cedar } of PROFILES) {
    /** @type {Measured[]} */
    const measured = [];
    for (const { name, site, port } of served) measured.push({ name, way: await Way.start(site, port, shape), visits: [] });
    // Not counted: it pays for what only happens once.
    for (const { name, way } of measured) if (!profiles[0] && !IS_TRIAL && name !== "cedar") await visit(browser, way, cpu, false);
    for (let round = 0; round < rounds; round++) {
      for (let place = 0; place < measured.length; place++) {
        // Nobody is always first.
        const { name, way, visits } = measured[(round + place) % measured.length];
        if (name === "cedar" && round >= cedar) continue;
        console.log(`page, CPU ÷ ${cpu}, ${shape.roundTripMs} ms, round ${round + 1} of ${rounds}: ${name}`);
        const seen = await visitedOnce(browser, way, cpu, round < again);
        visits.push(seen);
        headings.add(seen.cold.heading);
      }
    }
    profiles.push({ cpuSlowdown: cpu, cpuSlowdownMeasured: await slowdown(browser, cpu), ...shape, pages: await Promise.all(rows(measured)) });
    for (const { way } of measured) await way.stop();
  }
  if (headings.size !== 1 || headings.has(undefined)) throw new Error(`the pages do not say the same: ${[...headings].join(" / ")}`);
  save("page", {
    machine: { chromium: product.split("/").pop() },
    heading: [...headings][0],
    serverOwn,
    conditions: CONDITIONS,
    links,
    pages: built.map(({ site, ...page }) => page),
    profiles,
  });
  console.log(`page: ${served.length} pages say the same: ${[...headings][0]}`);
}

/** @typedef {{ cold: Seen, warm?: Seen, back?: Seen, reasons: string[] }} Visit */
/** @typedef {{ name: string, way: Way, visits: Visit[] }} Measured */

const LOADS = /** @type {const} */ (["cold", "warm", "back"]);

/** What is said of each page: as medians over the rounds, with the quartiles between which half of them lie. @param {Measured[]} measured */
function rows(measured) {
  /** @param {string} page @param {(typeof LOADS)[number]} load */
  const seen = (page, load) => (measured.find(({ name }) => name === page)?.visits ?? []).flatMap((visit) => visit[load] ?? []);
  /** @param {number[]} values @param {number} scale */
  const summary = (values, scale) => {
    const [middle, low, high] = [0.5, 0.25, 0.75].map((part) => Math.round(quantile(values, part) * scale) / scale);
    return { median: middle, low, high };
  };
  return measured.map(async ({ name, way, visits }) => {
    /** @param {(typeof LOADS)[number]} load */
    const row = (load) => {
      const own = seen(name, load);
      // Of the same round, the first of each page being the first: what else the machine did then, it did to both.
      const beside = (/** @type {string} */ page, /** @type {(one: number, other: number) => number} */ compare) => {
        const others = seen(page, load);
        return own.map(({ paintedMs }, round) => compare(paintedMs, others[round].paintedMs));
      };
      const trips = (/** @type {number} */ one, /** @type {number} */ other) => (other - one) / way.shape.roundTripMs;
      const middle = (/** @type {(seen: Seen) => number | undefined} */ of) => tenth(median(own.flatMap((one) => of(one) ?? [])));
      return {
        runs: own.length,
        paintedMs: summary(own.map(({ paintedMs }) => paintedMs), 10),
        toHandWritten: summary(beside("hand-written", (one, other) => one / other), 1000),
        roundTripsBeforeServer: summary(beside("server", trips), 100),
        roundTripsBeforeLeanServer: summary(beside("server-lean", trips), 100),
        firstByteMs: middle(({ firstByteMs }) => firstByteMs),
        shownMs: middle(({ shownMs }) => shownMs),
        elementTimingMs: middle(({ elementMs }) => elementMs),
        bytesBefore: middle(({ bytes }) => bytes),
      };
    };
    return {
      name,
      ...Object.fromEntries(LOADS.filter((load) => visits[0][load]).map((load) => [load, row(load)])),
      fromBackForwardCache: visits.filter(({ back }) => back?.restoredAt).length,
      whyNotFromBackForwardCache: [...new Set(visits.flatMap(({ reasons }) => reasons))],
      linkLateMs: tenth((await way.state()).lateMs),
    };
  });
}

try {
  await measure();
} finally {
  for (const end of endings.reverse()) await end();
}
