// Writes the countries and regions of ISO 3166-1 with their names, in each language and in its order, from the
// data that comes with Node (Unicode CLDR). Usage: node countries.mjs FILE LANGUAGE…

import { writeFileSync } from "node:fs";

const [, , file, ...languages] = process.argv;
const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

// Reserved codes for parts of countries, for groups of them, and for nobody; CLDR has names for these, too.
const reserved = new Set(["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ"]);

// As the vendor's own pages have them.
const own = {
  "en": { HK: "Hong Kong (China)", MO: "Macao (China)", TW: "Taiwan (China)" },
  "zh-CN": { HK: "中国香港", MO: "中国澳门", TW: "中国台湾" },
};

const countries = language => {
  const names = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
  // A code that was given up is called by the name of its successor.
  const isCurrent = code => !reserved.has(code) && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;
  const codes = letters.flatMap(first => letters.map(second => first + second)).filter(isCurrent);
  const named = codes.map(code => [code, own[language]?.[code] ?? names.of(code)]).filter(([, name]) => name);
  const { compare } = new Intl.Collator(language);
  return named.sort(([, one], [, other]) => compare(one, other));
};

writeFileSync(file, JSON.stringify(Object.fromEntries(languages.map(language => [language, countries(language)]))));
