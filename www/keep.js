// What the reader had open, and where, survives the switch to the other language. Kept for one load
// of the page, under its address; where storage is forbidden the switch still works.

import { all, find } from "./view.js";

const key = "kept " + location.search;

/** Both languages have the same blocks in the same order, so their places will do for names. */
const blocks = () => all("main *");

const top = block => block.getBoundingClientRect().top;

/** Lets the link to the other language carry the step along, and restores what the other page noted. */
export function beginKeeping() {
  const link = find("language");
  link.onclick = () => {
    link.hash = location.hash;
    try {
      // Texts differ in length: the first block on the screen stays where it is, not the scroll bar.
      const first = blocks().findIndex(block => block.offsetParent && top(block) >= 0);
      sessionStorage.setItem(key, JSON.stringify({
        folds: all("details").map(fold => fold.open),
        first: scrollY ? first : -1,
        top: top(blocks()[first]),
      }));
    } catch (_) { /* no storage: the other page opens at its top */ }
  };
  restore(link);
}

function restore(link) {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key));
    sessionStorage.removeItem(key);
    all("details").forEach((fold, place) => { fold.open = kept.folds[place]; });
    link.focus({ preventScroll: true });
    scrollBy(0, top(blocks()[kept.first]) - kept.top);
  } catch (_) { /* nothing was kept */ }
}
