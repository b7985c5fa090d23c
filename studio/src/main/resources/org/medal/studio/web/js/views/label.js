/**
 * The labelling view: the image, the tools beside it, and the panel.
 */
import { h, ref } from '../dom.js';
import { session } from '../session.js';
import { attend, makeDesk } from '../label/desk.js';
import { choices } from '../label/beside.js';
import { perform } from '../label/commands.js';
import { endPage, troublePage } from '../label/end.js';
import { FlagNote } from '../label/flagnote.js';
import { HelpDialog } from '../label/help.js';
import { options } from '../label/options.js';
import { panel } from '../label/panel.js';
import { paint } from '../label/watch.js';
import { toneFilter } from '../viewer/filter.js';
import { ViewerPane } from '../viewer/pane.js';
import { drag } from '../viewer/tone.js';
import { toolbar } from '../viewer/tools.js';

/** @typedef {import('../label/commands.js').Desk} Desk */

export default {
  name: 'LabelView',
  setup() {
    const project = /** @type {import('../session.js').Project} */ (session.project);
    const news = ref('');
    const desk = makeDesk(project.classes);
    attend(desk, news);
    return () => h('div', { class: 'label-view' }, [
      toneFilter(options.tone),
      h('h1', { class: 'spoken' }, 'Label'),
      tools(desk),
      stage(desk),
      panel(desk, project, news.value),
      desk.screen.help ? h(HelpDialog, { onClose: () => { desk.screen.help = false; } }) : null,
    ]);
  },
};

/** @param {Desk} desk */
function tools(desk) {
  const asked = desk.work.state.assignment;
  return toolbar({
    tone: options.tone, sliders: desk.screen.sliders, beside: desk.screen.beside.mode,
    together: options.together,
    neighbours: choices('neighbour', asked?.image, asked?.why).length > 0,
    siblings: choices('sibling', asked?.image, asked?.why).length > 0,
  }, (found) => perform(desk, found));
}

/**
 * What is shown in an image's place.
 * @param {Desk} desk
 */
function nothing({ work, actions }) {
  const { phase, progress, latest, trouble } = work.state;
  if (phase === 'done') {
    return endPage(progress, () => work.askAgain(), latest.length > 0 ? actions.undo : undefined);
  }
  return trouble ? troublePage(() => work.start()) : null;
}

/** @param {ReturnType<typeof makeDesk>} desk */
function stage(desk) {
  const { state } = desk.work;
  const asked = state.assignment;
  if (!asked) {
    return h('div', { class: 'stage' }, [nothing(desk)]);
  }
  return h('div', { class: ['stage', state.phase], 'data-assignment': asked.id, 'data-ready': state.ready }, [
    figure(asked.image, '', {
      ref: desk.pane, onMoved: desk.link.mainMoved, onFailed: () => desk.work.shown(false),
      onPainted: () => { paint(); desk.work.shown(); },
    }),
    besideFigure(desk, asked),
    asked.image.flagged ? h(FlagNote, { key: asked.id, save: (/** @type {string} */ note) => desk.work.note(note) }) : null,
  ]);
}

/**
 * @param {ReturnType<typeof makeDesk>} desk
 * @param {import('../label/shapes.js').Assignment} asked
 */
function besideFigure({ screen, side, link }, asked) {
  const { mode, index } = screen.beside;
  const shown = choices(mode, asked.image, asked.why)[index];
  if (!shown) {
    return null;
  }
  const caption = shown.label ?? 'same group';
  return figure(shown, `${caption} · ${shown.path}`, {
    key: 'beside', ref: side, onMoved: link.besideMoved, onPainted: link.besideCame,
  });
}

/**
 * @param {import('../viewer/viewer.js').Shown} image
 * @param {string} caption
 * @param {Record<string, unknown>} props
 */
function figure(image, caption, props) {
  return h('figure', { key: String(props.key ?? 'main') }, [
    h(ViewerPane, {
      ...props, image, label: `Image ${image.path}`,
      onWindow: (/** @type {number} */ right, /** @type {number} */ down) => drag(options.tone, right, down),
    }),
    h('figcaption', caption || image.path),
  ]);
}
