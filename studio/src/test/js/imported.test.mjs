import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importedText } from '../../main/resources/org/medal/studio/web/js/parts/export/imported.js';

test('an import says how many labels came and what becomes of them', () => {
  assert.match(importedText(20, false), /^20 labels imported: the next model learns from them/);
  assert.match(importedText(1, true), /^1 label imported: the next model is measured on them too\.$/);
});

test('an import of nothing new says why', () => {
  assert.match(importedText(0, false), /^Nothing was imported: every image/);
});
