import type { Decide, Rulebook } from "./types.js";

export * from "./types.js";

/** The kernel and what runs it. */
export interface Engine {
  /** `"wasm"`, or `"js"`: the same kernel as JavaScript, where WebAssembly is missing or forbidden. */
  readonly engine: "wasm" | "js";
  /** Decides whether a customer may be associated. */
  readonly decide: Decide;
}

/** Which engine to take. */
export interface Options {
  /** `"auto"`, the default: WebAssembly if this page may use it, else JavaScript. `"wasm"` alone throws where it may not. */
  engine?: "auto" | "wasm" | "js";
}

/** The engine, at once. Call it as often as you like: it is made once. */
export function loadSync(options?: Options): Engine;

/** As `loadSync`, as a promise. */
export function load(options?: Options): Promise<Engine>;

/** The version of this package. */
export const PACKAGE_VERSION: string;

/** The date of the instructions that the notice follows, `YYYY-MM-DD`. */
export const NOTICE_VERSION: string;

/** The rulebooks in this package. */
export const RULEBOOKS: readonly Rulebook[];
