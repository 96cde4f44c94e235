// A server for static files, as plain as there are, which also takes in what the pages tell.
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join, normalize, extname } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css",
  ".json": "application/json", ".wasm": "application/wasm",
};
const PATIENCE = 120_000;

export class Site {
  /** Is told what a page says. @type {(told: object) => void} */
  #hear = () => {};

  /** @param {string} root @param {Record<string, string>} [headers] by path, as lines */
  static async start(root, headers = {}) {
    const site = new Site();
    site.server = createServer((request, response) => site.#serve(root, headers, request, response)).listen(0, "127.0.0.1");
    await once(site.server, "listening");
    site.address = `http://127.0.0.1:${site.server.address().port}`;
    return site;
  }

  static async freePort() {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
    server.close();
    await once(server, "close");
    return port;
  }

  /** What a page tells once it is opened. @param {(query: string) => Promise<() => unknown>} open */
  async told(open) {
    const waited = new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`the page told nothing in ${PATIENCE / 1000} s`)), PATIENCE);
      this.#hear = (told) => (clearTimeout(timer), resolve(told));
    });
    const close = await open(`runner=${encodeURIComponent(`${this.address}/told`)}`);
    try {
      return await waited;
    } finally {
      await close();
    }
  }

  /** @param {string} root @param {Record<string, string>} headers @param {import("node:http").IncomingMessage} request @param {import("node:http").ServerResponse} response */
  async #serve(root, headers, request, response) {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://here").pathname);
    if (request.method === "POST") {
      const parts = [];
      for await (const part of request) parts.push(part);
      this.#hear(JSON.parse(Buffer.concat(parts).toString()));
      return response.writeHead(204).end();
    }
    try {
      const body = await readFile(join(root, normalize(path)));
      for (const line of (headers[path] ?? "").split("\n").filter((line) => line !== "")) {
        const [name = "", value = ""] = line.split(": ");
        response.setHeader(name, value);
      }
      response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream" }).end(body);
    } catch {
      response.writeHead(404, { "content-type": "text/plain" }).end("nothing here");
    }
  }

  async stop() {
    this.server.closeAllConnections();
    this.server.close();
  }
}
