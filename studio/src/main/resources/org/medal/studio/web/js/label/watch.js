/**
 * Runs the clock on the page: feeds it what the reader does.
 */
import { counted, fresh, IDLE_MILLIS, painted, seen, touched } from './clock.js';

const inputs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'touchmove'];
const kept = 50;

/** Time per assignment; outlives the view, so that an image come back to goes on counting. */
const spent = /** @type {Map<number, number>} */ (new Map());

let clock = fresh();
let current = -1;

/**
 * Puts the time so far aside and waits for the first paint of another assignment.
 * @param {number} assignment
 */
export function turnTo(assignment) {
  setAside();
  current = assignment;
  clock = { ...fresh(spent.get(assignment)), visible: !document.hidden };
}

export function paint() {
  clock = painted(clock, performance.now());
}

/** The active time on the assignment, in whole milliseconds. */
export function activeMillis() {
  clock = counted(clock, performance.now());
  return Math.round(clock.millis);
}

/** Whether the reader is at it: the page visible, and something touched lately. */
export function isActive() {
  return clock.visible && performance.now() - clock.input < IDLE_MILLIS;
}

/**
 * Follows the reader.
 * @returns {() => void} stops it
 */
export function follow() {
  const options = { capture: true, passive: true };
  inputs.forEach((name) => window.addEventListener(name, onInput, options));
  document.addEventListener('visibilitychange', onVisibility);
  return () => {
    setAside();
    inputs.forEach((name) => window.removeEventListener(name, onInput, options));
    document.removeEventListener('visibilitychange', onVisibility);
  };
}

function onInput() {
  clock = touched(clock, performance.now());
}

function onVisibility() {
  clock = seen(clock, !document.hidden, performance.now());
}

function setAside() {
  if (current < 0) {
    return;
  }
  spent.delete(current);
  spent.set(current, activeMillis());
  current = -1;
  if (spent.size > kept) {
    spent.delete(spent.keys().next().value ?? -1);
  }
}
