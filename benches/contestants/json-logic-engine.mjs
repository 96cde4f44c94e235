import { LogicEngine } from "json-logic-engine";

import { adapt } from "./adapter.mjs";
import { jsonLogic } from "./json-logic.mjs";

/** json-logic-engine: the same, compiled to a function. @type {import("../contestants.mjs").Start} */
export default function start() {
  const engine = new LogicEngine();
  const logic = { reseller: engine.build(jsonLogic("reseller")), referral: engine.build(jsonLogic("referral")) };
  return adapt("json-logic-engine", (known) => logic[known.model](known));
}
