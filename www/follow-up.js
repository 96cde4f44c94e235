// What comes after the answer: the steps, one at a time, what was entered in them, and the request to associate. It
// comes when the answer has been seen. Where it does not come, the same sections follow each other, and the form
// at their end is sent as it is.

import { beginAsking } from "./asking.js";
import { beginConfirming } from "./confirming.js";
import { beginConsent } from "./consent.js";
import { beginFlow } from "./flow.js";
import { beginKeeping } from "./keep.js";
import { beginLayingOut } from "./lay-out.js";
import { beginReconciling } from "./reconciled.js";
import { beginTerms } from "./terms.js";

/** `page` is the landing page's own script: its rules, its clock, what it knows and what it shows. */
export function begin(page) {
  beginConsent(page);
  beginTerms();
  beginFlow(page);
  beginConfirming(page);
  beginLayingOut(page);
  beginAsking(page);
  beginReconciling(page);
  // When every block is where it will be in the other language, too.
  beginKeeping();
}
