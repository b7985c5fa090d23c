/** Labels made elsewhere come in. */
import { get, upload } from '../../api.js';
import { announce, h, problem, reactive, sentence } from '../../dom.js';
import { session } from '../../session.js';
import { card } from '../bits.js';
import { counted } from '../format.js';
import { importNews } from './imported.js';

/** @typedef {{file?: File, heldOut: boolean, busy: boolean, done: string, failed: string}} State */

export const ImportCard = {
  name: 'ImportCard',
  setup() {
    const state = reactive(/** @type {State} */ ({ heldOut: false, busy: false, done: '', failed: '' }));
    const submit = (/** @type {Event} */ event) => {
      event.preventDefault();
      bring(state);
    };
    return () =>
      card(
        'Bring labels in',
        h('form', { onSubmit: submit }, [
          h('p', [
            'A CSV file with the columns ',
            h('code', 'path,label'),
            '; paths relative to the images’ folder.',
          ]),
          h('div', { class: 'grid loose' }, [fileField(state), kinds(state)]),
          h(
            'button',
            { type: 'submit', class: 'button primary', disabled: state.busy || !state.file },
            'Import',
          ),
          state.done ? h('p', { class: 'note', role: 'status' }, state.done) : null,
          problem(state.failed),
        ]),
        { class: 'wide' },
      );
  },
};

/** @param {State} state */
function fileField(state) {
  const onChange = (/** @type {Event} */ e) => {
    state.file = /** @type {HTMLInputElement} */ (e.target).files?.[0];
    Object.assign(state, { done: '', failed: '' });
  };
  return h('div', { class: 'field' }, [
    h('label', { for: 'labels-file' }, 'File'),
    h('input', { id: 'labels-file', type: 'file', accept: '.csv,text/csv', onChange }),
  ]);
}

/** @param {State} state */
function kinds(state) {
  return h('fieldset', [
    h('legend', 'The labels count as'),
    kind(state, false, `answers of ${session.reader?.name ?? 'yours'}`, 'Models learn from them.'),
    kind(state, true, 'held-out images', 'Models are measured on them and never learn from them.'),
  ]);
}

/**
 * @param {State} state
 * @param {boolean} heldOut
 * @param {string} text
 * @param {string} what
 */
function kind(state, heldOut, text, what) {
  const id = heldOut ? 'as-held-out' : 'as-answers';
  const onChange = () => {
    state.heldOut = heldOut;
  };
  return h('div', { class: 'field tick' }, [
    h('input', { id, type: 'radio', name: 'as', checked: state.heldOut === heldOut, onChange }),
    h('label', { for: id }, text),
    h('small', what),
  ]);
}

/** @param {State} state */
async function bring(state) {
  Object.assign(state, { busy: true, done: '', failed: '' });
  try {
    const text = await /** @type {File} */ (state.file).text();
    const { imported } = /** @type {{imported: number}} */ (
      await upload(`/api/import?heldOut=${state.heldOut}`, text, 'text/csv')
    );
    state.done = await news(imported, state.heldOut);
    announce(state.done);
  } catch (error) {
    state.failed = sentence(error);
  }
  state.busy = false;
}

/**
 * The labels are in, whether or not the studio can be asked what became of them.
 * @param {number} imported
 * @param {boolean} heldOut
 */
async function news(imported, heldOut) {
  try {
    const { counts } = await get('/api/learning');
    return importNews(imported, heldOut, counts);
  } catch {
    return `${counted(imported, 'label')} imported.`;
  }
}
