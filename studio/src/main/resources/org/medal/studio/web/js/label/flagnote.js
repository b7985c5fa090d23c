/**
 * Asks why an image is flagged; nobody need answer.
 */
import { button, h, ref } from '../dom.js';

export const FlagNote = {
  name: 'FlagNote',
  props: { save: { type: Function, required: true } },
  /** @param {any} props of which `save` takes the note and says whether it was kept */
  setup(props) {
    const note = ref('');
    const kept = ref(false);
    const send = async (/** @type {Event} */ event) => {
      event.preventDefault();
      kept.value = await props.save(note.value);
      /** @type {HTMLElement | null} */ (document.activeElement)?.blur();
    };
    return () => h('form', { class: 'flag-note', onSubmit: send }, [
      h('input', {
        'aria-label': 'Why is this image flagged?', placeholder: 'Why flagged? (optional)', maxlength: 500,
        value: note.value,
        onInput: (/** @type {any} */ event) => { note.value = event.target.value; kept.value = false; },
      }),
      button(kept.value ? 'Noted' : 'Note', send, { disabled: note.value.trim() === '' || kept.value }),
    ]);
  },
};
