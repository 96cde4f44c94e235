import { FACTS, readFacts } from "./facts.js";
import { COUNTERPARTS, LAYOUT, MODELS, NOTICES, OUTCOMES, RULEBOOKS, RULES, WEBSITES } from "./generated/tables.js";
import { rfc3339 } from "./rfc3339.js";

// The kernel's masks: of facts first, a bit for each, then as many of the first 32 rules, of the next, and so on.
const MISSING = 0;
const IN_THE_FUTURE = 1;
const CONTRADICTED = 2;
const FOREIGN = 3;
const APPLIES = 4;
const BARS = 5;
const OPEN = 6;
const LEFT_TO_SERVER = 7;
const SAYS = ["passes", "open", "bars"];
const MODEL = 1;
const WEBSITE = 3;

/** Makes `decide` of an instance of the kernel: facts into codes, masks into a decision. */
export function createDecide(kernel, engine) {
  const start = kernel.shared();
  const times = new Float64Array(kernel.memory.buffer, start, LAYOUT.times);
  const validUntil = new Float64Array(kernel.memory.buffer, start + LAYOUT.validUntil, 1);
  const masks = new Uint32Array(kernel.memory.buffer, start + LAYOUT.masks);
  const codes = new Uint8Array(kernel.memory.buffer, start + LAYOUT.codes, LAYOUT.keys);
  // A shift counts modulo 32. There are fewer facts than that.
  const has = (mask, number) => (masks[mask + (number >> 5) * 4] >>> number) & 1;

  // What decisions share, nobody can change. By edition, what each rule may say:
  const sayable = [];
  RULEBOOKS.forEach(Object.freeze);

  return function decide(question, facts) {
    const given = readFacts(question, facts);
    for (let place = 0; place < LAYOUT.keys; place++) codes[place] = given.codes[place];
    for (let place = 0; place < LAYOUT.times; place++) times[place] = given.times[place];
    const answer = kernel.run();
    const edition = given.codes[0];
    const rules = RULES[edition];
    const findings = [];
    const barredBy = [];
    const leftToServer = [];
    const missing = [];
    const issues = [];
    const otherEdition = (name) => issues.push({ issue: "other-edition", facts: ["edition", name] });
    if (!((MODELS[edition] >> given.codes[MODEL]) & 1)) otherEdition("model");
    if (!((WEBSITES[edition] >> given.codes[WEBSITE]) & 1)) otherEdition("website");
    // With the first decision: an entry that nobody asks has nothing to make.
    const said =
      sayable[edition] ||
      (sayable[edition] = rules.map((rule) => SAYS.map((says) => Object.freeze({ rule, says }))));
    // By their length: to push takes engines longer, where lists differ from decision to decision.
    for (let number = 0; number < rules.length; number++) {
      if (!has(APPLIES, number)) continue;
      const rule = rules[number];
      const bars = has(BARS, number);
      if (bars) barredBy[barredBy.length] = rule;
      if (has(LEFT_TO_SERVER, number)) leftToServer[leftToServer.length] = rule;
      findings[findings.length] = said[number][bars ? 2 : has(OPEN, number)];
    }
    // The last bit that is set, and then what is left without it.
    for (let left = masks[MISSING]; left; left &= left - 1) {
      missing[missing.length] = FACTS[31 - Math.clz32(left & -left)];
    }
    if (given.unreadable.length || masks[IN_THE_FUTURE] | masks[CONTRADICTED] | masks[FOREIGN]) {
      FACTS.forEach((name, number) => {
        if (given.unreadable.indexOf(name) >= 0) issues.push({ issue: "unreadable", facts: [name] });
        else if (has(FOREIGN, number)) otherEdition(name);
        else if (has(IN_THE_FUTURE, number)) issues.push({ issue: "in-the-future", facts: [name] });
        else if (has(CONTRADICTED, number)) {
          issues.push({ issue: "contradiction", facts: [COUNTERPARTS[name] || "account", name] });
        }
      });
    }
    return {
      question,
      outcome: OUTCOMES[answer & 3],
      findings,
      barredBy,
      missing,
      leftToServer,
      issues,
      notice: NOTICES[answer >> 2],
      checkedAt: given.codes[LAYOUT.checkedAt] ? rfc3339(given.times[LAYOUT.times - 2]) : null,
      validUntil: isNaN(validUntil[0]) ? null : rfc3339(validUntil[0]),
      authority: "page",
      rulebook: RULEBOOKS[edition],
      engine,
    };
  };
}
