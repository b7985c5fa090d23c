import assert from 'node:assert/strict';
import test from 'node:test';
import {
  recallRows, recalls, rowShares,
} from '../../main/resources/org/medal/studio/web/js/charts/confusion.js';

const confusion = [[8, 2, 0], [1, 3, 0], [0, 0, 0]];

test('rows are truths: the recall of a class is its diagonal by its row', () => {
  assert.deepEqual(recalls(confusion), [0.8, 0.75, null]);
});

test('shares of a row sum to 1, those of a class without cases are 0', () => {
  assert.deepEqual(rowShares(confusion), [[0.8, 0.2, 0], [0.25, 0.75, 0], [0, 0, 0]]);
});

test('a class without cases has no recall and an interval that says nothing', () => {
  const [first, , third] = recallRows(confusion, ['normal', 'mild', 'severe']);
  assert.deepEqual([first.name, first.found, first.cases, first.recall], ['normal', 8, 10, 0.8]);
  assert.deepEqual([third.recall, third.low, third.high], [null, 0, 1]);
});
