// What the generated JavaScript and json-logic-js have in common: what may be told, and the decision.
import { RULEBOOK } from "../rulebook.mjs";

/** The account, and what rules ask, in the order of `FACTS`: a bit for each. */
export const NAMES = [
  "account", "cashExpenditure", "preRegisteredBy", "associatedWith", "partnerRole", "contracts", "unpaidBills",
  "enterpriseRole", "validReservedInstances", "consumerCloudUser", "huaweiInternalAccount", "invitationState",
  "partnerPayment", "partnerState", "distributorState", "partnerMayUseReferral",
];

/** What facts may be called. */
export const KEYS = new Set(["edition", "model", "channel", "website", ...NAMES]);

/** The notices that bars call for, the most pressing first. */
const NOTICES = [
  "invitation-problem", "blocked-final", "blocked-use-other-account", "blocked-wait", "blocked-needs-partner",
  "blocked-fixable-by-customer",
];

/** @param {string} key */
export const wrong = (key) => new TypeError(`"${key}" is wrong`);

/**
 * @param {string} engine @param {string} model @param {string | null | undefined} associatedWith
 * @param {{ rule: string, says: string }[]} findings @param {string[]} barredBy @param {string[]} leftToServer
 * @param {number} missing @param {boolean} isHeldUp @param {number} remedy the place of the most pressing one's notice
 */
export function decided(engine, model, associatedWith, findings, barredBy, leftToServer, missing, isHeldUp, remedy) {
  const outcome =
    barredBy.length > 0 ? "ineligible" : isHeldUp || findings.length === 0 ? "undetermined" : "eligible";
  return {
    question: "associate",
    outcome,
    findings,
    barredBy,
    missing: missing === 0 ? [] : NAMES.filter((_, place) => missing & (1 << place)),
    leftToServer,
    issues: [],
    notice: noticeOf(outcome, model, associatedWith, missing, remedy),
    checkedAt: null,
    validUntil: null,
    authority: "page",
    rulebook: { ...RULEBOOK },
    engine,
  };
}

/** @param {string} outcome @param {string} model @param {string | null | undefined} associatedWith @param {number} missing @param {number} remedy */
function noticeOf(outcome, model, associatedWith, missing, remedy) {
  if (associatedWith === "inviter") return "already-associated";
  if (remedy < NOTICES.length) return NOTICES[remedy];
  if (outcome === "undetermined") return missing === 0 ? "server-must-decide" : "more-facts-needed";
  return model === "reseller" ? "proceed-with-consequences" : "proceed";
}
