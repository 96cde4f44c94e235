// A process that decides until it is warm, and then by the clock.
import { warm } from "../timing.mjs";
import { started, task, tell } from "./contestant.mjs";

tell(await warm(await started(), task.customers, task));
