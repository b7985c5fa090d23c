/** The journal: who did what, and when. */
import { get } from '../api.js';
import { button, h, onMounted, problem, reactive, sentence, shallowRef } from '../dom.js';
import { empty, page } from '../parts/bits.js';
import { choice } from '../parts/form.js';
import { counted, moment, whole, words } from '../parts/format.js';
import { choicesOf, facts, filtered, PROGRAM } from '../parts/journal.js';
import { table } from '../parts/table.js';

/**
 * @typedef {import('../parts/shapes.js').JournalEvent} JournalEvent
 * @typedef {{reader: string, kind: string, older: boolean, busy: boolean, failed: string}} State
 */

const LIMIT = 200;

export default {
  name: 'AuditView',
  setup() {
    /** @type {import('/lib/vue.js').ShallowRef<JournalEvent[]>} */
    const events = shallowRef([]);
    const state = reactive(
      /** @type {State} */ ({ reader: '', kind: '', older: false, busy: true, failed: '' }),
    );
    const more = (/** @type {JournalEvent[]} */ held) => load(events, state, held);
    onMounted(() => more([]));
    return () =>
      page(
        'Audit',
        [
          h(
            'p',
            { class: 'hint' },
            'Every change of the project, the latest first. Nothing in this journal is ever changed or removed.',
          ),
          problem(state.failed),
          h('section', { class: 'card', 'aria-label': 'Journal' }, [
            filters(events.value, state),
            journal(events.value, state),
          ]),
          state.older ? button('Older', () => more(events.value), { disabled: state.busy }) : null,
        ],
        button('Latest', () => more([]), { disabled: state.busy }),
      );
  },
};

/**
 * @param {import('/lib/vue.js').ShallowRef<JournalEvent[]>} events
 * @param {State} state
 * @param {JournalEvent[]} held what older ones are added to
 */
async function load(events, state, held) {
  Object.assign(state, { busy: true, failed: '' });
  const before = held.length ? `&before=${held[held.length - 1].seq}` : '';
  try {
    const found = /** @type {JournalEvent[]} */ (await get(`/api/audit?limit=${LIMIT}${before}`));
    events.value = [...held, ...found];
    state.older = found.length === LIMIT;
  } catch (error) {
    state.failed = sentence(error);
  }
  state.busy = false;
}

/** @param {JournalEvent[]} events @param {State} state */
function filters(events, state) {
  const { readers, kinds } = choicesOf(events);
  const all = (/** @type {string} */ text) => ({ value: '', text });
  return h('div', { class: 'filters' }, [
    choice(
      'by',
      'Who',
      [all('everybody'), ...readers.map((r) => ({ value: r, text: r }))],
      state.reader,
      (reader) => {
        state.reader = reader;
      },
    ),
    choice(
      'kind',
      'What',
      [all('everything'), ...kinds.map((k) => ({ value: k, text: words(k) }))],
      state.kind,
      (kind) => {
        state.kind = kind;
      },
    ),
  ]);
}

/** @param {JournalEvent[]} events @param {State} state */
function journal(events, state) {
  const shown = filtered(events, state);
  if (shown.length === 0) {
    return empty(
      state.busy ? 'Loading …' : `Nothing of this kind among the latest ${counted(events.length, 'event')}.`,
    );
  }
  return [
    h(
      'p',
      { class: 'hint', role: 'status' },
      `${whole(shown.length)} of the ${counted(events.length, 'event')} loaded`,
    ),
    table(
      'Journal',
      [
        { head: 'No.', number: true, cell: (e) => e.seq },
        { head: 'When', cell: (e) => h('time', { datetime: e.at, class: 'nowrap' }, moment(e.at)) },
        { head: 'Who', cell: (e) => e.reader ?? h('em', PROGRAM) },
        { head: 'What', title: true, cell: (e) => h('span', { class: 'nowrap' }, words(e.kind)) },
        { head: 'Image', number: true, cell: (e) => e.image ?? '' },
        { head: 'Details', cell: (e) => h('small', { class: 'path' }, facts(e.data)) },
      ],
      shown,
      (e) => e.seq,
    ),
  ];
}
