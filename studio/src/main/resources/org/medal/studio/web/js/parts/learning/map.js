/** The map of the pool with the image that is pointed at, and the same as tables. */
import { get } from '../../api.js';
import { PoolMap } from '../../charts/poolMap.js';
import { leastSure, summary } from '../../charts/pool.js';
import { markPath } from '../../charts/marks.js';
import { h, ref, shallowRef } from '../../dom.js';
import { card, classBadge, empty, thumbnail } from '../bits.js';
import { counted, decimal, whole } from '../format.js';
import { table } from '../table.js';

/** @typedef {import('../shapes.js').Dot} Dot */
/** @typedef {{dots: Dot[], classes: string[]}} Props */

export const MapCard = {
  name: 'MapCard',
  props: ['dots', 'classes'],
  /** @param {Props} props */
  setup(props) {
    const chosen = shallowRef(/** @type {Dot | undefined} */ (undefined));
    const path = pathOf();
    const choose = (/** @type {Dot} */ dot) => {
      if (dot.image === chosen.value?.image) return;
      chosen.value = dot;
      path.ask(dot.image);
    };
    return () =>
      props.dots.length === 0
        ? noMap()
        : card(
            'Map of the pool',
            [
              h('div', { class: 'map-with-preview' }, [
                h(PoolMap, {
                  dots: props.dots,
                  classes: props.classes,
                  chosen: chosen.value,
                  label: label(props),
                  onChoose: choose,
                }),
                preview(chosen.value, path.text.value, props.classes),
              ]),
              legend(props.classes),
              h('details', [
                h('summary', 'As tables'),
                h(MapTables, { dots: props.dots, classes: props.classes }),
              ]),
            ],
            {
              class: 'wide',
              hint: 'Images that look alike to the model lie together. Point at one, or move with the arrow keys.',
            },
          );
  },
};

function noMap() {
  return card(
    'Map of the pool',
    empty('The map comes with the first model: it shows the images as that model sees them.'),
    { class: 'wide' },
  );
}

/** @param {Props} props */
function label({ dots }) {
  return `Map of ${counted(dots.length, 'image')}; arrow keys move from image to image; the same as tables below`;
}

/**
 * An image's path, asked for only when the pointer rests.
 *
 * @returns {{text: import('/lib/vue.js').Ref<string>, ask: (image: number) => void}}
 */
function pathOf() {
  const text = ref('');
  /** @type {Map<number, string>} */
  const known = new Map();
  let timer = 0;
  return {
    text,
    ask(image) {
      clearTimeout(timer);
      text.value = known.get(image) ?? `image ${image}`;
      if (known.has(image)) return;
      timer = window.setTimeout(async () => {
        const answer = await get(`/api/images/${image}`).catch(() => undefined);
        if (!answer) return;
        known.set(image, /** @type {{path: string}} */ (answer).path);
        text.value = known.get(image) ?? '';
      }, 150);
    },
  };
}

/** @param {Dot | undefined} dot @param {string} path @param {string[]} classes */
function preview(dot, path, classes) {
  return h(
    'div',
    { class: 'preview', 'aria-live': 'polite' },
    dot
      ? [
          thumbnail({ id: dot.image, path }, { key: dot.image, loading: 'eager' }),
          h('p', { class: 'path' }, path),
          h('p', [
            dot.label ? classBadge(dot.label, classes) : 'no label yet',
            dot.queued ? h('span', { class: 'badge' }, 'asked for next') : null,
          ]),
          h('small', `entropy ${decimal(dot.entropy, 3)} nats`),
        ]
      : h('p', { class: 'hint' }, 'Point at an image to see it here.'),
  );
}

/** @param {string[]} classes */
function legend(classes) {
  return h('ul', { class: 'legend' }, [
    classes.map((name, i) => h('li', [mark(i), name])),
    h('li', [h('span', { class: 'ramp', 'aria-hidden': 'true' }), 'no label: the brighter, the less sure']),
    h('li', [
      h(
        'svg',
        { viewBox: '0 0 16 16', 'aria-hidden': 'true' },
        h('circle', { class: 'queued', cx: 8, cy: 8, r: 6 }),
      ),
      'asked for next',
    ]),
  ]);
}

/** @param {number} index */
function mark(index) {
  return h(
    'svg',
    { viewBox: '0 0 16 16', 'aria-hidden': 'true' },
    h('path', { class: ['spot', `class-${index + 1}`], d: markPath(index, 8, 8, 5.5) }),
  );
}

/**
 * A component, so that pointing at another image does not count everything again.
 *
 * @param {Props} props
 */
function MapTables({ dots, classes }) {
  return h('div', { class: 'grid' }, [
    table(
      'Images by label',
      [
        {
          head: 'Label',
          title: true,
          cell: (row) => (row.label ? classBadge(row.label, classes) : row.name),
        },
        { head: 'Images', number: true, cell: (row) => whole(row.count) },
        { head: 'Asked for next', number: true, cell: (row) => whole(row.queued) },
        {
          head: 'Mean entropy (nats)',
          number: true,
          cell: (row) => (row.meanEntropy === null ? '–' : decimal(row.meanEntropy, 3)),
        },
      ],
      summary(dots, classes),
      (row) => row.name,
    ),
    table(
      'Images that the model is least sure of',
      [
        { head: 'Least sure of', cell: (dot) => thumbnail({ id: dot.image, path: `image ${dot.image}` }) },
        { head: 'Image', number: true, cell: (dot) => dot.image },
        { head: 'Entropy (nats)', number: true, cell: (dot) => decimal(dot.entropy, 3) },
        { head: 'Queue', cell: (dot) => (dot.queued ? 'asked for next' : '') },
      ],
      leastSure(dots, 5),
      (dot) => dot.image,
    ),
  ]);
}
MapTables.props = ['dots', 'classes'];
