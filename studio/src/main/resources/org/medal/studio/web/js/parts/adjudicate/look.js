/** Looking at the image: the same viewer, keys and tones as where images are labelled. */
import { h } from '../../dom.js';
import { options } from '../../label/options.js';
import { icon } from '../../viewer/icons.js';
import { brighten, drag, isPlain, plain, sharpen } from '../../viewer/tone.js';
import { ViewerPane } from '../../viewer/pane.js';

/**
 * @typedef {import('../../label/keys.js').Command} Command
 * @typedef {import('../../label/commands.js').Eye} Eye
 * @typedef {import('/lib/vue.js').Ref<Eye | null>} EyeRef
 */

/** @type {Record<string, (eye: Eye | null, command: Command) => void>} */
const DEEDS = {
  fit: (eye) => eye?.fit(),
  zoom: (eye, { amount = 0 }) => eye?.zoom(amount),
  pan: (eye, { x = 0, y = 0 }) => eye?.pan(x, y),
  brightness: (_, { amount = 0 }) => brighten(options.tone, amount),
  contrast: (_, { amount = 0 }) => sharpen(options.tone, amount),
  invert: () => {
    options.tone.invert = !options.tone.invert;
  },
  green: () => {
    options.tone.green = !options.tone.green;
  },
  reset: () => {
    Object.assign(options.tone, plain());
  },
};

/**
 * Does what a key asks of the image.
 *
 * @param {Eye | null} eye
 * @param {Command} command
 * @returns {boolean} whether it was about the image
 */
export function look(eye, command) {
  const deed = DEEDS[command.name];
  deed?.(eye, command);
  return deed !== undefined;
}

/** @param {EyeRef} eye */
export function lookTools(eye) {
  const run = (/** @type {Command} */ command) => () => look(eye.value, command);
  const { tone } = options;
  return h(
    'div',
    { class: 'tools', role: 'toolbar', 'aria-label': 'Image tools', 'aria-orientation': 'vertical' },
    [
      tool('Zoom in (+)', icon('zoomIn'), run({ name: 'zoom', amount: 1 })),
      tool('Zoom out (−)', icon('zoomOut'), run({ name: 'zoom', amount: -1 })),
      tool('Fit to the window (0)', icon('fit'), run({ name: 'fit' })),
      tool('Invert (I)', icon('invert'), run({ name: 'invert' }), { 'aria-pressed': tone.invert }),
      tool('Green channel (G)', h('b', 'G'), run({ name: 'green' }), { 'aria-pressed': tone.green }),
      tool('Reset the colours (R)', icon('reset'), run({ name: 'reset' }), { disabled: isPlain(tone) }),
    ],
  );
}

/**
 * @param {string} label
 * @param {import('../../dom.js').VNode} sign
 * @param {() => void} onClick
 * @param {Record<string, unknown>} [props]
 */
function tool(label, sign, onClick, props = {}) {
  return h(
    'button',
    { type: 'button', class: 'tool', title: label, 'aria-label': label, ...props, onClick },
    [sign],
  );
}

/** @param {import('../../viewer/viewer.js').Shown} image @param {EyeRef} eye */
export function stage(image, eye) {
  return h(
    'div',
    { class: 'stage' },
    h('figure', [
      h(ViewerPane, {
        ref: eye,
        image,
        label: `Image ${image.path}`,
        onWindow: (/** @type {number} */ right, /** @type {number} */ down) =>
          drag(options.tone, right, down),
      }),
      h('figcaption', image.path),
    ]),
  );
}
