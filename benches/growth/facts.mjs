// What made-up rules may ask.

/** @typedef {string | boolean} Value */
/** @typedef {{ name: string, values: Value[], isSeveral?: boolean, isHistory?: boolean }} Fact */
/** What a rule may ask, and its values in the order of their codes. Of a history a new account has none. @type {Fact[]} */
export const FACTS = [
  { name: "cashExpenditure", values: [false, true], isHistory: true },
  { name: "preRegisteredBy", values: ["nobody", "inviter", "other-partner", "huawei"] },
  { name: "associatedWith", values: ["nobody", "inviter", "other-partner"], isHistory: true },
  { name: "partnerRole", values: ["none", "partner", "applying"], isHistory: true },
  {
    name: "contracts",
    values: ["offline-direct", "telemarketing-discount", "direct-special-offer", "professional-service", "other"],
    isSeveral: true,
    isHistory: true,
  },
  { name: "unpaidBills", values: [false, true, "not-yet-due"], isHistory: true },
  {
    name: "enterpriseRole",
    values: [
      "none", "master-without-members", "master-with-unified-members", "master-with-independent-members",
      "unified-member-resource", "unified-member-cloud", "independent-member",
    ],
    isHistory: true,
  },
  { name: "validReservedInstances", values: [false, true], isHistory: true },
  { name: "consumerCloudUser", values: [false, true], isHistory: true },
  { name: "huaweiInternalAccount", values: [false, true] },
  { name: "invitationState", values: ["valid", "malformed", "not-found", "expired", "code-used", "link-used"] },
  { name: "partnerPayment", values: ["prepaid", "postpaid"] },
  { name: "partnerState", values: ["normal", "restricted", "frozen"] },
  { name: "distributorState", values: ["none", "normal", "restricted", "left"] },
  { name: "partnerMayUseReferral", values: [false, true] },
];
