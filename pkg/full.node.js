import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { start } from "./full-engine.js";
import { FactError } from "./index.node.js";

export { endReached } from "./end-reached.js";
export { FactError } from "./index.node.js";

/** As in the browser, but the default .wasm is read from the file beside this one. */
export function load(source) {
  return start(source === undefined ? readFile(beside()) : source, FactError);
}

/** No `new URL(…, import.meta.url)`: of that a bundler for servers makes an address of its own, which is no file. */
function beside() {
  return join(dirname(fileURLToPath(import.meta.url)), "generated", "full_bg.wasm");
}
