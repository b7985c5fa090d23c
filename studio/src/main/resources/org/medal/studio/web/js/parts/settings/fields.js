/** The settings that an owner may change, each with what it does. */
import { field, h } from '../../dom.js';
import { card } from '../bits.js';
import { choice, numeral, tick, typed, typedNumber } from '../form.js';
import { asks } from './strategies.js';

/** @typedef {import('../shapes.js').Settings} Settings */
/** @typedef {import('../shapes.js').Strategy} Strategy */

/** @type {{value: Settings['assignment']['mode'], text: string}[]} */
const MODES = [
  { value: 'single', text: 'one reader reads each image' },
  { value: 'double', text: 'two readers read a share of the images' },
  { value: 'all', text: 'every reader reads every image' },
];

/** @param {Settings} draft @param {Strategy[]} strategies those that it may change to */
export function selection(draft, strategies) {
  return card('What is asked for', [
    field(
      'Title',
      {
        id: 'title',
        value: draft.title,
        required: true,
        maxlength: 200,
        onInput: (/** @type {Event} */ e) => {
          draft.title = typed(e);
        },
      },
      'Stands on every page.',
    ),
    strategy(draft, strategies),
    number(
      draft,
      'batch',
      'Batch',
      1,
      10_000,
      'How many images a ranking asks for. Small batches use each new model sooner.',
    ),
    number(
      draft,
      'budget',
      'Budget',
      0,
      10_000_000,
      'How many labels are wanted in all, held-out images not counted; 0 for no limit. Nothing is asked for beyond it.',
    ),
    tick(
      'hide-guess',
      'Hide the model’s guess',
      draft.hideGuess,
      (value) => {
        draft.hideGuess = value;
      },
      'The guess appears after the answer. Whoever sees it before tends to agree with it.',
    ),
  ]);
}

/** @param {Settings} draft @param {Strategy[]} strategies */
function strategy(draft, strategies) {
  const names = strategies.map((s) => s.name);
  const choices = [...new Set([...names, draft.strategy])].map((name) => ({ value: name, text: name }));
  return choice(
    'strategy',
    'Strategy',
    choices,
    draft.strategy,
    (name) => {
      draft.strategy = name;
    },
    asks(strategies, draft.strategy),
  );
}

/** @param {Settings} draft */
export function reading(draft) {
  const policy = draft.assignment;
  return card('Who reads what', [
    choice(
      'mode',
      'Readings',
      MODES,
      policy.mode,
      (mode) => {
        policy.mode = mode;
      },
      'Readers never see what others have said. Where they disagree, an adjudicator decides.',
    ),
    policy.mode === 'double'
      ? share(
          policy,
          'doubleShare',
          'Share that two read (%)',
          'Drawn at random; agreement is measured on these.',
        )
      : null,
    share(
      policy,
      'repeatShare',
      'Hidden repeats (%)',
      'Share of a reader’s images that it is shown once more without being told: its agreement with itself.',
    ),
    number(
      draft,
      'leaseMinutes',
      'An open image is kept for (minutes)',
      1,
      10_080,
      'Left untouched for longer, it goes to another reader who asks.',
    ),
  ]);
}

/**
 * @param {Settings} draft
 * @param {'batch' | 'budget' | 'leaseMinutes'} key
 * @param {string} label
 * @param {number} min
 * @param {number} max
 * @param {string} hint
 */
function number(draft, key, label, min, max, hint) {
  return field(
    label,
    {
      id: key,
      type: 'number',
      min,
      max,
      step: 1,
      required: true,
      value: numeral(draft[key]),
      onInput: (/** @type {Event} */ e) => {
        draft[key] = typedNumber(e);
      },
    },
    hint,
  );
}

/**
 * @param {Settings['assignment']} policy
 * @param {'doubleShare' | 'repeatShare'} key
 * @param {string} label
 * @param {string} hint
 */
function share(policy, key, label, hint) {
  return field(
    label,
    {
      id: key,
      type: 'number',
      min: 0,
      max: 100,
      step: 'any',
      required: true,
      value: numeral(policy[key] * 100),
      onInput: (/** @type {Event} */ e) => {
        policy[key] = typedNumber(e) / 100;
      },
    },
    hint,
  );
}

/** @param {Settings} settings what is fixed at the first start */
export function fixed(settings) {
  const rows = [
    ['Images', settings.images],
    ['Classes', settings.classes.join(', ')],
    [
      'Network',
      `${settings.model.architecture}, ${settings.model.size} × ${settings.model.size} pixels, ${settings.model.mode}`,
    ],
    ['First images', `${settings.initialSize} by ${settings.initial}`],
    ['Held-out images drawn', String(settings.testSize)],
    ['Seed', String(settings.seed)],
  ];
  return card(
    'Fixed at the first start',
    h(
      'dl',
      { class: 'fixed' },
      rows.map(([name, value]) => [h('dt', name), h('dd', { class: 'path' }, value)]),
    ),
  );
}
