import * as z from "zod";

import { rulesOf } from "../rules.mjs";
import { adapt } from "./adapter.mjs";

/** @typedef {import("../rules.mjs").Condition} Condition */
/** @typedef {import("../rules.mjs").Model} Model */
/** @typedef {import("./adapter.mjs").Says} Says */

/** What goes across several members is told to zod in functions. @param {Condition} condition @returns {(known: any) => boolean} */
function holds(condition) {
  if ("is" in condition) {
    const { is, values } = condition;
    const [only] = values;
    return values.length === 1 ? (known) => known[is] === only : (known) => values.includes(known[is]);
  }
  if ("includes" in condition) {
    const { includes, values } = condition;
    return (known) => known[includes] !== null && known[includes].some((/** @type {string} */ one) => values.includes(one));
  }
  if ("not" in condition) {
    const inner = holds(condition.not);
    return (known) => !inner(known);
  }
  if ("all" in condition) {
    const all = condition.all.map(holds);
    return (known) => all.every((one) => one(known));
  }
  const any = condition.any.map(holds);
  return (known) => any.some((one) => one(known));
}

const age = z.enum(["no", "maybe", "yes"]).nullable();
const boolean = z.boolean().nullable();
const SHAPE = {
  model: z.enum(["reseller", "referral"]),
  channel: z.enum(["email", "hyperlink", "qr", "activity"]),
  website: z.enum(["international", "europe"]),
  account: z.enum(["new", "existing"]).nullable(),
  accountSite: z.enum(["international", "china", "europe"]).nullable(),
  registered: age,
  cashExpenditure: boolean,
  preRegisteredBy: z.enum(["nobody", "inviter", "other-partner", "huawei"]).nullable(),
  preRegistration: age,
  associatedWith: z.enum(["nobody", "inviter", "other-partner"]).nullable(),
  partnerRole: z.enum(["none", "partner", "applying"]).nullable(),
  contracts: z
    .array(z.enum(["offline-direct", "telemarketing-discount", "direct-special-offer", "professional-service", "other"]))
    .nullable(),
  unpaidBills: z.literal([false, true, "not-yet-due"]).nullable(),
  enterpriseRole: z
    .enum([
      "none",
      "master-without-members",
      "master-with-unified-members",
      "master-with-independent-members",
      "unified-member-resource",
      "unified-member-cloud",
      "independent-member",
    ])
    .nullable(),
  validReservedInstances: boolean,
  huaweiInternalAccount: boolean,
  invitationState: z.enum(["valid", "malformed", "not-found", "expired", "code-used", "link-used"]).nullable(),
  partnerPayment: z.enum(["prepaid", "postpaid"]).nullable(),
  partnerState: z.enum(["normal", "restricted", "frozen"]).nullable(),
  partnerMayUseReferral: boolean,
};

/** The facts, and one check that raises an issue for each rule that bars or is open. @param {Model} model */
function schemaOf(model) {
  const rules = rulesOf(model).map(({ bars, open }) => ({ bars: holds(bars), open: holds(open) }));
  return z.object(SHAPE).check(({ value, issues }) => {
    for (const [place, { bars, open }] of rules.entries()) {
      const message = bars(value) ? "bars" : open(value) ? "open" : null;
      if (message !== null) issues.push({ code: "custom", input: value, path: [place], message });
    }
  });
}

/** zod: the facts as a schema, the rules as a check of it. @type {import("../contestants.mjs").Start} */
export default function start() {
  const schemas = { reseller: schemaOf("reseller"), referral: schemaOf("referral") };
  return adapt("zod", (known) => {
    const says = PASSING[known.model].slice();
    const parsed = schemas[known.model].safeParse(known);
    if (parsed.success) return says;
    for (const { path, message } of parsed.error.issues) says[/** @type {number} */ (path[0])] = /** @type {Says} */ (message);
    return says;
  });
}

/** @param {Model} model */
const passing = (model) => rulesOf(model).map(() => /** @type {Says} */ ("passes"));
const PASSING = { reseller: passing("reseller"), referral: passing("referral") };
