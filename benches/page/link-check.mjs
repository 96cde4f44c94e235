// The link does what arithmetic says it should.
import { connect, createServer } from "node:net";

import { Link } from "./link.mjs";

/** How long so many bytes take over a link of that shape, from a connection's beginning. @param {import("./link.mjs").Link} link */
function transfer(link) {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const socket = connect(link.port, "127.0.0.1", () => socket.write("?"));
    socket.on("data", () => {});
    socket.on("error", reject);
    socket.on("end", () => resolve(performance.now() - began));
    socket.on("end", () => socket.end());
  });
}

/** @type {{ about: string, shape: import("./link.mjs").Shape, bytes: number, ms: number, again: number }[]} */
const CASES = [
  {
    about: "slow start: a hundred segments go in flights of 10, 20, 40 and 30",
    shape: { roundTripMs: 100, bitsPerSecond: 1e9 },
    bytes: 100 * 1460,
    // Two round trips of handshakes, the request and its first flight, three more flights.
    ms: 600,
    // The window stays open, and nobody greets again.
    again: 100,
  },
  {
    about: "rate: the window never runs out",
    shape: { roundTripMs: 50, bitsPerSecond: 1.6e6 },
    bytes: 100 * 1460,
    // A segment and its headers are 12,000 bits.
    ms: 150 + (100 * 12_000) / 1600,
    again: 50 + (100 * 12_000) / 1600,
  },
];

/** Throws where it does not. Resolves to what was measured. */
export async function checkLink() {
  const rows = [];
  for (const { about, shape, bytes, ms, again } of CASES) {
    const server = createServer((socket) => socket.once("data", () => socket.end(Buffer.alloc(bytes))));
    await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
    const link = await Link.start(/** @type {import("node:net").AddressInfo} */ (server.address()).port, shape);
    for (const [expectedMs, measuredMs] of [[ms, await transfer(link)], [again, await transfer(link)]]) {
      rows.push({ about, expectedMs, measuredMs });
      // A machine that has other things to do is late, never early.
      if (measuredMs < expectedMs - 5 || measuredMs > expectedMs * 1.5 + 100) {
        throw new Error(`the link took ${measuredMs} ms in the place of ${expectedMs}: ${about}`);
      }
    }
    await link.stop();
    await new Promise((resolve) => server.close(resolve));
  }
  return rows;
}
