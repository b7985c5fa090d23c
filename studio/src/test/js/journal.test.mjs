import assert from 'node:assert/strict';
import test from 'node:test';
import { choicesOf, facts, filtered } from '../../main/resources/org/medal/studio/web/js/parts/journal.js';

const events = [
  { kind: 'answered', reader: 'anna' }, { kind: 'ranked' }, { kind: 'answered', reader: 'jo' },
];

test('an event is told by its facts', () => {
  assert.equal(facts({ kind: 'label', label: 'mild', activeMillis: 812 }), 'kind label · label mild · activeMillis 812');
});

test('long lists are told by their length, short ones in full', () => {
  assert.equal(facts({ entries: [{ a: 1 }, { a: 2 }], classes: ['a', 'b'] }), 'entries (2) · classes a, b');
  assert.equal(facts({ images: Array(40).fill(7) }), 'images (40)');
});

test('facts inside facts are told in braces', () => {
  assert.equal(facts({ assignment: { mode: 'single', repeatShare: 0 } }), 'assignment {mode single · repeatShare 0}');
});

test('long texts are cut', () => {
  assert.equal(facts({ note: 'x'.repeat(200) }).length, 'note '.length + 80);
});

test('the program is somebody to filter by', () => {
  assert.deepEqual(filtered(events, { reader: 'the program', kind: '' }), [events[1]]);
  assert.deepEqual(filtered(events, { reader: 'anna', kind: 'answered' }), [events[0]]);
  assert.deepEqual(filtered(events, { reader: '', kind: '' }), events);
});

test('choices are each named once', () => {
  assert.deepEqual(choicesOf(events), { readers: ['anna', 'jo', 'the program'], kinds: ['answered', 'ranked'] });
});
