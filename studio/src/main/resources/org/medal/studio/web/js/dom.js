/**
 * Vue's render function and the small helpers that every view uses.
 */
import { h, reactive } from '/lib/vue.js';

export {
  computed, h, nextTick, onMounted, onUnmounted, reactive, ref, shallowRef, watch,
} from '/lib/vue.js';

/** @typedef {import('/lib/vue.js').VNode} VNode */

/** What a screen reader is told next; shown by the shell. */
export const spoken = reactive({ text: '' });

/**
 * Tells users of a screen reader something, politely.
 * @param {string} text
 */
export function announce(text) {
  spoken.text = text;
}

/**
 * A button that never submits a form.
 * @param {string} label
 * @param {(event: MouseEvent) => unknown} onClick
 * @param {Record<string, unknown>} [props] e.g. `{class: 'primary', disabled: true}`
 * @returns {VNode}
 */
export function button(label, onClick, props = {}) {
  return h('button', { type: 'button', ...props, class: ['button', props.class], onClick }, label);
}

/**
 * A labelled input.
 * @param {string} label
 * @param {Record<string, unknown>} props of the input; `id` ties label and input
 * @param {string} [hint]
 * @returns {VNode}
 */
export function field(label, props, hint) {
  const hintId = hint ? `${props.id}-hint` : undefined;
  return h('div', { class: 'field' }, [
    h('label', { for: props.id }, label),
    h('input', { 'aria-describedby': hintId, ...props }),
    hint ? h('small', { id: hintId }, hint) : null,
  ]);
}

/**
 * A sentence about what went wrong, spoken at once.
 * @param {string} text nothing is shown if empty
 */
export function problem(text) {
  return text ? h('p', { class: 'error', role: 'alert' }, text) : null;
}

/**
 * What an error says to people.
 * @param {unknown} error
 */
export function sentence(error) {
  return error instanceof Error ? error.message : String(error);
}

/**
 * `0.873` → `87.3 %`, with a space that does not break.
 * @param {number} share
 * @param {number} [digits]
 */
export function percent(share, digits = 1) {
  return `${(100 * share).toFixed(digits)}\u00a0%`;
}

/**
 * A time for people: `8.4 s`, `3 min`, `2 h 05 min`.
 * @param {number} millis
 */
export function duration(millis) {
  if (millis < 60_000) {
    return `${(millis / 1000).toFixed(millis > 0 && millis < 10_000 ? 1 : 0)} s`;
  }
  const minutes = Math.round(millis / 60_000);
  if (minutes < 60) {
    return `${minutes} min`;
  }
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}

/**
 * The last part of a path, for narrow places.
 * @param {string} path
 */
export function fileName(path) {
  return path.slice(path.lastIndexOf('/') + 1);
}
