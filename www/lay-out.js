// Lays out again what the server laid out, when more is known than it knew: from answers, or from a server that
// said something else. The full build does that; where it cannot come, what the server laid out stays.

import { isConsented, isGiven } from "./consent.js";
import { onEntered } from "./draft.js";
import { find } from "./view.js";

export function beginLayingOut({ known, isSignedIn }) {
  const { language } = find("associate").dataset;
  // Who accepts the instructions says that they have read them.
  const done = () => {
    const steps = ["get-invitation", "open-invitation"];
    if (isConsented()) steps.push("read-instructions", "accept-instructions");
    if (isGiven("authorization")) steps.push("authorize-partner");
    return steps;
  };
  const lay = places => import("./speak.js").then(({ speak }) => speak(language)).then(speaker => {
    const request = { question: "associate", facts: known() };
    places.forEach(([place, screen, more]) => speaker.render(find(place), screen, Object.assign({}, request, more())));
  }).catch(() => {});
  const plan = ["plan", "steps", () => ({ progress: { status: "open", account: null, done: done() } })];
  // That the end of a text was seen is no step: for that alone the full build need not come.
  let before = done().join();
  onEntered(() => {
    const now = done().join();
    if (now !== before) lay([plan]);
    before = now;
  });
  const facts = () => JSON.stringify(Object.assign(known(), { checkedAt: 0, clockUncertaintyMs: 0 }));
  let laid = facts();
  const learn = () => {
    if (facts() === laid) return;
    laid = facts();
    lay([
      ["what-changes", "changes", () => ({ rank: 3 })],
      ...isSignedIn ? [["message", "message", () => ({})]] : [],
      plan,
    ]);
  };
  addEventListener("learned", learn);
}
