// 100,000 random customers, decided by every build: the same bytes from all, apart from the engine.
//
// The native build takes part if PARTNER_ASSOCIATION_NATIVE names the program built from
// `examples/decide.rs`, which reads a situation a line and writes a decision a line.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";

import { loadSync } from "../../pkg/index.js";
import { load as loadFull } from "../../pkg/full.node.js";

const CUSTOMERS = 100_000;
const MISTAKES = 5_000;
/** For each question that the kernel does not answer. */
const TIES = 10_000;
/** Where chance begins for each thread; they share the customers evenly. */
const SEEDS = [0x5eed, 0x1dea, 0xcafe, 0xf00d];
/** How many customers the native program is given at a time. */
const BATCH = 5_000;
const native = process.env.PARTNER_ASSOCIATION_NATIVE;

/** @type {{ name: string, decide: Function }[]} */
const builds = [
  { name: "kernel", decide: loadSync().decide },
  { name: "fallback", decide: loadSync({ engine: "js" }).decide },
  { name: "full", decide: (await loadFull()).decide },
];

// --- chance, the same every time ---------------------------------------------------------------------

/** Marsaglia's xorshift: the next of a fixed row of numbers below `limit`. @param {number} seed */
function chance(seed) {
  let state = seed;
  return (/** @type {number} */ limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

/** @template T @param {(limit: number) => number} below @param {readonly T[]} values @returns {T} */
const oneOf = (below, values) => /** @type {T} */ (values[below(values.length)]);

// --- customers ---------------------------------------------------------------------------------------

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
const DAY = 24 * HOUR;
const BOOLEANS = [false, true];
/** @type {Record<string, unknown[]>} */
const CHOICES = {
  website: ["international", "europe", "china"],
  account: ["new", "existing", "existing"],
  accountSite: ["international", "international", "china", "china", "europe"],
  cashExpenditure: BOOLEANS,
  preRegisteredBy: ["nobody", "inviter", "other-partner", "huawei", "inviter"],
  preRegisteredPhoneMatches: BOOLEANS,
  associatedWith: ["nobody", "inviter", "other-partner"],
  partnerRole: ["none", "partner", "applying"],
  unpaidBills: [false, true, "not-yet-due"],
  inArrears: BOOLEANS,
  enterpriseRole: [
    "none", "master-without-members", "master-with-unified-members", "master-with-independent-members",
    "unified-member-resource", "unified-member-cloud", "independent-member",
  ],
  masterAssociation: ["nobody", "inviter-agency", "inviter-other-model", "other-partner"],
  validReservedInstances: BOOLEANS,
  governmentSubsidyProgram: ["no", "joining", "joined"],
  rewardPromotionProgram: BOOLEANS,
  consumerCloudUser: BOOLEANS,
  creditAccount: BOOLEANS,
  invoiceArrears: BOOLEANS,
  topUpBalance: BOOLEANS,
  storedValueCardBalance: BOOLEANS,
  rechargeBonusBalance: BOOLEANS,
  huaweiInternalAccount: BOOLEANS,
  invitationState: ["valid", "malformed", "not-found", "expired", "code-used", "link-used"],
  partnerPayment: ["prepaid", "postpaid"],
  partnerState: ["normal", "restricted", "frozen"],
  distributorState: ["none", "normal", "restricted", "left"],
  partnerMayUseReferral: BOOLEANS,
};
/** What else is asked once there is a tie. @type {Record<string, unknown[]>} */
const OF_A_TIE = {
  askedBy: ["customer", "partner"],
  agreedAndSettledWithPartner: BOOLEANS,
  openDisputeWithPartner: BOOLEANS,
  partnerConsents: BOOLEANS,
  overduePayment: BOOLEANS,
  validPartnerSupportPlan: BOOLEANS,
  validServiceSupportPlan: BOOLEANS,
  unifiedMemberHoldsValidServiceSupportPlan: BOOLEANS,
  partnerSupportPlanProduct: BOOLEANS,
  specialContractInForce: BOOLEANS,
  specialCommercialContractInForce: BOOLEANS,
  ordersWaitingForPartnerPayment: BOOLEANS,
  accountFreeze: ["none", "automatic", "manual"],
  currencySet: BOOLEANS,
  naCustomer: BOOLEANS,
  unusedPickupVouchers: BOOLEANS,
  partnerUserRole: ["administrator", "operator"],
  targetModel: ["consulting", "agency", "resale"],
  appliedForPostPayment: BOOLEANS,
};
/** What lets a customer pass, so that not everybody is barred by something. @type {Record<string, unknown>} */
const HARMLESS = {
  cashExpenditure: false, associatedWith: "nobody", partnerRole: "none", unpaidBills: false, inArrears: false,
  enterpriseRole: "none", masterAssociation: "nobody", validReservedInstances: false, governmentSubsidyProgram: "no",
  rewardPromotionProgram: false, consumerCloudUser: false, creditAccount: false, invoiceArrears: false, topUpBalance: false,
  storedValueCardBalance: false, rechargeBonusBalance: false, huaweiInternalAccount: false, invitationState: "valid",
  partnerPayment: "postpaid", partnerState: "normal", distributorState: "none", partnerMayUseReferral: true,
};
/** What means something in one edition only. */
const FOREIGN = {
  international: [
    "preRegisteredPhoneMatches", "inArrears", "masterAssociation", "governmentSubsidyProgram", "rewardPromotionProgram",
    "creditAccount", "invoiceArrears", "topUpBalance", "storedValueCardBalance", "rechargeBonusBalance",
  ],
  china: ["unpaidBills", "huaweiInternalAccount", "partnerPayment", "partnerMayUseReferral"],
};
/** @type {Record<string, string[]>} */
const MODELS = { international: ["reseller", "referral"], china: ["consulting", "agency", "resale"] };
const CONTRACTS = ["offline-direct", "telemarketing-discount", "direct-special-offer", "professional-service", "other"];
const UNREADABLE = ["", "yesterday", "2026-02-30", "2026-13-01T00:00:00Z", "2026-11-20T08:00:00", "2026-11-20T23:59:60Z", 1e300, -1e300];
/** Days after which something changes, and some after which nothing does. */
const LIMITS = [-1, 0, 1, 6, 7, 8, 9, 14, 15, 16, 17, 400];
const pad = (/** @type {number} */ number, /** @type {number} */ digits) => String(number).padStart(digits, "0");

/** An instant, written in one of the ways in which it can be. @param {(limit: number) => number} below @param {number} at */
function written(below, at) {
  switch (below(4)) {
    case 0: return at;
    case 1: return new Date(at).toISOString();
    case 2: return new Date(at).toISOString().replace("Z", `${oneOf(below, ["", "0", "9", "999999"])}Z`);
    default: {
      const offset = below(24 * 60);
      const east = below(2) === 1;
      const local = new Date(at + (east ? offset : -offset) * 60 * SECOND).toISOString().slice(0, -1);
      return `${local}${east ? "+" : "-"}${pad(Math.floor(offset / 60), 2)}:${pad(offset % 60, 2)}`;
    }
  }
}

/** A customer as the page may know one. @param {(limit: number) => number} below */
function customer(below) {
  const edition = oneOf(below, /** @type {const} */ (["international", "china"]));
  /** @type {Record<string, unknown>} */
  const facts = {
    edition,
    model: oneOf(below, below(50) === 0 ? Object.values(MODELS).flat() : MODELS[edition] ?? []),
    channel: oneOf(below, ["email", "hyperlink", "qr", "activity"]),
  };
  /** Each fact is unknown with a probability of a third, said in one of three ways. */
  const tell = (/** @type {string} */ name, /** @type {() => unknown} */ value) => {
    const way = below(9);
    if (way === 0) facts[name] = null;
    else if (way === 1) facts[name] = undefined;
    else if (way > 2) facts[name] = value();
  };

  const harmless = below(4) > 0 ? below(10) : 0;
  /** @type {Record<string, unknown>} */
  const fine = { ...HARMLESS, accountSite: edition, website: edition };
  for (const [name, values] of Object.entries(CHOICES)) {
    if (FOREIGN[edition].includes(name) && below(40) > 0) continue;
    const isFine = name in fine && (below(10) < harmless || (name === "website" && below(20) > 0));
    tell(name, () => (isFine ? fine[name] : oneOf(below, values)));
  }
  tell("contracts", () => (below(10) < harmless ? [] : CONTRACTS.filter(() => below(4) === 0)));

  const now = Date.UTC(2023 + below(6), below(12), 1 + below(31), below(24), below(60), below(60), below(1000));
  const doubt = oneOf(below, [0, 0, 0, 1, 500, 30 * SECOND, HOUR, 30 * HOUR]);
  tell("checkedAt", () => (below(40) === 0 ? oneOf(below, UNREADABLE) : written(below, now)));
  if (doubt > 0) facts.clockUncertaintyMs = doubt;
  for (const name of ["registeredAt", "preRegistrationApprovedAt", "invitationSentAt"]) {
    tell(name, () => {
      if (below(40) === 0) return oneOf(below, UNREADABLE);
      const beside = oneOf(below, [0, 0, 1, -1, doubt, -doubt, doubt + 1, -doubt - 1, SECOND, -SECOND, below(DAY)]);
      const at = now - oneOf(below, LIMITS) * DAY + beside;
      return below(3) === 0 ? new Date(at).toISOString().slice(0, 10) : written(below, at);
    });
  }
  return facts;
}

/** One who is associated, for the other questions. @param {(limit: number) => number} below */
function tied(below) {
  const facts = customer(below);
  if (below(2) === 0) delete facts.channel;
  for (const [name, values] of Object.entries(OF_A_TIE)) {
    if (below(3) > 0) facts[name] = oneOf(below, values);
  }
  const now = Date.UTC(2026, below(12), 1 + below(31), below(24));
  if (below(5) > 0) facts.checkedAt = now;
  for (const name of ["requestsFiledByCustomer", "requestsFiledByPartner"]) {
    if (below(4) === 0) continue;
    facts[name] = Array.from({ length: below(5) }, () => {
      if (below(60) === 0) return oneOf(below, UNREADABLE);
      const at = now - (88 + below(8) - (below(3) === 0 ? below(90) : 0)) * DAY - below(DAY);
      return below(3) === 0 ? new Date(at).toISOString().slice(0, 10) : written(below, at);
    });
  }
  return facts;
}

/** A customer that somebody got wrong. @param {(limit: number) => number} below */
function mistaken(below) {
  const facts = customer(below);
  const letter = () => oneOf(below, [..."aeinorstSBD_-é漢😀"]);
  const mangled = (/** @type {string} */ word) => {
    const letters = [...word];
    for (let changes = 1 + below(4); changes > 0; changes -= 1) letters.splice(below(letters.length + 1), below(2), ...(below(3) > 0 ? [letter()] : []));
    return letters.join("");
  };
  const name = oneOf(below, [...Object.keys(facts), ...Object.keys(CHOICES)]);
  if (below(3) === 0) {
    facts[mangled(name)] = oneOf(below, [null, true, "x"]);
  } else {
    const value = facts[name];
    facts[name] = oneOf(below, [
      typeof value === "string" ? mangled(value) : "no",
      0, 1.5, -7, 123456789012345, 1e21, true, "true", [], ["other"], [["other"]], {}, [mangled("offline-direct")], "x".repeat(below(200)),
    ]);
  }
  return facts;
}

// --- what they say -----------------------------------------------------------------------------------

/** Everything a decision says except by which engine, which comes last. @param {string} text */
const withoutEngine = (text) => (text.startsWith('{"error"') ? text : text.slice(0, text.lastIndexOf('"engine":')));

/** @param {Function} decide @param {unknown} facts @param {string} [question] */
function answer(decide, facts, question = "associate") {
  try {
    return withoutEngine(JSON.stringify(decide(question, facts)));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return JSON.stringify({ error: error.message });
  }
}

/** @param {unknown[]} many @param {string} [question] */
function nativeAnswers(many, question = "associate") {
  const input = many.map((facts) => JSON.stringify(facts)).join("\n");
  const { status, stdout, stderr, error } = spawnSync(/** @type {string} */ (native), [question], { input, encoding: "utf8", maxBuffer: 2 ** 30 });
  assert.equal(status, 0, stderr || String(error));
  return stdout.trimEnd().split("\n").map(withoutEngine);
}

/** Two answers that should be one: what to print. @param {string} names @param {unknown} facts @param {string[]} answers */
function disagreement(names, facts, answers) {
  const [one = {}, other = {}] = answers.map((text) => JSON.parse(text.startsWith('{"error"') ? text : `${text}"engine":null}`));
  const members = [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .map((member) => [member, JSON.stringify(one[member]), JSON.stringify(other[member])])
    .filter(([, left, right]) => left !== right)
    .map(([member, left, right]) => `  ${member} ${left}\n  ${member} ${right}`);
  return `${names} disagree on ${JSON.stringify(facts)}\n${members.join("\n") || answers.join("\n")}`;
}

/** All builds on many customers; what they say, in the customers' order. @param {unknown[]} many */
function agreed(many) {
  const nativeSays = native === undefined ? undefined : nativeAnswers(many);
  if (nativeSays !== undefined) assert.equal(nativeSays.length, many.length);
  return many.map((facts, place) => {
    const [first = "", ...others] = builds.map(({ decide }) => answer(decide, facts));
    if (nativeSays !== undefined) others.push(nativeSays[place] ?? "");
    others.forEach((other, index) => {
      if (other !== first) assert.fail(disagreement(`kernel and ${builds[index + 1]?.name ?? "native"}`, facts, [first, other]));
    });
    return first;
  });
}

/** Has all builds decide on random customers; what chance brought up. @param {number} seed @param {number} customers */
function survey(seed, customers) {
  const below = chance(seed);
  /** @type {Set<string>} */
  const met = new Set();
  for (let done = 0; done < customers; done += BATCH) {
    const answers = agreed(Array.from({ length: BATCH }, () => customer(below)));
    for (const [place, text] of answers.entries()) {
      assert.ok(!text.startsWith('{"error"'), text);
      if (place % 10 > 0) continue;
      const decision = JSON.parse(`${text}"engine":null}`);
      met.add(`outcome ${decision.outcome}`).add(`notice ${decision.notice}`);
      for (const { issue } of decision.issues) met.add(`issue ${issue}`);
      for (const { rule, says } of decision.findings) met.add(`rule ${rule} ${says}`);
      if (decision.validUntil !== null) met.add("an end");
    }
  }
  return met;
}

/** The same in a thread of its own. @param {number} seed @param {number} customers @returns {Promise<Set<string>>} */
const surveyed = (seed, customers) =>
  new Promise((resolve, reject) => {
    new Worker(new URL(import.meta.url), { workerData: { seed, customers } }).once("message", resolve).once("error", reject);
  });

if (isMainThread) {
  test(`${CUSTOMERS} random customers get the same decision from every build`, async () => {
    const surveys = await Promise.all(SEEDS.map((seed) => surveyed(seed, CUSTOMERS / SEEDS.length)));
    const met = surveys.flatMap((survey) => [...survey]);

    // Chance must reach everything, or agreeing would mean little.
    const distinct = (/** @type {string} */ kind) => new Set(met.filter((one) => one.startsWith(`${kind} `))).size;
    const rules = new Set(met.filter((one) => one.startsWith("rule ")).map((one) => one.split(" ")[1]));
    // One never bars: above which limit it does is published nowhere.
    assert.equal(distinct("rule"), 3 * rules.size - 1, "every rule bars, passes and stays open");
    assert.equal(distinct("outcome"), 3);
    assert.equal(distinct("notice"), 11);
    assert.equal(distinct("issue"), 4);
    assert.ok(met.includes("an end"));
  });

  test(`${MISTAKES} random mistakes get the same answer or the same message from every build`, () => {
    const below = chance(0xbad);
    const answers = agreed(Array.from({ length: MISTAKES }, () => mistaken(below)));
    const errors = answers.filter((text) => text.startsWith('{"error"'));
    assert.ok(errors.length > MISTAKES / 2, `${errors.length} errors`);
    assert.ok(errors.some((text) => text.includes("did you mean")));
  });

  for (const question of ["leave", "switch", "adjust"]) {
    test(`${TIES} random ties get the same answer to "${question}" from the full and the native build`, { skip: native === undefined }, () => {
      const below = chance(question.length);
      const many = Array.from({ length: TIES }, () => tied(below));
      const full = builds.find(({ name }) => name === "full");
      const said = new Set();
      nativeAnswers(many, question).forEach((expected, place) => {
        const actual = answer(full?.decide ?? assert.fail, many[place], question);
        if (actual !== expected) assert.fail(disagreement("full and native", many[place], [actual, expected]));
        said.add(JSON.parse(`${actual}"engine":null}`).outcome);
      });
      assert.equal(said.size, 3, [...said].join());
    });
  }

  test("the native build takes part", { skip: native === undefined && "PARTNER_ASSOCIATION_NATIVE is not set" }, () => {
    assert.equal(nativeAnswers([{ edition: "international", model: "reseller", channel: "email" }]).length, 1);
  });
} else {
  parentPort?.postMessage(survey(workerData.seed, workerData.customers));
}
