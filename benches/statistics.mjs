// What is made of many measurements.
import { row } from "./customers.mjs";

/** The value below which this part of the others lies. @param {ArrayLike<number>} values @param {number} part */
export function quantile(values, part) {
  const sorted = Float64Array.from(values).sort();
  const place = part * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below + (above - below) * (place % 1);
}

/** @param {ArrayLike<number>} values */
export const median = (values) => quantile(values, 0.5);

/**
 * Takes one sample of each in every round, so that whatever else the machine does hits all alike; each round has an order of
 * its own, since one that is measured after a large one pays for what that leaves behind. Before several of them there is
 * one that is not counted: it pays for what only happens once.
 * @template {{ name: string }} T, S
 * @param {T[]} contestants @param {number} count @param {(contestant: T, round: number) => Promise<S>} sample
 * @param {string} what
 * @returns {Promise<Map<string, S[]>>}
 */
export async function rounds(contestants, count, sample, what) {
  /** @type {Map<string, S[]>} */
  const samples = new Map(contestants.map(({ name }) => [name, []]));
  for (let round = count > 1 ? 0 : 1; round <= count; round++) {
    for (const contestant of shuffled(contestants, round)) {
      console.log(`${what}, ${round === 0 ? "before the rounds" : `round ${round} of ${count}`}: ${contestant.name}`);
      const taken = await sample(contestant, round);
      if (round > 0) samples.get(contestant.name)?.push(taken);
    }
  }
  return samples;
}

/** The same in an order that goes with the number. @template T @param {T[]} all @param {number} number */
function shuffled(all, number) {
  const chance = row(Math.imul(number + 1, 0x9e3779b9));
  const keys = new Map(all.map((one) => [one, chance()]));
  return [...all].sort((a, b) => /** @type {number} */ (keys.get(a)) - /** @type {number} */ (keys.get(b)));
}

/**
 * The medians of what every sample measured – and of its ratios to what the same round measured of the limit, with the
 * quartiles between which half of these ratios lie.
 * @param {Record<string, number>[]} samples @param {Record<string, number>[]} limits
 */
export function summary(samples, limits) {
  const keys = Object.keys(samples[0]);
  const ratios = (/** @type {string} */ key) => samples.map((sample, round) => sample[key] / limits[round][key]);
  return {
    ...Object.fromEntries(keys.map((key) => [key, median(samples.map((sample) => sample[key]))])),
    toLimit: Object.fromEntries(
      keys.map((key) => [
        key,
        { median: median(ratios(key)), low: quantile(ratios(key), 0.25), high: quantile(ratios(key), 0.75) },
      ]),
    ),
  };
}
