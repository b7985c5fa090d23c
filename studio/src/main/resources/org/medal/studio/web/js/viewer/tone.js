/**
 * How an image looks: window, inversion, green channel. A window of level l and width w shows the
 * grey values l − w/2 … l + w/2 from black to white; values lie between 0 and 1.
 */

/** @typedef {{level: number, width: number, invert: boolean, green: boolean}} Tone */

const step = 0.05;
const factor = 1.15;

/**
 * An image as it is.
 * @returns {Tone}
 */
export function plain() {
  return { level: 0.5, width: 1, invert: false, green: false };
}

/** @param {Tone} tone */
export function isPlain(tone) {
  return tone.level === 0.5 && tone.width === 1 && !tone.invert && !tone.green;
}

/**
 * @param {Tone} tone
 * @param {number} steps negative for darker
 */
export function brighten(tone, steps) {
  tone.level = between(0, 1, round(tone.level - steps * step * tone.width));
}

/**
 * @param {Tone} tone
 * @param {number} steps negative for less contrast
 */
export function sharpen(tone, steps) {
  tone.width = between(0.05, 4, round(tone.width * factor ** -steps));
}

/**
 * Moves the window as a drag does in a PACS: right for a wider one, down for a higher level.
 * @param {Tone} tone
 * @param {number} right as a share of the viewer's width
 * @param {number} down as a share of the viewer's height
 */
export function drag(tone, right, down) {
  tone.width = between(0.05, 4, round(tone.width * 4 ** right));
  tone.level = between(0, 1, round(tone.level + down * tone.width));
}

/**
 * The tone as the values of an SVG colour matrix: 4 rows of 5.
 * @param {Tone} tone
 * @returns {string}
 */
export function matrix(tone) {
  const sign = tone.invert ? -1 : 1;
  const slope = sign / tone.width;
  const offset = 0.5 - slope * tone.level;
  const rows = [0, 1, 2].map((channel) => row(tone.green ? 1 : channel, slope, offset));
  return [...rows, '0 0 0 1 0'].join(' ');
}

/**
 * @param {number} source channel that is shown
 * @param {number} slope
 * @param {number} offset
 */
function row(source, slope, offset) {
  const weights = [0, 0, 0, 0, offset];
  weights[source] = slope;
  return weights.map((weight) => Number(weight.toFixed(4))).join(' ');
}

/**
 * @param {number} low
 * @param {number} high
 * @param {number} value
 */
function between(low, high, value) {
  return Math.min(high, Math.max(low, value));
}

/** @param {number} value */
function round(value) {
  return Math.round(value * 1000) / 1000;
}
