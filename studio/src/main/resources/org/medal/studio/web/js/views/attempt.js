/**
 * What happens when a form is sent.
 */
import { sentence } from '../dom.js';

/** The shortest password that the server takes, in characters. */
export const SHORTEST = 8;

/** The same for people. */
export const passwordHint = `At least ${SHORTEST} characters.`;

/**
 * A submit handler that sends once at a time and shows what went wrong.
 * @param {{error: string, busy: boolean}} form
 * @param {() => Promise<unknown>} action
 * @returns {(event: Event) => Promise<void>}
 */
export function attempt(form, action) {
  return async (event) => {
    event.preventDefault();
    form.busy = true;
    form.error = '';
    try {
      await action();
    } catch (error) {
      form.error = sentence(error);
    } finally {
      form.busy = false;
    }
  };
}
