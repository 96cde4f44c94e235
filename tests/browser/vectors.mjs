// Answers the cases that the test wrote down, with every build that runs in a page and knows the question:
// the kernel and its fallback know one, the full build all.
import { FactError, loadSync } from "/pkg/index.js";
import * as full from "/pkg/full.js";

const ASSOCIATE = "associate";

/** Whether the build knows what is asked. */
const knows = ({ name }, { question }) => name === "full" || question === ASSOCIATE;

/** What every build answers otherwise than it should. */
export async function failures() {
  const builds = [
    { name: "kernel", engine: "wasm", decide: loadSync().decide, FactError },
    { name: "fallback", engine: "js", decide: loadSync({ engine: "js" }).decide, FactError },
    { name: "full", engine: "wasm", decide: (await full.load()).decide, FactError: full.FactError },
  ];
  const cases = await (await fetch("/cases.json")).json();
  return cases.flatMap((one) => builds.filter((build) => knows(build, one)).flatMap((build) => {
    const wrong = one.error ? mistaken(build, one) : answered(build, one);
    return wrong.length > 0 ? [{ build: build.name, name: one.name, facts: one.facts, wrong }] : [];
  }));
}

const same = (left, right) => JSON.stringify(left) === JSON.stringify(right);

/** The members that differ from what is expected; if none does, the bytes. */
function answered({ decide, engine }, { question, facts, expect = {}, bytes }) {
  const decision = decide(question, facts);
  const actual = JSON.stringify({ ...decision, engine: null });
  const wrong = Object.entries({ ...expect, engine })
    .filter(([member, expected]) => !same(decision[member], expected))
    .map(([member, expected]) => ({ member, expected, actual: decision[member] }));
  if (wrong.length === 0 && actual !== bytes) wrong.push({ expected: bytes, actual });
  return wrong;
}

/** The error that should have been raised. */
function mistaken(build, { question, facts, error: expected }) {
  try {
    return [{ expected, actual: build.decide(question, facts) }];
  } catch (error) {
    if (!(error instanceof build.FactError && error instanceof TypeError)) return [{ expected, actual: String(error) }];
    const { key, nearest } = error;
    return key === expected.key && nearest === expected.nearest ? [] : [{ expected, actual: { key, nearest, message: error.message } }];
  }
}
