import assert from 'node:assert/strict';
import test from 'node:test';
import { Nearest } from '../../main/resources/org/medal/studio/web/js/charts/nearest.js';
import {
  leastSure, place, summary, unsureness,
} from '../../main/resources/org/medal/studio/web/js/charts/pool.js';

const dot = (image, x, y, entropy, label, queued = false) => ({ image, x, y, entropy, label, queued });

test('both axes share a scale, and up is up', () => {
  const [a, b, c] = place([dot(1, 0, 0, 0), dot(2, 10, 0, 0), dot(3, 0, 2, 0)], 220, 120, 10);
  assert.equal(b.x - a.x, 200);
  assert.equal(a.y - c.y, 40);
});

test('a single dot lands in the middle', () => {
  assert.deepEqual(place([dot(1, 5, 5, 0)], 100, 60), [{ x: 50, y: 30 }]);
});

test('the most unsure of two classes is ln 2', () => {
  assert.equal(unsureness(Math.LN2, 2), 1);
  assert.equal(unsureness(0, 2), 0);
  assert.equal(unsureness(5, 2), 1);
});

test('the table counts each class and what has no label', () => {
  const rows = summary([dot(1, 0, 0, 0.2, 'a'), dot(2, 0, 0, 0.4, undefined, true)], ['a', 'b']);
  assert.deepEqual(rows.map((r) => [r.name, r.count, r.queued, r.meanEntropy]),
    [['a', 1, 0, 0.2], ['b', 0, 0, null], ['no label yet', 1, 1, 0.4]]);
});

test('labelled images are not among the least sure', () => {
  const dots = [dot(1, 0, 0, 0.9, 'a'), dot(2, 0, 0, 0.1), dot(3, 0, 0, 0.5), dot(4, 0, 0, 0.5)];
  assert.deepEqual(leastSure(dots, 2).map((d) => d.image), [3, 4]);
});

test('the nearest dot is found across the borders of cells', () => {
  const near = new Nearest([{ x: 23, y: 23 }, { x: 60, y: 60 }], 24);
  assert.equal(near.at(25, 25), 0);
  assert.equal(near.at(50, 55), 1);
  assert.equal(near.at(200, 200), -1);
});

test('the nearest of random dots is the one that looking at all finds', () => {
  const dots = Array.from({ length: 400 }, (_, i) => ({ x: (i * 73) % 301, y: (i * 131) % 211 }));
  const near = new Nearest(dots, 20);
  for (let x = 5; x < 300; x += 17) {
    const far = dots.map((d) => Math.hypot(d.x - x, d.y - 100));
    const found = near.at(x, 100);
    const least = Math.min(...far);
    assert.equal(found < 0 ? least >= 20 : far[found] === least, true);
  }
});

test('an arrow leads to what lies ahead, or nowhere', () => {
  const near = new Nearest([{ x: 0, y: 0 }, { x: 30, y: 5 }, { x: 10, y: 90 }]);
  assert.equal(near.towards(0, 1, 0), 1);
  assert.equal(near.towards(0, 0, 1), 2);
  assert.equal(near.towards(0, -1, 0), 0);
});
