import assert from 'node:assert/strict';
import test from 'node:test';
import {
  latest, learningCurves, modes, recallCurves, withEvaluation,
} from '../../main/resources/org/medal/studio/web/js/charts/series.js';

const model = (round, mode, labels, more = {}) => ({
  round, mode, labels, tested: 100, accuracy: 0.5, balancedAccuracy: 0.5, auc: 0.7,
  confusion: [[25, 25], [25, 25]], ...more,
});

test('each mode has its own curve over the labels of both', () => {
  const { labels, curves } = learningCurves(
    [model(2, 'finetune', 30, { accuracy: 0.9 }), model(1, 'frozen', 20), model(3, 'frozen', 40)], 'accuracy');
  assert.deepEqual(labels, [20, 30, 40]);
  assert.deepEqual(curves.map((c) => c.mode), ['frozen', 'finetune']);
  assert.deepEqual(curves[0].values, [0.5, null, 0.5]);
  assert.deepEqual(curves[1].values, [null, 0.9, null]);
});

test('the band of accuracy surrounds it; other metrics have none', () => {
  const [accuracy] = learningCurves([model(1, 'frozen', 20)], 'accuracy').curves;
  assert.ok(accuracy.low[0] < 0.5 && 0.5 < accuracy.high[0]);
  const [balanced] = learningCurves([model(1, 'frozen', 20)], 'balancedAccuracy').curves;
  assert.equal(balanced.low, undefined);
});

test('an AUC of −1 is none', () => {
  assert.deepEqual(learningCurves([model(1, 'frozen', 20, { auc: -1 })], 'auc').curves[0].values, [null]);
});

test('of two models of as many labels the later one is drawn', () => {
  const twice = [model(4, 'frozen', 20, { accuracy: 0.8 }), model(2, 'frozen', 20)];
  assert.deepEqual(learningCurves(twice, 'accuracy').curves[0].values, [0.8]);
  assert.equal(latest(twice).round, 4);
});

test('recall by class follows one mode', () => {
  const { labels, curves } = recallCurves(
    [model(1, 'frozen', 20, { confusion: [[8, 2], [4, 6]] }), model(2, 'finetune', 25)],
    'frozen', ['normal', 'dr']);
  assert.deepEqual(labels, [20]);
  assert.deepEqual(curves, [{ name: 'normal', values: [0.8] }, { name: 'dr', values: [0.6] }]);
});

test('a model that arrives twice is held once', () => {
  const once = withEvaluation([model(1, 'frozen', 20), model(1, 'finetune', 20)], model(1, 'frozen', 21));
  assert.deepEqual(once.map((e) => [e.mode, e.labels]), [['finetune', 20], ['frozen', 21]]);
});

test('without models there are no modes and no latest', () => {
  assert.deepEqual(modes([]), []);
  assert.equal(latest([], 'frozen'), undefined);
});
