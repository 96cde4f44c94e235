import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { load as loadFrom } from "./full.js";

export { FactError } from "./fact-error.js";
export { endReached } from "./full.js";

/** As in the browser, but the default .wasm is read from the file beside this one. */
export function load(source) {
  return loadFrom(source === undefined ? readFile(beside()) : source);
}

/** No `new URL(…, import.meta.url)`: of that a bundler for servers makes an address of its own, which is no file. */
function beside() {
  return join(dirname(fileURLToPath(import.meta.url)), "generated", "full_bg.wasm");
}
