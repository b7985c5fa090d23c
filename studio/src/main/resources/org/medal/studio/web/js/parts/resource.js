/**
 * What a page shows of the server's state: loaded when the page opens, kept while it is loaded
 * again, so that nothing flickers.
 */
import { get } from '../api.js';
import { h, onMounted, onUnmounted, problem, sentence, shallowRef } from '../dom.js';

/** @typedef {import('../charts/frame.js').Child} Child */

/**
 * @template T
 * @typedef {object} Resource
 * @property {import('/lib/vue.js').ShallowRef<T | undefined>} data
 * @property {import('/lib/vue.js').ShallowRef<string>} error empty where the last load went well
 * @property {() => Promise<void>} reload
 */

/**
 * @template T
 * @param {() => string} path may change; it is asked for at every load
 * @returns {Resource<T>}
 */
export function useResource(path) {
  /** @type {import('/lib/vue.js').ShallowRef<T | undefined>} */
  const data = shallowRef();
  const error = shallowRef('');
  let load = 0;
  async function reload() {
    const own = ++load;
    try {
      const answer = await get(path());
      if (own === load) [data.value, error.value] = [/** @type {T} */ (answer), ''];
    } catch (failure) {
      if (own === load) error.value = sentence(failure);
    }
  }
  onMounted(reload);
  return { data, error, reload };
}

/**
 * The page's content once there is any; before that, why not.
 *
 * @template T
 * @param {Resource<T>} resource
 * @param {(data: T) => Child} draw
 * @returns {Child[]}
 */
export function whenLoaded(resource, draw) {
  const data = resource.data.value;
  const failed = problem(resource.error.value);
  if (data !== undefined) return [failed, draw(data)];
  return [failed ?? h('p', { class: 'muted', role: 'status' }, 'Loading …')];
}

/**
 * Calls that follow each other closely become one, some time after the first.
 *
 * @param {() => unknown} action
 * @param {() => number} millis
 * @returns {() => void}
 */
export function useSoon(action, millis) {
  /** @type {number | undefined} */
  let timer;
  onUnmounted(() => clearTimeout(timer));
  return () => {
    timer ??= window.setTimeout(() => {
      timer = undefined;
      action();
    }, millis());
  };
}
