/** The rulebook that hand-written JavaScript and the peers carry, and the fingerprint that ours had when they were written. */
export const RULEBOOK = Object.freeze({
  edition: "international",
  version: "2025-11-28",
  sha256: "8977769312bc279856c8ac677a526612971fc118f411ae62590560d65d62a20d",
});

/** What may be said of a rule: decisions share it, as they do ours. @param {string} rule */
export const sayable = (rule) => ({
  bars: Object.freeze({ rule, says: "bars" }),
  open: Object.freeze({ rule, says: "open" }),
  passes: Object.freeze({ rule, says: "passes" }),
});
