// In Node: a fresh process to its first decision, warm decisions, and memory over a million of them.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { LIMIT, bundles } from "../bundles.mjs";
import { customers } from "../customers.mjs";
import { FOLDER, IS_TRIAL, save } from "../results.mjs";
import { rounds, summary } from "../statistics.mjs";

const HOW = IS_TRIAL
  ? { first: 1, warm: 1, customers: 50, counts: [50, 100], peerMs: 1000, oursMs: 1000 }
  : { first: 15, warm: 11, customers: 1000, counts: [1000, 10_000, 100_000, 1_000_000], peerMs: 15_000, oursMs: 60_000 };

const everybody = await bundles();
const facts = customers(HOW.customers);
mkdirSync(FOLDER, { recursive: true });

let tasks = 0;
/** Whose process Node itself has ended, such as by a fault of its compiler; it is tried once more. @type {{ name: string, script: string, how: string }[]} */
const crashes = [];

/**
 * Runs a script in a process of its own; what it told, and how long that took from nothing.
 * @param {string} script @param {{ name: string, [more: string]: unknown }} task @param {string[]} [options]
 * @returns {Promise<{ ms: number, told: any }>}
 */
async function told(script, task, options = []) {
  const file = join(FOLDER, `task-${++tasks}.json`);
  writeFileSync(file, JSON.stringify(task));
  const began = performance.now();
  const child = spawn(process.execPath, [...options, fileURLToPath(new URL(script, import.meta.url)), file], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [line, complaint] = ["", ""];
  let ms = NaN;
  child.stdout.setEncoding("utf8").on("data", (data) => {
    line += data;
    if (line.endsWith("\n")) ms = performance.now() - began;
  });
  child.stderr.setEncoding("utf8").on("data", (data) => (complaint += data));
  const [code, signal] = await once(child, "close");
  rmSync(file);
  if (code === 0) return { ms, told: JSON.parse(line) };
  const how = signal ?? `exit code ${code}`;
  if (!signal || crashes.some((crash) => crash.name === task.name && crash.script === script)) {
    throw new Error(`${script}, ${task.name}: ${how}\n${complaint}`);
  }
  console.log(`${script}, ${task.name}: Node has ended, ${how}`);
  crashes.push({ name: task.name, script, how });
  return told(script, task, options);
}

/** Node alone, which no contestant can be quicker than. */
const nobody = { name: "Node alone", module: "", wasm: {}, isAsync: false };
const first = await rounds(
  [nobody, ...everybody],
  HOW.first,
  async ({ name, module, wasm }) => {
    const { ms, told: within } = await told("first.mjs", { name, module, wasm, customers: facts.slice(0, 1) });
    return { processMs: ms, withinMs: within.ms };
  },
  "first decision",
);
const warm = await rounds(
  everybody,
  HOW.warm,
  async ({ name, module, wasm, isAsync }) => {
    const task = { name, module, wasm, isAsync, customers: facts, block: 1, isTrial: IS_TRIAL };
    return (await told("warm.mjs", task)).told;
  },
  "warm decisions",
);
// Not timed, so as many at once as there are cores.
const memory = new Map();
const waiting = [...everybody];
await Promise.all(
  Array.from({ length: availableParallelism() }, async () => {
    for (let bundle; (bundle = waiting.shift()); ) {
      const { name, kind, module, wasm, isAsync } = bundle;
      console.log(`memory: ${name}`);
      const limitMs = kind === "peer" ? HOW.peerMs : HOW.oursMs;
      const task = { name, module, wasm, isAsync, customers: facts, counts: HOW.counts, limitMs };
      // A peer whose process Node ends each time has no memory to tell of; the report says so.
      const reading = told("memory.mjs", task, ["--expose-gc"]).catch((error) => {
        if (kind === "peer" && crashes.some((crash) => crash.name === name)) return { told: { readings: [] } };
        throw error;
      });
      memory.set(name, (await reading).told.readings);
    }
  }),
);

/** @template T @param {Map<string, T[]>} samples @param {string} name */
const of = (samples, name) => /** @type {T[]} */ (samples.get(name));
save("node", {
  rounds: { first: HOW.first, warm: HOW.warm },
  customers: facts.length,
  crashes,
  alone: summary(of(first, nobody.name), of(first, LIMIT)),
  contestants: everybody.map(({ name }) => ({
    name,
    first: summary(of(first, name), of(first, LIMIT)),
    warm: summary(of(warm, name), of(warm, LIMIT)),
    memory: memory.get(name),
  })),
});
console.log(`${everybody.length} contestants in Node, medians of ${HOW.first} and ${HOW.warm} rounds`);
