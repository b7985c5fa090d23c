import assert from 'node:assert/strict';
import test from 'node:test';
import { masked } from '../../main/resources/org/medal/studio/web/js/parts/adjudicate/masked.js';

const by = (...readers) => masked(readers.map((reader) => ({ reader })));

test('a reader who has read twice keeps its letter, and the second time is told', () => {
  assert.deepEqual(by('anna', 'jo', 'anna').map((m) => [m.mask, m.again]),
    [['reader A', false], ['reader B', false], ['reader A', true]]);
});

test('there are letters for more than 26 readers', () => {
  const many = by(...Array.from({ length: 28 }, (_, i) => `reader-${i}`));
  assert.deepEqual(many.slice(25).map((m) => m.mask), ['reader Z', 'reader AA', 'reader AB']);
});
