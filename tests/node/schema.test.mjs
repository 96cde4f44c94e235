// The JSON Schema says of facts what `decide` says of them, and of decisions what they are: over every shared vector,
// every mistake, and decisions and facts that were spoilt on purpose.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";

import { load } from "../../pkg/full.node.js";
import { loadSync } from "../../pkg/index.node.js";
import { decisionJsonSchema, factsJsonSchema, schema } from "../../pkg/schema.js";

const tools = createRequire(new URL("../../xtask/tools/package.json", import.meta.url));
const { default: Ajv2020 } = tools("ajv/dist/2020.js");
const { default: Ajv } = tools("ajv");

/**
 * @typedef {Record<string, unknown>} Facts
 * @typedef {{ situation: string, question?: string, base: string | null, facts: Facts }} Situation
 * @typedef {{ situation: string, question?: string, facts: any }} Mistake
 */

/** @type {{ bases: Record<string, Facts>, situations: Situation[], errors: Mistake[] }} */
const vectors = JSON.parse(readFileSync(new URL("../vectors.json", import.meta.url), "utf8"));
const QUESTIONS = ["associate", "leave", "switch", "adjust"];
const EDITIONS = ["international", "china"];
const OPTIONS = { strict: true, allowUnionTypes: true, allErrors: true, formats: { "date-time": /^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/ } };

const ajv = new Ajv2020(OPTIONS).addSchema(schema);
/** @param {string} definition */
const validatorOf = (definition) => {
  const validate = ajv.getSchema(`${schema.$id}#/$defs/${definition}`);
  assert.ok(validate, definition);
  return validate;
};
const { decide } = await load();

/** @param {Situation} situation */
const factsOf = ({ base, facts }) => ({ ...(base === null ? {} : vectors.bases[base]), ...facts });
/** Facts as JSON can have them: what a schema is asked about. @param {unknown} facts */
const asJson = (facts) => JSON.parse(JSON.stringify(facts));

test("the file and the module are the same schema, and it is one", () => {
  assert.deepEqual(JSON.parse(readFileSync(new URL("../../pkg/schema.json", import.meta.url), "utf8")), schema);
  assert.ok(ajv.validateSchema(schema), JSON.stringify(ajv.errors));
});

test("the facts of every vector are valid for their question", () => {
  for (const situation of vectors.situations) {
    const validate = validatorOf(situation.question ?? "associate");
    assert.ok(validate(factsOf(situation)), `${situation.situation}: ${ajv.errorsText(validate.errors)}`);
  }
});

test("in its edition a situation is valid where all of it can be read and means something", () => {
  const counts = { valid: 0, otherEdition: 0, unreadable: 0 };
  for (const situation of vectors.situations) {
    const facts = factsOf(situation);
    const question = situation.question ?? "associate";
    const validate = validatorOf(`${question}-${facts.edition}`);
    const isValid = validate(facts);
    const issues = decide(question, facts).issues.map(({ issue }) => issue);
    const told = `${situation.situation}: ${ajv.errorsText(validate.errors)}`;
    if (issues.includes("other-edition")) {
      assert.ok(!isValid, told);
      counts.otherEdition += 1;
    } else if (issues.includes("unreadable")) {
      // A schema counts no days: it cannot tell the 30th of February.
      counts.unreadable += isValid ? 0 : 1;
    } else {
      assert.ok(isValid, told);
      counts.valid += 1;
    }
    assert.ok(!validatorOf(`${question}-${EDITIONS.find((edition) => edition !== facts.edition)}`)(facts), told);
  }
  assert.ok(counts.valid > 500 && counts.otherEdition > 10 && counts.unreadable > 3, JSON.stringify(counts));
});

test("every mistake that JSON can hold is refused", () => {
  let refused = 0;
  for (const { situation, question = "associate", facts } of vectors.errors) {
    // The schema is of the facts: no question of that name, no schema.
    if (!QUESTIONS.includes(question)) continue;
    const validate = validatorOf(question);
    assert.ok(!validate(asJson(facts)), `${situation} is valid`);
    refused += 1;
  }
  assert.ok(refused > 140, `${refused} mistakes`);
});

test("whatever one fact is given, the schema takes it if and only if deciding does", () => {
  const values = [
    null, true, false, 0, 1, -1, 0.5, 1e300, "", "true", "false", "none", "nobody", "other", "2026-11-20", "2026-11-20T08:00:00Z",
    "2026-11-20T08:00:00", "no date", [], ["other"], ["offline-direct", "other"], ["offline"], [null], [true], [0], ["2026-06-01"],
    [["other"]], {}, { value: true }, [{}], "new", "international", "reseller", "email",
  ];
  let asked = 0;
  for (const question of QUESTIONS) {
    const validate = validatorOf(question);
    const keys = Object.keys(schema.$defs[question].properties);
    assert.ok(keys.length > 30, `${question}: ${keys.length} keys`);
    for (const edition of EDITIONS) {
      const invitation = { edition, model: "reseller", channel: "email", checkedAt: "2026-11-21T08:00:00Z" };
      for (const key of [...keys, "unpaidBill", "toString", "constructor"]) {
        for (const value of values) {
          const facts = { ...invitation, [key]: value };
          let isTaken = true;
          try {
            decide(question, facts);
          } catch (error) {
            isTaken = false;
          }
          assert.equal(validate(facts), isTaken, `${question}: ${JSON.stringify(facts)}`);
          asked += 1;
        }
      }
    }
  }
  assert.ok(asked > 10_000, `${asked} values`);
});

test("the decisions of every vector are valid, from every build", () => {
  const validate = validatorOf("decision");
  const outcomes = new Set();
  const kernel = loadSync({ engine: "wasm" });
  const fallback = loadSync({ engine: "js" });
  for (const situation of vectors.situations) {
    const { question = "associate" } = situation;
    const builds = question === "associate" ? [decide, kernel.decide, fallback.decide] : [decide];
    for (const build of builds) {
      const decision = build(question, factsOf(situation));
      assert.ok(validate(decision), `${situation.situation}: ${ajv.errorsText(validate.errors)}`);
      outcomes.add(`${decision.outcome} ${decision.notice}`);
    }
    assert.ok(validate({ ...decide(question, factsOf(situation)), authority: "server", engine: "native" }));
  }
  // Every notice of every outcome but those that call for it only beside another answer.
  assert.ok(outcomes.size >= 11, [...outcomes].join());
});

test("a decision that was spoilt is refused", () => {
  const validate = validatorOf("decision");
  const good = decide("associate", { edition: "international", model: "reseller", channel: "email", unpaidBills: true, registeredAt: "x" });
  assert.ok(validate(good));
  const spoilt = [
    ...Object.keys(good).map((member) => ({ ...good, [member]: undefined })),
    { ...good, more: 1 },
    { ...good, outcome: "eligible" },
    { ...good, outcome: "maybe" },
    { ...good, barredBy: [] },
    { ...good, barredBy: ["unpaid-bill"] },
    { ...good, notice: "proceed" },
    { ...good, missing: ["unpaidBill"] },
    { ...good, findings: [{ rule: "unpaid-bills", says: "maybe" }] },
    { ...good, findings: [{ rule: "unpaid-bills" }] },
    { ...good, issues: [{ issue: "unreadable", facts: [] }] },
    { ...good, issues: [{ issue: "unreadable", facts: ["registeredAt", "checkedAt"] }] },
    { ...good, issues: [{ issue: "other-edition", facts: ["registeredAt", "model"] }] },
    { ...good, validUntil: "2026-11-21" },
    { ...good, checkedAt: 0 },
    { ...good, authority: "nobody" },
    { ...good, engine: "rust" },
    { ...good, rulebook: { ...good.rulebook, sha256: "0" } },
    { ...good, rulebook: { ...good.rulebook, edition: "europe" } },
  ];
  for (const decision of spoilt) assert.ok(!validate(asJson(decision)), JSON.stringify(decision));
});

test("a schema on its own says the same, in both drafts", () => {
  const alone = { "draft-2020-12": Ajv2020, "draft-07": Ajv };
  for (const [target, Validator] of Object.entries(alone)) {
    const compiled = (/** @type {object} */ one) => new Validator(OPTIONS).compile(one);
    const decisionIsValid = compiled(decisionJsonSchema({ target }));
    for (const question of QUESTIONS) {
      for (const edition of [undefined, ...EDITIONS]) {
        const validate = compiled(factsJsonSchema(question, { edition, target }));
        const definition = validatorOf(edition ? `${question}-${edition}` : question);
        for (const situation of vectors.situations) {
          const facts = factsOf(situation);
          assert.equal(validate(facts), definition(facts), `${target}, ${question}, ${edition}: ${situation.situation}`);
        }
      }
    }
    for (const situation of vectors.situations) {
      const decision = decide(situation.question ?? "associate", factsOf(situation));
      assert.ok(decisionIsValid(decision), situation.situation);
      assert.ok(!decisionIsValid({ ...decision, issues: [{ issue: "other-edition", facts: ["model", "edition"] }] }));
    }
  }
});

test("what is given beside the value is not asked of it", () => {
  const validate = new Ajv2020(OPTIONS).compile(factsJsonSchema("associate", { given: ["edition", "model"] }));
  assert.ok(validate({ channel: "email" }));
  assert.ok(!validate({}), "the channel is");
  assert.deepEqual(schema.$defs.associate.required, ["edition", "model", "channel"], "the schema itself stays");
});

test("a schema that does not exist is named", () => {
  assert.throws(() => factsJsonSchema("decision"), TypeError);
  assert.throws(() => factsJsonSchema("associate", { edition: "europe" }), TypeError);
  assert.throws(() => factsJsonSchema("associate", { target: "draft-04" }), TypeError);
});

test("what cannot be read is refused as what is wrong is, at once", () => {
  const throws = () => { throw new RangeError("no"); };
  const endless = new Proxy([], { get: (_, key) => (key === "length" ? Infinity : "edition") });
  // @ts-expect-error questions that are none
  for (const question of [Symbol(), ["associate"], { toString: throws }]) assert.throws(() => factsJsonSchema(question), TypeError);
  // @ts-expect-error keys that are no list
  for (const given of [endless, "edition", { indexOf: throws }]) assert.throws(() => factsJsonSchema("associate", { given }), TypeError);
  assert.throws(() => factsJsonSchema("associate", { get edition() { return throws(); } }), TypeError);
  // @ts-expect-error a draft in an array
  assert.throws(() => factsJsonSchema("associate", { target: ["draft-07"] }), TypeError);
});
