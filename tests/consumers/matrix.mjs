// The table in the README, made of the same list that is run.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const README = new URL("../../README.md", import.meta.url);
const BETWEEN = /(<!-- consumers -->\n)[\s\S]*?(<!-- \/consumers -->)/;

/** Compares it with the list, or rewrites it. @param {import("./run.mjs").Consumer[]} consumers @param {string} folder */
export function checkMatrix(consumers, folder) {
  const rows = consumers.map(({ name, title, tool, where, engine, full }) => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(folder, name, "package.json"), "utf8"));
    const version = tool ? ` ${{ ...dependencies, ...devDependencies }[tool]}` : "";
    return `| ${title}${version} | ${where} | ${engine === "wasm" ? "WebAssembly" : "JavaScript"} | ${full} |\n`;
  });
  const table = `| Used by | runs in | default entry runs by | \`./full\` finds its \`.wasm\` |\n| --- | --- | --- | --- |\n${rows.join("")}`;
  const readme = readFileSync(README, "utf8");
  assert.ok(BETWEEN.test(readme), "the README has no place for the consumers");
  const now = readme.replace(BETWEEN, (_, before, after) => `${before}${table}${after}`);
  if (process.env.UPDATE_GOLDEN === "1") return writeFileSync(README, now);
  assert.ok(readme === now, "the README's table of consumers is not what is run; UPDATE_GOLDEN=1 rewrites it");
}
