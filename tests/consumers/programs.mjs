// Other programs: run to their end, or kept until they have answered.
import { spawn } from "node:child_process";
import { once } from "node:events";

/** For what takes seconds on a quiet machine. */
const PATIENCE = 300_000;
const POLL = 50;

const running = new Set();
process.once("exit", () => running.forEach((child) => end(child)));
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) process.once(signal, () => process.exit(1));

/** With its children: what npm starts is not npm. @param {import("node:child_process").ChildProcess} child */
function end(child) {
  try {
    process.kill(-(/** @type {number} */ (child.pid)), "SIGKILL");
  } catch {
    // Over already.
  }
}

/** A tool that asks nobody, reports to nobody and writes no colours. */
const quiet = { ...process.env, CI: "1", NO_COLOR: "1", NEXT_TELEMETRY_DISABLED: "1", DENO_NO_UPDATE_CHECK: "1", DO_NOT_TRACK: "1", FORCE_COLOR: undefined };

/** A program that runs on. */
export class Program {
  #output = "";
  #error = "";

  /** @param {string} program @param {string[]} args @param {string} folder */
  constructor(program, args, folder) {
    this.line = `${[program, ...args].join(" ")} in ${folder}`;
    this.child = spawn(program, args, { cwd: folder, env: quiet, detached: true, stdio: ["ignore", "pipe", "pipe"] });
    running.add(this.child);
    this.child.stdout.setEncoding("utf8").on("data", (data) => (this.#output += data));
    this.child.stderr.setEncoding("utf8").on("data", (data) => (this.#error += data));
    this.closed = once(this.child, "close").finally(() => running.delete(this.child));
    this.closed.catch(() => {});
  }

  get isOver() {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** @param {string} what */
  failure(what) {
    const said = `${this.#output}\n${this.#error}`.trim().split("\n").slice(-30).join("\n");
    return new Error(`${said || "(no output)"}\n${this.line}: ${what}`);
  }

  /** What it wrote, once it is over. */
  async output() {
    const timer = setTimeout(() => end(this.child), PATIENCE);
    try {
      const [code, signal] = await this.closed;
      if (code !== 0) throw this.failure(signal ? `ended by ${signal}` : `exit code ${code}`);
    } finally {
      clearTimeout(timer);
    }
    return this.#output;
  }

  /** A line of its error output. @param {RegExp} pattern */
  async says(pattern) {
    return this.#until(async () => pattern.exec(this.#error)?.[1], "said nothing of what was waited for");
  }

  /** What its server answers to a request, as soon as there is one. @param {string} address */
  async answer(address) {
    const response = await this.#until(() => fetch(address).catch(() => undefined), "its server never answered");
    const body = await response.text();
    if (!response.ok) throw this.failure(`${response.status}\n${body.slice(0, 2000)}`);
    return body;
  }

  /** @template T @param {() => Promise<T | undefined>} look @param {string} otherwise @returns {Promise<T>} */
  async #until(look, otherwise) {
    for (const started = Date.now(); Date.now() - started < PATIENCE; ) {
      const found = await look();
      if (found !== undefined) return found;
      if (this.isOver) throw this.failure("it is over");
      await new Promise((resolve) => setTimeout(resolve, POLL));
    }
    throw this.failure(otherwise);
  }

  async stop() {
    end(this.child);
    await this.closed.catch(() => {});
  }
}

/** @param {string} program @param {string[]} args @param {string} folder */
export const run = (program, args, folder) => new Program(program, args, folder).output();

/** What HTML says of a text. @param {string} html */
export const text = (html) =>
  html.replace(/&quot;/g, '"').replace(/&#x27;/g, "'").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
