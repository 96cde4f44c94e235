// What a process is told to measure, and the contestant in it.
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

/**
 * @typedef {object} Task
 * @property {string} module the bundled contestant
 * @property {Record<string, string>} wasm
 * @property {boolean} isAsync
 * @property {object[]} customers
 */

/** @type {any} */
export const task = JSON.parse(await readFile(process.argv[2], "utf8"));

/** The contestant, ready to decide. @returns {Promise<import("../timing.mjs").Decide>} */
export async function started() {
  const { default: start } = await import(pathToFileURL(task.module).href);
  return start((/** @type {string} */ name) => readFile(task.wasm[name]));
}

/** @param {object} told */
export const tell = (told) => process.stdout.write(`${JSON.stringify(told)}\n`);
