/**
 * What is shown beside the image: nothing, the nearest labelled examples one after the other, or
 * the other images of its group. The choice holds from image to image.
 */

/**
 * @typedef {import('./shapes.js').AskedImage} AskedImage
 * @typedef {import('./shapes.js').Why} Why
 * @typedef {'' | 'neighbour' | 'sibling'} Mode
 * @typedef {{mode: Mode, index: number}} Beside
 */

/**
 * What can be shown.
 * @param {Mode} mode
 * @param {AskedImage | undefined} image
 * @param {Why | undefined} why
 * @returns {{id: number, path: string, label?: string}[]}
 */
export function choices(mode, image, why) {
  if (mode === 'neighbour') {
    return why?.neighbours ?? [];
  }
  return mode === 'sibling' ? image?.siblings ?? [] : [];
}

/**
 * The next one of a kind; nothing after the last.
 * @param {Beside} beside
 * @param {Exclude<Mode, ''>} mode
 * @param {number} count how many there are
 * @returns {Beside}
 */
export function turned(beside, mode, count) {
  if (beside.mode !== mode) {
    return { mode, index: 0 };
  }
  return beside.index + 1 < count ? { mode, index: beside.index + 1 } : { mode: '', index: 0 };
}
