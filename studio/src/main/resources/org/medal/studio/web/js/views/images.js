/** The project's images: those that need a look first. */
import { post } from '../api.js';
import { announce, button, h, problem, reactive, sentence } from '../dom.js';
import { session } from '../session.js';
import { empty, page, tabs } from '../parts/bits.js';
import { asideDialog } from '../parts/images/aside.js';
import { ImageCounts } from '../parts/images/counts.js';
import { imageTable } from '../parts/images/rows.js';
import { pager } from '../parts/pager.js';
import { useResource, whenLoaded } from '../parts/resource.js';

/**
 * @typedef {import('../parts/shapes.js').ProjectImage} ProjectImage
 * @typedef {'aside' | 'flagged' | 'disputed' | 'all'} Filter
 * @typedef {{total: number, images: ProjectImage[]}} Found
 * @typedef {import('../parts/resource.js').Resource<Found>} List
 * @typedef {{filter: Filter, offset: number, failed: string, excluding?: ProjectImage}} State
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
    const state = reactive(/** @type {State} */ ({ filter: 'aside', offset: 0, failed: '' }));
    /** @type {List} */
    const list = useResource(
      () => `/api/images?filter=${state.filter}&offset=${state.offset}&limit=${LIMIT}`,
    );
    const look = () => attempt(state, list, 'look', 'The folder is being looked through.');
    const done = () => {
      state.excluding = undefined;
    };
    return () =>
      page(
        'Images',
        [
          h(ImageCounts),
          problem(state.failed),
          card(state, list),
          state.excluding ? asideDialog(state.excluding, list.reload, done) : null,
        ],
        button('Look for new images now', look),
      );
  },
};

/**
 * @param {State} state
 * @param {List} list
 * @param {string} path below that of the images
 * @param {string} said when it is done
 */
async function attempt(state, list, path, said) {
  state.failed = '';
  try {
    await post(`/api/images/${path}`);
    announce(said);
    await list.reload();
  } catch (error) {
    state.failed = sentence(error);
  }
}

/** @param {State} state @param {List} list */
function card(state, list) {
  const go = (/** @type {Partial<State>} */ to) => {
    Object.assign(state, to);
    list.reload();
  };
  return h('section', { class: 'card', 'aria-label': 'Images' }, [
    tabs('Which images', FILTERS, state.filter, (filter) => go({ filter, offset: 0 })),
    ...whenLoaded(list, (found) => [
      found.images.length ? rows(found, state, list) : empty(NOTHING[state.filter]),
      found.total > LIMIT
        ? pager({ offset: state.offset, limit: LIMIT, total: found.total }, (offset) => go({ offset }))
        : null,
    ]),
  ]);
}

/** @param {Found} found @param {State} state @param {List} list */
function rows({ images }, state, list) {
  return imageTable(images, session.project?.classes ?? [], {
    restore: ({ id, path }) => attempt(state, list, `${id}/restore`, `${path} takes part again.`),
    aside: (image) => {
      state.excluding = image;
    },
  });
}
