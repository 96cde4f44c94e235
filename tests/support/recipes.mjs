// Hostile values, as recipes: plain data that says how a value is made. So one can be made again, made smaller and printed.
import vm from "node:vm";

/**
 * A recipe. `[name]` is one of the leaves; the others name what is around their parts.
 * @typedef {[string, ...any[]]} Recipe
 * @typedef {(limit: number) => number} Below
 */

/** Marsaglia's xorshift: the next of a fixed row of numbers below `limit`. @param {number} seed @returns {Below} */
export function chance(seed) {
  let state = seed | 0 || 1;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

/** @template T @param {Below} below @param {readonly T[]} values @returns {T} */
export const oneOf = (below, values) => /** @type {T} */ (values[below(values.length)]);

class Thrown extends Error {}
const thrower = () => {
  throw new Thrown("on purpose");
};
const withTraps = (/** @type {object} */ target, /** @type {string[]} */ names) =>
  new Proxy(target, Object.fromEntries(names.map((name) => [name, thrower])));
const revoked = (/** @type {object} */ target) => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};
const detached = () => {
  const buffer = new ArrayBuffer(16);
  const view = new Uint8Array(buffer);
  structuredClone(buffer, { transfer: [buffer] });
  return view;
};
/** Bytes whose `length` is what `told` says, each time. @param {() => unknown} told */
const lying = (told) => Object.defineProperty(Uint8Array.of(0x61, 0x62, 0x63), "length", { get: told });
const elsewhere = (/** @type {string} */ script) => vm.runInNewContext(script);
const TRAPS = [
  "apply", "construct", "defineProperty", "deleteProperty", "get", "getOwnPropertyDescriptor", "getPrototypeOf", "has",
  "isExtensible", "ownKeys", "preventExtensions", "set", "setPrototypeOf",
];

/** @type {Record<string, () => unknown>} */
export const LEAVES = {
  undefined: () => undefined,
  null: () => null,
  true: () => true,
  false: () => false,
  zero: () => 0,
  "minus zero": () => -0,
  one: () => 1,
  NaN: () => NaN,
  infinity: () => Infinity,
  "minus infinity": () => -Infinity,
  denormal: () => 5e-324,
  "huge number": () => 1.7976931348623157e308,
  fraction: () => 1e9 + 0.1,
  "last instant": () => 8.64e15,
  "after the last instant": () => 8.64e15 + 2,
  "empty string": () => "",
  "string 2026-11-20": () => "2026-11-20",
  "string __proto__": () => "__proto__",
  "lone surrogate": () => "existing\ud800",
  "null character": () => "existing\0",
  "right-to-left override": () => "\u202eexisting",
  "combining marks": () => "é".normalize("NFD").repeat(50),
  "huge string": () => "x".repeat(200_000),
  "huge wide string": () => "汉".repeat(100_000),
  "a year of many digits": () => `${"9".repeat(5000)}-01-01T00:00:00Z`,
  "a fraction of many digits": () => `2026-01-01T00:00:00.${"9".repeat(50_000)}Z`,
  symbol: () => Symbol("existing"),
  "well-known symbol": () => Symbol.iterator,
  bigint: () => 7n,
  "huge bigint": () => 1n << 4096n,
  "empty object": () => ({}),
  "null prototype": () => Object.create(null),
  "empty array": () => [],
  "array of a hole": () => new Array(1),
  "array without an end": () => new Array(2 ** 32 - 1),
  "array of 1000": () => new Array(1000).fill("other"),
  "array of 1001": () => new Array(1001).fill("other"),
  "array of 100000": () => new Array(100_000).fill("other"),
  "array with names": () => Object.assign(["other"], { edition: "china", length: 1 }),
  "array that throws": () => Object.defineProperty(["other"], 0, { get: thrower }),
  "proxy of an endless array": () => new Proxy([], { get: (target, key) => (key === "length" ? Infinity : "other") }),
  "proxy of an array of NaN": () => new Proxy([], { get: (target, key) => (key === "length" ? NaN : "other") }),
  "proxy of an array of bigint": () => new Proxy([], { get: (target, key) => (key === "length" ? 1n : "other") }),
  "array-like": () => ({ length: 2, 0: "other", 1: "other" }),
  arguments: () => (function () { return arguments; })("other"), // eslint-disable-line prefer-rest-params
  "cyclic object": () => { const one = /** @type {any} */ ({}); return (one.edition = one); },
  "cyclic array": () => { const one = /** @type {any[]} */ ([]); one.push(one); return one; },
  "deep array": () => { let one = /** @type {any[]} */ ([]); for (let i = 0; i < 10_000; i++) one = [one]; return one; },
  "deep proxy": () => { let one = {}; for (let i = 0; i < 2_000; i++) one = new Proxy(one, {}); return one; },
  date: () => new Date(0),
  "invalid date": () => new Date(NaN),
  "boxed string": () => new String("existing"),
  "boxed number": () => new Number(1),
  "boxed boolean": () => new Boolean(true),
  "boxed symbol": () => Object(Symbol()),
  "boxed bigint": () => Object(1n),
  function: () => () => "existing",
  "throwing function": () => thrower,
  "async function": () => async () => "existing",
  generator: () => (function* () { yield "existing"; })(),
  class: () => class Existing {},
  promise: () => Promise.resolve("existing"),
  "promise without an end": () => new Promise(() => {}),
  thenable: () => ({ then: (/** @type {Function} */ tell) => tell("existing") }),
  "throwing thenable": () => Object.defineProperty({}, "then", { get: thrower }),
  map: () => new Map([["edition", "china"]]),
  set: () => new Set(["other"]),
  "weak map": () => new WeakMap(),
  error: () => new RangeError("no"),
  "regular expression": () => /existing/g,
  "global object": () => globalThis,
  "array buffer": () => new ArrayBuffer(8),
  "shared buffer": () => new SharedArrayBuffer(8),
  "bytes of text": () => new TextEncoder().encode("all\r\nof it"),
  "bytes that are none": () => Uint8Array.of(0xff, 0xfe, 0),
  "many bytes": () => new Uint8Array(20_000).fill(0x61),
  "bytes of a shared buffer": () => new Uint8Array(new SharedArrayBuffer(8)),
  "bytes of a buffer that went": detached,
  "bytes that say they are endless": () => lying(() => 2 ** 31),
  "bytes that say they are none": () => lying(() => 0),
  "bytes that change their mind": () => { let times = 0; return lying(() => [0, 4096][times++ % 2]); },
  "bytes whose length is NaN": () => lying(() => NaN),
  "bytes that throw": () => lying(thrower),
  "object that says it is bytes": () => Object.create(Uint8Array.prototype),
  "proxy of bytes": () => new Proxy(Uint8Array.of(1, 2, 3), {}),
  "other bytes": () => new Uint16Array(4),
  "data view": () => new DataView(new ArrayBuffer(8)),
  "revoked proxy": () => revoked({}),
  "revoked array": () => revoked([]),
  "revoked function": () => revoked(() => {}),
  "proxy that throws": () => withTraps({}, TRAPS),
  "array that throws everywhere": () => withTraps([], TRAPS),
  "text that throws": () => ({ toString: thrower, valueOf: thrower, [Symbol.toPrimitive]: thrower, toJSON: thrower }),
  "object of another realm": () => elsewhere("({ edition: 'china', model: 'agency', channel: 'email' })"),
  "array of another realm": () => elsewhere("['other']"),
  "date of another realm": () => elsewhere("new Date(0)"),
  "bytes of another realm": () => elsewhere("new Uint8Array(3)"),
  "function of another realm": () => elsewhere("(() => 1)"),
  element: () => ({ nodeType: 1 }),
  "element of no page": () => ({ nodeType: 1, ownerDocument: {} }),
  "element of a page that throws": () => ({ nodeType: 1, get ownerDocument() { return thrower(); } }),
  "element of a page of proxies": () => ({ nodeType: 1, ownerDocument: withTraps({}, TRAPS) }),
  "element of a page without end": () => {
    const everything = /** @type {any} */ (new Proxy(() => {}, { get: (_, key) => (key === "nodeType" ? 1 : everything), apply: () => everything }));
    return everything;
  },
};
const LEAF_NAMES = Object.keys(LEAVES);

/** What a property of an object can be like. */
const MANNERS = ["is", "is", "is", "is", "getter", "changing getter", "throwing getter", "calling getter", "hidden", "inherited"];

/** How an object may be wrapped up. @type {Record<string, (made: any) => unknown>} */
const WRAPS = {
  frozen: (made) => (Object(made) === made && !ArrayBuffer.isView(made) ? Object.freeze(made) : made),
  sealed: (made) => (Object(made) === made ? Object.seal(made) : made),
  "through a proxy": (made) => (Object(made) === made ? new Proxy(made, {}) : made),
  "without a prototype": (made) => (Object(made) === made ? Object.setPrototypeOf(made, null) : made),
  "in an array": (made) => [made],
  "twice in an array": (made) => [made, made],
};
for (const trap of ["get", "has", "ownKeys", "getOwnPropertyDescriptor", "getPrototypeOf"]) {
  WRAPS[`through a proxy whose ${trap} throws`] = (made) => (Object(made) === made ? withTraps(made, [trap]) : made);
}
WRAPS["through a proxy that makes up keys"] = (made) =>
  Object(made) === made ? new Proxy(made, { ownKeys: () => ["edition", "made up"], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true, value: 1 }) }) : made;

/** A hostile value of at most this depth. @param {Below} below @param {readonly string[]} keys @param {Record<string, Recipe>} good @param {number} depth @returns {Recipe} */
export function hostile(below, keys, good, depth = 2) {
  const kind = depth === 0 ? 0 : below(10);
  if (kind < 5) return [oneOf(below, LEAF_NAMES)];
  if (kind < 7) return ["wrap", oneOf(below, Object.keys(WRAPS)), hostile(below, keys, good, depth - 1)];
  return object(below, keys, good, depth);
}

/** An object: what is right, with some of it replaced. @param {Below} below @param {readonly string[]} keys @param {Record<string, Recipe>} good @param {number} depth @returns {Recipe} */
export function object(below, keys, good, depth = 2) {
  const properties = new Map(Object.entries(good).map(([key, value]) => [key, [key, "is", value]]));
  for (let more = below(4); more >= 0; more--) {
    const key = below(12) === 0 ? oneOf(below, ["__proto__", "constructor", "toString", "hasOwnProperty", "then", "toJSON", "length", "0", "", "x".repeat(3000), "edıtion"]) : oneOf(below, keys);
    const value = below(3) === 0 && Object.hasOwn(good, key) ? good[key] : hostile(below, keys, {}, depth - 1);
    properties.set(key, [key, oneOf(below, MANNERS), value, hostile(below, keys, {}, 0)]);
  }
  const made = /** @type {Recipe} */ (["object", [...properties.values()]]);
  return below(6) === 0 ? ["wrap", oneOf(below, Object.keys(WRAPS)), made] : made;
}

/** A value that cannot be wrapped up so stays as it is: a revoked proxy, say. @param {string} how @param {unknown} made */
function wrapped(how, made) {
  try {
    return WRAPS[how]?.(made);
  } catch {
    return made;
  }
}

/** What the recipe says, new. @param {Recipe} recipe @param {() => unknown} again called by getters that call back in @returns {any} */
export function make(recipe, again = () => {}) {
  const [kind, ...parts] = recipe;
  if (kind === "value") return parts[0];
  if (kind === "wrap") return wrapped(parts[0], make(parts[1], again));
  if (kind === "array") return parts[0].map((/** @type {Recipe} */ part) => make(part, again));
  if (kind !== "object") return LEAVES[kind]?.();
  const object = {};
  for (const [key, manner, value, other] of parts[0]) {
    const define = (/** @type {PropertyDescriptor} */ how) => Object.defineProperty(object, key, { configurable: true, enumerable: true, ...how });
    if (manner === "throwing getter") define({ get: thrower });
    else if (manner === "calling getter") define({ get: () => (again(), make(value, again)) });
    else if (manner === "getter") define({ get: () => make(value, again) });
    else if (manner === "changing getter") {
      let times = 0;
      define({ get: () => make(times++ % 2 === 0 ? value : other, again) });
    } else if (manner === "hidden") define({ enumerable: false, value: make(value, again) });
    else if (manner === "inherited") Object.setPrototypeOf(object, Object.defineProperty({}, key, { value: make(value, again) }));
    else define({ value: make(value, again), writable: true });
  }
  return object;
}

/** Recipes that are a step simpler. @param {Recipe} recipe @returns {Recipe[]} */
export function simpler(recipe) {
  const [kind, ...parts] = recipe;
  if (kind === "wrap") return [parts[1], ...simpler(parts[1]).map((inner) => /** @type {Recipe} */ (["wrap", parts[0], inner]))];
  if (kind === "array") {
    const [items] = parts;
    return items.flatMap((/** @type {Recipe} */ item, /** @type {number} */ at) => [
      /** @type {Recipe} */ (["array", items.toSpliced?.(at, 1) ?? items.filter((_, /** @type {number} */ other) => other !== at)]),
      ...simpler(item).map((inner) => /** @type {Recipe} */ (["array", items.map((/** @type {Recipe} */ old, /** @type {number} */ other) => (other === at ? inner : old))])),
    ]);
  }
  if (kind === "object") {
    const [properties] = parts;
    const without = properties.map((/** @type {any} */ _, /** @type {number} */ at) => ["object", properties.filter((_, /** @type {number} */ other) => other !== at)]);
    const changed = properties.flatMap((/** @type {any[]} */ [key, manner, value, other], /** @type {number} */ at) => {
      const simple = [...(manner === "is" ? [] : [[key, "is", value]]), ...simpler(value).map((inner) => [key, manner, inner, other])];
      return simple.map((property) => ["object", properties.map((/** @type {any} */ old, /** @type {number} */ place) => (place === at ? property : old))]);
    });
    return [["empty object"], ...without, ...changed];
  }
  return kind === "undefined" || kind === "value" ? [] : [["undefined"]];
}

/** As one line, to be read. @param {Recipe} recipe @returns {string} */
export function described(recipe) {
  const [kind, ...parts] = recipe;
  if (kind === "value") return JSON.stringify(parts[0]) ?? String(parts[0]);
  if (kind === "wrap") return `${described(parts[1])} ${parts[0]}`;
  if (kind === "array") return `[${parts[0].map(described).join(", ")}]`;
  if (kind !== "object") return `‹${kind}›`;
  return `{ ${parts[0].map((/** @type {any[]} */ [key, manner, value]) => `${JSON.stringify(key.slice(0, 40))}${manner === "is" ? "" : ` (${manner})`}: ${described(value)}`).join(", ")} }`;
}
