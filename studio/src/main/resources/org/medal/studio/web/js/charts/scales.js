/**
 * @typedef {((value: number) => number)} Scale from a value to a place on the screen
 */

/**
 * Even steps for even differences. A domain without width lands in the middle.
 *
 * @param {[number, number]} domain
 * @param {[number, number]} range
 * @returns {Scale}
 */
export function linear([low, high], [from, to]) {
  if (high === low) return () => (from + to) / 2;
  return (value) => from + ((value - low) / (high - low)) * (to - from);
}

/**
 * Even steps for even ratios; both ends of the domain above 0.
 *
 * @param {[number, number]} domain
 * @param {[number, number]} range
 * @returns {Scale}
 */
export function logarithmic([low, high], range) {
  if (!(low > 0 && high > 0)) throw new RangeError('A logarithmic scale starts above 0');
  const even = linear([Math.log(low), Math.log(high)], range);
  return (value) => even(Math.log(value));
}

/**
 * Round numbers that cover the values, about `count` of them.
 *
 * @param {number} low
 * @param {number} high
 * @param {number} [count]
 * @returns {number[]}
 */
export function ticks(low, high, count = 5) {
  if (!(high > low)) return [low];
  const step = roundStep((high - low) / count);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => clean((first + i) * step));
}

/** Leading digits of ticks, finest first. */
const LEADS = [[1, 1.5, 2, 3, 4, 6, 8], [1, 2, 5], [1]];

/**
 * Round numbers of each power of ten inside the values: as many as are not too many.
 *
 * @param {number} low above 0
 * @param {number} high
 * @param {number} [most]
 * @returns {number[]}
 */
export function logTicks(low, high, most = 6) {
  const choices = LEADS.map((leads) => decades(low, high, leads));
  return choices.find((choice) => choice.length <= most) ?? choices[choices.length - 1];
}

/**
 * The least and the greatest, with a share of their distance added at both ends.
 *
 * @param {number[]} values
 * @param {number} [margin]
 * @returns {[number, number]} [0, 1] where there are no values
 */
export function extent(values, margin = 0) {
  if (values.length === 0) return [0, 1];
  const low = values.reduce((a, b) => Math.min(a, b));
  const high = values.reduce((a, b) => Math.max(a, b));
  const more = (high - low) * margin;
  return [low - more, high + more];
}

/** @param {number} step @returns {number} */
function roundStep(step) {
  const power = 10 ** Math.floor(Math.log10(step));
  const lead = step / power;
  return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
}

/** @param {number} low @param {number} high @param {number[]} leads @returns {number[]} */
function decades(low, high, leads) {
  const found = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
    for (const lead of leads) found.push(clean(lead * 10 ** power));
  }
  return found.filter((value) => value >= low && value <= high);
}

/** @param {number} value without the dust of binary fractions @returns {number} */
function clean(value) {
  return Number(value.toPrecision(12));
}
