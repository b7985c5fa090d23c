/**
 * What the reader is doing: the image before it, its answers, and what the server says to them.
 */
import { get, post } from '../api.js';
import { announce, reactive, sentence } from '../dom.js';
import { refresh } from '../session.js';
import { Outbox } from './outbox.js';
import { fetchAhead } from './pictures.js';
import { activeMillis, turnTo } from './watch.js';

/**
 * @typedef {import('./shapes.js').Assignment} Assignment
 * @typedef {import('./shapes.js').Kind} Kind
 * @typedef {import('./shapes.js').Next} Next
 * @typedef {import('./shapes.js').Past} Past
 * @typedef {import('./shapes.js').Saved} Saved
 * @typedef {'loading' | 'looking' | 'saving' | 'done'} Phase
 */

/** How many answers are shown for taking back. */
export const REMEMBERED = 12;

/** A key that bounces must not answer for the image after it, in milliseconds. */
const settle = 150;

/** @type {import('./outbox.js').Way} */
const way = { storage: localStorage, post: (answer) => post('/api/answers', answer), renew: refresh };

/** One reader at work. */
export class Work {
  /** @param {number} reader */
  constructor(reader) {
    this.state = reactive({
      phase: /** @type {Phase} */ ('loading'),
      assignment: /** @type {Assignment | undefined} */ (undefined),
      ready: false,
      unseen: false,
      progress: /** @type {import('./shapes.js').Progress | undefined} */ (undefined),
      latest: /** @type {Past[]} */ ([]),
      outcome: /** @type {import('./shapes.js').Outcome | undefined} */ (undefined),
      before: /** @type {Past | undefined} */ (undefined),
      unsaved: '',
      trouble: '',
    });
    this.undoWanted = false;
    this.outbox = new Outbox(reader, way, {
      saved: (answer, response) => this.saved(answer.assignment, response),
      refused: (_, error) => this.refused(error),
      failed: (error) => this.failed(error),
    });
    this.onOnline = () => this.outbox.wake();
    window.addEventListener('online', this.onOnline);
  }

  /** Sends what an earlier visit left unsent, then asks for an image. */
  async start() {
    this.state.trouble = '';
    await this.outbox.send();
    await this.attempt(async () => {
      this.state.latest = await get(`/api/answers/latest?count=${REMEMBERED}`);
      this.take(await post('/api/next'));
    });
  }

  /** Asks again, where nothing was left. */
  async askAgain() {
    if (this.state.phase === 'done' || (this.state.trouble && !this.state.assignment)) {
      await this.attempt(async () => this.take(await post('/api/next')));
    }
  }

  /**
   * The image is on the screen, or cannot be shown: from now on answers count.
   * @param {boolean} [seen] nobody can name the class of an image that cannot be shown
   */
  async shown(seen = true) {
    this.state.unseen = !seen;
    const assignment = this.state.assignment?.id;
    await new Promise((resolve) => setTimeout(resolve, settle));
    if (this.state.assignment?.id === assignment) {
      this.state.ready = true;
    }
  }

  /** Whether the image on the screen can be answered. */
  get mayAnswer() {
    return this.state.ready && this.state.phase === 'looking';
  }

  /**
   * Answers for the image on the screen; before it is on the screen nothing happens.
   * @param {Kind} kind
   * @param {string | undefined} label
   * @param {boolean} guessShown
   */
  async answer(kind, label, guessShown) {
    const { assignment } = this.state;
    if (!assignment || !this.mayAnswer) {
      return;
    }
    if (kind === 'label' && this.state.unseen) {
      this.state.trouble = 'This image could not be shown, so it takes no class: try again, or skip it.';
      return;
    }
    this.state.phase = 'saving';
    this.state.trouble = '';
    await this.outbox.put({
      assignment: assignment.id, kind, label, activeMillis: activeMillis(), guessShown,
    });
  }

  /**
   * Takes an answer back; one on its way to the server as soon as it is there.
   * @param {number} [answer] the last if left out
   */
  async undo(answer) {
    if (this.state.phase === 'saving') {
      this.undoWanted = true;
      return;
    }
    if (this.state.latest.length === 0) {
      return;
    }
    await this.attempt(async () => {
      const before = this.state.latest.find((past) => answer === undefined || past.id === answer);
      const next = /** @type {Next} */ (await post('/api/undo', { answer }));
      this.state.latest = this.state.latest.filter((past) => past !== before);
      this.take(next);
      this.state.outcome = undefined;
      this.state.before = before;
      announce('Taken back.');
    });
  }

  /** Flags the image on the screen, or takes the flag away. */
  async flag() {
    const image = this.state.assignment?.image;
    if (!image) {
      return;
    }
    await this.attempt(async () => {
      await post(`/api/images/${image.id}/flag`, { flagged: !image.flagged });
      image.flagged = !image.flagged;
      announce(image.flagged ? 'Flagged.' : 'Flag taken away.');
    });
  }

  /**
   * Says why the image on the screen is flagged.
   * @param {string} note
   * @returns {Promise<boolean>} whether the server has it
   */
  async note(note) {
    await this.attempt(() => post(`/api/images/${this.state.assignment?.image.id}/flag`, { flagged: true, note }));
    return this.state.trouble === '';
  }

  /** Says that the reader is still at it. */
  touch() {
    if (this.state.assignment) {
      post(`/api/assignments/${this.state.assignment.id}/touch`).catch(() => {});
    }
  }

  close() {
    window.removeEventListener('online', this.onOnline);
    this.outbox.close();
  }

  /** @param {Next} next */
  take(next) {
    const { assignment } = next;
    if (assignment?.id !== this.state.assignment?.id) {
      this.state.ready = false;
      this.state.unseen = false;
      this.state.assignment = assignment;
      turnTo(assignment?.id ?? -1);
    }
    this.state.progress = next.progress;
    this.state.before = undefined;
    this.state.phase = assignment ? 'looking' : 'done';
    fetchAhead(next.upcoming);
  }

  /**
   * @param {number} assignment
   * @param {Saved} response
   */
  saved(assignment, response) {
    const { answered, guess, next } = response;
    this.state.unsaved = '';
    this.remember(assignment, answered);
    this.state.outcome = { kind: answered.kind, label: answered.label, guess };
    this.take(next);
    if (this.undoWanted) {
      this.undoWanted = false;
      this.undo(answered.id);
    }
  }

  /**
   * @param {number} assignment
   * @param {Saved['answered']} answered
   */
  remember(assignment, answered) {
    const current = this.state.assignment;
    if (current?.id === assignment) {
      const { id, path } = current.image;
      const past = { ...answered, image: id, path };
      this.state.latest = [past, ...this.state.latest].slice(0, REMEMBERED);
    }
  }

  /** @param {Error} error */
  async refused(error) {
    this.undoWanted = false;
    this.state.unsaved = '';
    await this.attempt(async () => this.take(await post('/api/next')));
    this.state.trouble = `Your last answer was not taken. ${error.message}`;
  }

  /** @param {Error} error */
  failed(error) {
    this.state.unsaved = `Not saved yet; trying again. ${error.message}`;
  }

  /** @param {() => Promise<unknown>} action */
  async attempt(action) {
    try {
      this.state.trouble = '';
      await action();
    } catch (error) {
      this.state.trouble = sentence(error);
    }
  }
}
