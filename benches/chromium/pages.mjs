// The pages that are measured: each carries one contestant in its document, and fetches only its WebAssembly.
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { bundled } from "../bundles.mjs";

/** What each page does with its contestant. `tell` sends what it found. */
const TASKS = {
  first: (/** @type {object[]} */ customers) => `
    const decision = await decide(${JSON.stringify(customers[0])});
    const now = performance.now();
    document.querySelector("p").textContent = decision.outcome;
    return tell({ navigationMs: now, withinMs: now - began });`,
  warm: () => `
    const customers = await (await fetch("/customers.json")).json();
    return tell(await timing.warm(decide, customers, how));`,
  memory: () => `
    const customers = await (await fetch("/customers.json")).json();
    let decisions = 0;
    globalThis.decideUntil = async (count, limitMs) => {
      for (const start = performance.now(); decisions < count && performance.now() - start < limitMs; ) {
        await (how.isAsync ? timing.passAsync : timing.pass)(decide, customers);
        decisions += customers.length;
      }
      return { decisions, wasmBytes: memories.memoryBytes() };
    };`,
};

/** Beside its own document, the pages of every contestant, and all that they fetch. */
export class Pages {
  /** By path, the headers that let a page have the finest clock there is. @type {Record<string, string>} */
  headers = {};

  /** @param {string} root @param {object[]} customers */
  constructor(root, customers) {
    this.root = root;
    this.customers = customers;
    rmSync(root, { recursive: true, force: true });
    mkdirSync(root, { recursive: true });
    writeFileSync(join(root, "customers.json"), JSON.stringify(customers));
  }

  /** Lays out one contestant's pages. @param {import("../bundles.mjs").Bundle} bundle @param {object} how of `timing.warm` */
  async add({ name, script, wasm, isAsync }, how) {
    const folder = join(this.root, name);
    mkdirSync(folder);
    for (const [file, from] of Object.entries(wasm)) cpSync(from, join(folder, file));
    const timing = await bundled("timing.mjs", { format: "iife", globalName: "timing" });
    const memories = await bundled("wasm-memory.mjs", { format: "iife", globalName: "memories" });
    /** @type {Record<string, string[]>} */
    const before = { first: [], warm: [timing], memory: [timing, memories, "memories.watchMemories()"] };
    for (const [page, task] of Object.entries(TASKS)) {
      const path = `/${name}/${page}.html`;
      const main = `
        const how = ${JSON.stringify({ ...how, isAsync })};
        const query = new URLSearchParams(location.search);
        const tell = (told) => fetch(query.get("runner"), { method: "POST", body: JSON.stringify(told) });
        const read = async (name) => new Uint8Array(await (await fetch(name + "?" + query.get("round"))).arrayBuffer());
        globalThis.ready = (async () => {
          const decide = await contestant.default(read);
          ${task(this.customers)}
        })();
        globalThis.ready.catch((error) => tell({ error: String(error) }));`;
      const scripts = [...before[page], "const began = performance.now()", script + main];
      writeFileSync(
        join(this.root, path),
        `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>${name}</title>\n<p></p>\n` +
          scripts.map((text) => `<script>${text}</script>\n`).join(""),
      );
      this.headers[path] = "cross-origin-opener-policy: same-origin\ncross-origin-embedder-policy: require-corp\ncache-control: no-store";
    }
  }
}
