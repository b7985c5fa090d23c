/** Where readers disagree, an adjudicator decides. */
import { post } from '../api.js';
import { announce, h, onMounted, onUnmounted, reactive, ref, sentence, watch } from '../dom.js';
import { command } from '../label/keys.js';
import { options } from '../label/options.js';
import { fetchAhead } from '../label/pictures.js';
import { session } from '../session.js';
import { toneFilter } from '../viewer/filter.js';
import { look, lookTools, stage } from '../parts/adjudicate/look.js';
import { panel } from '../parts/adjudicate/panel.js';
import { current, goBack, goOn, newQueue, settle, update } from '../parts/adjudicate/queue.js';
import { empty } from '../parts/bits.js';
import { words } from '../parts/format.js';
import { useEvents } from '../parts/live.js';
import { useResource, useSoon, whenLoaded } from '../parts/resource.js';

/**
 * @typedef {import('../parts/adjudicate/panel.js').State} State
 * @typedef {import('../parts/adjudicate/panel.js').Actions} Actions
 * @typedef {import('../parts/adjudicate/queue.js').Verdict} Verdict
 * @typedef {import('../parts/adjudicate/look.js').EyeRef} EyeRef
 * @typedef {import('../parts/shapes.js').Disagreement} Disagreement
 */

export default {
  name: 'AdjudicateView',
  setup() {
    const classes = session.project?.classes ?? [];
    /** @type {import('../parts/resource.js').Resource<Disagreement[]>} */
    const disagreements = useResource(() => '/api/disagreements');
    const state = reactive(
      /** @type {State} */ ({ queue: newQueue(), names: false, busy: false, failed: '', said: '' }),
    );
    /** @type {EyeRef} */
    const eye = ref(null);
    const actions = actionsOn(state);
    watch(disagreements.data, (fresh) => update(state.queue, fresh ?? []));
    watch(
      () => state.queue.index,
      () =>
        fetchAhead(state.queue.cases.slice(state.queue.index, state.queue.index + 3).map((c) => c.image.id)),
    );
    useEvents({ images: useSoon(disagreements.reload, () => 3_000) });
    useKeys((event) => press(event, classes, actions, eye));
    return () =>
      h('div', { class: 'label-view adjudicate' }, [
        toneFilter(options.tone),
        h('h1', { class: 'spoken' }, 'Adjudicate'),
        lookTools(eye),
        shown(state, disagreements, eye),
        panel(state, classes, actions),
      ]);
  },
};

/**
 * @param {State} state
 * @param {import('../parts/resource.js').Resource<Disagreement[]>} disagreements
 * @param {EyeRef} eye
 */
function shown(state, disagreements, eye) {
  const open = current(state.queue);
  if (open) return stage(open.image, eye);
  return h(
    'div',
    { class: 'stage' },
    h(
      'div',
      { class: 'end' },
      whenLoaded(disagreements, () =>
        empty('Nothing to settle. Images whose readers disagree appear here by themselves.'),
      ),
    ),
  );
}

/** @param {State} state @returns {Actions} */
function actionsOn(state) {
  return {
    choose: (verdict) => decide(state, verdict),
    later: () => goOn(state.queue),
    back: () => goBack(state.queue),
    toggleNames: () => {
      state.names = !state.names;
    },
  };
}

/** @param {State} state @param {Verdict} verdict */
async function decide(state, verdict) {
  const open = current(state.queue);
  if (!open || state.busy) return;
  Object.assign(state, { busy: true, failed: '' });
  try {
    await post('/api/adjudications', { image: open.image.id, ...verdict });
    settle(state.queue, open, verdict);
    state.said = `${open.image.path}: ${verdict.label ?? words(verdict.kind)}. Back (⌫) to change it.`;
    announce(state.said);
  } catch (error) {
    state.failed = sentence(error);
  }
  state.busy = false;
}

/** @param {(event: KeyboardEvent) => void} onKey */
function useKeys(onKey) {
  onMounted(() => window.addEventListener('keydown', onKey));
  onUnmounted(() => window.removeEventListener('keydown', onKey));
}

/**
 * @param {KeyboardEvent} event
 * @param {string[]} classes
 * @param {Actions} actions
 * @param {EyeRef} eye
 */
function press(event, classes, actions, eye) {
  const found = options.keys ? command(event) : undefined;
  if (!found || /** @type {HTMLElement} */ (event.target).matches('textarea, select')) return;
  const label = classes[found.index ?? -1];
  /** @type {Record<string, (() => unknown) | undefined>} */
  const deeds = {
    label: () => label && actions.choose({ kind: 'label', label }),
    'cannot-judge': () => actions.choose({ kind: 'cannot-judge' }),
    skip: actions.later,
    undo: actions.back,
  };
  const deed = deeds[found.name];
  if (deed || look(eye.value, found)) event.preventDefault();
  deed?.();
}
