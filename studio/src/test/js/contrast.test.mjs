import assert from 'node:assert/strict';
import test from 'node:test';
import {
  contrast, hex, inkOn, mix, rgb,
} from '../../main/resources/org/medal/studio/web/js/charts/contrast.js';

test('black on white is 21 : 1, a colour on itself 1 : 1', () => {
  assert.ok(Math.abs(contrast([0, 0, 0], [255, 255, 255]) - 21) < 1e-9);
  assert.equal(contrast([90, 90, 90], [90, 90, 90]), 1);
});

test('#767676 is the lightest grey that is read on white', () => {
  assert.ok(contrast(rgb('#767676'), [255, 255, 255]) >= 4.5);
  assert.ok(contrast(rgb('#777777'), [255, 255, 255]) < 4.5);
});

test('short and long colours are the same', () => {
  assert.deepEqual(rgb('#fa0'), rgb(' #ffaa00 '));
  assert.throws(() => rgb('red'), /Not a colour/);
});

test('a mixture of a half lies half way', () => {
  assert.equal(hex(mix([0, 0, 0], [200, 100, 50], 0.5)), '#643219');
});

test('every shade of a confusion matrix carries ink that is read', () => {
  for (let share = 0; share <= 1; share += 0.02) {
    const ground = mix(rgb('#191e25'), rgb('#6cb8ff'), share);
    assert.ok(contrast(rgb(inkOn(ground)), ground) >= 4.5, `at ${share}`);
  }
});
