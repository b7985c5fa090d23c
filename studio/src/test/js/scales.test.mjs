import assert from 'node:assert/strict';
import test from 'node:test';
import {
  extent, linear, logarithmic, logTicks, ticks,
} from '../../main/resources/org/medal/studio/web/js/charts/scales.js';

test('a linear scale may run downwards, as heights on a screen do', () => {
  const y = linear([0, 1], [200, 0]);
  assert.equal(y(0), 200);
  assert.equal(y(0.25), 150);
});

test('a domain without width lands in the middle', () => {
  assert.equal(linear([3, 3], [0, 100])(3), 50);
});

test('a logarithmic scale gives equal room to equal ratios', () => {
  const x = logarithmic([1, 100], [0, 200]);
  assert.ok(Math.abs(x(10) - 100) < 1e-9);
});

test('a logarithmic scale cannot hold 0', () => {
  assert.throws(() => logarithmic([0, 10], [0, 1]), RangeError);
});

test('ticks are round and lie inside', () => {
  assert.deepEqual(ticks(0, 1, 5), [0, 0.2, 0.4, 0.6, 0.8, 1]);
  assert.deepEqual(ticks(-1, 1, 4), [-1, -0.5, 0, 0.5, 1]);
  assert.deepEqual(ticks(13, 207, 4), [50, 100, 150, 200]);
});

test('equal ends have one tick', () => {
  assert.deepEqual(ticks(4, 4), [4]);
});

test('logarithmic ticks are 1, 2 and 5 of each decade inside', () => {
  assert.deepEqual(logTicks(1.5, 60), [2, 5, 10, 20, 50]);
});

test('a narrow range has finer logarithmic ticks', () => {
  assert.deepEqual(logTicks(3.9, 11), [4, 6, 8, 10]);
});

test('many decades show powers of ten alone', () => {
  assert.deepEqual(logTicks(1, 10000), [1, 10, 100, 1000, 10000]);
});

test('an extent takes its margin from its width', () => {
  assert.deepEqual(extent([3, 1, 2], 0.5), [0, 4]);
  assert.deepEqual(extent([]), [0, 1]);
});
