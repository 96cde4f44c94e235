import { createDecide } from "./decide.js";
import letters from "./generated/kernel.js";

/** The kernel as WebAssembly. Throws where there is none, a policy forbids it, or the engine refuses the module. */
export function decideByWasm() {
  // Each byte of the module is the code of a letter, less 37 and modulo 256.
  const bytes = new Uint8Array(letters.length);
  for (let place = bytes.length; place--; ) bytes[place] = letters.charCodeAt(place) - 37;
  return createDecide(new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports, "wasm");
}
