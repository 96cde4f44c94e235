// What was asked for, and what came out: reached or not, from the results alone.
import { short } from "./draw.mjs";

/** @typedef {{ asked: string, measured: string, isReached: boolean | null }} Target */

export const OURS = "ours";
export const LIMIT = "hand-written";
/** Of what is held after a decision, so little that it is not of the decision: bytes a decision. */
const NOTHING = 0.1;
/** How much more the last may cost than the first, to be as much. */
const FLAT = 1.25;

/** How a page is opened. */
export const LOADS = { cold: "first visit", warm: "again", back: "back" };

/** @param {number} value */
export const ratio = (value) => `${short(value)} ×`;
/** @param {number} value */
export const bytes = (value) => `${value.toLocaleString("en")} B`;

/** @param {any} part @param {string} name */
export const contestant = (part, name) => (part.contestants ?? part.rows).find((/** @type {any} */ one) => one.name === name);

/** How many bytes a decision adds to what is held after the first thousand. @param {any[]} memory */
export function growth(memory) {
  const [first, last] = [memory[0], memory[memory.length - 1]];
  const grown = held(last) - held(first);
  return { decisions: last.decisions, grown, each: grown / (last.decisions - first.decisions) };
}

/** @param {{ heapBytes: number, externalBytes: number, wasmBytes: number }} reading */
export const held = ({ heapBytes, externalBytes, wasmBytes }) => heapBytes + externalBytes + wasmBytes;

/** All that was asked for, in its order. @param {Record<string, any>} results @param {(name: string) => string} kind */
export function targets(results, kind) {
  const { bytes: sizes, node, chromium, page, "growth-rules": rules, "growth-customers": customers } = results;
  const worlds = [["Node", node], ["Chromium", chromium]];
  /** @type {Target[]} */
  const rows = [];
  /** @param {string} asked @param {any} part @param {() => Omit<Target, "asked">} look */
  const add = (asked, part, look) => rows.push({ asked, ...(part ? look() : { measured: "not run", isReached: null }) });

  add("Default entry, both editions, without the fallback: at most 3,500 bytes brotli", sizes, () => {
    const { brotliBytes } = contestant(sizes, OURS);
    return { measured: bytes(brotliBytes), isReached: brotliBytes <= 3500 };
  });
  add("Smaller than every peer, each with the international rules alone", sizes, () => {
    const own = contestant(sizes, OURS).brotliBytes;
    const peers = sizes.rows.filter((/** @type {any} */ { name }) => kind(name) === "peer");
    const least = smallest(peers, ({ brotliBytes }) => brotliBytes);
    return { measured: `${bytes(own)}; the smallest peer, ${least.name}, ${bytes(least.brotliBytes)}`, isReached: own < least.brotliBytes };
  });
  for (const [world, part] of worlds) {
    add(`Warm decision in ${world}: at most 1.5 × hand-written`, part, () => {
      const { medianNs, meanNs, p99Ns } = contestant(part, OURS).warm.toLimit;
      const measured = `${ratio(medianNs.median)} (mean ${ratio(meanNs.median)}, p99 ${ratio(p99Ns.median)})`;
      return { measured, isReached: medianNs.median <= 1.5 };
    });
  }
  for (const [world, part] of worlds) {
    add(`Warm decision in ${world}: at least 2 × faster than the fastest peer`, part, () => {
      const peers = part.contestants.filter((/** @type {any} */ { name }) => kind(name) === "peer");
      const fastest = smallest(peers, ({ warm }) => warm.toLimit.medianNs.median);
      const times = fastest.warm.toLimit.medianNs.median / contestant(part, OURS).warm.toLimit.medianNs.median;
      return { measured: `${ratio(times)}, beside ${fastest.name}`, isReached: times >= 2 };
    });
  }
  add("First decision in a fresh page: at most 1.1 × hand-written", chromium, () => {
    const { navigationMs, withinMs } = contestant(chromium, OURS).first.toLimit;
    const measured = `${ratio(navigationMs.median)} from the navigation (${ratio(withinMs.median)} from the start of the script)`;
    return { measured, isReached: navigationMs.median <= 1.1 };
  });
  const profiles = () => page.profiles.map((/** @type {any} */ profile) => ({ profile, ours: profile.pages.find((/** @type {any} */ { name }) => name === OURS) }));
  for (const [asked, key] of [["the page that asks the server", "roundTripsBeforeServer"], ["the leanest page that asks", "roundTripsBeforeLeanServer"]]) {
    add(`Slow phone, cold: at least one round trip before ${asked}`, page, () => {
      const trips = profiles().map((/** @type {any} */ { ours }) => ours.cold[key].median);
      return { measured: `${trips.map(short).join(", ")} round trips (${profiles().map(profileName).join(", ")})`, isReached: Math.min(...trips) >= 1 };
    });
  }
  add("Slow phone, cold: within 1.1 × of the hand-written page", page, () => {
    const ratios = profiles().map((/** @type {any} */ { ours }) => ours.cold.toHandWritten.median);
    return { measured: ratios.map(ratio).join(", "), isReached: Math.max(...ratios) <= 1.1 };
  });
  for (const [world, part] of worlds) {
    add(`A million decisions in ${world}: no growth of memory after the first thousand`, part, () => {
      const grown = part.contestants.filter((/** @type {any} */ { name }) => kind(name) === "ours").map((/** @type {any} */ { name, memory }) => ({ name, ...growth(memory) }));
      const measured = grown.map((/** @type {any} */ { name, grown, decisions }) => `${name} ${kilo(grown)} after ${decisions.toLocaleString("en")}`).join("; ");
      const isReached = grown.every((/** @type {any} */ { each }) => each < NOTHING);
      return { measured, isReached: grown[0].decisions < 1e6 ? null : isReached };
    });
  }
  add("Cost of a rule stays flat, from 10 rules to 1,000", rules, () => {
    const own = rules.rows.filter((/** @type {any} */ row) => row.contestant === OURS);
    const [first, middle, last] = [own[0], own[Math.floor(own.length / 2)], own[own.length - 1]];
    const each = (/** @type {any} */ one, /** @type {any} */ other) => (other.warm.medianNs - one.warm.medianNs) / (other.rules - one.rules);
    const told = (/** @type {any} */ one, /** @type {any} */ other) => `${short(each(one, other))} ns a rule more from ${one.rules} to ${other.rules.toLocaleString("en")}`;
    if (own.length < 3) return { measured: told(first, last), isReached: null };
    return { measured: `${told(first, middle)}, ${told(middle, last)}`, isReached: each(middle, last) <= FLAT * each(first, middle) };
  });
  add("Cost of a customer stays flat, up to 1,000,000", customers, () => {
    const own = customers.rows.filter((/** @type {any} */ row) => row.contestant === OURS);
    const [last, before] = [own[own.length - 1], own[own.length - 2]];
    // Of those only that were not counted before: the first ones paid for starting.
    const measured = `${short(before.nsPerMoreCustomer)} ns each up to ${before.customers.toLocaleString("en")}, ${short(last.nsPerMoreCustomer)} ns each up to ${last.customers.toLocaleString("en")}`;
    return { measured, isReached: last.nsPerMoreCustomer <= FLAT * before.nsPerMoreCustomer };
  });
  return rows;
}

/** @param {{ profile: any }} row */
const profileName = ({ profile }) => `CPU ÷ ${profile.cpuSlowdown}, ${profile.roundTripMs} ms`;

/** @param {number} value */
export const kilo = (value) => `${value > 0 ? "+" : value < 0 ? "−" : ""}${Math.abs(value / 1000).toFixed(0)} KB`;

/** @template T @param {T[]} rows @param {(row: T) => number} what @returns {T} */
const smallest = (rows, what) => rows.reduce((least, row) => (what(row) < what(least) ? row : least));

/** What is so near is level. */
const LEVEL = 0.98;

/** Everything in which the default entry comes after somebody else. @param {Record<string, any>} results @param {(name: string) => string} kind @returns {string[]} */
export function losses({ bytes: sizes, node, chromium, page }, kind) {
  /** @type {string[]} */
  const said = [];
  /** @param {string} what @param {any[]} rows @param {(row: any) => number} value */
  const compare = (what, rows, value) => {
    const own = value(rows.find(({ name }) => name === OURS));
    const ahead = rows.filter((row) => kind(row.name) !== "ours" && value(row) < LEVEL * own).sort((one, other) => value(one) - value(other));
    if (ahead.length > 0) said.push(`**${what}:** ${ahead.map((row) => `${row.name} ${ratio(value(row) / own)}`).join(", ")}`);
  };
  if (sizes) compare("Bytes, brotli", sizes.rows, ({ brotliBytes }) => brotliBytes);
  for (const [world, part, first] of [["Node", node, "processMs"], ["Chromium", chromium, "navigationMs"]]) {
    if (!part) continue;
    compare(`First decision in ${world}, from ${first === "processMs" ? "the start of the process" : "the navigation"}`, part.contestants, ({ first: { toLimit } }) => toLimit[first].median);
    compare(`First decision in ${world}, from the start of the script`, part.contestants, ({ first: { toLimit } }) => toLimit.withinMs.median);
    for (const [name, key] of [["median", "medianNs"], ["mean", "meanNs"], ["p99", "p99Ns"]]) {
      compare(`Warm decision in ${world}, ${name}`, part.contestants, ({ warm: { toLimit } }) => toLimit[key].median);
    }
    compare(`Memory held in ${world}`, part.contestants.filter((/** @type {any} */ { memory }) => memory.length > 0), ({ memory }) => held(memory[memory.length - 1]));
  }
  for (const profile of page?.profiles ?? []) {
    for (const [load, title] of Object.entries(LOADS)) {
      const rows = profile.pages.filter((/** @type {any} */ row) => row[load]);
      if (rows.some((/** @type {any} */ { name }) => name === OURS)) compare(`Page, ${profileName({ profile })}, ${title}`, rows, (row) => row[load].paintedMs.median);
    }
  }
  return said;
}
