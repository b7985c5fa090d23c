/** What an import has done to the project, in words. */
import { counted } from '../format.js';

/**
 * @typedef {{images: number, heldOut: number, heldOutLabelled: number, labelled: number,
 *     disputed: number}} Counts
 */

/**
 * @param {number} imported how many labels came in
 * @param {boolean} heldOut whether they count as held-out images
 * @param {Counts} counts of the project after it
 * @returns {string}
 */
export function importNews(imported, heldOut, counts) {
  const standing = heldOut
    ? `${counts.heldOutLabelled} of ${counted(counts.heldOut, 'held-out image')} now have a label; `
      + 'the next models are measured on them.'
    : `${counts.labelled} of ${counted(counts.images - counts.heldOut, 'image')} to learn from now have a label; `
      + 'the model goes on from them by itself.';
  const disputed = counts.disputed > 0 ? ` ${counts.disputed} disputed, for an adjudicator.` : '';
  return `${counted(imported, 'label')} imported. ${standing}${disputed}`;
}
