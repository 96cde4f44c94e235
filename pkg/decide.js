import { FACTS, readFacts } from "./facts.js";
import { COUNTERPARTS, LAYOUT, MODELS, NOTICES, OUTCOMES, RULEBOOKS, RULES, WEBSITES } from "./generated/tables.js";

// The kernel's masks, a bit for each rule or fact.
const APPLIES = 0;
const BARS = 1;
const OPEN = 2;
const LEFT_TO_SERVER = 3;
const MISSING = 4;
const IN_THE_FUTURE = 5;
const CONTRADICTED = 6;
const FOREIGN = 7;
const MODEL = 1;
const WEBSITE = 3;

/** Makes `decide` of an instance of the kernel: facts into codes, masks into a decision. */
export function createDecide(kernel, engine) {
  const start = kernel.shared();
  const times = new Float64Array(kernel.memory.buffer, start, LAYOUT.times);
  const validUntil = new Float64Array(kernel.memory.buffer, start + LAYOUT.validUntil, 1);
  const masks = new Uint32Array(kernel.memory.buffer, start + LAYOUT.masks, 8);
  const codes = new Uint8Array(kernel.memory.buffer, start + LAYOUT.codes, LAYOUT.keys);
  const has = (mask, number) => (masks[mask] >>> number) & 1;

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
    for (let number = 0; number < rules.length; number++) {
      if (!has(APPLIES, number)) continue;
      const rule = rules[number];
      const bars = has(BARS, number);
      if (bars) barredBy.push(rule);
      if (has(LEFT_TO_SERVER, number)) leftToServer.push(rule);
      findings.push({ rule, says: bars ? "bars" : has(OPEN, number) ? "open" : "passes" });
    }
    for (let number = 0; number < FACTS.length; number++) {
      const name = FACTS[number];
      if (has(MISSING, number)) missing.push(name);
      if (given.unreadable.indexOf(name) >= 0) issues.push({ issue: "unreadable", facts: [name] });
      else if (has(FOREIGN, number)) otherEdition(name);
      else if (has(IN_THE_FUTURE, number)) issues.push({ issue: "in-the-future", facts: [name] });
      else if (has(CONTRADICTED, number)) {
        issues.push({ issue: "contradiction", facts: [COUNTERPARTS[name] || "account", name] });
      }
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
      rulebook: Object.assign({}, RULEBOOKS[edition]),
      engine,
    };
  };
}

const rfc3339 = (time) => new Date(time).toISOString();
