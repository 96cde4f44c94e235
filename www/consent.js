// What the customer ticks, and whether the end of each text was on the screen. Nothing waits for anything: no box
// needs to be scrolled to, and none is ticked by anybody else.

import { draft, keep, onEntered } from "./draft.js";
import { all, find } from "./view.js";

/** What is asked for, one text and one box each. */
let asked = [];
/** Says the time, by the server's clock where that is known. */
let now;

export function beginConsent({ clock }) {
  now = () => new Date(clock().checkedAt || Date.now()).toISOString().replace(/\.\d+/, "");
  const kept = draft.boxes || {};
  asked = all("article[data-purpose]").map(article => {
    const { purpose, sha256 } = article.dataset;
    const box = document.querySelector(`#consent [name=${purpose}]`);
    const end = article.querySelector("[data-end]").parentNode;
    const one = { article, box, end, given: false, endReached: false, at: now() };
    // A text that has changed since is asked about again.
    const before = kept[purpose];
    if (before && before.sha256 === sha256) Object.assign(one, before);
    box.checked = one.given;
    return one;
  });
  asked.forEach(one => {
    one.box.onchange = () => note([one], { given: one.box.checked, at: now() });
  });
  ["scroll", "resize", "hashchange"].forEach(event => addEventListener(event, () => requestAnimationFrame(look), { passive: true }));
  look();
  onEntered(record);
}

/** Notes something of these texts and boxes, and keeps it. */
function note(those, what) {
  those.forEach(one => Object.assign(one, what));
  const boxes = {};
  asked.forEach(({ article: { dataset: { purpose, sha256 } }, given, endReached, at }) => {
    boxes[purpose] = { given, endReached, at, sha256 };
  });
  keep({ boxes });
}

/** Notes which ends are on the screen. Once seen is seen. */
function look() {
  const seen = asked.filter(({ end, endReached }) => {
    const { top, bottom } = end.getBoundingClientRect();
    return !endReached && top >= 0 && bottom <= innerHeight && bottom > top;
  });
  if (seen[0]) note(seen, { endReached: true });
}

function record() {
  asked.forEach(({ end, endReached }) => {
    [...end.children].forEach(state => { state.hidden = (state.dataset.end === "reached") !== endReached; });
  });
  find("evidence").textContent = JSON.stringify(evidence(), null, 2);
}

/** What is kept of each box, given or not: what it was about, and what was shown. */
export const evidence = () => asked.map(({ article, given, endReached, at }) => {
  const { purpose, id, version, language, sha256, text } = article.dataset;
  return { purpose, given, notice: { id, version, language, sha256, text }, endReached, at };
});

/** Whether everything that must be given is. */
export const isConsented = () => asked.every(({ box, given }) => given || !box.required);

/** Whether something was given. */
export const isGiven = purpose => asked.some(({ article, given }) => given && article.dataset.purpose === purpose);
