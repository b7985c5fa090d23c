/**
 * What a reader is told before the first answer, and never again.
 */

/**
 * @param {import('./shapes.js').Progress | undefined} progress
 * @returns {string} nothing where no held-out image is left to read
 */
export function welcomeText(progress) {
  const left = progress ? progress.heldOut - progress.heldOutLabelled : 0;
  if (left <= 0) {
    return '';
  }
  const first = left === 1 ? 'The first image measures' : `The first ${left} images measure`;
  return `${first} how good the model is; it never learns from them. Then the model asks for the `
    + 'images it learns most from. Press the number of a class; ? shows every key.';
}
