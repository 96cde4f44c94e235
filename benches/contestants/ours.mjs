import { loadSync } from "../../pkg/index.js";

/** The default entry, with WebAssembly. @type {import("../contestants.mjs").Start} */
export default function start() {
  const { decide } = loadSync({ engine: "wasm" });
  return (facts) => decide("associate", /** @type {any} */ (facts));
}
