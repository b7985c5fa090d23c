/**
 * Does what keys and tools ask for.
 */
import { brighten, plain, sharpen } from '../viewer/tone.js';
import { choices, turned } from './beside.js';
import { options } from './options.js';

/**
 * @typedef {import('./keys.js').Command} Command
 * @typedef {import('../viewer/together.js').View} View
 * @typedef {{fit: () => void, zoom: (steps: number) => void, pan: (x: number, y: number) => void,
 *     view: () => View, follow: (view: View) => void}} Eye
 * @typedef {{help: boolean, sliders: boolean, beside: import('./beside.js').Beside,
 *     chosen?: import('./answers.js').Choice, flash?: import('./answers.js').Choice}} Screen
 *     what is chosen waits for Enter; what flashes has just been sent
 * @typedef {{screen: Screen, work: import('./work.js').Work, classes: string[],
 *     eye: () => Eye | null, actions: import('./answers.js').Actions}} Desk
 */

/** @type {Record<string, (desk: Desk, command: Command) => void>} */
const deeds = {
  label: ({ actions, classes }, { index = 0 }) => {
    if (index < classes.length) {
      actions.choose({ kind: 'label', label: classes[index] });
    }
  },
  'cannot-judge': ({ actions }) => actions.choose({ kind: 'cannot-judge' }),
  skip: ({ actions }) => actions.choose({ kind: 'skip' }),
  confirm: ({ actions }) => actions.confirm(),
  undo: ({ actions }) => actions.undo(),
  flag: ({ actions }) => actions.flag(),
  fit: ({ eye }) => eye()?.fit(),
  zoom: ({ eye }, { amount = 0 }) => eye()?.zoom(amount),
  pan: ({ eye }, { x = 0, y = 0 }) => eye()?.pan(x, y),
  brightness: (_, { amount = 0 }) => brighten(options.tone, amount),
  contrast: (_, { amount = 0 }) => sharpen(options.tone, amount),
  invert: () => { options.tone.invert = !options.tone.invert; },
  green: () => { options.tone.green = !options.tone.green; },
  reset: () => { Object.assign(options.tone, plain()); },
  neighbour: (desk) => turn(desk, 'neighbour'),
  sibling: (desk) => turn(desk, 'sibling'),
  together: () => { options.together = !options.together; },
  why: () => { options.why = !options.why; },
  sliders: ({ screen }) => { screen.sliders = !screen.sliders; },
  help: ({ screen }) => { screen.help = true; },
  close: ({ screen }) => {
    screen.beside = { mode: '', index: 0 };
    screen.sliders = false;
    screen.chosen = undefined;
  },
};

/**
 * @param {Desk} desk
 * @param {Command} command
 */
export function perform(desk, command) {
  deeds[command.name]?.(desk, command);
}

/**
 * @param {Desk} desk
 * @param {'neighbour' | 'sibling'} mode
 */
function turn({ screen, work }, mode) {
  const asked = work.state.assignment;
  const count = choices(mode, asked?.image, asked?.why).length;
  if (count > 0 || screen.beside.mode === mode) {
    screen.beside = turned(screen.beside, mode, count);
  }
}
