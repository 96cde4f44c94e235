// What JsonLogic cannot express, done by hand, as `../contestants/adapter.mjs` does: reading the facts, naming what is
// missing, building the decision.
import jsonLogic from "json-logic-js";

import { KEYS, decided, wrong } from "./decision.mjs";
import { FACTS } from "./facts.mjs";

/** @typedef {{ rule: string, models: string[], remedy: number, asks: number, isHistory: boolean }} Rule */

const MODELS = ["reseller", "referral"];
const ACCOUNTS = ["new", "existing"];
const CHANNELS = ["email", "hyperlink", "qr", "activity"];
const WEBSITES = ["international", "europe"];

/**
 * Decides by a list of expressions, one for each rule.
 * @param {any[]} logic @param {Rule[]} rules
 */
export function adapt(logic, rules) {
  /** @param {string} model */
  const listed = (model) => {
    const places = [...rules.keys()].filter((place) => rules[place].models.includes(model));
    return { rules: places.map((place) => rules[place]), logic: places.map((place) => logic[place]) };
  };
  const lists = { reseller: listed("reseller"), referral: listed("referral") };
  return (/** @type {Record<string, any>} */ facts) => {
    const known = read(facts);
    const { rules, logic } = lists[/** @type {keyof typeof lists} */ (facts.model)];
    return decision(known, rules, jsonLogic.apply(logic, known));
  };
}

/** What is known; what is not is null. @param {Record<string, any>} facts */
function read(facts) {
  if (facts === null || typeof facts !== "object" || Array.isArray(facts)) throw wrong("facts");
  for (const key of Object.keys(facts)) if (!KEYS.has(key)) throw wrong(key);
  if (facts.edition !== "international") throw wrong("edition");
  if (!MODELS.includes(facts.model)) throw wrong("model");
  if (!CHANNELS.includes(facts.channel)) throw wrong("channel");
  choice("website", facts.website ?? null, WEBSITES);
  /** @type {Record<string, any>} */
  const known = { model: facts.model, account: choice("account", facts.account ?? null, ACCOUNTS) };
  for (const { name, values, isSeveral, isHistory } of FACTS) {
    const value = facts[name] ?? null;
    if (isSeveral && value !== null) {
      if (!Array.isArray(value) || value.length > 1000) throw wrong(name);
      for (const one of value) choice(name, one, values);
      if (isHistory && value.length > 0) known.account = "existing";
    } else {
      choice(name, value, values);
      if (isHistory && value !== null && value !== values[0]) known.account = "existing";
    }
    known[name] = value;
  }
  return known;
}

/** @param {string} name @param {any} value @param {any[]} values */
function choice(name, value, values) {
  if (value !== null && !values.includes(value)) throw wrong(name);
  return value;
}

/** @param {Record<string, any>} known @param {Rule[]} rules @param {string[]} said */
function decision(known, rules, said) {
  const findings = [];
  const barredBy = [];
  const leftToServer = [];
  let missing = 0;
  let isHeldUp = false;
  let mostPressing = Infinity;
  for (let place = 0; place < rules.length; place++) {
    const { rule, remedy, asks, isHistory } = rules[place];
    const says = said[place];
    findings.push({ rule, says });
    if (says === "bars") {
      barredBy.push(rule);
      mostPressing = Math.min(mostPressing, remedy);
    } else if (says === "open") {
      if (asks === 0) leftToServer.push(rule);
      else {
        isHeldUp = true;
        missing |= asks;
        if (isHistory) missing |= 1;
      }
    }
  }
  missing &= unknown(known);
  return decided("json-logic-js", known.model, known.associatedWith, findings, barredBy, leftToServer, missing, isHeldUp, mostPressing);
}

/** The facts that are not known. @param {Record<string, any>} known */
function unknown(known) {
  let unknown = known.account === null ? 1 : 0;
  for (let place = 0; place < FACTS.length; place++) if (known[FACTS[place].name] === null) unknown |= 2 << place;
  return unknown;
}
