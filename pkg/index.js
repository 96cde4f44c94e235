import { createDecide } from "./decide.js";
import fallback from "./generated/fallback.js";
import { decideByWasm } from "./kernel.js";

export { FactError } from "./fact-error.js";
export { NOTICE_VERSION, PACKAGE_VERSION, RULEBOOKS } from "./generated/tables.js";

const engines = {};
const decideBy = { wasm: decideByWasm, js: () => createDecide(fallback(), "js") };

/** The engine, at once. */
export function loadSync(options) {
  const wanted = (options && options.engine) || "auto";
  if (wanted !== "auto" && !decideBy.hasOwnProperty(wanted)) {
    throw new TypeError('option "engine" is ' + JSON.stringify(wanted) + '; expected "auto", "wasm" or "js"');
  }
  if (!engines[wanted]) {
    engines[wanted] = wanted === "auto" ? preferred() : Object.freeze({ engine: wanted, decide: decideBy[wanted]() });
  }
  return engines[wanted];
}

/** The engine, as a promise: for code that treats this entry and `./full` alike. */
export async function load(options) {
  return loadSync(options);
}

/** WebAssembly if this page may use it, else the same kernel as JavaScript. */
function preferred() {
  try {
    return loadSync({ engine: "wasm" });
  } catch (reason) {
    return loadSync({ engine: "js" });
  }
}
