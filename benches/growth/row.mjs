/** Marsaglia's xorshift: a fixed row of numbers from 0 to 1. @param {number} seed */
export function row(seed) {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
