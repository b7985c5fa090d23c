/**
 * The tools' signs, as strokes on a field of 24 × 24.
 */
import { h } from '../dom.js';

/** @type {Record<string, string>} */
const strokes = {
  zoomIn: 'M11 4a7 7 0 1 1 0 14a7 7 0 0 1 0-14M16 16l5 5M11 8v6M8 11h6',
  zoomOut: 'M11 4a7 7 0 1 1 0 14a7 7 0 0 1 0-14M16 16l5 5M8 11h6',
  fit: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  tone: 'M12 8a4 4 0 1 1 0 8a4 4 0 0 1 0-8M12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M5 19l2-2M17 7l2-2',
  invert: 'M12 3a9 9 0 1 1 0 18a9 9 0 0 1 0-18M12 3v18M12 7h7M12 11h9M12 15h8',
  reset: 'M5 12a7 7 0 1 0 2-5L4 10M4 4v6h6',
  neighbour: 'M3 5h8v14H3zM14 5h7v14h-7M16 12l2 2l3-4',
  sibling: 'M2 12c2-4 7-4 9 0c-2 4-7 4-9 0M13 12c2-4 7-4 9 0c-2 4-7 4-9 0M6.500 11v2M17.500 11v2',
  together: 'M9 8H7a4 4 0 0 0 0 8h2M15 8h2a4 4 0 0 1 0 8h-2M8 12h8',
  help: 'M12 3a9 9 0 1 1 0 18a9 9 0 0 1 0-18M9 10a3 3 0 1 1 4 2.500c-1 .5-1 1-1 1.500M12 17v.5',
};

/** @param {string} name */
export function icon(name) {
  return h('svg', { viewBox: '0 0 24 24', class: 'icon', 'aria-hidden': 'true' }, [
    h('path', { d: strokes[name] }),
  ]);
}

