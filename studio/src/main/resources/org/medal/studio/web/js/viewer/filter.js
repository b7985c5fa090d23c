/**
 * The SVG filter that gives images their tone. It works on what is on the screen only, so an image
 * of any size costs the same.
 */
import { h } from '../dom.js';
import { matrix } from './tone.js';

/** @param {import('./tone.js').Tone} tone */
export function toneFilter(tone) {
  return h('svg', { class: 'filter', width: 0, height: 0, 'aria-hidden': 'true' }, [
    h('filter', {
      id: 'tone', x: 0, y: 0, width: '100%', height: '100%', 'color-interpolation-filters': 'sRGB',
    }, [h('feColorMatrix', { type: 'matrix', values: matrix(tone) })]),
  ]);
}
