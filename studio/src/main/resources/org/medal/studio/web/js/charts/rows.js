import { h } from '../dom.js';
import { picture, text, xAxis } from './frame.js';

/**
 * @typedef {object} Row
 * @property {string} name
 * @property {number} low
 * @property {number} middle
 * @property {number} high
 * @property {string} told the row's numbers in words
 */

/**
 * @typedef {object} Props
 * @property {Row[]} rows
 * @property {string} label what a screen reader calls the picture
 * @property {number} width in pixels
 * @property {'box' | 'whisker'} kind a box with its middle marked, or a dot with whiskers
 * @property {(range: [number, number]) => import('./frame.js').Axis} axis made for that range of pixels
 */

const STEP = 34;
const LONGEST = 26;

/**
 * One line for each row: a middle and what lies around it, on a common axis.
 *
 * @param {Props} props
 */
export function RangeRows({ rows, label, width, kind, axis }) {
  const left = 18 + 7.8 * Math.min(LONGEST, Math.max(4, ...rows.map((r) => r.name.length)));
  const box = { width, height: rows.length * STEP + 58, left, right: 22, top: 8, bottom: 50 };
  const x = axis([left, width - box.right]);
  const draw = kind === 'box' ? quartiles : whisker;
  return picture(label, box, [
    xAxis(box, x),
    rows.map((row, i) =>
      h('g', { class: 'measured', key: row.name }, [
        h('title', row.told),
        text(left - 10, middleOf(i) + 5, shortened(row.name), 'end'),
        draw(row, middleOf(i), x.scale),
      ]),
    ),
  ]);
}
RangeRows.props = ['rows', 'label', 'width', 'kind', 'axis'];

/** @param {number} index @returns {number} */
function middleOf(index) {
  return 8 + STEP * (index + 0.5);
}

/** @param {string} name */
function shortened(name) {
  return name.length <= LONGEST ? name : `${name.slice(0, LONGEST - 1)}…`;
}

/** @param {Row} row @param {number} y @param {import('./scales.js').Scale} x */
function quartiles(row, y, x) {
  const width = Math.max(2, x(row.high) - x(row.low));
  return [
    h('rect', { x: x(row.low), y: y - 9, width, height: 18, rx: 3 }),
    h('line', { class: 'middle', x1: x(row.middle), x2: x(row.middle), y1: y - 12, y2: y + 12 }),
  ];
}

/** @param {Row} row @param {number} y @param {import('./scales.js').Scale} x */
function whisker(row, y, x) {
  return [
    h('line', { x1: x(row.low), x2: x(row.high), y1: y, y2: y }),
    [row.low, row.high].map((end) => h('line', { x1: x(end), x2: x(end), y1: y - 6, y2: y + 6 })),
    h('circle', { cx: x(row.middle), cy: y, r: 5 }),
  ];
}
