/**
 * Pictures fetched and decoded ahead of time, so that the next image appears at once.
 */

const kept = 10;

/** @type {Map<number, Promise<HTMLImageElement>>} oldest first */
const pictures = new Map();

/**
 * The screen-sized picture of an image, decoded.
 * @param {number} image
 * @returns {Promise<HTMLImageElement>}
 */
export function picture(image) {
  const ready = pictures.get(image) ?? fetchPicture(image);
  pictures.delete(image);
  pictures.set(image, ready);
  if (pictures.size > kept) {
    pictures.delete(pictures.keys().next().value ?? -1);
  }
  return ready;
}

/**
 * Fetches pictures that will be wanted soon.
 * @param {number[]} images soonest first
 */
export function fetchAhead(images) {
  for (const image of images.slice(0, kept - 3).reverse()) {
    picture(image).catch(() => {});
  }
}

/**
 * A picture that failed is forgotten, so that it can be tried again.
 * @param {number} image
 */
async function fetchPicture(image) {
  const element = new Image();
  element.decoding = 'async';
  element.src = `/api/images/${image}/screen`;
  try {
    await element.decode();
    return element;
  } catch {
    pictures.delete(image);
    throw new Error('This image could not be loaded.');
  }
}
