// In the place of www/engine.js: no rules. The server is asked at once, while the document is still on its way.

import "./ask.js";

export function withDecide(use, fail) {
  window.asked.then(decision => use(() => decision), fail);
}
