/**
 * A reader's choices, which this browser remembers.
 */
import { reactive, watch } from '../dom.js';
import { plain } from '../viewer/tone.js';

const key = 'medal.options';

/**
 * @typedef {import('../viewer/tone.js').Tone} Tone
 * @typedef {{confirm: boolean, why: boolean, keys: boolean, together: boolean,
 *     tone: Tone}} Options
 *     whether a class must be confirmed with Enter; whether “Why this image” is open; whether single
 *     keys do anything; whether images side by side are zoomed and moved together; how images look
 */

/** @type {Options} */
export const options = reactive({ confirm: false, why: true, keys: true, together: true, tone: plain(), ...restore() });

watch(options, () => {
  try {
    localStorage.setItem(key, JSON.stringify(options));
  } catch {
    // Without storage the choice holds until the page is closed.
  }
});

/** @returns {Partial<Options>} */
function restore() {
  try {
    const stored = JSON.parse(localStorage.getItem(key) ?? '{}');
    return { ...stored, tone: { ...plain(), ...stored.tone } };
  } catch {
    return {};
  }
}
