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

/** What the entries say: `entry` is the default one as a namespace, `full` is `./full`, `source` what its `load` is told. */
export async function ask({ entry, full, source }) {
  const engine = entry.loadSync();
  const told = { engine: engine.engine, entry: answers({ ...entry, ...engine }, (all) => all.filter(forTheKernel)) };
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
