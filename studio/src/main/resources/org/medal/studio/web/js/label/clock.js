/**
 * A reader's active time on an image: from its first paint to the answer, while the page is visible
 * and something was touched within the last 30 s.
 */

/** A pause longer than this counts as this, in milliseconds. */
export const IDLE_MILLIS = 30_000;

/**
 * @typedef {{millis: number, at: number, input: number, painted: boolean, visible: boolean}} Clock
 *     `millis` counted up to `at`; `input` is when something was last touched
 */

/**
 * A clock that waits for the first paint.
 * @param {number} [millis] counted before, as when a reader comes back to an image
 * @returns {Clock}
 */
export function fresh(millis = 0) {
  return { millis, at: 0, input: 0, painted: false, visible: true };
}

/**
 * Counts up to now.
 * @param {Clock} clock
 * @param {number} now in milliseconds, of any steady clock
 * @returns {Clock}
 */
export function counted(clock, now) {
  if (!clock.painted || !clock.visible) {
    return { ...clock, at: now };
  }
  const end = Math.min(now, clock.input + IDLE_MILLIS);
  return { ...clock, millis: clock.millis + Math.max(0, end - clock.at), at: now };
}

/**
 * The image is on the screen.
 * @param {Clock} clock
 * @param {number} now
 * @returns {Clock}
 */
export function painted(clock, now) {
  return { ...counted(clock, now), painted: true, input: now };
}

/**
 * The reader touched something.
 * @param {Clock} clock
 * @param {number} now
 * @returns {Clock}
 */
export function touched(clock, now) {
  return { ...counted(clock, now), input: now };
}

/**
 * The page came into sight or went out of it. Who comes back has touched something.
 * @param {Clock} clock
 * @param {boolean} visible
 * @param {number} now
 * @returns {Clock}
 */
export function seen(clock, visible, now) {
  const before = counted(clock, now);
  return { ...before, visible, input: visible ? now : before.input };
}
