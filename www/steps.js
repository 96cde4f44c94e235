// The steps as far as the customer has come, laid out by the full package. Comes with the first box that is
// ticked; before that, and where it cannot come, the steps stand as the server laid them out.

import { load } from "../pkg/full.js";
import wasm from "../pkg/generated/full_bg.wasm";

export async function showSteps(place, language, facts, done) {
  const speaker = await (await load(wasm)).speak(language);
  const progress = { status: "open", account: null, done: done() };
  speaker.render(place, "steps", { question: "associate", facts: facts(), progress });
}
