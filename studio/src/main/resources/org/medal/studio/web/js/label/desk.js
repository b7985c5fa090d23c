/**
 * The reader's desk: the work, what is on the screen, and what keys, time and the server do to them.
 */
import { listen } from '../api.js';
import { announce, onMounted, onUnmounted, reactive, ref, watch } from '../dom.js';
import { session } from '../session.js';
import { together } from '../viewer/together.js';
import { perform } from './commands.js';
import { command } from './keys.js';
import { options } from './options.js';
import { follow, isActive } from './watch.js';
import { Work } from './work.js';

/**
 * @typedef {import('./commands.js').Desk} Desk
 * @typedef {import('/lib/vue.js').Ref<import('./commands.js').Eye | null>} Pane
 */

const heartbeat = 60_000;
const newsMillis = 8_000;
const flashMillis = 250;

/**
 * @param {string[]} classes
 * @returns {Desk & {pane: Pane, side: Pane, link: ReturnType<typeof together>}}
 */
export function makeDesk(classes) {
  const work = new Work(session.reader?.id ?? 0);
  const pane = ref(/** @type {import('./commands.js').Eye | null} */ (null));
  const side = ref(/** @type {import('./commands.js').Eye | null} */ (null));
  const link = together(() => pane.value, () => side.value, () => options.together);
  /** @type {import('./commands.js').Screen} */
  const screen = reactive({ help: false, sliders: false, beside: { mode: '', index: 0 } });
  const actions = actionsOf(work, screen);
  return { work, screen, classes, pane, side, link, eye: () => pane.value, actions };
}

/**
 * @param {Work} work
 * @param {import('./commands.js').Screen} screen
 * @returns {import('./answers.js').Actions}
 */
function actionsOf(work, screen) {
  const send = (/** @type {import('./answers.js').Choice} */ choice) => {
    const guess = work.state.assignment?.why?.guess;
    screen.chosen = undefined;
    if (work.mayAnswer) {
      screen.flash = choice;
      work.answer(choice.kind, choice.label, options.why && guess !== undefined);
    }
  };
  return {
    choose: (choice) => {
      if (options.confirm && choice.kind !== 'skip') {
        screen.chosen = choice;
      } else {
        send(choice);
      }
    },
    confirm: () => screen.chosen && send(screen.chosen),
    undo: () => work.undo(),
    flag: () => work.flag(),
  };
}

/**
 * Lets the button that was pressed shine a little longer, unless another one is pressed meanwhile.
 * @param {import('./commands.js').Screen} screen
 */
function dim(screen) {
  const sent = screen.flash;
  setTimeout(() => {
    if (screen.flash === sent) {
      screen.flash = undefined;
    }
  }, flashMillis);
}

/**
 * Follows keys, time and the server while the view is open.
 * @param {Desk} desk
 * @param {import('/lib/vue.js').Ref<string>} news
 */
export function attend(desk, news) {
  const { work, screen } = desk;
  const onKey = (/** @type {KeyboardEvent} */ event) => press(desk, event);
  /** @type {(() => void)[]} */
  const stops = [];
  onMounted(() => {
    window.addEventListener('keydown', onKey);
    const beat = setInterval(() => isActive() && work.touch(), heartbeat);
    stops.push(follow(), hear(work, news), () => clearInterval(beat));
    work.start();
  });
  onUnmounted(() => {
    window.removeEventListener('keydown', onKey);
    stops.forEach((stop) => stop());
    work.close();
  });
  watch(() => work.state.assignment?.id, () => {
    screen.chosen = undefined;
    dim(screen);
    screen.beside = { mode: screen.beside.mode, index: 0 };
  });
}

/**
 * @param {Work} work
 * @param {import('/lib/vue.js').Ref<string>} news
 */
function hear(work, news) {
  return listen({
    progress: (progress) => { work.state.progress = progress; },
    images: () => work.askAgain(),
    ranking: ({ round, labels }) => {
      news.value = `New ranking: round ${round}, from ${labels} labels.`;
      announce(news.value);
      setTimeout(() => { news.value = ''; }, newsMillis);
      work.askAgain();
    },
  });
}

/**
 * @param {Desk} desk
 * @param {KeyboardEvent} event
 */
function press(desk, event) {
  const found = options.keys && !desk.screen.help ? command(event) : undefined;
  if (found && !taken(event, found.name)) {
    event.preventDefault();
    perform(desk, found);
  }
}

/**
 * Whether the key belongs to the control that has the focus.
 * @param {KeyboardEvent} event
 * @param {string} name
 */
function taken(event, name) {
  const target = /** @type {HTMLElement} */ (event.target);
  if (target.matches('input[type=range]')) {
    return name === 'pan';
  }
  if (target.matches('input, textarea, select')) {
    return true;
  }
  return name === 'confirm' && target.matches('button, a');
}
