// The landing page, and the same page with something else in the place of its rules: each a folder that the server serves.
import { createHash } from "node:crypto";
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, createBrotliCompress } from "node:zlib";

import { IS_TRIAL } from "../results.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../..");
/** The tools of the build. */
const { build } = createRequire(join(root, "xtask/tools/package.json"))("esbuild");
const { minify } = createRequire(join(root, "xtask/tools/package.json"))("terser");

/** The document that is measured. */
const DOCUMENT = "international/en";

/**
 * @typedef {object} Variant
 * @property {string} name
 * @property {string} about
 * @property {string} entry what its script begins with
 * @property {string} [engine] what stands in the place of www/engine.js
 * @property {string} [first] a script at the beginning of the document
 * @property {string} [later] a module that it asks for
 */

/** @type {Variant[]} */
export const VARIANTS = [
  { name: "ours", about: "the landing page as it is built", entry: "../../www/main.js" },
  {
    name: "hand-written",
    about: "the same page with the international rules written by hand in JavaScript, inlined like ours",
    entry: "../../www/main.js",
    engine: "engines/hand-written.js",
  },
  {
    name: "server",
    about: "the same page without rules: its script asks the server as soon as it runs",
    entry: "../../www/main.js",
    engine: "engines/server.js",
  },
  {
    name: "server-lean",
    about: "a page for nothing but that: asks the server before anything else in the document, and has only the script to show the answer",
    entry: "engines/lean.js",
    first: "engines/ask.js",
  },
  {
    name: "cedar",
    about: "the same page with the international rules in Cedar, which comes as a module and WebAssembly",
    entry: "../../www/main.js",
    engine: "engines/cedar.js",
    later: "engines/cedar-rules.js",
  },
];

/** A page has the rules of its own edition, the first, and of no other. @param {string} tables */
const ofOneEdition = (tables) => tables.replace(/(RULES|RULEBOOKS) = (.*);/g, (_, name, rows) => `${name} = ${JSON.stringify([JSON.parse(rows)[0], null])};`);

/** As xtask/src/build/bundle.rs does it; that it is the same is checked. @param {string} entry @param {string} [engine] */
async function script(entry, engine) {
  /** @type {[RegExp, string][]} */
  const inPlace = [
    [/\/pkg\/fact-error\.js$/, "../../www/fact-error.js"],
    [/\/pkg\/rfc3339\.js$/, "../../www/rfc3339.js"],
  ];
  if (engine) inPlace.push([/\/www\/engine\.js$/, engine]);
  /** @param {any} bundling */
  const setup = (bundling) => {
    for (const [filter, file] of inPlace) {
      const path = join(here, file);
      bundling.onLoad({ filter }, () => ({ contents: readFileSync(path, "utf8"), resolveDir: dirname(path), loader: "js" }));
    }
    /** @param {{ path: string }} file */
    const tables = ({ path }) => ({ contents: ofOneEdition(readFileSync(path, "utf8")), loader: "js" });
    bundling.onLoad({ filter: /\/pkg\/generated\/tables\.js$/ }, tables);
  };
  const { outputFiles } = await build({
    entryPoints: [join(here, entry)],
    bundle: true,
    minifySyntax: true,
    format: "iife",
    charset: "utf8",
    target: "es2017",
    supported: { "dynamic-import": true },
    plugins: [{ name: "in-place", setup }],
    logLevel: "warning",
    write: false,
  });
  const { code } = await minify(outputFiles[0].text, {
    compress: { passes: 3, pure_getters: true, ecma: 2017 },
    mangle: true,
    ecma: 2017,
    format: { inline_script: true },
  });
  if (code.includes("</script")) throw new Error(`${entry} cannot be inlined`);
  return code.trim();
}

/** A module and the files it asks for, in a folder. Returns their names, its own first. @param {string} entry @param {string} folder */
async function module(entry, folder) {
  const { outputFiles } = await build({
    entryPoints: [join(here, entry)],
    bundle: true,
    minify: true,
    format: "esm",
    charset: "utf8",
    target: "es2020",
    loader: { ".wasm": "file" },
    publicPath: "/",
    outdir: folder,
    entryNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    logLevel: "warning",
    write: false,
  });
  /** @type {string[]} */
  const names = [];
  for (const { path, contents } of outputFiles) {
    writeFileSync(path, contents);
    const name = path.slice(folder.length + 1);
    if (name.endsWith(".js")) names.unshift(name);
    else names.push(name);
  }
  return names;
}

/** As well as it can be done, which takes long for megabytes. */
const parameters = {
  [constants.BROTLI_PARAM_QUALITY]: IS_TRIAL ? 1 : constants.BROTLI_MAX_QUALITY,
  [constants.BROTLI_PARAM_LGWIN]: 22,
};

/** @param {Buffer} bytes */
const compressed = (bytes) => brotliCompressSync(bytes, { params: { ...parameters, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });

/** The beginning of a stream, up to a byte's border, for the server to continue. @param {string} text @returns {Promise<Buffer>} */
function begun(text) {
  return new Promise((resolve, reject) => {
    /** @type {Buffer[]} */
    const parts = [];
    const stream = createBrotliCompress({ params: parameters });
    stream.on("data", (part) => parts.push(part));
    stream.on("error", reject);
    stream.write(text);
    stream.flush(() => resolve(Buffer.concat(parts)));
  });
}

/** @param {string} text */
const sha256 = (text) => `sha256-${createHash("sha256").update(text).digest("base64")}`;

/** The document's script; before it, in an element of its own, nothing else is one. */
const SCRIPT = /<script>([^]*?)<\/script>/;

/**
 * Builds all of them from the built page `site`, each to a folder of its own in `folder`. Returns what each is, and how large.
 * @param {string} site @param {string} folder
 */
export async function pages(site, folder) {
  const built = [];
  for (const variant of VARIANTS) {
    const { name, about, entry, engine, first, later } = variant;
    const own = join(folder, name);
    cpSync(site, own, { recursive: true });
    const manifest = JSON.parse(readFileSync(join(own, "manifest.json"), "utf8"));
    const head = join(own, DOCUMENT, "head.html");
    let text = readFileSync(head, "utf8");
    const inlined = await script(entry, engine);
    const [, before] = SCRIPT.exec(text) ?? [];
    if (name === "ours" && before !== inlined) throw new Error("this is not how the page's build makes its script; see xtask/src/build/bundle.rs");
    text = text.replace(SCRIPT, () => `<script>${inlined}</script>`);
    manifest.csp.script.push(sha256(inlined));
    if (first) {
      const early = await script(first);
      text = text.replace("<meta charset", () => `<script>${early}</script>\n<meta charset`);
      manifest.csp.script.push(sha256(early));
    }
    if (later) {
      const names = await module(later, own);
      manifest.others.push(...names);
      text = text.replace(/data-kernel="[^"]*"/, `data-kernel="/${names[0]}"`);
    }
    const start = await begun(text);
    writeFileSync(head, text);
    writeFileSync(join(own, DOCUMENT, "head.br"), start);
    writeFileSync(join(own, "manifest.json"), JSON.stringify(manifest));
    for (const file of [...manifest.others, manifest.style]) {
      // Under such a name it stays the same, on every page and in every run.
      const kept = join(folder, `${file}.br`);
      if (!existsSync(kept)) writeFileSync(kept, compressed(readFileSync(join(own, file))));
      cpSync(kept, join(own, `${file}.br`));
    }
    built.push({ name, about, site: own, headBytes: Buffer.byteLength(text), headBrotliBytes: start.length, scriptBytes: Buffer.byteLength(inlined) });
  }
  return built;
}
