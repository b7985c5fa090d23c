import { h, onMounted, onUnmounted, ref } from '../dom.js';

/**
 * Tells its content how wide it may be, in pixels, so that a chart's text keeps its size on every
 * screen.
 */
export const Fitted = {
  name: 'Fitted',
  props: ['most'],
  /**
   * @param {{most: number}} props
   * @param {{slots: Record<string, ((size: {width: number}) => import('./frame.js').Child) | undefined>}} context
   */
  setup(props, { slots }) {
    /** @type {import('/lib/vue.js').Ref<HTMLElement | undefined>} */
    const host = ref();
    const width = ref(0);
    const measured = new ResizeObserver(() => {
      width.value = Math.min(props.most, host.value?.clientWidth ?? 0);
    });
    onMounted(() => measured.observe(/** @type {HTMLElement} */ (host.value)));
    onUnmounted(() => measured.disconnect());
    return () => h('div', { ref: host }, width.value > 0 ? [slots.default?.({ width: width.value })] : []);
  },
};

/**
 * @param {number} most pixels
 * @param {(width: number) => import('./frame.js').Child} draw
 */
export function fitted(most, draw) {
  return h(Fitted, { most }, { default: (/** @type {{width: number}} */ { width }) => draw(width) });
}
