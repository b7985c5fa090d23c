/**
 * Why an image is asked for: the strategy's reasons, what the model guesses, and the labelled
 * images nearest to it.
 */
import { fileName, h, percent } from '../dom.js';
import { saidText } from './strip.js';

/**
 * @typedef {import('./shapes.js').Why} Why
 * @typedef {import('./shapes.js').Outcome} Outcome
 */

/**
 * @param {Why | undefined} why
 * @param {string[]} classes
 * @param {boolean} hideGuess
 */
export function reasons(why, classes, hideGuess) {
  if (!why) {
    return h('p', { class: 'muted' }, 'Drawn at random; no ranking asked for it.');
  }
  return [
    h('p', [h('strong', why.by), `, round ${why.round}`, rank(why)]),
    facts(why),
    guess(why, classes, hideGuess),
  ];
}

/** @param {Why} why */
function rank(why) {
  return why.rank === undefined ? '' : `, rank ${why.rank}`;
}

/** @param {Why} why */
function facts(why) {
  const known = [
    ['Entropy', why.entropy, 'How unsure the model is, in nats'],
    ['Distance', why.distance, 'How far from the nearest labelled image, in the model’s features'],
    ['Utility', why.utility, 'What the ranking sorts by'],
  ].filter(([, value]) => value !== undefined);
  return known.length === 0 ? null : h('dl', { class: 'facts' }, known.map(([name, value, title]) =>
    h('div', { title }, [h('dt', name), h('dd', Number(value).toPrecision(3))])));
}

/**
 * @param {Why} why
 * @param {string[]} classes
 * @param {boolean} hideGuess
 */
function guess(why, classes, hideGuess) {
  if (!why.guess) {
    return hideGuess && why.entropy !== undefined ? h('p', { class: 'muted' }, 'The model’s guess is shown after your answer.') : null;
  }
  return guessBars(why.guess, classes);
}

/**
 * The probabilities, likeliest class first.
 * @param {number[]} probabilities
 * @param {string[]} classes
 */
function guessBars(probabilities, classes) {
  const order = probabilities.map((_, index) => index)
    .sort((a, b) => probabilities[b] - probabilities[a]).slice(0, 3);
  return h('ul', { class: 'guess', 'aria-label': 'The model’s guess' }, order.map((index) => h('li', [
    h('span', { class: 'name' }, classes[index]),
    h('span', { class: ['share', `c${(index % 9) + 1}`] },
      [h('span', { style: { width: `${100 * probabilities[index]}%` } })]),
    h('span', { class: 'number' }, percent(probabilities[index], 0)),
  ])));
}

/**
 * Labelled images to compare with.
 * @param {Why | undefined} why
 * @param {string[]} classes
 * @param {number} beside id of the image that is beside
 * @param {(index: number) => void} open
 */
export function neighbours(why, classes, beside, open) {
  const near = why?.neighbours ?? [];
  return near.length === 0 ? null : h('div', [
    h('h3', ['Nearest labelled ', h('kbd', 'N')]),
    h('div', { class: 'thumbs' }, near.map((image, index) => h('button', {
      type: 'button', class: ['thumb', `c${(classes.indexOf(image.label) % 9) + 1}`],
      'aria-pressed': image.id === beside, title: image.path, onClick: () => open(index),
    }, [
      h('img', { src: `/api/images/${image.id}/thumbnail`, alt: fileName(image.path) }),
      h('span', { class: 'tag' }, image.label),
    ]))),
  ]);
}

/**
 * What was saved, and what the model had guessed of it; a line each.
 * @param {Outcome} outcome
 * @param {string[]} classes
 */
export function outcomeLines(outcome, classes) {
  const saved = `Saved: ${saidText(outcome)}`;
  if (!outcome.guess) {
    return [saved];
  }
  const best = outcome.guess.indexOf(Math.max(...outcome.guess));
  const sure = percent(outcome.guess[best], 0);
  return [saved, classes[best] === outcome.label
    ? `Model agreed (${sure})` : `Model guessed ${classes[best]} (${sure})`];
}
