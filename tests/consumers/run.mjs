// The packed package, installed into new projects, each with the tool or in the world that its folder is named after:
// every one gets all answers of the vectors out of it, unconfigured where the table below says nothing else.
//
// `cargo xtask test consumers` runs it: it names the tarball, a folder to work in and a browser. Names of consumers as
// arguments run these alone. What is installed stays there for the next time.
import assert from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import * as entry from "../../pkg/index.js";
import * as full from "../../pkg/full.node.js";
import * as element from "../../pkg/element.js";
import * as schema from "../../pkg/schema.js";
import * as standardSchema from "../../pkg/standard-schema.js";
import * as versions from "../../pkg/versions.js";
import en from "../../pkg/words/en.js";
import zh from "../../pkg/words/zh-CN.js";
import { Browser } from "./browser.mjs";
import { compare, situationsModule } from "./compare.mjs";
import { checkMatrix } from "./matrix.mjs";
import { Program, run, text } from "./programs.mjs";
import { environment, install } from "./project.mjs";
import { Site } from "./site.mjs";

/**
 * @typedef {object} Consumer
 * @property {string} name the folder
 * @property {string} title what people call it
 * @property {string} [tool] the npm package that it is about, whose version the matrix names
 * @property {string} [binary] a program that only some machines can run
 * @property {string[]} [rebuild] packages whose own scripts have to run: they bring the binary
 * @property {string} where what runs the code in the end
 * @property {"wasm" | "js"} engine which engine the default entry has to find there
 * @property {string} full how the full build gets its `.wasm` there
 * @property {(at: World) => Promise<object[]>} reports gets what the package said
 *
 * @typedef {{ folder: string, name: string, browser: () => Promise<Browser> }} World
 */

const AS_IT_IS = "as it is";

/** Prints what was said. @param {World} at */
const printed = async ({ folder }) => [JSON.parse(await run("npm", ["run", "--silent", "start"], folder))];

/** Pages, opened from a server for static files that has this folder. @param {string} root @param {...string} pages */
const opened = (root, ...pages) => async (/** @type {World} */ at) => {
  const [site, browser] = [await Site.start(join(at.folder, root)), await at.browser()];
  const reports = [];
  for (const page of pages) reports.push(await site.told((runner) => browser.open(`${site.address}/${page}?${runner}`)));
  await site.stop();
  return reports;
};

/** Serves over HTTP, and says there what was said. @param {World} at */
async function served({ folder }) {
  const port = await Site.freePort();
  const program = new Program("npm", ["run", "--silent", "start", "--", `--socket-addr=http=127.0.0.1:${port}`], folder);
  try {
    return [JSON.parse(await program.answer(`http://127.0.0.1:${port}/`))];
  } finally {
    await program.stop();
  }
}

/** The server component's words stand in the page; the client component's come from the browser. @param {World} at */
async function renderedTwice(at) {
  const port = await Site.freePort();
  const address = `http://127.0.0.1:${port}/`;
  const program = new Program("npm", ["run", "--silent", "start", "--", "--port", String(port)], at.folder);
  try {
    const html = await program.answer(address);
    assert.match(html, /<p id="outcome">ineligible<\/p>/, "the client component was rendered on the server");
    const [, server = ""] = /<pre id="server">(.*?)<\/pre>/s.exec(html) ?? [];
    const [site, browser] = [await Site.start(at.folder), await at.browser()];
    const client = await site.told((runner) => browser.open(`${address}?${runner}`));
    await site.stop();
    return [JSON.parse(text(server)), client];
  } finally {
    await program.stop();
  }
}

/** @type {Consumer[]} */
const CONSUMERS = [
  { name: "node-esm", title: "Node, `import`", where: "Node", engine: "wasm", full: AS_IT_IS, reports: printed },
  { name: "node-cjs", title: "Node, `require`", where: "Node", engine: "wasm", full: "by `import()`", reports: printed },
  { name: "deno", title: "Deno", tool: "deno", binary: "deno", where: "Deno", engine: "wasm", full: "`--allow-read`", reports: printed },
  { name: "bun", title: "Bun", tool: "bun", binary: "bun", rebuild: ["bun"], where: "Bun", engine: "wasm", full: AS_IT_IS, reports: printed },
  {
    name: "workerd", title: "workerd", tool: "workerd", binary: "workerd", where: "workerd", engine: "js",
    full: "`load(module)`, bound by the worker", reports: served,
  },
  { name: "script", title: "`<script type=module>`, `<script>`", where: "Chromium", engine: "wasm", full: AS_IT_IS, reports: opened(".", "module.html", "classic.html") },
  { name: "esbuild", title: "esbuild", tool: "esbuild", where: "Chromium", engine: "wasm", full: "`load(address)`, loader `file`", reports: opened(".", "index.html") },
  { name: "rollup", title: "Rollup", tool: "rollup", where: "Chromium", engine: "wasm", full: "`load(address)`", reports: opened(".", "index.html") },
  { name: "vite", title: "Vite", tool: "vite", where: "Chromium", engine: "wasm", full: AS_IT_IS, reports: opened("dist", "index.html") },
  { name: "webpack", title: "webpack", tool: "webpack", where: "Chromium", engine: "wasm", full: AS_IT_IS, reports: opened(".", "index.html") },
  { name: "parcel", title: "Parcel", tool: "parcel", where: "Chromium", engine: "wasm", full: AS_IT_IS, reports: opened("dist", "index.html") },
  {
    name: "next", title: "Next.js", tool: "next", where: "Node (server component), Chromium (client component)", engine: "wasm",
    full: AS_IT_IS, reports: renderedTwice,
  },
];

const here = fileURLToPath(new URL(".", import.meta.url));
const work = environment("CONSUMERS");

/** What this machine cannot run, and why. @param {string} folder @param {string | undefined} binary */
async function obstacle(folder, binary) {
  if (binary === undefined) return null;
  try {
    await run(join(folder, "node_modules/.bin", binary), ["--version"], folder);
    return null;
  } catch (error) {
    return /** @type {Error} */ (error).message.split("\n").find((line) => /\S/.test(line)) ?? "it does not start";
  }
}

const named = process.argv.slice(2);
const chosen = CONSUMERS.filter(({ name }) => named.length === 0 || named.includes(name));
assert.ok(chosen.length >= Math.max(1, named.length), `there are ${CONSUMERS.map(({ name }) => name).join(", ")}`);

const more = { element, schema, standardSchema, versions, en, zh };
/** @type {Browser | undefined} */ let browser;
const missing = [];
cpSync(join(here, "ask.mjs"), join(work, "ask.mjs"));
writeFileSync(join(work, "situations.mjs"), situationsModule);
const { ask } = await import(pathToFileURL(join(work, "ask.mjs")).href);
const expected = await ask({ entry, full, more });
try {
  for (const consumer of chosen) {
    const started = Date.now();
    const shared = [join(here, "more.mjs"), join(work, "ask.mjs"), join(work, "situations.mjs")];
    const folder = await install(consumer.name, { rebuild: consumer.rebuild, shared });
    const why = await obstacle(folder, consumer.binary);
    if (why !== null) {
      missing.push(`${consumer.name} (${why})`);
      continue;
    }
    const laid = Date.now();
    const { scripts = {} } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    if (scripts.build) await run("npm", ["run", "--silent", "build"], folder);
    const built = Date.now();
    const reports = await consumer.reports({
      folder,
      name: consumer.name,
      browser: async () => (browser ??= await Browser.start(environment("CHROMIUM"), join(work, "profile"))),
    });
    let answers = 0;
    for (const told of reports) answers += compare(told, expected, consumer);
    const seconds = (/** @type {number} */ from, /** @type {number} */ to) => ((to - from) / 1000).toFixed(1);
    const took = `laid out in ${seconds(started, laid)} s, built in ${seconds(laid, built)} s, answered in ${seconds(built, Date.now())} s`;
    console.log(`${consumer.name}: ${answers} answers, ${took}`);
  }
} finally {
  await browser?.stop();
}
checkMatrix(CONSUMERS, here);
const ran = chosen.filter(({ name }) => !missing.some((one) => one.startsWith(`${name} (`)));
console.log(`${ran.length} consumers: ${ran.map(({ name }) => name).join(", ")}${missing.length ? `; not here: ${missing.join(", ")}` : ""}`);
