import { wilson } from './interval.js';

/** @typedef {number[][]} Confusion counts; row = truth, column = prediction */

/** @param {number[]} row @returns {number} */
export function total(row) {
  return row.reduce((a, b) => a + b, 0);
}

/**
 * Each count as a share of its row; 0 in rows without cases.
 *
 * @param {Confusion} confusion
 * @returns {number[][]}
 */
export function rowShares(confusion) {
  return confusion.map((row) => row.map((count) => (total(row) ? count / total(row) : 0)));
}

/**
 * Share of each class that is found.
 *
 * @param {Confusion} confusion
 * @returns {(number | null)[]} null for a class without cases
 */
export function recalls(confusion) {
  return confusion.map((row, i) => (total(row) ? row[i] / total(row) : null));
}

/**
 * Recall of each class with Wilson's interval, for a table.
 *
 * @param {Confusion} confusion
 * @param {string[]} classes
 * @returns {{name: string, found: number, cases: number, recall: number | null,
 *     low: number, high: number}[]}
 */
export function recallRows(confusion, classes) {
  const shares = recalls(confusion);
  return classes.map((name, i) => {
    const cases = total(confusion[i]);
    const [low, high] = wilson(shares[i] ?? 0, cases);
    return { name, found: confusion[i][i], cases, recall: shares[i], low, high };
  });
}
