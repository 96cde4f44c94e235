// In the place of www/main.js: shows what the server says, with the same code and in the same document as the page that
// decides, and can do nothing else: it neither asks again nor looks at the time.

import { invitation } from "../../../www/address.js";
import { all, find, only, reveal, showDecision, showStrip, showTimes } from "../../../www/view.js";

/** Called once, by a line of the document, as in the page that decides. */
window.begin = () => {
  document.body.dataset.at = "";
  find("language").search = location.search;
  addEventListener("DOMContentLoaded", nameSources);
  const { partner, facts } = JSON.parse(find("situation").textContent);
  if (partner) find("partner").textContent = partner;
  only("model", invitation.model);
  only("note");
  window.asked.then(decision => {
    const left = Date.parse(decision.validUntil) - Date.parse(decision.checkedAt);
    showStrip("confirmed");
    showDecision(decision, facts);
    showTimes(decision, left);
    // The times in words after the paint, as there.
    requestAnimationFrame(() => setTimeout(() => setTimeout(() => {
      showStrip("confirmed", decision.checkedAt);
      showTimes(decision, left);
    })));
  }).then(reveal, reveal);
};

function nameSources() {
  all("details [href^='#']").forEach(link => link.replaceWith(find(link.hash.slice(1)).firstChild.cloneNode(true)));
}
