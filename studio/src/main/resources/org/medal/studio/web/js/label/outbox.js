/**
 * Answers on their way to the server. None is forgotten before the server has it: they lie in the
 * browser's storage as well, and go out again after a lost connection or a reload.
 */
import { ApiError } from '../api.js';

/**
 * @typedef {{assignment: number, kind: 'label' | 'cannot-judge' | 'skip', label?: string,
 *     activeMillis: number, guessShown: boolean}} Answer
 * @typedef {{
 *   saved: (answer: Answer, response: import('./shapes.js').Saved) => void,
 *   refused: (answer: Answer, error: ApiError) => void,
 *   failed: (error: ApiError) => void}} Listener
 * @typedef {{storage: Pick<Storage, 'getItem' | 'setItem'>,
 *   post: (answer: Answer) => Promise<any>,
 *   renew: () => Promise<unknown>}} Way where answers are kept, how they go out, and how a session that
 *     is no longer good is renewed
 */

const waits = [1_000, 2_000, 4_000, 8_000, 15_000];

/** Sends one reader's answers in order, one at a time. */
export class Outbox {
  /**
   * @param {number} reader
   * @param {Way} way
   * @param {Listener} listener
   */
  constructor(reader, way, listener) {
    this.key = `medal.outbox.${reader}`;
    this.way = way;
    this.listener = listener;
    this.sending = false;
    this.stopped = false;
    /** Tries again at once, where a try is waited for. */
    this.wake = () => {};
    /** @type {Answer[]} */
    this.queue = restore(way.storage, this.key);
  }

  /** @param {Answer} answer */
  put(answer) {
    this.queue.push(answer);
    this.keep();
    return this.send();
  }

  /** Sends what there is; ends when all is sent or the box is closed. */
  async send() {
    if (this.sending) {
      this.wake();
      return;
    }
    this.sending = true;
    for (let failures = 0; this.queue.length > 0 && !this.stopped;) {
      failures = await this.sendFirst() ? 0 : failures + 1;
      if (failures > 0) {
        await this.pause(waits[Math.min(failures, waits.length) - 1]);
      }
    }
    this.sending = false;
  }

  /** Stops sending; what is left stays in the browser's storage. */
  close() {
    this.stopped = true;
    this.wake();
  }

  async sendFirst() {
    const answer = this.queue[0];
    try {
      const response = await this.way.post(answer);
      this.drop();
      this.listener.saved(answer, response);
      return true;
    } catch (error) {
      return this.failed(answer, error);
    }
  }

  /**
   * @param {Answer} answer
   * @param {unknown} error
   */
  async failed(answer, error) {
    if (!(error instanceof ApiError)) {
      throw error;
    }
    if (error.status === 403) {
      await this.way.renew().catch(() => {});
    }
    if (error.passing || error.status === 401 || error.status === 403) {
      this.listener.failed(error);
      return false;
    }
    this.drop();
    this.listener.refused(answer, error);
    return true;
  }

  drop() {
    this.queue.shift();
    this.keep();
  }

  keep() {
    try {
      this.way.storage.setItem(this.key, JSON.stringify(this.queue));
    } catch {
      // A full or forbidden storage leaves the copy in memory, which is what is sent.
    }
  }

  /** @param {number} millis */
  pause(millis) {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.wake(), millis);
      this.wake = () => {
        clearTimeout(timer);
        this.wake = () => {};
        resolve(undefined);
      };
    });
  }
}

/**
 * @param {Way['storage']} storage
 * @param {string} key
 * @returns {Answer[]}
 */
function restore(storage, key) {
  try {
    const stored = JSON.parse(storage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored : [];
  } catch {
    return [];
  }
}
