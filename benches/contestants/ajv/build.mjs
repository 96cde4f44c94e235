// Compiles the rules, as JSON Schemas, to a module that stands alone, as ajv's documentation has it for pages.
import { mkdirSync, renameSync, writeFileSync } from "node:fs";

import { Ajv } from "ajv";
import standalone from "ajv/dist/standalone/index.js";

import { rulesOf } from "../../rules.mjs";

/** @typedef {import("../../rules.mjs").Condition} Condition */
/** @typedef {import("../../rules.mjs").Model} Model */

/** @param {Condition} condition @returns {any} */
function schema(condition) {
  if ("is" in condition) return { properties: { [condition.is]: { enum: condition.values } } };
  if ("includes" in condition) {
    return { properties: { [condition.includes]: { type: "array", contains: { enum: condition.values } } } };
  }
  if ("all" in condition) return { allOf: condition.all.map(schema) };
  if ("any" in condition) return { anyOf: condition.any.map(schema) };
  return { not: schema(condition.not) };
}

/** Whoever a rule bars, or leaves open, is not valid by one of the parts: two for each rule. @param {Model} model */
const schemaOf = (model) => ({
  $id: model,
  type: "object",
  allOf: rulesOf(model).flatMap(({ bars, open }) => [{ not: schema(bars) }, { not: schema(open) }]),
});

/** Writes the module. */
export function build() {
  const ajv = new Ajv({
    schemas: [schemaOf("reseller"), schemaOf("referral")],
    allErrors: true,
    messages: false,
    strictTypes: false,
    code: { source: true, esm: true, lines: true, optimize: 2 },
  });
  const folder = new URL("../../../target/bench/ajv/", import.meta.url);
  mkdirSync(folder, { recursive: true });
  const script = /** @type {any} */ (standalone)(ajv, { reseller: "reseller", referral: "referral" });
  // At once: others may be reading it.
  const made = new URL(`rules.${process.pid}.mjs`, folder);
  writeFileSync(made, `// @ts-nocheck\n${script}`);
  renameSync(made, new URL("rules.mjs", folder));
}
