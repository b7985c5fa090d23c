/**
 * Where tiles of an image are fetched. The map's zoom 0 shows a pixel of the image as a pixel of
 * the page, zoom −1 shows two as one.
 */

/** Side of a tile, in pixels of its level. */
export const TILE = 512;

/** The longer side of the screen-sized picture, in pixels. */
export const SCREEN = 1600;

/** From this many screen pixels per pixel of the page, tiles are shown at half their size. */
const dense = 1.25;

/**
 * @typedef {{tileSize: number, zoomOffset: number, minNativeZoom: number, maxNativeZoom: number}} Grid
 *     as Leaflet takes it
 */

/**
 * How an image is tiled.
 * @param {number} width of the image, in pixels
 * @param {number} height of the image, in pixels
 * @param {number} ratio screen pixels per pixel of the page
 * @returns {Grid}
 */
export function grid(width, height, ratio) {
  const zoomOffset = ratio >= dense ? 1 : 0;
  const levels = Math.max(0, Math.ceil(Math.log2(Math.max(width, height) / TILE)));
  return {
    tileSize: TILE >> zoomOffset,
    zoomOffset,
    minNativeZoom: -levels - zoomOffset,
    maxNativeZoom: 0 - zoomOffset,
  };
}

/**
 * The zoom from which the screen-sized picture is too coarse.
 * @param {number} width of the image, in pixels
 * @param {number} height of the image, in pixels
 * @param {number} ratio screen pixels per pixel of the page
 * @returns {number} infinite where the picture shows every pixel
 */
export function tiledFrom(width, height, ratio) {
  const longer = Math.max(width, height);
  return longer <= SCREEN ? Infinity : Math.log2(SCREEN / longer / ratio) + 0.05;
}

/**
 * The address of a tile.
 * @param {number} image
 * @param {{x: number, y: number, z: number}} at column, row and map zoom
 * @param {number} zoomOffset of the grid
 */
export function address(image, at, zoomOffset) {
  return `/api/images/${image}/tiles/${-(at.z + zoomOffset)}/${at.x}/${at.y}`;
}
