/**
 * Readings under letters instead of names: who says something must not weigh more than what it
 * says. A reader who has read the image twice keeps its letter.
 *
 * @template {{reader: string}} T
 * @param {T[]} readings
 * @returns {{reading: T, mask: string, again: boolean}[]}
 */
export function masked(readings) {
  const readers = [...new Set(readings.map((r) => r.reader))];
  return readings.map((reading, i) => ({
    reading,
    mask: `reader ${letters(readers.indexOf(reading.reader))}`,
    again: readings.findIndex((r) => r.reader === reading.reader) < i,
  }));
}

/** @param {number} index from 0 @returns {string} A … Z, AA … */
function letters(index) {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}
