/** The project's images: those that need a look first. */
import { get, post } from '../api.js';
import { announce, button, field, h, onMounted, problem, reactive, ref, sentence, shallowRef } from '../dom.js';
import { session } from '../session.js';
import { empty, figure, page, tabs } from '../parts/bits.js';
import { Dialog } from '../parts/dialog.js';
import { typed } from '../parts/form.js';
import { whole } from '../parts/format.js';
import { imageTable } from '../parts/images/rows.js';
import { useEvents } from '../parts/live.js';
import { pager } from '../parts/pager.js';
import { useResource, whenLoaded } from '../parts/resource.js';

/**
 * @typedef {import('../parts/shapes.js').ProjectImage} ProjectImage
 * @typedef {import('../parts/shapes.js').Counts} Counts
 * @typedef {'aside' | 'flagged' | 'disputed' | 'all'} Filter
 * @typedef {import('../parts/resource.js').Resource<{total: number, images: ProjectImage[]}>} List
 * @typedef {{filter: Filter, offset: number}} Place
 */

const LIMIT = 25;

/** @type {{value: Filter, text: string}[]} */
const FILTERS = [
  { value: 'aside', text: 'Set aside' },
  { value: 'flagged', text: 'Flagged' },
  { value: 'disputed', text: 'Disputed' },
  { value: 'all', text: 'All' },
];

/** @type {Record<Filter, string>} */
const NOTHING = {
  aside: 'No image is set aside. Unreadable files and near-duplicates are, as soon as they are found.',
  flagged: 'No image is flagged. Readers flag what the owner should look at with the key F.',
  disputed: 'No image is disputed.',
  all: 'No images yet. Put some into the project’s folder; they are found within seconds.',
};

export default {
  name: 'ImagesView',
  setup() {
    const place = reactive(/** @type {Place} */ ({ filter: 'aside', offset: 0 }));
    /** @type {List} */
    const list = useResource(() => `/api/images?filter=${place.filter}&offset=${place.offset}&limit=${LIMIT}`);
    const counts = useCounts();
    const failed = ref('');
    /** @type {import('/lib/vue.js').ShallowRef<ProjectImage | undefined>} */
    const excluding = shallowRef();
    const go = (/** @type {Partial<Place>} */ to) => {
      Object.assign(place, to);
      list.reload();
    };
    const attempt = attempter(failed, list);
    const look = () => attempt('/api/images/look', 'The folder is being looked through.');
    return () => page('Images', [
      counts.value ? figures(counts.value) : null,
      problem(failed.value),
      h('section', { class: 'card', 'aria-label': 'Images' }, [
        tabs('Which images', FILTERS, place.filter, (filter) => go({ filter, offset: 0 })),
        ...whenLoaded(list, ({ total, images }) => [
          images.length ? imageTable(images, session.project?.classes ?? [], {
            restore: (image) => attempt(`/api/images/${image.id}/restore`, `${image.path} takes part again.`),
            aside: (image) => {
              excluding.value = image;
            },
          }) : empty(NOTHING[place.filter]),
          total > LIMIT ? pager({ offset: place.offset, limit: LIMIT, total }, (offset) => go({ offset })) : null,
        ]),
      ]),
      excluding.value ? asideDialog(excluding.value, list, () => {
        excluding.value = undefined;
      }) : null,
    ], button('Look for new images now', look));
  },
};

/** @returns {import('/lib/vue.js').ShallowRef<Counts | undefined>} kept up to date */
function useCounts() {
  /** @type {import('/lib/vue.js').ShallowRef<Counts | undefined>} */
  const counts = shallowRef();
  onMounted(async () => {
    const learning = await get('/api/learning').catch(() => undefined);
    counts.value ??= /** @type {{counts: Counts} | undefined} */ (learning)?.counts;
  });
  useEvents({ images: (now) => {
    counts.value = now;
  } });
  return counts;
}

/** @param {import('/lib/vue.js').Ref<string>} failed @param {List} list */
function attempter(failed, list) {
  return async (/** @type {string} */ path, /** @type {string} */ done) => {
    failed.value = '';
    try {
      await post(path);
      announce(done);
      await list.reload();
    } catch (error) {
      failed.value = sentence(error);
    }
  };
}

/** @param {Counts} counts */
function figures(counts) {
  const scanning = counts.scanned < counts.images;
  return h('dl', { class: 'figures' }, [
    figure('Images', whole(counts.images), scanning ? `${whole(counts.scanned)} decoded so far` : 'take part'),
    figure('Labelled', whole(counts.labelled), 'held-out ones not counted'),
    figure('Held out', whole(counts.heldOut), `${whole(counts.heldOutLabelled)} labelled`),
    figure('Cannot be judged', whole(counts.cannotJudge)),
    figure('Disputed', whole(counts.disputed), 'wait for an adjudicator'),
    figure('Set aside', whole(counts.setAside), 'take no part'),
  ]);
}

/** @param {ProjectImage} image @param {List} list @param {() => void} done */
function asideDialog(image, list, done) {
  let reason = '';
  const run = async () => {
    await post(`/api/images/${image.id}/aside`, { reason });
    announce(`${image.path} is set aside.`);
    await list.reload();
  };
  const onInput = (/** @type {Event} */ e) => {
    reason = typed(e);
  };
  return h(Dialog, { title: 'Set the image aside', action: 'Set aside', run, onDone: done }, () => [
    h('p', { class: 'path' }, image.path),
    h('p', 'It is not asked for any more, and no model learns from it. Answers that it has are kept. It can be restored.'),
    field('Reason', { id: 'reason', required: true, maxlength: 500, autofocus: true, onInput }),
  ]);
}
