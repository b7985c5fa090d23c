import assert from 'node:assert/strict';
import test from 'node:test';
import {
  counted, decimal, moment, percentRange, pValue, whole,
} from '../../main/resources/org/medal/studio/web/js/parts/format.js';

test('numbers below 0 have a true minus sign, 0 has none', () => {
  assert.equal(decimal(-0.184), '−0.18');
  assert.equal(decimal(-0.001), '0.00');
});

test('thousands are set apart', () => {
  assert.equal(whole(1234567), '1,234,567');
  assert.equal(whole(999), '999');
});

test('one is not many', () => {
  assert.equal(counted(1, 'label'), '1 label');
  assert.equal(counted(1200, 'image'), '1,200 images');
});

test('small p are bounded, not rounded to 0', () => {
  assert.equal(pValue(0.0000041), '< 0.001');
  assert.equal(pValue(0.0114), '0.011');
  assert.equal(pValue(0.53), '0.53');
});

test('intervals are in whole per cent', () => {
  assert.equal(percentRange([0.8449, 0.951]), '84–95 %');
});

test('what is no instant is shown as it is', () => {
  assert.equal(moment('yesterday'), 'yesterday');
  assert.match(moment('2026-11-28T14:00:00Z'), /^2026-11-2\d \d\d:\d\d:00$/);
});
