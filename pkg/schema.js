import schema from "./generated/schema.js";

export { schema };

/** The schema of what a question takes, on its own; of one edition, if that is told. */
export function factsJsonSchema(question, options) {
  const { edition, target, given = [] } = options || {};
  if (typeof question !== "string" || !Object.hasOwn(schema.$defs, `${question}-${edition || "china"}`)) {
    throw new TypeError(`there is no schema of the facts for question ${JSON.stringify(question)} and edition ${JSON.stringify(edition)}`);
  }
  const alone = onItsOwn(edition ? `${question}-${edition}` : question, target);
  // What is known beside the value need not be in it.
  const facts = (alone.$defs || alone.definitions)[question];
  facts.required = facts.required.filter((key) => given.indexOf(key) < 0);
  return alone;
}

/** The schema of a decision, on its own. */
export function decisionJsonSchema(options) {
  return onItsOwn("decision", options && options.target);
}

const TARGETS = {
  "draft-2020-12": ["https://json-schema.org/draft/2020-12/schema", "$defs"],
  "draft-07": ["http://json-schema.org/draft-07/schema#", "definitions"],
};
const REFERENCE = /"#\/\$defs\/([^"]+)"/g;

/** A definition with all that it refers to, and nothing else. */
function onItsOwn(name, target = "draft-2020-12") {
  if (!Object.hasOwn(TARGETS, target)) {
    throw new TypeError(`target is ${JSON.stringify(target)}; expected "draft-2020-12" or "draft-07"`);
  }
  const [dialect, keyword] = TARGETS[target];
  const found = {};
  const find = (definition) => {
    if (Object.hasOwn(found, definition)) return;
    found[definition] = schema.$defs[definition];
    for (const [, other] of JSON.stringify(found[definition]).matchAll(REFERENCE)) find(other);
  };
  find(name);
  // A copy, which its owner may change. The older draft knows another word, and tuples by another name.
  const written = JSON.stringify({ [keyword]: found }).replaceAll('"#/$defs/', `"#/${keyword}/`);
  const definitions = JSON.parse(target === "draft-07" ? written.replaceAll('"prefixItems":', '"items":') : written);
  return { $schema: dialect, allOf: [{ $ref: `#/${keyword}/${name}` }], ...definitions };
}
