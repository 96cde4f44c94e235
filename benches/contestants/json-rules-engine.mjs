import { Engine } from "json-rules-engine";

import { rulesOf } from "../rules.mjs";
import { adaptPromised } from "./adapter.mjs";

/** @typedef {import("../rules.mjs").Condition} Condition */
/** @typedef {import("../rules.mjs").Model} Model */

/** @param {Condition} condition @returns {any} */
function conditions(condition) {
  if ("is" in condition) {
    const { is: fact, values } = condition;
    return values.length === 1 ? { fact, operator: "equal", value: values[0] } : { fact, operator: "in", value: values };
  }
  if ("includes" in condition) {
    const { includes: fact, values } = condition;
    return { any: values.map((value) => ({ fact, operator: "contains", value })) };
  }
  if ("all" in condition) return { all: condition.all.map(conditions) };
  if ("any" in condition) return { any: condition.any.map(conditions) };
  return { not: conditions(condition.not) };
}

/** Two rules for each: one tells that it bars, the other that it is open. @param {Model} model */
function engineOf(model) {
  const rules = rulesOf(model).flatMap(({ bars, open }, place) => [
    { conditions: { all: [conditions(bars)] }, event: { type: "bars", params: { place } } },
    { conditions: { all: [conditions(open)] }, event: { type: "open", params: { place } } },
  ]);
  return new Engine(rules);
}

/** json-rules-engine: the rules as its conditions, each of which tells an event. @type {import("../contestants.mjs").Start} */
export default function start() {
  const engines = { reseller: engineOf("reseller"), referral: engineOf("referral") };
  const passing = { reseller: rulesOf("reseller").map(passes), referral: rulesOf("referral").map(passes) };
  return adaptPromised("json-rules-engine", async (known) => {
    const says = passing[known.model].slice();
    const { events } = await engines[known.model].run(known);
    for (const { type, params } of events) {
      if (says[params?.place] !== "bars") says[params?.place] = /** @type {"bars" | "open"} */ (type);
    }
    return says;
  });
}

/** @returns {import("./adapter.mjs").Says} */
const passes = () => "passes";
