// @ts-ignore -- it comes without types
import jsonLogicJs from "json-logic-js";

import { adapt } from "./adapter.mjs";
import { jsonLogic } from "./json-logic.mjs";

/** json-logic-js: the rules as JsonLogic, interpreted. @type {import("../contestants.mjs").Start} */
export default function start() {
  const logic = { reseller: jsonLogic("reseller"), referral: jsonLogic("referral") };
  return adapt("json-logic-js", (known) => jsonLogicJs.apply(logic[known.model], known));
}
