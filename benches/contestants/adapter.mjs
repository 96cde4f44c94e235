// What no peer can express, done for all of them by hand: checking and reading the facts, telling how old something
// is, not believing what cannot be true, naming what is missing, finding when the answer changes, and building the
// decision. A peer is left with what its language is for: to tell what each rule says.
import { rulesOf } from "../rules.mjs";
import { RULEBOOK, sayable } from "../rulebook.mjs";
import { DAY, FARTHEST, time, wasDay, written, wrong } from "./time.mjs";

/** @typedef {import("../rules.mjs").Model} Model */
/** @typedef {"bars" | "open" | "passes"} Says */

/**
 * What a peer's rules are asked of: see `rules.mjs`. What is unknown is null.
 * @typedef {object} Known
 * @property {Model} model
 * @property {string} channel
 * @property {string} website
 * @property {string | null} account
 * @property {string | null} accountSite
 * @property {"no" | "maybe" | "yes" | null} registered
 * @property {boolean | null} cashExpenditure
 * @property {string | null} preRegisteredBy
 * @property {"no" | "maybe" | "yes" | null} preRegistration
 * @property {string | null} associatedWith
 * @property {string | null} partnerRole
 * @property {string[] | null} contracts
 * @property {string | boolean | null} unpaidBills
 * @property {string | null} enterpriseRole
 * @property {boolean | null} validReservedInstances
 * @property {boolean | null} huaweiInternalAccount
 * @property {string | null} invitationState
 * @property {string | null} partnerPayment
 * @property {string | null} partnerState
 * @property {boolean | null} partnerMayUseReferral
 */

/** What was told: the facts, and its times in milliseconds. @typedef {ReturnType<typeof read>} Told */
/** What is known at a time. @typedef {ReturnType<typeof at>} Then */

/**
 * Makes a decision of what the rules of the model say, in order.
 * @param {string} engine @param {(known: Known) => Says[]} tell
 * @returns {import("../contestants.mjs").Decide}
 */
export const adapt = (engine, tell) => (facts) => {
  const told = read(facts);
  const now = at(told, told.checkedAt);
  const said = tell(now.known);
  const missing = missingOf(now, said);
  for (const limit of limits(told)) {
    const then = at(told, limit + 1);
    if (isAlike(now, then)) continue;
    const later = tell(then.known);
    if (differs(said, later) || missingOf(then, later) !== missing) {
      return decision(engine, told, now, said, missing, limit);
    }
  }
  return decision(engine, told, now, said, missing, null);
};

/**
 * The same for a peer that promises.
 * @param {string} engine @param {(known: Known) => Promise<Says[]>} tell
 * @returns {import("../contestants.mjs").Decide}
 */
export const adaptPromised = (engine, tell) => async (facts) => {
  const told = read(facts);
  const now = at(told, told.checkedAt);
  const said = await tell(now.known);
  const missing = missingOf(now, said);
  for (const limit of limits(told)) {
    const then = at(told, limit + 1);
    if (isAlike(now, then)) continue;
    const later = await tell(then.known);
    if (differs(said, later) || missingOf(then, later) !== missing) {
      return decision(engine, told, now, said, missing, limit);
    }
  }
  return decision(engine, told, now, said, missing, null);
};

// --- reading ------------------------------------------------------------------------------------------

/** The facts in the order in which they are listed: a bit for each. */
const FACTS = [
  "account", "accountSite", "registeredAt", "checkedAt", "cashExpenditure", "preRegisteredBy",
  "preRegistrationApprovedAt", "associatedWith", "partnerRole", "contracts", "unpaidBills", "enterpriseRole",
  "validReservedInstances", "consumerCloudUser", "invitationSentAt",
];
/** @param {string[]} facts */
const bits = (...facts) => facts.reduce((set, fact) => set | (1 << FACTS.indexOf(fact)), 0);
const ACCOUNT = bits("account");
const SITE = bits("accountSite");
const REGISTERED_AT = bits("registeredAt");
const CHECKED_AT = bits("checkedAt");
const CASH = bits("cashExpenditure");
const PRE_REGISTERED_BY = bits("preRegisteredBy");
const APPROVED_AT = bits("preRegistrationApprovedAt");
const ASSOCIATED_WITH = bits("associatedWith");
const PARTNER_ROLE = bits("partnerRole");
const CONTRACTS = bits("contracts");
const BILLS = bits("unpaidBills");
const ENTERPRISE_ROLE = bits("enterpriseRole");
const RESERVED_INSTANCES = bits("validReservedInstances");
const CONSUMER_CLOUD = bits("consumerCloudUser");
const SENT_AT = bits("invitationSentAt");

/** Facts of which none is told. @returns {Record<string, any>} */
const nothing = () => ({
  edition: undefined, model: undefined, channel: undefined, website: undefined, account: undefined,
  accountSite: undefined, registeredAt: undefined, checkedAt: undefined, clockUncertaintyMs: undefined,
  cashExpenditure: undefined, preRegisteredBy: undefined, preRegistrationApprovedAt: undefined,
  associatedWith: undefined, partnerRole: undefined, contracts: undefined, unpaidBills: undefined,
  enterpriseRole: undefined, validReservedInstances: undefined, consumerCloudUser: undefined,
  huaweiInternalAccount: undefined, invitationState: undefined, invitationSentAt: undefined,
  partnerPayment: undefined, partnerState: undefined, distributorState: undefined, partnerMayUseReferral: undefined,
});
const MODELS = new Set(["reseller", "referral"]);
const CHANNELS = new Set(["email", "hyperlink", "qr", "activity"]);
const WEBSITES = new Set(["international", "europe"]);
const ACCOUNTS = new Set(["new", "existing"]);
const SITES = new Set(["international", "china", "europe"]);
const BOOLEANS = new Set([false, true]);
const RESERVERS = new Set(["nobody", "inviter", "other-partner", "huawei"]);
const PARTIES = new Set(["nobody", "inviter", "other-partner"]);
const ROLES = new Set(["none", "partner", "applying"]);
const KINDS = new Set(["offline-direct", "telemarketing-discount", "direct-special-offer", "professional-service", "other"]);
const BILL_STATES = new Set([false, true, "not-yet-due"]);
const ENTERPRISE_ROLES = new Set([
  "none", "master-without-members", "master-with-unified-members", "master-with-independent-members",
  "unified-member-resource", "unified-member-cloud", "independent-member",
]);
const INVITATION_STATES = new Set(["valid", "malformed", "not-found", "expired", "code-used", "link-used"]);
const PAYMENTS = new Set(["prepaid", "postpaid"]);
const PARTNER_STATES = new Set(["normal", "restricted", "frozen"]);
const DISTRIBUTOR_STATES = new Set(["none", "normal", "restricted", "left"]);

/** @param {string} key @param {any} value @param {Set<any>} values */
function choice(key, value, values) {
  if (value === undefined || value === null) return null;
  if (!values.has(value)) throw wrong(key, value);
  return value;
}

/** @param {any} value */
function contractsOf(value) {
  if (value === undefined || value === null) return null;
  if (!Array.isArray(value) || value.length > 1000) throw wrong("contracts", value);
  for (const kind of value) if (!KINDS.has(kind)) throw wrong("contracts", kind);
  return value;
}

/** @param {Record<string, any>} told */
function read(told) {
  if (told === null || typeof told !== "object" || Array.isArray(told)) throw new TypeError("facts are no object");
  // An object of the same shape for everybody, which is faster to ask.
  const facts = nothing();
  for (const key in told) {
    if (!Object.hasOwn(facts, key)) throw new TypeError(`unknown fact "${key}"`);
    facts[key] = told[key];
  }
  if (facts.edition !== "international") throw wrong("edition", facts.edition);
  if (!MODELS.has(facts.model)) throw wrong("model", facts.model);
  if (!CHANNELS.has(facts.channel)) throw wrong("channel", facts.channel);
  const website = choice("website", facts.website, WEBSITES) ?? "international";

  let unreadable = 0;
  /** @param {string} key @param {any} value @param {boolean} allowsDay @param {number} bit */
  const moment = (key, value, allowsDay, bit) => {
    if (value === undefined || value === null) return NaN;
    const read = time(key, value, allowsDay);
    if (read !== read) unreadable |= bit;
    return read;
  };
  const registeredAt = moment("registeredAt", facts.registeredAt, true, REGISTERED_AT);
  const registeredOnDay = wasDay;
  let checkedAt = moment("checkedAt", facts.checkedAt, false, CHECKED_AT);
  const uncertainty = uncertaintyOf(facts.clockUncertaintyMs);
  if (!(uncertainty >= 0 && uncertainty <= FARTHEST) && checkedAt === checkedAt) {
    checkedAt = NaN;
    unreadable |= CHECKED_AT;
  }
  const approvedAt = moment("preRegistrationApprovedAt", facts.preRegistrationApprovedAt, true, APPROVED_AT);
  const approvedOnDay = wasDay;
  const sentAt = moment("invitationSentAt", facts.invitationSentAt, true, SENT_AT);
  /** @type {Known} */
  const known = {
    model: facts.model,
    channel: facts.channel,
    website,
    account: choice("account", facts.account, ACCOUNTS),
    accountSite: choice("accountSite", facts.accountSite, SITES),
    registered: null,
    cashExpenditure: choice("cashExpenditure", facts.cashExpenditure, BOOLEANS),
    preRegisteredBy: choice("preRegisteredBy", facts.preRegisteredBy, RESERVERS),
    preRegistration: null,
    associatedWith: choice("associatedWith", facts.associatedWith, PARTIES),
    partnerRole: choice("partnerRole", facts.partnerRole, ROLES),
    contracts: contractsOf(facts.contracts),
    unpaidBills: choice("unpaidBills", facts.unpaidBills, BILL_STATES),
    enterpriseRole: choice("enterpriseRole", facts.enterpriseRole, ENTERPRISE_ROLES),
    validReservedInstances: choice("validReservedInstances", facts.validReservedInstances, BOOLEANS),
    huaweiInternalAccount: choice("huaweiInternalAccount", facts.huaweiInternalAccount, BOOLEANS),
    invitationState: choice("invitationState", facts.invitationState, INVITATION_STATES),
    partnerPayment: choice("partnerPayment", facts.partnerPayment, PAYMENTS),
    partnerState: choice("partnerState", facts.partnerState, PARTNER_STATES),
    partnerMayUseReferral: choice("partnerMayUseReferral", facts.partnerMayUseReferral, BOOLEANS),
  };
  choice("distributorState", facts.distributorState, DISTRIBUTOR_STATES);
  // What only an existing account can have.
  let history = 0;
  if (choice("consumerCloudUser", facts.consumerCloudUser, BOOLEANS)) history |= CONSUMER_CLOUD;
  if (known.accountSite !== null && known.accountSite !== website) history |= SITE;
  if (known.cashExpenditure) history |= CASH;
  if (known.associatedWith !== null && known.associatedWith !== "nobody") history |= ASSOCIATED_WITH;
  if (known.partnerRole !== null && known.partnerRole !== "none") history |= PARTNER_ROLE;
  if (known.contracts !== null && known.contracts.length > 0) history |= CONTRACTS;
  if (known.unpaidBills) history |= BILLS;
  if (known.enterpriseRole !== null && known.enterpriseRole !== "none") history |= ENTERPRISE_ROLE;
  if (known.validReservedInstances) history |= RESERVED_INSTANCES;
  return {
    known, history, unreadable, checkedAt, uncertainty, sentAt,
    registeredAt, registeredOnDay, approvedAt, approvedOnDay,
  };
}

/** @param {any} value */
function uncertaintyOf(value) {
  if (value === undefined || value === null) return 0;
  if (typeof value !== "number") throw wrong("clockUncertaintyMs", value);
  return Math.trunc(value) + 0;
}

// --- what is known at a time --------------------------------------------------------------------------

/** @param {Told} told @param {number} now */
function at(told, now) {
  const { uncertainty, registeredAt, approvedAt } = told;
  const known = { ...told.known };
  let { history } = told;
  let future = 0;
  let contradicted = 0;
  if (now < registeredAt - uncertainty) future |= REGISTERED_AT;
  else known.registered = over(now, registeredAt + 7 * DAY, told.registeredOnDay, uncertainty);
  if (now < approvedAt - uncertainty) future |= APPROVED_AT;
  else known.preRegistration = over(now, approvedAt + 15 * DAY, told.approvedOnDay, uncertainty);
  if (now < told.sentAt - uncertainty) future |= SENT_AT;
  if (known.registered === "maybe" || known.registered === "yes") history |= REGISTERED_AT;
  if (history !== 0) {
    if (known.account === "new") {
      contradicted = history;
      known.account = null;
      if (history & SITE) known.accountSite = null;
      if (history & REGISTERED_AT) known.registered = null;
      if (history & CASH) known.cashExpenditure = null;
      if (history & ASSOCIATED_WITH) known.associatedWith = null;
      if (history & PARTNER_ROLE) known.partnerRole = null;
      if (history & CONTRACTS) known.contracts = null;
      if (history & BILLS) known.unpaidBills = null;
      if (history & ENTERPRISE_ROLE) known.enterpriseRole = null;
      if (history & RESERVED_INSTANCES) known.validReservedInstances = null;
    } else known.account = "existing";
  }
  const isRegistrationKnown = registeredAt === registeredAt && ((future | contradicted) & REGISTERED_AT) === 0;
  const isApprovalKnown = approvedAt === approvedAt && (future & APPROVED_AT) === 0;
  return { known, future, contradicted, isRegistrationKnown, isApprovalKnown, isTimeKnown: now === now };
}

/**
 * Whether so many days are over. Nobody publishes how a day is counted: 24 hours more, and they certainly are.
 * @param {number} now @param {number} end @param {boolean} isDay @param {number} uncertainty
 */
function over(now, end, isDay, uncertainty) {
  const first = end - uncertainty;
  if (now < first || (now === first && !isDay)) return "no";
  if (now >= end + DAY + uncertainty) return "yes";
  return now >= first ? "maybe" : null;
}

/** The times at which something about the age of things changes, in order, from now on. @param {Told} told */
function limits({ checkedAt, uncertainty, registeredAt, approvedAt }) {
  const times = [];
  if (checkedAt <= registeredAt + 8 * DAY + uncertainty) {
    times.push(registeredAt - uncertainty, registeredAt + 7 * DAY - uncertainty, registeredAt + 8 * DAY + uncertainty);
  }
  if (checkedAt <= approvedAt + 16 * DAY + uncertainty) {
    times.push(approvedAt - uncertainty, approvedAt + 15 * DAY - uncertainty, approvedAt + 16 * DAY + uncertainty);
  }
  return times.filter((time) => checkedAt <= time && time <= FARTHEST).sort((a, b) => a - b);
}

/** Whether the rules are asked of the same. @param {Then} now @param {Then} then */
const isAlike = (now, then) =>
  now.known.registered === then.known.registered &&
  now.known.preRegistration === then.known.preRegistration &&
  now.known.account === then.known.account &&
  now.contradicted === then.contradicted &&
  now.isRegistrationKnown === then.isRegistrationKnown &&
  now.isApprovalKnown === then.isApprovalKnown;

/** @param {Says[]} now @param {Says[]} then */
function differs(now, then) {
  for (let place = 0; place < now.length; place++) if (now[place] !== then[place]) return true;
  return false;
}

// --- the decision -------------------------------------------------------------------------------------

/** What is told to somebody whom a rule bars, the most pressing first. */
const NOTICES = [
  "invitation-problem", "blocked-final", "blocked-use-other-account", "blocked-wait", "blocked-needs-partner",
  "blocked-fixable-by-customer",
];
/**
 * For each rule: what is told, and the facts that it waits for while it is open; none if it is left to the server.
 * @type {Record<string, [number, number]>}
 */
const MORE = {
  "site-mismatch": [2, ACCOUNT | SITE],
  "already-associated-other-partner": [5, ACCOUNT | ASSOCIATED_WITH],
  "special-contract": [1, ACCOUNT | CONTRACTS],
  "registered-over-seven-days": [4, ACCOUNT | REGISTERED_AT | CHECKED_AT | PRE_REGISTERED_BY | APPROVED_AT],
  "has-cash-expenditure": [4, ACCOUNT | CASH | PRE_REGISTERED_BY | APPROVED_AT],
  "unpaid-bills": [5, ACCOUNT | BILLS],
  "unified-accounting-member": [2, ACCOUNT | ENTERPRISE_ROLE],
  "professional-service-contract": [1, ACCOUNT | CONTRACTS],
  "valid-reserved-instances": [5, ACCOUNT | RESERVED_INSTANCES],
  "enterprise-member-account": [2, ACCOUNT | ENTERPRISE_ROLE],
  "enterprise-master-with-members": [5, ACCOUNT | ENTERPRISE_ROLE],
  "customer-is-partner": [2, 0],
  "internal-account": [2, 0],
  "pre-registered-by-other-partner": [3, 0],
  "existing-account-needs-email-invitation": [4, ACCOUNT],
  "model-not-offered": [4, 0],
  "partner-prepaid-no-reseller": [4, 0],
  "partner-frozen": [4, 0],
  "invitation-malformed": [0, 0],
  "invitation-not-found": [0, 0],
  "invitation-expired": [0, 0],
  "invitation-code-used": [0, 0],
  "invitation-link-used": [0, 0],
};
/** @param {Model} model */
const listed = (model) =>
  rulesOf(model).map(({ rule }) => {
    const [notice, asks] = /** @type {[number, number]} */ (MORE[rule]);
    return { rule, notice, asks, ...sayable(rule) };
  });
const LISTED = { reseller: listed("reseller"), referral: listed("referral") };

/** The facts that open rules wait for. @param {Then} then @param {Says[]} said */
function missingOf(then, said) {
  const rules = LISTED[then.known.model];
  let asks = 0;
  for (let place = 0; place < rules.length; place++) if (said[place] === "open") asks |= rules[place]?.asks ?? 0;
  return asks === 0 ? 0 : asks & unknownOf(then);
}

/** The facts that are not known, where it matters. @param {Then} then */
function unknownOf({ known, isRegistrationKnown, isApprovalKnown, isTimeKnown }) {
  let unknown = 0;
  if (known.account === null) unknown |= ACCOUNT;
  if (known.accountSite === null) unknown |= SITE;
  if (!isRegistrationKnown) unknown |= REGISTERED_AT;
  if (!isTimeKnown) unknown |= CHECKED_AT;
  if (known.cashExpenditure === null) unknown |= CASH;
  const isByLink = known.channel === "hyperlink" || known.channel === "qr";
  if (known.preRegisteredBy === null && !isByLink && known.preRegistration !== "yes") unknown |= PRE_REGISTERED_BY;
  if (known.preRegisteredBy === "inviter" && !isApprovalKnown) unknown |= APPROVED_AT;
  if (known.associatedWith === null) unknown |= ASSOCIATED_WITH;
  if (known.contracts === null) unknown |= CONTRACTS;
  if (known.unpaidBills === null) unknown |= BILLS;
  if (known.enterpriseRole === null) unknown |= ENTERPRISE_ROLE;
  if (known.validReservedInstances === null) unknown |= RESERVED_INSTANCES;
  return unknown;
}

/** @param {number} set */
const factsIn = (set) => FACTS.filter((_, place) => set & (1 << place));

/** @param {string} engine @param {Told} told @param {Then} now @param {Says[]} said @param {number} missing @param {number | null} validUntil */
function decision(engine, told, now, said, missing, validUntil) {
  const { known, future, contradicted } = now;
  const rules = LISTED[known.model];
  const findings = [];
  const barredBy = [];
  const leftToServer = [];
  let mostPressing = NOTICES.length;
  let isHeldUp = false;
  for (let place = 0; place < rules.length; place++) {
    const entry = /** @type {typeof rules[0]} */ (rules[place]);
    const { rule, notice, asks } = entry;
    const says = /** @type {Says} */ (said[place]);
    findings.push(entry[says]);
    if (says === "bars") {
      barredBy.push(rule);
      if (notice < mostPressing) mostPressing = notice;
    } else if (says === "open") {
      if (asks === 0) leftToServer.push(rule);
      else isHeldUp = true;
    }
  }
  const outcome = barredBy.length > 0 ? "ineligible" : isHeldUp ? "undetermined" : "eligible";
  let notice = NOTICES[mostPressing];
  if (known.associatedWith === "inviter") notice = "already-associated";
  else if (isHeldUp) notice ??= missing === 0 ? "server-must-decide" : "more-facts-needed";
  else notice ??= known.model === "reseller" ? "proceed-with-consequences" : "proceed";
  return {
    question: "associate",
    outcome,
    findings,
    barredBy,
    missing: missing === 0 ? [] : factsIn(missing),
    leftToServer,
    issues: issuesOf(told.unreadable, future, contradicted),
    notice,
    checkedAt: now.isTimeKnown ? written(told.checkedAt) : null,
    validUntil: validUntil === null ? null : written(validUntil),
    authority: "page",
    rulebook: RULEBOOK,
    engine,
  };
}

/** @param {number} unreadable @param {number} future @param {number} contradicted */
function issuesOf(unreadable, future, contradicted) {
  const wrongFacts = unreadable | future | contradicted;
  if (wrongFacts === 0) return [];
  return factsIn(wrongFacts).map((fact) => {
    if (unreadable & bits(fact)) return { issue: "unreadable", facts: [fact] };
    if (future & bits(fact)) return { issue: "in-the-future", facts: [fact] };
    return { issue: "contradiction", facts: ["account", fact] };
  });
}
