/**
 * Tables of numbers: a caption for those who cannot see the heading, heads with a scope, numbers
 * flush right. They print.
 */
import { h } from '../dom.js';

/**
 * @template T
 * @typedef {object} Column
 * @property {string} head
 * @property {(row: T, index: number) => import('../charts/frame.js').Child} cell what stands there
 * @property {boolean} [number] flush right
 * @property {boolean} [title] names the row
 */

/**
 * @template T
 * @param {string} caption
 * @param {Column<T>[]} columns
 * @param {T[]} rows
 * @param {(row: T) => string | number} [key]
 */
export function table(caption, columns, rows, key) {
  return h(
    'div',
    { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': caption },
    h('table', { class: 'data' }, [
      h('caption', { class: 'hidden' }, caption),
      h(
        'thead',
        h(
          'tr',
          columns.map((c) => h('th', { scope: 'col', class: { number: c.number } }, c.head)),
        ),
      ),
      h(
        'tbody',
        rows.map((row, i) =>
          h(
            'tr',
            { key: key?.(row) ?? i },
            columns.map((c) => cell(c, row, i)),
          ),
        ),
      ),
    ]),
  );
}

/**
 * @template T
 * @param {Column<T>} column
 * @param {T} row
 * @param {number} index
 */
function cell(column, row, index) {
  const props = { class: { number: column.number } };
  return column.title
    ? h('th', { scope: 'row', ...props }, [column.cell(row, index)])
    : h('td', props, [column.cell(row, index)]);
}
