// Every entry of the package, by its own name, as Node resolves it: nothing happens on import, `require` and `import` share
// one engine and one class of errors, and what is said of versions is true.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, symlink, mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const pkg = fileURLToPath(new URL("../../pkg/", import.meta.url));
const manifest = JSON.parse(await readFile(join(pkg, "package.json"), "utf8"));
const scripts = Object.keys(manifest.exports).filter((entry) => !/\.(wasm|css|json)$/.test(entry)).map((entry) => entry.replace(/^\./, manifest.name));

/** A program's folder, with the package where `npm install` would put it. @type {string} */
let folder;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "entries-"));
  await mkdir(join(folder, "node_modules"));
  await symlink(pkg, join(folder, "node_modules", manifest.name), "junction");
});
after(() => rm(folder, { recursive: true }));

/** What a program in that folder prints, as JSON. @param {string} script @param {string[]} options */
async function printed(script, ...options) {
  const { stdout, stderr } = await run(process.execPath, [...options, "--eval", script], { cwd: folder });
  assert.equal(stderr, "", script);
  return JSON.parse(stdout);
}
const MODULE = "--input-type=module";

test("every entry has a file, and every file that is told is there", async () => {
  assert.ok(scripts.length >= 8, scripts.join());
  const files = [];
  const walk = (/** @type {unknown} */ target) => (typeof target === "string" ? files.push(target) : Object.values(Object(target)).forEach(walk));
  walk(manifest.exports);
  for (const file of files) assert.ok((await readFile(join(pkg, file))).length > 0, file);
});

test("importing an entry touches nothing and starts nothing", async () => {
  for (const entry of scripts) {
    const told = await printed(
      `const touched = [];
       const real = globalThis;
       for (const name of ["window", "document", "self", "navigator", "location", "customElements", "HTMLElement", "CSSStyleSheet", "localStorage"]) {
         // What a script may ask for and not find.
         Object.defineProperty(real, name, { configurable: true, get() { touched.push(name); } });
       }
       for (const name of ["Module", "Instance", "compile", "instantiate", "compileStreaming", "instantiateStreaming"]) {
         WebAssembly[name] = () => { touched.push("WebAssembly." + name); };
       }
       for (const name of ["fetch", "setTimeout", "setInterval", "queueMicrotask", "addEventListener"]) {
         real[name] = () => { touched.push(name); };
       }
       const before = Object.getOwnPropertyNames(real);
       await import(${JSON.stringify(entry)});
       const added = Object.getOwnPropertyNames(real).filter((name) => !before.includes(name));
       console.log(JSON.stringify({ touched, added }));`,
      MODULE,
    );
    // The element asks what an element is; a server knows none, and that is fine.
    const expected = entry.endsWith("/element") ? ["HTMLElement"] : [];
    assert.deepEqual(told, { touched: expected, added: [] }, entry);
  }
});

test("where there are no elements, there is a class and nothing to define", async () => {
  const told = await printed(
    `const { define, PartnerAssociationElement } = await import("partner-association/element");
     define();
     define({ name: "x-association" });
     console.log(JSON.stringify([typeof PartnerAssociationElement, PartnerAssociationElement.formAssociated, typeof customElements]));`,
    MODULE,
  );
  assert.deepEqual(told, ["function", true, "undefined"]);
});

test("nothing waits at the top of a module, so that newer versions of Node can require each", async () => {
  const { build } = createRequire(new URL("../../xtask/tools/package.json", import.meta.url))("esbuild");
  /** Puts an entry and all that it ever imports into a script, where nothing can wait at the top. @param {object} input */
  const bundled = (input) => build({ ...input, bundle: true, write: false, format: "cjs", platform: "node", absWorkingDir: folder, logLevel: "silent" });
  for (const entry of scripts) await bundled({ entryPoints: [entry] });
  const waiting = { contents: "await 0;", resolveDir: folder };
  await assert.rejects(bundled({ stdin: waiting }), /[Tt]op-level await/);
});

test("who requires and who imports has one engine and one class of errors", async () => {
  const told = await printed(
    `import { createRequire } from "node:module";
     import * as imported from "partner-association";
     import * as full from "partner-association/full";
     const required = createRequire(process.cwd() + "/program.js")("partner-association");
     const mistaken = (decide) => { try { decide("associate", { modle: 1 }); } catch (error) { return error; } };
     const { decide } = await full.load();
     const errors = [required.loadSync().decide, imported.loadSync({ engine: "js" }).decide, decide].map(mistaken);
     console.log(JSON.stringify({
       names: [Object.keys(required).sort(), Object.keys(imported).sort()],
       isOne: Object.keys(required).every((name) => required[name] === imported[name]),
       engine: required.loadSync() === imported.loadSync(),
       errors: errors.map((error) => [error instanceof required.FactError, error instanceof imported.FactError, error instanceof full.FactError, error.nearest]),
     }));`,
    MODULE,
  );
  assert.deepEqual(told.names[0], told.names[1]);
  assert.ok(told.names[0].length > 5 && told.isOne && told.engine, JSON.stringify(told));
  assert.deepEqual(told.errors, Array(3).fill([true, true, true, "model"]));
});

test("a program of either kind gets a decision", async () => {
  const facts = '{ edition: "china", model: "agency", channel: "email", inArrears: true }';
  const last = `console.log(JSON.stringify(loadSync().decide("associate", ${facts}).barredBy))`;
  assert.deepEqual(await printed(`const { loadSync } = require("partner-association"); ${last}`), ["account-in-arrears"]);
  assert.deepEqual(await printed(`import { loadSync } from "partner-association"; ${last}`, MODULE), ["account-in-arrears"]);
});

test("what decisions share cannot be changed, and their lists are their own", async () => {
  const { loadSync, RULEBOOKS } = await import("../../pkg/index.js");
  /** @type {import("../../pkg/index.d.ts").Facts} */
  const facts = { edition: "international", model: "reseller", channel: "email", unpaidBills: true };
  for (const engine of /** @type {const} */ (["wasm", "js"])) {
    const { decide } = loadSync({ engine });
    const decision = decide("associate", facts);
    const before = JSON.stringify(decision);
    for (const finding of decision.findings) assert.throws(() => Object.assign(finding, { says: "passes" }), TypeError);
    assert.throws(() => Object.assign(decision.rulebook, { version: "2000-01-01" }), TypeError);
    assert.throws(() => Object.assign(RULEBOOKS[0] ?? {}, { version: "2000-01-01" }), TypeError);
    for (const list of [decision.findings, decision.barredBy, decision.missing, decision.leftToServer, decision.issues]) list.length = 0;
    assert.equal(JSON.stringify(decide("associate", facts)), before, engine);
  }
});

test("the versions are those of the package, of each rulebook and of each notice", async () => {
  const versions = await import("../../pkg/versions.js");
  const { PACKAGE_VERSION, NOTICE_VERSION, RULEBOOKS } = await import("../../pkg/index.js");
  assert.equal(PACKAGE_VERSION, manifest.version);
  assert.deepEqual([versions.PACKAGE_VERSION, versions.NOTICE_VERSION, versions.RULEBOOKS], [PACKAGE_VERSION, NOTICE_VERSION, RULEBOOKS]);
  const { decide, speak } = await (await import("../../pkg/full.node.js")).load();
  for (const rulebook of RULEBOOKS) {
    assert.deepEqual(decide("leave", { edition: rulebook.edition, model: "reseller" }).rulebook, rulebook);
    assert.match(rulebook.version, /^\d{4}-\d\d-\d\d$/);
  }
  assert.equal(RULEBOOKS.length, 2);
  const { notice } = await speak("en");
  const names = /** @type {import("../../pkg/full.d.ts").NoticeName[]} */ (Object.keys(versions.NOTICE_VERSIONS));
  assert.equal(names.length, 10);
  for (const name of names) assert.equal(notice(name).shown.version, versions.NOTICE_VERSIONS[name], name);
});

test("the words of each language have every name and no empty sentence", async () => {
  const { schema } = await import("../../pkg/schema.js");
  const tables = await Promise.all(["en", "zh-CN"].map(async (tag) => (await import(`../../pkg/words/${tag}.js`)).default));
  const definitions = /** @type {any} */ (schema.$defs);
  const shape = (/** @type {unknown} */ words) => JSON.stringify(words, (_, value) => (typeof value === "string" ? typeof value : value));
  for (const [place, words] of tables.entries()) {
    assert.equal(words.language, ["en", "zh-CN"][place]);
    assert.deepEqual(Object.keys(words.rules), definitions.rule.enum);
    assert.deepEqual(Object.keys(words.facts), definitions.factName.enum);
    assert.deepEqual(Object.keys(words.notices), definitions.answer.properties.notice.enum);
    const empty = JSON.stringify(words).match(/""/g);
    assert.equal(empty, null);
  }
  assert.equal(shape(tables[0]), shape(tables[1]));
  assert.notDeepEqual(tables[0].rules, tables[1].rules);
});
