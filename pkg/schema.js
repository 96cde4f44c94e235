import schema from "./generated/schema.js";

export { schema };

/** The schema of what a question takes, on its own; of one edition, if that is told. */
export function factsJsonSchema(question, options) {
  const { edition, target, given } = read(options);
  const asked = [question, edition || "china"];
  if (!asked.every((one) => typeof one === "string") || !Object.hasOwn(schema.$defs, asked.join("-"))) {
    throw new TypeError("there is no schema of the facts for this question, or none in this edition");
  }
  const alone = onItsOwn(edition ? asked.join("-") : question, target);
  // What is known beside the value need not be in it.
  const facts = (alone.$defs || alone.definitions)[question];
  facts.required = facts.required.filter((key) => given.indexOf(key) < 0);
  return alone;
}

/** The schema of a decision, on its own. */
export function decisionJsonSchema(options) {
  return onItsOwn("decision", read(options).target);
}

/** More keys than there are facts. */
const LONGEST = 1000;

/** Reads options, each of them once. */
function read(options) {
  try {
    const { edition, target, given = [] } = options || {};
    const { length } = given;
    if (!Array.isArray(given) || !(length <= LONGEST)) throw new TypeError("given is no list of keys");
    return { edition, target, given: Array.from({ length }, (_, place) => given[place]) };
  } catch (cause) {
    throw Object.assign(new TypeError("the options cannot be read"), { cause });
  }
}

const TARGETS = {
  "draft-2020-12": ["https://json-schema.org/draft/2020-12/schema", "$defs"],
  "draft-07": ["http://json-schema.org/draft-07/schema#", "definitions"],
};
const REFERENCE = /"#\/\$defs\/([^"]+)"/g;

/** A definition with all that it refers to, and nothing else. */
function onItsOwn(name, target = "draft-2020-12") {
  if (typeof target !== "string" || !Object.hasOwn(TARGETS, target)) {
    throw new TypeError('target is neither "draft-2020-12" nor "draft-07"');
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
