// What the reader had open, and where, survives the switch to the other language. Kept for one load
// of the page, under its address; where storage is forbidden the switch still works.

import { find } from "./view.js";

const key = "kept " + location.search;

const top = block => block.getBoundingClientRect().top;

/** Lets the link to the other language carry the invitation along. */
export function keepOnSwitch() {
  const link = find("language");
  link.search = location.search;
  link.addEventListener("click", () => {
    try {
      sessionStorage.setItem(key, JSON.stringify(state()));
    } catch (_) { /* no storage: the other page opens at its top */ }
  });
}

/** The open folds, and the first block on the screen: texts differ in length, so pixels would not do. */
function state() {
  const folds = Array.from(document.querySelectorAll("details[open]"), fold => fold.id);
  const first = scrollY && Array.from(document.querySelectorAll("main [id]")).find(block => block.offsetParent && top(block) >= 0);
  return first ? { folds, id: first.id, top: top(first) } : { folds };
}

export function restore() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key));
    sessionStorage.removeItem(key);
    kept.folds.forEach(fold => { find(fold).open = true; });
    find("language").focus({ preventScroll: true });
    if (kept.id) scrollBy(0, top(find(kept.id)) - kept.top);
  } catch (_) { /* nothing was kept, or by an older page */ }
}
