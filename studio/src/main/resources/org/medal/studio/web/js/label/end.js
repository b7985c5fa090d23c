/**
 * What is shown when no image is left for the reader.
 */
import { button, duration, h } from '../dom.js';
import { wanted } from './progress.js';

/**
 * @param {import('./shapes.js').Progress | undefined} progress
 * @param {() => void} again
 * @param {(() => void) | undefined} undo absent where there is nothing to take back
 */
export function endPage(progress, again, undo) {
  return h('div', { class: 'end' }, [
    h('h2', title(progress)),
    h('p', explanation(progress)),
    progress ? h('p', { class: 'muted' }, `${progress.labelled} labels in ${duration(progress.activeMillis)}.`) : null,
    h('p', [
      h('a', { class: 'button primary', href: '#/learning' }, 'See what the model has learnt'), ' ',
      button('Ask again', again), ' ',
      undo ? button('Undo the last answer', undo) : null,
    ]),
  ]);
}

/**
 * What is shown when no image could be asked for.
 * @param {() => void} again
 */
export function troublePage(again) {
  return h('div', { class: 'end' }, [
    h('h2', 'No image could be fetched'),
    h('p', 'What went wrong is said beside. No answer is lost.'),
    h('p', [button('Try again', again, { class: 'primary' })]),
  ]);
}

/** @param {import('./shapes.js').Progress | undefined} progress */
function spent(progress) {
  return progress !== undefined && progress.labelled >= wanted(progress);
}

/** @param {import('./shapes.js').Progress | undefined} progress */
function title(progress) {
  if (!spent(progress)) {
    return 'Nothing to label just now';
  }
  return (progress?.budget ?? 0) > 0 ? 'Done: the budget is spent' : 'Done: every image has its label';
}

/** @param {import('./shapes.js').Progress | undefined} progress */
function explanation(progress) {
  return spent(progress)
    ? 'Thank you. The owner can export the labels and the model, or raise the budget in the settings.'
    : 'Other readers have the remaining images, or the model is choosing the next ones. '
      + 'This page goes on by itself as soon as there is one for you.';
}
