// The shared vectors, answered by every build that runs in Node: the kernel, its JavaScript fallback,
// and the full build. Only the full build answers other questions than `associate`.
// `tests/vectors.rs` answers the same file natively.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, test } from "node:test";
import { isDeepStrictEqual } from "node:util";

import { FactError, loadSync } from "../../pkg/index.js";
import * as full from "../../pkg/full.node.js";

/**
 * @typedef {Record<string, unknown>} Facts
 * @typedef {{ situation: string, question?: string, source: string[], base: string | null, facts: Facts, expect: Record<string, unknown> }} Situation
 * @typedef {{ situation: string, question?: string, facts: Facts, error: { key: string, nearest: string | null } }} Mistake
 */

/** @type {{ bases: Record<string, Facts>, situations: Situation[], errors: Mistake[] }} */
const vectors = JSON.parse(readFileSync(new URL("../vectors.json", import.meta.url), "utf8"));

/** @type {{ name: string, engine: string, decide: Function, FactError: Function }[]} */
const builds = [];

before(async () => {
  builds.push(
    { name: "kernel", engine: "wasm", decide: loadSync().decide, FactError },
    { name: "fallback", engine: "js", decide: loadSync({ engine: "js" }).decide, FactError },
    { name: "full", engine: "wasm", decide: (await full.load()).decide, FactError: full.FactError },
  );
});

const ASSOCIATE = "associate";

/** The builds that know a question. */
const buildsFor = (question = ASSOCIATE) => builds.filter(({ name }) => question === ASSOCIATE || name === "full");

/** The facts of a situation: those of its base, with its own over them. @param {Situation} situation */
const factsOf = ({ base, facts }) => ({ ...(base === null ? {} : vectors.bases[base]), ...facts });

/** Without the facts that are `null`. @param {Facts} facts */
const leftOut = (facts) => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));

/** Every fact that situations of a question name. @param {string} question */
function namesFor(question) {
  const situations = vectors.situations.filter((one) => (one.question ?? ASSOCIATE) === question);
  return [...new Set(situations.flatMap((one) => Object.keys(factsOf(one))))];
}

/** The error that deciding raises, which it must. @param {Function} decide @param {string} question @param {Facts} facts */
function errorOf(decide, question, facts) {
  let decision;
  try {
    decision = decide(question, facts);
  } catch (error) {
    return error;
  }
  throw new assert.AssertionError({ message: `expected an error, not ${JSON.stringify(decision)}` });
}

test("the situations are all there", () => {
  assert.ok(vectors.situations.length >= 600, `${vectors.situations.length} situations`);
  assert.ok(vectors.errors.length >= 150, `${vectors.errors.length} mistakes`);
  const ofAssociate = vectors.situations.filter(({ question }) => question === undefined);
  assert.ok(ofAssociate.length >= 600, `${ofAssociate.length} situations for the kernel`);
});

test("every situation gets its answer from every build that knows its question", () => {
  const failures = [];
  for (const situation of vectors.situations) {
    const facts = factsOf(situation);
    /** What is wrong, and which builds say so. @type {Map<string, string[]>} */
    const wrong = new Map();
    for (const { name, decide } of buildsFor(situation.question)) {
      const decision = decide(situation.question ?? ASSOCIATE, facts);
      for (const [member, expected] of Object.entries(situation.expect)) {
        if (isDeepStrictEqual(decision[member], expected)) continue;
        const lines = `  expected ${member} ${JSON.stringify(expected)}\n  actual   ${member} ${JSON.stringify(decision[member])}`;
        wrong.set(lines, [...(wrong.get(lines) ?? []), name]);
      }
    }
    for (const [lines, names] of wrong) {
      failures.push(`${situation.situation} (${situation.source.join(", ")})\n  ${names.join(", ")}:\n${lines}`);
    }
  }
  assert.equal(failures.length, 0, `\n${failures.join("\n\n")}`);
});

test("the decisions are the same bytes from every build, apart from the engine", () => {
  for (const situation of vectors.situations) {
    const facts = factsOf(situation);
    const [first, ...others] = buildsFor(situation.question).map(({ decide, engine }) => {
      const decision = decide(situation.question ?? ASSOCIATE, facts);
      assert.equal(decision.engine, engine);
      return JSON.stringify({ ...decision, engine: null });
    });
    for (const other of others) assert.equal(other, first, situation.situation);
  }
});

test("a fact that is null or undefined is a fact left out, and the order of the facts is nothing", () => {
  const names = new Map(["associate", "leave", "switch", "adjust"].map((question) => [question, namesFor(question)]));
  for (const situation of vectors.situations) {
    const question = situation.question ?? ASSOCIATE;
    const facts = leftOut(factsOf(situation));
    const everyName = names.get(question) ?? [];
    assert.notEqual(everyName.length, 0, question);
    const reversed = Object.fromEntries(Object.entries(facts).reverse());
    const undefineds = { ...Object.fromEntries(everyName.map((name) => [name, undefined])), ...facts };
    const nulls = { ...Object.fromEntries(everyName.map((name) => [name, null])), ...facts };
    for (const { name, decide } of buildsFor(question)) {
      const bytes = JSON.stringify(decide(question, facts));
      for (const same of [reversed, undefineds, nulls]) {
        assert.equal(JSON.stringify(decide(question, same)), bytes, `${name}: ${situation.situation}`);
      }
    }
  }
});

test("every mistake gets its error from every build that knows its question", () => {
  for (const { situation, question = ASSOCIATE, facts, error: expected } of vectors.errors) {
    const messages = buildsFor(question).map((build) => {
      const error = errorOf(build.decide, question, facts);
      assert.ok(error instanceof build.FactError && error instanceof TypeError, `${build.name}: ${situation} ${error}`);
      assert.equal(error.name, "FactError", `${build.name}: ${situation}`);
      const { key, nearest } = error;
      assert.deepEqual({ key, nearest }, expected, `${build.name}: ${situation} ${error.message}`);
      return error.message;
    });
    assert.deepEqual(messages, messages.map(() => messages[0]), situation);
  }
});

test("options and questions that cannot be read are wrong ones", () => {
  const throws = () => { throw new RangeError("no"); };
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  // @ts-expect-error an engine that does not exist
  for (const engine of ["toString", ["wasm"], proxy, 1n, { toString: throws }]) assert.throws(() => loadSync({ engine }), TypeError);
  assert.throws(() => loadSync({ get engine() { return throws(); } }), TypeError);
  // @ts-expect-error a question that cannot be read
  for (const { decide, FactError } of builds) assert.throws(() => decide(proxy, {}), (error) => error instanceof FactError && error.key === "question");
});
