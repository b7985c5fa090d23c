import assert from 'node:assert/strict';
import { test } from 'node:test';
import { command } from '../../main/resources/org/medal/studio/web/js/label/keys.js';

const key = (name, more = {}) => command({
  key: name, code: '', shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, repeat: false, ...more,
});

test('digits are classes', () => {
  assert.deepEqual(key('1'), { name: 'label', index: 0 });
  assert.deepEqual(key('9', { code: 'Numpad9' }), { name: 'label', index: 8 });
});

test('0 fits the image', () => {
  assert.deepEqual(key('0'), { name: 'fit' });
});

test('on a French keyboard digits need no shift key', () => {
  assert.deepEqual(key('&', { code: 'Digit1' }), { name: 'label', index: 0 });
  assert.deepEqual(key('é', { code: 'Digit2' }), { name: 'label', index: 1 });
});

test('a sign that has a meaning of its own keeps it wherever it lies', () => {
  assert.deepEqual(key('-', { code: 'Digit6' }), { name: 'zoom', amount: -1 });
  assert.equal(key('!', { code: 'Digit1', shiftKey: true }), undefined);
});

test('letters work with caps lock', () => {
  assert.deepEqual(key('U'), { name: 'cannot-judge' });
  assert.deepEqual(key('s'), { name: 'skip' });
});

test('shift turns brightness and contrast round', () => {
  assert.deepEqual(key('b'), { name: 'brightness', amount: 1 });
  assert.deepEqual(key('B', { shiftKey: true }), { name: 'brightness', amount: -1 });
  assert.deepEqual(key('C', { shiftKey: true }), { name: 'contrast', amount: -1 });
});

test('a held key answers once and pans on', () => {
  assert.equal(key('1', { repeat: true }), undefined);
  assert.equal(key('Backspace', { repeat: true }), undefined);
  assert.deepEqual(key('ArrowLeft', { repeat: true }), { name: 'pan', x: -1, y: 0 });
});

test('the browser keeps its own shortcuts', () => {
  assert.equal(key('r', { ctrlKey: true }), undefined);
  assert.equal(key('1', { metaKey: true }), undefined);
  assert.equal(key('f', { altKey: true }), undefined);
});

test('other keys mean nothing', () => {
  assert.equal(key('x'), undefined);
  assert.equal(key('Tab'), undefined);
});
