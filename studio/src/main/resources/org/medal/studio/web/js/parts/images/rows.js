/** Images of the project, a page at a time. */
import { button, h } from '../../dom.js';
import { classBadge, thumbnail } from '../bits.js';
import { whole } from '../format.js';
import { table } from '../table.js';

/**
 * @typedef {import('../shapes.js').ProjectImage} ProjectImage
 * @typedef {{restore: (image: ProjectImage) => void, aside: (image: ProjectImage) => void}} Actions
 */

/** @type {Record<ProjectImage['standing'], string>} */
const STANDINGS = { pool: '', unreadable: 'unreadable', duplicate: 'near-duplicate', excluded: 'left out' };

/** @param {ProjectImage[]} images @param {string[]} classes @param {Actions} actions */
export function imageTable(images, classes, actions) {
  return table(
    'Images',
    [
      { head: 'Image', cell: (image) => thumbnail(image) },
      { head: 'Path', title: true, cell: path },
      { head: 'Label', cell: (image) => verdict(image, classes) },
      { head: 'Readings', number: true, cell: (image) => image.readings },
      { head: 'State', cell: state },
      { head: 'Action', number: true, cell: (image) => action(image, actions) },
    ],
    images,
    (image) => image.id,
  );
}

/** @param {ProjectImage} image */
function path({ id, path: text, width, height }) {
  const size = width && height ? `${whole(width)} × ${whole(height)} pixels` : 'size not known';
  return h('div', [h('span', { class: 'path' }, text), h('small', { class: 'below' }, `${id} · ${size}`)]);
}

/** @param {ProjectImage} image @param {string[]} classes */
function verdict(image, classes) {
  if (image.disputed) return h('span', { class: 'badge warn' }, 'disputed');
  if (image.cannotJudge) return 'cannot judge';
  return image.consensus ? classBadge(image.consensus, classes) : '–';
}

/** @param {ProjectImage} image */
function state(image) {
  return h('div', { class: 'badges' }, [
    image.standing === 'pool' ? null : h('span', { class: 'badge bad' }, STANDINGS[image.standing]),
    image.heldOut ? h('span', { class: 'badge' }, 'held out') : null,
    image.flagged ? h('span', { class: 'badge warn' }, 'flagged') : null,
    h('div', { class: 'reason' }, [
      image.duplicateOf === undefined
        ? null
        : thumbnail({ id: image.duplicateOf, path: 'the image it shows again' }, { class: 'small' }),
      image.reason ? h('small', image.reason) : null,
    ]),
  ]);
}

/** @param {ProjectImage} image @param {Actions} actions */
function action(image, actions) {
  return h(
    'div',
    { class: 'actions end-aligned' },
    image.standing === 'pool'
      ? button('Set aside …', () => actions.aside(image), {
          class: 'quiet',
          'aria-label': `Set aside ${image.path}`,
        })
      : button('Restore', () => actions.restore(image), { 'aria-label': `Restore ${image.path}` }),
  );
}
