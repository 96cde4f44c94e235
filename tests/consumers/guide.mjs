// Pastes every snippet of the guide into a new project with the packed package, and runs it.
//
// A fence names its file, and whether it is run: by Node, or in a browser if it is a page; `bundle` makes one file of it for
// the browser. `http` has the headers that a page is sent with. What a snippet prints, or what a page says, stands in the
// fence of text below it; UPDATE_GOLDEN=1 writes what is printed. Rust is run by cargo, as documentation.
import assert from "node:assert/strict";
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

import { environment, install } from "./project.mjs";
import { run, text } from "./programs.mjs";
import { Site } from "./site.mjs";

const GUIDE = new URL("../../docs/guide/", import.meta.url);
const FENCE = /^```(\w+)(?: (\S+))?(?: (run|bundle))?\n([\s\S]*?)^```$/gm;
const LANGUAGES = ["js", "jsx", "vue", "html", "http", "text", "sh", "rust"];

const folder = await install("guide", {});
const require = createRequire(join(folder, "package.json"));
const esbuild = require("esbuild");

/** What the plugins of Vite and the like say to React and Vue. */
const IN_PRODUCTION = {
  "process.env.NODE_ENV": '"production"', __VUE_OPTIONS_API__: "false", __VUE_PROD_DEVTOOLS__: "false",
  __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
};

/** Single-file components, compiled as Vue's own plugins do it: for the server and for the browser alike. */
const vue = {
  name: "vue",
  setup(/** @type {any} */ build) {
    const { parse, compileScript } = require("vue/compiler-sfc");
    build.onLoad({ filter: /\.vue$/ }, ({ path }) => {
      const { descriptor, errors } = parse(readFileSync(path, "utf8"), { filename: path });
      assert.deepEqual(errors, [], path);
      const ssr = build.initialOptions.platform === "node";
      const { content } = compileScript(descriptor, { id: "snippet", inlineTemplate: true, templateOptions: { ssr, ssrCssVars: [] } });
      return { contents: content, loader: "js" };
    });
  },
};

/** One file of a snippet and what it imports of other snippets. @param {string} file @param {"node" | "browser"} platform @param {string} outfile */
const bundled = (file, platform, outfile) =>
  esbuild.build({
    entryPoints: [join(folder, file)], outfile: join(folder, outfile), bundle: true, platform, format: "esm", jsx: "automatic", plugins: [vue],
    packages: platform === "node" ? "external" : "bundle", define: platform === "node" ? {} : IN_PRODUCTION, logLevel: "error",
  });

/** What a program prints. @param {string} file */
async function printed(file) {
  if (file.endsWith(".mjs")) return run("node", [file], folder);
  const out = `${file}.bundled.mjs`;
  await bundled(file, "node", out);
  return run("node", [out], folder);
}

/** What a page says once all of it has run. @param {string} file @param {Record<string, string>} headers */
async function said(file, headers) {
  const site = await Site.start(folder, headers);
  const profile = join(folder, ".profile");
  rmSync(profile, { recursive: true, force: true });
  const chromium = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking", `--user-data-dir=${profile}`];
  const html = await run(environment("CHROMIUM"), [...chromium, "--virtual-time-budget=15000", "--dump-dom", `${site.address}/${file}`], folder);
  await site.stop();
  const body = html.replace(/<(script|style|title)[\s\S]*?<\/\1>/g, "");
  return text(body.replace(/<[^>]*>/g, "\n")).replace(/[^\S\n]+/g, " ");
}

let ran = 0;
const pages = readdirSync(GUIDE).filter((name) => name.endsWith(".md"));
const failures = [];
for (const page of pages) {
  let markdown = readFileSync(new URL(page, GUIDE), "utf8");
  assert.equal((markdown.match(/^```/gm) ?? []).length, 2 * [...markdown.matchAll(FENCE)].length, `${page}: a fence that is not closed`);
  const fences = [...markdown.matchAll(FENCE)].map(([fence, language = "", file, how, code = ""]) => ({ fence, language, file, how, code }));
  /** @type {Record<string, string>} */
  const headers = {};
  // All first: a page may come before its script.
  for (const { language, file, code } of fences) {
    assert.ok(LANGUAGES.includes(language), `${page}: who runs ${language}?`);
    if (language === "http") headers[`/${file}`] = code;
    else if (file) writeFileSync(join(folder, file), code);
    else assert.ok(["text", "sh", "rust"].includes(language), `${page}: a snippet without a file\n${code}`);
    if (language === "sh") assert.equal(code, "npm install partner-association\n", `${page}: only what was done here`);
  }
  for (const [place, { language, file = "", how }] of fences.entries()) {
    if (how === "bundle") await bundled(file, "browser", file.replace(/\.(mjs|jsx)$/, ".js"));
    if (how !== "run") continue;
    const expected = fences.slice(place).find((after) => after.language === "text");
    assert.ok(expected, `${page}: what does ${file} say?`);
    ran++;
    console.log(`${page}: ${file}`);
    if (language === "html") {
      const words = await said(file, headers);
      const lines = expected.code.split("\n").filter((line) => line !== "");
      assert.ok(lines.length > 0, `${page}: ${file} is to say something`);
      for (const line of lines) if (!words.includes(line)) failures.push(`${page}: ${file} does not say ${line}\n${words.trim().replace(/\s*\n\s*/g, "\n").slice(0, 600)}`);
      continue;
    }
    const words = await printed(file);
    if (words === expected.code) continue;
    if (process.env.UPDATE_GOLDEN === "1") {
      const from = markdown.indexOf(expected.fence, markdown.indexOf(fences[place]?.fence ?? ""));
      markdown = `${markdown.slice(0, from)}\`\`\`text\n${words}\`\`\`${markdown.slice(from + expected.fence.length)}`;
    } else failures.push(`${page}: ${file} prints\n${words}and is to print\n${expected.code}`);
  }
  if (process.env.UPDATE_GOLDEN === "1") writeFileSync(new URL(page, GUIDE), markdown);
}
assert.equal(failures.length, 0, `\n${failures.join("\n\n")}`);
console.log(`${ran} snippets of ${pages.length} pages`);
