import { loadSync } from "./index.js";
import { factsJsonSchema, schema } from "./schema.js";

/** Facts that can be taken as they are: no misspelt key, no wrong type, nothing that cannot be true. */
export function factsSchema(question, options) {
  return schemaOf(question, options, () => []);
}

/** Facts of which the rules say that nothing stands in the way. What does, and what is missing, is an issue. */
export function eligibleFactsSchema(question, options) {
  return schemaOf(question, options, standsInTheWay);
}

function schemaOf(question, options, alsoAmiss) {
  const { given = {}, decide = loadSync().decide, words } = options || {};
  const asked = { question, given, decide, words };
  const validate = (value) => {
    let facts = value;
    let unreadable = null;
    try {
      facts = together(value, given);
    } catch (reason) {
      // A getter or a proxy threw. The rules name the fact, by the same getter, unless it has changed its mind.
      unreadable = { message: "facts cannot be read; a getter or proxy threw", code: "fact-error", expected: "a readable value", nearest: null };
    }
    let decision;
    try {
      decision = decide(question, facts);
    } catch (error) {
      // Anything else is no issue of the value.
      if (!error || error.name !== "FactError") throw error;
      return { issues: [mistake(error)] };
    }
    if (unreadable) return { issues: [unreadable] };
    const issues = decision.issues.map((issue) => notTaken(issue, words)).concat(alsoAmiss(asked, facts, decision));
    return issues.length ? { issues } : { value: facts };
  };
  const jsonSchema = (keys) => (wanted) =>
    factsJsonSchema(question, { edition: given.edition, target: wanted.target, given: keys });
  const standard = {
    version: 1,
    vendor: "partner-association",
    validate,
    jsonSchema: { input: jsonSchema(Object.keys(given)), output: jsonSchema([]) },
  };
  return Object.freeze({ "~standard": Object.freeze(standard) });
}

/**
 * Value and what is known beside it, which goes first; what is no object is left for the rules to refuse. Everything is
 * read once, so that what is found valid is what is returned.
 */
function together(value, given) {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  const facts = { ...value, ...given };
  for (const key of Object.keys(facts)) facts[key] = copied(facts[key]);
  return facts;
}

/** Another array, with what this one says now; one that is too long is left for the rules to refuse, too. */
function copied(value) {
  if (!Array.isArray(value)) return value;
  const { length } = value;
  if (!(length <= LONGEST)) return value;
  const copy = [];
  for (let place = 0; place < length; place++) copy.push(value[place]);
  return copy;
}

/** Longer than any list of facts. */
const LONGEST = 1000;

function mistake({ message, key, expected, nearest }) {
  const issue = { message, code: "fact-error", expected, nearest };
  return key === "facts" || key === "question" ? issue : { ...issue, path: [key] };
}

/** What was given and taken as unknown; the last of its facts is the one that is not believed. */
function notTaken({ issue, facts }, words) {
  const path = facts.slice(-1);
  return { message: words ? words.issues[issue] : `fact "${path[0]}": ${issue}`, path, code: issue, facts };
}

/** Every bar with the fact that settles it, every missing fact, and every rule that stays open though none is missing. */
function standsInTheWay(asked, facts, decision) {
  const { words } = asked;
  const issues = decision.barredBy.map((rule) => {
    const causes = causesOf(asked, facts, rule);
    const message = words ? words.rules[rule].barred : `rule "${rule}" bars`;
    return { message, ...placed(asked, causes), code: "bars", rule, facts: causes };
  });
  if (decision.outcome !== "undetermined") return issues;
  for (const fact of decision.missing) {
    const message = words ? words.facts[fact] : `fact "${fact}" is missing`;
    issues.push({ message, path: [fact], code: "missing", facts: [fact] });
  }
  for (const { rule, says } of decision.missing.length ? [] : decision.findings) {
    if (says !== "open" || decision.leftToServer.includes(rule)) continue;
    const message = words ? words.rules[rule].open || words.rules[rule].condition : `rule "${rule}" is open`;
    issues.push({ message, code: "open", rule, facts: [] });
  }
  // No rule is open where nothing is published: only the server knows.
  const { notice } = decision;
  if (!issues.length) issues.push({ message: words ? words.notices[notice].body : notice, code: "open", facts: [] });
  return issues;
}

/** Facts that make a rule bar, each of them needed for that: the last ones are done without first. */
function causesOf({ question, decide }, facts, rule) {
  const isFact = (key) => !INVITATION.includes(key) && facts[key] !== null && facts[key] !== undefined;
  let causes = Object.keys(schema.$defs[question].properties).filter(isFact);
  let kept = { ...facts };
  for (let before = Infinity; causes.length < before; ) {
    before = causes.length;
    for (const key of [...causes].reverse()) {
      const without = { ...kept, [key]: null };
      if (decide(question, without).barredBy.includes(rule)) kept = without;
    }
    // One that was needed beside another may not be without it.
    causes = causes.filter((key) => kept[key] !== null);
  }
  return causes;
}

const INVITATION = ["edition", "model", "channel", "website"];

/** Beside the first fact of the value's own: what is known anyhow is no field of a form. */
function placed({ given }, causes) {
  const cause = causes.find((key) => !Object.hasOwn(given, key));
  return cause === undefined ? {} : { path: [cause] };
}
