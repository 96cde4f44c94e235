import { createDecide } from "./decide.js";
import fallback from "./generated/fallback.js";
import kernel from "./generated/kernel.js";

export { FactError } from "./fact-error.js";
export { NOTICE_VERSION, PACKAGE_VERSION, RULEBOOKS } from "./generated/tables.js";

const engines = {};

/** The engine, at once. */
export function loadSync(options) {
  const wanted = (options && options.engine) || "auto";
  if (wanted !== "auto" && wanted !== "wasm" && wanted !== "js") {
    throw new TypeError('option "engine" is ' + JSON.stringify(wanted) + '; expected "auto", "wasm" or "js"');
  }
  if (!engines[wanted]) engines[wanted] = wanted === "auto" ? preferred() : instantiate(wanted);
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
    // No WebAssembly here, a policy that forbids it, or an old engine that refuses the module.
    return loadSync({ engine: "js" });
  }
}

function instantiate(engine) {
  const decide = createDecide(engine === "wasm" ? instantiateWasm() : fallback(), engine);
  return Object.freeze({ engine, decide });
}

function instantiateWasm() {
  const bytes = Uint8Array.from(atob(kernel), (letter) => letter.charCodeAt(0));
  return new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports;
}
