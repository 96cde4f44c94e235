import { loadSync } from "../../pkg/index.js";

/** The default entry, without WebAssembly. @type {import("../contestants.mjs").Start} */
export default function start() {
  const { decide } = loadSync({ engine: "js" });
  return (facts) => decide("associate", /** @type {any} */ (facts));
}
