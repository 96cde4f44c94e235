// Whether everybody decides the same about every customer. With names, whether these do.
import { CONTESTANTS, started } from "./contestants.mjs";
import { customers } from "./customers.mjs";

/** The customers that are measured, and as many others. */
const people = [...customers(), ...customers(1000, 7)];
const names = process.argv.slice(2);

/** A decision without what may differ: who made it, and the fingerprint of our source. @param {any} decision */
const plain = ({ engine, rulebook: { edition, version }, ...decision }) => ({ ...decision, edition, version });

const [first] = CONTESTANTS;
if (first === undefined) throw new Error("nobody is compared");
const ours = await started(first);
const expected = people.map((facts) => plain(ours(facts)));

/** Facts that are none, and the key that has to be named. */
const wrong = Object.keys(Object.assign({}, ...people)).map((key) => ({ key, facts: { ...people[0], [key]: [{}] } }));
wrong.push({ key: "unpaidBill", facts: { ...people[0], unpaidBill: true } });
/** Whether the wrong ones are refused, by name. @param {import("./contestants.mjs").Decide} decide */
async function refuses(decide) {
  for (const { key, facts } of wrong) {
    const error = await Promise.resolve(facts).then(decide).catch((/** @type {unknown} */ error) => error);
    if (!(error instanceof TypeError && error.message.includes(`"${key}"`))) return false;
  }
  return true;
}

for (const contestant of CONTESTANTS.slice(1)) {
  if (names.length > 0 && !names.includes(contestant.name)) continue;
  const decide = await started(contestant);
  let agreed = 0;
  for (const [place, facts] of people.entries()) {
    const decision = await decide(facts);
    // As text, too: the members come in the same order.
    if (JSON.stringify(plain(decision)) === JSON.stringify(expected[place])) agreed++;
    else if (process.exitCode !== 1) {
      process.exitCode = 1;
      console.error(`${contestant.name} decides otherwise:`, { facts, decision, expected: expected[place] });
    }
  }
  const isStrict = await refuses(decide);
  if (agreed < people.length || !isStrict) process.exitCode = 1;
  const refusing = isStrict ? "refuses" : "DOES NOT REFUSE";
  console.log(`${contestant.name.padEnd(20)} agrees on ${agreed} of ${people.length} customers, ${refusing} ${wrong.length} that are none`);
}
