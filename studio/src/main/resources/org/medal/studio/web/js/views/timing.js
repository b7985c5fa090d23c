/** What the readers' time goes into. */
import { get } from '../api.js';
import { duration, h, onMounted, shallowRef } from '../dom.js';
import { session } from '../session.js';
import { figure, page } from '../parts/bits.js';
import { whole } from '../parts/format.js';
import { outlookLine } from '../parts/learning/status.js';
import { useEvents } from '../parts/live.js';
import { useResource, useSoon, whenLoaded } from '../parts/resource.js';
import { AgainstCard, correlationCard } from '../parts/timing/against.js';
import { groupCard } from '../parts/timing/groups.js';

/**
 * @typedef {import('../parts/shapes.js').Timing} Timing
 * @typedef {import('../parts/shapes.js').Learning} Learning
 * @typedef {import('../parts/shapes.js').Outlook} Outlook
 */

export default {
  name: 'TimingView',
  setup() {
    /** @type {import('../parts/resource.js').Resource<Timing>} */
    const timing = useResource(() => '/api/timing');
    const outlook = shallowRef(/** @type {Outlook | undefined} */ (undefined));
    onMounted(async () => {
      const learning = /** @type {Learning | undefined} */ (
        await get('/api/learning').catch(() => undefined)
      );
      outlook.value = learning?.outlook;
    });
    useEvents({ progress: useSoon(timing.reload, () => 3_000) });
    return () =>
      page(
        'Timing',
        whenLoaded(timing, (now) => content(now, outlook.value)),
      );
  },
};

/** @param {Timing} timing @param {Outlook} [outlook] */
function content(timing, outlook) {
  return [
    h(
      'p',
      { class: 'hint' },
      'Active time runs from the first sight of an image to its answer, without the time in which the page ' +
        'was hidden or nothing was touched for 30 s. Hidden repeats, skips and imported labels are left out.',
    ),
    outlook ? outlookLine(outlook) : null,
    figures(timing),
    h('div', { class: 'grid thirds' }, [
      correlationCard(timing.correlations),
      h(AgainstCard, { timing, classes: session.project?.classes ?? [] }),
      groupCard('By class', timing.byClass),
      groupCard('By strategy', timing.byStrategy),
      groupCard('By reader', timing.byReader),
    ]),
  ];
}

/** @param {number} count of answers, how many saw the guess */
function guessed(count) {
  return count > 0
    ? `${whole(count)} with the model’s guess on the screen`
    : 'none with the model’s guess on the screen';
}

/** @param {Timing} timing */
function figures(timing) {
  const median = timing.medianMillis;
  return h('dl', { class: 'figures' }, [
    figure('Labels with a time', whole(timing.labels), guessed(timing.guessShown)),
    figure('Active time', duration(timing.activeMillis), 'all readers'),
    figure('Median per label', median === undefined ? '–' : duration(median)),
    figure('Labels per hour', median ? whole(3_600_000 / median) : '–', 'at the median'),
  ]);
}
