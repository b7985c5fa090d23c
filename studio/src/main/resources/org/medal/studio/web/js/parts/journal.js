/** What an event of the journal says, in a line. */

/**
 * The event's own facts as `name value` pairs; long lists as their length.
 *
 * @param {Record<string, unknown>} data
 * @returns {string}
 */
export function facts(data) {
  return Object.entries(data)
    .map(([name, value]) => `${name} ${fact(value)}`)
    .join(' · ');
}

/**
 * Events of one reader and one kind; empty text for all.
 *
 * @template {{reader?: string, kind: string}} T
 * @param {T[]} events
 * @param {{reader: string, kind: string}} filter
 * @returns {T[]}
 */
export function filtered(events, { reader, kind }) {
  return events.filter((e) => (!reader || (e.reader ?? PROGRAM) === reader) && (!kind || e.kind === kind));
}

/** Who did what no reader did. */
export const PROGRAM = 'the program';

/**
 * What there is to choose from, in the order of the alphabet.
 *
 * @param {{reader?: string, kind: string}[]} events
 * @returns {{readers: string[], kinds: string[]}}
 */
export function choicesOf(events) {
  const sorted = (/** @type {string[]} */ all) => [...new Set(all)].sort();
  return {
    readers: sorted(events.map((e) => e.reader ?? PROGRAM)),
    kinds: sorted(events.map((e) => e.kind)),
  };
}

/** @param {unknown} value @returns {string} */
function fact(value) {
  if (Array.isArray(value)) {
    const short = value.every((v) => typeof v !== 'object') && value.length <= 9;
    return short ? value.join(', ') : `(${value.length})`;
  }
  if (value !== null && typeof value === 'object') {
    return `{${facts(/** @type {Record<string, unknown>} */ (value))}}`;
  }
  const text = String(value);
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}
