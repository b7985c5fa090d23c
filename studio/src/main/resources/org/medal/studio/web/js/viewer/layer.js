/**
 * An image's tiles, as Leaflet asks for them.
 */
import { TileLayer } from '/lib/leaflet.js';
import { address, grid, TILE } from './tiles.js';

/** Zooms beyond which nobody goes. */
export const farthest = 24;

export class Tiles extends TileLayer {
  /**
   * @param {number} image
   * @param {import('/lib/leaflet.js').Bounds} bounds from its lower left corner to its upper right
   */
  constructor(image, bounds) {
    const cells = grid(bounds[1][1], -bounds[0][0], devicePixelRatio);
    super('', {
      ...cells, bounds, minZoom: -farthest, maxZoom: farthest, pane: 'overlayPane', zIndex: 2, noWrap: true,
    });
    this.image = image;
    this.cells = cells;
    this.on('tileload', (event) => trim(event.tile, cells.tileSize / TILE));
  }

  /** @param {{x: number, y: number, z: number}} at */
  getTileUrl(at) {
    return address(this.image, at, this.cells.zoomOffset);
  }
}

/**
 * Gives a tile at the image's edge its own size, where Leaflet would stretch it to a whole one.
 * @param {HTMLImageElement} tile
 * @param {number} scale
 */
function trim(tile, scale) {
  tile.style.width = `${tile.naturalWidth * scale}px`;
  tile.style.height = `${tile.naturalHeight * scale}px`;
}
