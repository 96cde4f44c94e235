// In the place of www/engine.js: the same rules, written by hand in JavaScript.

import start from "../../contestants/hand-written.mjs";

export function withDecide(use) {
  // It is the landing page's question, and the only one that it answers.
  const decide = start();
  use((_question, facts) => decide(facts));
}
