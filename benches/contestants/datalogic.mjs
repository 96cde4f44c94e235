import init, { CompiledRule } from "@goplasmatic/datalogic/web";

import { adapt } from "./adapter.mjs";
import { jsonLogic } from "./json-logic.mjs";

/** datalogic: the same, compiled, in WebAssembly; facts and answer are texts. @type {import("../contestants.mjs").Start} */
export default async function start(read) {
  await init({ module_or_path: /** @type {any} */ (await read("datalogic_wasm_bg.wasm")) });
  /** @param {import("../rules.mjs").Model} model */
  const compiled = (model) => new CompiledRule(JSON.stringify(jsonLogic(model)), false);
  const logic = { reseller: compiled("reseller"), referral: compiled("referral") };
  return adapt("datalogic", (known) => JSON.parse(logic[known.model].evaluate(JSON.stringify(known))));
}
