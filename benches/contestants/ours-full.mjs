import { load } from "../../pkg/full.js";

/** The full entry. @type {import("../contestants.mjs").Start} */
export default async function start(read) {
  const { decide } = await load(/** @type {any} */ (await read("full_bg.wasm")));
  return (facts) => decide("associate", /** @type {any} */ (facts));
}
