/** The frame of a chart drawn as SVG: axes with ticks and names. */
import { h } from '../dom.js';

/** @typedef {import('/lib/vue.js').VNodeArrayChildren[number]} Child what an element may hold */

/**
 * @typedef {object} Axis
 * @property {import('./scales.js').Scale} scale to pixels
 * @property {number[]} ticks
 * @property {(value: number) => string} format
 * @property {string} name
 */

/**
 * @typedef {{width: number, height: number, left: number, right: number, top: number, bottom: number}} Box
 *     the picture's size and the margins of its plot
 */

/**
 * @param {string} label what a screen reader calls the picture
 * @param {Box} box
 * @param {Child[]} content
 */
export function picture(label, box, content) {
  return h(
    'svg',
    {
      class: 'chart',
      width: box.width,
      height: box.height,
      viewBox: `0 0 ${box.width} ${box.height}`,
      role: 'img',
      'aria-label': label,
    },
    content,
  );
}

/** @param {Box} box @param {Axis} axis */
export function xAxis(box, axis) {
  const bottom = box.height - box.bottom;
  const middle = (box.left + box.width - box.right) / 2;
  return h('g', { class: 'axis' }, [
    axis.ticks.map((t) => grid(axis.scale(t), box.top, axis.scale(t), bottom)),
    axis.ticks.map((t) => text(axis.scale(t), bottom + 18, axis.format(t), 'middle')),
    text(middle, box.height - 6, axis.name, 'middle'),
  ]);
}

/** @param {Box} box @param {Axis} axis */
export function yAxis(box, axis) {
  const right = box.width - box.right;
  const middle = (box.top + box.height - box.bottom) / 2;
  return h('g', { class: 'axis' }, [
    axis.ticks.map((t) => grid(box.left, axis.scale(t), right, axis.scale(t))),
    axis.ticks.map((t) => text(box.left - 8, axis.scale(t) + 4, axis.format(t), 'end')),
    h('text', { transform: `translate(14 ${middle}) rotate(-90)`, 'text-anchor': 'middle' }, axis.name),
  ]);
}

/**
 * @param {number} x
 * @param {number} y
 * @param {string} content
 * @param {'start' | 'middle' | 'end'} anchor
 */
export function text(x, y, content, anchor) {
  return h('text', { x, y, 'text-anchor': anchor }, content);
}

/**
 * @param {number} x1
 * @param {number} y1
 * @param {number} x2
 * @param {number} y2
 */
function grid(x1, y1, x2, y2) {
  return h('line', { x1, y1, x2, y2 });
}
