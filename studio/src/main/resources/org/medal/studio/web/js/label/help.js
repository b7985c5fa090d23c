/**
 * The help dialog: every key, and the reader's choices. The browser keeps the focus inside it and
 * closes it on Esc.
 */
import { button, h, onMounted, ref } from '../dom.js';
import { help } from './keys.js';
import { options } from './options.js';

export const HelpDialog = {
  name: 'HelpDialog',
  emits: ['close'],
  /**
   * @param {object} _
   * @param {{emit: (name: 'close') => void}} context
   */
  setup(_, { emit }) {
    const dialog = ref(/** @type {HTMLDialogElement | null} */ (null));
    onMounted(() => dialog.value?.showModal());
    const close = () => dialog.value?.close();
    return () => h('dialog', { ref: dialog, class: 'help', 'aria-labelledby': 'help-title', onClose: () => emit('close') }, [
      h('div', { class: 'ends' }, [
        h('h2', { id: 'help-title' }, 'Keys'),
        button('Close', close, { class: 'quiet' }),
      ]),
      h('div', { class: 'columns' }, [...help.map(section), choices()]),
    ]);
  },
};

/** @param {{title: string, keys: string[][]}} part */
function section({ title, keys }) {
  return h('section', [
    h('h3', title),
    h('dl', { class: 'keys' }, keys.flatMap(([names, action]) => [
      h('dt', names.split(' ').map((name) => name === '…' ? ' … ' : h('kbd', name))),
      h('dd', action),
    ])),
  ]);
}

function choices() {
  return h('section', [
    h('h3', 'Choices'),
    choice('confirm', 'Confirm with Enter: a number only chooses the class'),
    choice('keys', 'Single keys answer and use tools'),
  ]);
}

/**
 * @param {'confirm' | 'keys'} name
 * @param {string} label
 */
function choice(name, label) {
  return h('label', { class: 'choice' }, [
    h('input', {
      type: 'checkbox', checked: options[name],
      onChange: (/** @type {any} */ event) => { options[name] = event.target.checked; },
    }),
    label,
  ]);
}
