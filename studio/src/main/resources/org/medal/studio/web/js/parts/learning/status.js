/** What goes on now, what is reached, and whether to go on. */
import { latest } from '../../charts/series.js';
import { wilson } from '../../charts/interval.js';
import { duration, h, percent } from '../../dom.js';
import { figure } from '../bits.js';
import { decimal, modeName, percentRange, whole } from '../format.js';

/**
 * @typedef {import('../shapes.js').Learning} Learning
 * @typedef {import('../shapes.js').Outlook} Outlook
 * @typedef {import('../shapes.js').Activity} Activity
 */

/** @type {Record<string, string>} */
const PHASES = {
  idle: 'Waiting for labels',
  adapting: 'Adapting the encoder to these images',
  listing: 'Looking through the images’ folder',
  scanning: 'Decoding images',
  initial: 'Choosing the first images',
  features: 'Computing features',
  training: 'Training on the labels so far',
  ranking: 'Ranking the pool',
};

/** @type {Record<Outlook['advice'], [string, string]>} */
const ADVICE = {
  'too-early': ['No forecast yet', ''],
  'go-on': ['Go on labelling', 'good'],
  'consider-stopping': ['Consider stopping', 'warn'],
  stop: ['Stop here', 'warn'],
};

/** @param {Activity} activity */
export function activityLine(activity) {
  const known = activity.total > 0;
  return h('div', { class: 'activity' }, [
    h('p', [
      h('span', { class: ['pulse', { still: activity.phase === 'idle' }], 'aria-hidden': 'true' }),
      PHASES[activity.phase] ?? activity.phase,
      known ? h('small', `${whole(activity.done)} of ${whole(activity.total)}`) : null,
    ]),
    known
      ? h('progress', { value: activity.done, max: activity.total, 'aria-label': 'Background work' })
      : null,
    activity.problem ? h('p', { class: 'error', role: 'alert' }, activity.problem) : null,
  ]);
}

/** @param {Outlook} outlook */
export function outlookLine(outlook) {
  const [head, tone] = ADVICE[outlook.advice];
  return h('div', { class: ['outlook', tone], role: 'status' }, [
    h('strong', head),
    h('span', outlook.sentence),
  ]);
}

/** @param {Learning} learning */
export function figures(learning) {
  const { counts, budget, ranking } = learning;
  return h('dl', { class: 'figures' }, [
    figure('Labels', whole(counts.labelled), budget > 0 ? `of a budget of ${whole(budget)}` : 'no budget'),
    figure('Held-out images', whole(counts.heldOutLabelled), `labelled of ${whole(counts.heldOut)}`),
    ...worth(learning),
    figure('Active time', duration(counts.activeMillis), 'all readers'),
    ranking
      ? figure(
          'Ranking',
          `round ${ranking.round}`,
          ranking.labels > 0
            ? `${ranking.by}, after ${whole(ranking.labels)} labels`
            : `${ranking.by}, the first images`,
        )
      : null,
  ]);
}

/** @param {Learning} learning */
function worth({ evaluations }) {
  const model = latest(evaluations);
  if (!model) return [];
  const bounds = percentRange(wilson(model.accuracy, model.tested));
  return [
    figure(`Accuracy, ${modeName(model.mode)}`, percent(model.accuracy), bounds),
    figure(
      'AUC',
      model.auc < 0 ? '–' : decimal(model.auc, 3),
      model.auc < 0 ? 'a class is missing' : 'mean of the classes',
    ),
  ];
}
