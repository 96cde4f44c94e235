// What the full build says beyond decisions.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";

import { FactError, endReached, load } from "../../pkg/full.node.js";

const { speak, consequences, decide, partnerSides, preRegistration, serverWord } = await load();

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

const en = await speak("en");
const zh = await speak("zh-CN");

test("words are loaded once for each language, and of a language there are", async () => {
  assert.equal(speak("en"), speak("en"));
  assert.notEqual(speak("en"), speak("zh-CN"));
  assert.equal(zh.language, "zh-CN");
  assert.ok(Object.isFrozen(en));
  // @ts-expect-error a language without words
  await assert.rejects(speak("de"), (error) => error instanceof FactError && error.key === "language" && error.value === "de");
  // @ts-expect-error what every object has
  await assert.rejects(speak("toString"), FactError);
});

/** @type {import("../../pkg/full.d.ts").Asked} */
const barred = { question: "associate", facts: { ...reseller, channel: "email", unpaidBills: true } };

test("every screen has text and HTML that say the same words", () => {
  const shared = { ...barred, notice: /** @type {const} */ ("reseller"), partner: "<b>Ann</b> & Bob", zone: 480, rank: 3 };
  /** @type {(keyof import("../../pkg/full.d.ts").Screens)[]} */
  const screens = ["answer", "changes", "notice", "consent", "steps", "message", "screen"];
  for (const words of [en, zh]) {
    for (const screen of screens) {
      const html = words.html(screen, shared);
      const text = words.text(screen, shared);
      assert.match(html, /^<section data-part="[a-z-]+">.*<h3>.*<\/section>$/s, screen);
      assert.ok(!html.includes("<b>"), screen);
      assert.match(text, /[^\n]\n$/, screen);
      if (screen === "message") continue; // as a text it is what is copied
      const said = html
        .replace(/<[^>]*>/g, " ")
        .replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&amp;/g, "&");
      const counted = (/** @type {string} */ all) => all.replace(/https:[^\s)）]+/g, "").match(/[\p{L}\p{N}]+/gu)?.join(" ");
      assert.equal(counted(text), counted(said), screen);
    }
  }
});

test("the answer is in the words of the language, and times in the zone", () => {
  const asked = { question: /** @type {const} */ ("leave"), facts: { ...reseller, checkedAt: "2026-11-21T20:15:00Z" } };
  assert.match(en.text("answer", asked), /21 Nov 2026, 20:15 \(UTC\)/);
  assert.match(en.text("answer", { ...asked, zone: 480 }), /22 Nov 2026, 04:15 \(GMT\+8\)/);
  assert.match(en.text("answer", { ...asked, zone: -0 }), /20:15 \(UTC\)/);
  assert.match(zh.text("answer", { ...asked, zone: 330 }), /2026年11月22日 01:45（GMT\+5:30）/);
});

test("the message is in both languages, to be copied, and there is none for nothing", () => {
  const message = en.text("message", barred);
  assert.match(message, /unpaid-bills/);
  assert.ok(/[\u4e00-\u9fff]/.test(message), "the words of the other language were loaded");
  assert.ok(en.html("message", barred).includes('lang="zh-Hans-CN"'));
  const done = { question: /** @type {const} */ ("associate"), facts: { ...barred.facts, channel: /** @type {const} */ ("email"), associatedWith: /** @type {const} */ ("inviter") } };
  assert.equal(en.text("message", done), "");
  assert.equal(en.html("message", done), "");
});

const sha256 = (/** @type {string | Uint8Array} */ of) => createHash("sha256").update(of).digest("hex");

test("what is kept of a notice is the hash of what is shown", () => {
  for (const words of [en, zh]) {
    const { text, shown } = words.notice("disclosure-agency", { partner: "Ann", distributor: "Bob" });
    assert.equal(text, words.text("notice", { notice: "disclosure-agency", partner: "Ann", distributor: "Bob" }));
    assert.deepEqual(shown, {
      id: "disclosure-agency",
      version: shown.version,
      language: words.language,
      sha256: sha256(text),
      text: "ours",
    });
    assert.match(shown.version, /^20\d\d-\d\d-\d\d$/);
    assert.notEqual(words.notice("disclosure-agency").shown.sha256, shown.sha256);
  }
});

test("an official text is shown letter by letter and hashed as bytes, and ours stand in for one that is none", () => {
  const bytes = new TextEncoder().encode("\ufeffClause 1\r\n  <b>all</b>\r\n");
  const official = { reseller: { version: "Issue 01", text: bytes } };
  const { text, shown } = en.notice("reseller", { official });
  assert.equal(text, new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
  assert.deepEqual(shown, { id: "reseller", version: "Issue 01", language: "en", sha256: sha256(bytes), text: "official" });
  assert.ok(en.html("notice", { notice: "reseller", official }).includes("<pre class=\"verbatim\">\n\ufeffClause 1\n  &lt;b&gt;all&lt;/b&gt;\n</pre>"));
  assert.ok(en.text("consent", { ...barred, official }).includes(sha256(bytes)));
  // Of another notice nothing was said.
  assert.equal(en.notice("disclosure-reseller", { official }).shown.text, "ours");
  const ours = en.notice("reseller");
  for (const broken of [null, Uint8Array.of(0x43, 0xc3, 0x28)]) {
    const official = { reseller: { version: "Issue 01", text: broken } };
    assert.deepEqual(en.notice("reseller", { official }), ours);
    const remarked = en.text("notice", { notice: "reseller", official });
    assert.ok(remarked.endsWith(ours.text) && remarked.length > ours.text.length, "the remark stands above it");
  }
});

test("the steps go on from the progress", () => {
  const asked = { question: /** @type {const} */ ("associate"), facts: { ...reseller, channel: /** @type {const} */ ("email") } };
  const opened = en.text("steps", asked);
  /** @type {import("../../pkg/full.d.ts").Progress} */
  const progress = { status: "open", done: ["get-invitation", "open-invitation", "read-instructions"] };
  assert.notEqual(en.text("steps", { ...asked, progress }), opened);
  assert.equal(en.text("steps", { ...asked, progress: { status: "open", done: ["get-invitation", "open-invitation"] } }), opened);
});

test("mistakes about screens are named", () => {
  const mistake = (/** @type {() => unknown} */ ask, /** @type {string} */ key, /** @type {string | null} */ nearest = null) =>
    assert.throws(ask, (error) => error instanceof FactError && error.key === key && error.nearest === nearest, key);
  // @ts-expect-error a screen that does not exist
  mistake(() => en.text("answers", barred), "screen", "answer");
  // @ts-expect-error an option that does not exist
  mistake(() => en.text("answer", { ...barred, parner: "Ann" }), "parner", "partner");
  // @ts-expect-error a notice that does not exist
  mistake(() => en.notice("reselle"), "notice", "reseller");
  // @ts-expect-error a fact that does not exist
  mistake(() => en.text("answer", { question: "associate", facts: { ...barred.facts, unpaidBill: true } }), "unpaidBill", "unpaidBills");
  // @ts-expect-error no question
  mistake(() => en.text("answer", { facts: barred.facts }), "question");
  // @ts-expect-error nothing at all
  mistake(() => en.text("answer"), "question");
  // @ts-expect-error no object
  mistake(() => en.text("answer", "associate"), "options");
  mistake(() => en.text("answer", { ...barred, zone: 1440 }), "zone");
  mistake(() => en.text("answer", { ...barred, zone: 0.5 }), "zone");
  mistake(() => en.html("answer", { ...barred, rank: 7 }), "rank");
  // @ts-expect-error a name that is none
  mistake(() => en.text("notice", { notice: "reseller", partner: 7 }), "partner");
  // @ts-expect-error a step that does not exist
  mistake(() => en.text("steps", { ...barred, progress: { status: "open", done: ["sign-on"] } }), "done", "sign-in");
  // @ts-expect-error a text that is no bytes
  mistake(() => en.notice("reseller", { official: { reseller: { version: "1", text: "words" } } }), "reseller");
  mistake(() => en.notice("reseller", { official: { reseller: { version: "", text: null } } }), "reseller");
  // @ts-expect-error a text of a notice that does not exist
  mistake(() => en.notice("reseller", { official: { resale1: { version: "1", text: null } } }), "resale1", "resale");
  // @ts-expect-error a whole screen has no place for it
  mistake(() => en.text("screen", { ...barred, official: { reseller: { version: "1", text: null } } }), "official");
  // @ts-expect-error no element
  mistake(() => en.render({}, "answer", barred), "target");
  // @ts-expect-error an element of nothing
  mistake(() => en.render(null, "answer", barred), "target");
  mistake(() => en.text("answer", { ...barred, get zone() { throw new RangeError("no"); } }), "zone");
  assert.match(en.text("answer", barred), /\n$/, "the next one is shown");
});

test("a notice is read once: what is kept is the hash of what is shown, whatever the caller's objects do", () => {
  const bytes = new TextEncoder().encode("words");
  let times = 0;
  const changing = { version: "1", get text() { return times++ === 0 ? bytes : new TextEncoder().encode("other words"); } };
  const { text, shown } = en.notice("reseller", { official: { reseller: changing } });
  assert.deepEqual([text, shown.sha256, times], ["words", sha256(bytes), 1]);
  // @ts-expect-error options that cannot be read
  assert.throws(() => en.notice("reseller", { get zone() { throw new RangeError("no"); } }), (error) => error instanceof FactError && error.key === "zone");
});

test("bytes are those that are there, whatever their length is said to be", () => {
  for (const length of [0, 1, 4096, 2 ** 31, NaN]) {
    const bytes = Object.defineProperty(new TextEncoder().encode("words"), "length", { value: length });
    assert.equal(en.notice("reseller", { official: { reseller: { version: "1", text: bytes } } }).text, "words", String(length));
  }
  const gone = Uint8Array.of(1);
  structuredClone(gone.buffer, { transfer: [gone.buffer] });
  for (const none of [gone, Object.create(Uint8Array.prototype), new Proxy(Uint8Array.of(1), {})]) {
    assert.throws(() => en.notice("reseller", { official: { reseller: { version: "1", text: none } } }), FactError);
  }
});

test("what only looks like a page may throw as often as it likes", () => {
  const throws = () => { throw new RangeError("no page"); };
  const node = { appendChild: () => {}, setAttribute: () => {} };
  const page = { createElement: () => node, createTextNode: () => ({}), createDocumentFragment: () => node };
  for (const [name, target] of Object.entries({
    ownerDocument: { get ownerDocument() { return throws(); } },
    createDocumentFragment: { ownerDocument: { ...page, createDocumentFragment: throws } },
    createTextNode: { ownerDocument: { ...page, createTextNode: throws } },
    replaceChildren: { ...node, ownerDocument: page, replaceChildren: throws },
  })) {
    // So often that the full build's stack would be used up, if each time left something on it.
    for (let time = 0; time < 2_000; time++) assert.throws(() => en.render(Object.assign(target, { nodeType: 1 }), "answer", barred), RangeError, name);
    assert.match(en.text("answer", barred), /\n$/, name);
  }
});

test("a language is a text", async () => {
  // @ts-expect-error a text in an array
  await assert.rejects(speak(["en"]), FactError);
  // @ts-expect-error what throws when it is made a text
  await assert.rejects(speak(Object.create(Uint8Array.prototype)), FactError);
});

test("the end of a text is reached once it was on the screen", () => {
  /** @type {((entries: { isIntersecting: boolean }[]) => void)[]} */
  const watching = [];
  /** @type {Record<string, () => void>} */
  const listening = {};
  let bottom = 900;
  const end = { getClientRects: () => [1], getBoundingClientRect: () => ({ bottom }) };
  const element = (/** @type {object} */ window) => ({
    nodeType: 1,
    ownerDocument: { createElement: () => end, defaultView: window },
    appendChild: () => end,
    getBoundingClientRect: () => ({ bottom: 700 }),
  });
  class IntersectionObserver {
    constructor(/** @type {(entries: { isIntersecting: boolean }[]) => void} */ tell) { watching.push(tell); }
    observe() {}
    disconnect() { watching.length = 0; }
  }
  const observed = endReached(element({ IntersectionObserver }));
  watching[0]?.([{ isIntersecting: false }]);
  assert.equal(observed.reached, false);
  watching[0]?.([{ isIntersecting: true }]);
  assert.equal(observed.reached, true);
  assert.equal(watching.length, 0);

  const scrolled = endReached(element({
    innerHeight: 800,
    addEventListener: (/** @type {string} */ event, /** @type {() => void} */ look) => { listening[event] = look; },
    removeEventListener: (/** @type {string} */ event) => { delete listening[event]; },
  }));
  bottom = 750; // on the screen, but beyond the edge of the element that scrolls
  listening.scroll?.();
  assert.equal(scrolled.reached, false);
  bottom = 700;
  listening.scroll?.();
  assert.equal(scrolled.reached, true);
  assert.deepEqual(listening, {});
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
