// Chromium without a window, told what to open over its own HTTP.
import { rmSync } from "node:fs";

import { Program } from "./programs.mjs";

const ARGUMENTS = [
  "--headless=new", "--no-sandbox", "--no-first-run", "--no-default-browser-check", "--disable-background-networking",
  "--disable-component-update", "--disable-default-apps", "--disable-dev-shm-usage", "--disable-extensions", "--disable-gpu",
  "--disable-sync", "--remote-debugging-port=0",
];

export class Browser {
  /** @param {Program} program @param {string} address */
  constructor(program, address) {
    this.program = program;
    this.address = address;
  }

  /** @param {string} chromium @param {string} profile */
  static async start(chromium, profile) {
    rmSync(profile, { recursive: true, force: true });
    const program = new Program(chromium, [...ARGUMENTS, `--user-data-dir=${profile}`, "about:blank"], ".");
    const host = await program.says(/DevTools listening on ws:\/\/([^/]+)\//);
    return new Browser(program, `http://${host}`);
  }

  /** Opens a page; what it returns closes it. @param {string} page */
  async open(page) {
    const response = await fetch(`${this.address}/json/new?${encodeURIComponent(page)}`, { method: "PUT" });
    const { id } = /** @type {{ id: string }} */ (await response.json());
    return () => fetch(`${this.address}/json/close/${id}`);
  }

  stop() {
    return this.program.stop();
  }
}
