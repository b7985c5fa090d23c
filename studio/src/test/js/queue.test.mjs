import assert from 'node:assert/strict';
import test from 'node:test';
import {
  current, goBack, goOn, newQueue, settle, update, waiting,
} from '../../main/resources/org/medal/studio/web/js/parts/adjudicate/queue.js';

const disagreement = (id) => ({ image: { id, path: `${id}.png` }, answers: [] });
const queueOf = (...ids) => {
  const queue = newQueue();
  update(queue, ids.map(disagreement));
  return queue;
};
const shown = (queue) => current(queue)?.image.id;

test('a settled case makes room for the next', () => {
  const queue = queueOf(1, 2);
  settle(queue, current(queue), { kind: 'label', label: 'mild' });
  assert.equal(shown(queue), 2);
  assert.equal(waiting(queue), 1);
});

test('one can go back to a settled case and settle it anew', () => {
  const queue = queueOf(1, 2);
  settle(queue, current(queue), { kind: 'label', label: 'mild' });
  goBack(queue);
  assert.deepEqual(current(queue).verdict, { kind: 'label', label: 'mild' });
  settle(queue, current(queue), { kind: 'cannot-judge' });
  assert.equal(shown(queue), 2);
});

test('a case put off comes again after the others', () => {
  const queue = queueOf(1, 2);
  goOn(queue);
  assert.equal(shown(queue), 2);
  settle(queue, current(queue), { kind: 'cannot-judge' });
  assert.equal(shown(queue), 1);
});

test('the end has no case', () => {
  const queue = queueOf(1);
  settle(queue, current(queue), { kind: 'cannot-judge' });
  assert.equal(current(queue), undefined);
  assert.equal(waiting(queue), 0);
});

test('news leave the case on the screen alone, even if somebody else has settled it', () => {
  const queue = queueOf(1, 2, 3);
  goOn(queue);
  update(queue, [disagreement(3), disagreement(4)]);
  assert.equal(shown(queue), 2);
  assert.deepEqual(queue.cases.map((c) => c.image.id), [2, 3, 4]);
});

test('after the end a new case is shown at once', () => {
  const queue = queueOf(1);
  settle(queue, current(queue), { kind: 'cannot-judge' });
  update(queue, [disagreement(2)]);
  assert.equal(shown(queue), 2);
});
