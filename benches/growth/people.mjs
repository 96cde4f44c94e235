import { customers } from "../customers.mjs";
import { FACTS } from "./facts.mjs";

/** Customers of whom only that is known which these rules ask, and nothing that contradicts it. @param {number} count */
export function people(count) {
  return customers(count).map((facts) => {
    const kept = ["edition", "model", "channel", "website", "account", ...FACTS.map(({ name }) => name)];
    if (facts.account === "new") {
      for (const { name, isHistory } of FACTS) if (isHistory) kept.splice(kept.indexOf(name), 1);
    }
    return Object.fromEntries(Object.entries(facts).filter(([name]) => kept.includes(name)));
  });
}
