import * as made from "../../target/bench/ajv/rules.mjs";

import { rulesOf } from "../rules.mjs";
import { adapt } from "./adapter.mjs";

/** @typedef {import("./adapter.mjs").Says} Says */
/** A schema as a function. @typedef {((known: object) => boolean) & { errors: { schemaPath: string }[] | null }} Validate */

/** The schemas, compiled ahead of time by `ajv/build.mjs`. @type {Record<string, Validate>} */
const valid = /** @type {any} */ (made);

/** ajv: each rule as two parts of a JSON Schema, which tell in their errors. @type {import("../contestants.mjs").Start} */
export default function start() {
  return adapt("ajv", (known) => {
    const validate = /** @type {Validate} */ (valid[known.model]);
    const says = PASSING[known.model].slice();
    if (validate(known)) return says;
    for (const { schemaPath } of validate.errors ?? []) {
      // #/allOf/4/not
      const part = parseInt(schemaPath.slice(8), 10);
      const place = part >> 1;
      if (part % 2 === 0) says[place] = "bars";
      else if (says[place] === "passes") says[place] = "open";
    }
    return says;
  });
}

/** @param {import("../rules.mjs").Model} model */
const passing = (model) => rulesOf(model).map(() => /** @type {Says} */ ("passes"));
const PASSING = { reseller: passing("reseller"), referral: passing("referral") };
