/** Does time per label go with the order of selection, with unsureness, with distance? */
import { fitted } from '../../charts/fitted.js';
import { markPath } from '../../charts/marks.js';
import { TimeScatter } from '../../charts/scatter.js';
import { duration, h, ref } from '../../dom.js';
import { card, empty, tabs } from '../bits.js';
import { counted, decimal, pValue } from '../format.js';
import { table } from '../table.js';

/**
 * @typedef {import('../shapes.js').Timing} Timing
 * @typedef {import('../shapes.js').TimingPoint} TimingPoint
 * @typedef {import('../shapes.js').Correlation} Correlation
 * @typedef {'order' | 'entropy' | 'distance' | 'utility'} Against
 */

/** @type {{value: Against, text: string, axis: string}[]} */
const AGAINST = [
  { value: 'order', text: 'Order', axis: 'order of selection' },
  { value: 'entropy', text: 'Entropy', axis: 'entropy of the prediction (nats)' },
  { value: 'distance', text: 'Distance', axis: 'distance to the labelled images' },
  { value: 'utility', text: 'Utility', axis: 'utility as the strategy measures it' },
];

/** @param {Correlation[]} correlations */
export function correlationCard(correlations) {
  return card(
    'Rank correlation of time',
    table(
      'Spearman’s rank correlation of time per label',
      [
        {
          head: 'Time against',
          title: true,
          cell: (c) => AGAINST.find((a) => a.value === c.against)?.text ?? c.against,
        },
        { head: 'Labels', number: true, cell: (c) => c.count },
        { head: 'Spearman’s ρ', number: true, cell: (c) => (c.rho === undefined ? '–' : decimal(c.rho)) },
        { head: '95 % interval', number: true, cell: bounds },
        { head: 'p', number: true, cell: (c) => (c.p === undefined ? '–' : pValue(c.p)) },
        { head: 'Says', cell: verdict },
      ],
      correlations,
      (c) => c.against,
    ),
    {
      class: 'wide',
      hint: 'ρ is 1 where time always grows with the other, −1 where it always falls, 0 where neither shows.',
    },
  );
}

/** @param {Correlation} c */
function bounds(c) {
  return c.low === undefined || c.high === undefined ? '–' : `${decimal(c.low)} to ${decimal(c.high)}`;
}

/** @param {Correlation} c @returns {string} what the interval allows one to say */
function verdict(c) {
  if (c.low === undefined || c.high === undefined) return 'too few labels';
  if (c.low > 0) return 'time grows';
  return c.high < 0 ? 'time falls' : 'no relation shown';
}

export const AgainstCard = {
  name: 'AgainstCard',
  props: ['timing', 'classes'],
  /** @param {{timing: Timing, classes: string[]}} props */
  setup(props) {
    /** @type {import('/lib/vue.js').Ref<Against>} */
    const chosen = ref('order');
    const choose = (/** @type {Against} */ value) => {
      chosen.value = value;
    };
    return () => {
      const { points } = props.timing;
      const choices = AGAINST.filter((a) => points.some((p) => p[a.value] !== undefined));
      return card('Time of each label', scatter(points, chosen.value, props.classes), {
        class: 'wide',
        actions: choices.length > 1 ? tabs('Against', choices, chosen.value, choose) : null,
      });
    };
  },
};

/** @param {TimingPoint[]} points @param {Against} against @param {string[]} classes */
function scatter(points, against, classes) {
  const spots = points.flatMap((p) => spot(p, against, classes));
  if (spots.length === 0)
    return empty('Each label becomes a dot here as soon as its time has been measured.');
  const name = AGAINST.find((a) => a.value === against)?.axis ?? against;
  const label = `Active time of ${counted(spots.length, 'label')} against the ${name}`;
  return [
    fitted(1240, (width) => h(TimeScatter, { spots, name, label, width, format: duration })),
    h('ul', { class: 'legend' }, [
      classes.map((c, i) => mark(c, i, `class-${i + 1}`)),
      spots.some((s) => s.mark < 0) ? mark('cannot judge', 0, 'no-class') : null,
    ]),
  ];
}

/** @param {string} name @param {number} shape @param {string} tint */
function mark(name, shape, tint) {
  const path = h('path', { class: ['spot', tint], d: markPath(shape, 8, 8, 5.5) });
  return h('li', { key: name }, [h('svg', { viewBox: '0 0 16 16', 'aria-hidden': 'true' }, path), name]);
}

/**
 * @param {TimingPoint} p
 * @param {Against} against
 * @param {string[]} classes
 * @returns {import('../../charts/scatter.js').Spot[]} none where it lacks the other or a time
 */
function spot(p, against, classes) {
  const x = p[against];
  if (x === undefined || p.millis <= 0) return [];
  const told = `${p.label ?? 'cannot judge'}, ${duration(p.millis)}, ${p.reader}${p.by ? `, ${p.by}` : ''}`;
  return [{ x, millis: p.millis, mark: p.label ? classes.indexOf(p.label) : -1, told }];
}
