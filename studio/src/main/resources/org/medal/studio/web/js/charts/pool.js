import { extent, linear } from './scales.js';

/**
 * @typedef {object} Dot
 * @property {number} image
 * @property {number} x
 * @property {number} y
 * @property {number} entropy in nats
 * @property {string} [label]
 * @property {boolean} queued
 */

/**
 * Puts dots on a canvas: the same scale along both axes, so that distances stay comparable.
 *
 * @param {Dot[]} dots
 * @param {number} width
 * @param {number} height
 * @param {number} [margin]
 * @returns {{x: number, y: number}[]}
 */
export function place(dots, width, height, margin = 14) {
  const [x0, x1] = extent(dots.map((d) => d.x));
  const [y0, y1] = extent(dots.map((d) => d.y));
  const scale = Math.min((width - 2 * margin) / (x1 - x0 || 1), (height - 2 * margin) / (y1 - y0 || 1));
  return dots.map((d) => ({
    x: width / 2 + (d.x - (x0 + x1) / 2) * scale,
    y: height / 2 - (d.y - (y0 + y1) / 2) * scale,
  }));
}

/**
 * How unsure the model is, against the most it can be.
 *
 * @param {number} entropy in nats
 * @param {number} classes
 * @returns {number} in [0, 1]
 */
export function unsureness(entropy, classes) {
  const share = linear([0, Math.log(Math.max(2, classes))], [0, 1])(entropy);
  return Math.min(1, Math.max(0, share));
}

/**
 * What the map shows, as rows of a table: one for each class, one for the images without a label.
 *
 * @param {Dot[]} dots
 * @param {string[]} classes
 * @returns {{name: string, label?: string, count: number, queued: number, meanEntropy: number | null}[]}
 */
export function summary(dots, classes) {
  const rows = classes.map((label) => ({ name: label, label, ...counted(dots, label) }));
  return [...rows, { name: 'no label yet', ...counted(dots, undefined) }];
}

/**
 * The unlabelled images that the model is least sure of.
 *
 * @param {Dot[]} dots
 * @param {number} count
 * @returns {Dot[]}
 */
export function leastSure(dots, count) {
  const open = dots.filter((d) => !d.label);
  return open.sort((a, b) => b.entropy - a.entropy || a.image - b.image).slice(0, count);
}

/** @param {Dot[]} dots @param {string | undefined} label */
function counted(dots, label) {
  const own = dots.filter((d) => d.label === label);
  const sum = own.reduce((a, d) => a + d.entropy, 0);
  return {
    count: own.length,
    queued: own.filter((d) => d.queued).length,
    meanEntropy: own.length ? sum / own.length : null,
  };
}
