/** What the page says of labels that have come in. */
import { counted } from '../format.js';

/**
 * @param {number} imported how many labels were new
 * @param {boolean} heldOut whether they count as held-out images
 */
export function importedText(imported, heldOut) {
  if (imported === 0) {
    return 'Nothing was imported: every image of the file has your answer already.';
  }
  const effect = heldOut
    ? 'the next model is measured on them too'
    : 'the next model learns from them; the page “Learning” shows when it is there';
  return `${counted(imported, 'label')} imported: ${effect}.`;
}
