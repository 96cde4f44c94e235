// New projects, each with its tool and the packed package.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

import { run } from "./programs.mjs";

/** What `cargo xtask test` tells. @param {string} name */
export const environment = (name) => {
  const value = process.env[`PARTNER_ASSOCIATION_${name}`];
  assert.ok(value, `PARTNER_ASSOCIATION_${name} is not set; run \`cargo xtask test consumers\``);
  return value;
};

/**
 * Lays the project of that name out anew, over what was installed the last time, and returns its folder. `rebuild`
 * names packages whose own scripts have to run, since they bring a binary; `shared` names files to put beside its own.
 * @param {string} name @param {{ rebuild?: string[], shared?: string[] }} more
 */
export async function install(name, { rebuild = [], shared = [] }) {
  const here = fileURLToPath(new URL(`${name}/`, import.meta.url));
  const folder = join(environment("CONSUMERS"), name);
  const installed = join(folder, "node_modules/.installed-lock");
  const isLocked = existsSync(join(here, "package-lock.json"));
  const wanted = createHash("sha256").update(readFileSync(join(here, "package.json")));
  if (isLocked) wanted.update(readFileSync(join(here, "package-lock.json")));
  const hash = wanted.digest("hex");
  const isInstalled = existsSync(installed) && readFileSync(installed, "utf8") === hash;
  for (const left of isInstalled ? ["dist", ".next"] : [""]) rmSync(join(folder, left), { recursive: true, force: true });
  mkdirSync(join(folder, "node_modules"), { recursive: true });
  cpSync(here, folder, { recursive: true });
  for (const file of shared) cpSync(file, join(folder, basename(file)));
  const npm = ["--no-audit", "--no-fund", "--loglevel=error"];
  if (!isInstalled) {
    // Not `npm ci`: it refuses a lock without the optional packages of other systems, which not every registry has.
    if (isLocked) await run("npm", ["install", "--ignore-scripts", ...npm], folder);
    if (rebuild.length > 0) await run("npm", ["rebuild", ...rebuild, ...npm], folder);
    writeFileSync(installed, hash);
  }
  // From the file alone: it depends on nothing.
  await run("npm", ["install", "--no-save", "--no-package-lock", "--ignore-scripts", "--offline", ...npm, environment("TARBALL")], folder);
  return folder;
}
