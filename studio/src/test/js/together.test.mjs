import assert from 'node:assert/strict';
import { test } from 'node:test';
import { centerOf, together, viewOf, whole } from '../../main/resources/org/medal/studio/web/js/viewer/together.js';

/** Remembers what it is asked to follow. */
function eye(view = whole) {
  const followed = [];
  return { followed, view: () => view, follow: (next) => followed.push(next) };
}

test('a view of one image is the same part of another of another size', () => {
  const view = viewOf({ lat: -30, lng: 100 }, 2, [[-120, 0], [0, 400]]);
  assert.deepEqual(view, { across: 0.25, down: 0.25, steps: 2 });
  assert.deepEqual(centerOf(view, [[-1000, 0], [0, 800]]), [-250, 200]);
});

test('each of two images follows the other while that is wanted', () => {
  const [main, beside] = [eye(), eye()];
  let wanted = true;
  const link = together(() => main, () => beside, () => wanted);
  const near = { across: 0.3, down: 0.7, steps: 1 };
  link.mainMoved(near);
  link.besideMoved(whole);
  wanted = false;
  link.mainMoved(whole);
  assert.deepEqual([main.followed, beside.followed], [[whole], [near]]);
});

test('an image that comes beside another is shown as that one is', () => {
  const view = { across: 0.1, down: 0.2, steps: 3 };
  const beside = eye();
  together(() => eye(view), () => beside, () => true).besideCame();
  assert.deepEqual(beside.followed, [view]);
});
