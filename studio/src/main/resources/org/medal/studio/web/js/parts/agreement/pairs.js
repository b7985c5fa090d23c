/** How well two readers agree, beyond chance. */
import { fitted } from '../../charts/fitted.js';
import { RangeRows } from '../../charts/rows.js';
import { extent, linear, ticks } from '../../charts/scales.js';
import { h, percent } from '../../dom.js';
import { card, empty } from '../bits.js';
import { decimal } from '../format.js';
import { table } from '../table.js';

/**
 * @typedef {import('../shapes.js').Pair} Pair
 * @typedef {import('../shapes.js').Fleiss} Fleiss
 * @typedef {import('../../charts/rows.js').Row} Row
 */

/** @param {Pair[]} pairs @param {Fleiss | undefined} fleiss */
export function pairsCard(pairs, fleiss) {
  if (pairs.length === 0) {
    return card(
      'Agreement of readers',
      empty(
        'No image has been read by two readers yet. The page “Settings” says how many are: a share, or all.',
      ),
      { class: 'wide' },
    );
  }
  return card('Agreement of readers', [chart(pairs, fleiss), numbers(pairs)], {
    class: 'wide',
    hint: 'Kappa is 1 for full agreement and 0 for what chance alone gives; whiskers are 95 % intervals.',
  });
}

/** @param {Pair[]} pairs @param {Fleiss | undefined} fleiss */
function chart(pairs, fleiss) {
  const rows = [...pairs.flatMap(pairRow), ...(fleiss ? [fleissRow(fleiss)] : [])];
  if (rows.length === 0) return null;
  const label = 'Kappa of each pair of readers; the same in the table below';
  return fitted(860, (width) => h(RangeRows, { kind: 'whisker', label, width, axis: kappaAxis(rows), rows }));
}

/** @param {Pair} pair @returns {Row[]} none where kappa is not known */
function pairRow({ first, second, kappa, low, high }) {
  if (kappa === undefined) return [];
  const name = `${first} · ${second}`;
  return [
    {
      name,
      middle: kappa,
      low: low ?? kappa,
      high: high ?? kappa,
      told: `${name}: Cohen’s kappa ${decimal(kappa)}`,
    },
  ];
}

/** @param {Fleiss} fleiss @returns {Row} */
function fleissRow({ kappa, low, high }) {
  return { name: 'all together (Fleiss)', middle: kappa, low, high, told: `Fleiss’ kappa ${decimal(kappa)}` };
}

/** @param {Row[]} rows */
function kappaAxis(rows) {
  const [low] = extent([0, ...rows.map((r) => r.low)]);
  /** @type {[number, number]} */
  const domain = [low, 1];
  return (/** @type {[number, number]} */ range) => ({
    scale: linear(domain, range),
    ticks: ticks(...domain, 5),
    format: (/** @type {number} */ v) => decimal(v, 1),
    name: 'kappa',
  });
}

/** @param {Pair[]} pairs */
function numbers(pairs) {
  return table(
    'Pairs of readers',
    [
      { head: 'Readers', title: true, cell: (p) => `${p.first} · ${p.second}` },
      { head: 'Images read by both', number: true, cell: (p) => p.images },
      {
        head: 'Agreed',
        number: true,
        cell: (p) => (p.images ? `${p.agreed} (${percent(p.agreed / p.images, 0)})` : '–'),
      },
      {
        head: 'Cohen’s kappa',
        number: true,
        cell: (p) => (p.kappa === undefined ? 'too few' : decimal(p.kappa)),
      },
      {
        head: '95 % interval',
        number: true,
        cell: (p) =>
          p.low === undefined || p.high === undefined ? '–' : `${decimal(p.low)} to ${decimal(p.high)}`,
      },
    ],
    pairs,
    (p) => `${p.first} ${p.second}`,
  );
}
