/** What the readers have said, and the buttons with which it is settled. */
import { classButtons } from '../../label/answers.js';
import { h, problem } from '../../dom.js';
import { classBadge } from '../bits.js';
import { counted, moment, words } from '../format.js';
import { masked } from './masked.js';
import { current, waiting } from './queue.js';

/**
 * @typedef {import('./queue.js').Queue} Queue
 * @typedef {import('./queue.js').Case} Case
 * @typedef {import('./queue.js').Verdict} Verdict
 * @typedef {{queue: Queue, names: boolean, busy: boolean, failed: string, said: string}} State
 * @typedef {{choose: (verdict: Verdict) => void, later: () => void, back: () => void, toggleNames: () => void}} Actions
 */

/** @param {State} state @param {string[]} classes @param {Actions} actions */
export function panel(state, classes, actions) {
  const shown = current(state.queue);
  return h('aside', { class: 'panel', 'aria-label': 'Decision' }, [
    h('p', { class: 'count' }, [h('strong', String(waiting(state.queue))), ' to settle']),
    h('div', { class: 'status', role: 'status' }, state.said),
    problem(state.failed),
    shown ? readings(shown, state, classes, actions) : null,
    h('div', { class: 'answer' }, [
      shown ? buttons(shown, classes, actions) : null,
      h('div', { class: 'otherwise' }, [...(shown ? others(shown, actions) : []), back(state, actions)]),
    ]),
  ]);
}

/** @param {Case} shown @param {State} state @param {string[]} classes @param {Actions} actions */
function readings(shown, state, classes, actions) {
  return h('section', { class: 'readings', 'aria-label': 'Readings' }, [
    h('h2', counted(shown.answers.length, 'reading')),
    h(
      'ul',
      masked(shown.answers).map(({ reading: a, mask, again }, i) =>
        h('li', { key: i }, [
          a.label ? classBadge(a.label, classes) : words(a.kind),
          h(
            'small',
            `${state.names ? `${a.reader}, ${moment(a.at).slice(0, 16)}` : mask}${again ? ', again' : ''}`,
          ),
        ]),
      ),
    ),
    h('label', { class: 'names' }, [
      h('input', { type: 'checkbox', checked: state.names, onChange: actions.toggleNames }),
      'Show who said it',
    ]),
  ]);
}

/** @param {Case} shown @param {string[]} classes @param {Actions} actions */
function buttons(shown, classes, actions) {
  return classButtons(classes, shown.verdict, undefined, {
    choose: ({ label }) => actions.choose({ kind: 'label', label }),
    undo: actions.back,
    flag: () => {},
    confirm: () => {},
  });
}

/** @param {Case} shown @param {Actions} actions */
function others(shown, actions) {
  return [
    other('U', 'Cannot judge', () => actions.choose({ kind: 'cannot-judge' }), {
      'aria-pressed': shown.verdict?.kind === 'cannot-judge',
    }),
    other('S', 'Later', actions.later, {}),
  ];
}

/** @param {State} state @param {Actions} actions */
function back(state, actions) {
  return other('⌫', 'Back', actions.back, {
    disabled: state.queue.index === 0,
    class: 'button wide',
    'aria-keyshortcuts': 'Backspace',
  });
}

/**
 * @param {string} key
 * @param {string} text
 * @param {() => void} onClick
 * @param {Record<string, unknown>} props
 */
function other(key, text, onClick, props) {
  return h('button', { type: 'button', class: 'button', 'aria-keyshortcuts': key, onClick, ...props }, [
    h('kbd', { 'aria-hidden': 'true' }, key),
    text,
  ]);
}
