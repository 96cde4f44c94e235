// A slow link on this machine's loopback, for what Chromium's own throttling leaves out: the round trips that begin a
// connection, and a sender that starts slowly. Nobody else can use it, and it leads to one address.
import { connect, createServer } from "node:net";

/** What a segment carries, and what stands around it. */
const SEGMENT = 1460;
const HEADERS = 40;
/** How many segments a sender sends before it has heard of any (RFC 6928). */
const FIRST_WINDOW = 10;
/** For a connection to begin: TCP, and TLS 1.3. */
const HANDSHAKES = 2;

/** What holds for every link, for the report. */
export const CONDITIONS = { handshakeRoundTrips: HANDSHAKES, firstWindowSegments: FIRST_WINDOW, segmentBytes: SEGMENT, headerBytes: HEADERS };

/**
 * @typedef {object} Shape
 * @property {number} roundTripMs
 * @property {number} bitsPerSecond of each direction
 */

/**
 * One direction: segments leave one after another, and no more are under way than the window allows. It begins with ten
 * and grows by one with each that is acknowledged, so it doubles in a round trip; nothing is lost, so nothing shrinks it.
 */
export class Direction {
  /** When each segment will have been acknowledged. @type {number[]} */
  #acknowledged = [];
  #free = 0;

  /** @param {Shape} shape */
  constructor({ roundTripMs, bitsPerSecond }) {
    this.roundTripMs = roundTripMs;
    this.msPerByte = 8000 / bitsPerSecond;
  }

  /** When a segment of so many bytes arrives that can be sent from `now` on. @param {number} bytes @param {number} now */
  send(bytes, now) {
    // Segment n can leave when 10 + k are allowed and k are acknowledged, so that n < 10 + 2 k.
    const waitsFor = Math.ceil((this.#acknowledged.length - FIRST_WINDOW + 1) / 2);
    const allowed = waitsFor > 0 ? this.#acknowledged[waitsFor - 1] : 0;
    this.#free = Math.max(now, this.#free, /** @type {number} */ (allowed)) + (bytes + HEADERS) * this.msPerByte;
    this.#acknowledged.push(this.#free + this.roundTripMs);
    return this.#free + this.roundTripMs / 2;
  }
}

/**
 * Lets what arrives at a port of its own go to another one, in that shape. The first connection of a visit begins with its
 * handshakes; all others share its way without any, as the streams of HTTP/2 do: a page that asks for more loses nothing
 * by it.
 */
export class Link {
  /** @type {Set<import("node:net").Socket>} */
  #sockets = new Set();
  #up;
  #down;
  #begun = 0;
  /** What arrived down the link in this visit, with what came before the content. */
  bytes = 0;
  /** How much later than it should anything was handed on, at the most. */
  lateMs = 0;

  /** @param {number} to @param {Shape} shape */
  constructor(to, shape) {
    this.shape = shape;
    this.#up = new Direction(shape);
    this.#down = new Direction(shape);
    this.server = createServer({ allowHalfOpen: true, noDelay: true }, (near) => {
      const now = performance.now();
      this.#begun ||= now + HANDSHAKES * shape.roundTripMs;
      const far = connect({ host: "127.0.0.1", port: to, allowHalfOpen: true, noDelay: true });
      this.#carry(near, far, () => this.#up, this.#begun);
      this.#carry(far, near, () => this.#down, 0);
    });
  }

  /** @param {number} to @param {Shape} shape */
  static async start(to, shape) {
    const link = new Link(to, shape);
    await new Promise((resolve) => link.server.listen(0, "127.0.0.1", () => resolve(undefined)));
    return link;
  }

  get port() {
    return /** @type {import("node:net").AddressInfo} */ (this.server.address()).port;
  }

  /** The next connection is the first one of a visit. */
  visit() {
    this.#sockets.forEach((socket) => socket.destroy());
    this.#up = new Direction(this.shape);
    this.#down = new Direction(this.shape);
    this.#begun = 0;
    this.bytes = 0;
  }

  stop() {
    this.visit();
    return new Promise((resolve) => this.server.close(resolve));
  }

  /**
   * @param {import("node:net").Socket} from @param {import("node:net").Socket} to
   * @param {() => Direction} direction @param {number} notBefore
   */
  #carry(from, to, direction, notBefore) {
    const way = direction();
    /** @type {{ at: number, act: () => void }[]} */
    const waiting = [];
    // A timer may come early, and two of them in the wrong order; what they hand on may not.
    const handOn = () => {
      while (waiting[0]) {
        const { at, act } = waiting[0];
        const left = at - performance.now();
        if (left > 0) {
          setTimeout(handOn, Math.ceil(left));
          return;
        }
        this.lateMs = Math.max(this.lateMs, -left);
        waiting.shift();
        if (!to.destroyed) act();
      }
    };
    /** @param {number} at @param {() => void} act */
    const later = (at, act) => {
      if (waiting.push({ at, act }) === 1) handOn();
    };
    this.#sockets.add(from);
    from.on("data", (data) => {
      for (let start = 0; start < data.length; start += SEGMENT) {
        const segment = data.subarray(start, start + SEGMENT);
        later(way.send(segment.length, Math.max(notBefore, performance.now())), () => {
          if (way === this.#down) this.bytes += segment.length;
          to.write(segment);
        });
      }
    });
    from.on("end", () => later(performance.now() + this.shape.roundTripMs / 2, () => to.end()));
    from.on("error", () => to.destroy());
    from.on("close", () => {
      this.#sockets.delete(from);
      if (from.errored) to.destroy();
    });
  }
}
