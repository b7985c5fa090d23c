/** @typedef {[number, number, number]} Rgb red, green, blue in 0…255 */

/** @param {string} text `#rgb` or `#rrggbb` @returns {Rgb} */
export function rgb(text) {
  const hex = text.trim().replace('#', '');
  const full = hex.length === 3 ? [...hex].map((c) => c + c).join('') : hex;
  if (!/^[0-9a-f]{6}$/i.test(full)) throw new RangeError(`Not a colour: ${text}`);
  const value = parseInt(full, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** @param {Rgb} colour @returns {string} `#rrggbb` */
export function hex(colour) {
  return '#' + colour.map((c) => Math.round(c).toString(16).padStart(2, '0')).join('');
}

/** @param {Rgb} a @param {Rgb} b @param {number} share of b, in [0, 1] @returns {Rgb} */
export function mix(a, b, share) {
  const at = (/** @type {0|1|2} */ i) => a[i] + (b[i] - a[i]) * share;
  return [at(0), at(1), at(2)];
}

/**
 * Contrast ratio of WCAG 2.
 *
 * @param {Rgb} a
 * @param {Rgb} b
 * @returns {number} 1…21; text needs 4.5
 */
export function contrast(a, b) {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * White or near-black, whichever is read better on the colour.
 *
 * @param {Rgb} ground
 * @returns {string}
 */
export function inkOn(ground) {
  const black = '#0b0d10';
  return contrast(ground, rgb(black)) >= contrast(ground, [255, 255, 255]) ? black : '#ffffff';
}

/** @param {Rgb} colour @returns {number} */
function luminance([red, green, blue]) {
  return 0.2126 * linearised(red) + 0.7152 * linearised(green) + 0.0722 * linearised(blue);
}

/** @param {number} channel @returns {number} */
function linearised(channel) {
  const c = channel / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
}
