import { h } from '../dom.js';
import { picture, xAxis, yAxis } from './frame.js';
import { wilson } from './interval.js';
import { linear } from './scales.js';

const BOX = { width: 354, height: 320, left: 62, right: 26, top: 12, bottom: 46 };
const x = linear([0, 1], [BOX.left, BOX.width - BOX.right]);
const y = linear([0, 1], [BOX.height - BOX.bottom, BOX.top]);
const TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1];
const format = (/** @type {number} */ v) => `${Math.round(v * 100)} %`;

/**
 * How often the model is right when it is this sure: on the diagonal it keeps its word, below it
 * is too sure of itself. A dot's area is its share of the images; whiskers are Wilson's 95 %
 * intervals.
 *
 * @param {{bins: number[][], label: string}} props bins `[mean confidence, share correct, count]`
 */
export function Reliability({ bins, label }) {
  const filled = bins.filter(([, , count]) => count > 0);
  const most = Math.max(1, ...filled.map(([, , count]) => count));
  return picture(label, BOX, [
    xAxis(BOX, { scale: x, ticks: TICKS, format, name: 'how sure the model is' }),
    yAxis(BOX, { scale: y, ticks: TICKS, format, name: 'how often it is right' }),
    h('line', { class: 'diagonal', x1: x(0), y1: y(0), x2: x(1), y2: y(1) }),
    filled.map((bin) => dot(bin, most)),
  ]);
}
Reliability.props = ['bins', 'label'];

/** @param {number[]} bin @param {number} most */
function dot([sure, right, count], most) {
  const [low, high] = wilson(Math.min(1, Math.max(0, right)), count);
  return h('g', { class: 'measured' }, [
    h('title', `${count} images: ${format(sure)} sure, ${format(right)} right`),
    h('line', { x1: x(sure), x2: x(sure), y1: y(low), y2: y(high) }),
    h('circle', { cx: x(sure), cy: y(right), r: 3 + 7 * Math.sqrt(count / most) }),
  ]);
}
