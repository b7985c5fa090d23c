/**
 * How far the labels are, and how long it has taken and will take.
 */
import { duration, h } from '../dom.js';

/** @typedef {import('./shapes.js').Progress} Progress */

/**
 * How many labels are wanted in all.
 * @param {Progress} progress
 */
export function wanted(progress) {
  return progress.budget > 0 ? progress.budget : progress.images - progress.heldOut;
}

/** @param {Progress | undefined} progress */
export function progressBar(progress) {
  if (!progress) {
    return h('div', { class: 'progress' });
  }
  const total = wanted(progress);
  const share = Math.min(1, progress.labelled / Math.max(1, total));
  return h('div', { class: 'progress' }, [
    h('div', { class: 'ends' }, [
      h('span', [h('strong', progress.labelled), ` of ${total} labels`]),
      h('span', { title: 'Images that no model learns from: models are evaluated on them' }, heldOut(progress)),
    ]),
    h('div', {
      class: 'bar', role: 'progressbar', 'aria-label': 'Labels', 'aria-valuemin': 0,
      'aria-valuemax': total, 'aria-valuenow': Math.min(progress.labelled, total),
    }, [h('span', { style: { width: `${100 * share}%` } })]),
    h('div', { class: 'ends' }, [
      h('span', `${duration(progress.activeMillis)} spent`),
      h('span', left(progress)),
    ]),
  ]);
}

/** @param {Progress} progress */
function heldOut(progress) {
  return progress.heldOut > 0 ? `held-out ${progress.heldOutLabelled} of ${progress.heldOut}` : '';
}

/** @param {Progress} progress */
function left(progress) {
  return progress.minutesLeft === undefined ? '' : `≈ ${duration(progress.minutesLeft * 60_000)} left`;
}
