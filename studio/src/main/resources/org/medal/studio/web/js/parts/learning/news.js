import { withEvaluation } from '../../charts/series.js';
import { useEvents } from '../live.js';
import { useResource, useSoon } from '../resource.js';

/**
 * @typedef {import('../shapes.js').Learning} Learning
 * @typedef {import('../shapes.js').Dot} Dot
 * @typedef {import('../resource.js').Resource<Learning>} LearningResource
 * @typedef {import('../resource.js').Resource<{dots: Dot[], classes: string[]}>} MapResource
 */

/**
 * How long to wait before the map is loaded again: that of a large pool weighs megabytes.
 *
 * @param {number} dots
 * @returns {number} milliseconds
 */
function patience(dots) {
  return 5_000 + dots / 2;
}

/**
 * What the learning page shows, kept up to date by the server's events.
 *
 * @returns {{learning: LearningResource, map: MapResource}}
 */
export function useLearning() {
  /** @type {LearningResource} */
  const learning = useResource(() => '/api/learning');
  /** @type {MapResource} */
  const map = useResource(() => '/api/map');
  const again = useSoon(learning.reload, () => 1_000);
  const mapAgain = useSoon(map.reload, () => patience(map.data.value?.dots.length ?? 0));
  const change = changer(learning);
  useEvents({
    evaluation: (e) => {
      change((now) => ({ ...now, evaluations: withEvaluation(now.evaluations, e) }));
      again();
    },
    activity: (activity) => change((now) => ({ ...now, activity })),
    images: (counts) => {
      change((now) => ({ ...now, counts }));
      mapAgain();
    },
    ranking: (ranking) => {
      change((now) => ({ ...now, ranking }));
      again();
      mapAgain();
    },
  });
  return { learning, map };
}

/** @param {LearningResource} resource */
function changer({ data }) {
  return (/** @type {(now: Learning) => Learning} */ action) => {
    if (data.value) data.value = action(data.value);
  };
}
