/**
 * Colours of the style sheet, for what is drawn on a canvas.
 *
 * @param {string} name e.g. `--accent`
 * @returns {string}
 */
export function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** @param {number} index of a class, from 0 @returns {string} */
export function classColour(index) {
  return colour(`--class-${(index % 9) + 1}`);
}
