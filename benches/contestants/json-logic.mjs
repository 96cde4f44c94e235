// The rules in JsonLogic, which three peers take.
import { rulesOf } from "../rules.mjs";

/** @param {string} name */
const fact = (name) => ({ var: name });

/** @param {import("../rules.mjs").Condition} condition @returns {any} */
function logic(condition) {
  if ("is" in condition) {
    const { is, values } = condition;
    return values.length === 1 ? { "===": [fact(is), values[0]] } : { in: [fact(is), values] };
  }
  if ("includes" in condition) {
    const { includes, values } = condition;
    const each = values.map((value) => ({ in: [value, fact(includes)] }));
    return each.length === 1 ? each[0] : { or: each };
  }
  if ("all" in condition) return { and: condition.all.map(logic) };
  if ("any" in condition) return { or: condition.any.map(logic) };
  return { "!": [logic(condition.not)] };
}

/**
 * One expression: a list of what each rule says.
 * @param {import("../rules.mjs").Model} model @returns {any}
 */
export const jsonLogic = (model) =>
  rulesOf(model).map(({ bars, open }) => ({ if: [logic(bars), "bars", logic(open), "open", "passes"] }));
