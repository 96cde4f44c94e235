// Writes a rulebook of so many made-up rules into a folder: `node generate.mjs COUNT FOLDER`.
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import * as tables from "../../pkg/generated/tables.js";
import { handWritten, jsonLogic, rulebook, rust } from "./generated.mjs";

const [count, folder] = [Number(process.argv[2]), process.argv[3]];
const rules = rulebook(count);
/** @param {string} address from here */
const path = (address) => fileURLToPath(new URL(address, import.meta.url));
/** @param {string} name @param {string} text */
const write = (name, text) => writeFileSync(join(folder, name), text);

mkdirSync(join(folder, "pkg/generated"), { recursive: true });
write("rules.rs", rust(rules));
write("hand-written.mjs", handWritten(rules, path("decision.mjs")));
write("json-logic-js.mjs", jsonLogic(rules, path("adapter.mjs")));

// The package around the kernel: what it says of rules, and where the kernel has room for so many more masks.
for (const file of readdirSync(path("../../pkg"))) {
  if (file.endsWith(".js")) copyFileSync(path(`../../pkg/${file}`), join(folder, "pkg", file));
}
/** The kernel's masks of facts, and those of every 32 rules: four numbers of 32 bits. */
const MASKS = 16;
const changed = {
  ...tables,
  RULES: [rules.map(({ rule }) => rule), []],
  LAYOUT: { ...tables.LAYOUT, codes: tables.LAYOUT.masks + MASKS * (1 + Math.ceil(count / 32)) },
};
write(
  "pkg/generated/tables.js",
  Object.entries(changed).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`).join(""),
);
write(
  "ours.mjs",
  'import { decideByWasm } from "./pkg/kernel.js";\n\n' +
    'export default function start() {\n  const decide = decideByWasm();\n  return (facts) => decide("associate", facts);\n}\n',
);
write(
  "ours-fallback.mjs",
  'import { createDecide } from "./pkg/decide.js";\nimport fallback from "./pkg/generated/fallback.js";\n\n' +
    'export default function start() {\n  const decide = createDecide(fallback(), "js");\n  return (facts) => decide("associate", facts);\n}\n',
);
