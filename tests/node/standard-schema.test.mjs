// What a form library sees of facts: every mistake, every issue and every rule as an issue beside its fact.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { load } from "../../pkg/full.node.js";
import { loadSync } from "../../pkg/index.js";
import { eligibleFactsSchema, factsSchema } from "../../pkg/standard-schema.js";
import en from "../../pkg/words/en.js";
import zh from "../../pkg/words/zh-CN.js";

/**
 * @typedef {Record<string, unknown>} Facts
 * @typedef {{ situation: string, question?: string, base: string | null, facts: Facts }} Situation
 * @typedef {{ situation: string, question?: string, facts: any, error: { key: string, nearest: string | null } }} Mistake
 */

/** @type {{ bases: Record<string, Facts>, situations: Situation[], errors: Mistake[] }} */
const vectors = JSON.parse(readFileSync(new URL("../vectors.json", import.meta.url), "utf8"));
const full = await load();
const kernel = loadSync();
/** @param {Situation} situation */
const factsOf = ({ base, facts }) => ({ ...(base === null ? {} : vectors.bases[base]), ...facts });
/** @type {any} */
const anyFacts = factsSchema;
/** @type {any} */
const anyEligible = eligibleFactsSchema;
const optionsFor = (/** @type {string} */ question) => (question === "associate" ? {} : { decide: full.decide });

test("it is a Standard Schema, and one for JSON Schema", () => {
  const { "~standard": standard } = factsSchema("associate");
  assert.equal(standard.version, 1);
  assert.equal(standard.vendor, "partner-association");
  assert.equal(standard.jsonSchema.input({ target: "draft-07" }).$schema, "http://json-schema.org/draft-07/schema#");
  assert.throws(() => standard.jsonSchema.output({ target: "openapi-3.0" }), TypeError);
});

test("facts are valid if and only if they can be decided and nothing of them is disbelieved", () => {
  const counts = { valid: 0, invalid: 0 };
  for (const situation of vectors.situations) {
    const { question = "associate" } = situation;
    const facts = factsOf(situation);
    const { issues: disbelieved } = full.decide(question, facts);
    const { value, issues } = anyFacts(question, optionsFor(question))["~standard"].validate(facts);
    assert.deepEqual(issues?.map((issue) => [issue.code, issue.facts]), disbelieved.length ? disbelieved.map((issue) => [issue.issue, issue.facts]) : undefined, situation.situation);
    if (issues) {
      for (const issue of issues) assert.deepEqual(issue.path, issue.facts.slice(-1));
      counts.invalid += 1;
    } else {
      assert.deepEqual(value, facts);
      counts.valid += 1;
    }
  }
  assert.ok(counts.valid > 500 && counts.invalid > 30, JSON.stringify(counts));
});

test("every mistake is one issue at its key, and nothing is thrown", () => {
  let mistakes = 0;
  for (const { situation, question = "associate", facts, error } of vectors.errors) {
    if (!["associate", "leave", "switch", "adjust"].includes(question)) continue;
    for (const schema of [anyFacts, anyEligible]) {
      const { issues } = schema(question, optionsFor(question))["~standard"].validate(facts);
      assert.equal(issues.length, 1, situation);
      const [{ code, path, nearest, message }] = issues;
      assert.deepEqual({ code, path, nearest }, { code: "fact-error", path: error.key === "facts" ? undefined : [error.key], nearest: error.nearest }, situation);
      assert.ok(message.length > 10);
    }
    mistakes += 1;
  }
  assert.ok(mistakes > 140, `${mistakes} mistakes`);
});

test("a value that cannot be read is an issue, too", () => {
  const schema = factsSchema("associate", { given: { edition: "china" } });
  const hostile = [
    undefined, null, 7, "facts", [], () => {}, Symbol("facts"),
    { get model() { throw new RangeError("no"); } },
    new Proxy({}, { ownKeys: () => { throw new RangeError("no"); } }),
    Proxy.revocable({}, {}).proxy,
    { model: "agency", channel: "email", __proto__: null, ["__proto__"]: 1 },
  ];
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  for (const value of [...hostile, revoked.proxy]) {
    const { issues } = schema["~standard"].validate(value);
    assert.equal(issues?.length, 1);
    assert.equal(issues[0]?.code, "fact-error");
  }
  assert.throws(() => factsSchema("associate", { decide: () => { throw new RangeError("broken"); } })["~standard"].validate({}), RangeError);
});

test("a value that changes its mind is read once", () => {
  const schema = eligibleFactsSchema("associate", { given: { edition: "international", model: "reseller", channel: "email" } });
  let reads = 0;
  const contracts = new Proxy(["professional-service"], {
    get(list, key) {
      if (key === "0" && (reads += 1) > 1) throw new RangeError("no");
      return Reflect.get(list, key);
    },
  });
  const { issues } = schema["~standard"].validate({ contracts });
  assert.deepEqual(issues?.filter(({ code }) => code === "bars").map(({ path }) => path), [["contracts"]]);
  assert.equal(reads, 1);
  // It throws once, and is fine from then on: what was read is not what was decided.
  let throws = true;
  const fickle = { get unpaidBills() { if (throws) { throws = false; throw new RangeError("no"); } return false; }, edition: "china", model: "agency", channel: "email" };
  assert.deepEqual(factsSchema("associate")["~standard"].validate(fickle).issues?.map(({ code }) => code), ["fact-error"]);
});

test("eligible facts are those that the rules call eligible, and every bar is told", () => {
  const codes = new Map();
  for (const situation of vectors.situations) {
    const { question = "associate" } = situation;
    const facts = factsOf(situation);
    const decision = full.decide(question, facts);
    const { value, issues } = anyEligible(question, optionsFor(question))["~standard"].validate(facts);
    const told = `${situation.situation}: ${JSON.stringify(issues)}`;
    assert.equal(issues === undefined, decision.outcome === "eligible" && decision.issues.length === 0, told);
    if (!issues) {
      assert.deepEqual(value, facts);
      continue;
    }
    const of = (/** @type {string} */ code) => issues.filter((issue) => issue.code === code);
    assert.deepEqual(of("bars").map(({ rule }) => rule), decision.barredBy, told);
    assert.deepEqual(of("missing").map(({ path }) => path[0]), decision.outcome === "undetermined" ? decision.missing : [], told);
    for (const issue of of("bars")) {
      assert.deepEqual(issue.path, issue.facts.length ? [issue.facts[0]] : undefined, told);
      // They are enough, and none of them is idle: the issue stands where somebody can settle it.
      const names = ["edition", "model", "channel", "website", ...issue.facts];
      const alone = Object.fromEntries(Object.entries(facts).filter(([name]) => names.includes(name)));
      const bars = (/** @type {Facts} */ given) => full.decide(question, given).barredBy.includes(issue.rule);
      assert.ok(bars(alone), told);
      for (const fact of issue.facts) assert.ok(!bars({ ...alone, [fact]: null }), `${told} ${fact}`);
    }
    for (const { code } of issues) codes.set(code, (codes.get(code) ?? 0) + 1);
  }
  for (const code of ["bars", "missing", "open", "unreadable", "in-the-future", "contradiction", "other-edition"]) {
    assert.ok(codes.get(code) > 2, `${code}: ${codes.get(code)}`);
  }
});

test("a bar stands at the fact that settles it", () => {
  const validate = eligibleFactsSchema("associate")["~standard"].validate;
  const { issues } = validate({
    edition: "international", model: "reseller", channel: "hyperlink", account: "existing", accountSite: "china",
    registeredAt: "2026-01-01", checkedAt: "2026-11-21T08:00:00Z", unpaidBills: true,
  });
  const bars = issues?.filter((issue) => issue.code === "bars").map(({ rule, path }) => [rule, path?.[0]]);
  assert.deepEqual(bars, [
    ["site-mismatch", "accountSite"],
    ["registered-over-seven-days", "registeredAt"],
    ["unpaid-bills", "unpaidBills"],
    ["existing-account-needs-email-invitation", "account"],
  ]);
});

test("what is given goes first, is part of the value, and is no field", () => {
  const given = /** @type {const} */ ({ edition: "international", model: "reseller", channel: "email", checkedAt: "2026-11-21T08:00:00Z" });
  const schema = eligibleFactsSchema("associate", { given })["~standard"];
  const { issues } = schema.validate({ model: "agency", registeredAt: "2026-01-01", preRegisteredBy: "nobody" });
  const bars = issues?.filter(({ code }) => code === "bars").map(({ path, facts }) => ({ path, facts }));
  assert.deepEqual(bars, [{ path: ["registeredAt"], facts: ["registeredAt", "checkedAt", "preRegisteredBy"] }]);
  const shape = factsSchema("associate", { given })["~standard"];
  assert.deepEqual(shape.validate({ model: "agency", unpaidBills: false }), { value: { ...given, unpaidBills: false } });
  const input = /** @type {any} */ (shape.jsonSchema.input({ target: "draft-2020-12" }));
  const output = /** @type {any} */ (shape.jsonSchema.output({ target: "draft-2020-12" }));
  assert.deepEqual(input.$defs.associate.required, []);
  assert.deepEqual(output.$defs.associate.required, ["edition", "model", "channel"]);
  // The value itself is left as it was.
  const value = Object.freeze({ unpaidBills: false });
  assert.notEqual(/** @type {any} */ (shape.validate(value)).value, value);
});

test("messages are in the words that were given", () => {
  const value = { edition: "international", model: "reseller", channel: "email", unpaidBills: true };
  for (const words of [en, zh]) {
    const [bar] = eligibleFactsSchema("associate", { words })["~standard"].validate(value).issues ?? [];
    assert.equal(bar?.message, words.rules["unpaid-bills"].barred);
    const [first] = eligibleFactsSchema("associate", { words })["~standard"].validate({ ...value, unpaidBills: null }).issues ?? [];
    assert.equal(first?.message, words.facts[kernel.decide("associate", { ...value, unpaidBills: null }).missing[0]]);
    const [foreign] = factsSchema("associate", { words })["~standard"].validate({ ...value, inArrears: true }).issues ?? [];
    assert.equal(foreign?.message, words.issues["other-edition"]);
    const { decide } = full;
    const [open] = eligibleFactsSchema("switch", { words, decide })["~standard"].validate({ edition: "international", model: "reseller" }).issues ?? [];
    assert.equal(open?.message, words.notices["server-must-decide"].body);
  }
  const [plain] = eligibleFactsSchema("associate")["~standard"].validate(value).issues ?? [];
  assert.equal(plain?.message, 'rule "unpaid-bills" bars');
});
