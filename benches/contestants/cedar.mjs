import init, { preparsePolicySet, statefulIsAuthorized } from "@cedar-policy/cedar-wasm/web";

import { rulesOf } from "../rules.mjs";
import { adapt } from "./adapter.mjs";

/** @typedef {import("../rules.mjs").Condition} Condition */
/** @typedef {import("../rules.mjs").Model} Model */

const text = JSON.stringify;

/** What is unknown is not in the context. @param {Condition} condition @returns {string} */
function expression(condition) {
  if ("is" in condition) {
    const { is, values } = condition;
    const known = values.filter((value) => value !== null);
    const one = known.length === 1 ? `context.${is} == ${text(known[0])}` : `${text(known)}.contains(context.${is})`;
    if (known.length === values.length) return `(context has ${is} && ${one})`;
    return known.length === 0 ? `!(context has ${is})` : `(!(context has ${is}) || ${one})`;
  }
  if ("includes" in condition) {
    const { includes, values } = condition;
    return `(context has ${includes} && context.${includes}.containsAny(${text(values)}))`;
  }
  if ("all" in condition) return `(${condition.all.map(expression).join(" && ")})`;
  if ("any" in condition) return `(${condition.any.map(expression).join(" || ")})`;
  return `!${expression(condition.not)}`;
}

/** Two policies for each rule, that forbid. @param {Model} model */
function policiesOf(model) {
  /** @type {Record<string, string>} */
  const policies = {};
  for (const { rule, bars, open } of rulesOf(model)) {
    policies[`bars ${rule}`] = `forbid(principal, action, resource) when { ${expression(bars)} };`;
    policies[`open ${rule}`] = `forbid(principal, action, resource) when { ${expression(open)} };`;
  }
  return policies;
}

/** Cedar: each rule as policies, parsed once; the answer names those that forbid. @type {import("../contestants.mjs").Start} */
export default async function start(read) {
  await init({ module_or_path: /** @type {any} */ (await read("cedar_wasm_bg.wasm")) });
  for (const model of /** @type {Model[]} */ (["reseller", "referral"])) {
    const parsed = preparsePolicySet(model, { staticPolicies: policiesOf(model) });
    if (parsed.type !== "success") throw new Error(text(parsed.errors));
  }
  const places = { reseller: placesOf("reseller"), referral: placesOf("referral") };
  return adapt("cedar", (known) => {
    /** @type {Record<string, any>} */
    const context = {};
    for (const [fact, value] of Object.entries(known)) if (value !== null) context[fact] = value;
    const answer = statefulIsAuthorized({
      principal: { type: "Account", id: "customer" },
      action: { type: "Action", id: "associate" },
      resource: { type: "Partner", id: "inviter" },
      context,
      preparsedPolicySetId: known.model,
      entities: [],
    });
    if (answer.type !== "success") throw new Error(text(answer.errors));
    const ruleAt = places[known.model];
    const says = Array.from({ length: ruleAt.size }, () => /** @type {import("./adapter.mjs").Says} */ ("passes"));
    for (const policy of answer.response.diagnostics.reason) {
      const place = /** @type {number} */ (ruleAt.get(policy.slice(5)));
      if (policy.startsWith("bars")) says[place] = "bars";
      else if (says[place] === "passes") says[place] = "open";
    }
    return says;
  });
}

/** @param {Model} model */
const placesOf = (model) => new Map(rulesOf(model).map(({ rule }, place) => [rule, place]));
