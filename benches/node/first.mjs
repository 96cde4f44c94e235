// A fresh process, to its first decision.
import { started, task, tell } from "./contestant.mjs";

const began = performance.now();
if (task.module) {
  const decide = await started();
  await decide(task.customers[0]);
}
tell({ ms: performance.now() - began });
