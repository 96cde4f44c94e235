// Rulebooks of any length, made up: each rule asks one fact, as most real ones do. The same rules as Rust for the
// kernel, as JavaScript in the manner of `../contestants/hand-written.mjs`, and as JsonLogic.
import { FACTS } from "./facts.mjs";
import { row } from "./row.mjs";

/** @typedef {import("./facts.mjs").Value} Value */
/** @typedef {import("./facts.mjs").Fact} Fact */
/**
 * @typedef {object} Rule
 * @property {string} rule
 * @property {Fact} fact
 * @property {Value[]} yes the values that bar
 * @property {Value[]} open the values that leave it open
 * @property {("reseller" | "referral")[]} models
 * @property {"HoldsUp" | "LeftToServer"} whileOpen
 * @property {number} remedy its place in `REMEDIES`
 */

/** What lifts a bar, in the order of `NOTICES`. */
const REMEDIES = ["InvitationProblem", "Final", "UseOtherAccount", "Wait", "NeedsPartner", "FixableByCustomer"];

/** So many rules; a longer rulebook begins with the shorter one. @param {number} count @returns {Rule[]} */
export function rulebook(count) {
  const chance = row(20_261_122);
  /** @template T @param {T[]} values */
  const oneOf = (values) => values[Math.floor(values.length * chance())];
  return Array.from({ length: count }, (_, place) => {
    const fact = oneOf(FACTS);
    const order = fact.values.map((value) => ({ value, at: chance() })).sort((a, b) => a.at - b.at);
    const values = order.map(({ value }) => value);
    const yes = values.splice(0, 1 + Math.floor(chance() * (values.length - 1)));
    return {
      rule: `${kebab(fact.name)}-${place + 1}`,
      fact,
      yes,
      open: chance() < 0.2 ? values.slice(0, 1) : [],
      models: oneOf([["reseller", "referral"], ["reseller", "referral"], ["reseller"], ["referral"]]),
      whileOpen: chance() < 0.6 ? "HoldsUp" : "LeftToServer",
      remedy: Math.floor(chance() * REMEDIES.length),
    };
  });
}

/** What stands for these values in a code: a bit for each; of several, the first bit says that they are known. @param {Fact} fact @param {Value[]} values */
const bits = ({ values: all, isSeveral }, values) =>
  values.reduce((code, value) => code | ((isSeveral ? 2 : 1) << all.indexOf(value)), 0);

/** @param {string} name */
const kebab = (name) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
/** @param {string} name */
const capital = (name) => name[0].toUpperCase() + name.slice(1);

/** A module of the crate: the ids are real ones, again and again. @param {Rule[]} rules */
export function rust(rules) {
  const items = rules.map(({ fact, yes, open, models, whileOpen, remedy }, place) => {
    const test = `Test { fact: FactName::${capital(fact.name)}, yes: ${bits(fact, yes)}, open: ${bits(fact, open)} }`;
    return `    Rule {
        id: RuleId::ALL[${place} % RuleId::ALL.len()],
        sources: &[Source::S3],
        models: Models::of(&[${models.map((model) => `Model::${capital(model)}`).join(", ")}]),
        may_bind: Models::NONE,
        while_open: WhileOpen::${whileOpen},
        remedy: Remedy::${REMEDIES[remedy]},
        bars: When::${fact.isHistory ? "history" : "told"}(${test}),
    },`;
  });
  return `//! Made up, to see what a rule costs.
#![allow(missing_docs)]

use crate::facts::{FactName, Test};
use crate::invitation::Model;
use crate::rule::{Models, Remedy, Rule, RuleId, WhileOpen, When};
use crate::source::Source;

pub(super) const RULES: [Rule; ${rules.length}] = [
${items.join("\n")}
];
`;
}

/** How many rules a function tells: V8 leaves one of a thousand rules to its interpreter. */
const RULES_A_FUNCTION = 25;

/**
 * What somebody might write by hand who has these rules: each fact is read once, each rule is a line.
 * @param {Rule[]} rules @param {string} decision the address of `decision.mjs`
 */
export function handWritten(rules, decision) {
  const lines = rules.map(({ rule, fact, yes, open, models, whileOpen, remedy }) => {
    const asks = whileOpen === "HoldsUp" ? 2 << FACTS.indexOf(fact) : 0;
    const tell = `${fact.isHistory ? "past" : "told"}("${rule}", ${fact.name}, ${bits(fact, yes)}, ${bits(fact, open)}, ${remedy}, ${asks});`;
    return models.length === 2 ? tell : `if (${models[0] === "reseller" ? "" : "!"}isReseller) ${tell}`;
  });
  const parts = Array.from({ length: Math.ceil(lines.length / RULES_A_FUNCTION) }, (_, part) =>
    lines.slice(part * RULES_A_FUNCTION, (part + 1) * RULES_A_FUNCTION),
  );
  const readings = FACTS.map(({ name, values, isSeveral, isHistory }) => {
    const history = isHistory ? ` if (${name} > 1) hasHistory = true;` : "";
    if (isSeveral) {
      const cases = values.map((value, place) => `case "${value}": ${name} |= ${2 << place}; break;`);
      return `  ${name} = 0;
  if (facts.${name} !== undefined && facts.${name} !== null) {
    if (!Array.isArray(facts.${name}) || facts.${name}.length > 1000) throw wrong("${name}");
    ${name} = 1;
    for (const value of facts.${name}) {
      switch (value) { ${cases.join(" ")} default: throw wrong("${name}"); }
    }
  }${history}`;
    }
    const cases = values.map((value, place) => `case ${JSON.stringify(value)}: ${name} = ${1 << place}; break;`);
    return `  switch (facts.${name}) { case undefined: case null: ${name} = 0; break; ${cases.join(" ")} default: throw wrong("${name}"); }${history}`;
  });
  return `import { KEYS, decided, wrong } from ${JSON.stringify(decision)};

let isReseller = false;
let account = 0;
${FACTS.map(({ name }) => `let ${name} = 0;`).join("\n")}
let findings = [];
let barredBy = [];
let leftToServer = [];
let missing = 0;
let isHeldUp = false;
let remedy = 6;

export default function start() {
  return decide;
}

function decide(facts) {
  if (facts === null || typeof facts !== "object" || Array.isArray(facts)) throw wrong("facts");
  for (const key of Object.keys(facts)) if (!KEYS.has(key)) throw wrong(key);
  if (facts.edition !== "international") throw wrong("edition");
  const { model, channel, website } = facts;
  if (model !== "reseller" && model !== "referral") throw wrong("model");
  if (channel !== "email" && channel !== "hyperlink" && channel !== "qr" && channel !== "activity") throw wrong("channel");
  if (website !== undefined && website !== null && website !== "international" && website !== "europe") throw wrong("website");
  let hasHistory = false;
  switch (facts.account) { case undefined: case null: account = 0; break; case "new": account = 1; break; case "existing": account = 2; break; default: throw wrong("account"); }
${readings.join("\n")}
  if (hasHistory) account = 2;
  isReseller = model === "reseller";
  findings = [];
  barredBy = [];
  leftToServer = [];
  missing = 0;
  isHeldUp = false;
  remedy = 6;
${parts.map((_, part) => `  rules${part}();`).join("\n")}
  return decided("hand-written", model, facts.associatedWith, findings, barredBy, leftToServer, missing, isHeldUp, remedy);
}

function told(rule, code, yes, open, lifts, asks) {
  let says = "passes";
  if (code & yes) {
    says = "bars";
    barredBy.push(rule);
    if (lifts < remedy) remedy = lifts;
  } else if (code === 0 || code & open) {
    says = "open";
    if (asks === 0) leftToServer.push(rule);
    else {
      isHeldUp = true;
      if (code === 0) missing |= asks;
    }
  }
  findings.push({ rule, says });
}

function past(rule, code, yes, open, lifts, asks) {
  if (account === 1) findings.push({ rule, says: "passes" });
  else {
    if (account === 0 && asks !== 0 && !(code & yes) && (code === 0 || code & open)) missing |= 1;
    told(rule, code, yes, open, lifts, asks);
  }
}

${parts.map((part, place) => `function rules${place}() {\n  ${part.join("\n  ")}\n}`).join("\n\n")}
`;
}

/**
 * The rules for json-logic-js: a list of what each rule of the model says.
 * @param {Rule[]} rules @param {string} adapter the address of `adapter.mjs`
 */
export function jsonLogic(rules, adapter) {
  /** @param {Fact} fact @param {(Value | null)[]} values */
  const is = ({ name }, values) =>
    values.length === 1 ? { "===": [{ var: name }, values[0]] } : { in: [{ var: name }, values] };
  /** @param {Fact} fact @param {Value[]} values */
  const includes = ({ name }, values) => values.map((value) => ({ in: [value, { var: name }] }));
  const isNotNew = { in: [{ var: "account" }, ["existing", null]] };
  const logic = rules.map(({ fact, yes, open }) => {
    /** @type {any[]} */
    let [bars, opens] = fact.isSeveral
      ? [{ or: includes(fact, yes) }, { or: [is(fact, [null]), ...includes(fact, open)] }]
      : [is(fact, yes), is(fact, [...open, null])];
    if (fact.isHistory) [bars, opens] = [{ and: [isNotNew, bars] }, { and: [isNotNew, opens] }];
    return { if: [bars, "bars", opens, "open", "passes"] };
  });
  const more = rules.map(({ rule, fact, models, whileOpen, remedy }) => ({
    rule,
    models,
    remedy,
    asks: whileOpen === "HoldsUp" ? 2 << FACTS.indexOf(fact) : 0,
    isHistory: fact.isHistory === true,
  }));
  return `import { adapt } from ${JSON.stringify(adapter)};

const LOGIC = ${JSON.stringify(logic)};
const RULES = ${JSON.stringify(more)};

export default function start() {
  return adapt(LOGIC, RULES);
}
`;
}
