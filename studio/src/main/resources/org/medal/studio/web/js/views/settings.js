/** What the owner decides while the project runs. */
import { put } from '../api.js';
import { announce, h, problem, reactive, ref, sentence, watch } from '../dom.js';
import { refresh } from '../session.js';
import { page } from '../parts/bits.js';
import { useResource, whenLoaded } from '../parts/resource.js';
import { fixed, reading, selection } from '../parts/settings/fields.js';

/** @typedef {import('../parts/shapes.js').Settings} Settings */

export default {
  name: 'SettingsView',
  setup() {
    /** @type {import('../parts/resource.js').Resource<Settings>} */
    const settings = useResource(() => '/api/settings');
    /** @type {import('../parts/resource.js').Resource<import('../parts/shapes.js').Strategy[]>} */
    const strategies = useResource(() => '/api/settings/strategies');
    /** @type {{now?: Settings, saved: string, failed: string}} */
    const form = reactive({ now: undefined, saved: '', failed: '' });
    const busy = ref(false);
    watch(settings.data, (loaded) => {
      if (loaded) form.now = JSON.parse(JSON.stringify(loaded));
    });
    const save = async (/** @type {Event} */ event) => {
      event.preventDefault();
      busy.value = true;
      await store(form, settings);
      busy.value = false;
    };
    return () =>
      page(
        'Settings',
        whenLoaded(settings, (known) =>
          form.now ? content(form.now, known, strategies.data.value ?? [], form, busy.value, save) : null,
        ),
      );
  },
};

/**
 * @param {{now?: Settings, saved: string, failed: string}} form
 * @param {import('../parts/resource.js').Resource<Settings>} settings
 */
async function store(form, settings) {
  Object.assign(form, { saved: '', failed: '' });
  try {
    settings.data.value = await put('/api/settings', form.now && changeable(form.now));
    form.saved = 'Saved. The next ranking follows the new settings.';
    announce(form.saved);
    await refresh();
  } catch (error) {
    form.failed = sentence(error);
  }
}

/** @param {Settings} settings @returns {Partial<Settings>} */
function changeable({ title, strategy, batch, budget, hideGuess, assignment, leaseMinutes }) {
  return { title, strategy, batch, budget, hideGuess, assignment, leaseMinutes };
}

/**
 * @param {Settings} draft
 * @param {Settings} known
 * @param {import('../parts/shapes.js').Strategy[]} strategies
 * @param {{saved: string, failed: string}} form
 * @param {boolean} busy
 * @param {(event: Event) => void} save
 */
function content(draft, known, strategies, form, busy, save) {
  return h(
    'form',
    {
      class: 'settings',
      onSubmit: save,
      onInput: () => {
        form.saved = '';
      },
    },
    [
      h('div', { class: 'grid' }, [
        selection(draft, strategies),
        h('div', { class: 'grid' }, [reading(draft), fixed(known)]),
      ]),
      h('div', { class: 'actions save' }, [
        h('button', { type: 'submit', class: 'button primary', disabled: busy }, 'Save'),
        form.saved ? h('p', { class: 'saved', role: 'status' }, form.saved) : null,
        problem(form.failed),
      ]),
    ],
  );
}
