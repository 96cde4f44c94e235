import type { DecideAll } from "./types.js";

export * from "./types.js";

/** The full build. */
export interface FullEngine {
  readonly engine: "wasm";
  readonly decide: DecideAll;
}

/** Where the full build's `.wasm` lies: an address, a response, its bytes, or the compiled module – or a promise of one. */
export type Source = string | URL | Request | Response | BufferSource | WebAssembly.Module;

/**
 * The full build. One promise, however often you call it; forgotten again if it failed.
 * Without a source, the `.wasm` beside this file is taken.
 */
export function load(source?: Source | Promise<Source>): Promise<FullEngine>;
