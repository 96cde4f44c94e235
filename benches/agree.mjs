// Whether everybody decides the same about every customer.
import { CONTESTANTS, started } from "./contestants.mjs";
import { customers } from "./customers.mjs";

/** The customers that are measured, and as many others. */
const SEEDS = [undefined, 7];
const people = SEEDS.flatMap((seed) => customers(1000, seed));

/** A decision without what may differ: who made it. @param {any} decision */
const plain = ({ engine, ...decision }) => JSON.stringify(decision);

const [ours, ...others] = await Promise.all(CONTESTANTS.map(async (contestant) => ({ contestant, decide: await started(contestant) })));
const expected = people.map((facts) => plain(ours.decide(facts)));
let isWrong = false;
for (const { contestant: { name }, decide } of others) {
  let agreed = 0;
  let first;
  for (const [place, facts] of people.entries()) {
    const told = plain(await decide(facts));
    if (told === expected[place]) agreed++;
    else first ??= { facts, told, expected: expected[place] };
  }
  console.log(`${name.padEnd(20)} ${agreed} of ${people.length}`);
  if (first) {
    isWrong = true;
    console.log(first);
  }
}
if (isWrong) process.exitCode = 1;
