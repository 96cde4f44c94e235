// Every entry of the package, what may be handed to it, and what it may do then. `tests/node/boundary.test.mjs` drives it.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";

import * as standard from "../../pkg/index.js";
import { decisionJsonSchema, factsJsonSchema } from "../../pkg/schema.js";
import { eligibleFactsSchema, factsSchema } from "../../pkg/standard-schema.js";
import * as full from "../../pkg/full.node.js";
import start from "../../pkg/generated/full.js";
import { LEAVES, chance, hostile, make, object, oneOf } from "./recipes.mjs";

/**
 * @typedef {import("./recipes.mjs").Recipe} Recipe
 * @typedef {import("./recipes.mjs").Below} Below
 * @typedef {{ name: string, args: (below: Below) => Recipe[], call: (...args: any[]) => unknown, answers: (answer: any) => boolean, throws?: (error: any, args: any[]) => boolean }} Entry
 */

/** A call that takes microseconds gets a quarter of a second, for what is 200,000 letters long. */
const BOUND = 250;
/** How often a call may take longer than that before it is the call and not the machine. */
const CHANCES = 4;
/** How often a call is repeated, to see whether each leaves something behind. */
const REPEATS = 400;

const vectors = JSON.parse(readFileSync(new URL("../vectors.json", import.meta.url), "utf8"));
const QUESTIONS = ["associate", "leave", "switch", "adjust"];
const situations = vectors.situations.map((/** @type {any} */ { question = "associate", base, facts }) => ({ question, facts: { ...vectors.bases[base], ...facts } }));
const keys = [...new Set(situations.flatMap((/** @type {any} */ { facts }) => Object.keys(facts)))];
const OPTIONS = ["question", "facts", "notice", "partner", "distributor", "official", "progress", "zone", "rank"];
const SCREENS = ["answer", "changes", "notice", "consent", "steps", "message", "screen"];
const NOTICES = ["reseller", "consulting", "agency", "resale", "disclosure-agency", "authorization-china"];

/** A customer of whom much is known. */
const ordinary = situations.find((/** @type {any} */ { question, facts }) => question === "associate" && Object.keys(facts).length > 12).facts;

const kernel = standard.loadSync({ engine: "wasm" });
const fallback = standard.loadSync({ engine: "js" });
const engine = await full.load();
const [en, zh] = await Promise.all([engine.speak("en"), engine.speak("zh-CN")]);
const exports = await start();

// --- what is handed over -----------------------------------------------------------------------------

/** @param {unknown} value @returns {Recipe} */
const value = (value) => ["value", value];
const given = (/** @type {object} */ facts) => Object.fromEntries(Object.entries(facts).map(([key, one]) => [key, value(one)]));
/** Mostly what is right, at times anything. @param {Below} below @param {Recipe} right @param {number} outOf @returns {Recipe} */
const mostly = (below, right, outOf = 6) => (below(outOf) === 0 ? hostile(below, keys, {}) : right);

/** Facts: a situation of the vectors, spoilt. @param {Below} below @param {string} [asked] */
function facts(below, asked) {
  const { facts } = oneOf(below, asked ? situations.filter((/** @type {any} */ { question }) => question === asked) : situations);
  return below(8) === 0 ? hostile(below, keys, {}) : object(below, keys, given(facts));
}

const BYTES = Object.keys(LEAVES).filter((name) => name.includes("bytes"));
/** Official texts: bytes of every kind. @param {Below} below @returns {Recipe} */
const official = (below) => ["object", NOTICES.slice(0, 1 + below(NOTICES.length)).map((name) => {
  const file = { version: value("Issue 01"), text: /** @type {Recipe} */ ([oneOf(below, BYTES)]) };
  return [name, "is", below(3) === 0 ? object(below, ["version", "text"], file) : ["object", Object.entries(file).map(([key, one]) => [key, "is", one])]];
})];

/** @param {Below} below @returns {Recipe} */
function options(below) {
  const { question, facts: known } = oneOf(below, situations);
  const right = {
    question: value(question),
    facts: below(4) === 0 ? facts(below) : value(known),
    notice: value(oneOf(below, NOTICES)),
    ...(below(3) === 0 ? { official: official(below) } : {}),
    ...(below(3) === 0 ? { progress: object(below, ["status", "account", "done"], { status: value("open"), done: value(["get-invitation"]) }) } : {}),
  };
  return below(8) === 0 ? hostile(below, OPTIONS, right) : below(4) === 0 ? ["object", Object.entries(right).map(([key, one]) => [key, "is", one])] : object(below, OPTIONS, right);
}

// --- what may come of it -----------------------------------------------------------------------------

const isOneOf = (/** @type {readonly unknown[]} */ values) => (/** @type {unknown} */ one) => values.includes(one);
const isText = (/** @type {unknown} */ answer) => typeof answer === "string";
const isPlain = (/** @type {any} */ answer) => JSON.stringify(answer) !== undefined;
const isDecision = (/** @type {any} */ answer) =>
  isOneOf(["eligible", "ineligible", "undetermined"])(answer.outcome) &&
  ["findings", "barredBy", "missing", "leftToServer", "issues"].every((member) => Array.isArray(answer[member])) &&
  (answer.outcome === "ineligible") === answer.barredBy.length > 0 &&
  isPlain(answer);

/** As Standard Schema has it: a value, or issues with messages and paths. @param {any} answer */
const isValidation = (answer) =>
  answer.issues === undefined
    ? "value" in answer
    : answer.issues.length > 0 && answer.issues.every((/** @type {any} */ { message, path = [] }) => isText(message) && path.every(isText));

/** The text is the one that was hashed. @param {any} answer */
const isHashed = ({ text, shown }) => isText(text) && createHash("sha256").update(text).digest("hex") === shown.sha256;

/** What the types promise to throw: an error of that entry's class, with its parts. @param {typeof standard.FactError} FactError */
const factErrorOf = (FactError) => (/** @type {any} */ error) =>
  error instanceof FactError && error instanceof TypeError && error.name === "FactError" && isText(error.message) &&
  error.message.length < 2000 && isText(error.key) && (error.expected === null || isText(error.expected)) && (error.nearest === null || isText(error.nearest));
const factError = factErrorOf(full.FactError);

/** What stands in for a page, as far as rendering uses one. */
function page() {
  const node = (/** @type {object} */ more) => ({ nodeType: 1, children: /** @type {unknown[]} */ ([]), setAttribute() {}, appendChild(/** @type {unknown} */ child) { this.children.push(child); return child; }, replaceChildren(/** @type {any} */ fragment) { this.children = [fragment]; }, ...more });
  /** @type {any} */
  const ownerDocument = {};
  Object.assign(ownerDocument, { createElement: () => node({ ownerDocument }), createTextNode: (/** @type {string} */ data) => ({ nodeType: 3, data }), createDocumentFragment: () => node({ nodeType: 11 }) });
  return node({ ownerDocument });
}
const PAGE = /** @type {Recipe} */ (["value", "a page"]);

/** @type {Entry[]} */
export const ENTRIES = [
  ...[kernel, fallback].map(({ engine, decide }) => ({
    name: `decide, by ${engine}`,
    args: (/** @type {Below} */ below) => [mostly(below, value("associate"), 12), facts(below, "associate")],
    call: decide,
    answers: isDecision,
    throws: factErrorOf(standard.FactError),
  })),
  {
    name: "loadSync",
    args: (below) => [below(3) === 0 ? hostile(below, ["engine"], {}) : object(below, ["engine"], { engine: value(oneOf(below, ["auto", "wasm", "js"])) })],
    call: standard.loadSync,
    answers: ({ engine, decide }) => isOneOf(["wasm", "js"])(engine) && typeof decide === "function",
    throws: (error) => error instanceof TypeError,
  },
  {
    name: "load",
    args: (below) => [hostile(below, ["engine"], {})],
    call: standard.load,
    answers: ({ engine }) => isOneOf(["wasm", "js"])(engine),
    throws: (error) => error instanceof TypeError,
  },
  ...[
    { name: "standard schema: facts", schema: factsSchema("associate"), asked: "associate" },
    { name: "standard schema: eligible facts", schema: eligibleFactsSchema("associate"), asked: "associate" },
    { name: "standard schema: what is given goes first", schema: eligibleFactsSchema("associate", { given: ordinary }), asked: "associate" },
    { name: "standard schema: leaving, by the full build", schema: eligibleFactsSchema("leave", { decide: engine.decide }), asked: "leave" },
  ].map(({ name, schema, asked }) => ({
    name,
    args: (/** @type {Below} */ below) => [facts(below, asked)],
    call: schema["~standard"].validate,
    answers: isValidation,
    throws: () => false,
  })),
  {
    name: "schema: factsJsonSchema",
    args: (below) => [mostly(below, value(oneOf(below, QUESTIONS)), 3), below(2) === 0 ? hostile(below, ["edition", "target", "given"], {}) : object(below, ["edition", "target", "given"], { edition: value("china"), target: value("draft-07"), given: value(["edition"]) })],
    call: factsJsonSchema,
    answers: isPlain,
    throws: (error) => error instanceof TypeError,
  },
  {
    name: "schema: decisionJsonSchema",
    args: (below) => [hostile(below, ["target"], { target: value("draft-07") })],
    call: decisionJsonSchema,
    answers: isPlain,
    throws: (error) => error instanceof TypeError,
  },
  {
    name: "full: load, once it is",
    args: (below) => [hostile(below, [], {})],
    call: full.load,
    answers: (loaded) => loaded === engine,
    throws: () => false,
  },
  {
    name: "full: decide",
    args: (below) => { const question = oneOf(below, QUESTIONS); return [mostly(below, value(question), 12), facts(below, question)]; },
    call: engine.decide,
    answers: isDecision,
  },
  ...["associate", "leave"].flatMap((question) => [factsSchema, eligibleFactsSchema].map((schema) => ({
    name: `standard schema: ${schema.name}, ${question}`,
    args: (/** @type {Below} */ below) => [facts(below, question)],
    call: /** @type {any} */ (schema)(question, { decide: question === "associate" ? kernel.decide : engine.decide })["~standard"].validate,
    // Whatever the value is: it is returned, or what is amiss is.
    answers: (/** @type {any} */ { value, issues }) => (issues === undefined ? isPlain(value) : issues.length > 0 && issues.every(({ message }) => isText(message))),
    throws: () => false,
  }))),
  { name: "full: consequences", args: (below) => [mostly(below, value(oneOf(below, QUESTIONS))), facts(below)], call: engine.consequences, answers: Array.isArray },
  { name: "full: preRegistration", args: (below) => [facts(below)], call: engine.preRegistration, answers: ({ standing, findings }) => isText(standing) && Array.isArray(findings) },
  { name: "full: partnerSides", args: (below) => [facts(below)], call: engine.partnerSides, answers: Array.isArray },
  {
    name: "full: serverWord",
    args: (below) => [mostly(below, value(oneOf(below, ["international", "china"])), 3), mostly(below, value(oneOf(below, ["CBC.0156", "CBC.99000050", "", "x"])), 2)],
    call: engine.serverWord,
    answers: ({ kind, rules }) => isText(kind) && Array.isArray(rules),
  },
  { name: "full: speak", args: (below) => [mostly(below, value(oneOf(below, ["en", "zh-CN"])), 2)], call: engine.speak, answers: (speaker) => speaker === en || speaker === zh },
  { name: "speaker: text", args: (below) => [mostly(below, value(oneOf(below, SCREENS))), options(below)], call: en.text, answers: isText },
  { name: "speaker: html", args: (below) => [mostly(below, value(oneOf(below, SCREENS))), options(below)], call: zh.html, answers: isText },
  { name: "speaker: notice", args: (below) => [mostly(below, value(oneOf(below, NOTICES))), options(below)], call: en.notice, answers: isHashed },
  {
    name: "speaker: render",
    args: (below) => [below(2) === 0 ? PAGE : hostile(below, ["nodeType", "ownerDocument"], { nodeType: value(1) }), mostly(below, value(oneOf(below, SCREENS))), options(below)],
    call: (target, ...rest) => en.render(target === "a page" ? page() : target, ...rest),
    answers: (answer) => answer === undefined,
    // Beside ours, what the page's own methods throw.
    throws: (error, [target]) => factError(error) || target !== "a page",
  },
];

/** The case of that number: which entry, and what it is handed. @param {number} seed @param {number} number */
export function caseOf(seed, number) {
  const below = chance(Math.imul(seed ^ Math.imul(number + 1, 0x9e3779b1), 0x85ebca6b));
  for (let warm = 0; warm < 8; warm++) below(2);
  const entry = /** @type {Entry} */ (ENTRIES[number % ENTRIES.length]);
  return { entry, args: entry.args(below) };
}

// --- whether it did ----------------------------------------------------------------------------------

const decided = [kernel, fallback, engine].map(({ decide }) => decide).map((decide) => () => JSON.stringify(decide("associate", ordinary)));
const said = () => en.text("message", { question: "associate", facts: ordinary });
const WITHOUT_HARM = [...decided, said].map((ask) => ({ ask, expected: ask() }));

/** Why the next ordinary calls are not what they were, if so. */
function harm() {
  for (const { ask, expected } of WITHOUT_HARM) {
    try {
      if (ask() !== expected) return "the next call answers something else";
    } catch (error) {
      return `the next call throws ${error}`;
    }
  }
  return null;
}

/** How deep calls can call back into the full build: less, if something was left on its stack. */
export function depth() {
  let deep = 0;
  const facts = { ...ordinary, get edition() {
    deep++;
    try { engine.decide("associate", facts); } catch { /* deep enough */ }
    return "international";
  } };
  engine.decide("associate", facts);
  return deep;
}
depth();
const DEPTH = depth();

/** Does what the recipes say; returns what is wrong with that, or null. @param {Entry} entry @param {Recipe[]} args @param {number} [chances] @returns {Promise<string | null>} */
export async function attempt(entry, args, chances = CHANCES) {
  const throws = entry.throws ?? factError;
  const again = () => decided.forEach((ask) => ask());
  const values = args.map((recipe) => make(recipe, again));
  const began = performance.now();
  let wrong = null;
  const problem = (/** @type {any} */ error) => {
    let told;
    try { told = String(error?.stack ?? error).slice(0, 600); } catch { told = "something that cannot be written"; }
    return throws(error, values) ? null : `throws ${told}`;
  };
  try {
    const answer = entry.call(...values);
    // A promise of this package's own; a hostile one is never waited for.
    const settled = answer instanceof Promise ? await answer : answer;
    if (!entry.answers(settled)) wrong = "answers what is no answer";
  } catch (error) {
    wrong = problem(error);
  }
  const took = performance.now() - began;
  wrong ??= harm();
  if (wrong !== null || took <= BOUND) return wrong;
  return chances > 1 ? attempt(entry, args, chances - 1) : `takes long: ${took.toFixed(0)} ms`;
}

/** As above, until what each call leaves behind would show. @param {Entry} entry @param {Recipe[]} args */
async function attemptOften(entry, args) {
  for (let times = 0; times < REPEATS; times++) {
    const wrong = await attempt(entry, args);
    if (wrong !== null && !wrong.startsWith("takes long")) return wrong;
  }
  const left = depth();
  return left < DEPTH * 0.98 ? `leaves something on the stack: ${left} calls deep, ${DEPTH} before` : null;
}

/** What the full build's memory has grown to. */
export const memory = () => ({ bytes: exports.memory.buffer.byteLength, externrefs: exports.__wbindgen_externrefs.length });

// --- in a thread of its own, which can be ended ------------------------------------------------------

if (parentPort && workerData?.boundary) {
  const { cases, seed, from, to, counter, entry, args, often } = workerData.boundary;
  const port = parentPort;
  if (cases) {
    const every = new Int32Array(counter);
    let checked = from;
    /** @type {{ number: number, wrong: string } | null} */
    let failure = null;
    /** @type {Record<string, number>} */
    const met = {};
    for (let number = from; number < to && failure === null; number++) {
      Atomics.store(every, 0, number);
      const { entry, args } = caseOf(seed, number);
      const wrong = await attempt(entry, args);
      met[entry.name] = (met[entry.name] ?? 0) + 1;
      if (wrong !== null) failure = { number, wrong };
      else if ((number - from) % 1000 === 999 || number === to - 1) {
        const left = depth();
        if (left < DEPTH * 0.98) failure = { number: checked, wrong: `leaves something on the stack: ${left} calls deep, ${DEPTH} before` };
        else checked = number + 1;
      }
    }
    port.postMessage({ failure, met, memory: memory(), to: Atomics.load(every, 0) });
  } else {
    const found = /** @type {Entry} */ (ENTRIES.find(({ name }) => name === entry));
    port.postMessage({ wrong: await (often ? attemptOften : attempt)(found, args) });
  }
}
