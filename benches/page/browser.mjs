// Chromium, driven over a pipe by as little as it takes: whatever else looks into a page would cost it time, and six times
// that on a slow phone.
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";

const ARGUMENTS = [
  "--headless=new", "--no-sandbox", "--no-first-run", "--no-default-browser-check", "--disable-background-networking",
  "--disable-component-update", "--disable-default-apps", "--disable-dev-shm-usage", "--disable-extensions", "--disable-gpu",
  "--disable-sync", "--lang=en-GB", "--remote-debugging-pipe",
];

/** @typedef {{ id?: number, sessionId?: string, method?: string, params?: any, result?: any, error?: { message: string } }} Message */

export class Browser {
  #last = 0;
  /** @type {Map<number, { resolve: (result: any) => void, reject: (error: Error) => void }>} */
  #asked = new Map();
  /** @type {Map<string, (method: string, params: any) => void>} */
  #listening = new Map();

  /** With a folder of its own for what it keeps. @param {string} program @param {string} profile */
  constructor(program, profile) {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    const stdio = /** @type {const} */ (["ignore", "ignore", "ignore", "pipe", "pipe"]);
    this.child = spawn(program, [...ARGUMENTS, `--user-data-dir=${profile}`], { stdio: [...stdio] });
    process.once("exit", () => this.child.kill("SIGKILL"));
    const [, , , to, from] = /** @type {any[]} */ (/** @type {unknown} */ (this.child.stdio));
    this.to = to;
    let rest = "";
    from.setEncoding("utf8").on("data", (/** @type {string} */ data) => {
      const messages = (rest + data).split("\0");
      rest = messages.pop() ?? "";
      messages.forEach((message) => this.#take(JSON.parse(message)));
    });
    this.closed = new Promise((resolve) => this.child.once("exit", () => {
      this.#asked.forEach(({ reject }) => reject(new Error("Chromium has ended")));
      // Its children may hold on to the other ends for a while.
      [to, from].forEach((pipe) => pipe.destroy());
      resolve(undefined);
    }));
    to.on("error", () => {});
    this.child.once("error", (error) => this.#asked.forEach(({ reject }) => reject(error)));
  }

  /** @param {Message} message */
  #take({ id, sessionId = "", method, params, result, error }) {
    if (id === undefined) {
      this.#listening.get(sessionId)?.(method ?? "", params);
      return;
    }
    const asked = this.#asked.get(id);
    this.#asked.delete(id);
    if (error) asked?.reject(new Error(error.message));
    else asked?.resolve(result);
  }

  /** @param {string} method @param {object} [params] @param {string} [sessionId] @returns {Promise<any>} */
  send(method, params = {}, sessionId) {
    const id = ++this.#last;
    this.to.write(`${JSON.stringify({ id, sessionId, method, params })}\0`);
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { resolve, reject: ({ message }) => reject(new Error(`${method}: ${message}`)) });
    });
  }

  /**
   * A page of its own, which shares nothing with any other: a way to send it commands, and one to close it. `listen` is told
   * its events.
   * @param {(method: string, params: any) => void} listen
   */
  async open(listen) {
    const { browserContextId } = await this.send("Target.createBrowserContext");
    const { targetId } = await this.send("Target.createTarget", { url: "about:blank", browserContextId });
    const { sessionId } = await this.send("Target.attachToTarget", { targetId, flatten: true });
    this.#listening.set(sessionId, listen);
    return {
      browserContextId,
      /** @param {string} method @param {object} [params] */
      send: (method, params) => this.send(method, params, sessionId),
      close: async () => {
        this.#listening.delete(sessionId);
        await this.send("Target.disposeBrowserContext", { browserContextId });
      },
    };
  }

  async stop() {
    this.send("Browser.close").catch(() => {});
    await this.closed;
  }
}
