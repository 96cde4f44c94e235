// Who is measured, and what each of them is. All of them answer the same question, `associate`.
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "./contestants/ajv/build.mjs";

/**
 * One way to decide.
 * @typedef {object} Contestant
 * @property {string} name
 * @property {string} about what it is, and what it is spared
 * @property {string} module from here
 * @property {"both editions" | "international"} rules which rulebooks it carries
 * @property {"ours" | "limit" | "peer"} kind
 * @property {string[]} wasm the files that it fetches, as absolute paths; it asks for each by its last part
 * @property {boolean} [isAsync] whether each decision is a promise
 */

/** What a module exports by default. @typedef {(read: Read) => Decide | Promise<Decide>} Start */
/** Gives the bytes of a file, by its name. @typedef {(name: string) => Promise<Uint8Array>} Read */
/** @typedef {(facts: Record<string, any>) => any} Decide */

/** @param {string} address from here */
const file = (address) => fileURLToPath(new URL(address, import.meta.url));

/** What is true of every peer, and makes it look better than it is. */
const SPARED =
  "Checking and reading the facts, finding contradictions, naming what is missing, telling how long the answer holds and building the decision are done for it by hand, in adapter.mjs.";

// Here, so that whoever measures has what it made.
build();

/** @type {Contestant[]} */
export const CONTESTANTS = [
  {
    name: "ours",
    about: "The default entry: the rules of both editions, as WebAssembly.",
    module: "./contestants/ours.mjs",
    rules: "both editions",
    kind: "ours",
    wasm: [],
  },
  {
    name: "ours-fallback",
    about: "The default entry where a page may not use WebAssembly: the same rules as JavaScript.",
    module: "./contestants/ours-fallback.mjs",
    rules: "both editions",
    kind: "ours",
    wasm: [],
  },
  {
    name: "ours-full",
    about: "The full entry: besides deciding, consequences, procedure, consent and what the server said.",
    module: "./contestants/ours-full.mjs",
    rules: "both editions",
    kind: "ours",
    wasm: [file("../pkg/generated/full_bg.wasm")],
  },
  {
    name: "hand-written",
    about: "The limit: the international rules and nothing else, written by hand for speed. No misspelt name is told the nearest one.",
    module: "./contestants/hand-written.mjs",
    rules: "international",
    kind: "limit",
    wasm: [],
  },
  {
    name: "json-logic-js",
    about: `Each rule in JsonLogic, interpreted. ${SPARED}`,
    module: "./contestants/json-logic-js.mjs",
    rules: "international",
    kind: "peer",
    wasm: [],
  },
  {
    name: "json-logic-engine",
    about: `Each rule in JsonLogic, compiled to a function. ${SPARED}`,
    module: "./contestants/json-logic-engine.mjs",
    rules: "international",
    kind: "peer",
    wasm: [],
  },
  {
    name: "json-rules-engine",
    about: `Each rule as two sets of its conditions, in an engine made once; every decision is a promise. ${SPARED}`,
    module: "./contestants/json-rules-engine.mjs",
    rules: "international",
    kind: "peer",
    wasm: [],
    isAsync: true,
  },
  {
    name: "ajv",
    about: `Each rule as two parts of a JSON Schema, compiled ahead of time to a module that stands alone. ${SPARED}`,
    module: "./contestants/ajv.mjs",
    rules: "international",
    kind: "peer",
    wasm: [],
  },
  {
    name: "zod",
    about: `The facts as a schema, and the rules, which go across them, as functions that check it. ${SPARED}`,
    module: "./contestants/zod.mjs",
    rules: "international",
    kind: "peer",
    wasm: [],
  },
  {
    name: "cedar",
    about: `Each rule as two policies, parsed once; what is asked and answered is copied into WebAssembly and out of it. ${SPARED}`,
    module: "./contestants/cedar.mjs",
    rules: "international",
    kind: "peer",
    wasm: [file("./node_modules/@cedar-policy/cedar-wasm/web/cedar_wasm_bg.wasm")],
  },
  {
    name: "zen",
    about: `Each rule as an expression. The WebAssembly build has no decision tables, and nothing that compiles an expression once: it is parsed for each decision. ${SPARED}`,
    module: "./contestants/zen.mjs",
    rules: "international",
    kind: "peer",
    wasm: [file("./node_modules/@gorules/zen-engine-wasm/dist/zen_engine_wasm_bg.wasm")],
  },
  {
    name: "datalogic",
    about: `Each rule in JsonLogic, compiled, in WebAssembly that takes and gives texts. ${SPARED}`,
    module: "./contestants/datalogic.mjs",
    rules: "international",
    kind: "peer",
    wasm: [file("./node_modules/@goplasmatic/datalogic/web/datalogic_wasm_bg.wasm")],
  },
];

/**
 * The contestant, started in this process.
 * @param {Contestant} contestant
 * @returns {Promise<Decide>}
 */
export async function started({ module, wasm }) {
  /** @type {{ default: Start }} */
  const { default: start } = await import(module);
  return start(async (name) => {
    const found = wasm.find((path) => basename(path) === name);
    if (!found) throw new Error(`${module} does not say that it fetches ${name}`);
    return readFile(found);
  });
}
