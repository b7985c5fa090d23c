/**
 * Curves over labels, drawn by uPlot. New points move the curve; the chart itself stays.
 */
import uPlot from '/lib/uplot.js';
import { h, onMounted, onUnmounted, ref, watch } from '../dom.js';
import { colour } from './theme.js';

/**
 * @typedef {object} Line
 * @property {string} label
 * @property {string} stroke
 * @property {number[]} [dash] so that colour is not all that tells lines apart
 * @property {(number | null)[]} values
 * @property {(number | null)[]} [low] of a band around the line
 * @property {(number | null)[]} [high]
 */

/**
 * @typedef {object} Props
 * @property {string} title what a screen reader calls the picture
 * @property {string} xLabel
 * @property {number[]} x ascending
 * @property {Line[]} lines
 * @property {(value: number) => string} format
 */

const HEIGHT = 280;

/** Steps of the axis below: labels are not divided. */
const WHOLE = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000];

export const LineChart = {
  name: 'LineChart',
  props: ['title', 'xLabel', 'x', 'lines', 'format'],
  /** @param {Props} props */
  setup(props) {
    /** @type {import('/lib/vue.js').Ref<HTMLElement | undefined>} */
    const host = ref();
    const chart = chartIn(host, props);
    const resized = new ResizeObserver(() => chart.fit());
    onMounted(() => {
      chart.draw();
      resized.observe(/** @type {HTMLElement} */ (host.value));
    });
    onUnmounted(() => {
      resized.disconnect();
      chart.destroy();
    });
    watch(
      () => [props.x, props.lines],
      () => chart.draw(),
    );
    return () => h('div', { ref: host, class: 'line-chart', role: 'img', 'aria-label': props.title });
  },
};

/**
 * @param {import('/lib/vue.js').Ref<HTMLElement | undefined>} host
 * @param {Props} props
 */
function chartIn(host, props) {
  /** @type {uPlot | undefined} */
  let plot;
  let shape = '';
  const width = () => host.value?.clientWidth ?? 0;
  function build() {
    plot?.destroy();
    plot = new uPlot(options(props, width()), data(props), host.value);
  }
  return {
    draw() {
      const now = JSON.stringify(props.lines.map((l) => [l.label, l.stroke, !l.low]));
      if (plot && now === shape) plot.setData(data(props));
      else build();
      shape = now;
      if (plot) latestWithoutPointer(plot);
    },
    fit() {
      if (plot && width() > 0 && plot.width !== width()) plot.setSize({ width: width(), height: HEIGHT });
    },
    destroy: () => plot?.destroy(),
  };
}

/** @param {Props} props @returns {uPlot.AlignedData} x, all lines, then the bounds of bands */
function data(props) {
  const bounds = props.lines.flatMap((l) => (l.low && l.high ? [l.high, l.low] : []));
  return /** @type {uPlot.AlignedData} */ ([props.x, ...props.lines.map((l) => l.values), ...bounds]);
}

/** @param {Props} props @param {number} width @returns {uPlot.Options} */
function options(props, width) {
  const banded = props.lines.filter((l) => l.low);
  const first = props.lines.length + 1;
  return {
    width,
    height: HEIGHT,
    series: [
      { label: props.xLabel },
      ...props.lines.map((l) => line(l, props.format)),
      ...banded.flatMap(() => [bound(), bound()]),
    ],
    bands: banded.map((l, i) => ({ series: [first + 2 * i, first + 2 * i + 1], fill: `${l.stroke}30` })),
    scales: { x: { time: false, range: wide }, y: { range: (_, low, high) => shareRange(low, high) } },
    axes: [
      axis({ label: props.xLabel, incrs: WHOLE }),
      axis({ values: (_, v) => v.map(props.format), size: 56 }),
    ],
    cursor: { drag: { x: false, y: false }, points: { size: 8 } },
    hooks: { setCursor: [latestWithoutPointer] },
  };
}

/** Says the latest values in the legend while nothing is pointed at. @param {uPlot} plot */
function latestWithoutPointer(plot) {
  if (plot.cursor.idx == null) plot.setLegend({ idx: plot.data[0].length - 1 }, false);
}

/** @param {Line} l @param {(value: number) => string} format @returns {uPlot.Series} */
function line(l, format) {
  return {
    label: l.label,
    stroke: l.stroke,
    width: 2,
    dash: l.dash,
    spanGaps: true,
    points: { show: true, size: 6, fill: l.stroke },
    value: (_, v) => (v === null ? '–' : format(v)),
  };
}

/** @returns {uPlot.Series} of no colour: only the band between two is seen */
function bound() {
  return {
    label: '',
    class: 'bound',
    stroke: 'transparent',
    width: 0,
    spanGaps: true,
    points: { show: false },
  };
}

/** @param {uPlot.Axis} own @returns {uPlot.Axis} */
function axis(own) {
  const grid = { stroke: colour('--hair'), width: 1 };
  return {
    stroke: colour('--muted'),
    grid,
    ticks: grid,
    font: '13px system-ui',
    labelFont: '13px system-ui',
    ...own,
  };
}

/** @type {uPlot.RangeFunction} a single point gets room on both sides */
function wide(_, low, high) {
  const margin = Math.max(2, (high - low) * 0.03);
  return [Math.max(0, low - margin), high + margin];
}

/** @param {number | null} low @param {number | null} high @returns {[number, number]} never past 1 */
function shareRange(low, high) {
  if (low === null || high === null) return [0, 1];
  return [Math.max(0, Math.floor(low * 10 - 0.2) / 10), Math.min(1, Math.ceil(high * 10 + 0.2) / 10)];
}
