// The way to a page: the server's front behind a slow link, in a thread of their own, so that nothing waits for whoever
// drives the browser.
import { once } from "node:events";
import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";

import { startFront } from "./front.mjs";
import { Link } from "./link.mjs";

/** @typedef {{ port: number, bytes: number, lateMs: number }} State */

/** As seen from the other thread. */
export class Way {
  /** @param {Worker} worker @param {import("./link.mjs").Shape} shape @param {number} port */
  constructor(worker, shape, port) {
    this.worker = worker;
    this.shape = shape;
    this.port = port;
  }

  /** To a site's files, and to the server at that port. @param {string} site @param {number} port @param {import("./link.mjs").Shape} shape */
  static async start(site, port, shape) {
    const worker = new Worker(new URL(import.meta.url), { workerData: { site, port, shape } });
    const [begun] = /** @type {[State]} */ (await once(worker, "message"));
    return new Way(worker, shape, begun.port);
  }

  /** The next connection is the first one of a visit. */
  visit() {
    return this.#ask("visit");
  }

  /** What has come down in this visit, and how late anything was at the most. */
  state() {
    return this.#ask("state");
  }

  stop() {
    return this.worker.terminate();
  }

  /** @param {"visit" | "state"} question @returns {Promise<State>} */
  async #ask(question) {
    this.worker.postMessage(question);
    const [state] = await once(this.worker, "message");
    return state;
  }
}

if (!isMainThread && parentPort) {
  const { site, port, shape } = workerData;
  const front = await startFront(site, port);
  const link = await Link.start(front.port, shape);
  const tell = () => parentPort?.postMessage({ port: link.port, bytes: link.bytes, lateMs: link.lateMs });
  parentPort.on("message", (question) => {
    if (question === "visit") link.visit();
    tell();
  });
  tell();
}
