import { h } from '../dom.js';
import { picture, xAxis, yAxis } from './frame.js';
import { markPath } from './marks.js';
import { extent, linear, logarithmic, logTicks, ticks } from './scales.js';

const MARGINS = { height: 360, left: 78, right: 14, top: 12, bottom: 46 };

/** @typedef {{x: number, millis: number, mark: number, told: string}} Spot mark = class, from 0; −1 for none */

/**
 * Seconds for each label, on a logarithmic axis, against something.
 *
 * @param {{spots: Spot[], name: string, label: string, width: number,
 *     format: (millis: number) => string}} props
 */
export function TimeScatter({ spots, name, label, width, format }) {
  const box = { ...MARGINS, width };
  const across = extent(
    spots.map((s) => s.x),
    0.03,
  );
  const x = linear(across, [box.left, box.width - box.right]);
  const [low, high] = extent(
    spots.map((s) => Math.log(s.millis)),
    0.05,
  ).map(Math.exp);
  const y = logarithmic([low, high], [box.height - box.bottom, box.top]);
  return picture(label, box, [
    xAxis(box, { scale: x, ticks: ticks(...across, width > 700 ? 8 : 5), format: String, name }),
    yAxis(box, { scale: y, ticks: logTicks(low, high), format, name: 'active time' }),
    spots.map((s) => spot(s, x(s.x), y(s.millis))),
  ]);
}
TimeScatter.props = ['spots', 'name', 'label', 'width', 'format'];

/** @param {Spot} s @param {number} x @param {number} y */
function spot(s, x, y) {
  const d = markPath(Math.max(0, s.mark), x, y, 4);
  return h(
    'path',
    { d, class: ['spot', s.mark < 0 ? 'no-class' : `class-${s.mark + 1}`] },
    h('title', s.told),
  );
}
