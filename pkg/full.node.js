import { readFile } from "node:fs/promises";

import { load as loadFrom } from "./full.js";

export { FactError } from "./fact-error.js";
export { endReached } from "./full.js";

/** As in the browser, but the default .wasm is read from the file beside this one. */
export function load(source) {
  return loadFrom(source === undefined ? readFile(new URL("./generated/full_bg.wasm", import.meta.url)) : source);
}
