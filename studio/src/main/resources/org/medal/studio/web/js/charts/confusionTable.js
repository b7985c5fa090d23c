import { h } from '../dom.js';
import { rowShares, total } from './confusion.js';
import { hex, inkOn, mix, rgb } from './contrast.js';
import { colour } from './theme.js';

/**
 * Counts of truths against predictions; the shade of a cell is its share of the row.
 *
 * @param {{confusion: number[][], classes: string[]}} props
 */
export function ConfusionTable({ confusion, classes }) {
  const shares = rowShares(confusion);
  return h(
    'div',
    { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': 'Confusion matrix' },
    h('table', { class: 'confusion' }, [
      h(
        'caption',
        { class: 'hidden' },
        'Confusion matrix: rows are the readers’ labels, columns the model’s',
      ),
      h('thead', [
        h('tr', [
          h('td'),
          h('th', { colspan: classes.length, class: 'over', scope: 'colgroup' }, 'the model says'),
          h('td'),
        ]),
        h('tr', [
          h('th', { scope: 'col', class: 'over' }, 'the readers say'),
          classes.map(head),
          head('all'),
        ]),
      ]),
      h(
        'tbody',
        confusion.map((row, i) => line(classes[i], row, shares[i], i)),
      ),
    ]),
  );
}
ConfusionTable.props = ['confusion', 'classes'];

/** @param {string} name */
function head(name) {
  return h('th', { scope: 'col' }, name);
}

/**
 * @param {string} name
 * @param {number[]} row
 * @param {number[]} shares
 * @param {number} own
 */
function line(name, row, shares, own) {
  return h('tr', [
    h('th', { scope: 'row' }, name),
    row.map((count, j) => cell(count, shares[j], j === own)),
    h('td', { class: 'sum' }, String(total(row))),
  ]);
}

/** @param {number} count @param {number} share @param {boolean} right */
function cell(count, share, right) {
  const ground = mix(rgb(colour('--panel')), rgb(colour(right ? '--accent' : '--warn')), share);
  const style = { backgroundColor: hex(ground), color: inkOn(ground) };
  return h('td', { style, class: { right } }, [
    h('strong', String(count)),
    h('small', `${Math.round(share * 100)} %`),
  ]);
}
