/** How many images there are of each kind, kept up to date. */
import { get } from '../../api.js';
import { h, onMounted, shallowRef } from '../../dom.js';
import { figure } from '../bits.js';
import { whole } from '../format.js';
import { useEvents } from '../live.js';

/** @typedef {import('../shapes.js').Counts} Counts */

export const ImageCounts = {
  name: 'ImageCounts',
  setup() {
    const counts = shallowRef(/** @type {Counts | undefined} */ (undefined));
    onMounted(async () => {
      const learning = await get('/api/learning').catch(() => undefined);
      counts.value ??= /** @type {{counts: Counts} | undefined} */ (learning)?.counts;
    });
    useEvents({
      images: (now) => {
        counts.value = now;
      },
    });
    return () => (counts.value ? figures(counts.value) : null);
  },
};

/** @param {Counts} counts */
function figures(counts) {
  const scanning = counts.scanned < counts.images;
  return h('dl', { class: 'figures' }, [
    figure(
      'Images',
      whole(counts.images),
      scanning ? `${whole(counts.scanned)} decoded so far` : 'take part',
    ),
    figure('Labelled', whole(counts.labelled), 'held-out ones not counted'),
    figure('Held out', whole(counts.heldOut), `${whole(counts.heldOutLabelled)} labelled`),
    figure('Cannot be judged', whole(counts.cannotJudge)),
    figure('Disputed', whole(counts.disputed), 'wait for an adjudicator'),
    figure('Set aside', whole(counts.setAside), 'take no part'),
  ]);
}
