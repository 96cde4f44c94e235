// What every consumer has to hear: what the vectors say, and the very answers of the package that was not installed.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";

const vectors = JSON.parse(readFileSync(new URL("../vectors.json", import.meta.url), "utf8"));
const ASSOCIATE = "associate";

/** The situations as questions and facts alone, and as the vectors expect their answers. */
const situations = vectors.situations.map((/** @type {any} */ { question, base, facts }) => ({ question, facts: { ...vectors.bases[base], ...facts } }));
const mistakes = vectors.errors.map((/** @type {any} */ { question, facts }) => ({ question, facts }));
const isForTheKernel = (/** @type {{ question?: string }} */ { question = ASSOCIATE }) => question === ASSOCIATE;

/** As an expression that is read as JSON: one of the keys is `__proto__`. @param {unknown} value */
const parsed = (value) => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;

/** The module that each consumer reads them from. */
export const situationsModule = `export const situations = ${parsed(situations)};\nexport const mistakes = ${parsed(mistakes)};\n`;

const withoutEngine = (/** @type {any} */ decision) => ({ ...decision, engine: null });

/** How many answers were right, all of them; fails on the first one that is not. @param {any} told @param {any} expected @param {{ name: string, engine: string }} consumer */
export function compare(told, expected, { name, engine }) {
  assert.equal(told.failure, undefined, `${name}: ${told.failure}`);
  assert.equal(told.engine, engine, `${name}: the default entry runs by ${told.engine}`);
  let answers = 0;
  for (const [place, wanted] of Object.entries({ entry: engine, full: "wasm" })) {
    const all = (/** @type {any[]} */ many) => (place === "entry" ? many.filter(isForTheKernel) : many);
    const { decisions, mistakes: refusals } = told[place];
    const asked = all(vectors.situations);
    assert.equal(decisions.length, asked.length, `${name}, ${place}`);
    decisions.forEach((/** @type {any} */ decision, /** @type {number} */ index) => {
      const { situation, expect } = asked[index];
      for (const [member, value] of Object.entries(expect)) {
        if (!isDeepStrictEqual(decision[member], value)) assert.deepEqual(decision[member], value, `${name}, ${place}: ${situation}`);
      }
      assert.equal(decision.engine, wanted, `${name}, ${place}: ${situation}`);
      assert.deepEqual(withoutEngine(decision), withoutEngine(expected[place].decisions[index]), `${name}, ${place}: ${situation}`);
    });
    const wrong = all(vectors.errors);
    assert.equal(refusals.length, wrong.length, `${name}, ${place}`);
    refusals.forEach((/** @type {any} */ refusal, /** @type {number} */ index) => {
      const { situation, error } = wrong[index];
      assert.deepEqual(refusal, { isFactError: true, name: "FactError", ...error }, `${name}, ${place}: ${situation}`);
    });
    answers += decisions.length + refusals.length;
  }
  assert.deepEqual(told.words, expected.words, `${name}: words`);
  if (told.more) assert.deepEqual(told.more, JSON.parse(JSON.stringify(expected.more)), `${name}: the other entries`);
  if (told.element) {
    assert.equal(told.element.outcome, "undetermined", `${name}: the element`);
    assert.deepEqual(told.element.boxes.map((/** @type {any} */ { purpose, given }) => [purpose, given]), [["instructions", false], ["disclosure", false], ["authorization", false]], `${name}: the element`);
  }
  return answers + told.words.length + (told.more ? 1 : 0) + (told.element ? 1 : 0);
}
