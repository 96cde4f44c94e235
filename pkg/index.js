import { createDecide } from "./decide.js";
import fallback from "./generated/fallback.js";
import { decideByWasm } from "./kernel.js";

export { FactError } from "./fact-error.js";
export { NOTICE_VERSION, PACKAGE_VERSION, RULEBOOKS } from "./generated/tables.js";

const engines = {};
const decideBy = { wasm: decideByWasm, js: () => createDecide(fallback(), "js") };
const wantable = ["auto", "wasm", "js"];

/** The engine, at once. */
export function loadSync(options) {
  let wanted;
  try {
    wanted = (options && options.engine) || "auto";
  } catch (unreadable) {
    // As wrong as any other value.
  }
  if (wantable.indexOf(wanted) < 0) throw new TypeError('option "engine" is none of ' + wantable.join(", "));
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
