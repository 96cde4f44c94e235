// The limit: what a front-end engineer writes who has these rules in mind, no others, and wants speed. Each fact is
// read once; what a rule says is a bit; what depends on the time is asked again for `validUntil`.

import { RULEBOOK, sayable } from "../rulebook.mjs";
import { DAY, FARTHEST, time, wasDay, written, wrong } from "./time.mjs";

/** @type {import("../contestants.mjs").Start} */
export default function start() {
  return decide;
}

// The rules, in the order of the findings.
const SITE_MISMATCH = 1 << 0;
const ALREADY_ASSOCIATED = 1 << 1;
const SPECIAL_CONTRACT = 1 << 2;
const OVER_SEVEN_DAYS = 1 << 3;
const CASH = 1 << 4;
const UNPAID = 1 << 5;
const UNIFIED_MEMBER = 1 << 6;
const SERVICE_CONTRACT = 1 << 7;
const RESERVED_INSTANCES = 1 << 8;
const MEMBER = 1 << 9;
const MASTER = 1 << 10;
const IS_PARTNER = 1 << 11;
const INTERNAL = 1 << 12;
const PRE_REGISTERED = 1 << 13;
const NEEDS_EMAIL = 1 << 14;
const NOT_OFFERED = 1 << 15;
const PREPAID = 1 << 16;
const FROZEN = 1 << 17;
const MALFORMED = 1 << 18;
const NOT_FOUND = 1 << 19;
const EXPIRED = 1 << 20;
const CODE_USED = 1 << 21;
const LINK_USED = 1 << 22;

const INVITATION = MALFORMED | NOT_FOUND | EXPIRED | CODE_USED | LINK_USED;
const NOT_FOR_REFERRAL = SERVICE_CONTRACT | RESERVED_INSTANCES | MEMBER | MASTER | PREPAID | FROZEN;
const LEFT_TO_SERVER = IS_PARTNER | INTERNAL | PRE_REGISTERED | NOT_OFFERED | PREPAID | FROZEN | INVITATION;
const FINAL = SPECIAL_CONTRACT | SERVICE_CONTRACT;
const OTHER_ACCOUNT = SITE_MISMATCH | UNIFIED_MEMBER | MEMBER | IS_PARTNER | INTERNAL;
const NEEDS_PARTNER = OVER_SEVEN_DAYS | CASH | NEEDS_EMAIL | NOT_OFFERED | PREPAID | FROZEN;

// The facts that may be missing or wrong, in the order in which they are listed.
const F_ACCOUNT = 1 << 0;
const F_SITE = 1 << 1;
const F_REGISTERED_AT = 1 << 2;
const F_CHECKED_AT = 1 << 3;
const F_CASH = 1 << 4;
const F_PRE_REGISTERED_BY = 1 << 5;
const F_APPROVED_AT = 1 << 6;
const F_ASSOCIATED_WITH = 1 << 7;
const F_PARTNER_ROLE = 1 << 8;
const F_CONTRACTS = 1 << 9;
const F_BILLS = 1 << 10;
const F_ENTERPRISE_ROLE = 1 << 11;
const F_RESERVED_INSTANCES = 1 << 12;
const F_CONSUMER_CLOUD = 1 << 13;
const F_SENT_AT = 1 << 14;

/** Whoever does not know these cannot be told a yes. */
const F_HOLDING_UP = F_SITE | F_ASSOCIATED_WITH | F_CONTRACTS | F_BILLS | F_ENTERPRISE_ROLE | F_RESERVED_INSTANCES;
const FACTS = [
  "account", "accountSite", "registeredAt", "checkedAt", "cashExpenditure", "preRegisteredBy",
  "preRegistrationApprovedAt", "associatedWith", "partnerRole", "contracts", "unpaidBills", "enterpriseRole",
  "validReservedInstances", "consumerCloudUser", "invitationSentAt",
];

// What is known of a thing: nothing yet, or its place among the values.
const UNKNOWN = 0;
const INVITER = 1;
const OTHER_PARTNER = 2;
/** Nobody, or whoever else is of no matter. */
const SOMEBODY_ELSE = 3;
const NO = 1;
const YES = 2;

// What `tell` says, as bits: it is asked up to seven times a decision.
let bars = 0;
let open = 0;
let missing = 0;
let future = 0;
let contradicted = 0;

/** @param {Record<string, any>} facts */
function decide(facts) {
  if (facts === null || typeof facts !== "object" || Array.isArray(facts)) throw new TypeError("facts are no object");
  // As they come: that is faster than asking for each by its name, where no two objects have the same names.
  let edition, model, channel, website, account, accountSite, registeredAt, checkedAt, clockUncertaintyMs;
  let cashExpenditure, preRegisteredBy, preRegistrationApprovedAt, associatedWith, partnerRole, contracts;
  let unpaidBills, enterpriseRole, validReservedInstances, consumerCloudUser, huaweiInternalAccount, invitationState;
  let invitationSentAt, partnerPayment, partnerState, distributorState, partnerMayUseReferral;
  for (const key in facts) {
    switch (key) {
      case "edition": edition = facts[key]; break;
      case "model": model = facts[key]; break;
      case "channel": channel = facts[key]; break;
      case "website": website = facts[key]; break;
      case "account": account = facts[key]; break;
      case "accountSite": accountSite = facts[key]; break;
      case "registeredAt": registeredAt = facts[key]; break;
      case "checkedAt": checkedAt = facts[key]; break;
      case "clockUncertaintyMs": clockUncertaintyMs = facts[key]; break;
      case "cashExpenditure": cashExpenditure = facts[key]; break;
      case "preRegisteredBy": preRegisteredBy = facts[key]; break;
      case "preRegistrationApprovedAt": preRegistrationApprovedAt = facts[key]; break;
      case "associatedWith": associatedWith = facts[key]; break;
      case "partnerRole": partnerRole = facts[key]; break;
      case "contracts": contracts = facts[key]; break;
      case "unpaidBills": unpaidBills = facts[key]; break;
      case "enterpriseRole": enterpriseRole = facts[key]; break;
      case "validReservedInstances": validReservedInstances = facts[key]; break;
      case "consumerCloudUser": consumerCloudUser = facts[key]; break;
      case "huaweiInternalAccount": huaweiInternalAccount = facts[key]; break;
      case "invitationState": invitationState = facts[key]; break;
      case "invitationSentAt": invitationSentAt = facts[key]; break;
      case "partnerPayment": partnerPayment = facts[key]; break;
      case "partnerState": partnerState = facts[key]; break;
      case "distributorState": distributorState = facts[key]; break;
      case "partnerMayUseReferral": partnerMayUseReferral = facts[key]; break;
      default: throw new TypeError(`unknown fact "${key}"`);
    }
  }

  if (edition !== "international") throw wrong("edition", edition);
  if (model !== "reseller" && model !== "referral") throw wrong("model", model);
  if (channel !== "email" && channel !== "hyperlink" && channel !== "qr" && channel !== "activity") {
    throw wrong("channel", channel);
  }
  website ??= "international";
  if (website !== "international" && website !== "europe") throw wrong("website", website);

  // What bars or is open whatever the account is; what bars or is open by an account's history; and the facts that are
  // one, or not known.
  let always = 0;
  let alwaysOpen = 0;
  let past = 0;
  let pastOpen = 0;
  let history = 0;
  let unknown = 0;
  let unreadable = 0;

  let isThere = UNKNOWN;
  switch (account) {
    case undefined: case null: break;
    case "new": isThere = NO; break;
    case "existing": isThere = YES; break;
    default: throw wrong("account", account);
  }
  if (accountSite === undefined || accountSite === null) unknown |= F_SITE;
  else if (accountSite !== website) {
    if (accountSite === "china") past |= SITE_MISMATCH;
    else if (accountSite === "international" || accountSite === "europe") pastOpen |= SITE_MISMATCH;
    else throw wrong("accountSite", accountSite);
    history |= F_SITE;
  }

  let registered = NaN;
  let registeredIsDay = false;
  if (registeredAt !== undefined && registeredAt !== null) {
    registered = time("registeredAt", registeredAt, true);
    registeredIsDay = wasDay;
    if (registered !== registered) unreadable |= F_REGISTERED_AT;
  }
  let now = NaN;
  if (checkedAt !== undefined && checkedAt !== null) {
    now = time("checkedAt", checkedAt, false);
    if (now !== now) unreadable |= F_CHECKED_AT;
  }
  let uncertainty = 0;
  if (clockUncertaintyMs !== undefined && clockUncertaintyMs !== null) {
    if (typeof clockUncertaintyMs !== "number") throw wrong("clockUncertaintyMs", clockUncertaintyMs);
    uncertainty = Math.trunc(clockUncertaintyMs) + 0;
    if (!(uncertainty >= 0 && uncertainty <= FARTHEST) && now === now) {
      now = NaN;
      unreadable |= F_CHECKED_AT;
    }
  }

  let cash = UNKNOWN;
  switch (cashExpenditure) {
    case undefined: case null: break;
    case false: cash = NO; break;
    case true: cash = YES; history |= F_CASH; break;
    default: throw wrong("cashExpenditure", cashExpenditure);
  }
  let by = UNKNOWN;
  switch (preRegisteredBy) {
    case undefined: case null: break;
    case "inviter": by = INVITER; break;
    case "other-partner": by = OTHER_PARTNER; break;
    case "nobody": case "huawei": by = SOMEBODY_ELSE; break;
    default: throw wrong("preRegisteredBy", preRegisteredBy);
  }
  let approved = NaN;
  let approvedIsDay = false;
  if (preRegistrationApprovedAt !== undefined && preRegistrationApprovedAt !== null) {
    approved = time("preRegistrationApprovedAt", preRegistrationApprovedAt, true);
    approvedIsDay = wasDay;
    if (approved !== approved) unreadable |= F_APPROVED_AT;
  }

  let isAssociated = false;
  switch (associatedWith) {
    case undefined: case null: unknown |= F_ASSOCIATED_WITH; break;
    case "nobody": break;
    case "inviter": isAssociated = true; history |= F_ASSOCIATED_WITH; break;
    case "other-partner": past |= ALREADY_ASSOCIATED; history |= F_ASSOCIATED_WITH; break;
    default: throw wrong("associatedWith", associatedWith);
  }
  switch (partnerRole) {
    case undefined: case null: unknown |= F_PARTNER_ROLE; break;
    case "none": break;
    case "partner": case "applying": past |= IS_PARTNER; history |= F_PARTNER_ROLE; break;
    default: throw wrong("partnerRole", partnerRole);
  }
  if (contracts === undefined || contracts === null) unknown |= F_CONTRACTS;
  else {
    if (!Array.isArray(contracts) || contracts.length > 1000) throw wrong("contracts", contracts);
    for (let i = 0; i < contracts.length; i++) {
      switch (contracts[i]) {
        case "offline-direct": case "telemarketing-discount": case "direct-special-offer": past |= SPECIAL_CONTRACT; break;
        case "professional-service": past |= SERVICE_CONTRACT; break;
        case "other": pastOpen |= SPECIAL_CONTRACT | SERVICE_CONTRACT; break;
        default: throw wrong("contracts", contracts[i]);
      }
      history |= F_CONTRACTS;
    }
  }
  switch (unpaidBills) {
    case undefined: case null: unknown |= F_BILLS; break;
    case false: break;
    case true: past |= UNPAID; history |= F_BILLS; break;
    case "not-yet-due": pastOpen |= UNPAID; history |= F_BILLS; break;
    default: throw wrong("unpaidBills", unpaidBills);
  }
  switch (enterpriseRole) {
    case undefined: case null: unknown |= F_ENTERPRISE_ROLE; break;
    case "none": break;
    case "master-without-members": history |= F_ENTERPRISE_ROLE; break;
    case "master-with-unified-members": pastOpen |= MASTER; history |= F_ENTERPRISE_ROLE; break;
    case "master-with-independent-members": past |= MASTER; history |= F_ENTERPRISE_ROLE; break;
    case "unified-member-resource": case "unified-member-cloud": past |= UNIFIED_MEMBER | MEMBER; history |= F_ENTERPRISE_ROLE; break;
    case "independent-member": past |= MEMBER; history |= F_ENTERPRISE_ROLE; break;
    default: throw wrong("enterpriseRole", enterpriseRole);
  }
  switch (validReservedInstances) {
    case undefined: case null: unknown |= F_RESERVED_INSTANCES; break;
    case false: break;
    case true: past |= RESERVED_INSTANCES; history |= F_RESERVED_INSTANCES; break;
    default: throw wrong("validReservedInstances", validReservedInstances);
  }
  switch (consumerCloudUser) {
    case undefined: case null: case false: break;
    case true: history |= F_CONSUMER_CLOUD; break;
    default: throw wrong("consumerCloudUser", consumerCloudUser);
  }

  switch (huaweiInternalAccount) {
    case undefined: case null: alwaysOpen |= INTERNAL; break;
    case false: break;
    case true: always |= INTERNAL; break;
    default: throw wrong("huaweiInternalAccount", huaweiInternalAccount);
  }
  switch (invitationState) {
    case undefined: case null: alwaysOpen |= INVITATION; break;
    case "valid": break;
    case "malformed": always |= MALFORMED; break;
    case "not-found": always |= NOT_FOUND; break;
    case "expired": always |= EXPIRED; break;
    case "code-used": always |= CODE_USED; break;
    case "link-used": always |= LINK_USED; break;
    default: throw wrong("invitationState", invitationState);
  }
  let sent = NaN;
  if (invitationSentAt !== undefined && invitationSentAt !== null) {
    sent = time("invitationSentAt", invitationSentAt, true);
    if (sent !== sent) unreadable |= F_SENT_AT;
  }
  switch (partnerPayment) {
    case undefined: case null: alwaysOpen |= PREPAID; break;
    case "postpaid": break;
    case "prepaid": always |= PREPAID; break;
    default: throw wrong("partnerPayment", partnerPayment);
  }
  switch (partnerState) {
    case undefined: case null: alwaysOpen |= FROZEN; break;
    case "normal": case "restricted": break;
    case "frozen": always |= FROZEN; break;
    default: throw wrong("partnerState", partnerState);
  }
  switch (distributorState) {
    case undefined: case null: case "none": case "normal": case "restricted": case "left": break;
    default: throw wrong("distributorState", distributorState);
  }
  switch (partnerMayUseReferral) {
    case undefined: case null: alwaysOpen |= NOT_OFFERED; break;
    case false: always |= NOT_OFFERED; break;
    case true: break;
    default: throw wrong("partnerMayUseReferral", partnerMayUseReferral);
  }

  const isReseller = model === "reseller";
  /** @type {Told} */
  const told = {
    applies: isReseller ? ~NOT_OFFERED : ~NOT_FOR_REFERRAL,
    isThere,
    always,
    alwaysOpen,
    past,
    // One contract that bars settles it, whatever the others are.
    pastOpen: pastOpen & ~past,
    history,
    unknown,
    holdingUp: isReseller ? F_HOLDING_UP : F_HOLDING_UP & ~F_RESERVED_INSTANCES,
    registered,
    registeredIsDay,
    approved,
    approvedIsDay,
    uncertainty,
    cash,
    by,
    isByEmail: channel === "email",
    isOpenLink: channel === "hyperlink" || channel === "qr",
    linkBars: isReseller && channel !== "activity",
  };

  tell(told, now);
  if (now < sent - uncertainty) future |= F_SENT_AT;
  const barring = bars;
  const opened = open;
  const lacking = missing;
  const issues = (unreadable | future | contradicted) === 0 ? [] : issuesOf(unreadable, future, contradicted);
  const validUntil = now === now ? firstChange(told, now, barring, opened, lacking) : NaN;
  const left = opened & LEFT_TO_SERVER;
  const outcome = barring !== 0 ? "ineligible" : opened === left ? "eligible" : "undetermined";
  return {
    question: "associate",
    outcome,
    findings: isReseller ? findingsOfReseller(barring, opened) : findingsOfReferral(barring, opened),
    barredBy: barring === 0 ? [] : rulesIn(barring),
    missing: lacking === 0 ? [] : factsIn(lacking),
    leftToServer: left === 0 ? [] : rulesIn(left),
    issues,
    notice: isAssociated && isThere !== NO ? "already-associated" : notice(barring, outcome, lacking, isReseller),
    checkedAt: now === now ? written(now) : null,
    validUntil: validUntil === validUntil ? written(validUntil) : null,
    authority: "page",
    rulebook: RULEBOOK,
    engine: "hand-written",
  };
}

/**
 * What was told, once read.
 * @typedef {object} Told
 * @property {number} applies the rules that do
 * @property {number} isThere whether there is an account
 * @property {number} always what bars, whatever the account's history
 * @property {number} alwaysOpen
 * @property {number} past what its history bars
 * @property {number} pastOpen
 * @property {number} history the facts that are one
 * @property {number} unknown the facts that are not known
 * @property {number} holdingUp of these, the ones to ask for
 * @property {number} registered in milliseconds, as the other times
 * @property {boolean} registeredIsDay
 * @property {number} approved
 * @property {boolean} approvedIsDay
 * @property {number} uncertainty
 * @property {number} cash whether there was any
 * @property {number} by who has pre-registered the customer
 * @property {boolean} isByEmail
 * @property {boolean} isOpenLink
 * @property {boolean} linkBars
 */

/**
 * What the rules say if it is that time.
 * @param {Told} told @param {number} now
 */
function tell(told, now) {
  const { uncertainty, registered, approved, by } = told;
  future = 0;
  contradicted = 0;

  // Whether the account is more than seven days old, and the pre-registration more than fifteen: NO, YES, or unknown.
  const clockMissing = now === now ? 0 : F_CHECKED_AT;
  let isOld = UNKNOWN;
  let oldMissing = clockMissing;
  if (registered !== registered) oldMissing |= F_REGISTERED_AT;
  else if (now < registered - uncertainty) {
    future |= F_REGISTERED_AT;
    oldMissing |= F_REGISTERED_AT;
  } else isOld = isOver(now, registered + 7 * DAY, told.registeredIsDay, uncertainty);
  let isLapsed = UNKNOWN;
  let lapsedMissing = clockMissing;
  if (approved !== approved) lapsedMissing |= F_APPROVED_AT;
  else if (now < approved - uncertainty) {
    future |= F_APPROVED_AT;
    lapsedMissing |= F_APPROVED_AT;
  } else isLapsed = isOver(now, approved + 15 * DAY, told.approvedIsDay, uncertainty);

  let { isThere, history, unknown, cash } = told;
  if (oldMissing === 0 && isOld !== NO) history |= F_REGISTERED_AT;
  if (isThere === NO && history !== 0) {
    // A new account has no history: neither is believed.
    contradicted = history;
    unknown |= history;
    isThere = UNKNOWN;
    if (history & F_CASH) cash = UNKNOWN;
    if (history & F_REGISTERED_AT) {
      isOld = UNKNOWN;
      oldMissing = F_REGISTERED_AT;
    }
  } else if (history !== 0) isThere = YES;

  bars = told.always;
  open = told.alwaysOpen;
  missing = 0;
  if (by === UNKNOWN ? isLapsed !== YES : by === OTHER_PARTNER && isLapsed === UNKNOWN) {
    open |= PRE_REGISTERED;
  } else if (by === OTHER_PARTNER && isLapsed === NO) bars |= PRE_REGISTERED;

  if (isThere !== NO) {
    let heldUp = 0;
    if (contradicted === 0) {
      bars |= told.past;
      heldUp = told.pastOpen;
    }
    if (unknown !== 0) {
      if (unknown & F_SITE) heldUp |= SITE_MISMATCH;
      if (unknown & F_ASSOCIATED_WITH) heldUp |= ALREADY_ASSOCIATED;
      if (unknown & F_CONTRACTS) heldUp |= SPECIAL_CONTRACT | SERVICE_CONTRACT;
      if (unknown & F_BILLS) heldUp |= UNPAID;
      if (unknown & F_ENTERPRISE_ROLE) heldUp |= UNIFIED_MEMBER | MEMBER | MASTER;
      if (unknown & F_RESERVED_INSTANCES) heldUp |= RESERVED_INSTANCES;
      if (unknown & F_PARTNER_ROLE) open |= IS_PARTNER;
      missing = unknown & told.holdingUp;
    }
    // A live pre-registration by the inviting partner lifts age and cash.
    let isLifted = NO;
    let liftMissing = 0;
    if (by === INVITER) {
      isLifted = isLapsed === UNKNOWN ? UNKNOWN : isLapsed === NO ? YES : NO;
      liftMissing = lapsedMissing;
    } else if (by === UNKNOWN && !told.isOpenLink && isLapsed !== YES) {
      isLifted = UNKNOWN;
      liftMissing = F_PRE_REGISTERED_BY;
    }
    if (isLifted !== YES) {
      if (isOld === YES && isLifted === NO) bars |= OVER_SEVEN_DAYS;
      else if (isOld !== NO) {
        heldUp |= OVER_SEVEN_DAYS;
        if (isOld === UNKNOWN) missing |= oldMissing;
        if (isLifted === UNKNOWN) missing |= liftMissing;
      }
      if (cash === YES && isLifted === NO) bars |= CASH;
      else if (cash !== NO) {
        heldUp |= CASH;
        if (cash === UNKNOWN) missing |= F_CASH;
        if (isLifted === UNKNOWN) missing |= liftMissing;
      }
    }
    open |= heldUp;
    if (isThere === UNKNOWN && (heldUp & told.applies) !== 0) missing |= F_ACCOUNT;
    // A link or QR code ties new accounts only, which is said of the reseller model.
    if (!told.isByEmail) {
      if (isThere === YES && told.linkBars) bars |= NEEDS_EMAIL;
      else open |= NEEDS_EMAIL;
      if (isThere === UNKNOWN) missing |= F_ACCOUNT;
    }
  }
  bars &= told.applies;
  open &= told.applies;
}

/**
 * Whether so many days are over. Nobody publishes how a day is counted: 24 hours more, and they certainly are.
 * @param {number} now @param {number} end @param {boolean} isDay @param {number} uncertainty
 */
function isOver(now, end, isDay, uncertainty) {
  if (now < end - uncertainty || (now === end - uncertainty && !isDay)) return NO;
  return now >= end + DAY + uncertainty ? YES : UNKNOWN;
}

/**
 * The time after which the rules say something else; NaN if they never do.
 * @param {Told} told @param {number} now @param {number} barring @param {number} opened @param {number} lacking
 */
function firstChange(told, now, barring, opened, lacking) {
  const { registered, approved, uncertainty } = told;
  let first = Infinity;
  /** @param {number} limit */
  const change = (limit) => {
    if (now <= limit && limit < first) {
      tell(told, limit + 1);
      if (bars !== barring || open !== opened || missing !== lacking) first = limit;
    }
  };
  change(registered - uncertainty);
  change(registered + 7 * DAY - uncertainty);
  change(registered + 8 * DAY + uncertainty);
  change(approved - uncertainty);
  change(approved + 15 * DAY - uncertainty);
  change(approved + 16 * DAY + uncertainty);
  return first <= FARTHEST ? first : NaN;
}

/** @param {number} barring @param {string} outcome @param {number} lacking @param {boolean} isReseller */
function notice(barring, outcome, lacking, isReseller) {
  if (barring & INVITATION) return "invitation-problem";
  if (barring & FINAL) return "blocked-final";
  if (barring & OTHER_ACCOUNT) return "blocked-use-other-account";
  if (barring & PRE_REGISTERED) return "blocked-wait";
  if (barring & NEEDS_PARTNER) return "blocked-needs-partner";
  if (barring) return "blocked-fixable-by-customer";
  if (outcome === "undetermined") return lacking === 0 ? "server-must-decide" : "more-facts-needed";
  return isReseller ? "proceed-with-consequences" : "proceed";
}

/** What each rule may say: decisions share it, as they do ours. */
const SAYABLE = {
  ALREADY_ASSOCIATED: sayable("already-associated-other-partner"),
  IS_PARTNER: sayable("customer-is-partner"),
  MASTER: sayable("enterprise-master-with-members"),
  MEMBER: sayable("enterprise-member-account"),
  NEEDS_EMAIL: sayable("existing-account-needs-email-invitation"),
  CASH: sayable("has-cash-expenditure"),
  INTERNAL: sayable("internal-account"),
  CODE_USED: sayable("invitation-code-used"),
  EXPIRED: sayable("invitation-expired"),
  LINK_USED: sayable("invitation-link-used"),
  MALFORMED: sayable("invitation-malformed"),
  NOT_FOUND: sayable("invitation-not-found"),
  NOT_OFFERED: sayable("model-not-offered"),
  FROZEN: sayable("partner-frozen"),
  PREPAID: sayable("partner-prepaid-no-reseller"),
  PRE_REGISTERED: sayable("pre-registered-by-other-partner"),
  SERVICE_CONTRACT: sayable("professional-service-contract"),
  OVER_SEVEN_DAYS: sayable("registered-over-seven-days"),
  SITE_MISMATCH: sayable("site-mismatch"),
  SPECIAL_CONTRACT: sayable("special-contract"),
  UNIFIED_MEMBER: sayable("unified-accounting-member"),
  UNPAID: sayable("unpaid-bills"),
  RESERVED_INSTANCES: sayable("valid-reserved-instances"),
};

/** @param {number} barring @param {number} opened @param {number} rule @param {ReturnType<typeof sayable>} says */
function told(barring, opened, rule, says) {
  return barring & rule ? says.bars : opened & rule ? says.open : says.passes;
}

/** @param {number} barring @param {number} opened */
function findingsOfReseller(barring, opened) {
  return [
    told(barring, opened, SITE_MISMATCH, SAYABLE.SITE_MISMATCH),
    told(barring, opened, ALREADY_ASSOCIATED, SAYABLE.ALREADY_ASSOCIATED),
    told(barring, opened, SPECIAL_CONTRACT, SAYABLE.SPECIAL_CONTRACT),
    told(barring, opened, OVER_SEVEN_DAYS, SAYABLE.OVER_SEVEN_DAYS),
    told(barring, opened, CASH, SAYABLE.CASH),
    told(barring, opened, UNPAID, SAYABLE.UNPAID),
    told(barring, opened, UNIFIED_MEMBER, SAYABLE.UNIFIED_MEMBER),
    told(barring, opened, SERVICE_CONTRACT, SAYABLE.SERVICE_CONTRACT),
    told(barring, opened, RESERVED_INSTANCES, SAYABLE.RESERVED_INSTANCES),
    told(barring, opened, MEMBER, SAYABLE.MEMBER),
    told(barring, opened, MASTER, SAYABLE.MASTER),
    told(barring, opened, IS_PARTNER, SAYABLE.IS_PARTNER),
    told(barring, opened, INTERNAL, SAYABLE.INTERNAL),
    told(barring, opened, PRE_REGISTERED, SAYABLE.PRE_REGISTERED),
    told(barring, opened, NEEDS_EMAIL, SAYABLE.NEEDS_EMAIL),
    told(barring, opened, PREPAID, SAYABLE.PREPAID),
    told(barring, opened, FROZEN, SAYABLE.FROZEN),
    told(barring, opened, MALFORMED, SAYABLE.MALFORMED),
    told(barring, opened, NOT_FOUND, SAYABLE.NOT_FOUND),
    told(barring, opened, EXPIRED, SAYABLE.EXPIRED),
    told(barring, opened, CODE_USED, SAYABLE.CODE_USED),
    told(barring, opened, LINK_USED, SAYABLE.LINK_USED),
  ];
}

/** @param {number} barring @param {number} opened */
function findingsOfReferral(barring, opened) {
  return [
    told(barring, opened, SITE_MISMATCH, SAYABLE.SITE_MISMATCH),
    told(barring, opened, ALREADY_ASSOCIATED, SAYABLE.ALREADY_ASSOCIATED),
    told(barring, opened, SPECIAL_CONTRACT, SAYABLE.SPECIAL_CONTRACT),
    told(barring, opened, OVER_SEVEN_DAYS, SAYABLE.OVER_SEVEN_DAYS),
    told(barring, opened, CASH, SAYABLE.CASH),
    told(barring, opened, UNPAID, SAYABLE.UNPAID),
    told(barring, opened, UNIFIED_MEMBER, SAYABLE.UNIFIED_MEMBER),
    told(barring, opened, IS_PARTNER, SAYABLE.IS_PARTNER),
    told(barring, opened, INTERNAL, SAYABLE.INTERNAL),
    told(barring, opened, PRE_REGISTERED, SAYABLE.PRE_REGISTERED),
    told(barring, opened, NEEDS_EMAIL, SAYABLE.NEEDS_EMAIL),
    told(barring, opened, NOT_OFFERED, SAYABLE.NOT_OFFERED),
    told(barring, opened, MALFORMED, SAYABLE.MALFORMED),
    told(barring, opened, NOT_FOUND, SAYABLE.NOT_FOUND),
    told(barring, opened, EXPIRED, SAYABLE.EXPIRED),
    told(barring, opened, CODE_USED, SAYABLE.CODE_USED),
    told(barring, opened, LINK_USED, SAYABLE.LINK_USED),
  ];
}

/** @param {number} set */
function rulesIn(set) {
  const rules = [];
  if (set & SITE_MISMATCH) rules.push("site-mismatch");
  if (set & ALREADY_ASSOCIATED) rules.push("already-associated-other-partner");
  if (set & SPECIAL_CONTRACT) rules.push("special-contract");
  if (set & OVER_SEVEN_DAYS) rules.push("registered-over-seven-days");
  if (set & CASH) rules.push("has-cash-expenditure");
  if (set & UNPAID) rules.push("unpaid-bills");
  if (set & UNIFIED_MEMBER) rules.push("unified-accounting-member");
  if (set & SERVICE_CONTRACT) rules.push("professional-service-contract");
  if (set & RESERVED_INSTANCES) rules.push("valid-reserved-instances");
  if (set & MEMBER) rules.push("enterprise-member-account");
  if (set & MASTER) rules.push("enterprise-master-with-members");
  if (set & IS_PARTNER) rules.push("customer-is-partner");
  if (set & INTERNAL) rules.push("internal-account");
  if (set & PRE_REGISTERED) rules.push("pre-registered-by-other-partner");
  if (set & NEEDS_EMAIL) rules.push("existing-account-needs-email-invitation");
  if (set & NOT_OFFERED) rules.push("model-not-offered");
  if (set & PREPAID) rules.push("partner-prepaid-no-reseller");
  if (set & FROZEN) rules.push("partner-frozen");
  if (set & MALFORMED) rules.push("invitation-malformed");
  if (set & NOT_FOUND) rules.push("invitation-not-found");
  if (set & EXPIRED) rules.push("invitation-expired");
  if (set & CODE_USED) rules.push("invitation-code-used");
  if (set & LINK_USED) rules.push("invitation-link-used");
  return rules;
}

/** @param {number} set */
function factsIn(set) {
  const facts = [];
  if (set & F_ACCOUNT) facts.push("account");
  if (set & F_SITE) facts.push("accountSite");
  if (set & F_REGISTERED_AT) facts.push("registeredAt");
  if (set & F_CHECKED_AT) facts.push("checkedAt");
  if (set & F_CASH) facts.push("cashExpenditure");
  if (set & F_PRE_REGISTERED_BY) facts.push("preRegisteredBy");
  if (set & F_APPROVED_AT) facts.push("preRegistrationApprovedAt");
  if (set & F_ASSOCIATED_WITH) facts.push("associatedWith");
  if (set & F_PARTNER_ROLE) facts.push("partnerRole");
  if (set & F_CONTRACTS) facts.push("contracts");
  if (set & F_BILLS) facts.push("unpaidBills");
  if (set & F_ENTERPRISE_ROLE) facts.push("enterpriseRole");
  if (set & F_RESERVED_INSTANCES) facts.push("validReservedInstances");
  if (set & F_CONSUMER_CLOUD) facts.push("consumerCloudUser");
  if (set & F_SENT_AT) facts.push("invitationSentAt");
  return facts;
}

/** @param {number} unreadable @param {number} future @param {number} contradicted */
function issuesOf(unreadable, future, contradicted) {
  return factsIn(unreadable | future | contradicted).map((fact) => {
    const bit = 1 << FACTS.indexOf(fact);
    if (unreadable & bit) return { issue: "unreadable", facts: [fact] };
    if (future & bit) return { issue: "in-the-future", facts: [fact] };
    return { issue: "contradiction", facts: ["account", fact] };
  });
}
