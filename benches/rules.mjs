// The 23 rules for associating in the international edition, as data: what each peer's rules are generated from.
//
// A rule bars if one condition holds, else it is open if another one does, else it passes. A condition is about what
// the adapter makes of the facts: `registered` and `preRegistration` are "no", "maybe" or "yes" – whether their seven
// and fifteen days are over –, and a fact that nobody told is null.

/**
 * A condition: a fact is one of these values, a list of values includes one of these, or what all or any of some
 * conditions or the contrary of one comes to.
 * @typedef {{ is: string, values: Value[] } | { includes: string, values: string[] } | { all: Condition[] } |
 *   { any: Condition[] } | { not: Condition }} Condition
 */
/** @typedef {string | boolean | null} Value */
/** @typedef {"reseller" | "referral"} Model */
/**
 * @typedef {object} Rule
 * @property {string} rule
 * @property {Model[]} models
 * @property {Condition} bars
 * @property {Condition} open where it does not bar
 */

/** @param {string} fact @param {Value[]} values @returns {Condition} */
const is = (fact, ...values) => ({ is: fact, values });
/** @param {string} fact @param {string[]} values @returns {Condition} */
const includes = (fact, ...values) => ({ includes: fact, values });
/** @param {Condition[]} conditions @returns {Condition} */
const all = (...conditions) => ({ all: conditions });
/** @param {Condition[]} conditions @returns {Condition} */
const any = (...conditions) => ({ any: conditions });
/** @param {Condition} condition @returns {Condition} */
const not = (condition) => ({ not: condition });

/** @type {Model[]} */
const BOTH = ["reseller", "referral"];
/** @type {Model[]} */
const RESELLER = ["reseller"];
/** @type {Model[]} */
const REFERRAL = ["referral"];

/** A rule that asks one fact, and is open while that is unknown. @param {string} rule @param {Model[]} models @param {string} fact @param {Value[]} values */
const told = (rule, models, fact, ...values) => ({ rule, models, bars: is(fact, ...values), open: is(fact, null) });

/** A rule about the history of an account: a new one has none. @param {Rule} rule @returns {Rule} */
const past = ({ rule, models, bars, open }) => {
  const isNotNew = is("account", "existing", null);
  return { rule, models, bars: all(isNotNew, bars), open: all(isNotNew, open) };
};

const LINK = is("channel", "hyperlink", "qr");
/** A live pre-registration by the inviting partner lifts a bar; of links it is taken as absent. */
const LIFTED = all(is("preRegisteredBy", "inviter"), is("preRegistration", "no"));
const NOT_LIFTED = any(
  is("preRegisteredBy", "nobody", "other-partner", "huawei"),
  all(is("preRegisteredBy", null), LINK),
  is("preRegistration", "yes"),
);

/** @type {Rule[]} */
export const RULES = [
  past({
    rule: "site-mismatch",
    models: BOTH,
    bars: is("accountSite", "china"),
    open: any(
      is("accountSite", null),
      all(is("accountSite", "europe"), is("website", "international")),
      all(is("accountSite", "international"), is("website", "europe")),
    ),
  }),
  past(told("already-associated-other-partner", BOTH, "associatedWith", "other-partner")),
  past({
    rule: "special-contract",
    models: BOTH,
    bars: includes("contracts", "offline-direct", "telemarketing-discount", "direct-special-offer"),
    open: any(is("contracts", null), includes("contracts", "other")),
  }),
  past({
    rule: "registered-over-seven-days",
    models: BOTH,
    bars: all(is("registered", "yes"), NOT_LIFTED),
    open: all(is("registered", "yes", "maybe", null), not(LIFTED)),
  }),
  past({
    rule: "has-cash-expenditure",
    models: BOTH,
    bars: all(is("cashExpenditure", true), NOT_LIFTED),
    open: all(is("cashExpenditure", true, null), not(LIFTED)),
  }),
  past({
    rule: "unpaid-bills",
    models: BOTH,
    bars: is("unpaidBills", true),
    open: is("unpaidBills", "not-yet-due", null),
  }),
  past(told("unified-accounting-member", BOTH, "enterpriseRole", "unified-member-resource", "unified-member-cloud")),
  past({
    rule: "professional-service-contract",
    models: RESELLER,
    bars: includes("contracts", "professional-service"),
    open: any(is("contracts", null), includes("contracts", "other")),
  }),
  past(told("valid-reserved-instances", RESELLER, "validReservedInstances", true)),
  past(
    told(
      "enterprise-member-account",
      RESELLER,
      "enterpriseRole",
      "unified-member-resource",
      "unified-member-cloud",
      "independent-member",
    ),
  ),
  past({
    rule: "enterprise-master-with-members",
    models: RESELLER,
    bars: is("enterpriseRole", "master-with-independent-members"),
    open: is("enterpriseRole", "master-with-unified-members", null),
  }),
  past(told("customer-is-partner", BOTH, "partnerRole", "partner", "applying")),
  told("internal-account", BOTH, "huaweiInternalAccount", true),
  {
    rule: "pre-registered-by-other-partner",
    models: BOTH,
    bars: all(is("preRegisteredBy", "other-partner"), is("preRegistration", "no")),
    open: any(
      all(is("preRegisteredBy", "other-partner"), is("preRegistration", "maybe", null)),
      all(is("preRegisteredBy", null), is("preRegistration", "no", "maybe", null)),
    ),
  },
  {
    rule: "existing-account-needs-email-invitation",
    models: BOTH,
    bars: all(is("account", "existing"), is("model", "reseller"), LINK),
    open: all(is("account", "existing", null), is("channel", "hyperlink", "qr", "activity")),
  },
  told("model-not-offered", REFERRAL, "partnerMayUseReferral", false),
  told("partner-prepaid-no-reseller", RESELLER, "partnerPayment", "prepaid"),
  told("partner-frozen", RESELLER, "partnerState", "frozen"),
  told("invitation-malformed", BOTH, "invitationState", "malformed"),
  told("invitation-not-found", BOTH, "invitationState", "not-found"),
  told("invitation-expired", BOTH, "invitationState", "expired"),
  told("invitation-code-used", BOTH, "invitationState", "code-used"),
  told("invitation-link-used", BOTH, "invitationState", "link-used"),
];

/** The rules of a model, in order. @param {Model} model */
export const rulesOf = (model) => RULES.filter(({ models }) => models.includes(model));
