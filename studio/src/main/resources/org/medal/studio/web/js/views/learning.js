/** How the model learns while images are labelled. */
import { post } from '../api.js';
import { announce, button, h, ref, problem, sentence } from '../dom.js';
import { may } from '../session.js';
import { page } from '../parts/bits.js';
import { AdaptCard } from '../parts/learning/adapt.js';
import { LearningCurve } from '../parts/learning/curve.js';
import { MapCard } from '../parts/learning/map.js';
import { useLearning } from '../parts/learning/news.js';
import { Quality } from '../parts/learning/quality.js';
import { activityLine, figures, outlookLine } from '../parts/learning/status.js';
import { whenLoaded } from '../parts/resource.js';

/**
 * @typedef {import('../parts/shapes.js').Learning} Learning
 * @typedef {import('../parts/shapes.js').Dot} Dot
 */

export default {
  name: 'LearningView',
  setup() {
    const { learning, map } = useLearning();
    const failed = ref('');
    const actions = () => (may('owner') ? button('Train now', () => train(failed)) : null);
    return () =>
      page(
        'Learning',
        [problem(failed.value), whenLoaded(learning, (now) => content(now, map.data.value?.dots ?? []))],
        actions(),
      );
  },
};

/** @param {import('/lib/vue.js').Ref<string>} failed */
async function train(failed) {
  failed.value = '';
  try {
    await post('/api/train');
    announce('A model is trained on all labels so far.');
  } catch (error) {
    failed.value = sentence(error);
  }
}

/** @param {Learning} now @param {Dot[]} dots */
function content(now, dots) {
  return [
    h('div', { class: 'now' }, [now.outlook ? outlookLine(now.outlook) : null, activityLine(now.activity)]),
    figures(now),
    h(LearningCurve, { evaluations: now.evaluations, counts: now.counts }),
    h(Quality, { evaluations: now.evaluations, classes: now.classes }),
    h(MapCard, { dots, classes: now.classes }),
    now.adaptation === 'offered' && may('owner') ? h(AdaptCard) : null,
  ];
}
