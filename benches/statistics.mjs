// What is made of many measurements.

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
 * Takes one sample of each in every round, so that whatever else the machine does hits all alike; each round begins with
 * another one. Before several of them there is one that is not counted: it pays for what only happens once.
 * @template {{ name: string }} T, S
 * @param {T[]} contestants @param {number} count @param {(contestant: T, round: number) => Promise<S>} sample
 * @param {string} what
 * @returns {Promise<Map<string, S[]>>}
 */
export async function rounds(contestants, count, sample, what) {
  /** @type {Map<string, S[]>} */
  const samples = new Map(contestants.map(({ name }) => [name, []]));
  for (let round = count > 1 ? 0 : 1; round <= count; round++) {
    for (let place = 0; place < contestants.length; place++) {
      const contestant = contestants[(round + place) % contestants.length];
      console.log(`${what}, ${round === 0 ? "before the rounds" : `round ${round} of ${count}`}: ${contestant.name}`);
      const taken = await sample(contestant, round);
      if (round > 0) samples.get(contestant.name)?.push(taken);
    }
  }
  return samples;
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
