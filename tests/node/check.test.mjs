// The check before signing in, as the page's script asks it: only what still matters, what settles the answer soonest
// first, and never more than the customer knows.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { loadSync } from "../../pkg/index.js";

// The script is one of a page: no package says that it is a module.
const script = readFileSync(new URL("../../www/check.js", import.meta.url), "utf8");
const { declaredFacts, nextQuestion, walk } = await import(`data:text/javascript,${encodeURIComponent(script)}`);

const { decide } = loadSync();

/** @typedef {{ edition: string, fact: string, answers?: unknown[] }} Question */
/** @typedef {Record<string, unknown>} Facts */

/** What the page asks; a test of the words sees to it that it does. @type {Question[]} */
const questions = JSON.parse(readFileSync(new URL("../golden/questions.json", import.meta.url), "utf8"));

/** How many customers of each invitation. */
const CUSTOMERS = 100;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.parse("2026-11-21T08:00:00Z");

/** @type {Record<string, string[]>} */
const MODELS = { international: ["reseller", "referral"], china: ["consulting", "agency", "resale"] };
const CHANNELS = ["email", "hyperlink", "qr", "activity"];
const invitations = Object.entries(MODELS).flatMap(([edition, models]) =>
  models.flatMap((model) => CHANNELS.map((channel) => ({ edition, model, channel }))));

/** @param {string} edition */
const askable = (edition) => questions.filter((question) => question.edition === edition);

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

/** The day of that moment, where the customer is. @param {number} moment */
function dayOf(moment) {
  const date = new Date(moment);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

/** What lets a customer pass. @type {Record<string, unknown>} */
const HARMLESS = {
  account: "existing", cashExpenditure: false, preRegisteredBy: "inviter", preRegisteredPhoneMatches: true,
  associatedWith: "nobody", partnerRole: "none", contracts: [], unpaidBills: false, inArrears: false, enterpriseRole: "none",
  masterAssociation: "inviter-agency", validReservedInstances: false, governmentSubsidyProgram: "no",
  rewardPromotionProgram: false, consumerCloudUser: false, creditAccount: false, invoiceArrears: false,
  storedValueCardBalance: false, rechargeBonusBalance: false,
};

/** What somebody answers to every question there is: more or less that is harmless, and not known. @param {(limit: number) => number} below @param {string} edition */
function customer(below, edition) {
  const harm = below(8);
  const unknown = [0, 0, 1, 3][below(4)] ?? 0;
  /** @type {Facts} */
  const answers = {};
  for (const { fact, answers: values } of askable(edition)) {
    const harmless = below(10) >= harm;
    if (below(10) < unknown) answers[fact] = null;
    else if (values === undefined) answers[fact] = dayOf(NOW - (harmless ? 1 : below(20)) * DAY);
    else if (harmless) answers[fact] = fact === "accountSite" ? edition : HARMLESS[fact];
    else answers[fact] = values[below(values.length)];
  }
  // Only who is one, and has nothing else in the way, is asked for its master.
  if (below(6) === 0) answers.enterpriseRole = "independent-member";
  if (answers.account === "new") for (const fact of Object.keys(answers)) if (fact !== "account" && below(2) > 0) answers[fact] = HARMLESS[fact] ?? null;
  return answers;
}

/** What the page knows without the customer. @param {{ edition: string }} invitation @param {(limit: number) => number} below */
const knownOf = (invitation, below) => ({
  ...invitation, checkedAt: NOW, clockUncertaintyMs: [0, 2000][below(2)], ...(below(4) === 0 ? { invitationState: "valid", partnerState: null } : {}),
});

/**
 * Asks one question after the other, the first of those that `choose` leaves. Returns how many there were, and the decision.
 * @param {Facts} known @param {Facts} answers @param {(decision: any, declared: Facts) => Question | undefined} choose
 */
function ask(known, answers, choose) {
  /** @type {Facts} */
  const given = {};
  for (;;) {
    const declared = declaredFacts(given, NOW, decide, known);
    const decision = decide("associate", { ...declared, ...known });
    const question = choose(decision, declared);
    if (question === undefined) return { asked: Object.keys(given), declared, decision };
    given[question.fact] = answers[question.fact];
  }
}

/** What a pre-registration by this partner lifts, as soon as somebody says that there is one (reading 1). */
const LIFTED = ["registered-over-seven-days", "has-cash-expenditure"];

/** Whether somebody who is refused may hear otherwise. @param {Facts} known @param {Facts} declared */
const mayBeLifted = (known, declared) => !("preRegisteredBy" in declared)
  && decide("associate", { ...declared, preRegisteredBy: "inviter", ...known }).outcome !== "ineligible";

/** What is asked in the order of the rulebook. @param {Question[]} list @param {any} decision @param {Facts} declared @param {Facts} known */
function inOrderOf(list, decision, declared, known) {
  const missing = list.find(({ fact }) => decision.missing.includes(fact) && !(fact in declared));
  const by = list.find(({ fact }) => fact === "preRegisteredBy");
  return decision.outcome === "ineligible" ? (mayBeLifted(known, declared) ? by : undefined) : missing;
}

test("what settles it soonest settles it as everything would", (context) => {
  process.env.TZ = "Asia/Shanghai";
  const below = chance(0x5eed);
  const met = new Set();
  const asked = { soonest: 0, inOrder: 0, everything: 0 };
  let customers = 0;
  for (const invitation of invitations) {
    const list = askable(invitation.edition);
    for (let number = 0; number < CUSTOMERS; number += 1) {
      const answers = customer(below, invitation.edition);
      const known = knownOf(invitation, below);
      const told = JSON.stringify({ known, answers });

      const everything = ask(known, answers, (decision, declared) =>
        inOrderOf(list, { ...decision, outcome: "undetermined" }, declared, known) ?? inOrderOf(list, decision, declared, known));
      const inOrder = ask(known, answers, (decision, declared) => inOrderOf(list, decision, declared, known));
      const soonest = ask(known, answers, (decision, declared) => {
        const next = nextQuestion(decide, known, declared, list);
        assert.equal(next === undefined, inOrderOf(list, decision, declared, known) === undefined, told);
        if (next === undefined) return undefined;
        assert.ok(!(next in declared) && !(next in known), `${next}: ${told}`);
        if (decision.outcome === "ineligible") assert.equal(next, "preRegisteredBy", told);
        else assert.ok(decision.outcome === "undetermined" && decision.missing.includes(next), `${next}: ${told}`);
        return list.find(({ fact }) => fact === next);
      });
      assert.equal(soonest.decision.outcome, everything.decision.outcome, told);
      const all = decide("associate", { ...everything.declared, ...soonest.declared, ...known });
      assert.equal(soonest.decision.outcome, all.outcome, told);
      // What was not asked leaves rules open that would say something; what a rule says it says in any case.
      for (const [place, { rule, says }] of soonest.decision.findings.entries()) {
        if (says === "open" || (LIFTED.includes(rule) && !("preRegisteredBy" in soonest.declared))) continue;
        assert.deepEqual(all.findings[place], { rule, says }, told);
      }
      // The page walks the same way, however much was answered before.
      const way = walk(decide, known, answers, NOW, list);
      assert.deepEqual(way, { asked: soonest.asked, next: undefined, declared: soonest.declared }, told);

      asked.soonest += soonest.asked.length;
      asked.inOrder += inOrder.asked.length;
      asked.everything += everything.asked.length;
      customers += 1;
      met.add(soonest.decision.outcome);
      for (const fact of soonest.asked) met.add(fact);
    }
  }
  const [soonest, inOrder, everything] = [asked.soonest, asked.inOrder, asked.everything].map((sum) => (sum / customers).toFixed(2));
  context.diagnostic(`${customers} customers; questions on average: ${soonest}; in the order of the rulebook ${inOrder}; all that matters ${everything}`);
  assert.ok(asked.soonest < asked.inOrder && asked.inOrder < asked.everything);
  // Chance must reach everything, or agreeing would mean little.
  for (const outcome of ["eligible", "ineligible", "undetermined"]) assert.ok(met.has(outcome), outcome);
  for (const { fact } of questions) assert.ok(met.has(fact), `${fact} is never asked for`);
});

test("to know nothing is never refused", () => {
  for (const invitation of invitations) {
    const known = { ...invitation, checkedAt: NOW };
    const list = askable(invitation.edition);
    const answers = Object.fromEntries(list.map(({ fact }) => [fact, null]));
    const { asked, next, declared } = walk(decide, known, answers, NOW, list);
    assert.equal(next, undefined);
    assert.ok(asked.length > 5, JSON.stringify(asked));
    const decision = decide("associate", { ...declared, ...known });
    assert.equal(decision.outcome, "undetermined", JSON.stringify(invitation));
    assert.deepEqual(decision, decide("associate", known));
  }
});

test("what the page knows without the customer is not asked for, and goes first", () => {
  const invitation = { edition: "international", model: "reseller", channel: "email" };
  const known = { ...invitation, checkedAt: NOW, account: "existing", unpaidBills: false, contracts: null };
  const list = askable("international");
  const answers = { unpaidBills: true, account: "new" };
  assert.deepEqual(walk(decide, known, answers, NOW, list).asked, []);
  const everything = ask(known, { ...answers, ...Object.fromEntries(list.map(({ fact }) => [fact, HARMLESS[fact] ?? null])) },
    (_, declared) => list.find(({ fact }) => fact === nextQuestion(decide, known, declared, list)));
  assert.ok(everything.asked.includes("contracts") && !everything.asked.includes("account") && !everything.asked.includes("unpaidBills"));
});

test("an answer that matters no more is left aside, and counts again when it does again", () => {
  const known = { edition: "international", model: "reseller", channel: "email", checkedAt: NOW };
  const list = askable("international");
  const answers = { account: "existing", unpaidBills: true };
  // One after the other, until the bill is asked for and settles it.
  const all = { ...Object.fromEntries(list.map(({ fact }) => [fact, HARMLESS[fact] ?? null])), ...answers };
  const before = walk(decide, known, all, NOW, list);
  assert.equal(before.asked.at(-1), "unpaidBills");
  const changed = walk(decide, known, { ...all, account: "new" }, NOW, list);
  assert.equal(changed.next, undefined);
  assert.ok(!("unpaidBills" in changed.declared) && changed.declared.account === "new");
  assert.deepEqual(walk(decide, known, all, NOW, list), before);
});

for (const zone of ["Asia/Kathmandu", "America/New_York"]) {
  test(`a day is every moment of it, in ${zone}`, () => {
    process.env.TZ = zone;
    const below = chance(0xda7e);
    const met = { open: 0, told: 0, ended: 0 };
    for (let number = 0; number < 400; number += 1) {
      const invitation = invitations[below(invitations.length)] ?? assert.fail();
      // In November, and around the nights on which clocks are changed.
      const start = ["2026-11-21T08:00:00Z", "2026-03-08T00:00:00Z", "2026-11-01T00:00:00Z"][below(3)] ?? "";
      const now = Date.parse(start) + below(10 * 24) * HOUR + below(HOUR);
      const known = { ...invitation, checkedAt: now, clockUncertaintyMs: below(2) * 2000 };
      /** @type {Facts} */
      const answers = { account: "existing", registeredAt: dayOf(now - below(11) * DAY) };
      if (below(2) > 0) Object.assign(answers, { preRegisteredBy: "inviter", preRegisteredPhoneMatches: true, preRegistrationApprovedAt: dayOf(now - (12 + below(6)) * DAY) });
      const declared = declaredFacts(answers, now, decide, known);
      const sense = (/** @type {Facts} */ facts) => {
        const { outcome, findings, missing, issues } = decide("associate", { ...declared, ...facts, ...known });
        return JSON.stringify([outcome, findings, missing, issues]);
      };
      const said = decide("associate", { ...declared, ...known });
      for (const fact of ["registeredAt", "preRegistrationApprovedAt"].filter((name) => name in answers)) {
        const [year, month, day] = String(answers[fact]).split("-").map(Number);
        const moments = Array.from({ length: 26 }, (_, hour) => new Date(year ?? 0, (month ?? 0) - 1, day, hour).getTime())
          .filter((moment) => dayOf(moment) === answers[fact] && moment <= now);
        assert.ok(moments.length > 0);
        const senses = new Set(moments.map((moment) => sense({ [fact]: moment })));
        if (declared[fact] === null) {
          met.open += 1;
          continue;
        }
        met.told += 1;
        assert.equal(declared[fact], moments[0]);
        assert.equal(senses.size, 1, JSON.stringify({ known, answers }));
        for (const moment of moments) {
          const { validUntil } = decide("associate", { ...declared, [fact]: moment, ...known });
          if (said.validUntil === null) continue;
          met.ended += 1;
          assert.ok(validUntil === null || validUntil >= said.validUntil, JSON.stringify({ known, answers, moment }));
        }
      }
    }
    for (const [what, times] of Object.entries(met)) assert.ok(times > 50, `${what}: ${times}`);
  });
}

test("a day near the limit stays open, and is not asked for again", () => {
  process.env.TZ = "Asia/Shanghai";
  const known = { edition: "international", model: "referral", channel: "email", checkedAt: NOW };
  const list = askable("international");
  // Seven days before is 16:00 there: part of that day is within them, part is not.
  const days = { "2026-11-15": "eligible", "2026-11-14": "undetermined", "2026-11-13": "undetermined", "2026-11-12": "ineligible" };
  for (const [day, outcome] of Object.entries(days)) {
    const answers = { ...HARMLESS, accountSite: "international", preRegisteredBy: "nobody", registeredAt: day };
    const { asked, next, declared } = walk(decide, known, answers, NOW, list);
    assert.ok(asked.includes("registeredAt"));
    assert.equal(next, undefined);
    const decision = decide("associate", { ...declared, ...known });
    assert.equal(decision.outcome, outcome, day);
    assert.equal(declared.registeredAt === null, outcome === "undetermined", day);
  }
});

test("no day is invented: what is no date is unknown, and the future is disbelieved", () => {
  const known = { edition: "international", model: "referral", channel: "email", checkedAt: NOW };
  for (const day of ["2026-02-30", "2026-13-01", "2026-00-10"]) {
    assert.deepEqual(declaredFacts({ registeredAt: day }, NOW, decide, known), { registeredAt: null }, day);
  }
  const declared = declaredFacts({ registeredAt: "2026-11-25" }, NOW, decide, known);
  assert.deepEqual(decide("associate", { ...declared, ...known }).issues, [{ issue: "in-the-future", facts: ["registeredAt"] }]);
  // Today has begun, and is not over.
  const today = declaredFacts({ registeredAt: dayOf(NOW) }, NOW, decide, known);
  assert.deepEqual(decide("associate", { ...today, ...known }).issues, []);
});
