/**
 * Views that can be passed from one image to another: two images side by side are looked at
 * together, whatever their sizes.
 */

/**
 * @typedef {import('/lib/leaflet.js').Bounds} Bounds
 * @typedef {{across: number, down: number, steps: number}} View where the middle of the view lies,
 *     as shares of the image's width and height, and how far it is zoomed in from the whole image
 */

/** The whole image. */
export const whole = { across: 0.5, down: 0.5, steps: 0 };

/**
 * @param {{lat: number, lng: number}} center
 * @param {number} steps
 * @param {Bounds} bounds of the image
 * @returns {View}
 */
export function viewOf(center, steps, [[bottom], [, right]]) {
  return { across: center.lng / right, down: center.lat / bottom, steps };
}

/**
 * The point that a view of an image has in its middle.
 * @param {View} view
 * @param {Bounds} bounds of the image
 * @returns {[number, number]}
 */
export function centerOf(view, [[bottom], [, right]]) {
  return [view.down * bottom, view.across * right];
}

/**
 * Lets each of two viewers follow the other.
 * @param {() => {follow: (view: View) => void, view: () => View} | null} main
 * @param {() => {follow: (view: View) => void, view: () => View} | null} beside
 * @param {() => boolean} wanted
 */
export function together(main, beside, wanted) {
  return {
    mainMoved: (/** @type {View} */ view) => wanted() && beside()?.follow(view),
    besideMoved: (/** @type {View} */ view) => wanted() && main()?.follow(view),
    /** An image has just come beside the main one. */
    besideCame: () => wanted() && beside()?.follow(main()?.view() ?? whole),
  };
}
