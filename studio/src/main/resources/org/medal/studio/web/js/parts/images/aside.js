import { post } from '../../api.js';
import { announce, field, h } from '../../dom.js';
import { Dialog } from '../dialog.js';
import { typed } from '../form.js';

/**
 * Asks why an image is set aside, and does it.
 *
 * @param {import('../shapes.js').ProjectImage} image
 * @param {() => Promise<void>} reload
 * @param {() => void} onDone
 */
export function asideDialog(image, reload, onDone) {
  let reason = '';
  const run = async () => {
    await post(`/api/images/${image.id}/aside`, { reason });
    announce(`${image.path} is set aside.`);
    await reload();
  };
  const onInput = (/** @type {Event} */ e) => {
    reason = typed(e);
  };
  return h(Dialog, { title: 'Set the image aside', action: 'Set aside', run, onDone }, () => [
    h('p', { class: 'path' }, image.path),
    h(
      'p',
      'It is not asked for any more, and no model learns from it. Its answers are kept. It can be restored.',
    ),
    field('Reason', { id: 'reason', required: true, maxlength: 500, autofocus: true, onInput }),
  ]);
}
