import init, { evaluateExpression } from "@gorules/zen-engine-wasm";

import { rulesOf } from "../rules.mjs";
import { adapt } from "./adapter.mjs";

/** @typedef {import("../rules.mjs").Condition} Condition */
/** @typedef {import("../rules.mjs").Value} Value */

/** @param {Value} value */
const text = (value) => (typeof value === "string" ? `'${value}'` : String(value));

/** @param {Condition} condition @returns {string} */
function expression(condition) {
  if ("is" in condition) return `(${condition.values.map((value) => `${condition.is} == ${text(value)}`).join(" or ")})`;
  if ("includes" in condition) {
    const { includes, values } = condition;
    return `(${includes} != null and (${values.map((value) => `${text(value)} in ${includes}`).join(" or ")}))`;
  }
  if ("all" in condition) return `(${condition.all.map(expression).join(" and ")})`;
  if ("any" in condition) return `(${condition.any.map(expression).join(" or ")})`;
  return `not ${expression(condition.not)}`;
}

/** One expression: a list of what each rule says. @param {import("../rules.mjs").Model} model */
const expressionOf = (model) =>
  `[${rulesOf(model).map(({ bars, open }) => `${expression(bars)} ? 'bars' : (${expression(open)} ? 'open' : 'passes')`).join(", ")}]`;

/** ZEN: the rules as its expressions; in WebAssembly it has nothing else, and nothing to compile them once. @type {import("../contestants.mjs").Start} */
export default async function start(read) {
  await init({ module_or_path: /** @type {any} */ (await read("zen_engine_wasm_bg.wasm")) });
  const rules = { reseller: expressionOf("reseller"), referral: expressionOf("referral") };
  return adapt("zen", (known) => evaluateExpression(rules[known.model], known));
}
