import assert from 'node:assert/strict';
import { test } from 'node:test';
import { address, grid, tiledFrom } from '../../main/resources/org/medal/studio/web/js/viewer/tiles.js';
import { brighten, drag, isPlain, matrix, plain, sharpen } from '../../main/resources/org/medal/studio/web/js/viewer/tone.js';

/** What the matrix makes of a pixel. */
function shown(tone, red, green, blue) {
  const values = matrix(tone).split(' ').map(Number);
  const row = (at) => values[at] * red + values[at + 1] * green + values[at + 2] * blue + values[at + 4];
  return [0, 5, 10].map((at) => Math.round(row(at) * 100) / 100);
}

test('a plain tone leaves pixels as they are', () => {
  assert.deepEqual(shown(plain(), 0.1, 0.5, 0.9), [0.1, 0.5, 0.9]);
  assert.ok(isPlain(plain()));
});

test('inversion turns black to white', () => {
  assert.deepEqual(shown({ ...plain(), invert: true }, 0, 0.25, 1), [1, 0.75, 0]);
});

test('the green channel is shown as grey', () => {
  assert.deepEqual(shown({ ...plain(), green: true }, 0.9, 0.3, 0.1), [0.3, 0.3, 0.3]);
});

test('a window goes from black at its lower end to white at its upper', () => {
  const tone = { ...plain(), level: 0.4, width: 0.2 };
  assert.deepEqual(shown(tone, 0.3, 0.4, 0.5), [0, 0.5, 1]);
  assert.deepEqual(shown({ ...tone, invert: true }, 0.3, 0.4, 0.5), [1, 0.5, 0]);
});

test('brighter is brighter and more contrast is steeper', () => {
  const tone = plain();
  brighten(tone, 1);
  assert.ok(shown(tone, 0.5, 0.5, 0.5)[0] > 0.5);
  const steep = plain();
  sharpen(steep, 2);
  assert.ok(shown(steep, 0.7, 0.7, 0.7)[0] > 0.7);
  assert.ok(shown(steep, 0.3, 0.3, 0.3)[0] < 0.3);
});

test('a drag to the right widens the window, and no drag leaves its limits', () => {
  const tone = plain();
  drag(tone, 0.25, 0);
  assert.ok(tone.width > 1);
  drag(tone, -100, 100);
  assert.equal(tone.width, 0.05);
  assert.ok(tone.level <= 1);
});

test('an image that its screen-sized picture shows whole needs no tiles', () => {
  assert.equal(tiledFrom(1600, 1200, 2), Infinity);
});

test('tiles come in once the screen-sized picture is too coarse', () => {
  assert.ok(Math.abs(tiledFrom(6400, 4000, 1) - -1.95) < 1e-9);
  assert.ok(Math.abs(tiledFrom(6400, 4000, 2) - -2.95) < 1e-9);
});

test('tiles halve the image until it fits into one', () => {
  assert.deepEqual(grid(8192, 5000, 1), { tileSize: 512, zoomOffset: 0, minNativeZoom: -4, maxNativeZoom: 0 });
});

test('on a dense screen tiles are shown at half their size', () => {
  assert.deepEqual(grid(8192, 5000, 2), { tileSize: 256, zoomOffset: 1, minNativeZoom: -5, maxNativeZoom: -1 });
});

test('a tile is asked for by level, column and row', () => {
  assert.equal(address(7, { x: 3, y: 2, z: -2 }, 0), '/api/images/7/tiles/2/3/2');
  assert.equal(address(7, { x: 3, y: 2, z: 0 }, 0), '/api/images/7/tiles/0/3/2');
  assert.equal(address(7, { x: 3, y: 2, z: -2 }, 1), '/api/images/7/tiles/1/3/2');
});
