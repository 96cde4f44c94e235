import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { FOLDER } from "../results.mjs";

/**
 * What a script told that ran in a fresh process.
 * @param {string} script from here @param {object} task @param {string[]} [options]
 */
export function told(script, task, options = []) {
  const file = join(FOLDER, "growth", "task.json");
  writeFileSync(file, JSON.stringify({ wasm: {}, isAsync: false, ...task }));
  const { status, stdout } = spawnSync(
    process.execPath,
    [...options, fileURLToPath(new URL(script, import.meta.url)), file],
    { stdio: ["ignore", "pipe", "inherit"], encoding: "utf8", maxBuffer: 2 ** 26 },
  );
  rmSync(file);
  if (status !== 0) throw new Error(`${script} ended with exit code ${status}`);
  return JSON.parse(stdout);
}
