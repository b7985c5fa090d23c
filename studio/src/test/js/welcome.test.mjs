import assert from 'node:assert/strict';
import { test } from 'node:test';
import { welcomeText } from '../../main/resources/org/medal/studio/web/js/label/welcome.js';

test('a first-time reader is told what the held-out images are for', () => {
  const text = welcomeText({ heldOut: 50, heldOutLabelled: 0 });
  assert.match(text, /^The first 50 images measure how good the model is; it never learns from them\./);
});

test('where every held-out image is read there is nothing to explain', () => {
  assert.equal(welcomeText({ heldOut: 50, heldOutLabelled: 50 }), '');
});
