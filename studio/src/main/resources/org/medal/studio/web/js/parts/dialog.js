/**
 * A window over the page. The browser's own `<dialog>` keeps the focus inside and closes it with
 * Escape; the focus goes back to where it was.
 */
import { button, h, onMounted, problem, ref, sentence } from '../dom.js';

let opened = 0;

/**
 * Emits `done` when it is closed for whatever reason.
 *
 * props: `title`; `action`, what the main button says; `run`, what it does (an error it throws is
 * shown and the window stays); `danger` for what cannot be undone easily.
 */
export const Dialog = {
  name: 'Dialog',
  props: ['title', 'action', 'run', 'danger'],
  emits: ['done'],
  /**
   * @param {{title: string, action: string, run: () => unknown, danger?: boolean}} props
   * @param {{emit: (name: string) => void, slots: Record<string, (() => import('../charts/frame.js').Child) | undefined>}} context
   */
  setup(props, { emit, slots }) {
    const id = `dialog-${++opened}`;
    const failed = ref('');
    const busy = ref(false);
    /** @type {import('/lib/vue.js').Ref<HTMLDialogElement | undefined>} */
    const element = ref();
    onMounted(() => element.value?.showModal());
    const submit = submitter(props, failed, busy, element);
    return () =>
      h(
        'dialog',
        { ref: element, class: 'dialog', 'aria-labelledby': id, onClose: () => emit('done') },
        h('form', { method: 'dialog', onSubmit: submit }, [
          h('h2', { id }, props.title),
          slots.default?.(),
          problem(failed.value),
          buttons(props, busy.value, () => element.value?.close()),
        ]),
      );
  },
};

/**
 * @param {{run: () => unknown}} props
 * @param {import('/lib/vue.js').Ref<string>} failed
 * @param {import('/lib/vue.js').Ref<boolean>} busy
 * @param {import('/lib/vue.js').Ref<HTMLDialogElement | undefined>} element
 * @returns {(event: Event) => Promise<void>}
 */
function submitter(props, failed, busy, element) {
  return async (event) => {
    event.preventDefault();
    busy.value = true;
    failed.value = '';
    try {
      await props.run();
      element.value?.close();
    } catch (error) {
      failed.value = sentence(error);
    } finally {
      busy.value = false;
    }
  };
}

/**
 * @param {{action: string, danger?: boolean}} props
 * @param {boolean} busy
 * @param {() => void} close
 */
function buttons(props, busy, close) {
  return h('div', { class: 'actions' }, [
    button('Cancel', close, { class: 'quiet' }),
    h(
      'button',
      { type: 'submit', class: ['button', props.danger ? 'danger' : 'primary'], disabled: busy },
      props.action,
    ),
  ]);
}
