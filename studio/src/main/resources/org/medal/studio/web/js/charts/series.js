import { recalls } from './confusion.js';
import { wilson } from './interval.js';

/**
 * @typedef {object} Evaluation
 * @property {number} round
 * @property {string} mode `frozen` or `finetune`
 * @property {number} labels
 * @property {number} tested
 * @property {number} accuracy
 * @property {number} balancedAccuracy
 * @property {number} auc −1 where a class is missing from the held-out images
 * @property {number} calibrationError
 * @property {number[][]} confusion
 * @property {number[][]} bins
 * @property {number} meanEntropy
 * @property {number} trainSeconds
 * @property {number} rankSeconds
 * @property {string} at
 */

/** @typedef {'accuracy' | 'balancedAccuracy' | 'auc'} Metric */
/** @typedef {(number | null)[]} Values null where a series has nothing at that place */
/** @typedef {{mode: string, values: Values, low?: Values, high?: Values}} Curve */

/** @param {Evaluation[]} evaluations @returns {string[]} the modes in a fixed order */
export function modes(evaluations) {
  return ['frozen', 'finetune'].filter((mode) => evaluations.some((e) => e.mode === mode));
}

/**
 * The last evaluation of a mode.
 *
 * @param {Evaluation[]} evaluations
 * @param {string} [mode] any where left out
 * @returns {Evaluation | undefined}
 */
export function latest(evaluations, mode) {
  const own = evaluations.filter((e) => mode === undefined || e.mode === mode);
  return own.reduce((a, b) => (a && isLater(a, b) ? a : b), /** @type {Evaluation|undefined} */ (undefined));
}

/** @param {Evaluation} a @param {Evaluation} b @returns {boolean} */
function isLater(a, b) {
  return a.labels !== b.labels ? a.labels > b.labels : a.round > b.round;
}

/**
 * A new evaluation among the old ones; takes the place of the same model's.
 *
 * @param {Evaluation[]} evaluations
 * @param {Evaluation} added
 * @returns {Evaluation[]}
 */
export function withEvaluation(evaluations, added) {
  const others = evaluations.filter((e) => e.round !== added.round || e.mode !== added.mode);
  return [...others, added];
}

/**
 * The learning curve of each mode over the labels.
 *
 * @param {Evaluation[]} evaluations
 * @param {Metric} metric
 * @returns {{labels: number[], curves: Curve[]}}
 */
export function learningCurves(evaluations, metric) {
  const labels = places(evaluations);
  return { labels, curves: modes(evaluations).map((mode) => curve(evaluations, mode, metric, labels)) };
}

/**
 * Recall of each class over the labels, in one mode.
 *
 * @param {Evaluation[]} evaluations
 * @param {string} mode
 * @param {string[]} classes
 * @returns {{labels: number[], curves: {name: string, values: Values}[]}}
 */
export function recallCurves(evaluations, mode, classes) {
  const own = evaluations.filter((e) => e.mode === mode);
  const labels = places(own);
  const at = byLabels(own);
  const curves = classes.map((name, i) => ({
    name,
    values: labels.map((n) => recalls(/** @type {Evaluation} */ (at.get(n)).confusion)[i]),
  }));
  return { labels, curves };
}

/** @param {Evaluation[]} evaluations @returns {number[]} */
function places(evaluations) {
  return [...new Set(evaluations.map((e) => e.labels))].sort((a, b) => a - b);
}

/** @param {Evaluation[]} evaluations @returns {Map<number, Evaluation>} the later one wins */
function byLabels(evaluations) {
  const sorted = [...evaluations].sort((a, b) => a.round - b.round);
  return new Map(sorted.map((e) => [e.labels, e]));
}

/**
 * @param {Evaluation[]} evaluations
 * @param {string} mode
 * @param {Metric} metric
 * @param {number[]} labels
 * @returns {Curve}
 */
function curve(evaluations, mode, metric, labels) {
  const at = byLabels(evaluations.filter((e) => e.mode === mode));
  const of = (/** @type {number} */ n) => at.get(n);
  const values = labels.map((n) => known(of(n)?.[metric]));
  if (metric !== 'accuracy') return { mode, values };
  const bounds = labels.map((n) => interval(of(n)));
  return { mode, values, low: bounds.map((b) => b[0]), high: bounds.map((b) => b[1]) };
}

/** @param {number | undefined} value @returns {number | null} */
function known(value) {
  return value === undefined || value < 0 ? null : value;
}

/** @param {Evaluation | undefined} e @returns {[number, number] | [null, null]} */
function interval(e) {
  return e ? wilson(e.accuracy, e.tested) : [null, null];
}
