// Every contestant as a page would carry it: one minified script, and the WebAssembly that it fetches.
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

import { CONTESTANTS } from "./contestants.mjs";
import { FOLDER } from "./results.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
/** @type {typeof import("../xtask/tools/node_modules/esbuild/lib/main.js")} */
const esbuild = createRequire(new URL("../xtask/tools/", import.meta.url))("esbuild");

/** The limit that the others are compared with. */
export const LIMIT = "hand-written";

/**
 * @typedef {object} Bundle
 * @property {string} name
 * @property {"ours" | "limit" | "peer"} kind
 * @property {boolean} isAsync whether each decision is a promise
 * @property {string} module a file to import
 * @property {string} script the same for a page, where it leaves what it exports as `contestant`
 * @property {Record<string, string>} wasm files, by the name it asks for
 */

/** All contestants, or those named. @param {string[]} [names] @returns {Promise<Bundle[]>} */
export async function bundles(names = CONTESTANTS.map(({ name }) => name)) {
  return Promise.all(
    CONTESTANTS.filter(({ name }) => names.includes(name)).map(async ({ name, kind, module, wasm, isAsync = false }) => {
      const file = join(FOLDER, "bundles", `${name}.mjs`);
      await bundled(module, { format: "esm", outfile: file });
      return {
        name,
        kind,
        isAsync,
        module: file,
        script: await bundled(module, { format: "iife", globalName: "contestant" }),
        wasm: Object.fromEntries(wasm.map((path) => [basename(path), path])),
      };
    }),
  );
}

/** One module with all that it imports, for a browser. @param {string} module @param {import("../xtask/tools/node_modules/esbuild/lib/main.js").BuildOptions} how */
export async function bundled(module, how) {
  const { outputFiles = [] } = await esbuild.build({
    entryPoints: [join(here, module)],
    bundle: true,
    minify: true,
    platform: "browser",
    target: "es2022",
    charset: "utf8",
    // Texts in a language are loaded later, by who speaks it.
    external: ["./generated/words.*"],
    logLevel: "error",
    ...how,
    write: how.outfile !== undefined,
  });
  return outputFiles[0]?.text ?? "";
}
