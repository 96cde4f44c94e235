// What the server's word makes of the page's answer, and why: said under the answer, where the two differ.

import { all, find } from "./view.js";

export function beginReconciling({ reconciliation, shown }) {
  const place = find("reconciled");
  find("strip").before(place);
  const show = () => {
    const { ending, reasons = [] } = reconciliation() || {};
    all("[data-ending]").forEach(one => { one.hidden = one.dataset.ending !== ending; });
    all("[data-reason]").forEach(one => { one.hidden = !reasons.includes(one.dataset.reason); });
    // What is the same is confirmed already, and an answer of the page's own is told by its own words.
    place.hidden = !ending || ending === "same" || shown().authority !== "server";
  };
  addEventListener("learned", show);
  show();
}
