// What the customer entered, kept in this browser under the address of the invitation, so that nothing is asked
// twice. Where storage is forbidden it lasts as long as the page.

const key = "draft " + location.search;

/** Answers, boxes, country, and which steps were seen. What was kept may be anything. */
export const draft = read() || {};

function read() {
  try {
    const kept = JSON.parse(localStorage.getItem(key));
    return typeof kept === "object" ? kept : undefined;
  } catch (_) {
    return undefined;
  }
}

/** Notes what was entered, and tells whoever shows it. */
export function keep(entered) {
  Object.assign(draft, entered);
  try {
    localStorage.setItem(key, JSON.stringify(draft));
  } catch (_) { /* it stays in `draft` */ }
  listeners.forEach(listener => listener());
}

export function forget() {
  Object.keys(draft).forEach(name => delete draft[name]);
  try {
    localStorage.removeItem(key);
    localStorage.removeItem("check " + location.search);
  } catch (_) { /* there is nothing to forget */ }
}

const listeners = [];

/** Calls it now, and whenever something was entered. */
export function onEntered(listener) {
  listeners.push(listener);
  listener();
}
