/**
 * The pool as the model sees it: near images look alike to it. Mouse, finger and arrow keys choose
 * an image; `choose` is emitted with the dot.
 */
import { h, onMounted, onUnmounted, ref, shallowRef, watch } from '../dom.js';
import { Nearest } from './nearest.js';
import { place } from './pool.js';
import { drawPool } from './poolDrawing.js';

/** @typedef {import('./pool.js').Dot} Dot */
/** @typedef {{x: number, y: number}} Place */
/** @typedef {import('/lib/vue.js').Ref<HTMLCanvasElement | undefined>} CanvasRef */

const HEIGHT = 420;

/** @type {Record<string, [number, number]>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export const PoolMap = {
  name: 'PoolMap',
  props: ['dots', 'classes', 'chosen', 'label'],
  emits: ['choose'],
  /**
   * @param {{dots: Dot[], classes: string[], chosen?: Dot, label: string}} props
   * @param {{emit: (name: 'choose', dot: Dot) => void}} context
   */
  setup(props, { emit }) {
    /** @type {CanvasRef} */
    const canvas = ref();
    const near = shallowRef(new Nearest([]));
    const draw = () => {
      near.value = new Nearest(paint(canvas.value, props));
    };
    const choose = (/** @type {number} */ index) => index >= 0 && emit('choose', props.dots[index]);
    redrawn(canvas, () => props.dots, draw);
    return () =>
      h('div', { class: 'pool-map' }, [
        h('canvas', {
          ref: canvas,
          tabindex: 0,
          role: 'application',
          'aria-roledescription': 'map',
          'aria-label': props.label,
          onPointermove: (/** @type {PointerEvent} */ e) => choose(near.value.at(e.offsetX, e.offsetY)),
          onPointerdown: (/** @type {PointerEvent} */ e) => choose(near.value.at(e.offsetX, e.offsetY)),
          onKeydown: (/** @type {KeyboardEvent} */ e) => choose(stepped(e, near.value, chosenIndex(props))),
        }),
        ring(near.value.dots[chosenIndex(props)]),
      ]);
  },
};

/** @param {{dots: Dot[], chosen?: Dot}} props @returns {number} −1 for none */
function chosenIndex({ dots, chosen }) {
  return chosen ? dots.findIndex((d) => d.image === chosen.image) : -1;
}

/**
 * @param {KeyboardEvent} event
 * @param {Nearest} near
 * @param {number} from
 * @returns {number} −1 where the key is no arrow
 */
function stepped(event, near, from) {
  const arrow = ARROWS[event.key];
  if (!arrow || near.dots.length === 0) return -1;
  event.preventDefault();
  return from < 0 ? 0 : near.towards(from, ...arrow);
}

/** @param {Place | undefined} at */
function ring(at) {
  return at ? h('div', { class: 'ring', style: { left: `${at.x}px`, top: `${at.y}px` } }) : null;
}

/**
 * @param {CanvasRef} canvas
 * @param {() => Dot[]} dots
 * @param {() => void} draw
 */
function redrawn(canvas, dots, draw) {
  const resized = new ResizeObserver(draw);
  onMounted(() => resized.observe(/** @type {HTMLCanvasElement} */ (canvas.value)));
  onUnmounted(() => resized.disconnect());
  watch(dots, draw);
}

/**
 * @param {HTMLCanvasElement | undefined} canvas
 * @param {{dots: Dot[], classes: string[]}} props
 * @returns {Place[]} where the dots lie, in the page's pixels
 */
function paint(canvas, { dots, classes }) {
  const context = canvas?.getContext('2d');
  if (!canvas || !context) return [];
  const width = canvas.clientWidth;
  const density = window.devicePixelRatio || 1;
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(HEIGHT * density);
  const places = place(dots, width, HEIGHT);
  context.scale(density, density);
  drawPool(context, dots, places, classes);
  return places;
}
