// The server's time, kept without trusting the clock of the device.

const UNCERTAINTY = 2000;

/**
 * A function that says what time it is on the server, as facts. `told` is the server's time, as it
 * said at some moment between `asked` (on the monotonic clock; 0 is the start of the navigation) and
 * now: how long it took to arrive is uncertain. From then on the monotonic clock counts. Some devices
 * stop it while they sleep; the wall clock does not stop, so where the two part, the difference is
 * uncertain too.
 */
export function serverClock(told, asked) {
  const then = Date.parse(told);
  const steady = performance.now();
  const wall = Date.now();
  if (!(then > 0)) return () => ({});
  return () => {
    const passed = performance.now() - steady;
    const parted = Math.abs(Date.now() - wall - passed);
    return {
      checkedAt: Math.round(then + passed),
      clockUncertaintyMs: Math.round(Math.max(UNCERTAINTY, steady - asked) + parted),
    };
  };
}
