import assert from 'node:assert/strict';
import test from 'node:test';
import { wilson } from '../../main/resources/org/medal/studio/web/js/charts/interval.js';

const near = (actual, expected) => assert.ok(Math.abs(actual - expected) < 5e-4, `${actual} ≈ ${expected}`);

test("Wilson's interval of 81 in 263 is the one of Newcombe's paper of 1998", () => {
  const [low, high] = wilson(81 / 263, 263);
  near(low, 0.2553);
  near(high, 0.3662);
});

test('nothing found in 20 still allows for some', () => {
  const [low, high] = wilson(0, 20);
  assert.equal(low, 0);
  near(high, 0.1611);
});

test('all found leaves no room above', () => {
  assert.equal(wilson(1, 29)[1], 1);
});

test('nothing counted says nothing', () => {
  assert.deepEqual(wilson(0, 0), [0, 1]);
});

test('what is no share is refused', () => {
  assert.throws(() => wilson(1.2, 10), /Not a share/);
  assert.throws(() => wilson(NaN, 10), /Not a share/);
});
