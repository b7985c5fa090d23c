/** What the latest model gets right and wrong: recall by class, confusion, calibration. */
import { ConfusionTable } from '../../charts/confusionTable.js';
import { recallRows } from '../../charts/confusion.js';
import { LineChart } from '../../charts/lineChart.js';
import { Reliability } from '../../charts/reliability.js';
import { latest, modes, recallCurves } from '../../charts/series.js';
import { classColour } from '../../charts/theme.js';
import { h, percent, ref } from '../../dom.js';
import { card, classBadge, tabs } from '../bits.js';
import { decimal, modeName, percentRange } from '../format.js';
import { table } from '../table.js';

/**
 * @typedef {import('../shapes.js').Evaluation} Evaluation
 * @typedef {{evaluations: Evaluation[], classes: string[]}} Props
 */

const DASHES = [undefined, [8, 4], [3, 3], [12, 3, 3, 3]];

export const Quality = {
  name: 'Quality',
  props: ['evaluations', 'classes'],
  /** @param {Props} props */
  setup(props) {
    const chosen = ref('');
    const choose = (/** @type {string} */ mode) => {
      chosen.value = mode;
    };
    return () => {
      const known = modes(props.evaluations);
      const mode = known.includes(chosen.value) ? chosen.value : known[0];
      const model = latest(props.evaluations, mode);
      if (!model) return null;
      const choices = known.map((value) => ({ value, text: modeName(value) }));
      return h('div', { class: 'quality' }, [
        h('header', { class: 'head' }, [
          h('h2', `The ${modeName(mode)} model after ${model.labels} labels`),
          known.length > 1 ? tabs('Model', choices, mode, choose) : null,
        ]),
        h('div', { class: 'grid' }, [
          recall(props, mode, model),
          confusion(model, props.classes),
          calibration(model),
        ]),
      ]);
    };
  },
};

/** @param {Props} props @param {string} mode @param {Evaluation} model */
function recall({ evaluations, classes }, mode, model) {
  const { labels, curves } = recallCurves(evaluations, mode, classes);
  const lines = curves.map(({ name, values }, i) => ({
    label: name,
    stroke: classColour(i),
    dash: DASHES[i % 4],
    values,
  }));
  const format = (/** @type {number} */ v) => percent(v, 0);
  const title = 'Recall of each class over the labels; as it is now in the table beside';
  return card(
    'Recall by class',
    h('div', { class: 'recall' }, [
      labels.length > 1 ? h(LineChart, { title, xLabel: 'labels', x: labels, lines, format }) : null,
      recallNow(model, classes),
    ]),
    { class: 'wide' },
  );
}

/** @param {Evaluation} model @param {string[]} classes */
function recallNow(model, classes) {
  return table(
    'Recall by class now',
    [
      { head: 'Class', title: true, cell: (row) => classBadge(row.name, classes) },
      { head: 'Found', number: true, cell: (row) => `${row.found} of ${row.cases}` },
      { head: 'Recall', number: true, cell: (row) => (row.recall === null ? '–' : percent(row.recall)) },
      {
        head: '95 % interval',
        number: true,
        cell: (row) => (row.cases ? percentRange([row.low, row.high]) : '–'),
      },
    ],
    recallRows(model.confusion, classes),
    (row) => row.name,
  );
}

/** @param {Evaluation} model @param {string[]} classes */
function confusion(model, classes) {
  return card('Confusion', h(ConfusionTable, { confusion: model.confusion, classes }), {
    hint: `${model.tested} held-out images. Shades and percentages are shares of a row.`,
  });
}

/** @param {Evaluation} model */
function calibration(model) {
  const error = decimal(model.calibrationError, 3);
  const label = `Reliability diagram of ${model.tested} images; expected calibration error ${error}`;
  return card('Calibration', h(Reliability, { bins: model.bins, label }), {
    hint: `Expected calibration error ${error}. Dots below the diagonal: surer than right.`,
  });
}
