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
    const facts = together(value, given);
    let decision;
    try {
      decision = decide(question, facts);
    } catch (error) {
      // Anything else is no issue of the value.
      if (!error || error.name !== "FactError") throw error;
      return { issues: [mistake(error)] };
    }
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

/** Value and what is known beside it, which goes first; what is no object is left for the rules to refuse. */
function together(value, given) {
  try {
    const isObject = value !== null && typeof value === "object" && !Array.isArray(value);
    return isObject ? { ...value, ...given } : value;
  } catch (reason) {
    // A getter or a proxy threw. The rules name the fact, by the same getter.
    return value;
  }
}

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
