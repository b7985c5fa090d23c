import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importNews } from '../../main/resources/org/medal/studio/web/js/parts/export/imported.js';

const counts = { images: 100, heldOut: 20, heldOutLabelled: 12, labelled: 30, disputed: 0 };

test('imported answers are told with what the model now learns from', () => {
  assert.equal(
    importNews(5, false, counts),
    '5 labels imported. 30 of 80 images to learn from now have a label; the model goes on from them by itself.',
  );
});

test('imported held-out labels are told with what models are measured on, and what is disputed', () => {
  assert.equal(
    importNews(1, true, { ...counts, disputed: 2 }),
    '1 label imported. 12 of 20 held-out images now have a label; the next models are measured on them.'
      + ' 2 disputed, for an adjudicator.',
  );
});
