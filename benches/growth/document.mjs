// What one more rule costs the page: the finished documents with rule after rule taken away, and with made-up ones put in.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { IS_TRIAL, save } from "../results.mjs";
import { row } from "./row.mjs";
import { size } from "./size.mjs";

const SITE = process.env.PARTNER_ASSOCIATION_SITE ?? fileURLToPath(new URL("../../target/site", import.meta.url));
const DOCUMENTS = ["international", "china"].flatMap((edition) => ["en", "zh-CN"].map((language) => ({ edition, language })));
/** Up to so many rules, so many more at a time. */
const MOST = IS_TRIAL ? 40 : 100;
const STEP = 10;

/** Where the page lists its rules, and how it writes one. */
const LIST = /(<ul class="rows" id="conditions">)(.*?)(<\/ul>)/s;
const RULE = /<li id="([^"]+)"><div class="bar">.*?<\/li>/gs;
const TEXT = />([^<>]*[\p{L}\p{N}][^<>]*)</gu;

/** Measures what a page loads before it answers, and writes `growth-document.json`. */
export async function growDocument() {
  const rows = [];
  const perRule = [];
  for (const { edition, language } of IS_TRIAL ? DOCUMENTS.slice(0, 1) : DOCUMENTS) {
    console.log(`growth: document ${edition} ${language}`);
    const sizes = grow(readFileSync(join(SITE, edition, language, "head.html"), "utf8"), language);
    rows.push(...sizes.map((row) => ({ edition, language, ...row })));
    perRule.push({ edition, language, ...slopes(sizes) });
  }
  save("growth-document", { rows, perRule });
  return `documents of up to ${MOST} rules`;
}

/** @typedef {{ rules: number, isMadeUp: boolean, sentences: number, rawBytes: number, brotliBytes: number }} Size */

/** @param {string} page @param {string} language @returns {Size[]} */
function grow(page, language) {
  const list = LIST.exec(page)?.[2];
  const real = list?.match(RULE) ?? [];
  if (list === undefined || real.join("\n") !== list.trim()) throw new Error("the page writes its rules in another way");
  /** @param {string[]} rules */
  const measured = (rules) => {
    const document = page.replace(LIST, (_, begin, __, end) => `${begin}\n${rules.join("\n")}\n${end}`);
    const text = document.replaceAll(/<(script|style)\b.*?<\/\1>/gs, "");
    return {
      rules: rules.length,
      isMadeUp: rules.length > real.length,
      sentences: [...text.matchAll(TEXT)].length,
      ...size(Buffer.from(document)),
    };
  };
  const sizes = [];
  for (let count = 0; count <= real.length; count += IS_TRIAL ? real.length : 1) sizes.push(measured(real.slice(0, count)));
  const more = madeUp(real, language, MOST - real.length);
  for (let count = STEP - (real.length % STEP); count <= more.length; count += STEP) {
    sizes.push(measured([...real, ...more.slice(0, count)]));
  }
  return sizes;
}

/**
 * Rules that look like those there are, of the same words in no order: they compress worse than what anybody would
 * write.
 * @param {string[]} real @param {string} language @param {number} count
 */
function madeUp(real, language, count) {
  const chance = row(20_261_123);
  const segmenter = new Intl.Segmenter(language, { granularity: "word" });
  /** @param {string} text */
  const words = (text) => [...segmenter.segment(text)].map(({ segment }) => segment);
  const isWord = /[\p{L}\p{N}]/u;
  const all = real.flatMap((rule) => [...rule.matchAll(TEXT)].flatMap(([, text]) => words(text))).filter((word) => isWord.test(word));
  const other = (/** @type {string} */ word) => (isWord.test(word) ? all[Math.floor(chance() * all.length)] : word);
  return Array.from({ length: count }, (_, place) => {
    const like = real[place % real.length];
    return like
      .replace(/id="[^"]+"/, `id="rule-${place + 1}"`)
      .replaceAll(TEXT, (_, text) => `>${isShared(text, real) ? text : words(text).map(other).join("")}<`);
  });
}

/** Whether the text stands in more than one rule, as a label does, or whose move it is. @param {string} text @param {string[]} real */
const isShared = (text, real) => real.filter((rule) => rule.includes(`>${text}<`)).length > 1;

/** @param {Size[]} sizes */
function slopes(sizes) {
  const real = sizes.filter(({ isMadeUp }) => !isMadeUp);
  /** @param {Size} from @param {Size} to */
  const slope = (from, to) => (to.brotliBytes - from.brotliBytes) / (to.rules - from.rules);
  const [none, whole, most] = [real[0], real[real.length - 1], sizes[sizes.length - 1]];
  return {
    rules: whole.rules,
    brotliBytesPerRule: slope(none, whole),
    brotliBytesPerMadeUpRule: slope(whole, most),
    rawBytesPerRule: (whole.rawBytes - none.rawBytes) / whole.rules,
  };
}
