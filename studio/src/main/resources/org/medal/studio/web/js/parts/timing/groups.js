/** Time by class, strategy and reader: quartiles on one logarithmic axis. */
import { fitted } from '../../charts/fitted.js';
import { RangeRows } from '../../charts/rows.js';
import { extent, logarithmic, logTicks } from '../../charts/scales.js';
import { duration, h } from '../../dom.js';
import { card, empty } from '../bits.js';
import { counted } from '../format.js';
import { table } from '../table.js';

/** @typedef {import('../shapes.js').TimingGroup} TimingGroup */

/**
 * @param {string} title
 * @param {TimingGroup[]} groups
 */
export function groupCard(title, groups) {
  const shown = groups.filter((g) => g.count > 0 && g.lowMillis > 0);
  if (shown.length === 0) return card(title, empty('No labels with a measured time yet.'));
  const label = `${title}: quartiles of the active time per label; the same in the table below`;
  return card(title, [
    fitted(620, (width) =>
      h(RangeRows, { kind: 'box', label, width, axis: timeAxis(shown), rows: shown.map(row) }),
    ),
    h('details', [h('summary', 'In numbers'), numbers(title, shown)]),
  ]);
}

/** @param {TimingGroup} g */
function row(g) {
  const half = `half of ${counted(g.count, 'label')} between ${duration(g.lowMillis)} and ${duration(g.highMillis)}`;
  const told = `${g.name}: median ${duration(g.medianMillis)}, ${half}`;
  return { name: g.name, low: g.lowMillis, middle: g.medianMillis, high: g.highMillis, told };
}

/** @param {TimingGroup[]} groups */
function timeAxis(groups) {
  const [low, high] = extent(groups.flatMap((g) => [g.lowMillis, g.highMillis]));
  /** @type {[number, number]} */
  const wide = [low / 1.25, high * 1.25];
  return (/** @type {[number, number]} */ range) => ({
    scale: logarithmic(wide, range),
    ticks: logTicks(...wide),
    format: duration,
    name: 'active time per label',
  });
}

/** @param {string} caption @param {TimingGroup[]} groups */
function numbers(caption, groups) {
  return table(
    caption,
    [
      { head: 'Name', title: true, cell: (g) => g.name },
      { head: 'Labels', number: true, cell: (g) => g.count },
      { head: 'Lower quartile', number: true, cell: (g) => duration(g.lowMillis) },
      { head: 'Median', number: true, cell: (g) => duration(g.medianMillis) },
      { head: 'Upper quartile', number: true, cell: (g) => duration(g.highMillis) },
    ],
    groups,
    (g) => g.name,
  );
}
