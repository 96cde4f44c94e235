// What a page has to download to decide with each contestant: its script, bundled and minified as our own page's is,
// and the files that this fetches. Ours is counted without the fallback, which a page needs only where it may not use
// WebAssembly; and with it, as all that the default entry is.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

import { CONTESTANTS } from "./contestants.mjs";
import { save } from "./results.mjs";

/** @typedef {{ rawBytes: number, gzipBytes: number, brotliBytes: number }} Size */

const tool = createRequire(new URL("../xtask/tools/package.json", import.meta.url));
const { build } = tool("esbuild");
const { minify } = tool("terser");

/** @param {Uint8Array} bytes @returns {Size} */
function size(bytes) {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT, BROTLI_PARAM_LGWIN } = constants;
  const params = { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_LGWIN]: 22, [BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return {
    rawBytes: bytes.length,
    gzipBytes: gzipSync(bytes, { level: 9 }).length,
    brotliBytes: brotliCompressSync(bytes, { params }).length,
  };
}

/** @param {Size[]} sizes @returns {Size} */
const total = (sizes) =>
  sizes.reduce((sum, { rawBytes, gzipBytes, brotliBytes }) => ({
    rawBytes: sum.rawBytes + rawBytes,
    gzipBytes: sum.gzipBytes + gzipBytes,
    brotliBytes: sum.brotliBytes + brotliBytes,
  }));

/** Nothing in the place of the fallback. */
const WITHOUT_FALLBACK = {
  name: "without-fallback",
  /** @param {any} builder */
  setup: (builder) => builder.onLoad({ filter: /generated[\\/]fallback\.js$/ }, () => ({ contents: "export default null" })),
};

/**
 * The script of a page that starts the contestant. Texts in a language are loaded later, by who speaks it.
 * @param {import("./contestants.mjs").Contestant} contestant
 */
async function script({ name, module }) {
  const { outputFiles } = await build({
    stdin: {
      contents: `import start from ${JSON.stringify(module)};
        const bytes = async (name) => new Uint8Array(await (await fetch(name)).arrayBuffer());
        window.deciding = start(bytes);`,
      resolveDir: fileURLToPath(new URL(".", import.meta.url)),
    },
    bundle: true,
    minifySyntax: true,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    external: ["./generated/words.*"],
    plugins: name === "ours" ? [WITHOUT_FALLBACK] : [],
    logLevel: "error",
    write: false,
  });
  const { code } = await minify(outputFiles[0].text, { compress: { passes: 3, pure_getters: true }, ecma: 2020 });
  return Buffer.from(code);
}

const rows = [];
for (const contestant of CONTESTANTS) {
  const { name, kind, rules, wasm } = contestant;
  const ofScript = size(await script(contestant));
  const ofWasm = wasm.map((path) => size(readFileSync(path)));
  rows.push({
    name,
    kind,
    rules,
    ...total([ofScript, ...ofWasm]),
    scriptBrotliBytes: ofScript.brotliBytes,
    wasmBrotliBytes: ofWasm.reduce((sum, { brotliBytes }) => sum + brotliBytes, 0),
  });
}

save("bytes", { rows });

const ours = rows.find(({ name }) => name === "ours")?.brotliBytes ?? NaN;
console.log(`${"bytes to download".padEnd(20)} ${"raw".padStart(10)} ${"gzip".padStart(10)} ${"brotli".padStart(10)}   of ours`);
for (const { name, rawBytes, gzipBytes, brotliBytes } of rows) {
  const sizes = [rawBytes, gzipBytes, brotliBytes].map((bytes) => bytes.toLocaleString("en").padStart(10));
  console.log(`${name.padEnd(20)} ${sizes.join(" ")} ${(brotliBytes / ours).toFixed(2).padStart(9)}`);
}
