import { FactError } from "./fact-error.js";
import { start } from "./full-engine.js";

export { endReached } from "./end-reached.js";
export { FactError } from "./fact-error.js";

/**
 * The full package. `source` says where its .wasm lies – an address, a `Response`, bytes or a
 * compiled module; left out, it is looked for beside this file.
 */
export function load(source) {
  return start(source, FactError);
}
