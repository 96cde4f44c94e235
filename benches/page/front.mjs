// What stands in front of the server, as it would be set up: it sends the files that pages ask for later as they were
// compressed beforehand, and hands on everything else.
import { readFileSync } from "node:fs";
import { Agent, createServer, request } from "node:http";
import { extname, join } from "node:path";

/** @type {Record<string, string>} */
const MEDIA_TYPES = { ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".wasm": "application/wasm" };

/**
 * Serves a site's files, and hands on to the server at `port`. Returns its own port, and what ends it.
 * @param {string} site @param {number} port
 */
export async function startFront(site, port) {
  /** @type {{ others: string[], style: string }} */
  const { others, style } = JSON.parse(readFileSync(join(site, "manifest.json"), "utf8"));
  const files = new Map([...others, style].map((name) => [`/${name}`, readFileSync(join(site, `${name}.br`))]));
  const agent = new Agent({ keepAlive: true });
  const server = createServer({ noDelay: true, keepAliveTimeout: 600_000 }, (asked, answer) => {
    const { method, url: path = "", headers } = asked;
    const file = files.get(path);
    if (file && String(headers["accept-encoding"]).includes("br")) {
      answer.writeHead(200, {
        "content-type": MEDIA_TYPES[extname(path)],
        "content-encoding": "br",
        "content-length": file.length,
        "cache-control": "public, max-age=31536000, immutable",
        "x-content-type-options": "nosniff",
        "cross-origin-resource-policy": "same-origin",
      });
      answer.end(file);
      return;
    }
    const onward = request({ host: "127.0.0.1", port, agent, method, path, headers }, (told) => {
      answer.writeHead(told.statusCode ?? 502, told.headers);
      told.pipe(answer);
    });
    onward.on("error", () => answer.destroy());
    asked.pipe(onward);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port: own } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    port: own,
    stop() {
      agent.destroy();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
