/**
 * The panel beside the image: how far it is, what to answer, why this image, the last answers.
 */
import { h } from '../dom.js';
import { classButtons, otherButtons } from './answers.js';
import { options } from './options.js';
import { progressBar } from './progress.js';
import { saidText, strip } from './strip.js';
import { welcomeText } from './welcome.js';
import { neighbours, outcomeLines, reasons } from './why.js';

/**
 * @typedef {import('./commands.js').Desk} Desk
 * @typedef {import('../session.js').Project} Project
 */

/**
 * @param {Desk} desk
 * @param {Project} project
 * @param {string} news a passing remark
 */
export function panel(desk, project, news) {
  const { state } = desk.work;
  const { screen, actions } = desk;
  const can = { answer: state.assignment !== undefined, undo: state.latest.length > 0 || state.phase === 'saving' };
  return h('aside', { class: 'panel', 'aria-label': 'Answer' }, [
    progressBar(state.progress),
    status(desk, news),
    h('div', { class: 'answer' }, [
      classButtons(project.classes, pressed(desk), screen.flash, actions, can.answer),
      otherButtons(screen.chosen, screen.flash, state.assignment?.image.flagged ?? false, can, actions),
    ]),
    h('div', { class: 'more' }, [
      welcome(state),
      strip(state.latest, project.classes, (answer) => desk.work.undo(answer)),
      whySection(desk, project),
    ]),
  ]);
}

/**
 * The class that stands out: the one chosen, else the one taken back.
 * @param {Desk} desk
 */
function pressed({ screen, work }) {
  return screen.chosen ?? work.state.before;
}

/**
 * Two lines that say what has just happened.
 * @param {Desk} desk
 * @param {string} news
 */
function status({ work, classes }, news) {
  const { unsaved, trouble, before, outcome } = work.state;
  if (unsaved || trouble) {
    return h('div', { class: ['status', unsaved ? 'warn' : 'bad'], role: 'alert' }, unsaved || trouble);
  }
  const lines = outcome ? outcomeLines(outcome, classes) : [];
  return h('div', { class: 'status', role: 'status' }, before
    ? [line(`You had said: ${saidText(before)}`), line('Answer again')]
    : (news ? [news] : lines).map(line));
}

/** @param {import('./work.js').Work['state']} state */
function welcome({ latest, progress, phase }) {
  const text = latest.length === 0 && phase === 'looking' ? welcomeText(progress) : '';
  return text ? h('p', { class: 'note' }, text) : null;
}

/** @param {string} text */
function line(text) {
  return h('div', { class: 'line', title: text }, text);
}

/**
 * @param {Desk} desk
 * @param {Project} project
 */
function whySection({ work, classes, screen }, project) {
  const asked = work.state.assignment;
  return h('section', { class: 'why' }, [
    h('button', {
      type: 'button', class: 'fold', 'aria-expanded': options.why, 'aria-controls': 'why',
      onClick: () => { options.why = !options.why; },
    }, ['Why this image', h('kbd', { 'aria-hidden': 'true' }, 'W')]),
    options.why && asked ? h('div', { id: 'why' }, [
      reasons(asked.why, classes, project.hideGuess),
      neighbours(asked.why, classes, shownNeighbour(screen, asked), (index) => {
        screen.beside = { mode: 'neighbour', index };
      }),
    ]) : null,
  ]);
}

/**
 * @param {import('./commands.js').Screen} screen
 * @param {import('./shapes.js').Assignment} asked
 */
function shownNeighbour({ beside }, asked) {
  return beside.mode === 'neighbour' ? asked.why?.neighbours?.[beside.index]?.id ?? -1 : -1;
}
