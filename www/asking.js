// The check before signing in, joined to the page: what the customer says takes part in the answer, and is marked as said.

import { begin } from "./check.js";
import { find } from "./view.js";

/** Where it may be forbidden, so is every use of it; the check does without. */
const storage = {
  getItem: key => localStorage.getItem(key),
  setItem: (key, value) => localStorage.setItem(key, value),
};

export function beginAsking({ decide, known, learn, isSignedIn }) {
  const section = document.querySelector("[data-part=questions]");
  // Whoever has signed in is known better than from answers.
  if (isSignedIn || !section) return;
  let declared = {};
  const facts = () => {
    const all = known();
    Object.keys(declared).forEach(name => delete all[name]);
    return all;
  };
  let before = "{}";
  const again = begin({
    decide, facts, section, storage,
    onChange(now) {
      declared = now;
      tell(section, declared);
      const answers = JSON.stringify(declared);
      if (answers === before) return;
      before = answers;
      learn({ declared: answers === "{}" ? undefined : declared });
    },
  });
  addEventListener("pageshow", again);
}

/** Lists what was said: each question with its answer. */
function tell(section, declared) {
  const list = find("told").querySelector("dl");
  list.textContent = "";
  Object.keys(declared).forEach(name => {
    const question = section.querySelector(`[data-fact=${name}]`);
    if (!question) return;
    const answers = [...question.querySelectorAll("input")].filter(input => input.type === "date" ? input.value : input.checked);
    const words = answers.map(input => input.type === "date" ? input.value : input.parentNode.textContent).join(", ");
    const [pair, term, description] = ["div", "dt", "dd"].map(element => document.createElement(element));
    term.textContent = question.firstElementChild.textContent;
    description.textContent = words;
    pair.append(term, description);
    list.append(pair);
  });
  find("told").hidden = !list.firstChild;
}
