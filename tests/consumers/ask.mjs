// Asks an installed package everything that the vectors ask, and tells what it said. The runner puts it, with
// `situations.mjs`, beside each consumer's own code: only the imports are what they are in that world.
import { mistakes, situations } from "./situations.mjs";

const ASSOCIATE = "associate";
const forTheKernel = ({ question = ASSOCIATE }) => question === ASSOCIATE;

/** What one entry says to all of them. */
function answers({ decide, FactError }, asked) {
  const decided = ({ question = ASSOCIATE, facts }) => decide(question, facts);
  const refused = (mistake) => {
    try {
      return decided(mistake);
    } catch (error) {
      return { isFactError: error instanceof FactError, name: error.name, key: error.key, nearest: error.nearest };
    }
  };
  return { decisions: asked(situations).map(decided), mistakes: asked(mistakes).map(refused) };
}

/** What the smaller entries say. */
function said({ schema, standardSchema, versions, en, zh }, { decide }) {
  const { validate } = standardSchema.eligibleFactsSchema("associate", { words: zh })["~standard"];
  const { NOTICE_VERSIONS, PACKAGE_VERSION, RULEBOOKS } = versions;
  return {
    issues: situations.filter(forTheKernel).slice(0, 50).map(({ facts }) => validate(facts).issues ?? null),
    keys: Object.keys(schema.factsJsonSchema(ASSOCIATE).$defs),
    versions: { NOTICE_VERSIONS, PACKAGE_VERSION, RULEBOOKS },
    outcome: en.outcomes[decide(ASSOCIATE, situations[0].facts).outcome],
  };
}

/** The custom element in this page: its decision, and what it would keep of each box. */
async function shown({ element }, source) {
  element.define({ source });
  const { edition, model, channel } = situations[0].facts;
  const place = Object.assign(document.createElement("partner-association"), { facts: { edition, model, channel } });
  place.setAttribute("language", "en");
  let failed;
  place.addEventListener("error", ({ detail }) => (failed = detail.error));
  document.body.append(place);
  for (let tries = 0; place.evidence.length === 0 && !failed && tries < 600; tries++) await new Promise((again) => setTimeout(again, 50));
  if (failed) throw failed;
  return { outcome: place.decision.outcome, boxes: place.evidence.map(({ purpose, given, notice }) => ({ purpose, given, notice })) };
}

/**
 * What the entries say: `entry` is the default one as a namespace, `full` is `./full`, `source` what its `load` is told,
 * `more` all the others.
 */
export async function ask({ entry, full, source, more }) {
  const engine = entry.loadSync();
  const told = { engine: engine.engine, entry: answers({ ...entry, ...engine }, (all) => all.filter(forTheKernel)) };
  if (more) told.more = said(more, engine);
  if (more && globalThis.document) told.element = await shown(more, source);
  if (full) {
    const loaded = await full.load(source);
    told.full = answers({ ...full, ...loaded }, (all) => all);
    const facts = situations[0].facts;
    const speakers = await Promise.all(["en", "zh-CN"].map(loaded.speak));
    told.words = speakers.map((speaker) => speaker.html("screen", { question: ASSOCIATE, facts }));
  }
  return told;
}

/** From a page, to the runner: what was said, or why nothing was. */
export function tell(asking) {
  const runner = new URLSearchParams(location.search).get("runner");
  const send = (told) => fetch(runner, { method: "POST", mode: "no-cors", body: JSON.stringify(told) });
  return asking.then(send, (error) => send({ failure: String((error && error.stack) || error) }));
}
