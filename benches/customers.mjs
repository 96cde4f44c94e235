// Customers to decide about: made up, the same ones in every run.

/** Milliseconds. */
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Around this the customers are checked. */
const AROUND = Date.UTC(2026, 10, 20, 9);

/**
 * So many customers of the international edition, as `decide("associate", facts)` takes them: of some everything is
 * known, of some little, and here and there a fact is wrong – it contradicts another one, lies in the future, or is a
 * date that does not exist.
 * @param {number} count
 * @param {number} seed another seed, other customers
 * @returns {Record<string, any>[]}
 */
export function customers(count = 1000, seed = 20_261_120) {
  const chance = row(seed);
  return Array.from({ length: count }, () => customer(chance));
}

/** Marsaglia's xorshift: a fixed row of numbers from 0 to 1. @param {number} seed */
export function row(seed) {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** @param {() => number} chance */
function customer(chance) {
  /** One of these; the first ones more often. @template T @param {T[]} values */
  const mostly = (...values) => /** @type {T} */ (values[Math.floor(values.length * chance() ** 2)]);
  /** One of these, each as often. @template T @param {T[]} values */
  const oneOf = (...values) => /** @type {T} */ (values[Math.floor(values.length * chance())]);
  /** @param {number} days */
  const before = (days) => checkedAt - Math.round(days * DAY);

  const checkedAt = Math.round(AROUND + (chance() - 0.5) * 20 * DAY);
  const website = oneOf("international", "international", "europe");
  const isNew = chance() < 0.3;
  // What a new account cannot have; now and then somebody says it of one.
  const isBlank = isNew && chance() < 0.85;
  const preRegisteredBy = mostly("nobody", "inviter", "inviter", "other-partner", "huawei");
  const age = isBlank ? 6 * chance() : mostly(chance() * 7, 7 + chance(), chance() * 400, -chance());
  const lapses = mostly(chance() * 15, 15 + chance(), chance() * 30, -chance());
  /** @type {[string, any][]} */
  const facts = [
    ["account", isNew ? "new" : "existing"],
    ["accountSite", isBlank ? website : mostly(website, website, "international", "europe", "china")],
    ["registeredAt", written(before(age), chance, true)],
    ["checkedAt", written(checkedAt, chance, false)],
    ["clockUncertaintyMs", mostly(0, 2000, 60_000, HOUR)],
    ["cashExpenditure", !isBlank && chance() < 0.2],
    ["preRegisteredBy", preRegisteredBy],
    ["preRegistrationApprovedAt", preRegisteredBy === "nobody" ? undefined : written(before(lapses), chance, true)],
    ["associatedWith", isBlank ? "nobody" : mostly("nobody", "nobody", "nobody", "inviter", "other-partner")],
    ["partnerRole", isBlank ? "none" : chance() < 0.9 ? "none" : oneOf("partner", "applying")],
    ["contracts", isBlank ? [] : contracts(chance)],
    ["unpaidBills", isBlank ? false : mostly(false, false, false, true, /** @type {any} */ ("not-yet-due"))],
    [
      "enterpriseRole",
      isBlank
        ? "none"
        : mostly(
            "none",
            "none",
            "none",
            "master-without-members",
            "master-with-unified-members",
            "master-with-independent-members",
            "unified-member-resource",
            "unified-member-cloud",
            "independent-member",
          ),
    ],
    ["validReservedInstances", !isBlank && chance() < 0.1],
    ["consumerCloudUser", !isBlank && chance() < 0.1],
    ["huaweiInternalAccount", chance() < 0.03],
    ["invitationState", chance() < 0.85 ? "valid" : oneOf("malformed", "not-found", "expired", "code-used", "link-used")],
    ["invitationSentAt", written(before(chance() * 20), chance, true)],
    ["partnerPayment", chance() < 0.9 ? "postpaid" : "prepaid"],
    ["partnerState", chance() < 0.9 ? "normal" : oneOf("restricted", "frozen")],
    ["distributorState", mostly("none", "normal", "restricted", "left")],
    ["partnerMayUseReferral", chance() < 0.9],
  ];
  // All that may be known, most of it, a part, or hardly anything.
  const known = oneOf(1, 1, 0.9, 0.6, 0.2);
  return Object.fromEntries([
    ["edition", "international"],
    ["model", oneOf("reseller", "reseller", "referral")],
    ["channel", mostly("email", "hyperlink", "qr", "activity")],
    ...(website === "europe" || chance() < 0.5 ? [["website", website]] : []),
    ...facts.filter(([, value]) => value !== undefined && chance() < known),
  ]);
}

/** @param {() => number} chance */
function contracts(chance) {
  const kinds = ["offline-direct", "telemarketing-discount", "direct-special-offer", "professional-service", "other"];
  return chance() < 0.8 ? [] : kinds.filter(() => chance() < 0.3);
}

/**
 * A time as people write it: mostly with the zone of where they are, at times as milliseconds, as a day where that is
 * allowed – and rarely as what is no time.
 * @param {number} time @param {() => number} chance @param {boolean} allowsDay
 */
function written(time, chance, allowsDay) {
  const how = chance();
  if (how < 0.01) return "2026-02-30T08:00:00Z";
  if (how < 0.15) return time;
  if (how < 0.3 && allowsDay) return new Date(time + 8 * HOUR).toISOString().slice(0, 10);
  if (how < 0.65) return new Date(time).toISOString();
  if (how < 0.75) return `${new Date(time).toISOString().slice(0, 19)}Z`;
  return `${new Date(time + 8 * HOUR).toISOString().slice(0, 19)}+08:00`;
}
