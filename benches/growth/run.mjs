// More rules, more customers, a longer document. `xtask/src/bench/growth.rs` has to make the rulebooks first:
// `growth::prepare(project, folder, is_trial)`, called before this is run.
import { growCustomers } from "./customers.mjs";
import { growDocument } from "./document.mjs";
import { growRules } from "./rules.mjs";

console.log([await growRules(), await growCustomers(), await growDocument()].join("; "));
