/**
 * The buttons a reader answers with.
 */
import { button, h } from '../dom.js';
import { options } from './options.js';

/**
 * @typedef {import('./shapes.js').Kind} Kind
 * @typedef {{kind: Kind, label?: string}} Choice
 * @typedef {{choose: (choice: Choice) => void, undo: () => void, flag: () => void,
 *     confirm: () => void}} Actions
 * @typedef {{answer: boolean, undo: boolean}} Can whether there is an image to answer, and an answer
 *     to take back
 */

/**
 * The classes, each with its key and colour.
 * @param {string[]} classes
 * @param {Choice | undefined} chosen
 * @param {Choice | undefined} sent just now
 * @param {Actions} actions
 * @param {boolean} [enabled] whether there is an image to answer
 */
export function classButtons(classes, chosen, sent, actions, enabled = true) {
  const many = classes.length > 5;
  return h('div', { class: ['classes', { many }], role: 'group', 'aria-label': 'Classes' },
    classes.map((label, index) => classButton(label, index, {
      pressed: chosen?.label === label, flash: sent?.label === label, disabled: !enabled,
    }, actions)));
}

/**
 * @param {string} label
 * @param {number} index
 * @param {{pressed: boolean, flash: boolean, disabled: boolean}} light
 * @param {Actions} actions
 */
function classButton(label, index, { pressed, flash, disabled }, actions) {
  return h('button', {
    type: 'button', class: ['class', `c${(index % 9) + 1}`, { flash }], 'aria-pressed': pressed, disabled,
    'aria-keyshortcuts': index < 9 ? String(index + 1) : undefined,
    onClick: once(() => actions.choose({ kind: 'label', label })),
  }, [h('span', { class: 'key', 'aria-hidden': 'true' }, index < 9 ? index + 1 : '·'), h('span', { class: 'name' }, label)]);
}

/**
 * Cannot judge, skip, flag, undo; and confirm, where that is wanted.
 * @param {Choice | undefined} chosen
 * @param {Choice | undefined} sent just now
 * @param {boolean} flagged
 * @param {Can} can
 * @param {Actions} actions
 */
export function otherButtons(chosen, sent, flagged, can, actions) {
  const disabled = !can.answer;
  return h('div', { class: 'others' }, [
    options.confirm ? button(chosen ? 'Confirm' : 'Choose, then Enter', once(actions.confirm), {
      class: 'primary wide', disabled: !chosen, 'aria-keyshortcuts': 'Enter',
    }) : null,
    other('U', 'Cannot judge', once(() => actions.choose({ kind: 'cannot-judge' })),
      {
      'aria-pressed': chosen?.kind === 'cannot-judge', disabled, class: { flash: sent?.kind === 'cannot-judge' },
    }),
    other('S', 'Skip', once(() => actions.choose({ kind: 'skip' })),
      { disabled, class: { flash: sent?.kind === 'skip' } }),
    other('F', flagged ? 'Flagged' : 'Flag', actions.flag, { 'aria-pressed': flagged, disabled }),
    other('⌫', 'Undo', once(actions.undo), { 'aria-keyshortcuts': 'Backspace', disabled: !can.undo }),
  ]);
}

/**
 * @param {string} key
 * @param {string} label
 * @param {(event: MouseEvent) => void} onClick
 * @param {Record<string, unknown>} [props]
 */
function other(key, label, onClick, props = {}) {
  return h('button', { type: 'button', 'aria-keyshortcuts': key, ...props, class: ['button', props.class], onClick },
    [h('kbd', { 'aria-hidden': 'true' }, key), h('span', label)]);
}

/**
 * Ignores the second click of a double one, which would answer for the next image. After a click
 * the button gives the focus away, so that Enter does not press it again.
 * @param {() => void} action
 * @returns {(event: MouseEvent) => void}
 */
function once(action) {
  return (event) => {
    if (event.detail > 0) {
      /** @type {HTMLElement} */ (event.currentTarget).blur();
    }
    if (event.detail <= 1) {
      action();
    }
  };
}
