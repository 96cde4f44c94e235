// Writes docs/benchmarks.md and its plots, of the results there are. What was not run is named as not run. What no
// result can say stands in docs/benchmarks/notes.md, and is taken over as it is.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { CONTESTANTS } from "./contestants.mjs";
import { COLOURS, lines, short, sticks } from "./report/draw.mjs";
import { LIMIT, LOADS, OURS, bytes, contestant, growth, held, kilo, losses, ratio, targets } from "./report/targets.mjs";
import { FOLDER, IS_TRIAL, saved } from "./results.mjs";

/** A trial's report is no documentation. */
const DOCS = IS_TRIAL ? join(FOLDER, "docs") : fileURLToPath(new URL("../docs", import.meta.url));
const NOTES = fileURLToPath(new URL("../docs/benchmarks/notes.md", import.meta.url));
const PARTS = ["bytes", "node", "chromium", "page", "growth-rules", "growth-customers", "growth-document"];

const results = Object.fromEntries(PARTS.map((part) => [part, saved(part)]));
const { node, chromium, page } = results;
const WORLDS = /** @type {[string, any][]} */ ([["Node", node], ["Chromium", chromium]]);
const names = CONTESTANTS.map(({ name }) => name);

/** @param {string} name */
const kind = (name) => CONTESTANTS.find((one) => one.name === name)?.kind ?? "peer";

/** @param {string} name @returns {{ name: string, colour: string }} */
const named = (name) => ({ name, colour: /** @type {Record<string, any>} */ (COLOURS)[name] ?? COLOURS[kind(name) === "limit" ? "limit" : "peer"] });

/** @param {string[]} heads @param {(string | number)[][]} rows */
const table = (heads, rows) =>
  [heads, heads.map((_, place) => (place === 0 ? "---" : "---:")), ...rows].map((cells) => `| ${cells.join(" | ")} |\n`).join("");

mkdirSync(join(DOCS, "benchmarks"), { recursive: true });

/** Writes a plot; the line that shows it. @param {string} name @param {string} alt @param {string} drawn */
function plot(name, alt, drawn) {
  writeFileSync(join(DOCS, "benchmarks", `${name}.svg`), drawn);
  return `\n![${alt}](benchmarks/${name}.svg)\n\n`;
}

/** @param {string} part @param {() => string} write */
const chapter = (part, write) => (results[part] ? write() : `Not run: \`cargo xtask bench ${part.replace(/-.*/, "")}\` measures it.\n`);

/** @param {number} ms */
const milliseconds = (ms) => `${short(ms)} ms`;
/** @param {number} ns */
const time = (ns) => (ns < 1e3 ? `${short(ns)} ns` : ns < 1e6 ? `${short(ns / 1e3)} µs` : `${short(ns / 1e6)} ms`);

function overview() {
  const rows = targets(results, kind);
  const reached = (/** @type {boolean | null} */ is) => (is === null ? "open" : is ? "reached" : "**not reached**");
  return table(["Asked for", "Measured", ""], rows.map(({ asked, measured, isReached }) => [asked, measured, reached(isReached)])).replace("| ---: | ---: |", "| --- | --- |");
}

function lost() {
  const said = losses(results, kind);
  return said.length === 0 ? "Nothing of what was measured.\n" : said.map((one) => `* ${one}\n`).join("");
}

function sizes() {
  const { rows } = results.bytes;
  const limit = contestant(results.bytes, LIMIT).brotliBytes;
  return (
    plot("bytes", "Bytes to download, by contestant", sticks({
      title: "Bytes to download", below: "Script and WebAssembly, brotli; beside it the ratio to the hand-written rules. Logarithmic.",
      from: "axis",
      labels: 150,
      names: rows.map((/** @type {any} */ { name }) => named(name)),
      panels: [{ title: "", sticks: rows.map((/** @type {any} */ { brotliBytes }) => ({ value: brotliBytes, label: `${brotliBytes.toLocaleString("en")} B · ${ratio(brotliBytes / limit)}` })) }],
      unit: (value) => `${short(value)} B`,
    })) +
    table(["", "carries", "raw", "gzip", "brotli", "brotli, of hand-written"], rows.map((/** @type {any} */ { name, rules, rawBytes, gzipBytes, brotliBytes }) => [
      name, rules, bytes(rawBytes), bytes(gzipBytes), bytes(brotliBytes), ratio(brotliBytes / limit),
    ]))
  );
}

/**
 * One measure of all contestants, in both worlds, as ratios to the limit.
 * @param {string} file @param {string} title @param {string} below @param {(one: any, world: string) => { median: number, low: number, high: number }} what
 */
function compared(file, title, below, what) {
  return plot(file, `${title}, by contestant`, sticks({
    title, below, from: 1, names: names.map(named), labels: 70, unit: (value) => `${value >= 1 ? value.toLocaleString("en") : value} ×`,
    panels: WORLDS.filter(([, part]) => part).map(([world, part]) => ({
      title: world,
      sticks: names.map((name) => {
        const one = contestant(part, name);
        if (!one) return undefined;
        const { median: value, low, high } = what(one, world);
        return { value, low, high, label: ratio(value) };
      }),
    })),
  }));
}

const BESIDE = "Ratio to the hand-written rules, logarithmic. A pale band holds the middle half of the rounds.";

/** @param {any} part @param {string} key @param {string} name */
const firstRow = (part, key, name) => {
  const { first } = contestant(part, name);
  return [milliseconds(first[key]), ratio(first.toLimit[key].median), milliseconds(first.withinMs), ratio(first.toLimit.withinMs.median)];
};

function first() {
  const heads = (/** @type {string} */ from) => ["", `from ${from}`, "of hand-written", "from the script's start", "of hand-written"];
  const parts = [
    compared("first", "First decision: from the start of the script", BESIDE, ({ first }) => first.toLimit.withinMs),
    compared("fresh", "First decision: from the start of the process, from the navigation", BESIDE,
      ({ first }, world) => first.toLimit[world === "Node" ? "processMs" : "navigationMs"]),
  ];
  if (node) {
    const { processMs } = node.alone;
    parts.push(`Node, a fresh process. With nothing to decide, it takes ${milliseconds(processMs)}.\n\n`,
      table(heads("the process's start"), names.map((name) => [name, ...firstRow(node, "processMs", name)])), "\n");
  }
  if (chromium) {
    parts.push("Chromium, a fresh page whose document carries the script; WebAssembly is fetched over the loopback, so that bytes cost nothing here.\n\n",
      table(heads("the navigation"), names.map((name) => [name, ...firstRow(chromium, "navigationMs", name)])), "\n");
  }
  return parts.join("");
}

function warm() {
  const parts = [compared("warm", "Warm decision, median", BESIDE, ({ warm }) => warm.toLimit.medianNs)];
  for (const [world, part] of WORLDS) {
    if (!part) continue;
    const fastest = Math.min(...part.contestants.filter((/** @type {any} */ { name }) => kind(name) === "peer").map((/** @type {any} */ { warm }) => warm.toLimit.medianNs.median));
    parts.push(
      world === "Node"
        ? "Node: median and p99 of single decisions, less what the clock itself takes; the mean of all customers in a row, without a clock between them.\n\n"
        : `Chromium: a page's clock is too coarse for one decision, so these are blocks of ${part.block} customers: the median of their means, and the p99 of all blocks.\n\n`,
      table(["", "median", "of hand-written", "fastest peer, of this", "mean", "of hand-written", "p99", "of hand-written"], names.map((name) => {
        const { warm } = contestant(part, name);
        const beside = (/** @type {string} */ key) => [time(warm[key]), ratio(warm.toLimit[key].median)];
        return [name, ...beside("medianNs"), ratio(fastest / warm.toLimit.medianNs.median), ...beside("meanNs"), ...beside("p99Ns")];
      })),
      "\n",
    );
  }
  return parts.join("");
}

function memory() {
  const crashed = node?.crashes.map((/** @type {any} */ { name, how }) => `${name} (${how})`).join(", ");
  const said = crashed ? `Node itself broke down, and was started once more: ${crashed}.\n\n` : "";
  return said + WORLDS.filter(([, part]) => part).map(([world, part]) =>
    `${world}: heap, buffers and WebAssembly, each time after all garbage is gone.\n\n` +
    table(["", "decisions", "held after the first thousand", "at the end", "of these WebAssembly", "difference", "a decision"], names.map((name) => {
      const { memory } = contestant(part, name);
      if (memory.length === 0) return [name, "Node broke down", "", "", "", "", ""];
      const { decisions, grown, each } = growth(memory);
      const last = memory[memory.length - 1];
      return [name, decisions.toLocaleString("en"), ...[held(memory[0]), held(last), last.wasmBytes].map((size) => `${(size / 1e6).toFixed(2)} MB`), kilo(grown), `${each.toFixed(2).replace("-", "−")} B`];
    }))).join("\n");
}

function landing() {
  const { pages, profiles, serverOwn } = page;
  const heading = (/** @type {any} */ { cpuSlowdown, roundTripMs, bitsPerSecond }) =>
    `CPU ÷ ${cpuSlowdown}, round trip ${roundTripMs} ms, ${short(bitsPerSecond / 1000)} kbit/s`;
  const trips = (/** @type {number} */ value) => value.toFixed(2).replace("-", "−");
  /** @param {any} profile @param {number} place */
  const measured = (profile, place) =>
    plot(`page-${place + 1}`, `Navigation to the painted answer: ${heading(profile)}`, sticks({
      title: `Navigation → answer painted: ${heading(profile)}`, below: "Milliseconds, logarithmic. A pale band holds the middle half of the rounds.",
      from: "axis", names: pages.map((/** @type {any} */ { name }) => named(name)), labels: 60, unit: (value) => `${short(value)} ms`,
      panels: Object.entries(LOADS).filter(([load]) => profile.pages.some((/** @type {any} */ row) => row[load])).map(([load, title]) => ({
        title,
        sticks: pages.map((/** @type {any} */ { name }) => {
          const row = profile.pages.find((/** @type {any} */ one) => one.name === name)[load];
          if (!row) return undefined;
          const { median: value, low, high } = row.paintedMs;
          return { value, low, high, label: value.toLocaleString("en", { maximumFractionDigits: 0 }) };
        }),
      })),
    })) +
    table(["", "visit", "painted", "of hand-written", "round trips before `server`", "before `server-lean`", "bytes until then", "runs"], profile.pages.flatMap((/** @type {any} */ row) =>
      Object.entries(LOADS).filter(([load]) => row[load]).map(([load, title]) => {
        const { paintedMs, toHandWritten, roundTripsBeforeServer, roundTripsBeforeLeanServer, bytesBefore, runs } = row[load];
        return [
          row.name, title, milliseconds(paintedMs.median), ratio(toHandWritten.median), trips(roundTripsBeforeServer.median),
          trips(roundTripsBeforeLeanServer.median), bytesBefore === null ? "–" : bytes(bytesBefore), runs,
        ];
      })));
  const reasons = [...new Set(profiles.flatMap((/** @type {any} */ profile) => profile.pages.flatMap((/** @type {any} */ row) => row.whyNotFromBackForwardCache)))];
  return (
    pages.map((/** @type {any} */ { name, about }) => `* **${name}**: ${about}.\n`).join("") +
    `\nOn this machine the server itself takes ${milliseconds(serverOwn.documentMs)} for the document and ${milliseconds(serverOwn.checkMs)} for an answer. ` +
    (reasons.length === 0 ? "Every way back was from the back-forward cache.\n" : `Not every way back was from the back-forward cache: ${reasons.join(", ")}.\n`) +
    profiles.map(measured).join("")
  );
}

/** @param {any[]} rows @param {(row: any) => [number, number]} point */
const linesOf = (rows, point) =>
  [...new Set(rows.map((row) => row.contestant))].map((name) => ({ ...named(name), points: rows.filter((row) => row.contestant === name).map(point) }));

function growingRules() {
  const { rows } = results["growth-rules"];
  const counts = [...new Set(rows.map((/** @type {any} */ { rules }) => rules))];
  const who = [...new Set(rows.map((/** @type {any} */ row) => row.contestant))];
  return (
    plot("growth-rules", "A warm decision over the number of rules", lines({
      title: "A warm decision, over the number of rules", below: "Made-up rules, the same for all; median, logarithmic.",
      lines: linesOf(rows, ({ rules, warm }) => [rules, warm.medianNs / 1000]),
      x: { name: "rules", isLog: true }, y: { name: "µs a decision", isLog: true },
    })) +
    table(["median, of hand-written", ...counts.map((count) => `${Number(count).toLocaleString("en")} rules`)], who.map((name) => [
      name, ...counts.map((count) => {
        const row = rows.find((/** @type {any} */ one) => one.rules === count && one.contestant === name);
        return row ? `${time(row.warm.medianNs)} · ${ratio(row.warm.toLimit.medianNs.median)}` : "–";
      }),
    ]))
  );
}

function growingCustomers() {
  const { rows, native } = results["growth-customers"];
  return (
    plot("growth-customers", "Cost of a customer over the number of customers", lines({
      title: "Cost of a customer, over the number of customers", below: "One process, from its first decision on: what is not warm yet is included. Logarithmic.",
      lines: linesOf(rows, ({ customers, nsPerCustomer }) => [customers, nsPerCustomer / 1000]),
      x: { name: "customers", isLog: true }, y: { name: "µs a customer", isLog: true },
    })) +
    table(["", "customers", "a customer", "of hand-written", "heap and buffers held"], rows.map((/** @type {any} */ row) => [
      row.contestant, row.customers.toLocaleString("en"), time(row.nsPerCustomer), ratio(row.toLimit.median), `${((row.heapBytes + row.externalBytes) / 1e6).toFixed(2)} MB`,
    ])) +
    (native ? `\nThe crate itself, natively: ${time(native.decideNs)} a decision, ${time(native.readAndDecideNs)} with reading the facts from their names.\n` : "")
  );
}

function growingDocument() {
  const { rows, perRule } = results["growth-document"];
  const title = (/** @type {any} */ { edition, language }) => `${edition}, ${language}`;
  const documents = perRule.map(title);
  return (
    plot("growth-document", "Size of the document over the number of rules", lines({
      title: "The document, over the number of rules", below: "What travels before the answer, brotli. Dashed: beyond the real rules, with made-up ones, whose words compress worse.",
      lines: documents.flatMap((/** @type {string} */ document, /** @type {number} */ place) => {
        const some = rows.filter((/** @type {any} */ row) => title(row) === document);
        const point = (/** @type {any} */ { rules, brotliBytes }) => /** @type {[number, number]} */ ([rules, brotliBytes]);
        const real = some.filter((/** @type {any} */ { isMadeUp }) => !isMadeUp);
        const colour = COLOURS.others[place % COLOURS.others.length];
        return [
          { name: document, colour, points: [real[real.length - 1], ...some.filter((/** @type {any} */ { isMadeUp }) => isMadeUp)].map(point), isDashed: true },
          { name: "", colour, points: real.map(point) },
        ];
      }),
      x: { name: "rules", isLog: false }, y: { name: "bytes, brotli", isLog: false },
    })) +
    table(["", "rules", "a rule, brotli", "a made-up rule, brotli", "a rule, raw"], perRule.map((/** @type {any} */ row) => [
      title(row), row.rules, ...[row.brotliBytesPerRule, row.brotliBytesPerMadeUpRule, row.rawBytesPerRule].map((size) => `${short(size)} B`),
    ]))
  );
}

function machine() {
  const seen = PARTS.flatMap((part) => (results[part]?.machine ? [results[part].machine] : []));
  const all = (/** @type {string} */ key) => [...new Set(seen.flatMap((one) => one[key] ?? []))].join(", ");
  const days = [...new Set(PARTS.flatMap((part) => results[part]?.at?.slice(0, 10) ?? []))].sort().join(", ");
  return `Measured on ${days || "no day"}, on a machine of ${all("cores") || "?"} cores, with Node ${all("node") || "?"} and Chromium ${all("chromium") || "?"}.\n`;
}

const about = CONTESTANTS.map(({ name, about }) => `* **${name}**: ${about}\n`).join("");
const notes = existsSync(NOTES) ? `\n${readFileSync(NOTES, "utf8").trim()}\n` : "";
writeFileSync(join(DOCS, "benchmarks.md"), `# Benchmarks

What deciding in the page costs, beside rules written by hand and beside what people would pick instead. \`cargo xtask bench\`
has written this page; what it cannot know stands in [benchmarks/notes.md](benchmarks/notes.md).

All decide about the same 1,000 customers – of some everything is known, of some little, of some something wrong – and
give the same decision, object for object; that is checked first. **Every time is compared within its round**: all take
their turns, round after round, and what is shown is the median of the ratios to \`${LIMIT}\`, which is 1. Milliseconds
beside them only say of what they are ratios; another machine has others.

${machine()}
## What was asked for

${overview()}
## Where others are ahead

What others take beside \`${OURS}\`, the default entry, which is 1 here. Computed from the results; who is within 2 % is level.

${lost()}
## Who takes part

${about}
## Bytes to download

${chapter("bytes", sizes)}
## First decision

${node || chromium ? first() : chapter("node", () => "")}
## Warm decision

${node || chromium ? warm() : chapter("node", () => "")}
## Memory

${node || chromium ? memory() : chapter("node", () => "")}
## The page on a slow phone

${chapter("page", landing)}
## More rules

${chapter("growth-rules", growingRules)}
## More customers

${chapter("growth-customers", growingCustomers)}
## A longer document

${chapter("growth-document", growingDocument)}${notes}
## How to repeat

\`\`\`sh
cargo xtask bench              # all of it; some forty minutes on a machine that does nothing else
cargo xtask bench node page    # some parts: bytes, node, chromium, page, growth
cargo xtask bench report       # this page again, of what was measured before
\`\`\`

The results lie in \`target/bench/\`, one JSON file a part. \`cargo xtask test benches\` shows that all still agree and that every
part runs; it measures nothing.
`);

const missing = PARTS.filter((part) => !results[part]);
console.log(`docs/benchmarks.md${missing.length ? `; not run: ${missing.join(", ")}` : ""}`);
