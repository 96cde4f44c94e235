// The rules, ready to decide. The document carries them as WebAssembly; where that is missing or
// forbidden, the same kernel comes as JavaScript, in one request that nobody else has to make.

import { createDecide } from "../pkg/decide.js";
import { decideByWasm } from "../pkg/kernel.js";

/** Calls `use` with `decide`: at once, or when the kernel has come; and `fail` if it does not come. */
export function withDecide(use, fail) {
  let decide;
  try {
    decide = decideByWasm();
  } catch (_) {
    import(document.body.dataset.kernel).then(kernel => createDecide(kernel.default(), "js")).then(use, fail);
    return;
  }
  use(decide);
}
