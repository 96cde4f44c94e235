// The README's JavaScript runs, and its comments are true.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");
const [, example] = /** @type {RegExpExecArray} */ (/```js\n([\s\S]+?)```/.exec(readme));

test("the example in the README says what its comments say", async () => {
  const entry = new URL("../../pkg/index.js", import.meta.url).href;
  const script = example.replace('"partner-association"', JSON.stringify(entry)) + "\nexport { decision };";
  const { decision } = await import("data:text/javascript," + encodeURIComponent(script));
  const claims = [...example.matchAll(/^decision\.(\w+);\s*\/\/ (.+?)(?: –|$)/gm)];
  assert.equal(claims.length, 3);
  for (const [, member, claim] of claims) {
    const isPart = claim.includes(", …");
    const expected = JSON.parse(claim.replace(", …", ""));
    const actual = isPart ? decision[member].slice(0, expected.length) : decision[member];
    assert.deepEqual(actual, expected, member);
  }
});

test("the example in the package's own README runs", async () => {
  const text = await readFile(new URL("../../pkg/README.md", import.meta.url), "utf8");
  const [, script] = /** @type {RegExpExecArray} */ (/```js\n([\s\S]+?)```/.exec(text));
  const entry = new URL("../../pkg/index.js", import.meta.url).href;
  const runnable = script.replace('"partner-association"', JSON.stringify(entry)) + "\nexport { decision };";
  const { decision } = await import("data:text/javascript," + encodeURIComponent(runnable));
  assert.deepEqual([decision.outcome, ...decision.barredBy], ["ineligible", "unpaid-bills"]);
});
