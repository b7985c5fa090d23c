import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counted, fresh, painted, seen, touched } from '../../main/resources/org/medal/studio/web/js/label/clock.js';

const second = 1_000;

test('nothing counts before the first paint', () => {
  const clock = touched(fresh(), 5 * second);
  assert.equal(counted(painted(clock, 8 * second), 8 * second).millis, 0);
});

test('time counts from the first paint', () => {
  assert.equal(counted(painted(fresh(), 8 * second), 11 * second).millis, 3 * second);
});

test('asking twice counts once', () => {
  const clock = counted(painted(fresh(), 0), 4 * second);
  assert.equal(counted(clock, 4 * second).millis, 4 * second);
  assert.equal(counted(clock, 6 * second).millis, 6 * second);
});

test('a pause counts for 30 s at most', () => {
  assert.equal(counted(painted(fresh(), 0), 600 * second).millis, 30 * second);
});

test('after a pause the next touch goes on counting', () => {
  const back = touched(painted(fresh(), 0), 600 * second);
  assert.equal(counted(back, 605 * second).millis, 35 * second);
});

test('touches within 30 s leave no gap', () => {
  let clock = painted(fresh(), 0);
  for (let at = 25; at <= 100; at += 25) {
    clock = touched(clock, at * second);
  }
  assert.equal(clock.millis, 100 * second);
});

test('a hidden page does not count', () => {
  const hidden = seen(painted(fresh(), 0), false, 2 * second);
  assert.equal(counted(hidden, 20 * second).millis, 2 * second);
  assert.equal(counted(seen(hidden, true, 20 * second), 23 * second).millis, 5 * second);
});

test('a touch on a hidden page does not count', () => {
  const hidden = seen(painted(fresh(), 0), false, 2 * second);
  assert.equal(counted(touched(hidden, 10 * second), 12 * second).millis, 2 * second);
});

test('an image come back to goes on counting', () => {
  assert.equal(counted(painted(fresh(7 * second), 50 * second), 52 * second).millis, 9 * second);
});
