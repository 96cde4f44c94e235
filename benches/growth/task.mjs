// Scripts in fresh processes.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

import { FOLDER } from "../results.mjs";

let tasks = 0;

/** @param {string} script from here @param {object} task @param {string[]} options */
function prepared(script, task, options) {
  const file = join(FOLDER, "growth", `task-${++tasks}.json`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ wasm: {}, isAsync: false, ...task }));
  return { file, line: [...options, fileURLToPath(new URL(script, import.meta.url)), file] };
}

/**
 * What a script told that ran.
 * @param {string} script from here @param {object} task @param {string[]} [options]
 */
export function told(script, task, options = []) {
  const { file, line } = prepared(script, task, options);
  const { status, stdout } = spawnSync(process.execPath, line, { stdio: ["ignore", "pipe", "inherit"], encoding: "utf8" });
  rmSync(file);
  if (status !== 0) throw new Error(`${script} ended with exit code ${status}`);
  return JSON.parse(stdout);
}

/**
 * Starts a script that answers each line with one; null ends it.
 * @param {string} script from here @param {object} task @param {string[]} [options]
 * @returns {(line: string | null) => Promise<unknown>}
 */
export function talk(script, task, options = []) {
  const { file, line } = prepared(script, task, options);
  const child = spawn(process.execPath, line, { stdio: ["pipe", "pipe", "inherit"] });
  const closed = once(child, "close");
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return async (said) => {
    if (said === null) child.stdin.end();
    else child.stdin.write(`${said}\n`);
    const { value, done } = await answers.next();
    if (!done) return JSON.parse(value);
    rmSync(file);
    const [status] = await closed;
    if (status !== 0 || said !== null) throw new Error(`${script} ended with exit code ${status}`);
  };
}
