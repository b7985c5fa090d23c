/**
 * The tools beside the image, for those who use no keys.
 */
import { h } from '../dom.js';
import { icon } from './icons.js';
import { isPlain, plain } from './tone.js';

/**
 * @typedef {import('../label/keys.js').Command} Command
 * @typedef {import('./tone.js').Tone} Tone
 * @typedef {{tone: Tone, sliders: boolean, beside: string, neighbours: boolean, siblings: boolean,
 *     together: boolean}} State
 *     whether the sliders are open, what is beside the image, what could be, and whether both
 *     are moved together
 * @typedef {(command: Command) => void} Run
 */

/**
 * @param {State} state
 * @param {Run} run
 */
export function toolbar(state, run) {
  const { tone, beside } = state;
  return h('div', { class: 'tools', role: 'group', 'aria-label': 'Image tools' }, [
    tool('Zoom in (+)', icon('zoomIn'), () => run({ name: 'zoom', amount: 1 })),
    tool('Zoom out (−)', icon('zoomOut'), () => run({ name: 'zoom', amount: -1 })),
    tool('Fit to the window (0)', icon('fit'), () => run({ name: 'fit' })),
    tool('Brightness and contrast (B, C)', icon('tone'), () => run({ name: 'sliders' }), { 'aria-expanded': state.sliders }),
    tool('Invert (I)', icon('invert'), () => run({ name: 'invert' }), { 'aria-pressed': tone.invert }),
    tool('Green channel (G)', h('b', 'G'), () => run({ name: 'green' }), { 'aria-pressed': tone.green }),
    tool('Reset the colours (R)', icon('reset'), () => run({ name: 'reset' }), { disabled: isPlain(tone) }),
    tool('Nearest labelled example (N)', icon('neighbour'), () => run({ name: 'neighbour' }),
      { 'aria-pressed': beside === 'neighbour', disabled: !state.neighbours }),
    tool('The other image of the patient (E)', icon('sibling'), () => run({ name: 'sibling' }),
      { 'aria-pressed': beside === 'sibling', disabled: !state.siblings }),
    tool('Zoom and move both together (T)', icon('together'), () => run({ name: 'together' }),
      { 'aria-pressed': state.together, disabled: beside === '' }),
    tool('Help (?)', icon('help'), () => run({ name: 'help' })),
    state.sliders ? sliders(tone) : null,
  ]);
}

/**
 * @param {string} label
 * @param {import('../dom.js').VNode} sign
 * @param {() => void} onClick
 * @param {Record<string, unknown>} [props]
 */
function tool(label, sign, onClick, props = {}) {
  return h('button', { type: 'button', class: 'tool', title: label, 'aria-label': label, ...props, onClick }, [sign]);
}

/** @param {Tone} tone */
function sliders(tone) {
  return h('div', { class: 'sliders' }, [
    slider('Brightness', 1 - tone.level, (value) => { tone.level = 1 - value; }),
    slider('Contrast', toContrast(tone.width), (value) => { tone.width = toWidth(value); }),
    h('button', { type: 'button', class: 'button', onClick: () => Object.assign(tone, plain()) }, 'Reset'),
  ]);
}

/**
 * @param {string} label
 * @param {number} value between 0 and 1
 * @param {(value: number) => void} set
 */
function slider(label, value, set) {
  return h('label', [label, h('input', {
    type: 'range', min: 0, max: 1, step: 0.01, value,
    onInput: (/** @type {any} */ event) => set(Number(event.target.value)),
  })]);
}

/**
 * Widths from 4 to 0.05 lie evenly by their logarithm; the middle is about the image as it is.
 * @param {number} width
 */
function toContrast(width) {
  return width >= 1 ? 0.5 - Math.log(width) / Math.log(16) : 0.5 - Math.log(width) / Math.log(400);
}

/** @param {number} contrast */
function toWidth(contrast) {
  return (contrast <= 0.5 ? 16 : 400) ** (0.5 - contrast);
}
