import { readFacts } from "./facts.js";
import { FACTS, LAYOUT, NOTICES, OUTCOMES, RULEBOOKS, RULES } from "./generated/tables.js";

// The kernel's masks, two words each, the low one first.
const [APPLIES, BARS, OPEN, LEFT_TO_SERVER, MISSING, IN_THE_FUTURE, CONTRADICTED] = [0, 2, 4, 6, 8, 10, 12];
const CHECKED_AT = 1;

/** Makes `decide` of an instance of the kernel: facts into codes, masks into a decision. */
export function createDecide(kernel, engine) {
  const start = kernel.shared();
  const times = new Float64Array(kernel.memory.buffer, start, LAYOUT.times);
  const validUntil = new Float64Array(kernel.memory.buffer, start + LAYOUT.validUntil, 1);
  const masks = new Uint32Array(kernel.memory.buffer, start + LAYOUT.masks, 14);
  const codes = new Uint8Array(kernel.memory.buffer, start + LAYOUT.codes, LAYOUT.keys);
  const has = (mask, number) => (masks[mask + (number >> 5)] >>> (number & 31)) & 1;
  const inMask = (names, mask) => names.filter((_, number) => has(mask, number));

  return function decide(question, facts) {
    const given = readFacts(question, facts);
    codes.set(given.codes);
    times.set(given.times);
    const answer = kernel.run();
    const rulebook = RULEBOOKS[given.codes[0]];
    const rules = RULES[given.codes[0]];
    const findings = [];
    rules.forEach((rule, number) => {
      if (has(APPLIES, number)) {
        findings.push({ rule, says: has(BARS, number) ? "bars" : has(OPEN, number) ? "open" : "passes" });
      }
    });
    const issues = (issue, names) => names.map((name) => ({ issue, facts: [name] }));
    return {
      question,
      outcome: OUTCOMES[answer & 3],
      findings,
      barredBy: inMask(rules, BARS),
      missing: inMask(FACTS, MISSING),
      leftToServer: inMask(rules, LEFT_TO_SERVER),
      issues: issues("unreadable", given.unreadable)
        .concat(issues("in-the-future", inMask(FACTS, IN_THE_FUTURE)))
        .concat(inMask(FACTS, CONTRADICTED).map((name) => ({ issue: "contradiction", facts: ["account", name] }))),
      notice: NOTICES[answer >> 2],
      checkedAt: given.codes[LAYOUT.checkedAt] ? new Date(given.times[CHECKED_AT]).toISOString() : null,
      validUntil: isNaN(validUntil[0]) ? null : new Date(validUntil[0]).toISOString(),
      authority: "page",
      rulebook: Object.assign({}, rulebook),
      engine,
    };
  };
}
