/** The learning curve, and the same in numbers. */
import { LineChart } from '../../charts/lineChart.js';
import { learningCurves } from '../../charts/series.js';
import { colour } from '../../charts/theme.js';
import { h, percent, ref } from '../../dom.js';
import { card, empty, tabs } from '../bits.js';
import { decimal, modeName } from '../format.js';
import { table } from '../table.js';

/**
 * @typedef {import('../shapes.js').Counts} Counts
 * @typedef {import('../shapes.js').Evaluation} Evaluation
 * @typedef {import('../../charts/series.js').Metric} Metric
 */

/** @type {{value: Metric, text: string}[]} */
const METRICS = [
  { value: 'accuracy', text: 'Accuracy' },
  { value: 'balancedAccuracy', text: 'Balanced accuracy' },
  { value: 'auc', text: 'AUC' },
];

export const LearningCurve = {
  name: 'LearningCurve',
  props: ['evaluations', 'counts'],
  /** @param {{evaluations: Evaluation[], counts: Counts}} props */
  setup(props) {
    /** @type {import('/lib/vue.js').Ref<Metric>} */
    const metric = ref('accuracy');
    const choose = (/** @type {Metric} */ value) => {
      metric.value = value;
    };
    return () => {
      const { evaluations, counts } = props;
      const actions = evaluations.length ? tabs('Measure', METRICS, metric.value, choose) : null;
      const content = evaluations.length ? drawn(evaluations, metric.value) : empty(whyNone(counts));
      return card('Learning curve', content, { class: 'wide', actions });
    };
  },
};

/**
 * Why there is no model to show yet, and what brings one.
 *
 * @param {Counts} counts
 * @returns {string}
 */
function whyNone(counts) {
  if (counts.heldOut === 0 && counts.scanned >= counts.images && counts.images > 0) {
    return (
      'No held-out images: nothing tells how good a model is. ' +
      'Import labels of held-out images on the page “Export”, or start a project with --test-size.'
    );
  }
  if (counts.heldOutLabelled < counts.heldOut) {
    const sofar = `${counts.heldOutLabelled} of ${counts.heldOut} so far`;
    return `The held-out images are labelled first: ${sofar}. Models are measured on them and never learn from them.`;
  }
  return 'The first model comes after labels of two classes.';
}

/** @param {Evaluation[]} evaluations @param {Metric} metric */
function drawn(evaluations, metric) {
  const { labels, curves } = learningCurves(evaluations, metric);
  const name = METRICS.find((m) => m.value === metric)?.text ?? metric;
  const format =
    metric === 'auc' ? (/** @type {number} */ v) => v.toFixed(2) : (/** @type {number} */ v) => percent(v, 0);
  const title = `${name} on the held-out images over the number of labels; the same in numbers below`;
  const tested = Math.max(...evaluations.map((e) => e.tested));
  return [
    h(LineChart, { title, xLabel: 'labels', x: labels, lines: curves.map(line), format }),
    h(
      'p',
      { class: 'hint' },
      metric === 'accuracy'
        ? `The band is Wilson’s 95 % interval on ${tested} held-out images.`
        : `On ${tested} held-out images.`,
    ),
    h('details', [h('summary', 'In numbers'), numbers(evaluations)]),
  ];
}

/** @param {import('../../charts/series.js').Curve} curve @returns {import('../../charts/lineChart.js').Line} */
function line({ mode, values, low, high }) {
  const frozen = mode === 'frozen';
  return {
    label: modeName(mode),
    stroke: colour(frozen ? '--class-1' : '--class-2'),
    dash: frozen ? undefined : [8, 4],
    values,
    low,
    high,
  };
}

/** @param {Evaluation[]} evaluations */
function numbers(evaluations) {
  const rows = [...evaluations].sort((a, b) => b.labels - a.labels || b.round - a.round);
  return table(
    'Models and what they are worth',
    [
      { head: 'Labels', number: true, cell: (e) => e.labels },
      { head: 'Round', number: true, cell: (e) => e.round },
      { head: 'Model', cell: (e) => modeName(e.mode) },
      { head: 'Accuracy', number: true, cell: (e) => percent(e.accuracy) },
      { head: 'Balanced', number: true, cell: (e) => percent(e.balancedAccuracy) },
      { head: 'AUC', number: true, cell: (e) => (e.auc < 0 ? '–' : decimal(e.auc, 3)) },
      { head: 'Calibration error', number: true, cell: (e) => decimal(e.calibrationError, 3) },
      { head: 'Training', number: true, cell: (e) => `${decimal(e.trainSeconds, 1)} s` },
      { head: 'Ranking', number: true, cell: (e) => `${decimal(e.rankSeconds, 1)} s` },
    ],
    rows,
    (e) => `${e.mode}-${e.round}`,
  );
}
