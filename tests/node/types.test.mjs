// The types that are written by hand say of every fact, and of every member of a decision, what the schema says, which is
// made from the Rust types: each as an equation that the compiler has to accept.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { schema } from "../../pkg/schema.js";

const run = promisify(execFile);
const definitions = /** @type {Record<string, any>} */ (schema.$defs);
const path = (/** @type {string} */ file) => fileURLToPath(new URL(file, import.meta.url));

/** A schema as a type, as far as schemas of ours go. @param {any} schema @returns {string} */
function typeOf({ $ref, enum: values, const: value, type, items, prefixItems, anyOf, oneOf, properties }) {
  if ($ref) return typeOf(definitions[$ref.replace("#/$defs/", "")]);
  if (values) return values.map((/** @type {unknown} */ one) => JSON.stringify(one)).join(" | ");
  if (value !== undefined) return JSON.stringify(value);
  if (anyOf || oneOf) return (anyOf || oneOf).map(typeOf).join(" | ");
  if (prefixItems) return `[${prefixItems.map(typeOf).join(", ")}]`;
  if (properties) return `{ ${Object.entries(properties).map(([name, one]) => `${name}: ${typeOf(one)}`).join("; ")} }`;
  const types = [type].flat();
  return types.map((one) => (one === "array" ? `(${typeOf(items)})[]` : one)).join(" | ");
}

/** What the compiler says of these equations, each the name of a type and what it should be. @param {[string, string][]} equations */
async function compiled(equations) {
  const folder = await mkdtemp(join(tmpdir(), "types-"));
  try {
    const lines = equations.map(([name, expected], place) => `export const _${place}: Same<${name}, ${expected}> = true; // ${name}`);
    const script = `import type { Decision, Facts, TieFacts } from ${JSON.stringify(path("../../pkg/types.js"))};
      /** Every array as one that may be changed: that is of no interest to a schema. */
      type Plain<T> = T extends readonly unknown[] ? { -readonly [Place in keyof T]: Plain<T[Place]> } : T extends object ? { [Name in keyof T]: Plain<T[Name]> } : T;
      type Same<A, B> = [Plain<A>] extends [B] ? ([B] extends [Plain<A>] ? true : false) : false;
      type Keys<T> = keyof { [Key in keyof T as undefined extends T[Key] ? never : Key]: 1 };
      ${lines.join("\n")}`;
    await writeFile(join(folder, "equations.ts"), script);
    const options = { strict: true, noEmit: true, target: "es2022", module: "preserve", moduleResolution: "bundler", lib: ["es2022"], types: [] };
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: options, files: ["equations.ts"] }));
    await run(process.execPath, [path("../../xtask/tools/node_modules/typescript/bin/tsc"), "--project", folder]);
    return "";
  } catch (error) {
    return /** @type {{ stdout: string }} */ (error).stdout || String(error);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** @type {[string, string][]} */
const equations = [];
for (const [type, question] of [["Facts", "associate"], ["TieFacts", "leave"], ["TieFacts", "switch"], ["TieFacts", "adjust"]]) {
  const { properties, required } = definitions[question];
  const keys = (/** @type {string[]} */ names) => names.map((name) => JSON.stringify(name)).join(" | ");
  equations.push([`keyof ${type}`, keys(Object.keys(properties))], [`Keys<${type}>`, keys(required)]);
  for (const [name, one] of Object.entries(properties)) equations.push([`Exclude<${type}["${name}"], undefined>`, typeOf(one)]);
}
const { properties: members } = definitions.answer;
equations.push(["keyof Decision", Object.keys(members).map((name) => JSON.stringify(name)).join(" | ")]);
for (const [name, one] of Object.entries(members)) {
  // What depends on the outcome is said of each outcome below; here of all of them.
  if (name !== "barredBy") equations.push([`Decision["${name}"]`, typeOf(one)]);
}
equations.push(['Decision["barredBy"][number]', typeOf(members.barredBy.items)]);
for (const { properties } of definitions.decision.oneOf) {
  const decision = `Extract<Decision, { outcome: ${typeOf(properties.outcome)} }>`;
  const isBarred = properties.barredBy.minItems === 1;
  equations.push([`${decision}["notice"]`, typeOf(properties.notice)]);
  equations.push([`[] extends ${decision}["barredBy"] ? true : false`, String(!isBarred)]);
}

test("the types by hand are the schema's", async () => {
  assert.ok(equations.length > 250, `${equations.length} equations`);
  assert.equal(await compiled(equations), "");
});

test("a type that differs in one value would be noticed", async () => {
  const wrong = [
    ['Facts["edition"]', '"international"'],
    ['Exclude<Facts["unpaidBills"], undefined>', "boolean | null"],
    ['Decision["outcome"]', '"eligible" | "ineligible" | "undetermined" | "maybe"'],
    ["keyof Facts", '"edition" | "model"'],
  ];
  const told = await compiled(/** @type {[string, string][]} */ (wrong));
  assert.equal(told.match(/error TS2322/g)?.length, wrong.length, told);
});
