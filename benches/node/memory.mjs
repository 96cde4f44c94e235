// What a process holds after so many decisions. Runs with `--expose-gc`.
import { pass, passAsync } from "../timing.mjs";
import { memoryBytes, watchMemories } from "../wasm-memory.mjs";
import { started, task, tell } from "./contestant.mjs";

watchMemories();
const decide = await started();
const readings = [];
let decisions = 0;
const began = performance.now();
for (const count of task.counts) {
  while (decisions < count && (readings.length === 0 || performance.now() - began < task.limitMs)) {
    await (task.isAsync ? passAsync : pass)(decide, task.customers);
    decisions += task.customers.length;
  }
  readings.push(read());
  if (decisions < count) break;
}
tell({ readings });

function read() {
  // Twice: what the first leaves to finalizers, the second takes.
  for (let round = 0; round < 2; round++) /** @type {() => void} */ (/** @type {any} */ (globalThis).gc)();
  const { heapUsed, external } = process.memoryUsage();
  return { decisions, heapBytes: heapUsed, externalBytes: external, wasmBytes: memoryBytes() };
}
