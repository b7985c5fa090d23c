/** How well readers agree with each other and with themselves. */
import { duration, h, percent } from '../dom.js';
import { wilson } from '../charts/interval.js';
import { pairsCard } from '../parts/agreement/pairs.js';
import { card, empty, figure, page } from '../parts/bits.js';
import { decimal, percentRange, whole } from '../parts/format.js';
import { useEvents } from '../parts/live.js';
import { useResource, useSoon, whenLoaded } from '../parts/resource.js';
import { table } from '../parts/table.js';

/**
 * @typedef {import('../parts/shapes.js').Agreement} Agreement
 * @typedef {import('../parts/shapes.js').ReaderRow} ReaderRow
 */

export default {
  name: 'AgreementView',
  setup() {
    /** @type {import('../parts/resource.js').Resource<Agreement>} */
    const agreement = useResource(() => '/api/agreement');
    useEvents({ progress: useSoon(agreement.reload, () => 5_000) });
    return () => page('Agreement', whenLoaded(agreement, content));
  },
};

/** @param {Agreement} agreement */
function content({ readers, pairs, fleiss }) {
  return [
    figures(readers, fleiss),
    h('div', { class: 'grid' }, [pairsCard(pairs, fleiss), readersCard(readers)]),
  ];
}

/** @param {ReaderRow[]} readers @param {import('../parts/shapes.js').Fleiss} [fleiss] */
function figures(readers, fleiss) {
  const answers = readers.reduce((sum, r) => sum + r.answers, 0);
  const repeats = readers.reduce((sum, r) => sum + r.repeats, 0);
  const same = readers.reduce((sum, r) => sum + r.repeatsAgreed, 0);
  return h('dl', { class: 'figures' }, [
    figure('Readers', whole(readers.length), 'who have answered'),
    figure('Answers', whole(answers)),
    figure(
      'Fleiss’ kappa',
      fleiss ? decimal(fleiss.kappa) : '–',
      fleiss
        ? `${decimal(fleiss.low)} to ${decimal(fleiss.high)}, ${fleiss.images} images, ${fleiss.readers} readers`
        : 'no image read by all',
    ),
    figure(
      'Same answer on a repeat',
      repeats ? percent(same / repeats, 0) : '–',
      repeats
        ? `${same} of ${repeats}, ${percentRange(wilson(same / repeats, repeats))}`
        : 'no hidden repeats yet',
    ),
  ]);
}

/** @param {ReaderRow[]} readers */
function readersCard(readers) {
  if (readers.length === 0) return card('Readers', empty('Nobody has answered yet.'), { class: 'wide' });
  return card(
    'Readers',
    table(
      'Readers',
      [
        { head: 'Reader', title: true, cell: (r) => r.name },
        { head: 'Answers', number: true, cell: (r) => whole(r.answers) },
        { head: 'Cannot judge', number: true, cell: (r) => r.cannotJudge },
        { head: 'Skips', number: true, cell: (r) => r.skips },
        {
          head: 'Median time',
          number: true,
          cell: (r) => (r.medianMillis === undefined ? '–' : duration(r.medianMillis)),
        },
        { head: 'Hidden repeats', number: true, cell: (r) => r.repeats || '–' },
        { head: 'Same answer', number: true, cell: sameAnswer },
      ],
      readers,
      (r) => r.name,
    ),
    { class: 'wide' },
  );
}

/** @param {ReaderRow} r */
function sameAnswer(r) {
  if (!r.repeats) return '–';
  const share = r.repeatsAgreed / r.repeats;
  return `${r.repeatsAgreed} (${percentRange(wilson(share, r.repeats))})`;
}
