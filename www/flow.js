// The steps of the page: each has an address (`#changes`), which the browser's back button, a reload and a link know.
// The page shows the step its address names; this adds where one is, where to go on, and what those hear who hear it.

import { isConsented } from "./consent.js";
import { draft, forget, keep, onEntered } from "./draft.js";
import { terms } from "./terms.js";
import { all, find } from "./view.js";

const title = document.title.split(" – ").pop();

const at = () => document.body.dataset.at;

let signedIn;

/** What is still to be done, in order; empty when the customer can associate. */
export function lacking() {
  const { country, agreements } = terms();
  return [
    !isConsented() && "notice",
    !signedIn && "account",
    country === "" && "country",
    !agreements && "agreements",
  ].filter(Boolean);
}

/** The first step that is not done. */
function next() {
  const [first] = lacking();
  if (!draft.seen) return "changes";
  return { country: "terms", agreements: "terms" }[first] || first || "confirm";
}

export function beginFlow({ isSignedIn }) {
  signedIn = isSignedIn;
  addEventListener("learned", mark);
  onEntered(() => { find("on").href = "#" + next(); });
  addEventListener("hashchange", arrive);
  find("forget").onclick = () => {
    forget();
    location.reload();
  };
  mark();
}

/** What the step that is shown is headed; the answer has a heading for each kind of answer. */
function headingOf(step) {
  if (!step || at() === "answer") return document.querySelector("#answer [data-notice]:not([hidden]) h2");
  return step.querySelector("h2[tabindex]") || find("plan");
}

/** After a step: the reader is at its beginning, and hears its name. */
function arrive() {
  const step = document.querySelector(`[data-step="${CSS.escape(at())}"]`);
  mark();
  // The questions take care of themselves; what is no step is some place in one.
  if (at() === "check" || !step && location.hash) return;
  const heading = headingOf(step);
  scrollTo(0, 0);
  // Some browsers go to what an address names once more, when it is there to be seen.
  requestAnimationFrame(() => scrollTo(0, 0));
  if (heading) heading.focus({ preventScroll: true });
}

/** Says which step it is: in the list of steps, and in the title. */
function mark() {
  if (at() === "changes" && !draft.seen) keep({ seen: true });
  let current;
  all(".way a").forEach(link => {
    const is = link.hash.slice(1) === at();
    if (is) current = link;
    if (is) link.setAttribute("aria-current", "step");
    else link.removeAttribute("aria-current");
  });
  const heading = at() !== "answer" && current || headingOf();
  if (heading) document.title = heading.textContent + " – " + title;
}
