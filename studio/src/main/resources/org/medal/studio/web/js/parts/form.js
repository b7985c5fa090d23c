/** Fields of forms besides the plain input of `dom.js`. */
import { h } from '../dom.js';

/**
 * @param {string} id
 * @param {string} label
 * @param {import('../charts/frame.js').Child} control with that id
 * @param {string} [hint]
 */
function labelled(id, label, control, hint) {
  return h('div', { class: 'field' }, [
    h('label', { for: id }, label),
    control,
    hint ? h('small', { id: `${id}-hint` }, hint) : null,
  ]);
}

/**
 * One of several.
 *
 * @template {string} T
 * @param {string} id
 * @param {string} label
 * @param {{value: T, text: string}[]} choices
 * @param {T} value
 * @param {(value: T) => void} set
 * @param {string} [hint]
 */
export function choice(id, label, choices, value, set, hint) {
  const onChange = (/** @type {Event} */ e) =>
    set(/** @type {T} */ (/** @type {HTMLSelectElement} */ (e.target).value));
  const options = choices.map((c) =>
    h('option', { key: c.value, value: c.value, selected: c.value === value }, c.text),
  );
  const props = { id, value, onChange, 'aria-describedby': hint ? `${id}-hint` : undefined };
  return labelled(id, label, h('select', props, options), hint);
}

/**
 * @param {string} id
 * @param {string} label
 * @param {boolean} value
 * @param {(value: boolean) => void} set
 * @param {string} [hint]
 */
export function tick(id, label, value, set, hint) {
  const onChange = (/** @type {Event} */ e) => set(/** @type {HTMLInputElement} */ (e.target).checked);
  return h('div', { class: 'field tick' }, [
    h('input', {
      id,
      type: 'checkbox',
      checked: value,
      onChange,
      'aria-describedby': hint ? `${id}-hint` : undefined,
    }),
    h('label', { for: id }, label),
    hint ? h('small', { id: `${id}-hint` }, hint) : null,
  ]);
}

/** @param {Event} event of an input @returns {string} */
export function typed(event) {
  return /** @type {HTMLInputElement} */ (event.target).value;
}

/** @param {Event} event of an input @returns {number} NaN while the input is empty */
export function typedNumber(event) {
  return /** @type {HTMLInputElement} */ (event.target).valueAsNumber;
}

/** @param {number} value @returns {string | number} what an input shows; nothing for NaN */
export function numeral(value) {
  return Number.isNaN(value) ? '' : Number(value.toFixed(4));
}
