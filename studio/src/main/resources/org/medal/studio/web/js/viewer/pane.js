/**
 * A viewer on the page: shows the image it is given, says when it has been painted, and passes on
 * drags with the right button.
 */
import { get } from '../api.js';
import { h, onMounted, onUnmounted, ref, shallowRef, watch } from '../dom.js';
import { picture } from '../label/pictures.js';
import { whole } from './together.js';
import { Viewer } from './viewer.js';

/** @typedef {import('./viewer.js').Shown} Shown */

export const ViewerPane = {
  name: 'ViewerPane',
  props: { image: { type: Object, required: true }, label: { type: String, required: true } },
  emits: ['painted', 'failed', 'window', 'moved'],
  /**
   * @param {any} props
   * @param {{emit: (name: any, ...values: any[]) => void, expose: (exposed: object) => void}} context
   */
  setup(props, { emit, expose }) {
    const element = shallowRef(/** @type {HTMLElement | null} */ (null));
    const error = ref('');
    /** @type {Viewer | undefined} */
    let viewer;
    const load = () => show(props.image, viewer, emit, (text) => { error.value = text; });
    onMounted(() => {
      const place = /** @type {HTMLElement} */ (element.value);
      viewer = new Viewer(place, () => measure(props.image, viewer), (view) => emit('moved', view));
      followRightButton(place, (right, down) => emit('window', right, down));
      load();
    });
    watch(() => props.image, load);
    onUnmounted(() => viewer?.close());
    expose({
      fit: () => viewer?.fit(),
      view: () => viewer?.view() ?? whole,
      follow: (/** @type {import('./together.js').View} */ view) => viewer?.follow(view),
      zoom: (/** @type {number} */ steps) => viewer?.zoom(steps),
      pan: (/** @type {number} */ right, /** @type {number} */ down) => viewer?.pan(right, down),
    });
    return () => h('div', { class: 'viewer' }, [
      h('div', { class: 'map', ref: element, role: 'img', 'aria-label': props.label }),
      error.value ? failure(error.value, load) : null,
    ]);
  },
};

/**
 * @param {string} text
 * @param {() => void} again
 */
function failure(text, again) {
  return h('div', { class: 'failure', role: 'alert' }, [
    h('p', text), h('button', { class: 'button', type: 'button', onClick: again }, 'Try again'),
  ]);
}

/**
 * @param {Shown} image
 * @param {Viewer | undefined} viewer
 * @param {(name: any, ...values: any[]) => void} emit
 * @param {(text: string) => void} tell
 */
async function show(image, viewer, emit, tell) {
  if (!viewer) {
    return;
  }
  tell('');
  viewer.wanted = image.id;
  viewer.clear();
  try {
    const ready = await picture(image.id);
    if (viewer.wanted === image.id) {
      viewer.show(image, ready);
      afterPaint(() => emit('painted', image.id));
    }
  } catch {
    tell(`The image ${image.path} could not be loaded.`);
    emit('failed', image.id);
  }
}

/**
 * Asks how large an image is that the studio had not looked at when it was given out.
 * @param {Shown} image
 * @param {Viewer | undefined} viewer
 */
async function measure(image, viewer) {
  try {
    viewer?.learn(await get(`/api/images/${image.id}`));
  } catch {
    // The next zoom asks again; until then the screen-sized picture is what there is.
  }
}

/**
 * The second frame begins after the first one has been painted.
 * @param {() => void} action
 */
function afterPaint(action) {
  requestAnimationFrame(() => requestAnimationFrame(action));
}

/**
 * @param {HTMLElement} element
 * @param {(right: number, down: number) => void} action told shares of the viewer's size
 */
function followRightButton(element, action) {
  element.addEventListener('contextmenu', (event) => event.preventDefault());
  element.addEventListener('pointermove', (event) => {
    if ((event.buttons & 2) !== 0) {
      action(event.movementX / element.clientWidth, event.movementY / element.clientHeight);
    }
  });
}
