// What the full build says beyond decisions.
import assert from "node:assert/strict";
import { test } from "node:test";

import { FactError, load } from "../../pkg/full.node.js";

const { consequences, decide, partnerSides, preRegistration, serverWord } = await load();

/** @type {{ edition: "international", model: "reseller" }} */
const reseller = { edition: "international", model: "reseller" };

test("consequences leave out what cannot concern the customer, and say perhaps where nobody knows", () => {
  /** @param {object} facts */
  const said = (facts) =>
    new Map(consequences("associate", { ...reseller, ...facts }).map(({ consequence, concerns }) => [consequence, concerns]));
  assert.equal(said({}).get("coupons-reseller"), "perhaps");
  assert.equal(said({ hasCashCoupons: true }).get("coupons-reseller"), "yes");
  assert.equal(said({ hasCashCoupons: false }).has("coupons-reseller"), false);
  const effects = consequences("associate", reseller);
  const firstGood = effects.findIndex(({ adverse }) => !adverse);
  assert.ok(firstGood > 0 && effects.slice(firstGood).every(({ adverse }) => !adverse), "bad news first");
  assert.ok(consequences("leave", { edition: "china", model: "agency", allocatedBalance: true }).length > 0);
});

test("the partner's side says where a pre-registration leads nowhere", () => {
  const known = { ...reseller, channel: /** @type {const} */ ("hyperlink"), account: /** @type {const} */ ("existing"), cashExpenditure: true };
  const cash = (/** @type {object} */ facts) => partnerSides({ ...known, ...facts }).find(({ rule }) => rule === "has-cash-expenditure");
  assert.deepEqual(cash({}), { rule: "has-cash-expenditure", says: "bars", cure: "may-be-refused" });
  assert.equal(cash({ followedByDirectSales: false })?.cure, "refused");
  assert.deepEqual(preRegistration({ ...known, followedByDirectSales: false }).refusedBy, ["cash-unknown-to-direct-sales"]);
});

test("a word of the vendor's server is no refusal unless it is one", () => {
  assert.equal(serverWord("china", "CBC.99000050").kind, "pending");
  assert.equal(serverWord("international", "CBC.424242").kind, "unknown");
  assert.deepEqual(serverWord("international", "cbc.0156").rules, ["site-mismatch"]);
});

test("mistakes are named as everywhere", () => {
  const mistake = (/** @type {() => unknown} */ ask, /** @type {string} */ key, /** @type {string | null} */ nearest) =>
    assert.throws(ask, (error) => error instanceof FactError && error.key === key && error.nearest === nearest);
  // @ts-expect-error a fact that does not exist
  mistake(() => consequences("associate", { ...reseller, hasCashCoupon: true }), "hasCashCoupon", "hasCashCoupons");
  // @ts-expect-error a question that does not exist
  mistake(() => consequences("leaves", reseller), "question", "leave");
  // @ts-expect-error an edition that does not exist
  mistake(() => serverWord("chine", "CBC.0000"), "edition", "china");
  // @ts-expect-error an edition that is none
  mistake(() => serverWord(Symbol("china"), null), "edition", null);
  assert.throws(() => partnerSides(new Proxy({}, { ownKeys: () => { throw new RangeError("no"); } })), FactError);
  // After all that the instance answers as before.
  assert.equal(decide("switch", { edition: "international", model: "reseller" }).notice, "server-must-decide");
});
